/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The closed lists of the dataset format: how a figure is reckoned, who vouches for it, what it is. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stages are a set: one bit each; 0 is undefined. */
typedef enum
{
  JEOUL_STAGE_UNDEFINED = 0,
  JEOUL_STAGE_PRE_TRAINING = 1 << 0,
  JEOUL_STAGE_CONTEXT_EXTENSION = 1 << 1,
  JEOUL_STAGE_POST_TRAINING = 1 << 2,
  JEOUL_STAGE_REINFORCEMENT_LEARNING = 1 << 3,
  JEOUL_STAGE_DATA_GENERATION = 1 << 4,
  JEOUL_STAGE_FINAL_RUN = 1 << 5,
  JEOUL_STAGE_ALL_RUNS = 1 << 6,
  JEOUL_STAGE_INFERENCE = 1 << 7,
  JEOUL_STAGE_NOT_APPLICABLE = 1 << 8,
} JeoulStage;

typedef enum
{
  JEOUL_BASIS_UNDEFINED,
  JEOUL_BASIS_ASSUMED_RENT,
  JEOUL_BASIS_LIST_RENT,
  JEOUL_BASIS_AMORTISED,
  JEOUL_BASIS_PURCHASE,
  JEOUL_BASIS_CAPITAL_EXPENDITURE,
  JEOUL_BASIS_OPERATING_EXPENSE,
  JEOUL_BASIS_RESEARCH_EXPENSE,
  JEOUL_BASIS_INVESTMENT,
  JEOUL_BASIS_PRE_MONEY,
  JEOUL_BASIS_POST_MONEY,
  JEOUL_BASIS_LIST_PRICE,
  JEOUL_BASIS_DEALER_PRICE,
  JEOUL_BASIS_MARKET_PRICE,
  JEOUL_BASIS_ASSUMED_PRICE,
  JEOUL_BASIS_PRODUCTION_COST,
  JEOUL_BASIS_PLAN,
  JEOUL_BASIS_COUNT,
  JEOUL_BASIS_NOT_APPLICABLE,
} JeoulBasis;

typedef enum
{
  JEOUL_EXTENT_UNDEFINED,
  JEOUL_EXTENT_RUN,
  JEOUL_EXTENT_CLUSTER,
  JEOUL_EXTENT_FLEET,
  JEOUL_EXTENT_COMPANY,
  JEOUL_EXTENT_SEVERAL_COMPANIES,
  JEOUL_EXTENT_INDUSTRY,
  JEOUL_EXTENT_COUNTRY,
  JEOUL_EXTENT_PRODUCT,
  JEOUL_EXTENT_UNIT,
} JeoulExtent;

typedef enum
{
  JEOUL_ROLE_UNDEFINED,
  JEOUL_ROLE_TRAINING_RUN,
  JEOUL_ROLE_INFERENCE,
  JEOUL_ROLE_FLEET,
  JEOUL_ROLE_PLAN,
  JEOUL_ROLE_SHIPMENTS,
  JEOUL_ROLE_EQUIVALENT,
  JEOUL_ROLE_PROCUREMENT,
  JEOUL_ROLE_NOT_APPLICABLE,
} JeoulRole;

typedef enum
{
  JEOUL_PART_UNDEFINED,
  JEOUL_PART_TOTAL,
  JEOUL_PART_ACTIVE,
} JeoulPart;

typedef enum
{
  JEOUL_EVIDENCE_PRIMARY,
  JEOUL_EVIDENCE_STATEMENT,
  JEOUL_EVIDENCE_ESTIMATE,
  JEOUL_EVIDENCE_UNNAMED,
} JeoulEvidence;

typedef enum
{
  JEOUL_STATUS_CURRENT,
  JEOUL_STATUS_SUPERSEDED,
  JEOUL_STATUS_RETRACTED,
  JEOUL_STATUS_MISPRINT,
} JeoulStatus;

typedef enum
{
  JEOUL_RELATION_RESTATES,
  JEOUL_RELATION_CONTRADICTS,
  JEOUL_RELATION_SUPERSEDES,
  JEOUL_RELATION_PART_OF,
} JeoulRelationType;

