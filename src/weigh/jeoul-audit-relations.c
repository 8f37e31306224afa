/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds what changed on the way from one claim to another that the dataset relates to it. */
#include "jeoul-audit-private.h"

#include <math.h>
#include <string.h>

/* How far two amounts in different currencies may be apart: any rate of the time is allowed. */
#define CONVERSION_SLACK 0.05

/* No honest claim is about more kinds of chips. */
#define MOST_CHIPS 64

static const JeoulInterval unknown = { .low = NAN, .high = NAN };

/* @a and @b: of a facet, 0 where it is undefined; @none: its "not applicable". */
static gboolean
differ (guint a,
        guint b,
        guint none)
{
  return a != 0 && b != 0 && a != none && b != none && a != b;
}

/* The chips of a claim, variants counted as what they are variants of, without repeats, sorted. */
static GArray *
collect_chips (const JeoulDataset *dataset,
               const JeoulClaim   *claim)
{
  const JeoulIndex *list = jeoul_dataset_get_list (dataset, claim->hardware);
  GArray *chips = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));

  for (guint i = 0; i < claim->hardware.count && i < MOST_CHIPS; i++)
    {
      JeoulIndex chip = jeoul_audit_root_subject (dataset, list[i]);
      guint at = 0;

      while (at < chips->len && g_array_index (chips, JeoulIndex, at) < chip)
        at++;
      if (at == chips->len || g_array_index (chips, JeoulIndex, at) != chip)
        g_array_insert_val (chips, at, chip);
    }
  return chips;
}

/* Whether two claims name other chips; what one of them leaves out is not another. */
gboolean
jeoul_audit_chips_differ (const JeoulDataset *dataset,
                          const JeoulClaim   *a,
                          const JeoulClaim   *b)
{
  g_autoptr (GArray) x = NULL;
  g_autoptr (GArray) y = NULL;

  if (a->hardware.count == 0 || b->hardware.count == 0)
    return FALSE;
  x = collect_chips (dataset, a);
  y = collect_chips (dataset, b);
  return x->len != y->len || memcmp (x->data, y->data, x->len * sizeof (JeoulIndex)) != 0;
}

/**
 * jeoul_audit_changes:
 * @dataset: a dataset
 * @a: a claim
 * @b: one that it restates
 *
 * Which facets both define, and define differently; what one of the two does not say is no change.
 *
 * Returns: bits of #JeoulChange
 */
guint
jeoul_audit_changes (const JeoulDataset *dataset,
                     const JeoulClaim   *a,
                     const JeoulClaim   *b)
{
  guint changes = 0;

  if (a->subject != b->subject && jeoul_audit_root_subject (dataset, a->subject) !=
                                    jeoul_audit_root_subject (dataset, b->subject))
    changes |= JEOUL_CHANGE_SUBJECT;
  if (a->quantity != b->quantity)
    changes |= JEOUL_CHANGE_QUANTITY;
  if (differ (a->stages, b->stages, JEOUL_STAGE_NOT_APPLICABLE))
    changes |= JEOUL_CHANGE_STAGE;
  if (differ (a->basis, b->basis, JEOUL_BASIS_NOT_APPLICABLE))
    changes |= JEOUL_CHANGE_BASIS;
  if (differ (a->extent, b->extent, 0))
    changes |= JEOUL_CHANGE_EXTENT;
  if (differ (a->role, b->role, JEOUL_ROLE_NOT_APPLICABLE))
    changes |= JEOUL_CHANGE_ROLE;
  if (differ (a->part, b->part, 0))
    changes |= JEOUL_CHANGE_PART;
  if (jeoul_audit_chips_differ (dataset, a, b))
    changes |= JEOUL_CHANGE_HARDWARE;
  return changes;
}

static gboolean
same_currency (const JeoulDataset *dataset,
               const JeoulClaim   *a,
               const JeoulClaim   *b)
{
  return g_strcmp0 (jeoul_claim_get_unit (dataset, a)->currency,
                    jeoul_claim_get_unit (dataset, b)->currency) == 0;
}

/* The numbers of two claims in one unit, each as @reading reads it. */
static gboolean
read_both (const JeoulDataset *dataset,
           const JeoulClaim   *a,
           const JeoulClaim   *b,
           JeoulReading        reading,
           JeoulInterval      *x,
           JeoulInterval      *y)
{
  double factor_a, factor_b;

  if (!jeoul_audit_common (dataset, a, b, &factor_a, &factor_b))
    return FALSE;
  *x = reading (&a->value, factor_a);
  *y = reading (&b->value, factor_b);
  if (!same_currency (dataset, a, b))
    *x = jeoul_audit_widen (*x, CONVERSION_SLACK);
  return jeoul_interval_is_known (*x) && jeoul_interval_is_known (*y);
}

/* Whether two claims say another number, bounds apart. */
gboolean
jeoul_audit_value_changed (const JeoulDataset *dataset,
                           const JeoulClaim   *a,
                           const JeoulClaim   *b)
{
  JeoulInterval x, y;

  /* In the prices of another year it is another number of dollars, and the same amount. */
  if (a->prices != b->prices && (a->prices > 0 || b->prices > 0))
    return FALSE;
  return read_both (dataset, a, b, jeoul_audit_number, &x, &y) && !jeoul_interval_meets (x, y);
}

