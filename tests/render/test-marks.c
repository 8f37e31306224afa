/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks: as heavy as each other, and stamped where there are very many. */
#include <math.h>
#include <stdlib.h>

#include "test-scene.h"

static cairo_surface_t *
render (const JeoulScene *scene,
        double            scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         jeoul_scene_get_width (scene) * scale,
                                                         jeoul_scene_get_height (scene) * scale);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  g_assert_true (jeoul_render_scene (cr, scene, jeoul_theme_print (), 0, NULL));
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* The inked area of a black scene, in layout units. */
static double
area (const JeoulScene *scene)
{
  const double scale = 8.0;
  cairo_surface_t *surface = render (scene, scale);
  const guchar *data = cairo_image_surface_get_data (surface);
  const int stride = cairo_image_surface_get_stride (surface);
  double sum = 0.0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      sum += 255 - data[y * stride + 4 * x];
  cairo_surface_destroy (surface);

  return sum / 255.0 / scale / scale;
}

static void
test_equal_area (void)
{
  static const JeoulShape shapes[] = { JEOUL_SHAPE_CIRCLE, JEOUL_SHAPE_SQUARE, JEOUL_SHAPE_DIAMOND,
                                       JEOUL_SHAPE_TRIANGLE, JEOUL_SHAPE_CROSS };
  const double expected = G_PI * 20.0 * 20.0 / 4.0;

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    for (guint with_outline = 0; with_outline < 2; with_outline++)
      {
        g_autoptr (JeoulScene) scene = test_scene_new (60.0, 60.0, JEOUL_LANG_EN);

        test_scene_add_symbol (scene, shapes[i], JEOUL_COLOR_TEXT,
                               with_outline ? JEOUL_COLOR_TEXT : JEOUL_COLOR_NONE, 30.0, 30.0,
                                 20.0);
        g_assert_cmpfloat_with_epsilon (area (scene), expected, 0.02 * expected);
      }
}

static void
test_ring_is_hollow (void)
{
  g_autoptr (JeoulScene) ring = test_scene_new (60.0, 60.0, JEOUL_LANG_EN);
  const double disc = G_PI * 20.0 * 20.0 / 4.0;

  test_scene_add_symbol (ring, JEOUL_SHAPE_RING, JEOUL_COLOR_TEXT, JEOUL_COLOR_TEXT, 30.0, 30.0,
                         20.0);
  g_assert_cmpfloat (area (ring), <, 0.8 * disc);
  g_assert_cmpfloat (area (ring), >, 0.5 * disc);
}

static JeoulScene *
new_cloud (guint    n,
           gboolean with_gaps)
{
  JeoulScene *scene = test_scene_new (200.0, 100.0, JEOUL_LANG_EN);
  GRand *random = g_rand_new_with_seed (7);

  for (guint i = 0; i < n; i++)
    {
      const guint hue = i % JEOUL_N_HUES;
      const double x = g_rand_double_range (random, -5.0, 205.0);
      const double y = g_rand_double_range (random, -5.0, 105.0);

      test_scene_add_symbol (scene, i % 6, JEOUL_COLOR_PALE + hue, JEOUL_COLOR_HUE + hue, x, y,
                             6.0);
      if (with_gaps && i % 2)
        test_scene_add_rect (scene, JEOUL_COLOR_NONE, 0.0, 0.0, 1.0, 1.0);
    }
  g_rand_free (random);

  return scene;
}

/* The stamped picture against the drawn one, whose marks come in charges too small to stamp. */
static void
test_stamps (void)
{
  g_autoptr (JeoulScene) all = new_cloud (1200, TRUE);
  g_autoptr (JeoulScene) few = new_cloud (900, FALSE);
  cairo_surface_t *stamped = render (all, 2.0);
  cairo_surface_t *drawn = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 200);
  cairo_t *cr = cairo_create (drawn);
  const guchar *a, *b;
  double difference = 0.0;

  /* The same seed: the first 900 of the one are the other. */
  cairo_scale (cr, 2.0, 2.0);
  g_assert_true (jeoul_render_scene (cr, few, jeoul_theme_print (), 0, NULL));
  {
    g_autoptr (JeoulScene) rest = test_scene_new (200.0, 100.0, JEOUL_LANG_EN);
    const JeoulNode *nodes;
    guint n, n_symbols = 0;

    nodes = jeoul_scene_get_nodes (all, &n);
    for (guint i = 0; i < n; i++)
      if (nodes[i].type == JEOUL_NODE_SYMBOL && n_symbols++ >= 900)
        test_scene_add_symbol (rest, nodes[i].symbol.shape, nodes[i].fill, nodes[i].stroke,
                               nodes[i].symbol.at.x, nodes[i].symbol.at.y, 6.0);
    g_assert_true (jeoul_render_scene (cr, rest, jeoul_theme_print (), JEOUL_RENDER_NO_BACKGROUND,
                                       NULL));
  }
  cairo_destroy (cr);
  cairo_surface_flush (drawn);

  a = cairo_image_surface_get_data (stamped);
  b = cairo_image_surface_get_data (drawn);
  for (guint i = 0; i < 400 * 200 * 4; i++)
    if (i % 4 != 3)
      difference += abs (a[i] - b[i]);
  /* Of 255: an eighth of a pixel at the outlines. A mark in a wrong place gives tens. */
  g_assert_cmpfloat (difference / (400 * 200 * 3), <, 6.0);
  g_assert_cmpfloat (difference, >, 0.0);
  cairo_surface_destroy (stamped);
  cairo_surface_destroy (drawn);
}

/* A clip holds for stamps too: the chart view redraws parts. */
static void
test_stamps_are_clipped (void)
{
  g_autoptr (JeoulScene) scene = new_cloud (2000, FALSE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 200, 100);
  cairo_t *cr = cairo_create (surface);
  const guchar *data;
  int stride;
  guint inside = 0, outside = 0;

  cairo_rectangle (cr, 50.0, 20.0, 30.0, 30.0);
  cairo_clip (cr);
  g_assert_true (jeoul_render_scene (cr, scene, jeoul_theme_print (), JEOUL_RENDER_NO_BACKGROUND,
                                     NULL));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  for (int y = 0; y < 100; y++)
    for (int x = 0; x < 200; x++)
      if (data[y * stride + 4 * x + 3] != 0)
        *(x >= 50 && x < 80 && y >= 20 && y < 50 ? &inside : &outside) += 1;
  g_assert_cmpuint (inside, >, 500);
  g_assert_cmpuint (outside, ==, 0);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/marks/equal-area", test_equal_area);
  g_test_add_func ("/render/marks/ring-is-hollow", test_ring_is_hollow);
  g_test_add_func ("/render/marks/stamps", test_stamps);
  g_test_add_func ("/render/marks/stamps-are-clipped", test_stamps_are_clipped);

  return g_test_run ();
}
