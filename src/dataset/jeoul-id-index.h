/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the records of an array by their id: eight bytes a slot, no copy of the ids. */
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
 * An open-addressing table of record numbers. The records stand in an array whose elements begin
 * with their id (a `const char *`); the array is passed at each call, as it moves while it grows.
 */
typedef struct
{
  JeoulIdSlot *slots;
  guint32  mask;
  guint32  n_used;
} JeoulIdIndex;

gboolean jeoul_id_index_insert (JeoulIdIndex  *index,
                                gconstpointer  records,
                                gsize          stride,
                                guint32        record,
                                gsize          length);
guint32  jeoul_id_index_find   (const JeoulIdIndex *index,
                                gconstpointer       records,
                                gsize               stride,
                                const char         *id,
                                gsize               length);
void     jeoul_id_index_clear  (JeoulIdIndex  *index);

/* A hash of short strings; not the same from one run to the next. */
guint32  jeoul_id_hash         (const char    *text,
                                gsize          length);

G_END_DECLS
