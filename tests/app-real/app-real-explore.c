/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exploring a figure: facets, dates, order, zoom, sources, and the marks of every kind. */
#include "app-real.h"

static gboolean
is_shown (AppDriver  *app,
          AtspiRole   role,
          const char *pattern)
{
  g_autoptr (AtspiAccessible) node = app_look (app, role, pattern);

  return node != NULL && node_is_shown (node);
}

static guint
count_marks (AppDriver *app)
{
  return app_count (app, ATSPI_ROLE_LIST_ITEM, "*, claimed by *");
}

static void
enter_chart (AppDriver *app)
{
  g_autoptr (AtspiAccessible) first = app_find (app, ATSPI_ROLE_LIST_ITEM, "DeepSeek-V3: 5.576*");
  guint n_tabs = 0;

  while (!node_has_state (first, ATSPI_STATE_FOCUSED))
    {
      g_assert_cmpuint (n_tabs++, <, 30);
      app_press (app, "Tab");
    }
}

/* Zoomed by keys, moved, whole again; Escape gives up the selection before the zoom. */
static void
test_zoom (void)
{
  AppDriver *app = app_start (NULL);

  enter_chart (app);
  g_assert_false (is_shown (app, ATSPI_ROLE_PUSH_BUTTON, "Reset Zoom"));
  for (guint i = 0; i < 4; i++)
    app_press (app, "equal");
  app_await (app, is_shown (app, ATSPI_ROLE_PUSH_BUTTON, "Reset Zoom"));
  app_await (app, is_shown (app, ATSPI_ROLE_LABEL, "* out of sight"));
  for (guint i = 0; i < 20; i++)
    app_press (app, "Control+Right");
  app_press (app, "0");
  app_await (app, !is_shown (app, ATSPI_ROLE_PUSH_BUTTON, "Reset Zoom"));

  app_press (app, "equal");
  app_await (app, is_shown (app, ATSPI_ROLE_PUSH_BUTTON, "Reset Zoom"));
  app_press (app, "minus");
  app_await (app, !is_shown (app, ATSPI_ROLE_PUSH_BUTTON, "Reset Zoom"));

  app_press (app, "equal");
  app_press (app, "Return");
  app_await (app, app_state_is ("win.select", "deepseek-v3-final-run-cost"));
  app_press (app, "Escape");
  app_await (app, app_state_is ("win.select", ""));
  app_await (app, is_shown (app, ATSPI_ROLE_PUSH_BUTTON, "Reset Zoom"));
  app_press (app, "Escape");
  app_await (app, !is_shown (app, ATSPI_ROLE_PUSH_BUTTON, "Reset Zoom"));

  /* Another scale has other axes. */
  app_press (app, "equal");
  app_await (app, is_shown (app, ATSPI_ROLE_PUSH_BUTTON, "Reset Zoom"));
  app_act_text ("win.scale", "linear");
  app_await (app, !is_shown (app, ATSPI_ROLE_PUSH_BUTTON, "Reset Zoom"));
  app_quit (app);
}

/* To where the claim that has the focus can be read. */
static void
test_source (void)
{
  AppDriver *app = app_start (NULL);

  enter_chart (app);
  app_press (app, "s");
  app_await (app, app_state_is ("win.select", "deepseek-v3-final-run-cost"));
  app_await (app, app_state_is ("win.show-details", "true"));
  app_await (app, is_shown (app, ATSPI_ROLE_LABEL, "*DeepSeek-V3 Technical Report*"));
  app_quit (app);
}

