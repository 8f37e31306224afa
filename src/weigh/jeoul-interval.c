/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From where to where a number can be: what bounds, ranges and tolerances come down to. */
#include "jeoul-interval.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "jeoul-decimal.h"

/* What "about" stands for (contracts.md, section 4). */
#define ABOUT 0.05

/* Scale words (K, million, 만) begin there: a smaller number is printed with all its digits. */
#define FIRST_SCALE_POINT 4

static const JeoulInterval unknown = { .low = NAN, .high = NAN };
static const JeoulInterval everything = { -INFINITY, INFINITY, TRUE, TRUE };

/* One end of a result, and whether it is reached. */
typedef struct
{
  double   at;
  gboolean open;
} End;

/* No end is at infinity from the wrong side: a number too large for a double is the largest. */
static JeoulInterval
make_interval (End low,
               End high)
{
  JeoulInterval interval = { low.at, high.at, low.open, high.open };

  if (isnan (low.at) || isnan (high.at))
    return unknown;
  if (low.at == INFINITY)
    interval.low = DBL_MAX;
  if (high.at == -INFINITY)
    interval.high = -DBL_MAX;
  if (isinf (interval.low))
    interval.low_open = TRUE;
  if (isinf (interval.high))
    interval.high_open = TRUE;
  return interval;
}

static JeoulInterval
closed_interval (double low,
                 double high)
{
  return make_interval ((End) { low, FALSE }, (End) { high, FALSE });
}

/* By a positive factor; a point in the units of another. */
static JeoulInterval
scale (JeoulInterval interval,
       double        factor)
{
  return jeoul_interval_multiply (interval, closed_interval (factor, factor));
}

/* Amounts of a dataset are not negative, unless they are said to be. */
static End
least_below (double high)
{
  return high > 0 ? (End) { 0, FALSE } : (End) { -INFINITY, TRUE };
}

/**
 * jeoul_interval_stated:
 * @value: a value
 * @factor: what one of its unit is in the unit wanted, positive
 *
 * What was said: of an estimate with its interval the estimate. Below an upper bound lies all down
 * to 0, or down to minus infinity where the bound itself is not positive.
 *
 * Returns: a point, a half line or a range; unknown for words and for none
 */
JeoulInterval
jeoul_interval_stated (const JeoulValue *value,
                       double            factor)
{
  JeoulInterval interval = unknown;
  gboolean open = value->bound == JEOUL_BOUND_MORE_THAN || value->bound == JEOUL_BOUND_LESS_THAN;

  switch (value->bound)
    {
    case JEOUL_BOUND_EXACT:
    case JEOUL_BOUND_ABOUT:
    case JEOUL_BOUND_INTERVAL:
      interval = closed_interval (value->number.value, value->number.value);
      break;
    case JEOUL_BOUND_AT_LEAST:
    case JEOUL_BOUND_MORE_THAN:
      interval = make_interval ((End) { value->low.value, open }, (End) { INFINITY, TRUE });
      break;
    case JEOUL_BOUND_AT_MOST:
    case JEOUL_BOUND_LESS_THAN:
      interval = make_interval (least_below (value->high.value), (End) { value->high.value, open });
      break;
    case JEOUL_BOUND_RANGE:
      interval = closed_interval (value->low.value, value->high.value);
      break;
    case JEOUL_BOUND_VERBAL:
    case JEOUL_BOUND_NONE:
    default:
      break;
    }
  return scale (interval, factor);
}

/* One unit in the last place in which a number was printed. Zeros at the end of a large integer
 * need not have been: 5,576,000 may have stood there as 5.576M. */
static double
last_place (const JeoulNumber *number)
{
  JeoulDecimal decimal;
  const char *point, *power;

  if (number->text == NULL || !jeoul_decimal_parse (number->text, &decimal))
    return 0; /* worked out, not printed */
  /* "8.60e9" was said with three digits. */
  point = strchr (number->text, '.');
  power = strpbrk (number->text, "eE");
  if (point != NULL && power != NULL)
    return pow (10, g_ascii_strtod (power + 1, NULL) - (double) (power - point - 1));
  if (decimal.fraction > 0)
    return pow (10, -decimal.fraction);
  if (decimal.n_digits == 0 || decimal.point < FIRST_SCALE_POINT)
    return 1;
  return pow (10, decimal.point - decimal.n_digits);
}

/**
 * jeoul_interval_tolerant:
 * @value: a value
 * @factor: what one of its unit is in the unit wanted, positive
 *
 * What may have been meant by it (contracts.md, section 4): a number ± one unit in its last printed
 * place, with "about" ± 5 % where that is more; the whole interval of an estimate; bounds and ranges
 * as they are, with "about" 5 % looser.
 *
 * Returns: the interval; unknown for words and for none
 */
JeoulInterval
jeoul_interval_tolerant (const JeoulValue *value,
                         double            factor)
{
  JeoulInterval interval = jeoul_interval_stated (value, 1);
  gboolean about = value->approx || value->bound == JEOUL_BOUND_ABOUT;
  double slack;

  switch (value->bound)
    {
    case JEOUL_BOUND_EXACT:
    case JEOUL_BOUND_ABOUT:
      slack = last_place (&value->number);
      if (about)
        slack = MAX (slack, ABOUT * fabs (value->number.value));
      interval = closed_interval (value->number.value - slack, value->number.value + slack);
      break;
    case JEOUL_BOUND_INTERVAL:
      interval = closed_interval (value->low.value, value->high.value);
      G_GNUC_FALLTHROUGH;
    case JEOUL_BOUND_AT_LEAST:
    case JEOUL_BOUND_MORE_THAN:
    case JEOUL_BOUND_AT_MOST:
    case JEOUL_BOUND_LESS_THAN:
    case JEOUL_BOUND_RANGE:
      /* Infinite ends and the 0 below an upper bound stay what they are. */
      if (about && isfinite (interval.low))
        interval.low -= ABOUT * fabs (interval.low);
      if (about && isfinite (interval.high))
        interval.high += ABOUT * fabs (interval.high);
      break;
    case JEOUL_BOUND_VERBAL:
    case JEOUL_BOUND_NONE:
    default:
      break;
    }
  return scale (interval, factor);
}

