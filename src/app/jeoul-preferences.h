/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preferences: language and colours. */
#pragma once

#include <adwaita.h>

#include "jeoul-lang.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_PREFERENCES (jeoul_preferences_get_type ())
G_DECLARE_FINAL_TYPE (JeoulPreferences, jeoul_preferences, JEOUL, PREFERENCES, AdwPreferencesWindow)

GtkWindow *jeoul_preferences_new (GtkWindow *parent);

G_END_DECLS
