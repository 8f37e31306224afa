/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plane: lines across the plot, level or of equal rate, and what is written on them. */
#include <math.h>

#include "jeoul-plane-private.h"

#define MOST_RATES 12

/* The line y = rate × x: straight where both axes are of one kind, else many short pieces. */
static GArray *
rate_points (const JeoulPlane *plane,
             const JeoulRule  *rule)
{
  const JeoulRect *plot = &plane->plot;
  GArray *points = g_array_new (FALSE, FALSE, sizeof (JeoulPoint));
  const guint n = 160;

  for (guint i = 0; i <= n; i++)
    {
      JeoulPoint point = { plot->x + plot->width * i / n, NAN };

      point.y = jeoul_scale_map (&plane->y, rule->value * jeoul_scale_invert (&plane->x, point.x));
      if (isfinite (point.y) && point.y >= plot->y && point.y <= plot->y + plot->height)
        g_array_append_val (points, point);
    }
  return points;
}

/**
 * jeoul_plane_draw_rule_line:
 * @plane: a plane with its plot
 * @rule: a rule that is not an event on x
 *
 * Adds its line alone, so that marks cover it.
 */
void
jeoul_plane_draw_rule_line (JeoulPlane      *plane,
                            const JeoulRule *rule)
{
  const JeoulLayout *layout = plane->layout;
  const JeoulRect *plot = &plane->plot;
  double at = jeoul_scale_map (&plane->y, rule->value);
  JeoulPoint points[] = { { plot->x, at }, { plot->x + plot->width, at } };

  if (rule->is_rate)
    {
      g_autoptr (GArray) rate = rate_points (plane, rule);

      /* Thin and slanting: labels may cross it, or there would be none between two such lines. */
      jeoul_scene_add_line (layout->scene, JEOUL_SCENE_RULE, -1, JEOUL_COLOR_RULE,
                            0.8 * layout->growth, rule->assumed,
                            (const JeoulPoint *) (gpointer) rate->data, rate->len);
      return;
    }
  if (!isfinite (at) || at < plot->y - 0.5 || at > plot->y + plot->height + 0.5)
    return;
  jeoul_scene_add_line (layout->scene, JEOUL_SCENE_RULE, -1, JEOUL_COLOR_RULE, layout->growth,
                        rule->assumed, points, 2);
  jeoul_occupancy_take (plane->taken, (JeoulRect) { plot->x, at - 0.5, plot->width, 1 });
}

/**
 * jeoul_plane_is_crossed:
 * @plane: a plane with its plot
 * @own: (nullable): a rule that does not count
 * @box: a place on the page
 *
 * Returns: whether a line of equal rate runs through @box; always %FALSE among very many of them,
 *   where no place is free of lines, and each would be asked for each
 */
gboolean
jeoul_plane_is_crossed (const JeoulPlane *plane,
                        const JeoulRule  *own,
                        JeoulRect         box)
{
  const GArray *rules = plane->layout->spec->rules;

  for (guint i = 0; i < rules->len && rules->len <= MOST_RATES; i++)
    {
      const JeoulRule *rule = &g_array_index (rules, JeoulRule, i);
      g_autoptr (GArray) points = NULL;

      if (!rule->is_rate || rule == own)
        continue;
      points = rate_points (plane, rule);
      for (guint k = 0; k < points->len; k++)
        {
          JeoulPoint point = g_array_index (points, JeoulPoint, k);

          if (point.x > box.x && point.x < box.x + box.width && point.y > box.y &&
              point.y < box.y + box.height)
            return TRUE;
        }
    }
  return FALSE;
}

/* Above the line, from its right end to the left until there is room; below it where there is
 * none above a level one. */
static gboolean
find_rule_label (const JeoulPlane *plane,
                 const JeoulRule  *rule,
                 double            width,
                 double            size,
                 JeoulRect        *box)
{
  const JeoulRect *plot = &plane->plot;
  g_autoptr (GArray) points = NULL;
  double at = jeoul_scale_map (&plane->y, rule->value);

  box->width = width;
  box->height = 1.04 * size;
  if (!rule->is_rate)
    {
      if (!isfinite (at) || at < plot->y - 0.5 || at > plot->y + plot->height + 0.5)
        return FALSE;
      for (guint below = 0; below < 2; below++)
        for (guint i = 0; i <= 24; i++)
          {
            box->x = plot->x + (plot->width - width) * (1 - i / 24.0);
            box->y = below ? at + 0.2 * size : at - 1.24 * size;
            if (jeoul_occupancy_is_free (plane->taken, *box))
              return TRUE;
          }
      return FALSE;
    }

  /* First where no other such line is in the way, above it or below; then wherever there is room. */
  points = rate_points (plane, rule);
  for (guint pass = 0; pass < 3; pass++)
    for (guint i = points->len; i > 0; i -= MIN (i, 3))
      {
        JeoulPoint point = g_array_index (points, JeoulPoint, i - 1);

        box->x = pass == 1 ? point.x + 0.4 * size : point.x - width - 0.2 * size;
        box->y = pass == 1 ? point.y + 0.3 * size : point.y - 1.3 * size;
        if (jeoul_occupancy_is_free (plane->taken, *box) &&
            (pass == 2 || !jeoul_plane_is_crossed (plane, rule, *box)))
          return TRUE;
      }
  return FALSE;
}

/**
 * jeoul_plane_draw_rule_labels:
 * @plane: a plane with its marks
 *
 * Adds the labels of the rules that are not events on x; one without room is counted.
 */
void
jeoul_plane_draw_rule_labels (JeoulPlane *plane)
{
  const JeoulLayout *layout = plane->layout;
  JeoulFont font = { layout->sizes.axis, JEOUL_WEIGHT_NORMAL, FALSE };

  for (guint i = 0; i < layout->spec->rules->len; i++)
    {
      const JeoulRule *rule = &g_array_index (layout->spec->rules, JeoulRule, i);
      const char *label = jeoul_scene_intern (layout->scene, rule->label, FALSE);
      double width;
      JeoulRect box;

      if ((rule->on_x && !rule->is_rate) || *label == '\0' ||
          jeoul_plane_has_rate_name (plane, rule))
        continue;
      width = jeoul_layout_measure (layout, label, &font);
      if (!find_rule_label (plane, rule, width, font.size, &box))
        {
          layout->scene->n_dropped_labels++;
          continue;
        }
      jeoul_occupancy_take (plane->taken, box);
      /* Where another line is in the way after all, it is interrupted. */
      if (rule->is_rate && jeoul_plane_is_crossed (plane, rule, box))
        jeoul_scene_add_gap (layout->scene, box);
      jeoul_scene_add_text (layout->scene, JEOUL_SCENE_RULE, -1, &font, JEOUL_COLOR_MUTED,
                            JEOUL_ANCHOR_START, box.x, box.y + 0.8 * font.size, label, width);
    }
}
