/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The outlines of the marks, as heavy as each other. Private to render. */
#pragma once

#include <cairo.h>

#include "jeoul-scene.h"

G_BEGIN_DECLS

/* How a symbol is inked, in layout units. */
typedef struct
{
  JeoulShape shape;
  double     size;
  double     line_width;
  gboolean   dashed;
  guint32    fill;   /* 0xRRGGBB */
  guint32    stroke;
  gboolean   has_fill;
  gboolean   has_stroke;
} JeoulSymbol;

void   jeoul_symbol_draw   (cairo_t           *cr,
                            const JeoulSymbol *symbol,
                            double             x,
                            double             y);
double jeoul_symbol_extent (const JeoulSymbol *symbol);

/* Dashes mean an assumption; the same everywhere. */
void   jeoul_set_dashes    (cairo_t           *cr,
                            double             line_width);
void   jeoul_set_rgb       (cairo_t           *cr,
                            guint32            rgb);

G_END_DECLS
