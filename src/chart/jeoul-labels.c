/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Placing labels greedily over an occupancy bitmap, after Kittivorawong and others, "Fast and
 * Flexible Overlap Detection for Chart Labeling with Occupancy Bitmap" (IEEE VIS 2020). */
#include "jeoul-labels.h"

#include <math.h>
#include <string.h>

/* 4 MB at most: larger pages get coarser cells. */
#define MAX_BITS 33554432.0

struct _JeoulOccupancy
{
  JeoulRect area;
  double    cell;
  int       columns;
  int       rows;
  int       stride; /* words a row */
  guint64  *bits;
};

/**
 * jeoul_occupancy_new:
 * @area: the part of the page where things may stand; everything outside counts as taken
 *
 * Returns: (transfer full): an empty bitmap
 */
JeoulOccupancy *
jeoul_occupancy_new (JeoulRect area)
{
  JeoulOccupancy *occupancy = g_new0 (JeoulOccupancy, 1);
  double bits;

  area.width = CLAMP (area.width, 1, 1e6);
  area.height = CLAMP (area.height, 1, 1e6);
  bits = area.width * area.height;
  occupancy->area = area;
  occupancy->cell = bits > MAX_BITS ? sqrt (bits / MAX_BITS) : 1;
  occupancy->columns = (int) ceil (area.width / occupancy->cell);
  occupancy->rows = (int) ceil (area.height / occupancy->cell);
  occupancy->stride = (occupancy->columns + 63) / 64;
  occupancy->bits = g_new0 (guint64, (gsize) occupancy->stride * occupancy->rows);
  return occupancy;
}

void
jeoul_occupancy_free (JeoulOccupancy *occupancy)
{
  if (occupancy == NULL)
    return;
  g_free (occupancy->bits);
  g_free (occupancy);
}

void
jeoul_occupancy_clear (JeoulOccupancy *occupancy)
{
  memset (occupancy->bits, 0, sizeof (guint64) * occupancy->stride * occupancy->rows);
}

/* The bits of columns @x1 to @x2 within word @word. */
static guint64
word_mask (int word,
           int x1,
           int x2)
{
  int from = MAX (x1 - word * 64, 0);
  int to = MIN (x2 - word * 64, 63);

  return (to == 63 ? ~G_GUINT64_CONSTANT (0) : (G_GUINT64_CONSTANT (1) << (to + 1)) - 1) &
         ~((G_GUINT64_CONSTANT (1) << from) - 1);
}

/* Cells that @rect covers; a tenth of a unit at its edges does not count, so that two labels side
 * by side do not exclude each other by rounding. */
static void
to_cells (const JeoulOccupancy *occupancy,
          JeoulRect             rect,
          int                  *x1,
          int                  *y1,
          int                  *x2,
          int                  *y2)
{
  *x1 = (int) floor ((rect.x + 0.1 - occupancy->area.x) / occupancy->cell);
  *y1 = (int) floor ((rect.y + 0.1 - occupancy->area.y) / occupancy->cell);
  *x2 = (int) floor ((rect.x + rect.width - 0.1 - occupancy->area.x) / occupancy->cell);
  *y2 = (int) floor ((rect.y + rect.height - 0.1 - occupancy->area.y) / occupancy->cell);
}

/**
 * jeoul_occupancy_is_free:
 * @occupancy: a bitmap
 * @rect: a place, in layout units
 *
 * Returns: whether it lies within the area and nothing stands there
 */
gboolean
jeoul_occupancy_is_free (const JeoulOccupancy *occupancy,
                         JeoulRect             rect)
{
  const JeoulRect *area = &occupancy->area;
  int x1, y1, x2, y2;

  if (rect.x < area->x || rect.y < area->y || rect.x + rect.width > area->x + area->width ||
      rect.y + rect.height > area->y + area->height)
    return FALSE;

  to_cells (occupancy, rect, &x1, &y1, &x2, &y2);
  x2 = MIN (x2, occupancy->columns - 1);
  y2 = MIN (y2, occupancy->rows - 1);
  for (int y = MAX (y1, 0); y <= y2; y++)
    for (int word = MAX (x1, 0) / 64; word <= x2 / 64; word++)
      if (occupancy->bits[(gsize) y * occupancy->stride + word] & word_mask (word, MAX (x1, 0), x2))
        return FALSE;
  return TRUE;
}

