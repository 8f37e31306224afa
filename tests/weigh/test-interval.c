/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Intervals: what is stated, what may have been meant, and that no result gets lost in a sum. */
#include <float.h>
#include <math.h>

#include "jeoul-interval.h"

#define ROUNDS 20000

typedef struct
{
  const char   *name;
  JeoulBound    bound;
  gboolean      approx;
  const char   *number;
  const char   *low;
  const char   *high;
  JeoulInterval stated;
  JeoulInterval tolerant;
} Case;

#define POINT(x) { x, x, FALSE, FALSE }
#define UNKNOWN { NAN, NAN, FALSE, FALSE }

static const Case cases[] = {
  { "million", JEOUL_BOUND_EXACT, FALSE, "5576000", NULL, NULL, POINT (5576000),
    { 5575000, 5577000, FALSE, FALSE } },
  { "every-digit", JEOUL_BOUND_EXACT, FALSE, "488451", NULL, NULL, POINT (488451),
    { 488450, 488452, FALSE, FALSE } },
  { "below-a-thousand", JEOUL_BOUND_EXACT, FALSE, "10", NULL, NULL, POINT (10),
    { 9, 11, FALSE, FALSE } },
  { "fraction", JEOUL_BOUND_EXACT, FALSE, "2.50", NULL, NULL, POINT (2.5),
    { 2.49, 2.51, FALSE, FALSE } },
  { "exponent", JEOUL_BOUND_EXACT, FALSE, "7.64e9", NULL, NULL, POINT (7.64e9),
    { 7.63e9, 7.65e9, FALSE, FALSE } },
  { "exponent-with-zeros", JEOUL_BOUND_EXACT, FALSE, "8.600e9", NULL, NULL, POINT (8.6e9),
    { 8.599e9, 8.601e9, FALSE, FALSE } },
  { "small-exponent", JEOUL_BOUND_EXACT, FALSE, "1.50E-3", NULL, NULL, POINT (0.0015),
    { 0.00149, 0.00151, FALSE, FALSE } },
  { "negative", JEOUL_BOUND_EXACT, FALSE, "-12", NULL, NULL, POINT (-12),
    { -13, -11, FALSE, FALSE } },
  { "zero", JEOUL_BOUND_EXACT, FALSE, "0", NULL, NULL, POINT (0), { -1, 1, FALSE, FALSE } },
  { "about-five-per-cent", JEOUL_BOUND_ABOUT, FALSE, "2788", NULL, NULL, POINT (2788),
    { 2648.6, 2927.4, FALSE, FALSE } },
  { "about-last-place", JEOUL_BOUND_ABOUT, FALSE, "50000", NULL, NULL, POINT (50000),
    { 40000, 60000, FALSE, FALSE } },
  { "approx", JEOUL_BOUND_EXACT, TRUE, "200", NULL, NULL, POINT (200),
    { 190, 210, FALSE, FALSE } },
  { "at-least", JEOUL_BOUND_AT_LEAST, FALSE, NULL, "16384", NULL,
    { 16384, INFINITY, FALSE, TRUE }, { 16384, INFINITY, FALSE, TRUE } },
  { "more-than", JEOUL_BOUND_MORE_THAN, FALSE, NULL, "100", NULL, { 100, INFINITY, TRUE, TRUE },
    { 100, INFINITY, TRUE, TRUE } },
  { "more-than-about", JEOUL_BOUND_MORE_THAN, TRUE, NULL, "100", NULL,
    { 100, INFINITY, TRUE, TRUE }, { 95, INFINITY, TRUE, TRUE } },
  { "at-most", JEOUL_BOUND_AT_MOST, FALSE, NULL, NULL, "16384", { 0, 16384, FALSE, FALSE },
    { 0, 16384, FALSE, FALSE } },
  { "less-than-about", JEOUL_BOUND_LESS_THAN, TRUE, NULL, NULL, "100", { 0, 100, FALSE, TRUE },
    { 0, 105, FALSE, TRUE } },
  { "at-most-negative", JEOUL_BOUND_AT_MOST, FALSE, NULL, NULL, "-1",
    { -INFINITY, -1, TRUE, FALSE }, { -INFINITY, -1, TRUE, FALSE } },
  { "range", JEOUL_BOUND_RANGE, FALSE, NULL, "60", "65", { 60, 65, FALSE, FALSE },
    { 60, 65, FALSE, FALSE } },
  { "range-about", JEOUL_BOUND_RANGE, TRUE, NULL, "-20", "40", { -20, 40, FALSE, FALSE },
    { -21, 42, FALSE, FALSE } },
  { "interval", JEOUL_BOUND_INTERVAL, FALSE, "50", "40", "65", POINT (50),
    { 40, 65, FALSE, FALSE } },
  { "verbal", JEOUL_BOUND_VERBAL, FALSE, NULL, NULL, NULL, UNKNOWN, UNKNOWN },
  { "none", JEOUL_BOUND_NONE, FALSE, NULL, NULL, NULL, UNKNOWN, UNKNOWN },
};

