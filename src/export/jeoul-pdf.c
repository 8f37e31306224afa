/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as a page of PDF: text to select, fonts embedded, the same bytes each time. */
#define G_LOG_DOMAIN "jeoul-export"

#include <string.h>

#include <cairo-pdf.h>

#include "jeoul-encode.h"
#include "jeoul-links.h"
#include "jeoul-pdf-table.h"
#include "jeoul-read.h"
#include "jeoul-render.h"

#define POINTS_PER_UNIT (72.0 / 96.0)

static cairo_status_t
write_cb (gpointer             closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
format_points (char   buffer[G_ASCII_DTOSTR_BUF_SIZE],
               double units)
{
  g_ascii_formatd (buffer, G_ASCII_DTOSTR_BUF_SIZE, "%.3f", units * POINTS_PER_UNIT);
}

/* Areas that a reader of the file can follow, laid over the words of a link.
 * Cairo 1.16 takes them as they are: @cr is to have points as its units. */
static void
add_links (cairo_t          *cr,
           const JeoulScene *scene)
{
  g_autoptr (GArray) links = jeoul_links_find (scene);
  g_autoptr (JeoulMeasurer) measurer = links->len > 0 ? jeoul_measurer_new_pango () : NULL;
  const JeoulLang lang = jeoul_scene_get_lang (scene);
  guint n;
  const JeoulNode *nodes = jeoul_scene_get_nodes (scene, &n);

  for (guint i = 0; i < links->len; i++)
    {
      const JeoulLinkPlace *place = &g_array_index (links, JeoulLinkPlace, i);
      const JeoulNode *node = &nodes[place->node];
      const char *words = node->text.string;
      const double size = node->text.font.size;
      const double before = jeoul_measurer_advance (measurer, words, place->start,
                                                    &node->text.font, lang);
      const double width = jeoul_measurer_advance (measurer, words + place->start,
                                                   place->end - place->start, &node->text.font,
                                                   lang);
      char numbers[4][G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *attributes = NULL;

      /* A line of a caption begins at its place. The box reaches from above the capitals to below
       * the descenders. */
      format_points (numbers[0], node->text.at.x + before);
      format_points (numbers[1], node->text.at.y - 0.9 * size);
      format_points (numbers[2], width);
      format_points (numbers[3], 1.2 * size);
      attributes = g_strdup_printf ("rect=[%s %s %s %s] uri='%s'", numbers[0], numbers[1],
                                    numbers[2], numbers[3], place->uri);
      cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
      cairo_tag_end (cr, CAIRO_TAG_LINK);
    }
}

/* Keywords are the one place that Cairo 1.16 leaves for what has no entry of its own. The recipe is
 * the last of them, and what stands before it, a name in the dataset, cannot pass for one. */
static char *
join_keywords (const JeoulMetadata *metadata)
{
  const char *const parts[] = { metadata->keywords, metadata->claimants, metadata->copyright };
  GString *keywords = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (keywords, "%s%s", keywords->len > 0 ? "; " : "", parts[i]);
  for (char *mark = keywords->str; (mark = strstr (mark, JEOUL_RECIPE_MARK)) != NULL;)
    mark[strlen (JEOUL_RECIPE_MARK) - 1] = '_';
  if (metadata->recipe != NULL && *metadata->recipe != '\0')
    g_string_append_printf (keywords, "%s%s", keywords->len > 0 ? "; " : "", metadata->recipe);

  return g_string_free (keywords, FALSE);
}

static void
set_metadata (cairo_surface_t     *surface,
              const JeoulMetadata *metadata)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (metadata->date);
  g_autofree char *date_string = NULL;
  g_autofree char *keywords = join_keywords (metadata);
  const struct
  {
    cairo_pdf_metadata_t key;
    const char          *value;
  } entries[] = {
    { CAIRO_PDF_METADATA_TITLE, metadata->title },
    { CAIRO_PDF_METADATA_AUTHOR, metadata->author },
    { CAIRO_PDF_METADATA_SUBJECT, metadata->description },
    { CAIRO_PDF_METADATA_KEYWORDS, keywords },
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
  cairo_save (cr);
  cairo_scale (cr, POINTS_PER_UNIT, POINTS_PER_UNIT);
  done = jeoul_render_scene (cr, encoding->scene, encoding->theme, JEOUL_RENDER_NO_BACKGROUND,
                             &local_error);
  cairo_restore (cr);
  if (done)
    add_links (cr, encoding->scene);
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

  jeoul_pdf_mend_table (bytes);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
