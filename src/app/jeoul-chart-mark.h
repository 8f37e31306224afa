/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One mark of a chart as a widget: draws only its focus ring, but has a name and can be walked to. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JEOUL_TYPE_CHART_MARK (jeoul_chart_mark_get_type ())
G_DECLARE_FINAL_TYPE (JeoulChartMark, jeoul_chart_mark, JEOUL, CHART_MARK, GtkWidget)

GtkWidget *jeoul_chart_mark_new       (void);
void       jeoul_chart_mark_set_item  (JeoulChartMark *self,
                                       guint           item,
                                       const char     *name,
                                       const char     *detail);
guint      jeoul_chart_mark_get_item  (JeoulChartMark *self);
const char *jeoul_chart_mark_get_name (JeoulChartMark *self);
void       jeoul_chart_mark_set_state (JeoulChartMark *self,
                                       gboolean        selected,
                                       gboolean        pinned);

G_END_DECLS
