/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as SVG: text as text, so that it can be read out, searched and edited. */
#define G_LOG_DOMAIN "jeoul-export"

#include <math.h>
#include <string.h>

#include "jeoul-encode.h"
#include "jeoul-links.h"
#include "jeoul-render.h"
#include "jeoul-svg-text.h"
#include "jeoul-symbol.h"

/* Beyond this, viewers lose precision. */
#define MAX_COORDINATE 1e6

/* @next_link: the first of @links that was not passed yet. */
typedef struct
{
  const JeoulEncoding *encoding;
  GString             *svg;
  GArray              *links;
  guint                next_link;
} Writer;

static double
clamp (double coordinate)
{
  return CLAMP (coordinate, -MAX_COORDINATE, MAX_COORDINATE);
}

static void
append_attribute (Writer     *self,
                  const char *name,
                  double      value)
{
  g_string_append_printf (self->svg, " %s=\"", name);
  jeoul_svg_append_number (self->svg, clamp (value));
  g_string_append_c (self->svg, '"');
}

static gboolean
get_color (const Writer *self,
           JeoulColor    role,
           guint32      *rgb)
{
  return jeoul_theme_color (self->encoding->theme, role, rgb);
}

/* The same dashes as jeoul_set_dashes(). */
static void
append_stroke (Writer     *self,
               guint32     rgb,
               double      width,
               gboolean    dashed,
               const char *join)
{
  g_string_append_printf (self->svg, " stroke=\"#%06x\"", rgb);
  append_attribute (self, "stroke-width", width);
  if (join != NULL)
    g_string_append_printf (self->svg, " stroke-linejoin=\"%s\"", join);
  if (dashed)
    {
      const double unit = MAX (width, 0.5);

      g_string_append (self->svg, " stroke-dasharray=\"");
      jeoul_svg_append_number (self->svg, 3.0 * unit);
      g_string_append_c (self->svg, ' ');
      jeoul_svg_append_number (self->svg, 2.0 * unit);
      g_string_append_c (self->svg, '"');
    }
}

static void
append_point (Writer *self,
              char    command,
              double  x,
              double  y)
{
  g_string_append_c (self->svg, command);
  jeoul_svg_append_number (self->svg, clamp (x));
  g_string_append_c (self->svg, ' ');
  jeoul_svg_append_number (self->svg, clamp (y));
}

static void
write_line (Writer          *self,
            const JeoulNode *node)
{
  const JeoulPoint *points = jeoul_scene_get_points (self->encoding->scene, node);
  gboolean is_open = FALSE;
  guint32 rgb;

  if (points == NULL || !(node->line_width > 0.0f) || !get_color (self, node->stroke, &rgb))
    return;

  g_string_append (self->svg, "<path d=\"");
  for (guint i = 0; i < node->line.n_points; i++)
    {
      const gboolean is_gap = isnan (points[i].x) || isnan (points[i].y);

      if (!is_gap)
        append_point (self, is_open ? 'L' : 'M', points[i].x, points[i].y);
      is_open = !is_gap;
    }
  g_string_append (self->svg, "\" fill=\"none\"");
  append_stroke (self, rgb, node->line_width, node->dashed,
                 node->line.n_points > 2 ? "round" : NULL);
  g_string_append (self->svg, "/>\n");
}

static void
write_box (Writer *self,
           double  x1,
           double  y1,
           double  x2,
           double  y2)
{
  g_string_append (self->svg, "<rect");
  append_attribute (self, "x", MIN (x1, x2));
  append_attribute (self, "y", MIN (y1, y2));
  append_attribute (self, "width", fabs (x2 - x1));
  append_attribute (self, "height", fabs (y2 - y1));
}

