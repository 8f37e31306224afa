/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the records of an array by their id: four bytes a slot, no copy of the ids. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JeoulIdIndex:
 * An open-addressing table of record numbers. The records stand in an array whose elements begin
 * with their id (a `const char *`); the array is passed at each call, as it moves while it grows.
 */
typedef struct
{
  guint32 *slots; /* record number + 1; 0: free */
  guint32  mask;
  guint32  n_used;
} JeoulIdIndex;

gboolean jeoul_id_index_insert (JeoulIdIndex  *index,
                                gconstpointer  records,
                                gsize          stride,
                                guint32        record);
guint32  jeoul_id_index_find   (const JeoulIdIndex *index,
                                gconstpointer       records,
                                gsize               stride,
                                const char         *id,
                                gsize               length);
void     jeoul_id_index_clear  (JeoulIdIndex  *index);

G_END_DECLS
