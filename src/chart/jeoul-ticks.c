/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ticks by the 1-2-5 method; on a log axis by decades; on a time axis by the calendar. */
#include "jeoul-ticks.h"

#include <math.h>

/* Days since 1970-01-01 of 0001-01-01 and 9999-12-31: beyond, GDate has no calendar for us. */
#define FIRST_DAY (-719162.0)
#define LAST_DAY 2932896.0
#define JULIAN_EPOCH 719163
#define MAX_TICKS 1000

typedef enum
{
  UNIT_DAY,
  UNIT_WEEK,
  UNIT_MONTH,
  UNIT_YEAR,
} Unit;

static const struct
{
  Unit   unit;
  int    count;
  double days;
} intervals[] = {
  { UNIT_DAY, 1, 1 },         { UNIT_DAY, 2, 2 },          { UNIT_WEEK, 1, 7 },
  { UNIT_MONTH, 1, 30 },      { UNIT_MONTH, 3, 91 },       { UNIT_MONTH, 6, 182 },
  { UNIT_YEAR, 1, 365 },      { UNIT_YEAR, 2, 730 },       { UNIT_YEAR, 5, 1826 },
  { UNIT_YEAR, 10, 3652 },    { UNIT_YEAR, 20, 7305 },     { UNIT_YEAR, 50, 18262 },
  { UNIT_YEAR, 100, 36524 },  { UNIT_YEAR, 200, 73048 },   { UNIT_YEAR, 500, 182621 },
  { UNIT_YEAR, 1000, 365242 },
};

/* The step as mantissa × 10^power: kept apart, because 10^-3 is not exact and 1/10^3 is. */
static double
tick_increment (double span,
                double count,
                int   *power)
{
  double raw = span / MAX (count, 1e-9);
  double error;

  *power = (int) floor (log10 (raw));
  error = raw / pow (10, *power);
  if (error >= 7.0710678118654755) /* √50, √10 and √2: the geometric means of 10 5 2 1 */
    {
      (*power)++;
      return 1;
    }
  if (error >= 3.1622776601683795)
    return 5;
  if (error >= 1.4142135623730951)
    return 2;
  return 1;
}

static double
exact (double mantissa,
       int    power)
{
  return power < 0 ? mantissa / pow (10, -power) : mantissa * pow (10, power);
}

