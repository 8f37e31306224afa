/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the file will be, drawn by the same code at another size, off the main thread. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-export-choice.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_EXPORT_PREVIEW (jeoul_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (JeoulExportPreview, jeoul_export_preview, JEOUL, EXPORT_PREVIEW, GtkWidget)

/* The signal "changed" follows when what is shown is drawn or cannot be drawn; "resized" asks for
 * the item once more, as there is another room for it. */
void                    jeoul_export_preview_take_item   (JeoulExportPreview *self,
                                                          JeoulExportItem    *item);
/* Of what is shown; nothing dropped and no error before it is drawn. */
const JeoulPressReport *jeoul_export_preview_get_report  (JeoulExportPreview *self);
const char             *jeoul_export_preview_get_error   (JeoulExportPreview *self);
/* Whether what is shown is what was asked for last. */
gboolean                jeoul_export_preview_is_current  (JeoulExportPreview *self);
GdkPaintable           *jeoul_export_preview_get_picture (JeoulExportPreview *self);

G_END_DECLS
