/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart: names of its marks, walking by keys, picking, and what is drawn again when. */
#include "jeoul-chart-view.h"

#include "app-support.h"
#include "jeoul-chart-mark.h"

#define CLAIM "deepseek-v3-final-run-cost"

typedef struct
{
  JeoulApplication *application;
  JeoulWindow      *window;
  JeoulSession     *session;
  JeoulChartView   *chart;
} Fixture;

static void
set_up (Fixture *fixture)
{
  fixture->application = test_application (TEST_LOCALEDIR);
  fixture->window = test_window (fixture->application, 1300);
  fixture->session = jeoul_window_get_session (fixture->window);
  fixture->chart = jeoul_chart_page_get_chart (
      jeoul_window_content_get_page (jeoul_window_get_content (fixture->window)));
}

static JeoulChartMark *
find_mark (Fixture *fixture,
           int      item)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->chart)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (JEOUL_IS_CHART_MARK (child) &&
          jeoul_chart_mark_get_item (JEOUL_CHART_MARK (child)) == (guint) item)
        return JEOUL_CHART_MARK (child);
    }

  return NULL;
}

static gboolean
press (Fixture *fixture,
       guint    keyval)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (test_controller (GTK_WIDGET (fixture->chart), GTK_TYPE_EVENT_CONTROLLER_KEY),
                         "key-pressed", keyval, 0, 0, &handled);

  return handled;
}

static void
test_names (void)
{
  Fixture fixture;
  JeoulScene *scene;
  const JeoulItem *items;
  g_autofree char *description = NULL;
  guint n;

  set_up (&fixture);
  scene = jeoul_chart_view_get_scene (fixture.chart);
  items = jeoul_scene_get_items (scene, &n);
  g_assert_cmpuint (n, >, 5);
  for (guint i = 0; i < n; i++)
    {
      JeoulChartMark *mark = find_mark (&fixture, i);

      g_assert_nonnull (mark);
      g_assert_cmpstr (jeoul_chart_mark_get_name (mark), ==, items[i].name);
      gtk_test_accessible_assert_role (mark, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (mark, GTK_ACCESSIBLE_PROPERTY_LABEL, items[i].name);
      g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (mark)));
    }
  g_assert_null (find_mark (&fixture, n));

  gtk_test_accessible_assert_role (fixture.chart, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (fixture.chart, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "What did training cost?");
  description = jeoul_scene_describe (scene);
  gtk_test_accessible_assert_property (fixture.chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       description);
  test_close (fixture.application);
}

static void
test_keys (void)
{
  Fixture fixture;
  const JeoulItem *items;
  guint n;

  set_up (&fixture);
  items = jeoul_scene_get_items (jeoul_chart_view_get_scene (fixture.chart), &n);

  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture.chart), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture.window)) ==
                 GTK_WIDGET (find_mark (&fixture, 0)));
  g_assert_true (press (&fixture, GDK_KEY_Down));
  g_assert_true (press (&fixture, GDK_KEY_Right));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture.window)) ==
                 GTK_WIDGET (find_mark (&fixture, 2)));
  g_assert_true (press (&fixture, GDK_KEY_Up));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture.window)) ==
                 GTK_WIDGET (find_mark (&fixture, 1)));
  g_assert_true (press (&fixture, GDK_KEY_End));
  g_assert_true (press (&fixture, GDK_KEY_Down));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture.window)) ==
                 GTK_WIDGET (find_mark (&fixture, n - 1)));
  g_assert_true (press (&fixture, GDK_KEY_Home));
  g_assert_false (press (&fixture, GDK_KEY_x));

  /* Enter opens, Space pins, Escape gives up the selection. */
  gtk_widget_activate_action (GTK_WIDGET (find_mark (&fixture, 0)), "mark.activate", NULL);
  g_assert_cmpstr (jeoul_session_get_string (fixture.session, "selected"), ==, items[0].id);
  g_assert_true (jeoul_session_get_boolean (fixture.session, "show-details"));
  gtk_test_accessible_assert_state (find_mark (&fixture, 0), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (find_mark (&fixture, 1)), "mark.pin", NULL);
  g_assert_true (jeoul_session_is_pinned (fixture.session, items[1].id));
  g_assert_true (press (&fixture, GDK_KEY_Escape));
  g_assert_cmpstr (jeoul_session_get_string (fixture.session, "selected"), ==, "");
  g_assert_false (press (&fixture, GDK_KEY_Escape));

  /* Tab goes out again. */
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture.chart), GTK_DIR_TAB_FORWARD));
  test_close (fixture.application);
}

