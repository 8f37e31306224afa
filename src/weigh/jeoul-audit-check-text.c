/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums written out, with what they come to. */
#include "jeoul-audit-private.h"

#include "jeoul-convert.h"
#include "jeoul-derive.h"

#include <math.h>

/* "$5M ÷ $100M = 5%" */
char *
jeoul_audit_quotient_text (const JeoulDataset *dataset,
               const JeoulClaim   *claim,
               JeoulInterval       given,
               JeoulLang           lang)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  g_autofree char *of = jeoul_audit_full_text (dataset, &claims[claim->ratio_of], lang);
  g_autofree char *to = jeoul_audit_full_text (dataset, &claims[claim->ratio_to], lang);
  JeoulInterval pure = jeoul_audit_scale (given, jeoul_claim_get_unit (dataset, claim)->factor);
  g_autofree char *ratio = jeoul_audit_ratio_text (pure, jeoul_audit_is_approx_ratio (dataset, claim),
                                                   lang);

  return g_strdup_printf ("%s ÷ %s = %s", of, to, ratio);
}

/* "2,664,000 GPU-hours × $2 per GPU-hour = $5,328,000" */
char *
jeoul_audit_derivation_text (const JeoulDataset *dataset,
                 const JeoulClaim   *claim,
                 JeoulInterval       computed,
                 JeoulLang           lang)
{
  const JeoulUnit *unit = jeoul_claim_get_unit (dataset, claim);
  g_autofree char *sum = jeoul_derive_text (dataset, claim->derivation, JEOUL_FORM_FULL, lang);
  gboolean approx = jeoul_audit_is_approx (dataset, claim->derivation);
  g_autofree char *result = jeoul_audit_interval_text (computed, unit, approx, lang);

  return g_strdup_printf ("%s = %s", sum, result);
}

/* "$5,576,000 × the exchange rate KRW/USD, which was not said = about ₩8,200,000,000: ₩1,470.6 to
 * $1" */
char *
jeoul_audit_rate_sum_text (const JeoulDataset *dataset,
           const JeoulClaim   *claim,
           JeoulIndex          exchange,
           JeoulInterval       rate,
           JeoulLang           lang)
{
  const JeoulTerm *term = jeoul_dataset_get_term (dataset, exchange);
  g_autofree char *sum = jeoul_derive_text (dataset, claim->derivation, JEOUL_FORM_FULL, lang);
  g_autofree char *stated = jeoul_audit_full_text (dataset, claim, lang);
  g_autofree char *number = jeoul_audit_rate_text (rate, term->quote, term->base, lang);

  /* Translators: a sum, its result, and the exchange rate at which it comes out: "… = ₩8.2B:
   * ₩1,470.6 to $1". */
  return g_strdup_printf (jeoul_tr (lang, "%1$s = %2$s: %3$s"), sum, stated, number);
}

static JeoulInterval
shown_rate (const JeoulDataset *dataset,
            const JeoulClaim   *claim,
            JeoulIndex         *exchange)
{
  JeoulInterval rate = jeoul_audit_hidden_rate (dataset, claim, jeoul_interval_stated,
                                                jeoul_interval_stated, exchange);

  /* Between two bounds lies any rate; between their numbers one. */
  if (!jeoul_interval_is_known (rate) || rate.low != rate.high)
    rate = jeoul_audit_hidden_rate (dataset, claim, jeoul_audit_bare, jeoul_audit_bare, exchange);
  return rate;
}

/**
 * jeoul_check_sum_text:
 * @dataset: a dataset
 * @claim: one of its claims
 * @lang: a language
 *
 * The sum of a claim, or the ratio that it reports, with what it comes to and whether that is what
 * was stated. Where an exchange rate was not said, the one at which it comes out.
 *
 * Returns: (transfer full) (nullable): "2,788,000 GPU-hours × $2 per GPU-hour = $5,576,000: holds";
 *   %NULL where there is no sum, or one that cannot be worked out
 */
char *
jeoul_check_sum_text (const JeoulDataset *dataset,
                      const JeoulClaim   *claim,
                      JeoulLang           lang)
{
  JeoulInterval computed;
  JeoulSumCheck check = jeoul_check_sum (dataset, claim, &computed);
  g_autofree char *sum = NULL;
  g_autofree char *stated = NULL;
  JeoulIndex exchange = JEOUL_NO_INDEX;

  if (check == JEOUL_SUM_NONE)
    {
      JeoulInterval rate = shown_rate (dataset, claim, &exchange);

      return isfinite (rate.low) && rate.low == rate.high
               ? jeoul_audit_rate_sum_text (dataset, claim, exchange, rate, lang)
               : NULL;
    }
  sum = claim->derivation != JEOUL_NO_INDEX ? jeoul_audit_derivation_text (dataset, claim, computed, lang)
                                            : jeoul_audit_quotient_text (dataset, claim, computed, lang);
  if (check == JEOUL_SUM_HOLDS)
    return g_strdup_printf (jeoul_tr (lang, "%s: holds"), sum);
  stated = claim->derivation != JEOUL_NO_INDEX
             ? jeoul_audit_full_text (dataset, claim, lang)
             : jeoul_audit_stated_ratio_text (dataset, claim, lang);
  return g_strdup_printf (jeoul_tr (lang, "%s: does not give the stated %s"), sum, stated);
}
