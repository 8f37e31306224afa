/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the records of an array by their id: eight bytes a slot, no copy of their text. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint32 record; /* its number + 1; 0: free */
  guint32 hash;   /* so that most ids that differ are not looked at */
} JeoulIdSlot;

/**
 * JeoulIdIndex:
 * An open-addressing table of record numbers. The ids belong to the records; that they stand here
 * side by side too makes looking one up a miss in the cache less.
 */
typedef struct
{
  JeoulIdSlot *slots;
  const char **ids;   /* by record number; those of records outside the table are undefined */
  guint32  n_ids;     /* room in ids */
  guint32  mask;
  guint32  n_used;
} JeoulIdIndex;

gboolean jeoul_id_index_insert (JeoulIdIndex       *index,
                                guint32             record,
                                const char         *id,
                                gsize               length,
                                guint32             hash);
guint32  jeoul_id_index_find   (const JeoulIdIndex *index,
                                const char         *id,
                                gsize               length,
                                guint32             hash);
void     jeoul_id_index_clear  (JeoulIdIndex       *index);

/* Has the memory that will be looked at for that hash brought nearer. */
static inline void
jeoul_id_index_prefetch (const JeoulIdIndex *index,
                         guint32             hash)
{
  if (index->slots != NULL)
    __builtin_prefetch (&index->slots[hash & index->mask]);
}

/* A hash of short strings; not the same from one run to the next. */
guint32  jeoul_id_hash         (const char    *text,
                                gsize          length);

G_END_DECLS
