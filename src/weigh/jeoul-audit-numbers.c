/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as the audit reads them: with their tolerance, in one currency, worked out. */
#include "jeoul-audit-private.h"

#include "jeoul-convert.h"

#include <math.h>
#include <string.h>

/* Within this share of itself a number that others are worked out from is taken to be exact enough:
 * what "about" stands for. "$2" is not "$1 to $3", though one unit in its last place is that. */
#define OPERAND_SLACK 0.05

/* So many relations, or parts of a sum, of one claim are followed: no honest one has more. */
#define MOST_FOLLOWED 256

static const JeoulInterval unknown = { .low = NAN, .high = NAN };

/**
 * jeoul_audit_operand:
 * @value: a value
 * @factor: what one of its unit is in the unit wanted
 *
 * What a number can be that a sum or ratio rests on: its tolerance, but 5 % at most, so that a
 * number of one digit does not make every sum come out.
 *
 * Returns: the interval; unknown for words and for none
 */
JeoulInterval
jeoul_audit_operand (const JeoulValue *value,
                     double            factor)
{
  JeoulInterval interval = jeoul_interval_tolerant (value, 1);

  if (value->bound == JEOUL_BOUND_EXACT || value->bound == JEOUL_BOUND_ABOUT)
    {
      double slack = OPERAND_SLACK * fabs (value->number.value);

      interval.low = MAX (interval.low, value->number.value - slack);
      interval.high = MIN (interval.high, value->number.value + slack);
    }
  return jeoul_audit_scale (interval, factor);
}

/**
 * jeoul_audit_number:
 * @value: a value
 * @factor: what one of its unit is in the unit wanted
 *
 * The number itself with its tolerance, whatever its bound: "more than 50,000" and "about 50,000"
 * are the same number.
 *
 * Returns: the interval; unknown for words and for none
 */
JeoulInterval
jeoul_audit_number (const JeoulValue *value,
                    double            factor)
{
  JeoulValue number = { .bound = JEOUL_BOUND_ABOUT };

  switch (value->bound)
    {
    case JEOUL_BOUND_AT_LEAST:
    case JEOUL_BOUND_MORE_THAN:
      number.number = value->low;
      return jeoul_interval_tolerant (&number, factor);
    case JEOUL_BOUND_AT_MOST:
    case JEOUL_BOUND_LESS_THAN:
      number.number = value->high;
      return jeoul_interval_tolerant (&number, factor);
    default:
      return jeoul_interval_tolerant (value, factor);
    }
}

/* The number itself, whatever its bound, as exact as it was printed: what is worked out from it is
 * held against something that has its own tolerance. */
JeoulInterval
jeoul_audit_printed (const JeoulValue *value,
                     double            factor)
{
  JeoulValue number = { .bound = JEOUL_BOUND_EXACT };

  switch (value->bound)
    {
    case JEOUL_BOUND_AT_LEAST:
    case JEOUL_BOUND_MORE_THAN:
      number.number = value->low;
      break;
    case JEOUL_BOUND_AT_MOST:
    case JEOUL_BOUND_LESS_THAN:
      number.number = value->high;
      break;
    case JEOUL_BOUND_EXACT:
    case JEOUL_BOUND_ABOUT:
      number.number = value->number;
      break;
    default:
      return jeoul_interval_tolerant (value, factor);
    }
  return jeoul_audit_operand (&number, factor);
}

/* The number itself, whatever its bound, with the tolerance of one that others are worked out from. */
JeoulInterval
jeoul_audit_narrow (const JeoulValue *value,
                    double            factor)
{
  double number = jeoul_value_position (value);
  double slack = OPERAND_SLACK * fabs (number);
  JeoulInterval interval = { number - slack, number + slack, FALSE, FALSE };

  return jeoul_audit_scale (interval, factor);
}

/* The number itself, whatever its bound. */
JeoulInterval
jeoul_audit_bare (const JeoulValue *value,
                  double            factor)
{
  double number = jeoul_value_position (value) * factor;

  return (JeoulInterval) { number, number, FALSE, FALSE };
}

/* By so much looser on both sides; infinite ends stay what they are. */
JeoulInterval
jeoul_audit_widen (JeoulInterval interval,
                   double        share)
{
  if (isfinite (interval.low))
    interval.low -= share * fabs (interval.low);
  if (isfinite (interval.high))
    interval.high += share * fabs (interval.high);
  return interval;
}

