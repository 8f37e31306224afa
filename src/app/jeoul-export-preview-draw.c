/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws one preview: in a thread, with nothing of GTK's widgets. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-export-preview-draw.h"

#include <cairo.h>
#include <math.h>
#include <string.h>

#include "jeoul-picture.h"
#include "jeoul-render.h"

/* A small card is not blown up to the size of the window. */
#define MAX_ZOOM 2.0

/* More rows than this are not seen at once. */
#define MAX_ROWS 60

/* Theme and background are those that jeoul_export_encode() takes for the file. */
static void
draw_scene (JeoulPreviewDrawing *drawing,
            const JeoulScene    *scene)
{
  JeoulBackground background = drawing->item->job.background;
  double width = jeoul_scene_get_width (scene);
  double height = jeoul_scene_get_height (scene);
  double zoom = MIN (MIN (drawing->width / width, drawing->height / height), MAX_ZOOM);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         MAX ((int) round (width * zoom), 1),
                                                         MAX ((int) round (height * zoom), 1));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, zoom, zoom);
  if (jeoul_render_scene (cr, scene,
                          background == JEOUL_BACKGROUND_DARK ? jeoul_theme_dark ()
                                                              : jeoul_theme_print (),
                          background == JEOUL_BACKGROUND_TRANSPARENT ? JEOUL_RENDER_NO_BACKGROUND
                                                                     : JEOUL_RENDER_DEFAULT,
                          &drawing->error))
    drawing->texture = jeoul_picture_texture (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* The first rows of a table, without its byte order mark. */
static void
read_rows (JeoulPreviewDrawing *drawing,
           GBytes              *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data, size);
  char *end = text;

  for (guint i = 0; i < MAX_ROWS && (end = strchr (end, '\n')) != NULL; i++)
    end++;
  if (end != NULL)
    *end = '\0';
  drawing->text = g_utf8_make_valid (g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text, -1);
  drawing->text = g_strdelimit (drawing->text, "\r", ' ');
}

/**
 * jeoul_preview_drawing_run:
 * @drawing: what to draw
 *
 * Draws it, in any thread.
 */
void
jeoul_preview_drawing_run (JeoulPreviewDrawing *drawing)
{
  const JeoulPressJob *job = &drawing->item->job;
  g_autoptr (JeoulScene) scene = NULL;

  if (job->format == JEOUL_FORMAT_CSV)
    {
      g_autoptr (GBytes) bytes = jeoul_press_encode (job, &drawing->report, &drawing->error);

      if (bytes != NULL)
        read_rows (drawing, bytes);
      return;
    }

  scene = jeoul_press_lay_out (job, &drawing->report, &drawing->error);
  if (scene == NULL)
    return;
  drawing->description = jeoul_scene_describe (scene);
  if (drawing->report.missing == NULL)
    drawing->report.missing = jeoul_render_missing_characters (scene);
  draw_scene (drawing, scene);
}

void
jeoul_preview_drawing_free (JeoulPreviewDrawing *drawing)
{
  jeoul_export_item_free (drawing->item);
  g_clear_object (&drawing->texture);
  g_free (drawing->text);
  g_free (drawing->description);
  g_clear_error (&drawing->error);
  jeoul_press_report_clear (&drawing->report);
  g_free (drawing);
}
