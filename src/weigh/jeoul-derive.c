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
