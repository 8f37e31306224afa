/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Zooming and moving: what stays where it is, what is never left, and the whole again. */
#include <math.h>

#include "jeoul-chart-zoom.h"
#include "../chart/chart-samples.h"

static JeoulScene *
lay_out (const JeoulSpec      *spec,
         const JeoulChartZoom *zoom)
{
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_fixed ();
  JeoulLayoutOptions options = { .width = 900, .height = 500, .text_scale = 1 };

  jeoul_chart_zoom_fill (zoom, &options);

  return jeoul_layout (spec, &options, measurer);
}

static void
zoom_in (JeoulSpec      *spec,
         JeoulChartZoom *zoom,
         double          factor,
         double          share)
{
  g_autoptr (JeoulScene) scene = lay_out (spec, zoom);
  JeoulRect plot = jeoul_scene_get_plot (scene);

  g_assert_true (jeoul_chart_zoom_by (zoom, scene, factor, plot.x + share * plot.width,
                                      plot.y + share * plot.height));
}

/* What is under the pointer stays there, on a log axis (rows) and on two linear ones (a plane). */
static void
test_at_pointer (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (JeoulSpec) spec = i == 0 ? sample_claims (JEOUL_LANG_EN) : sample_steps ();
      JeoulChartZoom zoom = { 0 };
      g_autoptr (JeoulScene) before = lay_out (spec, &zoom);
      g_autoptr (JeoulScene) after = NULL;
      JeoulRect plot = jeoul_scene_get_plot (before);
      JeoulRect now;
      double x = plot.x + 0.4 * plot.width, y = plot.y + 0.4 * plot.height;
      double value = jeoul_scene_x_at (before, x);

      zoom_in (spec, &zoom, 2, 0.4);
      g_assert_true (zoom.is_set);
      after = lay_out (spec, &zoom);
      /* Other numbers at an axis may take other room: the plot itself may be another. */
      now = jeoul_scene_get_plot (after);
      x = now.x + 0.4 * now.width;
      g_assert_cmpfloat (fabs (jeoul_scene_x_at (after, x) / value - 1), <, 1e-6);
      if (i == 1)
        g_assert_cmpfloat (fabs (jeoul_scene_y_at (after, now.y + 0.4 * now.height) /
                                     jeoul_scene_y_at (before, y) - 1), <, 1e-6);
      g_assert_cmpfloat (jeoul_scene_x_at (after, now.x), >, jeoul_scene_x_at (before, plot.x));
      g_assert_cmpfloat (jeoul_scene_x_at (after, now.x + now.width), <,
                         jeoul_scene_x_at (before, plot.x + plot.width));
    }
}

/* Out again as far as in: nothing is asked for any more. */
static void
test_out_again (void)
{
  g_autoptr (JeoulSpec) spec = sample_claims (JEOUL_LANG_EN);
  JeoulChartZoom zoom = { 0 };
  JeoulLayoutOptions options = { 0 };

  for (guint i = 0; i < 3; i++)
    zoom_in (spec, &zoom, 1.25, 0.7);
  for (guint i = 0; i < 4 && zoom.is_set; i++)
    {
      g_autoptr (JeoulScene) scene = lay_out (spec, &zoom);
      JeoulRect plot = jeoul_scene_get_plot (scene);

      jeoul_chart_zoom_by (&zoom, scene, 1 / 1.25, plot.x + 0.2 * plot.width, plot.y);
    }
  g_assert_false (zoom.is_set);
  jeoul_chart_zoom_fill (&zoom, &options);
  g_assert_cmpfloat (options.x_low, ==, options.x_high);
  g_assert_false (jeoul_chart_zoom_reset (&zoom));
}

/* Never past the ends, and never so near that nothing is left. */
static void
test_ends (void)
{
  g_autoptr (JeoulSpec) spec = sample_claims (JEOUL_LANG_EN);
  JeoulChartZoom zoom = { 0 };
  g_autoptr (JeoulScene) all = lay_out (spec, &zoom);
  JeoulRect plot = jeoul_scene_get_plot (all);
  double low = jeoul_scene_x_at (all, plot.x);
  double high = jeoul_scene_x_at (all, plot.x + plot.width);

  g_assert_false (jeoul_chart_zoom_pan (&zoom, all, 100, 0));
  zoom_in (spec, &zoom, 4, 0.5);
  for (int direction = -1; direction <= 1; direction += 2)
    {
      g_autoptr (JeoulScene) end = NULL;
      double share = log (zoom.part[1] / zoom.part[0]);

      for (guint i = 0; i < 40; i++)
        {
          g_autoptr (JeoulScene) scene = lay_out (spec, &zoom);

          jeoul_chart_zoom_pan (&zoom, scene, direction * 300.0, 0);
        }
      end = lay_out (spec, &zoom);
      if (direction < 0)
        g_assert_cmpfloat (fabs (jeoul_scene_x_at (end, plot.x) / low - 1), <, 1e-3);
      else
        g_assert_cmpfloat (fabs (jeoul_scene_x_at (end, plot.x + plot.width) / high - 1), <, 1e-3);
      /* It moved, it did not zoom. */
      g_assert_cmpfloat (fabs (log (zoom.part[1] / zoom.part[0]) / share - 1), <, 1e-3);
    }

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (JeoulScene) scene = lay_out (spec, &zoom);

      jeoul_chart_zoom_by (&zoom, scene, 1.5, plot.x + plot.width / 3, 100);
      g_assert_cmpfloat (zoom.part[0], <, zoom.part[1]);
    }
  g_assert_true (zoom.is_set);
  g_assert_true (jeoul_chart_zoom_reset (&zoom));
}

/* A chart without rows has no axis to zoom. */
static void
test_empty (void)
{
  g_autoptr (JeoulSpec) spec = jeoul_spec_new ("empty", JEOUL_LANG_EN, JEOUL_CHART_ROWS);
  JeoulChartZoom zoom = { 0 };
  g_autoptr (JeoulScene) scene = lay_out (spec, &zoom);

  g_assert_false (jeoul_chart_zoom_by (&zoom, scene, 2, 10, 10));
  g_assert_false (zoom.is_set);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-zoom/at-pointer", test_at_pointer);
  g_test_add_func ("/chart-zoom/out-again", test_out_again);
  g_test_add_func ("/chart-zoom/ends", test_ends);
  g_test_add_func ("/chart-zoom/empty", test_empty);

  return g_test_run ();
}
