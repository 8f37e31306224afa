/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Axes are thinned until their labels stand apart, never turned; rules share lanes. */
#include "jeoul-guides.h"

#include <math.h>

#include "jeoul-marks.h"
#include "jeoul-ticks.h"

#define NARROWEST_DECADE 50.0 /* with ticks between its ends, in layout units */

static void
clear_tick (gpointer data)
{
  JeoulTick *tick = data;

  g_free (tick->label);
}

static char *
plain_label (double value,
             double step)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.12g", value));
}

static GArray *
new_ticks (void)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (JeoulTick));

  g_array_set_clear_func (ticks, clear_tick);
  return ticks;
}

/* Ticks of @values with labels and places; an empty label is a tick that the format refuses. */
static GArray *
label_ticks (const JeoulLayout *layout,
             const JeoulAxis   *axis,
             const JeoulScale  *scale,
             const GArray      *values,
             double             step)
{
  JeoulFont font = { layout->sizes.axis, JEOUL_WEIGHT_NORMAL, FALSE };
  GArray *ticks = new_ticks ();

  for (guint i = 0; i < values->len; i++)
    {
      JeoulTick tick;
      g_autofree char *label = NULL;

      tick.value = g_array_index (values, double, i);
      tick.at = jeoul_scale_map (scale, tick.value);
      label = axis->format != NULL ? axis->format (tick.value, step, axis->format_data)
                                   : plain_label (tick.value, step);
      tick.label = g_strdup (jeoul_scene_intern (layout->scene, label, FALSE));
      tick.width = jeoul_layout_measure (layout, tick.label, &font);
      g_array_append_val (ticks, tick);
    }
  return ticks;
}

static gboolean
ticks_fit (const JeoulLayout *layout,
           const GArray      *ticks,
           gboolean           upright)
{
  double em = layout->sizes.axis;

  for (guint i = 1; i < ticks->len; i++)
    {
      const JeoulTick *a = &g_array_index (ticks, JeoulTick, i - 1);
      const JeoulTick *b = &g_array_index (ticks, JeoulTick, i);
      double needed = upright ? 1.3 * em : (a->width + b->width) / 2 + em;

      if (fabs (b->at - a->at) < needed)
        return FALSE;
    }
  return TRUE;
}

/* Every other tick, until they stand apart; the first and the last where nothing else is left. */
static void
thin_ticks (const JeoulLayout *layout,
            GArray            *ticks,
            gboolean           upright)
{
  while (ticks->len > 2 && !ticks_fit (layout, ticks, upright))
    for (guint i = 1; i < ticks->len; i++)
      g_array_remove_index (ticks, i);
  if (ticks->len == 2 && !ticks_fit (layout, ticks, upright))
    g_array_set_size (ticks, 1);
}

static GArray *
log_ticks (const JeoulLayout *layout,
           const JeoulAxis   *axis,
           const JeoulScale  *scale,
           gboolean           upright,
           double             count)
{
  GArray *ticks = NULL;

  for (int decades = 0; decades <= 64; decades = decades == 0 ? 1 : decades + MAX (decades / 2, 1))
    {
      g_autoptr (GArray) values =
          jeoul_ticks_log (scale->domain[0], scale->domain[1], decades);

      if (values->len < 2)
        break;
      /* 2 and 5 only where the axis has room for them, and powers of ten alone would be few. */
      if (decades == 0 && (values->len > count * 1.6 || values->len > 10))
        continue;
      g_clear_pointer (&ticks, g_array_unref);
      ticks = label_ticks (layout, axis, scale, values, 0);
      if (ticks_fit (layout, ticks, upright))
        return ticks;
    }

  if (ticks == NULL)
    {
      /* Less than a decade, between two of its ticks: round numbers serve. */
      g_autoptr (GArray) values = jeoul_ticks_log (scale->domain[0], scale->domain[1], 0);
      double step = 0;

      for (double n = MAX (count, 2); values->len < 2 && n < 64; n *= 1.5)
        {
          g_array_unref (values);
          values = jeoul_ticks_linear (scale->domain[0], scale->domain[1], n, &step);
        }
      ticks = label_ticks (layout, axis, scale, values, step);
    }
  thin_ticks (layout, ticks, upright);
  return ticks;
}

/**
 * jeoul_tick_count:
 * @layout: the layout
 * @length: of the axis, in layout units
 * @upright: whether it is a y axis
 *
 * Returns: about how many ticks fit: one in 80 units on x, in 35 on y, more with larger type
 */
double
jeoul_tick_count (const JeoulLayout *layout,
                  double             length,
                  gboolean           upright)
{
  double unit = (upright ? 35 : 80) * MAX (layout->sizes.axis / 10, 0.8);

  return MAX (length / unit, 1.5);
}

/**
 * jeoul_tick_place_label:
 * @tick: a tick on x
 * @left: where its label may begin
 * @right: where it must end
 * @em: the size of its type
 * @last_end: (inout): where the label before it ends
 * @middle: (out): the middle of the label: at the tick, or as near as the page allows
 *
 * Returns: %FALSE where it would run into the label before it
 */
gboolean
jeoul_tick_place_label (const JeoulTick *tick,
                        double           left,
                        double           right,
                        double           em,
                        double          *last_end,
                        double          *middle)
{
  double half = tick->width / 2;

  *middle = CLAMP (tick->at, left + half, MAX (right - half, left + half));
  if (*middle - half < *last_end + 0.4 * em)
    return FALSE;
  *last_end = *middle + half;
  return TRUE;
}

