/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One table of keys: what is registered, and what the shortcuts window lists. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-lang.h"

G_BEGIN_DECLS

/**
 * JeoulShortcut:
 * @action is a detailed action name. Keys of @accels are separated by spaces. @late: what the
 * focused widget has a use for itself (an entry: letters, copying) must not reach the action. A key
 * without an @action is handled by the chart itself and only listed.
 */
typedef struct
{
  const char *group;
  const char *action;
  const char *accels;
  const char *title;
  gboolean    late;
} JeoulShortcut;

const JeoulShortcut *jeoul_shortcuts_get      (guint          *n);
void                 jeoul_shortcuts_register (GtkApplication *application);
GtkEventController  *jeoul_shortcuts_new_late_controller (void);
GtkWindow           *jeoul_shortcuts_new_window (JeoulLang     lang);

G_END_DECLS
