/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a claim or a ratio would be under the user's assumptions, and where that is on an axis. */
#pragma once

#include "jeoul-figure-builder.h"

G_BEGIN_DECLS

/**
 * JeoulAssumed:
 * What a mark would be. @value: as it is shown, in @style; @scale: from there to the axis, NaN where
 * there is no way; @set: the user set it, rather than what it follows from.
 */
typedef struct
{
  JeoulValue     value;
  JeoulUnitStyle style;
  double         scale;
  gboolean       set;
  char           texts[3][G_ASCII_DTOSTR_BUF_SIZE];
} JeoulAssumed;

void           jeoul_assumed_write      (JeoulAssumed             *assumed,
                                         JeoulInterval             interval,
                                         const char               *format);
gboolean       jeoul_assumed_claim      (JeoulFigureBuilder       *builder,
                                         const JeoulClaim         *claim,
                                         const JeoulUnit          *axis,
                                         JeoulAssumed             *assumed);
/* On the axis; JEOUL_MARK_NONE where it has no place there. */
JeoulPlacement jeoul_assumed_place      (const JeoulFigureBuilder *builder,
                                         const JeoulAssumed       *assumed);
/* One of the two figures of a ratio, in dollars where their currencies differ. */
JeoulInterval  jeoul_assumed_ratio_part (JeoulFigureBuilder       *builder,
                                         const JeoulClaim         *claim,
                                         const JeoulClaim         *other,
                                         gboolean                 *changed);
/* Whether what a claim comes to is said with "about": not where the user gave the number. */
gboolean       jeoul_assumed_is_rough   (JeoulFigureBuilder       *builder,
                                         const JeoulClaim         *claim);

G_END_DECLS