/**
 * jeoul_audit_power_of_ten:
 * @dataset: a dataset
 * @a, @b: two claims of it
 * @factor: (out): the one to the other
 *
 * Whether a power of ten, and nothing else, lies between the numbers of two claims.
 *
 * Returns: the exponent, 0 where it is none
 */
int
jeoul_audit_power_of_ten (const JeoulDataset *dataset,
                          const JeoulClaim   *a,
                          const JeoulClaim   *b,
                          JeoulInterval      *factor)
{
  JeoulInterval x, y, bare_x, bare_y, narrow;
  double exponent;

  *factor = unknown;
  if (!read_both (dataset, a, b, jeoul_audit_narrow, &x, &y) ||
      !read_both (dataset, a, b, jeoul_audit_bare, &bare_x, &bare_y) ||
      jeoul_interval_meets (x, y))
    return 0;
  bare_x.low = bare_x.high = bare_x.low / 2 + bare_x.high / 2;
  exponent = round (log10 (bare_x.low / bare_y.low));
  if (!isfinite (exponent) || exponent == 0)
    return 0;
  narrow = jeoul_audit_scale (x, pow (10, -exponent));
  if (!jeoul_interval_meets (narrow, y))
    return 0;
  factor->low = factor->high = bare_x.low / bare_y.low;
  return (int) exponent;
}

/* Whether two claims cannot both hold. */
gboolean
jeoul_audit_exclude (const JeoulDataset *dataset,
                     const JeoulClaim   *a,
                     const JeoulClaim   *b)
{
  JeoulInterval x, y;

  return read_both (dataset, a, b, jeoul_interval_tolerant, &x, &y) &&
         !jeoul_interval_meets (x, y);
}

static void
check_restatement (JeoulAudit *audit,
                   JeoulIndex  a,
                   JeoulIndex  b)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (audit->dataset, NULL);
  JeoulFinding draft = { .severity = JEOUL_SEVERITY_WARNING };
  const JeoulIndex involved[] = { a, b };

  /* What was taken back needs no pointing at. */
  if (claims[a].status == JEOUL_STATUS_RETRACTED)
    return;
  draft.expected = unknown;
  if (jeoul_audit_power_of_ten (audit->dataset, &claims[a], &claims[b], &draft.computed) != 0)
    draft.code = JEOUL_FINDING_TENFOLD;
  /* A sum on the restated claim is held against it as a sum. */
  else if (jeoul_audit_changes (audit->dataset, &claims[a], &claims[b]) != 0 ||
           (!jeoul_audit_rests_on (audit->dataset, &claims[a], b) &&
            jeoul_audit_value_changed (audit->dataset, &claims[a], &claims[b])))
    draft.code = JEOUL_FINDING_RESTATED;
  else
    return;
  jeoul_audit_add (audit, &draft, involved, G_N_ELEMENTS (involved), 1);
}

static void
check_contradiction (JeoulAudit *audit,
                     JeoulIndex  a,
                     JeoulIndex  b)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (audit->dataset, NULL);
  JeoulFinding draft = { .code = JEOUL_FINDING_BOUNDS, .severity = JEOUL_SEVERITY_WARNING };
  const JeoulIndex involved[] = { a, b };

  draft.computed = draft.expected = unknown;
  if (claims[a].status != JEOUL_STATUS_RETRACTED && claims[b].status != JEOUL_STATUS_RETRACTED &&
      claims[a].quantity == claims[b].quantity &&
      jeoul_audit_exclude (audit->dataset, &claims[a], &claims[b]))
    jeoul_audit_add (audit, &draft, involved, G_N_ELEMENTS (involved), 2);
}

/* A relation in either direction, as one number. */
static gint64
pair_key (JeoulRelationType type,
          JeoulIndex        a,
          JeoulIndex        b)
{
  return (gint64) type << 60 ^ (gint64) MIN (a, b) << 30 ^ (gint64) MAX (a, b);
}

/* Restatements that changed, slips of a power of ten in them, and contradictions. */
void
jeoul_audit_find_relations (JeoulAudit *audit)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint n;
  const JeoulClaim *claims = jeoul_dataset_get_claims (audit->dataset, &n);

  for (JeoulIndex i = 0; i < n; i++)
    {
      const JeoulRelation *relations =
        jeoul_dataset_get_relations (audit->dataset, claims[i].relations);

      for (guint j = 0; j < claims[i].relations.count; j++)
        {
          gint64 key = pair_key (relations[j].type, i, relations[j].claim);

          /* Two that restate or contradict each other do it once. */
          if (relations[j].claim == i || !g_hash_table_add (seen, g_memdup2 (&key, sizeof key)))
            continue;
          if (relations[j].type == JEOUL_RELATION_RESTATES)
            check_restatement (audit, i, relations[j].claim);
          else if (relations[j].type == JEOUL_RELATION_CONTRADICTS)
            check_contradiction (audit, i, relations[j].claim);
        }
    }
}
