/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table, narrow windows, what is remembered, and the export. */
#include "app-real.h"

#include <string.h>

static char *
dup_first_cell (AppDriver *app)
{
  g_autoptr (AtspiAccessible) table = app_find (app, ATSPI_ROLE_TREE_TABLE, "Claims");
  g_autoptr (AtspiAccessible) list = node_look (table, ATSPI_ROLE_LIST, "*");
  g_autoptr (GPtrArray) labels = node_list (list, ATSPI_ROLE_LABEL);

  g_assert_cmpuint (labels->len, >, 0);

  return node_dup_name (labels->pdata[0]);
}

static gboolean
first_cell_is (AppDriver  *app,
               const char *text)
{
  g_autofree char *cell = dup_first_cell (app);

  return g_strcmp0 (cell, text) == 0;
}

static guint
count_rows (AppDriver *app)
{
  g_autoptr (AtspiAccessible) table = app_find (app, ATSPI_ROLE_TREE_TABLE, "Claims");
  g_autoptr (AtspiAccessible) list = node_look (table, ATSPI_ROLE_LIST, "*");

  return atspi_accessible_get_child_count (list, NULL);
}

/* The same rows as the chart has marks; the titles of the columns sort. */
static void
test_table (void)
{
  AppDriver *app = app_start (NULL);
  g_autoptr (AtspiAccessible) subject = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  guint n_marks;

  g_object_unref (app_find (app, ATSPI_ROLE_LIST_ITEM, "DeepSeek-V3: *"));
  n_marks = app_count (app, ATSPI_ROLE_LIST_ITEM, "*, claimed by *");
  app_act_text ("win.view", "table");
  app_await (app, count_rows (app) == n_marks);
  g_assert_cmpuint (app_count (app, ATSPI_ROLE_LIST_ITEM, "*, claimed by *"), ==, 0);
  app_await (app, first_cell_is (app, "DeepSeek-V3"));

  subject = app_find (app, ATSPI_ROLE_LABEL, "Subject");
  app_click (app, subject);
  app_await (app, !first_cell_is (app, "DeepSeek-V3"));
  first = dup_first_cell (app);
  app_click (app, subject);
  app_await (app, !first_cell_is (app, first));
  last = dup_first_cell (app);
  g_assert_cmpint (g_utf8_collate (first, last), <, 0);

  app_act_text ("win.filter", "epoch");
  app_await (app, count_rows (app) < n_marks && count_rows (app) > 5);
  app_quit (app);
}

/* As wide as a telephone: the panes fold over the chart, and come back when there is room. */
static void
test_narrow (void)
{
  AppDriver *app
      = app_start (&(AppOptions) { .settings = "window-width=360\nwindow-height=640" });
  g_autoptr (AtspiAccessible) frame = app_find (app, ATSPI_ROLE_FRAME, "*");
  g_autoptr (AtspiAccessible) chart = app_find (app, ATSPI_ROLE_LIST, "What did training cost?");
  g_autoptr (AtspiAccessible) mark = app_find (app, ATSPI_ROLE_LIST_ITEM, "DeepSeek-V3: *");

  app_await (app, app_state_is ("win.show-sidebar", "false"));
  app_await (app, app_state_is ("win.show-details", "false"));
  g_assert_cmpint (node_get_width (frame), <=, 370);
  g_assert_cmpint (node_get_width (chart), <=, 360);

  /* A figure chosen from the pane closes it. */
  app_act ("win.show-sidebar", NULL);
  app_await (app, app_count (app, ATSPI_ROLE_LIST, "Figures") == 1);
  app_act ("win.show-sidebar", NULL);
  app_await (app, app_count (app, ATSPI_ROLE_LIST, "Figures") == 0);
  node_act (mark, "mark.activate");
  g_object_unref (app_find (app, ATSPI_ROLE_HEADING, "As printed"));
  g_assert_cmpint (node_get_width (frame), <=, 370);
  app_act ("win.show-details", NULL);
  app_act_text ("app.language", "ko");
  g_object_unref (app_find (app, ATSPI_ROLE_PUSH_BUTTON, "주 메뉴"));
  g_assert_cmpint (node_get_width (frame), <=, 370);
  app_act_text ("app.language", "en");
  g_object_unref (app_find (app, ATSPI_ROLE_PUSH_BUTTON, "Main Menu"));

  app_resize (app, 1240, 800);
  app_await (app, app_state_is ("win.show-sidebar", "true"));
  app_await (app, app_count (app, ATSPI_ROLE_LIST, "Figures") == 1);
  app_resize (app, 380, 640);
  app_await (app, app_count (app, ATSPI_ROLE_LIST, "Figures") == 0);
  g_object_unref (app_find (app, ATSPI_ROLE_LIST_ITEM, "DeepSeek-V3: *"));
  app_quit (app);
}

