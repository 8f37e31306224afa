/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window: stays the same while what is in it is replaced. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-window.h"

#include "jeoul-loader.h"
#include "jeoul-recent.h"
#include "jeoul-settings.h"
#include "jeoul-window-actions.h"

/* Nothing is said about a reading that takes less than this. */
#define PATIENCE_MS 3000
#define PROGRESS_MS 100
/* X11 wants the icon as pixels in five sizes. Drawing them would delay the first frame by a tenth. */
#define ICON_DELAY_MS 500

struct _JeoulWindow
{
  AdwApplicationWindow parent_instance;
  JeoulSession        *session;
  AdwToastOverlay     *toasts;
  AdwToast            *toast; /* the last one, weak */
  JeoulWindowContent  *content;
  JeoulLoader         *loader;
  gint64               loading_since;
  guint                progress_id;
  guint                icon_id;
  GFileMonitor        *monitor;
};

G_DEFINE_FINAL_TYPE (JeoulWindow, jeoul_window, ADW_TYPE_APPLICATION_WINDOW)

static void
stop_loading (JeoulWindow *self)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_pointer (&self->loader, jeoul_loader_cancel);
  if (self->content != NULL)
    jeoul_window_content_set_loading (self->content, FALSE, -1, NULL);
}

static void
file_changed_cb (JeoulWindow       *self,
                 GFile             *file,
                 GFile             *other_file,
                 GFileMonitorEvent  event)
{
  if (event == G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT || event == G_FILE_MONITOR_EVENT_RENAMED ||
      event == G_FILE_MONITOR_EVENT_MOVED_IN || event == G_FILE_MONITOR_EVENT_CREATED)
    jeoul_window_content_set_changed (self->content, TRUE);
}

static void
watch_file (JeoulWindow *self)
{
  GFile *file = jeoul_session_get_file (self->session);

  g_clear_object (&self->monitor);
  jeoul_window_content_set_changed (self->content, FALSE);
  if (file == NULL)
    return;

  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (file_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
show_title (JeoulWindow *self)
{
  const char *title = jeoul_text_get (
      jeoul_dataset_get_title (jeoul_session_get_dataset (self->session)),
      jeoul_session_get_lang (self->session));

  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : "Jeoul");
}

static void
loaded_cb (GFile         *file,
           JeoulDataset  *dataset,
           JeoulProblems *problems,
           const GError  *error,
           gpointer       user_data)
{
  JeoulWindow *self = user_data;
  g_autoptr (JeoulProblems) owned = problems;

  self->loader = NULL;
  stop_loading (self);
  if (dataset != NULL)
    {
      jeoul_session_show (self->session, dataset, file);
      watch_file (self);
      jeoul_recent_add (file);
    }
  else if (owned != NULL && jeoul_problems_get_n_total (owned) > 0)
    {
      /* What was the matter with another file would cover what is the matter with this one. */
      if (self->toast != NULL)
        adw_toast_dismiss (self->toast);
      /* The change that the bar tells of has been read; the next one will show it again. */
      if (jeoul_session_get_file (self->session) != NULL &&
          g_file_equal (file, jeoul_session_get_file (self->session)))
        jeoul_window_content_set_changed (self->content, FALSE);
      jeoul_session_take_problems (self->session, g_steal_pointer (&owned), file);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      jeoul_window_toast (self, error->message);
    }
}

static gboolean
progress_cb (gpointer user_data)
{
  JeoulWindow *self = user_data;
  g_autofree char *name = NULL;

  if (g_get_monotonic_time () - self->loading_since < PATIENCE_MS * 1000)
    return G_SOURCE_CONTINUE;

  name = g_file_get_parse_name (jeoul_loader_get_file (self->loader));
  jeoul_window_content_set_loading (self->content, TRUE, jeoul_loader_get_fraction (self->loader),
                                    name);

  return G_SOURCE_CONTINUE;
}

static gboolean
set_icon_cb (gpointer user_data)
{
  JeoulWindow *self = user_data;

  self->icon_id = 0;
  gtk_window_set_icon_name (GTK_WINDOW (self), "org.jeoul.Jeoul");

  return G_SOURCE_REMOVE;
}

static void
cancel_loading_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  stop_loading (JEOUL_WINDOW (widget));
}

