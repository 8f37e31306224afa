/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A claim as an item of a list model, with the texts of the table's columns. */
#pragma once

#include <gio/gio.h>

#include "jeoul-dataset.h"

G_BEGIN_DECLS

typedef enum
{
  JEOUL_COLUMN_SUBJECT,
  JEOUL_COLUMN_CLAIMANT,
  JEOUL_COLUMN_VALUE,
  JEOUL_COLUMN_SAID,
  JEOUL_COLUMN_SCOPE,
  JEOUL_COLUMN_EVIDENCE,
  JEOUL_COLUMN_SOURCE,
} JeoulColumn;

#define JEOUL_N_COLUMNS (JEOUL_COLUMN_SOURCE + 1)

#define JEOUL_TYPE_CLAIM_ROW (jeoul_claim_row_get_type ())
G_DECLARE_FINAL_TYPE (JeoulClaimRow, jeoul_claim_row, JEOUL, CLAIM_ROW, GObject)

/* Property: "pinned" (boolean). */
JeoulClaimRow    *jeoul_claim_row_new        (JeoulDataset  *dataset,
                                              JeoulIndex     claim,
                                              JeoulLang      lang,
                                              gboolean       pinned);
const JeoulClaim *jeoul_claim_row_get_claim  (JeoulClaimRow *self);
const char       *jeoul_claim_row_get_text   (JeoulClaimRow *self,
                                              JeoulColumn    column);
void              jeoul_claim_row_set_pinned (JeoulClaimRow *self,
                                              gboolean       pinned);
int               jeoul_claim_row_compare    (JeoulClaimRow *a,
                                              JeoulClaimRow *b,
                                              JeoulColumn    column);

G_END_DECLS
