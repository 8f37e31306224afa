/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds how many sources go back to one statement, and which were not read. */
#include "jeoul-audit-private.h"

#include <math.h>

static const JeoulInterval unknown = { .low = NAN, .high = NAN };

static JeoulIndex
restated_by (const JeoulDataset *dataset,
             const JeoulClaim   *claim)
{
  const JeoulRelation *relations = jeoul_dataset_get_relations (dataset, claim->relations);

  for (guint i = 0; i < claim->relations.count; i++)
    if (relations[i].type == JEOUL_RELATION_RESTATES)
      return relations[i].claim;

  return JEOUL_NO_INDEX;
}

/* Where the first restatements of each claim end. In a circle each is its own origin. */
static JeoulIndex *
find_roots (const JeoulDataset *dataset)
{
  guint n;
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, &n);
  JeoulIndex *roots = g_new (JeoulIndex, n + 1);
  g_autofree guint8 *on_way = g_new0 (guint8, n + 1);
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));

  for (JeoulIndex i = 0; i < n; i++)
    roots[i] = JEOUL_NO_INDEX;
  for (JeoulIndex i = 0; i < n; i++)
    {
      JeoulIndex at = i, root = JEOUL_NO_INDEX;

      g_array_set_size (way, 0);
      while (root == JEOUL_NO_INDEX)
        {
          JeoulIndex next = restated_by (dataset, &claims[at]);

          if (roots[at] != JEOUL_NO_INDEX)
            root = roots[at];
          else if (on_way[at] || next == JEOUL_NO_INDEX)
            root = at;
          if (roots[at] == JEOUL_NO_INDEX && !on_way[at])
            g_array_append_val (way, at);
          on_way[at] = TRUE;
          at = next;
        }
      for (guint j = 0; j < way->len; j++)
        {
          roots[g_array_index (way, JeoulIndex, j)] = root;
          on_way[g_array_index (way, JeoulIndex, j)] = FALSE;
        }
    }
  return roots;
}

static void
add_sources (const JeoulDataset *dataset,
             JeoulSpan           span,
             GHashTable         *sources)
{
  const JeoulCitation *list = jeoul_dataset_get_citations (dataset, span);

  for (guint i = 0; i < span.count; i++)
    g_hash_table_add (sources, GUINT_TO_POINTER (list[i].source + 1));
}

/* @group: the origin, then what restates it. Who carries it: all reports, and where the
 * restatements stand; where the origin itself stands is no carrier. */
static void
check_origin (JeoulAudit   *audit,
              const GArray *group)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (audit->dataset, NULL);
  const JeoulClaim *origin = &claims[g_array_index (group, JeoulIndex, 0)];
  g_autoptr (GHashTable) carriers = g_hash_table_new (NULL, NULL);
  const JeoulCitation *own = jeoul_dataset_get_citations (audit->dataset, origin->citations);
  JeoulFinding draft = { .code = JEOUL_FINDING_ORIGIN, .severity = JEOUL_SEVERITY_NOTE };
  guint n;

  add_sources (audit->dataset, origin->reports, carriers);
  for (guint i = 1; i < group->len; i++)
    {
      const JeoulClaim *claim = &claims[g_array_index (group, JeoulIndex, i)];

      add_sources (audit->dataset, claim->citations, carriers);
      add_sources (audit->dataset, claim->reports, carriers);
    }
  for (guint i = 0; i < origin->citations.count; i++)
    g_hash_table_remove (carriers, GUINT_TO_POINTER (own[i].source + 1));
  n = g_hash_table_size (carriers);
  if (n < 2)
    return;
  draft.computed = (JeoulInterval) { n, n, FALSE, FALSE };
  draft.expected = unknown;
  jeoul_audit_add (audit, &draft, (const JeoulIndex *) group->data, group->len, 1);
}

/* Several reports of one statement. */
void
jeoul_audit_find_origins (JeoulAudit *audit)
{
  g_autofree JeoulIndex *roots = find_roots (audit->dataset);
  g_autofree JeoulIndex *next = NULL;
  g_autofree JeoulIndex *last = NULL;
  g_autoptr (GArray) group = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));
  guint n;

  jeoul_dataset_get_claims (audit->dataset, &n);
  /* Lists of those that go back to each origin, in the order of the dataset. */
  next = g_new (JeoulIndex, n + 1);
  last = g_new (JeoulIndex, n + 1);
  for (JeoulIndex i = 0; i < n; i++)
    {
      next[i] = JEOUL_NO_INDEX;
      last[i] = i;
    }
  for (JeoulIndex i = 0; i < n; i++)
    if (roots[i] != i)
      {
        next[last[roots[i]]] = i;
        last[roots[i]] = i;
      }
  for (JeoulIndex i = 0; i < n; i++)
    {
      if (roots[i] != i)
        continue;
      g_array_set_size (group, 0);
      for (JeoulIndex at = i; at != JEOUL_NO_INDEX; at = next[at])
        g_array_append_val (group, at);
      check_origin (audit, group);
    }
}

static void
note_unread (const JeoulDataset *dataset,
             JeoulSpan           span,
             JeoulIndex          claim,
             GArray            **citing)
{
  const JeoulSource *sources = jeoul_dataset_get_sources (dataset, NULL);
  const JeoulCitation *list = jeoul_dataset_get_citations (dataset, span);

  for (guint i = 0; i < span.count; i++)
    {
      GArray *claims = citing[list[i].source];

      if (sources[list[i].source].read != JEOUL_READ_NO)
        continue;
      if (claims->len == 0 || g_array_index (claims, JeoulIndex, claims->len - 1) != claim)
        g_array_append_val (claims, claim);
    }
}

/* Sources that the makers of the dataset have not read themselves, with what is cited from them.
 * Acknowledged only where each of those claims says so. */
void
jeoul_audit_find_unread (JeoulAudit *audit)
{
  guint n_claims, n_sources;
  const JeoulClaim *claims = jeoul_dataset_get_claims (audit->dataset, &n_claims);
  const JeoulSource *sources = jeoul_dataset_get_sources (audit->dataset, &n_sources);
  g_autofree GArray **citing = g_new0 (GArray *, n_sources + 1);

  for (JeoulIndex i = 0; i < n_sources; i++)
    if (sources[i].read == JEOUL_READ_NO)
      citing[i] = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));
  for (JeoulIndex i = 0; i < n_claims; i++)
    {
      note_unread (audit->dataset, claims[i].citations, i, citing);
      note_unread (audit->dataset, claims[i].reports, i, citing);
    }
  for (JeoulIndex i = 0; i < n_sources; i++)
    {
      JeoulFinding draft = { .code = JEOUL_FINDING_UNREAD, .source = i };

      if (citing[i] == NULL)
        continue;
      draft.computed = draft.expected = unknown;
      draft.acknowledged = citing[i]->len > 0;
      for (guint j = 0; j < citing[i]->len && draft.acknowledged; j++)
        draft.acknowledged = jeoul_audit_acknowledges (
          audit->dataset, &claims[g_array_index (citing[i], JeoulIndex, j)], JEOUL_FINDING_UNREAD,
          &draft.note);
      jeoul_audit_add (audit, &draft, (const JeoulIndex *) citing[i]->data, citing[i]->len, 0);
      g_array_unref (citing[i]);
    }
}