static JeoulNumber
parse (const char *text)
{
  JeoulNumber number = { text, NAN };

  if (text != NULL)
    g_assert_true (jeoul_number_parse (text, -1, &number.value));
  return number;
}

static void
assert_end (double end,
            double expected)
{
  if (isnan (expected))
    g_assert_true (isnan (end));
  else if (isinf (expected) || expected == 0)
    g_assert_true (end == expected);
  else
    g_assert_cmpfloat_with_epsilon (end, expected, 1e-12 * fabs (expected));
}

static void
assert_interval (JeoulInterval interval,
                 JeoulInterval expected)
{
  assert_end (interval.low, expected.low);
  assert_end (interval.high, expected.high);
  g_assert_cmpint (interval.low_open, ==, expected.low_open);
  g_assert_cmpint (interval.high_open, ==, expected.high_open);
}

static void
test_value (gconstpointer data)
{
  const Case *test = data;
  JeoulValue value = { parse (test->number), parse (test->low), parse (test->high), test->bound,
                       test->approx };
  JeoulInterval thousandfold = test->stated;

  assert_interval (jeoul_interval_stated (&value, 1), test->stated);
  assert_interval (jeoul_interval_tolerant (&value, 1), test->tolerant);
  g_assert_cmpint (jeoul_interval_is_known (test->stated), ==,
                   test->bound != JEOUL_BOUND_VERBAL && test->bound != JEOUL_BOUND_NONE);

  thousandfold.low *= 1000;
  thousandfold.high *= 1000;
  assert_interval (jeoul_interval_stated (&value, 1000), thousandfold);
}

typedef JeoulInterval (*Operation) (JeoulInterval a,
                                    JeoulInterval b);

typedef struct
{
  const char   *name;
  Operation     operation;
  JeoulInterval a;
  JeoulInterval b;
  JeoulInterval result;
} Sum;

