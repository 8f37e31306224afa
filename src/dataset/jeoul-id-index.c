/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An open-addressing table with linear probing, at most two thirds full. */
#include <string.h>

#include "jeoul-id-index.h"

/* A secret of the process, so that a file cannot be made whose ids all fall into one slot. */
static guint64
hash_seed (void)
{
  static gsize seed;

  if (G_UNLIKELY (seed == 0) && g_once_init_enter (&seed))
    {
      gsize value = ((gsize) g_random_int () << 16 << 16) | g_random_int ();

      g_once_init_leave (&seed, value | 1);
    }

  return seed;
}

/* Eight bytes at a time, mixed by multiplication (the finalizer is that of MurmurHash3). */
guint32
jeoul_id_hash (const char *id,
               gsize       length)
{
  guint64 hash = hash_seed () ^ (length * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  while (length > 0)
    {
      gsize n = MIN (length, sizeof (guint64));
      guint64 word = 0;

      if (n == sizeof word)
        memcpy (&word, id, sizeof word);
      else
        for (gsize i = 0; i < n; i++)
          word = word << 8 | (guint8) id[i];
      hash ^= word;
      hash *= G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
      hash ^= hash >> 33;
      id += n;
      length -= n;
    }

  hash *= G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  return (guint32) (hash >> 32);
}

static void
put (JeoulIdIndex *index,
     JeoulIdSlot   slot)
{
  guint32 i = slot.hash & index->mask;

  while (index->slots[i].record != 0)
    i = (i + 1) & index->mask;
  index->slots[i] = slot;
}

static void
grow (JeoulIdIndex *index)
{
  JeoulIdSlot *old = index->slots;
  guint32 n_old = old != NULL ? index->mask + 1 : 0;
  guint32 n_new = MAX (16, n_old * 2);

  index->slots = g_new0 (JeoulIdSlot, n_new);
  index->mask = n_new - 1;
  for (guint32 i = 0; i < n_old; i++)
    if (old[i].record != 0)
      put (index, old[i]);
  g_free (old);
}

/* The slot of the record of that id, or the free one where it belongs. */
static JeoulIdSlot *
find (const JeoulIdIndex *index,
      const char         *id,
      gsize               length,
      guint32             hash)
{
  guint32 i = hash & index->mask;

  for (; index->slots[i].record != 0; i = (i + 1) & index->mask)
    if (index->slots[i].hash == hash)
      {
        const char *candidate = index->ids[index->slots[i].record - 1];

        if (strncmp (candidate, id, length) == 0 && candidate[length] == '\0')
          break;
      }

  return &index->slots[i];
}

/**
 * jeoul_id_index_insert:
 * @index: a table, all zero at first
 * @record: the number of a record
 * @id: its id, terminated; it must outlive the table
 * @length: the length of the id in bytes
 * @hash: jeoul_id_hash() of it
 *
 * Returns: %FALSE, and nothing is inserted, when a record of that id is in the table.
 */
gboolean
jeoul_id_index_insert (JeoulIdIndex *index,
                       guint32       record,
                       const char   *id,
                       gsize         length,
                       guint32       hash)
{
  JeoulIdSlot *slot;

  if (index->slots == NULL || (guint64) index->n_used * 3 >= (guint64) index->mask * 2)
    grow (index);
  slot = find (index, id, length, hash);
  if (slot->record != 0)
    return FALSE;

  if (record >= index->n_ids)
    {
      index->n_ids = MAX (16, MAX (record + 1, index->n_ids * 2));
      index->ids = g_renew (const char *, index->ids, index->n_ids);
    }
  index->ids[record] = id;
  *slot = (JeoulIdSlot) { record + 1, hash };
  index->n_used++;

  return TRUE;
}

/**
 * jeoul_id_index_find:
 * @index: a table
 * @id: an id, which need not be terminated
 * @length: its length in bytes
 * @hash: jeoul_id_hash() of it
 *
 * Returns: the number of the record, or %G_MAXUINT32 when there is none.
 */
guint32
jeoul_id_index_find (const JeoulIdIndex *index,
                     const char         *id,
                     gsize               length,
                     guint32             hash)
{
  if (index->slots == NULL)
    return G_MAXUINT32;

  /* A free slot holds 0, one less than which is what stands for none. */
  return find (index, id, length, hash)->record - 1;
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
  g_clear_pointer (&index->ids, g_free);
  index->n_ids = 0;
  index->mask = 0;
  index->n_used = 0;
}
