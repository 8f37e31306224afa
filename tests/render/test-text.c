/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text: measured as it is drawn, Korean and Latin on one line, missing characters named. */
#include <math.h>
#include <string.h>

#include "test-scene.h"

static const JeoulFont body = { 12.0, JEOUL_WEIGHT_NORMAL, FALSE };

static double
advance (const char      *text,
         const JeoulFont *font,
         JeoulLang        lang)
{
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_pango ();

  return measurer->advance (measurer, text, -1, font, lang);
}

/* The ink of one line of text at @scale: its box in pixels, and its hash. */
static guint
ink (const char *text,
     JeoulLang   lang,
     gboolean    italic,
     JeoulAnchor anchor,
     double      x,
     double      scale,
     int        *left,
     int        *right,
     int        *bottom)
{
  g_autoptr (JeoulScene) scene = test_scene_new (200.0, 40.0, lang);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 200 * scale,
                                                         40 * scale);
  cairo_t *cr = cairo_create (surface);
  const int width = cairo_image_surface_get_width (surface);
  const int stride = cairo_image_surface_get_stride (surface) / 4;
  const guint32 *pixels;
  guint hash = 0;

  test_scene_add_text (scene, text, 12.0, anchor, x, 25.0)
    ->text.font.italic = italic;
  cairo_scale (cr, scale, scale);
  g_assert_true (jeoul_render_scene (cr, scene, jeoul_theme_print (), 0, NULL));
  cairo_surface_flush (surface);

  pixels = (const guint32 *)(gpointer)cairo_image_surface_get_data (surface);
  *left = G_MAXINT;
  *right = *bottom = -1;
  for (int py = 0; py < cairo_image_surface_get_height (surface); py++)
    for (int px = 0; px < width; px++)
      {
        const guint32 pixel = pixels[py * stride + px] & 0xffffff;

        hash = hash * 31 + pixel;
        if ((pixel & 0xff) < 0x80)
          {
            *left = MIN (*left, px);
            *right = MAX (*right, px);
            *bottom = MAX (*bottom, py);
          }
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return hash;
}

static void
test_linear (void)
{
  static const char *const texts[] = { "Who said what when?", "약 2,587만 달러", "DeepSeek 딥시크" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const JeoulFont large = { 120.0, JEOUL_WEIGHT_NORMAL, FALSE };
      const JeoulFont odd = { 12.34, JEOUL_WEIGHT_NORMAL, FALSE };
      const double width = advance (texts[i], &large, JEOUL_LANG_KO) / 120.0;

      /* Hinted or rounded widths would not grow with the size. */
      g_assert_cmpfloat_with_epsilon (advance (texts[i], &body, JEOUL_LANG_KO), width * 12.0, 0.05);
      g_assert_cmpfloat_with_epsilon (advance (texts[i], &odd, JEOUL_LANG_KO), width * 12.34, 0.05);
    }
}

static void
test_measured_is_drawn (void)
{
  static const char *const texts[] = { "Hundred million H", "학습 비용은 H100 기준", "$5.576M" };
  const double scale = 32.0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const double width = advance (texts[i], &body, JEOUL_LANG_KO);
      int left, right, bottom, end_left, end_right, middle_left, middle_right;

      ink (texts[i], JEOUL_LANG_KO, FALSE, JEOUL_ANCHOR_START, 10.0, scale, &left, &right, &bottom);
      ink (texts[i], JEOUL_LANG_KO, FALSE, JEOUL_ANCHOR_END, 10.0 + width, scale, &end_left,
           &end_right, &bottom);
      ink (texts[i], JEOUL_LANG_KO, FALSE, JEOUL_ANCHOR_MIDDLE, 10.0 + width / 2.0, scale,
           &middle_left, &middle_right, &bottom);
      g_assert_cmpint (ABS (left - end_left), <=, 1);
      g_assert_cmpint (ABS (right - end_right), <=, 1);
      g_assert_cmpint (ABS (left - middle_left), <=, 1);
      /* The ink fills the width but for the bearings of the first and the last letter. */
      g_assert_cmpfloat ((right - left) / scale, <=, width);
      g_assert_cmpfloat ((right - left) / scale, >, width - 3.0);
    }
}

static void
test_baseline (void)
{
  int left, right, latin, mixed, korean;

  ink ("HE", JEOUL_LANG_KO, FALSE, JEOUL_ANCHOR_START, 10.0, 8.0, &left, &right, &latin);
  /* A syllable without a tail stands above the baseline's lowest ink; H decides in both. */
  ink ("HE1", JEOUL_LANG_KO, FALSE, JEOUL_ANCHOR_START, 10.0, 8.0, &left, &right, &mixed);
  g_assert_cmpint (latin, ==, 25 * 8 - 1);
  g_assert_cmpint (mixed, ==, latin);
  ink ("한국", JEOUL_LANG_KO, FALSE, JEOUL_ANCHOR_START, 10.0, 8.0, &left, &right, &korean);
  ink ("HE한국", JEOUL_LANG_KO, FALSE, JEOUL_ANCHOR_START, 10.0, 8.0, &left, &right, &mixed);
  g_assert_cmpint (mixed, ==, korean);
}

