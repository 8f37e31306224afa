/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What outlives a run. Without the installed schema nothing is kept, and the defaults hold. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char    *jeoul_settings_get_string  (const char *key);
gboolean jeoul_settings_get_boolean (const char *key);
int      jeoul_settings_get_int     (const char *key);

void     jeoul_settings_set_string  (const char *key,
                                     const char *value);
void     jeoul_settings_set_boolean (const char *key,
                                     gboolean    value);
void     jeoul_settings_set_int     (const char *key,
                                     int         value);
void     jeoul_settings_reset       (const char *key);

G_END_DECLS
