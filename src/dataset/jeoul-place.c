/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places within a source, "Table 1, p. 5", in the language of a reader. */
#include "jeoul-place.h"

#include <string.h>

/* What sources are divided into: as it stands before a number, and how that is said. */
static const struct
{
  const char *prefix;
  const char *pattern;
} numbered_places[] = {
  { "Table ", N_ ("Table %s") },
  { "Figure ", N_ ("Figure %s") },
  { "Fig. ", N_ ("Figure %s") },
  { "Section ", N_ ("Section %s") },
  { "Sec. ", N_ ("Section %s") },
  { "§", N_ ("Section %s") },
  { "Chapter ", N_ ("Chapter %s") },
  { "Appendix ", N_ ("Appendix %s") },
  { "Equation ", N_ ("Equation %s") },
  { "Footnote ", N_ ("Footnote %s") },
  { "Slide ", N_ ("Slide %s") },
  { "Page ", N_ ("p. %s") },
  { "pp. ", N_ ("p. %s") },
  { "p. ", N_ ("p. %s") },
};

static const char *const named_places[] = {
  N_ ("headline"), N_ ("abstract"), N_ ("appendix"), N_ ("supplementary information"),
  N_ ("section heading"), N_ ("caption"),
};

/* "3", "4.2", "A1", "12–13". */
static gboolean
is_number (const char *text)
{
  if (*text == '\0')
    return FALSE;
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (!g_ascii_isalnum (*c) && *c != '.' && *c != '-' && character != 0x2013)
        return FALSE;
    }

  return TRUE;
}

static char *
translate_place (const char *place,
                 JeoulLang   lang)
{
  for (guint i = 0; i < G_N_ELEMENTS (named_places); i++)
    {
      if (g_ascii_strcasecmp (place, named_places[i]) == 0)
        return g_strdup (jeoul_tr (lang, named_places[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (numbered_places); i++)
    {
      gsize length = strlen (numbered_places[i].prefix);

      if (g_ascii_strncasecmp (place, numbered_places[i].prefix, length) == 0 &&
          is_number (place + length))
        return g_strdup_printf (jeoul_tr (lang, numbered_places[i].pattern), place + length);
    }

  return g_strdup (place);
}

/**
 * jeoul_place_text:
 * @place: where in a source, as the dataset has it, in English: "Table 1", "Figure 2, p. 5"
 * @lang: a language
 *
 * Returns: (transfer full): the same in @lang; what is not known as a place stays as it is
 */
char *
jeoul_place_text (const char *place,
                        JeoulLang   lang)
{
  g_auto (GStrv) parts = NULL;

  if (lang == JEOUL_LANG_EN)
    return g_strdup (place);

  parts = g_strsplit (place, ", ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *part = translate_place (parts[i], lang);

      g_free (parts[i]);
      parts[i] = part;
    }

  return g_strjoinv (", ", parts);
}
