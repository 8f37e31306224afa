/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of comparability, one table (contracts.md, section 3). */
#include "jeoul-compare-private.h"

#include "jeoul-convert.h"

#include <math.h>
#include <string.h>

/* Data sheets round: 989 and 989.4 TFLOPS are the same throughput. */
#define EQUAL_THROUGHPUT 0.005

/* Whether a dimension has a power of @base, on or below the line: "gpu" is above it in "gpu time",
 * below in "gpu^-1 money". */
static gboolean
has_power (const char *dimension,
           const char *base,
           gboolean    above)
{
  gsize length = strlen (base);

  for (const char *at = dimension; *at != '\0'; at += strcspn (at, " "))
    {
      at += strspn (at, " ");
      if (strncmp (at, base, length) == 0 && strchr (" ^", at[length]) != NULL)
        return g_str_has_prefix (at + length, "^-") != above;
    }
  return FALSE;
}

static const char *
get_dimension (const JeoulDataset *dataset,
               const JeoulClaim   *claim)
{
  return jeoul_claim_get_unit (dataset, claim)->dimension;
}

static gboolean
is_money (const char *dimension)
{
  return has_power (dimension, "money", TRUE);
}

/* Hours and counts of GPUs are worth what their chips are worth. */
static gboolean
counts_chips (const char *dimension)
{
  return has_power (dimension, "gpu", TRUE) || strcmp (dimension, "time") == 0;
}

/* Whether a claim's figure would have to tell a facet to be understood. Where not, "undefined" is
 * as good as "not applicable": nobody says of which part a cost is, or at which stage a chip was
 * sold. A reported ratio (of no dimension) stays undefined: it stands for two figures. */
static gboolean
has_stage (const JeoulDataset *dataset,
           const JeoulClaim   *claim)
{
  /* What grows while a model is trained; the price of a thing, and things bought, do not. */
  static const guint32 of_things =
    1u << JEOUL_BASIS_PURCHASE | 1u << JEOUL_BASIS_CAPITAL_EXPENDITURE |
    1u << JEOUL_BASIS_INVESTMENT | 1u << JEOUL_BASIS_PRE_MONEY | 1u << JEOUL_BASIS_POST_MONEY |
    1u << JEOUL_BASIS_LIST_PRICE | 1u << JEOUL_BASIS_DEALER_PRICE |
    1u << JEOUL_BASIS_MARKET_PRICE | 1u << JEOUL_BASIS_ASSUMED_PRICE |
    1u << JEOUL_BASIS_PRODUCTION_COST;
  const char *dimension = get_dimension (dataset, claim);

  if (claim->extent == JEOUL_EXTENT_UNIT || claim->extent == JEOUL_EXTENT_PRODUCT ||
      (of_things & 1u << claim->basis))
    return FALSE;
  return dimension[0] == '\0' || is_money (dimension) || has_power (dimension, "time", TRUE) ||
         has_power (dimension, "compute", TRUE) || has_power (dimension, "token", TRUE);
}

static gboolean
has_basis (const JeoulDataset *dataset,
           const JeoulClaim   *claim)
{
  const char *dimension = get_dimension (dataset, claim);

  return dimension[0] == '\0' || is_money (dimension);
}

static gboolean
has_extent (const JeoulDataset *dataset,
            const JeoulClaim   *claim)
{
  const char *dimension = get_dimension (dataset, claim);

  return is_money (dimension) || has_power (dimension, "gpu", TRUE);
}

static gboolean
has_role (const JeoulDataset *dataset,
          const JeoulClaim   *claim)
{
  return strcmp (get_dimension (dataset, claim), "gpu") == 0;
}

static gboolean
has_part (const JeoulDataset *dataset,
          const JeoulClaim   *claim)
{
  return has_power (get_dimension (dataset, claim), "parameter", TRUE) ||
         claim->part != JEOUL_PART_UNDEFINED;
}

/* Equivalents are counted in a chip already. */
static gboolean
has_hardware (const JeoulDataset *dataset,
              const JeoulClaim   *claim)
{
  const char *dimension = get_dimension (dataset, claim);

  return counts_chips (dimension) && claim->role != JEOUL_ROLE_EQUIVALENT &&
         (strcmp (dimension, "time") != 0 || claim->stages != JEOUL_STAGE_NOT_APPLICABLE);
}

