/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window, as the bus and the menus know them (contracts.md, section 8). */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-window-actions.h"

#include "jeoul-arrange.h"
#include "jeoul-claim-text.h"
#include "jeoul-export-dialog.h"
#include "jeoul-own-figure-dialog.h"
#include "jeoul-picture.h"
#include "jeoul-print.h"
#include "jeoul-session-own.h"
#include "jeoul-undo.h"

/* Actions whose state is a property of the session. */
static const char *const text_actions[]
    = { "figure", "scale", "currency", "view", "as-of", "filter", "facets", "group", "sort", "set",
        "page" };
static const char *const flag_actions[] = { "show-sidebar", "show-details" };

static GSimpleAction *
find_action (JeoulWindow *window,
             const char  *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (window), name));
}

static void
enable (JeoulWindow *window,
        const char  *name,
        gboolean     enabled)
{
  g_simple_action_set_enabled (find_action (window, name), enabled);
}

static void
update_enabled (JeoulWindow *window)
{
  JeoulSession *session = jeoul_window_get_session (window);
  const JeoulFigure *figure = jeoul_session_get_figure (session);
  gboolean drawn = figure != NULL && jeoul_figure_kind_is_drawn (figure->kind);

  enable (window, "scale", jeoul_session_has_scales (session));
  enable (window, "group", jeoul_arrange_has_groups (session));
  enable (window, "sort", jeoul_arrange_has_order (session));
  enable (window, "export", drawn);
  enable (window, "print", drawn);
  enable (window, "copy", figure != NULL);
  enable (window, "reload",
          jeoul_session_get_file (session) != NULL || jeoul_session_get_bad_file (session) != NULL);
  enable (window, "clear-filters", jeoul_session_is_filtered (session));
  enable (window, "own-figure", figure != NULL);
  enable (window, "clear-pins", *jeoul_session_get_pins (session) != NULL);
  enable (window, "copy-citation",
          jeoul_session_get_selected (session) != NULL || figure != NULL);
}

static void
text_notify_cb (JeoulSession *session,
                GParamSpec   *pspec,
                JeoulWindow  *window)
{
  const char *name = g_str_equal (pspec->name, "selected") ? "select" : pspec->name;

  g_simple_action_set_state (
      find_action (window, name),
      g_variant_new_string (jeoul_session_get_string (session, pspec->name)));
  update_enabled (window);
}

static void
flag_notify_cb (JeoulSession *session,
                GParamSpec   *pspec,
                JeoulWindow  *window)
{
  g_simple_action_set_state (
      find_action (window, pspec->name),
      g_variant_new_boolean (jeoul_session_get_boolean (session, pspec->name)));
}

static void
change_text_cb (GSimpleAction *action,
                GVariant      *value,
                gpointer       user_data)
{
  const char *name = g_action_get_name (G_ACTION (action));

  g_object_set (jeoul_window_get_session (user_data),
                g_str_equal (name, "select") ? "selected" : name,
                g_variant_get_string (value, NULL), NULL);
}

static void
change_flag_cb (GSimpleAction *action,
                GVariant      *value,
                gpointer       user_data)
{
  g_object_set (jeoul_window_get_session (user_data), g_action_get_name (G_ACTION (action)),
                g_variant_get_boolean (value), NULL);
}

static void
pin_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  jeoul_session_toggle_pin (jeoul_window_get_session (user_data),
                            g_variant_get_string (parameter, NULL));
}

static void
clear_pins_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  jeoul_session_clear_pins (jeoul_window_get_session (user_data));
}

static void
clear_filters_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  jeoul_session_clear_filters (jeoul_window_get_session (user_data));
}

static void
find_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  jeoul_window_content_find (jeoul_window_get_content (user_data));
}

static void
reload_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  jeoul_window_reload (user_data);
}

static void
reset_layout_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  jeoul_window_reset_layout (user_data);
}

static void
export_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  jeoul_export_dialog_present (user_data);
}

static void
print_failed_cb (GtkWindow  *window,
                 const char *message)
{
  jeoul_window_toast (JEOUL_WINDOW (window), message);
}

static void
print_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  jeoul_print_figure (jeoul_window_get_session (user_data), user_data, print_failed_cb);
}

static void
copy_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  JeoulSession *session = jeoul_window_get_session (user_data);
  JeoulLang lang = jeoul_session_get_lang (session);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (user_data);
  g_autoptr (GError) error = NULL;

  if (g_str_equal (jeoul_session_get_string (session, "view"), "table"))
    {
      JeoulChartPage *page = jeoul_window_content_get_page (jeoul_window_get_content (user_data));
      g_autofree char *text = jeoul_table_view_copy_text (jeoul_chart_page_get_table (page));

      gdk_clipboard_set_text (clipboard, text);
      jeoul_window_toast (user_data, jeoul_tr (lang, "Rows copied"));
      return;
    }
  if (jeoul_picture_copy (session, clipboard, &error))
    jeoul_window_toast (user_data, jeoul_tr (lang, "Figure copied"));
  else
    jeoul_window_toast (user_data, error->message);
}

static void
copy_citation_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  JeoulSession *session = jeoul_window_get_session (user_data);
  JeoulLang lang = jeoul_session_get_lang (session);
  const JeoulClaim *claim = jeoul_session_get_selected (session);
  const JeoulFigure *figure = jeoul_session_get_figure (session);
  g_autoptr (JeoulShownFigure) shown = NULL;
  g_autofree char *text = NULL;

  if (claim != NULL)
    {
      text = jeoul_claim_text_citation (jeoul_session_get_dataset (session), claim, lang);
    }
  else if (figure != NULL)
    {
      shown = jeoul_shown_figure_new (session, figure, lang);
      text = jeoul_picture_citation (shown);
    }
  if (text == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (user_data), text);
  jeoul_window_toast (user_data, jeoul_tr (lang, "Citation copied"));
}

