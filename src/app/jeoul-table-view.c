/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same claims as the chart, as rows that can be sorted and copied. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-table-view.h"

#include "jeoul-claim-row.h"
#include "jeoul-claim-text.h"
#include "jeoul-label.h"
#include "jeoul-table-rows.h"

struct _JeoulTableView
{
  GtkWidget            parent_instance;
  JeoulSession        *session;
  GtkWidget           *box;
  GtkLabel            *title;
  GtkWidget           *scrolled;
  GtkColumnView       *view;
  JeoulTableRows      *rows;
  GtkMultiSelection   *selection;
  guint                fit_id;
  gboolean             narrow;
  gboolean             updating;
};

/* Of the table, in pixels. */
#define NARROW 450
#define NARROW_CHARS 8

typedef struct
{
  const char *title;
  gboolean    numeric;
  gboolean    expands;
  int         least; /* characters for which there is room in any window */
  int         most;  /* characters at which it is cut with an ellipsis */
} ColumnInfo;

static const ColumnInfo columns[JEOUL_N_COLUMNS] = {
  [JEOUL_COLUMN_SUBJECT] = { N_ ("Subject"), FALSE, FALSE, 14, 24 },
  [JEOUL_COLUMN_CLAIMANT] = { N_ ("Claimant"), FALSE, FALSE, 14, 28 },
  [JEOUL_COLUMN_VALUE] = { N_ ("Value"), TRUE, FALSE, 24, 36 },
  [JEOUL_COLUMN_SAID] = { N_ ("Said"), FALSE, FALSE, 16, 18 },
  [JEOUL_COLUMN_SCOPE] = { N_ ("How it is reckoned"), FALSE, FALSE, 22, 40 },
  [JEOUL_COLUMN_EVIDENCE] = { N_ ("Evidence"), FALSE, FALSE, 14, 24 },
  [JEOUL_COLUMN_SOURCE] = { N_ ("Source"), FALSE, TRUE, 26, 48 },
};

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JeoulTableView, jeoul_table_view, GTK_TYPE_WIDGET)

/* Asked for when the pointer rests: to set a tooltip asks the display where the pointer is, for each
 * of a thousand cells. */
static gboolean
query_tooltip_cb (GtkLabel   *label,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip,
                  gpointer    user_data)
{
  const char *text = gtk_label_get_label (label);

  gtk_tooltip_set_text (tooltip, text);

  return *text != '\0';
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  const ColumnInfo *info = user_data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gboolean narrow = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "narrow"));
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", info->numeric ? 1.0 : 0.0, "hexpand",
                                   TRUE, "ellipsize", PANGO_ELLIPSIZE_END, "width-chars",
                                   narrow ? MIN (info->least, NARROW_CHARS) : info->least,
                                   "max-width-chars", info->most, "has-tooltip", TRUE, NULL);

  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  if (info->numeric)
    gtk_widget_add_css_class (label, "numeric");
  if (info == &columns[JEOUL_COLUMN_SUBJECT])
    gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", "view-pin-symbolic",
                                                 "visible", FALSE, NULL));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
show_pinned (JeoulClaimRow *row,
             GParamSpec    *pspec,
             GtkWidget     *image)
{
  gboolean pinned;

  g_object_get (row, "pinned", &pinned, NULL);
  gtk_widget_set_visible (image, pinned);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  const ColumnInfo *info = user_data;
  JeoulClaimRow *row = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  const char *text = jeoul_claim_row_get_text (row, info - columns);
  GtkWidget *label = gtk_widget_get_last_child (box);

  gtk_label_set_label (GTK_LABEL (label), text);
  if (info == &columns[JEOUL_COLUMN_SUBJECT])
    {
      GtkWidget *image = gtk_widget_get_first_child (box);

      show_pinned (row, NULL, image);
      g_signal_connect_object (row, "notify::pinned", G_CALLBACK (show_pinned), image, 0);
    }
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  user_data)
{
  GtkWidget *box = gtk_list_item_get_child (item);

  if (user_data == &columns[JEOUL_COLUMN_SUBJECT] && box != NULL)
    g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show_pinned,
                                          gtk_widget_get_first_child (box));
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  int order = jeoul_claim_row_compare ((JeoulClaimRow *) a, (JeoulClaimRow *) b,
                                       GPOINTER_TO_INT (user_data));

  return order < 0 ? GTK_ORDERING_SMALLER : order > 0 ? GTK_ORDERING_LARGER : GTK_ORDERING_EQUAL;
}

