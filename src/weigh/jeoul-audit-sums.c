/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds sums and ratios that do not come out, and exchange rates that no month had. */
#include "jeoul-audit-private.h"

#include "jeoul-convert.h"

#include <math.h>
#include <string.h>

/* A rate so far from the mean of its month is no rate of that month. */
#define RATE_SLACK 0.05

/* The dates of so many claims in a sum are looked at. */
#define MOST_OPERANDS 16

static const JeoulInterval unknown = { .low = NAN, .high = NAN };

/* Those of ratios are looked for apart. */
void
jeoul_audit_find_sums (JeoulAudit *audit)
{
  guint n;
  const JeoulClaim *claims = jeoul_dataset_get_claims (audit->dataset, &n);

  for (JeoulIndex i = 0; i < n; i++)
    {
      JeoulFinding draft = { .code = JEOUL_FINDING_SUM, .severity = JEOUL_SEVERITY_WARNING };

      /* What was taken back needs no pointing at. */
      if (claims[i].derivation != JEOUL_NO_INDEX && claims[i].status != JEOUL_STATUS_RETRACTED &&
          !jeoul_interval_is_known (
            jeoul_audit_ratio_given (audit->dataset, &claims[i], jeoul_audit_operand)) &&
          jeoul_check_sum (audit->dataset, &claims[i], &draft.computed) == JEOUL_SUM_FAILS)
        jeoul_audit_add (audit, &draft, &i, 1, 1);
    }
}

/* A reported ratio that its own two figures do not give. */
void
jeoul_audit_find_ratios (JeoulAudit *audit)
{
  guint n;
  const JeoulClaim *claims = jeoul_dataset_get_claims (audit->dataset, &n);

  for (JeoulIndex i = 0; i < n; i++)
    {
      JeoulFinding draft = { .code = JEOUL_FINDING_RATIO, .severity = JEOUL_SEVERITY_WARNING };
      JeoulIndex involved[] = { i, claims[i].ratio_of, claims[i].ratio_to };
      JeoulInterval given, stated;

      if (claims[i].ratio_of == JEOUL_NO_INDEX || claims[i].status == JEOUL_STATUS_RETRACTED)
        continue;
      given = jeoul_audit_ratio_given (audit->dataset, &claims[i], jeoul_audit_operand);
      stated = jeoul_audit_ratio_stated (&claims[i]);
      if (!jeoul_interval_is_known (given) || !jeoul_interval_is_known (stated) ||
          jeoul_interval_meets (given, stated))
        continue;
      draft.computed = jeoul_audit_ratio_given (audit->dataset, &claims[i], jeoul_interval_stated);
      jeoul_audit_add (audit, &draft, involved, G_N_ELEMENTS (involved), 1);
    }
}

static void
allow_rate (double         rate,
            JeoulInterval *allowed)
{
  if (!isfinite (rate))
    return;
  if (!(rate >= allowed->low))
    allowed->low = rate;
  if (!(rate <= allowed->high))
    allowed->high = rate;
}

/* Lets the mean of each month within a period be used; where none is known, what a conversion through
 * a third currency would use. Of a month whose rate nobody knows, as after the last one, any may. */
static void
allow_period (const JeoulDataset *dataset,
              const JeoulTerm    *exchange,
              JeoulPeriod         period,
              JeoulInterval      *allowed)
{
  guint n, n_found = 0;
  const JeoulRate *rates = jeoul_dataset_get_rates (dataset, &n);
  int first, last;

  if (!jeoul_date_is_set (period.start))
    return;
  first = jeoul_date_first_day (period.start);
  last = jeoul_date_last_day (jeoul_date_is_set (period.end) ? period.end : period.start);
  for (guint i = 0; i < n; i++)
    {
      gboolean inverse = strcmp (rates[i].base, exchange->quote) == 0 &&
                         strcmp (rates[i].quote, exchange->base) == 0;

      if ((!inverse && (strcmp (rates[i].base, exchange->base) != 0 ||
                        strcmp (rates[i].quote, exchange->quote) != 0)) ||
          jeoul_date_last_day (rates[i].month) < first ||
          jeoul_date_first_day (rates[i].month) > last)
        continue;
      allow_rate (inverse ? 1 / rates[i].rate.value : rates[i].rate.value, allowed);
      n_found++;
    }
  if (n_found == 0)
    {
      JeoulConversion conversion;
      double rate =
        jeoul_convert_rate (dataset, exchange->base, exchange->quote, period, &conversion);

      if (isfinite (rate) && !conversion.after_last)
        allow_rate (rate, allowed);
      else
        *allowed = (JeoulInterval) { -INFINITY, INFINITY, TRUE, TRUE };
    }
}

/* The months of the claims in the sum: an amount may have been converted as of its own day. */
static void
allow_operands (const JeoulDataset *dataset,
                const JeoulTerm    *exchange,
                const JeoulClaim   *claim,
                JeoulInterval      *allowed)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  g_autoptr (GArray) operands = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));

  jeoul_audit_collect_operands (dataset, claim, operands);
  for (guint i = 0; i < operands->len && i < MOST_OPERANDS; i++)
    {
      const JeoulClaim *operand = &claims[g_array_index (operands, JeoulIndex, i)];

      allow_period (dataset, exchange, operand->period, allowed);
      allow_period (dataset, exchange, (JeoulPeriod) { operand->asserted, operand->asserted },
                    allowed);
    }
}

static void
check_rate (JeoulAudit *audit,
            JeoulIndex  index)
{
  const JeoulDataset *dataset = audit->dataset;
  const JeoulClaim *claim = &jeoul_dataset_get_claims (dataset, NULL)[index];
  JeoulFinding draft = {
    .code = JEOUL_FINDING_RATE,
    .severity = JEOUL_SEVERITY_NOTE,
    .expected = unknown,
  };
  JeoulIndex exchange;
  JeoulInterval rate = jeoul_audit_hidden_rate (dataset, claim, jeoul_audit_printed,
                                                jeoul_audit_printed, &exchange);
  const JeoulTerm *term;

  if (exchange == JEOUL_NO_INDEX)
    return;
  term = jeoul_dataset_get_term (dataset, exchange);
  if (term->number.text != NULL)
    rate = draft.computed = (JeoulInterval) { term->number.value, term->number.value, FALSE, FALSE };
  else
    draft.computed = jeoul_audit_hidden_rate (dataset, claim, jeoul_audit_bare, jeoul_audit_bare,
                                              &exchange);
  allow_period (dataset, term, claim->period, &draft.expected);
  allow_period (dataset, term, (JeoulPeriod) { claim->asserted, claim->asserted },
                &draft.expected);
  allow_operands (dataset, term, claim, &draft.expected);
  if (!jeoul_audit_says_something (rate) || !jeoul_audit_says_something (draft.expected) ||
      jeoul_interval_meets (rate, jeoul_audit_widen (draft.expected, RATE_SLACK)))
    return;
  jeoul_audit_add (audit, &draft, &index, 1, 1);
}

/* An exchange rate, stated or hidden in a sum, that no month of the dates had. */
void
jeoul_audit_find_rates (JeoulAudit *audit)
{
  guint n;
  const JeoulClaim *claims = jeoul_dataset_get_claims (audit->dataset, &n);

  for (JeoulIndex i = 0; i < n; i++)
    if (claims[i].derivation != JEOUL_NO_INDEX && claims[i].status != JEOUL_STATUS_RETRACTED)
      check_rate (audit, i);
}
