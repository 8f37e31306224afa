/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weighing below the chart: one claim, two, many; what is struck, copied, offered, and its size. */
#include "app-support.h"
#include "jeoul-compare.h"
#include "jeoul-pin-table.h"
#include "jeoul-pin-tray.h"

#define V3 "deepseek-v3-final-run-cost"
#define LLAMA "hankyung-llama-3-1-cost"
#define V3_HOURS "deepseek-v3-gpu-hours"
#define LLAMA_HOURS "llama-3-1-405b-gpu-hours"

static void
test_table (void)
{
  static const struct
  {
    const char  *pins[4];
    JeoulVerdict verdict;
    gboolean     struck;
    gboolean     offer;
  } cases[] = {
    { { V3, LLAMA }, JEOUL_VERDICT_UNKNOWN, TRUE, TRUE },
    { { V3_HOURS, LLAMA_HOURS }, JEOUL_VERDICT_NOTED, FALSE, FALSE },
    { { V3, "the-register-v3-servers" }, JEOUL_VERDICT_UNLIKE, TRUE, FALSE },
    /* Ids that the dataset does not have are passed over. */
    { { "no-such-claim", V3_HOURS, LLAMA_HOURS }, JEOUL_VERDICT_NOTED, FALSE, FALSE },
  };
  g_autoptr (JeoulDataset) dataset = test_builtin ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (guint lang = 0; lang < JEOUL_N_LANGS; lang++)
        {
          g_autoptr (JeoulPinTable) table = jeoul_pin_table_new (dataset, cases[i].pins, lang);
          g_autofree char *text = jeoul_pin_table_text (table, lang);
          guint n_ratios = 0, n_differ = 0;

          g_test_message ("%u: %s", i, table->sentence);
          g_assert_cmpint (table->verdict, ==, cases[i].verdict);
          g_assert_cmpuint (table->n_claims, ==, 2);
          g_assert_true (g_str_has_prefix (table->sentence,
                                           jeoul_verdict_name (table->verdict, lang)));
          g_assert_true (g_str_has_prefix (text, table->sentence));
          if (cases[i].offer)
            {
              const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);

              g_assert_nonnull (table->offer);
              g_assert_cmpstr (claims[table->alternative.a].id, ==, V3_HOURS);
              g_assert_cmpstr (claims[table->alternative.b].id, ==, LLAMA_HOURS);
            }
          for (guint r = 0; r < table->rows->len; r++)
            {
              const JeoulPinRow *row = table->rows->pdata[r];
              g_autofree char *cell = jeoul_pin_row_cell_text (row, 1, lang);

              g_assert_cmpuint (g_strv_length (row->cells), ==, 2);
              g_assert_cmpstr (row->name, !=, "");
              g_assert_cmpstr (jeoul_pin_row_mark (row), !=, "");
              g_assert_nonnull (strstr (text, row->name));
              n_ratios += row->is_ratio;
              n_differ += row->differs;
              if (!row->is_ratio)
                {
                  g_assert_cmpuint (row->struck, ==, 0);
                  continue;
                }
              g_assert_cmpuint (row->struck, ==, cases[i].struck ? 2 : 0);
              g_assert_cmpint (strstr (cell, lang == JEOUL_LANG_EN ? "means nothing here"
                                                                   : "여기서는 의미 없음") != NULL,
                               ==, cases[i].struck);
            }
          g_assert_cmpuint (n_ratios, ==, 2);
          g_assert_cmpuint (n_differ, >, 0);
          g_assert_cmpuint (n_ratios + n_differ + jeoul_pin_table_n_equal (table), ==,
                            table->rows->len);
        }
    }
}

static void
test_no_table (void)
{
  static const char *const cases[][3] = { { NULL }, { V3 }, { V3, "no-such-claim" } };
  g_autoptr (JeoulDataset) dataset = test_builtin ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_null (jeoul_pin_table_new (dataset, cases[i], JEOUL_LANG_EN));
}

static void
test_scope (void)
{
  static const struct
  {
    const char *claim;
    const char *filter;
  } cases[] = {
    { V3, "quantity:training-cost stage:final-run basis:assumed-rent extent:run" },
    /* What its source does not say cannot be asked of the others. */
    { LLAMA, "quantity:training-cost" },
  };
  g_autoptr (JeoulDataset) dataset = test_builtin ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const JeoulClaim *claim = jeoul_dataset_find_claim (dataset, cases[i].claim);
      g_autofree char *filter = jeoul_pin_scope_filter (dataset, claim);

      g_assert_true (g_str_has_prefix (filter, cases[i].filter));
    }
}

static GtkWidget *
find_tray (JeoulWindow *window)
{
  return test_find (GTK_WIDGET (window), JEOUL_TYPE_PIN_TRAY);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *text)
{
  GtkWidget *label = test_find_label (widget, text);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
}

