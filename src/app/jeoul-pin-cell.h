/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the table of pinned claims. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-pin-table.h"

G_BEGIN_DECLS

const char *jeoul_pin_verdict_icon (JeoulVerdict       verdict);
GtkWidget  *jeoul_pin_cell_new     (const JeoulPinRow *row,
                                    guint              claim,
                                    JeoulLang          lang);

G_END_DECLS
