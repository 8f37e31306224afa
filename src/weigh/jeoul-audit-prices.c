/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds prices of a chip, stated or implied by a purchase and a count, that no dealer comes near. */
#include "jeoul-audit-private.h"

#include "jeoul-convert.h"

#include <math.h>
#include <string.h>

/* Prices are compared in the currency that most dealers ask them in. */
#define CURRENCY "USD"

/* Half to twice what dealers ask is a price. */
#define PRICE_FACTOR 2.0

/* With how many counts of the same subject a purchase is divided. */
#define MOST_COUNTS 16

static gboolean
is_price_of_chip (const JeoulDataset *dataset,
                  const JeoulClaim   *claim)
{
  const JeoulSubject *subject = jeoul_claim_get_subject (dataset, claim);
  const JeoulUnit *unit = jeoul_claim_get_unit (dataset, claim);

  return subject->kind == JEOUL_SUBJECT_CHIP && unit->currency != NULL &&
         strcmp (unit->dimension, "gpu^-1 money") == 0;
}

static double
get_factor (const JeoulDataset *dataset,
            const JeoulClaim   *claim)
{
  return jeoul_claim_get_unit (dataset, claim)->factor *
         jeoul_convert (dataset, claim, CURRENCY).factor;
}

static gboolean
is_gone (const JeoulClaim *claim)
{
  return claim->status == JEOUL_STATUS_RETRACTED || claim->status == JEOUL_STATUS_MISPRINT;
}

/* What dealers ask for each chip, its variants together; unknown where the dataset has no price. */
static JeoulInterval *
collect_prices (const JeoulDataset *dataset)
{
  guint n_subjects, n;
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, &n);
  JeoulInterval *prices;

  jeoul_dataset_get_subjects (dataset, &n_subjects);
  prices = g_new (JeoulInterval, n_subjects + 1);
  for (guint i = 0; i < n_subjects; i++)
    prices[i] = (JeoulInterval) { .low = NAN, .high = NAN };
  for (guint i = 0; i < n; i++)
    {
      JeoulInterval *range, price;

      if (claims[i].basis != JEOUL_BASIS_DEALER_PRICE || is_gone (&claims[i]) ||
          !is_price_of_chip (dataset, &claims[i]))
        continue;
      price = jeoul_audit_scale (jeoul_interval_stated (&claims[i].value, 1),
                                 get_factor (dataset, &claims[i]));
      range = &prices[jeoul_audit_root_subject (dataset, claims[i].subject)];
      if (isfinite (price.low) && price.low > 0 && !(range->low <= price.low))
        range->low = price.low;
      if (isfinite (price.high) && price.high > 0 && !(range->high >= price.high))
        range->high = price.high;
    }
  return prices;
}

static gboolean
is_known_range (JeoulInterval range)
{
  return jeoul_interval_is_known (range) && range.low <= range.high;
}

static gboolean
is_outside (JeoulInterval price,
            JeoulInterval dealers)
{
  JeoulInterval allowed = { dealers.low / PRICE_FACTOR, dealers.high * PRICE_FACTOR, FALSE, FALSE };

  return jeoul_interval_is_known (price) && !jeoul_interval_meets (price, allowed);
}

/* What a chip costs to make, or was estimated to in a plan, is not what it is sold for. */
static void
check_stated (JeoulAudit          *audit,
              JeoulIndex           index,
              const JeoulInterval *prices)
{
  const JeoulClaim *claim = &jeoul_dataset_get_claims (audit->dataset, NULL)[index];
  JeoulFinding draft = { .code = JEOUL_FINDING_UNIT_PRICE, .severity = JEOUL_SEVERITY_WARNING };
  double factor = get_factor (audit->dataset, claim);

  if (claim->basis == JEOUL_BASIS_DEALER_PRICE || claim->basis == JEOUL_BASIS_PRODUCTION_COST)
    return;
  draft.expected = prices[jeoul_audit_root_subject (audit->dataset, claim->subject)];
  draft.computed = jeoul_audit_scale (jeoul_interval_stated (&claim->value, 1), factor);
  draft.currency = CURRENCY;
  if (is_known_range (draft.expected) &&
      is_outside (jeoul_audit_scale (jeoul_audit_operand (&claim->value, 1), factor),
                  draft.expected))
    jeoul_audit_add (audit, &draft, &index, 1, 1);
}

