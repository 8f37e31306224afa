/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What if: claims and exchange rates set otherwise by the user, and what follows from them. */
#include "jeoul-assumptions.h"

#include <math.h>
#include <string.h>

#include "jeoul-assumptions-private.h"

G_DEFINE_QUARK (jeoul-assumption-error-quark, jeoul_assumption_error)

/* What a claim would be, in its own unit; unknown where a part of its sum is. */
typedef struct
{
  JeoulInterval value;
  gboolean      is_set;
} Result;

static JeoulInterval
point (double number)
{
  return (JeoulInterval) { .low = number, .high = number };
}

static const Result *
find_result (const JeoulAssumptions *self,
             JeoulIndex              claim)
{
  return g_hash_table_lookup (self->results, GUINT_TO_POINTER (claim));
}

static void
keep_result (JeoulAssumptions *self,
             JeoulIndex        claim,
             JeoulInterval     value,
             gboolean          is_set)
{
  Result *result = g_new (Result, 1);

  *result = (Result) { value, is_set };
  g_hash_table_insert (self->results, GUINT_TO_POINTER (claim), result);
}

/* The rate of a pair that was set for all months, in either direction; NaN where none was. */
static double
rate_of_all_months (const JeoulAssumptions *self,
                    const char             *base,
                    const char             *quote)
{
  for (guint i = 0; i < self->list->len; i++)
    {
      const JeoulAssumption *one = &g_array_index (self->list, JeoulAssumption, i);

      if (one->claim != JEOUL_NO_INDEX || one->rate != JEOUL_NO_INDEX)
        continue;
      if (strcmp (one->base, base) == 0 && strcmp (one->quote, quote) == 0)
        return one->number.value;
      if (strcmp (one->base, quote) == 0 && strcmp (one->quote, base) == 0)
        return 1 / one->number.value;
    }
  return NAN;
}

/* A rate that was stated is that of a month where it is the mean of it. */
static double
rate_of_month (const JeoulAssumptions *self,
               const JeoulTerm        *term)
{
  const JeoulRate *rates = jeoul_dataset_get_rates (self->dataset, NULL);

  for (guint i = 0; i < self->list->len; i++)
    {
      const JeoulAssumption *one = &g_array_index (self->list, JeoulAssumption, i);

      if (one->rate != JEOUL_NO_INDEX && strcmp (one->base, term->base) == 0 &&
          strcmp (one->quote, term->quote) == 0 &&
          rates[one->rate].rate.value == term->number.value)
        return one->number.value;
    }
  return NAN;
}

/* Where a rate was not stated, it is the mean of the month that the claim is about. */
static JeoulInterval
exchange_rate (const JeoulAssumptions *self,
               const JeoulTerm        *term,
               JeoulPeriod             period,
               gboolean               *changed)
{
  gboolean used = FALSE;
  double rate;

  if (term->number.text != NULL)
    rate = rate_of_month (self, term);
  else
    rate = jeoul_convert_rate_assumed (self->dataset, self->rates, term->base, term->quote, period,
                                       NULL, &used);
  if (term->number.text != NULL)
    used = !isnan (rate);
  if (isnan (rate))
    {
      rate = rate_of_all_months (self, term->base, term->quote);
      used = !isnan (rate);
    }
  if (isnan (rate) && term->number.text != NULL)
    rate = term->number.value;
  *changed = *changed || used;
  return point (rate);
}

/* Of a part that is a claim: what it would be, else what was stated; in the coherent unit. */
static JeoulInterval
claim_value (const JeoulAssumptions *self,
             JeoulIndex              index,
             gboolean               *changed)
{
  const JeoulClaim *claim = &jeoul_dataset_get_claims (self->dataset, NULL)[index];
  double factor = jeoul_claim_get_unit (self->dataset, claim)->factor;
  const Result *result = find_result (self, index);

  if (result == NULL)
    return jeoul_interval_stated (&claim->value, factor);
  *changed = TRUE;
  return jeoul_interval_multiply (result->value, point (factor));
}

/* Expressions nest as deep as the reader lets elements nest (64), so recursion is safe. */
static JeoulInterval
evaluate (const JeoulAssumptions *self,
          JeoulIndex              index,
          JeoulPeriod             period,
          gboolean               *changed)
{
  const JeoulTerm *term = jeoul_dataset_get_term (self->dataset, index);
  const JeoulUnit *units = jeoul_dataset_get_units (self->dataset, NULL);
  const JeoulIndex *operands = jeoul_dataset_get_list (self->dataset, term->operands);
  JeoulInterval result;

  if (term->type == JEOUL_TERM_CLAIM)
    return claim_value (self, term->claim, changed);
  if (term->type == JEOUL_TERM_CONSTANT)
    return point (term->number.value *
                  (term->unit == JEOUL_NO_INDEX ? 1 : units[term->unit].factor));
  if (term->type == JEOUL_TERM_EXCHANGE)
    return exchange_rate (self, term, period, changed);

  result = evaluate (self, operands[0], period, changed);
  for (guint i = 1; i < term->operands.count; i++)
    {
      JeoulInterval operand = evaluate (self, operands[i], period, changed);

      if (term->type == JEOUL_TERM_SUM)
        result = jeoul_interval_add (result, operand);
      else if (term->type == JEOUL_TERM_DIFFERENCE)
        result = jeoul_interval_subtract (result, operand);
      else if (term->type == JEOUL_TERM_PRODUCT)
        result = jeoul_interval_multiply (result, operand);
      else
        result = jeoul_interval_divide (result, operand);
    }
  return result;
}

