/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facets of a search: what claims can be narrowed by, and their keys. */
#pragma once

#include "jeoul-dataset.h"

G_BEGIN_DECLS

typedef enum
{
  JEOUL_FILTER_ORGANIZATION,
  JEOUL_FILTER_QUANTITY,
  JEOUL_FILTER_CLAIMANT,
  JEOUL_FILTER_SUBJECT,
  JEOUL_FILTER_STAGE,
  JEOUL_FILTER_BASIS,
  JEOUL_FILTER_EXTENT,
  JEOUL_FILTER_ROLE,
  JEOUL_FILTER_PART,
  JEOUL_FILTER_EVIDENCE,
  JEOUL_FILTER_STATUS,
  JEOUL_FILTER_YEAR,
  JEOUL_N_FILTER_FACETS,
} JeoulFilterFacet;

/**
 * JeoulFilterCount:
 * How many claims have @key in @facet: the index of a record, a C value of a closed list (of stages
 * the number of the bit and one more, 0: undefined), a year (0: undefined).
 */
typedef struct
{
  JeoulFilterFacet facet;
  guint32          key;
  guint            n;
} JeoulFilterCount;

/* "organization", as it is typed, or NULL; the facet of that, or -1. */
const char *jeoul_filter_facet_word (JeoulFilterFacet facet);
int         jeoul_filter_facet_find (const char      *word,
                                     gssize           length);
/* "organization", "기업·기관": within a sentence; "Organization": on its own. */
const char *jeoul_filter_facet_name (JeoulFilterFacet facet,
                                     JeoulLang        lang);
const char *jeoul_filter_facet_title (JeoulFilterFacet facet,
                                      JeoulLang        lang);

/* A key as it is typed, and as it is called; free. The key of what is typed, or JEOUL_NO_INDEX. */
char       *jeoul_filter_key_word   (const JeoulDataset *dataset,
                                     JeoulFilterFacet    facet,
                                     guint32             key);
char       *jeoul_filter_key_name   (const JeoulDataset *dataset,
                                     JeoulFilterFacet    facet,
                                     guint32             key,
                                     JeoulLang           lang);

guint32     jeoul_filter_key_find   (const JeoulDataset *dataset,
                                     JeoulFilterFacet    facet,
                                     const char         *word);

/* Calls @take with each key that the claim has in the facet. */
typedef void (*JeoulFilterTake)     (guint32             key,
                                     gpointer            data);
void        jeoul_filter_keys_of    (const JeoulDataset *dataset,
                                     const JeoulClaim   *claim,
                                     JeoulFilterFacet    facet,
                                     JeoulFilterTake     take,
                                     gpointer            data);

G_END_DECLS
