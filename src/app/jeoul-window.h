/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window: stays the same while what is in it is replaced. */
#pragma once

#include <adwaita.h>

#include "jeoul-session.h"
#include "jeoul-window-content.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_WINDOW (jeoul_window_get_type ())
G_DECLARE_FINAL_TYPE (JeoulWindow, jeoul_window, JEOUL, WINDOW, AdwApplicationWindow)

GtkWidget          *jeoul_window_new           (GtkApplication *application,
                                                JeoulSession   *session);
JeoulSession       *jeoul_window_get_session   (JeoulWindow    *self);
JeoulWindowContent *jeoul_window_get_content   (JeoulWindow    *self);
void                jeoul_window_set_language  (JeoulWindow    *self,
                                                JeoulLang       lang);
void                jeoul_window_open_file     (JeoulWindow    *self,
                                                GFile          *file);
void                jeoul_window_reload        (JeoulWindow    *self);
void                jeoul_window_toast         (JeoulWindow    *self,
                                                const char     *text);
void                jeoul_window_add_toast     (JeoulWindow    *self,
                                                AdwToast       *toast);
void                jeoul_window_reset_layout  (JeoulWindow    *self);

G_END_DECLS
