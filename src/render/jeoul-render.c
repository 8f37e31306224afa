/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws a scene on any cairo_t. */
#define G_LOG_DOMAIN "jeoul-render"

#include <math.h>
#include <string.h>

#include <pango/pangocairo.h>

#include "jeoul-pixels.h"
#include "jeoul-render.h"
#include "jeoul-stamp.h"
#include "jeoul-symbol.h"
#include "jeoul-typesetter.h"

/* Cairo's fixed-point coordinates overflow in silence beyond 2²³. */
#define MAX_COORDINATE 1e6

/* Lines up to this width, in layout units, are hairlines: put on whole pixels. */
#define MAX_HAIRLINE 1.5

/* So many points are stroked at once: a line that crosses itself again and again takes cairo time by
 * the square of its length (200,000 points two minutes). */
#define MAX_STROKED 256

/* From here on marks are stamped onto pixels. Below, each is drawn at its exact place. */
#define MIN_STAMPED 1000

/* From here on the marks of a PDF are one picture: a vector mark takes more than a kilobyte until
 * the page is written (100,000 of them 150 MB), and a reader of the file draws each again. */
#define MIN_RASTERISED 20000

/* Dots an inch of that picture, as printers ask for; fewer where it would be too large. */
#define RASTER_DPI 300.0
#define MAX_RASTER_PIXELS 6.0e6

typedef struct
{
  cairo_t          *cr;
  const JeoulScene *scene;
  const JeoulTheme *theme;
  gboolean          snap;
  JeoulStamper     *stamper;
  cairo_status_t    status; /* of what is drawn aside */
} Painter;

G_DEFINE_QUARK (jeoul-render-error-quark, jeoul_render_error)

static double
clamp (double coordinate)
{
  return CLAMP (coordinate, -MAX_COORDINATE, MAX_COORDINATE);
}

/* Draws a horizontal or vertical hairline on whole pixels; FALSE when it is none. */
static gboolean
draw_hairline (const Painter    *self,
               const JeoulPoint *a,
               const JeoulPoint *b,
               double            line_width)
{
  cairo_t *cr = self->cr;
  double x1 = clamp (a->x), y1 = clamp (a->y), x2 = clamp (b->x), y2 = clamp (b->y);
  double wx = line_width, wy = 0.0, ox = 0.0, oy = 0.0;
  double pixel, width;

  jeoul_to_pixels (cr, &x1, &y1);
  jeoul_to_pixels (cr, &x2, &y2);
  jeoul_to_pixels (cr, &wx, &wy);
  jeoul_to_pixels (cr, &ox, &oy);
  pixel = line_width / hypot (wx - ox, wy - oy);
  width = MAX (round (line_width / pixel), 1.0);

  if (fabs (y1 - y2) < 1e-6)
    y1 = y2 = jeoul_snap_center (y1, width);
  else if (fabs (x1 - x2) < 1e-6)
    x1 = x2 = jeoul_snap_center (x1, width);
  else
    return FALSE;

  jeoul_from_pixels (cr, &x1, &y1);
  jeoul_from_pixels (cr, &x2, &y2);
  cairo_set_line_width (cr, width * pixel);
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);

  return TRUE;
}

