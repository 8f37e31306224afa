/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that is inside a window: replaced as a whole when the language changes. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-chart-page.h"
#include "jeoul-session.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_WINDOW_CONTENT (jeoul_window_content_get_type ())
G_DECLARE_FINAL_TYPE (JeoulWindowContent, jeoul_window_content, JEOUL, WINDOW_CONTENT, GtkWidget)

GtkWidget      *jeoul_window_content_new         (JeoulSession       *session);
JeoulChartPage *jeoul_window_content_get_page    (JeoulWindowContent *self);
void            jeoul_window_content_show_menu   (JeoulWindowContent *self);
void            jeoul_window_content_show_source (JeoulWindowContent *self);
void            jeoul_window_content_find        (JeoulWindowContent *self);
void            jeoul_window_content_set_changed (JeoulWindowContent *self,
                                                  gboolean            changed);
void            jeoul_window_content_set_loading (JeoulWindowContent *self,
                                                  gboolean            loading,
                                                  double              fraction,
                                                  const char         *name);
void            jeoul_window_content_adopt       (JeoulWindowContent *self,
                                                  JeoulWindowContent *old);
void            jeoul_window_content_adopt_focus (JeoulWindowContent *self,
                                                  GtkWidget          *focus,
                                                  JeoulWindowContent *old);
void            jeoul_window_content_get_wants   (JeoulWindowContent *self,
                                                  gboolean           *sidebar,
                                                  gboolean           *details);

G_END_DECLS
