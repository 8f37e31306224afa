/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The outlines of the marks, as heavy as each other. */
#define G_LOG_DOMAIN "jeoul-render"

#include <math.h>
#include <string.h>

#include "jeoul-symbol.h"

/* Cairo's fixed-point coordinates overflow in silence beyond 2²³. */
#define MAX_COORDINATE 1e6

/* Strokes of ring and cross as a part of the size: thick enough to weigh as much as a solid mark
 * in a pale tint does. */
#define RING_STROKE 0.24
#define CROSS_STROKE 0.30

static void
add_square (cairo_t *cr,
            double   x,
            double   y,
            double   half)
{
  cairo_rectangle (cr, x - half, y - half, 2.0 * half, 2.0 * half);
}

static void
add_diamond (cairo_t *cr,
             double   x,
             double   y,
             double   half)
{
  cairo_move_to (cr, x, y - half);
  cairo_line_to (cr, x + half, y);
  cairo_line_to (cr, x, y + half);
  cairo_line_to (cr, x - half, y);
  cairo_close_path (cr);
}

/* Its centre of gravity, not its middle, stands on the value. */
static void
add_triangle (cairo_t *cr,
              double   x,
              double   y,
              double   inner)
{
  double half = inner * sqrt (3.0);

  cairo_move_to (cr, x, y - 2.0 * inner);
  cairo_line_to (cr, x + half, y + inner);
  cairo_line_to (cr, x - half, y + inner);
  cairo_close_path (cr);
}

static void
add_down (cairo_t *cr,
          double   x,
          double   y,
          double   inner)
{
  double half = inner * sqrt (3.0);

  cairo_move_to (cr, x, y + 2.0 * inner);
  cairo_line_to (cr, x - half, y - inner);
  cairo_line_to (cr, x + half, y - inner);
  cairo_close_path (cr);
}

/* The corners of a plus whose arms reach 1 from its centre, clockwise: an outline, so that it can be
 * solid or pale. */
const double jeoul_plus_corners[JEOUL_N_PLUS_CORNERS][2] = {
  { -0.4, -1 },  { 0.4, -1 }, { 0.4, -0.4 }, { 1, -0.4 },   { 1, 0.4 },   { 0.4, 0.4 },
  { 0.4, 1 },    { -0.4, 1 }, { -0.4, 0.4 }, { -1, 0.4 }, { -1, -0.4 }, { -0.4, -0.4 },
};

static void
add_plus (cairo_t *cr,
          double   x,
          double   y,
          double   half)
{
  for (guint i = 0; i < JEOUL_N_PLUS_CORNERS; i++)
    cairo_line_to (cr, x + half * jeoul_plus_corners[i][0], y + half * jeoul_plus_corners[i][1]);
  cairo_close_path (cr);
}

/* Shapes of the area of a circle of diameter d, by their inner radius (centre to nearest edge):
 * square side d √π/2; diamond the same, turned; equilateral triangle side d √(π/√3).  */
static double
inner_radius (JeoulShape shape,
              double     d)
{
  switch (shape)
    {
    case JEOUL_SHAPE_SQUARE:
    case JEOUL_SHAPE_DIAMOND:
      return d * sqrt (G_PI) / 4.0;

    case JEOUL_SHAPE_PLUS:
      return d / 2.0 * 1.14;

    case JEOUL_SHAPE_TRIANGLE:
    case JEOUL_SHAPE_DOWN:
      return d * sqrt (G_PI / sqrt (3.0)) / (2.0 * sqrt (3.0));

    case JEOUL_SHAPE_CIRCLE:
    case JEOUL_SHAPE_RING:
    case JEOUL_SHAPE_CROSS:
    default:
      return d / 2.0;
    }
}

static void
add_shape (cairo_t    *cr,
           JeoulShape  shape,
           double      x,
           double      y,
           double      inner)
{
  switch (shape)
    {
    case JEOUL_SHAPE_SQUARE:
      add_square (cr, x, y, inner);
      break;

    case JEOUL_SHAPE_DIAMOND:
      add_diamond (cr, x, y, inner * G_SQRT2);
      break;

    case JEOUL_SHAPE_TRIANGLE:
      add_triangle (cr, x, y, inner);
      break;

    case JEOUL_SHAPE_DOWN:
      add_down (cr, x, y, inner);
      break;

    case JEOUL_SHAPE_PLUS:
      add_plus (cr, x, y, inner);
      break;

    case JEOUL_SHAPE_CIRCLE:
    case JEOUL_SHAPE_RING:
    case JEOUL_SHAPE_CROSS:
    default:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, inner, 0.0, 2.0 * G_PI);
      cairo_close_path (cr);
      break;
    }
}

/**
 * jeoul_symbol_from_node:
 * @node: a symbol of a scene
 * @theme: what its colours look like
 * @symbol: (out caller-allocates): how it is inked
 *
 * Returns: %FALSE where it has no place, no size or no colour
 */
