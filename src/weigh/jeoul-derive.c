/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Works out the sums of a dataset. */
#include "jeoul-derive.h"

#include "jeoul-convert.h"

#include <math.h>

/* Expressions nest as deep as the reader lets elements nest (64), so recursion is safe. */
static double
evaluate (const JeoulDataset *dataset,
          JeoulIndex          index)
{
  const JeoulTerm *term = jeoul_dataset_get_term (dataset, index);
  const JeoulUnit *units = jeoul_dataset_get_units (dataset, NULL);
  const JeoulIndex *operands = jeoul_dataset_get_list (dataset, term->operands);
  double result;

  switch (term->type)
    {
    case JEOUL_TERM_CLAIM:
      {
        const JeoulClaim *claim = &jeoul_dataset_get_claims (dataset, NULL)[term->claim];

        return jeoul_value_position (&claim->value) * units[claim->unit].factor;
      }
    case JEOUL_TERM_CONSTANT:
      return term->number.value * (term->unit == JEOUL_NO_INDEX ? 1 : units[term->unit].factor);
    case JEOUL_TERM_EXCHANGE:
      return term->number.text ? term->number.value : NAN;
    case JEOUL_TERM_SUM:
    case JEOUL_TERM_DIFFERENCE:
    case JEOUL_TERM_PRODUCT:
    case JEOUL_TERM_QUOTIENT:
    default:
      break;
    }

  result = evaluate (dataset, operands[0]);
  for (guint i = 1; i < term->operands.count; i++)
    {
      double operand = evaluate (dataset, operands[i]);

      if (term->type == JEOUL_TERM_SUM)
        result += operand;
      else if (term->type == JEOUL_TERM_DIFFERENCE)
        result -= operand;
      else if (term->type == JEOUL_TERM_PRODUCT)
        result *= operand;
      else
        result /= operand;
    }
  return result;
}

/**
 * jeoul_derive:
 * @dataset: a dataset
 * @term: the root of one of its expressions
 * @unit: the unit of the result
 *
 * Works out an expression from the stated numbers (of a bound the bound, of a range its middle).
 *
 * Returns: the result in @unit; NaN where a part has no number or an exchange rate was not stated
 */
double
jeoul_derive (const JeoulDataset *dataset,
              JeoulIndex          term,
              const JeoulUnit    *unit)
{
  return evaluate (dataset, term) / unit->factor;
}

/* From where to where a claim goes: what is no bound and no range is one number. */
static void
claim_span (const JeoulClaim *claim,
            double           *low,
            double           *high)
{
  *low = *high = jeoul_value_position (&claim->value);
  switch (claim->value.bound)
    {
    case JEOUL_BOUND_AT_LEAST:
    case JEOUL_BOUND_MORE_THAN:
      *high = INFINITY;
      break;
    case JEOUL_BOUND_AT_MOST:
    case JEOUL_BOUND_LESS_THAN:
      *low = 0;
      break;
    case JEOUL_BOUND_RANGE:
      *low = claim->value.low.value;
      *high = claim->value.high.value;
      break;
    default:
      break;
    }
}

static void
evaluate_span (const JeoulDataset *dataset,
               JeoulIndex          index,
               double             *low,
               double             *high)
{
  const JeoulTerm *term = jeoul_dataset_get_term (dataset, index);
  const JeoulIndex *operands = jeoul_dataset_get_list (dataset, term->operands);

  if (term->type == JEOUL_TERM_CLAIM)
    {
      const JeoulClaim *claim = &jeoul_dataset_get_claims (dataset, NULL)[term->claim];
      double factor = jeoul_claim_get_unit (dataset, claim)->factor;

      claim_span (claim, low, high);
      *low *= factor;
      *high *= factor;
      return;
    }
  if (term->operands.count == 0)
    {
      *low = *high = evaluate (dataset, index);
      return;
    }

  evaluate_span (dataset, operands[0], low, high);
  for (guint i = 1; i < term->operands.count; i++)
    {
      double from, to;

      evaluate_span (dataset, operands[i], &from, &to);
      if (term->type == JEOUL_TERM_SUM)
        {
          *low += from;
          *high += to;
        }
      else if (term->type == JEOUL_TERM_DIFFERENCE)
        {
          *low -= to;
          *high -= from;
        }
      else if (term->type == JEOUL_TERM_PRODUCT)
        {
          *low *= from;
          *high *= to;
        }
      else
        {
          *low /= to;
          *high /= from;
        }
    }
}

/**
 * jeoul_derive_span:
 * @dataset: a dataset
 * @term: the root of one of its expressions
 * @unit: the unit of the result
 * @low: (out): the least that it can be; a part with an upper bound alone can be 0
 * @high: (out): the most, infinite where a part has no upper bound
 *
 * Works out an expression as jeoul_derive() does, but keeps the bounds and ranges of its parts (of
 * numbers that are not negative): a sum of bounds is a bound.
 */
void
jeoul_derive_span (const JeoulDataset *dataset,
                   JeoulIndex          term,
                   const JeoulUnit    *unit,
                   double             *low,
                   double             *high)
{
  evaluate_span (dataset, term, low, high);
  *low /= unit->factor;
  *high /= unit->factor;
}
