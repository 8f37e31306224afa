/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ticks are round, exact, in order, within their axis, and there are enough of them. */
#include <math.h>

#include "jeoul-ticks.h"

#define AT(array, i) g_array_index (array, double, i)

static const struct
{
  double start, stop, count;
  guint  n;
  double first, second, last, step;
} linear[] = {
  { 0, 1, 10, 11, 0, 0.1, 1, 0.1 },
  { 0, 1, 5, 6, 0, 0.2, 1, 0.2 },
  { 0, 10, 5, 6, 0, 2, 10, 2 },
  { -10, 10, 4, 5, -10, -5, 10, 5 },
  { 0, 82e9, 8, 9, 0, 10e9, 80e9, 10e9 },
  { 0.15, 0.42, 6, 6, 0.15, 0.2, 0.4, 0.05 },
  { 1e-6, 5e-6, 4, 5, 1e-6, 2e-6, 5e-6, 1e-6 },
};

static void
test_linear (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (linear); i++)
    {
      double step;
      g_autoptr (GArray) ticks =
          jeoul_ticks_linear (linear[i].start, linear[i].stop, linear[i].count, &step);

      g_test_message ("%g to %g", linear[i].start, linear[i].stop);
      g_assert_cmpuint (ticks->len, ==, linear[i].n);
      /* Exact decimals: == and not a tolerance. */
      g_assert_true (AT (ticks, 0) == linear[i].first);
      g_assert_true (AT (ticks, 1) == linear[i].second);
      g_assert_true (AT (ticks, ticks->len - 1) == linear[i].last);
      g_assert_true (step == linear[i].step);
    }
}

/* 0.3 is the double nearest to 0.3, whatever its place in the row. */
static void
test_exact (void)
{
  for (int power = -9; power <= 9; power++)
    {
      double unit = power < 0 ? 1 / pow (10, -power) : pow (10, power);
      g_autoptr (GArray) ticks = jeoul_ticks_linear (0, unit, 10, NULL);

      g_assert_cmpuint (ticks->len, ==, 11);
      for (guint i = 0; i < ticks->len; i++)
        {
          g_autofree char *text = g_strdup_printf ("%ue%d", i, power - 1);

          g_assert_true (AT (ticks, i) == g_ascii_strtod (text, NULL));
        }
    }
}

static void
check_order (const GArray *ticks,
             double        start,
             double        stop)
{
  double room = 1e-9 * MAX (fabs (start), fabs (stop));

  for (guint i = 0; i < ticks->len; i++)
    {
      g_assert_true (AT (ticks, i) >= start - room && AT (ticks, i) <= stop + room);
      if (i > 0)
        g_assert_true (AT (ticks, i) > AT (ticks, i - 1));
    }
}

static void
test_properties (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20250120);

  for (guint i = 0; i < 4000; i++)
    {
      double size = pow (10, g_rand_double_range (rand, -12, 14));
      double start = g_rand_double_range (rand, -1, 1) * size;
      double stop = start + g_rand_double_range (rand, 0.001, 1) * size;
      double count = g_rand_double_range (rand, 2, 20);
      g_autoptr (GArray) ticks = jeoul_ticks_linear (start, stop, count, NULL);
      double low = pow (10, g_rand_double_range (rand, -10, 14));
      double high = low * pow (10, g_rand_double_range (rand, 0.31, 12));
      g_autoptr (GArray) logs = jeoul_ticks_log (low, high, 0);
      g_autoptr (GArray) tens = jeoul_ticks_log (low, high, 1);

      check_order (ticks, start, stop);
      /* The step is off by √2 to √2.5 at most, in either direction. */
      g_assert_cmpfloat (ticks->len, >=, count / 1.6 - 1);
      g_assert_cmpfloat (ticks->len, <=, count * 1.6 + 2);
      check_order (logs, low, high);
      check_order (tens, low, high);
      /* A third of a decade and more always has one of 1, 2, 5; a decade has three. */
      if (high / low > 10.001)
        g_assert_cmpuint (logs->len, >=, 3);
      if (high / low > 100.01)
        g_assert_cmpuint (tens->len, >=, 2);
    }
}

static void
test_degenerate (void)
{
  static const struct
  {
    double start, stop;
  } rows[] = { { 1, 1 }, { 2, 1 }, { NAN, 1 }, { 0, INFINITY }, { -INFINITY, INFINITY } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) linear_ticks = jeoul_ticks_linear (rows[i].start, rows[i].stop, 5, NULL);
      g_autoptr (GArray) log_ticks = jeoul_ticks_log (rows[i].start, rows[i].stop, 0);

      g_assert_cmpuint (linear_ticks->len, ==, 0);
      g_assert_cmpuint (log_ticks->len, ==, 0);
    }
}

static double
day (int year,
     int month,
     int day_of_month)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day_of_month, month, year);
  return (double) g_date_get_julian (&date) - 719163;
}

static void
test_time (void)
{
  const struct
  {
    double start, stop, count, step, first;
    guint  n;
  } rows[] = {
    { day (2025, 1, 1), day (2025, 1, 9), 8, 1, day (2025, 1, 1), 9 },
    { day (2025, 1, 1), day (2025, 2, 10), 5, 7, day (2025, 1, 6), 6 },
    { day (2024, 12, 20), day (2025, 6, 10), 6, 30, day (2025, 1, 1), 6 },
    { day (2023, 2, 1), day (2025, 11, 1), 10, 91, day (2023, 4, 1), 11 },
    { day (2018, 6, 1), day (2026, 1, 1), 8, 365, day (2019, 1, 1), 8 },
    { day (1991, 1, 1), day (2026, 1, 1), 7, 1826, day (1995, 1, 1), 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double step;
      g_autoptr (GArray) ticks =
          jeoul_ticks_time (rows[i].start, rows[i].stop, rows[i].count, &step);

      g_test_message ("row %u", i);
      g_assert_cmpfloat (step, ==, rows[i].step);
      g_assert_cmpuint (ticks->len, ==, rows[i].n);
      g_assert_cmpfloat (AT (ticks, 0), ==, rows[i].first);
      check_order (ticks, rows[i].start, rows[i].stop);
    }
}

/* The ends of the calendar, and beyond. */
static void
test_time_far (void)
{
  static const double ends[][2] = { { -1e9, 1e9 },        { -719162, -719150 },
                                    { 2932000, 2932896 }, { 1e12, 2e12 },
                                    { -1e300, 1e300 },    { NAN, 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    for (double count = 1; count < 40; count *= 3)
      {
        g_autoptr (GArray) ticks = jeoul_ticks_time (ends[i][0], ends[i][1], count, NULL);

        check_order (ticks, -719162, 2932896);
        g_assert_cmpuint (ticks->len, <=, 1000);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ticks/linear", test_linear);
  g_test_add_func ("/ticks/exact", test_exact);
  g_test_add_func ("/ticks/properties", test_properties);
  g_test_add_func ("/ticks/degenerate", test_degenerate);
  g_test_add_func ("/ticks/time", test_time);
  g_test_add_func ("/ticks/time-far", test_time_far);
  return g_test_run ();
}
