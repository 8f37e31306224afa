/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws one preview: in a thread, with nothing of GTK's widgets. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-export-choice.h"

G_BEGIN_DECLS

/**
 * JeoulPreviewDrawing:
 * @item: what to draw. @width, @height: the room for it in pixels of the screen. Filled in by
 * drawing: @texture for a picture, @text for rows, @error when there is neither; @description for
 * those who do not see it.
 */
typedef struct
{
  JeoulExportItem  *item;
  int               width;
  int               height;
  GdkTexture       *texture;
  char             *text;
  char             *description;
  GError           *error;
  JeoulPressReport  report;
} JeoulPreviewDrawing;

void jeoul_preview_drawing_run  (JeoulPreviewDrawing *drawing);
void jeoul_preview_drawing_free (JeoulPreviewDrawing *drawing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulPreviewDrawing, jeoul_preview_drawing_free)

G_END_DECLS
