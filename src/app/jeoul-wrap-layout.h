/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Children from left to right, going on in a new line where there is no more room. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JEOUL_TYPE_WRAP_LAYOUT (jeoul_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (JeoulWrapLayout, jeoul_wrap_layout, JEOUL, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *jeoul_wrap_layout_new (int spacing);

G_END_DECLS
