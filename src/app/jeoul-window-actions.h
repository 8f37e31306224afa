/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window, as the bus and the menus know them (contracts.md, section 8). */
#pragma once

#include "jeoul-window.h"

G_BEGIN_DECLS

void jeoul_window_actions_add     (JeoulWindow    *window);
void jeoul_window_actions_install (GtkWidgetClass *widget_class);

G_END_DECLS
