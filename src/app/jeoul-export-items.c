/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the choice of the export dialog makes: figures, files, and the command that makes them. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-export-dialog-private.h"
#include "jeoul-picture.h"
#include "jeoul-session-own.h"

/**
 * jeoul_export_dialog_list_figures:
 * @self: a dialog
 *
 * Returns: (transfer container) (element-type JeoulFigure): the figures of the choice, in the order
 *   of the dataset
 */
GPtrArray *
jeoul_export_dialog_list_figures (JeoulExportDialog *self)
{
  JeoulSession *session = jeoul_window_get_session (self->window);
  guint n;
  const JeoulFigure *figures = jeoul_dataset_get_figures (jeoul_session_get_dataset (session), &n);
  GPtrArray *list = g_ptr_array_new ();

  if (self->choice.scope == JEOUL_EXPORT_THIS)
    {
      if (jeoul_session_get_figure (session) != NULL)
        g_ptr_array_add (list, (gpointer) jeoul_session_get_figure (session));
      return list;
    }
  if (self->choice.scope == JEOUL_EXPORT_SEVERAL)
    {
      for (guint i = 0; i < self->choice.figures->len; i++)
        {
          guint index = g_array_index (self->choice.figures, guint, i);

          if (index < n)
            g_ptr_array_add (list, (gpointer) &figures[index]);
        }
      return list;
    }
  for (guint i = 0; i < n; i++)
    {
      if (jeoul_figure_kind_is_drawn (figures[i].kind))
        g_ptr_array_add (list, (gpointer) &figures[i]);
    }

  return list;
}

/**
 * jeoul_export_dialog_create_items:
 * @self: a dialog
 *
 * Figures of which the search leaves nothing are left out.
 *
 * Returns: (transfer full) (nullable): the files to be, or %NULL with a message in the dialog
 */
GPtrArray *
jeoul_export_dialog_create_items (JeoulExportDialog *self)
{
  JeoulSession *session = jeoul_window_get_session (self->window);
  JeoulLang lang = jeoul_session_get_lang (session);
  g_autoptr (GPtrArray) figures = jeoul_export_dialog_list_figures (self);
  g_autoptr (GPtrArray) items
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jeoul_export_item_free);
  JeoulLang langs[JEOUL_N_LANGS];
  guint n_langs = jeoul_export_choice_get_langs (&self->choice, lang, langs);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < figures->len; i++)
    {
      for (guint j = 0; j < n_langs; j++)
        {
          JeoulExportItem *item = jeoul_export_item_new (
              &self->choice, session, g_ptr_array_index (figures, i), langs[j], &error);

          if (item == NULL)
            {
              jeoul_export_dialog_set_message (self, error->message);
              return NULL;
            }
          if (item->shown->options.filter != NULL && item->shown->n_claims == 0)
            jeoul_export_item_free (item);
          else
            g_ptr_array_add (items, item);
        }
    }
  if (items->len > 0)
    return g_steal_pointer (&items);

  jeoul_export_dialog_set_message (
      self, figures->len == 0 ? jeoul_tr (lang, "Choose a figure first.")
                              : jeoul_tr (lang, "No claim of this figure matches the search."));

  return NULL;
}

/**
 * jeoul_export_dialog_dup_command:
 * @self: a dialog
 *
 * Returns: (transfer full) (nullable): what to type to make the same files, a line for each, with
 *   the dataset where it is not the built-in one; %NULL with a message in the dialog
 */
char *
jeoul_export_dialog_dup_command (JeoulExportDialog *self)
{
  JeoulSession *session = jeoul_window_get_session (self->window);
  g_autoptr (GPtrArray) items = jeoul_export_dialog_create_items (self);
  g_autoptr (GString) text = g_string_new (NULL);

  if (items == NULL)
    return NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const JeoulExportItem *item = g_ptr_array_index (items, i);
      g_autofree char *name = jeoul_picture_name (item->shown,
                                                  jeoul_export_ending (item->job.format));
      g_autofree char *command = jeoul_session_command (session, &item->job, name);

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, command);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