static void
write_rect (Writer          *self,
            const JeoulNode *node)
{
  const JeoulRect *box = &node->rect.box;
  const double x1 = clamp (box->x), y1 = clamp (box->y);
  const double x2 = clamp (box->x + box->width), y2 = clamp (box->y + box->height);
  guint32 rgb;

  if (isnan (x1) || isnan (y1) || isnan (x2) || isnan (y2))
    return;

  if (get_color (self, node->fill, &rgb))
    {
      write_box (self, x1, y1, x2, y2);
      g_string_append_printf (self->svg, " fill=\"#%06x\"/>\n", rgb);
    }
  if (node->line_width > 0.0f && get_color (self, node->stroke, &rgb))
    {
      /* Within the box, as everywhere. */
      const double inset = MIN (node->line_width / 2.0,
                                MIN (fabs (x2 - x1), fabs (y2 - y1)) / 2.0);

      /* A rectangle without width or height is not drawn: a bar that is all outline is filled. */
      if (fabs (x2 - x1) <= 2.0 * inset || fabs (y2 - y1) <= 2.0 * inset)
        {
          write_box (self, x1, y1, x2, y2);
          g_string_append_printf (self->svg, " fill=\"#%06x\"/>\n", rgb);
          return;
        }
      write_box (self, MIN (x1, x2) + inset, MIN (y1, y2) + inset, MAX (x1, x2) - inset,
                 MAX (y1, y2) - inset);
      g_string_append (self->svg, " fill=\"none\"");
      append_stroke (self, rgb, 2.0 * inset, node->dashed, NULL);
      g_string_append (self->svg, "/>\n");
    }
}

/* The shapes are those of jeoul_symbol_draw(); how large they are is asked there. */
static void
write_shape (Writer     *self,
             JeoulShape  shape,
             double      x,
             double      y,
             double      inner)
{
  const double half = inner * sqrt (3.0);

  switch (shape)
    {
    case JEOUL_SHAPE_SQUARE:
      write_box (self, x - inner, y - inner, x + inner, y + inner);
      return;

    case JEOUL_SHAPE_DIAMOND:
      g_string_append (self->svg, "<path d=\"");
      append_point (self, 'M', x, y - inner * G_SQRT2);
      append_point (self, 'L', x + inner * G_SQRT2, y);
      append_point (self, 'L', x, y + inner * G_SQRT2);
      append_point (self, 'L', x - inner * G_SQRT2, y);
      g_string_append (self->svg, "Z\"");
      return;

    case JEOUL_SHAPE_TRIANGLE:
      g_string_append (self->svg, "<path d=\"");
      append_point (self, 'M', x, y - 2.0 * inner);
      append_point (self, 'L', x + half, y + inner);
      append_point (self, 'L', x - half, y + inner);
      g_string_append (self->svg, "Z\"");
      return;

    case JEOUL_SHAPE_DOWN:
      g_string_append (self->svg, "<path d=\"");
      append_point (self, 'M', x, y + 2.0 * inner);
      append_point (self, 'L', x - half, y - inner);
      append_point (self, 'L', x + half, y - inner);
      g_string_append (self->svg, "Z\"");
      return;

    case JEOUL_SHAPE_PLUS:
      g_string_append (self->svg, "<path d=\"");
      for (guint i = 0; i < JEOUL_N_PLUS_CORNERS; i++)
        append_point (self, i == 0 ? 'M' : 'L', x + inner * jeoul_plus_corners[i][0],
                      y + inner * jeoul_plus_corners[i][1]);
      g_string_append (self->svg, "Z\"");
      return;

    case JEOUL_SHAPE_CROSS:
      g_string_append (self->svg, "<path d=\"");
      append_point (self, 'M', x - inner / G_SQRT2, y - inner / G_SQRT2);
      append_point (self, 'L', x + inner / G_SQRT2, y + inner / G_SQRT2);
      append_point (self, 'M', x - inner / G_SQRT2, y + inner / G_SQRT2);
      append_point (self, 'L', x + inner / G_SQRT2, y - inner / G_SQRT2);
      g_string_append_c (self->svg, '"');
      return;

    case JEOUL_SHAPE_CIRCLE:
    case JEOUL_SHAPE_RING:
    default:
      g_string_append (self->svg, "<circle");
      append_attribute (self, "cx", x);
      append_attribute (self, "cy", y);
      append_attribute (self, "r", inner);
      return;
    }
}

