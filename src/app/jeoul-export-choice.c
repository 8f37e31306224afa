/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is chosen for an export, apart from any widget: remembered, checked, made into a job. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-export-choice.h"

#include <math.h>
#include <string.h>

#include "jeoul-format.h"
#include "jeoul-session-own.h"
#include "jeoul-settings.h"

#define MM_PER_INCH 25.4

static const char *const formats[] = { "png", "pdf", "svg", "csv", NULL };
static const char *const languages[] = { "", "en", "ko", "both", NULL };
static const char *const backgrounds[] = { "white", "transparent", "dark", NULL };
static const char *const captions[] = { "full", "short", NULL };

static const struct
{
  const char *name;
  double      inches; /* of pixels it takes the resolution to say */
  int         digits;
} units[] = {
  [JEOUL_EXPORT_UNIT_PX] = { "px", 0.0, 0 },
  [JEOUL_EXPORT_UNIT_MM] = { "mm", 1.0 / MM_PER_INCH, 1 },
  [JEOUL_EXPORT_UNIT_IN] = { "in", 1.0, 2 },
};

void
jeoul_export_choice_init (JeoulExportChoice *choice)
{
  *choice = (JeoulExportChoice) { .figures = g_array_new (FALSE, FALSE, sizeof (guint)) };
  jeoul_export_choice_set_preset (choice, 0);
}

void
jeoul_export_choice_clear (JeoulExportChoice *choice)
{
  g_clear_pointer (&choice->figures, g_array_unref);
  g_clear_pointer (&choice->title, g_free);
}

/**
 * jeoul_export_choice_copy:
 * @choice: a choice
 * @copy: (out caller-allocates): another one like it, to be cleared
 */
void
jeoul_export_choice_copy (const JeoulExportChoice *choice,
                          JeoulExportChoice       *copy)
{
  *copy = *choice;
  copy->figures = g_array_copy (choice->figures);
  copy->title = g_strdup (choice->title);
}

static double
unit_in_inches (JeoulExportUnit unit,
                double          dpi)
{
  return unit == JEOUL_EXPORT_UNIT_PX ? 1.0 / dpi : units[unit].inches;
}

/* As one would type it: no more digits than the unit has. */
static double
round_to (double          length,
          JeoulExportUnit unit)
{
  double step = pow (10, units[unit].digits);

  return round (length * step) / step;
}

/* "85x64mm" with anything wrong in it is refused: a setting may hold anything. */
static gboolean
parse_size (const char        *string,
            JeoulExportChoice *choice)
{
  JeoulSize size;
  char *end;
  double width, height;

  if (!jeoul_size_parse (string, choice->dpi, JEOUL_LANG_EN, &size, NULL))
    return FALSE;

  width = g_ascii_strtod (string, &end);
  end += g_str_has_prefix (end, "×") ? strlen ("×") : 1;
  height = g_ascii_strtod (end, &end);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (g_str_equal (end, units[i].name))
        {
          choice->unit = (JeoulExportUnit) i;
          choice->width = width;
          choice->height = height;
          return TRUE;
        }
    }

  return FALSE;
}

static char *
print_size (const JeoulExportChoice *choice)
{
  char width[G_ASCII_DTOSTR_BUF_SIZE], height[G_ASCII_DTOSTR_BUF_SIZE];
  char format[8];

  g_snprintf (format, sizeof format, "%%.%df", units[choice->unit].digits);
  g_ascii_formatd (width, sizeof width, format, choice->width);
  g_ascii_formatd (height, sizeof height, format, choice->height);

  return g_strconcat (width, "x", height, units[choice->unit].name, NULL);
}

guint
jeoul_export_n_presets (void)
{
  guint n = 0;

  while (jeoul_presets[n].name != NULL)
    n++;

  return n;
}

/**
 * jeoul_export_choice_set_preset:
 * @choice: a choice
 * @preset: an index into jeoul_presets; beyond them, the size stays and is one's own
 *
 * Takes over size and resolution.
 */
void
jeoul_export_choice_set_preset (JeoulExportChoice *choice,
                                guint              preset)
{
  choice->preset = MIN (preset, jeoul_export_n_presets ());
  if (choice->preset == jeoul_export_n_presets ())
    return;
  choice->dpi = jeoul_presets[preset].dpi;
  parse_size (jeoul_presets[preset].size, choice);
}

