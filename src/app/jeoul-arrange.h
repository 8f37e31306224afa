/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the claims of the figure are grouped and sorted by, to be chosen from a menu. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-session.h"

G_BEGIN_DECLS

/* Whether a kind of figure has groups, and an order of its own choice. */
gboolean jeoul_arrange_has_groups (JeoulSession  *session);
gboolean jeoul_arrange_has_order  (JeoulSession  *session);

/* Makes a button a menu of both; @box is around it, and says why where there is nothing to choose. */
void     jeoul_arrange_set_up     (GtkMenuButton *button);
void     jeoul_arrange_show       (GtkMenuButton *button,
                                   GtkWidget     *box,
                                   JeoulSession  *session);

G_END_DECLS
