/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The export dialog: rows and what follows from them, the preview, files written and not written. */
#include <math.h>
#include <string.h>

#include <glib/gstdio.h>

#include "app-support.h"
#include "jeoul-export-dialog-private.h"

static JeoulExportDialog *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (JEOUL_IS_EXPORT_DIALOG (toplevel))
        return JEOUL_EXPORT_DIALOG (toplevel);
    }

  return NULL;
}

static gboolean
is_drawn (gpointer data)
{
  return jeoul_export_preview_is_current (JEOUL_EXPORT_DIALOG (data)->preview);
}

static JeoulExportDialog *
open_dialog (JeoulWindow *window)
{
  JeoulExportDialog *dialog;

  g_object_set (jeoul_window_get_session (window), "figure", "training-cost", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (window), "export", NULL);
  test_settle ();
  dialog = find_dialog ();
  test_wait (is_drawn, dialog);

  return dialog;
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("jeoul-test-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static GPtrArray *
list_folder (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  return names;
}

static void
remove_folder (char *folder)
{
  g_autoptr (GPtrArray) names = list_folder (folder);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

static gboolean
is_gone (gpointer data)
{
  return find_dialog () == NULL;
}

static gboolean
is_idle (gpointer data)
{
  return find_dialog () == NULL || find_dialog ()->work == NULL;
}

static gboolean
asks (gpointer data)
{
  return find_dialog ()->question != NULL;
}

static void
save_to (JeoulExportDialog *dialog,
         const char        *path)
{
  g_autoptr (GFile) place = g_file_new_for_path (path);

  jeoul_export_dialog_save_to (dialog, place);
}

/* Preset, sides, unit and resolution hang together. */
static void
test_size (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulExportDialog *dialog = open_dialog (test_window (application, 1300));

  adw_combo_row_set_selected (dialog->preset, 1);
  g_assert_cmpfloat (gtk_spin_button_get_value (dialog->width), ==, 85);
  g_assert_cmpfloat (gtk_spin_button_get_value (dialog->height), ==, 64);
  g_assert_cmpuint (adw_combo_row_get_selected (dialog->unit), ==, JEOUL_EXPORT_UNIT_MM);
  g_assert_cmpfloat (gtk_spin_button_get_value (dialog->resolution), ==, 300);
  g_assert_cmpstr (adw_action_row_get_subtitle (dialog->resolution_row), ==, "1,004 × 756 pixels");

  gtk_spin_button_set_value (dialog->resolution, 150);
  g_assert_cmpstr (adw_action_row_get_subtitle (dialog->resolution_row), ==, "502 × 378 pixels");
  g_assert_cmpuint (adw_combo_row_get_selected (dialog->preset), ==, 1);

  gtk_spin_button_set_value (dialog->width, 100);
  g_assert_cmpuint (adw_combo_row_get_selected (dialog->preset), ==, jeoul_export_n_presets ());
  adw_combo_row_set_selected (dialog->unit, JEOUL_EXPORT_UNIT_IN);
  g_assert_cmpfloat_with_epsilon (gtk_spin_button_get_value (dialog->width), 3.94, 1e-9);

  adw_combo_row_set_selected (dialog->format, JEOUL_FORMAT_PDF);
  g_assert_cmpstr (adw_action_row_get_subtitle (dialog->resolution_row), ==, "100.1 × 64 mm");

  /* A size that cannot be made is told, and not exported. */
  adw_combo_row_set_selected (dialog->unit, JEOUL_EXPORT_UNIT_PX);
  gtk_spin_button_set_value (dialog->width, 30000);
  gtk_spin_button_set_value (dialog->height, 30000);
  test_settle ();
  g_assert_false (gtk_widget_get_sensitive (dialog->save));
  g_assert_nonnull (strstr (dialog->message, "too many"));
  gtk_spin_button_set_value (dialog->height, 300);
  gtk_spin_button_set_value (dialog->width, 600);
  test_settle ();
  g_assert_true (gtk_widget_get_sensitive (dialog->save));
  g_assert_null (dialog->message);
  test_close (application);
}

/* The pixels of a texture, averaged over squares so that another size can be compared. */
static void
average (GdkTexture *texture,
         double      values[16][16])
{
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);
  g_autofree guint32 *pixels = g_new (guint32, (gsize) width * height);
  guint counts[16][16] = { { 0 } };

  memset (values, 0, sizeof (double) * 16 * 16);
  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * 4);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        values[y * 16 / height][x * 16 / width] += (pixels[(gsize) y * width + x] >> 8) & 0xff;
        counts[y * 16 / height][x * 16 / width]++;
      }
  for (guint i = 0; i < 16; i++)
    for (guint j = 0; j < 16; j++)
      values[i][j] /= MAX (counts[i][j], 1);
}