void
jeoul_export_choice_set_unit (JeoulExportChoice *choice,
                              JeoulExportUnit    unit)
{
  double factor = unit_in_inches (choice->unit, choice->dpi) / unit_in_inches (unit, choice->dpi);

  if (unit == choice->unit)
    return;
  choice->width = round_to (choice->width * factor, unit);
  choice->height = round_to (choice->height * factor, unit);
  choice->unit = unit;
}

static guint
recall (const char        *key,
        const char *const *words)
{
  g_autofree char *word = jeoul_settings_get_string (key);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_equal (words[i], word))
        return i;
    }

  return 0;
}

/**
 * jeoul_export_choice_load:
 * @choice: an initialised choice
 *
 * Takes over what was chosen last. What belongs to one figure (title, currency, scale, which
 * figures) is not remembered.
 */
void
jeoul_export_choice_load (JeoulExportChoice *choice)
{
  g_autofree char *preset = jeoul_settings_get_string ("export-preset");
  g_autofree char *size = jeoul_settings_get_string ("export-size");

  choice->format = (JeoulFormat) recall ("export-format", formats);
  choice->lang = (JeoulExportLang) recall ("export-language", languages);
  choice->background = (JeoulBackground) recall ("export-background", backgrounds);
  choice->short_caption = recall ("export-caption", captions) == 1;
  for (guint i = 0; jeoul_presets[i].name != NULL; i++)
    {
      if (g_str_equal (jeoul_presets[i].name, preset))
        jeoul_export_choice_set_preset (choice, i);
    }
  choice->dpi = jeoul_settings_get_int ("export-dpi");
  if (g_str_equal (preset, "custom") && parse_size (size, choice))
    choice->preset = jeoul_export_n_presets ();
}

void
jeoul_export_choice_save (const JeoulExportChoice *choice)
{
  gboolean custom = choice->preset == jeoul_export_n_presets ();

  jeoul_settings_set_string ("export-format", formats[choice->format]);
  jeoul_settings_set_string ("export-language", languages[choice->lang]);
  jeoul_settings_set_string ("export-background", backgrounds[choice->background]);
  jeoul_settings_set_string ("export-caption", captions[choice->short_caption ? 1 : 0]);
  jeoul_settings_set_string ("export-preset",
                             custom ? "custom" : jeoul_presets[choice->preset].name);
  jeoul_settings_set_int ("export-dpi", (int) round (choice->dpi));
  if (custom)
    {
      g_autofree char *size = print_size (choice);

      jeoul_settings_set_string ("export-size", size);
    }
}

/**
 * jeoul_export_choice_get_size:
 * @choice: a choice
 * @lang: language of the message
 * @size: (out): the size, checked
 * @error: return location
 *
 * Returns: %FALSE with %JEOUL_EXPORT_ERROR_SIZE when it cannot be made
 */
gboolean
jeoul_export_choice_get_size (const JeoulExportChoice *choice,
                              JeoulLang                lang,
                              JeoulSize               *size,
                              GError                 **error)
{
  g_autofree char *string = print_size (choice);

  return jeoul_size_parse (string, choice->dpi, lang, size, error);
}

static char *
format_length (JeoulLang lang,
               double    length,
               int       digits)
{
  static const JeoulUnitStyle plain = { .notation = JEOUL_NOTATION_PLAIN };
  char decimal[G_ASCII_DTOSTR_BUF_SIZE];
  char format[8];

  g_snprintf (format, sizeof format, "%%.%df", digits);
  g_ascii_formatd (decimal, sizeof decimal, format, length);
  if (strchr (decimal, '.') != NULL)
    {
      char *end = decimal + strlen (decimal);

      /* "64.0" is 64. */
      while (end[-1] == '0')
        *--end = '\0';
      if (end[-1] == '.')
        end[-1] = '\0';
    }

  return jeoul_format_decimal (lang, decimal, &plain, JEOUL_FORM_FULL);
}

/**
 * jeoul_export_choice_describe_size:
 * @choice: a choice
 * @lang: a language
 *
 * Returns: (transfer full): how many pixels an image has, how many millimetres a page
 */
char *
jeoul_export_choice_describe_size (const JeoulExportChoice *choice,
                                   JeoulLang                lang)
{
  gboolean image = choice->format == JEOUL_FORMAT_PNG;
  double dots = unit_in_inches (choice->unit, choice->dpi) * (image ? choice->dpi : MM_PER_INCH);
  g_autofree char *width = format_length (lang, choice->width * dots, image ? 0 : 1);
  g_autofree char *height = format_length (lang, choice->height * dots, image ? 0 : 1);

  if (image)
    return g_strdup_printf (jeoul_tr (lang, "%s × %s pixels"), width, height);

  return g_strdup_printf (jeoul_tr (lang, "%s × %s mm"), width, height);
}

