/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figure dragged out of the window: as bytes for programs, as a file for file managers. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-picture.h"

#include <glib/gstdio.h>

/* Whoever takes the file may read it long after the button was let go. */
#define KEEP_SECONDS 600

/* Of the picture under the pointer. */
#define ICON_WIDTH 240

/* A file for one drag, in a folder of its own. */
typedef struct
{
  char *folder;
  char *path;
  guint timeout_id;
} LentFile;

static GPtrArray *lent_files;

static void
lent_file_free (gpointer data)
{
  LentFile *file = data;

  g_clear_handle_id (&file->timeout_id, g_source_remove);
  g_unlink (file->path);
  g_rmdir (file->folder);
  g_free (file->path);
  g_free (file->folder);
  g_free (file);
}

static gboolean
expired_cb (gpointer user_data)
{
  LentFile *file = user_data;

  file->timeout_id = 0;
  g_ptr_array_remove_fast (lent_files, file);

  return G_SOURCE_REMOVE;
}

/**
 * jeoul_picture_forget_drags:
 *
 * Removes the files of all drags, as the program does when it ends.
 */
void
jeoul_picture_forget_drags (void)
{
  g_clear_pointer (&lent_files, g_ptr_array_unref);
}

static const LentFile *
lend_file (GBytes      *bytes,
           const char  *name,
           GError     **error)
{
  g_autofree char *folder = g_dir_make_tmp ("jeoul-XXXXXX", error);
  g_autofree char *path = NULL;
  LentFile *file;

  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, name, NULL);
  if (!g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error))
    {
      g_rmdir (folder);
      return NULL;
    }

  if (lent_files == NULL)
    {
      GApplication *application = g_application_get_default ();

      lent_files = g_ptr_array_new_with_free_func (lent_file_free);
      if (application != NULL)
        g_signal_connect (application, "shutdown", G_CALLBACK (jeoul_picture_forget_drags), NULL);
    }
  file = g_new0 (LentFile, 1);
  file->folder = g_steal_pointer (&folder);
  file->path = g_steal_pointer (&path);
  file->timeout_id = g_timeout_add_seconds (KEEP_SECONDS, expired_cb, file);
  g_ptr_array_add (lent_files, file);

  return file;
}

static GdkPaintable *
create_icon (GdkTexture *texture)
{
  double width = MIN (ICON_WIDTH, gdk_texture_get_width (texture));
  double height = width * gdk_texture_get_height (texture) / gdk_texture_get_width (texture);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  gtk_snapshot_append_texture (snapshot, texture,
                               &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  return gtk_snapshot_free_to_paintable (g_steal_pointer (&snapshot),
                                         &GRAPHENE_SIZE_INIT ((float) width, (float) height));
}

/* The picture is drawn when a drag begins: a click costs nothing. */
static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            gpointer       user_data)
{
  JeoulSession *session = user_data;
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  JeoulPictureMayDrag may_drag = g_object_get_data (G_OBJECT (source), "jeoul-may-drag");
  const JeoulFigure *figure = jeoul_session_get_figure (session);
  JeoulLang lang = jeoul_session_get_lang (session);
  g_autoptr (JeoulShownFigure) shown = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GdkPaintable) icon = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_auto (GValue) list = G_VALUE_INIT;
  g_autofree char *name = NULL;
  const LentFile *lent;
  JeoulPressJob job;

  if (figure == NULL || (may_drag != NULL && !may_drag (widget)))
    return NULL;

  shown = jeoul_shown_figure_new (session, figure, lang);
  jeoul_picture_fill_job (shown, lang, &job);
  bytes = jeoul_press_encode (&job, NULL, &error);
  if (bytes != NULL)
    texture = gdk_texture_new_from_bytes (bytes, &error);
  if (texture == NULL)
    {
      g_info ("The figure cannot be dragged: %s", error->message);
      return NULL;
    }
  icon = create_icon (texture);
  gtk_drag_source_set_icon (source, icon, 0, 0);

  name = jeoul_picture_name (shown, "png");
  lent = lend_file (bytes, name, &error);
  if (lent == NULL)
    {
      g_info ("The figure can be dragged as bytes only: %s", error->message);
      return gdk_content_provider_new_for_bytes ("image/png", bytes);
    }
  file = g_file_new_for_path (lent->path);
  g_value_init (&list, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&list, gdk_file_list_new_from_array ((GFile *[]) { file }, 1));

  return gdk_content_provider_new_union (
      (GdkContentProvider *[]) {
          gdk_content_provider_new_for_value (&list),
          gdk_content_provider_new_for_bytes ("image/png", bytes),
      },
      2);
}

/**
 * jeoul_picture_add_drag:
 * @widget: what is grabbed
 * @session: whose figure is dragged
 * @may_drag: (nullable): whether a drag may begin now
 *
 * Lets the figure be dragged out of @widget, past the threshold of a drag: clicks stay clicks.
 */
void
jeoul_picture_add_drag (GtkWidget           *widget,
                        JeoulSession        *session,
                        JeoulPictureMayDrag  may_drag)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_object_set_data (G_OBJECT (source), "jeoul-may-drag", may_drag);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), session, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));
}
