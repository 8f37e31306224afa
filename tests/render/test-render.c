/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines, rectangles, colours: where the ink is, and that nothing odd harms the rest. */
#include <math.h>

#include <cairo-pdf.h>

#include "test-scene.h"

/* @on_surface: the scale is the device scale of the surface, as in a PNG, not the matrix's. */
static cairo_surface_t *
render_scaled (const JeoulScene *scene,
               double            scale,
               gboolean          on_surface,
               JeoulRenderFlags  flags)
{
  cairo_surface_t *surface = cairo_image_surface_create (
    CAIRO_FORMAT_ARGB32, ceil (jeoul_scene_get_width (scene) * scale),
    ceil (jeoul_scene_get_height (scene) * scale));
  g_autoptr (GError) error = NULL;
  cairo_t *cr;

  if (on_surface)
    cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  if (!on_surface)
    cairo_scale (cr, scale, scale);
  g_assert_true (jeoul_render_scene (cr, scene, jeoul_theme_print (), flags, &error));
  g_assert_no_error (error);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static cairo_surface_t *
render (const JeoulScene *scene,
        double            scale,
        JeoulRenderFlags  flags)
{
  return render_scaled (scene, scale, FALSE, flags);
}

static guint32
pixel (cairo_surface_t *surface,
       int              x,
       int              y)
{
  const guchar *data = cairo_image_surface_get_data (surface);

  return *(const guint32 *)(gconstpointer)(data + y * cairo_image_surface_get_stride (surface) +
                                           4 * x);
}

/* How many pixels of a row or column are neither the one colour nor the other. */
static guint
count_blurred (cairo_surface_t *surface,
               gboolean         is_column,
               int              at,
               guint32          a,
               guint32          b,
               guint           *n_a)
{
  const int n = is_column ? cairo_image_surface_get_height (surface)
                          : cairo_image_surface_get_width (surface);
  guint n_blurred = 0;

  *n_a = 0;
  for (int i = 0; i < n; i++)
    {
      const guint32 value = is_column ? pixel (surface, at, i) : pixel (surface, i, at);

      *n_a += value == a;
      n_blurred += value != a && value != b;
    }

  return n_blurred;
}

static void
test_hairlines (void)
{
  static const double scales[] = { 1.0, 1.5, 2.0, 3.125 };
  const guint32 white = 0xffffffff;
  const guint32 grid = 0xff000000 | jeoul_theme_print ()->colors[JEOUL_COLOR_GRID];

  for (guint i = 0; i < 2 * G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (JeoulScene) scene = test_scene_new (64.0, 64.0, JEOUL_LANG_EN);
      const double scale = scales[i / 2];
      cairo_surface_t *surface;
      guint n;

      test_scene_add_line (scene, JEOUL_COLOR_GRID, 1.0, 0.0, 20.3, 64.0, 20.3);
      test_scene_add_line (scene, JEOUL_COLOR_GRID, 1.0, 20.7, 30.0, 20.7, 64.0);
      surface = render_scaled (scene, scale, i % 2 == 1, 0);
      g_assert_cmpuint (count_blurred (surface, TRUE, 5, grid, white, &n), ==, 0);
      g_assert_cmpuint (n, ==, round (scale));
      g_assert_cmpuint (count_blurred (surface, FALSE, 50 * scale, grid, white, &n), ==, 0);
      g_assert_cmpuint (n, ==, round (scale));
      cairo_surface_destroy (surface);
    }
}

static void
test_bars (void)
{
  g_autoptr (JeoulScene) scene = test_scene_new (60.0, 60.0, JEOUL_LANG_EN);
  const guint32 hue = 0xff000000 | jeoul_theme_print ()->colors[JEOUL_COLOR_HUE + 1];
  cairo_surface_t *surface;
  guint n;

  /* Two that touch between pixels: no seam. */
  test_scene_add_rect (scene, JEOUL_COLOR_HUE + 1, 10.3, 10.4, 10.2, 20.0);
  test_scene_add_rect (scene, JEOUL_COLOR_HUE + 1, 20.5, 10.4, 9.9, 20.0);
  surface = render (scene, 1.0, 0);
  g_assert_cmpuint (count_blurred (surface, FALSE, 20, hue, 0xffffffff, &n), ==, 0);
  g_assert_cmpuint (n, ==, 20);
  g_assert_cmpuint (count_blurred (surface, TRUE, 15, hue, 0xffffffff, &n), ==, 0);
  g_assert_cmpuint (n, ==, 20);
  cairo_surface_destroy (surface);

  surface = render_scaled (scene, 1.5, TRUE, 0);
  g_assert_cmpuint (count_blurred (surface, FALSE, 30, hue, 0xffffffff, &n), ==, 0);
  g_assert_cmpuint (n, ==, 31);
  cairo_surface_destroy (surface);
}

static void
test_outline_is_inside (void)
{
  g_autoptr (JeoulScene) scene = test_scene_new (60.0, 60.0, JEOUL_LANG_EN);
  JeoulNode *node = test_scene_add_rect (scene, JEOUL_COLOR_PALE + 1, 10.0, 10.0, 20.0, 20.0);
  cairo_surface_t *surface;

  node->stroke = JEOUL_COLOR_HUE + 1;
  node->line_width = 2.0;
  surface = render (scene, 1.0, 0);
  g_assert_cmphex (pixel (surface, 9, 20), ==, 0xffffffff);
  g_assert_cmphex (pixel (surface, 11, 20), ==,
                   0xff000000 | jeoul_theme_print ()->colors[JEOUL_COLOR_HUE + 1]);
  g_assert_cmphex (pixel (surface, 20, 20), ==,
                   0xff000000 | jeoul_theme_print ()->colors[JEOUL_COLOR_PALE + 1]);
  g_assert_cmphex (pixel (surface, 30, 20), ==, 0xffffffff);
  cairo_surface_destroy (surface);
}

static void
test_background (void)
{
  g_autoptr (JeoulScene) scene = test_scene_new (10.0, 10.0, JEOUL_LANG_EN);
  cairo_surface_t *surface = render (scene, 1.0, 0);

  g_assert_cmphex (pixel (surface, 0, 0), ==, 0xffffffff);
  g_assert_cmphex (pixel (surface, 9, 9), ==, 0xffffffff);
  cairo_surface_destroy (surface);

  surface = render (scene, 1.0, JEOUL_RENDER_NO_BACKGROUND);
  g_assert_cmphex (pixel (surface, 5, 5), ==, 0);
  cairo_surface_destroy (surface);
}

static void
test_dashes (void)
{
  g_autoptr (JeoulScene) scene = test_scene_new (100.0, 10.0, JEOUL_LANG_EN);
  const guint32 rule = 0xff000000 | jeoul_theme_print ()->colors[JEOUL_COLOR_RULE];
  cairo_surface_t *surface;
  guint n;

  test_scene_add_line (scene, JEOUL_COLOR_RULE, 2.0, 0.0, 5.0, 100.0, 5.0)
    ->dashed = TRUE;
  surface = render (scene, 1.0, 0);
  count_blurred (surface, FALSE, 5, rule, 0xffffffff, &n);
  g_assert_cmpuint (n, ==, 60); /* six on, four off */
  cairo_surface_destroy (surface);
}

/* Where there is no place there is no ink, and what comes after is drawn all the same. The builder
 * of scenes refuses such places: here they are put into the nodes. */
static void
test_odd_places (void)
{
  static const JeoulPoint points[] = { { 0, 10 }, { 10, 10 }, { 20, 10 }, { 30, 10 }, { 40, 10 } };
  static const JeoulPoint places[] = { { NAN, 5 }, { 1e300, -1e300 }, { 5, -INFINITY } };
  g_autoptr (JeoulScene) scene = test_scene_new (40.0, 40.0, JEOUL_LANG_EN);
  const guint32 hue = 0xff000000 | jeoul_theme_print ()->colors[JEOUL_COLOR_HUE + 2];
  JeoulNode *node;
  cairo_surface_t *surface;

  node = test_scene_add_line (scene, JEOUL_COLOR_TEXT, 4.0, 0.0, 5.0, 40.0, 5.0);
  g_array_index (scene->points, JeoulPoint, node->line.first_point).x = NAN;
  jeoul_scene_add_line (scene, JEOUL_SCENE_MARK, -1, JEOUL_COLOR_HUE + 2, 4.0, FALSE, points,
                        G_N_ELEMENTS (points));
  node = test_scene_last (scene);
  g_array_index (scene->points, JeoulPoint, node->line.first_point + 2).x = NAN;
  g_array_index (scene->points, JeoulPoint, node->line.first_point + 4).x = 1e300;
  test_scene_add_rect (scene, JEOUL_COLOR_TEXT, 0.0, 0.0, 40.0, 40.0)->rect.box.width = NAN;
  test_scene_add_rect (scene, JEOUL_COLOR_HUE + 2, 0.0, 0.0, 0.0, 0.0)->rect.box =
    (JeoulRect){ -INFINITY, 20.0, INFINITY, 4.0 };
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      node = test_scene_add_symbol (scene, JEOUL_SHAPE_CIRCLE, JEOUL_COLOR_TEXT, 0, 5.0, 5.0, 30.0);
      node->symbol.at = places[i];
      test_scene_add_text (scene, "text", 12.0, 0, 5.0, 5.0)->text.at = places[i];
    }
  test_scene_add_symbol (scene, JEOUL_SHAPE_CIRCLE, JEOUL_COLOR_TEXT, 0, 5.0, 5.0, NAN);
  test_scene_add_text (scene, "text", INFINITY, 0, 5.0, 5.0);
  test_scene_add_text (scene, "text", 0.0, 0, 5.0, 5.0);
  test_scene_add_symbol (scene, 77, 99, 99, 5.0, 5.0, 5.0);
  test_scene_add_rect (scene, JEOUL_COLOR_HUE + 2, 30.0, 30.0, 5.0, 5.0);
  surface = render (scene, 1.0, 0);
  g_assert_cmphex (pixel (surface, 5, 10), ==, hue);
  g_assert_cmphex (pixel (surface, 20, 10), ==, 0xffffffff);
  g_assert_cmphex (pixel (surface, 35, 10), ==, hue);
  g_assert_cmphex (pixel (surface, 20, 5), ==, 0xffffffff);
  g_assert_cmphex (pixel (surface, 32, 32), ==, hue);
  cairo_surface_destroy (surface);
}

static void
test_failed_surface (void)
{
  g_autoptr (JeoulScene) scene = test_scene_new (10.0, 10.0, JEOUL_LANG_EN);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1 << 20, 1);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;

  g_assert_false (jeoul_render_scene (cr, scene, jeoul_theme_print (), 0, &error));
  g_assert_error (error, JEOUL_RENDER_ERROR, (int)cairo_status (cr));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/hairlines", test_hairlines);
  g_test_add_func ("/render/bars", test_bars);
  g_test_add_func ("/render/outline-is-inside", test_outline_is_inside);
  g_test_add_func ("/render/background", test_background);
  g_test_add_func ("/render/dashes", test_dashes);
  g_test_add_func ("/render/odd-places", test_odd_places);
  g_test_add_func ("/render/failed-surface", test_failed_surface);

  return g_test_run ();
}