/**
 * jeoul_export_preset_describe:
 * @preset: an index into jeoul_presets
 * @lang: a language
 *
 * Returns: (transfer full): its size, "1,920 × 1,080 px"
 */
char *
jeoul_export_preset_describe (guint     preset,
                              JeoulLang lang)
{
  g_auto (JeoulExportChoice) choice = { 0 };
  g_autofree char *width = NULL;
  g_autofree char *height = NULL;

  jeoul_export_choice_init (&choice);
  jeoul_export_choice_set_preset (&choice, preset);
  width = format_length (lang, choice.width, units[choice.unit].digits);
  height = format_length (lang, choice.height, units[choice.unit].digits);

  if (choice.unit == JEOUL_EXPORT_UNIT_PX)
    return g_strdup_printf (jeoul_tr (lang, "%s × %s px"), width, height);

  return choice.unit == JEOUL_EXPORT_UNIT_MM
           ? g_strdup_printf (jeoul_tr (lang, "%s × %s mm"), width, height)
           : g_strdup_printf (jeoul_tr (lang, "%s × %s in"), width, height);
}

const char *
jeoul_export_ending (JeoulFormat format)
{
  return formats[format];
}

/**
 * jeoul_export_choice_get_langs:
 * @choice: a choice
 * @interface: the language of the interface
 * @langs: (out): the languages, a file each
 *
 * Returns: how many
 */
guint
jeoul_export_choice_get_langs (const JeoulExportChoice *choice,
                               JeoulLang                interface,
                               JeoulLang                langs[JEOUL_N_LANGS])
{
  langs[0] = interface;
  langs[1] = interface == JEOUL_LANG_KO ? JEOUL_LANG_EN : JEOUL_LANG_KO;
  if (choice->lang == JEOUL_EXPORT_LANG_EN)
    langs[0] = JEOUL_LANG_EN;
  if (choice->lang == JEOUL_EXPORT_LANG_KO)
    langs[0] = JEOUL_LANG_KO;

  return choice->lang == JEOUL_EXPORT_LANG_BOTH ? 2 : 1;
}

/**
 * jeoul_export_item_new:
 * @choice: what is chosen
 * @session: what is shown
 * @figure: a figure of its dataset
 * @lang: language of the figure
 * @error: return location
 *
 * Returns: (transfer full) (nullable): one file to be, or %NULL with %JEOUL_EXPORT_ERROR_SIZE
 */
JeoulExportItem *
jeoul_export_item_new (const JeoulExportChoice *choice,
                       JeoulSession            *session,
                       const JeoulFigure       *figure,
                       JeoulLang                lang,
                       GError                 **error)
{
  JeoulLang interface = jeoul_session_get_lang (session);
  JeoulExportItem *item;
  JeoulFigureOptions *options;
  JeoulSize size;

  if (!jeoul_export_choice_get_size (choice, interface, &size, error))
    return NULL;

  item = g_new0 (JeoulExportItem, 1);
  /* In a batch the dataset's figure is meant, not the user's own that is drawn like it. */
  item->shown = choice->scope == JEOUL_EXPORT_THIS
                    ? jeoul_shown_figure_new (session, figure, lang)
                    : jeoul_shown_figure_new_of_dataset (session, figure, lang);
  options = &item->shown->options;
  /* A figure of the user's own has a title already. */
  if (choice->scope == JEOUL_EXPORT_THIS && choice->title != NULL && *choice->title != '\0')
    jeoul_shown_figure_set_title (item->shown, choice->title);
  options->short_caption = choice->short_caption;
  if (choice->currency != JEOUL_EXPORT_CURRENCY_AS_SHOWN)
    options->currency = (JeoulCurrencyMode) (choice->currency - JEOUL_EXPORT_CURRENCY_REPORTED);
  if (choice->scale != JEOUL_FIGURE_SCALE_DEFAULT && jeoul_figure_kind_has_scales (figure->kind))
    options->scale = choice->scale;
  item->job = (JeoulPressJob) {
    .dataset = item->shown->dataset,
    .figure = figure,
    .options = *options,
    .format = choice->format,
    .background = choice->background,
    .size = size,
    .lang = interface,
  };

  return item;
}

void
jeoul_export_item_free (JeoulExportItem *item)
{
  jeoul_shown_figure_free (item->shown);
  g_free (item->path);
  g_free (item);
}
