/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is under the pointer: a grid of buckets over the page, made once with the scene. */
#include "jeoul-scene-private.h"

#include <math.h>

#define MAX_CELLS 262144

struct _JeoulPickIndex
{
  double   cell;
  int      columns;
  int      rows;
  guint32 *starts;  /* columns × rows + 1 offsets into entries */
  guint32 *entries; /* items */
  guint32 *by_row;  /* items in the order of their rows, from the top; rows form only */
  guint    n_items;
};

typedef struct
{
  int x1, y1, x2, y2;
} CellRange;

static double
rect_distance (const JeoulRect *rect,
               double           x,
               double           y)
{
  double dx = MAX (MAX (rect->x - x, x - rect->x - rect->width), 0);
  double dy = MAX (MAX (rect->y - y, y - rect->y - rect->height), 0);

  return hypot (dx, dy);
}

static CellRange
cells_of (const JeoulPickIndex *index,
          JeoulRect             rect)
{
  CellRange range;

  range.x1 = (int) CLAMP (floor (rect.x / index->cell), 0, index->columns - 1);
  range.y1 = (int) CLAMP (floor (rect.y / index->cell), 0, index->rows - 1);
  range.x2 = (int) CLAMP (floor ((rect.x + rect.width) / index->cell), 0, index->columns - 1);
  range.y2 = (int) CLAMP (floor ((rect.y + rect.height) / index->cell), 0, index->rows - 1);
  return range;
}

/* Counts (@entries %NULL) or files the cells of one rectangle. */
static void
file_rect (const JeoulPickIndex *index,
           JeoulRect             rect,
           guint32               item,
           guint32              *fill,
           guint32              *entries)
{
  CellRange range = cells_of (index, rect);

  for (int y = range.y1; y <= range.y2; y++)
    for (int x = range.x1; x <= range.x2; x++)
      {
        guint32 *slot = &fill[(gsize) y * index->columns + x];

        if (entries != NULL)
          entries[*slot] = item;
        (*slot)++;
      }
}

static void
file_all (const JeoulPickIndex *index,
          const GArray         *shapes,
          guint32              *fill,
          guint32              *entries)
{
  for (guint i = 0; i < shapes->len; i++)
    {
      const JeoulItemShape *shape = &g_array_index (shapes, JeoulItemShape, i);

      file_rect (index, shape->mark, i, fill, entries);
      if (shape->label.width > 0)
        file_rect (index, shape->label, i, fill, entries);
    }
}

static int
compare_rows_cb (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const GArray *items = data;
  double ya = g_array_index (items, JeoulItem, *(const guint32 *) a).row.y;
  double yb = g_array_index (items, JeoulItem, *(const guint32 *) b).row.y;

  if (ya != yb)
    return ya < yb ? -1 : 1;
  return *(const guint32 *) a < *(const guint32 *) b ? -1 : 1;
}

/**
 * jeoul_pick_index_new:
 * @scene: a scene with its items in place
 *
 * Returns: (transfer full): its index
 */
JeoulPickIndex *
jeoul_pick_index_new (const JeoulScene *scene)
{
  JeoulPickIndex *index = g_new0 (JeoulPickIndex, 1);
  double area = MAX (scene->width, 1) * MAX (scene->height, 1);
  gsize n_cells;
  guint32 sum = 0;

  index->n_items = scene->items->len;
  index->cell = MAX (24, sqrt (area / MAX_CELLS));
  index->columns = (int) CLAMP (ceil (scene->width / index->cell), 1, MAX_CELLS);
  index->rows = (int) CLAMP (ceil (scene->height / index->cell), 1, MAX_CELLS);
  n_cells = (gsize) index->columns * index->rows;

  index->starts = g_new0 (guint32, n_cells + 1);
  file_all (index, scene->shapes, index->starts, NULL);
  for (gsize i = 0; i <= n_cells; i++)
    {
      guint32 count = index->starts[i];

      index->starts[i] = sum;
      sum += count;
    }
  index->entries = g_new (guint32, MAX (sum, 1));
  file_all (index, scene->shapes, index->starts, index->entries);
  /* Filing has moved each start to its end, which is the start of the next. */
  for (gsize i = n_cells; i > 0; i--)
    index->starts[i] = index->starts[i - 1];
  index->starts[0] = 0;

  if (scene->form == JEOUL_CHART_ROWS)
    {
      index->by_row = g_new (guint32, MAX (index->n_items, 1));
      for (guint i = 0; i < index->n_items; i++)
        index->by_row[i] = i;
      g_qsort_with_data (index->by_row, (int) index->n_items, sizeof (guint32), compare_rows_cb,
                         scene->items);
    }
  return index;
}