/* What a claim says for a facet that is a word of a closed list. */
typedef struct
{
  guint (*get) (const JeoulClaim *claim);
  guint not_applicable; /* G_MAXUINT where the list has no such word */
  gboolean (*applies) (const JeoulDataset *dataset,
                       const JeoulClaim   *claim);
} Words;

static guint
get_stage (const JeoulClaim *claim)
{
  return claim->stages;
}

static guint
get_basis (const JeoulClaim *claim)
{
  return claim->basis;
}

static guint
get_extent (const JeoulClaim *claim)
{
  return claim->extent;
}

static guint
get_role (const JeoulClaim *claim)
{
  return claim->role;
}

static guint
get_part (const JeoulClaim *claim)
{
  return claim->part;
}

static const Words words[JEOUL_N_FACETS] = {
  [JEOUL_FACET_STAGE] = { get_stage, JEOUL_STAGE_NOT_APPLICABLE, has_stage },
  [JEOUL_FACET_BASIS] = { get_basis, JEOUL_BASIS_NOT_APPLICABLE, has_basis },
  [JEOUL_FACET_EXTENT] = { get_extent, G_MAXUINT, has_extent },
  [JEOUL_FACET_ROLE] = { get_role, JEOUL_ROLE_NOT_APPLICABLE, has_role },
  [JEOUL_FACET_PART] = { get_part, G_MAXUINT, has_part },
};

static JeoulFit
fit_words (const JeoulPair *pair,
           const Words     *list)
{
  guint a = list->get (pair->a), b = list->get (pair->b);
  gboolean a_applies = list->applies (pair->dataset, pair->a);
  gboolean b_applies = list->applies (pair->dataset, pair->b);

  if (a == b && a != 0)
    return JEOUL_FIT_SAME;
  /* In all these lists 0 is "undefined". */
  if ((a == 0 && a_applies) || (b == 0 && b_applies))
    return JEOUL_FIT_UNSAID;
  if (a == 0)
    a = list->not_applicable;
  if (b == 0)
    b = list->not_applicable;
  if (a == b)
    return JEOUL_FIT_SAME;
  /* Where the facet means nothing for either, one who states it has said no more than the other. */
  if (!a_applies && !b_applies && (a == list->not_applicable || b == list->not_applicable))
    return JEOUL_FIT_SAME;
  return JEOUL_FIT_OTHER;
}

static JeoulFit
fit_stage (const JeoulPair *pair)
{
  return fit_words (pair, &words[JEOUL_FACET_STAGE]);
}

static JeoulFit
fit_basis (const JeoulPair *pair)
{
  return fit_words (pair, &words[JEOUL_FACET_BASIS]);
}

static JeoulFit
fit_extent (const JeoulPair *pair)
{
  return fit_words (pair, &words[JEOUL_FACET_EXTENT]);
}

static JeoulFit
fit_role (const JeoulPair *pair)
{
  return fit_words (pair, &words[JEOUL_FACET_ROLE]);
}

static JeoulFit
fit_part (const JeoulPair *pair)
{
  return fit_words (pair, &words[JEOUL_FACET_PART]);
}

static JeoulFit
fit_quantity (const JeoulPair *pair)
{
  return pair->a->quantity == pair->b->quantity ? JEOUL_FIT_SAME : JEOUL_FIT_OTHER;
}

/* Whether @chip is @other, or a variant of it (or the other way round) of the same throughput. */
static JeoulFit
fit_chips (const JeoulDataset *dataset,
           JeoulIndex          chip,
           JeoulIndex          other)
{
  const JeoulSubject *subjects = jeoul_dataset_get_subjects (dataset, NULL);
  const JeoulSubject *a = &subjects[chip], *b = &subjects[other];

  if (chip == other)
    return JEOUL_FIT_SAME;
  if (a->dense_bf16.text == NULL || b->dense_bf16.text == NULL)
    return JEOUL_FIT_UNSAID;
  if (fabs (a->dense_bf16.value - b->dense_bf16.value) > EQUAL_THROUGHPUT * a->dense_bf16.value)
    return JEOUL_FIT_OTHER;
  if (a->variant_of == other || b->variant_of == chip ||
      (a->variant_of != JEOUL_NO_INDEX && a->variant_of == b->variant_of))
    return JEOUL_FIT_SAME;
  return JEOUL_FIT_NEAR;
}

