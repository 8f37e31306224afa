/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What jeoul list tells of each kind of record: its columns, and the cells of its rows. */
#pragma once

#include "jeoul-cli-table.h"
#include "jeoul-dataset.h"

G_BEGIN_DECLS

/* What a row is made from, the table it goes to, and whether that is for people. */
typedef struct
{
  const JeoulDataset *dataset;
  JeoulTable         *table;
  JeoulLang           lang;
  gboolean            aligned;
} JeoulListing;

/**
 * JeoulListKind:
 * @get: the records, an array of which each element takes @size bytes
 * @add: adds the row or rows of a record
 * @data: the columns for programs, who get ids and words; empty for claims, whose columns are
 *   jeoul_claim_columns
 * @shown: the columns for people, who get names
 */
typedef struct
{
  const char      *name;
  gconstpointer  (*get) (const JeoulDataset *dataset,
                         guint              *n);
  gsize            size;
  void           (*add) (JeoulListing  *listing,
                         gconstpointer  record);
  JeoulColumn      data[24];
  JeoulColumn      shown[8];
} JeoulListKind;

const JeoulListKind *jeoul_list_kinds (guint *n);

G_END_DECLS
