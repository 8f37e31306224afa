/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language changes in place, whatever the desktop and the process speak. */
#include "app-real.h"

#define CLAIM "deepseek-v3-gpu-hours"
#define ENGLISH "How many GPU-hours did each model take?"
#define KOREAN "*GPU*시간*"

static gboolean
is_korean (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (g_unichar_get_script (g_utf8_get_char (c)) == G_UNICODE_SCRIPT_HANGUL)
        return TRUE;
    }

  return FALSE;
}

/* All names in the window, a line each. */
static char *
dup_names (AppDriver *app)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GPtrArray) nodes = node_list (app_get_root (app), ATSPI_ROLE_INVALID);

  for (guint i = 0; i < nodes->len; i++)
    {
      g_autofree char *name = node_dup_name (nodes->pdata[i]);

      if (*name != '\0')
        g_string_append_printf (names, "%s\n", name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static gboolean
names_are (AppDriver  *app,
           const char *expected)
{
  g_autofree char *names = dup_names (app);

  return g_str_equal (names, expected);
}

/* Once nothing changes any more. */
static char *
dup_settled_names (AppDriver *app)
{
  gint64 deadline = app_get_deadline ();
  char *names = dup_names (app);

  while (!names_are (app, names))
    {
      app_pause (app, deadline, "the names settle", __FILE__, __LINE__);
      g_free (names);
      names = dup_names (app);
    }

  return names;
}

static void
set_language (AppDriver  *app,
              const char *language,
              const char *figures)
{
  app_act_text ("app.language", language);
  app_await (app, app_state_is ("app.language", language));
  g_object_unref (app_find (app, ATSPI_ROLE_LIST, figures));
}

/* There and back, in the middle of everything. */
static void
test_there_and_back (void)
{
  static const struct
  {
    const char *action;
    const char *state;
  } kept[] = {
    { "win.figure", "gpu-hours" }, { "win.scale", "linear" }, { "win.currency", "USD" },
    { "win.filter", "deepseek" },  { "win.select", CLAIM },   { "win.as-of", "2025-12-31" },
    { "win.view", "chart" },
  };
  AppDriver *app = app_start (NULL);
  g_autofree char *before = NULL;
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      app_act_text (kept[i].action, kept[i].state);
      app_await (app, app_state_is (kept[i].action, kept[i].state));
    }
  app_act_text ("win.pin", CLAIM);
  g_object_unref (app_find (app, ATSPI_ROLE_HEADING, ENGLISH));
  app_await (app, (n = app_count (app, ATSPI_ROLE_LIST_ITEM, "*, claimed by *")) > 0 && n < 10);
  before = dup_settled_names (app);

  for (guint turn = 0; turn < 2; turn++)
    {
      set_language (app, "ko", "차트");
      g_object_unref (app_find (app, ATSPI_ROLE_HEADING, KOREAN));
      app_await (app, app_count (app, ATSPI_ROLE_LIST_ITEM, "*, 주장 주체 *") == n);
      for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
        g_assert_true (app_state_is (kept[i].action, kept[i].state));
      g_assert_true (app_is_enabled ("win.clear-pins"));
      g_assert_cmpuint (app_count (app, ATSPI_ROLE_FRAME, "*"), ==, 1);
      g_assert_cmpuint (app_count (app, ATSPI_ROLE_LIST_ITEM, "*, claimed by *"), ==, 0);

      set_language (app, "en", "Figures");
      g_object_unref (app_find (app, ATSPI_ROLE_HEADING, ENGLISH));
      app_await (app, app_count (app, ATSPI_ROLE_LIST_ITEM, "*, claimed by *") == n);
    }
  app_await (app, names_are (app, before));
  app_quit (app);
}

static gboolean
all_korean (AppDriver *app)
{
  static const AtspiRole roles[] = { ATSPI_ROLE_PUSH_BUTTON, ATSPI_ROLE_LIST, ATSPI_ROLE_FRAME };
  /* GTK's own, in the language of its catalogues. */
  static const char *const foreign[] = { "Minimize", "Maximize", "Close", NULL };

  for (guint r = 0; r < G_N_ELEMENTS (roles); r++)
    {
      g_autoptr (GPtrArray) nodes = node_list (app_get_root (app), roles[r]);

      if (nodes->len == 0)
        return FALSE;
      for (guint i = 0; i < nodes->len; i++)
        {
          g_autofree char *name = node_dup_name (nodes->pdata[i]);

          if (!is_korean (name) && !g_strv_contains (foreign, name))
            return FALSE;
        }
    }

  return TRUE;
}

/* No button, no list and no window keeps an English name, or has none. */
static void
test_all_korean (void)
{
  AppDriver *app = app_start (NULL);

  app_act_text ("win.select", "deepseek-v3-final-run-cost");
  set_language (app, "ko", "차트");
  app_act ("win.find", NULL);
  app_await (app, all_korean (app));
  app_quit (app);
}

/* Other windows that are open come along. */
static void
test_dialogs (void)
{
  AppDriver *app = app_start (NULL);

  app_act ("app.shortcuts", NULL);
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "Export the figure"));
  set_language (app, "ko", "차트");
  g_object_unref (app_find (app, ATSPI_ROLE_FRAME, "키보드 바로 가기"));
  app_await (app, app_count (app, ATSPI_ROLE_LABEL, "Export the figure") == 0);
  g_assert_cmpuint (app_count (app, ATSPI_ROLE_FRAME, "*"), ==, 2);
  app_quit (app);
}

