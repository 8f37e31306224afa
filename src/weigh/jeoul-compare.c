/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two claims on the scales: the verdict, the ratio, and what could be compared instead. */
#include "jeoul-compare-private.h"

#include "jeoul-convert.h"

#include <math.h>
#include <string.h>

/* So many claims of a subject are tried for an alternative: a dataset may have a million. */
#define MAX_CANDIDATES 200

static gboolean
is_approx (const JeoulClaim *claim)
{
  return claim->value.approx || claim->value.bound == JEOUL_BOUND_ABOUT ||
         claim->value.bound == JEOUL_BOUND_INTERVAL;
}

/* What a claim states in the coherent unit, and in @currency where one is given. */
static JeoulInterval
stated_in (const JeoulDataset *dataset,
           const JeoulClaim   *claim,
           const char         *currency)
{
  double factor = jeoul_claim_get_unit (dataset, claim)->factor;

  if (currency != NULL)
    factor *= jeoul_convert (dataset, claim, currency).factor;
  return jeoul_interval_stated (&claim->value, factor);
}

/* Amounts alone have a ratio: not a rank, a score that does not begin at zero, or a loss. */
static JeoulInterval
get_ratio (const JeoulPair *pair,
           const char      *currency)
{
  static const JeoulInterval unknown = { .low = NAN, .high = NAN };
  JeoulInterval a, b, ratio;

  if (strcmp (pair->unit_a->dimension, pair->unit_b->dimension) != 0 ||
      !jeoul_claim_get_quantity (pair->dataset, pair->a)->from_zero ||
      !jeoul_claim_get_quantity (pair->dataset, pair->b)->from_zero)
    return unknown;
  a = stated_in (pair->dataset, pair->a, currency);
  b = stated_in (pair->dataset, pair->b, currency);
  if (!(a.low >= 0 && a.high > 0 && b.low >= 0 && b.high > 0))
    return unknown;
  ratio = jeoul_interval_divide (a, b);
  /* "More than" over "more than" tells nothing. */
  return ratio.low <= 0 && isinf (ratio.high) ? unknown : ratio;
}

/**
 * jeoul_compare:
 * @dataset: a dataset
 * @a, @b: two of its claims
 *
 * Lays two claims on the scales by the rules of jeoul-compare-rules.c. Both amounts are brought to
 * one currency, each by the month that it is about.
 *
 * Returns: the comparison
 */
JeoulComparison
jeoul_compare (const JeoulDataset *dataset,
               JeoulIndex          a,
               JeoulIndex          b)
{
  JeoulPair pair = jeoul_pair_init (dataset, a, b);
  JeoulComparison comparison = { .a = a, .b = b, .verdict = JEOUL_VERDICT_COMPARABLE };

  for (JeoulFacet facet = 0; facet < JEOUL_N_FACETS; facet++)
    {
      comparison.facets[facet] = jeoul_rule_judge (&pair, facet);
      comparison.verdict = MAX (comparison.verdict, comparison.facets[facet]);
    }
  comparison.currency = jeoul_pair_get_currency (&pair);
  comparison.ratio = get_ratio (&pair, comparison.currency);
  comparison.ratio_approx = is_approx (pair.a) || is_approx (pair.b);
  return comparison;
}

/**
 * jeoul_verdict_allows:
 *
 * Returns: whether the ratio may be said: comparable, after a conversion, or with a note
 */
gboolean
jeoul_verdict_allows (JeoulVerdict verdict)
{
  return verdict <= JEOUL_VERDICT_NOTED;
}

/* Whether a claim of @quantity stands in a sum. */
static gboolean
term_uses (const JeoulDataset *dataset,
           JeoulIndex          index,
           JeoulIndex          quantity)
{
  const JeoulTerm *term = jeoul_dataset_get_term (dataset, index);
  const JeoulIndex *operands = jeoul_dataset_get_list (dataset, term->operands);

  if (term->type == JEOUL_TERM_CLAIM)
    return jeoul_dataset_get_claims (dataset, NULL)[term->claim].quantity == quantity;
  for (guint i = 0; i < term->operands.count; i++)
    if (term_uses (dataset, operands[i], quantity))
      return TRUE;
  return FALSE;
}

/* What an alternative may measure: what one of the claims follows from, or, for money, the work of
 * chips that it paid for. The size of two models is no answer to what they cost. */