static void
draw_line (const Painter   *self,
           const JeoulNode *node)
{
  const JeoulPoint *points = jeoul_scene_get_points (self->scene, node);
  double line_width = node->line_width;
  gboolean is_open = FALSE;
  guint32 rgb;

  if (points == NULL || !(line_width > 0.0f) ||
      !jeoul_theme_color (self->theme, node->stroke, &rgb))
    return;

  jeoul_set_rgb (self->cr, rgb);
  cairo_set_line_width (self->cr, MIN (line_width, MAX_COORDINATE));
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
  if (node->dashed)
    jeoul_set_dashes (self->cr, line_width);
  else
    cairo_set_dash (self->cr, NULL, 0, 0.0);

  if (self->snap && node->line.n_points == 2 && !node->dashed && line_width <= MAX_HAIRLINE &&
      isfinite (points[0].x + points[0].y + points[1].x + points[1].y) &&
      draw_hairline (self, &points[0], &points[1], line_width))
    return;

  for (guint i = 0; i < node->line.n_points; i++)
    {
      /* A gap in the data is a gap in the line. */
      if (isnan (points[i].x) || isnan (points[i].y))
        is_open = FALSE;
      else if (is_open)
        {
          cairo_line_to (self->cr, clamp (points[i].x), clamp (points[i].y));
          if (i % MAX_STROKED == 0 && !node->dashed)
            {
              cairo_stroke (self->cr);
              cairo_move_to (self->cr, clamp (points[i].x), clamp (points[i].y));
            }
        }
      else
        {
          cairo_move_to (self->cr, clamp (points[i].x), clamp (points[i].y));
          is_open = TRUE;
        }
    }
  cairo_stroke (self->cr);
}

static void
draw_rect (const Painter   *self,
           const JeoulNode *node)
{
  const JeoulRect *box = &node->rect.box;
  double x1 = clamp (box->x), y1 = clamp (box->y);
  double x2 = clamp (box->x + box->width), y2 = clamp (box->y + box->height);
  double inset;
  guint32 rgb;

  if (isnan (x1) || isnan (y1) || isnan (x2) || isnan (y2))
    return;

  if (self->snap)
    jeoul_snap_rect (self->cr, &x1, &y1, &x2, &y2);

  if (jeoul_theme_color (self->theme, node->fill, &rgb))
    {
      jeoul_set_rgb (self->cr, rgb);
      cairo_rectangle (self->cr, x1, y1, x2 - x1, y2 - y1);
      cairo_fill (self->cr);
    }

  if (node->line_width > 0.0f && jeoul_theme_color (self->theme, node->stroke, &rgb))
    {
      /* The outline lies within the box: a bar is as long as its value with it and without. */
      inset = MIN (node->line_width / 2.0, MIN (fabs (x2 - x1), fabs (y2 - y1)) / 2.0);
      jeoul_set_rgb (self->cr, rgb);
      cairo_set_line_width (self->cr, 2.0 * inset);
      cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_MITER);
      cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
      if (node->dashed)
        jeoul_set_dashes (self->cr, node->line_width);
      else
        cairo_set_dash (self->cr, NULL, 0, 0.0);
      cairo_rectangle (self->cr, MIN (x1, x2) + inset, MIN (y1, y2) + inset,
                       fabs (x2 - x1) - 2.0 * inset, fabs (y2 - y1) - 2.0 * inset);
      cairo_stroke (self->cr);
    }
}

static void
draw_symbol (const Painter   *self,
             const JeoulNode *node)
{
  double x = clamp (node->symbol.at.x);
  double y = clamp (node->symbol.at.y);
  JeoulSymbol symbol;

  if (jeoul_symbol_from_node (node, self->theme, &symbol) &&
      (self->stamper == NULL || !jeoul_stamper_draw (self->stamper, &symbol, x, y)))
    jeoul_symbol_draw (self->cr, &symbol, x, y);
}

static void
draw_text (const Painter   *self,
           const JeoulNode *node)
{
  PangoLayout *layout;
  PangoLayoutLine *line;
  PangoRectangle logical;
  double x = node->text.at.x;
  double scale;
  guint32 rgb;

  if (node->text.string == NULL || isnan (x) || isnan (node->text.at.y) ||
      !jeoul_theme_color (self->theme, node->stroke, &rgb))
    return;

  layout = jeoul_typesetter_layout (jeoul_typesetter_get (), node->text.string, -1,
                                    &node->text.font, jeoul_scene_get_lang (self->scene), &scale);
  if (layout == NULL)
    return;

  line = pango_layout_get_line_readonly (layout, 0);
  if (node->text.anchor != JEOUL_ANCHOR_START)
    {
      pango_layout_line_get_extents (line, NULL, &logical);
      x -= scale * logical.width / PANGO_SCALE *
           (node->text.anchor == JEOUL_ANCHOR_MIDDLE ? 0.5 : 1.0);
    }

  /* A line is placed by its baseline, whatever fonts are in it, so that Korean and Latin lines
   * side by side stand on one line. */
  jeoul_set_rgb (self->cr, rgb);
  cairo_save (self->cr);
  cairo_translate (self->cr, clamp (x), clamp (node->text.at.y));
  cairo_scale (self->cr, scale, scale);
  cairo_move_to (self->cr, 0.0, 0.0);
  pango_cairo_show_layout_line (self->cr, line);
  cairo_new_path (self->cr);
  cairo_restore (self->cr);
}

