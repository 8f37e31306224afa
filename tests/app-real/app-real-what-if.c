/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What if: the popover, what it does to the chart, and the way back. */
#include "app-real.h"

#define RENT "H800, assumed for V3 · Rent of a GPU-hour"

static AppDriver *
start_with_popover (void)
{
  AppDriver *app = app_start (NULL);
  g_autoptr (AtspiAccessible) button = NULL;

  app_act_text ("win.figure", "gpu-hours-times-rate");
  g_object_unref (app_find (app, ATSPI_ROLE_LIST, "Hours times a rate*"));
  button = app_find (app, ATSPI_ROLE_PUSH_BUTTON, "What If…");
  node_act (button, "click");
  g_object_unref (app_find (app, ATSPI_ROLE_TEXT, RENT));
  return app;
}

static guint
count_assumed (AppDriver *app)
{
  return app_count (app, ATSPI_ROLE_LIST_ITEM, "Follows from the user’s assumptions*");
}

/* The first entry has the focus: the rate. */
static void
test_keyboard (void)
{
  AppDriver *app = start_with_popover ();
  g_autoptr (AtspiAccessible) reset = app_find (app, ATSPI_ROLE_PUSH_BUTTON, "Reset: " RENT);

  g_assert_cmpuint (count_assumed (app), ==, 0);
  g_assert_false (node_has_state (reset, ATSPI_STATE_SENSITIVE));
  g_assert_false (app_is_enabled ("win.undo"));

  app_press (app, "Control+a");
  app_type (app, "3");
  app_press (app, "Return");
  app_await (app, app_state_is ("win.set", "deepseek-v3-assumed-rent=3"));
  app_await (app, count_assumed (app) == 4);
  g_object_unref (app_find (app, ATSPI_ROLE_LIST_ITEM, "Follows *: DeepSeek-V3, *$8,364,000"));
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "*$2*→*$3*"));
  app_await (app, node_has_state (reset, ATSPI_STATE_SENSITIVE));

  /* The entry has no undo of its own: the key takes the assumption back. */
  app_press (app, "Control+z");
  app_await (app, app_state_is ("win.set", ""));
  app_await (app, count_assumed (app) == 0);
  app_press (app, "Control+Shift+z");
  app_await (app, app_state_is ("win.set", "deepseek-v3-assumed-rent=3"));
  app_await (app, count_assumed (app) == 4);

  /* Of what is no number nothing follows. */
  app_press (app, "Control+a");
  app_type (app, "x");
  app_press (app, "Return");
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "Enter a number such as*"));
  g_assert_true (app_state_is ("win.set", "deepseek-v3-assumed-rent=3"));
  app_quit (app);
}

static void
test_reset (void)
{
  AppDriver *app = start_with_popover ();
  g_autoptr (AtspiAccessible) reset = app_find (app, ATSPI_ROLE_PUSH_BUTTON, "Reset: " RENT);
  g_autoptr (AtspiAccessible) all = NULL;
  g_autoptr (AtspiAccessible) bar = NULL;

  app_act_text ("win.set", "deepseek-v3-assumed-rent=3 deepseek-v3-gpu-hours=9000000");
  app_await (app, node_has_state (reset, ATSPI_STATE_SENSITIVE));
  node_act (reset, "click");
  app_await (app, app_state_is ("win.set", "deepseek-v3-gpu-hours=9000000"));
  all = app_find (app, ATSPI_ROLE_PUSH_BUTTON, "*Reset All");
  node_act (all, "click");
  app_await (app, app_state_is ("win.set", ""));

  /* The bar stays as long as something is assumed. */
  g_assert_cmpuint (app_count (app, ATSPI_ROLE_LABEL, "Shows your assumptions*"), ==, 0);
  app_act ("win.undo", NULL);
  app_await (app, app_state_is ("win.set", "deepseek-v3-gpu-hours=9000000"));
  app_press (app, "Escape");
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "Shows your assumptions*"));
  app_act_text ("win.figure", "model-size");
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "Your assumptions change nothing*"));
  app_await (app, app_count (app, ATSPI_ROLE_PUSH_BUTTON, "What If…") == 0);
  bar = app_find (app, ATSPI_ROLE_PUSH_BUTTON, "*Reset");
  node_act (bar, "click");
  app_await (app, app_state_is ("win.set", ""));

  /* Nobody is believed on the bus. */
  app_act_text ("win.set", "nobody=3");
  app_act_text ("win.set", "deepseek-v3-assumed-rent=-3");
  g_assert_true (app_state_is ("win.set", ""));
  app_quit (app);
}

void
app_real_add_what_if (void)
{
  g_test_add_func ("/app-real/what-if/keyboard", test_keyboard);
  g_test_add_func ("/app-real/what-if/reset", test_reset);
}
