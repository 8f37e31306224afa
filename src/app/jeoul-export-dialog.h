/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for format, size and language, and saves the figure. */
#pragma once

#include "jeoul-export.h"
#include "jeoul-window.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_EXPORT_DIALOG (jeoul_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JeoulExportDialog, jeoul_export_dialog, JEOUL, EXPORT_DIALOG, AdwWindow)

void     jeoul_export_dialog_present (JeoulWindow  *parent);
gboolean jeoul_export_dialog_save    (JeoulWindow  *parent,
                                      GFile        *file,
                                      JeoulFormat   format,
                                      const JeoulSize *size,
                                      JeoulLang     lang);

G_END_DECLS
