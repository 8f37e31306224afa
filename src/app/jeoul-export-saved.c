/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says that files were saved, and shows where. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-export-saved.h"

static void
show_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = NULL;

  if (folder == NULL)
    return;
  uri = g_file_get_uri (folder);
  gtk_show_uri (NULL, uri, GDK_CURRENT_TIME);
}

/* Without a file manager that can mark a file, its folder has to do. */
static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GFile) file = user_data;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result,
                                                              NULL);

  if (reply == NULL)
    show_folder (file);
}

static void
show_cb (GFile *file)
{
  GApplication *application = g_application_get_default ();
  GDBusConnection *bus
      = application != NULL ? g_application_get_dbus_connection (application) : NULL;
  g_autofree char *uri = g_file_get_uri (file);

  if (bus == NULL)
    {
      show_folder (file);
      return;
    }
  g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                          "org.freedesktop.FileManager1", "ShowItems",
                          g_variant_new ("(^ass)", (const char *[]) { uri, NULL }, ""), NULL,
                          G_DBUS_CALL_FLAGS_NONE, 5000, NULL, shown_cb, g_object_ref (file));
}

/**
 * jeoul_export_saved_toast:
 * @window: where it is said
 * @path: the file, or the first one
 * @n_files: how many there are
 *
 * Says what was saved, with a button that shows it in its folder.
 */
void
jeoul_export_saved_toast (JeoulWindow *window,
                          const char  *path,
                          guint        n_files)
{
  JeoulLang lang = jeoul_session_get_lang (jeoul_window_get_session (window));
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text = NULL;
  g_autofree char *escaped = NULL;
  AdwToast *toast;

  text = n_files == 1
             ? g_strdup_printf (jeoul_tr (lang, "Saved “%s”"), name)
             : g_strdup_printf (jeoul_ntr (lang, "%u file saved", "%u files saved", n_files),
                                n_files);
  escaped = g_markup_escape_text (text, -1);
  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, jeoul_tr (lang, "Show in Folder"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (show_cb), g_file_new_for_path (path),
                         (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_SWAPPED);
  jeoul_window_add_toast (window, toast);
}
