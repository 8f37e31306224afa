/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF read back with Poppler: text, fonts, page, what it says about itself, the same bytes. */
#include <string.h>

#include <poppler.h>

#include "jeoul-export.h"
#include "test-scene.h"

/* Names of our own, as newer Popplers define the same for theirs. */
typedef PopplerDocument Document;
typedef PopplerPage Page;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, g_object_unref)

static const JeoulMetadata metadata = {
  .title = "얼마가 들었나?",
  .description = "A description",
  .author = "Jeoul",
  .keywords = "recipe=1",
  .date = 1700000000,
};

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
  bytes = jeoul_export_encode (scene, JEOUL_FORMAT_PDF, &size, background, &metadata, JEOUL_LANG_EN,
                               &error);
  g_assert_no_error (error);

  return bytes;
}

static PopplerDocument *
open_document (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 1);

  return document;
}

static void
test_text_and_fonts (void)
{
  static const struct
  {
    JeoulLang   lang;
    const char *title;
    const char *label;
    const char *fonts[4];
  } cases[] = {
    { JEOUL_LANG_EN, "What did training cost?", "about $5.39M",
      { "Cantarell-Bold", "Cantarell-Regular" } },
    { JEOUL_LANG_KO, "모델 하나를 학습시키는 데 얼마가 들었나?", "약 539만 달러",
      { "NotoSansCJKkr-Bold", "NotoSansCJKkr-Regular" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JeoulScene) scene = test_scene_new_chart (1000.0, 600.0, cases[i].lang);
      g_autoptr (GBytes) bytes = encode (scene, "1000x600px", 96.0, 0);
      g_autoptr (Document) document = open_document (bytes);
      g_autoptr (Page) page = poppler_document_get_page (document, 0);
      g_autofree char *text = poppler_page_get_text (page);
      PopplerFontInfo *info = poppler_font_info_new (document);
      PopplerFontsIter *iter;
      g_autoptr (GString) names = g_string_new (NULL);

      g_assert_nonnull (strstr (text, cases[i].title));
      g_assert_nonnull (strstr (text, cases[i].label));

      g_assert_true (poppler_font_info_scan (info, 1, &iter));
      do
        {
          g_assert_true (poppler_fonts_iter_is_embedded (iter));
          g_assert_true (poppler_fonts_iter_is_subset (iter));
          g_string_append_printf (names, "%s ", poppler_fonts_iter_get_name (iter));
        }
      while (poppler_fonts_iter_next (iter));
      for (guint j = 0; cases[i].fonts[j] != NULL; j++)
        g_assert_nonnull (strstr (names->str, cases[i].fonts[j]));
      g_assert_null (strstr (names->str, "CJKjp"));
      poppler_fonts_iter_free (iter);
      g_object_unref (info);
    }
}

/* The layout has measured the labels; they must be as wide on the page. */
static void
test_measured_is_drawn (void)
{
  static const char *const texts[] = { "|Training cost as claimed|", "|각 주체가 밝힌 비용|" };
  const JeoulFont font = { 40.0, JEOUL_WEIGHT_NORMAL, FALSE };
  JeoulMeasurer *measurer = jeoul_measurer_new_pango ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JeoulScene) scene = test_scene_new (1000.0, 100.0, JEOUL_LANG_KO);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (Document) document = NULL;
      g_autoptr (Page) page = NULL;
      g_autofree PopplerRectangle *boxes = NULL;
      const double width = measurer->advance (measurer, texts[i], -1, &font, JEOUL_LANG_KO);
      const double bar = measurer->advance (measurer, "|", -1, &font, JEOUL_LANG_KO);
      guint n;

      test_scene_add_text (scene, texts[i], font.size, 0, 10.0, 60.0);
      bytes = encode (scene, "1000x100px", 96.0, 0);
      document = open_document (bytes);
      page = poppler_document_get_page (document, 0);
      g_assert_true (poppler_page_get_text_layout (page, &boxes, &n));
      g_assert_cmpuint (n, >=, 3);
      g_assert_cmpfloat_with_epsilon (boxes[0].x1 / 0.75, 10.0, 0.01);
      /* From the first bar to the last, in layout units; the file has two decimals or so. */
      g_assert_cmpfloat_with_epsilon ((boxes[n - 1].x1 - boxes[0].x1) / 0.75, width - bar, 0.05);
    }
  measurer->free (measurer);
}

static void
test_page (void)
{
  static const struct
  {
    const char *size;
    double      dpi;
    double      width;
    double      height;
  } cases[] = {
    { "1600x900px", 144.0, 800.0, 450.0 },
    { "297x210mm", 300.0, 297.0 * 72.0 / 25.4, 210.0 * 72.0 / 25.4 },
    { "7x5in", 200.0, 504.0, 360.0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JeoulScene) scene = test_scene_new (100.0, 100.0, JEOUL_LANG_EN);
      g_autoptr (GBytes) bytes = encode (scene, cases[i].size, cases[i].dpi, 0);
      g_autoptr (Document) document = open_document (bytes);
      g_autoptr (Page) page = poppler_document_get_page (document, 0);
      double width, height;

      poppler_page_get_size (page, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, cases[i].width, 0.01);
      g_assert_cmpfloat_with_epsilon (height, cases[i].height, 0.01);
    }
}

