/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking things up in a dataset that has been read. */
#include <string.h>

#include "jeoul-dataset-private.h"
#include "jeoul-nearest.h"

G_DEFINE_BOXED_TYPE (JeoulDataset, jeoul_dataset, jeoul_dataset_ref, jeoul_dataset_unref)

static const gsize record_sizes[JEOUL_N_RECORD_KINDS] = {
  [JEOUL_RECORD_UNIT] = sizeof (JeoulUnit),
  [JEOUL_RECORD_QUANTITY] = sizeof (JeoulQuantity),
  [JEOUL_RECORD_ORGANIZATION] = sizeof (JeoulOrganization),
  [JEOUL_RECORD_SUBJECT] = sizeof (JeoulSubject),
  [JEOUL_RECORD_CLAIMANT] = sizeof (JeoulClaimant),
  [JEOUL_RECORD_SOURCE] = sizeof (JeoulSource),
  [JEOUL_RECORD_EVENT] = sizeof (JeoulEvent),
  [JEOUL_RECORD_RATE] = sizeof (JeoulRate),
  [JEOUL_RECORD_CLAIM] = sizeof (JeoulClaim),
  [JEOUL_RECORD_FIGURE] = sizeof (JeoulFigure),
  [JEOUL_RECORD_COMPUTED] = sizeof (JeoulComputed),
};

static const JeoulText empty_text;

gsize
jeoul_record_size (JeoulRecordKind kind)
{
  return record_sizes[kind];
}

JeoulDataset *
jeoul_dataset_new_empty (void)
{
  JeoulDataset *self = g_new0 (JeoulDataset, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->rates_source = JEOUL_NO_INDEX;
  self->strings = g_string_chunk_new (65536);
  self->ids = g_string_chunk_new (16384);
  for (guint i = 0; i < JEOUL_N_RECORD_KINDS; i++)
    self->records[i] = g_array_new (FALSE, FALSE, record_sizes[i]);
  self->list = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));
  self->citations = g_array_new (FALSE, FALSE, sizeof (JeoulCitation));
  self->relations = g_array_new (FALSE, FALSE, sizeof (JeoulRelation));
  self->acknowledgements = g_array_new (FALSE, FALSE, sizeof (JeoulAcknowledgement));
  self->terms = g_array_new (FALSE, FALSE, sizeof (JeoulTerm));
  self->selections = g_array_new (FALSE, FALSE, sizeof (JeoulSelection));
  self->references = g_array_new (FALSE, FALSE, sizeof (JeoulReference));
  self->claim_texts = g_array_new (FALSE, FALSE, sizeof (JeoulClaimTexts));
  self->rate_order = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));

  return self;
}

/**
 * jeoul_dataset_ref:
 * @dataset: a dataset
 *
 * Returns: (transfer full): @dataset, with one more owner. Safe from any thread.
 */
JeoulDataset *
jeoul_dataset_ref (JeoulDataset *dataset)
{
  g_return_val_if_fail (dataset != NULL, NULL);

  g_atomic_ref_count_inc (&dataset->ref_count);
  return dataset;
}

/**
 * jeoul_dataset_unref:
 * @dataset: a dataset
 *
 * Gives up an owner; the last one frees the dataset with all its records and strings. Safe from
 * any thread.
 */
void
jeoul_dataset_unref (JeoulDataset *dataset)
{
  g_return_if_fail (dataset != NULL);

  if (!g_atomic_ref_count_dec (&dataset->ref_count))
    return;

  for (guint i = 0; i < JEOUL_N_RECORD_KINDS; i++)
    {
      g_array_unref (dataset->records[i]);
      jeoul_id_index_clear (&dataset->index[i]);
    }
  g_array_unref (dataset->list);
  g_array_unref (dataset->citations);
  g_array_unref (dataset->relations);
  g_array_unref (dataset->acknowledgements);
  g_array_unref (dataset->terms);
  g_array_unref (dataset->selections);
  g_array_unref (dataset->references);
  g_array_unref (dataset->claim_texts);
  g_array_unref (dataset->rate_order);
  g_string_chunk_free (dataset->strings);
  g_string_chunk_free (dataset->ids);
  g_free (dataset->hash);
  g_free (dataset);
}

