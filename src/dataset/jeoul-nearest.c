/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edit distance with transpositions (optimal string alignment), cut off early. */
#include <string.h>

#include "jeoul-nearest.h"

#define MAX_LENGTH 128

/* The number of letters to add, drop, change or swap, or @limit when it is not less. */
static guint
distance (const char *a,
          gsize       n_a,
          const char *b,
          gsize       n_b,
          guint       limit)
{
  guint8 rows[3][MAX_LENGTH + 1];
  guint8 *before = rows[0], *last = rows[1], *row = rows[2];

  for (gsize j = 0; j <= n_b; j++)
    last[j] = (guint8) j;

  for (gsize i = 1; i <= n_a; i++)
    {
      guint8 *spare = before;
      guint least;

      row[0] = (guint8) i;
      least = row[0];
      for (gsize j = 1; j <= n_b; j++)
        {
          guint change = last[j - 1] + (g_ascii_tolower (a[i - 1]) != g_ascii_tolower (b[j - 1]));
          guint best = MIN (change, MIN (last[j], row[j - 1]) + 1u);

          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            best = MIN (best, before[j - 2] + 1u);
          row[j] = (guint8) best;
          least = MIN (least, best);
        }
      if (least >= limit)
        return limit;
      before = last;
      last = row;
      row = spare;
    }

  return MIN (last[n_b], limit);
}

/**
 * jeoul_nearest_init:
 * @nearest: the state of a search
 * @word: a mistyped word; must outlive the search
 *
 * Begins a search for the word that @word most likely meant: at most a third of its letters
 * differ, two of them in short words.
 */
void
jeoul_nearest_init (JeoulNearest *nearest,
                    const char   *word)
{
  nearest->word = word;
  nearest->length = strlen (word);
  nearest->best_distance = (guint) MAX (nearest->length / 3, nearest->length > 3 ? 2 : 1) + 1;
  nearest->best = NULL;
}

/**
 * jeoul_nearest_try:
 * @nearest: the state of a search
 * @candidate: a word of the list
 *
 * Keeps @candidate when it is nearer than all before it.
 */
void
jeoul_nearest_try (JeoulNearest *nearest,
                   const char   *candidate)
{
  gsize length = strlen (candidate);
  gsize difference = length > nearest->length ? length - nearest->length : nearest->length - length;
  guint d;

  if (difference >= nearest->best_distance || length > MAX_LENGTH || nearest->length > MAX_LENGTH)
    return;

  d = distance (nearest->word, nearest->length, candidate, length, nearest->best_distance);
  if (d < nearest->best_distance)
    {
      nearest->best_distance = d;
      nearest->best = candidate;
    }
}
