/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A slider over the dates on which claims of the figure were made: what was known by then. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-session.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_AS_KNOWN (jeoul_as_known_get_type ())
G_DECLARE_FINAL_TYPE (JeoulAsKnown, jeoul_as_known, JEOUL, AS_KNOWN, GtkBox)

void jeoul_as_known_set_session (JeoulAsKnown *self,
                                 JeoulSession *session);

G_END_DECLS