const char *
jeoul_dataset_get_id (const JeoulDataset *dataset)
{
  return dataset->id;
}

const char *
jeoul_dataset_get_version (const JeoulDataset *dataset)
{
  return dataset->version;
}

const char *
jeoul_dataset_get_license (const JeoulDataset *dataset)
{
  return dataset->license;
}

const char *
jeoul_dataset_get_hash (const JeoulDataset *dataset)
{
  return dataset->hash;
}

const JeoulText *
jeoul_dataset_get_title (const JeoulDataset *dataset)
{
  return &dataset->title;
}

const JeoulText *
jeoul_dataset_get_description (const JeoulDataset *dataset)
{
  return &dataset->description;
}

JeoulDate
jeoul_dataset_get_updated (const JeoulDataset *dataset)
{
  return dataset->updated;
}

JeoulIndex
jeoul_dataset_get_rates_source (const JeoulDataset *dataset)
{
  return dataset->rates_source;
}

static gconstpointer
get_records (const JeoulDataset *dataset,
             JeoulRecordKind     kind,
             guint              *n)
{
  if (n != NULL)
    *n = dataset->records[kind]->len;
  return dataset->records[kind]->data;
}

/* The number of a record, or JEOUL_NO_INDEX; @length is -1 for a terminated id. */
JeoulIndex
jeoul_dataset_find (const JeoulDataset *dataset,
                    JeoulRecordKind     kind,
                    const char         *id,
                    gssize              length)
{
  gsize n = length < 0 ? strlen (id) : (gsize) length;

  return jeoul_id_index_find (&dataset->index[kind], id, n, jeoul_id_hash (id, n));
}

/* The id of a record; NULL where a faulty file gave it none. */
static const char *
get_record_id (const JeoulDataset *dataset,
               JeoulRecordKind     kind,
               JeoulIndex          index)
{
  return *(const char *const *) (dataset->records[kind]->data + record_sizes[kind] * index);
}

/* The id most like a mistyped one among the first @max_looked_at, or NULL when none is alike. */
const char *
jeoul_dataset_nearest_id (const JeoulDataset *dataset,
                          JeoulRecordKind     kind,
                          const char         *id,
                          guint               max_looked_at)
{
  guint n = MIN (dataset->records[kind]->len, max_looked_at);
  JeoulNearest nearest;

  jeoul_nearest_init (&nearest, id);
  for (guint i = 0; i < n; i++)
    {
      const char *candidate = get_record_id (dataset, kind, i);

      if (candidate != NULL)
        jeoul_nearest_try (&nearest, candidate);
    }

  return nearest.best;
}

static gconstpointer
find_record (const JeoulDataset *dataset,
             JeoulRecordKind     kind,
             const char         *id)
{
  JeoulIndex index;

  if (id == NULL)
    return NULL;

  index = jeoul_dataset_find (dataset, kind, id, -1);
  if (index == JEOUL_NO_INDEX)
    return NULL;
  return dataset->records[kind]->data + record_sizes[kind] * index;
}

