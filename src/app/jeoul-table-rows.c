/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the table as a list model that is filled a little in each frame. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-table-rows.h"

/* GTK makes the cells of some 200 rows, however few of them are in sight, and that takes a third of
 * a second. These come in steps, the first of which is what a window shows; the rest costs little. */
#define FIRST_STEP 24
#define STEP 16
#define WITH_CELLS 224

struct _JeoulTableRows
{
  GtkWidget          *widget; /* whose frames it goes by */
  JeoulTableRowsFunc  filled;
  gpointer            user_data;
  GListStore         *store;
  GPtrArray          *wanted; /* JeoulClaimRow: what the store has in the end */
  guint               tick_id;
};

static void
stop (JeoulTableRows *rows)
{
  if (rows->tick_id != 0)
    gtk_widget_remove_tick_callback (rows->widget, rows->tick_id);
  rows->tick_id = 0;
}

static void
append (JeoulTableRows *rows,
        guint           end)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (rows->store));

  g_list_store_splice (rows->store, n, 0, rows->wanted->pdata + n, end - n);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  JeoulTableRows *rows = user_data;
  guint end = g_list_model_get_n_items (G_LIST_MODEL (rows->store)) + STEP;

  if (end >= WITH_CELLS || end >= rows->wanted->len)
    {
      jeoul_table_rows_fill (rows);
      return G_SOURCE_REMOVE;
    }
  append (rows, end);

  return G_SOURCE_CONTINUE;
}

/**
 * jeoul_table_rows_new:
 * @widget: whose frames it goes by; it must live as long
 * @filled: called when all rows are in the model
 * @user_data: for @filled
 *
 * Returns: (transfer full): no rows
 */
JeoulTableRows *
jeoul_table_rows_new (GtkWidget          *widget,
                      JeoulTableRowsFunc  filled,
                      gpointer            user_data)
{
  JeoulTableRows *rows = g_new0 (JeoulTableRows, 1);

  rows->widget = widget;
  rows->filled = filled;
  rows->user_data = user_data;
  rows->store = g_list_store_new (JEOUL_TYPE_CLAIM_ROW);
  rows->wanted = g_ptr_array_new_with_free_func (g_object_unref);

  return rows;
}

void
jeoul_table_rows_free (JeoulTableRows *rows)
{
  stop (rows);
  g_object_unref (rows->store);
  g_ptr_array_unref (rows->wanted);
  g_free (rows);
}

/**
 * jeoul_table_rows_get_model:
 * @rows: rows
 *
 * Returns: (transfer none): a model of #JeoulClaimRow, which may still lack the last of them
 */
GListModel *
jeoul_table_rows_get_model (JeoulTableRows *rows)
{
  return G_LIST_MODEL (rows->store);
}

/**
 * jeoul_table_rows_get_n:
 * @rows: rows
 *
 * Returns: how many there are, also those that are not yet in the model
 */
guint
jeoul_table_rows_get_n (JeoulTableRows *rows)
{
  return rows->wanted->len;
}

/**
 * jeoul_table_rows_get:
 * @rows: rows
 * @index: less than their number
 *
 * Returns: (transfer none): one of them, which may not yet be in the model
 */
JeoulClaimRow *
jeoul_table_rows_get (JeoulTableRows *rows,
                      guint           index)
{
  return g_ptr_array_index (rows->wanted, index);
}

/* How many rows at the beginning, or at the end, stay: their cells need not be made anew. */
static guint
count_kept (JeoulTableRows   *rows,
            const JeoulClaim *all,
            const GArray     *claims,
            guint             most,
            gboolean          from_end)
{
  guint n = 0;

  while (n < most)
    {
      guint old = from_end ? rows->wanted->len - 1 - n : n;
      guint new = from_end ? claims->len - 1 - n : n;

      if (jeoul_claim_row_get_claim (g_ptr_array_index (rows->wanted, old)) !=
          &all[g_array_index (claims, JeoulIndex, new)])
        break;
      n++;
    }

  return n;
}

/**
 * jeoul_table_rows_set_claims:
 * @rows: rows
 * @dataset: a dataset
 * @claims: (element-type guint32): indices of its claims
 * @lang: language of the texts, always the same
 * @at_once: whether the model has all of them afterwards, as it must where they are sorted
 *
 * Rows at the beginning and end that are the same claims stay; new ones are not pinned.
 */
void
jeoul_table_rows_set_claims (JeoulTableRows *rows,
                             JeoulDataset   *dataset,
                             const GArray   *claims,
                             JeoulLang       lang,
                             gboolean        at_once)
{
  const JeoulClaim *all = jeoul_dataset_get_claims (dataset, NULL);
  g_autoptr (GPtrArray) old = NULL;
  guint n_store = g_list_model_get_n_items (G_LIST_MODEL (rows->store));
  guint before = count_kept (rows, all, claims, MIN (rows->wanted->len, claims->len), FALSE);
  guint after = count_kept (rows, all, claims, MIN (rows->wanted->len, claims->len) - before, TRUE);

  if (before == rows->wanted->len && before == claims->len)
    {
      if (at_once)
        jeoul_table_rows_fill (rows);
      return;
    }

  stop (rows);
  old = g_steal_pointer (&rows->wanted);
  rows->wanted = g_ptr_array_new_full (claims->len, g_object_unref);
  for (guint i = 0; i < claims->len; i++)
    {
      JeoulClaimRow *kept = i < before                 ? g_ptr_array_index (old, i)
                            : i >= claims->len - after ? g_ptr_array_index (
                                  old, old->len - (claims->len - i))
                                                       : NULL;

      g_ptr_array_add (rows->wanted,
                       kept != NULL
                           ? g_object_ref (kept)
                           : jeoul_claim_row_new (dataset, g_array_index (claims, JeoulIndex, i),
                                                  lang, FALSE));
    }

  before = MIN (before, n_store);
  if (n_store < old->len)
    after = 0; /* the end is not there yet */
  if (at_once || claims->len - after - before <= FIRST_STEP || before >= WITH_CELLS)
    {
      g_list_store_splice (rows->store, before, n_store - after - before,
                           rows->wanted->pdata + before, claims->len - after - before);
      rows->filled (rows->user_data);
      return;
    }
  g_list_store_splice (rows->store, before, n_store - before, rows->wanted->pdata + before,
                       FIRST_STEP);
  rows->tick_id = gtk_widget_add_tick_callback (rows->widget, tick_cb, rows, NULL);
}

/**
 * jeoul_table_rows_fill:
 * @rows: rows
 *
 * Puts all rows into the model that are not there yet.
 */
void
jeoul_table_rows_fill (JeoulTableRows *rows)
{
  stop (rows);
  if (g_list_model_get_n_items (G_LIST_MODEL (rows->store)) == rows->wanted->len)
    return;

  append (rows, rows->wanted->len);
  rows->filled (rows->user_data);
}
