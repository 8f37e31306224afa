/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pinned claims on the scales, below the chart. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-session.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_PIN_TRAY (jeoul_pin_tray_get_type ())
G_DECLARE_FINAL_TYPE (JeoulPinTray, jeoul_pin_tray, JEOUL, PIN_TRAY, GtkWidget)

void              jeoul_pin_tray_set_session (JeoulPinTray *self,
                                              JeoulSession *session);
char             *jeoul_pin_tray_copy_text   (JeoulPinTray *self);
/* For a box with the chart and the tray, which gets no more than its share of the height. */
int               jeoul_pin_tray_get_height  (JeoulPinTray *self,
                                              int           width);
GtkLayoutManager *jeoul_pin_tray_layout_new  (void);

G_END_DECLS
