/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Linear, log, time and band scales. */
#include "jeoul-scale.h"

#include <math.h>

#include "jeoul-ticks.h"

#define FARTHEST 1e6
/* Where powers of ten begin to lose their digits, far from the ends of a double. */
#define LARGEST 1e290
#define SMALLEST 1e-290
/* A day beyond that has no neighbour a day away that is worth a label. */
#define LAST_DAY 1e12

static double
identity (double value)
{
  return value;
}

static double
power_of_ten (double value)
{
  return pow (10, value);
}

static void
linear_nice (JeoulScale *scale,
             double      count)
{
  /* Widening the domain may call for a wider step; d3 does it the same way, twice at most. */
  for (guint i = 0; i < 2; i++)
    {
      double step = jeoul_tick_step (scale->domain[0], scale->domain[1], count);

      if (!(step > 0))
        return;
      scale->domain[0] = floor (scale->domain[0] / step + 1e-9) * step;
      scale->domain[1] = ceil (scale->domain[1] / step - 1e-9) * step;
    }
}

/* The nearest of 1, 3 (or 1, 2, 5 in a short domain) times a power of ten that leaves a little
 * room beyond the outermost mark. */
static double
log_end (double   value,
         gboolean up,
         gboolean is_short)
{
  static const double wide[] = { 1, 3, 10 };
  static const double narrow[] = { 1, 2, 5, 10 };
  const double *steps = is_short ? narrow : wide;
  guint n = is_short ? G_N_ELEMENTS (narrow) : G_N_ELEMENTS (wide);
  double v = up ? value * 1.04 : value / 1.04;
  double decade = floor (log10 (v));
  double unit = pow (10, decade);

  if (up)
    {
      for (guint i = 0; i < n; i++)
        if (steps[i] * unit >= v)
          return steps[i] * unit;
      return 10 * unit;
    }
  for (guint i = n; i > 0; i--)
    if (steps[i - 1] * unit <= v)
      return steps[i - 1] * unit;
  return unit;
}

static void
log_nice (JeoulScale *scale,
          double      count)
{
  gboolean is_short = log10 (scale->domain[1] / scale->domain[0]) < 1.5;

  scale->domain[0] = log_end (scale->domain[0], FALSE, is_short);
  scale->domain[1] = log_end (scale->domain[1], TRUE, is_short);
}

/* A time axis ends where its data end: a month before it means nothing. */
static void
time_nice (JeoulScale *scale,
           double      count)
{
  double room = 0.02 * (scale->domain[1] - scale->domain[0]);

  scale->domain[0] -= room;
  scale->domain[1] += room;
}

static void
band_nice (JeoulScale *scale,
           double      count)
{
}

static const JeoulScaleClass linear_class = { "linear", identity, identity, linear_nice };
static const JeoulScaleClass log_class = { "log", log10, power_of_ten, log_nice };
static const JeoulScaleClass time_class = { "time", identity, identity, time_nice };
static const JeoulScaleClass band_class = { "band", identity, round, band_nice };

/**
 * jeoul_scale_new:
 * @kind: linear, log or time
 * @minimum: the lowest value, in data units
 * @maximum: the highest
 *
 * A scale over a domain that is mended where it has no length: an empty one becomes 0 to 1 (log: 1
 * to 10), one value gets room on both sides.
 *
 * Returns: the scale, with the range 0 to 1
 */
