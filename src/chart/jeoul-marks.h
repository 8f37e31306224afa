/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One geometry for each mark, along either axis. */
#pragma once

#include "jeoul-scene-private.h"

G_BEGIN_DECLS

/* Where a mark stands: places on the value axis in layout units (NaN where there is none), and on
 * the other axis. Upright: the value axis is y, and its arrows point up. */
typedef struct
{
  gboolean upright;
  gboolean bare;      /* without its symbol: another mark has it, or there is no one value */
  double   value;
  double   low;
  double   high;
  double   zero;      /* where a bar begins */
  double   across;
  double   size;      /* of a symbol */
  double   thickness; /* of a bar */
  double   arrow;     /* length of an arrow, from the middle of the symbol */
  double   minimum;   /* arrows end within these, in layout units */
  double   maximum;
} JeoulMarkPlace;

/* Draws nothing and returns %FALSE where the mark has no place. */
gboolean jeoul_mark_draw     (JeoulScene           *scene,
                              JeoulScenePart        part,
                              const JeoulDatum     *datum,
                              int                   item,
                              const JeoulMarkPlace *place,
                              JeoulRect            *box,
                              JeoulPoint           *at);
gboolean jeoul_mark_extent   (const JeoulDatum     *datum,
                              const JeoulMarkPlace *place,
                              double               *from,
                              double               *to);
double   jeoul_mark_position (const JeoulDatum     *datum);

G_END_DECLS
