/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as a page of PDF: text to select, fonts embedded, the same bytes each time. */
#define G_LOG_DOMAIN "jeoul-export"

#include <cairo-pdf.h>

#include "jeoul-encode.h"
#include "jeoul-render.h"

static cairo_status_t
write_cb (gpointer             closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t     *surface,
              const JeoulMetadata *metadata)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (metadata->date);
  g_autofree char *date_string = NULL;
  const struct
  {
    cairo_pdf_metadata_t key;
    const char          *value;
  } entries[] = {
    { CAIRO_PDF_METADATA_TITLE, metadata->title },
    { CAIRO_PDF_METADATA_AUTHOR, metadata->author },
    { CAIRO_PDF_METADATA_SUBJECT, metadata->description },
    { CAIRO_PDF_METADATA_KEYWORDS, metadata->keywords },
    { CAIRO_PDF_METADATA_CREATOR, JEOUL_SOFTWARE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (entries[i].value != NULL && *entries[i].value != '\0')
      cairo_pdf_surface_set_metadata (surface, entries[i].key, entries[i].value);

  /* Cairo puts in the clock's time where none is given, and no two files would be equal. */
  date_string = date != NULL ? g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ") : NULL;
  if (date_string != NULL)
    {
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date_string);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date_string);
    }
}

/**
 * jeoul_encode_pdf:
 *
 * The page has the size of the layout, in points. White paper is left to the reader's paper; a
 * dark background is drawn.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with %JEOUL_EXPORT_ERROR_DRAW
 */
GBytes *
jeoul_encode_pdf (const JeoulEncoding *encoding,
                  GError             **error)
{
  guint32 rgb = encoding->theme->colors[JEOUL_COLOR_BACKGROUND];
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  gboolean done;
  cairo_t *cr;

  surface = cairo_pdf_surface_create_for_stream (write_cb, bytes,
                                                 encoding->width_inches * 72.0,
                                                 encoding->height_inches * 72.0);
  set_metadata (surface, &encoding->metadata);
  cr = cairo_create (surface);
  if (!encoding->is_transparent && rgb != 0xffffff)
    {
      cairo_set_source_rgb (cr, (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0,
                            (rgb & 0xff) / 255.0);
      cairo_paint (cr);
    }
  cairo_scale (cr, 72.0 / 96.0, 72.0 / 96.0);
  done = jeoul_render_scene (cr, encoding->scene, encoding->theme, JEOUL_RENDER_NO_BACKGROUND,
                             &local_error);
  cairo_show_page (cr);
  cairo_destroy (cr);

  /* Most of the file is written now, and only now is it known whether that went well. */
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (!done || status != CAIRO_STATUS_SUCCESS)
    {
      jeoul_set_draw_error (error, encoding->lang,
                            local_error != NULL ? local_error->message
                                                : cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
