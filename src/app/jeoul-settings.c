/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What outlives a run. Without the installed schema nothing is kept, and the defaults hold. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-settings.h"

/* For a program that was not installed: g_settings_new() would abort. */
static const struct
{
  const char *key;
  const char *string;
  int         number;
} defaults[] = {
  { "language", "system" },
  { "color-scheme", "system" },
  { "window-width", NULL, 1180 },
  { "window-height", NULL, 760 },
  { "window-maximized", NULL, FALSE },
  { "figure", "" },
  { "view", "chart" },
  { "show-sidebar", NULL, TRUE },
  { "show-details", NULL, FALSE },
  { "currency", "reported" },
  { "export-format", "png" },
  { "export-preset", "slide" },
  { "export-dpi", NULL, 144 },
  { "export-language", "" },
  { "export-folder", "" },
  { "export-size", "1600x900px" },
  { "export-background", "white" },
  { "export-caption", "full" },
  { "print-settings", "" },
};

static GSettings *
get_settings (void)
{
  static GSettings *settings;
  static gboolean looked_up;

  if (!looked_up)
    {
      GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
      g_autoptr (GSettingsSchema) schema = NULL;

      looked_up = TRUE;
      if (source != NULL)
        schema = g_settings_schema_source_lookup (source, "org.jeoul.Jeoul", TRUE);
      if (schema != NULL)
        settings = g_settings_new_full (schema, NULL, NULL);
      else
        g_info ("The settings schema is not installed; nothing will be remembered");
    }

  return settings;
}

static guint
find_default (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    {
      if (g_str_equal (defaults[i].key, key))
        return i;
    }

  g_return_val_if_reached (0);
}

/**
 * jeoul_settings_get_string:
 * @key: a key of the schema
 *
 * Returns: (transfer full): its value
 */
char *
jeoul_settings_get_string (const char *key)
{
  GSettings *settings = get_settings ();

  if (settings == NULL)
    return g_strdup (defaults[find_default (key)].string);

  return g_settings_get_string (settings, key);
}

gboolean
jeoul_settings_get_boolean (const char *key)
{
  GSettings *settings = get_settings ();

  if (settings == NULL)
    return defaults[find_default (key)].number != 0;

  return g_settings_get_boolean (settings, key);
}

int
jeoul_settings_get_int (const char *key)
{
  GSettings *settings = get_settings ();

  if (settings == NULL)
    return defaults[find_default (key)].number;

  return g_settings_get_int (settings, key);
}

/**
 * jeoul_settings_set_string:
 * @key: a key of the schema
 * @value: its new value; one that the schema does not allow is not written
 */
void
jeoul_settings_set_string (const char *key,
                           const char *value)
{
  GSettings *settings = get_settings ();

  if (settings != NULL)
    g_settings_set_string (settings, key, value);
}

void
jeoul_settings_set_boolean (const char *key,
                            gboolean    value)
{
  GSettings *settings = get_settings ();

  if (settings != NULL)
    g_settings_set_boolean (settings, key, value);
}

void
jeoul_settings_set_int (const char *key,
                        int         value)
{
  GSettings *settings = get_settings ();

  if (settings != NULL)
    g_settings_set_int (settings, key, value);
}

void
jeoul_settings_reset (const char *key)
{
  GSettings *settings = get_settings ();

  if (settings != NULL)
    g_settings_reset (settings, key);
}
