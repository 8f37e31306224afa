/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One condition of a search: a facet and its alternatives. */
#pragma once

#include "jeoul-filter-facets.h"

G_BEGIN_DECLS

typedef struct _JeoulFilterToken JeoulFilterToken;

/* NULL where @text is a word, not a facet. */
JeoulFilterToken *jeoul_filter_token_parse    (const char             *text);
void              jeoul_filter_token_free     (JeoulFilterToken       *token);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulFilterToken, jeoul_filter_token_free)
JeoulFilterFacet  jeoul_filter_token_get_facet (const JeoulFilterToken *token);
/* As they were typed. */
const char *const *jeoul_filter_token_get_words (const JeoulFilterToken *token);
/* Must be done before it is matched: looks the words up. */
void              jeoul_filter_token_resolve  (JeoulFilterToken       *token,
                                               const JeoulDataset     *dataset);
/* The key of the i-th word, or JEOUL_NO_INDEX. */
guint32           jeoul_filter_token_get_key  (const JeoulFilterToken *token,
                                               guint                   i);
gboolean          jeoul_filter_token_matches  (const JeoulFilterToken *token,
                                               const JeoulDataset     *dataset,
                                               const JeoulClaim       *claim);

/* Facets as a text of tokens, one a facet, as the window keeps them. */
gboolean          jeoul_filter_facets_have    (const char             *text,
                                               JeoulFilterFacet        facet,
                                               const char             *word);
/* The text with the word where it was without, or the other way round. Free. */
char             *jeoul_filter_facets_toggle  (const char             *text,
                                               JeoulFilterFacet        facet,
                                               const char             *word);

G_END_DECLS
