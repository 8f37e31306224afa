/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of findings: what it lists, where its links lead, when there is nothing. */
#include "app-support.h"
#include "jeoul-finding-row.h"
#include "jeoul-findings-page.h"

/* More claims than are audited at once. */
#define N_MANY 2500

static GtkWidget *
find_page (JeoulWindow *window)
{
  return test_find (GTK_WIDGET (window), JEOUL_TYPE_FINDINGS_PAGE);
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = GTK_IS_LIST_BOX_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  /* What is folded away is there too, but hangs on its expander only while it is open. */
  if (GTK_IS_EXPANDER (widget) && !gtk_expander_get_expanded (GTK_EXPANDER (widget)))
    n += count_rows (gtk_expander_get_child (GTK_EXPANDER (widget)));

  return n;
}

static GtkWidget *
find_link (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "finding-link"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_link (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_list (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1200);
  JeoulSession *session = jeoul_window_get_session (window);

  for (guint lang = 0; lang < JEOUL_N_LANGS; lang++)
    {
      const JeoulFinding *findings;
      guint n;

      jeoul_application_set_language (application, jeoul_lang_to_string (lang));
      test_settle ();
      g_action_group_activate_action (G_ACTION_GROUP (window), "findings", NULL);
      test_settle ();
      g_assert_cmpstr (jeoul_session_get_string (session, "page"), ==, "findings");
      g_assert_true (gtk_widget_get_mapped (find_page (window)));
      findings = jeoul_audit_get_findings (jeoul_session_get_audit (session), &n);
      g_assert_cmpuint (n, >, 20);
      g_assert_cmpuint (count_rows (find_page (window)), ==, n);
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *sentence
              = jeoul_finding_sentence (jeoul_session_get_audit (session), &findings[i], lang);

          if (!findings[i].acknowledged)
            g_assert_nonnull (test_find_label (find_page (window), sentence));
        }
    }
  test_close (application);
}

static void
test_links (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1200);
  JeoulSession *session = jeoul_window_get_session (window);
  GtkWidget *link;

  g_object_set (session, "page", "findings", NULL);
  test_settle ();
  link = find_link (find_page (window));
  g_assert_nonnull (link);
  g_signal_emit_by_name (link, "clicked");
  test_settle ();
  g_assert_cmpstr (jeoul_session_get_string (session, "page"), ==, "figure");
  g_assert_nonnull (jeoul_session_get_selected (session));
  g_assert_true (jeoul_session_get_boolean (session, "show-details"));
  g_assert_false (gtk_widget_get_mapped (find_page (window)));

  /* A figure that is chosen is to be seen. */
  g_object_set (session, "page", "findings", NULL);
  g_object_set (session, "figure", "valuations", NULL);
  g_assert_cmpstr (jeoul_session_get_string (session, "page"), ==, "figure");
  test_close (application);
}

static void
test_none (void)
{
  static const char *empty = "<dataset xmlns='urn:jeoul:dataset:1' id='other' version='1'>"
                             "<title xml:lang='en'>Nothing</title></dataset>";
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1200);
  JeoulSession *session = jeoul_window_get_session (window);
  g_autoptr (JeoulDataset) dataset = test_read (empty);

  g_object_set (session, "page", "findings", NULL);
  test_settle ();
  g_assert_cmpuint (count_rows (find_page (window)), >, 0);
  jeoul_session_show (session, dataset, NULL);
  test_settle ();
  g_assert_cmpuint (count_rows (find_page (window)), ==, 0);
  g_assert_nonnull (test_find_label (find_page (window), "Nothing Found"));
  test_close (application);
}

static JeoulDataset *
read_many (void)
{
  g_autoptr (GString) xml = g_string_new (
      "<dataset xmlns='urn:jeoul:dataset:1' id='many' version='1'><title xml:lang='en'>Many</title>"
      "<units><unit id='u' dimension='gpu'><name xml:lang='en'>u</name></unit></units>"
      "<quantities><quantity id='q' unit='u'><name xml:lang='en'>q</name></quantity></quantities>"
      "<subjects><subject id='s' kind='model'><name xml:lang='en'>s</name></subject></subjects>"
      "<claimants><claimant id='c' kind='person'><name xml:lang='en'>c</name></claimant></claimants>"
      "<sources><source id='o' kind='page' read='original'><title xml:lang='en'>o</title></source>"
      "</sources><claims>");

  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (xml,
                            "<claim id='c%u' subject='s' quantity='q' claimant='c' "
                            "evidence='statement' asserted='2025'><value bound='exact' number='%u'/>"
                            "<scope stage='undefined' basis='undefined' extent='undefined'/>"
                            "<cite source='o'/></claim>",
                            i, i + 1);
  g_string_append (xml, "</claims></dataset>");

  return test_read (xml->str);
}

static gboolean
is_audited (gpointer data)
{
  return jeoul_session_get_audit (data) != NULL;
}

/* Many claims are looked through in a thread; another dataset may come in between. */
static void
test_thread (void)
{
  g_autoptr (JeoulDataset) many = read_many ();
  g_autoptr (JeoulDataset) few = test_builtin ();
  g_autoptr (JeoulSession) session = jeoul_session_new (many, JEOUL_LANG_EN);
  const JeoulAudit *audit;

  g_assert_null (jeoul_session_get_audit (session));
  g_assert_cmpuint (jeoul_session_get_n_auditing (), ==, 1);
  test_wait (is_audited, session);
  g_assert_cmpuint (jeoul_session_get_n_auditing (), ==, 0);
  audit = jeoul_session_get_audit (session);
  g_assert_true (audit == jeoul_session_get_audit (session));

  jeoul_session_show (session, few, NULL);
  g_assert_nonnull (jeoul_session_get_audit (session));
  jeoul_session_show (session, many, NULL);
  g_assert_null (jeoul_session_get_audit (session));
  jeoul_session_show (session, few, NULL);
  test_wait (is_audited, session);
  g_assert_cmpuint (jeoul_session_get_n_auditing (), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/findings-page/list", test_list);
  g_test_add_func ("/findings-page/links", test_links);
  g_test_add_func ("/findings-page/none", test_none);
  g_test_add_func ("/findings-page/thread", test_thread);

  return g_test_run ();
}