static void
test_tray (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1200);
  JeoulSession *session = jeoul_window_get_session (window);
  g_autoptr (JeoulPinTable) table = NULL;
  g_autofree char *text = NULL, *none = NULL;
  GtkWidget *tray;

  /* Not there until it is needed, and gone when it is not. */
  g_assert_null (find_tray (window));
  jeoul_session_toggle_pin (session, V3);
  test_settle ();
  tray = find_tray (window);
  g_assert_true (gtk_widget_get_mapped (tray));
  none = jeoul_pin_tray_copy_text (JEOUL_PIN_TRAY (tray));
  g_assert_cmpstr (none, ==, "");
  jeoul_session_toggle_pin (session, LLAMA);
  test_settle ();
  table = jeoul_pin_table_new (jeoul_session_get_dataset (session),
                               jeoul_session_get_pins (session), JEOUL_LANG_EN);
  g_assert_nonnull (test_find_label (tray, table->sentence));
  g_assert_nonnull (test_find_label (tray, "means nothing here"));
  text = jeoul_pin_tray_copy_text (JEOUL_PIN_TRAY (tray));
  g_assert_true (g_str_has_prefix (text, table->sentence));

  /* What can be compared instead. */
  g_signal_emit_by_name (find_button (tray, table->offer), "clicked");
  test_settle ();
  g_assert_cmpstr (jeoul_session_get_pins (session)[0], ==, V3_HOURS);
  g_assert_cmpstr (jeoul_session_get_pins (session)[1], ==, LLAMA_HOURS);
  g_assert_null (jeoul_session_get_pins (session)[2]);
  g_assert_cmpstr (jeoul_session_get_string (session, "figure"), ==, "gpu-hours");
  g_assert_null (test_find_label (tray, "means nothing here"));

  jeoul_session_clear_pins (session);
  test_settle ();
  g_assert_false (gtk_widget_get_mapped (tray));
  test_close (application);
}

static void
test_full (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1200);
  JeoulSession *session = jeoul_window_get_session (window);
  const JeoulClaim *claims = jeoul_dataset_get_claims (jeoul_session_get_dataset (session), NULL);

  for (guint i = 0; i <= JEOUL_WEIGHING_MAX; i++)
    jeoul_session_toggle_pin (session, claims[i].id);
  test_settle ();
  g_assert_nonnull (test_find_label (GTK_WIDGET (window),
                                     "No more than 8 claims can be weighed at once"));
  test_close (application);
}

/* The sentence: the first label that wraps. */
static GtkWidget *
find_sentence (GtkWidget *content)
{
  return test_find (content, GTK_TYPE_LABEL);
}

/* Never more than its share of the height, in any width and language; folded, a line. */
static void
test_sizes (void)
{
  static const int widths[] = { 360, 900, 1400 };
  static const char *const pins[]
      = { V3, "epoch-gpt-4-amortised", "altman-gpt-4-cost", "hankyung-v3-cost-won",
          "the-register-v3-servers", "epoch-gpt-4-hardware", "semianalysis-gpt-4-cost", LLAMA,
          NULL };
  JeoulApplication *application = test_application (TEST_LOCALEDIR);

  for (guint i = 0; i < G_N_ELEMENTS (widths) * JEOUL_N_LANGS; i++)
    {
      JeoulLang lang = i % JEOUL_N_LANGS;
      JeoulWindow *window;
      JeoulSession *session;
      GtkWidget *tray, *content, *fold;
      int height, minimum;

      jeoul_application_set_language (application, jeoul_lang_to_string (lang));
      window = test_window (application, widths[i / JEOUL_N_LANGS]);
      session = jeoul_window_get_session (window);
      for (guint c = 0; pins[c] != NULL; c++)
        {
          jeoul_session_toggle_pin (session, pins[c]);
          test_settle ();
        }
      tray = find_tray (window);
      height = gtk_widget_get_height (gtk_widget_get_parent (tray));
      g_assert_cmpint (gtk_widget_get_height (tray), >, 100);
      g_assert_cmpint (gtk_widget_get_height (tray), <=, height * 0.4);
      gtk_widget_measure (tray, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
      /* The table scrolls sideways, the tray does not. */
      content = gtk_viewport_get_child (GTK_VIEWPORT (test_find (tray, GTK_TYPE_VIEWPORT)));
      g_assert_cmpint (gtk_widget_get_width (content), <=, gtk_widget_get_width (tray));
      g_assert_cmpint (gtk_widget_get_width (find_sentence (content)), <=,
                       gtk_widget_get_width (content));

      for (fold = gtk_widget_get_first_child (gtk_widget_get_first_child (tray));
           !GTK_IS_TOGGLE_BUTTON (fold); fold = gtk_widget_get_next_sibling (fold))
        ;
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (fold), FALSE);
      test_settle ();
      g_assert_cmpint (gtk_widget_get_height (tray), <, 70);
      gtk_window_destroy (GTK_WINDOW (window));
    }
  test_close (application);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pin-tray/table", test_table);
  g_test_add_func ("/pin-tray/no-table", test_no_table);
  g_test_add_func ("/pin-tray/scope", test_scope);
  g_test_add_func ("/pin-tray/tray", test_tray);
  g_test_add_func ("/pin-tray/full", test_full);
  g_test_add_func ("/pin-tray/sizes", test_sizes);

  return g_test_run ();
}