static void
write_symbol (Writer          *self,
              const JeoulNode *node)
{
  JeoulSymbol symbol;
  JeoulInk ink;

  if (!jeoul_symbol_from_node (node, self->encoding->theme, &symbol))
    return;

  ink = jeoul_symbol_get_ink (&symbol);
  write_shape (self, symbol.shape, node->symbol.at.x, node->symbol.at.y, ink.inner);
  if (ink.has_fill)
    g_string_append_printf (self->svg, " fill=\"#%06x\"", ink.fill);
  else
    g_string_append (self->svg, " fill=\"none\"");
  if (ink.has_stroke)
    append_stroke (self, ink.stroke, ink.line_width,
                   symbol.dashed && symbol.shape != JEOUL_SHAPE_CROSS, NULL);
  g_string_append (self->svg, "/>\n");
}

/* The words of a line, with what of them leads somewhere. */
static void
write_words (Writer     *self,
             guint       node,
             const char *words)
{
  guint at = 0;

  for (; self->next_link < self->links->len; self->next_link++)
    {
      const JeoulLinkPlace *place = &g_array_index (self->links, JeoulLinkPlace, self->next_link);

      if (place->node != node)
        break;
      jeoul_svg_append_text (self->svg, words + at, place->start - at);
      g_string_append (self->svg, "<a xlink:href=\"");
      jeoul_svg_append_text (self->svg, place->uri, -1);
      g_string_append (self->svg, "\">");
      jeoul_svg_append_text (self->svg, words + place->start, place->end - place->start);
      g_string_append (self->svg, "</a>");
      at = place->end;
    }
  jeoul_svg_append_text (self->svg, words + at, -1);
}

static void
write_text (Writer          *self,
            guint            index,
            const JeoulNode *node)
{
  static const char *const anchors[] = { NULL, "middle", "end" };
  const JeoulFont *font = &node->text.font;
  guint32 rgb;

  if (node->text.string == NULL || isnan (node->text.at.x) || isnan (node->text.at.y) ||
      !get_color (self, node->stroke, &rgb))
    return;

  g_string_append (self->svg, "<text");
  append_attribute (self, "x", node->text.at.x);
  append_attribute (self, "y", node->text.at.y);
  append_attribute (self, "font-size", font->size);
  if (font->weight == JEOUL_WEIGHT_BOLD)
    g_string_append (self->svg, " font-weight=\"bold\"");
  if (jeoul_render_is_slanted (node->text.string, font,
                               jeoul_scene_get_lang (self->encoding->scene)))
    g_string_append (self->svg, " font-style=\"italic\"");
  if (anchors[node->text.anchor] != NULL)
    g_string_append_printf (self->svg, " text-anchor=\"%s\"", anchors[node->text.anchor]);
  g_string_append_printf (self->svg, " fill=\"#%06x\">", rgb);
  write_words (self, index, node->text.string);
  g_string_append (self->svg, "</text>\n");
}