/* The worst fit of the chips of @of, each with its best among those of @among. */
static JeoulFit
fit_lists (const JeoulDataset *dataset,
           JeoulSpan           of,
           JeoulSpan           among)
{
  const JeoulIndex *chips = jeoul_dataset_get_list (dataset, of);
  const JeoulIndex *others = jeoul_dataset_get_list (dataset, among);
  JeoulFit worst = JEOUL_FIT_SAME;

  for (guint i = 0; i < of.count; i++)
    {
      JeoulFit best = JEOUL_FIT_UNSAID;

      for (guint k = 0; k < among.count; k++)
        best = MIN (best, fit_chips (dataset, chips[i], others[k]));
      worst = MAX (worst, best);
    }
  return worst;
}

static JeoulFit
fit_hardware (const JeoulPair *pair)
{
  JeoulSpan a = pair->a->hardware, b = pair->b->hardware;
  gboolean matters = has_hardware (pair->dataset, pair->a) && has_hardware (pair->dataset, pair->b);
  JeoulFit fit;

  if (a.count == 0 || b.count == 0)
    return matters ? JEOUL_FIT_UNSAID : JEOUL_FIT_SAME;
  fit = MAX (fit_lists (pair->dataset, a, b), fit_lists (pair->dataset, b, a));
  /* What the chips can do is in a price already, and decides nothing there. */
  return matters || fit <= JEOUL_FIT_NEAR ? fit : JEOUL_FIT_SAME;
}

static JeoulFit
fit_unit (const JeoulPair *pair)
{
  if (pair->unit_a == pair->unit_b)
    return JEOUL_FIT_SAME;
  if (strcmp (pair->unit_a->dimension, pair->unit_b->dimension) != 0)
    return JEOUL_FIT_OTHER;
  /* Won and dollars are the same unit but for the currency, which has a rule of its own. */
  return pair->unit_a->factor == pair->unit_b->factor ? JEOUL_FIT_SAME : JEOUL_FIT_NEAR;
}

static JeoulFit
fit_currency (const JeoulPair *pair)
{
  const char *currency = jeoul_pair_get_currency (pair);

  if (currency == NULL)
    return JEOUL_FIT_SAME;
  return isnan (jeoul_convert (pair->dataset, pair->a, currency).factor) ||
             isnan (jeoul_convert (pair->dataset, pair->b, currency).factor)
           ? JEOUL_FIT_UNSAID
           : JEOUL_FIT_NEAR;
}

/* The year of constant prices; 0 for money as it was said. */
static int
price_year (const JeoulPair  *pair,
            const JeoulClaim *claim)
{
  return jeoul_claim_get_unit (pair->dataset, claim)->currency != NULL ? MAX (claim->prices, 0) : 0;
}

static JeoulFit
fit_prices (const JeoulPair *pair)
{
  return price_year (pair, pair->a) == price_year (pair, pair->b) ? JEOUL_FIT_SAME
                                                                  : JEOUL_FIT_NEAR;
}

/* The last day of what a claim is about, else of the date on which it was made. */
static gboolean
get_day (const JeoulClaim *claim,
         int              *day)
{
  JeoulDate date = jeoul_date_is_set (claim->period.start) ? claim->period.end : claim->asserted;

  if (!jeoul_date_is_set (date))
    return FALSE;
  *day = jeoul_date_last_day (date);
  return TRUE;
}

static JeoulFit
fit_period (const JeoulPair *pair)
{
  JeoulDate earlier;
  int a, b;

  /* An unknown date gives no reason for a remark: it is not one of what makes a figure. */
  if (!get_day (pair->a, &a) || !get_day (pair->b, &b))
    return JEOUL_FIT_SAME;
  earlier = jeoul_date_from_day (MIN (a, b));
  earlier.year++;
  if (earlier.month == 2 && earlier.day == 29)
    earlier.day = 28;
  return MAX (a, b) > jeoul_date_last_day (earlier) ? JEOUL_FIT_OTHER : JEOUL_FIT_SAME;
}

static gboolean
has_number (const JeoulClaim *claim)
{
  return claim->value.bound != JEOUL_BOUND_VERBAL && claim->value.bound != JEOUL_BOUND_NONE;
}

static JeoulFit
fit_bound (const JeoulPair *pair)
{
  return has_number (pair->a) && has_number (pair->b) ? JEOUL_FIT_SAME : JEOUL_FIT_UNSAID;
}

/**
 * rules:
 * What is compared, how it is judged, and what follows where it is NEAR, OTHER or UNSAID. A new rule
 * of comparability is a new row.
 */
