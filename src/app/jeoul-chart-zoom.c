/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which part of the axes a chart shows: zoomed in at a place, moved, and whole again. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-chart-zoom.h"

#include <math.h>
#include <string.h>

/* Nearer than this there is nothing left to see: a share of the whole, as it is laid out. */
#define NEAREST 1e-4
#define HALVINGS 30

/* One axis of a scene, so that x and y need not be told apart: y runs upwards. */
typedef struct
{
  const JeoulScene *scene;
  gboolean          is_y;
  double            low;  /* places of the ends of the plot */
  double            high;
  double           *part; /* two ends each */
  const double     *whole;
} Axis;

static double
value_at (const Axis *axis,
          double      place)
{
  return axis->is_y ? jeoul_scene_y_at (axis->scene, place) : jeoul_scene_x_at (axis->scene, place);
}

static Axis
get_axis (JeoulChartZoom   *zoom,
          const JeoulScene *scene,
          gboolean          is_y)
{
  JeoulRect plot = jeoul_scene_get_plot (scene);
  guint first = is_y ? 2 : 0;

  return (Axis) {
    .scene = scene,
    .is_y = is_y,
    .low = is_y ? plot.y + plot.height : plot.x,
    .high = is_y ? plot.y : plot.x + plot.width,
    .part = &zoom->part[first],
    .whole = &zoom->whole[first],
  };
}

static gboolean
has_values (const Axis *axis)
{
  double low = value_at (axis, axis->low);
  double high = value_at (axis, axis->high);

  return isfinite (low) && isfinite (high) && low < high && axis->low != axis->high;
}

/* What is shown before the first change is the whole. */
static void
begin (JeoulChartZoom   *zoom,
       const JeoulScene *scene)
{
  if (zoom->is_set)
    return;

  for (guint is_y = 0; is_y < 2; is_y++)
    {
      Axis axis = get_axis (zoom, scene, is_y != 0);

      zoom->whole[2 * is_y] = value_at (&axis, axis.low);
      zoom->whole[2 * is_y + 1] = value_at (&axis, axis.high);
    }
  memcpy (zoom->part, zoom->whole, sizeof zoom->part);
}

/* The end of the whole as it is laid out now: where the axis has that value. */
static double
find_place (const Axis *axis,
            double      value,
            double      from,
            double      to)
{
  gboolean rises = value_at (axis, from) < value_at (axis, to);

  for (guint i = 0; i < HALVINGS; i++)
    {
      double middle = (from + to) / 2;

      if ((value_at (axis, middle) < value) == rises)
        from = middle;
      else
        to = middle;
    }

  return (from + to) / 2;
}

/* How far the whole reaches beyond the plot, from its low end; the plot is zoomed by no more than
 * NEAREST. */
static void
find_whole (const Axis *axis,
            double     *low,
            double     *high)
{
  double length = axis->high - axis->low;

  *low = axis->whole[0] < value_at (axis, axis->low)
             ? find_place (axis, axis->whole[0], axis->low - length / NEAREST, axis->low)
             : axis->low;
  *high = axis->whole[1] > value_at (axis, axis->high)
              ? find_place (axis, axis->whole[1], axis->high, axis->high + length / NEAREST)
              : axis->high;
}

/* Shows what lies between two places, as far as the whole goes. */
static gboolean
set_part (const Axis *axis,
          double      low,
          double      high)
{
  double first = MAX (value_at (axis, low), axis->whole[0]);
  double last = MIN (value_at (axis, high), axis->whole[1]);

  if (!isfinite (first) || !isfinite (last) || !(first < last) ||
      (first == axis->part[0] && last == axis->part[1]))
    return FALSE;
  axis->part[0] = first;
  axis->part[1] = last;

  return TRUE;
}

/* What would go past one end of the whole is added at the other. */
static gboolean
zoom_axis (const Axis *axis,
           double      factor,
           double      at)
{
  double length = (axis->high - axis->low) / factor;
  double low = at - (at - axis->low) / factor;
  double whole_low, whole_high, whole_length, before, after;

  if (!has_values (axis))
    return FALSE;

  find_whole (axis, &whole_low, &whole_high);
  whole_length = whole_high - whole_low;
  /* Places of the whole are found to within a thousandth. */
  if (fabs (length) >= fabs (whole_length) * (1 - 1e-3))
    {
      gboolean changed = axis->part[0] != axis->whole[0] || axis->part[1] != axis->whole[1];

      axis->part[0] = axis->whole[0];
      axis->part[1] = axis->whole[1];
      return changed;
    }
  if (factor > 1 && fabs (length) < NEAREST * 10 * fabs (whole_length))
    return FALSE;

  /* How far inside both ends stay, as y runs upwards. */
  before = (low - whole_low) / whole_length;
  after = (whole_high - (low + length)) / whole_length;
  if (before < 0)
    low = whole_low;
  else if (after < 0)
    low = whole_high - length;
  return set_part (axis, low, low + length);
}

