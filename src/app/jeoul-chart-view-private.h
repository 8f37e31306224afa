/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a chart view, for the units that make it up. */
#pragma once

#include "jeoul-chart-mark.h"
#include "jeoul-chart-view.h"
#include "jeoul-chart-zoom.h"

G_BEGIN_DECLS

struct _JeoulChartView
{
  GtkWidget      parent_instance;
  JeoulSession  *session;
  JeoulSpec     *spec;
  JeoulMeasurer *measurer;
  JeoulScene    *measured; /* at its natural height, for the width asked for last */
  JeoulScene    *scene;    /* as shown; may be the same */
  GtkWidget     *canvas;
  GtkWidget     *overlay;
  GPtrArray     *marks; /* one an item, or the one that walks */
  gboolean       walks;
  gboolean       wants_focus; /* once there are marks */
  gboolean       fresh; /* the scene is of this spec and text scale */
  guint          cursor; /* the item that has or had the focus */
  guint          update_id;
  JeoulChartZoom zoom;
  double         zoom_scale;  /* of the pinch so far */
  JeoulPoint     panned;      /* by the drag so far */
  JeoulPoint     pointer;     /* where it was last */
};

const JeoulItem *jeoul_chart_view_get_items     (JeoulChartView   *self,
                                                 guint            *n);
void             jeoul_chart_view_set_mark      (JeoulChartView   *self,
                                                 guint             index,
                                                 guint             item);
void             jeoul_chart_view_allocate_mark (JeoulChartView   *self,
                                                 JeoulChartMark   *mark);
void             jeoul_chart_view_update_states (JeoulChartView   *self);

void             jeoul_chart_view_update_marks  (JeoulChartView   *self);

/* Zoom: wheel, pinch, drag; the keys come from the others. */
void             jeoul_chart_view_add_zoom      (JeoulChartView   *self);
gboolean         jeoul_chart_view_zoom_key      (JeoulChartView   *self,
                                                 guint             keyval,
                                                 GdkModifierType   state);
void             jeoul_chart_view_zoom_changed  (JeoulChartView   *self);

/* Pointer and keys. */
void             jeoul_chart_view_show_item     (JeoulChartView   *self,
                                                 guint             item);
void             jeoul_chart_view_add_input     (JeoulChartView   *self);
gboolean         jeoul_chart_view_query_tooltip (GtkWidget        *widget,
                                                 int               x,
                                                 int               y,
                                                 gboolean          keyboard,
                                                 GtkTooltip       *tooltip);
gboolean         jeoul_chart_view_focus         (GtkWidget        *widget,
                                                 GtkDirectionType  direction);
gboolean         jeoul_chart_view_grab_focus    (GtkWidget        *widget);

G_END_DECLS
