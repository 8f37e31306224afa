/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of the dataset, as questions. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-session.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_FIGURE_LIST (jeoul_figure_list_get_type ())
G_DECLARE_FINAL_TYPE (JeoulFigureList, jeoul_figure_list, JEOUL, FIGURE_LIST, GtkWidget)

/* Signal: "chosen" when the user picked a figure. */
void jeoul_figure_list_set_session (JeoulFigureList *self,
                                    JeoulSession    *session);

G_END_DECLS
