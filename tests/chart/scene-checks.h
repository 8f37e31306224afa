/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold for every scene, checked by rectangle. */
#pragma once

#include "jeoul-layout.h"

static inline JeoulRect
scene_text_box (const JeoulNode *node)
{
  JeoulRect box = { node->text.at.x, node->text.at.y - 0.8 * node->text.font.size,
                    node->text.width, 1.04 * node->text.font.size };

  if (node->text.anchor == JEOUL_ANCHOR_MIDDLE)
    box.x -= box.width / 2;
  else if (node->text.anchor == JEOUL_ANCHOR_END)
    box.x -= box.width;
  return box;
}

typedef struct
{
  JeoulRect        box;
  const JeoulNode *node;
} SceneText;

static inline int
compare_scene_texts (gconstpointer a,
                     gconstpointer b)
{
  const SceneText *ta = a;
  const SceneText *tb = b;

  return (ta->box.y > tb->box.y) - (ta->box.y < tb->box.y);
}

/* No text beyond the page, none on another: half a unit is the width of a hair. From the top down,
 * each is compared with those alone that begin before it ends. */
static inline void
check_texts (const JeoulScene *scene)
{
  guint n;
  const JeoulNode *nodes = jeoul_scene_get_nodes (scene, &n);
  double width = jeoul_scene_get_width (scene);
  double height = jeoul_scene_get_height (scene);
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (SceneText));

  for (guint i = 0; i < n; i++)
    {
      SceneText text = { .node = &nodes[i] };

      if (nodes[i].type != JEOUL_NODE_TEXT)
        continue;
      text.box = scene_text_box (&nodes[i]);
      g_assert_true (g_utf8_validate (nodes[i].text.string, -1, NULL));
      g_assert_cmpfloat (nodes[i].text.font.size, >=, 6.5);
      if (text.box.x < -0.6 || text.box.y < -0.6 || text.box.x + text.box.width > width + 0.6 ||
          text.box.y + text.box.height > height + 0.6)
        g_error ("“%s” leaves the page", nodes[i].text.string);
      g_array_append_val (texts, text);
    }
  g_array_sort (texts, compare_scene_texts);
  for (guint i = 0; i < texts->len; i++)
    for (guint j = i + 1; j < texts->len; j++)
      {
        const SceneText *a = &g_array_index (texts, SceneText, i);
        const SceneText *b = &g_array_index (texts, SceneText, j);

        if (b->box.y >= a->box.y + a->box.height - 0.5)
          break;
        if (a->box.x + a->box.width > b->box.x + 0.5 && b->box.x + b->box.width > a->box.x + 0.5)
          g_error ("“%s” (part %d) and “%s” (part %d) overlap on %g × %g", a->node->text.string,
                   a->node->part, b->node->text.string, b->node->part, width, height);
      }
}
