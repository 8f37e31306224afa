/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same claims as the chart, as rows that can be sorted and copied. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-session.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_TABLE_VIEW (jeoul_table_view_get_type ())
G_DECLARE_FINAL_TYPE (JeoulTableView, jeoul_table_view, JEOUL, TABLE_VIEW, GtkWidget)

/* Signal: "activated" (claim id) when a row was chosen. */
void  jeoul_table_view_set_session (JeoulTableView *self,
                                    JeoulSession   *session);
void  jeoul_table_view_update      (JeoulTableView *self);
guint jeoul_table_view_get_n_rows  (JeoulTableView *self);
char *jeoul_table_view_copy_text   (JeoulTableView *self);

G_END_DECLS
