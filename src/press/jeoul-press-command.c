/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to type to make a figure again. */
#include <math.h>
#include <string.h>

#include "jeoul-facets.h"
#include "jeoul-press-private.h"

/* What no shell takes for anything but itself. */
#define PLAIN \
  "abcdefghijklmnopqrstuvwxyz" \
  "ABCDEFGHIJKLMNOPQRSTUVWXYZ" \
  "0123456789_-./:,=+@%"

/* Text in one line: a control character becomes a space, as it does in a figure. */
static char *
one_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *line = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029)
        g_string_append_c (line, ' ');
      else
        g_string_append_unichar (line, c);
    }

  return g_string_free (line, FALSE);
}

char *
jeoul_press_quote (const char *word)
{
  g_autofree char *line = one_line (word);

  if (*line != '\0' && line[strspn (line, PLAIN)] == '\0')
    return g_steal_pointer (&line);

  return g_shell_quote (line);
}

static void
append_word (GString    *command,
             const char *word)
{
  g_autofree char *quoted = jeoul_press_quote (word);

  g_string_append_c (command, ' ');
  g_string_append (command, quoted);
}

/* A value that begins with a dash would be taken for an option. */
static void
append_option (GString    *command,
               const char *name,
               const char *value)
{
  if (value[0] == '-')
    {
      g_autofree char *joined = g_strconcat (name, "=", value, NULL);

      append_word (command, joined);
      return;
    }
  append_word (command, name);
  append_word (command, value);
}

static gboolean
is_same_size (const JeoulSize *a,
              const JeoulSize *b)
{
  return fabs (a->width_px - b->width_px) < 1e-6 && fabs (a->height_px - b->height_px) < 1e-6 &&
         a->dpi == b->dpi;
}

static const char *
find_preset (const JeoulSize *size)
{
  for (guint i = 0; jeoul_presets[i].name != NULL; i++)
    {
      JeoulSize preset;

      if (jeoul_size_parse (jeoul_presets[i].size, jeoul_presets[i].dpi, JEOUL_LANG_EN, &preset,
                            NULL) &&
          is_same_size (size, &preset))
        return jeoul_presets[i].name;
    }

  return NULL;
}

/* "85.500" is "85.5". */
static void
format_length (char  *buffer,
               gsize  size,
               double length,
               int    digits)
{
  char format[8];

  g_snprintf (format, sizeof format, "%%.%df", digits);
  g_ascii_formatd (buffer, (int) size, format, length);
  for (char *end = buffer + strlen (buffer); digits > 0 && (end[-1] == '0' || end[-1] == '.'); end--)
    {
      const gboolean was_point = end[-1] == '.';

      end[-1] = '\0';
      if (was_point)
        break;
    }
}

/* The fewest digits that give back the same size. */
static char *
size_to_string (const JeoulSize *size)
{
  static const struct
  {
    const char *name;
    double      per_inch; /* 0: pixels */
  } units[] = { { "px", 0.0 }, { "mm", 25.4 }, { "in", 1.0 } };

  for (int digits = 0; digits <= 6; digits++)
    for (guint i = 0; i < G_N_ELEMENTS (units); i++)
      {
        const double factor = units[i].per_inch > 0.0 ? units[i].per_inch / size->dpi : 1.0;
        char width[G_ASCII_DTOSTR_BUF_SIZE], height[G_ASCII_DTOSTR_BUF_SIZE];
        g_autofree char *string = NULL;
        JeoulSize back;

        if (digits > 0 && units[i].per_inch == 0.0)
          continue;
        format_length (width, sizeof width, size->width_px * factor, digits);
        format_length (height, sizeof height, size->height_px * factor, digits);
        string = g_strconcat (width, "x", height, units[i].name, NULL);
        if (jeoul_size_parse (string, size->dpi, JEOUL_LANG_EN, &back, NULL) &&
            (is_same_size (size, &back) || digits == 6))
          return g_steal_pointer (&string);
      }

  return NULL;
}

static void
append_size (GString         *command,
             const JeoulSize *size)
{
  const JeoulSize otherwise = JEOUL_SIZE_DEFAULT;
  const char *preset = find_preset (size);
  g_autofree char *string = NULL;
  char dpi[G_ASCII_DTOSTR_BUF_SIZE];

  if (is_same_size (size, &otherwise))
    return;
  if (preset != NULL)
    {
      append_option (command, "--preset", preset);
      return;
    }
  string = size_to_string (size);
  if (string != NULL &&
      (size->width_px != otherwise.width_px || size->height_px != otherwise.height_px))
    append_option (command, "--size", string);
  if (size->dpi != otherwise.dpi)
    append_option (command, "--dpi", g_ascii_dtostr (dpi, sizeof dpi, size->dpi));
}

static void
append_claims (GString                  *command,
               const JeoulFigureOptions *options)
{
  g_autofree char *list = NULL;

  if (options->filter != NULL && *options->filter != '\0')
    append_option (command, "--filter", options->filter);
  else if (options->claims != NULL)
    {
      list = g_strjoinv (",", (char **) options->claims);
      append_option (command, "--claims", list);
    }
}

/**
 * jeoul_press_command:
 * @job: what is wanted
 *
 * The command that makes the figure again, with the options that differ from what they would be
 * anyway; the language always, as it would be that of the terminal. Neither the dataset's path nor
 * that of the output is in it: whoever types it adds -d and -o.
 *
 * Returns: (transfer full): one line, quoted for a shell
 */
char *
jeoul_press_command (const JeoulPressJob *job)
{
  static const char *const scales[] = { NULL, "linear", "log" };
  static const char *const currencies[] = { NULL, "USD", "KRW" };
  static const char *const backgrounds[] = { NULL, "transparent", "dark" };
  const JeoulFigureOptions *options = &job->options;
  GString *command = g_string_new ("jeoul export");

  append_word (command, job->figure->id);
  append_option (command, "--lang", jeoul_lang_to_string (options->lang));
  append_size (command, &job->size);
  if (options->scale != JEOUL_FIGURE_SCALE_DEFAULT)
    append_option (command, "--scale", scales[options->scale]);
  if (options->currency != JEOUL_CURRENCY_REPORTED)
    append_option (command, "--currency", currencies[options->currency]);
  if (job->background != JEOUL_BACKGROUND_WHITE)
    append_option (command, "--background", backgrounds[job->background]);
  if (jeoul_date_is_set (options->as_of))
    {
      g_autofree char *date = jeoul_date_to_iso (options->as_of);

      append_option (command, "--as-of", date);
    }
  append_claims (command, options);
  if (options->title != NULL)
    append_option (command, "--title", options->title);
  if (options->regroup)
    append_option (command, "--group", jeoul_vocabulary_word (&jeoul_groupings, options->group));
  if (options->resort)
    append_option (command, "--sort", jeoul_vocabulary_word (&jeoul_sortings, options->sort));
  if (options->short_caption)
    append_option (command, "--caption", "short");
  for (guint i = 0; options->set != NULL && options->set[i] != NULL; i++)
    append_option (command, "--set", options->set[i]);

  return g_string_free (command, FALSE);
}
