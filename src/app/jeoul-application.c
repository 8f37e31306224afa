/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: its windows, its language, its actions. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-application.h"

#include <stdio.h>

#include "jeoul-export-thread.h"
#include "jeoul-language.h"
#include "jeoul-loader.h"
#include "jeoul-look.h"
#include "jeoul-preferences.h"
#include "jeoul-reader.h"
#include "jeoul-settings.h"
#include "jeoul-shortcuts.h"

#define DATASET_PATH "/org/jeoul/Jeoul/ai-cost-debate.xml"
#define RETRY_MS 50

struct _JeoulApplication
{
  AdwApplication        parent_instance;
  JeoulLang             lang;
  GThread              *reading; /* the built-in dataset, until somebody asks for it */
  JeoulDataset         *dataset;
  GtkFileChooserNative *chooser;
  GtkWindow            *preferences;
  GtkWindow            *shortcuts;
  char                 *next_language;
  guint                 language_id;
};

G_DEFINE_FINAL_TYPE (JeoulApplication, jeoul_application, ADW_TYPE_APPLICATION)

static gpointer
read_builtin (gpointer data)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  JeoulDataset *dataset = NULL;

  bytes = g_resources_lookup_data (DATASET_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes != NULL)
    dataset = jeoul_reader_read_bytes (bytes, "ai-cost-debate.xml", JEOUL_LANG_EN, NULL, &error);
  if (dataset == NULL)
    g_error ("The built-in dataset cannot be read: %s", error->message);

  return dataset;
}

static JeoulDataset *
get_builtin (JeoulApplication *self)
{
  if (self->reading != NULL)
    self->dataset = g_thread_join (g_steal_pointer (&self->reading));

  return self->dataset;
}

/**
 * jeoul_application_add_window:
 * @self: the application
 *
 * Returns: (transfer none): a new window with the built-in dataset, not shown yet
 */
JeoulWindow *
jeoul_application_add_window (JeoulApplication *self)
{
  g_autoptr (JeoulSession) session = jeoul_session_new (get_builtin (self), self->lang);

  return JEOUL_WINDOW (jeoul_window_new (GTK_APPLICATION (self), session));
}

static JeoulWindow *
get_window (JeoulApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !JEOUL_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window != NULL)
    return JEOUL_WINDOW (window);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (JEOUL_IS_WINDOW (l->data))
        return l->data;
    }

  return jeoul_application_add_window (self);
}

static void
jeoul_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (get_window (JEOUL_APPLICATION (application))));
}

static void
jeoul_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      JeoulWindow *window = jeoul_application_add_window (JEOUL_APPLICATION (application));

      jeoul_window_open_file (window, files[i]);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static gboolean
apply_language_cb (gpointer user_data)
{
  JeoulApplication *self = user_data;
  g_autofree char *choice = NULL;
  JeoulLang lang;
  gboolean preferences;

  /* The environment must not change while a thread reads or looks for findings. */
  get_builtin (self);
  if (jeoul_loader_get_n_running () > 0 || jeoul_export_thread_get_n_running () > 0 ||
      jeoul_session_get_n_auditing () > 0)
    return G_SOURCE_CONTINUE;

  self->language_id = 0;
  choice = g_steal_pointer (&self->next_language);
  lang = jeoul_language_apply (choice);
  jeoul_settings_set_string ("language", choice);
  if (lang == self->lang)
    return G_SOURCE_REMOVE;

  self->lang = lang;
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (JEOUL_IS_WINDOW (l->data))
        jeoul_window_set_language (l->data, lang);
    }
  if (self->shortcuts != NULL)
    {
      gtk_window_destroy (self->shortcuts);
      g_action_group_activate_action (G_ACTION_GROUP (self), "shortcuts", NULL);
    }
  preferences = self->preferences != NULL;
  if (preferences)
    {
      gtk_window_destroy (self->preferences);
      g_action_group_activate_action (G_ACTION_GROUP (self), "preferences", NULL);
    }

  return G_SOURCE_REMOVE;
}

/**
 * jeoul_application_set_language:
 * @self: the application
 * @choice: `system`, `en` or `ko`
 *
 * Changes the language of all windows in place, at once or when no thread is reading any more.
 */
void
jeoul_application_set_language (JeoulApplication *self,
                                const char       *choice)
{
  if (!jeoul_language_is_choice (choice))
    return;

  g_simple_action_set_state (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "language")),
      g_variant_new_string (choice));
  g_free (self->next_language);
  self->next_language = g_strdup (choice);
  if (self->language_id != 0)
    return;
  self->language_id = 1;
  if (apply_language_cb (self) == G_SOURCE_CONTINUE)
    self->language_id = g_timeout_add (RETRY_MS, apply_language_cb, self);
}

static void
change_language_cb (GSimpleAction *action,
                    GVariant      *value,
                    gpointer       user_data)
{
  jeoul_application_set_language (user_data, g_variant_get_string (value, NULL));
}

static void
open_file_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (parameter, NULL));
  JeoulWindow *window = get_window (user_data);

  jeoul_window_open_file (window, file);
  gtk_window_present (GTK_WINDOW (window));
}