typedef enum
{
  JEOUL_SUBJECT_MODEL,
  JEOUL_SUBJECT_CHIP,
  JEOUL_SUBJECT_COMPANY,
  JEOUL_SUBJECT_CLUSTER,
  JEOUL_SUBJECT_PRODUCT,
  JEOUL_SUBJECT_ECOSYSTEM,
} JeoulSubjectKind;

typedef enum
{
  JEOUL_CLAIMANT_PERSON,
  JEOUL_CLAIMANT_ORGANIZATION,
  JEOUL_CLAIMANT_DOCUMENT,
  JEOUL_CLAIMANT_OUTLET, /* asserts in its own voice and names nobody: unattributed */
  JEOUL_CLAIMANT_UNNAMED,
} JeoulClaimantKind;

typedef enum
{
  JEOUL_SOURCE_PAPER,
  JEOUL_SOURCE_REPORT,
  JEOUL_SOURCE_REPOSITORY,
  JEOUL_SOURCE_DATASET,
  JEOUL_SOURCE_ARTICLE,
  JEOUL_SOURCE_POST,
  JEOUL_SOURCE_BROADCAST,
  JEOUL_SOURCE_FILING,
  JEOUL_SOURCE_PAGE,
} JeoulSourceKind;

/* Whether somebody who worked on the dataset read it: the original, a copy of it, or neither. */
typedef enum
{
  JEOUL_READ_ORIGINAL,
  JEOUL_READ_COPY,
  JEOUL_READ_NO,
} JeoulRead;

typedef enum
{
  JEOUL_HUE_GREY,
  JEOUL_HUE_BLUE,
  JEOUL_HUE_GREEN,
  JEOUL_HUE_VERMILION,
  JEOUL_HUE_PURPLE,
  JEOUL_HUE_BROWN,
} JeoulHueName;

typedef enum
{
  JEOUL_KIND_RIVAL_CLAIMS,
  JEOUL_KIND_BARS,
  JEOUL_KIND_STEPS,
  JEOUL_KIND_TIMELINE,
  JEOUL_KIND_SCATTER,
  JEOUL_KIND_ARITHMETIC,
  JEOUL_KIND_RATIOS,
} JeoulFigureKind;

typedef enum
{
  JEOUL_FINDING_SUM,
  JEOUL_FINDING_RATIO,
  JEOUL_FINDING_SCOPE,
  JEOUL_FINDING_TENFOLD,
  JEOUL_FINDING_RATE,
  JEOUL_FINDING_RESTATED,
  JEOUL_FINDING_BOUNDS,
  JEOUL_FINDING_UNIT_PRICE,
  JEOUL_FINDING_ORIGIN,
  JEOUL_FINDING_UNREAD,
} JeoulFindingCode;

/**
 * JeoulVocabulary:
 * One closed list: the words of the XML in the order of the C values. For #JeoulStage the n-th
 * word is the n-th bit and "undefined" is not in the list; every other list that may be undefined
 * begins with "undefined".
 */
typedef struct
{
  const char        *name;  /* the attribute that takes it */
  const char *const *words; /* %NULL-terminated */
  gsize              n_words;
} JeoulVocabulary;

extern const JeoulVocabulary jeoul_stages;
extern const JeoulVocabulary jeoul_bases;
extern const JeoulVocabulary jeoul_extents;
extern const JeoulVocabulary jeoul_roles;
extern const JeoulVocabulary jeoul_parts;
extern const JeoulVocabulary jeoul_evidences;
extern const JeoulVocabulary jeoul_statuses;
extern const JeoulVocabulary jeoul_relation_types;
extern const JeoulVocabulary jeoul_subject_kinds;
extern const JeoulVocabulary jeoul_claimant_kinds;
extern const JeoulVocabulary jeoul_source_kinds;
extern const JeoulVocabulary jeoul_reads;
extern const JeoulVocabulary jeoul_hues;
extern const JeoulVocabulary jeoul_figure_kinds;
extern const JeoulVocabulary jeoul_finding_codes;
extern const JeoulVocabulary jeoul_groupings;
extern const JeoulVocabulary jeoul_sortings;

/* The index of a word, or -1; the word of an index. */
int         jeoul_vocabulary_find (const JeoulVocabulary *vocabulary,
                                   const char            *word,
                                   gssize                 length);
const char *jeoul_vocabulary_word (const JeoulVocabulary *vocabulary,
                                   guint                  index);

G_END_DECLS
