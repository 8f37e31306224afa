/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What narrows a figure: words to find, facets, and a date by which it had been said. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-session.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_SEARCH_FIELDS (jeoul_search_fields_get_type ())
G_DECLARE_FINAL_TYPE (JeoulSearchFields, jeoul_search_fields, JEOUL, SEARCH_FIELDS, GtkBox)

void      jeoul_search_fields_set_session (JeoulSearchFields *self,
                                           JeoulSession      *session);
void      jeoul_search_fields_commit      (JeoulSearchFields *self);
void      jeoul_search_fields_find        (JeoulSearchFields *self);
gboolean  jeoul_search_fields_has         (JeoulSearchFields *self,
                                           GtkWidget         *focus);

G_END_DECLS