static void
findings_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_object_set (jeoul_window_get_session (user_data), "page", "findings", NULL);
}

static void
own_figure_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  jeoul_own_figure_dialog_present (user_data);
}

static void
rename_own_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  jeoul_own_figure_dialog_rename (user_data, g_variant_get_string (parameter, NULL));
}

static void
delete_own_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  JeoulSession *session = jeoul_window_get_session (user_data);

  if (jeoul_session_remove_own (session, g_variant_get_string (parameter, NULL)))
    jeoul_window_toast (user_data, jeoul_tr (jeoul_session_get_lang (session), "Figure deleted"));
}

static void
copy_own_command_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  JeoulSession *session = jeoul_window_get_session (user_data);
  g_autofree char *command
      = jeoul_session_own_command (session, g_variant_get_string (parameter, NULL));

  if (command == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (user_data), command);
  jeoul_window_toast (user_data,
                      jeoul_tr (jeoul_session_get_lang (session), "Command line copied"));
}

/**
 * jeoul_window_actions_add:
 * @window: a window with its session
 *
 * Adds what is exported on the bus; the states follow the session.
 */
void
jeoul_window_actions_add (JeoulWindow *window)
{
  static const GActionEntry entries[] = {
    { "pin", pin_cb, "s" },
    { "clear-pins", clear_pins_cb },
    { "clear-filters", clear_filters_cb },
    { "findings", findings_cb },
    { "own-figure", own_figure_cb },
    { "rename-own", rename_own_cb, "s" },
    { "delete-own", delete_own_cb, "s" },
    { "copy-own-command", copy_own_command_cb, "s" },
    { "export", export_cb },
    { "print", print_cb },
    { "copy", copy_cb },
    { "copy-citation", copy_citation_cb },
    { "find", find_cb },
    { "reload", reload_cb },
    { "reset-layout", reset_layout_cb },
  };
  JeoulSession *session = jeoul_window_get_session (window);

  for (guint i = 0; i <= G_N_ELEMENTS (text_actions); i++)
    {
      /* The last one is the only one that is called otherwise than its property. */
      gboolean last = i == G_N_ELEMENTS (text_actions);
      const char *name = last ? "select" : text_actions[i];
      const char *property = last ? "selected" : text_actions[i];
      g_autofree char *signal = g_strdup_printf ("notify::%s", property);
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (
          name, G_VARIANT_TYPE_STRING,
          g_variant_new_string (jeoul_session_get_string (session, property)));

      g_signal_connect (action, "change-state", G_CALLBACK (change_text_cb), window);
      g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
      g_signal_connect_object (session, signal, G_CALLBACK (text_notify_cb), window, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (flag_actions); i++)
    {
      g_autofree char *signal = g_strdup_printf ("notify::%s", flag_actions[i]);
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (
          flag_actions[i], NULL,
          g_variant_new_boolean (jeoul_session_get_boolean (session, flag_actions[i])));

      g_signal_connect (action, "change-state", G_CALLBACK (change_flag_cb), window);
      g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
      g_signal_connect_object (session, signal, G_CALLBACK (flag_notify_cb), window, 0);
    }
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  jeoul_undo_add (G_ACTION_MAP (window), session);

  g_signal_connect_object (session, "claims-changed", G_CALLBACK (update_enabled), window,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "pins-changed", G_CALLBACK (update_enabled), window,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::problems", G_CALLBACK (update_enabled), window,
                           G_CONNECT_SWAPPED);
  update_enabled (window);
}

static void
toggle_view_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  JeoulSession *session = jeoul_window_get_session (JEOUL_WINDOW (widget));
  gboolean table = g_str_equal (jeoul_session_get_string (session, "view"), "table");

  g_object_set (session, "view", table ? "chart" : "table", NULL);
}

static void
toggle_scale_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  JeoulSession *session = jeoul_window_get_session (JEOUL_WINDOW (widget));
  gboolean log = g_str_equal (jeoul_session_get_string (session, "scale"), "log");

  g_object_set (session, "scale", log ? "linear" : "log", NULL);
}

static void
previous_figure_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  jeoul_session_step_figure (jeoul_window_get_session (JEOUL_WINDOW (widget)), -1);
}

static void
next_figure_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  jeoul_session_step_figure (jeoul_window_get_session (JEOUL_WINDOW (widget)), 1);
}

static void
show_source_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  jeoul_window_content_show_source (jeoul_window_get_content (JEOUL_WINDOW (widget)));
}

static void
fullscreen_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

static void
show_menu_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  jeoul_window_content_show_menu (jeoul_window_get_content (JEOUL_WINDOW (widget)));
}

/**
 * jeoul_window_actions_install:
 * @widget_class: class of the window
 *
 * Installs what only keys and buttons need: class actions are not exported on the bus.
 */
void
jeoul_window_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "window.toggle-view", NULL, toggle_view_cb);
  gtk_widget_class_install_action (widget_class, "window.toggle-scale", NULL, toggle_scale_cb);
  gtk_widget_class_install_action (widget_class, "window.previous-figure", NULL,
                                   previous_figure_cb);
  gtk_widget_class_install_action (widget_class, "window.next-figure", NULL, next_figure_cb);
  gtk_widget_class_install_action (widget_class, "window.show-source", NULL, show_source_cb);
  gtk_widget_class_install_action (widget_class, "window.fullscreen", NULL, fullscreen_cb);
  gtk_widget_class_install_action (widget_class, "window.show-menu", NULL, show_menu_cb);
}
