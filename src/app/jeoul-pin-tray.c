/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pinned claims on the scales, below the chart. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-pin-tray.h"

#include <string.h>

#include "jeoul-claim-text.h"
#include "jeoul-hidden.h"
#include "jeoul-label.h"
#include "jeoul-pin-across.h"
#include "jeoul-pin-cell.h"
#include "jeoul-pin-table.h"
#include "jeoul-window.h"
#include "jeoul-wrap-layout.h"

/* Whether it is folded is kept with the session: the tray is made anew with the language. */
#define FOLDED_KEY "jeoul-pin-tray-folded"
#define SHOWS_EQUAL_KEY "jeoul-pin-tray-shows-equal"
/* The least width of a claim's column. */
#define COLUMN_CHARS 12
/* The marks, the names, and then the claims. */
#define FIRST_COLUMN 2

struct _JeoulPinTray
{
  GtkWidget      parent_instance;
  JeoulSession  *session;
  JeoulPinTable *table;
  GtkWidget     *scrolled;
  GtkImage      *icon;
  GtkLabel      *sentence;
  GtkToggleButton *fold;
  GtkWidget     *body;
  GtkWidget     *actions;
  GtkButton     *offer;
  GtkWidget     *restrict_button;
  GtkWidget     *copy_button;
  GtkWidget     *across;
  GtkGrid       *grid;
  GtkToggleButton *equal;
  GPtrArray     *equal_cells; /* not owned */
  GtkLabel      *notes;
  guint          update_id;
};

G_DEFINE_FINAL_TYPE (JeoulPinTray, jeoul_pin_tray, GTK_TYPE_WIDGET)

static void
toast (JeoulPinTray *self,
       const char   *text)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (JEOUL_IS_WINDOW (root))
    jeoul_window_toast (JEOUL_WINDOW (root), text);
}

static void
remove_clicked_cb (JeoulPinTray *self,
                   GtkWidget    *button)
{
  jeoul_session_toggle_pin (self->session, g_object_get_data (G_OBJECT (button), "claim"));
}

static void
claim_clicked_cb (JeoulPinTray *self,
                  GtkWidget    *button)
{
  jeoul_session_show_claim (self->session, g_object_get_data (G_OBJECT (button), "claim"));
}