static void
dismiss_notice_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  jeoul_window_content_set_changed (JEOUL_WINDOW (widget)->content, FALSE);
}

/* A figure that is dragged out and dropped here again is no dataset. */
static gboolean
accept_cb (GtkDropTarget *target,
           GdkDrop       *drop)
{
  g_autoptr (GdkContentFormats) formats = gdk_content_formats_union_deserialize_gtypes (
      gdk_content_formats_ref (gdk_drop_get_formats (drop)));

  return gdk_drop_get_drag (drop) == NULL &&
         gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST);
}

static gboolean
drop_cb (JeoulWindow  *self,
         const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;
  jeoul_window_open_file (self, files->data);

  return TRUE;
}

static void
save_state (JeoulWindow *self)
{
  static const char *const strings[] = { "figure", "view", "currency" };
  gboolean sidebar, details;
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  jeoul_settings_set_int ("window-width", MAX (width, 360));
  jeoul_settings_set_int ("window-height", MAX (height, 240));
  jeoul_settings_set_boolean ("window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  jeoul_window_content_get_wants (self->content, &sidebar, &details);
  jeoul_settings_set_boolean ("show-sidebar", sidebar);
  jeoul_settings_set_boolean ("show-details", details);
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    jeoul_settings_set_string (strings[i], jeoul_session_get_string (self->session, strings[i]));
}

static void
restore_state (JeoulWindow *self)
{
  static const char *const strings[] = { "figure", "view", "currency" };

  gtk_window_set_default_size (GTK_WINDOW (self), jeoul_settings_get_int ("window-width"),
                               jeoul_settings_get_int ("window-height"));
  if (jeoul_settings_get_boolean ("window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      g_autofree char *value = jeoul_settings_get_string (strings[i]);

      g_object_set (self->session, strings[i], value, NULL);
    }
  g_object_set (self->session, "show-sidebar", jeoul_settings_get_boolean ("show-sidebar"),
                "show-details", jeoul_settings_get_boolean ("show-details"), NULL);
}

static gboolean
jeoul_window_close_request (GtkWindow *window)
{
  save_state (JEOUL_WINDOW (window));

  return GTK_WINDOW_CLASS (jeoul_window_parent_class)->close_request (window);
}

static void
jeoul_window_dispose (GObject *object)
{
  JeoulWindow *self = JEOUL_WINDOW (object);

  g_clear_handle_id (&self->icon_id, g_source_remove);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_pointer (&self->loader, jeoul_loader_cancel);
  g_clear_object (&self->monitor);
  g_clear_weak_pointer (&self->toast);
  self->content = NULL;
  G_OBJECT_CLASS (jeoul_window_parent_class)->dispose (object);
  g_clear_object (&self->session);
}

static void
jeoul_window_class_init (JeoulWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jeoul_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = jeoul_window_close_request;
  jeoul_window_actions_install (widget_class);
  gtk_widget_class_install_action (widget_class, "window.cancel-loading", NULL, cancel_loading_cb);
  gtk_widget_class_install_action (widget_class, "window.dismiss-notice", NULL, dismiss_notice_cb);
}

static void
jeoul_window_init (JeoulWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->toasts));
  g_signal_connect (target, "accept", G_CALLBACK (accept_cb), NULL);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * jeoul_window_new:
 * @application: the application
 * @session: (transfer none): what the window shows
 *
 * Returns: (transfer floating): a window, as it was when the last one was closed
 */
GtkWidget *
jeoul_window_new (GtkApplication *application,
                  JeoulSession   *session)
{
  JeoulWindow *self = g_object_new (JEOUL_TYPE_WINDOW, "application", application, NULL);

  self->session = g_object_ref (session);
  self->icon_id = g_timeout_add (ICON_DELAY_MS, set_icon_cb, self);
  restore_state (self);
  jeoul_window_actions_add (self);
  self->content = JEOUL_WINDOW_CONTENT (jeoul_window_content_new (session));
  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (self->content));
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (show_title), self,
                           G_CONNECT_SWAPPED);
  show_title (self);
  watch_file (self);

  return GTK_WIDGET (self);
}

