/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The recipe out of a PNG or an SVG, and out of whatever file it is. */
#define G_LOG_DOMAIN "jeoul-export"
#define _GNU_SOURCE

#include "jeoul-read.h"

#include <string.h>

#include <png.h>

/* Text chunks that a file may have, and how large one may become when it is unpacked. */
#define MAX_CHUNKS 200
#define MAX_CHUNK_BYTES (4 * 1024 * 1024)

typedef struct
{
  const guint8 *data;
  gsize         size;
  gsize         at;
} Input;

static void
error_cb (png_structp     png,
          png_const_charp message)
{
  png_longjmp (png, 1);
}

static void
warning_cb (png_structp     png,
            png_const_charp message)
{
}

static void
read_cb (png_structp png,
         png_bytep   target,
         size_t      length)
{
  Input *input = png_get_io_ptr (png);

  if (length > input->size - input->at)
    png_error (png, "truncated");
  memcpy (target, input->data + input->at, length);
  input->at += length;
}

static char *
find_recipe (png_structp png,
             png_infop   info)
{
  png_textp texts = NULL;
  int n = png_get_text (png, info, &texts, NULL);

  for (int i = 0; i < n; i++)
    if (g_strcmp0 (texts[i].key, "Recipe") == 0 && texts[i].text != NULL)
      return g_strndup (texts[i].text, JEOUL_MAX_RECIPE);

  return NULL;
}

/**
 * jeoul_read_png:
 * @file: begins as a PNG does
 *
 * Reads what stands before the pixels.
 *
 * Returns: (transfer full) (nullable): the text with the key "Recipe"
 */
char *
jeoul_read_png (GBytes *file)
{
  Input input = { 0 };
  char *volatile recipe = NULL;
  png_structp png;
  png_infop info = NULL;

  input.data = g_bytes_get_data (file, &input.size);
  png = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL, error_cb, warning_cb);
  if (png == NULL)
    return NULL;

  info = png_create_info_struct (png);
  if (info == NULL || setjmp (png_jmpbuf (png)))
    {
      png_destroy_read_struct (&png, &info, NULL);
      return recipe;
    }

  png_set_read_fn (png, &input, read_cb);
  png_set_user_limits (png, 0x7fff, 0x7fff);
  png_set_chunk_cache_max (png, MAX_CHUNKS);
  png_set_chunk_malloc_max (png, MAX_CHUNK_BYTES);
  png_read_info (png, info);
  recipe = find_recipe (png, info);
  png_destroy_read_struct (&png, &info, NULL);

  return recipe;
}

/* @text: of the element that is open, where it is a recipe's. */
typedef struct
{
  GString *text;
  char    *recipe;
} Search;

/* Programs that write a file anew may choose another prefix. */
static gboolean
is_recipe (const char *element)
{
  const char *colon = strrchr (element, ':');

  return g_str_equal (colon != NULL ? colon + 1 : element, "recipe");
}

static void
start_cb (GMarkupParseContext *context,
          const char          *element,
          const char         **names,
          const char         **values,
          gpointer             user_data,
          GError             **error)
{
  Search *search = user_data;

  if (is_recipe (element) && search->text == NULL)
    search->text = g_string_new (NULL);
}

static void
end_cb (GMarkupParseContext *context,
        const char          *element,
        gpointer             user_data,
        GError             **error)
{
  Search *search = user_data;

  if (!is_recipe (element) || search->text == NULL)
    return;
  if (search->recipe == NULL && strstr (search->text->str, JEOUL_RECIPE_MARK) != NULL)
    search->recipe = g_strdup (search->text->str);
  g_string_free (g_steal_pointer (&search->text), TRUE);
}

static void
text_cb (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             user_data,
         GError             **error)
{
  Search *search = user_data;

  if (search->text != NULL && search->text->len + length <= JEOUL_MAX_RECIPE)
    g_string_append_len (search->text, text, length);
}

/**
 * jeoul_read_svg:
 * @file: text
 *
 * Reads it as markup without entities, declarations or anything outside the file.
 *
 * Returns: (transfer full) (nullable): the text of the first element "recipe" that is one
 */
char *
jeoul_read_svg (GBytes *file)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  Search search = { NULL, NULL };
  g_autoptr (GMarkupParseContext) context = NULL;
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &search, NULL);
  /* What stands after the recipe may be as it likes. */
  for (gsize at = 0; at < size && search.recipe == NULL; at += 4096)
    if (!g_markup_parse_context_parse (context, data + at, (gssize) MIN (size - at, 4096), NULL))
      break;
  if (search.text != NULL)
    g_string_free (search.text, TRUE);

  return search.recipe;
}

/**
 * jeoul_export_read_recipe:
 * @file: the bytes of any file
 *
 * What a PNG, PDF or SVG says of how it was made. Nothing in it is to be believed.
 *
 * Returns: (transfer full) (nullable): one line of valid UTF-8 that begins with
 *   %JEOUL_RECIPE_MARK, or %NULL where there is none
 */
char *
jeoul_export_read_recipe (GBytes *file)
{
  g_autofree char *text = NULL;
  g_autofree char *valid = NULL;
  const char *recipe;
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);

  if (size < 16 || size > JEOUL_MAX_FIGURE_FILE)
    return NULL;
  if (png_sig_cmp (data, 0, 8) == 0)
    text = jeoul_read_png (file);
  else if (memcmp (data, "%PDF-", 5) == 0)
    text = jeoul_read_pdf (file);
  else
    text = jeoul_read_svg (file);
  if (text == NULL)
    return NULL;

  valid = g_utf8_make_valid (text, -1);
  recipe = strstr (valid, JEOUL_RECIPE_MARK);

  return recipe != NULL ? g_strdup (recipe) : NULL;
}

/* Chunk by chunk to the last one: length, type, contents, checksum (PNG specification, section 5.3). */
static gboolean
png_has_end (const guint8 *data,
             gsize         size)
{
  for (gsize at = 8; size - at >= 12;)
    {
      guint32 length;

      memcpy (&length, data + at, sizeof length);
      length = GUINT32_FROM_BE (length);
      if (length > size - at - 12)
        return FALSE;
      if (memcmp (data + at + 4, "IEND", 4) == 0)
        return TRUE;
      at += length + 12;
    }

  return FALSE;
}

/* Whether @mark stands among the last @tail bytes. */
static gboolean
ends_with (const guint8 *data,
           gsize         size,
           gsize         tail,
           const char   *mark)
{
  tail = MIN (tail, size);

  return memmem (data + size - tail, tail, mark, strlen (mark)) != NULL;
}

/**
 * jeoul_export_is_whole:
 * @file: the bytes of any file
 *
 * Whether it ends as its format has it. Only that: what stands before the end may be damaged.
 *
 * Returns: %FALSE where a part of it was lost on its way
 */
gboolean
jeoul_export_is_whole (GBytes *file)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);

  if (size < 16)
    return FALSE;
  if (png_sig_cmp (data, 0, 8) == 0)
    return png_has_end (data, size);
  /* ISO 32000-1, annex H: readers look for it in the last 1024 bytes. */
  if (memcmp (data, "%PDF-", 5) == 0)
    return ends_with (data, size, 1024, "%%EOF");

  /* With or without a prefix; a comment may follow. */
  return ends_with (data, size, 4096, "</svg>") || ends_with (data, size, 4096, ":svg>");
}
