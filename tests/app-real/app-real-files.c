/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening: good files, bad files, no files, by the command line and by the action. */
#include "app-real.h"

#include <string.h>

#define BUILTIN "What AI models are said to cost"
#define SMALL "A small dataset for tests"

static char *
dup_good (void)
{
  return g_test_build_filename (G_TEST_DIST, "cli", "small.xml", NULL);
}

/* The good file with one word changed. */
static char *
write_changed (const char *name,
               const char *old,
               const char *new)
{
  g_autofree char *good = dup_good ();
  g_autofree char *text = NULL;
  g_autofree char *path = app_dup_path (name);
  g_autoptr (GString) changed = NULL;

  g_assert_true (g_file_get_contents (good, &text, NULL, NULL));
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, old, new, 1), ==, 1);
  g_assert_true (g_file_set_contents (path, changed->str, changed->len, NULL));

  return g_steal_pointer (&path);
}

static AppDriver *
start_with (const char *argument)
{
  const char *const arguments[] = { argument, NULL };

  return app_start (&(AppOptions) { .arguments = arguments });
}

static void
assert_problems (AppDriver *app)
{
  g_object_unref (app_find (app, ATSPI_ROLE_HEADING, "This File Is Not a Valid Dataset"));
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "*/bad.xml"));
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "Line 5, column 3, <titel>"));
  g_object_unref (app_find (app, ATSPI_ROLE_LIST_ITEM, "Line 5, column 3, <titel>: There is *"));
  g_assert_cmpuint (app_count (app, ATSPI_ROLE_LIST_ITEM, "*, claimed by *"), ==, 0);
}

static void
test_good (void)
{
  g_autofree char *good = dup_good ();
  AppDriver *app = start_with (good);

  g_object_unref (app_find (app, ATSPI_ROLE_FRAME, SMALL));
  app_await (app, app_is_enabled ("win.reload"));
  app_quit (app);

  app = app_start (NULL);
  g_object_unref (app_find (app, ATSPI_ROLE_FRAME, BUILTIN));
  app_act_text ("app.open-file", good);
  g_object_unref (app_find (app, ATSPI_ROLE_FRAME, SMALL));
  g_assert_cmpuint (app_count (app, ATSPI_ROLE_FRAME, "*"), ==, 1);
  app_quit (app);
}

/* A path without a folder is one of the place where the program is started. */
static void
test_second_instance (void)
{
  g_autofree char *good = dup_good ();
  const char *const arguments[] = { good, NULL };
  AppDriver *app = app_start (NULL);

  g_assert_cmpint (app_run (arguments), ==, 0);
  g_object_unref (app_find (app, ATSPI_ROLE_FRAME, SMALL));
  g_object_unref (app_find (app, ATSPI_ROLE_FRAME, BUILTIN));
  g_assert_cmpuint (app_count (app, ATSPI_ROLE_FRAME, "*"), ==, 2);
  app_quit (app);
}

static void
test_bad (void)
{
  g_autofree char *bad = write_changed ("bad.xml", "<title xml:lang=\"ko\">시험용 작은 데이터셋</title>",
                                        "<titel xml:lang=\"ko\"/>");
  AppDriver *app = app_start (NULL);
  g_autoptr (AtspiAccessible) back = NULL;

  app_act_text ("win.figure", "gpu-hours");
  app_act_text ("app.open-file", bad);
  assert_problems (app);
  g_assert_true (app_state_is ("win.figure", "gpu-hours"));
  app_act_text ("app.language", "ko");
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "5행 3열*<titel>*"));
  app_act_text ("app.language", "en");
  assert_problems (app);

  /* The good dataset is still there. */
  back = app_find (app, ATSPI_ROLE_PUSH_BUTTON, "Back to “" BUILTIN "”*");
  node_act (back, "click");
  g_object_unref (app_find (app, ATSPI_ROLE_LIST_ITEM, "DeepSeek-V3: *, claimed by *"));
  g_assert_true (app_state_is ("win.figure", "gpu-hours"));
  app_quit (app);

  app = start_with (bad);
  assert_problems (app);
  app_quit (app);
}

static void
test_missing (void)
{
  g_autofree char *missing = app_dup_path ("missing.xml");
  AppDriver *app = app_start (NULL);

  app_act_text ("app.open-file", missing);
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "*missing.xml*"));
  g_object_unref (app_find (app, ATSPI_ROLE_FRAME, BUILTIN));
  app_act_text ("app.open-file", "");
  app_act_text ("app.open-file", "/");
  app_act_text ("app.open-file", "/dev/null");
  g_object_unref (app_find (app, ATSPI_ROLE_FRAME, BUILTIN));
  app_quit (app);

  app = start_with (missing);
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "*missing.xml*"));
  app_quit (app);
}

/* Changed on disk: an offer to read it again; made bad: the problems; made good: the figures. */
static void
test_changed (void)
{
  g_autofree char *path = write_changed ("edited.xml", SMALL, "Before");
  AppDriver *app = start_with (path);
  g_autoptr (AtspiAccessible) reload = NULL;

  g_object_unref (app_find (app, ATSPI_ROLE_FRAME, "Before"));
  g_assert_cmpuint (app_count (app, ATSPI_ROLE_LABEL, "The file changed on disk."), ==, 0);

  g_free (write_changed ("edited.xml", SMALL, "After"));
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "The file changed on disk."));
  g_object_unref (app_find (app, ATSPI_ROLE_FRAME, "Before"));
  reload = app_find (app, ATSPI_ROLE_PUSH_BUTTON, "*Reload*");
  node_act (reload, "click");
  g_object_unref (app_find (app, ATSPI_ROLE_FRAME, "After"));
  app_await (app, app_count (app, ATSPI_ROLE_LABEL, "The file changed on disk.") == 0);

  g_free (write_changed ("edited.xml", "</dataset>", ""));
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "The file changed on disk."));
  app_act ("win.reload", NULL);
  g_object_unref (app_find (app, ATSPI_ROLE_HEADING, "This File Is Not a Valid Dataset"));
  app_await (app, app_count (app, ATSPI_ROLE_LABEL, "The file changed on disk.") == 0);
  g_free (write_changed ("edited.xml", SMALL, "Mended"));
  app_act ("win.reload", NULL);
  g_object_unref (app_find (app, ATSPI_ROLE_FRAME, "Mended"));
  app_await (app, app_count (app, ATSPI_ROLE_HEADING, "This File Is Not a Valid Dataset") == 0);
  app_quit (app);
}

void
app_real_add_files (void)
{
  g_test_add_func ("/app-real/files/good", test_good);
  g_test_add_func ("/app-real/files/second-instance", test_second_instance);
  g_test_add_func ("/app-real/files/bad", test_bad);
  g_test_add_func ("/app-real/files/missing", test_missing);
  g_test_add_func ("/app-real/files/changed", test_changed);
}
