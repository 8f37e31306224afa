/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for format, size and language, and saves the figure. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-export-dialog.h"

#include "jeoul-picture.h"
#include "jeoul-settings.h"

struct _JeoulExportDialog
{
  AdwWindow             parent_instance;
  JeoulWindow          *window; /* not owned: the dialog is its child */
  AdwComboRow          *format;
  AdwComboRow          *preset;
  AdwActionRow         *resolution_row;
  GtkSpinButton        *resolution;
  AdwComboRow          *language;
  GtkFileChooserNative *chooser;
};

G_DEFINE_FINAL_TYPE (JeoulExportDialog, jeoul_export_dialog, ADW_TYPE_WINDOW)

static const char *const formats[] = { "png", "pdf" };
static const char *const languages[] = { "", "en", "ko" };

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

static guint
get_n_presets (void)
{
  guint n = 0;

  while (jeoul_presets[n].name != NULL)
    n++;

  return n;
}

static const JeoulPreset *
get_preset (JeoulExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->preset);

  return &jeoul_presets[MIN (selected, get_n_presets () - 1)];
}

static char *
name_preset (const JeoulPreset *preset,
             JeoulLang          lang)
{
  const char *title = preset->name;

  for (guint i = 0; i < G_N_ELEMENTS (preset_titles); i++)
    {
      if (g_str_equal (preset_titles[i].name, preset->name))
        title = jeoul_tr (lang, preset_titles[i].title);
    }

  return g_strdup_printf ("%s · %s", title, preset->size);
}

/* org.freedesktop.FileManager1 marks the file in its folder; without one, the folder has to do. */
static void
shown_in_folder_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GFile) file = user_data;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result,
                                                              NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (reply == NULL && folder != NULL)
    {
      g_autofree char *uri = g_file_get_uri (folder);

      gtk_show_uri (NULL, uri, GDK_CURRENT_TIME);
    }
}

static void
show_in_folder_cb (GFile *file)
{
  GApplication *application = g_application_get_default ();
  GDBusConnection *bus
      = application != NULL ? g_application_get_dbus_connection (application) : NULL;
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *folder_uri = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (bus == NULL)
    {
      if (folder == NULL)
        return;
      folder_uri = g_file_get_uri (folder);
      gtk_show_uri (NULL, folder_uri, GDK_CURRENT_TIME);
      return;
    }
  g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                          "org.freedesktop.FileManager1", "ShowItems",
                          g_variant_new ("(^ass)", (const char *[]) { uri, NULL }, ""), NULL,
                          G_DBUS_CALL_FLAGS_NONE, 5000, NULL, shown_in_folder_cb,
                          g_object_ref (file));
}

/**
 * jeoul_export_dialog_save:
 * @parent: the window that shows the figure
 * @file: where to; what is there is replaced, as the file chooser asked before
 * @format: PNG or PDF
 * @size: how large
 * @lang: language of the figure
 *
 * Says in the window that it was saved, or why not.
 *
 * Returns: whether it was saved
 */
gboolean
jeoul_export_dialog_save (JeoulWindow     *parent,
                          GFile           *file,
                          JeoulFormat      format,
                          const JeoulSize *size,
                          JeoulLang        lang)
{
  JeoulSession *session = jeoul_window_get_session (parent);
  JeoulLang ui_lang = jeoul_session_get_lang (session);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *basename = NULL, *name = NULL, *text = NULL, *escaped = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (path == NULL)
    {
      jeoul_window_toast (parent, jeoul_tr (ui_lang, "Figures can be saved to local files only."));
      return FALSE;
    }
  {
    g_autoptr (JeoulShownFigure) shown =
      jeoul_shown_figure_new (session, jeoul_session_get_figure (session), lang);
    JeoulPressJob job;

    jeoul_picture_fill_job (shown, ui_lang, &job);
    job.format = format;
    job.size = *size;
    bytes = jeoul_press_encode (&job, NULL, &error);
  }
  if (bytes == NULL || !jeoul_export_write (bytes, path, TRUE, ui_lang, &error))
    {
      jeoul_window_toast (parent, error->message);
      return FALSE;
    }

  basename = g_file_get_basename (file);
  name = g_filename_display_name (basename);
  text = g_strdup_printf (jeoul_tr (ui_lang, "Saved “%s”"), name);
  escaped = g_markup_escape_text (text, -1);
  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, jeoul_tr (ui_lang, "Show in Folder"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (show_in_folder_cb),
                         g_object_ref (file), (GClosureNotify) (void (*) (void)) g_object_unref,
                         G_CONNECT_SWAPPED);
  jeoul_window_add_toast (parent, toast);

  return TRUE;
}

static void
remember (JeoulExportDialog *self)
{
  jeoul_settings_set_string ("export-format", formats[adw_combo_row_get_selected (self->format)]);
  jeoul_settings_set_string ("export-preset", get_preset (self)->name);
  jeoul_settings_set_int ("export-dpi", gtk_spin_button_get_value_as_int (self->resolution));
  jeoul_settings_set_string ("export-language",
                             languages[adw_combo_row_get_selected (self->language)]);
}

static JeoulLang
get_figure_lang (JeoulExportDialog *self)
{
  JeoulLang lang = jeoul_session_get_lang (jeoul_window_get_session (self->window));
  const char *choice = languages[adw_combo_row_get_selected (self->language)];

  if (*choice != '\0')
    jeoul_lang_from_string (choice, &lang);

  return lang;
}

