/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Light, dark, high contrast: as the system says or as was chosen, and the chart's theme for it. */
#pragma once

#include <adwaita.h>

#include "jeoul-theme.h"

G_BEGIN_DECLS

void              jeoul_look_apply          (const char *choice);
const JeoulTheme *jeoul_look_get_theme      (void);
double            jeoul_look_get_text_scale (GtkWidget  *widget);
double            jeoul_look_get_chart_scale (GtkWidget *widget,
                                              double     width,
                                              double     height);

G_END_DECLS
