/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which part of the axes a chart shows: zoomed in at a place, moved, and whole again. */
#pragma once

#include "jeoul-layout.h"

G_BEGIN_DECLS

/**
 * JeoulChartZoom:
 * Low and high end of x and y in data units; the part that is shown, where @is_set, and the whole.
 * All zero: the whole chart is shown.
 */
typedef struct
{
  gboolean is_set;
  double   part[4];
  double   whole[4];
} JeoulChartZoom;

/* All of these take the scene as it is shown now, and places in its units; they tell whether
 * something changed. */
gboolean jeoul_chart_zoom_by    (JeoulChartZoom       *zoom,
                                 const JeoulScene     *scene,
                                 double                factor,
                                 double                x,
                                 double                y);
gboolean jeoul_chart_zoom_pan   (JeoulChartZoom       *zoom,
                                 const JeoulScene     *scene,
                                 double                dx,
                                 double                dy);
gboolean jeoul_chart_zoom_reset (JeoulChartZoom       *zoom);
void     jeoul_chart_zoom_fill  (const JeoulChartZoom *zoom,
                                 JeoulLayoutOptions   *options);

G_END_DECLS