void
jeoul_pick_index_free (JeoulPickIndex *index)
{
  g_free (index->starts);
  g_free (index->entries);
  g_free (index->by_row);
  g_free (index);
}

static int
pick_mark (const JeoulScene *scene,
           double            x,
           double            y,
           double            radius)
{
  const JeoulPickIndex *index = scene->pick;
  JeoulRect around = { x - radius, y - radius, 2 * radius, 2 * radius };
  CellRange range = cells_of (index, around);
  double best_distance = INFINITY;
  double best_centre = INFINITY;
  int best = -1;

  for (int cy = range.y1; cy <= range.y2; cy++)
    for (int cx = range.x1; cx <= range.x2; cx++)
      {
        gsize cell = (gsize) cy * index->columns + cx;

        for (guint32 e = index->starts[cell]; e < index->starts[cell + 1]; e++)
          {
            guint32 i = index->entries[e];
            const JeoulItemShape *shape = &g_array_index (scene->shapes, JeoulItemShape, i);
            const JeoulItem *item = &g_array_index (scene->items, JeoulItem, i);
            double distance = rect_distance (&shape->mark, x, y);
            double centre;

            /* On a label counts as just within reach: a mark that is nearer wins. */
            if (distance > radius && shape->label.width > 0 &&
                rect_distance (&shape->label, x, y) == 0)
              distance = radius;
            if (distance > radius)
              continue;
            centre = hypot (item->at.x - x, item->at.y - y);
            if (distance < best_distance || (distance == best_distance && centre <= best_centre))
              {
                best = (int) i;
                best_distance = distance;
                best_centre = centre;
              }
          }
      }
  return best;
}

static int
pick_row (const JeoulScene *scene,
          double            x,
          double            y)
{
  const JeoulPickIndex *index = scene->pick;
  double best_distance = INFINITY;
  guint low = 0;
  guint high = index->n_items;
  int best = -1;

  /* The last item whose row begins at or above y, then back through that row. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (scene->items, JeoulItem, index->by_row[middle]).row.y <= y)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i > 0; i--)
    {
      const JeoulItem *item = &g_array_index (scene->items, JeoulItem, index->by_row[i - 1]);
      double distance = fabs (item->at.x - x);

      if (y >= item->row.y + item->row.height)
        break;
      if (x < item->row.x || x > item->row.x + item->row.width)
        continue;
      if (distance <= best_distance)
        {
          best = (int) index->by_row[i - 1];
          best_distance = distance;
        }
    }
  return best;
}

/**
 * jeoul_scene_pick:
 * @scene: a scene
 * @x: a place on the page, in layout units
 * @y: the same
 * @radius: how far from a mark still counts, in layout units
 *
 * Returns: the item whose mark is the nearest within @radius, else the one whose label is there,
 *   else (in a chart of rows) the nearest one of the row that is there, else -1
 */
int
jeoul_scene_pick (const JeoulScene *scene,
                  double            x,
                  double            y,
                  double            radius)
{
  int item;

  if (scene->items->len == 0 || !isfinite (x) || !isfinite (y))
    return -1;

  radius = isfinite (radius) ? CLAMP (radius, 0, 1000) : 0;
  item = pick_mark (scene, x, y, radius);
  if (item < 0 && scene->pick->by_row != NULL)
    item = pick_row (scene, x, y);
  return item;
}
