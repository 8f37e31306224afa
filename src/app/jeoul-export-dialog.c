/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks what the file is to be, shows it, and saves it. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-export-dialog-private.h"

#include "jeoul-export-layout.h"
#include "jeoul-export-warnings.h"
#include "jeoul-label.h"

/* As the rows of the units count them. */
static const struct
{
  guint  digits;
  double step;
  double page;
} unit_steps[] = {
  [JEOUL_EXPORT_UNIT_PX] = { 0, 10, 100 },
  [JEOUL_EXPORT_UNIT_MM] = { 1, 1, 10 },
  [JEOUL_EXPORT_UNIT_IN] = { 2, 0.1, 1 },
};

static const struct
{
  const char *name;
  const char *title;
} preset_titles[] = {
  { "slide", N_ ("Slide") },
  { "paper-single", N_ ("Paper, one column") },
  { "paper-double", N_ ("Paper, two columns") },
  { "a4", N_ ("A4 page") },
  { "square", N_ ("Square") },
  { "card", N_ ("Card for sharing") },
};

G_DEFINE_FINAL_TYPE (JeoulExportDialog, jeoul_export_dialog, ADW_TYPE_WINDOW)

JeoulLang
jeoul_export_dialog_get_lang (JeoulExportDialog *self)
{
  return jeoul_session_get_lang (jeoul_window_get_session (self->window));
}

static void
add_warning (JeoulExportDialog *self,
             const char        *text,
             gboolean           error)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *image = gtk_image_new_from_icon_name (error ? "dialog-error-symbolic"
                                                         : "dialog-warning-symbolic");
  GtkWidget *label = jeoul_label_new (text);

  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, error ? "export-error" : "export-warning");
  gtk_box_append (self->warnings, box);
}

static void
show_warnings (JeoulExportDialog *self)
{
  const char *error = jeoul_export_preview_get_error (self->preview);
  g_autoptr (GPtrArray) warnings
      = jeoul_export_warnings (jeoul_export_preview_get_report (self->preview),
                               jeoul_export_dialog_get_lang (self));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->warnings))) != NULL)
    gtk_box_remove (self->warnings, child);
  if (self->message != NULL)
    add_warning (self, self->message, TRUE);
  if (error != NULL && g_strcmp0 (error, self->message) != 0)
    add_warning (self, error, TRUE);
  for (guint i = 0; i < warnings->len; i++)
    add_warning (self, g_ptr_array_index (warnings, i), FALSE);
  gtk_widget_set_visible (self->warnings_scroller,
                          self->message != NULL || error != NULL || warnings->len > 0);
}

/**
 * jeoul_export_dialog_set_message:
 * @self: a dialog
 * @message: (nullable): what went wrong; %NULL when that is over
 *
 * Shows it under the preview until something is changed.
 */
void
jeoul_export_dialog_set_message (JeoulExportDialog *self,
                                 const char        *message)
{
  char *old = self->message;

  self->message = g_strdup (message);
  g_free (old);
  show_warnings (self);
}

static void
preview_changed_cb (JeoulExportDialog *self)
{
  show_warnings (self);
}

/* The room for it changes with what is said below it: a message must not go with that. */
static void
update_preview (JeoulExportDialog *self)
{
  JeoulSession *session = jeoul_window_get_session (self->window);
  g_autoptr (GPtrArray) figures = jeoul_export_dialog_list_figures (self);
  const JeoulFigure *figure = jeoul_session_get_figure (session);
  JeoulLang langs[JEOUL_N_LANGS];
  g_autoptr (JeoulExportItem) item = NULL;
  g_autoptr (GError) error = NULL;

  if (figures->len > 0 && !g_ptr_array_find (figures, figure, NULL))
    figure = g_ptr_array_index (figures, 0);
  if (figure == NULL)
    return;

  jeoul_export_choice_get_langs (&self->choice, jeoul_session_get_lang (session), langs);
  item = jeoul_export_item_new (&self->choice, session, figure, langs[0], &error);
  gtk_widget_set_sensitive (self->save, item != NULL && self->work == NULL);
  if (item != NULL)
    jeoul_export_preview_take_item (self->preview, g_steal_pointer (&item));
  else
    jeoul_export_dialog_set_message (self, error->message);
}

static void
preview_resized_cb (JeoulExportDialog *self)
{
  if (self->window != NULL && self->work == NULL)
    update_preview (self);
}

static void
show_length (GtkSpinButton           *spin,
             const JeoulExportChoice *choice,
             double                   length)
{
  GtkAdjustment *adjustment = gtk_spin_button_get_adjustment (spin);

  gtk_adjustment_set_step_increment (adjustment, unit_steps[choice->unit].step);
  gtk_adjustment_set_page_increment (adjustment, unit_steps[choice->unit].page);
  gtk_spin_button_set_digits (spin, unit_steps[choice->unit].digits);
  gtk_spin_button_set_value (spin, length);
}