static const Sum sums[] = {
  { "points", jeoul_interval_divide, POINT (30840000), POINT (2788000),
    POINT (30840000 / 2788000.0) },
  { "more-than-by-point", jeoul_interval_divide, { 100, INFINITY, TRUE, TRUE }, POINT (5),
    { 20, INFINITY, TRUE, TRUE } },
  { "point-by-more-than", jeoul_interval_divide, POINT (5), { 100, INFINITY, TRUE, TRUE },
    { 0, 0.05, TRUE, TRUE } },
  { "bound-by-bound", jeoul_interval_divide, { 100, INFINITY, FALSE, TRUE },
    { 10, INFINITY, FALSE, TRUE }, { 0, INFINITY, TRUE, TRUE } },
  { "point-by-at-most", jeoul_interval_divide, POINT (5), { 0, 10, FALSE, FALSE },
    { 0.5, INFINITY, FALSE, TRUE } },
  { "negative-by-at-most", jeoul_interval_divide, POINT (-5), { 0, 10, FALSE, FALSE },
    { -INFINITY, -0.5, TRUE, FALSE } },
  { "by-up-to-zero", jeoul_interval_divide, POINT (5), { -10, 0, FALSE, FALSE },
    { -INFINITY, -0.5, TRUE, FALSE } },
  { "by-zero", jeoul_interval_divide, POINT (5), POINT (0), { -INFINITY, INFINITY, TRUE, TRUE } },
  { "by-across-zero", jeoul_interval_divide, POINT (5), { -1, 1, FALSE, FALSE },
    { -INFINITY, INFINITY, TRUE, TRUE } },
  { "zero-by-at-most", jeoul_interval_divide, POINT (0), { 0, 10, FALSE, FALSE }, POINT (0) },
  { "range-by-range", jeoul_interval_divide, { 60, 65, FALSE, FALSE }, { 5, 10, FALSE, FALSE },
    { 6, 13, FALSE, FALSE } },
  { "half-lines", jeoul_interval_add, { 1, INFINITY, TRUE, TRUE }, { 2, INFINITY, FALSE, TRUE },
    { 3, INFINITY, TRUE, TRUE } },
  { "half-line-less-half-line", jeoul_interval_subtract, { 1, INFINITY, TRUE, TRUE },
    { 2, INFINITY, FALSE, TRUE }, { -INFINITY, INFINITY, TRUE, TRUE } },
  { "at-most-less-range", jeoul_interval_subtract, { 0, 10, FALSE, TRUE }, { 2, 3, FALSE, FALSE },
    { -3, 8, FALSE, TRUE } },
  { "signs", jeoul_interval_multiply, { -2, 3, FALSE, TRUE }, { -5, 4, TRUE, FALSE },
    { -15, 12, TRUE, TRUE } },
  { "zero-times-half-line", jeoul_interval_multiply, POINT (0), { 1, INFINITY, FALSE, TRUE },
    POINT (0) },
  { "open-zero-times-half-line", jeoul_interval_multiply, { 0, 2, TRUE, FALSE },
    { 0, INFINITY, FALSE, TRUE }, { 0, INFINITY, FALSE, TRUE } },
  { "overflow", jeoul_interval_multiply, POINT (1e300), POINT (1e300),
    { DBL_MAX, INFINITY, FALSE, TRUE } },
  { "unknown", jeoul_interval_add, POINT (1), UNKNOWN, UNKNOWN },
  { "unknown-divisor", jeoul_interval_divide, POINT (1), UNKNOWN, UNKNOWN },
};

static void
test_sum (gconstpointer data)
{
  const Sum *sum = data;

  assert_interval (sum->operation (sum->a, sum->b), sum->result);
}

static void
test_meets (void)
{
  JeoulInterval below = { 0, 5, FALSE, TRUE }, from = { 5, 9, FALSE, FALSE };
  JeoulInterval up_to = { 0, 5, FALSE, FALSE }, point = POINT (5), unknown = UNKNOWN;

  g_assert_false (jeoul_interval_meets (below, from));
  g_assert_false (jeoul_interval_meets (from, below));
  g_assert_true (jeoul_interval_meets (up_to, from));
  g_assert_true (jeoul_interval_meets (point, from));
  g_assert_false (jeoul_interval_meets (point, below));
  g_assert_true (jeoul_interval_meets (point, point));
  g_assert_false (jeoul_interval_meets (unknown, from));
  g_assert_false (jeoul_interval_meets (unknown, unknown));
}

/* Small integers, so that every result is exact and ends meet often. */
static JeoulInterval
random_interval (void)
{
  int a = g_test_rand_int_range (-6, 7), b = g_test_rand_int_range (-6, 7);
  JeoulInterval interval = { MIN (a, b), MAX (a, b), FALSE, FALSE };

  if (a != b)
    {
      interval.low_open = g_test_rand_bit ();
      interval.high_open = g_test_rand_bit ();
    }
  if (g_test_rand_int_range (0, 6) == 0)
    {
      interval.low = -INFINITY;
      interval.low_open = TRUE;
    }
  if (g_test_rand_int_range (0, 6) == 0)
    {
      interval.high = INFINITY;
      interval.high_open = TRUE;
    }
  return interval;
}