/**
 * jeoul_guide_new:
 * @layout: the layout
 * @axis: texts and format
 * @scale: its scale, with its range
 * @upright: whether it is a y axis
 *
 * Returns: (transfer full): the ticks that have room
 */
JeoulGuide *
jeoul_guide_new (const JeoulLayout *layout,
                 const JeoulAxis   *axis,
                 const JeoulScale  *scale,
                 gboolean           upright)
{
  JeoulGuide *guide = g_new0 (JeoulGuide, 1);
  double length = fabs (scale->range[1] - scale->range[0]);
  double count = jeoul_tick_count (layout, length, upright);

  guide->minor = g_array_new (FALSE, FALSE, sizeof (double));
  if (scale->is_empty)
    {
      /* Ticks without a number among them would be invented. */
      guide->ticks = new_ticks ();
      return guide;
    }
  if (axis->scale == JEOUL_SCALE_LOG)
    {
      g_autoptr (GArray) minor = jeoul_ticks_log_minor (scale->domain[0], scale->domain[1]);

      double decades = log10 (scale->domain[1] / scale->domain[0]);

      guide->ticks = log_ticks (layout, axis, scale, upright, count);
      /* In a narrow decade they run together. */
      for (guint i = 0; i < minor->len && decades * NARROWEST_DECADE < length; i++)
        {
          double at = jeoul_scale_map (scale, g_array_index (minor, double, i));

          g_array_append_val (guide->minor, at);
        }
    }
  else
    {
      for (guint tries = 0; tries < 12; tries++)
        {
          double step;
          g_autoptr (GArray) values =
              axis->scale == JEOUL_SCALE_TIME
                  ? jeoul_ticks_time (scale->domain[0], scale->domain[1], count, &step)
                  : jeoul_ticks_linear (scale->domain[0], scale->domain[1], count, &step);

          g_clear_pointer (&guide->ticks, g_array_unref);
          guide->ticks = label_ticks (layout, axis, scale, values, step);
          if (ticks_fit (layout, guide->ticks, upright) || count <= 1.5)
            break;
          count = MAX (count * 0.75, 1.5);
        }
      thin_ticks (layout, guide->ticks, upright);
    }

  for (guint i = 0; i < guide->ticks->len; i++)
    guide->widest = MAX (guide->widest, g_array_index (guide->ticks, JeoulTick, i).width);
  return guide;
}

void
jeoul_guide_free (JeoulGuide *guide)
{
  if (guide == NULL)
    return;
  g_array_unref (guide->ticks);
  g_array_unref (guide->minor);
  g_free (guide);
}

static void
take (double *minimum,
      double *maximum,
      double  value,
      gboolean positive)
{
  if (!isfinite (value) || (positive && value <= 0))
    return;
  if (!(*minimum <= value))
    *minimum = value;
  if (!(*maximum >= value))
    *maximum = value;
}

/**
 * jeoul_value_scale:
 * @spec: what is drawn
 * @axis: one of its axes
 * @on_x: in the plane: whether it is the x axis
 *
 * A scale over all data and rules of an axis, also of rows that have no room: a row that comes or
 * goes does not move the others.
 *
 * Returns: the scale, not yet widened to round ends
 */
JeoulScale
jeoul_value_scale (const JeoulSpec *spec,
                   const JeoulAxis *axis,
                   gboolean         on_x)
{
  gboolean rows = spec->form == JEOUL_CHART_ROWS;
  gboolean positive = axis->scale == JEOUL_SCALE_LOG;
  gboolean from_zero = axis->from_zero;
  double minimum = NAN;
  double maximum = NAN;
  double sum = 0;
  gboolean is_empty;
  JeoulScale scale;

  for (guint i = 0; i < spec->data->len; i++)
    {
      const JeoulDatum *datum = &g_array_index (spec->data, JeoulDatum, i);

      if (datum->mark == JEOUL_MARK_WORDS || datum->mark == JEOUL_MARK_NONE)
        continue;
      if (!rows && on_x)
        {
          take (&minimum, &maximum, datum->x, positive);
          take (&minimum, &maximum, datum->x_end, positive);
          take (&minimum, &maximum, datum->x_low, positive);
          take (&minimum, &maximum, datum->x_high, positive);
          continue;
        }
      take (&minimum, &maximum, datum->value, positive);
      take (&minimum, &maximum, datum->low, positive);
      take (&minimum, &maximum, datum->high, positive);
      if (datum->mark == JEOUL_MARK_BAR)
        {
          double top = isfinite (datum->high) ? datum->high : jeoul_mark_position (datum);

          from_zero = TRUE;
          if (datum->stack == 0)
            sum = datum->start;
          if (isfinite (top))
            take (&minimum, &maximum, sum + top, positive);
          if (isfinite (jeoul_mark_position (datum)))
            sum += jeoul_mark_position (datum);
        }
    }
  for (guint i = 0; i < spec->rules->len; i++)
    {
      const JeoulRule *rule = &g_array_index (spec->rules, JeoulRule, i);

      if (rows || (rule->on_x == on_x && !rule->is_rate))
        take (&minimum, &maximum, rule->value, positive);
    }
  is_empty = isnan (minimum);
  if (from_zero && axis->scale == JEOUL_SCALE_LINEAR)
    take (&minimum, &maximum, 0, FALSE);
  if (isfinite (axis->minimum))
    minimum = axis->minimum;
  if (isfinite (axis->maximum))
    maximum = axis->maximum;
  scale = jeoul_scale_new (axis->scale, minimum, maximum);
  scale.is_empty = is_empty;
  return scale;
}