/* The rows as the choice has them; which of them mean anything depends on the others. */
static void
show_choice (JeoulExportDialog *self)
{
  JeoulSession *session = jeoul_window_get_session (self->window);
  const JeoulExportChoice *choice = &self->choice;
  gboolean one = choice->scope == JEOUL_EXPORT_THIS;
  gboolean rows = choice->format == JEOUL_FORMAT_CSV;
  g_autofree char *size = jeoul_export_choice_describe_size (choice,
                                                             jeoul_session_get_lang (session));

  self->showing = TRUE;
  adw_combo_row_set_selected (self->format, choice->format);
  adw_combo_row_set_selected (self->language, choice->lang);
  adw_combo_row_set_selected (self->background, choice->background);
  adw_combo_row_set_selected (self->preset, choice->preset);
  show_length (self->width, choice, choice->width);
  show_length (self->height, choice, choice->height);
  adw_combo_row_set_selected (self->unit, choice->unit);
  gtk_spin_button_set_value (self->resolution, choice->dpi);
  adw_action_row_set_subtitle (self->resolution_row, size);
  adw_combo_row_set_selected (self->scope, choice->scope);
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->title_entry)),
                 choice->title != NULL ? choice->title : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->title_entry), choice->title);
  adw_combo_row_set_selected (self->caption, choice->short_caption ? 1 : 0);
  adw_combo_row_set_selected (self->currency, choice->currency);
  adw_combo_row_set_selected (self->scale, choice->scale);
  jeoul_export_dialog_show_figures (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->background), !rows);
  gtk_widget_set_sensitive (self->size_group, !rows);
  gtk_widget_set_sensitive (GTK_WIDGET (self->title_entry), one && !rows);
  gtk_widget_set_sensitive (GTK_WIDGET (self->caption), !rows);
  gtk_widget_set_sensitive (GTK_WIDGET (self->scale),
                            !rows && (!one || jeoul_session_has_scales (session)));
  self->showing = FALSE;
}

static void
changed (JeoulExportDialog *self)
{
  show_choice (self);
  jeoul_export_dialog_set_message (self, NULL);
  update_preview (self);
}

/* Rows that stand for themselves. */
static void
row_changed_cb (JeoulExportDialog *self)
{
  JeoulExportChoice *choice = &self->choice;

  if (self->showing || self->window == NULL)
    return;

  choice->format = (JeoulFormat) adw_combo_row_get_selected (self->format);
  choice->lang = (JeoulExportLang) adw_combo_row_get_selected (self->language);
  choice->background = (JeoulBackground) adw_combo_row_get_selected (self->background);
  choice->scope = (JeoulExportScope) adw_combo_row_get_selected (self->scope);
  choice->short_caption = adw_combo_row_get_selected (self->caption) == 1;
  choice->currency = (JeoulExportCurrency) adw_combo_row_get_selected (self->currency);
  choice->scale = (JeoulFigureScale) adw_combo_row_get_selected (self->scale);
  g_free (choice->title);
  choice->title = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_entry)));
  changed (self);
}

static void
preset_changed_cb (JeoulExportDialog *self)
{
  if (self->showing || self->window == NULL)
    return;

  jeoul_export_choice_set_preset (&self->choice, adw_combo_row_get_selected (self->preset));
  changed (self);
}

/* A side that is changed makes the size one's own. */
static void
width_changed_cb (JeoulExportDialog *self)
{
  if (self->showing || self->window == NULL)
    return;

  self->choice.width = gtk_spin_button_get_value (self->width);
  jeoul_export_choice_set_preset (&self->choice, jeoul_export_n_presets ());
  changed (self);
}

static void
height_changed_cb (JeoulExportDialog *self)
{
  if (self->showing || self->window == NULL)
    return;

  self->choice.height = gtk_spin_button_get_value (self->height);
  jeoul_export_choice_set_preset (&self->choice, jeoul_export_n_presets ());
  changed (self);
}

static void
unit_changed_cb (JeoulExportDialog *self)
{
  if (self->showing || self->window == NULL)
    return;

  jeoul_export_choice_set_unit (&self->choice,
                                (JeoulExportUnit) adw_combo_row_get_selected (self->unit));
  jeoul_export_choice_set_preset (&self->choice, jeoul_export_n_presets ());
  changed (self);
}

static void
resolution_changed_cb (JeoulExportDialog *self)
{
  if (self->showing || self->window == NULL)
    return;

  self->choice.dpi = gtk_spin_button_get_value (self->resolution);
  changed (self);
}

static void
save_clicked_cb (JeoulExportDialog *self)
{
  jeoul_export_dialog_ask_place (self);
}

static void
command_clicked_cb (JeoulExportDialog *self)
{
  g_autofree char *command = jeoul_export_dialog_dup_command (self);

  if (command == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), command);
  adw_toast_overlay_add_toast (
      self->toasts,
      adw_toast_new (jeoul_tr (jeoul_export_dialog_get_lang (self), "Command line copied")));
}