static void
draw_node (const Painter   *self,
           const JeoulNode *node)
{
  switch (node->type)
    {
    case JEOUL_NODE_LINE:
      draw_line (self, node);
      break;

    case JEOUL_NODE_RECT:
      draw_rect (self, node);
      break;

    case JEOUL_NODE_TEXT:
      draw_text (self, node);
      break;

    default:
      break;
    }
}

/* The part of the scene that its symbols cover. */
static JeoulRect
get_symbol_box (const Painter   *self,
                const JeoulNode *nodes,
                guint            n)
{
  double x1 = jeoul_scene_get_width (self->scene), x2 = 0.0;
  double y1 = jeoul_scene_get_height (self->scene), y2 = 0.0;
  const double right = x1, bottom = y1;
  JeoulSymbol symbol;

  for (guint i = 0; i < n; i++)
    if (nodes[i].type == JEOUL_NODE_SYMBOL && jeoul_symbol_from_node (&nodes[i], self->theme, &symbol))
      {
        const double extent = jeoul_symbol_extent (&symbol);

        x1 = MIN (x1, nodes[i].symbol.at.x - extent);
        x2 = MAX (x2, nodes[i].symbol.at.x + extent);
        y1 = MIN (y1, nodes[i].symbol.at.y - extent);
        y2 = MAX (y2, nodes[i].symbol.at.y + extent);
      }

  x1 = MAX (x1, 0.0);
  y1 = MAX (y1, 0.0);

  return (JeoulRect){ x1, y1, MIN (x2, right) - x1, MIN (y2, bottom) - y1 };
}

/* All symbols as one picture, beneath what comes after the first of them. */
static void
draw_rasterised_symbols (Painter         *self,
                         const JeoulNode *nodes,
                         guint            n)
{
  JeoulRect box = get_symbol_box (self, nodes, n);
  Painter painter = { NULL, self->scene, self->theme, TRUE };
  double scale = RASTER_DPI / 96.0;
  cairo_surface_t *surface;

  if (!(box.width > 0.0 && box.height > 0.0))
    return;

  scale = MIN (scale, sqrt (MAX_RASTER_PIXELS / (box.width * box.height)));
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, ceil (box.width * scale),
                                        ceil (box.height * scale));
  painter.cr = cairo_create (surface);
  cairo_scale (painter.cr, scale, scale);
  cairo_translate (painter.cr, -box.x, -box.y);
  painter.stamper = jeoul_stamper_new (painter.cr);
  for (guint i = 0; i < n; i++)
    if (nodes[i].type == JEOUL_NODE_SYMBOL)
      draw_symbol (&painter, &nodes[i]);
  g_clear_pointer (&painter.stamper, jeoul_stamper_free);
  self->status = cairo_status (painter.cr);
  cairo_destroy (painter.cr);

  cairo_save (self->cr);
  cairo_translate (self->cr, box.x, box.y);
  cairo_scale (self->cr, 1.0 / scale, 1.0 / scale);
  cairo_set_source_surface (self->cr, surface, 0.0, 0.0);
  cairo_paint (self->cr);
  cairo_restore (self->cr);
  cairo_surface_destroy (surface);
}

/* Whether nothing of @node is between @top and @bottom: in a chart of thousands of rows most of
 * them are not on the screen, and setting their text is what takes time. */
