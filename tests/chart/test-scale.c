/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scales map and invert, widen to round ends, and refuse what they cannot show. */
#include <math.h>

#include "jeoul-scale.h"

static void
test_map (void)
{
  static const struct
  {
    JeoulScaleKind kind;
    double         minimum, maximum, value, at;
  } rows[] = {
    { JEOUL_SCALE_LINEAR, 0, 10, 0, 100 },   { JEOUL_SCALE_LINEAR, 0, 10, 10, 300 },
    { JEOUL_SCALE_LINEAR, 0, 10, 2.5, 150 }, { JEOUL_SCALE_LINEAR, 0, 10, -5, 0 },
    { JEOUL_SCALE_LOG, 1, 100, 1, 100 },     { JEOUL_SCALE_LOG, 1, 100, 10, 200 },
    { JEOUL_SCALE_LOG, 1, 100, 100, 300 },   { JEOUL_SCALE_TIME, 0, 100, 50, 200 },
    { JEOUL_SCALE_LINEAR, 0, 1e-300, 1e300, 1e6 },
    /* Beyond what a domain may hold: at its end, not off the page. */
    { JEOUL_SCALE_LINEAR, 0, 1e300, 1e300, 300 },  { JEOUL_SCALE_LOG, 1e-300, 1, 1e-305, 100 },
    { JEOUL_SCALE_LINEAR, -1e300, 0, -1e307, 100 }, { JEOUL_SCALE_LOG, 1, 1e295, 1e300, 300 },
    { JEOUL_SCALE_TIME, 0, 1e15, 1e14, 300 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JeoulScale scale = jeoul_scale_new (rows[i].kind, rows[i].minimum, rows[i].maximum);

      jeoul_scale_set_range (&scale, 100, 300);
      g_assert_cmpfloat_with_epsilon (jeoul_scale_map (&scale, rows[i].value), rows[i].at, 1e-9);
    }
}

static void
test_invert (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 1000; i++)
    {
      JeoulScaleKind kind = (JeoulScaleKind) g_rand_int_range (rand, 0, 3);
      double low = pow (10, g_rand_double_range (rand, -3, 9));
      double high = low * g_rand_double_range (rand, 1.5, 1000);
      double value = g_rand_double_range (rand, low, high);
      JeoulScale scale = jeoul_scale_new (kind, low, high);
      double at;

      /* Backwards, as y runs. */
      jeoul_scale_set_range (&scale, 500, 20);
      at = jeoul_scale_map (&scale, value);
      g_assert_true (at <= 500.0001 && at >= 19.9999);
      g_assert_cmpfloat_with_epsilon (jeoul_scale_invert (&scale, at) / value, 1, 1e-9);
    }
}

static void
test_nice (void)
{
  static const struct
  {
    JeoulScaleKind kind;
    double         minimum, maximum, count, low, high;
  } rows[] = {
    { JEOUL_SCALE_LINEAR, 0.3, 9.6, 5, 0, 10 },
    { JEOUL_SCALE_LINEAR, 0, 78e9, 8, 0, 80e9 },
    { JEOUL_SCALE_LOG, 294e3, 928e6, 6, 1e5, 1e9 },
    { JEOUL_SCALE_LOG, 350e3, 928e6, 6, 3e5, 1e9 },
    { JEOUL_SCALE_LOG, 1e6, 2.9e8, 6, 3e5, 1e9 },
    { JEOUL_SCALE_LOG, 2.2, 4.5, 6, 2, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JeoulScale scale = jeoul_scale_new (rows[i].kind, rows[i].minimum, rows[i].maximum);

      jeoul_scale_nice (&scale, rows[i].count);
      g_test_message ("%g to %g became %g to %g", rows[i].minimum, rows[i].maximum,
                      scale.domain[0], scale.domain[1]);
      g_assert_cmpfloat_with_epsilon (scale.domain[0], rows[i].low, 1e-6 * rows[i].high);
      g_assert_cmpfloat_with_epsilon (scale.domain[1] / rows[i].high, 1, 1e-6);
    }
}

/* No data, one datum, the wrong way round: there is always an axis with a length. */
static void
test_mended (void)
{
  static const double ends[][2] = {
    { NAN, NAN }, { 5, 5 }, { 9, 2 }, { 0, 0 }, { -3, -3 }, { NAN, 4 }, { 1e300, 1e300 },
    { -1e308, 1e308 }, { 1e-320, 1e-320 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    for (guint kind = JEOUL_SCALE_LINEAR; kind <= JEOUL_SCALE_TIME; kind++)
      {
        JeoulScale scale = jeoul_scale_new ((JeoulScaleKind) kind, ends[i][0], ends[i][1]);
        double middle;

        jeoul_scale_nice (&scale, 5);
        jeoul_scale_set_range (&scale, 0, 100);
        g_test_message ("kind %u: %g to %g", kind, scale.domain[0], scale.domain[1]);
        g_assert_true (scale.domain[1] > scale.domain[0]);
        middle = jeoul_scale_invert (&scale, 50);
        g_assert_true (isfinite (middle));
        g_assert_true (isfinite (jeoul_scale_map (&scale, middle)));
      }
}

static void
test_refused (void)
{
  JeoulScale scale = jeoul_scale_new (JEOUL_SCALE_LOG, 1, 100);

  g_assert_false (jeoul_scale_can_map (&scale, 0));
  g_assert_false (jeoul_scale_can_map (&scale, -1));
  g_assert_false (jeoul_scale_can_map (&scale, NAN));
  g_assert_true (isnan (jeoul_scale_map (&scale, 0)));
  g_assert_true (jeoul_scale_can_map (&scale, 1e-9));
}

static void
test_band (void)
{
  JeoulScale scale = jeoul_scale_new_band (4, 100, 180);

  g_assert_cmpfloat_with_epsilon (jeoul_scale_map (&scale, 0), 110, 1e-9);
  g_assert_cmpfloat_with_epsilon (jeoul_scale_map (&scale, 3), 170, 1e-9);
  g_assert_cmpfloat (jeoul_scale_invert (&scale, 125), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/map", test_map);
  g_test_add_func ("/scale/invert", test_invert);
  g_test_add_func ("/scale/nice", test_nice);
  g_test_add_func ("/scale/mended", test_mended);
  g_test_add_func ("/scale/refused", test_refused);
  g_test_add_func ("/scale/band", test_band);
  return g_test_run ();
}
