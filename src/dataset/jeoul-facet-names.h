/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words of the closed lists are called, in both languages. */
#pragma once

#include "jeoul-dataset.h"

G_BEGIN_DECLS

/* "assumed rent", "임대료 가정". NULL for an index that the list does not have. */
const char *jeoul_facet_name      (const JeoulVocabulary *vocabulary,
                                   guint                  index,
                                   JeoulLang              lang);

/* The name of the list itself: "Basis", "비용 기준". */
const char *jeoul_vocabulary_name (const JeoulVocabulary *vocabulary,
                                   JeoulLang              lang);

/* The stages of a claim, joined: "pre-training + post-training". Free with g_free(). */
char       *jeoul_stages_name     (guint16                stages,
                                   JeoulLang              lang);

/* "exact", "more than", "95 % interval" …: the bound in a word. */
const char *jeoul_bound_name      (JeoulBound             bound,
                                   JeoulLang              lang);

/* How a claim is reckoned, for one line: "one run, assumed rent, pre-training, H800, in 2023
 * prices"; only what is defined. Free with g_free(). */
char       *jeoul_claim_scope_text (const JeoulDataset   *dataset,
                                    const JeoulClaim     *claim,
                                    JeoulLang             lang);

/* The names of a list of subjects, joined: "H800 + H100". Free with g_free(). */
char       *jeoul_claim_hardware_text (const JeoulDataset *dataset,
                                       const JeoulClaim   *claim,
                                       JeoulLang           lang);

G_END_DECLS
