/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of comparability: private to this folder. */
#pragma once

#include "jeoul-compare.h"

G_BEGIN_DECLS

/* What a rule finds of two claims. */
typedef enum
{
  JEOUL_FIT_SAME,
  JEOUL_FIT_NEAR,   /* not the same, but it can be bridged */
  JEOUL_FIT_OTHER,
  JEOUL_FIT_UNSAID, /* one of them does not tell */
} JeoulFit;

#define JEOUL_N_FITS (JEOUL_FIT_UNSAID + 1)

/* Two claims as the rules see them. */
typedef struct
{
  const JeoulDataset *dataset;
  const JeoulClaim   *a;
  const JeoulClaim   *b;
  const JeoulUnit    *unit_a;
  const JeoulUnit    *unit_b;
} JeoulPair;

JeoulPair    jeoul_pair_init         (const JeoulDataset *dataset,
                                      JeoulIndex          a,
                                      JeoulIndex          b);
/* The verdict of one row of the table. */
JeoulVerdict jeoul_rule_judge        (const JeoulPair    *pair,
                                      JeoulFacet          facet);
/* Whether a claim has to say a facet and does not. */
gboolean     jeoul_rule_lacks        (const JeoulDataset *dataset,
                                      const JeoulClaim   *claim,
                                      JeoulFacet          facet);
/* The currency to which both are brought, or NULL where they are in the same, or in none. */
const char  *jeoul_pair_get_currency (const JeoulPair    *pair);

/* The names of facets, as in the middle of a sentence, joined; @facets: bits. Free. */
char        *jeoul_compare_facet_list (guint               facets,
                                       JeoulLang           lang);

G_END_DECLS
