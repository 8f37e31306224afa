/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Amounts in another currency, by the mean rate of the month they are about. */
#pragma once

#include "jeoul-dataset.h"

G_BEGIN_DECLS

/**
 * JeoulCurrencyMode:
 * Whether amounts are shown in the currency in which they were reported, or all in one.
 */
typedef enum
{
  JEOUL_CURRENCY_REPORTED,
  JEOUL_CURRENCY_USD,
  JEOUL_CURRENCY_KRW,
} JeoulCurrencyMode;

/**
 * JeoulConversion:
 * How many units of the wanted currency one unit of the reported one is, and by which months'
 * means. @factor is 1 where nothing was converted, NaN where no rate is known.
 */
typedef struct
{
  double    factor;
  JeoulDate first_month;
  JeoulDate last_month;
  gboolean  after_last; /* later than the last month: the last one's rate was used */
} JeoulConversion;

JeoulConversion jeoul_convert (const JeoulDataset *dataset,
                               const JeoulClaim   *claim,
                               const char         *currency);

/* The rate between two currencies (directly, inversely or through a third) over a time: the mean
 * of its months. NaN when there is none. */
double jeoul_convert_rate (const JeoulDataset *dataset,
                           const char         *from,
                           const char         *to,
                           JeoulPeriod         period,
                           JeoulConversion    *conversion);

/* The same by rates that somebody assumes: @assumed stands beside jeoul_dataset_get_rates(), NaN
 * where a rate stays as it is; @used: whether one of them was needed. */
double jeoul_convert_rate_assumed (const JeoulDataset *dataset,
                                   const double       *assumed,
                                   const char         *from,
                                   const char         *to,
                                   JeoulPeriod         period,
                                   JeoulConversion    *conversion,
                                   gboolean           *used);

/* The time by whose rates a claim is converted. */
JeoulPeriod jeoul_convert_period (const JeoulClaim *claim);

G_END_DECLS