JeoulScale
jeoul_scale_new (JeoulScaleKind kind,
                 double         minimum,
                 double         maximum)
{
  JeoulScale scale = { .range = { 0, 1 } };

  scale.klass = kind == JEOUL_SCALE_LOG    ? &log_class
                : kind == JEOUL_SCALE_TIME ? &time_class
                                           : &linear_class;

  if (minimum > maximum)
    {
      double other = minimum;

      minimum = maximum;
      maximum = other;
    }
  if (kind == JEOUL_SCALE_LOG)
    {
      if (!isfinite (minimum) || minimum <= 0)
        minimum = isfinite (maximum) && maximum > 0 ? maximum / 10 : 1;
      if (!isfinite (maximum) || maximum <= 0)
        maximum = minimum * 10;
      minimum = CLAMP (minimum, SMALLEST, LARGEST);
      maximum = CLAMP (maximum, SMALLEST, LARGEST);
      if (maximum / minimum < 1.0001)
        {
          minimum /= 3;
          maximum *= 3;
        }
    }
  else
    {
      double farthest = kind == JEOUL_SCALE_TIME ? LAST_DAY : LARGEST;

      if (!isfinite (minimum))
        minimum = isfinite (maximum) ? maximum : 0;
      if (!isfinite (maximum))
        maximum = minimum;
      minimum = CLAMP (minimum, -farthest, farthest);
      maximum = CLAMP (maximum, -farthest, farthest);
      if (!(maximum - minimum > 1e-12 * MAX (fabs (minimum), fabs (maximum))))
        {
          double room = kind == JEOUL_SCALE_TIME ? 30 : MAX (fabs (minimum) * 0.5, 1e-290);

          if (minimum == 0 && kind == JEOUL_SCALE_LINEAR)
            maximum = 1;
          else
            {
              minimum -= room;
              maximum += room;
            }
        }
    }
  scale.domain[0] = minimum;
  scale.domain[1] = maximum;
  return scale;
}

/**
 * jeoul_scale_new_band:
 * @n: how many bands
 * @start: where the first begins, in layout units
 * @end: where the last ends
 *
 * Returns: a scale that maps the index of a band to its middle
 */
JeoulScale
jeoul_scale_new_band (guint  n,
                      double start,
                      double end)
{
  JeoulScale scale = { &band_class, { -0.5, MAX (n, 1) - 0.5 }, { start, end } };

  return scale;
}

/**
 * jeoul_scale_nice:
 * @scale: (inout): a scale
 * @count: about how many ticks its axis will have
 *
 * Widens the domain to round ends: to a tick (linear), to a decade or about half of one (log).
 */
void
jeoul_scale_nice (JeoulScale *scale,
                  double      count)
{
  scale->klass->nice (scale, count);
}

/**
 * jeoul_scale_set_range:
 * @scale: (inout): a scale
 * @start: where the domain begins, in layout units
 * @end: where it ends
 */
void
jeoul_scale_set_range (JeoulScale *scale,
                       double      start,
                       double      end)
{
  scale->range[0] = start;
  scale->range[1] = end;
}

/**
 * jeoul_scale_can_map:
 * @scale: a scale
 * @value: a value in data units
 *
 * Returns: %FALSE for NaN and infinity, and for zero and below on a log scale
 */
gboolean
jeoul_scale_can_map (const JeoulScale *scale,
                     double            value)
{
  return isfinite (value) && isfinite (scale->klass->forward (value));
}

/**
 * jeoul_scale_map:
 * @scale: a scale
 * @value: a value in data units
 *
 * What lies beyond the numbers that a domain may hold stands at the end of these.
 *
 * Returns: its place in layout units, within ±10⁶; NaN where jeoul_scale_can_map() says no
 */
double
jeoul_scale_map (const JeoulScale *scale,
                 double            value)
{
  double from, to, t;

  if (!jeoul_scale_can_map (scale, value))
    return NAN;

  if (scale->klass == &log_class)
    value = CLAMP (value, SMALLEST, LARGEST);
  else if (scale->klass == &time_class)
    value = CLAMP (value, -LAST_DAY, LAST_DAY);
  else
    value = CLAMP (value, -LARGEST, LARGEST);
  from = scale->klass->forward (scale->domain[0]);
  to = scale->klass->forward (scale->domain[1]);
  t = (scale->klass->forward (value) - from) / (to - from);
  return CLAMP (scale->range[0] + t * (scale->range[1] - scale->range[0]), -FARTHEST, FARTHEST);
}

/**
 * jeoul_scale_invert:
 * @scale: a scale
 * @position: a place in layout units
 *
 * Returns: the value there; for bands the index of the nearest
 */
double
jeoul_scale_invert (const JeoulScale *scale,
                    double            position)
{
  double from = scale->klass->forward (scale->domain[0]);
  double to = scale->klass->forward (scale->domain[1]);
  double length = scale->range[1] - scale->range[0];
  double t = length != 0 ? (position - scale->range[0]) / length : 0;

  return scale->klass->backward (from + t * (to - from));
}
