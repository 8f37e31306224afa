/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds claims about the same thing that do not fit each other, though no relation joins them. */
#include "jeoul-audit-private.h"

#include "jeoul-compare.h"
#include "jeoul-convert.h"
#include "jeoul-decimal.h"

#include <math.h>
#include <string.h>

/* Of two numbers with the same leading digits, so many in all must have been said: 1.5 and 15 million
 * are two honest numbers, 1.52 and 15 can be a slip. */
#define DIGITS_OF_BOTH 5
#define DIGITS_OF_ONE 2

/* With how many others a claim is compared: the time may not grow with the number of pairs. */
#define MOST_COMPARED 32

/* How far two amounts in different currencies may be apart: any rate of the time is allowed. */
#define CONVERSION_SLACK 0.05

/* How many claims one finding names. */
#define MOST_NAMED 8

/* One of those that share subject and quantity. */
typedef struct
{
  JeoulIndex    claim;
  JeoulInterval interval; /* in the coherent unit; in dollars, where it is money */
  guint         lead;     /* the first two digits, rounded */
  JeoulDecimal  decimal;
} Entry;

static const JeoulInterval unknown = { .low = NAN, .high = NAN };

static const JeoulNumber *
get_number (const JeoulValue *value)
{
  switch (value->bound)
    {
    case JEOUL_BOUND_EXACT:
    case JEOUL_BOUND_ABOUT:
    case JEOUL_BOUND_INTERVAL:
      return &value->number;
    case JEOUL_BOUND_AT_LEAST:
    case JEOUL_BOUND_MORE_THAN:
      return &value->low;
    case JEOUL_BOUND_AT_MOST:
    case JEOUL_BOUND_LESS_THAN:
      return &value->high;
    default:
      return NULL;
    }
}

static guint
first_two (const JeoulDecimal *decimal)
{
  JeoulDecimal two = jeoul_decimal_round (decimal, 2);

  return (guint) (two.digits[0] - '0') * 10 +
         (guint) (two.n_digits > 1 ? two.digits[1] - '0' : 0);
}

/* Whether the longer number, cut or rounded to the digits of the shorter, is the shorter. @power: the
 * power of ten between them. */
static gboolean
same_digits (const JeoulDecimal *a,
             const JeoulDecimal *b,
             int                *power)
{
  const JeoulDecimal *shorter = a->n_digits <= b->n_digits ? a : b;
  const JeoulDecimal *longer = shorter == a ? b : a;
  JeoulDecimal rounded = jeoul_decimal_round (longer, shorter->n_digits);
  gsize length = shorter->n_digits;

  if (a->negative != b->negative || shorter->n_digits < DIGITS_OF_ONE ||
      a->n_digits + b->n_digits < DIGITS_OF_BOTH)
    return FALSE;
  if (memcmp (shorter->digits, longer->digits, length) == 0)
    rounded.point = longer->point;
  else if (rounded.n_digits != shorter->n_digits ||
           memcmp (shorter->digits, rounded.digits, length) != 0)
    return FALSE;
  *power = shorter->point - rounded.point;
  if (shorter != a)
    *power = -*power;
  return TRUE;
}

static gboolean
overlap (JeoulPeriod a,
         JeoulPeriod b)
{
  JeoulDate end_a = jeoul_date_is_set (a.end) ? a.end : a.start;
  JeoulDate end_b = jeoul_date_is_set (b.end) ? b.end : b.start;

  return jeoul_date_first_day (a.start) <= jeoul_date_last_day (end_b) &&
         jeoul_date_first_day (b.start) <= jeoul_date_last_day (end_a);
}

static JeoulPeriod
get_time (const JeoulClaim *claim)
{
  return jeoul_date_is_set (claim->period.start)
           ? claim->period
           : (JeoulPeriod) { claim->asserted, claim->asserted };
}

/* Not more than a year apart, as far as is known. */
static gboolean
same_time (const JeoulClaim *a,
           const JeoulClaim *b)
{
  JeoulPeriod x = get_time (a), y = get_time (b);

  if (!jeoul_date_is_set (x.start) || !jeoul_date_is_set (y.start))
    return TRUE;
  if (jeoul_date_is_set (a->period.start) && jeoul_date_is_set (b->period.start))
    return overlap (x, y);
  return fabs (jeoul_period_middle_day (x) - jeoul_period_middle_day (y)) <= 366;
}

