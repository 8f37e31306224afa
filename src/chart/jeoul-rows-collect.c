/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows: which data belong to which, and which come first. */
#include <math.h>

#include "jeoul-rows-private.h"

/**
 * jeoul_rows_collect:
 * @rows: rows with their layout
 *
 * Files the data under their rows.
 */
void
jeoul_rows_collect (JeoulRows *rows)
{
  const JeoulSpec *spec = rows->layout->spec;
  JeoulScene *scene = rows->layout->scene;
  guint n = spec->rows->len;
  int heading = -1;
  guint sum = 0;

  rows->n_rows = n;
  rows->rows = g_new0 (JeoulRowPlace, MAX (n, 1));
  rows->order = g_new (guint32, MAX (spec->data->len, 1));
  rows->ems = g_new (float, MAX (spec->data->len, 1));
  for (guint i = 0; i < n; i++)
    {
      JeoulRowPlace *place = &rows->rows[i];

      place->row = &g_array_index (spec->rows, JeoulRow, i);
      place->label = jeoul_scene_intern (scene, place->row->label, FALSE);
      place->aside = jeoul_scene_intern (scene, place->row->aside, FALSE);
      place->label_ems = place->aside_ems = -1;
      if (place->row->kind == JEOUL_ROW_HEADING)
        heading = (int) i;
      else
        rows->n_data_rows++;
      place->heading = place->row->kind == JEOUL_ROW_HEADING ? -1 : heading;
    }

  /* Data filed under their rows, in their own order: counted, then put in place. */
  for (guint i = 0; i < spec->data->len; i++)
    {
      const JeoulDatum *datum = &g_array_index (spec->data, JeoulDatum, i);

      rows->ems[i] = -1;
      if (datum->row < n)
        rows->rows[datum->row].n_data++;
      if (datum->mark == JEOUL_MARK_BAR)
        rows->has_bars = TRUE;
    }
  for (guint i = 0; i < n; i++)
    {
      rows->rows[i].first = sum;
      sum += rows->rows[i].n_data;
      rows->rows[i].n_data = 0;
    }
  for (guint i = 0; i < spec->data->len; i++)
    {
      const JeoulDatum *datum = &g_array_index (spec->data, JeoulDatum, i);

      if (datum->row < n)
        {
          JeoulRowPlace *place = &rows->rows[datum->row];

          rows->order[place->first + place->n_data++] = i;
          /* Those stand after what was reported, as the spec has them; a part of a stack stays in
           * its stack. */
          place->n_assumed =
              datum->fill == JEOUL_FILL_ASSUMED && datum->stack == 0 ? place->n_assumed + 1 : 0;
        }
    }
}

static int
compare_priority_cb (gconstpointer a,
                     gconstpointer b,
                     gpointer      data)
{
  const JeoulRowPlace *rows = data;
  guint32 ia = *(const guint32 *) a;
  guint32 ib = *(const guint32 *) b;
  double pa = rows[ia].row->priority;
  double pb = rows[ib].row->priority;

  /* NaN would make the order inconsistent. */
  pa = isnan (pa) ? 0 : pa;
  pb = isnan (pb) ? 0 : pb;
  if (pa != pb)
    return pa > pb ? -1 : 1;
  return ia < ib ? -1 : 1;
}

/**
 * jeoul_rows_rank:
 * @rows: rows that are collected
 *
 * Returns: (transfer full): the indices of the rows of data by priority, the highest first
 */
guint32 *
jeoul_rows_rank (const JeoulRows *rows)
{
  guint32 *ranked = g_new (guint32, MAX (rows->n_data_rows, 1));
  guint n = 0;

  for (guint i = 0; i < rows->n_rows; i++)
    if (rows->rows[i].row->kind == JEOUL_ROW_DATA)
      ranked[n++] = i;
  g_qsort_with_data (ranked, (int) n, sizeof (guint32), compare_priority_cb, rows->rows);
  return ranked;
}
