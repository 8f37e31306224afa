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

static JeoulInterval
evaluate_interval (const JeoulDataset *dataset,
                   JeoulIndex          index,
                   JeoulOperandFunc    operand,
                   gpointer            data)
{
  const JeoulTerm *term = jeoul_dataset_get_term (dataset, index);
  const JeoulIndex *operands = jeoul_dataset_get_list (dataset, term->operands);
  JeoulInterval result;

  if (term->operands.count == 0)
    return operand (dataset, term, data);

  result = evaluate_interval (dataset, operands[0], operand, data);
  for (guint i = 1; i < term->operands.count; i++)
    {
      JeoulInterval next = evaluate_interval (dataset, operands[i], operand, data);

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
 * jeoul_derive_interval:
 * @dataset: a dataset
 * @term: the root of one of its expressions
 * @unit: the unit of the result
 * @operand: (scope call): what a claim, constant or exchange stands for, in coherent units;
 *   jeoul_derive_stated() and jeoul_derive_tolerant() are such functions
 * @data: for @operand
 *
 * Works out an expression with all that is known of where its parts lie: a sum of bounds is a
 * bound.
 *
 * Returns: the result in @unit; unknown where a part is
 */
JeoulInterval
jeoul_derive_interval (const JeoulDataset *dataset,
                       JeoulIndex          term,
                       const JeoulUnit    *unit,
                       JeoulOperandFunc    operand,
                       gpointer            data)
{
  JeoulInterval result = evaluate_interval (dataset, term, operand, data);
  JeoulInterval factor = { unit->factor, unit->factor, FALSE, FALSE };

  return jeoul_interval_divide (result, factor);
}

/* A leaf as a value, and the factor of its unit. */
static JeoulValue
get_operand (const JeoulDataset *dataset,
             const JeoulTerm    *term,
             double             *factor)
{
  const JeoulUnit *units = jeoul_dataset_get_units (dataset, NULL);
  JeoulValue value = { .bound = JEOUL_BOUND_NONE };

  *factor = 1;
  if (term->type == JEOUL_TERM_CLAIM)
    {
      const JeoulClaim *claim = &jeoul_dataset_get_claims (dataset, NULL)[term->claim];

      *factor = units[claim->unit].factor;
      return claim->value;
    }
  if (term->number.text == NULL)
    return value; /* an exchange whose rate was not said */
  if (term->unit != JEOUL_NO_INDEX && term->type == JEOUL_TERM_CONSTANT)
    *factor = units[term->unit].factor;
  value.number = term->number;
  value.bound = term->approx ? JEOUL_BOUND_ABOUT : JEOUL_BOUND_EXACT;
  return value;
}

/**
 * jeoul_derive_stated:
 * @dataset: a dataset
 * @term: a claim, constant or exchange of one of its expressions
 * @data: unused
 *
 * A #JeoulOperandFunc.
 *
 * Returns: what was stated, see jeoul_interval_stated()
 */
JeoulInterval
jeoul_derive_stated (const JeoulDataset *dataset,
                     const JeoulTerm    *term,
                     gpointer            data G_GNUC_UNUSED)
{
  double factor;
  JeoulValue value = get_operand (dataset, term, &factor);

  return jeoul_interval_stated (&value, factor);
}

/**
 * jeoul_derive_tolerant:
 * @dataset: a dataset
 * @term: a claim, constant or exchange of one of its expressions
 * @data: unused
 *
 * A #JeoulOperandFunc. A constant that was not said with "about" is what it is: it was not rounded
 * for print, but chosen.
 *
 * Returns: what may have been meant, see jeoul_interval_tolerant()
 */
JeoulInterval
jeoul_derive_tolerant (const JeoulDataset *dataset,
                       const JeoulTerm    *term,
                       gpointer            data G_GNUC_UNUSED)
{
  double factor;
  JeoulValue value = get_operand (dataset, term, &factor);

  if (term->type == JEOUL_TERM_CONSTANT && !term->approx)
    return jeoul_interval_stated (&value, factor);
  return jeoul_interval_tolerant (&value, factor);
}

/**
 * jeoul_derive_span:
 * @dataset: a dataset
 * @term: the root of one of its expressions
 * @unit: the unit of the result
 *
 * Works out an expression as jeoul_derive() does, but keeps the bounds and ranges of its parts.
 *
 * Returns: from where to where the result lies, in @unit; see jeoul_interval_stated()
 */
JeoulInterval
jeoul_derive_span (const JeoulDataset *dataset,
                   JeoulIndex          term,
                   const JeoulUnit    *unit)
{
  return jeoul_derive_interval (dataset, term, unit, jeoul_derive_stated, NULL);
}
