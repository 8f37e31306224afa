/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which claims a search leaves: words over names and notes in both languages, and facets. */
#pragma once

#include "jeoul-filter-token.h"

G_BEGIN_DECLS

/* The grammar of a search, in the window as on the command line:
 *
 *     search = { word | facet ":" id { "," id } }, separated by white space
 *     facet  = organization | quantity | claimant | subject | stage | basis | extent | role | part
 *            | evidence | status | year
 *
 * All words and all facets must hold; the ids of one facet are alternatives. Ids are those of the
 * dataset and the words of its closed lists ("undefined" too), a year is the one that a claim is
 * about (period), else when it was made (asserted). What is not known as an id matches nothing; a
 * facet without an id yet ("basis:") narrows nothing; a facet that is none is a word. */
typedef struct _JeoulFilter JeoulFilter;

JeoulFilter *jeoul_filter_new      (JeoulDataset *dataset);
void         jeoul_filter_free     (JeoulFilter  *filter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulFilter, jeoul_filter_free)

void         jeoul_filter_set_text (JeoulFilter  *filter,
                                    const char   *text);
gboolean     jeoul_filter_matches  (JeoulFilter  *filter,
                                    JeoulIndex    claim);

/* What could be chosen among @claims (JeoulIndex), and how many claims each choice would leave: an
 * array of JeoulFilterCount, by facet, then by key. Free with g_array_unref(). */
GArray      *jeoul_filter_count    (JeoulFilter  *filter,
                                    const GArray *claims);

/* "search “딥시크”; organization: Meta". Free. */
char        *jeoul_filter_describe (const char         *text,
                                    const JeoulDataset *dataset,
                                    JeoulLang           lang);

G_END_DECLS