/* The pointer over the marks, a selection, a pin: the chart itself is not drawn again. */
static void
test_redraw (void)
{
  Fixture fixture;
  const JeoulItem *items;
  GtkEventController *motion;
  guint n, drawn;

  set_up (&fixture);
  /* A selection opens the pane; the chart gets narrower by that once, and without steps. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_object_set (fixture.session, "show-details", TRUE, NULL);
  test_settle ();
  items = jeoul_scene_get_items (jeoul_chart_view_get_scene (fixture.chart), &n);
  drawn = jeoul_chart_view_get_n_drawn (fixture.chart);
  motion = test_controller (GTK_WIDGET (fixture.chart), GTK_TYPE_EVENT_CONTROLLER_MOTION);
  for (guint i = 0; i < MIN (n, 5); i++)
    {
      g_signal_emit_by_name (motion, "motion", items[i].at.x, items[i].at.y);
      test_settle ();
    }
  jeoul_session_select (fixture.session, CLAIM);
  jeoul_session_toggle_pin (fixture.session, CLAIM);
  test_settle ();
  g_assert_cmpuint (jeoul_chart_view_get_n_drawn (fixture.chart), ==, drawn);

  g_object_set (fixture.session, "scale", "linear", NULL);
  test_settle ();
  g_assert_cmpuint (jeoul_chart_view_get_n_drawn (fixture.chart), >, drawn);
  test_close (fixture.application);
}

/* The desktop's text scaling: type grows, and the page with it. */
static void
test_text_scale (void)
{
  Fixture fixture;
  double font, height;
  int dpi;

  set_up (&fixture);
  font = jeoul_scene_get_smallest_font (jeoul_chart_view_get_scene (fixture.chart));
  height = jeoul_scene_get_height (jeoul_chart_view_get_scene (fixture.chart));
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi * 3 / 2, NULL);
  test_settle ();
  g_assert_cmpfloat (jeoul_scene_get_smallest_font (jeoul_chart_view_get_scene (fixture.chart)), >,
                     1.3 * font);
  g_assert_cmpfloat (jeoul_scene_get_height (jeoul_chart_view_get_scene (fixture.chart)), >,
                     1.2 * height);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
  test_close (fixture.application);
}

/* Scrolls and says how often the chart was drawn for it. */
static guint
scroll_to (Fixture *fixture,
           double   value)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (fixture->chart), GTK_TYPE_SCROLLED_WINDOW);
  guint drawn = jeoul_chart_view_get_n_drawn (fixture->chart);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window)),
                            value);
  test_settle ();

  return jeoul_chart_view_get_n_drawn (fixture->chart) - drawn;
}

static gboolean
has_many (gpointer chart)
{
  guint n = 0;

  jeoul_scene_get_items (jeoul_chart_view_get_scene (chart), &n);

  return n == 1000;
}

/* A thousand claims: one widget walks over all of them, and what is on the screen is drawn. */
static void
test_many (void)
{
  g_autoptr (GString) xml = g_string_new (
      "<dataset xmlns='urn:jeoul:dataset:1' id='many' version='1'><title xml:lang='en'>T</title>"
      "<units><unit id='USD' dimension='money' currency='USD'>"
      "<name xml:lang='en'>US dollars</name></unit></units>"
      "<quantities><quantity id='q' unit='USD'><name xml:lang='en'>Cost</name></quantity>"
      "</quantities><subjects><subject id='s' kind='model'><name xml:lang='en'>S</name></subject>"
      "</subjects><claimants><claimant id='c' kind='person'><name xml:lang='en'>C</name>"
      "</claimant></claimants><claims>");
  g_autoptr (JeoulDataset) dataset = NULL;
  Fixture fixture;
  guint n;

  for (guint i = 1; i <= 1000; i++)
    g_string_append_printf (xml,
                            "<claim id='c%u' subject='s' quantity='q' claimant='c' "
                            "evidence='statement'><value bound='exact' number='%u'/></claim>",
                            i, i);
  g_string_append (xml, "</claims><figures><figure id='f' kind='rival-claims'>"
                        "<title xml:lang='en'>Many?</title><select quantity='q'/></figure>"
                        "</figures></dataset>");
  dataset = test_read (xml->str);

  set_up (&fixture);
  jeoul_session_show (fixture.session, dataset, NULL);
  /* So many are laid out beside the window. */
  test_wait (has_many, fixture.chart);
  test_settle ();
  jeoul_scene_get_items (jeoul_chart_view_get_scene (fixture.chart), &n);
  g_assert_cmpuint (n, ==, 1000);
  g_assert_cmpuint (scroll_to (&fixture, 100), ==, 0);
  g_assert_cmpuint (scroll_to (&fixture, 9000), ==, 1);
  g_assert_cmpuint (scroll_to (&fixture, 9100), ==, 0);
  g_assert_cmpuint (scroll_to (&fixture, 0), ==, 1);
  g_assert_nonnull (find_mark (&fixture, 0));
  g_assert_null (find_mark (&fixture, 1));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture.chart), GTK_DIR_TAB_FORWARD));
  g_assert_true (press (&fixture, GDK_KEY_End));
  g_assert_nonnull (find_mark (&fixture, 999));
  gtk_widget_activate_action (GTK_WIDGET (find_mark (&fixture, 999)), "mark.activate", NULL);
  g_assert_cmpstr (jeoul_session_get_string (fixture.session, "selected"), ==, "c1000");
  test_close (fixture.application);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-view/names", test_names);
  g_test_add_func ("/chart-view/keys", test_keys);
  g_test_add_func ("/chart-view/redraw", test_redraw);
  g_test_add_func ("/chart-view/text-scale", test_text_scale);
  g_test_add_func ("/chart-view/many", test_many);

  return g_test_run ();
}
