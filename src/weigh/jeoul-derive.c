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

/* What a claim, constant or exchange states, in coherent units. */
static JeoulInterval
get_stated (const JeoulDataset *dataset,
            const JeoulTerm    *term)
{
  const JeoulUnit *units = jeoul_dataset_get_units (dataset, NULL);
  JeoulValue value = { .bound = JEOUL_BOUND_NONE };
  double factor = 1;

  if (term->type == JEOUL_TERM_CLAIM)
    {
      const JeoulClaim *claim = &jeoul_dataset_get_claims (dataset, NULL)[term->claim];

      return jeoul_interval_stated (&claim->value, units[claim->unit].factor);
    }
  /* An exchange whose rate was not said has no number. */
  if (term->number.text != NULL)
    {
      value.number = term->number;
      value.bound = term->approx ? JEOUL_BOUND_ABOUT : JEOUL_BOUND_EXACT;
    }
  if (term->unit != JEOUL_NO_INDEX && term->type == JEOUL_TERM_CONSTANT)
    factor = units[term->unit].factor;
  return jeoul_interval_stated (&value, factor);
}

static JeoulInterval
evaluate_interval (const JeoulDataset *dataset,
                   JeoulIndex          index)
{
  const JeoulTerm *term = jeoul_dataset_get_term (dataset, index);
  const JeoulIndex *operands = jeoul_dataset_get_list (dataset, term->operands);
  JeoulInterval result;

  if (term->operands.count == 0)
    return get_stated (dataset, term);

  result = evaluate_interval (dataset, operands[0]);
  for (guint i = 1; i < term->operands.count; i++)
    {
      JeoulInterval next = evaluate_interval (dataset, operands[i]);

      if (term->type == JEOUL_TERM_SUM)
        result = jeoul_interval_add (result, next);
      else if (term->type == JEOUL_TERM_DIFFERENCE)
        result = jeoul_interval_subtract (result, next);
      else if (term->type == JEOUL_TERM_PRODUCT)
        result = jeoul_interval_multiply (result, next);
      else
        result = jeoul_interval_divide (result, next);
    }
  return result;
}

/**
 * jeoul_derive_span:
 * @dataset: a dataset
 * @term: the root of one of its expressions
 * @unit: the unit of the result
 *
 * Works out an expression as jeoul_derive() does, but keeps the bounds and ranges of its parts: a sum
 * of bounds is a bound.
 *
 * Returns: from where to where the result lies, in @unit, unknown where a part is; see
 *   jeoul_interval_stated()
 */
JeoulInterval
jeoul_derive_span (const JeoulDataset *dataset,
                   JeoulIndex          term,
                   const JeoulUnit    *unit)
{
  JeoulInterval factor = { unit->factor, unit->factor, FALSE, FALSE };

  return jeoul_interval_divide (evaluate_interval (dataset, term), factor);
}
