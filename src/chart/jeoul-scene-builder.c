/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making a scene: nodes, points and items into three arrays, strings into one chunk. */
#include <math.h>

#include "jeoul-scene-private.h"
#include "jeoul-view.h"

#define FARTHEST 1e6

static double
clamp_coordinate (double value)
{
  return isfinite (value) ? CLAMP (value, -FARTHEST, FARTHEST) : 0;
}

static JeoulRect
clamp_rect (JeoulRect rect)
{
  rect.x = clamp_coordinate (rect.x);
  rect.y = clamp_coordinate (rect.y);
  rect.width = MAX (clamp_coordinate (rect.width), 0);
  rect.height = MAX (clamp_coordinate (rect.height), 0);
  return rect;
}

static JeoulNode *
add_node (JeoulScene    *scene,
          JeoulNodeType  type,
          JeoulScenePart part,
          int            item,
          JeoulColor     fill,
          JeoulColor     stroke,
          double         line_width,
          gboolean       dashed)
{
  JeoulNode *node;

  g_array_set_size (scene->nodes, scene->nodes->len + 1);
  node = &g_array_index (scene->nodes, JeoulNode, scene->nodes->len - 1);
  node->type = type;
  node->part = part;
  node->fill = fill;
  node->stroke = stroke;
  node->item = item;
  node->line_width = (float) line_width;
  node->dashed = dashed != FALSE;
  return node;
}

/**
 * jeoul_scene_new:
 * @spec: what will be laid out
 *
 * Returns: (transfer full): an empty scene, to be filled and finished
 */
JeoulScene *
jeoul_scene_new (const JeoulSpec *spec)
{
  JeoulScene *scene = g_new0 (JeoulScene, 1);

  g_atomic_ref_count_init (&scene->ref_count);
  scene->lang = spec->lang;
  scene->form = spec->form;
  scene->nodes = g_array_new (FALSE, TRUE, sizeof (JeoulNode));
  scene->points = g_array_new (FALSE, FALSE, sizeof (JeoulPoint));
  scene->items = g_array_new (FALSE, TRUE, sizeof (JeoulItem));
  scene->shapes = g_array_new (FALSE, TRUE, sizeof (JeoulItemShape));
  scene->strings = g_string_chunk_new (4096);
  scene->title = g_strdup (jeoul_scene_intern (scene, spec->title, FALSE));
  scene->intro = g_strdup (jeoul_scene_intern (scene, spec->alt_intro, FALSE));
  scene->empty_text = g_strdup (jeoul_scene_intern (scene, spec->empty_text, FALSE));
  scene->links = g_array_new (FALSE, FALSE, sizeof (JeoulLink));
  for (guint i = 0; i < spec->links->len; i++)
    {
      const JeoulLink *from = &g_array_index (spec->links, JeoulLink, i);
      /* They belong to the chunk of strings. */
      JeoulLink link = { (char *) jeoul_scene_intern (scene, from->text, FALSE),
                         (char *) jeoul_scene_intern (scene, from->uri, FALSE) };

      g_array_append_val (scene->links, link);
    }
  scene->lowest = scene->highest = -1;
  return scene;
}

/* Characters that turn the order of the text around them (Unicode Standard Annex 9): with them a
 * name could be set to look like another. */
static gboolean
is_bidi_control (gunichar c)
{
  return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069);
}

static gboolean
is_break_or_control (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
}

/**
 * jeoul_scene_intern:
 * @scene: a scene that is being made
 * @text: (nullable): any bytes
 * @keep_lines: line breaks stay
 *
 * Text that a renderer can trust: valid UTF-8 without control characters (a space stands for one),
 * and without those that turn the direction of writing (they go).
 *
 * Returns: (transfer none): the text, which lives as long as the scene; "" for %NULL
 */
const char *
jeoul_scene_intern (JeoulScene *scene,
                    const char *text,
                    gboolean    keep_lines)
{
  g_autofree char *valid = NULL;
  char *own;
  char *end;

  if (text == NULL)
    return "";
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);

  own = g_string_chunk_insert (scene->strings, text);
  end = own;
  for (const char *p = own; *p != '\0';)
    {
      gunichar c = (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (is_break_or_control (c) && !(keep_lines && c == '\n'))
        *end++ = ' ';
      else if (!is_bidi_control (c))
        while (p < next)
          *end++ = *p++;
      p = next;
    }
  *end = '\0';
  return own;
}

static void
add_line (JeoulScene       *scene,
          JeoulScenePart    part,
          int               item,
          JeoulColor        color,
          double            width,
          gboolean          dashed,
          const JeoulPoint *points,
          guint             n_points)
{
  guint first = scene->points->len;
  JeoulNode *node;

  for (guint i = 0; i < n_points; i++)
    if (isfinite (points[i].x) && isfinite (points[i].y))
      {
        JeoulPoint point = { clamp_coordinate (points[i].x), clamp_coordinate (points[i].y) };

        g_array_append_val (scene->points, point);
      }
  if (scene->points->len - first < 2)
    {
      g_array_set_size (scene->points, first);
      return;
    }
  node = add_node (scene, JEOUL_NODE_LINE, part, item, JEOUL_COLOR_NONE, color, width, dashed);
  node->line.first_point = first;
  node->line.n_points = scene->points->len - first;
}

