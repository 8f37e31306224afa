/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which claims a search leaves: words over names and notes in both languages, and facets. */
#include "jeoul-filter.h"

#include <string.h>

#include "jeoul-needle.h"

struct _JeoulFilter
{
  JeoulDataset *dataset;
  char        **haystacks; /* one a claim, made when first asked for */
  char        **initials;  /* the same, for needles that are initials */
  guint         n_claims;
  GHashTable   *folded;    /* texts of the dataset, by their address, and how they are searched */
  GPtrArray    *needles; /* JeoulNeedle */
  GPtrArray    *tokens;  /* JeoulFilterToken */
};

/* The pieces between white space. */
static char **
split (const char *text)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new ();
  const char *begin = NULL;

  for (const char *at = text;; at = g_utf8_next_char (at))
    {
      gboolean ends = *at == '\0' || g_unichar_isspace (g_utf8_get_char (at));

      if (!ends && begin == NULL)
        begin = at;
      if (ends && begin != NULL)
        {
          g_ptr_array_add (pieces, g_strndup (begin, at - begin));
          begin = NULL;
        }
      if (*at == '\0')
        break;
    }
  g_ptr_array_add (pieces, NULL);

  return (char **) g_ptr_array_steal (pieces, NULL);
}

/* Thousands of claims share names and sources: each text is folded once. */
static void
append_string (JeoulFilter *filter,
               GString     *string,
               const char  *text)
{
  const char *folded;

  if (text == NULL)
    return;
  folded = g_hash_table_lookup (filter->folded, text);
  if (folded == NULL)
    {
      folded = jeoul_needle_fold (text);
      g_hash_table_insert (filter->folded, (gpointer) text, (gpointer) folded);
    }
  g_string_append (string, folded);
  g_string_append_c (string, '\n');
}

static void
append_text (JeoulFilter     *filter,
             GString         *string,
             const JeoulText *text)
{
  for (guint i = 0; i < JEOUL_N_LANGS; i++)
    append_string (filter, string, text->in[i]);
}

/* Texts of one claim alone: not worth remembering. */
static void
append_own_text (GString         *string,
                 const JeoulText *text)
{
  for (guint i = 0; i < JEOUL_N_LANGS; i++)
    {
      g_autofree char *folded = text->in[i] != NULL ? jeoul_needle_fold (text->in[i]) : NULL;

      if (folded == NULL)
        continue;
      g_string_append (string, folded);
      g_string_append_c (string, '\n');
    }
}

static void
append_citations (JeoulFilter *filter,
                  GString     *string,
                  JeoulSpan    span)
{
  const JeoulCitation *citations = jeoul_dataset_get_citations (filter->dataset, span);
  const JeoulSource *sources = jeoul_dataset_get_sources (filter->dataset, NULL);

  for (guint i = 0; i < span.count; i++)
    {
      const JeoulSource *source = &sources[citations[i].source];

      append_text (filter, string, &source->title);
      append_text (filter, string, &source->publisher);
      append_text (filter, string, &source->author);
      append_own_text (string, &citations[i].note);
      append_own_text (string, &(JeoulText) { { citations[i].printed } });
    }
}

static char *
make_haystack (JeoulFilter      *filter,
               const JeoulClaim *claim)
{
  const JeoulDataset *dataset = filter->dataset;
  GString *string = g_string_new (NULL);
  const JeoulSubject *subject = jeoul_claim_get_subject (dataset, claim);
  const JeoulOrganization *organizations = jeoul_dataset_get_organizations (dataset, NULL);
  const JeoulIndex *list = jeoul_dataset_get_list (dataset, subject->organizations);

  append_own_text (string, &(JeoulText) { { claim->id } });
  append_text (filter, string, &subject->name);
  append_text (filter, string, &jeoul_claim_get_claimant (dataset, claim)->name);
  append_text (filter, string, &jeoul_claim_get_quantity (dataset, claim)->name);
  append_own_text (string, jeoul_claim_get_label (dataset, claim));
  append_own_text (string, jeoul_claim_get_note (dataset, claim));
  append_own_text (string, jeoul_claim_get_words (dataset, claim));
  for (guint i = 0; i < subject->organizations.count; i++)
    append_text (filter, string, &organizations[list[i]].name);
  append_citations (filter, string, claim->citations);
  append_citations (filter, string, claim->reports);

  return g_string_free (string, FALSE);
}

/**
 * jeoul_filter_new:
 * @dataset: whose claims
 *
 * What is searched in a claim is folded when it is first asked for, so that every further
 * keystroke over ten thousand claims stays within a frame.
 *
 * Returns: (transfer full): a filter that lets everything through
 */