/**
 * jeoul_occupancy_take:
 * @occupancy: a bitmap
 * @rect: a place, in layout units; what lies outside the area is left out
 */
void
jeoul_occupancy_take (JeoulOccupancy *occupancy,
                      JeoulRect       rect)
{
  int x1, y1, x2, y2;

  rect.x = CLAMP (rect.x, -1e6, 1e6);
  rect.y = CLAMP (rect.y, -1e6, 1e6);
  rect.width = CLAMP (rect.width, 0, 2e6);
  rect.height = CLAMP (rect.height, 0, 2e6);
  to_cells (occupancy, rect, &x1, &y1, &x2, &y2);
  x1 = MAX (x1, 0);
  y1 = MAX (y1, 0);
  x2 = MIN (MAX (x2, x1), occupancy->columns - 1);
  y2 = MIN (MAX (y2, y1), occupancy->rows - 1);
  if (x1 > x2)
    return;
  for (int y = y1; y <= y2; y++)
    for (int word = x1 / 64; word <= x2 / 64; word++)
      occupancy->bits[(gsize) y * occupancy->stride + word] |= word_mask (word, x1, x2);
}

/**
 * jeoul_label_box:
 * @mark: what it labels
 * @side: where it stands
 * @width: of the text
 * @size: of the font
 * @gap: between mark and label
 *
 * Returns: the box of the text; its baseline is 0.8 em below the top
 */
JeoulRect
jeoul_label_box (JeoulRect mark,
                 JeoulSide side,
                 double    width,
                 double    size,
                 double    gap)
{
  double height = 1.04 * size;
  double middle_x = mark.x + mark.width / 2;
  double middle_y = mark.y + mark.height / 2;
  /* As in a row: the middle of the capitals on the middle of the mark. */
  JeoulRect box = { middle_x - width / 2, middle_y + (0.355 - 0.8) * size, width, height };

  switch (side)
    {
    case JEOUL_SIDE_E:
      box.x = mark.x + mark.width + gap;
      break;
    case JEOUL_SIDE_W:
      box.x = mark.x - gap - width;
      break;
    case JEOUL_SIDE_N:
      box.y = mark.y - gap / 2 - height;
      break;
    case JEOUL_SIDE_S:
      box.y = mark.y + mark.height + gap / 2;
      break;
    case JEOUL_SIDE_NE:
      box.x = mark.x + mark.width + gap / 3;
      box.y = mark.y - height + size * 0.2;
      break;
    case JEOUL_SIDE_SE:
      box.x = mark.x + mark.width + gap / 3;
      box.y = mark.y + mark.height - size * 0.1;
      break;
    case JEOUL_SIDE_NW:
      box.x = mark.x - gap / 3 - width;
      box.y = mark.y - height + size * 0.2;
      break;
    case JEOUL_SIDE_SW:
      box.x = mark.x - gap / 3 - width;
      box.y = mark.y + mark.height - size * 0.1;
      break;
    default:
      g_assert_not_reached ();
    }
  return box;
}

/**
 * jeoul_label_place:
 * @occupancy: (inout): what is taken
 * @mark: what the label labels
 * @sides: the sides to try, the best first
 * @n_sides: how many
 * @width: of the text
 * @size: of the font
 * @gap: between mark and label
 * @box: (out): where the label stands
 *
 * Takes the first side that has room.
 *
 * Returns: %FALSE when none has
 */
gboolean
jeoul_label_place (JeoulOccupancy  *occupancy,
                   JeoulRect        mark,
                   const JeoulSide *sides,
                   guint            n_sides,
                   double           width,
                   double           size,
                   double           gap,
                   JeoulRect       *box)
{
  for (guint i = 0; i < n_sides; i++)
    {
      *box = jeoul_label_box (mark, sides[i], width, size, gap);
      if (jeoul_occupancy_is_free (occupancy, *box))
        {
          jeoul_occupancy_take (occupancy, *box);
          return TRUE;
        }
    }
  return FALSE;
}