/* Who says how much of what, with a button that takes it off the scales. */
static void
add_claim (JeoulPinTray *self,
           guint         index)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  const char *id = jeoul_session_get_pins (self->session)[index];
  GtkWidget *head = gtk_grid_new ();
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button, *label;
  g_autofree char *both = g_strdup_printf ("%s, %s", self->table->titles[index],
                                           self->table->subjects[index]);
  g_autofree char *unpin = g_strdup_printf (jeoul_tr (lang, "Unpin %s"), both);

  label = jeoul_label_new (self->table->titles[index]);
  gtk_label_set_width_chars (GTK_LABEL (label), COLUMN_CHARS);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (texts), label);
  label = jeoul_label_new (self->table->subjects[index]);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (texts), label);
  button = g_object_new (GTK_TYPE_BUTTON, "child", texts, "hexpand", TRUE, NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "claim-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, both, -1);
  g_object_set_data_full (G_OBJECT (button), "claim", g_strdup (id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (claim_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_grid_attach (GTK_GRID (head), button, 0, 0, 1, 1);

  button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "window-close-symbolic", "tooltip-text",
                         unpin, "valign", GTK_ALIGN_START, NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, unpin,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "claim", g_strdup (id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_grid_attach (GTK_GRID (head), button, 1, 0, 1, 1);
  gtk_grid_attach (self->grid, head, FIRST_COLUMN + index, 0, 1, 1);
}

static void
add_row (JeoulPinTray      *self,
         const JeoulPinRow *row,
         int                top)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  gboolean equal = !row->differs && !row->is_ratio;
  const char *word = jeoul_pin_row_word (row, lang);
  g_autofree char *name = g_strdup_printf ("%s: %s", row->name, word);
  GtkWidget *mark = gtk_label_new (jeoul_pin_row_mark (row));
  GtkWidget *title = jeoul_label_new (row->name);

  gtk_label_set_yalign (GTK_LABEL (mark), 0);
  gtk_widget_set_tooltip_text (mark, word);
  gtk_widget_add_css_class (mark, "pin-mark");
  gtk_accessible_update_state (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_label_set_yalign (GTK_LABEL (title), 0);
  gtk_label_set_width_chars (GTK_LABEL (title), 6);
  gtk_widget_add_css_class (title, equal ? "dim-label" : "pin-name");
  gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_grid_attach (self->grid, mark, 0, top, 1, 1);
  gtk_grid_attach (self->grid, title, 1, top, 1, 1);
  if (equal)
    {
      g_ptr_array_add (self->equal_cells, mark);
      g_ptr_array_add (self->equal_cells, title);
    }
  for (guint i = 0; i < self->table->n_claims; i++)
    {
      GtkWidget *cell = jeoul_pin_cell_new (row, i, lang);

      gtk_grid_attach (self->grid, cell, FIRST_COLUMN + i, top, 1, 1);
      if (!equal)
        continue;
      gtk_widget_add_css_class (cell, "dim-label");
      g_ptr_array_add (self->equal_cells, cell);
    }
}

static void
show_equal (JeoulPinTray *self)
{
  gboolean shown = gtk_toggle_button_get_active (self->equal);

  g_object_set_data (G_OBJECT (self->session), SHOWS_EQUAL_KEY, GINT_TO_POINTER (shown));
  for (guint i = 0; i < self->equal_cells->len; i++)
    gtk_widget_set_visible (self->equal_cells->pdata[i], shown);
}

static void
fill_grid (JeoulPinTray *self)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  guint n_equal = jeoul_pin_table_n_equal (self->table);
  g_autofree char *label = NULL;
  GtkWidget *child;

  g_ptr_array_set_size (self->equal_cells, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  for (guint i = 0; i < self->table->n_claims; i++)
    add_claim (self, i);
  for (guint i = 0; i < self->table->rows->len; i++)
    add_row (self, self->table->rows->pdata[i], i + 1);

  label = g_strdup_printf (jeoul_ntr (lang, "Show %u facet in which they agree",
                                      "Show %u facets in which they agree", n_equal),
                           n_equal);
  jeoul_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->equal))), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->equal), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->equal), n_equal > 0);
  show_equal (self);
}

static void
show_notes (JeoulPinTray *self)
{
  g_autoptr (GString) notes = g_string_new (NULL);

  for (guint i = 0; i < self->table->conversions->len; i++)
    g_string_append_printf (notes, "%s%s", i > 0 ? "\n" : "",
                            (const char *) self->table->conversions->pdata[i]);
  jeoul_label_set_text (self->notes, notes->str);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), notes->len > 0);
}

/* The verdict itself stands out at the beginning of its sentence. */
static void
embolden_verdict (JeoulPinTray *self)
{
  const char *name = jeoul_verdict_name (self->table->verdict,
                                         jeoul_session_get_lang (self->session));
  g_autoptr (PangoAttrList) attributes
      = pango_attr_list_copy (gtk_label_get_attributes (self->sentence));
  PangoAttribute *bold;

  if (!g_str_has_prefix (self->table->sentence, name))
    return;
  bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  bold->end_index = strlen (name);
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_attributes (self->sentence, attributes);
}

/* One claim: what to do next. */
static char *
get_hint (JeoulPinTray *self)
{
  JeoulDataset *dataset = jeoul_session_get_dataset (self->session);
  JeoulLang lang = jeoul_session_get_lang (self->session);
  const char *id = jeoul_session_get_pins (self->session)[0];
  const JeoulClaim *claim = id != NULL ? jeoul_dataset_find_claim (dataset, id) : NULL;
  g_autofree char *title = NULL;

  if (claim == NULL)
    return g_strdup ("");
  title = jeoul_claim_text_title (dataset, claim, lang);

  /* Translators: %s is a claim, "DeepSeek: $5.576M" */
  return g_strdup_printf (jeoul_tr (lang, "Pinned: %s. Pin another claim to weigh the two: Space or "
                                          "Ctrl+click in the chart, or the pin in its details."),
                          title);
}

