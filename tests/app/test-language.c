/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language: changed in place, there and back, with nothing lost. */
#include "app-support.h"
#include "jeoul-chart-mark.h"

#define CLAIM "deepseek-v3-final-run-cost"

static JeoulChartView *
get_chart (JeoulWindow *window)
{
  return jeoul_chart_page_get_chart (
      jeoul_window_content_get_page (jeoul_window_get_content (window)));
}

static void
test_in_place (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1300);
  JeoulSession *session = jeoul_window_get_session (window);
  guint id = gtk_application_window_get_id (GTK_APPLICATION_WINDOW (window));

  g_object_set (session, "figure", "gpu-hours", "filter", "deepseek", "search-open", TRUE,
                "selected", CLAIM, "scale", "linear", NULL);
  jeoul_session_toggle_pin (session, CLAIM);
  test_settle ();
  g_assert_nonnull (test_find_label (GTK_WIDGET (window), "As printed"));
  g_assert_nonnull (test_find_label (GTK_WIDGET (window), "Linear"));

  for (guint i = 0; i < 4; i++)
    {
      JeoulLang lang = i % 2 == 0 ? JEOUL_LANG_KO : JEOUL_LANG_EN;
      g_autoptr (GVariant) state = NULL;
      const JeoulFigure *figure;

      g_action_group_change_action_state (G_ACTION_GROUP (application), "language",
                                          g_variant_new_string (jeoul_lang_to_string (lang)));
      test_settle ();

      /* The same window, with the same state, in the other language. */
      state = g_action_group_get_action_state (G_ACTION_GROUP (application), "language");
      g_assert_cmpstr (g_variant_get_string (state, NULL), ==, jeoul_lang_to_string (lang));
      g_assert_cmpuint (gtk_application_window_get_id (GTK_APPLICATION_WINDOW (window)), ==, id);
      g_assert_true (jeoul_window_get_session (window) == session);
      g_assert_cmpint (jeoul_session_get_lang (session), ==, lang);
      g_assert_cmpstr (jeoul_session_get_string (session, "figure"), ==, "gpu-hours");
      g_assert_cmpstr (jeoul_session_get_string (session, "filter"), ==, "deepseek");
      g_assert_cmpstr (jeoul_session_get_string (session, "scale"), ==, "linear");
      g_assert_cmpstr (jeoul_session_get_string (session, "selected"), ==, CLAIM);
      g_assert_true (jeoul_session_get_boolean (session, "search-open"));
      g_assert_true (jeoul_session_is_pinned (session, CLAIM));

      /* Template, code and chart. */
      g_assert_nonnull (test_find_label (GTK_WIDGET (window), jeoul_tr (lang, "Linear")));
      g_assert_nonnull (test_find_label (GTK_WIDGET (window), jeoul_tr (lang, "As printed")));
      g_assert_null (test_find_label (GTK_WIDGET (window), jeoul_tr (!lang, "As printed")));
      figure = jeoul_session_get_figure (session);
      g_assert_cmpint (jeoul_scene_get_lang (jeoul_chart_view_get_scene (get_chart (window))), ==,
                       lang);
      g_assert_nonnull (test_find_label (GTK_WIDGET (window), figure->title.in[lang]));
    }
  g_assert_cmpstr (jeoul_tr (JEOUL_LANG_KO, "Linear"), !=, "Linear");
  test_close (application);
}

/* Whoever types or walks goes on where they were. */
static void
test_focus (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1300);
  GtkWidget *focus;

  jeoul_window_content_find (jeoul_window_get_content (window));
  gtk_editable_set_text (GTK_EDITABLE (test_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY)),
                         "deep");
  jeoul_application_set_language (application, "ko");
  test_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (gtk_widget_is_ancestor (focus,
                                         test_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY)));
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (test_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY))),
      ==, "deep");

  jeoul_chart_view_take_focus (get_chart (window), 2);
  test_settle ();
  jeoul_application_set_language (application, "en");
  test_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (JEOUL_IS_CHART_MARK (focus));
  g_assert_cmpuint (jeoul_chart_mark_get_item (JEOUL_CHART_MARK (focus)), ==, 2);
  test_close (application);
}

/* The one open dialog of the window, or NULL. */
static GtkWindow *
find_dialog (JeoulWindow *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (gtk_window_get_transient_for (toplevel) == GTK_WINDOW (window))
        return toplevel;
    }
  return NULL;
}

/* An open dialog is in the new language, with what was chosen in it. */
static void
test_dialog (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1300);
  GtkSpinButton *resolution;

  g_action_group_activate_action (G_ACTION_GROUP (window), "export", NULL);
  test_settle ();
  g_assert_nonnull (test_find_label (GTK_WIDGET (find_dialog (window)), "Format"));
  resolution = GTK_SPIN_BUTTON (test_find (GTK_WIDGET (find_dialog (window)), GTK_TYPE_SPIN_BUTTON));
  gtk_spin_button_set_value (resolution, 203);

  jeoul_application_set_language (application, "ko");
  test_settle ();
  g_assert_nonnull (test_find_label (GTK_WIDGET (find_dialog (window)), "형식(F)"));
  g_assert_null (test_find_label (GTK_WIDGET (find_dialog (window)), "Format"));
  resolution = GTK_SPIN_BUTTON (test_find (GTK_WIDGET (find_dialog (window)), GTK_TYPE_SPIN_BUTTON));
  g_assert_cmpfloat (gtk_spin_button_get_value (resolution), ==, 203);
  gtk_window_destroy (find_dialog (window));
  test_settle ();
  g_assert_null (find_dialog (window));
  test_close (application);
}

static void
test_refused (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  g_autoptr (GVariant) state = NULL;

  g_action_group_change_action_state (G_ACTION_GROUP (application), "language",
                                      g_variant_new_string ("tlh"));
  state = g_action_group_get_action_state (G_ACTION_GROUP (application), "language");
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, "en");
  test_close (application);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/in-place", test_in_place);
  g_test_add_func ("/language/focus", test_focus);
  g_test_add_func ("/language/dialog", test_dialog);
  g_test_add_func ("/language/refused", test_refused);

  return g_test_run ();
}