static void
add_column (JeoulTableView *self,
            JeoulColumn     column,
            JeoulLang       lang)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = NULL;
  g_autoptr (GtkSorter) sorter = NULL;

  g_object_set_data (G_OBJECT (factory), "narrow", GINT_TO_POINTER (self->narrow));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) &columns[column]);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) &columns[column]);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), (gpointer) &columns[column]);
  view_column = gtk_column_view_column_new (jeoul_tr (lang, columns[column].title), factory);
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, GINT_TO_POINTER (column), NULL));
  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column, columns[column].expands);
  gtk_column_view_append_column (self->view, view_column);
}

/* GTK 4.8 has no way to ask for it: over numbers, which stand at the right, the title does too. */
static void
align_title (JeoulTableView *self,
             guint           column)
{
  GtkWidget *title = gtk_widget_get_first_child (GTK_WIDGET (self->view)); /* the header */

  title = title != NULL ? gtk_widget_get_first_child (title) : NULL;
  for (guint i = 0; i < column && title != NULL; i++)
    title = gtk_widget_get_next_sibling (title);
  while (title != NULL && !GTK_IS_LABEL (title))
    title = gtk_widget_get_first_child (title);
  if (title == NULL)
    return;
  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 1);
}

static void
row_activated_cb (JeoulTableView *self,
                  guint           position)
{
  g_autoptr (JeoulClaimRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, jeoul_claim_row_get_claim (row)->id);
}

/* One selected row is the selected claim; several are only for copying. */
static void
selection_changed_cb (JeoulTableView *self)
{
  g_autoptr (GtkBitset) selected = NULL;
  g_autoptr (JeoulClaimRow) row = NULL;

  if (self->updating)
    return;

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  if (gtk_bitset_get_size (selected) != 1)
    return;
  row = g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (selected, 0));
  self->updating = TRUE;
  jeoul_session_select (self->session, jeoul_claim_row_get_claim (row)->id);
  self->updating = FALSE;
}

static void
show_selected (JeoulTableView *self)
{
  const JeoulClaim *claim = jeoul_session_get_selected (self->session);
  GListModel *model = G_LIST_MODEL (self->selection);
  guint n = g_list_model_get_n_items (model);

  if (self->updating)
    return;

  self->updating = TRUE;
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  for (guint i = 0; claim != NULL && i < n; i++)
    {
      g_autoptr (JeoulClaimRow) row = g_list_model_get_item (model, i);

      if (jeoul_claim_row_get_claim (row) == claim)
        {
          gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), i, TRUE);
          break;
        }
    }
  self->updating = FALSE;
}

static void
rows_filled_cb (gpointer user_data)
{
  JeoulTableView *self = user_data;

  if (*jeoul_session_get_string (self->session, "selected") != '\0')
    show_selected (self);
}

static void
show_pins (JeoulTableView *self)
{
  for (guint i = 0; i < jeoul_table_rows_get_n (self->rows); i++)
    {
      JeoulClaimRow *row = jeoul_table_rows_get (self->rows, i);

      jeoul_claim_row_set_pinned (
          row, jeoul_session_is_pinned (self->session, jeoul_claim_row_get_claim (row)->id));
    }
}

static void
add_columns (JeoulTableView *self)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);

  for (guint i = 0; i < JEOUL_N_COLUMNS; i++)
    {
      add_column (self, i, lang);
      if (columns[i].numeric)
        align_title (self, i);
    }
}

/* In a narrow window the first columns, who says it of what and how much, are in sight as a whole;
 * the others are there when one moves to the right. */
static gboolean
fit_columns_cb (gpointer user_data)
{
  static const double shares[] = { 0.32, 0.3, 0.38 };
  JeoulTableView *self = user_data;
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  GListModel *view_columns = gtk_column_view_get_columns (self->view);
  int width = gtk_adjustment_get_page_size (adjustment);

  self->fit_id = 0;
  if (g_list_model_get_n_items (view_columns) == 0 || width == 0)
    return G_SOURCE_REMOVE;
  if (self->narrow != (width < NARROW))
    {
      self->narrow = width < NARROW;
      while (g_list_model_get_n_items (view_columns) > 0)
        {
          g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (view_columns, 0);

          gtk_column_view_remove_column (self->view, column);
        }
      add_columns (self);
    }
  for (guint i = 0; self->narrow && i < G_N_ELEMENTS (shares); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (view_columns, i);

      gtk_column_view_column_set_fixed_width (column, shares[i] * width);
    }

  return G_SOURCE_REMOVE;
}

