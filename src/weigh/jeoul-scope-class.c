/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The class of a cost for a reader (contracts.md, section 3). */
#include "jeoul-compare.h"

#include <string.h>

#define BASIS(name) (1u << JEOUL_BASIS_##name)

/* What something cost somebody. */
#define COSTS                                                                                      \
  (BASIS (ASSUMED_RENT) | BASIS (LIST_RENT) | BASIS (AMORTISED) | BASIS (PURCHASE) |               \
   BASIS (CAPITAL_EXPENDITURE) | BASIS (OPERATING_EXPENSE) | BASIS (RESEARCH_EXPENSE) |            \
   BASIS (INVESTMENT))
#define COMPANY_COSTS                                                                              \
  (BASIS (CAPITAL_EXPENDITURE) | BASIS (OPERATING_EXPENSE) | BASIS (RESEARCH_EXPENSE) |            \
   BASIS (INVESTMENT))

/* Whether anybody reckons this quantity as a cost: a valuation without a basis is none. */
static gboolean
is_quantity_of_costs (const JeoulDataset *dataset,
                      JeoulIndex          quantity)
{
  guint n;
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, &n);

  for (guint i = 0; i < n; i++)
    if (claims[i].quantity == quantity && (COSTS & 1u << claims[i].basis))
      return TRUE;
  return FALSE;
}

static gboolean
is_beyond_a_run (JeoulExtent extent)
{
  return extent == JEOUL_EXTENT_FLEET || extent == JEOUL_EXTENT_COMPANY ||
         extent == JEOUL_EXTENT_SEVERAL_COMPANIES || extent == JEOUL_EXTENT_INDUSTRY ||
         extent == JEOUL_EXTENT_COUNTRY;
}

/**
 * jeoul_scope_class:
 * @dataset: a dataset
 * @claim: one of its claims
 *
 * Returns: 'A' to 'F', 'U' where it is not said, or 0 where the claim is no cost at all
 */
char
jeoul_scope_class (const JeoulDataset *dataset,
                   const JeoulClaim   *claim)
{
  guint whole = JEOUL_STAGE_FINAL_RUN | JEOUL_STAGE_ALL_RUNS;

  if (strcmp (jeoul_claim_get_unit (dataset, claim)->dimension, "money") != 0)
    return 0;
  if (claim->basis == JEOUL_BASIS_UNDEFINED)
    {
      if (!is_quantity_of_costs (dataset, claim->quantity))
        return 0;
    }
  else if (!(COSTS & 1u << claim->basis))
    return 0;

  if (claim->basis == JEOUL_BASIS_PURCHASE)
    return 'D';
  if (is_beyond_a_run (claim->extent) || (COMPANY_COSTS & 1u << claim->basis))
    return 'F';
  if (claim->stages != JEOUL_STAGE_UNDEFINED && claim->stages != JEOUL_STAGE_NOT_APPLICABLE &&
      !(claim->stages & whole))
    return 'E';
  if (!(claim->stages & JEOUL_STAGE_FINAL_RUN))
    return 'U';
  switch (claim->basis)
    {
    case JEOUL_BASIS_ASSUMED_RENT:
      return 'A';
    case JEOUL_BASIS_LIST_RENT:
      return 'B';
    case JEOUL_BASIS_AMORTISED:
      return 'C';
    default:
      return 'U';
    }
}

/**
 * jeoul_scope_class_name:
 * @scope_class: what jeoul_scope_class() gave
 * @lang: a language
 *
 * Returns: (nullable) (transfer none): "final run at an assumed rent"; %NULL for what is no class
 */
const char *
jeoul_scope_class_name (char      scope_class,
                        JeoulLang lang)
{
  switch (scope_class)
    {
    case 'A':
      return jeoul_tr (lang, "final run at an assumed rent");
    case 'B':
      return jeoul_tr (lang, "final run at list rent");
    case 'C':
      return jeoul_tr (lang, "final run, amortised");
    case 'D':
      return jeoul_tr (lang, "purchase of hardware");
    case 'E':
      return jeoul_tr (lang, "one stage only");
    case 'F':
      return jeoul_tr (lang, "company level");
    case 'U':
      return jeoul_tr (lang, "undefined");
    default:
      return NULL;
    }
}
