/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The audit: everything in a dataset that does not fit, in order, with what the dataset says to it. */
#include "jeoul-audit-private.h"

#include <math.h>

/* Whether a claim acknowledges a kind of finding, and with which reason. */
gboolean
jeoul_audit_acknowledges (const JeoulDataset *dataset,
                          const JeoulClaim   *claim,
                          JeoulFindingCode    code,
                          JeoulText          *note)
{
  const JeoulAcknowledgement *list =
    jeoul_dataset_get_acknowledgements (dataset, claim->acknowledgements);

  for (guint i = 0; i < claim->acknowledgements.count; i++)
    if (list[i].code == code)
      {
        if (note != NULL)
          *note = list[i].note;
        return TRUE;
      }
  return FALSE;
}

/**
 * jeoul_audit_add:
 * @audit: the audit that is being filled
 * @draft: code, severity, source and numbers of the finding
 * @claims: those involved, the one it is about first
 * @n_own: how many of the first it is about: an acknowledgement of any of them is one of the finding
 */
void
jeoul_audit_add (JeoulAudit         *audit,
                 const JeoulFinding *draft,
                 const JeoulIndex   *claims,
                 guint               n_claims,
                 guint               n_own)
{
  const JeoulClaim *records = jeoul_dataset_get_claims (audit->dataset, NULL);
  JeoulFinding finding = *draft;

  if (draft->code != JEOUL_FINDING_UNREAD)
    finding.source = JEOUL_NO_INDEX;
  finding.first_claim = audit->claims->len;
  finding.n_claims = n_claims;
  for (guint i = 0; i < n_own && !finding.acknowledged; i++)
    finding.acknowledged = jeoul_audit_acknowledges (audit->dataset, &records[claims[i]],
                                                     finding.code, &finding.note);
  if (n_claims > 0)
    g_array_append_vals (audit->claims, claims, n_claims);
  g_array_append_val (audit->findings, finding);
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const JeoulFinding *x = a, *y = b;
  const GArray *claims = data;
  JeoulIndex first_x, first_y;

  if (x->code != y->code)
    return x->code < y->code ? -1 : 1;
  if (x->source != y->source)
    return x->source < y->source ? -1 : 1;
  first_x = x->n_claims > 0 ? g_array_index (claims, JeoulIndex, x->first_claim) : 0;
  first_y = y->n_claims > 0 ? g_array_index (claims, JeoulIndex, y->first_claim) : 0;
  if (first_x != first_y)
    return first_x < first_y ? -1 : 1;
  return x->first_claim < y->first_claim ? -1 : x->first_claim > y->first_claim;
}

/**
 * jeoul_audit_new:
 * @dataset: a dataset
 *
 * Looks for all kinds of findings (contracts.md, section 5), each fact under one of them: a slip of
 * a power of ten is not reported as a changed restatement too. The time grows with the number of
 * claims, not with that of their pairs.
 *
 * Returns: (transfer full): the findings, which keep a reference to @dataset
 */
JeoulAudit *
jeoul_audit_new (const JeoulDataset *dataset)
{
  JeoulAudit *audit = g_new0 (JeoulAudit, 1);

  audit->dataset = jeoul_dataset_ref ((JeoulDataset *) dataset);
  audit->findings = g_array_new (FALSE, FALSE, sizeof (JeoulFinding));
  audit->claims = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));

  jeoul_audit_find_sums (audit);
  jeoul_audit_find_ratios (audit);
  jeoul_audit_find_scopes (audit);
  jeoul_audit_find_rates (audit);
  jeoul_audit_find_relations (audit);
  jeoul_audit_find_pairs (audit);
  jeoul_audit_find_prices (audit);
  jeoul_audit_find_origins (audit);
  jeoul_audit_find_unread (audit);
  g_array_sort_with_data (audit->findings, compare_findings, audit->claims);
  return audit;
}

void
jeoul_audit_free (JeoulAudit *audit)
{
  if (audit == NULL)
    return;
  jeoul_dataset_unref (audit->dataset);
  g_array_unref (audit->findings);
  g_array_unref (audit->claims);
  g_free (audit);
}

/**
 * jeoul_audit_get_dataset:
 *
 * Returns: (transfer none): the dataset that was audited
 */
JeoulDataset *
jeoul_audit_get_dataset (const JeoulAudit *audit)
{
  return audit->dataset;
}

/**
 * jeoul_audit_get_findings:
 * @audit: an audit
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none): the findings, by code, then in the order of the dataset
 */
const JeoulFinding *
jeoul_audit_get_findings (const JeoulAudit *audit,
                          guint            *n)
{
  if (n != NULL)
    *n = audit->findings->len;
  return (const JeoulFinding *) audit->findings->data;
}

/**
 * jeoul_audit_get_claims:
 *
 * Returns: (transfer none): the claims of a finding, @finding->n_claims of them, the one it is
 *   about first
 */
const JeoulIndex *
jeoul_audit_get_claims (const JeoulAudit   *audit,
                        const JeoulFinding *finding)
{
  return (const JeoulIndex *) audit->claims->data + finding->first_claim;
}

/**
 * jeoul_audit_count:
 * @audit: an audit
 * @severity: which ones
 *
 * Returns: how many findings of @severity the dataset does not acknowledge
 */
guint
jeoul_audit_count (const JeoulAudit *audit,
                   JeoulSeverity     severity)
{
  guint n = 0;

  for (guint i = 0; i < audit->findings->len; i++)
    {
      const JeoulFinding *finding = &g_array_index (audit->findings, JeoulFinding, i);

      if (!finding->acknowledged && finding->severity == severity)
        n++;
    }
  return n;
}
