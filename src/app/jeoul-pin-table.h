/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weighing of the pinned claims as a table: what the tray shows and what is copied from it. */
#pragma once

#include "jeoul-compare.h"

G_BEGIN_DECLS

/**
 * JeoulPinRow:
 * @name: of the facet, or of the ratio. @cells: a text for each claim, never empty. @differs: they
 * do not all say the same. @verdict: what follows from that. @struck: bits of the cells that mean
 * nothing here.
 */
typedef struct
{
  char        *name;
  char       **cells;
  gboolean     differs;
  gboolean     is_ratio;
  JeoulVerdict verdict;
  guint        struck;
} JeoulPinRow;

/**
 * JeoulPinTable:
 * @titles: "DeepSeek: $5.576M", @subjects: "DeepSeek-V3", one for each claim. @rows: the ratios,
 * what differs, then what agrees. @conversions: sentences. @alternative: a pair that can be compared
 * where the first two that are struck cannot; @offer says by what, or is %NULL.
 */
typedef struct
{
  JeoulVerdict    verdict;
  char           *sentence;
  guint           n_claims;
  char          **titles;
  char          **subjects;
  GPtrArray      *rows;
  GPtrArray      *conversions;
  JeoulComparison alternative;
  char           *offer;
} JeoulPinTable;

JeoulPinTable *jeoul_pin_table_new     (const JeoulDataset  *dataset,
                                        const char *const   *pins,
                                        JeoulLang            lang);
void           jeoul_pin_table_free    (JeoulPinTable       *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulPinTable, jeoul_pin_table_free)

/* How many of the rows are facets in which the claims agree. */
guint          jeoul_pin_table_n_equal (const JeoulPinTable *table);
/* "≠" and its like, and what a screen reader says instead. */
const char    *jeoul_pin_row_mark      (const JeoulPinRow   *row);
const char    *jeoul_pin_row_word      (const JeoulPinRow   *row,
                                        JeoulLang            lang);
/* A cell as it is read out, and copied: with what the stroke through it says. Free. */
char          *jeoul_pin_row_cell_text (const JeoulPinRow   *row,
                                        guint                claim,
                                        JeoulLang            lang);
/* Sentence and table, with tabs between the cells. Free. */
char          *jeoul_pin_table_text    (const JeoulPinTable *table,
                                        JeoulLang            lang);
/* The search that leaves what is reckoned as @claim is, as jeoul_filter_set_text() takes it. Free. */
char          *jeoul_pin_scope_filter  (const JeoulDataset  *dataset,
                                        const JeoulClaim    *claim);

G_END_DECLS
