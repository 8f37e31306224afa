/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The recipe out of a file, as it was given in JeoulMetadata. Files are hostile. */
#pragma once

#include "jeoul-export.h"

G_BEGIN_DECLS

/* Larger files are not looked at; longer recipes are none. */
#define JEOUL_MAX_FIGURE_FILE (256 * 1024 * 1024)
#define JEOUL_MAX_RECIPE (1024 * 1024)

/* Every recipe begins so. */
#define JEOUL_RECIPE_MARK "jeoul-recipe "

/* Valid UTF-8, or NULL where there is none. Free with g_free(). */
char    *jeoul_export_read_recipe (GBytes *file);
/* Whether a PNG, SVG or PDF has an end. */
gboolean jeoul_export_is_whole    (GBytes *file);

/* One for each format: private to export. */
char *jeoul_read_png (GBytes *file);
char *jeoul_read_pdf (GBytes *file);
char *jeoul_read_svg (GBytes *file);

G_END_DECLS