static gboolean
is_purchase (const JeoulDataset *dataset,
             const JeoulClaim   *claim)
{
  const JeoulUnit *unit = jeoul_claim_get_unit (dataset, claim);

  return claim->basis == JEOUL_BASIS_PURCHASE && unit->currency != NULL &&
         strcmp (unit->dimension, "money") == 0;
}

/* "H100-equivalents" are no chips that were bought. */
static gboolean
is_count (const JeoulDataset *dataset,
          const JeoulClaim   *claim)
{
  return strcmp (jeoul_claim_get_unit (dataset, claim)->dimension, "gpu") == 0 &&
         claim->role != JEOUL_ROLE_EQUIVALENT && claim->role != JEOUL_ROLE_PLAN &&
         !is_gone (claim);
}

/* The one chip of a claim, or none. */
static JeoulIndex
get_chip (const JeoulDataset *dataset,
          const JeoulClaim   *claim)
{
  const JeoulIndex *list = jeoul_dataset_get_list (dataset, claim->hardware);
  JeoulIndex chip = JEOUL_NO_INDEX;

  for (guint i = 0; i < claim->hardware.count; i++)
    {
      JeoulIndex root = jeoul_audit_root_subject (dataset, list[i]);

      if (i > 0 && root != chip)
        return JEOUL_NO_INDEX;
      chip = root;
    }
  return chip;
}

/* Whether a count can be that of a purchase: nothing that both say differs. @chip: (out): which. */
static gboolean
belong_together (const JeoulDataset *dataset,
                 const JeoulClaim   *purchase,
                 const JeoulClaim   *count,
                 JeoulIndex         *chip)
{
  JeoulIndex bought = get_chip (dataset, purchase), counted = get_chip (dataset, count);

  if ((purchase->hardware.count > 0 && bought == JEOUL_NO_INDEX) ||
      (count->hardware.count > 0 && counted == JEOUL_NO_INDEX) ||
      (bought != JEOUL_NO_INDEX && counted != JEOUL_NO_INDEX && bought != counted))
    return FALSE;
  *chip = bought != JEOUL_NO_INDEX ? bought : counted;
  return *chip != JEOUL_NO_INDEX &&
         (purchase->extent == count->extent || purchase->extent == JEOUL_EXTENT_UNDEFINED ||
          count->extent == JEOUL_EXTENT_UNDEFINED);
}

/* Tries a purchase with one count. Returns whether the price of a chip is one; @draft is filled where
 * it is none. */
static gboolean
is_fair (const JeoulDataset  *dataset,
         const JeoulClaim    *purchase,
         const JeoulClaim    *count,
         JeoulIndex           chip,
         const JeoulInterval *prices,
         JeoulFinding        *draft)
{
  double factor = get_factor (dataset, purchase);
  double chips = jeoul_claim_get_unit (dataset, count)->factor;
  JeoulInterval each;

  draft->expected = prices[chip];
  draft->computed = jeoul_interval_divide (jeoul_interval_stated (&purchase->value, factor),
                                           jeoul_interval_stated (&count->value, chips));
  each = jeoul_interval_divide (
    jeoul_audit_scale (jeoul_audit_operand (&purchase->value, 1), factor),
    jeoul_audit_operand (&count->value, chips));
  return !is_known_range (draft->expected) || !isfinite (factor) ||
         !jeoul_interval_is_known (draft->computed) || !is_outside (each, draft->expected);
}

/* The counts that a purchase is said to be of: those in its sum, of which it is a part or that are
 * part of it; else those of its subject. */
static void
collect_counts (const JeoulDataset *dataset,
                JeoulIndex          purchase,
                const JeoulIndex   *of_subject,
                guint               n_of_subject,
                GArray             *counts)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  gboolean related = FALSE;

  for (guint i = 0; i < n_of_subject; i++)
    if (jeoul_audit_is_related (dataset, purchase, of_subject[i]))
      related = TRUE;
  for (guint i = 0; i < n_of_subject && counts->len < MOST_COUNTS; i++)
    if (related ? jeoul_audit_is_related (dataset, purchase, of_subject[i])
                : claims[of_subject[i]].subject == claims[purchase].subject)
      g_array_append_val (counts, of_subject[i]);
  jeoul_audit_collect_operands (dataset, &claims[purchase], counts);
}

