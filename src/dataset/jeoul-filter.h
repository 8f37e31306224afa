/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which claims hold the words that were typed: over names and notes in both languages. */
#pragma once

#include "jeoul-dataset.h"

G_BEGIN_DECLS

typedef struct _JeoulFilter JeoulFilter;

JeoulFilter *jeoul_filter_new     (JeoulDataset *dataset);
void         jeoul_filter_free    (JeoulFilter  *filter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulFilter, jeoul_filter_free)

void         jeoul_filter_set_text (JeoulFilter *filter,
                                    const char  *text);
gboolean     jeoul_filter_matches (JeoulFilter  *filter,
                                   JeoulIndex    claim);

G_END_DECLS
