/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Amounts in another currency, by the mean rate of the month they are about. */
#include "jeoul-convert.h"

#include <math.h>
#include <string.h>

/* The means of one pair within a span of months. */
typedef struct
{
  double    sum;
  guint     n;
  JeoulDate first;
  JeoulDate last;
  gboolean  assumed;     /* one of them is not the dataset's own */
  JeoulDate latest;      /* the last month known of the pair, whatever the span */
  double    latest_rate;
  gboolean  latest_assumed;
} Means;

static int
month_number (JeoulDate date,
              int       month_if_unknown)
{
  return date.year * 12 + (date.month ? date.month : month_if_unknown) - 1;
}

static void
add_month (Means     *means,
           JeoulDate  month,
           double     rate,
           gboolean   assumed,
           int        from,
           int        to)
{
  int number = month_number (month, 1);

  if (!jeoul_date_is_set (means->latest) || number > month_number (means->latest, 1))
    {
      means->latest = month;
      means->latest_rate = rate;
      means->latest_assumed = assumed;
    }

  if (number < from || number > to)
    return;

  if (means->n == 0 || number < month_number (means->first, 1))
    means->first = month;
  if (means->n == 0 || number > month_number (means->last, 1))
    means->last = month;
  means->sum += rate;
  means->assumed = means->assumed || assumed;
  means->n++;
}

/* Those of one direction. @inverse: they are the rates of the other one. */
static void
add_months (Means              *means,
            const JeoulDataset *dataset,
            const double       *assumed,
            const char         *base,
            const char         *quote,
            gboolean            inverse,
            int                 from,
            int                 to)
{
  const JeoulRate *rates = jeoul_dataset_get_rates (dataset, NULL);
  guint n;
  const JeoulIndex *list = jeoul_dataset_get_rates_of (dataset, base, quote, &n);
  guint first = jeoul_dataset_find_month (dataset, list, n, from);
  guint end = jeoul_dataset_find_month (dataset, list, n, to + 1);

  for (guint i = MIN (first, MAX (n, 1) - 1); i < n; i++)
    {
      const JeoulRate *rate;
      gboolean other;
      double number;

      /* Of those after the span the last one alone matters, as where all are before it. */
      if (i >= end)
        i = n - 1;
      rate = &rates[list[i]];
      other = assumed != NULL && !isnan (assumed[list[i]]);
      number = other ? assumed[list[i]] : rate->rate.value;
      add_month (means, rate->month, inverse ? 1 / number : number, other, from, to);
    }
}

/* Rates as they stand in the dataset or, where @assumed has a number, as it has them; from @from to
 * @to or the other way round. */
static double
mean_rate (const JeoulDataset *dataset,
           const double       *assumed,
           const char         *from,
           const char         *to,
           JeoulPeriod         period,
           JeoulConversion    *conversion,
           gboolean           *used)
{
  Means means = { 0 };
  int first = month_number (period.start, 1);
  int last = month_number (period.end, 12);

  add_months (&means, dataset, assumed, from, to, FALSE, first, last);
  add_months (&means, dataset, assumed, to, from, TRUE, first, last);
  if (means.n > 0)
    {
      conversion->first_month = means.first;
      conversion->last_month = means.last;
      *used = *used || means.assumed;
      return means.sum / means.n;
    }
  if (jeoul_date_is_set (means.latest) && first > month_number (means.latest, 1))
    {
      conversion->first_month = conversion->last_month = means.latest;
      conversion->after_last = TRUE;
      *used = *used || means.latest_assumed;
      return means.latest_rate;
    }
  return NAN;
}

/**
 * jeoul_convert_rate_assumed:
 * @dataset: a dataset with exchange rates
 * @assumed: (nullable): what its rates would be, in their order; NaN where they stay
 * @from, @to: ISO 4217 codes
 * @period: the time it is about
 * @conversion: (out) (optional): the months whose means were used
 * @used: (out) (optional): whether one of @assumed was
 *
 * As jeoul_convert_rate(), by rates that need not be the dataset's.
 *
 * Returns: units of @to for one of @from, or NaN when no rate is known
 */
double
jeoul_convert_rate_assumed (const JeoulDataset *dataset,
                            const double       *assumed,
                            const char         *from,
                            const char         *to,
                            JeoulPeriod         period,
                            JeoulConversion    *conversion,
                            gboolean           *used)
{
  JeoulConversion ignored;
  gboolean ignored_use;
  double rate;

  if (!conversion)
    conversion = &ignored;
  if (!used)
    used = &ignored_use;
  memset (conversion, 0, sizeof *conversion);
  conversion->factor = 1;
  *used = FALSE;

  if (strcmp (from, to) == 0)
    return 1;

  conversion->factor = NAN;
  if (!jeoul_date_is_set (period.start))
    return NAN;
  if (!jeoul_date_is_set (period.end))
    period.end = period.start;

  rate = mean_rate (dataset, assumed, from, to, period, conversion, used);
  if (isnan (rate) && strcmp (from, "USD") != 0 && strcmp (to, "USD") != 0)
    rate = mean_rate (dataset, assumed, from, "USD", period, conversion, used) *
           mean_rate (dataset, assumed, "USD", to, period, conversion, used);

  conversion->factor = rate;
  return rate;
}

/**
 * jeoul_convert_rate:
 * @dataset: a dataset with exchange rates
 * @from, @to: ISO 4217 codes
 * @period: the time it is about
 * @conversion: (out) (optional): the months whose means were used
 *
 * The mean of the monthly means within @period; where it begins after the last month known, that
 * month's. Found directly, inversely, or through the US dollar.
 *
 * Returns: units of @to for one of @from, or NaN when no rate is known
 */
double
jeoul_convert_rate (const JeoulDataset *dataset,
                    const char         *from,
                    const char         *to,
                    JeoulPeriod         period,
                    JeoulConversion    *conversion)
{
  return jeoul_convert_rate_assumed (dataset, NULL, from, to, period, conversion, NULL);
}

/**
 * jeoul_convert_period:
 * @claim: a claim
 *
 * Returns: the time by whose rates it is converted: that which it is about, else when it was said;
 *   not set where neither is known
 */
JeoulPeriod
jeoul_convert_period (const JeoulClaim *claim)
{
  JeoulPeriod period = claim->period;

  if (!jeoul_date_is_set (period.start))
    period.start = period.end = claim->asserted;
  return period;
}

/**
 * jeoul_convert:
 * @dataset: the dataset of @claim
 * @claim: a claim
 * @currency: ISO 4217 code
 *
 * How to turn the numbers of @claim, as reported, into @currency: by the month (or months) that it
 * is about, else the month in which it was asserted (contracts.md, section 6).
 *
 * Returns: the conversion; a factor of 1 where the claim is in that currency or is no money
 */
JeoulConversion
jeoul_convert (const JeoulDataset *dataset,
               const JeoulClaim   *claim,
               const char         *currency)
{
  const JeoulUnit *unit = jeoul_claim_get_unit (dataset, claim);
  JeoulConversion conversion = { .factor = 1 };

  if (!unit->currency || strcmp (unit->currency, currency) == 0)
    return conversion;

  jeoul_convert_rate (dataset, unit->currency, currency, jeoul_convert_period (claim),
                      &conversion);
  return conversion;
}
