/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds reported ratios of figures that are reckoned differently. */
#include "jeoul-audit-private.h"

#include "jeoul-compare.h"

#include <math.h>

static const JeoulInterval unknown = { .low = NAN, .high = NAN };

static guint
hash_pair (gconstpointer key)
{
  const JeoulClaim *claim = key;

  return claim->ratio_of * 31 + claim->ratio_to;
}

static gboolean
equal_pairs (gconstpointer a,
             gconstpointer b)
{
  const JeoulClaim *x = a, *y = b;

  return x->ratio_of == y->ratio_of && x->ratio_to == y->ratio_to;
}

static void
check_scope (JeoulAudit   *audit,
             const GArray *ratios)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (audit->dataset, NULL);
  const JeoulClaim *first = &claims[g_array_index (ratios, JeoulIndex, 0)];
  JeoulComparison comparison = jeoul_compare (audit->dataset, first->ratio_of, first->ratio_to);
  JeoulFinding draft = { .code = JEOUL_FINDING_SCOPE };
  g_autoptr (GArray) involved = NULL;

  /* A comparison with something in words is no ratio that could mislead. */
  if (jeoul_verdict_allows (comparison.verdict) || !jeoul_interval_is_known (comparison.ratio))
    return;
  /* That one thing is not said does not undo that another differs. */
  for (guint i = 0; i < JEOUL_N_FACETS; i++)
    if (comparison.facets[i] == JEOUL_VERDICT_UNLIKE)
      draft.severity = JEOUL_SEVERITY_WARNING;
  draft.computed = jeoul_audit_ratio_given (audit->dataset, first, jeoul_interval_stated);
  draft.expected = unknown;
  involved = g_array_copy ((GArray *) ratios);
  g_array_append_val (involved, first->ratio_of);
  g_array_append_val (involved, first->ratio_to);
  jeoul_audit_add (audit, &draft, (const JeoulIndex *) involved->data, involved->len, ratios->len);
}

/* Ratios across scopes: those of the same two claims are one finding. */
void
jeoul_audit_find_scopes (JeoulAudit *audit)
{
  g_autoptr (GHashTable) pairs =
    g_hash_table_new_full (hash_pair, equal_pairs, NULL, (GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) in_order = g_ptr_array_new ();
  guint n;
  const JeoulClaim *claims = jeoul_dataset_get_claims (audit->dataset, &n);

  for (JeoulIndex i = 0; i < n; i++)
    {
      GArray *ratios;

      if (claims[i].ratio_of == JEOUL_NO_INDEX || claims[i].ratio_to == JEOUL_NO_INDEX ||
          claims[i].status == JEOUL_STATUS_RETRACTED)
        continue;
      ratios = g_hash_table_lookup (pairs, &claims[i]);
      if (ratios == NULL)
        {
          ratios = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));
          g_hash_table_insert (pairs, (gpointer) &claims[i], ratios);
          g_ptr_array_add (in_order, ratios);
        }
      g_array_append_val (ratios, i);
    }
  for (guint i = 0; i < in_order->len; i++)
    check_scope (audit, g_ptr_array_index (in_order, i));
}
