/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The export dialog as it is used: rows, the file chooser, the question, a batch, what is kept. */
#include "app-real.h"

#include <string.h>

#include <glib/gstdio.h>

static void
open_dialog (AppDriver *app)
{
  app_act ("win.export", NULL);
  app_await (app, app_has_window (app, "Export the Figure"));
}

static void
click_export (AppDriver *app)
{
  g_autoptr (AtspiAccessible) save = app_find (app, ATSPI_ROLE_PUSH_BUTTON, "*Export…");

  node_act (save, "click");
}

static guint
count_files (const char *folder,
             const char *ending)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ending);

  return n;
}

static gboolean
is_whole_png (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;

  return g_file_get_contents (path, &content, &length, NULL) && length > 1000 &&
         memcmp (content, "\x89PNG", 4) == 0 && memcmp (content + length - 8, "IEND", 4) == 0;
}

static void
assert_whole (const char *folder,
              guint       n)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_true (is_whole_png (path));
      n--;
    }
  g_assert_cmpuint (n, ==, 0);
}

/* Settings that choose a folder of this test's own, and more. */
static char *
settings_for (const char *folder,
              const char *more)
{
  return g_strdup_printf ("language='en'\nexport-folder='file://%s'\n%s", folder, more);
}

static char *
make_folder (const char *name)
{
  char *folder = app_dup_path (name);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);

  return folder;
}

/* Every row has a name, and so has the picture. */
static void
test_accessible (void)
{
  static const char *const texts[] = {
    "Format", "Language of the Figure", "Background", "Size", "Width", "Height", "Unit",
    "Resolution", "Figures", "Caption", "Currency", "Scale", "1,920 × 1,080 pixels",
  };
  AppDriver *app = app_start (&(AppOptions) { .settings = "language='en'" });

  open_dialog (app);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_object_unref (app_find (app, ATSPI_ROLE_LABEL, texts[i]));
  g_object_unref (app_find (app, ATSPI_ROLE_IMAGE, "Preview"));
  g_object_unref (app_find (app, ATSPI_ROLE_SPIN_BUTTON, "Width"));
  g_object_unref (app_find (app, ATSPI_ROLE_PUSH_BUTTON, "*Copy Command Line"));
  app_dismiss (app, "Export the Figure");

  app_act_text ("app.language", "ko");
  app_act ("win.export", NULL);
  app_await (app, app_has_window (app, "차트 내보내기"));
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "1,920 × 1,080픽셀"));
  /* In place, while it is open. */
  app_act_text ("app.language", "en");
  app_await (app, app_has_window (app, "Export the Figure"));
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "1,920 × 1,080 pixels"));
  app_dismiss (app, "Export the Figure");
  app_quit (app);
}

/* The chooser asks before it replaces; what is answered happens. */
static void
test_overwrite (void)
{
  g_autofree char *folder = make_folder ("overwrite");
  g_autofree char *path = g_build_filename (folder, "training-cost.en.png", NULL);
  g_autofree char *settings = settings_for (folder, "export-preset='card'");
  g_autofree char *content = NULL;
  AppDriver *app;

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  app = app_start (&(AppOptions) { .settings = settings });
  open_dialog (app);
  click_export (app);
  app_await (app, app_has_window (app, "Save the Figure"));
  app_press (app, "Return");
  app_await (app, app_count (app, ATSPI_ROLE_LABEL, "*already exists*") > 0);
  app_press (app, "Escape");
  app_await (app, app_count (app, ATSPI_ROLE_LABEL, "*already exists*") == 0);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mine");
  app_dismiss (app, "Save the Figure");
  g_assert_true (app_has_window (app, "Export the Figure"));
  app_dismiss (app, "Export the Figure");
  app_quit (app);
}

/* Keys only: a title of one's own, and Enter. */
static void
test_title_by_keys (void)
{
  g_autofree char *folder = make_folder ("title");
  g_autofree char *path = g_build_filename (folder, "training-cost.en.svg", NULL);
  g_autofree char *settings = settings_for (folder, "export-format='svg'");
  g_autofree char *content = NULL;
  AppDriver *app = app_start (&(AppOptions) { .settings = settings });

  open_dialog (app);
  app_press (app, "Alt+t");
  app_type (app, "mine");
  app_press (app, "Return");
  app_await (app, app_has_window (app, "Save the Figure"));
  app_confirm (app, "Save the Figure");
  app_await (app, !app_has_window (app, "Export the Figure"));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "<svg"));
  g_assert_nonnull (strstr (content, ">mine<"));
  g_object_unref (app_find (app, ATSPI_ROLE_PUSH_BUTTON, "*Show in Folder*"));
  app_quit (app);
}

