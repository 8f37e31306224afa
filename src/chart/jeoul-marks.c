/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks are drawn in two directions, along the value axis and across it, and turned once. */
#include "jeoul-marks.h"

#include <math.h>

typedef struct
{
  JeoulScene           *scene;
  JeoulScenePart        part;
  int                   item;
  const JeoulDatum     *datum;
  const JeoulMarkPlace *place;
  double                growth; /* of line widths, with the symbol */
} Pen;

static JeoulPoint
turn (const Pen *pen,
      double     along,
      double     across)
{
  JeoulPoint point = { along, across };

  if (pen->place->upright)
    {
      point.x = across;
      point.y = along;
    }
  return point;
}

static void
stroke (const Pen *pen,
        double     width,
        double     along1,
        double     across1,
        double     along2,
        double     across2)
{
  JeoulPoint points[] = { turn (pen, along1, across1), turn (pen, along2, across2) };

  jeoul_scene_add_line (pen->scene, pen->part, pen->item, jeoul_hue (pen->datum->hue),
                        width * pen->growth, pen->datum->fill == JEOUL_FILL_ASSUMED, points, 2);
}

static void
fill_bar (const Pen *pen,
          JeoulFill  fill,
          double     from,
          double     to,
          double     thickness)
{
  double low = MIN (from, to);
  double across = pen->place->across - thickness / 2;
  JeoulPoint corner = turn (pen, low, across);
  JeoulRect box = { corner.x, corner.y, fabs (to - from), thickness };
  JeoulColor hue = jeoul_hue (pen->datum->hue);
  double width = 1.1 * pen->growth;

  if (pen->place->upright)
    {
      box.width = thickness;
      box.height = fabs (to - from);
    }
  if (fill == JEOUL_FILL_SOLID)
    {
      jeoul_scene_add_rect (pen->scene, pen->part, pen->item, hue, JEOUL_COLOR_NONE, 0, FALSE, box);
      return;
    }
  /* An outline without room for what it encloses is a line. */
  if (fill == JEOUL_FILL_ASSUMED && fabs (to - from) < 2 * width)
    {
      stroke (pen, 1.1, (from + to) / 2, across, (from + to) / 2, across + thickness);
      return;
    }
  /* An outline stands inside the box, or a pale bar would look longer than a solid one. */
  box.x += width / 2;
  box.y += width / 2;
  box.width = MAX (box.width - width, 0);
  box.height = MAX (box.height - width, 0);
  jeoul_scene_add_rect (pen->scene, pen->part, pen->item,
                        fill == JEOUL_FILL_PALE ? jeoul_pale (pen->datum->hue) : JEOUL_COLOR_NONE,
                        hue, width, fill == JEOUL_FILL_ASSUMED, box);
}

static void
draw_symbol (const Pen *pen,
             double     along)
{
  JeoulPoint at = turn (pen, along, pen->place->across);
  JeoulColor hue = jeoul_hue (pen->datum->hue);
  JeoulColor fill = hue;
  double size = pen->place->size;
  double width = 1.25 * pen->growth;
  gboolean assumed = pen->datum->fill == JEOUL_FILL_ASSUMED;

  if (pen->place->bare)
    return;
  if (pen->datum->fill == JEOUL_FILL_PALE)
    fill = jeoul_pale (pen->datum->hue);
  if (assumed)
    fill = JEOUL_COLOR_BACKGROUND;
  if (pen->datum->shape == JEOUL_SHAPE_RING)
    {
      /* Hollow, with the outline inside the diameter of the other shapes. The background fills
       * it, so that a gridline does not look like a hand of a clock. */
      fill = JEOUL_COLOR_BACKGROUND;
      width = 1.9 * pen->growth;
      size -= 0.65 * pen->growth;
    }
  if (pen->datum->shape == JEOUL_SHAPE_CROSS)
    width = 1.9 * pen->growth;
  jeoul_scene_add_symbol (pen->scene, pen->part, pen->item, pen->datum->shape, fill, hue, width,
                          assumed, at.x, at.y, size);
}

static double
arrow_end (const JeoulMarkPlace *place,
           double                from,
           int                   direction)
{
  double end = from + direction * place->arrow;
  double shortest = from + direction * (place->size / 2 + 6);

  end = CLAMP (end, place->minimum, place->maximum);
  return direction > 0 ? MAX (end, shortest) : MIN (end, shortest);
}

static void
draw_arrow (const Pen *pen,
            double     from,
            double     end,
            int        direction)
{
  double head = MIN (0.36 * pen->place->size, fabs (end - from) * 0.6);
  double across = pen->place->across;
  JeoulPoint tip[] = {
    turn (pen, end - direction * head, across - head),
    turn (pen, end, across),
    turn (pen, end - direction * head, across + head),
  };

  stroke (pen, 1.4, from, across, end, across);
  jeoul_scene_add_line (pen->scene, pen->part, pen->item, jeoul_hue (pen->datum->hue),
                        1.4 * pen->growth, FALSE, tip, G_N_ELEMENTS (tip));
}