static void
show_fold (JeoulPinTray *self)
{
  gboolean folded = !gtk_toggle_button_get_active (self->fold);

  g_object_set_data (G_OBJECT (self->session), FOLDED_KEY, GINT_TO_POINTER (folded));
  gtk_widget_set_visible (self->body, !folded);
  gtk_label_set_lines (self->sentence, folded ? 1 : -1);
  gtk_label_set_ellipsize (self->sentence, folded ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_button_set_icon_name (GTK_BUTTON (self->fold),
                            folded ? "pan-up-symbolic" : "pan-down-symbolic");
}

static void
show_pins (JeoulPinTray *self)
{
  JeoulDataset *dataset = jeoul_session_get_dataset (self->session);
  JeoulLang lang = jeoul_session_get_lang (self->session);
  const char *const *pins = jeoul_session_get_pins (self->session);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->grid)) != NULL;
  g_autofree char *hint = NULL;

  g_clear_pointer (&self->table, jeoul_pin_table_free);
  self->table = jeoul_pin_table_new (dataset, pins, lang);
  gtk_widget_set_visible (GTK_WIDGET (self), pins[0] != NULL);
  gtk_widget_set_visible (self->across, self->table != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->offer), FALSE);
  gtk_widget_set_visible (self->restrict_button, self->table != NULL);
  gtk_widget_set_visible (self->copy_button, self->table != NULL);
  if (self->table == NULL)
    {
      hint = get_hint (self);
      gtk_image_set_from_icon_name (self->icon, "view-pin-symbolic");
      jeoul_label_set_text (self->sentence, hint);
      gtk_widget_set_visible (GTK_WIDGET (self->notes), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->equal), FALSE);
      return;
    }

  gtk_image_set_from_icon_name (self->icon, jeoul_pin_verdict_icon (self->table->verdict));
  jeoul_label_set_text (self->sentence, self->table->sentence);
  embolden_verdict (self);
  if (self->table->offer != NULL)
    {
      jeoul_label_set_text (GTK_LABEL (gtk_button_get_child (self->offer)), self->table->offer);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->offer), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      self->table->offer, -1);
      gtk_widget_set_visible (GTK_WIDGET (self->offer), TRUE);
    }
  fill_grid (self);
  show_notes (self);
  /* The button that was pressed is gone with its column. */
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->fold));
}

static gboolean
update_cb (gpointer user_data)
{
  JeoulPinTray *self = user_data;

  self->update_id = 0;
  show_pins (self);

  return G_SOURCE_REMOVE;
}

/* The button whose signal it was must outlive it. */
static void
queue_update (JeoulPinTray *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
pins_full_cb (JeoulPinTray *self)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  g_autofree char *text = g_strdup_printf (
      jeoul_ntr (lang, "No more than %u claim can be weighed at once",
                 "No more than %u claims can be weighed at once", JEOUL_WEIGHING_MAX),
      JEOUL_WEIGHING_MAX);

  toast (self, text);
}

static void
offer_clicked_cb (JeoulPinTray *self)
{
  const JeoulClaim *claims
      = jeoul_dataset_get_claims (jeoul_session_get_dataset (self->session), NULL);
  const char *ids[3] = { NULL };

  /* A table that is to be made anew may be about another dataset. */
  if (self->table == NULL || self->table->offer == NULL || self->update_id != 0)
    return;
  ids[0] = claims[self->table->alternative.a].id;
  ids[1] = claims[self->table->alternative.b].id;
  jeoul_session_set_pins (self->session, ids);
  jeoul_session_show_claim (self->session, ids[0]);
}

