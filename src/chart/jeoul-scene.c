/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A finished scene: its life, and what it tells. */
#include "jeoul-scene-private.h"

#include <math.h>

G_DEFINE_BOXED_TYPE (JeoulScene, jeoul_scene, jeoul_scene_ref, jeoul_scene_unref)

/**
 * jeoul_scene_ref:
 * @scene: a scene
 *
 * Returns: (transfer full): the same scene
 */
JeoulScene *
jeoul_scene_ref (JeoulScene *scene)
{
  g_atomic_ref_count_inc (&scene->ref_count);
  return scene;
}

/**
 * jeoul_scene_unref:
 * @scene: (nullable) (transfer full): a scene
 */
void
jeoul_scene_unref (JeoulScene *scene)
{
  if (scene == NULL || !g_atomic_ref_count_dec (&scene->ref_count))
    return;

  g_free (scene->title);
  g_free (scene->intro);
  g_free (scene->empty_text);
  g_array_unref (scene->nodes);
  g_array_unref (scene->points);
  g_array_unref (scene->items);
  g_array_unref (scene->shapes);
  g_clear_pointer (&scene->gaps, g_array_unref);
  g_array_unref (scene->links);
  g_string_chunk_free (scene->strings);
  g_clear_pointer (&scene->by_id, g_hash_table_unref);
  g_clear_pointer (&scene->pick, jeoul_pick_index_free);
  g_free (scene);
}

/**
 * jeoul_scene_get_width:
 * @scene: a scene
 *
 * Returns: the width of the page, in layout units
 */
double
jeoul_scene_get_width (const JeoulScene *scene)
{
  return scene->width;
}

/**
 * jeoul_scene_get_height:
 * @scene: a scene
 *
 * Returns: the height of the page, in layout units
 */
double
jeoul_scene_get_height (const JeoulScene *scene)
{
  return scene->height;
}

/**
 * jeoul_scene_get_lang:
 * @scene: a scene
 *
 * Returns: the language of its texts
 */
JeoulLang
jeoul_scene_get_lang (const JeoulScene *scene)
{
  return scene->lang;
}

/**
 * jeoul_scene_get_title:
 * @scene: a scene
 *
 * Returns: the title, also where it is not drawn; "" where there is none
 */
const char *
jeoul_scene_get_title (const JeoulScene *scene)
{
  return scene->title;
}

/**
 * jeoul_scene_get_nodes:
 * @scene: a scene
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): what to draw, in this order
 */
const JeoulNode *
jeoul_scene_get_nodes (const JeoulScene *scene,
                       guint            *n)
{
  *n = scene->nodes->len;
  return (const JeoulNode *) (gpointer) scene->nodes->data;
}

/**
 * jeoul_scene_get_points:
 * @scene: a scene
 * @node: a line of it
 *
 * Returns: (transfer none): its points
 */
const JeoulPoint *
jeoul_scene_get_points (const JeoulScene *scene,
                        const JeoulNode  *node)
{
  return &g_array_index (scene->points, JeoulPoint, node->line.first_point);
}

/**
 * jeoul_scene_get_items:
 * @scene: a scene
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the items, in reading order
 */
const JeoulItem *
jeoul_scene_get_items (const JeoulScene *scene,
                       guint            *n)
{
  *n = scene->items->len;
  return (const JeoulItem *) (gpointer) scene->items->data;
}

/**
 * jeoul_scene_get_plot:
 * @scene: a scene
 *
 * Returns: where the data are
 */
JeoulRect
jeoul_scene_get_plot (const JeoulScene *scene)
{
  return scene->plot;
}

/**
 * jeoul_scene_get_n_dropped_labels:
 * @scene: a scene
 *
 * Returns: how many labels, and paragraphs of the caption, had no room
 */
guint
jeoul_scene_get_n_dropped_labels (const JeoulScene *scene)
{
  return scene->n_dropped_labels;
}

/**
 * jeoul_scene_get_n_dropped_rows:
 * @scene: a scene
 *
 * Returns: how many rows of data had no room
 */
guint
jeoul_scene_get_n_dropped_rows (const JeoulScene *scene)
{
  return scene->n_dropped_rows;
}

/**
 * jeoul_scene_get_n_outside:
 * @scene: a scene
 *
 * Returns: how many data lie outside the part of the axes that was asked for
 */
guint
jeoul_scene_get_n_outside (const JeoulScene *scene)
{
  return scene->n_outside;
}

static double
value_at (const JeoulScale *scale,
          double            position)
{
  return scale->klass != NULL && !scale->is_empty ? jeoul_scale_invert (scale, position) : NAN;
}

/**
 * jeoul_scene_x_at:
 * @scene: a scene
 * @x: a place on the page, in layout units; also outside the plot
 *
 * Returns: the value there, in the data units of the x axis; NaN where there is no axis
 */
double
jeoul_scene_x_at (const JeoulScene *scene,
                  double            x)
{
  return value_at (&scene->x, x);
}

/**
 * jeoul_scene_y_at:
 * @scene: a scene
 * @y: a place on the page, in layout units; also outside the plot
 *
 * Returns: the value there, in the data units of the y axis; NaN where there is no axis, as in a
 *   chart of rows
 */
double
jeoul_scene_y_at (const JeoulScene *scene,
                  double            y)
{
  return value_at (&scene->y, y);
}

/**
 * jeoul_scene_get_smallest_font:
 * @scene: a scene
 *
 * Returns: the size of the smallest font in it, in layout units; 0 where there is no text
 */
double
jeoul_scene_get_smallest_font (const JeoulScene *scene)
{
  return scene->smallest_font;
}

/**
 * jeoul_scene_find_item:
 * @scene: a scene
 * @id: (nullable): the id of a datum
 *
 * Returns: the first item with that id, or -1
 */
int
jeoul_scene_find_item (const JeoulScene *scene,
                       const char       *id)
{
  if (id == NULL)
    return -1;
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (scene->by_id, id)) - 1;
}

/**
 * jeoul_scene_get_links:
 * @scene: a scene
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): words of the caption that lead somewhere, in its order;
 *   some of them may have had no room
 */
const JeoulLink *
jeoul_scene_get_links (const JeoulScene *scene,
                       guint            *n)
{
  *n = scene->links->len;
  return (const JeoulLink *) (gpointer) scene->links->data;
}
