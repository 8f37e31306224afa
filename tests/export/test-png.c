/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PNG read back: pixels, resolution, what it says about itself, and what is refused. */
#include <string.h>

#include <png.h>

#include "jeoul-export.h"
#include "test-scene.h"

static const JeoulMetadata metadata = {
  .title = "모델 하나를 학습시키는 데 얼마가 들었나?",
  .description = "Description – with a dash",
  .author = "Jeoul",
  .keywords = "jeoul=1 figure=x",
  .copyright = "CC BY 4.0",
  .source = "ai-cost-debate 1.0",
  .date = 1700000000,
};

typedef struct
{
  guint       width;
  guint       height;
  int         type;
  guint32     per_metre;
  GHashTable *texts;
  GHashTable *langs;
  guchar     *pixels; /* RGBA */
} Picture;

typedef struct
{
  const guchar *data;
  gsize         left;
} Input;

static void
read_cb (png_structp png,
         png_bytep   target,
         size_t      length)
{
  Input *input = png_get_io_ptr (png);

  g_assert_cmpuint (length, <=, input->left);
  memcpy (target, input->data, length);
  input->data += length;
  input->left -= length;
}

static Picture *
decode (GBytes *bytes)
{
  png_structp png = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct (png);
  Picture *picture = g_new0 (Picture, 1);
  Input input;
  png_uint_32 x, y;
  png_textp texts;
  int unit, n;

  input.data = g_bytes_get_data (bytes, &input.left);
  png_set_read_fn (png, &input, read_cb);
  png_read_info (png, info);
  picture->width = png_get_image_width (png, info);
  picture->height = png_get_image_height (png, info);
  picture->type = png_get_color_type (png, info);
  g_assert_cmpint (png_get_bit_depth (png, info), ==, 8);
  g_assert_cmpuint (png_get_pHYs (png, info, &x, &y, &unit), !=, 0);
  g_assert_cmpint (unit, ==, PNG_RESOLUTION_METER);
  g_assert_cmpuint (x, ==, y);
  picture->per_metre = x;

  picture->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  picture->langs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  png_get_text (png, info, &texts, &n);
  for (int i = 0; i < n; i++)
    {
      g_assert_cmpint (texts[i].compression, ==, PNG_ITXT_COMPRESSION_NONE);
      g_hash_table_insert (picture->texts, g_strdup (texts[i].key), g_strdup (texts[i].text));
      g_hash_table_insert (picture->langs, g_strdup (texts[i].key), g_strdup (texts[i].lang));
    }

  png_set_add_alpha (png, 255, PNG_FILLER_AFTER);
  png_read_update_info (png, info);
  picture->pixels = g_malloc (4 * picture->width * picture->height);
  for (guint row = 0; row < picture->height; row++)
    png_read_row (png, picture->pixels + 4 * row * picture->width, NULL);
  png_read_end (png, NULL);
  png_destroy_read_struct (&png, &info, NULL);

  return picture;
}

static void
picture_free (Picture *picture)
{
  g_hash_table_unref (picture->texts);
  g_hash_table_unref (picture->langs);
  g_free (picture->pixels);
  g_free (picture);
}

static GBytes *
encode (const JeoulScene *scene,
        const char       *size_string,
        double            dpi,
        JeoulBackground   background)
{
  g_autoptr (GError) error = NULL;
  JeoulSize size;
  GBytes *bytes;

  g_assert_true (jeoul_size_parse (size_string, dpi, JEOUL_LANG_EN, &size, NULL));
  bytes = jeoul_export_encode (scene, JEOUL_FORMAT_PNG, &size, background, &metadata, JEOUL_LANG_EN,
                               &error);
  g_assert_no_error (error);

  return bytes;
}