typedef struct
{
  const char *name;
  const char *environment[5];
  const char *settings;
  gboolean    korean;
} Desktop;

static const Desktop desktops[] = {
  { "korean", { "LC_ALL", "LANG=ko_KR.UTF-8", "LANGUAGE" }, NULL, TRUE },
  { "korean-by-list", { "LANGUAGE=ko:en" }, NULL, TRUE },
  { "korean-messages", { "LC_ALL", "LANG=en_US.UTF-8", "LC_MESSAGES=ko_KR.UTF-8", "LANGUAGE" },
    NULL, TRUE },
  { "korean-started-in-english", { "LC_ALL", "LANG=ko_KR.UTF-8", "LANGUAGE=ko" }, "language='en'",
    FALSE },
  { "english-started-in-korean", { "LC_ALL=C.UTF-8" }, "language='ko'", TRUE },
  { "c", { "LC_ALL=C", "LANG=C", "LANGUAGE" }, NULL, FALSE },
  { "c-started-in-korean", { "LC_ALL=C", "LANG=C", "LANGUAGE" }, "language='ko'", TRUE },
  { "nothing", { "LC_ALL", "LANG", "LANGUAGE" }, NULL, FALSE },
  { "not-installed", { "LC_ALL", "LANG=xx_YY.UTF-8", "LANGUAGE" }, NULL, FALSE },
};

static void
test_desktop (gconstpointer data)
{
  const Desktop *desktop = data;
  const AppOptions options = { .environment = desktop->environment, .settings = desktop->settings };
  AppDriver *app = app_start (&options);

  for (guint turn = 0; turn < 3; turn++)
    {
      gboolean korean = desktop->korean == (turn % 2 == 0);

      if (turn > 0)
        app_act_text ("app.language", korean ? "ko" : "en");
      /* The list of figures is named in code, the button comes from a template. */
      g_object_unref (app_find (app, ATSPI_ROLE_LIST, korean ? "차트" : "Figures"));
      g_object_unref (app_find (app, ATSPI_ROLE_PUSH_BUTTON, korean ? "주 메뉴" : "Main Menu"));
      g_object_unref (app_find (app, ATSPI_ROLE_LIST_ITEM,
                                korean ? "DeepSeek-V3: 557.6만*"
                                       : "DeepSeek-V3: 5.576 million US dollars*"));
    }
  app_quit (app);
}

void
app_real_add_language (void)
{
  g_test_add_func ("/app-real/language/there-and-back", test_there_and_back);
  g_test_add_func ("/app-real/language/all-korean", test_all_korean);
  g_test_add_func ("/app-real/language/dialogs", test_dialogs);
  for (guint i = 0; i < G_N_ELEMENTS (desktops); i++)
    {
      g_autofree char *path = g_strconcat ("/app-real/language/", desktops[i].name, NULL);

      g_test_add_data_func (path, &desktops[i], test_desktop);
    }
}