static JeoulInterval
evaluate_in (const JeoulAssumptions *self,
             JeoulIndex              term,
             const JeoulUnit        *unit,
             JeoulPeriod             period,
             gboolean               *changed)
{
  return jeoul_interval_divide (evaluate (self, term, period, changed), point (unit->factor));
}

/* Puts the claims on which an expression rests on the stack, unless they are worked out. */
static void
push_parts (const JeoulAssumptions *self,
            JeoulIndex              index,
            const guint8           *state,
            GArray                 *stack)
{
  const JeoulTerm *term = jeoul_dataset_get_term (self->dataset, index);
  const JeoulIndex *operands = jeoul_dataset_get_list (self->dataset, term->operands);

  if (term->type == JEOUL_TERM_CLAIM && state[term->claim] == 0)
    g_array_append_val (stack, term->claim);
  for (guint i = 0; i < term->operands.count; i++)
    push_parts (self, operands[i], state, stack);
}

/* Works out every claim that has a sum, those first on which it rests. Without recursion: a chain
 * of claims may be as long as the file. A claim that led back to itself would be taken as stated. */
static void
recompute (JeoulAssumptions *self)
{
  enum { UNSEEN, ON_THE_WAY, DONE };
  guint n;
  const JeoulClaim *claims = jeoul_dataset_get_claims (self->dataset, &n);
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));
  g_autofree guint8 *state = g_malloc0 ((gsize) n + 1);

  for (JeoulIndex i = 0; i < n; i++)
    {
      if (claims[i].derivation == JEOUL_NO_INDEX || state[i] == DONE)
        continue;
      g_array_append_val (stack, i);
      while (stack->len > 0)
        {
          JeoulIndex at = g_array_index (stack, JeoulIndex, stack->len - 1);
          const JeoulClaim *claim = &claims[at];
          gboolean changed = FALSE;
          JeoulInterval value;

          /* What is set rests on nothing any more. */
          if (claim->derivation == JEOUL_NO_INDEX || find_result (self, at) != NULL)
            state[at] = DONE;
          if (state[at] == UNSEEN)
            {
              state[at] = ON_THE_WAY;
              push_parts (self, claim->derivation, state, stack);
              continue;
            }
          g_array_set_size (stack, stack->len - 1);
          if (state[at] == DONE)
            continue;
          state[at] = DONE;
          value = evaluate_in (self, claim->derivation, jeoul_claim_get_unit (self->dataset, claim),
                               jeoul_convert_period (claim), &changed);
          if (changed)
            keep_result (self, at, value, FALSE);
        }
    }
}

/* Pairs first, so that a month that was set besides keeps its own. */
static void
set_rates (JeoulAssumptions *self)
{
  guint n;
  const JeoulRate *rates = jeoul_dataset_get_rates (self->dataset, &n);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->list->len; i++)
      {
        const JeoulAssumption *one = &g_array_index (self->list, JeoulAssumption, i);

        if (one->claim != JEOUL_NO_INDEX || (one->rate == JEOUL_NO_INDEX) != (pass == 0))
          continue;
        if (self->rates == NULL)
          {
            self->rates = g_new (double, n);
            for (guint k = 0; k < n; k++)
              self->rates[k] = NAN;
          }
        for (guint k = 0; k < n; k++)
          {
            if (pass == 0 ? strcmp (rates[k].base, one->base) == 0 &&
                              strcmp (rates[k].quote, one->quote) == 0
                          : k == one->rate)
              self->rates[k] = one->number.value;
          }
      }
}

/**
 * jeoul_assumptions_new:
 * @dataset: a dataset, to which the result keeps a reference
 * @set: (array zero-terminated=1): "ID=VALUE" each
 * @lang: language of @error
 * @error: return location for a #JeoulAssumptionError
 *
 * Takes what the user assumes, and works out every claim that follows from it: whose derivation, or
 * that of a claim it rests on, has a part that is set. A claim that only restates another one is
 * what was said of it, and stays. An exchange rate that a derivation does not state is the mean of
 * the month that its claim is about; one that it states follows where that month's mean, or the pair
 * in all months, is set.
 *
 * Returns: (transfer full) (nullable): the assumptions, or %NULL with @error
 */
