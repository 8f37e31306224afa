/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which claims a figure selects. */
#include <string.h>

#include "jeoul-dataset-private.h"
#include "jeoul-query.h"

#define DEFAULT_STATUSES (1u << JEOUL_STATUS_CURRENT | 1u << JEOUL_STATUS_SUPERSEDED)

static gboolean
list_holds (const JeoulDataset *dataset,
            JeoulSpan           span,
            JeoulIndex          wanted)
{
  const JeoulIndex *list;

  if (span.count == 0)
    return TRUE;

  list = jeoul_dataset_get_list (dataset, span);
  for (guint i = 0; i < span.count; i++)
    if (list[i] == wanted)
      return TRUE;

  return FALSE;
}

static gboolean
organizations_hold (const JeoulDataset *dataset,
                    JeoulSpan           wanted,
                    const JeoulClaim   *claim)
{
  const JeoulSubject *subject;
  const JeoulIndex *list;

  if (wanted.count == 0)
    return TRUE;

  subject = jeoul_claim_get_subject (dataset, claim);
  list = jeoul_dataset_get_list (dataset, subject->organizations);
  for (guint i = 0; i < subject->organizations.count; i++)
    if (list_holds (dataset, wanted, list[i]))
      return TRUE;

  return FALSE;
}

static gboolean
bits_hold (guint32 bits,
           guint   value)
{
  return bits == 0 || (bits & (1u << value)) != 0;
}

/* Everything but the list of claims by name. */
static gboolean
facets_hold (const JeoulDataset   *dataset,
             const JeoulSelection *selection,
             const JeoulClaim     *claim)
{
  guint32 stages = claim->stages != 0 ? claim->stages : JEOUL_SELECTION_STAGE_UNDEFINED;

  return list_holds (dataset, selection->quantities, claim->quantity)
         && list_holds (dataset, selection->subjects, claim->subject)
         && list_holds (dataset, selection->claimants, claim->claimant)
         && organizations_hold (dataset, selection->organizations, claim)
         && (selection->stages == 0 || (selection->stages & stages) != 0)
         && bits_hold (selection->bases, claim->basis)
         && bits_hold (selection->extents, claim->extent)
         && bits_hold (selection->roles, claim->role)
         && bits_hold (selection->parts, claim->part)
         && bits_hold (selection->evidences, claim->evidence)
         && bits_hold (selection->statuses, claim->status);
}

static gboolean
is_excluded (const JeoulDataset *dataset,
             const JeoulFigure  *figure,
             const JeoulClaim   *claim)
{
  const JeoulSelection *exclusions = jeoul_dataset_get_selections (dataset,
                                                                   figure->first_exclusion);
  guint32 index = (guint32) (claim - jeoul_dataset_get_claims (dataset, NULL));

  for (guint i = 0; i < figure->n_exclusions; i++)
    if (list_holds (dataset, exclusions[i].claims, index)
        && facets_hold (dataset, &exclusions[i], claim))
      return TRUE;

  return FALSE;
}

/**
 * selection_matches:
 * @dataset: a dataset
 * @selection: one of its selections, of those that a figure shows (in one that a figure excludes,
 *   no status means every status)
 * @claim: one of its claims
 *
 * Returns: whether all lists of @selection hold for @claim. Where the selection names no status
 *   and no claims, only current and superseded claims match.
 */
static gboolean
selection_matches (const JeoulDataset   *dataset,
                   const JeoulSelection *selection,
                   const JeoulClaim     *claim)
{
  guint32 index = (guint32) (claim - jeoul_dataset_get_claims (dataset, NULL));

  if (selection->statuses == 0
      && selection->claims.count == 0
      && (DEFAULT_STATUSES & (1u << claim->status)) == 0)
    return FALSE;

  return list_holds (dataset, selection->claims, index)
         && facets_hold (dataset, selection, claim);
}

/**
 * jeoul_query_figure:
 * @dataset: a dataset
 * @figure: one of its figures
 *
 * Returns: (transfer full) (element-type guint32): the indices of the claims that @figure shows,
 *   in the order of its selections; within a selection as it names them, else as the dataset does.
 *   Free with g_array_unref().
 */
GArray *
jeoul_query_figure (const JeoulDataset *dataset,
                    const JeoulFigure  *figure)
{
  const JeoulSelection *selections = jeoul_dataset_get_selections (dataset,
                                                                   figure->first_selection);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n_claims;
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, &n_claims);
  g_autofree guint8 *taken = g_malloc0 (MAX (1, n_claims));

  for (guint s = 0; s < figure->n_selections; s++)
    {
      const JeoulSelection *selection = &selections[s];
      const JeoulIndex *named = jeoul_dataset_get_list (dataset, selection->claims);
      guint n = selection->claims.count > 0 ? selection->claims.count : n_claims;

      for (guint i = 0; i < n; i++)
        {
          guint32 index = selection->claims.count > 0 ? named[i] : i;
          const JeoulClaim *claim = &claims[index];

          if (taken[index])
            continue;
          if (selection->claims.count > 0 ? !facets_hold (dataset, selection, claim)
                                          : !selection_matches (dataset, selection, claim))
            continue;
          if (is_excluded (dataset, figure, claim))
            continue;
          taken[index] = TRUE;
          g_array_append_val (found, index);
        }
    }

  return found;
}

/**
 * jeoul_claim_known_on:
 * @claim: a claim
 * @as_of: a date, or one that is not set
 *
 * Returns: whether the claim had been asserted by the end of @as_of.
 */
gboolean
jeoul_claim_known_on (const JeoulClaim *claim,
                      JeoulDate         as_of)
{
  if (!jeoul_date_is_set (as_of))
    return TRUE;
  if (!jeoul_date_is_set (claim->asserted))
    return FALSE;
  return jeoul_date_compare (claim->asserted, as_of) <= 0;
}

/**
 * jeoul_query_nearest_id:
 * @dataset: a dataset
 * @kind: the plural of an element: "claims", "figures", "subjects" …
 * @id: an id that @dataset does not have
 *
 * Returns: (nullable): the id of @kind most like @id; belongs to @dataset.
 */
const char *
jeoul_query_nearest_id (const JeoulDataset *dataset,
                        const char         *kind,
                        const char         *id)
{
  static const char *const kinds[] = {
    [JEOUL_RECORD_UNIT] = "units",
    [JEOUL_RECORD_QUANTITY] = "quantities",
    [JEOUL_RECORD_ORGANIZATION] = "organizations",
    [JEOUL_RECORD_SUBJECT] = "subjects",
    [JEOUL_RECORD_CLAIMANT] = "claimants",
    [JEOUL_RECORD_SOURCE] = "sources",
    [JEOUL_RECORD_EVENT] = "events",
    [JEOUL_RECORD_RATE] = "rates",
    [JEOUL_RECORD_CLAIM] = "claims",
    [JEOUL_RECORD_FIGURE] = "figures",
    [JEOUL_RECORD_COMPUTED] = "computed",
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i], kind) == 0)
      return jeoul_dataset_nearest_id (dataset, i, id, G_MAXUINT);

  return NULL;
}
