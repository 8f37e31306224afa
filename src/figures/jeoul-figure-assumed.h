/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The user's assumptions in a figure: what would be, dashed beside what was reported. */
#pragma once

#include "jeoul-figure-builder.h"

G_BEGIN_DECLS

void jeoul_figure_builder_add_assumed (JeoulFigureBuilder *builder);

G_END_DECLS