static void
test_metadata (void)
{
  g_autoptr (JeoulScene) scene = test_scene_new (100.0, 100.0, JEOUL_LANG_EN);
  g_autoptr (GBytes) bytes = encode (scene, "100x100px", 96.0, 0);
  g_autoptr (Document) document = open_document (bytes);
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *author = poppler_document_get_author (document);
  g_autofree char *subject = poppler_document_get_subject (document);
  g_autofree char *keywords = poppler_document_get_keywords (document);
  g_autofree char *creator = poppler_document_get_creator (document);

  g_assert_cmpstr (title, ==, metadata.title);
  g_assert_cmpstr (author, ==, metadata.author);
  g_assert_cmpstr (subject, ==, metadata.description);
  g_assert_cmpstr (keywords, ==, metadata.keywords);
  g_assert_cmpstr (creator, ==, "Jeoul " JEOUL_VERSION);
  g_assert_cmpint (poppler_document_get_creation_date (document), ==, metadata.date);
  g_assert_cmpint (poppler_document_get_modification_date (document), ==, metadata.date);
}

static void
test_same_bytes (void)
{
  g_autoptr (JeoulScene) scene = test_scene_new_chart (600.0, 400.0, JEOUL_LANG_KO);
  g_autoptr (GBytes) a = encode (scene, "600x400px", 96.0, 0);
  g_autoptr (GBytes) b = encode (scene, "600x400px", 96.0, 0);

  g_assert_true (g_bytes_equal (a, b));
}

/* What the page shows on green paper, at its corner and within a bar. */
static void
test_background (void)
{
  static const struct
  {
    JeoulBackground background;
    gboolean        shows_paper;
  } cases[] = {
    { JEOUL_BACKGROUND_WHITE, TRUE }, /* white paper is the reader's */
    { JEOUL_BACKGROUND_TRANSPARENT, TRUE },
    { JEOUL_BACKGROUND_DARK, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JeoulScene) scene = test_scene_new (100.0, 100.0, JEOUL_LANG_EN);
      g_autoptr (GBytes) bytes = encode (scene, "100x100px", 96.0, cases[i].background);
      g_autoptr (Document) document = open_document (bytes);
      g_autoptr (Page) page = poppler_document_get_page (document, 0);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 75, 75);
      cairo_t *cr = cairo_create (surface);
      const guint32 *pixels;

      cairo_set_source_rgb (cr, 0.0, 1.0, 0.0);
      cairo_paint (cr);
      poppler_page_render (page, cr);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      pixels = (const guint32 *)(gpointer)cairo_image_surface_get_data (surface);
      g_assert_cmphex (pixels[0] & 0xffffff, ==,
                       cases[i].shows_paper ? 0x00ff00
                                            : jeoul_theme_dark ()->colors[JEOUL_COLOR_BACKGROUND]);
      cairo_surface_destroy (surface);
    }
}

/* Few marks are outlines, very many one picture: a file for each would choke its reader. */
static void
test_many_marks (void)
{
  static const struct
  {
    guint n_marks;
    guint n_pictures;
  } cases[] = { { 500, 0 }, { 25000, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JeoulScene) scene = test_scene_new (200.0, 200.0, JEOUL_LANG_EN);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (Document) document = NULL;
      g_autoptr (Page) page = NULL;
      g_autofree char *text = NULL;
      GList *pictures;

      for (guint j = 0; j < cases[i].n_marks; j++)
        test_scene_add_symbol (scene, JEOUL_SHAPE_CIRCLE, JEOUL_COLOR_HUE + 1, 0,
                               10.0 + j % 180, 10.0 + j / 180, 3.0);
      test_scene_add_text (scene, "above the marks", 12.0, 0, 10.0, 100.0);
      bytes = encode (scene, "200x200px", 96.0, 0);
      document = open_document (bytes);
      page = poppler_document_get_page (document, 0);
      text = poppler_page_get_text (page);
      pictures = poppler_page_get_image_mapping (page);
      g_assert_cmpuint (g_list_length (pictures), ==, cases[i].n_pictures);
      g_assert_nonnull (strstr (text, "above the marks"));
      poppler_page_free_image_mapping (pictures);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/pdf/text-and-fonts", test_text_and_fonts);
  g_test_add_func ("/export/pdf/measured-is-drawn", test_measured_is_drawn);
  g_test_add_func ("/export/pdf/page", test_page);
  g_test_add_func ("/export/pdf/metadata", test_metadata);
  g_test_add_func ("/export/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/export/pdf/background", test_background);
  g_test_add_func ("/export/pdf/many-marks", test_many_marks);

  return g_test_run ();
}
