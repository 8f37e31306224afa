/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Facets, chips and dates: what is offered, what choosing does, what can be taken away again; and
 * that a chart of thousands does not keep the window waiting. */
#include "app-support.h"
#include "jeoul-as-known.h"
#include "jeoul-chart-maker.h"
#include "jeoul-facet-chips.h"
#include "jeoul-facets.h"
#include "jeoul-search-fields.h"
#include "jeoul-window-content.h"

typedef struct
{
  JeoulApplication *application;
  JeoulWindow      *window;
  JeoulSession     *session;
  GtkWidget        *fields;
} Fixture;

static void
set_up (Fixture *fixture)
{
  fixture->application = test_application (TEST_LOCALEDIR);
  fixture->window = test_window (fixture->application, 1200);
  fixture->session = jeoul_window_get_session (fixture->window);
  g_object_set (fixture->session, "search-open", TRUE, NULL);
  test_settle ();
  fixture->fields = test_find (GTK_WIDGET (fixture->window), JEOUL_TYPE_SEARCH_FIELDS);
  g_assert_nonnull (fixture->fields);
}

static GtkWidget *
open_facets (Fixture *fixture)
{
  GtkWidget *button = test_find (fixture->fields, GTK_TYPE_MENU_BUTTON);
  GtkWidget *facets;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  test_settle ();
  facets = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_true (JEOUL_IS_FACETS (facets));

  return facets;
}

/* The check mark with that name beside it, and how many claims it says. */
static GtkCheckButton *
find_check (GtkWidget  *widget,
            const char *name,
            const char **count)
{
  if (GTK_IS_CHECK_BUTTON (widget))
    {
      GtkWidget *line = gtk_check_button_get_child (GTK_CHECK_BUTTON (widget));
      GtkWidget *label = gtk_widget_get_first_child (line);

      if (!g_str_equal (gtk_label_get_text (GTK_LABEL (label)), name))
        return NULL;
      *count = gtk_label_get_text (GTK_LABEL (gtk_widget_get_last_child (line)));
      return GTK_CHECK_BUTTON (widget);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkCheckButton *found = find_check (child, name, count);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static guint
count_shown (Fixture *fixture)
{
  return jeoul_session_get_shown (fixture->session)->len;
}

static void
test_choose (void)
{
  Fixture fixture;
  GtkWidget *facets, *chips;
  GtkCheckButton *meta, *deepseek;
  const char *count;
  guint n_meta;

  set_up (&fixture);
  chips = test_find (fixture.fields, JEOUL_TYPE_FACET_CHIPS);
  g_assert_false (gtk_widget_get_visible (chips));

  facets = open_facets (&fixture);
  meta = find_check (facets, "Meta", &count);
  g_assert_nonnull (meta);
  n_meta = g_ascii_strtoull (count, NULL, 10);
  gtk_check_button_set_active (meta, TRUE);
  test_settle ();
  g_assert_cmpstr (jeoul_session_get_string (fixture.session, "facets"), ==, "organization:meta");
  g_assert_cmpuint (count_shown (&fixture), ==, n_meta);
  g_assert_true (gtk_widget_get_visible (chips));

  /* The others of the same facet are still offered, with what they would add. */
  deepseek = find_check (facets, "DeepSeek", &count);
  g_assert_true (find_check (facets, "Meta", &count) == meta);
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (deepseek)));
  find_check (facets, "DeepSeek", &count);
  gtk_check_button_set_active (deepseek, TRUE);
  test_settle ();
  g_assert_cmpuint (count_shown (&fixture), ==, n_meta + g_ascii_strtoull (count, NULL, 10));
  g_assert_cmpstr (jeoul_session_get_string (fixture.session, "facets"), ==,
                   "organization:meta,deepseek");

  /* What comes from elsewhere shows as well. */
  g_object_set (fixture.session, "facets", "organization:deepseek", NULL);
  test_settle ();
  g_assert_false (gtk_check_button_get_active (meta));
  g_assert_true (gtk_check_button_get_active (deepseek));
  g_assert_cmpstr (jeoul_session_get_string (fixture.session, "facets"), ==,
                   "organization:deepseek");
  test_close (fixture.application);
}

static void
test_chips (void)
{
  Fixture fixture;
  GtkWidget *chips, *chip;

  set_up (&fixture);
  chips = test_find (fixture.fields, JEOUL_TYPE_FACET_CHIPS);
  g_object_set (fixture.session, "facets", "organization:meta,deepseek year:2024 basis:nonsense",
                NULL);
  test_settle ();
  g_assert_nonnull (test_find_label (chips, "Organization: Meta"));
  g_assert_nonnull (test_find_label (chips, "Year: 2024"));
  g_assert_nonnull (test_find_label (chips, "Basis: nonsense"));

  chip = gtk_widget_get_first_child (chips);
  gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove “Organization: Meta”");
  g_signal_emit_by_name (chip, "clicked");
  test_settle ();
  g_assert_cmpstr (jeoul_session_get_string (fixture.session, "facets"), ==,
                   "organization:deepseek year:2024 basis:nonsense");

  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.clear-filters", NULL);
  test_settle ();
  g_assert_cmpstr (jeoul_session_get_string (fixture.session, "facets"), ==, "");
  g_assert_false (gtk_widget_get_visible (chips));
  test_close (fixture.application);
}

