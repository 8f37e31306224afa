/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as PNG: the pixels asked for, their size on paper and where they are from. */
#define G_LOG_DOMAIN "jeoul-export"

#include <math.h>
#include <string.h>

#include <cairo.h>
#include <png.h>

#include "jeoul-encode.h"
#include "jeoul-render.h"

typedef struct
{
  GByteArray *bytes;
  char        message[200];
} Output;

static void
error_cb (png_structp     png,
          png_const_charp message)
{
  Output *output = png_get_error_ptr (png);

  g_strlcpy (output->message, message, sizeof output->message);
  png_longjmp (png, 1);
}

static void
warning_cb (png_structp     png,
            png_const_charp message)
{
}

static void
write_cb (png_structp png,
          png_bytep   data,
          size_t      length)
{
  Output *output = png_get_io_ptr (png);

  g_byte_array_append (output->bytes, data, length);
}

static void
flush_cb (png_structp png)
{
}

/* Cairo's pixels are native-endian 0xXXRRGGBB; PNG's are bytes R, G, B. */
static void
convert_opaque (guchar        *target,
                const guint32 *source,
                int            width)
{
  for (int x = 0; x < width; x++)
    {
      guint32 pixel = source[x];

      target[3 * x] = pixel >> 16;
      target[3 * x + 1] = pixel >> 8;
      target[3 * x + 2] = pixel;
    }
}

/* Cairo's colours are multiplied by their alpha, PNG's are not. */
static void
convert_transparent (guchar        *target,
                     const guint32 *source,
                     int            width)
{
  for (int x = 0; x < width; x++)
    {
      guint32 pixel = source[x];
      guint alpha = pixel >> 24;

      if (alpha == 0)
        memset (target + 4 * x, 0, 4);
      else
        {
          target[4 * x] = ((pixel >> 16 & 0xff) * 255 + alpha / 2) / alpha;
          target[4 * x + 1] = ((pixel >> 8 & 0xff) * 255 + alpha / 2) / alpha;
          target[4 * x + 2] = ((pixel & 0xff) * 255 + alpha / 2) / alpha;
          target[4 * x + 3] = alpha;
        }
    }
}

static void
add_text (GArray     *texts,
          const char *key,
          const char *lang,
          const char *value)
{
  png_text text = { 0 };

  if (value == NULL || *value == '\0')
    return;

  text.compression = PNG_ITXT_COMPRESSION_NONE;
  text.key = (char *)key;
  text.text = (char *)value;
  text.itxt_length = strlen (value);
  text.lang = (char *)lang;
  text.lang_key = (char *)"";
  g_array_append_val (texts, text);
}

/* The keys are those of the PNG specification, section 11.3.4.2, and four of our own. */
static GArray *
collect_texts (const JeoulEncoding *encoding,
               const char          *creation_time)
{
  const JeoulMetadata *metadata = &encoding->metadata;
  const char *lang = jeoul_scene_get_lang (encoding->scene) == JEOUL_LANG_KO ? "ko" : "en";
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (png_text));

  add_text (texts, "Title", lang, metadata->title);
  add_text (texts, "Description", lang, metadata->description);
  add_text (texts, "Author", lang, metadata->author);
  add_text (texts, "Copyright", lang, metadata->copyright);
  add_text (texts, "Source", lang, metadata->source);
  add_text (texts, "Claimants", lang, metadata->claimants);
  add_text (texts, "Dataset", "", metadata->dataset);
  add_text (texts, "Recipe", "", metadata->recipe);
  add_text (texts, "Keywords", "", metadata->keywords);
  add_text (texts, "Software", "", JEOUL_SOFTWARE);
  add_text (texts, "Creation Time", "", creation_time);

  return texts;
}

/* Everything between setjmp() and the end of libpng's work, with no automatic variable that
 * changes on the way. FALSE with @output->message. */