/* Escape and the button: while files are written they stop that, and nothing else. */
static void
cancel_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  JeoulExportDialog *self = JEOUL_EXPORT_DIALOG (widget);

  if (self->work != NULL)
    jeoul_export_dialog_stop (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
jeoul_export_dialog_dispose (GObject *object)
{
  JeoulExportDialog *self = JEOUL_EXPORT_DIALOG (object);

  if (self->work != NULL)
    jeoul_export_work_forget (self->work);
  self->work = NULL;
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_weak_pointer (&self->question);
  self->window = NULL;

  G_OBJECT_CLASS (jeoul_export_dialog_parent_class)->dispose (object);
}

static void
jeoul_export_dialog_finalize (GObject *object)
{
  JeoulExportDialog *self = JEOUL_EXPORT_DIALOG (object);

  jeoul_export_choice_clear (&self->choice);
  g_ptr_array_unref (self->checks);
  g_free (self->message);

  G_OBJECT_CLASS (jeoul_export_dialog_parent_class)->finalize (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, JeoulExportDialog, name)

static void
jeoul_export_dialog_class_init (JeoulExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jeoul_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = jeoul_export_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeoul/Jeoul/ui/jeoul-export-dialog.ui");
  BIND (toasts);
  BIND (body);
  BIND (preview);
  BIND (warnings_scroller);
  BIND (warnings);
  BIND (progress);
  BIND (scroller);
  BIND (save);
  BIND (format);
  BIND (language);
  BIND (background);
  BIND (size_group);
  BIND (preset);
  BIND (width);
  BIND (height);
  BIND (unit);
  BIND (resolution_row);
  BIND (resolution);
  BIND (scope);
  BIND (figures);
  BIND (title_entry);
  BIND (caption);
  BIND (currency);
  BIND (scale);
  gtk_widget_class_bind_template_callback (widget_class, row_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, preset_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, width_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, height_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, unit_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, resolution_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_resized_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, command_clicked_cb);
  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, cancel_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "export.cancel", NULL);
}

/* Enter in a number exports, as it does in the title. */
static void
let_activate (GtkSpinButton *spin)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (spin));

  if (GTK_IS_TEXT (text))
    gtk_text_set_activates_default (GTK_TEXT (text), TRUE);
}

static void
jeoul_export_dialog_init (JeoulExportDialog *self)
{
  g_type_ensure (JEOUL_TYPE_EXPORT_PREVIEW);
  jeoul_export_choice_init (&self->choice);
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  jeoul_label_name_buttons (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->body, jeoul_export_layout_new ());
  let_activate (self->width);
  let_activate (self->height);
  let_activate (self->resolution);
}

static char *
name_preset (guint     index,
             JeoulLang lang)
{
  const char *title = jeoul_presets[index].name;
  g_autofree char *size = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (preset_titles); i++)
    {
      if (g_str_equal (preset_titles[i].name, jeoul_presets[index].name))
        title = jeoul_tr (lang, preset_titles[i].title);
    }

  size = jeoul_export_preset_describe (index, lang);

  return g_strdup_printf ("%s · %s", title, size);
}

static void
add_presets (JeoulExportDialog *self)
{
  JeoulLang lang = jeoul_export_dialog_get_lang (self);
  g_autoptr (GtkStringList) presets = gtk_string_list_new (NULL);

  for (guint i = 0; jeoul_presets[i].name != NULL; i++)
    {
      g_autofree char *name = name_preset (i, lang);

      gtk_string_list_append (presets, name);
    }
  gtk_string_list_append (presets, jeoul_tr (lang, "Custom"));
  adw_combo_row_set_model (self->preset, G_LIST_MODEL (presets));
}

static void present (JeoulWindow             *parent,
                     const JeoulExportChoice *choice);

/* Templates are translated when they are made: a new dialog takes over what was chosen. */
static void
language_changed_cb (JeoulExportDialog *self)
{
  present (self->window, &self->choice);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
present (JeoulWindow             *parent,
         const JeoulExportChoice *choice)
{
  JeoulExportDialog *self = g_object_new (JEOUL_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  int width = gtk_widget_get_width (GTK_WIDGET (parent));
  int height = gtk_widget_get_height (GTK_WIDGET (parent));
  int own_width, own_height;

  jeoul_export_choice_clear (&self->choice);
  jeoul_export_choice_copy (choice, &self->choice);
  self->window = parent;
  self->showing = TRUE;
  add_presets (self);
  jeoul_export_dialog_add_figures (self);
  self->showing = FALSE;

  /* On a telephone the dialog covers the window, and no more. */
  gtk_window_get_default_size (GTK_WINDOW (self), &own_width, &own_height);
  if (width > 0 && height > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), MIN (own_width, MAX (width, 320)),
                                 MIN (own_height, MAX (height, 400)));
  g_signal_connect_object (jeoul_window_get_session (parent), "notify::language",
                           G_CALLBACK (language_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (jeoul_window_get_session (parent), "claims-changed",
                           G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  changed (self);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * jeoul_export_dialog_present:
 * @parent: the window that shows the figure
 *
 * Opens the dialog with the settings of the last export.
 */
void
jeoul_export_dialog_present (JeoulWindow *parent)
{
  g_auto (JeoulExportChoice) choice = { 0 };

  jeoul_export_choice_init (&choice);
  jeoul_export_choice_load (&choice);
  present (parent, &choice);
}
