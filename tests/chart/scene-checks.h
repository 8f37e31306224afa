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

/* No text beyond the page, none on another: half a unit is the width of a hair. */
static inline void
check_texts (const JeoulScene *scene)
{
  const JeoulNode *nodes;
  guint n;
  double width = jeoul_scene_get_width (scene);
  double height = jeoul_scene_get_height (scene);

  nodes = jeoul_scene_get_nodes (scene, &n);
  for (guint i = 0; i < n; i++)
    {
      JeoulRect a;

      if (nodes[i].type != JEOUL_NODE_TEXT)
        continue;
      a = scene_text_box (&nodes[i]);
      g_assert_true (g_utf8_validate (nodes[i].text.string, -1, NULL));
      g_assert_cmpfloat (nodes[i].text.font.size, >=, 6.5);
      if (a.x < -0.6 || a.y < -0.6 || a.x + a.width > width + 0.6 || a.y + a.height > height + 0.6)
        g_error ("“%s” leaves the page", nodes[i].text.string);
      for (guint j = i + 1; j < n; j++)
        {
          JeoulRect b;

          if (nodes[j].type != JEOUL_NODE_TEXT)
            continue;
          b = scene_text_box (&nodes[j]);
          if (a.x + a.width > b.x + 0.5 && b.x + b.width > a.x + 0.5 &&
              a.y + a.height > b.y + 0.5 && b.y + b.height > a.y + 0.5)
            g_error ("“%s” (part %d) and “%s” (part %d) overlap on %g × %g", nodes[i].text.string,
                     nodes[i].part, nodes[j].text.string, nodes[j].part, width, height);
        }
    }
}