static void
chooser_response_cb (JeoulExportDialog *self,
                     int                response)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GError) error = NULL;
  JeoulSize size;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  folder = g_file_get_parent (file);
  if (folder != NULL)
    {
      g_autofree char *uri = g_file_get_uri (folder);

      jeoul_settings_set_string ("export-folder", uri);
    }
  remember (self);
  if (!jeoul_size_parse (get_preset (self)->size, gtk_spin_button_get_value (self->resolution),
                         jeoul_session_get_lang (jeoul_window_get_session (self->window)), &size,
                         &error))
    jeoul_window_toast (self->window, error->message);
  else
    jeoul_export_dialog_save (
        self->window, file,
        adw_combo_row_get_selected (self->format) == 1 ? JEOUL_FORMAT_PDF : JEOUL_FORMAT_PNG,
        &size, get_figure_lang (self));
  gtk_window_close (GTK_WINDOW (self));
}

static void
save_clicked_cb (JeoulExportDialog *self)
{
  JeoulSession *session = jeoul_window_get_session (self->window);
  JeoulLang lang = jeoul_session_get_lang (session);
  g_autofree char *name = g_strdup_printf (
      "%s.%s.%s", jeoul_session_get_string (session, "figure"),
      jeoul_lang_to_string (get_figure_lang (self)),
      formats[adw_combo_row_get_selected (self->format)]);
  g_autofree char *uri = jeoul_settings_get_string ("export-folder");

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (
      jeoul_tr (lang, "Save the Figure"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
      jeoul_tr (lang, "_Save"), jeoul_tr (lang, "_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  if (*uri != '\0')
    {
      g_autoptr (GFile) folder = g_file_new_for_commandline_arg (uri);

      /* A folder that is gone would be answered with a message in front of the chooser. */
      if (g_file_query_exists (folder, NULL))
        gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
    }
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (chooser_response_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
preset_changed_cb (JeoulExportDialog *self)
{
  gtk_spin_button_set_value (self->resolution, get_preset (self)->dpi);
}

static void
jeoul_export_dialog_dispose (GObject *object)
{
  g_clear_object (&JEOUL_EXPORT_DIALOG (object)->chooser);

  G_OBJECT_CLASS (jeoul_export_dialog_parent_class)->dispose (object);
}

static void
jeoul_export_dialog_class_init (JeoulExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jeoul_export_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeoul/Jeoul/ui/jeoul-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JeoulExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, JeoulExportDialog, preset);
  gtk_widget_class_bind_template_child (widget_class, JeoulExportDialog, resolution_row);
  gtk_widget_class_bind_template_child (widget_class, JeoulExportDialog, resolution);
  gtk_widget_class_bind_template_child (widget_class, JeoulExportDialog, language);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
jeoul_export_dialog_init (JeoulExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static guint
find_string (const char *const *strings,
             guint              n,
             const char        *string)
{
  for (guint i = 0; i < n; i++)
    {
      if (g_str_equal (strings[i], string))
        return i;
    }

  return 0;
}

/* What is chosen in the dialog: indices of its lists, and the resolution. */
typedef struct
{
  guint  format;
  guint  preset;
  guint  language;
  double resolution;
} Choice;

static void present (JeoulWindow  *parent,
                     const Choice *choice);

/* Templates are translated when they are made: a new dialog takes over what was chosen. */
static void
language_changed_cb (JeoulExportDialog *self)
{
  Choice choice = {
    adw_combo_row_get_selected (self->format),
    adw_combo_row_get_selected (self->preset),
    adw_combo_row_get_selected (self->language),
    gtk_spin_button_get_value (self->resolution),
  };

  present (self->window, &choice);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
present (JeoulWindow  *parent,
         const Choice *choice)
{
  JeoulSession *session = jeoul_window_get_session (parent);
  JeoulLang lang = jeoul_session_get_lang (session);
  JeoulExportDialog *self = g_object_new (JEOUL_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  g_autoptr (GtkStringList) presets = gtk_string_list_new (NULL);

  self->window = parent;
  for (guint i = 0; jeoul_presets[i].name != NULL; i++)
    {
      g_autofree char *name = name_preset (&jeoul_presets[i], lang);

      gtk_string_list_append (presets, name);
    }
  adw_combo_row_set_model (self->preset, G_LIST_MODEL (presets));
  adw_combo_row_set_selected (self->preset, choice->preset);
  adw_combo_row_set_selected (self->format, choice->format);
  adw_combo_row_set_selected (self->language, choice->language);
  gtk_spin_button_set_value (self->resolution, choice->resolution);
  g_signal_connect_swapped (self->preset, "notify::selected", G_CALLBACK (preset_changed_cb), self);
  g_signal_connect_object (session, "notify::language", G_CALLBACK (language_changed_cb), self,
                           G_CONNECT_SWAPPED);

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
  g_autofree char *format = jeoul_settings_get_string ("export-format");
  g_autofree char *language = jeoul_settings_get_string ("export-language");
  g_autofree char *preset = jeoul_settings_get_string ("export-preset");
  Choice choice = {
    .format = find_string (formats, G_N_ELEMENTS (formats), format),
    .language = find_string (languages, G_N_ELEMENTS (languages), language),
    .resolution = jeoul_settings_get_int ("export-dpi"),
  };

  for (guint i = 0; jeoul_presets[i].name != NULL; i++)
    {
      if (g_str_equal (jeoul_presets[i].name, preset))
        choice.preset = i;
    }
  present (parent, &choice);
}
