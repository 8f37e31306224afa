/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A name, title or note of a dataset in its two languages. */
#define G_LOG_DOMAIN "jeoul-core"

#include "jeoul-text.h"

/**
 * jeoul_text_is_empty:
 * @text: (nullable): a text
 *
 * Returns: whether there is no text in either language
 */
gboolean
jeoul_text_is_empty (const JeoulText *text)
{
  return text == NULL || (text->in[JEOUL_LANG_EN] == NULL && text->in[JEOUL_LANG_KO] == NULL);
}

/**
 * jeoul_text_get:
 * @text: (nullable): a text
 *
 * Returns: (nullable) (transfer none): the text in @lang, else in the other language, else %NULL
 */
const char *
jeoul_text_get (const JeoulText *text,
                JeoulLang        lang)
{
  if (text == NULL)
    return NULL;
  if (text->in[lang] != NULL)
    return text->in[lang];
  return text->in[lang == JEOUL_LANG_EN ? JEOUL_LANG_KO : JEOUL_LANG_EN];
}

/**
 * jeoul_text_is_missing:
 * @text: (nullable): a text
 *
 * Returns: whether jeoul_text_get() falls back to the other language, which wants a mark
 */
gboolean
jeoul_text_is_missing (const JeoulText *text,
                       JeoulLang        lang)
{
  return !jeoul_text_is_empty (text) && text->in[lang] == NULL;
}

/**
 * jeoul_text_get_marked:
 * @text: (nullable): a text
 * @lang: a language
 *
 * What a reader is shown: "Cost [en]" where @lang is missing. Such a string is interned, as it is
 * wanted again in every row that bears the name.
 *
 * Returns: (nullable) (transfer none): the text in @lang, else in the other language with the code
 *   of that language behind it, else %NULL
 */
const char *
jeoul_text_get_marked (const JeoulText *text,
                       JeoulLang        lang)
{
  g_autofree char *marked = NULL;

  if (!jeoul_text_is_missing (text, lang))
    return jeoul_text_get (text, lang);
  marked = g_strdup_printf ("%s [%s]", jeoul_text_get (text, lang),
                            lang == JEOUL_LANG_KO ? "en" : "ko");
  return g_intern_string (marked);
}