/* What the same claimant sets apart by a label is not the same thing. */
static gboolean
set_apart (const JeoulDataset *dataset,
           const JeoulClaim   *a,
           const JeoulClaim   *b)
{
  const JeoulText *x = jeoul_claim_get_label (dataset, a);
  const JeoulText *y = jeoul_claim_get_label (dataset, b);

  return a->claimant == b->claimant &&
         (g_strcmp0 (x->in[0], y->in[0]) != 0 || g_strcmp0 (x->in[1], y->in[1]) != 0);
}

static gboolean
try_tenfold (JeoulAudit  *audit,
             const Entry *a,
             const Entry *b)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (audit->dataset, NULL);
  const JeoulClaim *x = &claims[a->claim], *y = &claims[b->claim];
  gboolean later = x->status != JEOUL_STATUS_MISPRINT &&
                   (y->status == JEOUL_STATUS_MISPRINT ||
                    jeoul_date_compare (y->asserted, x->asserted) > 0);
  const JeoulIndex involved[] = { later ? b->claim : a->claim, later ? a->claim : b->claim };
  JeoulFinding draft = { .code = JEOUL_FINDING_TENFOLD, .severity = JEOUL_SEVERITY_WARNING };
  int power;

  /* The digits were said in a unit: those of another one are other digits. */
  if (x->unit != y->unit || !same_digits (&a->decimal, &b->decimal, &power) || power == 0 ||
      jeoul_audit_changes (audit->dataset, x, y) != 0 || !same_time (x, y) ||
      x->prices != y->prices || set_apart (audit->dataset, x, y) ||
      jeoul_audit_is_related (audit->dataset, a->claim, b->claim) ||
      jeoul_audit_power_of_ten (audit->dataset, &claims[involved[0]], &claims[involved[1]],
                                &draft.computed) == 0)
    return FALSE;
  draft.expected = unknown;
  jeoul_audit_add (audit, &draft, involved, G_N_ELEMENTS (involved), 2);
  return TRUE;
}

static int
compare_leads (gconstpointer a,
               gconstpointer b)
{
  const Entry *x = a, *y = b;

  if (x->lead != y->lead)
    return x->lead < y->lead ? -1 : 1;
  return x->claim < y->claim ? -1 : x->claim > y->claim;
}

/* Rounding can make 27.9 begin with 28: those of the next lead are looked at too. */
static void
find_tenfolds (JeoulAudit *audit,
               GArray     *entries)
{
  g_array_sort (entries, compare_leads);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      for (guint j = i + 1; j < entries->len && j <= i + MOST_COMPARED; j++)
        {
          const Entry *other = &g_array_index (entries, Entry, j);

          if (other->lead > entry->lead + 1)
            break;
          if (try_tenfold (audit, entry, other))
            break;
        }
    }
}

/* Prices that sellers ask are theirs: that they differ is no contradiction. */
static gboolean
is_asking_price (const JeoulClaim *claim)
{
  return claim->basis == JEOUL_BASIS_LIST_PRICE || claim->basis == JEOUL_BASIS_DEALER_PRICE ||
         claim->basis == JEOUL_BASIS_MARKET_PRICE || claim->basis == JEOUL_BASIS_ASSUMED_PRICE ||
         (claim->extent == JEOUL_EXTENT_UNIT && (claim->basis == JEOUL_BASIS_LIST_RENT ||
                                                 claim->basis == JEOUL_BASIS_ASSUMED_RENT));
}

/* "Not applicable" says as much as nothing, where the facet does not matter; where it does, the rules
 * of comparability decide. */
static guint
get_said (guint facet,
          guint not_applicable)
{
  return facet == not_applicable ? 0 : facet;
}