static void
test_slant (void)
{
  int l, r, b;
  const guint upright = ink ("tens of millions", JEOUL_LANG_EN, FALSE, 0, 10.0, 2.0, &l, &r, &b);
  const guint slanted = ink ("tens of millions", JEOUL_LANG_EN, TRUE, 0, 10.0, 2.0, &l, &r, &b);

  g_assert_cmpuint (upright, !=, slanted);
  g_assert_cmpuint (ink ("수천만 달러", JEOUL_LANG_KO, FALSE, 0, 10.0, 2.0, &l, &r, &b), ==,
                    ink ("수천만 달러", JEOUL_LANG_KO, TRUE, 0, 10.0, 2.0, &l, &r, &b));
  g_assert_cmpuint (ink ("“수천만 달러” he said", JEOUL_LANG_EN, FALSE, 0, 10.0, 2.0, &l, &r, &b), ==,
                    ink ("“수천만 달러” he said", JEOUL_LANG_EN, TRUE, 0, 10.0, 2.0, &l, &r, &b));
}

static void
test_bold (void)
{
  const JeoulFont bold = { 12.0, JEOUL_WEIGHT_BOLD, FALSE };

  g_assert_cmpfloat (advance ("GPU hours by model", &bold, JEOUL_LANG_EN), >,
                     advance ("GPU hours by model", &body, JEOUL_LANG_EN));
}

/* Warnings are fatal here: Pango would warn of what is not UTF-8. */
static void
test_odd_texts (void)
{
  g_assert_cmpfloat (advance ("", &body, JEOUL_LANG_EN), ==, 0.0);
  g_assert_cmpfloat (advance ("a\377\376b", &body, JEOUL_LANG_EN), >, 0.0);
  g_assert_cmpfloat_with_epsilon (advance ("a\nb\tc\342\200\250d", &body, JEOUL_LANG_EN),
                                  advance ("a b c d", &body, JEOUL_LANG_EN), 1e-6);
  g_assert_cmpfloat (advance ("a", &(JeoulFont){ NAN }, JEOUL_LANG_EN), ==, 0.0);
  g_assert_cmpfloat (advance ("a", &(JeoulFont){ -3.0 }, JEOUL_LANG_EN), ==, 0.0);
  g_assert_true (isfinite (advance ("a", &(JeoulFont){ 1e30 }, JEOUL_LANG_EN)));
}

static void
test_length (void)
{
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_pango ();
  const char *text = "달러와 원";

  g_assert_cmpfloat_with_epsilon (measurer->advance (measurer, text, 6, &body, JEOUL_LANG_KO),
                                  advance ("달러", &body, JEOUL_LANG_KO), 1e-6);
}

static void
test_missing (void)
{
  g_autoptr (JeoulScene) good = test_scene_new_chart (1000.0, 600.0, JEOUL_LANG_KO);
  g_autoptr (JeoulScene) bad = test_scene_new (100.0, 100.0, JEOUL_LANG_EN);
  g_autofree char *none = jeoul_render_missing_characters (good);
  g_autofree char *some = NULL;

  g_assert_null (none);

  test_scene_add_text (bad, "cost \364\217\277\275 and 값 \363\240\200\207 \364\217\277\275",
                       12.0, 0, 0.0, 20.0);
  some = jeoul_render_missing_characters (bad);
  g_assert_nonnull (some);
  g_assert_nonnull (strstr (some, "U+10FFFD"));
  g_assert_null (strstr (some, "U+AC12"));
  g_assert_true (strstr (some, "U+10FFFD") == g_strrstr (some, "U+10FFFD"));
}

static gpointer
draw_in_thread (gpointer data)
{
  int l, r, b;

  return GUINT_TO_POINTER (ink ("스레드 thread", JEOUL_LANG_KO, FALSE, 0, 10.0, 3.0, &l, &r, &b));
}

static void
test_threads (void)
{
  GThread *threads[4];
  const gpointer expected = draw_in_thread (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, draw_in_thread, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (g_thread_join (threads[i]) == expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/text/linear", test_linear);
  g_test_add_func ("/render/text/measured-is-drawn", test_measured_is_drawn);
  g_test_add_func ("/render/text/baseline", test_baseline);
  g_test_add_func ("/render/text/slant", test_slant);
  g_test_add_func ("/render/text/bold", test_bold);
  g_test_add_func ("/render/text/odd", test_odd_texts);
  g_test_add_func ("/render/text/length", test_length);
  g_test_add_func ("/render/text/missing", test_missing);
  g_test_add_func ("/render/text/threads", test_threads);

  return g_test_run ();
}