static gboolean
is_outside (const Painter   *self,
            const JeoulNode *node,
            double           top,
            double           bottom)
{
  const JeoulPoint *points;
  double y, extent;

  switch (node->type)
    {
    case JEOUL_NODE_TEXT:
      y = node->text.at.y;
      extent = 2.0 * node->text.font.size;
      break;

    case JEOUL_NODE_SYMBOL:
      y = node->symbol.at.y;
      extent = 2.0 * node->symbol.size + node->line_width;
      break;

    case JEOUL_NODE_LINE:
      points = jeoul_scene_get_points (self->scene, node);
      if (points == NULL || node->line.n_points != 2)
        return FALSE;
      y = (points[0].y + points[1].y) / 2.0;
      extent = fabs (points[0].y - points[1].y) / 2.0 + node->line_width + 1.0;
      break;

    default:
      return FALSE;
    }

  return y + extent < top || y - extent > bottom;
}

static void
draw_nodes (Painter         *self,
            const JeoulNode *nodes,
            guint            n)
{
  gboolean rasterise, are_drawn = FALSE;
  guint n_symbols = 0;
  double left, top, right, bottom;

  for (guint i = 0; i < n; i++)
    n_symbols += nodes[i].type == JEOUL_NODE_SYMBOL;

  rasterise = !self->snap && n_symbols >= MIN_RASTERISED;
  if (self->snap && n_symbols >= MIN_STAMPED)
    self->stamper = jeoul_stamper_new (self->cr);

  cairo_clip_extents (self->cr, &left, &top, &right, &bottom);
  for (guint i = 0; i < n; i++)
    if (self->snap && is_outside (self, &nodes[i], top, bottom))
      continue;
    else if (nodes[i].type != JEOUL_NODE_SYMBOL)
      draw_node (self, &nodes[i]);
    else if (!rasterise)
      draw_symbol (self, &nodes[i]);
    else if (!are_drawn)
      {
        draw_rasterised_symbols (self, nodes, n);
        are_drawn = TRUE;
      }

  g_clear_pointer (&self->stamper, jeoul_stamper_free);
}

/**
 * jeoul_render_scene:
 * @cr: where to draw, scaled to layout units
 * @scene: what to draw
 * @theme: what its colours look like
 * @flags: whether to leave the background transparent
 *
 * Draws @scene with its upper left corner at the origin. On surfaces with pixels, hairlines and
 * the edges of bars are moved to whole pixels; on PDF the geometry is the scene's. What has no
 * place (NaN) is not drawn, nor is there what lies outside of the clip of @cr.
 *
 * Returns: %FALSE with @error (%JEOUL_RENDER_ERROR, the code is a cairo_status_t) when @cr is in an
 *   error state: then what was drawn is incomplete
 */
gboolean
jeoul_render_scene (cairo_t           *cr,
                    const JeoulScene  *scene,
                    const JeoulTheme  *theme,
                    JeoulRenderFlags   flags,
                    GError           **error)
{
  Painter self = { cr, scene, theme };
  const JeoulNode *nodes;
  cairo_status_t status;
  guint32 rgb;
  guint n;

  g_return_val_if_fail (cr != NULL && scene != NULL && theme != NULL, FALSE);

  nodes = jeoul_scene_get_nodes (scene, &n);
  if (cairo_status (cr) == CAIRO_STATUS_SUCCESS)
    {
      self.snap = jeoul_has_pixels (cr);
      cairo_save (cr);
      cairo_new_path (cr);
      if (!(flags & JEOUL_RENDER_NO_BACKGROUND) &&
          jeoul_theme_color (self.theme, JEOUL_COLOR_BACKGROUND, &rgb))
        {
          jeoul_set_rgb (cr, rgb);
          cairo_rectangle (cr, 0.0, 0.0, jeoul_scene_get_width (scene),
                           jeoul_scene_get_height (scene));
          cairo_fill (cr);
        }

      draw_nodes (&self, nodes, n);
      cairo_restore (cr);
    }

  status = cairo_status (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = self.status;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, JEOUL_RENDER_ERROR, status, cairo_status_to_string (status));
      return FALSE;
    }

  return TRUE;
}