static void
test_size (void)
{
  static const struct
  {
    const char *size;
    double      dpi;
    guint       width;
    guint       height;
    guint       per_metre;
  } cases[] = {
    { "300x200px", 144.0, 300, 200, 5669 },
    { "85x64mm", 300.0, 1004, 756, 11811 },
    { "2x1in", 72.0, 144, 72, 2835 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JeoulScene) scene = test_scene_new (100.0, 100.0, JEOUL_LANG_KO);
      g_autoptr (GBytes) bytes = encode (scene, cases[i].size, cases[i].dpi, 0);
      Picture *picture = decode (bytes);

      g_assert_cmpuint (picture->width, ==, cases[i].width);
      g_assert_cmpuint (picture->height, ==, cases[i].height);
      g_assert_cmpuint (picture->per_metre, ==, cases[i].per_metre);
      g_assert_cmpint (picture->type, ==, PNG_COLOR_TYPE_RGB);
      picture_free (picture);
    }
}

static void
test_metadata (void)
{
  static const struct
  {
    const char *key;
    const char *text;
    const char *lang;
  } expected[] = {
    { "Title", "모델 하나를 학습시키는 데 얼마가 들었나?", "ko" },
    { "Description", "Description – with a dash", "ko" },
    { "Author", "Jeoul", "ko" },
    { "Keywords", "jeoul=1 figure=x", "" },
    { "Copyright", "CC BY 4.0", "ko" },
    { "Source", "ai-cost-debate 1.0", "ko" },
    { "Software", "Jeoul " JEOUL_VERSION, "" },
    { "Creation Time", "2023-11-14T22:13:20Z", "" },
  };
  g_autoptr (JeoulScene) scene = test_scene_new (100.0, 100.0, JEOUL_LANG_KO);
  g_autoptr (GBytes) bytes = encode (scene, "100x100px", 96.0, 0);
  Picture *picture = decode (bytes);

  g_assert_cmpuint (g_hash_table_size (picture->texts), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpstr (g_hash_table_lookup (picture->texts, expected[i].key), ==, expected[i].text);
      g_assert_cmpstr (g_hash_table_lookup (picture->langs, expected[i].key), ==, expected[i].lang);
    }
  picture_free (picture);
}

static guint32
pixel (const Picture *picture,
       guint          x,
       guint          y)
{
  const guchar *p = picture->pixels + 4 * (y * picture->width + x);

  return (guint32)p[0] << 24 | p[1] << 16 | p[2] << 8 | p[3];
}

static void
test_pixels (void)
{
  static const struct
  {
    JeoulBackground background;
    int             type;
  } cases[] = {
    { JEOUL_BACKGROUND_WHITE, PNG_COLOR_TYPE_RGB },
    { JEOUL_BACKGROUND_TRANSPARENT, PNG_COLOR_TYPE_RGB_ALPHA },
    { JEOUL_BACKGROUND_DARK, PNG_COLOR_TYPE_RGB },
  };
  g_autoptr (JeoulScene) scene = test_scene_new (100.0, 50.0, JEOUL_LANG_EN);

  test_scene_add_rect (scene, JEOUL_COLOR_HUE + 3, 10.0, 10.0, 20.0, 20.0);
  test_scene_add_symbol (scene, JEOUL_SHAPE_CIRCLE, JEOUL_COLOR_HUE + 3, 0, 70.0, 25.0, 20.0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const JeoulTheme *theme = cases[i].background == JEOUL_BACKGROUND_DARK ? jeoul_theme_dark ()
                                                                            : jeoul_theme_print ();
      const guint32 hue = theme->colors[JEOUL_COLOR_HUE + 3] << 8 | 0xff;
      g_autoptr (GBytes) bytes = encode (scene, "150x75px", 144.0, cases[i].background);
      Picture *picture = decode (bytes);

      g_assert_cmpint (picture->type, ==, cases[i].type);
      g_assert_cmphex (pixel (picture, 0, 0), ==,
                       cases[i].background == JEOUL_BACKGROUND_TRANSPARENT
                         ? 0
                         : theme->colors[JEOUL_COLOR_BACKGROUND] << 8 | 0xff);
      g_assert_cmphex (pixel (picture, 30, 30), ==, hue);
      g_assert_cmphex (pixel (picture, 15, 15), ==, hue);
      g_assert_cmphex (pixel (picture, 14, 14), ==, pixel (picture, 0, 0));
      /* Of a rim that is partly covered the colour stays, and only the alpha is less. */
      if (cases[i].background == JEOUL_BACKGROUND_TRANSPARENT)
        for (guint y = 0; y < picture->height; y++)
          for (guint x = 80; x < picture->width; x++)
            if ((pixel (picture, x, y) & 0xff) > 60)
              for (guint channel = 8; channel < 32; channel += 8)
                g_assert_cmpint (ABS ((int)(pixel (picture, x, y) >> channel & 0xff) -
                                      (int)(hue >> channel & 0xff)),
                                 <=, 4);
      picture_free (picture);
    }
}

