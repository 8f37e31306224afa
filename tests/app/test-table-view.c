/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table: the rows of the chart, in any order, as text. */
#include "jeoul-table-view.h"

#include "app-support.h"
#include "jeoul-claim-row.h"

static void
test_rows (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1200);
  JeoulSession *session = jeoul_window_get_session (window);
  JeoulTableView *table = jeoul_chart_page_get_table (
      jeoul_window_content_get_page (jeoul_window_get_content (window)));
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = jeoul_session_get_shown (session)->len;

  g_object_set (session, "view", "table", NULL);
  test_settle ();
  g_assert_cmpuint (jeoul_table_view_get_n_rows (table), ==, n);

  text = jeoul_table_view_copy_text (table);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, n + 2); /* a header, and an end of line */
  for (guint i = 0; i < n + 1; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, JEOUL_N_COLUMNS);
    }

  g_object_set (session, "filter", "epoch", NULL);
  test_settle ();
  g_assert_cmpuint (jeoul_table_view_get_n_rows (table), ==,
                    jeoul_session_get_shown (session)->len);
  g_assert_cmpuint (jeoul_table_view_get_n_rows (table), <, n);
  test_close (application);
}

/* Every column is an order: antisymmetric and transitive along the sorted list. */
static void
test_orders (void)
{
  g_autoptr (JeoulDataset) dataset = test_builtin ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint n;

  jeoul_dataset_get_claims (dataset, &n);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, jeoul_claim_row_new (dataset, i, JEOUL_LANG_KO, FALSE));
  for (guint column = 0; column < JEOUL_N_COLUMNS; column++)
    {
      for (guint i = 0; i + 2 < n; i++)
        {
          JeoulClaimRow *a = rows->pdata[i], *b = rows->pdata[i + 1], *c = rows->pdata[i + 2];
          int ab = jeoul_claim_row_compare (a, b, column);
          int bc = jeoul_claim_row_compare (b, c, column);
          int ac = jeoul_claim_row_compare (a, c, column);

          g_assert_cmpint (jeoul_claim_row_compare (a, a, column), ==, 0);
          g_assert_cmpint (jeoul_claim_row_compare (b, a, column) > 0, ==, ab < 0);
          if (ab <= 0 && bc <= 0)
            g_assert_cmpint (ac, <=, 0);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table-view/rows", test_rows);
  g_test_add_func ("/table-view/orders", test_orders);

  return g_test_run ();
}
