/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plane: the names of the lines of equal rate, in a column where the lines end. */
#include <math.h>

#include "jeoul-plane-private.h"

#define RATE_SHARE 0.2        /* of the width */
#define RATE_SHARE_SMALL 0.27 /* of a page less wide than SMALL_WIDTH */
#define SMALL_WIDTH 560.0
#define LEAST_WIDTH 300.0     /* of a page that has a column beside its plot */
#define LEADING 1.2
#define MOST_LINES 4
#define MOST_NAMES 32

/* A name with its place: @at is where the line ends, @y the middle of the name. */
typedef struct
{
  guint   rule;
  GArray *lines; /* JeoulLine */
  double  at;
  double  y;
  double  height;
} RateName;

static void
clear_name (gpointer data)
{
  RateName *name = data;

  g_clear_pointer (&name->lines, g_array_unref);
}

static int
compare_names_cb (gconstpointer a,
                  gconstpointer b)
{
  const RateName *na = a;
  const RateName *nb = b;

  return (na->at > nb->at) - (na->at < nb->at);
}

/* Whether a line of equal rate leaves the plot at its right edge. */
static gboolean
ends_right (const JeoulPlane *plane,
            const JeoulRule  *rule)
{
  double value = rule->value * plane->x.domain[1];

  return rule->is_rate && rule->label != NULL && *rule->label != '\0' &&
         value >= plane->y.domain[0] && value <= plane->y.domain[1];
}

static double
most_width (const JeoulLayout *layout)
{
  return (layout->width < SMALL_WIDTH ? RATE_SHARE_SMALL : RATE_SHARE) *
         (layout->width - 2 * layout->margin);
}

static GArray *
wrap_name (const JeoulLayout *layout,
           const JeoulRule   *rule,
           double             width)
{
  JeoulFont font = { layout->sizes.axis, JEOUL_WEIGHT_NORMAL, FALSE };

  return jeoul_wrap_even (layout->measurer, jeoul_scene_intern (layout->scene, rule->label, FALSE),
                          &font, layout->spec->lang, width, MOST_LINES);
}

/**
 * jeoul_plane_rate_column:
 * @plane: a plane whose domains are known
 *
 * Returns: how wide the column for the names of lines of equal rate is; 0 where there is none, and
 *   they stand in the plot
 */
double
jeoul_plane_rate_column (const JeoulPlane *plane)
{
  const JeoulLayout *layout = plane->layout;
  JeoulFont font = { layout->sizes.axis, JEOUL_WEIGHT_NORMAL, FALSE };
  double most = most_width (layout);
  double widest = 0;
  guint n = 0;

  /* As wide as the names are once they are broken. */
  if (plane->right_column > 0 || layout->width < LEAST_WIDTH)
    return 0;
  for (guint i = 0; i < layout->spec->rules->len; i++)
    {
      const JeoulRule *rule = &g_array_index (layout->spec->rules, JeoulRule, i);

      g_autoptr (GArray) lines = NULL;

      if (!ends_right (plane, rule))
        continue;
      if (++n > MOST_NAMES)
        return 0;
      lines = wrap_name (layout, rule, most);
      for (guint k = 0; k < lines->len; k++)
        widest = MAX (widest, g_array_index (lines, JeoulLine, k).width);
    }
  return n > 0 ? widest + 0.9 * font.size : 0;
}

/* Names keep their order and stand apart: pushed down from above, then up from below. */
static void
relax (GArray *names,
       double  top,
       double  bottom,
       double  gap)
{
  double limit = top;

  for (guint i = 0; i < names->len; i++)
    {
      RateName *name = &g_array_index (names, RateName, i);

      name->y = MAX (name->at, limit + name->height / 2);
      limit = name->y + name->height / 2 + gap;
    }
  limit = bottom;
  for (guint i = names->len; i > 0; i--)
    {
      RateName *name = &g_array_index (names, RateName, i - 1);

      name->y = MIN (name->y, limit - name->height / 2);
      limit = name->y - name->height / 2 - gap;
    }
}

static GArray *
collect_names (const JeoulPlane *plane,
               const JeoulFont  *font)
{
  const JeoulLayout *layout = plane->layout;
  GArray *names = g_array_new (FALSE, TRUE, sizeof (RateName));

  g_array_set_clear_func (names, clear_name);
  for (guint i = 0; i < layout->spec->rules->len; i++)
    {
      const JeoulRule *rule = &g_array_index (layout->spec->rules, JeoulRule, i);
      RateName name = { i };

      if (!ends_right (plane, rule))
        continue;
      name.lines = wrap_name (layout, rule, most_width (layout));
      name.at = jeoul_scale_map (&plane->y, rule->value * plane->x.domain[1]);
      name.height = name.lines->len * LEADING * font->size;
      g_array_append_val (names, name);
    }
  g_array_sort (names, compare_names_cb);
  return names;
}

/**
 * jeoul_plane_draw_rate_names:
 * @plane: a plane with its plot and its column
 *
 * Adds the names of the lines that end at the right edge, each with a thin line to where its own
 * ends if it had to give way; one without room is counted.
 */
void
jeoul_plane_draw_rate_names (JeoulPlane *plane)
{
  const JeoulLayout *layout = plane->layout;
  JeoulFont font = { layout->sizes.axis, JEOUL_WEIGHT_NORMAL, FALSE };
  const JeoulRect *plot = &plane->plot;
  double right = plot->x + plot->width;
  double column = right + 0.8 * font.size;
  double gap = 0.3 * font.size;
  double height = 0;
  g_autoptr (GArray) names = NULL;

  if (plane->rate_column <= 0)
    return;
  names = collect_names (plane, &font);
  for (guint i = 0; i < names->len; i++)
    height += g_array_index (names, RateName, i).height + gap;
  while (names->len > 0 && height > plot->height)
    {
      height -= g_array_index (names, RateName, names->len - 1).height + gap;
      g_array_set_size (names, names->len - 1);
      layout->scene->n_dropped_labels++;
    }
  relax (names, plot->y - 0.5 * font.size, plot->y + plot->height, gap);
  for (guint i = 0; i < names->len; i++)
    {
      const RateName *name = &g_array_index (names, RateName, i);
      JeoulPoint leader[] = { { right, name->at }, { column - 0.25 * font.size, name->y } };

      if (fabs (name->y - name->at) > 0.4 * font.size)
        jeoul_scene_add_line (layout->scene, JEOUL_SCENE_GRID, -1, JEOUL_COLOR_RULE,
                              0.6 * layout->growth, FALSE, leader, G_N_ELEMENTS (leader));
      for (guint k = 0; k < name->lines->len; k++)
        {
          const JeoulLine *line = &g_array_index (name->lines, JeoulLine, k);
          double y = name->y + (k - (name->lines->len - 1) / 2.0) * LEADING * font.size +
                     JEOUL_LAYOUT_BASELINE * font.size;
          JeoulRect box = jeoul_text_box (JEOUL_ANCHOR_START, column, y, line->width, font.size);

          jeoul_scene_add_text (layout->scene, JEOUL_SCENE_RULE, -1, &font, JEOUL_COLOR_MUTED,
                                JEOUL_ANCHOR_START, column, y, line->text, line->width);
          jeoul_occupancy_take (plane->taken, box);
        }
    }
}

/**
 * jeoul_plane_has_rate_name:
 * @plane: a plane with its plot
 * @rule: a rule
 *
 * Returns: whether its name stands in the column, and not in the plot
 */
gboolean
jeoul_plane_has_rate_name (const JeoulPlane *plane,
                           const JeoulRule  *rule)
{
  return plane->rate_column > 0 && ends_right (plane, rule);
}