/* A mark with its label is a group whose title a viewer shows, and a screen reader reads. */
static void
write_nodes (Writer *self)
{
  guint n, n_items;
  const JeoulNode *nodes = jeoul_scene_get_nodes (self->encoding->scene, &n);
  const JeoulItem *items = jeoul_scene_get_items (self->encoding->scene, &n_items);
  gint32 item = -1;

  for (guint i = 0; i < n; i++)
    {
      const gint32 next = nodes[i].item >= 0 && (guint) nodes[i].item < n_items ? nodes[i].item
                                                                                : -1;

      if (next != item && item >= 0)
        g_string_append (self->svg, "</g>\n");
      if (next != item && next >= 0)
        {
          g_string_append (self->svg, "<g><title>");
          jeoul_svg_append_text (self->svg, items[next].name, -1);
          g_string_append (self->svg, "</title>\n");
        }
      item = next;

      switch (nodes[i].type)
        {
        case JEOUL_NODE_LINE:
          write_line (self, &nodes[i]);
          break;

        case JEOUL_NODE_RECT:
          write_rect (self, &nodes[i]);
          break;

        case JEOUL_NODE_SYMBOL:
          write_symbol (self, &nodes[i]);
          break;

        case JEOUL_NODE_TEXT:
          write_text (self, i, &nodes[i]);
          break;

        default:
          break;
        }
    }
  if (item >= 0)
    g_string_append (self->svg, "</g>\n");
}

/* The page as it was asked for: millimetres where these are what is exact, else points, of which
 * SVG has as many to the inch as PDF. */
static void
append_page_size (Writer *self)
{
  const JeoulEncoding *encoding = self->encoding;
  const double width = encoding->width_inches * encoding->dpi;
  const double height = encoding->height_inches * encoding->dpi;
  const gboolean in_pixels = fabs (width - round (width)) < 1e-6 &&
                             fabs (height - round (height)) < 1e-6;
  const double factor = in_pixels ? 72.0 : 25.4;
  const char *unit = in_pixels ? "pt" : "mm";

  g_string_append (self->svg, " width=\"");
  jeoul_svg_append_number (self->svg, encoding->width_inches * factor);
  g_string_append_printf (self->svg, "%s\" height=\"", unit);
  jeoul_svg_append_number (self->svg, encoding->height_inches * factor);
  g_string_append_printf (self->svg, "%s\" viewBox=\"0 0 ", unit);
  jeoul_svg_append_number (self->svg, encoding->width_inches * 96.0);
  g_string_append_c (self->svg, ' ');
  jeoul_svg_append_number (self->svg, encoding->height_inches * 96.0);
  g_string_append_c (self->svg, '"');
}

/**
 * jeoul_encode_svg:
 *
 * User units are layout units, so the numbers are the scene's. Text is set by whoever shows the
 * file: where the named fonts are missing, lines are as long as others make them.
 *
 * Returns: (transfer full): the file; it cannot fail
 */
GBytes *
jeoul_encode_svg (const JeoulEncoding *encoding)
{
  const JeoulMetadata *metadata = &encoding->metadata;
  const char *lang = jeoul_lang_to_string (jeoul_scene_get_lang (encoding->scene));
  g_autoptr (GArray) links = jeoul_links_find (encoding->scene);
  Writer self = { encoding, g_string_sized_new (64 * 1024), links, 0 };
  guint32 background = encoding->theme->colors[JEOUL_COLOR_BACKGROUND];

  g_string_append (self.svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<svg xmlns=\"http://www.w3.org/2000/svg\""
                             " xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\"");
  append_page_size (&self);
  g_string_append_printf (self.svg,
                          " xml:lang=\"%s\" lang=\"%s\" xml:space=\"preserve\" role=\"img\""
                          " aria-labelledby=\"title description\" font-family=\"%s\">\n",
                          lang, lang, JEOUL_FONT_FAMILIES);
  jeoul_svg_append_element (self.svg, "title", " id=\"title\"", metadata->title);
  jeoul_svg_append_element (self.svg, "desc", " id=\"description\"", metadata->description);
  jeoul_svg_append_metadata (self.svg, metadata, lang);
  if (!encoding->is_transparent)
    g_string_append_printf (self.svg, "<rect width=\"100%%\" height=\"100%%\" fill=\"#%06x\"/>\n",
                            background);
  write_nodes (&self);
  g_string_append (self.svg, "</svg>\n");

  return g_string_free_to_bytes (self.svg);
}
