/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What if: the rates, hours and prices on which the figure rests, to be set otherwise. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-what-if.h"

#include <string.h>

#include "jeoul-assumptions.h"
#include "jeoul-label.h"
#include "jeoul-shortcuts.h"

/* What can be set, and the widgets that set it. */
typedef struct
{
  JeoulWhatIf *owner;
  char        *id;
  JeoulIndex   claim;
  char         base[4];
  char         quote[4];
  GtkLabel    *detail;
  GtkEntry    *entry;
  GtkWidget   *reset;
} Row;

struct _JeoulWhatIf
{
  GtkPopover    parent_instance;
  JeoulSession *session;
  GtkLabel     *explanation;
  GtkBox       *box;
  GtkWidget    *reset_all;
  GPtrArray    *rows; /* Row */
  gboolean      showing; /* the entries change because the session did */
};

G_DEFINE_FINAL_TYPE (JeoulWhatIf, jeoul_what_if, GTK_TYPE_POPOVER)

static void
free_row (gpointer data)
{
  Row *row = data;

  g_free (row->id);
  g_free (row);
}

/* The number that the claim states: of a bound the bound, of a range nothing. */
static const char *
stated_number (const JeoulClaim *claim)
{
  const JeoulValue *value = &claim->value;

  if (value->number.text != NULL)
    return value->number.text;
  if (value->low.text != NULL && value->high.text != NULL)
    return NULL;
  return value->low.text != NULL ? value->low.text : value->high.text;
}

static const JeoulClaim *
row_claim (const Row *row)
{
  if (row->claim == JEOUL_NO_INDEX)
    return NULL;
  return &jeoul_dataset_get_claims (jeoul_session_get_dataset (row->owner->session),
                                    NULL)[row->claim];
}

/* What was reported, in full. */
static char *
old_text (const Row *row,
          JeoulLang  lang)
{
  JeoulDataset *dataset = jeoul_session_get_dataset (row->owner->session);
  const JeoulClaim *claim = row_claim (row);
  const char *words;
  JeoulUnitStyle style;
  char *value;

  if (claim == NULL)
    return g_strdup (jeoul_tr (lang, "the mean of each month"));
  style = jeoul_unit_get_style (jeoul_claim_get_unit (dataset, claim), lang);
  value = jeoul_format_value (lang, &claim->value, &style, JEOUL_FORM_FULL);
  words = jeoul_text_get (jeoul_claim_get_words (dataset, claim), lang);
  return value != NULL ? value : g_strdup (words != NULL ? words : "–");
}

static char *
new_text (const Row  *row,
          const char *value,
          JeoulLang   lang)
{
  JeoulDataset *dataset = jeoul_session_get_dataset (row->owner->session);
  const JeoulClaim *claim = row_claim (row);
  JeoulUnitStyle style = { .notation = JEOUL_NOTATION_MONEY, .currency = row->quote };

  if (claim != NULL)
    style = jeoul_unit_get_style (jeoul_claim_get_unit (dataset, claim), lang);
  return jeoul_format_decimal (lang, value, &style, JEOUL_FORM_FULL);
}

/* What is wrong stands where the old and the new value stood. */
static void
mark_error (Row      *row,
            gboolean  wrong)
{
  JeoulLang lang = jeoul_session_get_lang (row->owner->session);

  gtk_accessible_update_state (GTK_ACCESSIBLE (row->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (!wrong)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (row->entry), "error");
      return;
    }
  gtk_widget_add_css_class (GTK_WIDGET (row->entry), "error");
  jeoul_label_set_text (row->detail,
                        jeoul_tr (lang, "Enter a number such as 2.5 or 2,788,000."));
}