/* The pieces of a line that lie inside the scene's clip, each a line of its own. */
static void
add_clipped_line (JeoulScene       *scene,
                  JeoulScenePart    part,
                  int               item,
                  JeoulColor        color,
                  double            width,
                  gboolean          dashed,
                  const JeoulPoint *points,
                  guint             n_points)
{
  g_autoptr (GArray) piece = g_array_new (FALSE, FALSE, sizeof (JeoulPoint));

  for (guint i = 1; i < n_points; i++)
    {
      JeoulPoint a = points[i - 1];
      JeoulPoint b = points[i];

      if (!jeoul_clip_segment (&scene->clip, &a, &b))
        continue;
      if (piece->len > 0)
        {
          JeoulPoint last = g_array_index (piece, JeoulPoint, piece->len - 1);

          if (last.x != a.x || last.y != a.y)
            {
              add_line (scene, part, item, color, width, dashed,
                        (const JeoulPoint *) (gpointer) piece->data, piece->len);
              g_array_set_size (piece, 0);
            }
        }
      if (piece->len == 0)
        g_array_append_val (piece, a);
      g_array_append_val (piece, b);
    }
  add_line (scene, part, item, color, width, dashed,
            (const JeoulPoint *) (gpointer) piece->data, piece->len);
}

/**
 * jeoul_scene_add_line:
 *
 * Adds a polyline; points that are no numbers are left out. Marks end where the scene's clip does.
 */
void
jeoul_scene_add_line (JeoulScene       *scene,
                      JeoulScenePart    part,
                      int               item,
                      JeoulColor        color,
                      double            width,
                      gboolean          dashed,
                      const JeoulPoint *points,
                      guint             n_points)
{
  if (scene->clips && part == JEOUL_SCENE_MARK)
    add_clipped_line (scene, part, item, color, width, dashed, points, n_points);
  else
    add_line (scene, part, item, color, width, dashed, points, n_points);
}

/**
 * jeoul_scene_add_segment:
 *
 * Adds a straight line.
 */
void
jeoul_scene_add_segment (JeoulScene    *scene,
                         JeoulScenePart part,
                         int            item,
                         JeoulColor     color,
                         double         width,
                         double         x1,
                         double         y1,
                         double         x2,
                         double         y2)
{
  JeoulPoint points[] = { { x1, y1 }, { x2, y2 } };

  jeoul_scene_add_line (scene, part, item, color, width, FALSE, points, G_N_ELEMENTS (points));
}

/**
 * jeoul_scene_add_rect:
 *
 * Adds a rectangle.
 */
void
jeoul_scene_add_rect (JeoulScene    *scene,
                      JeoulScenePart part,
                      int            item,
                      JeoulColor     fill,
                      JeoulColor     stroke,
                      double         width,
                      gboolean       dashed,
                      JeoulRect      box)
{
  JeoulNode *node;

  if (!isfinite (box.x) || !isfinite (box.y) || !isfinite (box.width) || !isfinite (box.height))
    return;
  if (scene->clips && part == JEOUL_SCENE_MARK && !jeoul_clip_rect (&scene->clip, &box))
    return;
  node = add_node (scene, JEOUL_NODE_RECT, part, item, fill, stroke, width, dashed);
  node->rect.box = clamp_rect (box);
}

/**
 * jeoul_scene_add_symbol:
 *
 * Adds a symbol.
 */
void
jeoul_scene_add_symbol (JeoulScene    *scene,
                        JeoulScenePart part,
                        int            item,
                        JeoulShape     shape,
                        JeoulColor     fill,
                        JeoulColor     stroke,
                        double         width,
                        gboolean       dashed,
                        double         x,
                        double         y,
                        double         size)
{
  JeoulNode *node;

  if (!isfinite (x) || !isfinite (y))
    return;
  node = add_node (scene, JEOUL_NODE_SYMBOL, part, item, fill, stroke, width, dashed);
  node->symbol.at.x = clamp_coordinate (x);
  node->symbol.at.y = clamp_coordinate (y);
  node->symbol.size = (float) size;
  node->symbol.shape = shape;
}

/**
 * jeoul_scene_add_text:
 *
 * Adds a line of text with its baseline at @y; @width as measured.
 */