#define DEFINE_KIND(Type, plural, singular, KIND) \
  const Type *jeoul_dataset_get_##plural (const JeoulDataset *dataset, guint *n) \
  { \
    return get_records (dataset, JEOUL_RECORD_##KIND, n); \
  } \
  const Type *jeoul_dataset_find_##singular (const JeoulDataset *dataset, const char *id) \
  { \
    return find_record (dataset, JEOUL_RECORD_##KIND, id); \
  }

DEFINE_KIND (JeoulUnit, units, unit, UNIT)
DEFINE_KIND (JeoulQuantity, quantities, quantity, QUANTITY)
DEFINE_KIND (JeoulOrganization, organizations, organization, ORGANIZATION)
DEFINE_KIND (JeoulSubject, subjects, subject, SUBJECT)
DEFINE_KIND (JeoulClaimant, claimants, claimant, CLAIMANT)
DEFINE_KIND (JeoulSource, sources, source, SOURCE)
DEFINE_KIND (JeoulEvent, events, event, EVENT)
DEFINE_KIND (JeoulRate, rates, rate, RATE)
DEFINE_KIND (JeoulClaim, claims, claim, CLAIM)
DEFINE_KIND (JeoulFigure, figures, figure, FIGURE)

#undef DEFINE_KIND

/**
 * jeoul_dataset_get_list:
 * @dataset: a dataset
 * @span: a span of one of its records
 *
 * Returns: the first of @span.count indices. Which array they point into, the record's field says.
 */
const JeoulIndex *
jeoul_dataset_get_list (const JeoulDataset *dataset,
                        JeoulSpan           span)
{
  g_return_val_if_fail (span.first + span.count <= dataset->list->len, NULL);

  return &g_array_index (dataset->list, JeoulIndex, span.first);
}

const JeoulCitation *
jeoul_dataset_get_citations (const JeoulDataset *dataset,
                             JeoulSpan           span)
{
  g_return_val_if_fail (span.first + span.count <= dataset->citations->len, NULL);

  return &g_array_index (dataset->citations, JeoulCitation, span.first);
}

const JeoulRelation *
jeoul_dataset_get_relations (const JeoulDataset *dataset,
                             JeoulSpan           span)
{
  g_return_val_if_fail (span.first + span.count <= dataset->relations->len, NULL);

  return &g_array_index (dataset->relations, JeoulRelation, span.first);
}

const JeoulAcknowledgement *
jeoul_dataset_get_acknowledgements (const JeoulDataset *dataset,
                                    JeoulSpan           span)
{
  g_return_val_if_fail (span.first + span.count <= dataset->acknowledgements->len, NULL);

  return &g_array_index (dataset->acknowledgements, JeoulAcknowledgement, span.first);
}

const JeoulTerm *
jeoul_dataset_get_term (const JeoulDataset *dataset,
                        JeoulIndex          term)
{
  g_return_val_if_fail (term < dataset->terms->len, NULL);

  return &g_array_index (dataset->terms, JeoulTerm, term);
}

const JeoulSelection *
jeoul_dataset_get_selections (const JeoulDataset *dataset,
                              guint               first)
{
  g_return_val_if_fail (first <= dataset->selections->len, NULL);

  return &g_array_index (dataset->selections, JeoulSelection, first);
}

const JeoulReference *
jeoul_dataset_get_references (const JeoulDataset *dataset,
                              guint               first)
{
  g_return_val_if_fail (first <= dataset->references->len, NULL);

  return &g_array_index (dataset->references, JeoulReference, first);
}

const JeoulComputed *
jeoul_dataset_get_computed (const JeoulDataset *dataset,
                            guint               first)
{
  g_return_val_if_fail (first <= dataset->records[JEOUL_RECORD_COMPUTED]->len, NULL);

  return &g_array_index (dataset->records[JEOUL_RECORD_COMPUTED], JeoulComputed, first);
}

static const JeoulClaimTexts *
get_claim_texts (const JeoulDataset *dataset,
                 const JeoulClaim   *claim)
{
  if (claim->texts == JEOUL_NO_INDEX)
    return NULL;
  return &g_array_index (dataset->claim_texts, JeoulClaimTexts, claim->texts);
}

const JeoulText *
jeoul_claim_get_label (const JeoulDataset *dataset,
                       const JeoulClaim   *claim)
{
  const JeoulClaimTexts *texts = get_claim_texts (dataset, claim);

  return texts != NULL ? &texts->label : &empty_text;
}

const JeoulText *
jeoul_claim_get_note (const JeoulDataset *dataset,
                      const JeoulClaim   *claim)
{
  const JeoulClaimTexts *texts = get_claim_texts (dataset, claim);

  return texts != NULL ? &texts->note : &empty_text;
}

const JeoulText *
jeoul_claim_get_words (const JeoulDataset *dataset,
                       const JeoulClaim   *claim)
{
  const JeoulClaimTexts *texts = get_claim_texts (dataset, claim);

  return texts != NULL ? &texts->words : &empty_text;
}

const char *
jeoul_claim_get_level (const JeoulDataset *dataset,
                       const JeoulClaim   *claim)
{
  const JeoulClaimTexts *texts = get_claim_texts (dataset, claim);

  return texts != NULL ? texts->level : NULL;
}

static gconstpointer
record_at (const JeoulDataset *dataset,
           JeoulRecordKind     kind,
           JeoulIndex          index)
{
  if (index == JEOUL_NO_INDEX)
    return NULL;
  return dataset->records[kind]->data + record_sizes[kind] * index;
}

const JeoulSubject *
jeoul_claim_get_subject (const JeoulDataset *dataset,
                         const JeoulClaim   *claim)
{
  return record_at (dataset, JEOUL_RECORD_SUBJECT, claim->subject);
}

const JeoulQuantity *
jeoul_claim_get_quantity (const JeoulDataset *dataset,
                          const JeoulClaim   *claim)
{
  return record_at (dataset, JEOUL_RECORD_QUANTITY, claim->quantity);
}

const JeoulClaimant *
jeoul_claim_get_claimant (const JeoulDataset *dataset,
                          const JeoulClaim   *claim)
{
  return record_at (dataset, JEOUL_RECORD_CLAIMANT, claim->claimant);
}

const JeoulUnit *
jeoul_claim_get_unit (const JeoulDataset *dataset,
                      const JeoulClaim   *claim)
{
  return record_at (dataset, JEOUL_RECORD_UNIT, claim->unit);
}

/**
 * jeoul_claim_get_organization:
 * @dataset: a dataset
 * @claim: one of its claims
 *
 * Returns: (nullable): the first organization of the claim's subject.
 */
const JeoulOrganization *
jeoul_claim_get_organization (const JeoulDataset *dataset,
                              const JeoulClaim   *claim)
{
  const JeoulSubject *subject = jeoul_claim_get_subject (dataset, claim);

  if (subject == NULL || subject->organizations.count == 0)
    return NULL;
  return record_at (dataset,
                    JEOUL_RECORD_ORGANIZATION,
                    jeoul_dataset_get_list (dataset, subject->organizations)[0]);
}

/**
 * jeoul_claim_is_own_account:
 * @dataset: a dataset
 * @claim: one of its claims
 *
 * Returns: whether the claimant's organization is one of those of the claim's subject.
 */
gboolean
jeoul_claim_is_own_account (const JeoulDataset *dataset,
                            const JeoulClaim   *claim)
{
  const JeoulSubject *subject = jeoul_claim_get_subject (dataset, claim);
  const JeoulClaimant *claimant = jeoul_claim_get_claimant (dataset, claim);
  const JeoulIndex *organizations;

  if (subject == NULL || claimant == NULL || claimant->organization == JEOUL_NO_INDEX)
    return FALSE;

  organizations = jeoul_dataset_get_list (dataset, subject->organizations);
  for (guint i = 0; i < subject->organizations.count; i++)
    if (organizations[i] == claimant->organization)
      return TRUE;

  return FALSE;
}

/**
 * jeoul_unit_get_style:
 * @unit: a unit
 * @lang: the language in which the number is set
 *
 * The patterns of the other language stand in where @lang has none.
 *
 * Returns: the style; its strings belong to the dataset.
 */
JeoulUnitStyle
jeoul_unit_get_style (const JeoulUnit *unit,
                      JeoulLang        lang)
{
  JeoulLang from = lang;
  JeoulUnitStyle style = { .notation = unit->notation, .currency = unit->currency };

  if (unit->pattern.in[from] == NULL)
    from = lang == JEOUL_LANG_EN ? JEOUL_LANG_KO : JEOUL_LANG_EN;
  style.pattern = unit->pattern.in[from];
  style.pattern_one = unit->pattern_one.in[from];

  return style;
}
