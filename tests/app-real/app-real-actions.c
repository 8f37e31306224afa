/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every action on the bus: it is there, it does what it says, and it does not believe everything. */
#include "app-real.h"

#include <string.h>

#define CLAIM "deepseek-v3-final-run-cost"
#define MARK "*, claimed by *"

static guint
count_marks (AppDriver *app)
{
  return app_count (app, ATSPI_ROLE_LIST_ITEM, MARK);
}

/* All that the first figure has: they come in one go. */
static guint
count_all_marks (AppDriver *app)
{
  guint n;

  app_await (app, (n = count_marks (app)) > 20);

  return n;
}

static void
test_all_there (void)
{
  static const char *const names[] = {
    "app.language", "app.open", "app.open-file", "app.preferences", "app.shortcuts", "app.about",
    "app.quit", "win.figure", "win.scale", "win.currency", "win.view", "win.as-of", "win.filter",
    "win.select", "win.pin", "win.clear-pins", "win.clear-filters", "win.findings", "win.export",
    "win.print", "win.copy", "win.copy-citation", "win.find", "win.reload", "win.reset-layout",
    "win.show-sidebar", "win.show-details", "win.own-figure",
  };
  /* With nothing selected, pinned, filtered or opened. */
  static const char *const disabled[]
      = { "win.clear-pins", "win.clear-filters", "win.reload", NULL };
  static const struct
  {
    const char *name;
    const char *state;
  } states[] = {
    { "app.language", "system" }, { "win.figure", "training-cost" }, { "win.scale", "log" },
    { "win.currency", "reported" }, { "win.view", "chart" }, { "win.as-of", "" },
    { "win.filter", "" }, { "win.select", "" }, { "win.show-sidebar", "true" },
    { "win.show-details", "false" },
  };
  AppDriver *app = app_start (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gboolean enabled = app_is_enabled (names[i]);

      g_test_message ("%s", names[i]);
      g_assert_cmpint (enabled, !=, g_strv_contains (disabled, names[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *state = app_dup_state (states[i].name);

      g_assert_cmpstr (state, ==, states[i].state);
    }
  app_quit (app);
}

/* Each figure of the dataset, as a chart and as a table. */
static void
test_figures (void)
{
  const char *const argv[]
      = { g_getenv ("JEOUL_TEST_PROGRAM"), "list", "figures", "--format", "csv", NULL };
  g_autoptr (GSubprocess) process
      = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL);
  g_autofree char *csv = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (AtspiAccessible) list = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  AppDriver *app;

  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &csv, NULL, NULL));
  lines = g_strsplit (csv, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 13);

  app = app_start (NULL);
  list = app_find (app, ATSPI_ROLE_LIST, "Figures");
  rows = node_list (list, ATSPI_ROLE_LIST_ITEM);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", 2);
      g_autofree char *title = NULL;

      g_test_message ("%s", cells[0]);
      app_act_text ("win.figure", cells[0]);
      app_await (app, app_state_is ("win.figure", cells[0]));
      app_await (app, node_has_state (rows->pdata[i - 1], ATSPI_STATE_SELECTED));
      title = node_dup_name (rows->pdata[i - 1]);
      app_act_text ("win.view", "table");
      g_object_unref (app_find (app, ATSPI_ROLE_HEADING, title));
      app_act_text ("win.view", "chart");
    }
  g_assert_true (app_state_is ("win.view", "chart"));
  app_quit (app);
}

static void
test_scale (void)
{
  AppDriver *app = app_start (NULL);

  app_act_text ("win.scale", "linear");
  app_await (app, app_state_is ("win.scale", "linear"));
  app_act_text ("win.scale", "log");
  app_await (app, app_state_is ("win.scale", "log"));
  /* Bars have no honest length on a log axis. */
  app_act_text ("win.figure", "company-spending");
  app_await (app, !app_is_enabled ("win.scale"));
  app_act_text ("win.figure", "training-cost");
  app_await (app, app_is_enabled ("win.scale"));
  app_quit (app);
}