/* What is shown is what is written, in each background. */
static void
test_preview_is_file (void)
{
  for (guint i = 0; i < 3; i++)
    {
      JeoulApplication *application = test_application (TEST_LOCALEDIR);
      JeoulExportDialog *dialog = open_dialog (test_window (application, 1300));
      char *folder = make_folder ();
      g_autofree char *path = g_build_filename (folder, "figure.png", NULL);
      g_autoptr (GdkTexture) shown = NULL;
      g_autoptr (GdkTexture) written = NULL;
      g_autoptr (GError) error = NULL;
      double a[16][16], b[16][16];
      double worst = 0;

      adw_combo_row_set_selected (dialog->preset, 2 * i);
      adw_combo_row_set_selected (dialog->background, i);
      adw_combo_row_set_selected (dialog->language, i % 2 == 0 ? JEOUL_EXPORT_LANG_KO
                                                               : JEOUL_EXPORT_LANG_EN);
      test_settle ();
      test_wait (is_drawn, dialog);
      shown = g_object_ref (GDK_TEXTURE (jeoul_export_preview_get_picture (dialog->preview)));
      save_to (dialog, path);
      test_wait (is_gone, NULL);
      written = gdk_texture_new_from_filename (path, &error);
      g_assert_no_error (error);
      average (shown, a);
      average (written, b);
      for (guint y = 0; y < 16; y++)
        for (guint x = 0; x < 16; x++)
          worst = MAX (worst, fabs (a[y][x] - b[y][x]));
      g_test_message ("worst difference %.1f", worst);
      g_assert_cmpfloat (worst, <, 12);
      remove_folder (folder);
      test_close (application);
    }
}

static void
test_warnings (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulExportDialog *dialog = open_dialog (test_window (application, 1300));
  GtkLabel *label;

  adw_combo_row_set_selected (dialog->preset, 1);
  test_settle ();
  test_wait (is_drawn, dialog);
  g_assert_true (gtk_widget_get_visible (dialog->warnings_scroller));

  gtk_spin_button_set_value (dialog->width, 400);
  gtk_spin_button_set_value (dialog->height, 300);
  test_settle ();
  test_wait (is_drawn, dialog);
  g_assert_false (gtk_widget_get_visible (dialog->warnings_scroller));

  gtk_editable_set_text (GTK_EDITABLE (dialog->title_entry), "A \U000F0000 character");
  test_settle ();
  test_wait (is_drawn, dialog);
  g_assert_true (gtk_widget_get_visible (dialog->warnings_scroller));
  label = GTK_LABEL (test_find (GTK_WIDGET (dialog->warnings), GTK_TYPE_LABEL));
  g_assert_nonnull (strstr (gtk_label_get_text (label), "No installed font"));
  test_close (application);
}

/* Two languages are two files; what is there is asked about. */
static void
test_both_languages (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1300);
  char *folder = make_folder ();
  g_autofree char *english = g_build_filename (folder, "training-cost.en.svg", NULL);
  g_autofree char *text = NULL;
  static const char *const answers[] = { "cancel", "skip", "replace" };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      JeoulExportDialog *dialog = open_dialog (window);
      g_autoptr (GPtrArray) names = NULL;

      g_assert_true (g_file_set_contents (english, "mine", -1, NULL));
      adw_combo_row_set_selected (dialog->format, JEOUL_FORMAT_SVG);
      adw_combo_row_set_selected (dialog->language, JEOUL_EXPORT_LANG_BOTH);
      save_to (dialog, folder);
      test_wait (asks, NULL);
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog->question), answers[i]);
      test_settle ();
      test_wait (i == 0 ? is_idle : is_gone, NULL);
      names = list_folder (folder);
      g_assert_cmpuint (names->len, ==, i == 0 ? 1 : 2);
      g_clear_pointer (&text, g_free);
      g_assert_true (g_file_get_contents (english, &text, NULL, NULL));
      g_assert_true ((i < 2) == g_str_equal (text, "mine"));
      if (find_dialog () != NULL)
        gtk_window_destroy (GTK_WINDOW (find_dialog ()));
      test_settle ();
    }
  remove_folder (folder);
  test_close (application);
}