JeoulSession *
jeoul_window_get_session (JeoulWindow *self)
{
  return self->session;
}

/**
 * jeoul_window_get_content:
 * @self: a window
 *
 * Returns: (transfer none): what is in it, until the next change of language
 */
JeoulWindowContent *
jeoul_window_get_content (JeoulWindow *self)
{
  return self->content;
}

/**
 * jeoul_window_set_language:
 * @self: a window
 * @lang: the language in which templates are translated from now on
 *
 * Replaces the content by one in that language, bound to the same session.
 */
void
jeoul_window_set_language (JeoulWindow *self,
                           JeoulLang    lang)
{
  JeoulWindowContent *content;
  g_autoptr (JeoulWindowContent) old = g_object_ref (self->content);
  g_autoptr (GtkWidget) focus = NULL;

  g_set_object (&focus, gtk_window_get_focus (GTK_WINDOW (self)));
  if (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (old)))
    g_clear_object (&focus);
  jeoul_session_set_lang (self->session, lang);
  content = JEOUL_WINDOW_CONTENT (jeoul_window_content_new (self->session));
  jeoul_window_content_adopt (content, old);
  self->content = content;
  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (content));
  jeoul_window_content_adopt_focus (content, focus, old);
  show_title (self);
}

/**
 * jeoul_window_open_file:
 * @self: a window
 * @file: a file
 *
 * Reads it off the main thread; what is open stays until it is known to be a dataset.
 */
void
jeoul_window_open_file (JeoulWindow *self,
                        GFile       *file)
{
  stop_loading (self);
  self->loading_since = g_get_monotonic_time ();
  self->loader = jeoul_loader_start (file, jeoul_session_get_lang (self->session), loaded_cb, self);
  self->progress_id = g_timeout_add (PROGRESS_MS, progress_cb, self);
}

void
jeoul_window_reload (JeoulWindow *self)
{
  GFile *file = jeoul_session_get_bad_file (self->session);

  if (file == NULL)
    file = jeoul_session_get_file (self->session);
  if (file != NULL)
    jeoul_window_open_file (self, file);
}

void
jeoul_window_toast (JeoulWindow *self,
                    const char  *text)
{
  AdwToast *toast = adw_toast_new ("");
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_toast_set_title (toast, escaped);
  jeoul_window_add_toast (self, toast);
}

/**
 * jeoul_window_add_toast:
 * @self: a window
 * @toast: (transfer full): what happened
 */
void
jeoul_window_add_toast (JeoulWindow *self,
                        AdwToast    *toast)
{
  /* What just happened is worth more than what happened before: toasts would wait their turn. */
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * jeoul_window_reset_layout:
 * @self: a window
 *
 * Size and panes as in the first run.
 */
void
jeoul_window_reset_layout (JeoulWindow *self)
{
  static const char *const keys[]
      = { "window-width", "window-height", "window-maximized", "show-sidebar", "show-details" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    jeoul_settings_reset (keys[i]);
  gtk_window_unfullscreen (GTK_WINDOW (self));
  gtk_window_unmaximize (GTK_WINDOW (self));
  gtk_window_set_default_size (GTK_WINDOW (self), jeoul_settings_get_int ("window-width"),
                               jeoul_settings_get_int ("window-height"));
  g_object_set (self->session, "show-sidebar", TRUE, "show-details", FALSE, "search-open", FALSE,
                NULL);
}
