/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the units that fill a claim's pane share. */
#pragma once

#include "jeoul-claim-sections.h"

G_BEGIN_DECLS

/* @audit: NULL while it is not known. */
typedef struct
{
  GtkBox           *box;
  JeoulDataset     *dataset;
  const JeoulClaim *claim;
  const JeoulAudit *audit;
  JeoulLang         lang;
} JeoulClaimSections;

/* @title: in English, marked with N_(). */
void jeoul_claim_sections_add_heading     (JeoulClaimSections *pane,
                                           const char         *title);
void jeoul_claim_sections_add_text        (JeoulClaimSections *pane,
                                           const char         *text,
                                           const char         *css_class);
void jeoul_claim_sections_add_claim       (JeoulClaimSections *pane,
                                           const JeoulClaim   *claim,
                                           const char         *prefix);

/* The class of how it is reckoned, for those claims that have one. */
void jeoul_claim_sections_append_class    (JeoulClaimSections *pane);
void jeoul_claim_sections_append_sum      (JeoulClaimSections *pane);
void jeoul_claim_sections_append_findings (JeoulClaimSections *pane);

G_END_DECLS