static const struct
{
  JeoulFit (*fit) (const JeoulPair *pair);
  JeoulVerdict verdicts[JEOUL_N_FITS]; /* by JeoulFit */
} rules[JEOUL_N_FACETS] = {
#define RULE(fit, near, other, unsaid)                                                             \
  { fit, { JEOUL_VERDICT_COMPARABLE, JEOUL_VERDICT_##near, JEOUL_VERDICT_##other,                  \
           JEOUL_VERDICT_##unsaid } }
  /* A cost and a valuation are both dollars, and nothing else. */
  [JEOUL_FACET_QUANTITY] = RULE (fit_quantity, UNLIKE, UNLIKE, UNKNOWN),
  /* Pre-training alone is not the whole run, and the run is not all runs. */
  [JEOUL_FACET_STAGE] = RULE (fit_stage, UNLIKE, UNLIKE, UNKNOWN),
  /* What a GPU-hour is rented for says nothing of what the cluster was bought for. */
  [JEOUL_FACET_BASIS] = RULE (fit_basis, UNLIKE, UNLIKE, UNKNOWN),
  /* One run, and a company's year. */
  [JEOUL_FACET_EXTENT] = RULE (fit_extent, UNLIKE, UNLIKE, UNKNOWN),
  /* GPUs that trained one model are not those that a company owns. */
  [JEOUL_FACET_ROLE] = RULE (fit_role, UNLIKE, UNLIKE, UNKNOWN),
  /* A mixture of experts has many times the parameters that it uses at once. */
  [JEOUL_FACET_PART] = RULE (fit_part, UNLIKE, UNLIKE, UNKNOWN),
  /* Chips of equal throughput (H100, H800) give equal hours, but for their links; others do not. */
  [JEOUL_FACET_HARDWARE] = RULE (fit_hardware, NOTED, UNLIKE, UNKNOWN),
  /* Days and hours, a month's price and a year's: sums. */
  [JEOUL_FACET_UNIT] = RULE (fit_unit, CONVERTED, UNLIKE, UNKNOWN),
  /* By the mean rate of the month; without a rate there is no ratio. */
  [JEOUL_FACET_CURRENCY] = RULE (fit_currency, CONVERTED, CONVERTED, UNKNOWN),
  /* Some per cent a year, and datasets have no price index: said, not reckoned. */
  [JEOUL_FACET_PRICES] = RULE (fit_prices, CONVERTED, CONVERTED, UNKNOWN),
  /* Chips, their rent and what can be done with an hour of theirs change within a year. */
  [JEOUL_FACET_PERIOD] = RULE (fit_period, NOTED, NOTED, COMPARABLE),
  /* "Tens of millions" is no number. */
  [JEOUL_FACET_BOUND] = RULE (fit_bound, COMPARABLE, COMPARABLE, UNKNOWN),
#undef RULE
};

JeoulVerdict
jeoul_rule_judge (const JeoulPair *pair,
                  JeoulFacet       facet)
{
  return rules[facet].verdicts[rules[facet].fit (pair)];
}

JeoulPair
jeoul_pair_init (const JeoulDataset *dataset,
                 JeoulIndex          a,
                 JeoulIndex          b)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);

  return (JeoulPair) { dataset, &claims[a], &claims[b], jeoul_claim_get_unit (dataset, &claims[a]),
                       jeoul_claim_get_unit (dataset, &claims[b]) };
}

/* Dollars, as in figures; where nobody knows their rate, whichever code comes first: a comparison
 * must not depend on which of the two is named first. */
const char *
jeoul_pair_get_currency (const JeoulPair *pair)
{
  const char *a = pair->unit_a->currency, *b = pair->unit_b->currency;

  if (a == NULL || b == NULL || strcmp (a, b) == 0)
    return NULL;
  if (strcmp (a, "USD") == 0 || strcmp (b, "USD") == 0 ||
      (!isnan (jeoul_convert (pair->dataset, pair->a, "USD").factor) &&
       !isnan (jeoul_convert (pair->dataset, pair->b, "USD").factor)))
    return "USD";
  return strcmp (a, b) < 0 ? a : b;
}

gboolean
jeoul_rule_lacks (const JeoulDataset *dataset,
                  const JeoulClaim   *claim,
                  JeoulFacet          facet)
{
  if (words[facet].get != NULL)
    return words[facet].get (claim) == 0 && words[facet].applies (dataset, claim);
  if (facet == JEOUL_FACET_HARDWARE)
    return claim->hardware.count == 0 && has_hardware (dataset, claim);
  return facet == JEOUL_FACET_BOUND && !has_number (claim);
}
