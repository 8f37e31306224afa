/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of a text, and its Korean out of the built-in catalogue. */
#define G_LOG_DOMAIN "jeoul-core"

#include <stdlib.h>
#include <string.h>

#include "jeoul-lang.h"

/* Sorted by the bytes of the message, as the build writes it. The first entry stands below every
 * message, so that the table is never empty, which C does not allow. */
static const struct Entry
{
  const char *message;
  const char *translation;
} korean[] = {
  { "", "" },
#include "jeoul-catalog-ko.h"
};

typedef struct
{
  const char *context;
  const char *message;
} Key;

/* A message with a context stands in the table as gettext writes it: "context\004message". */
static int
compare_key (const void *a,
             const void *b)
{
  const Key *key = a;
  const struct Entry *entry = b;
  size_t length;
  int order;

  if (key->context == NULL)
    return strcmp (key->message, entry->message);

  length = strlen (key->context);
  order = strncmp (key->context, entry->message, length);
  if (order == 0)
    order = '\004' - (guchar) entry->message[length];
  if (order == 0)
    order = strcmp (key->message, entry->message + length + 1);
  return order;
}

static const char *
find_korean (const char *context,
             const char *message)
{
  const Key key = { context, message };
  const struct Entry *entry;

  entry = bsearch (&key, korean, G_N_ELEMENTS (korean), sizeof korean[0], compare_key);
  return entry != NULL && entry->translation[0] != '\0' ? entry->translation : NULL;
}

static gboolean
parse_tag (const char *tag,
           gsize       length,
           JeoulLang  *lang)
{
  static const char *const names[JEOUL_N_LANGS] = { "en", "ko" };

  if (length < 2 || (length > 2 && strchr ("-_.@", tag[2]) == NULL))
    return FALSE;
  for (guint i = 0; i < JEOUL_N_LANGS; i++)
    if (g_ascii_strncasecmp (tag, names[i], 2) == 0)
      {
        *lang = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
parse_list (const char *list,
            JeoulLang  *lang)
{
  while (*list != '\0')
    {
      gsize length = strcspn (list, ":");

      if (parse_tag (list, length, lang))
        return TRUE;
      /* gettext stops here too: the messages of the program are English. */
      if ((length == 1 && list[0] == 'C') || (length == 5 && strncmp (list, "POSIX", 5) == 0))
        {
          *lang = JEOUL_LANG_EN;
          return TRUE;
        }
      list += length;
      if (*list == ':')
        list++;
    }
  return FALSE;
}

/**
 * jeoul_lang_from_string:
 * @tag: (nullable): a language tag or the name of a locale: "ko", "ko-KR", "ko_KR.UTF-8"
 * @lang: (out): the language; untouched when the tag is none of ours
 *
 * Only the language counts, in either case; region, script and encoding do not.
 *
 * Returns: whether @tag names one of the languages of Jeoul
 */
gboolean
jeoul_lang_from_string (const char *tag,
                        JeoulLang  *lang)
{
  return tag != NULL && parse_tag (tag, strlen (tag), lang);
}

/**
 * jeoul_lang_to_string:
 *
 * Returns: "en" or "ko", as xml:lang, a file name or ICU wants it
 */
const char *
jeoul_lang_to_string (JeoulLang lang)
{
  return lang == JEOUL_LANG_KO ? "ko" : "en";
}

/**
 * jeoul_lang_from_environment:
 *
 * The first known language of LANGUAGE, else that of the first of LC_ALL, LC_MESSAGES and LANG
 * that is set, else English. Unlike gettext, LANGUAGE counts in the locale "C" too: the language
 * of a figure must not depend on which locales are installed.
 *
 * Returns: the language of whoever started the program
 */
JeoulLang
jeoul_lang_from_environment (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
  const char *list = g_getenv ("LANGUAGE");
  JeoulLang lang = JEOUL_LANG_EN;

  if (list != NULL && parse_list (list, &lang))
    return lang;

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *locale = g_getenv (variables[i]);

      if (locale != NULL && locale[0] != '\0')
        {
          jeoul_lang_from_string (locale, &lang);
          break;
        }
    }
  return lang;
}

/**
 * jeoul_tr:
 * @message: the text in English, a literal
 *
 * Returns: (transfer none): the text in @lang; @message itself where there is no translation
 */
const char *
jeoul_tr (JeoulLang   lang,
          const char *message)
{
  return jeoul_trc (lang, NULL, message);
}

/**
 * jeoul_trc:
 * @context: (nullable): sets apart messages that are equal in English
 * @message: the text in English, a literal
 *
 * Returns: (transfer none): the text in @lang; @message itself where there is no translation
 */
const char *
jeoul_trc (JeoulLang   lang,
           const char *context,
           const char *message)
{
  const char *translation = lang == JEOUL_LANG_KO ? find_korean (context, message) : NULL;

  return translation != NULL ? translation : message;
}

/**
 * jeoul_ntr:
 * @singular: the text in English for one
 * @plural: the text in English for any other number
 * @n: how many
 *
 * Korean has no plural: the entry of @singular serves all numbers.
 *
 * Returns: (transfer none): the text in @lang
 */
const char *
jeoul_ntr (JeoulLang   lang,
           const char *singular,
           const char *plural,
           guint64     n)
{
  const char *translation = lang == JEOUL_LANG_KO ? find_korean (NULL, singular) : NULL;

  if (translation != NULL)
    return translation;
  return n == 1 ? singular : plural;
}