/* "DeepSeek: $2 → $3 per GPU-hour", and the entry as it stands. */
static void
show_row (Row *row)
{
  JeoulWhatIf *self = row->owner;
  JeoulLang lang = jeoul_session_get_lang (self->session);
  const JeoulClaim *claim = row_claim (row);
  g_autofree char *value = jeoul_session_dup_assumed (self->session, row->id);
  g_autofree char *old = old_text (row, lang);
  g_autofree char *new = value != NULL ? new_text (row, value, lang) : NULL;
  g_autofree char *change = new != NULL ? g_strdup_printf ("%s → %s", old, new) : g_strdup (old);
  g_autofree char *detail = NULL;
  g_autofree char *text = NULL;
  const char *number = value != NULL ? value : claim != NULL ? stated_number (claim) : NULL;

  detail = claim == NULL
             ? g_steal_pointer (&change)
             : g_strdup_printf ("%s: %s",
                                jeoul_text_get_marked (
                                    &jeoul_claim_get_claimant (
                                         jeoul_session_get_dataset (self->session), claim)
                                         ->name,
                                    lang),
                                change);
  text = jeoul_what_if_group (number != NULL ? number : "");
  jeoul_label_set_text (row->detail, detail);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail, -1);
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (row->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (row->entry), -1);
  self->showing = FALSE;
  mark_error (row, FALSE);
  gtk_widget_set_sensitive (row->reset, value != NULL);
}

static gboolean
equals_reported (const Row  *row,
                 const char *number)
{
  const JeoulClaim *claim = row_claim (row);
  const char *stated = claim != NULL ? stated_number (claim) : NULL;
  double a, b;

  return stated != NULL && jeoul_number_parse (stated, -1, &a) &&
         jeoul_number_parse (number, -1, &b) && a == b;
}

/* What was typed becomes the assumption; nothing, or what was reported, takes it back. */
static void
commit_row (Row *row)
{
  JeoulWhatIf *self = row->owner;
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (row->entry));
  g_autofree char *number = jeoul_what_if_parse (typed);
  g_autofree char *blank = g_strstrip (g_strdup (typed));
  g_autofree char *now = jeoul_session_dup_assumed (self->session, row->id);
  g_autofree char *accepted = NULL;

  if (self->showing || self->session == NULL)
    return;
  if (*blank == '\0' || (number != NULL && equals_reported (row, number)))
    {
      if (now != NULL)
        jeoul_session_assume (self->session, row->id, NULL);
      show_row (row);
      return;
    }
  if (number == NULL)
    {
      mark_error (row, TRUE);
      return;
    }
  if (g_strcmp0 (number, now) != 0)
    jeoul_session_assume (self->session, row->id, number);
  accepted = jeoul_session_dup_assumed (self->session, row->id);
  if (g_strcmp0 (number, accepted) == 0)
    show_row (row);
  else
    mark_error (row, TRUE); /* a rate of 0, a negative amount */
}

static void
entry_activate_cb (GtkEntry *entry,
                   Row      *row)
{
  commit_row (row);
}

static void
entry_leave_cb (GtkEventControllerFocus *controller,
                Row                     *row)
{
  commit_row (row);
}

static void
reset_cb (GtkButton *button,
          Row       *row)
{
  gtk_widget_grab_focus (GTK_WIDGET (row->entry));
  jeoul_session_assume (row->owner->session, row->id, NULL);
  show_row (row);
}

static void
reset_all_cb (JeoulWhatIf *self)
{
  g_object_set (self->session, "set", "", NULL);
  if (self->rows->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (((Row *) g_ptr_array_index (self->rows, 0))->entry));
}