static void
test_same_bytes (void)
{
  g_autoptr (JeoulScene) scene = test_scene_new_chart (600.0, 400.0, JEOUL_LANG_KO);
  g_autoptr (GBytes) a = encode (scene, "600x400px", 96.0, 0);
  g_autoptr (GBytes) b = encode (scene, "600x400px", 96.0, 0);

  g_assert_true (g_bytes_equal (a, b));
}

static void
test_refused (void)
{
  g_autoptr (JeoulScene) scene = test_scene_new (100.0, 100.0, JEOUL_LANG_EN);
  JeoulSize size = { 100.0, 100.0, 96.0 };

  test_scene_add_text (scene, "\364\217\277\275", 12.0, 0, 10.0, 20.0);
  for (JeoulFormat format = JEOUL_FORMAT_PNG; format <= JEOUL_FORMAT_PDF; format++)
    {
      g_autoptr (GError) font_error = NULL;
      g_autoptr (GError) size_error = NULL;

      g_assert_null (jeoul_export_encode (scene, format, &size, 0, NULL, JEOUL_LANG_KO,
                                          &font_error));
      g_assert_error (font_error, JEOUL_EXPORT_ERROR, JEOUL_EXPORT_ERROR_FONT);
      g_assert_nonnull (strstr (font_error->message, "U+10FFFD"));
      g_assert_nonnull (strstr (font_error->message, "글꼴"));

      g_assert_null (jeoul_export_encode (scene, format, &(JeoulSize){ 40000.0, 10.0, 96.0 }, 0,
                                          NULL, JEOUL_LANG_EN, &size_error));
      g_assert_error (size_error, JEOUL_EXPORT_ERROR, JEOUL_EXPORT_ERROR_SIZE);
    }
}

/* Not valid UTF-8, empty or absent: no warning, and the rest is there. */
static void
test_odd_metadata (void)
{
  g_autoptr (JeoulScene) scene = test_scene_new (10.0, 10.0, JEOUL_LANG_EN);
  const JeoulMetadata odd = { .title = "a\377b", .description = "", .date = G_MAXINT64 };
  const JeoulSize size = { 10.0, 10.0, 96.0 };
  g_autoptr (GBytes) bytes = jeoul_export_encode (scene, JEOUL_FORMAT_PNG, &size, 0, &odd,
                                                  JEOUL_LANG_EN, NULL);
  Picture *picture = decode (bytes);

  g_assert_cmpstr (g_hash_table_lookup (picture->texts, "Title"), ==, "a\357\277\275b");
  g_assert_false (g_hash_table_contains (picture->texts, "Description"));
  g_assert_true (g_hash_table_contains (picture->texts, "Creation Time"));
  picture_free (picture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/png/size", test_size);
  g_test_add_func ("/export/png/metadata", test_metadata);
  g_test_add_func ("/export/png/pixels", test_pixels);
  g_test_add_func ("/export/png/same-bytes", test_same_bytes);
  g_test_add_func ("/export/png/refused", test_refused);
  g_test_add_func ("/export/png/odd-metadata", test_odd_metadata);

  return g_test_run ();
}
