/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preview and rows: side by side where there is room, else the preview on top. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JEOUL_TYPE_EXPORT_LAYOUT (jeoul_export_layout_get_type ())
G_DECLARE_FINAL_TYPE (JeoulExportLayout, jeoul_export_layout, JEOUL, EXPORT_LAYOUT,
                      GtkLayoutManager)

GtkLayoutManager *jeoul_export_layout_new (void);

G_END_DECLS