JeoulFilter *
jeoul_filter_new (JeoulDataset *dataset)
{
  JeoulFilter *filter = g_new0 (JeoulFilter, 1);

  filter->dataset = jeoul_dataset_ref (dataset);
  filter->folded = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  filter->needles = g_ptr_array_new_with_free_func ((GDestroyNotify) jeoul_needle_free);
  filter->tokens = g_ptr_array_new_with_free_func ((GDestroyNotify) jeoul_filter_token_free);
  jeoul_dataset_get_claims (dataset, &filter->n_claims);

  return filter;
}

static void
free_texts (char **texts,
            guint  n)
{
  for (guint i = 0; texts != NULL && i < n; i++)
    g_free (texts[i]);
  g_free (texts);
}

void
jeoul_filter_free (JeoulFilter *filter)
{
  free_texts (filter->haystacks, filter->n_claims);
  free_texts (filter->initials, filter->n_claims);
  g_hash_table_unref (filter->folded);
  g_ptr_array_unref (filter->needles);
  g_ptr_array_unref (filter->tokens);
  jeoul_dataset_unref (filter->dataset);
  g_free (filter);
}

/**
 * jeoul_filter_set_text:
 * @filter: a filter
 * @text: a search in the grammar of this header; any text is one
 */
void
jeoul_filter_set_text (JeoulFilter *filter,
                       const char  *text)
{
  g_auto (GStrv) pieces = split (text);

  g_ptr_array_set_size (filter->needles, 0);
  g_ptr_array_set_size (filter->tokens, 0);
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      JeoulFilterToken *token = jeoul_filter_token_parse (pieces[i]);

      if (token == NULL)
        {
          g_ptr_array_add (filter->needles, jeoul_needle_new (pieces[i]));
          continue;
        }
      jeoul_filter_token_resolve (token, filter->dataset);
      g_ptr_array_add (filter->tokens, token);
    }
}

static const char *
get_haystack (JeoulFilter *filter,
              JeoulIndex   claim)
{
  if (filter->haystacks == NULL)
    filter->haystacks = g_new0 (char *, filter->n_claims);
  if (filter->haystacks[claim] == NULL)
    {
      const JeoulClaim *claims = jeoul_dataset_get_claims (filter->dataset, NULL);

      filter->haystacks[claim] = make_haystack (filter, &claims[claim]);
    }

  return filter->haystacks[claim];
}

static const char *
get_initials (JeoulFilter *filter,
              JeoulIndex   claim)
{
  if (filter->initials == NULL)
    filter->initials = g_new0 (char *, filter->n_claims);
  if (filter->initials[claim] == NULL)
    filter->initials[claim] = jeoul_needle_initials (get_haystack (filter, claim));

  return filter->initials[claim];
}

static gboolean
words_hold (JeoulFilter *filter,
            JeoulIndex   claim)
{
  for (guint i = 0; i < filter->needles->len; i++)
    {
      const JeoulNeedle *needle = g_ptr_array_index (filter->needles, i);
      const char *haystack = get_haystack (filter, claim);
      const char *initials = jeoul_needle_has_initials (needle) ? get_initials (filter, claim)
                                                                : NULL;

      if (!jeoul_needle_is_in (needle, haystack, initials))
        return FALSE;
    }

  return TRUE;
}

/* The facets that keep a claim out, as bits. */
static guint
find_failing (JeoulFilter      *filter,
              const JeoulClaim *claim)
{
  guint failing = 0;

  for (guint i = 0; i < filter->tokens->len; i++)
    {
      const JeoulFilterToken *token = g_ptr_array_index (filter->tokens, i);

      if (!jeoul_filter_token_matches (token, filter->dataset, claim))
        failing |= 1u << jeoul_filter_token_get_facet (token);
    }

  return failing;
}

/**
 * jeoul_filter_matches:
 * @filter: a filter
 * @claim: index of a claim
 *
 * Returns: whether every word is found somewhere in the claim, its subject, claimant or sources,
 *   and every facet holds
 */
gboolean
jeoul_filter_matches (JeoulFilter *filter,
                      JeoulIndex   claim)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (filter->dataset, NULL);

  g_return_val_if_fail (claim < filter->n_claims, FALSE);

  return find_failing (filter, &claims[claim]) == 0 && words_hold (filter, claim);
}

