/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as the dataset format writes them, the names of bounds, and where a value is placed. */
#include <float.h>
#include <math.h>
#include <string.h>

#include "jeoul-value.h"

static void
test_numbers (void)
{
  static const struct
  {
    const char *string;
    double expected;
  } rows[] = {
    { "0", 0 },           { "-0", 0 },         { "5576000", 5576000 }, { "012", 12 },
    { "-16.97", -16.97 }, { "0.0556", 0.0556 }, { "1.5e3", 1500 },     { "1E+3", 1000 },
    { "25e-1", 2.5 },     { "3.8e25", 3.8e25 }, { "1.7976931348623157e308", DBL_MAX },
    { "1e-400", 0 },      { "0e999", 0 },
    { "00000000000000000000000000000000000000000000000000000000000000000000000000000000042", 42 },
  };
  static const char *const bad[] = {
    "", "-", "+1", "--1", ".5", "5.", "-.5", "1.e3", "1e", "1e+", "1e1.5", "e5", "1,000", "1 000",
    " 1", "1 ", "0x10", "1x", "nan", "NaN", "inf", "-Infinity", "1e309", "-1e309", "1e99999999999",
    "１２", "1_000", "1.2.3", "5\n", "1d3", "1p3",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gsize length = strlen (rows[i].string);
      /* Followed by a digit, and not by a NUL. */
      g_autofree char *longer = g_strconcat (rows[i].string, "7", NULL);
      double value = 1;

      g_assert_true (jeoul_number_parse (rows[i].string, -1, &value));
      g_assert_cmpfloat (value, ==, rows[i].expected);
      value = 1;
      g_assert_true (jeoul_number_parse (longer, (gssize) length, &value));
      g_assert_cmpfloat (value, ==, rows[i].expected);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      double value = 77;

      g_test_message ("%s", bad[i]);
      g_assert_false (jeoul_number_parse (bad[i], -1, &value));
      g_assert_false (jeoul_number_parse (bad[i], (gssize) strlen (bad[i]), &value));
      g_assert_cmpfloat (value, ==, 77);
    }
}

/* Nothing behind the given length is looked at, not even for a NUL. */
static void
test_length (void)
{
  g_autofree char *exact = g_memdup2 ("123", 3);
  double value;

  g_assert_true (jeoul_number_parse (exact, 3, &value));
  g_assert_cmpfloat (value, ==, 123);
  g_assert_true (jeoul_number_parse (exact, 1, &value));
  g_assert_cmpfloat (value, ==, 1);
  g_assert_false (jeoul_number_parse (exact, 0, &value));
  g_assert_false (jeoul_number_parse ("1\0002", 3, &value));
}

static void
test_bounds (void)
{
  static const char *const names[] = {
    "exact", "about", "at-least", "more-than", "at-most", "less-than", "range", "interval",
    "verbal", "none",
  };
  JeoulBound bound = JEOUL_BOUND_RANGE;

  g_assert_cmpint (G_N_ELEMENTS (names), ==, JEOUL_N_BOUNDS);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpstr (jeoul_bound_to_string ((JeoulBound) i), ==, names[i]);
      g_assert_true (jeoul_bound_from_string (names[i], &bound));
      g_assert_cmpint (bound, ==, i);
    }
  g_assert_false (jeoul_bound_from_string ("at_least", &bound));
  g_assert_false (jeoul_bound_from_string ("", &bound));
  g_assert_false (jeoul_bound_from_string ("Exact", &bound));
  g_assert_cmpint (bound, ==, JEOUL_BOUND_NONE);
}

static void
test_position (void)
{
  static const struct
  {
    JeoulBound bound;
    double expected;
  } rows[] = {
    { JEOUL_BOUND_EXACT, 3 },    { JEOUL_BOUND_ABOUT, 3 },   { JEOUL_BOUND_AT_LEAST, 1 },
    { JEOUL_BOUND_MORE_THAN, 1 }, { JEOUL_BOUND_AT_MOST, 9 }, { JEOUL_BOUND_LESS_THAN, 9 },
    { JEOUL_BOUND_RANGE, 5 },    { JEOUL_BOUND_INTERVAL, 3 }, { JEOUL_BOUND_VERBAL, NAN },
    { JEOUL_BOUND_NONE, NAN },
  };
  const JeoulValue wide = { .low = { NULL, DBL_MAX / 2 }, .high = { NULL, DBL_MAX },
                            .bound = JEOUL_BOUND_RANGE };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const JeoulValue value = { { "3", 3 }, { "1", 1 }, { "9", 9 }, rows[i].bound, 0 };
      double position = jeoul_value_position (&value);

      if (isnan (rows[i].expected))
        g_assert_true (isnan (position));
      else
        g_assert_cmpfloat (position, ==, rows[i].expected);
    }
  g_assert_cmpfloat (jeoul_value_position (&wide), ==, DBL_MAX * 0.75);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/value/numbers", test_numbers);
  g_test_add_func ("/value/length", test_length);
  g_test_add_func ("/value/bounds", test_bounds);
  g_test_add_func ("/value/position", test_position);
  return g_test_run ();
}