static void
test_dates (void)
{
  Fixture fixture;
  GtkWidget *slider;
  GtkAdjustment *adjustment;
  g_autoptr (GArray) dates = NULL;
  g_autofree char *first = NULL;
  guint n_all;

  set_up (&fixture);
  n_all = count_shown (&fixture);
  slider = test_find (test_find (fixture.fields, JEOUL_TYPE_AS_KNOWN), GTK_TYPE_SCALE);
  adjustment = gtk_range_get_adjustment (GTK_RANGE (slider));
  dates = jeoul_session_get_dates (fixture.session);
  g_assert_cmpuint (dates->len, >, 3);
  for (guint i = 1; i < dates->len; i++)
    g_assert_cmpint (jeoul_date_compare (g_array_index (dates, JeoulDate, i - 1),
                                         g_array_index (dates, JeoulDate, i)), <, 0);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), ==, dates->len);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, dates->len);
  gtk_test_accessible_assert_property (slider, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "All dates");

  gtk_adjustment_set_value (adjustment, 0);
  first = jeoul_date_to_iso (g_array_index (dates, JeoulDate, 0));
  g_assert_cmpstr (jeoul_session_get_string (fixture.session, "as-of"), ==, first);
  g_assert_cmpuint (count_shown (&fixture), >, 0);
  g_assert_cmpuint (count_shown (&fixture), <, n_all);
  gtk_adjustment_set_value (adjustment, dates->len);
  g_assert_cmpstr (jeoul_session_get_string (fixture.session, "as-of"), ==, "");

  /* A date that no claim has: the last one before it, and the session keeps what was asked for. */
  g_object_set (fixture.session, "as-of", "2025-01-28", NULL);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, dates->len);
  g_assert_cmpstr (jeoul_session_get_string (fixture.session, "as-of"), ==, "2025-01-28");
  gtk_test_accessible_assert_property (slider, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "28 Jan 2025");

  g_object_set (fixture.session, "as-of", "", "figure", "gpu-hours", NULL);
  g_clear_pointer (&dates, g_array_unref);
  dates = jeoul_session_get_dates (fixture.session);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), ==, dates->len);
  test_close (fixture.application);
}

/* More claims than are drawn at once. */
static JeoulDataset *
make_large (void)
{
  g_autoptr (GString) xml = g_string_new (
      "<dataset xmlns='urn:jeoul:dataset:1' id='t' version='1'><title xml:lang='en'>T</title>"
      "<units><unit id='USD' dimension='money' currency='USD'>"
      "<name xml:lang='en'>US dollars</name></unit></units>"
      "<quantities><quantity id='q' unit='USD'><name xml:lang='en'>Cost</name></quantity>"
      "</quantities><subjects><subject id='s' kind='model'><name xml:lang='en'>S</name></subject>"
      "</subjects><claimants><claimant id='c' kind='person'><name xml:lang='en'>C</name>"
      "</claimant></claimants><sources><source id='r' kind='article' read='no'>"
      "<title xml:lang='en'>R</title></source></sources><claims>");

  for (guint i = 0; i < 3 * JEOUL_CHART_MAKER_MANY; i++)
    g_string_append_printf (xml,
                            "<claim id='c%u' subject='s' quantity='q' claimant='c'"
                            " evidence='estimate'><value bound='exact' number='%u'/>"
                            "<cite source='r'/><note xml:lang='en'>%s</note></claim>",
                            i, i + 1, i % 3 == 0 ? "third" : "other");
  g_string_append (xml, "</claims><figures><figure id='f' kind='rival-claims'>"
                        "<title xml:lang='en'>F</title><select quantity='q'/></figure></figures>"
                        "</dataset>");

  return test_read (xml->str);
}

typedef struct
{
  JeoulChartView *chart;
  guint           n;
} Wanted;

static gboolean
has_items (gpointer data)
{
  Wanted *wanted = data;
  JeoulScene *scene = jeoul_chart_view_get_scene (wanted->chart);
  guint n = 0;

  if (scene != NULL)
    jeoul_scene_get_items (scene, &n);

  return n == wanted->n;
}

static void
test_thousands (void)
{
  Fixture fixture;
  g_autoptr (JeoulDataset) large = make_large ();
  Wanted wanted = { NULL, 3 * JEOUL_CHART_MAKER_MANY };
  const guint third = JEOUL_CHART_MAKER_MANY;

  set_up (&fixture);
  wanted.chart = JEOUL_CHART_VIEW (test_find (GTK_WIDGET (fixture.window), JEOUL_TYPE_CHART_VIEW));
  jeoul_session_show (fixture.session, large, NULL);
  test_wait (has_items, &wanted);

  /* While one is built, other wishes come: the last one counts. */
  g_object_set (fixture.session, "filter", "c1", NULL);
  for (guint i = 0; i < 5; i++)
    g_main_context_iteration (NULL, FALSE);
  g_object_set (fixture.session, "filter", "other", NULL);
  g_assert_cmpuint (count_shown (&fixture), ==, 2 * third);
  wanted.n = 2 * third;
  test_wait (has_items, &wanted);

  /* Back to few: at once, and what is still being built does not come after it. */
  g_object_set (fixture.session, "filter", "", NULL);
  for (guint i = 0; i < 5; i++)
    g_main_context_iteration (NULL, FALSE);
  g_object_set (fixture.session, "filter", "c1499", NULL);
  wanted.n = 1;
  test_wait (has_items, &wanted);
  test_settle ();
  g_assert_true (has_items (&wanted));

  /* The window goes while one is built. */
  g_object_set (fixture.session, "filter", "", NULL);
  for (guint i = 0; i < 5; i++)
    g_main_context_iteration (NULL, FALSE);
  test_close (fixture.application);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/facets/choose", test_choose);
  g_test_add_func ("/facets/chips", test_chips);
  g_test_add_func ("/facets/dates", test_dates);
  g_test_add_func ("/facets/thousands", test_thousands);

  return g_test_run ();
}