static gboolean
stands_in (const JeoulPair  *pair,
           const JeoulClaim *candidate)
{
  const char *dimension = jeoul_claim_get_unit (pair->dataset, candidate)->dimension;
  gboolean money = strcmp (pair->unit_a->dimension, "money") == 0 &&
                   strcmp (pair->unit_b->dimension, "money") == 0;

  if (candidate->quantity == pair->a->quantity || candidate->quantity == pair->b->quantity)
    return TRUE;
  if (money)
    return strcmp (dimension, "gpu time") == 0 || strcmp (dimension, "compute") == 0;
  return (pair->a->derivation != JEOUL_NO_INDEX &&
          term_uses (pair->dataset, pair->a->derivation, candidate->quantity)) ||
         (pair->b->derivation != JEOUL_NO_INDEX &&
          term_uses (pair->dataset, pair->b->derivation, candidate->quantity));
}

static GArray *
collect_candidates (const JeoulPair *pair,
                    JeoulIndex       subject)
{
  guint n;
  const JeoulClaim *claims = jeoul_dataset_get_claims (pair->dataset, &n);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));

  for (JeoulIndex i = 0; i < n && found->len < MAX_CANDIDATES; i++)
    if (claims[i].subject == subject && claims[i].status == JEOUL_STATUS_CURRENT &&
        stands_in (pair, &claims[i]))
      g_array_append_val (found, i);
  return found;
}

/* How good an alternative is; greater is better, and 0 is none at all. */
static guint
rate_alternative (const JeoulPair       *pair,
                  const JeoulComparison *alternative)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (pair->dataset, NULL);
  const JeoulClaim *a = &claims[alternative->a], *b = &claims[alternative->b];
  gboolean kept = a == pair->a || b == pair->b;
  guint score = 1;

  if (!jeoul_verdict_allows (alternative->verdict) ||
      !jeoul_interval_is_known (alternative->ratio))
    return 0;
  /* First what those who know account for, then what was asked for, then what needs least said. */
  if (a->evidence == JEOUL_EVIDENCE_PRIMARY && b->evidence == JEOUL_EVIDENCE_PRIMARY)
    score += 1u << 8;
  if (a->quantity == pair->a->quantity)
    score += 1u << 7;
  if (kept)
    score += 1u << 6;
  score += (guint) (JEOUL_VERDICT_NOTED - alternative->verdict) << 4;
  if (a->stages & JEOUL_STAGE_FINAL_RUN)
    score += 1u << 3;
  if (!isinf (alternative->ratio.high) && alternative->ratio.low > 0)
    score += 1u << 2;
  return score;
}

/**
 * jeoul_comparison_alternative:
 * @dataset: the dataset of @comparison
 * @comparison: two claims that cannot be compared
 * @alternative: (out): two that can
 *
 * Looks for a like-with-like pair for the same two subjects: what both subjects' makers account for
 * themselves first, by the same quantity first, else by one from which it follows (hours of chips
 * for a cost). Claims that were superseded, retracted or misprinted are not offered.
 *
 * Returns: whether the dataset has one
 */
gboolean
jeoul_comparison_alternative (const JeoulDataset    *dataset,
                              const JeoulComparison *comparison,
                              JeoulComparison       *alternative)
{
  JeoulPair pair = jeoul_pair_init (dataset, comparison->a, comparison->b);
  g_autoptr (GArray) of_a = NULL;
  g_autoptr (GArray) of_b = NULL;
  guint best = 0;

  /* Of one subject there is nothing to be set against each other but what is said of it. */
  if (jeoul_verdict_allows (comparison->verdict) || pair.a->subject == pair.b->subject)
    return FALSE;

  of_a = collect_candidates (&pair, pair.a->subject);
  of_b = collect_candidates (&pair, pair.b->subject);
  for (guint i = 0; i < of_a->len; i++)
    for (guint k = 0; k < of_b->len; k++)
      {
        JeoulComparison next = jeoul_compare (dataset, g_array_index (of_a, JeoulIndex, i),
                                              g_array_index (of_b, JeoulIndex, k));
        guint score = rate_alternative (&pair, &next);

        if (score > best)
          {
            best = score;
            *alternative = next;
          }
      }
  return best > 0;
}