static gboolean
holds (JeoulInterval interval,
       double        number)
{
  JeoulInterval point = POINT (number);

  return jeoul_interval_meets (interval, point);
}

static double
random_member (JeoulInterval interval)
{
  double low = MAX (interval.low, -1000), high = MIN (interval.high, 1000);

  for (guint tries = 0; tries < 100; tries++)
    {
      double number = g_test_rand_bit () ? g_test_rand_int_range ((int) low, (int) high + 1)
                                         : g_test_rand_double_range (low, high + 1);

      if (holds (interval, number))
        return number;
    }
  return (low + high) / 2;
}

static double
apply (Operation operation,
       double    x,
       double    y)
{
  if (operation == jeoul_interval_add)
    return x + y;
  if (operation == jeoul_interval_subtract)
    return x - y;
  return operation == jeoul_interval_multiply ? x * y : x / y;
}

static const Operation operations[] = { jeoul_interval_add, jeoul_interval_subtract,
                                        jeoul_interval_multiply, jeoul_interval_divide };

/* What comes of a number of one and a number of the other is within the result. */
static void
test_containment (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      JeoulInterval a = random_interval (), b = random_interval ();
      double x = random_member (a), y = random_member (b);

      for (guint j = 0; j < G_N_ELEMENTS (operations); j++)
        {
          double result = apply (operations[j], x, y);

          if (isfinite (result))
            g_assert_true (holds (operations[j] (a, b), result));
        }
    }
}

static gboolean
is_within (JeoulInterval inner,
           JeoulInterval outer)
{
  return (inner.low > outer.low ||
          (inner.low == outer.low && (inner.low_open || !outer.low_open))) &&
         (inner.high < outer.high ||
          (inner.high == outer.high && (inner.high_open || !outer.high_open)));
}

/* Who knows less cannot conclude more: of wider intervals comes a wider one. */
static void
test_monotony (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      JeoulInterval a = random_interval (), b = random_interval ();
      JeoulInterval wider = { a.low - g_test_rand_int_range (0, 3),
                              a.high + g_test_rand_int_range (0, 3), a.low_open, a.high_open };

      for (guint j = 0; j < G_N_ELEMENTS (operations); j++)
        {
          g_assert_true (is_within (operations[j] (a, b), operations[j] (wider, b)));
          /* By nothing but 0 there is no quotient, and so nothing is known of it. */
          if (operations[j] != jeoul_interval_divide || a.low != 0 || a.high != 0)
            g_assert_true (is_within (operations[j] (b, a), operations[j] (b, wider)));
        }
    }
}

/* The ends are reached or come close to: the result is not wider than it must be. */
static void
test_tightness (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      JeoulInterval a = random_interval (), b = random_interval (), product;

      a.low_open = a.high_open = b.low_open = b.high_open = FALSE;
      if (isinf (a.low) || isinf (a.high) || isinf (b.low) || isinf (b.high))
        continue;
      product = jeoul_interval_multiply (a, b);
      g_assert_true (product.low == a.low * b.low || product.low == a.low * b.high ||
                     product.low == a.high * b.low || product.low == a.high * b.high);
      g_assert_true (product.high == a.low * b.low || product.high == a.low * b.high ||
                     product.high == a.high * b.low || product.high == a.high * b.high);
      g_assert_false (product.low_open || product.high_open);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/interval/value/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autofree char *path = g_strdup_printf ("/interval/sum/%s", sums[i].name);

      g_test_add_data_func (path, &sums[i], test_sum);
    }
  g_test_add_func ("/interval/meets", test_meets);
  g_test_add_func ("/interval/containment", test_containment);
  g_test_add_func ("/interval/monotony", test_monotony);
  g_test_add_func ("/interval/tightness", test_tightness);
  return g_test_run ();
}
