/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One condition of a search: a facet and its alternatives. */
#include "jeoul-filter-token.h"

#include <string.h>

struct _JeoulFilterToken
{
  JeoulFilterFacet facet;
  char           **words;
  GArray          *keys; /* guint32, one a word */
};

/**
 * jeoul_filter_token_parse:
 * @text: a piece of a search, without white space
 *
 * Returns: (transfer full) (nullable): the condition, %NULL where it is a word
 */
JeoulFilterToken *
jeoul_filter_token_parse (const char *text)
{
  const char *colon = strchr (text, ':');
  int facet = colon != NULL ? jeoul_filter_facet_find (text, colon - text) : -1;
  g_autoptr (GPtrArray) words = NULL;
  g_auto (GStrv) pieces = NULL;
  JeoulFilterToken *token;

  if (facet < 0)
    return NULL;

  words = g_ptr_array_new ();
  pieces = g_strsplit (colon + 1, ",", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (*pieces[i] != '\0')
      g_ptr_array_add (words, g_strdup (pieces[i]));
  g_ptr_array_add (words, NULL);

  token = g_new0 (JeoulFilterToken, 1);
  token->facet = (JeoulFilterFacet) facet;
  token->words = (char **) g_ptr_array_steal (words, NULL);

  return token;
}

void
jeoul_filter_token_free (JeoulFilterToken *token)
{
  g_strfreev (token->words);
  g_clear_pointer (&token->keys, g_array_unref);
  g_free (token);
}

JeoulFilterFacet
jeoul_filter_token_get_facet (const JeoulFilterToken *token)
{
  return token->facet;
}

const char *const *
jeoul_filter_token_get_words (const JeoulFilterToken *token)
{
  return (const char *const *) token->words;
}

/**
 * jeoul_filter_token_resolve:
 * @token: a condition
 * @dataset: whose ids it names
 */
void
jeoul_filter_token_resolve (JeoulFilterToken   *token,
                            const JeoulDataset *dataset)
{
  g_clear_pointer (&token->keys, g_array_unref);
  token->keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; token->words[i] != NULL; i++)
    {
      guint32 key = jeoul_filter_key_find (dataset, token->facet, token->words[i]);

      g_array_append_val (token->keys, key);
    }
}

guint32
jeoul_filter_token_get_key (const JeoulFilterToken *token,
                            guint                   i)
{
  return g_array_index (token->keys, guint32, i);
}

typedef struct
{
  const GArray *wanted;
  gboolean      found;
} Match;

static void
match_cb (guint32  key,
          gpointer data)
{
  Match *match = data;

  for (guint i = 0; !match->found && i < match->wanted->len; i++)
    match->found = g_array_index (match->wanted, guint32, i) == key;
}

/**
 * jeoul_filter_token_matches:
 * @token: a condition that was resolved
 * @dataset: the dataset
 * @claim: one of its claims
 *
 * Returns: whether the claim has one of the alternatives; always where there are none
 */
gboolean
jeoul_filter_token_matches (const JeoulFilterToken *token,
                            const JeoulDataset     *dataset,
                            const JeoulClaim       *claim)
{
  Match match = { .wanted = token->keys };

  if (token->keys->len == 0)
    return TRUE;

  jeoul_filter_keys_of (dataset, claim, token->facet, match_cb, &match);

  return match.found;
}

/**
 * jeoul_filter_facets_have:
 * @text: conditions
 * @facet: a facet
 * @word: a key as it is written
 *
 * Returns: whether @word is among the alternatives of @facet
 */
gboolean
jeoul_filter_facets_have (const char      *text,
                          JeoulFilterFacet facet,
                          const char      *word)
{
  g_auto (GStrv) pieces = g_strsplit (text, " ", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_autoptr (JeoulFilterToken) token = jeoul_filter_token_parse (pieces[i]);

      if (token != NULL && token->facet == facet
          && g_strv_contains ((const char *const *) token->words, word))
        return TRUE;
    }

  return FALSE;
}

/* Without the word, or with it at the end. */
static char *
toggle_word (const JeoulFilterToken *token,
             const char             *word)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; token->words[i] != NULL; i++)
    if (strcmp (token->words[i], word) != 0)
      g_ptr_array_add (words, token->words[i]);
  if (words->len == g_strv_length (token->words))
    g_ptr_array_add (words, (gpointer) word);
  if (words->len == 0)
    return NULL;
  g_ptr_array_add (words, NULL);
  joined = g_strjoinv (",", (char **) words->pdata);

  return g_strconcat (jeoul_filter_facet_word (token->facet), ":", joined, NULL);
}

/**
 * jeoul_filter_facets_toggle:
 * @text: conditions
 * @facet: a facet
 * @word: a key as it is written
 *
 * Returns: (transfer full): the conditions with @word among the alternatives of @facet, or without
 *   it where it was there
 */
char *
jeoul_filter_facets_toggle (const char      *text,
                            JeoulFilterFacet facet,
                            const char      *word)
{
  g_auto (GStrv) pieces = g_strsplit (text, " ", -1);
  g_autoptr (GPtrArray) changed = g_ptr_array_new_with_free_func (g_free);
  gboolean done = FALSE;

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_autoptr (JeoulFilterToken) token = jeoul_filter_token_parse (pieces[i]);

      if (*pieces[i] == '\0')
        continue;
      if (token != NULL && token->facet == facet && !done)
        {
          char *piece = toggle_word (token, word);

          done = TRUE;
          if (piece != NULL)
            g_ptr_array_add (changed, piece);
        }
      else
        {
          g_ptr_array_add (changed, g_strdup (pieces[i]));
        }
    }
  if (!done)
    g_ptr_array_add (changed, g_strconcat (jeoul_filter_facet_word (facet), ":", word, NULL));
  g_ptr_array_add (changed, NULL);

  return g_strjoinv (" ", (char **) changed->pdata);
}
