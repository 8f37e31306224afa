/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facets of a search: what claims can be narrowed by, and their keys. */
#include "jeoul-filter-facets.h"

#include <string.h>

#include "jeoul-facet-names.h"

/* A period may span centuries; of such a claim only so many years up to its last count. */
#define MAX_YEARS 100

#define C_(context, string) (string)

typedef struct
{
  const char            *word;
  const char            *name;       /* within a sentence */
  const char            *title;      /* on its own */
  const JeoulVocabulary *vocabulary; /* of a closed list */
} Facet;

static const Facet facets[JEOUL_N_FILTER_FACETS] = {
  [JEOUL_FILTER_ORGANIZATION] = { "organization", C_ ("facet", "organization"),
                                  C_ ("facet", "Organization") },
  [JEOUL_FILTER_QUANTITY] = { "quantity", C_ ("facet", "quantity"), C_ ("facet", "Quantity") },
  [JEOUL_FILTER_CLAIMANT] = { "claimant", C_ ("facet", "claimant"), C_ ("facet", "Claimant") },
  [JEOUL_FILTER_SUBJECT] = { "subject", C_ ("facet", "subject"), C_ ("facet", "Subject") },
  [JEOUL_FILTER_STAGE] = { "stage", C_ ("facet", "stage"), C_ ("facet", "Stage"),
                           &jeoul_stages },
  [JEOUL_FILTER_BASIS] = { "basis", C_ ("facet", "basis"), C_ ("facet", "Basis"), &jeoul_bases },
  [JEOUL_FILTER_EXTENT] = { "extent", C_ ("facet", "extent"), C_ ("facet", "Extent"),
                            &jeoul_extents },
  [JEOUL_FILTER_ROLE] = { "role", C_ ("facet", "role of the GPUs"),
                          C_ ("facet", "Role of the GPUs"), &jeoul_roles },
  [JEOUL_FILTER_PART] = { "part", C_ ("facet", "part"), C_ ("facet", "Part"), &jeoul_parts },
  [JEOUL_FILTER_EVIDENCE] = { "evidence", C_ ("facet", "evidence"), C_ ("facet", "Evidence"),
                              &jeoul_evidences },
  [JEOUL_FILTER_STATUS] = { "status", C_ ("facet", "status"), C_ ("facet", "Status"),
                            &jeoul_statuses },
  [JEOUL_FILTER_YEAR] = { "year", C_ ("facet", "year"), C_ ("facet", "Year") },
};

/**
 * jeoul_filter_facet_word:
 * @facet: a facet
 *
 * Returns: (nullable): its name in a search, %NULL past the last
 */
const char *
jeoul_filter_facet_word (JeoulFilterFacet facet)
{
  return facet < JEOUL_N_FILTER_FACETS ? facets[facet].word : NULL;
}

/**
 * jeoul_filter_facet_find:
 * @word: a word, in letters of either case
 * @length: its length in bytes, or -1
 *
 * Returns: the #JeoulFilterFacet of that name, or -1
 */
int
jeoul_filter_facet_find (const char *word,
                         gssize      length)
{
  gsize n = length < 0 ? strlen (word) : (gsize) length;

  for (guint i = 0; i < JEOUL_N_FILTER_FACETS; i++)
    if (strlen (facets[i].word) == n && g_ascii_strncasecmp (facets[i].word, word, n) == 0)
      return (int) i;

  return -1;
}

const char *
jeoul_filter_facet_name (JeoulFilterFacet facet,
                         JeoulLang        lang)
{
  return jeoul_trc (lang, "facet", facets[facet].name);
}

const char *
jeoul_filter_facet_title (JeoulFilterFacet facet,
                          JeoulLang        lang)
{
  return jeoul_trc (lang, "facet", facets[facet].title);
}

/* Stages are bits without a word for none; the other lists begin with theirs. */
static guint
vocabulary_index (JeoulFilterFacet facet,
                  guint32          key)
{
  return facet == JEOUL_FILTER_STAGE ? key - 1 : key;
}

static gboolean
is_undefined (JeoulFilterFacet facet,
              guint32          key)
{
  return key == 0 && (facet == JEOUL_FILTER_STAGE || facet == JEOUL_FILTER_YEAR);
}

