/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preferences: language and colours. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-preferences.h"

#include "jeoul-look.h"
#include "jeoul-settings.h"

struct _JeoulPreferences
{
  AdwPreferencesWindow parent_instance;
  AdwComboRow         *language;
  AdwComboRow         *colors;
};

G_DEFINE_FINAL_TYPE (JeoulPreferences, jeoul_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static const char *const languages[] = { "system", "en", "ko", NULL };
static const char *const schemes[] = { "system", "light", "dark", "high-contrast", NULL };

static void
select_string (AdwComboRow       *row,
               const char *const *strings,
               const char        *string)
{
  for (guint i = 0; strings[i] != NULL; i++)
    {
      if (g_str_equal (strings[i], string))
        adw_combo_row_set_selected (row, i);
    }
}

/* The change of language replaces this window, so it must not happen within its own signal. */
static gboolean
change_language_cb (gpointer user_data)
{
  GApplication *application = g_application_get_default ();

  if (application != NULL)
    g_action_group_change_action_state (G_ACTION_GROUP (application), "language",
                                        g_variant_new_string (user_data));

  return G_SOURCE_REMOVE;
}

static void
language_selected_cb (JeoulPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->language);

  if (selected < G_N_ELEMENTS (languages) - 1)
    g_idle_add (change_language_cb, (gpointer) languages[selected]);
}

static void
colors_selected_cb (JeoulPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->colors);

  if (selected >= G_N_ELEMENTS (schemes) - 1)
    return;
  jeoul_settings_set_string ("color-scheme", schemes[selected]);
  jeoul_look_apply (schemes[selected]);
}

static void
jeoul_preferences_class_init (JeoulPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeoul/Jeoul/ui/jeoul-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, JeoulPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, JeoulPreferences, colors);
}

static void
jeoul_preferences_init (JeoulPreferences *self)
{
  g_autofree char *language = jeoul_settings_get_string ("language");
  g_autofree char *scheme = jeoul_settings_get_string ("color-scheme");

  gtk_widget_init_template (GTK_WIDGET (self));
  select_string (self->language, languages, language);
  select_string (self->colors, schemes, scheme);
  g_signal_connect_swapped (self->language, "notify::selected", G_CALLBACK (language_selected_cb),
                            self);
  g_signal_connect_swapped (self->colors, "notify::selected", G_CALLBACK (colors_selected_cb),
                            self);
}

/**
 * jeoul_preferences_new:
 * @parent: (nullable): window before which it stands
 *
 * Returns: (transfer floating): the preferences, in the language of templates now
 */
GtkWindow *
jeoul_preferences_new (GtkWindow *parent)
{
  return g_object_new (JEOUL_TYPE_PREFERENCES, "transient-for", parent, NULL);
}