static void
restrict_clicked_cb (JeoulPinTray *self)
{
  JeoulDataset *dataset = jeoul_session_get_dataset (self->session);
  const char *first = jeoul_session_get_pins (self->session)[0];
  const JeoulClaim *claim = first != NULL ? jeoul_dataset_find_claim (dataset, first) : NULL;
  g_autofree char *filter = NULL;

  if (claim == NULL)
    return;
  filter = jeoul_pin_scope_filter (dataset, claim);
  jeoul_session_show_claim (self->session, claim->id);
  g_object_set (self->session, "facets", filter, NULL);
}

static void
copy_clicked_cb (JeoulPinTray *self)
{
  g_autofree char *text = jeoul_pin_tray_copy_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  toast (self, jeoul_tr (jeoul_session_get_lang (self->session), "Weighing copied"));
}

static void
jeoul_pin_tray_dispose (GObject *object)
{
  JeoulPinTray *self = JEOUL_PIN_TRAY (object);
  GtkWidget *child;

  g_clear_handle_id (&self->update_id, g_source_remove);
  while (self->actions != NULL && (child = gtk_widget_get_first_child (self->actions)) != NULL)
    gtk_widget_unparent (child);
  self->actions = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->equal_cells, g_ptr_array_unref);
  g_clear_pointer (&self->table, jeoul_pin_table_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jeoul_pin_tray_parent_class)->dispose (object);
}

static void
jeoul_pin_tray_class_init (JeoulPinTrayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jeoul_pin_tray_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeoul/Jeoul/ui/jeoul-pin-tray.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, JeoulPinTray, name)
  BIND (scrolled);
  BIND (icon);
  BIND (sentence);
  BIND (fold);
  BIND (body);
  BIND (actions);
  BIND (offer);
  BIND (restrict_button);
  BIND (copy_button);
  BIND (across);
  BIND (grid);
  BIND (equal);
  BIND (notes);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, show_fold);
  gtk_widget_class_bind_template_callback (widget_class, show_equal);
  gtk_widget_class_bind_template_callback (widget_class, offer_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, restrict_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pin-tray");
}

static void
jeoul_pin_tray_init (JeoulPinTray *self)
{
  self->equal_cells = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->actions, jeoul_wrap_layout_new (6));
  gtk_widget_set_layout_manager (self->across, jeoul_pin_across_layout_new ());
  jeoul_label_keep_words_within (self->actions);
}

/**
 * jeoul_pin_tray_set_session:
 * @self: a tray
 * @session: whose pinned claims it weighs
 */
void
jeoul_pin_tray_set_session (JeoulPinTray *self,
                            JeoulSession *session)
{
  gboolean folded = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (session), FOLDED_KEY));
  gboolean equal = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (session), SHOWS_EQUAL_KEY));

  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "pins-changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "pins-full", G_CALLBACK (pins_full_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_toggle_button_set_active (self->fold, !folded);
  gtk_toggle_button_set_active (self->equal, equal);
  show_fold (self);
  show_pins (self);
}

/**
 * jeoul_pin_tray_copy_text:
 * @self: a tray
 *
 * Returns: (transfer full): sentence and table as text; empty with fewer claims than two
 */
char *
jeoul_pin_tray_copy_text (JeoulPinTray *self)
{
  if (self->table == NULL)
    return g_strdup ("");

  return jeoul_pin_table_text (self->table, jeoul_session_get_lang (self->session));
}

/**
 * jeoul_pin_tray_get_height:
 * @self: a tray
 * @width: how wide it is to be
 *
 * Its own measure is the scrolled window's, which does not depend on the width.
 *
 * Returns: how high it would have to be to show all
 */
int
jeoul_pin_tray_get_height (JeoulPinTray *self,
                           int           width)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (self->scrolled);
  GtkWidget *content
      = gtk_viewport_get_child (GTK_VIEWPORT (gtk_scrolled_window_get_child (scrolled)));
  int fold, minimum, natural;

  gtk_widget_measure (GTK_WIDGET (self->fold), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &fold, NULL,
                      NULL);
  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, MAX (minimum, width - fold), NULL,
                      &natural, NULL, NULL);

  return natural;
}
