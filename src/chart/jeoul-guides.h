/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What helps to read the data: the ticks of an axis and their labels, the lanes of the rules. */
#pragma once

#include "jeoul-layout-private.h"
#include "jeoul-scale.h"

G_BEGIN_DECLS

typedef struct
{
  double value;
  double at;    /* in layout units */
  char  *label;
  double width;
} JeoulTick;

typedef struct
{
  GArray *ticks; /* JeoulTick: gridlines and labels stand at these alone */
  GArray *minor; /* double: places of small ticks without a label */
  double  widest;
} JeoulGuide;

gboolean    jeoul_tick_place_label (const JeoulTick *tick,
                                    double           left,
                                    double           right,
                                    double           em,
                                    double          *last_end,
                                    double          *middle);
JeoulGuide *jeoul_guide_new  (const JeoulLayout *layout,
                              const JeoulAxis   *axis,
                              const JeoulScale  *scale,
                              gboolean           upright);
void        jeoul_guide_free (JeoulGuide        *guide);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulGuide, jeoul_guide_free)

/* A rule with a place on the page and its label in a lane; lane 0 is the next to the plot. */
typedef struct
{
  const JeoulRule *rule;
  double           at;
  const char      *text;  /* what it would say; "" where it has no label */
  const char      *label; /* "" where it has none, or had no room */
  double           x;     /* of the middle of the label */
  double           width;
  int              lane;
} JeoulRulePlace;

double      jeoul_rule_top    (const JeoulRulePlace *place,
                               double                baseline,
                               double                size);
int         jeoul_rules_max_lanes (const JeoulLayout *layout);
GArray     *jeoul_rules_place (const JeoulLayout *layout,
                               const JeoulScale  *scale,
                               double             left,
                               double             right,
                               int                max_lanes,
                               int               *n_lanes);

JeoulScale  jeoul_value_scale (const JeoulSpec   *spec,
                               const JeoulAxis   *axis,
                               gboolean           on_x);
double      jeoul_tick_count  (const JeoulLayout *layout,
                               double             length,
                               gboolean           upright);

G_END_DECLS
