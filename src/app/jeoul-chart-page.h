/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The centre of the window: the controls of the figure, and its chart or table. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-chart-view.h"
#include "jeoul-session.h"
#include "jeoul-table-view.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_CHART_PAGE (jeoul_chart_page_get_type ())
G_DECLARE_FINAL_TYPE (JeoulChartPage, jeoul_chart_page, JEOUL, CHART_PAGE, GtkWidget)

/* Signal: "activated" when a claim was chosen, and its details are wanted. */
void            jeoul_chart_page_set_session (JeoulChartPage *self,
                                              JeoulSession   *session);
JeoulChartView *jeoul_chart_page_get_chart   (JeoulChartPage *self);
JeoulTableView *jeoul_chart_page_get_table   (JeoulChartPage *self);

G_END_DECLS
