/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of a list of words, the one that a mistyped word most likely meant. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *word;
  gsize       length;
  guint       best_distance; /* only what is nearer is taken */
  const char *best;          /* NULL while nothing is alike */
} JeoulNearest;

void jeoul_nearest_init (JeoulNearest *nearest,
                         const char   *word);
void jeoul_nearest_try  (JeoulNearest *nearest,
                         const char   *candidate);

G_END_DECLS
