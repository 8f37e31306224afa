/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is not on the screen is not read out either. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jeoul_hidden_follow       (GtkWidget *widget);
void jeoul_hidden_follow_pages (GtkStack  *stack);

G_END_DECLS
