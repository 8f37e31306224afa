/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks what the file is to be, shows it, and saves it. */
#pragma once

#include "jeoul-window.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_EXPORT_DIALOG (jeoul_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JeoulExportDialog, jeoul_export_dialog, JEOUL, EXPORT_DIALOG, AdwWindow)

void jeoul_export_dialog_present (JeoulWindow *parent);

/* Writes into a folder, or to a file, as if it had been chosen: for tests. */
void jeoul_export_dialog_save_to (JeoulExportDialog *self,
                                  GFile             *place);

G_END_DECLS