/* "DeepSeek-V3, rent of a GPU-hour": what is set, and in which unit. */
static char *
row_name (const Row *row,
          JeoulLang  lang,
          char     **unit)
{
  JeoulDataset *dataset = jeoul_session_get_dataset (row->owner->session);
  const JeoulClaim *claim = row_claim (row);
  JeoulUnitStyle money = { .notation = JEOUL_NOTATION_MONEY, .currency = row->base };
  g_autofree char *one = NULL;
  const char *label;

  if (claim == NULL)
    {
      one = jeoul_format_decimal (lang, "1", &money, JEOUL_FORM_FULL);
      *unit = jeoul_format_currency_name (lang, row->quote);
      /* Translators: %s is an amount: "$1" */
      return g_strdup_printf (jeoul_tr (lang, "Exchange rate of %s, in all months"), one);
    }
  *unit = g_strdup (jeoul_text_get_marked (&jeoul_claim_get_unit (dataset, claim)->name, lang));
  label = jeoul_text_get (jeoul_claim_get_label (dataset, claim), lang);
  return g_strdup_printf (
      "%s%s%s · %s", jeoul_text_get_marked (&jeoul_claim_get_subject (dataset, claim)->name, lang),
      label != NULL ? ", " : "", label != NULL ? label : "",
      jeoul_text_get_marked (&jeoul_claim_get_quantity (dataset, claim)->name, lang));
}

static void
add_row (JeoulWhatIf                *self,
         const JeoulAssumptionInput *input)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  Row *row = g_new0 (Row, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title, *unit_label;
  GtkEventController *focus;
  g_autofree char *unit = NULL;
  g_autofree char *name = NULL;
  g_autofree char *reset = NULL;

  row->owner = self;
  row->id = g_strdup (input->id);
  row->claim = input->claim;
  memcpy (row->base, input->base, sizeof row->base);
  memcpy (row->quote, input->quote, sizeof row->quote);
  name = row_name (row, lang, &unit);

  title = jeoul_label_new (name);
  row->detail = GTK_LABEL (jeoul_label_new (""));
  gtk_widget_add_css_class (GTK_WIDGET (row->detail), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (row->detail), "caption");
  row->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_input_purpose (row->entry, GTK_INPUT_PURPOSE_NUMBER);
  /* The key undoes assumptions here; of a few digits there is nothing else to undo. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (row->entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (row->entry), 12);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (row->entry), 14);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  unit_label = jeoul_label_new (unit);
  gtk_widget_add_css_class (unit_label, "caption");
  gtk_widget_set_hexpand (unit_label, TRUE);
  row->reset = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_add_css_class (row->reset, "flat");
  gtk_widget_set_valign (row->reset, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (row->reset, jeoul_tr (lang, "Back to What Was Reported"));
  /* Translators: %s is what was assumed otherwise */
  reset = g_strdup_printf (jeoul_tr (lang, "Reset: %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->reset), GTK_ACCESSIBLE_PROPERTY_LABEL, reset,
                                  -1);

  gtk_box_append (GTK_BOX (line), GTK_WIDGET (row->entry));
  gtk_box_append (GTK_BOX (line), unit_label);
  gtk_box_append (GTK_BOX (line), row->reset);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->detail));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (self->box, box);

  focus = gtk_event_controller_focus_new ();
  gtk_widget_add_controller (GTK_WIDGET (row->entry), focus);
  g_signal_connect (focus, "leave", G_CALLBACK (entry_leave_cb), row);
  g_signal_connect (row->entry, "activate", G_CALLBACK (entry_activate_cb), row);
  g_signal_connect (row->reset, "clicked", G_CALLBACK (reset_cb), row);
  g_ptr_array_add (self->rows, row);
  show_row (row);
}

static gboolean
has_rows (JeoulWhatIf  *self,
          const GArray *inputs)
{
  if (self->rows->len != inputs->len)
    return FALSE;
  for (guint i = 0; i < inputs->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      if (!g_str_equal (row->id, g_array_index (inputs, JeoulAssumptionInput, i).id))
        return FALSE;
    }
  return TRUE;
}

static void
remove_rows (JeoulWhatIf *self)
{
  GtkWidget *child;

  self->showing = TRUE; /* entries that lose the focus with their life say nothing */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  self->showing = FALSE;
  g_ptr_array_set_size (self->rows, 0);
}

/**
 * jeoul_what_if_fill:
 * @self: a popover that is to be shown
 *
 * Makes a row for each input of the figure. Rows are made anew only where others are wanted: the one
 * that has the focus stays.
 */
