/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The layout of a table that scrolls sideways and is as high as its width makes it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkLayoutManager *jeoul_pin_across_layout_new (void);

G_END_DECLS