JeoulAssumptions *
jeoul_assumptions_new (const JeoulDataset *dataset,
                       const char *const  *set,
                       JeoulLang           lang,
                       GError            **error)
{
  g_autoptr (JeoulAssumptions) self = g_new0 (JeoulAssumptions, 1);

  self->dataset = jeoul_dataset_ref ((JeoulDataset *) dataset);
  self->list = g_array_new (FALSE, FALSE, sizeof (JeoulAssumption));
  g_array_set_clear_func (self->list, jeoul_assumption_clear);
  self->results = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; set != NULL && set[i] != NULL; i++)
    {
      if (!jeoul_assumptions_add (self, set[i], lang, error))
        return NULL;
    }

  for (guint i = 0; i < self->list->len; i++)
    {
      const JeoulAssumption *one = &g_array_index (self->list, JeoulAssumption, i);

      if (one->claim != JEOUL_NO_INDEX)
        keep_result (self, one->claim, point (one->number.value), TRUE);
    }
  set_rates (self);
  if (self->list->len > 0)
    recompute (self);
  return g_steal_pointer (&self);
}

void
jeoul_assumptions_free (JeoulAssumptions *self)
{
  g_clear_pointer (&self->list, g_array_unref);
  g_clear_pointer (&self->results, g_hash_table_unref);
  g_clear_pointer (&self->rates, g_free);
  g_clear_pointer (&self->dataset, jeoul_dataset_unref);
  g_free (self);
}

/* Whether a result says anything: neither "no number" nor "any number". */
static gboolean
says_something (JeoulInterval value)
{
  return jeoul_interval_is_known (value) &&
         !(value.low <= 0 && isinf (value.high)) && !(isinf (value.low) && isinf (value.high));
}

/**
 * jeoul_assumptions_get_claim:
 * @assumptions: assumptions
 * @claim: index of a claim
 * @value: (out): what it would be, in its own unit
 *
 * Returns: whether it was set, or follows from what was set, and something is known of it
 */
gboolean
jeoul_assumptions_get_claim (const JeoulAssumptions *assumptions,
                             JeoulIndex              claim,
                             JeoulInterval          *value)
{
  const Result *result = find_result (assumptions, claim);

  if (result == NULL || !says_something (result->value))
    return FALSE;
  *value = result->value;
  return TRUE;
}

gboolean
jeoul_assumptions_has_claim (const JeoulAssumptions *assumptions,
                             JeoulIndex              claim)
{
  const Result *result = find_result (assumptions, claim);

  return result != NULL && result->is_set;
}

const char *
jeoul_assumptions_get_text (const JeoulAssumptions *assumptions,
                            JeoulIndex              claim)
{
  for (guint i = 0; i < assumptions->list->len; i++)
    {
      const JeoulAssumption *one = &g_array_index (assumptions->list, JeoulAssumption, i);

      if (one->claim == claim && claim != JEOUL_NO_INDEX)
        return one->text;
    }
  return NULL;
}

GArray *
jeoul_assumptions_get_set (const JeoulAssumptions *assumptions)
{
  GArray *claims = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));

  for (guint i = 0; i < assumptions->list->len; i++)
    {
      JeoulIndex claim = g_array_index (assumptions->list, JeoulAssumption, i).claim;

      if (claim != JEOUL_NO_INDEX)
        g_array_append_val (claims, claim);
    }
  return claims;
}

/**
 * jeoul_assumptions_derive:
 * @assumptions: assumptions
 * @term: the root of an expression of the dataset
 * @unit: the unit of the result
 * @value: (out): what it would give
 *
 * Returns: whether a part of it is set, or follows from what is, and something is known of it
 */
gboolean
jeoul_assumptions_derive (const JeoulAssumptions *assumptions,
                          JeoulIndex              term,
                          const JeoulUnit        *unit,
                          JeoulInterval          *value)
{
  gboolean changed = FALSE;
  JeoulPeriod undated = { { 0 }, { 0 } };
  JeoulInterval result = evaluate_in (assumptions, term, unit, undated, &changed);

  if (!changed || !says_something (result))
    return FALSE;
  *value = result;
  return TRUE;
}

/**
 * jeoul_assumptions_convert:
 * @assumptions: assumptions
 * @claim: a claim
 * @currency: ISO 4217 code
 * @conversion: (out): as by jeoul_convert(), with the assumed rates
 *
 * Returns: whether an assumed rate is used
 */
gboolean
jeoul_assumptions_convert (const JeoulAssumptions *assumptions,
                           const JeoulClaim       *claim,
                           const char             *currency,
                           JeoulConversion        *conversion)
{
  const JeoulUnit *unit = jeoul_claim_get_unit (assumptions->dataset, claim);
  gboolean used;

  if (assumptions->rates == NULL || !unit->currency || strcmp (unit->currency, currency) == 0)
    return FALSE;
  jeoul_convert_rate_assumed (assumptions->dataset, assumptions->rates, unit->currency, currency,
                              jeoul_convert_period (claim), conversion, &used);
  return used;
}