/* A whisker over a bar: dark, with a pale seam, so that it stands out from the bar as from the
 * page. */
static void
draw_whisker (const Pen *pen,
              double     cap)
{
  const JeoulMarkPlace *place = pen->place;
  const struct
  {
    JeoulColor color;
    double     width;
  } strokes[] = { { JEOUL_COLOR_BACKGROUND, 3.4 }, { JEOUL_COLOR_TEXT, 1.3 } };
  double seam = pen->growth;

  for (guint i = 0; i < G_N_ELEMENTS (strokes); i++)
    {
      double over = i == 0 ? seam : 0;
      JeoulPoint points[] = {
        turn (pen, place->low, place->across - cap - over),
        turn (pen, place->low, place->across + cap + over),
        turn (pen, place->low, place->across),
        turn (pen, place->high, place->across),
        turn (pen, place->high, place->across - cap - over),
        turn (pen, place->high, place->across + cap + over),
      };

      jeoul_scene_add_line (pen->scene, pen->part, pen->item, strokes[i].color,
                            strokes[i].width * pen->growth, FALSE, points, G_N_ELEMENTS (points));
    }
}

static int
direction_of (const JeoulDatum     *datum,
              const JeoulMarkPlace *place)
{
  int direction = datum->mark == JEOUL_MARK_UPPER ? -1 : 1;

  return place->upright ? -direction : direction;
}

static double
anchor_of (const JeoulDatum     *datum,
           const JeoulMarkPlace *place)
{
  switch (datum->mark)
    {
    case JEOUL_MARK_POINT:
    case JEOUL_MARK_INTERVAL:
      return place->value;
    case JEOUL_MARK_LOWER:
      return isfinite (place->low) ? place->low : place->value;
    case JEOUL_MARK_UPPER:
      return isfinite (place->high) ? place->high : place->value;
    case JEOUL_MARK_RANGE:
      return (place->low + place->high) / 2;
    case JEOUL_MARK_BAR:
      if (isfinite (place->value))
        return place->value;
      return isfinite (place->low) ? place->low : place->high;
    case JEOUL_MARK_WORDS:
    case JEOUL_MARK_NONE:
    default:
      return NAN;
    }
}

/* Whether a bar is known not to be longer than that, and no more. */
static gboolean
is_upper_bar (const JeoulMarkPlace *place)
{
  return !isfinite (place->value) && !isfinite (place->low) && isfinite (place->high);
}

/* The arrow points from the bound towards zero, and past it where the bar is too short for it. */
static double
upper_bar_arrow (const JeoulMarkPlace *place)
{
  int direction = place->zero < place->high ? -1 : 1;
  double length = MIN (place->arrow, fabs (place->high - place->zero));

  if (place->zero == place->high && place->upright)
    direction = 1;
  return place->high + direction * MAX (length, place->size / 2 + 6);
}

/**
 * jeoul_mark_position:
 * @datum: a datum
 *
 * Returns: the value, in data units, that its mark stands for when things are put in order; NaN
 *   for words
 */
double
jeoul_mark_position (const JeoulDatum *datum)
{
  JeoulMarkPlace place = { .value = datum->value, .low = datum->low, .high = datum->high };

  return anchor_of (datum, &place);
}

/**
 * jeoul_mark_extent:
 * @datum: a datum
 * @place: where it stands
 * @from: (out): where it begins on the value axis, in layout units
 * @to: (out): where it ends, not before @from
 *
 * Returns: %FALSE when it has no place
 */
gboolean
jeoul_mark_extent (const JeoulDatum     *datum,
                   const JeoulMarkPlace *place,
                   double               *from,
                   double               *to)
{
  double at = anchor_of (datum, place);
  double half = place->size / 2;
  double end = at;

  if (!isfinite (at))
    return FALSE;

  *from = at - half;
  *to = at + half;
  switch (datum->mark)
    {
    case JEOUL_MARK_LOWER:
    case JEOUL_MARK_UPPER:
      end = arrow_end (place, at, direction_of (datum, place));
      *from = MIN (*from, end);
      *to = MAX (*to, end);
      break;

    case JEOUL_MARK_RANGE:
      *from = MIN (place->low, place->high);
      *to = MAX (place->low, place->high);
      break;

    case JEOUL_MARK_INTERVAL:
      if (isfinite (place->low))
        {
          *from = MIN (*from, place->low);
          *to = MAX (*to, place->low);
        }
      if (isfinite (place->high))
        {
          *from = MIN (*from, place->high);
          *to = MAX (*to, place->high);
        }
      break;

    case JEOUL_MARK_BAR:
      if (is_upper_bar (place))
        end = upper_bar_arrow (place);
      else if (isfinite (place->high))
        end = place->high;
      else if (!isfinite (place->value) && isfinite (place->low))
        end = arrow_end (place, place->low, place->upright ? -1 : 1);
      *from = MIN (MIN (place->zero, at), end);
      *to = MAX (MAX (place->zero, at), end);
      if (isfinite (place->value) && isfinite (place->low))
        {
          *from = MIN (*from, place->low);
          *to = MAX (*to, place->low);
        }
      break;

    case JEOUL_MARK_POINT:
    case JEOUL_MARK_WORDS:
    case JEOUL_MARK_NONE:
    default:
      break;
    }
  return TRUE;
}