void
jeoul_what_if_fill (JeoulWhatIf *self)
{
  g_autoptr (GArray) inputs = jeoul_what_if_find_inputs (self->session);

  if (!has_rows (self, inputs))
    {
      remove_rows (self);
      for (guint i = 0; i < inputs->len; i++)
        add_row (self, &g_array_index (inputs, JeoulAssumptionInput, i));
    }
  else
    {
      for (guint i = 0; i < self->rows->len; i++)
        show_row (g_ptr_array_index (self->rows, i));
    }
  gtk_widget_set_sensitive (self->reset_all,
                            *jeoul_session_get_string (self->session, "set") != '\0');
}

static void
claims_changed_cb (JeoulWhatIf *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    jeoul_what_if_fill (self);
}

/* Indices of another dataset mean other claims. */
static void
dataset_changed_cb (JeoulWhatIf *self)
{
  remove_rows (self);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* What was typed and not yet confirmed counts, too. */
static void
jeoul_what_if_closed (GtkPopover *popover)
{
  JeoulWhatIf *self = JEOUL_WHAT_IF (popover);

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      commit_row (row);
    }
}

static void
jeoul_what_if_dispose (GObject *object)
{
  JeoulWhatIf *self = JEOUL_WHAT_IF (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  if (self->box != NULL)
    remove_rows (self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), JEOUL_TYPE_WHAT_IF);

  G_OBJECT_CLASS (jeoul_what_if_parent_class)->dispose (object);
}

static void
jeoul_what_if_finalize (GObject *object)
{
  g_ptr_array_unref (JEOUL_WHAT_IF (object)->rows);

  G_OBJECT_CLASS (jeoul_what_if_parent_class)->finalize (object);
}

static void
jeoul_what_if_class_init (JeoulWhatIfClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jeoul_what_if_dispose;
  G_OBJECT_CLASS (klass)->finalize = jeoul_what_if_finalize;
  GTK_POPOVER_CLASS (klass)->closed = jeoul_what_if_closed;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeoul/Jeoul/ui/jeoul-what-if.ui");
  gtk_widget_class_bind_template_child (widget_class, JeoulWhatIf, explanation);
  gtk_widget_class_bind_template_child (widget_class, JeoulWhatIf, box);
  gtk_widget_class_bind_template_child (widget_class, JeoulWhatIf, reset_all);
  gtk_widget_class_bind_template_callback (widget_class, reset_all_cb);
}

/* A popover takes all keys, those of the window too, and its entries would take these before it. */
static GtkEventController *
new_undo_keys (void)
{
  static const char *const actions[] = { "win.undo", "win.redo" };
  GtkEventController *controller = gtk_shortcut_controller_new ();
  guint n;
  const JeoulShortcut *shortcuts = jeoul_shortcuts_get (&n);

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < G_N_ELEMENTS (actions); k++)
      {
        if (g_strcmp0 (shortcuts[i].action, actions[k]) == 0)
          gtk_shortcut_controller_add_shortcut (
              GTK_SHORTCUT_CONTROLLER (controller),
              gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].accels),
                                gtk_named_action_new (actions[k])));
      }
  return controller;
}

static void
jeoul_what_if_init (JeoulWhatIf *self)
{
  self->rows = g_ptr_array_new_with_free_func (free_row);
  gtk_widget_init_template (GTK_WIDGET (self));
  jeoul_label_keep_words (self->explanation);
  jeoul_label_name_buttons (GTK_WIDGET (self));
  gtk_widget_add_controller (GTK_WIDGET (self), new_undo_keys ());
}

/**
 * jeoul_what_if_new:
 * @session: whose figure it is about
 *
 * Returns: (transfer floating): a popover, to be filled before it is shown
 */
GtkWidget *
jeoul_what_if_new (JeoulSession *session)
{
  JeoulWhatIf *self = g_object_new (JEOUL_TYPE_WHAT_IF, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "claims-changed", G_CALLBACK (claims_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (dataset_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