/* Into another unit; unknown where the factor is. */
JeoulInterval
jeoul_audit_scale (JeoulInterval interval,
                   double        factor)
{
  if (!isfinite (factor))
    return unknown;
  return jeoul_interval_multiply (interval, (JeoulInterval) { factor, factor, FALSE, FALSE });
}

static JeoulInterval
read_leaf (const JeoulDataset *dataset,
           const JeoulTerm    *term,
           JeoulReading        reading)
{
  JeoulValue value = {
    .number = term->number,
    .bound = term->approx ? JEOUL_BOUND_ABOUT : JEOUL_BOUND_EXACT,
  };
  double factor = 1;

  if (term->type == JEOUL_TERM_CLAIM)
    {
      const JeoulClaim *claim = &jeoul_dataset_get_claims (dataset, NULL)[term->claim];

      return reading (&claim->value, jeoul_claim_get_unit (dataset, claim)->factor);
    }
  if (term->number.text == NULL)
    return unknown;
  if (term->unit != JEOUL_NO_INDEX && term->type == JEOUL_TERM_CONSTANT)
    factor = jeoul_dataset_get_units (dataset, NULL)[term->unit].factor;
  return reading (&value, factor);
}

/**
 * jeoul_audit_evaluate:
 * @dataset: a dataset
 * @term: the root of one of its expressions
 * @reading: how its numbers are read
 *
 * Expressions nest as deep as the reader lets elements nest (64), so recursion is safe.
 *
 * Returns: what the expression gives, in the coherent unit; unknown where a part has no number
 */
JeoulInterval
jeoul_audit_evaluate (const JeoulDataset *dataset,
                      JeoulIndex          term,
                      JeoulReading        reading)
{
  const JeoulTerm *node = jeoul_dataset_get_term (dataset, term);
  const JeoulIndex *operands = jeoul_dataset_get_list (dataset, node->operands);
  JeoulInterval result;

  if (node->operands.count == 0)
    return read_leaf (dataset, node, reading);

  result = jeoul_audit_evaluate (dataset, operands[0], reading);
  for (guint i = 1; i < node->operands.count; i++)
    {
      JeoulInterval operand = jeoul_audit_evaluate (dataset, operands[i], reading);

      if (node->type == JEOUL_TERM_SUM)
        result = jeoul_interval_add (result, operand);
      else if (node->type == JEOUL_TERM_DIFFERENCE)
        result = jeoul_interval_subtract (result, operand);
      else if (node->type == JEOUL_TERM_PRODUCT)
        result = jeoul_interval_multiply (result, operand);
      else
        result = jeoul_interval_divide (result, operand);
    }
  return result;
}

/**
 * jeoul_audit_common:
 * @dataset: a dataset
 * @a, @b: two of its claims
 * @factor_a, @factor_b: (out): what their numbers are to be multiplied by
 *
 * Brings two claims to one unit: the coherent one, and one currency, that of @b. Where no rate is
 * known for the time of @a, that of @b is turned into the currency of @a.
 *
 * Returns: whether they can be; not where the dimensions differ or no rate is known
 */
gboolean
jeoul_audit_common (const JeoulDataset *dataset,
                    const JeoulClaim   *a,
                    const JeoulClaim   *b,
                    double             *factor_a,
                    double             *factor_b)
{
  const JeoulUnit *unit_a = jeoul_claim_get_unit (dataset, a);
  const JeoulUnit *unit_b = jeoul_claim_get_unit (dataset, b);

  if (strcmp (unit_a->dimension, unit_b->dimension) != 0 ||
      (unit_a->currency == NULL) != (unit_b->currency == NULL))
    return FALSE;

  *factor_a = unit_a->factor;
  *factor_b = unit_b->factor;
  if (unit_a->currency == NULL || strcmp (unit_a->currency, unit_b->currency) == 0)
    return TRUE;

  *factor_a *= jeoul_convert (dataset, a, unit_b->currency).factor;
  if (isfinite (*factor_a))
    return TRUE;
  *factor_a = unit_a->factor;
  *factor_b *= jeoul_convert (dataset, b, unit_a->currency).factor;
  return isfinite (*factor_b);
}

