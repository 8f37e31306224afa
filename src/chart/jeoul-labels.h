/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which places on the page are taken, and where a label still has room. */
#pragma once

#include "jeoul-scene.h"

G_BEGIN_DECLS

/* A bitmap of the page: asking and marking cost the same however many marks there are. */
typedef struct _JeoulOccupancy JeoulOccupancy;

JeoulOccupancy *jeoul_occupancy_new     (JeoulRect             area);
void            jeoul_occupancy_free    (JeoulOccupancy       *occupancy);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulOccupancy, jeoul_occupancy_free)
void            jeoul_occupancy_clear   (JeoulOccupancy       *occupancy);
gboolean        jeoul_occupancy_is_free (const JeoulOccupancy *occupancy,
                                         JeoulRect             rect);
void            jeoul_occupancy_take    (JeoulOccupancy       *occupancy,
                                         JeoulRect             rect);

/* The side of a mark that a label stands on, the best first. */
typedef enum
{
  JEOUL_SIDE_E,
  JEOUL_SIDE_W,
  JEOUL_SIDE_N,
  JEOUL_SIDE_NE,
  JEOUL_SIDE_SE,
  JEOUL_SIDE_S,
  JEOUL_SIDE_NW,
  JEOUL_SIDE_SW,
} JeoulSide;

JeoulRect       jeoul_label_box         (JeoulRect             mark,
                                         JeoulSide             side,
                                         double                width,
                                         double                size,
                                         double                gap);
gboolean        jeoul_label_place       (JeoulOccupancy       *occupancy,
                                         JeoulRect             mark,
                                         const JeoulSide      *sides,
                                         guint                 n_sides,
                                         double                width,
                                         double                size,
                                         double                gap,
                                         JeoulRect            *box);

G_END_DECLS
