/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two drawn layers of a chart: the scene, and over it what is hovered, selected and pinned. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-scene.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_CHART_CANVAS (jeoul_chart_canvas_get_type ())
G_DECLARE_FINAL_TYPE (JeoulChartCanvas, jeoul_chart_canvas, JEOUL, CHART_CANVAS, GtkWidget)

void  jeoul_chart_canvas_set_scene     (JeoulChartCanvas  *self,
                                        JeoulScene        *scene,
                                        const JeoulTheme  *theme);
guint jeoul_chart_canvas_get_n_drawn   (JeoulChartCanvas  *self);

#define JEOUL_TYPE_CHART_OVERLAY (jeoul_chart_overlay_get_type ())
G_DECLARE_FINAL_TYPE (JeoulChartOverlay, jeoul_chart_overlay, JEOUL, CHART_OVERLAY, GtkWidget)

void  jeoul_chart_overlay_set_scene    (JeoulChartOverlay *self,
                                        JeoulScene        *scene,
                                        const JeoulTheme  *theme);
void  jeoul_chart_overlay_set_hovered  (JeoulChartOverlay *self,
                                        int                item);
void  jeoul_chart_overlay_set_selected (JeoulChartOverlay *self,
                                        int                item);
void  jeoul_chart_overlay_set_pinned   (JeoulChartOverlay *self,
                                        GArray            *items);

G_END_DECLS