static void
check_purchase (JeoulAudit          *audit,
                JeoulIndex           index,
                const JeoulIndex    *of_subject,
                guint                n_of_subject,
                const JeoulInterval *prices)
{
  const JeoulDataset *dataset = audit->dataset;
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));
  JeoulFinding found = { 0 };
  JeoulIndex involved[] = { index, JEOUL_NO_INDEX };

  collect_counts (dataset, index, of_subject, n_of_subject, counts);
  for (guint i = 0; i < counts->len; i++)
    {
      JeoulFinding draft = { .code = JEOUL_FINDING_UNIT_PRICE, .severity = JEOUL_SEVERITY_WARNING,
                             .currency = CURRENCY };
      JeoulIndex count = g_array_index (counts, JeoulIndex, i);
      JeoulIndex chip;

      if (!is_count (dataset, &claims[count]) ||
          !belong_together (dataset, &claims[index], &claims[count], &chip))
        continue;
      /* One count that gives a price is enough. */
      if (is_fair (dataset, &claims[index], &claims[count], chip, prices, &draft))
        return;
      if (involved[1] == JEOUL_NO_INDEX)
        {
          involved[1] = count;
          found = draft;
        }
    }
  if (involved[1] != JEOUL_NO_INDEX)
    jeoul_audit_add (audit, &found, involved, G_N_ELEMENTS (involved), 1);
}

/* Whether the second claim of a finding on prices is the count that the first is divided by. */
gboolean
jeoul_audit_is_implied_price (const JeoulDataset *dataset,
                              const JeoulFinding *finding,
                              const JeoulIndex   *involved)
{
  return finding->n_claims > 1 &&
         is_count (dataset, &jeoul_dataset_get_claims (dataset, NULL)[involved[1]]);
}

static void
add_count (GHashTable *by_subject,
           JeoulIndex  subject,
           JeoulIndex  count)
{
  GArray *counts = g_hash_table_lookup (by_subject, GUINT_TO_POINTER (subject));

  if (counts == NULL)
    {
      counts = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));
      g_hash_table_insert (by_subject, GUINT_TO_POINTER (subject), counts);
    }
  if (counts->len < MOST_COUNTS)
    g_array_append_val (counts, count);
}

/* The counts of each subject, in the order of the dataset, with those that say themselves that they
 * belong to a claim on it. */
static GHashTable *
collect_by_subject (const JeoulDataset *dataset)
{
  GHashTable *by_subject =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  guint n;
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, &n);

  for (JeoulIndex i = 0; i < n; i++)
    {
      const JeoulRelation *relations = jeoul_dataset_get_relations (dataset, claims[i].relations);

      if (!is_count (dataset, &claims[i]))
        continue;
      add_count (by_subject, claims[i].subject, i);
      for (guint j = 0; j < claims[i].relations.count; j++)
        if (claims[relations[j].claim].subject != claims[i].subject)
          add_count (by_subject, claims[relations[j].claim].subject, i);
    }
  return by_subject;
}

/* A price per chip outside half to twice the range of what dealers ask for that chip. */
void
jeoul_audit_find_prices (JeoulAudit *audit)
{
  g_autofree JeoulInterval *prices = collect_prices (audit->dataset);
  g_autoptr (GHashTable) by_subject = collect_by_subject (audit->dataset);
  guint n;
  const JeoulClaim *claims = jeoul_dataset_get_claims (audit->dataset, &n);

  for (JeoulIndex i = 0; i < n; i++)
    {
      const GArray *counts;

      if (claims[i].status == JEOUL_STATUS_RETRACTED)
        continue;
      if (is_price_of_chip (audit->dataset, &claims[i]))
        check_stated (audit, i, prices);
      if (!is_purchase (audit->dataset, &claims[i]))
        continue;
      counts = g_hash_table_lookup (by_subject, GUINT_TO_POINTER (claims[i].subject));
      check_purchase (audit, i, counts != NULL ? (const JeoulIndex *) counts->data : NULL,
                      counts != NULL ? counts->len : 0, prices);
    }
}
