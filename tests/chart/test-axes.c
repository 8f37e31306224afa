/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Axes of random domains: labels in order, inside, at least two, and no digit too many. */
#include "chart-samples.h"
#include "scene-checks.h"

static const double widths[] = { 320, 480, 640, 1067, 2000 };

static JeoulSpec *
make (JeoulChartForm form,
      JeoulScaleKind kind,
      double         low,
      double         high)
{
  JeoulSpec *spec = jeoul_spec_new ("axes", JEOUL_LANG_EN, form);

  spec->x.scale = form == JEOUL_CHART_ROWS ? kind : JEOUL_SCALE_LINEAR;
  spec->y.scale = form == JEOUL_CHART_PLANE ? kind : JEOUL_SCALE_LINEAR;
  for (guint i = 0; i < 2; i++)
    {
      JeoulDatum *datum;

      if (form == JEOUL_CHART_ROWS)
        datum = sample_row (spec, i == 0 ? "a" : "b", "A", NULL, JEOUL_MARK_POINT,
                            i == 0 ? low : high, "v");
      else
        {
          datum = jeoul_spec_add_datum (spec);
          datum->value = i == 0 ? low : high;
          datum->x = i;
        }
    }
  return spec;
}

/* The labels of the value axis, in the order of their places, are numbers that grow; each stands
 * where its number is mapped to. */
static void
check_axis (const JeoulScene *scene,
            gboolean          upright)
{
  guint n;
  const JeoulNode *nodes = jeoul_scene_get_nodes (scene, &n);
  JeoulRect plot = jeoul_scene_get_plot (scene);
  double last = NAN;
  double last_at = NAN;
  guint n_labels = 0;

  for (guint i = 0; i < n; i++)
    {
      double value, at;
      char *end;

      if (nodes[i].type != JEOUL_NODE_TEXT || nodes[i].part != JEOUL_SCENE_AXIS)
        continue;
      /* The labels of y end before the plot, those of x stand below it. */
      if (upright != (nodes[i].text.anchor == JEOUL_ANCHOR_END))
        continue;
      value = g_ascii_strtod (nodes[i].text.string, &end);
      g_assert_cmpstr (end, ==, "");
      g_assert_cmpuint (strlen (nodes[i].text.string), <=, 13);
      at = upright ? nodes[i].text.at.y : nodes[i].text.at.x;
      if (n_labels > 0)
        {
          g_assert_cmpfloat (value, >, last);
          if (upright)
            g_assert_cmpfloat (at, <, last_at);
          else
            g_assert_cmpfloat (at, >, last_at);
        }
      last = value;
      last_at = at;
      n_labels++;
      if (upright)
        g_assert_true (at > plot.y - 12 && at < plot.y + plot.height + 12);
    }
  g_assert_cmpuint (n_labels, >=, 2);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (15);
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_fixed ();

  for (guint i = 0; i < 1500; i++)
    {
      JeoulChartForm form = (JeoulChartForm) (i % 2);
      JeoulScaleKind kind = i / 2 % 2 ? JEOUL_SCALE_LOG : JEOUL_SCALE_LINEAR;
      double low = pow (10, g_rand_double_range (rand, -3, 12));
      double high = i % 5 == 0 ? low * g_rand_double_range (rand, 1, 1.5)
                               : pow (10, g_rand_double_range (rand, -3, 12));
      g_autoptr (JeoulSpec) spec = make (form, kind, low, high);
      double width = widths[g_rand_int_range (rand, 0, G_N_ELEMENTS (widths))];
      JeoulLayoutOptions options = { width, width * 0.7, 1, FALSE };
      g_autoptr (JeoulScene) scene = jeoul_layout (spec, &options, measurer);

      g_test_message ("%s from %g to %g on %g", kind == JEOUL_SCALE_LOG ? "log" : "linear", low, high,
                      width);
      check_axis (scene, form == JEOUL_CHART_PLANE);
      check_texts (scene);
    }
}

/* A part of the axis, however deep, has labels too. */
static void
test_parts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (16);
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_fixed ();
  g_autoptr (JeoulSpec) linear = make (JEOUL_CHART_ROWS, JEOUL_SCALE_LINEAR, 0, 1e9);
  g_autoptr (JeoulSpec) log_axis = make (JEOUL_CHART_ROWS, JEOUL_SCALE_LOG, 1, 1e12);

  for (guint i = 0; i < 600; i++)
    {
      double low = g_rand_double_range (rand, 1, 1e9);
      double span = low * pow (10, g_rand_double_range (rand, -4, 1));
      JeoulLayoutOptions options = { 900, 500, 1, FALSE, low, low + span };
      g_autoptr (JeoulScene) scene = jeoul_layout (i % 2 ? linear : log_axis, &options, measurer);

      g_test_message ("%s from %.9g, %.9g wide", i % 2 ? "linear" : "log", low, span);
      check_axis (scene, FALSE);
      check_texts (scene);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axes/random", test_random);
  g_test_add_func ("/axes/parts", test_parts);
  return g_test_run ();
}