static void
page_size_changed_cb (JeoulTableView *self)
{
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled));

  if ((gtk_adjustment_get_page_size (adjustment) < NARROW || self->narrow) && self->fit_id == 0)
    self->fit_id = g_idle_add (fit_columns_cb, self);
}

static void
jeoul_table_view_dispose (GObject *object)
{
  JeoulTableView *self = JEOUL_TABLE_VIEW (object);

  g_clear_handle_id (&self->fit_id, g_source_remove);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->rows, jeoul_table_rows_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jeoul_table_view_parent_class)->dispose (object);
}

static void
jeoul_table_view_class_init (JeoulTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jeoul_table_view_dispose;
  signals[ACTIVATED] = g_signal_new ("activated", JEOUL_TYPE_TABLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "table-view");
}

static void
jeoul_table_view_init (JeoulTableView *self)
{
  GtkSortListModel *sorted;

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                              "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "title-2");
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "table-title");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->title));
  self->scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "vexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (self->box), self->scrolled);
  g_signal_connect_object (
      gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled)),
      "notify::page-size", G_CALLBACK (page_size_changed_cb), self, G_CONNECT_SWAPPED);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->view));

  self->rows = jeoul_table_rows_new (GTK_WIDGET (self), rows_filled_cb, self);
  sorted = gtk_sort_list_model_new (g_object_ref (jeoul_table_rows_get_model (self->rows)),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (sorted));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (row_activated_cb), self);
  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * jeoul_table_view_set_session:
 * @self: a table
 * @session: whose claims it shows, once jeoul_table_view_update() is called
 */
void
jeoul_table_view_set_session (JeoulTableView *self,
                              JeoulSession   *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  jeoul_tr (jeoul_session_get_lang (session), "Claims"), -1);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (show_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "pins-changed", G_CALLBACK (show_pins), self,
                           G_CONNECT_SWAPPED);
}

/**
 * jeoul_table_view_update:
 * @self: a table
 *
 * Takes the claims that the session shows now. Not done unasked: while the chart is on the screen
 * nobody needs the rows.
 */
void
jeoul_table_view_update (JeoulTableView *self)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  const JeoulFigure *figure = jeoul_session_get_figure (self->session);
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);
  g_autofree char *title = figure != NULL ? jeoul_claim_text_of (&figure->title, lang)
                                          : g_strdup ("");

  jeoul_label_set_text (self->title, title);
  if (g_list_model_get_n_items (gtk_column_view_get_columns (self->view)) == 0)
    add_columns (self);
  self->updating = TRUE;
  jeoul_table_rows_set_claims (
      self->rows, jeoul_session_get_dataset (self->session),
      jeoul_session_get_shown (self->session), lang,
      !gtk_widget_get_mapped (GTK_WIDGET (self)) ||
          gtk_sorter_get_order (sorter) != GTK_SORTER_ORDER_NONE);
  self->updating = FALSE;
  show_pins (self);
  show_selected (self);
}

guint
jeoul_table_view_get_n_rows (JeoulTableView *self)
{
  return jeoul_table_rows_get_n (self->rows);
}

static void
append_cell (GString    *string,
             const char *text,
             gboolean    last)
{
  for (const char *c = text; *c != '\0'; c++)
    g_string_append_c (string, *c == '\t' || *c == '\n' ? ' ' : *c);
  g_string_append_c (string, last ? '\n' : '\t');
}

/**
 * jeoul_table_view_copy_text:
 * @self: a table
 *
 * Returns: (transfer full): the selected rows, all where none is, with a header, as text with tabs
 *   that a spreadsheet takes
 */
char *
jeoul_table_view_copy_text (JeoulTableView *self)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  GListModel *model = G_LIST_MODEL (self->selection);
  guint n;
  g_autoptr (GtkBitset) selected
      = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  gboolean all = gtk_bitset_is_empty (selected);
  g_autoptr (GString) string = g_string_new (NULL);

  jeoul_table_rows_fill (self->rows);
  n = g_list_model_get_n_items (model);
  for (guint c = 0; c < JEOUL_N_COLUMNS; c++)
    append_cell (string, jeoul_tr (lang, columns[c].title), c == JEOUL_N_COLUMNS - 1);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JeoulClaimRow) row = NULL;

      if (!all && !gtk_bitset_contains (selected, i))
        continue;
      row = g_list_model_get_item (model, i);
      for (guint c = 0; c < JEOUL_N_COLUMNS; c++)
        append_cell (string, jeoul_claim_row_get_text (row, c), c == JEOUL_N_COLUMNS - 1);
    }

  return g_string_free (g_steal_pointer (&string), FALSE);
}
