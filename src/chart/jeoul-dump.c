/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as text: a line a node, so that a changed picture is a diff that can be read. */
#include "jeoul-scene.h"

#include <math.h>

static const char *const part_names[] = {
  "title",     "subtitle", "key",  "grid", "axis",       "heading",
  "row-label", "aside",    "rule", "mark", "mark-label", "caption",
};
static const char *const shape_names[] = {
  "circle", "square", "diamond", "triangle", "ring", "cross", "down", "plus",
};
static const char *const anchor_names[] = { "start", "middle", "end" };
static const char *const role_names[] = {
  "none", "background", "text", "muted", "grid", "rule", "accent",
};

/* The digits of a tenth by integers: no locale, no "-0.0". */
static void
append_number (GString *string,
               double   value)
{
  gint64 tenths = (gint64) floor (fabs (value) * 10 + 0.5);

  g_string_append_printf (string, " %s%" G_GINT64_FORMAT ".%d", value < 0 && tenths > 0 ? "-" : "",
                          tenths / 10, (int) (tenths % 10));
}

static void
append_color (GString   *string,
              const char *label,
              JeoulColor  color)
{
  if (color >= JEOUL_COLOR_PALE)
    g_string_append_printf (string, " %s=pale%d", label, (int) color - JEOUL_COLOR_PALE);
  else if (color >= JEOUL_COLOR_HUE)
    g_string_append_printf (string, " %s=hue%d", label, (int) color - JEOUL_COLOR_HUE);
  else
    g_string_append_printf (string, " %s=%s", label, role_names[color]);
}

static void
append_quoted (GString    *string,
               const char *text)
{
  g_string_append (string, " \"");
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_c (string, '\\');
      if (*p == '\n')
        g_string_append (string, "\\n");
      else
        g_string_append_c (string, *p);
    }
  g_string_append_c (string, '"');
}

static void
append_stroke (GString         *string,
               const JeoulNode *node)
{
  append_color (string, "stroke", node->stroke);
  if (node->stroke != JEOUL_COLOR_NONE)
    append_number (string, node->line_width);
  if (node->dashed)
    g_string_append (string, " dashed");
}

static void
append_node (GString          *string,
             const JeoulScene *scene,
             const JeoulNode  *node)
{
  const JeoulPoint *points;

  g_string_append (string, part_names[node->part]);
  if (node->item >= 0)
    g_string_append_printf (string, " #%d", node->item);

  switch (node->type)
    {
    case JEOUL_NODE_LINE:
      g_string_append (string, " line");
      points = jeoul_scene_get_points (scene, node);
      for (guint i = 0; i < node->line.n_points; i++)
        {
          append_number (string, points[i].x);
          append_number (string, points[i].y);
        }
      append_stroke (string, node);
      break;

    case JEOUL_NODE_RECT:
      g_string_append (string, " rect");
      append_number (string, node->rect.box.x);
      append_number (string, node->rect.box.y);
      append_number (string, node->rect.box.width);
      append_number (string, node->rect.box.height);
      append_color (string, "fill", node->fill);
      append_stroke (string, node);
      break;

    case JEOUL_NODE_SYMBOL:
      g_string_append_printf (string, " %s", shape_names[node->symbol.shape]);
      append_number (string, node->symbol.at.x);
      append_number (string, node->symbol.at.y);
      append_number (string, node->symbol.size);
      append_color (string, "fill", node->fill);
      append_stroke (string, node);
      break;

    case JEOUL_NODE_TEXT:
      g_string_append_printf (string, " text %s", anchor_names[node->text.anchor]);
      append_number (string, node->text.at.x);
      append_number (string, node->text.at.y);
      append_number (string, node->text.font.size);
      g_string_append (string, node->text.font.weight == JEOUL_WEIGHT_BOLD ? " bold" : "");
      g_string_append (string, node->text.font.italic ? " italic" : "");
      append_color (string, "color", node->stroke);
      append_quoted (string, node->text.string);
      break;

    default:
      g_assert_not_reached ();
    }
  g_string_append_c (string, '\n');
}

/* What is written goes on to @checksum as it comes, where there is one: the dump of a hundred
 * thousand marks is larger than their scene. */
static void
pass_on (GString   *string,
         GChecksum *checksum)
{
  if (checksum == NULL)
    return;
  g_checksum_update (checksum, (const guchar *) string->str, (gssize) string->len);
  g_string_truncate (string, 0);
}

static void
dump (const JeoulScene *scene,
      GString          *string,
      GChecksum        *checksum)
{
  const JeoulNode *nodes;
  const JeoulItem *items;
  guint n_nodes, n_items;

  g_string_append (string, "page");
  append_number (string, jeoul_scene_get_width (scene));
  append_number (string, jeoul_scene_get_height (scene));
  g_string_append_printf (string, " %s dropped-labels=%u dropped-rows=%u\n",
                          jeoul_scene_get_lang (scene) == JEOUL_LANG_KO ? "ko" : "en",
                          jeoul_scene_get_n_dropped_labels (scene),
                          jeoul_scene_get_n_dropped_rows (scene));
  nodes = jeoul_scene_get_nodes (scene, &n_nodes);
  for (guint i = 0; i < n_nodes; i++)
    {
      append_node (string, scene, &nodes[i]);
      pass_on (string, checksum);
    }

  items = jeoul_scene_get_items (scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    {
      g_string_append_printf (string, "item #%u", i);
      append_number (string, items[i].at.x);
      append_number (string, items[i].at.y);
      append_quoted (string, items[i].id);
      append_quoted (string, items[i].name);
      g_string_append_c (string, '\n');
      pass_on (string, checksum);
    }
  pass_on (string, checksum);
}

/**
 * jeoul_scene_dump:
 * @scene: a scene
 *
 * The page, then every node in the order of drawing, then every item, a line each. Lengths are in
 * layout units, to a tenth. The same scene gives the same bytes on every machine.
 *
 * Returns: (transfer full): the text
 */
char *
jeoul_scene_dump (const JeoulScene *scene)
{
  GString *string = g_string_new (NULL);

  dump (scene, string, NULL);
  return g_string_free (string, FALSE);
}

/**
 * jeoul_scene_digest:
 * @scene: a scene
 *
 * Returns: (transfer full): the SHA-256 of jeoul_scene_dump(), in hexadecimal
 */
char *
jeoul_scene_digest (const JeoulScene *scene)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GString) string = g_string_new (NULL);

  dump (scene, string, checksum);
  return g_strdup (g_checksum_get_string (checksum));
}