/* All figures; and stopped before the first: nothing half, and it is said. */
static void
test_all_figures (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1300);
  JeoulExportDialog *dialog = open_dialog (window);
  char *folder = make_folder ();
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) names = NULL;
  guint n_drawn;

  n_drawn = dialog->checks->len;
  adw_combo_row_set_selected (dialog->scope, JEOUL_EXPORT_ALL);
  adw_combo_row_set_selected (dialog->language, JEOUL_EXPORT_LANG_KO);
  adw_combo_row_set_selected (dialog->format, JEOUL_FORMAT_CSV);
  save_to (dialog, folder);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (dialog->progress)));
  jeoul_export_dialog_stop (dialog);
  test_wait (is_idle, NULL);
  none = list_folder (folder);
  if (find_dialog () != NULL)
    {
      g_assert_cmpuint (none->len, <, n_drawn);
      test_settle ();
      g_assert_nonnull (dialog->message);
      g_assert_nonnull (strstr (dialog->message, "Cancelled: "));
      g_assert_false (gtk_widget_get_visible (GTK_WIDGET (dialog->progress)));
      gtk_window_destroy (GTK_WINDOW (dialog));
      test_settle ();
    }
  for (guint i = 0; i < none->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (none, i), NULL);

      g_unlink (path);
    }

  dialog = open_dialog (window);
  adw_combo_row_set_selected (dialog->scope, JEOUL_EXPORT_ALL);
  adw_combo_row_set_selected (dialog->language, JEOUL_EXPORT_LANG_KO);
  adw_combo_row_set_selected (dialog->format, JEOUL_FORMAT_CSV);
  save_to (dialog, folder);
  test_wait (is_gone, NULL);
  names = list_folder (folder);
  g_assert_cmpuint (names->len, ==, n_drawn);
  remove_folder (folder);
  test_close (application);
}

/* Ticked ones only; without any there is a sentence. */
static void
test_several_figures (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulExportDialog *dialog = open_dialog (test_window (application, 1300));
  char *folder = make_folder ();
  g_autoptr (GPtrArray) names = NULL;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (dialog->figures)));
  adw_combo_row_set_selected (dialog->scope, JEOUL_EXPORT_SEVERAL);
  adw_combo_row_set_selected (dialog->language, JEOUL_EXPORT_LANG_EN);
  adw_combo_row_set_selected (dialog->format, JEOUL_FORMAT_PNG);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (dialog->figures)));
  for (guint i = 0; i < dialog->checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (dialog->checks, i), FALSE);
  save_to (dialog, folder);
  g_assert_cmpstr (dialog->message, ==, "Choose a figure first.");
  gtk_check_button_set_active (g_ptr_array_index (dialog->checks, 1), TRUE);
  gtk_check_button_set_active (g_ptr_array_index (dialog->checks, 2), TRUE);
  g_assert_null (dialog->message);
  save_to (dialog, folder);
  test_wait (is_gone, NULL);
  names = list_folder (folder);
  g_assert_cmpuint (names->len, ==, 2);
  remove_folder (folder);
  test_close (application);
}

/* A line for each file, which a terminal can run. */
static void
test_command (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulExportDialog *dialog = open_dialog (test_window (application, 1300));
  g_autofree char *command = NULL;

  adw_combo_row_set_selected (dialog->format, JEOUL_FORMAT_PDF);
  adw_combo_row_set_selected (dialog->language, JEOUL_EXPORT_LANG_BOTH);
  adw_combo_row_set_selected (dialog->background, JEOUL_BACKGROUND_DARK);
  adw_combo_row_set_selected (dialog->caption, 0);
  adw_combo_row_set_selected (dialog->preset, 1);
  gtk_editable_set_text (GTK_EDITABLE (dialog->title_entry), "It's mine");
  command = jeoul_export_dialog_dup_command (dialog);
  g_assert_nonnull (strstr (command, "jeoul export training-cost --lang en --preset paper-single"));
  g_assert_nonnull (strstr (command, " --background dark "));
  g_assert_nonnull (strstr (command, "'It'\\''s mine'"));
  g_assert_nonnull (strstr (command, " -o 'training-cost.en.pdf'\n"));
  g_assert_true (g_str_has_suffix (command, " -o 'training-cost.ko.pdf'"));
  test_close (application);
}

