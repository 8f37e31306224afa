/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The datasets that were open before. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-recent.h"

#define MAX_ITEMS 8
#define MIME_TYPE "application/x-jeoul+xml"
#define APP_NAME "Jeoul"

/**
 * jeoul_recent_add:
 * @file: a dataset that was read
 */
void
jeoul_recent_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = {
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) APP_NAME,
    .app_exec = (char *) "jeoul %f",
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare_visited (gconstpointer a,
                 gconstpointer b)
{
  GtkRecentInfo *info_a = (GtkRecentInfo *) a;
  GtkRecentInfo *info_b = (GtkRecentInfo *) b;

  return g_date_time_compare (gtk_recent_info_get_visited (info_b),
                              gtk_recent_info_get_visited (info_a));
}

/**
 * jeoul_recent_fill:
 * @menu: a menu, emptied first
 *
 * The last datasets opened, the latest first; those that are gone are left out.
 */
void
jeoul_recent_fill (GMenu *menu)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  g_menu_remove_all (menu);
  items = g_list_sort (items, compare_visited);
  for (GList *l = items; l != NULL; l = l->next)
    {
      GtkRecentInfo *info = l->data;
      g_autoptr (GFile) file = NULL;
      g_autofree char *path = NULL;
      g_autoptr (GMenuItem) item = NULL;
      g_auto (GStrv) parts = NULL;
      g_autofree char *label = NULL;

      if (!gtk_recent_info_has_application (info, APP_NAME) || !gtk_recent_info_is_local (info) ||
          !gtk_recent_info_exists (info))
        continue;
      file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
      path = g_file_get_path (file);
      if (path == NULL || !g_utf8_validate (path, -1, NULL))
        continue;
      /* An underscore of a name is no mnemonic. */
      parts = g_strsplit (gtk_recent_info_get_display_name (info), "_", -1);
      label = g_strjoinv ("__", parts);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "app.open-file", "s", path);
      g_menu_append_item (menu, item);
      if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) >= MAX_ITEMS)
        break;
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}
