/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A set of claims on the scales, each with each. */
#include "jeoul-compare-private.h"

#include <string.h>

struct _JeoulWeighing
{
  const JeoulDataset *dataset;
  JeoulIndex         *claims;
  JeoulComparison    *pairs;
  guint               n_claims;
  guint               n_pairs;
  JeoulVerdict        verdict;
};

/**
 * jeoul_weighing_new:
 * @dataset: a dataset; it must outlive the weighing
 * @claims: claims of it
 * @n_claims: how many: %JEOUL_WEIGHING_MIN to %JEOUL_WEIGHING_MAX
 *
 * Returns: (transfer full) (nullable): the weighing; %NULL for fewer or more claims
 */
JeoulWeighing *
jeoul_weighing_new (const JeoulDataset *dataset,
                    const JeoulIndex   *claims,
                    guint               n_claims)
{
  JeoulWeighing *weighing;
  guint n = 0;

  if (n_claims < JEOUL_WEIGHING_MIN || n_claims > JEOUL_WEIGHING_MAX)
    return NULL;

  weighing = g_new0 (JeoulWeighing, 1);
  weighing->dataset = dataset;
  weighing->claims = g_memdup2 (claims, n_claims * sizeof *claims);
  weighing->n_claims = n_claims;
  weighing->n_pairs = n_claims * (n_claims - 1) / 2;
  weighing->pairs = g_new (JeoulComparison, weighing->n_pairs);
  for (guint i = 0; i < n_claims; i++)
    for (guint k = i + 1; k < n_claims; k++)
      {
        weighing->pairs[n] = jeoul_compare (dataset, claims[i], claims[k]);
        weighing->verdict = MAX (weighing->verdict, weighing->pairs[n].verdict);
        n++;
      }
  return weighing;
}

void
jeoul_weighing_free (JeoulWeighing *weighing)
{
  if (weighing == NULL)
    return;
  g_free (weighing->claims);
  g_free (weighing->pairs);
  g_free (weighing);
}

/**
 * jeoul_weighing_get_verdict:
 *
 * Returns: the worst verdict of all pairs
 */
JeoulVerdict
jeoul_weighing_get_verdict (const JeoulWeighing *weighing)
{
  return weighing->verdict;
}

/**
 * jeoul_weighing_get_claims:
 * @n: (out) (optional): how many
 *
 * Returns: (transfer none) (array length=n): the claims, in the order given
 */
const JeoulIndex *
jeoul_weighing_get_claims (const JeoulWeighing *weighing,
                           guint               *n)
{
  if (n != NULL)
    *n = weighing->n_claims;
  return weighing->claims;
}

/**
 * jeoul_weighing_get_pairs:
 * @n: (out) (optional): how many
 *
 * Returns: (transfer none) (array length=n): the pairs: of the first claim with the others, then of
 *   the second with those after it …
 */
const JeoulComparison *
jeoul_weighing_get_pairs (const JeoulWeighing *weighing,
                          guint               *n)
{
  if (n != NULL)
    *n = weighing->n_pairs;
  return weighing->pairs;
}

/**
 * jeoul_weighing_get_facet:
 *
 * Returns: the worst verdict of one rule over all pairs
 */
JeoulVerdict
jeoul_weighing_get_facet (const JeoulWeighing *weighing,
                          JeoulFacet           facet)
{
  JeoulVerdict worst = JEOUL_VERDICT_COMPARABLE;

  for (guint i = 0; i < weighing->n_pairs; i++)
    worst = MAX (worst, weighing->pairs[i].facets[facet]);
  return worst;
}

/**
 * jeoul_weighing_differs:
 *
 * Returns: whether the claims do not all say the same for a facet
 */
gboolean
jeoul_weighing_differs (const JeoulWeighing *weighing,
                        JeoulFacet           facet)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (weighing->dataset, NULL);
  g_autofree char *first =
    jeoul_facet_text (weighing->dataset, &claims[weighing->claims[0]], facet, JEOUL_LANG_EN);

  for (guint i = 1; i < weighing->n_claims; i++)
    {
      g_autofree char *next =
        jeoul_facet_text (weighing->dataset, &claims[weighing->claims[i]], facet, JEOUL_LANG_EN);

      if (strcmp (first, next) != 0)
        return TRUE;
    }
  return FALSE;
}

