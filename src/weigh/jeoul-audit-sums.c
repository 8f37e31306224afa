/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds sums and ratios that do not come out, and exchange rates that no month had. */
#include "jeoul-audit-private.h"

#include "jeoul-convert.h"

#include <math.h>

/* A rate so far from the mean of its month is no rate of that month. */
#define RATE_SLACK 0.05

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

      if (claims[i].ratio_of == JEOUL_NO_INDEX &&
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

      if (claims[i].ratio_of == JEOUL_NO_INDEX)
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

/* Lets the means of the months within a period be used. */
static void
allow_period (const JeoulDataset *dataset,
              const JeoulTerm    *exchange,
              JeoulPeriod         period,
              JeoulInterval      *allowed)
{
  JeoulDate month, last;

  if (!jeoul_date_is_set (period.start))
    return;
  month = jeoul_date_from_day (jeoul_date_first_day (period.start));
  last = jeoul_date_from_day (
    jeoul_date_last_day (jeoul_date_is_set (period.end) ? period.end : period.start));
  /* Ten years at most: in a longer time any rate can be found. */
  for (guint i = 0; i < 120; i++)
    {
      JeoulDate only = { month.year, month.month, 0 };
      double rate = jeoul_convert_rate (dataset, exchange->base, exchange->quote,
                                        (JeoulPeriod) { only, only }, NULL);

      if (isfinite (rate) && (isnan (allowed->low) || rate < allowed->low))
        allowed->low = rate;
      if (isfinite (rate) && (isnan (allowed->high) || rate > allowed->high))
        allowed->high = rate;
      if (month.year > last.year || (month.year == last.year && month.month >= last.month))
        break;
      month.year = month.month == 12 ? month.year + 1 : month.year;
      month.month = month.month == 12 ? 1 : month.month + 1;
    }
}

/* The months of the claims in the sum: an amount may have been converted as of its own day. */
static void
allow_operands (const JeoulDataset *dataset,
                const JeoulTerm    *exchange,
                JeoulIndex          term,
                JeoulInterval      *allowed)
{
  const JeoulTerm *node = jeoul_dataset_get_term (dataset, term);
  const JeoulIndex *operands = jeoul_dataset_get_list (dataset, node->operands);

  if (node->type == JEOUL_TERM_CLAIM)
    {
      const JeoulClaim *claim = &jeoul_dataset_get_claims (dataset, NULL)[node->claim];

      allow_period (dataset, exchange, claim->period, allowed);
      allow_period (dataset, exchange, (JeoulPeriod) { claim->asserted, claim->asserted }, allowed);
    }
  for (guint i = 0; i < node->operands.count; i++)
    allow_operands (dataset, exchange, operands[i], allowed);
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
  allow_operands (dataset, term, claim->derivation, &draft.expected);
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
    if (claims[i].derivation != JEOUL_NO_INDEX)
      check_rate (audit, i);
}
