/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart in the plane between its fitting and its drawing. */
#pragma once

#include "jeoul-guides.h"
#include "jeoul-labels.h"
#include "jeoul-layout-private.h"

G_BEGIN_DECLS

#define JEOUL_PLANE_SYMBOL 0.86 /* of the row font */

typedef struct
{
  JeoulLayout    *layout;
  JeoulScale      x;
  JeoulScale      y;
  JeoulGuide     *x_guide;
  JeoulGuide     *y_guide;
  GArray         *rules; /* JeoulRulePlace: events on x */
  int             n_lanes;
  double          head;  /* heights above and below the plot */
  double          foot;
  double          right_column; /* width for the names of series */
  double          rate_column;  /* the same for lines of equal rate; 0 where they have none */
  JeoulRect       plot;
  JeoulOccupancy *taken;
  GHashTable     *stacks; /* places of symbols ▸ how many stand there */
  GArray         *labels; /* JeoulRect: those of marks, which no leader crosses */
} JeoulPlane;

double jeoul_plane_datum_x     (const JeoulPlane *plane,
                                const JeoulDatum *datum);
gboolean jeoul_plane_is_outside (const JeoulPlane *plane,
                                 const JeoulDatum *datum);
void   jeoul_plane_draw_rule_line (JeoulPlane      *plane,
                                   const JeoulRule *rule);
gboolean jeoul_plane_is_crossed (const JeoulPlane *plane,
                                 const JeoulRule  *own,
                                 JeoulRect         box);
double jeoul_plane_rate_column (const JeoulPlane *plane);
void   jeoul_plane_draw_rate_names (JeoulPlane   *plane);
gboolean jeoul_plane_has_rate_name (const JeoulPlane *plane,
                                    const JeoulRule  *rule);
void   jeoul_plane_draw_rule_labels (JeoulPlane *plane);
void   jeoul_plane_draw_series (JeoulPlane *plane);
void   jeoul_plane_draw_data   (JeoulPlane *plane);

G_END_DECLS