static GArray *
new_ticks (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

static void
append (GArray *ticks,
        double  value)
{
  g_array_append_val (ticks, value);
}

/**
 * jeoul_tick_step:
 * @start: one end of an axis
 * @stop: the other, above it
 * @count: about how many ticks
 *
 * Returns: 1, 2 or 5 times a power of ten, the one that comes nearest to @count ticks; 0 where
 *   there is no such axis
 */
double
jeoul_tick_step (double start,
                 double stop,
                 double count)
{
  double mantissa;
  int power;

  if (!isfinite (start) || !isfinite (stop) || !(stop - start > 0) || !isfinite (stop - start))
    return 0;
  mantissa = tick_increment (stop - start, count, &power);
  return exact (mantissa, power);
}

/**
 * jeoul_ticks_linear:
 * @start: one end of the axis
 * @stop: the other, above it
 * @count: about how many ticks
 * @step: (out) (optional): the distance of two ticks
 *
 * The method of d3-array's ticks(): each tick is an integer times the step (divided by its inverse
 * where it is below one), so that 0.3 is 0.3 and not 0.30000000000000004.
 *
 * Returns: (transfer full) (element-type double): the ticks, rising, from @start to @stop
 */
GArray *
jeoul_ticks_linear (double  start,
                    double  stop,
                    double  count,
                    double *step)
{
  GArray *ticks = new_ticks ();
  double s = jeoul_tick_step (start, stop, count);
  double mantissa, first, last;
  int power;

  if (step != NULL)
    *step = s;
  if (!(s > 0) || !isfinite (s))
    return ticks;

  mantissa = tick_increment (stop - start, count, &power);
  if (power < 0)
    {
      double inverse = pow (10, -power) / mantissa;

      first = ceil (start * inverse - 1e-9);
      last = floor (stop * inverse + 1e-9);
    }
  else
    {
      first = ceil (start / s - 1e-9);
      last = floor (stop / s + 1e-9);
    }
  /* Beyond 2^53 an integer times the step is not its neighbour any more. */
  if (fabs (first) > 9e15 || fabs (last) > 9e15)
    return ticks;

  for (double i = first; i <= last && ticks->len < MAX_TICKS; i++)
    {
      double value = power < 0 ? i * mantissa / pow (10, -power) : i * s;

      append (ticks, value + 0.0);
    }
  return ticks;
}

/**
 * jeoul_ticks_log:
 * @start: one end of the axis, above zero
 * @stop: the other, above it
 * @decades: 0 for 1, 2 and 5 of each decade, 1 for powers of ten, 2 for every second power …
 *
 * Returns: (transfer full) (element-type double): the ticks, rising, from @start to @stop
 */
GArray *
jeoul_ticks_log (double start,
                 double stop,
                 int    decades)
{
  static const double mantissas[] = { 1, 2, 5 };
  GArray *ticks = new_ticks ();
  int first, last;

  if (!(start > 0) || !(stop > start) || !isfinite (stop))
    return ticks;

  first = (int) floor (log10 (start) + 1e-12);
  last = (int) ceil (log10 (stop) - 1e-12);
  for (int power = first; power <= last; power++)
    for (guint i = 0; i < (decades == 0 ? G_N_ELEMENTS (mantissas) : 1); i++)
      {
        double value = exact (mantissas[i], power);

        /* Every second power counts from 10^0, so that 1, 100, 10,000 stay when an end moves. */
        if (decades > 1 && ((power % decades) + decades) % decades != 0)
          continue;
        if (value >= start * (1 - 1e-12) && value <= stop * (1 + 1e-12))
          append (ticks, value);
      }
  return ticks;
}

/**
 * jeoul_ticks_log_minor:
 * @start: one end of the axis, above zero
 * @stop: the other, above it
 *
 * Returns: (transfer full) (element-type double): 1 to 9 of each decade; none over more than
 *   twelve decades, where they would be a grey band
 */
GArray *
jeoul_ticks_log_minor (double start,
                       double stop)
{
  GArray *ticks = new_ticks ();

  if (!(start > 0) || !(stop > start) || !isfinite (stop) || log10 (stop) - log10 (start) > 12)
    return ticks;

  for (int power = (int) floor (log10 (start)); power <= (int) ceil (log10 (stop)); power++)
    for (int i = 1; i <= 9; i++)
      {
        double value = exact (i, power);

        if (value >= start * (1 - 1e-12) && value <= stop * (1 + 1e-12))
          append (ticks, value);
      }
  return ticks;
}

static void
time_floor (GDate *date,
            Unit   unit,
            int    count)
{
  switch (unit)
    {
    case UNIT_DAY:
      {
        guint32 julian = g_date_get_julian (date);

        g_date_set_julian (date, MAX (julian - julian % count, 1));
      }
      break;

    case UNIT_WEEK:
      {
        guint back = g_date_get_weekday (date) - G_DATE_MONDAY;

        if (g_date_get_julian (date) > back)
          g_date_subtract_days (date, back);
      }
      break;

    case UNIT_MONTH:
      g_date_set_day (date, 1);
      g_date_set_month (date, 1 + (g_date_get_month (date) - 1) / count * count);
      break;

    case UNIT_YEAR:
      {
        int year = g_date_get_year (date) / count * count;

        g_date_set_dmy (date, 1, G_DATE_JANUARY, MAX (year, 1));
      }
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
time_next (GDate *date,
           Unit   unit,
           int    count)
{
  switch (unit)
    {
    case UNIT_DAY:
      g_date_add_days (date, count);
      break;

    case UNIT_WEEK:
      g_date_add_days (date, 7 * count);
      break;

    case UNIT_MONTH:
      g_date_add_months (date, count);
      break;

    case UNIT_YEAR:
      /* From year 1 on to year 100, not to 101. */
      g_date_set_dmy (date, 1, G_DATE_JANUARY,
                      (g_date_get_year (date) / count + 1) * count);
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * jeoul_ticks_time:
 * @start: days since 1970-01-01
 * @stop: the same, above it
 * @count: about how many ticks
 * @step: (out) (optional): about how many days lie between two: 1, 2, 7, 30, 91, 182, 365 …; a
 *   label needs the day below 28, the month below 365, else the year alone
 *
 * Ticks stand at the beginning of days, Mondays, months, quarters, half years, years; of the
 * intervals the one is taken whose ratio to the one wanted is the nearest.
 *
 * Returns: (transfer full) (element-type double): the ticks, rising, from @start to @stop
 */
GArray *
jeoul_ticks_time (double  start,
                  double  stop,
                  double  count,
                  double *step)
{
  GArray *ticks = new_ticks ();
  guint best = 0;
  double wanted;
  GDate date;

  if (step != NULL)
    *step = 0;
  start = MAX (start, FIRST_DAY);
  stop = MIN (stop, LAST_DAY);
  if (!isfinite (start) || !isfinite (stop) || !(stop > start))
    return ticks;

  wanted = (stop - start) / MAX (count, 1);
  for (guint i = 1; i < G_N_ELEMENTS (intervals); i++)
    if (fabs (log (intervals[i].days / wanted)) < fabs (log (intervals[best].days / wanted)))
      best = i;
  if (step != NULL)
    *step = intervals[best].days;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (floor (start) + JULIAN_EPOCH));
  time_floor (&date, intervals[best].unit, intervals[best].count);
  while (ticks->len < MAX_TICKS)
    {
      double day = (double) g_date_get_julian (&date) - JULIAN_EPOCH;

      if (day > stop)
        break;
      if (day >= start)
        append (ticks, day);
      if (g_date_get_year (&date) + intervals[best].count > 9999)
        break;
      time_next (&date, intervals[best].unit, intervals[best].count);
    }
  return ticks;
}
