/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with a figure that the user made. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-session.h"

G_BEGIN_DECLS

GtkWidget *jeoul_own_figure_menu_new (JeoulSession *session,
                                      const char   *id,
                                      const char   *title);

G_END_DECLS
