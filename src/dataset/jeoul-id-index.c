/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An open-addressing table with linear probing, at most two thirds full. */
#include <string.h>

#include "jeoul-id-index.h"

/* A secret of the process, so that a file cannot be made whose ids all fall into one slot. */
static guint64
hash_seed (void)
{
  static gsize seed;

  if (g_once_init_enter (&seed))
    {
      gsize value = ((gsize) g_random_int () << 16 << 16) | g_random_int ();

      g_once_init_leave (&seed, value | 1);
    }

  return seed;
}

/* Eight bytes at a time, mixed by multiplication (the finalizer is that of MurmurHash3). */
static guint32
hash_id (const char *id,
         gsize       length)
{
  guint64 hash = hash_seed () ^ (length * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  while (length > 0)
    {
      gsize n = MIN (length, sizeof (guint64));
      guint64 word = 0;

      memcpy (&word, id, n);
      hash ^= word;
      hash *= G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
      hash ^= hash >> 33;
      id += n;
      length -= n;
    }

  hash *= G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  return (guint32) (hash >> 32);
}

static inline const char *
record_id (gconstpointer records,
           gsize         stride,
           guint32       record)
{
  return *(const char *const *) ((const char *) records + stride * record);
}

static void
put (JeoulIdIndex *index,
     const char   *id,
     guint32       record)
{
  guint32 i = hash_id (id, strlen (id)) & index->mask;

  while (index->slots[i] != 0)
    i = (i + 1) & index->mask;
  index->slots[i] = record + 1;
}

static void
grow (JeoulIdIndex  *index,
      gconstpointer  records,
      gsize          stride)
{
  guint32 *old = index->slots;
  guint32 n_old = old != NULL ? index->mask + 1 : 0;
  guint32 n_new = MAX (16, n_old * 2);

  index->slots = g_new0 (guint32, n_new);
  index->mask = n_new - 1;
  for (guint32 i = 0; i < n_old; i++)
    if (old[i] != 0)
      put (index, record_id (records, stride, old[i] - 1), old[i] - 1);
  g_free (old);
}

/**
 * jeoul_id_index_insert:
 * @index: a table, all zero at first
 * @records: the array of records
 * @stride: the size of one of them
 * @record: the number of a record whose id is set
 *
 * Returns: %FALSE, and nothing is inserted, when a record of that id is in the table.
 */
gboolean
jeoul_id_index_insert (JeoulIdIndex  *index,
                       gconstpointer  records,
                       gsize          stride,
                       guint32        record)
{
  const char *id = record_id (records, stride, record);

  if (jeoul_id_index_find (index, records, stride, id, strlen (id)) != G_MAXUINT32)
    return FALSE;

  if (index->slots == NULL || (guint64) index->n_used * 3 >= (guint64) index->mask * 2)
    grow (index, records, stride);
  put (index, id, record);
  index->n_used++;

  return TRUE;
}

/**
 * jeoul_id_index_find:
 * @index: a table
 * @records: the array of records
 * @stride: the size of one of them
 * @id: an id, which need not be terminated
 * @length: its length in bytes
 *
 * Returns: the number of the record, or %G_MAXUINT32 when there is none.
 */
guint32
jeoul_id_index_find (const JeoulIdIndex *index,
                     gconstpointer       records,
                     gsize               stride,
                     const char         *id,
                     gsize               length)
{
  guint32 i;

  if (index->slots == NULL)
    return G_MAXUINT32;

  for (i = hash_id (id, length) & index->mask; index->slots[i] != 0; i = (i + 1) & index->mask)
    {
      const char *candidate = record_id (records, stride, index->slots[i] - 1);

      if (strncmp (candidate, id, length) == 0 && candidate[length] == '\0')
        return index->slots[i] - 1;
    }

  return G_MAXUINT32;
}

/**
 * jeoul_id_index_clear:
 * @index: a table
 *
 * Frees what it holds.
 */
void
jeoul_id_index_clear (JeoulIdIndex *index)
{
  g_clear_pointer (&index->slots, g_free);
  index->mask = 0;
  index->n_used = 0;
}
