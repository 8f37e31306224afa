/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds stated values against their own sums, ratios and exchange rates. */
#include "jeoul-audit-private.h"

#include <math.h>

/* "About a tenth", 수준: within this factor (contracts.md, section 4). */
#define ABOUT_FACTOR 1.25

/* Products may grow larger than a double; what comes near is no result. */
#define LARGEST 1e300

static const JeoulInterval unknown = { .low = NAN, .high = NAN };

/**
 * jeoul_audit_ratio_stated:
 * @claim: a claim that reports a ratio
 *
 * Said with "about" it holds within a factor of 1.25; else by its last printed place, but within that
 * factor too: one unit in the last place of "0.1" would let any share pass.
 *
 * Returns: what the ratio of its two claims must meet, in the claim's unit; unknown for words
 */
JeoulInterval
jeoul_audit_ratio_stated (const JeoulClaim *claim)
{
  JeoulInterval interval = jeoul_interval_tolerant (&claim->value, 1);
  JeoulInterval stated = jeoul_interval_stated (&claim->value, 1);
  gboolean about = claim->value.approx || claim->value.bound == JEOUL_BOUND_ABOUT;

  if (claim->value.bound == JEOUL_BOUND_INTERVAL)
    return interval;
  if (stated.low > 0)
    interval.low = about ? stated.low / ABOUT_FACTOR
                         : MAX (interval.low, stated.low / ABOUT_FACTOR);
  if (stated.high > 0)
    interval.high = about ? stated.high * ABOUT_FACTOR
                          : MIN (interval.high, stated.high * ABOUT_FACTOR);
  return interval;
}

/**
 * jeoul_audit_ratio_given:
 * @dataset: a dataset
 * @claim: one of its claims
 * @reading: how the numbers of its two claims are read
 *
 * Returns: what the two claims of a reported ratio give, in the claim's unit; unknown where it
 *   reports none, or one of them has no number
 */
JeoulInterval
jeoul_audit_ratio_given (const JeoulDataset *dataset,
                         const JeoulClaim   *claim,
                         JeoulReading        reading)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  const JeoulUnit *unit = jeoul_claim_get_unit (dataset, claim);
  double factor_of, factor_to;
  JeoulInterval ratio;

  if (claim->ratio_of == JEOUL_NO_INDEX || claim->ratio_to == JEOUL_NO_INDEX ||
      unit->dimension[0] != '\0' ||
      !jeoul_audit_common (dataset, &claims[claim->ratio_of], &claims[claim->ratio_to], &factor_of,
                           &factor_to))
    return unknown;
  ratio = jeoul_interval_divide (reading (&claims[claim->ratio_of].value, factor_of),
                                 reading (&claims[claim->ratio_to].value, factor_to));
  return jeoul_audit_scale (ratio, 1 / unit->factor);
}

/* Whether an end of an interval is a number, and not one that outgrew all numbers on the way. */
static gboolean
is_an_end (double end)
{
  return fabs (end) < LARGEST;
}

/* Whether an interval says anything: a part divided by what can be zero may be all. */
gboolean
jeoul_audit_says_something (JeoulInterval interval)
{
  return (is_an_end (interval.low) && (is_an_end (interval.high) || isinf (interval.high))) ||
         (is_an_end (interval.high) && isinf (interval.low));
}

static JeoulInterval
work_out (const JeoulDataset *dataset,
          const JeoulClaim   *claim,
          JeoulReading        reading)
{
  JeoulInterval sum;

  if (claim->derivation == JEOUL_NO_INDEX)
    return jeoul_audit_ratio_given (dataset, claim, reading);
  sum = jeoul_audit_evaluate (dataset, claim->derivation, reading);
  return jeoul_audit_scale (sum, 1 / jeoul_claim_get_unit (dataset, claim)->factor);
}

/**
 * jeoul_check_sum:
 * @dataset: a dataset
 * @claim: one of its claims
 * @computed: (out) (optional): what the sum gives from the numbers as stated, in the claim's unit;
 *   unknown where the result is %JEOUL_SUM_NONE
 *
 * Works out the derivation of a claim, or the ratio that it reports, and holds the stated value
 * against it by the tolerances of contracts.md, section 4. The numbers that the sum rests on have
 * their tolerance too, but 5 % at most.
 *
 * Returns: whether it comes out
 */