gboolean
jeoul_symbol_from_node (const JeoulNode  *node,
                        const JeoulTheme *theme,
                        JeoulSymbol      *symbol)
{
  const float size = node->symbol.size;

  if (!(size > 0.0f) || isnan (node->symbol.at.x) || isnan (node->symbol.at.y))
    return FALSE;

  memset (symbol, 0, sizeof *symbol);
  symbol->shape = node->symbol.shape;
  symbol->size = MIN (size, MAX_COORDINATE);
  symbol->line_width = node->line_width > 0.0f ? MIN (node->line_width, MAX_COORDINATE) : 0.0;
  symbol->dashed = node->dashed;
  symbol->has_fill = jeoul_theme_color (theme, node->fill, &symbol->fill);
  symbol->has_stroke = (symbol->line_width > 0.0 || symbol->shape == JEOUL_SHAPE_RING ||
                        symbol->shape == JEOUL_SHAPE_CROSS) &&
                       jeoul_theme_color (theme, node->stroke, &symbol->stroke);

  return symbol->has_fill || symbol->has_stroke;
}

/* Two strokes of width w whose union has the area of the circle: π d²/4 = 2 w l − w². */
static JeoulInk
get_cross_ink (const JeoulSymbol *symbol)
{
  const double d = symbol->size;
  const double w = MAX (CROSS_STROKE * d, symbol->line_width);
  const double l = (G_PI * d * d / 4.0 + w * w) / (2.0 * w);

  return (JeoulInk){ .inner = l / 2.0,
                     .line_width = w,
                     .has_stroke = symbol->has_stroke || symbol->has_fill,
                     .stroke = symbol->has_stroke ? symbol->stroke : symbol->fill };
}

/**
 * jeoul_symbol_get_ink:
 * @symbol: a symbol
 *
 * The outline lies within the shape, so that a pale mark with an outline is as large as a solid one
 * without.
 *
 * Returns: what is filled and what is stroked
 */
JeoulInk
jeoul_symbol_get_ink (const JeoulSymbol *symbol)
{
  JeoulInk ink = { inner_radius (symbol->shape, symbol->size), symbol->line_width,
                   symbol->has_fill, symbol->has_stroke, symbol->fill, symbol->stroke };

  if (symbol->shape == JEOUL_SHAPE_CROSS)
    return get_cross_ink (symbol);

  if (symbol->shape == JEOUL_SHAPE_RING)
    {
      ink.line_width = MAX (ink.line_width, RING_STROKE * symbol->size);
      /* A ring filled with its own colour would be a disc, which means something else. */
      if (ink.has_fill && (!ink.has_stroke || ink.fill == ink.stroke))
        {
          ink.stroke = ink.fill;
          ink.has_stroke = TRUE;
          ink.has_fill = FALSE;
        }
    }
  if (ink.has_stroke || symbol->shape == JEOUL_SHAPE_RING)
    ink.inner = MAX (ink.inner - ink.line_width / 2.0, ink.inner / 4.0);

  return ink;
}

static void
draw_cross (cairo_t        *cr,
            const JeoulInk *ink,
            double          x,
            double          y)
{
  const double half = ink->inner / G_SQRT2;

  if (!ink->has_stroke)
    return;

  jeoul_set_rgb (cr, ink->stroke);
  cairo_set_line_width (cr, ink->line_width);
  cairo_set_dash (cr, NULL, 0, 0.0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_move_to (cr, x - half, y - half);
  cairo_line_to (cr, x + half, y + half);
  cairo_move_to (cr, x - half, y + half);
  cairo_line_to (cr, x + half, y - half);
  cairo_stroke (cr);
}

/**
 * jeoul_symbol_draw:
 *
 * Draws one mark with its centre at @x, @y.
 */
void
jeoul_symbol_draw (cairo_t           *cr,
                   const JeoulSymbol *symbol,
                   double             x,
                   double             y)
{
  const JeoulInk ink = jeoul_symbol_get_ink (symbol);

  if (symbol->shape == JEOUL_SHAPE_CROSS)
    {
      draw_cross (cr, &ink, x, y);
      return;
    }

  add_shape (cr, symbol->shape, x, y, ink.inner);
  if (ink.has_fill)
    {
      jeoul_set_rgb (cr, ink.fill);
      if (ink.has_stroke)
        cairo_fill_preserve (cr);
      else
        cairo_fill (cr);
    }

  if (ink.has_stroke)
    {
      jeoul_set_rgb (cr, ink.stroke);
      cairo_set_line_width (cr, ink.line_width);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
      if (symbol->dashed)
        jeoul_set_dashes (cr, ink.line_width);
      else
        cairo_set_dash (cr, NULL, 0, 0.0);
      cairo_stroke (cr);
    }

  cairo_new_path (cr);
}

/**
 * jeoul_symbol_extent:
 *
 * Returns: how far its ink reaches from its centre at most, in layout units
 */
double
jeoul_symbol_extent (const JeoulSymbol *symbol)
{
  double inner = inner_radius (symbol->shape, symbol->size);

  /* The corner of a triangle is the farthest: twice its inner radius. A cross is no wider. */
  return (symbol->shape == JEOUL_SHAPE_CROSS ? symbol->size : 2.0 * inner) + symbol->line_width;
}

void
jeoul_set_dashes (cairo_t *cr,
                  double   line_width)
{
  double unit = MAX (line_width, 0.5);
  const double dashes[] = { 3.0 * unit, 2.0 * unit };

  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
}

void
jeoul_set_rgb (cairo_t *cr,
               guint32  rgb)
{
  cairo_set_source_rgb (cr, (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0,
                        (rgb & 0xff) / 255.0);
}