/* Never past the ends of the whole: the part keeps its length. */
static gboolean
pan_axis (const Axis *axis,
          double      distance)
{
  double whole_low, whole_high, from, to;

  if (!has_values (axis) || distance == 0)
    return FALSE;

  find_whole (axis, &whole_low, &whole_high);
  from = MIN (whole_low - axis->low, whole_high - axis->high);
  to = MAX (whole_low - axis->low, whole_high - axis->high);
  distance = CLAMP (distance, from, to);

  return set_part (axis, axis->low + distance, axis->high + distance);
}

static gboolean
is_whole (const Axis *axis)
{
  double length = fabs (axis->whole[1] - axis->whole[0]);

  return !isfinite (length) || (fabs (axis->part[0] - axis->whole[0]) <= length * 1e-6 &&
                                fabs (axis->part[1] - axis->whole[1]) <= length * 1e-6);
}

/**
 * jeoul_chart_zoom_by:
 * @zoom: what is shown
 * @scene: the scene as it is shown now
 * @factor: above 1 to see less, larger; below 1 to see more
 * @x: a place of the scene that stays where it is
 * @y: the same
 *
 * Returns: whether another part is shown now
 */
gboolean
jeoul_chart_zoom_by (JeoulChartZoom   *zoom,
                     const JeoulScene *scene,
                     double            factor,
                     double            x,
                     double            y)
{
  JeoulRect plot = jeoul_scene_get_plot (scene);
  gboolean changed = FALSE, whole = TRUE;

  g_return_val_if_fail (factor > 0, FALSE);

  if (factor < 1 && !zoom->is_set)
    return FALSE;

  begin (zoom, scene);
  x = CLAMP (x, plot.x, plot.x + plot.width);
  y = CLAMP (y, plot.y, plot.y + plot.height);
  for (guint is_y = 0; is_y < 2; is_y++)
    {
      Axis axis = get_axis (zoom, scene, is_y != 0);

      changed = zoom_axis (&axis, factor, is_y ? y : x) || changed;
      whole = is_whole (&axis) && whole;
    }
  if (whole)
    return jeoul_chart_zoom_reset (zoom);
  zoom->is_set = zoom->is_set || changed;

  return changed;
}

/**
 * jeoul_chart_zoom_pan:
 * @zoom: what is shown
 * @scene: the scene as it is shown now
 * @dx: how far to the right to look
 * @dy: how far down
 *
 * Returns: whether another part is shown now; never before it was zoomed
 */
gboolean
jeoul_chart_zoom_pan (JeoulChartZoom   *zoom,
                      const JeoulScene *scene,
                      double            dx,
                      double            dy)
{
  Axis x = get_axis (zoom, scene, FALSE);
  Axis y = get_axis (zoom, scene, TRUE);
  gboolean changed;

  if (!zoom->is_set)
    return FALSE;
  changed = pan_axis (&x, dx);

  return pan_axis (&y, dy) || changed;
}

/**
 * jeoul_chart_zoom_reset:
 * @zoom: what is shown
 *
 * Returns: whether it was not the whole
 */
gboolean
jeoul_chart_zoom_reset (JeoulChartZoom *zoom)
{
  gboolean was_set = zoom->is_set;

  *zoom = (JeoulChartZoom) { 0 };

  return was_set;
}

/**
 * jeoul_chart_zoom_fill:
 * @zoom: what is shown
 * @options: (inout): how a chart is laid out
 */
void
jeoul_chart_zoom_fill (const JeoulChartZoom *zoom,
                       JeoulLayoutOptions   *options)
{
  if (!zoom->is_set)
    return;
  if (isfinite (zoom->part[0]) && isfinite (zoom->part[1]))
    {
      options->x_low = zoom->part[0];
      options->x_high = zoom->part[1];
    }
  if (isfinite (zoom->part[2]) && isfinite (zoom->part[3]))
    {
      options->y_low = zoom->part[2];
      options->y_high = zoom->part[3];
    }
}