/* What cannot be written is told, and everything chosen stays. */
static void
test_failure (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulExportDialog *dialog = open_dialog (test_window (application, 1300));

  gtk_editable_set_text (GTK_EDITABLE (dialog->title_entry), "My own title");
  save_to (dialog, "/nonexistent/figure.png");
  test_wait (is_idle, NULL);
  g_assert_true (find_dialog () == dialog);
  test_settle ();
  g_assert_nonnull (dialog->message);
  g_assert_nonnull (test_find_label (GTK_WIDGET (dialog->warnings), dialog->message));
  g_assert_cmpstr (dialog->choice.title, ==, "My own title");
  g_assert_true (gtk_widget_get_sensitive (dialog->save));
  test_close (application);
}

static void
test_remembered (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1300);
  JeoulExportDialog *dialog = open_dialog (window);
  char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "figure.pdf", NULL);

  adw_combo_row_set_selected (dialog->format, JEOUL_FORMAT_PDF);
  adw_combo_row_set_selected (dialog->language, JEOUL_EXPORT_LANG_KO);
  adw_combo_row_set_selected (dialog->background, JEOUL_BACKGROUND_DARK);
  adw_combo_row_set_selected (dialog->caption, 1);
  adw_combo_row_set_selected (dialog->preset, 3);
  gtk_spin_button_set_value (dialog->height, 180.5);
  gtk_editable_set_text (GTK_EDITABLE (dialog->title_entry), "Only this once");
  save_to (dialog, path);
  test_wait (is_gone, NULL);

  dialog = open_dialog (window);
  g_assert_cmpuint (adw_combo_row_get_selected (dialog->format), ==, JEOUL_FORMAT_PDF);
  g_assert_cmpuint (adw_combo_row_get_selected (dialog->language), ==, JEOUL_EXPORT_LANG_KO);
  g_assert_cmpuint (adw_combo_row_get_selected (dialog->background), ==, JEOUL_BACKGROUND_DARK);
  g_assert_cmpuint (adw_combo_row_get_selected (dialog->caption), ==, 1);
  g_assert_cmpuint (adw_combo_row_get_selected (dialog->preset), ==, jeoul_export_n_presets ());
  g_assert_cmpfloat (gtk_spin_button_get_value (dialog->width), ==, 297);
  g_assert_cmpfloat (gtk_spin_button_get_value (dialog->height), ==, 180.5);
  g_assert_cmpuint (adw_combo_row_get_selected (dialog->unit), ==, JEOUL_EXPORT_UNIT_MM);
  g_assert_cmpfloat (gtk_spin_button_get_value (dialog->resolution), ==, 300);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (dialog->title_entry)), ==, "");
  remove_folder (folder);
  test_close (application);
}

/* Beside the rows where there is room, else above them. */
static void
test_narrow (void)
{
  static const int widths[] = { 1300, 360 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      JeoulApplication *application = test_application (TEST_LOCALEDIR);
      JeoulExportDialog *dialog = open_dialog (test_window (application, widths[i]));
      graphene_rect_t preview, rows;

      g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (dialog->preview), dialog->body,
                                                &preview));
      g_assert_true (gtk_widget_compute_bounds (dialog->scroller, dialog->body, &rows));
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (dialog)), <=, widths[i]);
      if (i == 0)
        g_assert_cmpfloat (rows.origin.x, >=, preview.origin.x + preview.size.width);
      else
        g_assert_cmpfloat (rows.origin.y, >=, preview.origin.y + preview.size.height);
      test_close (application);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-dialog/size", test_size);
  g_test_add_func ("/export-dialog/preview-is-file", test_preview_is_file);
  g_test_add_func ("/export-dialog/warnings", test_warnings);
  g_test_add_func ("/export-dialog/both-languages", test_both_languages);
  g_test_add_func ("/export-dialog/all-figures", test_all_figures);
  g_test_add_func ("/export-dialog/several-figures", test_several_figures);
  g_test_add_func ("/export-dialog/command", test_command);
  g_test_add_func ("/export-dialog/failure", test_failure);
  g_test_add_func ("/export-dialog/remembered", test_remembered);
  g_test_add_func ("/export-dialog/narrow", test_narrow);

  return g_test_run ();
}
