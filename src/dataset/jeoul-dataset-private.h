/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a dataset is made of; for the reader that fills it. */
#pragma once

#include "jeoul-dataset.h"
#include "jeoul-id-index.h"

G_BEGIN_DECLS

/* The records that have an id, and can be referred to. */
typedef enum
{
  JEOUL_RECORD_UNIT,
  JEOUL_RECORD_QUANTITY,
  JEOUL_RECORD_ORGANIZATION,
  JEOUL_RECORD_SUBJECT,
  JEOUL_RECORD_CLAIMANT,
  JEOUL_RECORD_SOURCE,
  JEOUL_RECORD_EVENT,
  JEOUL_RECORD_RATE,
  JEOUL_RECORD_CLAIM,
  JEOUL_RECORD_FIGURE,
  JEOUL_RECORD_COMPUTED,
} JeoulRecordKind;

#define JEOUL_N_RECORD_KINDS (JEOUL_RECORD_COMPUTED + 1)

/* The bit in JeoulSelection.stages that stands for a claim without a stage. */
#define JEOUL_SELECTION_STAGE_UNDEFINED (1u << 31)

/* Texts that most claims lack. */
typedef struct
{
  JeoulText   label;
  JeoulText   note;
  JeoulText   words;
  const char *level;
} JeoulClaimTexts;

struct _JeoulDataset
{
  gatomicrefcount ref_count;

  const char *id;
  const char *version;
  const char *license;
  char       *hash;
  JeoulText   title;
  JeoulText   description;
  JeoulDate   updated;
  JeoulIndex  rates_source;

  GStringChunk *strings;
  GStringChunk *ids; /* side by side, so that looking them up stays in the cache */
  GArray       *records[JEOUL_N_RECORD_KINDS]; /* each begins with its id */
  JeoulIdIndex  index[JEOUL_N_RECORD_KINDS];
  GArray       *list; /* JeoulIndex */
  GArray       *citations;
  GArray       *relations;
  GArray       *acknowledgements;
  GArray       *terms;
  GArray       *selections;
  GArray       *references;
  GArray       *claim_texts;
  GArray       *rate_order; /* JeoulIndex: by pair, then by month */
};

JeoulDataset *jeoul_dataset_new_empty (void);
void          jeoul_dataset_order_rates (JeoulDataset      *self);
gsize         jeoul_record_size       (JeoulRecordKind     kind);
JeoulIndex    jeoul_dataset_find      (const JeoulDataset *dataset,
                                       JeoulRecordKind     kind,
                                       const char         *id,
                                       gssize              length);
const char   *jeoul_dataset_nearest_id (const JeoulDataset *dataset,
                                        JeoulRecordKind     kind,
                                        const char         *id,
                                        guint               max_looked_at);

G_END_DECLS