static void
test_currency (void)
{
  static const char caption[] = "Claimants: *won*";
  AppDriver *app = app_start (NULL);

  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "Claimants: *"));
  g_assert_cmpuint (app_count (app, ATSPI_ROLE_LABEL, caption), ==, 0);
  app_act_text ("win.currency", "KRW");
  app_await (app, app_state_is ("win.currency", "KRW"));
  app_await (app, app_count (app, ATSPI_ROLE_LABEL, caption) == 1);
  app_act_text ("win.currency", "reported");
  app_await (app, app_count (app, ATSPI_ROLE_LABEL, caption) == 0);
  app_quit (app);
}

static void
test_as_of (void)
{
  AppDriver *app = app_start (NULL);
  guint n_all = count_all_marks (app);

  app_act_text ("win.as-of", "2024-12-31");
  app_await (app, app_state_is ("win.as-of", "2024-12-31"));
  app_await (app, count_marks (app) > 0 && count_marks (app) < 10);
  g_assert_cmpuint (app_count (app, ATSPI_ROLE_LIST_ITEM, "*, claimed by *, * 2025,*"), ==, 0);
  app_act_text ("win.as-of", "");
  app_await (app, count_marks (app) == n_all);
  app_quit (app);
}

static void
test_filter (void)
{
  AppDriver *app = app_start (NULL);
  guint n_all = count_all_marks (app);
  guint n;

  app_act_text ("win.filter", "karpathy");
  app_await (app, count_marks (app) == 1);
  g_object_unref (app_find (app, ATSPI_ROLE_LIST_ITEM, "*claimed by Andrej Karpathy*"));
  /* The other language is searched too. */
  app_act_text ("win.filter", "구글");
  app_await (app, (n = count_marks (app)) > 0 && n < 10);

  app_act_text ("win.filter", "no such thing");
  app_await (app, count_marks (app) == 0);
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "No Claims Found"));
  g_assert_true (app_is_enabled ("win.clear-filters"));
  app_act ("win.clear-filters", NULL);
  app_await (app, count_marks (app) == n_all);
  g_assert_true (app_state_is ("win.filter", ""));
  g_assert_false (app_is_enabled ("win.clear-filters"));
  app_quit (app);
}

static void
test_select_and_pin (void)
{
  AppDriver *app = app_start (NULL);
  g_autoptr (AtspiAccessible) mark
      = app_find (app, ATSPI_ROLE_LIST_ITEM, "DeepSeek-V3: 5.576 million*");

  app_act_text ("win.select", CLAIM);
  app_await (app, app_state_is ("win.select", CLAIM));
  app_await (app, node_has_state (mark, ATSPI_STATE_SELECTED));
  g_object_unref (app_find (app, ATSPI_ROLE_HEADING, "DeepSeek-V3"));
  app_act_text ("win.select", "");
  app_await (app, app_state_is ("win.select", ""));
  app_await (app, !node_has_state (mark, ATSPI_STATE_SELECTED));

  app_act_text ("win.pin", CLAIM);
  app_await (app, node_has_state (mark, ATSPI_STATE_PRESSED));
  app_act_text ("win.pin", CLAIM);
  app_await (app, !node_has_state (mark, ATSPI_STATE_PRESSED));
  app_act_text ("win.pin", CLAIM);
  app_await (app, app_is_enabled ("win.clear-pins"));
  app_act ("win.clear-pins", NULL);
  app_await (app, !node_has_state (mark, ATSPI_STATE_PRESSED));
  g_assert_false (app_is_enabled ("win.clear-pins"));
  app_quit (app);
}

/* What was copied is pasted into the search. */
static void
test_copy (void)
{
  AppDriver *app = app_start (NULL);
  g_autofree char *citation = NULL;

  app_act ("win.copy", NULL);
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "Figure copied"));
  app_act_text ("win.select", CLAIM);
  app_await (app, app_state_is ("win.select", CLAIM));
  app_act ("win.copy-citation", NULL);
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "Citation copied"));
  app_press (app, "Control+f");
  app_press (app, "Control+v");
  app_await (app, !app_state_is ("win.filter", ""));
  citation = app_dup_state ("win.filter");
  g_assert_nonnull (strstr (citation, "DeepSeek"));
  g_assert_nonnull (strstr (citation, "Technical Report"));

  app_act ("win.clear-filters", NULL);
  app_act_text ("win.view", "table");
  app_await (app, app_state_is ("win.view", "table"));
  app_act ("win.copy", NULL);
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "Rows copied"));
  app_quit (app);
}

