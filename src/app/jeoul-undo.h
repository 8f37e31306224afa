/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo of what the user assumes. */
#pragma once

#include <gio/gio.h>

#include "jeoul-session.h"

G_BEGIN_DECLS

/* Adds the actions "undo" and "redo" to @map: they walk through the session's assumptions as they
 * were, until another dataset is opened. */
void jeoul_undo_add (GActionMap   *map,
                     JeoulSession *session);

G_END_DECLS
