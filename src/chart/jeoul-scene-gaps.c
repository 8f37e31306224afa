/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules make way for what is written over them: cut, not painted over, so that a figure without a
 * background shows no patches. */
#include "jeoul-scene-private.h"
#include "jeoul-view.h"

/**
 * jeoul_scene_add_gap:
 * @scene: a scene that is being made
 * @box: where no rule is to be drawn
 *
 * The rules are cut by jeoul_scene_cut_gaps(), so that labels may come after them.
 */
void
jeoul_scene_add_gap (JeoulScene *scene,
                     JeoulRect   box)
{
  if (scene->gaps == NULL)
    scene->gaps = g_array_new (FALSE, FALSE, sizeof (JeoulRect));
  g_array_append_val (scene->gaps, box);
}

/* A part of a segment, from 0 to 1. */
typedef struct
{
  double from;
  double to;
} Part;

static int
compare_parts_cb (gconstpointer a,
                  gconstpointer b)
{
  const Part *pa = a;
  const Part *pb = b;

  return (pa->from > pb->from) - (pa->from < pb->from);
}

/* The parts of a segment that lie in gaps, in order. */
static void
find_hidden (const GArray *gaps,
             JeoulPoint    a,
             JeoulPoint    b,
             GArray       *hidden)
{
  g_array_set_size (hidden, 0);
  for (guint i = 0; i < gaps->len; i++)
    {
      const JeoulRect *box = &g_array_index (gaps, JeoulRect, i);
      Part part;

      if (jeoul_clip_part (box, a, b, &part.from, &part.to) && part.from < part.to)
        g_array_append_val (hidden, part);
    }
  g_array_sort (hidden, compare_parts_cb);
}

static JeoulPoint
between (JeoulPoint a,
         JeoulPoint b,
         double     t)
{
  return (JeoulPoint) { a.x + t * (b.x - a.x), a.y + t * (b.y - a.y) };
}

static void
end_piece (JeoulScene      *scene,
           const JeoulNode *node,
           GArray          *piece)
{
  jeoul_scene_add_line (scene, (JeoulScenePart) node->part, node->item, (JeoulColor) node->stroke,
                        node->line_width, node->dashed,
                        (const JeoulPoint *) (gpointer) piece->data, piece->len);
  g_array_set_size (piece, 0);
}

static void
add_pieces (JeoulScene       *scene,
            const JeoulNode  *node,
            const JeoulPoint *points)
{
  g_autoptr (GArray) hidden = g_array_new (FALSE, FALSE, sizeof (Part));
  g_autoptr (GArray) piece = g_array_new (FALSE, FALSE, sizeof (JeoulPoint));

  for (guint i = 1; i < node->line.n_points; i++)
    {
      double reached = 0;

      find_hidden (scene->gaps, points[i - 1], points[i], hidden);
      for (guint k = 0; k <= hidden->len; k++)
        {
          Part next = k < hidden->len ? g_array_index (hidden, Part, k) : (Part) { 1, 1 };

          if (next.from > reached)
            {
              JeoulPoint from = between (points[i - 1], points[i], reached);
              JeoulPoint to = between (points[i - 1], points[i], next.from);

              if (piece->len == 0)
                g_array_append_val (piece, from);
              g_array_append_val (piece, to);
            }
          if (k < hidden->len)
            end_piece (scene, node, piece);
          reached = MAX (reached, next.to);
        }
    }
  end_piece (scene, node, piece);
}

/**
 * jeoul_scene_cut_gaps:
 * @scene: a scene that is being made, with all its nodes
 *
 * Cuts the rules where jeoul_scene_add_gap() says so.
 */
void
jeoul_scene_cut_gaps (JeoulScene *scene)
{
  g_autoptr (GArray) nodes = NULL;

  if (scene->gaps == NULL)
    return;
  nodes = g_steal_pointer (&scene->nodes);
  scene->nodes = g_array_sized_new (FALSE, TRUE, sizeof (JeoulNode), nodes->len);
  for (guint i = 0; i < nodes->len; i++)
    {
      const JeoulNode *node = &g_array_index (nodes, JeoulNode, i);
      g_autofree JeoulPoint *points = NULL;

      if (node->type != JEOUL_NODE_LINE || node->part != JEOUL_SCENE_RULE)
        {
          g_array_append_vals (scene->nodes, node, 1);
          continue;
        }
      /* The array of points may move while pieces are added. */
      points = g_memdup2 (jeoul_scene_get_points (scene, node),
                          node->line.n_points * sizeof (JeoulPoint));
      add_pieces (scene, node, points);
    }
  g_clear_pointer (&scene->gaps, g_array_unref);
}
