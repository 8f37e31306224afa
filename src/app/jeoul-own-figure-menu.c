/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with a figure that the user made. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-own-figure-menu.h"

static const struct
{
  const char *title;
  const char *action;
} items[] = {
  { N_ ("_Rename…"), "win.rename-own" },
  { N_ ("_Copy Command Line"), "win.copy-own-command" },
  { N_ ("_Delete"), "win.delete-own" },
};

/**
 * jeoul_own_figure_menu_new:
 * @session: a session
 * @id: id of one of its own figures
 * @title: its title
 *
 * Returns: (transfer floating): a button with a menu, for its row
 */
GtkWidget *
jeoul_own_figure_menu_new (JeoulSession *session,
                           const char   *id,
                           const char   *title)
{
  JeoulLang lang = jeoul_session_get_lang (session);
  g_autoptr (GMenu) menu = g_menu_new ();
  /* Translators: %s is the title of a figure */
  g_autofree char *name = g_strdup_printf (jeoul_tr (lang, "Menu of “%s”"), title);
  GtkWidget *button;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (jeoul_tr (lang, items[i].title), NULL);

      g_menu_item_set_action_and_target (item, items[i].action, "s", id);
      g_menu_append_item (menu, item);
    }
  button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "view-more-symbolic", "menu-model",
                         menu, "valign", GTK_ALIGN_CENTER, "tooltip-text",
                         jeoul_tr (lang, "Rename, Copy Command Line, Delete"), NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}