static void
test_panes (void)
{
  AppDriver *app = app_start (NULL);

  app_act ("win.show-sidebar", NULL);
  app_await (app, app_state_is ("win.show-sidebar", "false"));
  app_await (app, app_count (app, ATSPI_ROLE_LIST, "Figures") == 0);
  app_act ("win.show-details", NULL);
  app_await (app, app_state_is ("win.show-details", "true"));
  app_await (app, app_count (app, ATSPI_ROLE_LABEL, "No Claim Selected") == 1);
  app_act ("win.reset-layout", NULL);
  app_await (app, app_state_is ("win.show-sidebar", "true"));
  app_await (app, app_state_is ("win.show-details", "false"));
  g_object_unref (app_find (app, ATSPI_ROLE_LIST, "Figures"));
  app_await (app, app_count (app, ATSPI_ROLE_LABEL, "No Claim Selected") == 0);
  app_quit (app);
}

static void
test_find (void)
{
  AppDriver *app = app_start (NULL);

  g_assert_cmpuint (app_count (app, ATSPI_ROLE_ENTRY, "*"), ==, 0);
  app_act ("win.find", NULL);
  g_object_unref (app_find (app, ATSPI_ROLE_ENTRY, "Search the Claims"));
  /* No letter of an action gets lost, and none acts. */
  app_type (app, "altman");
  app_await (app, app_state_is ("win.filter", "altman"));
  g_assert_true (app_state_is ("win.view", "chart"));
  g_assert_true (app_state_is ("win.scale", "log"));
  app_press (app, "Escape");
  app_await (app, app_state_is ("win.filter", ""));
  app_await (app, app_count (app, ATSPI_ROLE_ENTRY, "*") == 0);
  app_quit (app);
}

static void
test_dialogs (void)
{
  static const struct
  {
    const char *action;
    const char *title;
  } dialogs[] = {
    { "app.preferences", "Preferences" },
    { "app.shortcuts", "Keyboard Shortcuts" },
    { "app.about", "About*" },
    { "win.export", "Export the Figure" },
    { "win.print", "Print" },
    { "app.open", "Open a Dataset" },
  };
  AppDriver *app = app_start (NULL);

  /* Twice, as what is kept for the next time could be stale. */
  for (guint i = 0; i < 2 * G_N_ELEMENTS (dialogs); i++)
    {
      guint d = i / 2;

      g_test_message ("%s", dialogs[d].action);
      app_act (dialogs[d].action, NULL);
      app_await (app, app_has_window (app, dialogs[d].title));
      app_dismiss (app, dialogs[d].title);
    }
  app_quit (app);
}

static void
test_bad_values (void)
{
  static const struct
  {
    const char *action;
    const char *value;
    const char *state;
  } bad[] = {
    { "app.language", "fr", "system" },
    { "win.figure", "no-such-figure", "training-cost" },
    { "win.scale", "cubic", "log" },
    { "win.currency", "EUR", "reported" },
    { "win.view", "pie", "chart" },
    { "win.as-of", "soon", "" },
    { "win.as-of", "2025-02-30", "" },
    { "win.select", "no-such-claim", "" },
    { "win.pin", "no-such-claim", NULL },
  };
  AppDriver *app = app_start (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *state = NULL;

      app_act_text (bad[i].action, bad[i].value);
      state = app_dup_state (bad[i].action);
      g_assert_cmpstr (state, ==, bad[i].state);
    }
  g_assert_false (app_is_enabled ("win.clear-pins"));
  app_quit (app);
}

void
app_real_add_actions (void)
{
  g_test_add_func ("/app-real/actions/all-there", test_all_there);
  g_test_add_func ("/app-real/actions/figures", test_figures);
  g_test_add_func ("/app-real/actions/scale", test_scale);
  g_test_add_func ("/app-real/actions/currency", test_currency);
  g_test_add_func ("/app-real/actions/as-of", test_as_of);
  g_test_add_func ("/app-real/actions/filter", test_filter);
  g_test_add_func ("/app-real/actions/select-and-pin", test_select_and_pin);
  g_test_add_func ("/app-real/actions/copy", test_copy);
  g_test_add_func ("/app-real/actions/panes", test_panes);
  g_test_add_func ("/app-real/actions/find", test_find);
  g_test_add_func ("/app-real/actions/dialogs", test_dialogs);
  g_test_add_func ("/app-real/actions/bad-values", test_bad_values);
}
