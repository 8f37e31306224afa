/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of the dataset, as questions. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-figure-list.h"

#include "jeoul-claim-text.h"
#include "jeoul-label.h"

struct _JeoulFigureList
{
  GtkWidget     parent_instance;
  JeoulSession *session;
  GtkWidget    *scrolled;
  GtkListBox   *list;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JeoulFigureList, jeoul_figure_list, GTK_TYPE_WIDGET)

static const JeoulFigure *
get_row_figure (JeoulFigureList *self,
                GtkListBoxRow   *row)
{
  JeoulDataset *dataset = jeoul_session_get_dataset (self->session);
  guint n;
  const JeoulFigure *figures = jeoul_dataset_get_figures (dataset, &n);
  int index = gtk_list_box_row_get_index (row);

  return index >= 0 && index < (int) n ? &figures[index] : NULL;
}

static void
row_activated_cb (JeoulFigureList *self,
                  GtkListBoxRow   *row)
{
  const JeoulFigure *figure = get_row_figure (self, row);

  if (figure == NULL)
    return;

  g_object_set (self->session, "figure", figure->id, NULL);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       user_data)
{
  JeoulFigureList *self = user_data;
  const JeoulFigure *figure = get_row_figure (self, row);
  const JeoulFigure *previous = before != NULL ? get_row_figure (self, before) : NULL;
  GtkWidget *label;

  if (figure == NULL || !figure->around || (previous != NULL && previous->around))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (gtk_list_box_row_get_header (row) != NULL)
    return;

  label = gtk_label_new (jeoul_tr (jeoul_session_get_lang (self->session), "Around the debate"));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "figure-section");
  gtk_list_box_row_set_header (row, label);
}

static void
show_figure (JeoulFigureList *self)
{
  const JeoulFigure *figure = jeoul_session_get_figure (self->session);
  const JeoulFigure *figures
      = jeoul_dataset_get_figures (jeoul_session_get_dataset (self->session), NULL);

  gtk_list_box_select_row (
      self->list,
      figure != NULL ? gtk_list_box_get_row_at_index (self->list, figure - figures) : NULL);
}

static void
fill (JeoulFigureList *self)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  GtkWidget *child;
  GtkWidget *label;
  guint n;
  const JeoulFigure *figures
      = jeoul_dataset_get_figures (jeoul_session_get_dataset (self->session), &n);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = jeoul_claim_text_of (&figures[i].title, lang);

      label = jeoul_label_new (title);
      gtk_widget_add_css_class (label, "figure-question");
      gtk_list_box_append (self->list, label);
      gtk_accessible_update_property (
          GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (self->list, i)),
          GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
    }
  show_figure (self);
}

/* A list box walks over all its rows with Tab; here Tab goes to the shown figure and on. */
static gboolean
jeoul_figure_list_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  JeoulFigureList *self = JEOUL_FIGURE_LIST (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (jeoul_figure_list_parent_class)->focus (widget, direction);
  if (gtk_widget_get_focus_child (widget) != NULL || row == NULL)
    return FALSE;

  return gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
jeoul_figure_list_dispose (GObject *object)
{
  JeoulFigureList *self = JEOUL_FIGURE_LIST (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jeoul_figure_list_parent_class)->dispose (object);
}

static void
jeoul_figure_list_class_init (JeoulFigureListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jeoul_figure_list_dispose;
  widget_class->focus = jeoul_figure_list_focus;
  signals[CHOSEN] = g_signal_new ("chosen", JEOUL_TYPE_FIGURE_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "figure-list");
}

static void
jeoul_figure_list_init (JeoulFigureList *self)
{
  self->scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "vexpand", TRUE, NULL);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_header_func (self->list, update_header_cb, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->list));
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
}

/**
 * jeoul_figure_list_set_session:
 * @self: a list
 * @session: whose figures it shows
 */
void
jeoul_figure_list_set_session (JeoulFigureList *self,
                               JeoulSession    *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  jeoul_tr (jeoul_session_get_lang (session), "Figures"), -1);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::figure", G_CALLBACK (show_figure), self,
                           G_CONNECT_SWAPPED);
  fill (self);
}
