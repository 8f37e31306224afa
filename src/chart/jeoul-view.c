/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of the axes that was asked for: its domain, and where marks end at its edge. */
#include "jeoul-view.h"

#include <math.h>

/**
 * jeoul_view_init:
 * @view: (out): the part, or NaN for all
 * @low: one end of it, in data units
 * @high: the other end
 *
 * Takes what was asked for, if it is two numbers that differ.
 */
void
jeoul_view_init (double view[2],
                 double low,
                 double high)
{
  gboolean is_set = isfinite (low) && isfinite (high) && low != high;

  view[0] = is_set ? MIN (low, high) : NAN;
  view[1] = is_set ? MAX (low, high) : NAN;
}

gboolean
jeoul_view_is_set (const double view[2])
{
  return isfinite (view[0]);
}

/**
 * jeoul_view_set_scale:
 * @view: what was asked for
 * @kind: of the axis
 * @has_bars: bars stand on it: zero stays in sight, or they would have no honest length
 * @scale: (inout): the scale with its own domain; its range stays
 *
 * Sets the domain to the part that was asked for. An axis without a number has no part.
 */
void
jeoul_view_set_scale (const double   view[2],
                      JeoulScaleKind kind,
                      gboolean       has_bars,
                      JeoulScale    *scale)
{
  JeoulScale part;

  if (!jeoul_view_is_set (view) || scale->is_empty ||
      (kind == JEOUL_SCALE_LOG && view[1] <= 0))
    return;

  part = jeoul_scale_new (kind, has_bars ? MIN (view[0], 0) : view[0],
                          has_bars ? MAX (view[1], 0) : view[1]);
  jeoul_scale_set_range (&part, scale->range[0], scale->range[1]);
  *scale = part;
}

/**
 * jeoul_clip_part:
 * @clip: a rectangle
 * @a: one end of a line
 * @b: the other end
 * @from: (out): where it enters, 0 at @a and 1 at @b
 * @to: (out): where it leaves
 *
 * Which part of a line lies inside (Liang and Barsky 1984).
 *
 * Returns: %FALSE where nothing does
 */
gboolean
jeoul_clip_part (const JeoulRect *clip,
                 JeoulPoint       a,
                 JeoulPoint       b,
                 double          *from,
                 double          *to)
{
  double dx = b.x - a.x;
  double dy = b.y - a.y;
  const double p[] = { -dx, dx, -dy, dy };
  const double q[] = { a.x - clip->x, clip->x + clip->width - a.x, a.y - clip->y,
                       clip->y + clip->height - a.y };

  *from = 0;
  *to = 1;
  if (!isfinite (dx) || !isfinite (dy))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (p); i++)
    {
      if (p[i] == 0)
        {
          if (q[i] < 0)
            return FALSE;
        }
      else if (p[i] < 0)
        *from = MAX (*from, q[i] / p[i]);
      else
        *to = MIN (*to, q[i] / p[i]);
    }
  return *from <= *to;
}

/**
 * jeoul_clip_segment:
 * @clip: a rectangle
 * @a: (inout): one end of a line
 * @b: (inout): the other end
 *
 * Cuts a line to what lies inside.
 *
 * Returns: %FALSE where nothing does
 */
gboolean
jeoul_clip_segment (const JeoulRect *clip,
                    JeoulPoint      *a,
                    JeoulPoint      *b)
{
  JeoulPoint start = *a;
  double dx = b->x - a->x;
  double dy = b->y - a->y;
  double from, to;

  if (!jeoul_clip_part (clip, *a, *b, &from, &to))
    return FALSE;
  if (to < 1)
    *b = (JeoulPoint) { start.x + to * dx, start.y + to * dy };
  if (from > 0)
    *a = (JeoulPoint) { start.x + from * dx, start.y + from * dy };
  return TRUE;
}

/**
 * jeoul_clip_rect:
 * @clip: a rectangle
 * @box: (inout): another
 *
 * Cuts @box to what lies inside.
 *
 * Returns: %FALSE where nothing does
 */
gboolean
jeoul_clip_rect (const JeoulRect *clip,
                 JeoulRect       *box)
{
  double x = MAX (box->x, clip->x);
  double y = MAX (box->y, clip->y);
  double right = MIN (box->x + box->width, clip->x + clip->width);
  double bottom = MIN (box->y + box->height, clip->y + clip->height);

  if (right < x || bottom < y)
    return FALSE;
  *box = (JeoulRect) { x, y, right - x, bottom - y };
  return TRUE;
}