static gboolean
write_png (const JeoulEncoding *encoding,
           cairo_surface_t     *surface,
           GArray              *texts,
           guchar              *row,
           Output              *output)
{
  png_structp png;
  png_infop info = NULL;
  const guchar *pixels = cairo_image_surface_get_data (surface);
  const int stride = cairo_image_surface_get_stride (surface);
  const png_uint_32 per_metre = round (encoding->dpi / 0.0254);

  png = png_create_write_struct (PNG_LIBPNG_VER_STRING, output, error_cb, warning_cb);
  if (png == NULL)
    return FALSE;

  info = png_create_info_struct (png);
  if (info == NULL || setjmp (png_jmpbuf (png)))
    {
      png_destroy_write_struct (&png, &info);
      return FALSE;
    }

  png_set_write_fn (png, output, write_cb, flush_cb);
  png_set_IHDR (png, info, encoding->width_px, encoding->height_px, 8,
                encoding->is_transparent ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB,
                PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB (png, info, PNG_sRGB_INTENT_RELATIVE);
  png_set_pHYs (png, info, per_metre, per_metre, PNG_RESOLUTION_METER);
  png_set_text (png, info, (png_textp)(gpointer)texts->data, texts->len);

  /* Measured on a chart of 1600 × 900: no filter and level 1 take 12 ms, drawing included, for
   * 132 kB; level 6 26 ms for 111 kB; the filters 15 ms and more, for more bytes, since a chart is
   * flat; libpng's own choice of filters and level 50 ms. */
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_compression_level (png, 1);
  png_set_compression_buffer_size (png, 128 * 1024);

  png_write_info (png, info);
  for (int y = 0; y < encoding->height_px; y++)
    {
      const guint32 *source = (const guint32 *)(gconstpointer)(pixels + (gsize)y * stride);

      if (encoding->is_transparent)
        convert_transparent (row, source, encoding->width_px);
      else
        convert_opaque (row, source, encoding->width_px);
      png_write_row (png, row);
    }
  png_write_end (png, NULL);
  png_destroy_write_struct (&png, &info);

  return TRUE;
}

/* The pixels are ours, not cairo's, which would clear them before they are filled. */
static cairo_surface_t *
create_surface (const JeoulEncoding *encoding,
                guint32            **pixels)
{
  const cairo_format_t format = encoding->is_transparent ? CAIRO_FORMAT_ARGB32
                                                         : CAIRO_FORMAT_RGB24;
  const guint32 background = encoding->is_transparent
                               ? 0
                               : 0xff000000 | encoding->theme->colors[JEOUL_COLOR_BACKGROUND];
  const int stride = cairo_format_stride_for_width (format, encoding->width_px);
  const gsize n_pixels = (gsize)stride / 4 * encoding->height_px;

  *pixels = g_try_new (guint32, n_pixels);
  if (*pixels == NULL)
    return NULL;

  for (gsize i = 0; i < n_pixels; i++)
    (*pixels)[i] = background;

  return cairo_image_surface_create_for_data ((guchar *)*pixels, format, encoding->width_px,
                                              encoding->height_px, stride);
}

static gboolean
draw (const JeoulEncoding *encoding,
      cairo_surface_t     *surface,
      GError             **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean done;
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, encoding->dpi / 96.0, encoding->dpi / 96.0);
  cr = cairo_create (surface);
  done = jeoul_render_scene (cr, encoding->scene, encoding->theme, JEOUL_RENDER_NO_BACKGROUND,
                             &local_error);
  if (!done)
    jeoul_set_draw_error (error, encoding->lang, local_error->message);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return done;
}

/**
 * jeoul_encode_png:
 *
 * The scene is drawn once, at the scale of the pixels: a PNG of another resolution has the same
 * layout.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with %JEOUL_EXPORT_ERROR_DRAW
 */
GBytes *
jeoul_encode_png (const JeoulEncoding *encoding,
                  GError             **error)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (encoding->metadata.date);
  g_autofree char *creation_time = NULL;
  g_autoptr (GArray) texts = NULL;
  g_autofree guint32 *pixels = NULL;
  g_autofree guchar *row = NULL;
  cairo_surface_t *surface;
  Output output = { NULL };
  gboolean done;

  surface = create_surface (encoding, &pixels);
  if (surface == NULL)
    {
      jeoul_set_draw_error (error, encoding->lang,
                            cairo_status_to_string (CAIRO_STATUS_NO_MEMORY));
      return NULL;
    }

  if (!draw (encoding, surface, error))
    {
      cairo_surface_destroy (surface);
      return NULL;
    }

  /* The form of RFC 1123 would bring in the names of months and days; ISO 8601 is as allowed. */
  creation_time = date != NULL ? g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ") : NULL;
  texts = collect_texts (encoding, creation_time);
  row = g_malloc ((gsize)encoding->width_px * 4);
  output.bytes = g_byte_array_new ();

  done = write_png (encoding, surface, texts, row, &output);
  cairo_surface_destroy (surface);
  if (!done)
    {
      jeoul_set_draw_error (error, encoding->lang, output.message);
      g_byte_array_unref (output.bytes);
      return NULL;
    }

  return g_byte_array_free_to_bytes (output.bytes);
}