/* Id and name of a record of the dataset. */
static const char *
find_record (const JeoulDataset *dataset,
             JeoulFilterFacet    facet,
             guint32             key,
             const JeoulText   **name)
{
  switch (facet)
    {
    case JEOUL_FILTER_ORGANIZATION:
      *name = &jeoul_dataset_get_organizations (dataset, NULL)[key].name;
      return jeoul_dataset_get_organizations (dataset, NULL)[key].id;
    case JEOUL_FILTER_QUANTITY:
      *name = &jeoul_dataset_get_quantities (dataset, NULL)[key].name;
      return jeoul_dataset_get_quantities (dataset, NULL)[key].id;
    case JEOUL_FILTER_CLAIMANT:
      *name = &jeoul_dataset_get_claimants (dataset, NULL)[key].name;
      return jeoul_dataset_get_claimants (dataset, NULL)[key].id;
    case JEOUL_FILTER_SUBJECT:
      *name = &jeoul_dataset_get_subjects (dataset, NULL)[key].name;
      return jeoul_dataset_get_subjects (dataset, NULL)[key].id;
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * jeoul_filter_key_word:
 * @dataset: a dataset
 * @facet: a facet
 * @key: one of its keys that a claim of @dataset has
 *
 * Returns: (transfer full): the key as it is written in a search
 */
char *
jeoul_filter_key_word (const JeoulDataset *dataset,
                       JeoulFilterFacet    facet,
                       guint32             key)
{
  const JeoulText *name;

  if (is_undefined (facet, key))
    return g_strdup ("undefined");
  if (facet == JEOUL_FILTER_YEAR)
    return g_strdup_printf ("%u", key);
  if (facets[facet].vocabulary != NULL)
    return g_strdup (jeoul_vocabulary_word (facets[facet].vocabulary,
                                            vocabulary_index (facet, key)));
  return g_strdup (find_record (dataset, facet, key, &name));
}

/**
 * jeoul_filter_key_name:
 * @dataset: a dataset
 * @facet: a facet
 * @key: one of its keys that a claim of @dataset has
 * @lang: a language
 *
 * Returns: (transfer full): what the key is called
 */
char *
jeoul_filter_key_name (const JeoulDataset *dataset,
                       JeoulFilterFacet    facet,
                       guint32             key,
                       JeoulLang           lang)
{
  const JeoulText *name;

  if (is_undefined (facet, key))
    return g_strdup (jeoul_trc (lang, "facet", "not said"));
  if (facet == JEOUL_FILTER_YEAR)
    return jeoul_date_format (lang, (JeoulDate) { .year = (gint16) key });
  if (facets[facet].vocabulary != NULL)
    return g_strdup (jeoul_facet_name (facets[facet].vocabulary, vocabulary_index (facet, key),
                                       lang));
  find_record (dataset, facet, key, &name);
  return g_strdup (jeoul_text_get_marked (name, lang));
}

/* The years that a claim is about, else the one when it was made. */
static void
years_of (const JeoulClaim *claim,
          guint            *first,
          guint            *last)
{
  JeoulDate start = claim->period.start;
  JeoulDate end = claim->period.end;

  if (!jeoul_date_is_set (start) && !jeoul_date_is_set (end))
    start = end = claim->asserted;
  else if (!jeoul_date_is_set (end))
    end = start;
  else if (!jeoul_date_is_set (start))
    start = end;
  *last = MAX (end.year, 0);
  *first = MAX (start.year, 0);
  if (*last - *first >= MAX_YEARS)
    *first = *last - MAX_YEARS + 1;
}

/**
 * jeoul_filter_keys_of:
 * @dataset: a dataset
 * @claim: one of its claims
 * @facet: a facet
 * @take: (scope call): called with each of the claim's keys, at least one but for a subject that
 *   nobody makes
 * @data: for @take
 */
void
jeoul_filter_keys_of (const JeoulDataset *dataset,
                      const JeoulClaim   *claim,
                      JeoulFilterFacet    facet,
                      JeoulFilterTake     take,
                      gpointer            data)
{
  const JeoulSubject *subject;
  const JeoulIndex *list;
  guint first, last;

  switch (facet)
    {
    case JEOUL_FILTER_ORGANIZATION:
      subject = jeoul_claim_get_subject (dataset, claim);
      list = jeoul_dataset_get_list (dataset, subject->organizations);
      for (guint i = 0; i < subject->organizations.count; i++)
        take (list[i], data);
      break;
    case JEOUL_FILTER_QUANTITY:
      take (claim->quantity, data);
      break;
    case JEOUL_FILTER_CLAIMANT:
      take (claim->claimant, data);
      break;
    case JEOUL_FILTER_SUBJECT:
      take (claim->subject, data);
      break;
    case JEOUL_FILTER_STAGE:
      if (claim->stages == 0)
        take (0, data);
      for (guint i = 0; i < jeoul_stages.n_words; i++)
        if ((claim->stages & (1u << i)) != 0)
          take (i + 1, data);
      break;
    case JEOUL_FILTER_BASIS:
      take (claim->basis, data);
      break;
    case JEOUL_FILTER_EXTENT:
      take (claim->extent, data);
      break;
    case JEOUL_FILTER_ROLE:
      take (claim->role, data);
      break;
    case JEOUL_FILTER_PART:
      take (claim->part, data);
      break;
    case JEOUL_FILTER_EVIDENCE:
      take (claim->evidence, data);
      break;
    case JEOUL_FILTER_STATUS:
      take (claim->status, data);
      break;
    case JEOUL_FILTER_YEAR:
      years_of (claim, &first, &last);
      for (guint year = first; year <= last; year++)
        take (year, data);
      break;
    case JEOUL_N_FILTER_FACETS:
    default:
      g_return_if_reached ();
    }
}

/* The record of an id, else the one whose id differs in case only. Ids come first in all records. */
static guint32
find_id (const void *records,
         gsize       size,
         guint       n,
         const char *id)
{
  guint32 found = JEOUL_NO_INDEX;

  for (guint i = 0; i < n; i++)
    {
      const char *candidate = *(const char *const *) ((const char *) records + i * size);

      if (strcmp (candidate, id) == 0)
        return i;
      if (found == JEOUL_NO_INDEX && g_ascii_strcasecmp (candidate, id) == 0)
        found = i;
    }

  return found;
}

/**
 * jeoul_filter_key_find:
 * @dataset: a dataset
 * @facet: a facet
 * @word: an id, a word of the closed list, a year; letters of either case
 *
 * Returns: its key, or %JEOUL_NO_INDEX where there is no such thing
 */
guint32
jeoul_filter_key_find (const JeoulDataset *dataset,
                       JeoulFilterFacet    facet,
                       const char         *word)
{
  g_autofree char *lower = NULL;
  const void *records;
  guint64 year;
  int index;
  guint n;

  switch (facet)
    {
    case JEOUL_FILTER_ORGANIZATION:
      records = jeoul_dataset_get_organizations (dataset, &n);
      return find_id (records, sizeof (JeoulOrganization), n, word);
    case JEOUL_FILTER_QUANTITY:
      records = jeoul_dataset_get_quantities (dataset, &n);
      return find_id (records, sizeof (JeoulQuantity), n, word);
    case JEOUL_FILTER_CLAIMANT:
      records = jeoul_dataset_get_claimants (dataset, &n);
      return find_id (records, sizeof (JeoulClaimant), n, word);
    case JEOUL_FILTER_SUBJECT:
      records = jeoul_dataset_get_subjects (dataset, &n);
      return find_id (records, sizeof (JeoulSubject), n, word);
    default:
      break;
    }

  lower = g_ascii_strdown (word, -1);
  if (strcmp (lower, "undefined") == 0
      && (facet == JEOUL_FILTER_STAGE || facet == JEOUL_FILTER_YEAR))
    return 0;
  if (facet == JEOUL_FILTER_YEAR)
    return g_ascii_string_to_unsigned (word, 10, 1, 9999, &year, NULL) ? (guint32) year
                                                                        : JEOUL_NO_INDEX;
  index = jeoul_vocabulary_find (facets[facet].vocabulary, lower, -1);
  if (index < 0)
    return JEOUL_NO_INDEX;
  return facet == JEOUL_FILTER_STAGE ? (guint32) index + 1 : (guint32) index;
}