/* Chooses an item of a row by its mnemonic. */
static void
choose (AppDriver  *app,
        const char *mnemonic,
        guint       steps,
        const char *chosen)
{
  app_press (app, mnemonic);
  app_await (app, app_count (app, ATSPI_ROLE_LABEL, chosen) > 0);
  for (guint i = 0; i < steps; i++)
    app_press (app, "Down");
  app_press (app, "Return");
}

/* All figures into a folder: each file whole, and none beside them. Again, with one that is there:
 * the question names it, and skipping leaves it as it is. */
static void
test_all_figures (void)
{
  g_autofree char *folder = make_folder ("all");
  g_autofree char *mine = g_build_filename (folder, "training-cost.en.png", NULL);
  g_autofree char *settings = settings_for (folder, "export-preset='card'");
  g_autofree char *content = NULL;
  g_autoptr (AtspiAccessible) skip = NULL;
  AppDriver *app;
  guint n;

  g_assert_true (g_file_set_contents (mine, "mine", -1, NULL));
  app = app_start (&(AppOptions) { .settings = settings });
  open_dialog (app);
  choose (app, "Alt+g", 2, "All figures");
  click_export (app);
  app_await (app, app_has_window (app, "Choose a Folder for the Figures"));
  app_confirm (app, "Choose a Folder for the Figures");
  app_await (app, app_count (app, ATSPI_ROLE_LABEL, "*training-cost.en.png*") > 0);
  skip = app_find (app, ATSPI_ROLE_PUSH_BUTTON, "*Skip");
  node_act (skip, "click");
  app_await (app, !app_has_window (app, "Export the Figure"));
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "* files saved"));

  n = count_files (folder, ".en.png");
  g_assert_cmpuint (n, >, 10);
  g_assert_cmpuint (count_files (folder, ""), ==, n);
  g_assert_true (g_file_get_contents (mine, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mine");
  g_assert_cmpint (g_unlink (mine), ==, 0);
  assert_whole (folder, n - 1);
  app_quit (app);
}

/* What was chosen is there the next time, and the file has it. */
static void
test_remembered (void)
{
  g_autofree char *folder = make_folder ("remembered");
  g_autofree char *path = g_build_filename (folder, "training-cost.ko.pdf", NULL);
  g_autofree char *settings = settings_for (
      folder, "export-format='pdf'\nexport-language='ko'\nexport-preset='custom'\n"
              "export-size='120x80mm'\nexport-dpi=200\nexport-background='dark'");
  AppDriver *app = app_start (&(AppOptions) { .settings = settings });

  open_dialog (app);
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "120 × 80 mm"));
  click_export (app);
  app_await (app, app_has_window (app, "Save the Figure"));
  app_confirm (app, "Save the Figure");
  app_await (app, g_file_test (path, G_FILE_TEST_EXISTS));
  app_await (app, !app_has_window (app, "Export the Figure"));
  app_quit (app);

  app = app_start (&(AppOptions) { .settings = "" });
  open_dialog (app);
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "120 × 80 mm"));
  app_dismiss (app, "Export the Figure");
  app_quit (app);
}

/* Settings that nobody could have chosen. */
static void
test_bad_settings (void)
{
  AppDriver *app = app_start (&(AppOptions) {
      .settings = "language='en'\nexport-preset='custom'\nexport-size='99999999x-1furlongs'\n"
                  "export-format='exe'\nprint-settings='[Page Setup]\\nPPDName=0\\nWidth=x'" });

  open_dialog (app);
  g_object_unref (app_find (app, ATSPI_ROLE_LABEL, "1,920 × 1,080 pixels"));
  app_dismiss (app, "Export the Figure");
  app_act ("win.print", NULL);
  app_await (app, app_has_window (app, "Print"));
  app_dismiss (app, "Print");
  app_quit (app);
}

void
app_real_add_export (void)
{
  g_test_add_func ("/app-real/export/accessible", test_accessible);
  g_test_add_func ("/app-real/export/overwrite", test_overwrite);
  g_test_add_func ("/app-real/export/title-by-keys", test_title_by_keys);
  g_test_add_func ("/app-real/export/all-figures", test_all_figures);
  g_test_add_func ("/app-real/export/remembered", test_remembered);
  g_test_add_func ("/app-real/export/bad-settings", test_bad_settings);
}
