/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of the export dialog that can be ticked. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-claim-text.h"
#include "jeoul-export-dialog-private.h"
#include "jeoul-label.h"

static void
update_count (JeoulExportDialog *self)
{
  JeoulLang lang = jeoul_export_dialog_get_lang (self);
  guint n = self->choice.figures->len;
  g_autofree char *count = g_strdup_printf (jeoul_ntr (lang, "%u figure", "%u figures", n), n);

  adw_expander_row_set_subtitle (self->figures, count);
}

static void
toggled_cb (JeoulExportDialog *self)
{
  if (self->showing)
    return;

  g_array_set_size (self->choice.figures, 0);
  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);
      guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "jeoul-figure"));

      if (gtk_check_button_get_active (check))
        g_array_append_val (self->choice.figures, index);
    }
  update_count (self);
  jeoul_export_dialog_set_message (self, NULL);
}

/**
 * jeoul_export_dialog_add_figures:
 * @self: a dialog with its window
 *
 * Adds a row for each figure that can be drawn; the one on the screen is ticked.
 */
void
jeoul_export_dialog_add_figures (JeoulExportDialog *self)
{
  JeoulSession *session = jeoul_window_get_session (self->window);
  guint n;
  const JeoulFigure *figures = jeoul_dataset_get_figures (jeoul_session_get_dataset (session), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = jeoul_claim_text_of (&figures[i].title,
                                                    jeoul_session_get_lang (session));
      g_autofree char *escaped = g_markup_escape_text (title, -1);
      GtkWidget *check, *row;

      if (!jeoul_figure_kind_is_drawn (figures[i].kind))
        continue;
      check = gtk_check_button_new ();
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                      -1);
      row = adw_action_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      jeoul_label_keep_words_within (row);
      g_object_set_data (G_OBJECT (check), "jeoul-figure", GUINT_TO_POINTER (i));
      g_ptr_array_add (self->checks, check);
      adw_expander_row_add_row (self->figures, row);
      g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
      if (self->choice.figures->len == 0 && &figures[i] == jeoul_session_get_figure (session))
        g_array_append_val (self->choice.figures, i);
    }
}

/**
 * jeoul_export_dialog_show_figures:
 * @self: a dialog
 *
 * Ticks what the choice has.
 */
void
jeoul_export_dialog_show_figures (JeoulExportDialog *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);
      guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "jeoul-figure"));
      gboolean ticked = FALSE;

      for (guint j = 0; j < self->choice.figures->len; j++)
        ticked = ticked || g_array_index (self->choice.figures, guint, j) == index;
      gtk_check_button_set_active (check, ticked);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->figures), self->choice.scope == JEOUL_EXPORT_SEVERAL);
  if (self->choice.scope == JEOUL_EXPORT_SEVERAL)
    adw_expander_row_set_expanded (self->figures, TRUE);
  update_count (self);
}
