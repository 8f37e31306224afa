/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of the axes: what is in sight, what is counted as outside, and where things are cut. */
#include "chart-samples.h"
#include "jeoul-view.h"
#include "scene-checks.h"

static JeoulScene *
lay_out (const JeoulSpec *spec,
         double           x_low,
         double           x_high,
         double           y_low,
         double           y_high)
{
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_fixed ();
  JeoulLayoutOptions options = { 900, 500, 1, FALSE, x_low, x_high, y_low, y_high };

  return jeoul_layout (spec, &options, measurer);
}

/* Nothing of a mark stands out of the plot by more than half a symbol. */
static void
check_cut (const JeoulScene *scene)
{
  JeoulRect plot = jeoul_scene_get_plot (scene);
  double room = 24;
  guint n;
  const JeoulNode *nodes = jeoul_scene_get_nodes (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      JeoulRect box = { 0 };

      if (nodes[i].part != JEOUL_SCENE_MARK)
        continue;
      if (nodes[i].type == JEOUL_NODE_RECT)
        box = nodes[i].rect.box;
      else if (nodes[i].type == JEOUL_NODE_SYMBOL)
        box = (JeoulRect) { nodes[i].symbol.at.x, nodes[i].symbol.at.y, 0, 0 };
      for (guint k = 0; nodes[i].type == JEOUL_NODE_LINE && k < nodes[i].line.n_points; k++)
        {
          JeoulPoint point = jeoul_scene_get_points (scene, &nodes[i])[k];

          g_assert_cmpfloat (point.x, >=, plot.x - 0.01);
          g_assert_cmpfloat (point.x, <=, plot.x + plot.width + 0.01);
        }
      if (nodes[i].type == JEOUL_NODE_LINE)
        continue;
      g_assert_cmpfloat (box.x, >=, plot.x - room);
      g_assert_cmpfloat (box.x + box.width, <=, plot.x + plot.width + room);
    }
}

static guint
count_marks (const JeoulScene *scene,
             JeoulNodeType     type)
{
  guint n, count = 0;
  const JeoulNode *nodes = jeoul_scene_get_nodes (scene, &n);

  for (guint i = 0; i < n; i++)
    count += nodes[i].part == JEOUL_SCENE_MARK && nodes[i].type == type;
  return count;
}

static void
test_rows (void)
{
  g_autoptr (JeoulSpec) spec = sample_claims (JEOUL_LANG_EN);
  g_autoptr (JeoulScene) all = lay_out (spec, 0, 0, 0, 0);
  g_autoptr (JeoulScene) part = lay_out (spec, 5e7, 2e8, 0, 0);
  JeoulRect plot = jeoul_scene_get_plot (part);
  guint n_all, n_part;

  jeoul_scene_get_items (all, &n_all);
  jeoul_scene_get_items (part, &n_part);
  /* Every claim is still there to be walked to; a point that is out of sight is counted. */
  g_assert_cmpuint (n_part, ==, n_all);
  g_assert_cmpuint (jeoul_scene_get_n_outside (all), ==, 0);
  g_assert_cmpuint (jeoul_scene_get_n_outside (part), ==, 3);
  g_assert_cmpuint (count_marks (part, JEOUL_NODE_SYMBOL), ==, 1);
  g_assert_cmpfloat_with_epsilon (jeoul_scene_x_at (part, plot.x), 5e7, 1);
  g_assert_cmpfloat_with_epsilon (jeoul_scene_x_at (part, plot.x + plot.width), 2e8, 1);
  g_assert_true (isnan (jeoul_scene_y_at (part, plot.y)));
  /* The plot stays where it was: only the axis moves under it. */
  g_assert_cmpfloat (plot.x, ==, jeoul_scene_get_plot (all).x);
  g_assert_cmpfloat (plot.width, ==, jeoul_scene_get_plot (all).width);
  check_texts (part);
  check_cut (part);
}