/* Size, figure, view, panes and language are as they were. */
static void
test_remembered (void)
{
  AppDriver *app = app_start (&(AppOptions) { .settings = "language='en'" });
  g_autoptr (AtspiAccessible) frame = NULL;

  app_resize (app, 1000, 700);
  app_act_text ("win.figure", "gpu-counts");
  app_act_text ("win.view", "table");
  app_act ("win.show-sidebar", NULL);
  app_act_text ("app.language", "ko");
  g_object_unref (app_find (app, ATSPI_ROLE_PUSH_BUTTON, "주 메뉴"));
  app_quit (app);

  app = app_start (&(AppOptions) { .settings = "" });
  g_object_unref (app_find (app, ATSPI_ROLE_PUSH_BUTTON, "주 메뉴"));
  frame = app_find (app, ATSPI_ROLE_FRAME, "*");
  g_assert_cmpint (ABS (node_get_width (frame) - 990), <=, 12);
  g_assert_true (app_state_is ("app.language", "ko"));
  g_assert_true (app_state_is ("win.figure", "gpu-counts"));
  g_assert_true (app_state_is ("win.view", "table"));
  g_assert_true (app_state_is ("win.show-sidebar", "false"));
  app_quit (app);
}

/* Settings that nobody could have chosen. */
static void
test_bad_settings (void)
{
  AppDriver *app = app_start (&(AppOptions) {
      .settings = "language='xx'\nfigure='nonsense'\nview='pie'\nwindow-width=-5\n"
                  "currency='EUR'\nexport-folder='nowhere:'" });

  g_assert_true (app_state_is ("win.figure", "training-cost"));
  g_assert_true (app_state_is ("win.view", "chart"));
  g_assert_true (app_state_is ("win.currency", "reported"));
  app_quit (app);
}

/* Through the dialog and the file chooser, to the file. */
static void
test_export (gconstpointer data)
{
  const char *format = data;
  g_autofree char *folder = app_dup_path ("");
  g_autofree char *name = g_strdup_printf ("training-cost.ko.%s", format);
  g_autofree char *path = app_dup_path (name);
  g_autofree char *settings
      = g_strdup_printf ("export-format='%s'\nexport-folder='file://%s'\nexport-language='ko'",
                         format, folder);
  g_autofree char *content = NULL;
  AppDriver *app = app_start (&(AppOptions) { .settings = settings });
  g_autoptr (AtspiAccessible) save = NULL;
  gsize length;

  app_act ("win.export", NULL);
  app_await (app, app_has_window (app, "Export the Figure"));
  save = app_find (app, ATSPI_ROLE_PUSH_BUTTON, "*Export…");
  node_act (save, "click");
  app_await (app, app_has_window (app, "Save the Figure"));
  app_confirm (app, "Save the Figure");
  app_await (app, g_file_test (path, G_FILE_TEST_EXISTS));
  app_await (app, !app_has_window (app, "Export the Figure"));
  g_object_unref (app_find (app, ATSPI_ROLE_PUSH_BUTTON, "*Show in Folder*"));

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, >, 10000);
  if (g_str_equal (format, "png"))
    {
      g_assert_true (memcmp (content, "\x89PNG", 4) == 0);
      /* 1920 x 1080, as the preset of the defaults says. */
      g_assert_true (memcmp (content + 16, "\0\0\x07\x80\0\0\x04\x38", 8) == 0);
    }
  else
    {
      g_assert_true (memcmp (content, "%PDF-", 5) == 0);
    }
  app_quit (app);
}

void
app_real_add_view (void)
{
  g_test_add_func ("/app-real/view/table", test_table);
  g_test_add_func ("/app-real/view/narrow", test_narrow);
  g_test_add_func ("/app-real/view/remembered", test_remembered);
  g_test_add_func ("/app-real/view/bad-settings", test_bad_settings);
  g_test_add_data_func ("/app-real/view/export-png", "png", test_export);
  g_test_add_data_func ("/app-real/view/export-pdf", "pdf", test_export);
}
