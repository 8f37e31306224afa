/* SPDX-License-Identifier: GPL-3.0-or-later */
/* It starts, shows the built-in dataset to those who look and to those who listen, and ends. */
#include "app-real.h"

/* As in design.md: the order is a promise. */
static const char *const main_figures[] = {
  "What did training cost?",
  "What are DeepSeek, OpenAI and Meta said to spend?",
  "How many GPU-hours did each model take?",
  "How many GPUs, and counted how?",
  "Hours times a rate: where does $5.576M come from?",
};

static void
test_window (void)
{
  AppDriver *app = app_start (NULL);
  g_autoptr (AtspiAccessible) frame = app_find (app, ATSPI_ROLE_FRAME, "*");
  g_autoptr (AtspiAccessible) heading = app_find (app, ATSPI_ROLE_HEADING, main_figures[0]);
  g_autoptr (AtspiAccessible) list = app_find (app, ATSPI_ROLE_LIST, "Figures");
  g_autoptr (GPtrArray) rows = node_list (list, ATSPI_ROLE_LIST_ITEM);
  g_autofree char *title = node_dup_name (frame);

  g_assert_cmpstr (title, !=, "");
  g_assert_true (node_has_state (frame, ATSPI_STATE_ACTIVE));
  g_assert_cmpuint (app_count (app, ATSPI_ROLE_FRAME, "*"), ==, 1);
  g_assert_true (node_is_shown (heading));
  g_assert_true (app_state_is ("win.figure", "training-cost"));

  g_assert_cmpuint (rows->len, >=, G_N_ELEMENTS (main_figures));
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *name = node_dup_name (rows->pdata[i]);

      g_assert_cmpstr (name, !=, "");
      g_assert_cmpint (node_has_state (rows->pdata[i], ATSPI_STATE_SELECTED), ==, i == 0);
      if (i < G_N_ELEMENTS (main_figures))
        g_assert_cmpstr (name, ==, main_figures[i]);
    }

  app_quit (app);
}

static void
test_marks (void)
{
  AppDriver *app = app_start (NULL);
  g_autoptr (AtspiAccessible) mark
      = app_find (app, ATSPI_ROLE_LIST_ITEM,
                  "DeepSeek-V3: 5.576 million US dollars, exact, claimed by DeepSeek, 26 Dec 2024, "
                  "*assumed rent*");
  g_autoptr (AtspiAccessible) chart = app_find (app, ATSPI_ROLE_LIST, main_figures[0]);
  g_autoptr (GPtrArray) marks = node_list (chart, ATSPI_ROLE_LIST_ITEM);
  g_autofree char *description = atspi_accessible_get_description (chart, NULL);

  g_assert_cmpuint (marks->len, >, 20);
  g_assert_cmpstr (description, !=, "");
  for (guint i = 0; i < marks->len; i++)
    {
      g_autofree char *name = node_dup_name (marks->pdata[i]);

      g_assert_true (g_pattern_match_simple ("*: *, claimed by *", name));
      g_assert_true (node_is_shown (marks->pdata[i]));
      g_assert_true (node_has_state (marks->pdata[i], ATSPI_STATE_FOCUSABLE));
    }

  node_act (mark, "mark.activate");
  app_await (app, app_state_is ("win.select", "deepseek-v3-final-run-cost"));
  app_await (app, node_has_state (mark, ATSPI_STATE_SELECTED));
  app_await (app, app_look (app, ATSPI_ROLE_HEADING, "DeepSeek-V3*") != NULL);

  g_assert_false (app_is_enabled ("win.clear-pins"));
  node_act (mark, "mark.pin");
  app_await (app, app_is_enabled ("win.clear-pins"));
  app_await (app, node_has_state (mark, ATSPI_STATE_PRESSED));

  app_quit (app);
}

static void
test_one_instance (void)
{
  AppDriver *app = app_start (NULL);

  g_assert_cmpint (app_run (NULL), ==, 0);
  g_assert_cmpuint (app_count (app, ATSPI_ROLE_FRAME, "*"), ==, 1);
  app_quit (app);
}

/* The last window takes the program with it. */
static void
test_close (void)
{
  AppDriver *app = app_start (NULL);
  g_autoptr (AtspiAccessible) close = app_find (app, ATSPI_ROLE_PUSH_BUTTON, "Close");

  node_act (close, "click");
  app_join (app);
}

/* Started by the bus, from the installed service file. */
static void
test_woken (void)
{
  g_assert_false (app_is_on_bus ());
  app_wake ();
  app_await (NULL, app_state_is ("win.figure", "training-cost"));
  app_act ("app.quit", NULL);
  app_await (NULL, !app_is_on_bus ());
}

void
app_real_add_start (void)
{
  g_test_add_func ("/app-real/start/window", test_window);
  g_test_add_func ("/app-real/start/marks", test_marks);
  g_test_add_func ("/app-real/start/one-instance", test_one_instance);
  g_test_add_func ("/app-real/start/close", test_close);
  g_test_add_func ("/app-real/start/woken", test_woken);
}