static void
chooser_response_cb (JeoulApplication     *self,
                     int                   response,
                     GtkFileChooserNative *chooser)
{
  GtkWindow *parent = gtk_native_dialog_get_transient_for (GTK_NATIVE_DIALOG (chooser));

  if (response == GTK_RESPONSE_ACCEPT && JEOUL_IS_WINDOW (parent))
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      jeoul_window_open_file (JEOUL_WINDOW (parent), file);
    }
  g_clear_object (&self->chooser);
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  JeoulApplication *self = user_data;
  JeoulWindow *window = get_window (self);
  g_autoptr (GtkFileFilter) datasets = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (
      jeoul_tr (self->lang, "Open a Dataset"), GTK_WINDOW (window), GTK_FILE_CHOOSER_ACTION_OPEN,
      jeoul_tr (self->lang, "_Open"), jeoul_tr (self->lang, "_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_filter_set_name (datasets, jeoul_tr (self->lang, "Datasets"));
  gtk_file_filter_add_suffix (datasets, "xml");
  gtk_file_filter_add_suffix (datasets, "jeoul");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), datasets);
  gtk_file_filter_set_name (all, jeoul_tr (self->lang, "All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), all);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (chooser_response_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
present_once (GtkWindow **slot,
              GtkWindow  *window)
{
  g_set_weak_pointer (slot, window);
  gtk_window_present (window);
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  JeoulApplication *self = user_data;

  present_once (&self->preferences, self->preferences != NULL
                                        ? self->preferences
                                        : jeoul_preferences_new (GTK_WINDOW (get_window (self))));
}

static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  JeoulApplication *self = user_data;

  if (self->shortcuts == NULL)
    {
      GtkWindow *window = jeoul_shortcuts_new_window (self->lang);

      gtk_window_set_transient_for (window, GTK_WINDOW (get_window (self)));
      gtk_window_set_destroy_with_parent (window, TRUE);
      present_once (&self->shortcuts, window);
      return;
    }
  gtk_window_present (self->shortcuts);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  JeoulApplication *self = user_data;

  adw_show_about_window (GTK_WINDOW (get_window (self)), "application-name",
                         jeoul_tr (self->lang, "Jeoul"), "application-icon", "org.jeoul.Jeoul",
                         "version", JEOUL_VERSION, "comments",
                         jeoul_tr (self->lang, "Weighs figures that were reported about AI: who "
                                               "says what it cost, and what can be compared."),
                         "license-type", GTK_LICENSE_GPL_3_0, NULL);
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (user_data));

  /* Each window remembers how it was when it is closed. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
  g_application_quit (user_data);
}

static void
jeoul_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "open", open_cb },
    { "open-file", open_file_cb, "s" },
    { "preferences", preferences_cb },
    { "shortcuts", shortcuts_cb },
    { "about", about_cb },
    { "quit", quit_cb },
  };
  JeoulApplication *self = JEOUL_APPLICATION (application);
  g_autofree char *language = jeoul_settings_get_string ("language");
  g_autofree char *scheme = NULL;
  g_autoptr (GSimpleAction) action = NULL;

  /* Before the first call of GTK. */
  self->lang = jeoul_language_apply (language);
  /* While GTK gets ready. */
  self->reading = g_thread_new ("builtin", read_builtin, NULL);
  G_APPLICATION_CLASS (jeoul_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  action = g_simple_action_new_stateful ("language", G_VARIANT_TYPE_STRING,
                                         g_variant_new_string (language));
  g_signal_connect (action, "change-state", G_CALLBACK (change_language_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
  jeoul_shortcuts_register (GTK_APPLICATION (self));

  scheme = jeoul_settings_get_string ("color-scheme");
  jeoul_look_apply (scheme);
}

static void
jeoul_application_dispose (GObject *object)
{
  JeoulApplication *self = JEOUL_APPLICATION (object);

  g_clear_object (&self->chooser);
  g_clear_weak_pointer (&self->preferences);
  g_clear_weak_pointer (&self->shortcuts);
  if (self->language_id > 1)
    g_clear_handle_id (&self->language_id, g_source_remove);
  g_clear_pointer (&self->next_language, g_free);
  get_builtin (self);
  g_clear_pointer (&self->dataset, jeoul_dataset_unref);

  G_OBJECT_CLASS (jeoul_application_parent_class)->dispose (object);
}

static void
jeoul_application_class_init (JeoulApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jeoul_application_dispose;
  application_class->activate = jeoul_application_activate;
  application_class->open = jeoul_application_open;
  application_class->startup = jeoul_application_startup;
}

static void
jeoul_application_init (JeoulApplication *self)
{
}

JeoulApplication *
jeoul_application_new (void)
{
  return g_object_new (JEOUL_TYPE_APPLICATION, "application-id", "org.jeoul.Jeoul", "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/org/jeoul/Jeoul/ui",
                       NULL);
}

/* Where GTK would find a display; it ends the program itself when there is none. */
static gboolean
has_display (void)
{
  return g_getenv ("DISPLAY") || g_getenv ("WAYLAND_DISPLAY") || g_getenv ("BROADWAY_DISPLAY");
}

/**
 * jeoul_application_main:
 * @argc: number of arguments
 * @argv: the arguments: files to open
 *
 * Returns: the exit status; 2 where there is no display to open a window on
 */
int
jeoul_application_main (int   argc,
                        char *argv[])
{
  g_autoptr (JeoulApplication) application = NULL;

  if (!has_display ())
    {
      JeoulLang lang = jeoul_lang_from_environment ();

      fprintf (stderr, "jeoul: %s\n",
               jeoul_tr (lang, "There is no display to open a window on. The subcommands need "
                               "none: "
                               "see “jeoul --help”."));
      return 2;
    }

  jeoul_language_init (JEOUL_LOCALEDIR);
  g_set_prgname ("org.jeoul.Jeoul");
  g_set_application_name ("Jeoul");
  application = jeoul_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