/* Chosen by check marks, seen as chips, counted with the search closed, taken away again. */
static void
test_facets (void)
{
  AppDriver *app = app_start (NULL);
  g_autoptr (AtspiAccessible) button = NULL;
  g_autoptr (AtspiAccessible) meta = NULL;
  g_autoptr (AtspiAccessible) chip = NULL;
  guint n_all;

  g_object_unref (app_find (app, ATSPI_ROLE_LIST_ITEM, "DeepSeek-V3: *"));
  n_all = count_marks (app);
  app_press (app, "Control+f");
  button = app_find (app, ATSPI_ROLE_PUSH_BUTTON, "Filter");
  app_click (app, button);
  meta = app_find (app, ATSPI_ROLE_CHECK_BOX, "Meta, * claims");
  /* By the keyboard: over the titles of the facets to the third organization. */
  for (guint i = 0; i < 30 && !node_has_state (meta, ATSPI_STATE_FOCUSED); i++)
    app_press (app, "Tab");
  g_assert_true (node_has_state (meta, ATSPI_STATE_FOCUSED));
  app_press (app, "space");
  app_await (app, app_state_is ("win.facets", "organization:meta"));
  app_await (app, count_marks (app) < n_all && count_marks (app) > 0);
  app_press (app, "Escape");
  app_await (app, !is_shown (app, ATSPI_ROLE_CHECK_BOX, "Meta, * claims"));
  g_assert_true (app_state_is ("win.facets", "organization:meta"));

  chip = app_find (app, ATSPI_ROLE_PUSH_BUTTON, "Remove “Organization: Meta”");
  app_click (app, chip);
  app_await (app, app_state_is ("win.facets", ""));
  app_act_text ("win.facets", "organization:meta,deepseek");
  app_await (app, is_shown (app, ATSPI_ROLE_LABEL, "* of 26 claims shown"));
  app_act_text ("win.facets", "");
  app_await (app, count_marks (app) == n_all);

  /* By initial consonants; what hides claims is said whether the search is open or not. */
  app_act_text ("win.filter", "ㄷㅅㅋ");
  app_await (app, count_marks (app) < n_all && count_marks (app) > 0);
  app_await (app, is_shown (app, ATSPI_ROLE_LABEL, "* of 26 claims shown"));
  app_act ("win.clear-filters", NULL);
  app_await (app, count_marks (app) == n_all);
  app_await (app, !is_shown (app, ATSPI_ROLE_LABEL, "* of 26 claims shown"));
  app_quit (app);
}

static void
test_dates (void)
{
  AppDriver *app = app_start (NULL);
  g_autoptr (AtspiAccessible) slider = NULL;
  guint n_all;

  g_object_unref (app_find (app, ATSPI_ROLE_LIST_ITEM, "DeepSeek-V3: *"));
  n_all = count_marks (app);
  app_press (app, "Control+f");
  slider = app_find (app, ATSPI_ROLE_SLIDER, "As Known on a Date");
  for (guint i = 0; i < 20 && !node_has_state (slider, ATSPI_STATE_FOCUSED); i++)
    app_press (app, "Tab");
  g_assert_true (node_has_state (slider, ATSPI_STATE_FOCUSED));
  app_press (app, "Left");
  app_await (app, !app_state_is ("win.as-of", ""));
  app_press (app, "Home");
  app_await (app, count_marks (app) < n_all);
  app_press (app, "End");
  app_await (app, app_state_is ("win.as-of", ""));
  app_await (app, count_marks (app) == n_all);
  app_quit (app);
}

/* What a kind has no use for cannot be chosen; every mark of every kind has a name. */
static void
test_kinds (void)
{
  static const struct
  {
    const char *figure;
    gboolean    scale;
    gboolean    group;
    gboolean    sort;
  } rows[] = {
    { "training-cost", TRUE, TRUE, TRUE },      /* rival-claims */
    { "company-spending", FALSE, TRUE, TRUE },  /* bars */
    { "valuations", TRUE, FALSE, FALSE },       /* steps */
    { "who-said-what-when", FALSE, TRUE, FALSE },        /* timeline */
    { "hours-against-cost", TRUE, FALSE, FALSE }, /* scatter */
    { "gpu-hours-times-rate", FALSE, FALSE, FALSE }, /* arithmetic */
    { "claimed-ratios", TRUE, FALSE, TRUE },            /* ratios */
  };
  AppDriver *app = app_start (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].figure);
      app_act_text ("win.figure", rows[i].figure);
      app_await (app, app_state_is ("win.figure", rows[i].figure));
      app_await (app, app_is_enabled ("win.scale") == rows[i].scale);
      app_await (app, app_is_enabled ("win.group") == rows[i].group);
      app_await (app, app_is_enabled ("win.sort") == rows[i].sort);
      app_await (app, count_marks (app) > 0);
      g_assert_cmpuint (app_count (app, ATSPI_ROLE_LIST_ITEM, ""), ==, 0);
    }

  app_act_text ("win.figure", "training-cost");
  app_act_text ("win.group", "claimant");
  app_act_text ("win.sort", "value");
  app_await (app, app_state_is ("win.sort", "value"));
  app_await (app, count_marks (app) > 0);
  /* How one figure was arranged is not how the next one is. */
  app_act_text ("win.figure", "gpu-hours");
  app_await (app, app_state_is ("win.group", ""));
  app_await (app, app_state_is ("win.sort", ""));
  app_quit (app);
}

void
app_real_add_explore (void)
{
  g_test_add_func ("/app-real/explore/zoom", test_zoom);
  g_test_add_func ("/app-real/explore/source", test_source);
  g_test_add_func ("/app-real/explore/facets", test_facets);
  g_test_add_func ("/app-real/explore/dates", test_dates);
  g_test_add_func ("/app-real/explore/kinds", test_kinds);
}
