/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facets that are chosen, each to be taken away again. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-session.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_FACET_CHIPS (jeoul_facet_chips_get_type ())
G_DECLARE_FINAL_TYPE (JeoulFacetChips, jeoul_facet_chips, JEOUL, FACET_CHIPS, GtkWidget)

void jeoul_facet_chips_set_session (JeoulFacetChips *self,
                                    JeoulSession    *session);

G_END_DECLS