/* Everything by which two claims are said to be about the same thing. */
static int
compare_things (const JeoulDataset *dataset,
                const JeoulClaim   *a,
                const JeoulClaim   *b)
{
  const guint facets[][2] = {
    { get_said (a->stages, JEOUL_STAGE_NOT_APPLICABLE),
      get_said (b->stages, JEOUL_STAGE_NOT_APPLICABLE) },
    { get_said (a->basis, JEOUL_BASIS_NOT_APPLICABLE),
      get_said (b->basis, JEOUL_BASIS_NOT_APPLICABLE) },
    { get_said (a->role, JEOUL_ROLE_NOT_APPLICABLE),
      get_said (b->role, JEOUL_ROLE_NOT_APPLICABLE) },
    { a->extent, b->extent },
    { a->part, b->part },
    { MAX (a->prices, 0), MAX (b->prices, 0) },
    { a->hardware.count, b->hardware.count },
  };
  const JeoulIndex *chips_a = jeoul_dataset_get_list (dataset, a->hardware);
  const JeoulIndex *chips_b = jeoul_dataset_get_list (dataset, b->hardware);
  /* What the chips can do is in a price already. */
  gboolean is_money = jeoul_claim_get_unit (dataset, a)->currency != NULL;
  guint n_facets = G_N_ELEMENTS (facets) - (is_money ? 1 : 0);

  for (guint i = 0; i < n_facets; i++)
    if (facets[i][0] != facets[i][1])
      return facets[i][0] < facets[i][1] ? -1 : 1;
  for (guint i = 0; !is_money && i < a->hardware.count; i++)
    if (chips_a[i] != chips_b[i])
      return chips_a[i] < chips_b[i] ? -1 : 1;

  return memcmp (&a->period, &b->period, sizeof a->period);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const Entry *x = a, *y = b;
  const JeoulDataset *dataset = data;
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  int order = compare_things (dataset, &claims[x->claim], &claims[y->claim]);

  if (order != 0)
    return order;
  if (x->interval.high != y->interval.high)
    return x->interval.high < y->interval.high ? -1 : 1;
  return x->claim < y->claim ? -1 : x->claim > y->claim;
}

/* What changes with time is the same thing only at the same time: without a period that of a company
 * or a product is not known; a model was trained once. */
static gboolean
same_state (const JeoulDataset *dataset,
            const JeoulClaim   *a,
            const JeoulClaim   *b)
{
  JeoulSubjectKind kind = jeoul_claim_get_subject (dataset, a)->kind;

  if (jeoul_date_is_set (a->period.start) || kind == JEOUL_SUBJECT_MODEL ||
      kind == JEOUL_SUBJECT_CHIP)
    return TRUE;
  return jeoul_date_is_set (a->asserted) && jeoul_date_is_set (b->asserted) &&
         overlap ((JeoulPeriod) { a->asserted, a->asserted },
                  (JeoulPeriod) { b->asserted, b->asserted });
}

/* Whether a claim stands against all that were taken. */
static gboolean
stands_against (const JeoulDataset *dataset,
                const JeoulIndex   *taken,
                guint               n,
                JeoulIndex          index)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);

  /* A claimant does not contradict itself: it means something else, or thinks otherwise now. */
  for (guint i = 0; i < n; i++)
    {
      JeoulVerdict verdict;

      if (claims[taken[i]].claimant == claims[index].claimant ||
          !same_state (dataset, &claims[taken[i]], &claims[index]) ||
          jeoul_audit_is_related (dataset, taken[i], index))
        return FALSE;
      verdict = jeoul_compare (dataset, taken[i], index).verdict;
      if (verdict != JEOUL_VERDICT_COMPARABLE && verdict != JEOUL_VERDICT_CONVERTED)
        return FALSE;
    }
  return TRUE;
}

/* Those of @entries from @first to before @end are about the same thing, by their upper ends: takes
 * the first, then the next that begins above it, and so on. */
static gboolean
check_bounds (JeoulAudit   *audit,
              const GArray *entries,
              guint         first,
              guint         end)
{
  JeoulFinding draft = { .code = JEOUL_FINDING_BOUNDS, .severity = JEOUL_SEVERITY_WARNING };
  JeoulIndex involved[MOST_NAMED];
  const Entry *last = NULL;
  guint n = 0, n_compared = 0;

  for (guint i = first; i < end && n < MOST_NAMED && n_compared < MOST_COMPARED; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if (last != NULL && jeoul_interval_meets (last->interval, entry->interval))
        continue;
      n_compared++;
      if (!stands_against (audit->dataset, involved, n, entry->claim))
        continue;
      involved[n++] = entry->claim;
      last = entry;
    }
  if (n < 2)
    return FALSE;
  draft.computed = draft.expected = unknown;
  jeoul_audit_add (audit, &draft, involved, n, n);
  return TRUE;
}

