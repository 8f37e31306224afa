/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether claims can be laid on one scale: a verdict by rules, with the reasons and the ratio. */
#pragma once

#include <glib.h>

#include "jeoul-dataset.h"
#include "jeoul-interval.h"

G_BEGIN_DECLS

/* The worst wins, and stands last (contracts.md, section 3). */
typedef enum
{
  JEOUL_VERDICT_COMPARABLE,
  JEOUL_VERDICT_CONVERTED, /* after a conversion, which is shown */
  JEOUL_VERDICT_NOTED,     /* with a note */
  JEOUL_VERDICT_UNLIKE,    /* not like with like */
  JEOUL_VERDICT_UNKNOWN,   /* cannot be told */
} JeoulVerdict;

/* What is compared, in the order in which a reader is told. */
typedef enum
{
  JEOUL_FACET_QUANTITY,
  JEOUL_FACET_STAGE,
  JEOUL_FACET_BASIS,
  JEOUL_FACET_EXTENT,
  JEOUL_FACET_ROLE,
  JEOUL_FACET_PART,
  JEOUL_FACET_HARDWARE,
  JEOUL_FACET_UNIT,
  JEOUL_FACET_CURRENCY,
  JEOUL_FACET_PRICES,
  JEOUL_FACET_PERIOD,
  JEOUL_FACET_BOUND,
} JeoulFacet;

#define JEOUL_N_FACETS (JEOUL_FACET_BOUND + 1)

/* Two to eight: more cannot be read beside each other. */
#define JEOUL_WEIGHING_MIN 2
#define JEOUL_WEIGHING_MAX 8

/**
 * JeoulComparison:
 * Two claims on the scales. @facets: the verdict of each rule, %JEOUL_VERDICT_COMPARABLE where the
 * two agree. @ratio: @a to @b, unknown where no number is; there even where @verdict forbids to use
 * it. @currency: the one both were brought to, or %NULL.
 */
typedef struct
{
  JeoulIndex    a;
  JeoulIndex    b;
  JeoulVerdict  verdict;
  JeoulVerdict  facets[JEOUL_N_FACETS];
  JeoulInterval ratio;
  gboolean      ratio_approx;
  const char   *currency;
} JeoulComparison;

JeoulComparison jeoul_compare                (const JeoulDataset    *dataset,
                                              JeoulIndex             a,
                                              JeoulIndex             b);
/* Whether the verdict lets the ratio be said: comparable, after a conversion, or with a note. */
gboolean        jeoul_verdict_allows         (JeoulVerdict           verdict);
/* "Not like with like"; the word of the command line's JSON, "unlike". */
const char     *jeoul_verdict_name           (JeoulVerdict           verdict,
                                              JeoulLang              lang);
const char     *jeoul_verdict_word           (JeoulVerdict           verdict);
/* "Basis", at the head of a row; the word of JSON, "basis". */
const char     *jeoul_facet_title            (JeoulFacet             facet,
                                              JeoulLang              lang);
const char     *jeoul_facet_word             (JeoulFacet             facet);
/* What a claim says for a facet, "assumed rent"; "not said" where it does not, and JEOUL_FACET_NOTHING
 * where the facet means nothing for it. Free. */
#define JEOUL_FACET_NOTHING "–"

char           *jeoul_facet_text             (const JeoulDataset    *dataset,
                                              const JeoulClaim      *claim,
                                              JeoulFacet             facet,
                                              JeoulLang              lang);
/* The same in the words of the dataset format, for programs: "assumed-rent". Free. */
char           *jeoul_facet_value            (const JeoulDataset    *dataset,
                                              const JeoulClaim      *claim,
                                              JeoulFacet             facet);
/* "DeepSeek’s figure for DeepSeek-V3 ($5.576M)". Free. */
char           *jeoul_compare_claim_name     (const JeoulDataset    *dataset,
                                              const JeoulClaim      *claim,
                                              JeoulLang              lang);
/* "Not like with like: A is reckoned as “assumed rent, one run”, B as “hardware bought”." Free. */
char           *jeoul_comparison_sentence    (const JeoulDataset    *dataset,
                                              const JeoulComparison *comparison,
                                              JeoulLang              lang);
/* What was converted, and how: "₩7T is $4.81B, at ₩1,455.79 to $1 (mean of Jan 2025)", or NULL.
 * Free. */
char           *jeoul_comparison_conversion  (const JeoulDataset    *dataset,
                                              const JeoulComparison *comparison,
                                              JeoulLang              lang);
/* "more than 17.9 times"; of b to a, "less than 1/17.9"; NULL where there is no number. Free. */
char           *jeoul_comparison_ratio       (const JeoulComparison *comparison,
                                              gboolean               of_b_to_a,
                                              JeoulLang              lang);
/* Two claims of the same subjects that can be compared, where these two cannot: first what both
 * subjects' makers account for themselves, by the same quantity first, else by one from which it
 * follows. FALSE: the dataset has none. */
gboolean        jeoul_comparison_alternative (const JeoulDataset    *dataset,
                                              const JeoulComparison *comparison,
                                              JeoulComparison       *alternative);
/* "By GPU-hours: 1/11.1", for an alternative. Free. */
char           *jeoul_comparison_offer       (const JeoulDataset    *dataset,
                                              const JeoulComparison *alternative,
                                              JeoulLang              lang);

/**
 * JeoulWeighing:
 * A set of claims, each with each: the worst verdict of all pairs. Immutable.
 */
typedef struct _JeoulWeighing JeoulWeighing;

JeoulWeighing         *jeoul_weighing_new         (const JeoulDataset  *dataset,
                                                   const JeoulIndex    *claims,
                                                   guint                n_claims);
void                   jeoul_weighing_free        (JeoulWeighing       *weighing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulWeighing, jeoul_weighing_free)

JeoulVerdict           jeoul_weighing_get_verdict (const JeoulWeighing *weighing);
const JeoulIndex      *jeoul_weighing_get_claims  (const JeoulWeighing *weighing,
                                                   guint               *n);
/* Of the first with the others, then of the second with those after it … */
const JeoulComparison *jeoul_weighing_get_pairs   (const JeoulWeighing *weighing,
                                                   guint               *n);
/* Whether the claims do not all say the same for a facet; the worst verdict of its rule. */
gboolean               jeoul_weighing_differs     (const JeoulWeighing *weighing,
                                                   JeoulFacet           facet);
JeoulVerdict           jeoul_weighing_get_facet   (const JeoulWeighing *weighing,
                                                   JeoulFacet           facet);
/* One sentence for the whole set. Free. */
char                  *jeoul_weighing_sentence    (const JeoulWeighing *weighing,
                                                   JeoulLang            lang);

/* The class for a reader (contracts.md, section 3): 'A' … 'F', 'U', or 0 where a claim is no cost
 * at all; its name. */
char                   jeoul_scope_class          (const JeoulDataset  *dataset,
                                                   const JeoulClaim    *claim);
const char            *jeoul_scope_class_name     (char                 scope_class,
                                                   JeoulLang            lang);

G_END_DECLS