/**
 * jeoul_interval_is_known:
 *
 * Returns: whether there is a number at all
 */
gboolean
jeoul_interval_is_known (JeoulInterval interval)
{
  return !isnan (interval.low) && !isnan (interval.high);
}

static gboolean
begins_after (JeoulInterval a,
              JeoulInterval b)
{
  return a.low > b.high || (a.low == b.high && (a.low_open || b.high_open));
}

/**
 * jeoul_interval_meets:
 *
 * Returns: whether some number is in both; never where one is unknown
 */
gboolean
jeoul_interval_meets (JeoulInterval a,
                      JeoulInterval b)
{
  return jeoul_interval_is_known (a) && jeoul_interval_is_known (b) && !begins_after (a, b) &&
         !begins_after (b, a);
}

/**
 * jeoul_interval_add:
 *
 * Returns: the sums of every number of @a and every number of @b
 */
JeoulInterval
jeoul_interval_add (JeoulInterval a,
                    JeoulInterval b)
{
  if (!jeoul_interval_is_known (a) || !jeoul_interval_is_known (b))
    return unknown;
  return make_interval ((End) { a.low + b.low, a.low_open || b.low_open },
                        (End) { a.high + b.high, a.high_open || b.high_open });
}

/**
 * jeoul_interval_subtract:
 *
 * Returns: the differences of every number of @a and every number of @b, as if they had nothing to
 *   do with each other
 */
JeoulInterval
jeoul_interval_subtract (JeoulInterval a,
                         JeoulInterval b)
{
  JeoulInterval negative = { -b.high, -b.low, b.high_open, b.low_open };

  return jeoul_interval_add (a, negative);
}

/* The product of two ends. 0 times an end that is never reached is 0, and is reached. */
static End
multiply_ends (End a,
               End b)
{
  gboolean zero = (a.at == 0 && !a.open) || (b.at == 0 && !b.open);

  if (a.at == 0 || b.at == 0)
    return (End) { 0, !zero };
  return (End) { a.at * b.at, a.open || b.open };
}

/* The quotient of two ends; @positive: the side from which a divisor of 0 is approached. NaN where
 * the other ends tell all. */
static End
divide_ends (End      a,
             End      b,
             gboolean positive)
{
  if (isinf (a.at) && isinf (b.at))
    return (End) { NAN, TRUE };
  if (a.at == 0)
    return (End) { 0, a.open };
  if (b.at == 0)
    return (End) { (a.at > 0) == positive ? INFINITY : -INFINITY, TRUE };
  return (End) { a.at / b.at, a.open || b.open };
}

/* The outermost of four ends; the closed one where two are the same. */
static JeoulInterval
span_ends (const End *ends)
{
  End low = { INFINITY, TRUE }, high = { -INFINITY, TRUE };

  for (guint i = 0; i < 4; i++)
    {
      if (isnan (ends[i].at))
        continue;
      if (ends[i].at < low.at || (ends[i].at == low.at && !ends[i].open))
        low = ends[i];
      if (ends[i].at > high.at || (ends[i].at == high.at && !ends[i].open))
        high = ends[i];
    }
  return make_interval (low, high);
}

/**
 * jeoul_interval_multiply:
 *
 * Returns: the products of every number of @a and every number of @b
 */
JeoulInterval
jeoul_interval_multiply (JeoulInterval a,
                         JeoulInterval b)
{
  End a_low = { a.low, a.low_open }, a_high = { a.high, a.high_open };
  End b_low = { b.low, b.low_open }, b_high = { b.high, b.high_open };
  End ends[4];

  if (!jeoul_interval_is_known (a) || !jeoul_interval_is_known (b))
    return unknown;
  ends[0] = multiply_ends (a_low, b_low);
  ends[1] = multiply_ends (a_low, b_high);
  ends[2] = multiply_ends (a_high, b_low);
  ends[3] = multiply_ends (a_high, b_high);
  return span_ends (ends);
}

/**
 * jeoul_interval_divide:
 *
 * A divisor that goes down to 0, or up to it, leaves the quotient unbounded on one side; one that
 * has 0 within it, or is 0, on both.
 *
 * Returns: the quotients of every number of @a by every number of @b but 0
 */
JeoulInterval
jeoul_interval_divide (JeoulInterval a,
                       JeoulInterval b)
{
  End a_low = { a.low, a.low_open }, a_high = { a.high, a.high_open };
  End b_low = { b.low, b.low_open }, b_high = { b.high, b.high_open };
  End ends[4];

  if (!jeoul_interval_is_known (a) || !jeoul_interval_is_known (b))
    return unknown;
  if ((b.low < 0 && b.high > 0) || (b.low == 0 && b.high == 0))
    return everything;
  ends[0] = divide_ends (a_low, b_low, b.high > 0);
  ends[1] = divide_ends (a_low, b_high, b.high > 0);
  ends[2] = divide_ends (a_high, b_low, b.high > 0);
  ends[3] = divide_ends (a_high, b_high, b.high > 0);
  return span_ends (ends);
}