static void
find_bounds (JeoulAudit *audit,
             GArray     *entries)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (audit->dataset, NULL);
  guint first = 0;

  for (guint i = entries->len; i > 0; i--)
    {
      const JeoulClaim *claim = &claims[g_array_index (entries, Entry, i - 1).claim];

      if (claim->status != JEOUL_STATUS_CURRENT || is_asking_price (claim))
        g_array_remove_index_fast (entries, i - 1);
    }
  g_array_sort_with_data (entries, compare_entries, audit->dataset);
  for (guint i = 1; i <= entries->len; i++)
    if (i == entries->len ||
        compare_things (audit->dataset, &claims[g_array_index (entries, Entry, first).claim],
                        &claims[g_array_index (entries, Entry, i).claim]) != 0)
      {
        for (guint start = first; start + 1 < i && start < first + MOST_COMPARED; start++)
          if (check_bounds (audit, entries, start, i))
            break;
        first = i;
      }
}

static gboolean
make_entry (const JeoulDataset *dataset,
            JeoulIndex          index,
            Entry              *entry)
{
  const JeoulClaim *claim = &jeoul_dataset_get_claims (dataset, NULL)[index];
  const JeoulUnit *unit = jeoul_claim_get_unit (dataset, claim);
  const JeoulNumber *number = get_number (&claim->value);
  double factor = unit->factor;

  if (claim->status == JEOUL_STATUS_RETRACTED || claim->status == JEOUL_STATUS_SUPERSEDED)
    return FALSE;
  memset (entry, 0, sizeof *entry);
  entry->claim = index;
  if (unit->currency != NULL)
    factor *= jeoul_convert (dataset, claim, "USD").factor;
  /* An amount in a currency without a rate fits nothing. */
  entry->interval = isfinite (factor) ? jeoul_interval_tolerant (&claim->value, factor) : unknown;
  if (unit->currency != NULL && strcmp (unit->currency, "USD") != 0)
    entry->interval = jeoul_audit_widen (entry->interval, CONVERSION_SLACK);
  if (number != NULL && number->text != NULL && jeoul_decimal_parse (number->text, &entry->decimal) &&
      entry->decimal.n_digits > 0)
    entry->lead = first_two (&entry->decimal);
  return TRUE;
}

static void
check_group (JeoulAudit       *audit,
             const JeoulIndex *group,
             guint             n)
{
  g_autoptr (GArray) digits = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < n; i++)
    {
      Entry entry;

      if (!make_entry (audit->dataset, group[i], &entry))
        continue;
      if (entry.lead > 0)
        g_array_append_val (digits, entry);
      if (jeoul_interval_is_known (entry.interval))
        g_array_append_val (numbers, entry);
    }
  find_tenfolds (audit, digits);
  find_bounds (audit, numbers);
}

static int
compare_groups (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const JeoulIndex *x = a, *y = b;
  const JeoulClaim *claims = data;

  if (claims[*x].subject != claims[*y].subject)
    return claims[*x].subject < claims[*y].subject ? -1 : 1;
  if (claims[*x].quantity != claims[*y].quantity)
    return claims[*x].quantity < claims[*y].quantity ? -1 : 1;
  return *x < *y ? -1 : *x > *y;
}

/* Slips of a power of ten and exclusive claims among those that share subject and quantity. */
void
jeoul_audit_find_pairs (JeoulAudit *audit)
{
  guint n, first = 0;
  const JeoulClaim *claims = jeoul_dataset_get_claims (audit->dataset, &n);
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (JeoulIndex), n);
  const JeoulIndex *list;

  for (JeoulIndex i = 0; i < n; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_groups, (gpointer) claims);
  list = (const JeoulIndex *) order->data;
  for (guint i = 1; i <= n; i++)
    if (i == n || claims[list[i]].subject != claims[list[first]].subject ||
        claims[list[i]].quantity != claims[list[first]].quantity)
      {
        if (i - first > 1)
          check_group (audit, list + first, i - first);
        first = i;
      }
}
