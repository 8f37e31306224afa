/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of the dataset, as questions, and those that the user made. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-figure-list.h"

#include "jeoul-claim-text.h"
#include "jeoul-label.h"
#include "jeoul-own-figure-menu.h"
#include "jeoul-session-own.h"

struct _JeoulFigureList
{
  GtkWidget     parent_instance;
  JeoulSession *session;
  GtkWidget    *scrolled;
  GtkListBox   *list;
  guint         reveal_id;
  int           n_frames;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JeoulFigureList, jeoul_figure_list, GTK_TYPE_WIDGET)

/* What a row stands for; the headings stand where the sections begin. */
typedef enum
{
  SECTION_FIRST,
  SECTION_AROUND,
  SECTION_OWN,
} Section;

#define ID_KEY "jeoul-figure"
#define SECTION_KEY "jeoul-section"

static void
row_activated_cb (JeoulFigureList *self,
                  GtkListBoxRow   *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), ID_KEY);

  if (id == NULL)
    return;

  g_object_set (self->session, "figure", id, NULL);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static Section
get_section (GtkListBoxRow *row)
{
  return row != NULL ? GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), SECTION_KEY))
                     : SECTION_FIRST;
}

static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       user_data)
{
  JeoulFigureList *self = user_data;
  JeoulLang lang = jeoul_session_get_lang (self->session);
  GtkWidget *label;

  if (get_section (row) == get_section (before))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (gtk_list_box_row_get_header (row) != NULL)
    return;

  label = gtk_label_new (get_section (row) == SECTION_OWN ? jeoul_tr (lang, "My Figures")
                                                          : jeoul_tr (lang, "Around the debate"));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "figure-section");
  gtk_list_box_row_set_header (row, label);
}

/* Moves the list so far that the selected row can be seen: keys choose figures too. */
static gboolean
reveal_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  JeoulFigureList *self = JEOUL_FIGURE_LIST (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  graphene_rect_t bounds;

  /* New rows have no place before the first frame. */
  if (self->n_frames-- > 0)
    return G_SOURCE_CONTINUE;

  self->reveal_id = 0;
  if (row != NULL && gtk_widget_get_mapped (GTK_WIDGET (row)) &&
      gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);

  return G_SOURCE_REMOVE;
}

static void
reveal (JeoulFigureList *self)
{
  self->n_frames = 1;
  if (self->reveal_id == 0)
    self->reveal_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), reveal_cb, NULL, NULL);
}

static void
show_figure (JeoulFigureList *self)
{
  const char *shown = jeoul_session_get_string (self->session, "figure");
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (g_strcmp0 (g_object_get_data (G_OBJECT (row), ID_KEY), shown) == 0)
        break;
    }
  gtk_list_box_select_row (self->list, row);
  reveal (self);
}

static void
append_row (JeoulFigureList *self,
            const char      *id,
            const char      *title,
            Section          section)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = jeoul_label_new (title);

  gtk_widget_add_css_class (label, "figure-question");
  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (id), g_free);
  g_object_set_data (G_OBJECT (row), SECTION_KEY, GINT_TO_POINTER (section));
  if (section == SECTION_OWN)
    {
      GtkWidget *grid = gtk_grid_new ();

      gtk_widget_set_hexpand (label, TRUE);
      gtk_grid_attach (GTK_GRID (grid), label, 0, 0, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), jeoul_own_figure_menu_new (self->session, id, title), 1, 0,
                       1, 1);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
    }
  else
    {
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
    }
  gtk_list_box_append (self->list, row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
fill (JeoulFigureList *self)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  g_autoptr (GPtrArray) own = jeoul_session_list_own (self->session);
  GtkWidget *child;
  guint n;
  const JeoulFigure *figures
      = jeoul_dataset_get_figures (jeoul_session_get_dataset (self->session), &n);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = jeoul_claim_text_of (&figures[i].title, lang);

      append_row (self, figures[i].id, title, figures[i].around ? SECTION_AROUND : SECTION_FIRST);
    }
  for (guint i = 0; i < own->len; i++)
    {
      const JeoulOwnFigure *figure = own->pdata[i];

      append_row (self, figure->id, figure->title, SECTION_OWN);
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
  g_signal_connect (self, "map", G_CALLBACK (reveal), NULL);
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
  g_signal_connect_object (session, "own-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::figure", G_CALLBACK (show_figure), self,
                           G_CONNECT_SWAPPED);
  fill (self);
}
