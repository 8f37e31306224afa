/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sums behind findings, written out. */
#include "jeoul-audit-private.h"

#include <math.h>

/* Whether the power of ten between two claims is rough: not quite one, or of rough numbers. */
gboolean
jeoul_audit_is_about_factor (const JeoulAudit   *audit,
                             const JeoulFinding *finding)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (audit->dataset, NULL);
  const JeoulIndex *involved = jeoul_audit_get_claims (audit, finding);
  double exponent = log10 (fabs (finding->computed.low));

  for (guint i = 0; i < 2; i++)
    if (claims[involved[i]].value.approx ||
        claims[involved[i]].value.bound != JEOUL_BOUND_EXACT)
      return TRUE;
  return fabs (exponent - round (exponent)) > 1e-9;
}

/* "$55.76M ÷ $5.576M = 10 times": the larger by the smaller. */
static char *
factor_text (const JeoulAudit   *audit,
             const JeoulFinding *finding,
             JeoulLang           lang)
{
  const JeoulDataset *dataset = audit->dataset;
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  const JeoulIndex *involved = jeoul_audit_get_claims (audit, finding);
  gboolean larger = fabs (finding->computed.low) >= 1;
  const JeoulClaim *a = &claims[involved[larger ? 0 : 1]], *b = &claims[involved[larger ? 1 : 0]];
  double times = larger ? finding->computed.low : 1 / finding->computed.low;
  g_autofree char *over = jeoul_audit_full_text (dataset, a, lang);
  g_autofree char *under = jeoul_audit_full_text (dataset, b, lang);
  g_autofree char *factor =
    jeoul_audit_ratio_text ((JeoulInterval) { times, times, FALSE, FALSE },
                            jeoul_audit_is_about_factor (audit, finding), lang);
  g_autofree char *sum = g_strdup_printf ("%s ÷ %s = %s", over, under, factor);

  if (g_strcmp0 (jeoul_claim_get_unit (dataset, a)->currency,
                 jeoul_claim_get_unit (dataset, b)->currency) == 0)
    return g_steal_pointer (&sum);
  return g_strdup_printf (jeoul_trc (lang, "finding", "%s, at the exchange rate of the time"), sum);
}

/* "₩8B ÷ 2,048 GPUs = about ₩3.9M each (about $2,700); dealers ask $31,729–44,750" */
static char *
price_text (const JeoulAudit   *audit,
            const JeoulFinding *finding,
            JeoulLang           lang)
{
  const JeoulDataset *dataset = audit->dataset;
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  const JeoulIndex *involved = jeoul_audit_get_claims (audit, finding);
  const JeoulClaim *claim = &claims[involved[0]];
  g_autofree char *dealers =
    jeoul_audit_money_text (finding->expected, finding->currency, FALSE, lang);
  g_autofree char *each = NULL;
  g_autofree char *amount = jeoul_audit_value_text (dataset, claim, lang);
  g_autofree char *count = NULL;

  if (!jeoul_audit_is_implied_price (dataset, finding, involved))
    return g_strdup_printf (jeoul_tr (lang, "%s; dealers ask %s"), amount, dealers);
  count = jeoul_audit_value_text (dataset, &claims[involved[1]], lang);
  each = jeoul_audit_each_text (dataset, claim, &claims[involved[1]], finding, lang);
  return g_strdup_printf (jeoul_tr (lang, "%1$s ÷ %2$s = about %3$s; dealers ask %4$s"), amount,
                          count, each, dealers);
}

/**
 * jeoul_finding_sum:
 * @audit: an audit
 * @finding: one of its findings
 * @lang: a language
 *
 * Returns: (transfer full) (nullable): the sum behind a finding, written out; %NULL where there is
 *   none
 */
char *
jeoul_finding_sum (const JeoulAudit   *audit,
                   const JeoulFinding *finding,
                   JeoulLang           lang)
{
  const JeoulDataset *dataset = audit->dataset;
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  const JeoulClaim *claim =
    finding->n_claims > 0 ? &claims[jeoul_audit_get_claims (audit, finding)[0]] : NULL;
  guint n = 0;

  switch (finding->code)
    {
    case JEOUL_FINDING_SUM:
      return jeoul_audit_derivation_text (dataset, claim, finding->computed, lang);
    case JEOUL_FINDING_RATIO:
      return jeoul_audit_quotient_text (dataset, claim, finding->computed, lang);
    case JEOUL_FINDING_SCOPE:
      return jeoul_interval_is_known (finding->computed)
               ? jeoul_audit_quotient_text (dataset, claim, finding->computed, lang)
               : NULL;
    case JEOUL_FINDING_TENFOLD:
      return factor_text (audit, finding, lang);
    case JEOUL_FINDING_RATE:
      return jeoul_audit_rate_sum_text (dataset, claim,
                        jeoul_audit_find_exchange (dataset, claim->derivation, &n),
                        finding->computed, lang);
    case JEOUL_FINDING_UNIT_PRICE:
      return price_text (audit, finding, lang);
    case JEOUL_FINDING_RESTATED:
    case JEOUL_FINDING_BOUNDS:
    case JEOUL_FINDING_ORIGIN:
    case JEOUL_FINDING_UNREAD:
    default:
      return NULL;
    }
}