/* Bars keep their zero. */
static void
test_bars (void)
{
  g_autoptr (JeoulSpec) spec = sample_bars ();
  g_autoptr (JeoulScene) part = lay_out (spec, 10e9, 30e9, 0, 0);
  JeoulRect plot = jeoul_scene_get_plot (part);

  g_assert_cmpfloat (jeoul_scene_x_at (part, plot.x), ==, 0);
  g_assert_cmpfloat_with_epsilon (jeoul_scene_x_at (part, plot.x + plot.width), 30e9, 1);
  check_cut (part);
}

static void
test_plane (void)
{
  g_autoptr (JeoulSpec) spec = sample_steps ();
  g_autoptr (JeoulScene) all = lay_out (spec, NAN, NAN, NAN, NAN);
  g_autoptr (JeoulScene) part = lay_out (spec, 19400, 19800, 0, 100e9);
  JeoulRect plot = jeoul_scene_get_plot (part);
  g_autofree char *dump = jeoul_scene_dump (part);
  guint n;

  g_assert_cmpuint (jeoul_scene_get_n_outside (all), ==, 0);
  jeoul_scene_get_items (part, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (jeoul_scene_get_n_outside (part), ==, 4);
  g_assert_nonnull (strstr (dump, "4 outside this view"));
  g_assert_cmpfloat_with_epsilon (jeoul_scene_x_at (part, plot.x), 19400, 0.01);
  g_assert_cmpfloat_with_epsilon (jeoul_scene_y_at (part, plot.y), 100e9, 1e3);
  check_texts (part);
  check_cut (part);
}

static double
random_end (GRand *rand)
{
  return g_rand_int_range (rand, 0, 9) == 0 ? NAN : pow (10, g_rand_double_range (rand, 2, 11));
}

/* Any part of anything: nothing overlaps, nothing is out of the page. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 250; i++)
    {
      g_autoptr (JeoulSpec) spec = sample_random (rand);
      g_autoptr (JeoulScene) scene = lay_out (spec, random_end (rand), random_end (rand),
                                              random_end (rand), random_end (rand));
      g_autofree char *dump = jeoul_scene_dump (scene);

      g_test_message ("chart %u", i);
      check_texts (scene);
      g_assert_null (strstr (dump, "nan"));
      g_assert_null (strstr (dump, "inf"));
    }
}

static void
test_clip (void)
{
  static const struct
  {
    JeoulPoint a, b;
    gboolean   visible;
    JeoulPoint from, to;
  } rows[] = {
    { { 1, 1 }, { 9, 9 }, TRUE, { 1, 1 }, { 9, 9 } },
    { { -5, 5 }, { 15, 5 }, TRUE, { 0, 5 }, { 10, 5 } },
    { { 5, 15 }, { 5, -15 }, TRUE, { 5, 10 }, { 5, 0 } },
    { { -5, -5 }, { 5, 5 }, TRUE, { 0, 0 }, { 5, 5 } },
    { { -5, 5 }, { -1, 5 }, FALSE, { 0, 0 }, { 0, 0 } },
    { { -5, 8 }, { 8, 21 }, FALSE, { 0, 0 }, { 0, 0 } },
    { { 5, 5 }, { NAN, 5 }, FALSE, { 0, 0 }, { 0, 0 } },
    { { 3, 3 }, { 3, 3 }, TRUE, { 3, 3 }, { 3, 3 } },
  };
  JeoulRect clip = { 0, 0, 10, 10 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JeoulPoint a = rows[i].a;
      JeoulPoint b = rows[i].b;

      g_assert_cmpint (jeoul_clip_segment (&clip, &a, &b), ==, rows[i].visible);
      if (!rows[i].visible)
        continue;
      g_assert_cmpfloat_with_epsilon (a.x, rows[i].from.x, 1e-9);
      g_assert_cmpfloat_with_epsilon (a.y, rows[i].from.y, 1e-9);
      g_assert_cmpfloat_with_epsilon (b.x, rows[i].to.x, 1e-9);
      g_assert_cmpfloat_with_epsilon (b.y, rows[i].to.y, 1e-9);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/rows", test_rows);
  g_test_add_func ("/view/bars", test_bars);
  g_test_add_func ("/view/plane", test_plane);
  g_test_add_func ("/view/random", test_random);
  g_test_add_func ("/view/clip", test_clip);
  return g_test_run ();
}
