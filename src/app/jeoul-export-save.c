/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the files of an export go: asked for, checked for what is there, and written. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-export-dialog-private.h"
#include "jeoul-export-saved.h"
#include "jeoul-picture.h"
#include "jeoul-settings.h"

#define PROGRESS_MS 50

/* More names than these do not help to decide. */
#define MAX_NAMES 8

static const JeoulExportItem *
get_item (JeoulExportDialog *self,
          guint              i)
{
  return g_ptr_array_index (self->items, i);
}

static void
set_working (JeoulExportDialog *self,
             gboolean           working)
{
  gtk_widget_set_sensitive (self->scroller, !working);
  gtk_widget_set_sensitive (self->save, !working);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), working);
}

static gboolean
progress_cb (gpointer user_data)
{
  JeoulExportDialog *self = user_data;
  JeoulLang lang = jeoul_export_dialog_get_lang (self);
  guint n_done = jeoul_export_work_get_n_done (self->work);
  guint n_files = self->n_files;
  g_autofree char *text = g_strdup_printf (
      jeoul_ntr (lang, "%u of %u file", "%u of %u files", n_files), n_done, n_files);

  gtk_progress_bar_set_fraction (self->progress, (double) n_done / n_files);
  gtk_progress_bar_set_text (self->progress, text);

  return G_SOURCE_CONTINUE;
}

static void
show_result (JeoulExportDialog       *self,
             const JeoulExportResult *result)
{
  JeoulLang lang = jeoul_export_dialog_get_lang (self);
  g_autofree char *written = NULL;
  g_autofree char *text = NULL;

  if (result->n_files == 1 && result->message != NULL)
    {
      jeoul_export_dialog_set_message (self, result->message);
      return;
    }
  written = g_strdup_printf (
      jeoul_ntr (lang, "%u of %u file was written.", "%u of %u files were written.",
                 result->n_files),
      result->n_written, result->n_files);
  if (result->message != NULL)
    text = g_strdup_printf ("%s %s", written, result->message);
  else
    text = g_strdup_printf (jeoul_tr (lang, "Cancelled: %s"), written);
  jeoul_export_dialog_set_message (self, text);
}

