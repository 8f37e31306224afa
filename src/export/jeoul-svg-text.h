/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces of an SVG file: numbers, text, and what it says about itself. Private to export. */
#pragma once

#include "jeoul-export.h"

G_BEGIN_DECLS

/* The namespace of what only Jeoul reads. */
#define JEOUL_RECIPE_NAMESPACE "urn:jeoul:recipe:1"

void jeoul_svg_append_number   (GString             *svg,
                                double               number);
void jeoul_svg_append_text     (GString             *svg,
                                const char          *text,
                                gssize               length);
void jeoul_svg_append_element  (GString             *svg,
                                const char          *name,
                                const char          *attributes,
                                const char          *text);
void jeoul_svg_append_metadata (GString             *svg,
                                const JeoulMetadata *metadata,
                                const char          *lang);

G_END_DECLS