/* The chip that a variant is one of; a circle of variants ends where it began. */
JeoulIndex
jeoul_audit_root_subject (const JeoulDataset *dataset,
                          JeoulIndex          subject)
{
  const JeoulSubject *subjects = jeoul_dataset_get_subjects (dataset, NULL);
  JeoulIndex root = subject;

  for (guint i = 0; i < 64 && subjects[root].variant_of != JEOUL_NO_INDEX; i++)
    {
      root = subjects[root].variant_of;
      if (root == subject)
        break;
    }
  return root;
}

static gboolean
term_rests_on (const JeoulDataset *dataset,
               JeoulIndex          term,
               JeoulIndex          claim,
               guint              *n_left)
{
  const JeoulTerm *node = jeoul_dataset_get_term (dataset, term);
  const JeoulIndex *operands = jeoul_dataset_get_list (dataset, node->operands);

  if (node->type == JEOUL_TERM_CLAIM)
    return node->claim == claim;
  for (guint i = 0; i < node->operands.count && *n_left > 0; i++)
    {
      (*n_left)--;
      if (term_rests_on (dataset, operands[i], claim, n_left))
        return TRUE;
    }

  return FALSE;
}

/* Whether the sum of @claim has @other in it. */
gboolean
jeoul_audit_rests_on (const JeoulDataset *dataset,
                      const JeoulClaim   *claim,
                      JeoulIndex          other)
{
  guint n_left = MOST_FOLLOWED;

  return claim->derivation != JEOUL_NO_INDEX &&
         term_rests_on (dataset, claim->derivation, other, &n_left);
}

static void
collect_claims (const JeoulDataset *dataset,
                JeoulIndex          term,
                GArray             *claims)
{
  const JeoulTerm *node = jeoul_dataset_get_term (dataset, term);
  const JeoulIndex *operands = jeoul_dataset_get_list (dataset, node->operands);

  if (node->type == JEOUL_TERM_CLAIM)
    g_array_append_val (claims, node->claim);
  for (guint i = 0; i < node->operands.count; i++)
    collect_claims (dataset, operands[i], claims);
}

/* Appends the claims that the sum of @claim has in it. */
void
jeoul_audit_collect_operands (const JeoulDataset *dataset,
                              const JeoulClaim   *claim,
                              GArray             *claims)
{
  if (claim->derivation != JEOUL_NO_INDEX)
    collect_claims (dataset, claim->derivation, claims);
}

static gboolean
has_relation (const JeoulDataset *dataset,
              const JeoulClaim   *claim,
              JeoulIndex          other)
{
  const JeoulRelation *relations = jeoul_dataset_get_relations (dataset, claim->relations);

  for (guint i = 0; i < claim->relations.count && i < MOST_FOLLOWED; i++)
    if (relations[i].claim == other)
      return TRUE;

  return FALSE;
}

/* Whether the dataset says itself what two claims have to do with each other. */
gboolean
jeoul_audit_is_related (const JeoulDataset *dataset,
                        JeoulIndex          a,
                        JeoulIndex          b)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);

  return has_relation (dataset, &claims[a], b) || has_relation (dataset, &claims[b], a) ||
         jeoul_audit_rests_on (dataset, &claims[a], b) ||
         jeoul_audit_rests_on (dataset, &claims[b], a);
}

/* Whether one of the two figures of a reported ratio is said with "about". */
gboolean
jeoul_audit_is_approx_ratio (const JeoulDataset *dataset,
                             const JeoulClaim   *claim)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  const JeoulValue *of = &claims[claim->ratio_of].value, *to = &claims[claim->ratio_to].value;

  return of->approx || of->bound == JEOUL_BOUND_ABOUT || to->approx ||
         to->bound == JEOUL_BOUND_ABOUT;
}

/* Whether the numbers that an expression rests on are said with "about". */
gboolean
jeoul_audit_is_approx (const JeoulDataset *dataset,
                       JeoulIndex          term)
{
  const JeoulTerm *node = jeoul_dataset_get_term (dataset, term);
  const JeoulIndex *operands = jeoul_dataset_get_list (dataset, node->operands);

  if (node->type == JEOUL_TERM_CLAIM)
    {
      const JeoulValue *value = &jeoul_dataset_get_claims (dataset, NULL)[node->claim].value;

      return value->approx || value->bound == JEOUL_BOUND_ABOUT;
    }
  for (guint i = 0; i < node->operands.count; i++)
    if (jeoul_audit_is_approx (dataset, operands[i]))
      return TRUE;

  return node->approx;
}
