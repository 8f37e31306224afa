/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The outlines of the marks, as heavy as each other: for whatever draws them, with cairo or not. */
#pragma once

#include <cairo.h>

#include "jeoul-scene.h"

G_BEGIN_DECLS

#define JEOUL_N_PLUS_CORNERS 12
extern const double jeoul_plus_corners[JEOUL_N_PLUS_CORNERS][2];

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

/* What of a symbol is inked: a shape of this inner radius (centre to nearest edge), filled, and
 * stroked along its edge. A cross has two strokes, each @inner long to either side of its centre. */
typedef struct
{
  double  inner;
  double  line_width;
  gboolean has_fill;
  gboolean has_stroke;
  guint32 fill;
  guint32 stroke;
} JeoulInk;

/* FALSE where nothing of it can be seen. */
gboolean jeoul_symbol_from_node (const JeoulNode  *node,
                                 const JeoulTheme *theme,
                                 JeoulSymbol      *symbol);
JeoulInk jeoul_symbol_get_ink   (const JeoulSymbol *symbol);

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