static void
done_cb (JeoulExportResult *result,
         gpointer           user_data)
{
  g_autoptr (JeoulExportDialog) self = g_object_ref (user_data);
  g_autoptr (JeoulExportResult) owned = result;

  self->work = NULL;
  g_clear_handle_id (&self->progress_id, g_source_remove);
  set_working (self, FALSE);
  if (result->n_written < result->n_files)
    {
      show_result (self, result);
      return;
    }
  jeoul_export_saved_toast (self->window, result->first, result->n_written);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
start_work (JeoulExportDialog *self,
            gboolean           overwrite)
{
  self->n_files = self->items->len;
  jeoul_export_choice_save (&self->choice);
  jeoul_export_dialog_set_message (self, NULL);
  self->work = jeoul_export_work_start (g_steal_pointer (&self->items), overwrite, done_cb, self);
  set_working (self, TRUE);
  self->progress_id = g_timeout_add (PROGRESS_MS, progress_cb, self);
  progress_cb (self);
}

/**
 * jeoul_export_dialog_stop:
 * @self: a dialog that is writing
 *
 * The file at hand is finished, and then it is told how many were written.
 */
void
jeoul_export_dialog_stop (JeoulExportDialog *self)
{
  if (self->work != NULL)
    jeoul_export_work_cancel (self->work);
}

static void
answered_cb (JeoulExportDialog *self,
             const char        *response)
{
  if (self->items == NULL || g_str_equal (response, "cancel"))
    {
      g_clear_pointer (&self->items, g_ptr_array_unref);
      return;
    }
  if (g_str_equal (response, "skip"))
    {
      for (guint i = self->items->len; i-- > 0;)
        {
          if (g_file_test (get_item (self, i)->path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
            g_ptr_array_remove_index (self->items, i);
        }
      if (self->items->len == 0)
        {
          g_clear_pointer (&self->items, g_ptr_array_unref);
          jeoul_export_dialog_set_message (
              self, jeoul_tr (jeoul_export_dialog_get_lang (self),
                              "All files are there already; none was written."));
          return;
        }
    }
  start_work (self, g_str_equal (response, "replace"));
}

static void
ask_about (JeoulExportDialog *self,
           GPtrArray         *existing)
{
  JeoulLang lang = jeoul_export_dialog_get_lang (self);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *heading = g_strdup_printf (
      jeoul_ntr (lang, "Replace %u File?", "Replace %u Files?", existing->len), existing->len);
  GtkWidget *question;

  for (guint i = 0; i < MIN (existing->len, MAX_NAMES); i++)
    g_string_append_printf (names, "%s\n", (char *) g_ptr_array_index (existing, i));
  if (existing->len > MAX_NAMES)
    {
      guint n = existing->len - MAX_NAMES;

      g_string_append_printf (names, jeoul_ntr (lang, "and %u more", "and %u more", n), n);
    }
  question = adw_message_dialog_new (GTK_WINDOW (self), heading, NULL);
  adw_message_dialog_format_body (
      ADW_MESSAGE_DIALOG (question), "%s\n\n%s",
      jeoul_tr (lang, "These files are in the folder already:"), g_strstrip (names->str));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "cancel",
                                    jeoul_tr (lang, "_Cancel"), "skip", jeoul_tr (lang, "_Skip"),
                                    "replace", jeoul_tr (lang, "_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "replace",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "skip");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "cancel");
  g_signal_connect_object (question, "response", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->question, GTK_WINDOW (question));
  gtk_window_present (GTK_WINDOW (question));
}

/* Several files go into a folder under their own names. */
static void
save_into (JeoulExportDialog *self,
           const char        *folder)
{
  g_autoptr (GPtrArray) existing = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->items->len; i++)
    {
      JeoulExportItem *item = g_ptr_array_index (self->items, i);
      g_autofree char *name = jeoul_picture_name (item->shown,
                                                  jeoul_export_ending (item->job.format));

      g_free (item->path);
      item->path = g_build_filename (folder, name, NULL);
      if (g_file_test (item->path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        g_ptr_array_add (existing, g_steal_pointer (&name));
    }
  if (existing->len > 0)
    ask_about (self, existing);
  else
    start_work (self, FALSE);
}

/**
 * jeoul_export_dialog_save_to:
 * @self: a dialog
 * @place: the file, or the folder for several; a file that is there is replaced, as the file
 *   chooser asked before
 *
 * Writes what is chosen.
 */
void
jeoul_export_dialog_save_to (JeoulExportDialog *self,
                             GFile             *place)
{
  g_autofree char *path = g_file_get_path (place);
  g_autoptr (GFile) folder = NULL;
  g_autofree char *uri = NULL;

  if (path == NULL)
    {
      jeoul_export_dialog_set_message (self,
                                       jeoul_tr (jeoul_export_dialog_get_lang (self),
                                                 "Figures can be saved to local files only."));
      return;
    }
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = jeoul_export_dialog_create_items (self);
  if (self->items == NULL)
    return;

  folder = self->items->len == 1 ? g_file_get_parent (place) : g_object_ref (place);
  uri = g_file_get_uri (folder);
  jeoul_settings_set_string ("export-folder", uri);
  if (self->items->len > 1)
    {
      save_into (self, path);
      return;
    }
  ((JeoulExportItem *) g_ptr_array_index (self->items, 0))->path = g_steal_pointer (&path);
  start_work (self, TRUE);
}

static void
chooser_response_cb (JeoulExportDialog *self,
                     int                response)
{
  g_autoptr (GFile) place = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;
  place = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  if (place != NULL)
    jeoul_export_dialog_save_to (self, place);
}

/**
 * jeoul_export_dialog_ask_place:
 * @self: a dialog
 *
 * Asks for the file, or for a folder where there are several, and writes. The chooser asks before a
 * file is replaced.
 */
void
jeoul_export_dialog_ask_place (JeoulExportDialog *self)
{
  JeoulLang lang = jeoul_export_dialog_get_lang (self);
  g_autoptr (GPtrArray) items = jeoul_export_dialog_create_items (self);
  g_autofree char *uri = jeoul_settings_get_string ("export-folder");
  gboolean several;

  if (items == NULL)
    return;
  several = items->len > 1;
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (
      several ? jeoul_tr (lang, "Choose a Folder for the Figures")
              : jeoul_tr (lang, "Save the Figure"),
      GTK_WINDOW (self),
      several ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER : GTK_FILE_CHOOSER_ACTION_SAVE,
      several ? jeoul_tr (lang, "_Export") : jeoul_tr (lang, "_Save"), jeoul_tr (lang, "_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  if (!several)
    {
      const JeoulExportItem *item = g_ptr_array_index (items, 0);
      g_autofree char *name = jeoul_picture_name (item->shown,
                                                  jeoul_export_ending (item->job.format));

      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
    }
  if (*uri != '\0')
    {
      g_autoptr (GFile) folder = g_file_new_for_commandline_arg (uri);

      /* A folder that is gone would be answered with a message in front of the chooser. */
      if (g_file_query_exists (folder, NULL))
        gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
    }
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
