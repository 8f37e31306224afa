/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is under the pointer: the same as a search through all items would find, and in no time. */
#include "chart-samples.h"

static JeoulScene *
lay_out (const JeoulSpec *spec,
         double           width,
         double           height)
{
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_fixed ();
  JeoulLayoutOptions options = { width, height, 1, FALSE };

  return jeoul_layout (spec, &options, measurer);
}

static void
test_rows (void)
{
  g_autoptr (JeoulSpec) spec = sample_claims (JEOUL_LANG_EN);
  g_autoptr (JeoulScene) scene = lay_out (spec, 800, 450);
  guint n;
  const JeoulItem *items = jeoul_scene_get_items (scene, &n);

  g_assert_cmpuint (n, ==, 6);
  for (guint i = 0; i < n; i++)
    {
      const JeoulRect *row = &items[i].row;

      g_assert_cmpint (jeoul_scene_pick (scene, items[i].at.x, items[i].at.y, 8), ==, (int) i);
      /* The row counts from edge to edge. */
      g_assert_cmpint (jeoul_scene_pick (scene, row->x + 2, row->y + row->height / 2, 8), ==,
                       (int) i);
      g_assert_cmpint (jeoul_scene_pick (scene, row->x + row->width - 2, row->y + 2, 8), ==,
                       (int) i);
      g_assert_cmpint (jeoul_scene_find_item (scene, items[i].id), ==, (int) i);
      if (i > 0)
        g_assert_cmpfloat (row->y, >=, items[i - 1].row.y + items[i - 1].row.height - 1e-6);
    }
  g_assert_cmpint (jeoul_scene_pick (scene, 400, 5, 8), ==, -1);
  g_assert_cmpint (jeoul_scene_pick (scene, -50, -50, 8), ==, -1);
  g_assert_cmpint (jeoul_scene_pick (scene, NAN, 5, 8), ==, -1);
  g_assert_cmpint (jeoul_scene_find_item (scene, "nobody"), ==, -1);
  g_assert_cmpint (jeoul_scene_find_item (scene, NULL), ==, -1);
}

static JeoulSpec *
cloud (guint n)
{
  JeoulSpec *spec = jeoul_spec_new ("cloud", JEOUL_LANG_EN, JEOUL_CHART_PLANE);
  g_autoptr (GRand) rand = g_rand_new_with_seed (42);

  for (guint i = 0; i < n; i++)
    {
      JeoulDatum *datum = jeoul_spec_add_datum (spec);

      datum->id = g_strdup_printf ("p%u", i);
      datum->x = g_rand_double (rand);
      datum->value = g_rand_double (rand);
    }
  return spec;
}

/* Points are squares to the index: compare with the distance to those. */
static void
test_nearest (void)
{
  g_autoptr (JeoulSpec) spec = cloud (300);
  g_autoptr (JeoulScene) scene = lay_out (spec, 700, 500);
  g_autoptr (GRand) rand = g_rand_new_with_seed (43);
  guint n, n_hits = 0;
  const JeoulItem *items = jeoul_scene_get_items (scene, &n);

  g_assert_cmpuint (n, ==, 300);
  for (guint i = 0; i < 2000; i++)
    {
      double x = g_rand_double_range (rand, 0, 700);
      double y = g_rand_double_range (rand, 0, 500);
      int picked = jeoul_scene_pick (scene, x, y, 6);
      double best = INFINITY;
      double found = INFINITY;

      for (guint j = 0; j < n; j++)
        {
          const JeoulRect *box = &items[j].box;
          double dx = MAX (MAX (box->x - x, x - box->x - box->width), 0);
          double dy = MAX (MAX (box->y - y, y - box->y - box->height), 0);
          double distance = hypot (dx, dy);

          best = MIN (best, distance);
          if ((int) j == picked)
            found = distance;
        }
      g_assert_true ((picked >= 0) == (best <= 6));
      if (picked >= 0)
        {
          g_assert_cmpfloat (found, ==, best);
          n_hits++;
        }
    }
  g_assert_cmpuint (n_hits, >, 100);
}

static void
test_many (void)
{
  g_autoptr (JeoulSpec) spec = cloud (10000);
  g_autoptr (JeoulScene) scene = lay_out (spec, 1067, 600);
  int sum = 0;

  for (guint i = 0; i < 1000; i++)
    sum += jeoul_scene_pick (scene, i, i * 0.6, 8) >= 0;
  g_assert_cmpint (sum, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pick/rows", test_rows);
  g_test_add_func ("/pick/nearest", test_nearest);
  g_test_add_func ("/pick/many", test_many);
  return g_test_run ();
}
