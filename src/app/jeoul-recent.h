/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The datasets that were open before. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jeoul_recent_add  (GFile *file);
void jeoul_recent_fill (GMenu *menu);

G_END_DECLS
