/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From data units to layout units and back: plain values with a table of functions. */
#pragma once

#include "jeoul-spec.h"

G_BEGIN_DECLS

typedef struct _JeoulScaleClass JeoulScaleClass;

/* @domain in data units, @range in layout units; the range may run backwards, as y does. @is_empty:
 * there is no number to set on it, so that its domain means nothing. */
typedef struct
{
  const JeoulScaleClass *klass;
  double                 domain[2];
  double                 range[2];
  gboolean               is_empty;
} JeoulScale;

struct _JeoulScaleClass
{
  const char *name;
  double    (*forward)  (double      value);
  double    (*backward) (double      position);
  void      (*nice)     (JeoulScale *scale,
                         double      count);
};

JeoulScale jeoul_scale_new        (JeoulScaleKind    kind,
                                   double            minimum,
                                   double            maximum);
JeoulScale jeoul_scale_new_band   (guint             n,
                                   double            start,
                                   double            end);
void       jeoul_scale_nice       (JeoulScale       *scale,
                                   double            count);
void       jeoul_scale_set_range  (JeoulScale       *scale,
                                   double            start,
                                   double            end);
gboolean   jeoul_scale_can_map    (const JeoulScale *scale,
                                   double            value);
double     jeoul_scale_map        (const JeoulScale *scale,
                                   double            value);
double     jeoul_scale_invert     (const JeoulScale *scale,
                                   double            position);

G_END_DECLS
