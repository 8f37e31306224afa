/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for the claims and the title of a figure that the user makes. */
#pragma once

#include "jeoul-window.h"

G_BEGIN_DECLS

void jeoul_own_figure_dialog_present (JeoulWindow *window);
void jeoul_own_figure_dialog_rename  (JeoulWindow *window,
                                      const char  *id);

G_END_DECLS