static void
count_cb (guint32  key,
          gpointer data)
{
  GHashTable *counts = data;
  gpointer n = g_hash_table_lookup (counts, GUINT_TO_POINTER (key));

  g_hash_table_insert (counts, GUINT_TO_POINTER (key), GUINT_TO_POINTER (GPOINTER_TO_UINT (n) + 1));
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const JeoulFilterCount *left = a;
  const JeoulFilterCount *right = b;

  if (left->facet != right->facet)
    return left->facet < right->facet ? -1 : 1;
  return (left->key > right->key) - (left->key < right->key);
}

/**
 * jeoul_filter_count:
 * @filter: a filter
 * @claims: (element-type guint32): indices of claims
 *
 * What a facet could be narrowed to. The count of a key is of those claims that all words and all
 * other facets leave: what is chosen in the facet itself does not count, so that its alternatives
 * stay in sight.
 *
 * Returns: (transfer full) (element-type JeoulFilterCount): keys that at least one claim has,
 *   sorted by facet and key. Free with g_array_unref().
 */
GArray *
jeoul_filter_count (JeoulFilter  *filter,
                    const GArray *claims)
{
  const JeoulClaim *all = jeoul_dataset_get_claims (filter->dataset, NULL);
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (JeoulFilterCount));
  GHashTable *tallies[JEOUL_N_FILTER_FACETS];

  for (guint f = 0; f < JEOUL_N_FILTER_FACETS; f++)
    tallies[f] = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      JeoulIndex index = g_array_index (claims, JeoulIndex, i);
      guint failing = find_failing (filter, &all[index]);

      if ((failing & (failing - 1)) != 0 || !words_hold (filter, index))
        continue;
      for (guint f = 0; f < JEOUL_N_FILTER_FACETS; f++)
        if ((failing & ~(1u << f)) == 0)
          jeoul_filter_keys_of (filter->dataset, &all[index], (JeoulFilterFacet) f, count_cb,
                                tallies[f]);
    }

  for (guint f = 0; f < JEOUL_N_FILTER_FACETS; f++)
    {
      GHashTableIter iter;
      gpointer key, n;

      g_hash_table_iter_init (&iter, tallies[f]);
      while (g_hash_table_iter_next (&iter, &key, &n))
        {
          JeoulFilterCount count = { (JeoulFilterFacet) f, GPOINTER_TO_UINT (key),
                                     GPOINTER_TO_UINT (n) };

          g_array_append_val (counts, count);
        }
      g_hash_table_unref (tallies[f]);
    }
  g_array_sort (counts, compare_counts);

  return counts;
}

static char *
describe_token (JeoulFilterToken   *token,
                const JeoulDataset *dataset,
                JeoulLang           lang)
{
  JeoulFilterFacet facet = jeoul_filter_token_get_facet (token);
  const char *const *words = jeoul_filter_token_get_words (token);
  g_autoptr (GString) names = g_string_new (NULL);

  jeoul_filter_token_resolve (token, dataset);
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint32 key = jeoul_filter_token_get_key (token, i);
      g_autofree char *name = key != JEOUL_NO_INDEX
                                  ? jeoul_filter_key_name (dataset, facet, key, lang)
                                  : g_strdup_printf ("“%s”", words[i]);

      if (i > 0)
        g_string_append (names, ", ");
      g_string_append (names, name);
    }
  if (names->len == 0)
    return NULL;

  /* Translators: a facet of claims, and the names that were chosen: "organization: Meta" */
  return g_strdup_printf (jeoul_trc (lang, "facet", "%s: %s"), jeoul_filter_facet_name (facet, lang),
                          names->str);
}

/**
 * jeoul_filter_describe:
 * @text: a search in the grammar of this header
 * @dataset: whose ids it names
 * @lang: a language
 *
 * Returns: (transfer full): the search for a reader: "search “딥시크”; organization: Meta"; "" where
 *   it narrows nothing
 */
char *
jeoul_filter_describe (const char         *text,
                       const JeoulDataset *dataset,
                       JeoulLang           lang)
{
  g_auto (GStrv) pieces = split (text);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) conditions = g_string_new (NULL);
  GString *description = g_string_new (NULL);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_autoptr (JeoulFilterToken) token = jeoul_filter_token_parse (pieces[i]);
      g_autofree char *condition = NULL;

      if (token == NULL)
        {
          g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", pieces[i]);
          continue;
        }
      condition = describe_token (token, dataset, lang);
      if (condition != NULL)
        g_string_append_printf (conditions, "%s%s", conditions->len > 0 ? "; " : "", condition);
    }

  if (words->len > 0)
    g_string_append_printf (description, jeoul_tr (lang, "search “%s”"), words->str);
  if (conditions->len > 0)
    g_string_append_printf (description, "%s%s", description->len > 0 ? "; " : "",
                            conditions->str);

  return g_string_free (description, FALSE);
}
