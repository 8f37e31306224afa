/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the claims of the figure can be narrowed to, with counts, to be chosen by check marks. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-session.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_FACETS (jeoul_facets_get_type ())
G_DECLARE_FINAL_TYPE (JeoulFacets, jeoul_facets, JEOUL, FACETS, GtkPopover)

GtkWidget *jeoul_facets_new (JeoulSession *session);

G_END_DECLS