/**
 * jeoul_mark_draw:
 * @scene: (inout): a scene that is being made
 * @part: what the nodes are part of
 * @datum: what to draw
 * @item: its item, or -1 in a key
 * @place: where
 * @box: (out): what it covers
 * @at: (out): where it stands
 *
 * A point is its symbol; an interval has whiskers; a range has end caps and no symbol; a bound has
 * an arrow, and a closed one (at least, at most) a small bar across its symbol, because the bound
 * itself belongs to it. A bar is solid to its value or to the low end of a range, pale on to the
 * high end, with an arrow where there is no high end; an interval is a whisker over it. A bar that
 * has an upper bound alone is pale, with an arrow from the bound back, and its end is open where
 * the bound is.
 *
 * Returns: %FALSE when there is nothing to draw
 */
gboolean
jeoul_mark_draw (JeoulScene           *scene,
                 JeoulScenePart        part,
                 const JeoulDatum     *datum,
                 int                   item,
                 const JeoulMarkPlace *place,
                 JeoulRect            *box,
                 JeoulPoint           *at)
{
  Pen pen = { scene, part, item, datum, place, CLAMP (place->size / 10, 0.7, 3) };
  double along = anchor_of (datum, place);
  double half = datum->mark == JEOUL_MARK_BAR ? place->thickness / 2 : place->size / 2;
  double cap = place->size * 0.42;
  JeoulFill unsure = datum->fill == JEOUL_FILL_ASSUMED ? JEOUL_FILL_ASSUMED : JEOUL_FILL_PALE;
  int direction = direction_of (datum, place);
  double from, to;

  if (!jeoul_mark_extent (datum, place, &from, &to))
    return FALSE;

  switch (datum->mark)
    {
    case JEOUL_MARK_LOWER:
    case JEOUL_MARK_UPPER:
      if (!datum->open)
        stroke (&pen, 1.6, along, place->across - 0.8 * place->size, along,
                place->across + 0.8 * place->size);
      draw_arrow (&pen, along + direction * (place->size / 2 + 1.5 * pen.growth),
                  arrow_end (place, along, direction), direction);
      draw_symbol (&pen, along);
      break;

    case JEOUL_MARK_RANGE:
      fill_bar (&pen, datum->fill, from, to, place->size * 0.4);
      stroke (&pen, 1.5, from, place->across - cap, from, place->across + cap);
      stroke (&pen, 1.5, to, place->across - cap, to, place->across + cap);
      break;

    case JEOUL_MARK_INTERVAL:
      if (isfinite (place->low) && isfinite (place->high))
        {
          stroke (&pen, 1.1, place->low, place->across, place->high, place->across);
          stroke (&pen, 1.1, place->low, place->across - cap * 0.7, place->low,
                  place->across + cap * 0.7);
          stroke (&pen, 1.1, place->high, place->across - cap * 0.7, place->high,
                  place->across + cap * 0.7);
        }
      draw_symbol (&pen, along);
      break;

    case JEOUL_MARK_BAR:
      if (is_upper_bar (place))
        {
          double tip = upper_bar_arrow (place);

          fill_bar (&pen, unsure, place->zero, place->high, place->thickness);
          if (!datum->open)
            stroke (&pen, 1.8, place->high, place->across - place->thickness * 0.68, place->high,
                    place->across + place->thickness * 0.68);
          draw_arrow (&pen, place->high, tip, tip > place->high ? 1 : -1);
        }
      else
        {
          fill_bar (&pen, datum->fill, place->zero, along, place->thickness);
          if (isfinite (place->value) && isfinite (place->low) && isfinite (place->high))
            draw_whisker (&pen, place->thickness * 0.28);
          else if (isfinite (place->high) && place->high != along)
            fill_bar (&pen, unsure, along, place->high, place->thickness);
          else if (!isfinite (place->value))
            draw_arrow (&pen, along + (place->upright ? -2 : 2) * pen.growth,
                        place->upright ? from : to, place->upright ? -1 : 1);
        }
      break;

    case JEOUL_MARK_POINT:
      draw_symbol (&pen, along);
      break;

    case JEOUL_MARK_WORDS:
    case JEOUL_MARK_NONE:
    default:
      return FALSE;
    }

  *at = turn (&pen, along, place->across);
  if (place->upright)
    *box = (JeoulRect) { place->across - half, from, 2 * half, to - from };
  else
    *box = (JeoulRect) { from, place->across - half, to - from, 2 * half };
  return TRUE;
}
