/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By the keyboard alone. */
#include "app-real.h"

static gboolean
has_focus (GPtrArray  *marks,
           const char *pattern)
{
  for (guint i = 0; i < marks->len; i++)
    {
      if (node_has_state (marks->pdata[i], ATSPI_STATE_FOCUSED))
        {
          g_autofree char *name = node_dup_name (marks->pdata[i]);

          return g_pattern_match_simple (pattern, name);
        }
    }

  return FALSE;
}

/* From the start to reading a claim: Tab into the chart, the arrows to the mark, Enter. */
static void
test_read_a_claim (void)
{
  AppDriver *app = app_start (NULL);
  g_autoptr (AtspiAccessible) mark = app_find (app, ATSPI_ROLE_LIST_ITEM, "DeepSeek-V3: *");
  g_autoptr (AtspiAccessible) chart = atspi_accessible_get_parent (mark, NULL);
  g_autoptr (GPtrArray) marks = node_list (chart, ATSPI_ROLE_LIST_ITEM);
  guint n_tabs = 0;

  while (!has_focus (marks, "*"))
    {
      g_assert_cmpuint (n_tabs++, <, 30);
      app_press (app, "Tab");
    }
  app_press (app, "Home");
  app_await (app, has_focus (marks, "DeepSeek-V3: 5.576 million*"));
  app_press (app, "Down");
  app_await (app, has_focus (marks, "DeepSeek-V3: about 5.39 million*"));
  app_press (app, "Up");
  app_await (app, has_focus (marks, "DeepSeek-V3: 5.576 million*"));
  app_press (app, "End");
  app_await (app, has_focus (marks, "Grok 4: *"));
  app_press (app, "Home");
  app_await (app, has_focus (marks, "DeepSeek-V3: 5.576 million*"));

  app_press (app, "Return");
  app_await (app, app_state_is ("win.select", "deepseek-v3-final-run-cost"));
  g_object_unref (app_find (app, ATSPI_ROLE_HEADING, "As printed"));
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "$5,576,000"));

  app_press (app, "space");
  app_await (app, app_is_enabled ("win.clear-pins"));
  app_press (app, "space");
  app_await (app, !app_is_enabled ("win.clear-pins"));
  app_press (app, "Escape");
  app_await (app, app_state_is ("win.select", ""));
  app_quit (app);
}

static void
test_keys (void)
{
  static const struct
  {
    const char *keys;
    const char *action;
    const char *state;
  } rows[] = {
    { "F9", "win.show-sidebar", "false" },
    { "F9", "win.show-sidebar", "true" },
    { "Shift+F9", "win.show-details", "true" },
    { "Shift+F9", "win.show-details", "false" },
    { "t", "win.view", "table" },
    { "t", "win.view", "chart" },
    { "l", "win.scale", "linear" },
    { "l", "win.scale", "log" },
    { "bracketright", "win.figure", "company-spending" },
    { "bracketright", "win.figure", "gpu-hours" },
    { "bracketleft", "win.figure", "company-spending" },
    { "bracketleft", "win.figure", "training-cost" },
    { "bracketleft", "win.figure", "training-cost" },
  };
  AppDriver *app = app_start (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].keys);
      app_press (app, rows[i].keys);
      app_await (app, app_state_is (rows[i].action, rows[i].state));
    }
  app_quit (app);
}

/* What opens by a key goes by Escape. */
static void
test_dialogs (void)
{
  static const struct
  {
    const char *keys;
    const char *title;
  } rows[] = {
    { "Control+o", "Open a Dataset" },        { "Control+e", "Export the Figure" },
    { "Control+comma", "Preferences" },       { "Control+slash", "Keyboard Shortcuts" },
    { "Control+Shift+slash", "Keyboard Shortcuts" },
  };
  AppDriver *app = app_start (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].keys);
      app_press (app, rows[i].keys);
      app_await (app, app_has_window (app, rows[i].title));
      app_dismiss (app, rows[i].title);
    }
  app_quit (app);
}

static void
test_menu (void)
{
  AppDriver *app = app_start (NULL);

  g_assert_cmpuint (app_count (app, ATSPI_ROLE_INVALID, "About Jeoul"), ==, 0);
  app_press (app, "F10");
  g_object_unref (app_find (app, ATSPI_ROLE_INVALID, "About Jeoul"));
  /* The last entry. */
  app_press (app, "Up");
  app_press (app, "Return");
  g_object_unref (app_find (app, ATSPI_ROLE_FRAME, "About"));
  app_quit (app);
}

/* No letter acts while a text is being typed, and Ctrl+C copies the text, not the figure. */
static void
test_entry (void)
{
  AppDriver *app = app_start (NULL);

  app_press (app, "Control+f");
  app_type (app, "tl");
  app_await (app, app_state_is ("win.filter", "tl"));
  g_assert_true (app_state_is ("win.view", "chart"));
  g_assert_true (app_state_is ("win.scale", "log"));
  app_press (app, "Control+a");
  app_press (app, "Control+c");
  app_press (app, "End");
  app_press (app, "Control+v");
  app_await (app, app_state_is ("win.filter", "tltl"));
  app_quit (app);
}

static void
test_quit (void)
{
  AppDriver *app = app_start (NULL);

  app_press (app, "Control+w");
  app_join (app);
  app = app_start (NULL);
  app_press (app, "Control+q");
  app_join (app);
}

void
app_real_add_keyboard (void)
{
  g_test_add_func ("/app-real/keyboard/read-a-claim", test_read_a_claim);
  g_test_add_func ("/app-real/keyboard/keys", test_keys);
  g_test_add_func ("/app-real/keyboard/dialogs", test_dialogs);
  g_test_add_func ("/app-real/keyboard/menu", test_menu);
  g_test_add_func ("/app-real/keyboard/entry", test_entry);
  g_test_add_func ("/app-real/keyboard/quit", test_quit);
}
