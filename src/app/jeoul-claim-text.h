/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A claim in words: its value, its source, its sum, how to cite it. All strings are to be freed. */
#pragma once

#include "jeoul-dataset.h"

G_BEGIN_DECLS

/* A name of the dataset, with a mark where this language is missing. */
char *jeoul_claim_text_of         (const JeoulText    *text,
                                   JeoulLang           lang);
/* "$5.576M", or the words of a claim in words. */
char *jeoul_claim_text_value      (const JeoulDataset *dataset,
                                   const JeoulClaim   *claim,
                                   JeoulNumberForm     form,
                                   JeoulLang           lang);
/* "DeepSeek: $5.576M". */
char *jeoul_claim_text_title      (const JeoulDataset *dataset,
                                   const JeoulClaim   *claim,
                                   JeoulLang           lang);
/* "DeepSeek", "Hankyung, unattributed". */
char *jeoul_claim_text_claimant   (const JeoulDataset *dataset,
                                   const JeoulClaim   *claim,
                                   JeoulLang           lang);
/* "DeepSeek-V3 Technical Report, 26 Dec 2024, Table 1". */
char *jeoul_claim_text_source     (const JeoulDataset *dataset,
                                   const JeoulCitation *citation,
                                   JeoulLang           lang);
/* "2.788M GPU-hours × $2 per GPU-hour", or NULL. */
char *jeoul_claim_text_derivation (const JeoulDataset *dataset,
                                   const JeoulClaim   *claim,
                                   JeoulLang           lang);
char *jeoul_claim_text_citation   (const JeoulDataset *dataset,
                                   const JeoulClaim   *claim,
                                   JeoulLang           lang);

G_END_DECLS
