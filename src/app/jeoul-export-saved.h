/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says that files were saved, and shows where. */
#pragma once

#include "jeoul-window.h"

G_BEGIN_DECLS

void jeoul_export_saved_toast (JeoulWindow *window,
                               const char  *path,
                               guint        n_files);

G_END_DECLS