/* The facets for which some pair has that verdict, as bits. */
static guint
collect_facets (const JeoulWeighing *weighing,
                JeoulVerdict         verdict)
{
  guint facets = 0;

  for (guint i = 0; i < weighing->n_pairs; i++)
    for (guint k = 0; k < JEOUL_N_FACETS; k++)
      if (weighing->pairs[i].facets[k] == verdict)
        facets |= 1u << k;
  return facets;
}

/* What some claim would have to say and does not, as bits. */
static guint
collect_lacks (const JeoulWeighing *weighing)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (weighing->dataset, NULL);
  guint facets = 0;

  for (guint i = 0; i < weighing->n_claims; i++)
    for (guint k = 0; k < JEOUL_N_FACETS; k++)
      if (jeoul_rule_lacks (weighing->dataset, &claims[weighing->claims[i]], k))
        facets |= 1u << k;
  return facets;
}

/* A list of facets, or NULL for none. */
static char *
list_facets (guint     facets,
             JeoulLang lang)
{
  return facets != 0 ? jeoul_compare_facet_list (facets, lang) : NULL;
}

static void
append (GString *text,
        char    *sentence)
{
  g_string_append_printf (text, " %s", sentence);
  g_free (sentence);
}

/* What is to be told of the facets of a set, after its verdict. */
static void
append_reasons (GString             *sentence,
                const JeoulWeighing *weighing,
                JeoulLang            lang)
{
  g_autofree char *unlike = list_facets (collect_facets (weighing, JEOUL_VERDICT_UNLIKE), lang);
  g_autofree char *lacking = list_facets (collect_lacks (weighing), lang);
  g_autofree char *converted =
    list_facets (collect_facets (weighing, JEOUL_VERDICT_CONVERTED), lang);
  g_autofree char *noted = list_facets (collect_facets (weighing, JEOUL_VERDICT_NOTED), lang);

  /* Translators: in these four %s is a list: "stage, basis" */
  if (unlike != NULL)
    append (sentence, g_strdup_printf (jeoul_tr (lang, "They do not count the same: %s."), unlike));
  if (lacking != NULL)
    append (sentence, g_strdup_printf (jeoul_tr (lang, "Not said of all: %s."), lacking));
  /* What can be bridged is of no use where something else cannot. */
  if (!jeoul_verdict_allows (weighing->verdict))
    return;
  if (converted != NULL)
    append (sentence, g_strdup_printf (jeoul_tr (lang, "Differs, but can be converted: %s."),
                                       converted));
  if (noted != NULL)
    append (sentence, g_strdup_printf (jeoul_tr (lang, "Differs, and is to be noted: %s."), noted));
}

/**
 * jeoul_weighing_sentence:
 * @lang: a language
 *
 * Returns: (transfer full): the verdict of the whole set and its reasons; of two claims, that of
 *   their comparison
 */
char *
jeoul_weighing_sentence (const JeoulWeighing *weighing,
                         JeoulLang            lang)
{
  GString *sentence;
  guint n_allowed = 0;

  if (weighing->n_pairs == 1)
    return jeoul_comparison_sentence (weighing->dataset, &weighing->pairs[0], lang);

  for (guint i = 0; i < weighing->n_pairs; i++)
    n_allowed += jeoul_verdict_allows (weighing->pairs[i].verdict);

  sentence = g_string_new (NULL);
  if (n_allowed == weighing->n_pairs)
    g_string_printf (sentence, jeoul_tr (lang, "All %u figures can be compared."),
                     weighing->n_claims);
  else if (n_allowed == 0)
    g_string_printf (sentence, jeoul_tr (lang, "No two of these %u figures can be compared."),
                     weighing->n_claims);
  else
    g_string_printf (sentence,
                     /* Translators: how many figures, how many pairs of them, how many of those */
                     jeoul_tr (lang, "Of these %u figures, which make %u pairs, only %u can be "
                                     "compared."),
                     weighing->n_claims, weighing->n_pairs, n_allowed);
  append_reasons (sentence, weighing, lang);
  return g_string_free (sentence, FALSE);
}