JeoulSumCheck
jeoul_check_sum (const JeoulDataset *dataset,
                 const JeoulClaim   *claim,
                 JeoulInterval      *computed)
{
  JeoulInterval given = work_out (dataset, claim, jeoul_audit_operand);
  JeoulInterval shown = work_out (dataset, claim, jeoul_interval_stated);
  JeoulInterval stated = claim->ratio_of != JEOUL_NO_INDEX
                           ? jeoul_audit_ratio_stated (claim)
                           : jeoul_interval_tolerant (&claim->value, 1);

  if (!jeoul_audit_says_something (given) || !jeoul_audit_says_something (shown) || !jeoul_interval_is_known (stated))
    {
      if (computed != NULL)
        *computed = unknown;
      return JEOUL_SUM_NONE;
    }
  if (computed != NULL)
    *computed = shown;
  return jeoul_interval_meets (stated, given) ? JEOUL_SUM_HOLDS : JEOUL_SUM_FAILS;
}

/* The first exchange of an expression, and how many there are. */
JeoulIndex
jeoul_audit_find_exchange (const JeoulDataset *dataset,
                           JeoulIndex          term,
                           guint              *n_found)
{
  const JeoulTerm *node = jeoul_dataset_get_term (dataset, term);
  const JeoulIndex *operands = jeoul_dataset_get_list (dataset, node->operands);
  JeoulIndex found = JEOUL_NO_INDEX;

  if (node->type == JEOUL_TERM_EXCHANGE)
    {
      (*n_found)++;
      return term;
    }
  for (guint i = 0; i < node->operands.count; i++)
    {
      JeoulIndex below = jeoul_audit_find_exchange (dataset, operands[i], n_found);

      if (found == JEOUL_NO_INDEX)
        found = below;
    }
  return found;
}

/* What the operand at @at must be for @node to give @target. */
static JeoulInterval
undo (const JeoulDataset *dataset,
      const JeoulTerm    *node,
      guint               at,
      JeoulInterval       target,
      JeoulReading        reading)
{
  const JeoulIndex *operands = jeoul_dataset_get_list (dataset, node->operands);
  JeoulInterval needed = target;

  for (guint i = 0; i < node->operands.count; i++)
    {
      JeoulInterval other;

      if (i == at)
        continue;
      other = jeoul_audit_evaluate (dataset, operands[i], reading);
      if (node->type == JEOUL_TERM_SUM)
        needed = jeoul_interval_subtract (needed, other);
      else if (node->type == JEOUL_TERM_PRODUCT)
        needed = jeoul_interval_divide (needed, other);
      else if (node->type == JEOUL_TERM_DIFFERENCE)
        needed = at == 0 ? jeoul_interval_add (needed, other)
                         : jeoul_interval_subtract (other, needed);
      else
        needed = at == 0 ? jeoul_interval_multiply (needed, other)
                         : jeoul_interval_divide (other, needed);
    }
  return needed;
}

/* Goes down to the exchange, undoing on the way what is done with it. */
static JeoulInterval
solve (const JeoulDataset *dataset,
       JeoulIndex          term,
       JeoulIndex          exchange,
       JeoulInterval       target,
       JeoulReading        reading)
{
  const JeoulTerm *node = jeoul_dataset_get_term (dataset, term);
  const JeoulIndex *operands = jeoul_dataset_get_list (dataset, node->operands);

  if (term == exchange)
    return target;
  for (guint i = 0; i < node->operands.count; i++)
    {
      guint n = 0;

      if (jeoul_audit_find_exchange (dataset, operands[i], &n) == exchange)
        return solve (dataset, operands[i], exchange, undo (dataset, node, i, target, reading),
                      reading);
    }
  return unknown;
}

/**
 * jeoul_audit_hidden_rate:
 * @dataset: a dataset
 * @claim: one of its claims
 * @reading: how the numbers of its sum are read
 * @stated: how its own is
 * @exchange: (out): the exchange of its sum
 *
 * Returns: the rate at which the sum gives what was stated; unknown where no rate, or more than
 *   one, was left unsaid, or where the stated one is there
 */
JeoulInterval
jeoul_audit_hidden_rate (const JeoulDataset *dataset,
                         const JeoulClaim   *claim,
                         JeoulReading        reading,
                         JeoulReading        stated,
                         JeoulIndex         *exchange)
{
  JeoulInterval target;
  guint n = 0;

  *exchange = JEOUL_NO_INDEX;
  if (claim->derivation == JEOUL_NO_INDEX)
    return unknown;
  *exchange = jeoul_audit_find_exchange (dataset, claim->derivation, &n);
  if (n != 1 || jeoul_dataset_get_term (dataset, *exchange)->number.text != NULL)
    return unknown;
  target = stated (&claim->value, jeoul_claim_get_unit (dataset, claim)->factor);
  return solve (dataset, claim->derivation, *exchange, target, reading);
}