void
jeoul_scene_add_text (JeoulScene      *scene,
                      JeoulScenePart   part,
                      int              item,
                      const JeoulFont *font,
                      JeoulColor       color,
                      JeoulAnchor      anchor,
                      double           x,
                      double           y,
                      const char      *text,
                      double           width)
{
  JeoulNode *node;

  if (*text == '\0' || !isfinite (x) || !isfinite (y))
    return;
  node = add_node (scene, JEOUL_NODE_TEXT, part, item, JEOUL_COLOR_NONE, color, 0, FALSE);
  node->text.at.x = clamp_coordinate (x);
  node->text.at.y = clamp_coordinate (y);
  node->text.string = g_string_chunk_insert (scene->strings, text);
  node->text.font = *font;
  node->text.anchor = anchor;
  node->text.width = (float) width;
}

/**
 * jeoul_scene_add_item:
 *
 * Adds the item of a datum; jeoul_scene_set_item() says where it stands.
 *
 * Returns: its index
 */
int
jeoul_scene_add_item (JeoulScene       *scene,
                      const JeoulDatum *datum)
{
  JeoulItem item = { 0 };
  JeoulItemShape shape = { 0 };

  item.id = jeoul_scene_intern (scene, datum->id, FALSE);
  item.name = jeoul_scene_intern (scene, datum->name != NULL ? datum->name : datum->label, FALSE);
  item.detail = jeoul_scene_intern (scene, datum->detail, TRUE);
  item.assumed = datum->fill == JEOUL_FILL_ASSUMED;
  g_array_append_val (scene->items, item);
  g_array_append_val (scene->shapes, shape);
  return (int) scene->items->len - 1;
}

/**
 * jeoul_scene_set_item:
 * @row: (nullable): its row, in a chart of rows
 *
 * Says where an item stands.
 */
void
jeoul_scene_set_item (JeoulScene      *scene,
                      int              index,
                      const JeoulRect *row,
                      JeoulPoint       at,
                      JeoulRect        mark,
                      JeoulRect        label)
{
  JeoulItem *item = &g_array_index (scene->items, JeoulItem, index);
  JeoulItemShape *shape = &g_array_index (scene->shapes, JeoulItemShape, index);

  shape->mark = clamp_rect (mark);
  shape->label = clamp_rect (label);
  item->at.x = clamp_coordinate (at.x);
  item->at.y = clamp_coordinate (at.y);
  item->box = label.width > 0 ? jeoul_rect_union (shape->mark, shape->label) : shape->mark;
  item->row = row != NULL ? clamp_rect (*row) : item->box;
}

/**
 * jeoul_scene_finish:
 * @width: of the page
 * @height: of the page
 *
 * Ends the making: leaves out (and counts) text that would be cut at the edge of the page, and
 * builds what picking needs.
 */
void
jeoul_scene_finish (JeoulScene *scene,
                    double      width,
                    double      height)
{
  guint kept = 0;

  scene->width = width;
  scene->height = height;
  scene->smallest_font = 0;
  jeoul_scene_cut_gaps (scene);
  for (guint i = 0; i < scene->nodes->len; i++)
    {
      JeoulNode *node = &g_array_index (scene->nodes, JeoulNode, i);

      if (node->type == JEOUL_NODE_TEXT)
        {
          JeoulRect box = jeoul_text_box (node->text.anchor, node->text.at.x, node->text.at.y,
                                          node->text.width, node->text.font.size);

          if (box.x < -0.5 || box.y < -0.5 || box.x + box.width > width + 0.5 ||
              box.y + box.height > height + 0.5)
            {
              scene->n_dropped_labels++;
              continue;
            }
          if (scene->smallest_font == 0 || node->text.font.size < scene->smallest_font)
            scene->smallest_font = node->text.font.size;
        }
      if (kept != i)
        g_array_index (scene->nodes, JeoulNode, kept) = *node;
      kept++;
    }
  g_array_set_size (scene->nodes, kept);

  scene->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < scene->items->len; i++)
    {
      const char *id = g_array_index (scene->items, JeoulItem, i).id;

      if (*id != '\0' && !g_hash_table_contains (scene->by_id, id))
        g_hash_table_insert (scene->by_id, (gpointer) id, GUINT_TO_POINTER (i + 1));
    }
  scene->pick = jeoul_pick_index_new (scene);
}

JeoulRect
jeoul_text_box (JeoulAnchor anchor,
                double      x,
                double      y,
                double      width,
                double      size)
{
  JeoulRect box = { x, y - 0.8 * size, width, 1.04 * size };

  if (anchor == JEOUL_ANCHOR_MIDDLE)
    box.x -= width / 2;
  else if (anchor == JEOUL_ANCHOR_END)
    box.x -= width;
  return box;
}

JeoulRect
jeoul_rect_union (JeoulRect a,
                  JeoulRect b)
{
  double x = MIN (a.x, b.x);
  double y = MIN (a.y, b.y);
  JeoulRect both = { x, y, MAX (a.x + a.width, b.x + b.width) - x,
                     MAX (a.y + a.height, b.y + b.height) - y };

  return both;
}
