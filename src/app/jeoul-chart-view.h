/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart on the screen: laid out for the width it gets, explored by pointer and keyboard. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-layout.h"
#include "jeoul-session.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_CHART_VIEW (jeoul_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (JeoulChartView, jeoul_chart_view, JEOUL, CHART_VIEW, GtkWidget)

/* More marks than this have no widget each: one widget walks over them. */
#define JEOUL_CHART_VIEW_MAX_MARKS 300

/* Signals: "activated" (claim id) when a claim was chosen by click or key, "dismissed" when the
 * selection was given up, "zoomed" when another part of the axes of more than
 * JEOUL_CHART_MAKER_MANY marks is wanted (fewer are laid out at once), "laid-out" when another scene
 * is shown. */
void        jeoul_chart_view_set_session (JeoulChartView *self,
                                          JeoulSession   *session);
void        jeoul_chart_view_take_spec   (JeoulChartView *self,
                                          JeoulSpec      *spec);
void        jeoul_chart_view_take_chart  (JeoulChartView *self,
                                          JeoulSpec      *spec,
                                          JeoulScene     *scene);
gboolean    jeoul_chart_view_get_layout  (JeoulChartView     *self,
                                          JeoulLayoutOptions *options);
gboolean    jeoul_chart_view_is_zoomed   (JeoulChartView *self);
void        jeoul_chart_view_reset_zoom  (JeoulChartView *self);
JeoulScene *jeoul_chart_view_get_scene   (JeoulChartView *self);
guint       jeoul_chart_view_get_cursor  (JeoulChartView *self);
const char *jeoul_chart_view_get_focused (JeoulChartView *self); /* id of the claim, or NULL */
void        jeoul_chart_view_take_focus  (JeoulChartView *self,
                                          guint           cursor);
guint       jeoul_chart_view_get_n_drawn (JeoulChartView *self);

G_END_DECLS
