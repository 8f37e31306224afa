/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plane: marks and their labels. */
#include <math.h>

#include "jeoul-marks.h"
#include "jeoul-plane-private.h"
#include "jeoul-view.h"

/* Labels stand off their marks only where each has a square of that side for itself, in em. */
#define FAR_SIDE 9.0
#define GOLDEN_ANGLE 2.39996323
#define MOST_SPREAD 18

typedef struct
{
  const JeoulDatum *datum;
  guint             index;
  int               item;
  JeoulRect         box;
  JeoulPoint        at;
} Mark;

/* One point stands in the middle of its period. */
double
jeoul_plane_datum_x (const JeoulPlane *plane,
                     const JeoulDatum *datum)
{
  double x = jeoul_scale_map (&plane->x, datum->x);
  double end = jeoul_scale_map (&plane->x, datum->x_end);

  if (datum->x_mark == JEOUL_MARK_RANGE)
    {
      x = jeoul_scale_map (&plane->x, datum->x_low);
      end = jeoul_scale_map (&plane->x, datum->x_high);
    }
  return isfinite (end) && isfinite (x) ? (x + end) / 2 : x;
}

/* How firmly x was stated, drawn along x: an arrow, a whisker or a bar, without a symbol. */
static void
draw_x_mark (JeoulPlane           *plane,
             Mark                 *mark,
             const JeoulMarkPlace *upright)
{
  const JeoulRect *plot = &plane->plot;
  JeoulDatum datum = *mark->datum;
  JeoulMarkPlace place = *upright;
  JeoulRect box;
  JeoulPoint at;

  datum.mark = datum.x_mark;
  datum.open = datum.x_open;
  place.upright = FALSE;
  place.bare = TRUE;
  place.across = jeoul_scale_map (&plane->y, jeoul_mark_position (mark->datum));
  place.value = upright->across;
  place.low = jeoul_scale_map (&plane->x, datum.x_low);
  place.high = jeoul_scale_map (&plane->x, datum.x_high);
  if (datum.mark == JEOUL_MARK_LOWER || datum.mark == JEOUL_MARK_UPPER)
    place.low = place.high = NAN;
  place.minimum = plot->x - 2;
  place.maximum = plot->x + plot->width + 2;
  if (mark->datum->mark == JEOUL_MARK_RANGE)
    place.across = (upright->low + upright->high) / 2;
  if (isfinite (place.across) &&
      jeoul_mark_draw (plane->layout->scene, JEOUL_SCENE_MARK, &datum, mark->item, &place, &box,
                       &at))
    mark->box = mark->box.width > 0 ? jeoul_rect_union (mark->box, box) : box;
}

static gboolean
draw_upright_mark (JeoulPlane           *plane,
                   Mark                 *mark,
                   const JeoulMarkPlace *place)
{
  JeoulRect along_x = mark->box;

  if (!jeoul_mark_draw (plane->layout->scene, JEOUL_SCENE_MARK, mark->datum, mark->item, place,
                        &mark->box, &mark->at))
    return FALSE;
  if (along_x.width > 0)
    mark->box = jeoul_rect_union (mark->box, along_x);
  /* Its label stands beside what is in sight of it. */
  if (plane->layout->scene->clips)
    {
      JeoulRect plot = plane->plot;
      double half = place->size / 2;

      plot = (JeoulRect) { plot.x - half, plot.y - half, plot.width + 2 * half,
                           plot.height + 2 * half };
      jeoul_clip_rect (&plot, &mark->box);
    }
  return TRUE;
}

/* Points at one place are spread around it, as the seeds of a sunflower are (Vogel 1979), so that
 * none hides another: the first stands where it belongs, the others near by. */
static void
spread_mark (JeoulPlane       *plane,
             const JeoulDatum *datum,
             JeoulMarkPlace   *place)
{
  const JeoulRect *plot = &plane->plot;
  double y = jeoul_scale_map (&plane->y, jeoul_mark_position (datum));
  double cell = 0.3 * place->size;
  gint64 key;
  guint n;
  double radius, angle, dx, dy;

  if (!isfinite (y) || datum->mark == JEOUL_MARK_BAR || datum->mark == JEOUL_MARK_RANGE ||
      datum->x_mark != JEOUL_MARK_POINT)
    return;
  key = ((gint64) floor (place->across / cell) << 32) + (gint64) floor (y / cell);
  n = GPOINTER_TO_UINT (g_hash_table_lookup (plane->stacks, &key));
  g_hash_table_replace (plane->stacks, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (n + 1));
  if (n == 0)
    return;

  /* So many have room without being taken for other values. */
  radius = 0.62 * place->size * sqrt ((n - 1) % MOST_SPREAD + 1);
  angle = n * GOLDEN_ANGLE;
  dx = radius * cos (angle);
  dy = radius * sin (angle);
  if (place->across + dx < plot->x || place->across + dx > plot->x + plot->width)
    dx = -dx;
  if (y + dy < plot->y || y + dy > plot->y + plot->height)
    dy = -dy;
  place->across += dx;
  place->value += dy;
  place->low += dy;
  place->high += dy;
}

static gboolean
draw_mark (JeoulPlane *plane,
           Mark       *mark)
{
  const JeoulLayout *layout = plane->layout;
  const JeoulDatum *datum = mark->datum;
  const JeoulRect *plot = &plane->plot;
  double x = jeoul_plane_datum_x (plane, datum);
  double start = jeoul_scale_map (&plane->x, datum->x);
  double end = jeoul_scale_map (&plane->x, datum->x_end);
  double em = layout->sizes.row;
  JeoulMarkPlace place = {
    .upright = TRUE,
    .value = jeoul_scale_map (&plane->y, datum->value),
    .low = jeoul_scale_map (&plane->y, datum->low),
    .high = jeoul_scale_map (&plane->y, datum->high),
    .zero = jeoul_scale_map (&plane->y, 0),
    .across = x,
    .size = JEOUL_PLANE_SYMBOL * em,
    .thickness = 1.2 * em,
    .arrow = 2.6 * em,
    .minimum = plot->y - 2,
    .maximum = plot->y + plot->height,
  };

  if (!isfinite (x) || x < plot->x - em || x > plot->x + plot->width + em)
    return FALSE;
  if (!isfinite (place.zero))
    place.zero = plot->y + plot->height;
  /* Marks of a large cloud are small, or it would be one blot. */
  if (layout->spec->data->len > 400)
    place.size *= CLAMP (sqrt (400.0 / layout->spec->data->len), 0.4, 1);
  if (!(isfinite (end) && isfinite (start) && end > start))
    spread_mark (plane, datum, &place);
  else
    {
      double y = jeoul_scale_map (&plane->y, jeoul_mark_position (datum));

      if (datum->mark == JEOUL_MARK_BAR)
        place.thickness = MAX (0.8 * (end - start), 1);
      else
        jeoul_scene_add_segment (layout->scene, JEOUL_SCENE_MARK, mark->item,
                                 jeoul_hue (datum->hue), 1.4 * layout->growth, start, y, end, y);
    }

  /* Along x first, so that the symbol stands on it; between two ends there is no one place for a
   * symbol. */
  if (datum->x_mark != JEOUL_MARK_POINT)
    draw_x_mark (plane, mark, &place);
  place.bare = datum->x_mark == JEOUL_MARK_RANGE;
  return draw_upright_mark (plane, mark, &place);
}

static int
compare_priority_cb (gconstpointer a,
                     gconstpointer b)
{
  const Mark *ma = *(Mark *const *) a;
  const Mark *mb = *(Mark *const *) b;
  double pa = isnan (ma->datum->priority) ? 0 : ma->datum->priority;
  double pb = isnan (mb->datum->priority) ? 0 : mb->datum->priority;

  if (pa != pb)
    return pa > pb ? -1 : 1;
  return ma->index < mb->index ? -1 : ma->index > mb->index;
}

/* Whether the marks stand so far apart that one can tell which of them a leader leads to. */
static gboolean
has_far_labels (const JeoulPlane *plane)
{
  double side = FAR_SIDE * plane->layout->sizes.aside;

  return plane->plot.width * plane->plot.height > side * side * plane->layout->spec->data->len;
}

/* Whether a leader would run through a label, from the edge of the mark to the edge of the box. */
static gboolean
leader_is_free (const JeoulPlane *plane,
                JeoulPoint        from,
                JeoulPoint        to)
{
  for (guint i = 0; i < plane->labels->len; i++)
    {
      JeoulPoint a = from;
      JeoulPoint b = to;

      if (jeoul_clip_segment (&g_array_index (plane->labels, JeoulRect, i), &a, &b))
        return FALSE;
    }
  return TRUE;
}

/* Farther off, where it is free, with a thin line to the mark. */
static gboolean
place_far_label (JeoulPlane *plane,
                 const Mark *mark,
                 double      width,
                 double      size,
                 JeoulRect  *box)
{
  static const double steps[][2] = { { 0, -1 }, { 1, -1 }, { -1, -1 }, { 1, 0 },
                                     { -1, 0 }, { 1, 1 },  { -1, 1 },  { 0, 1 } };
  const JeoulLayout *layout = plane->layout;
  JeoulPoint at = { mark->box.x + mark->box.width / 2, mark->box.y + mark->box.height / 2 };
  double height = 1.04 * size;

  if (!has_far_labels (plane) || mark->datum->mark == JEOUL_MARK_WORDS)
    return FALSE;
  for (guint far = 1; far <= 3; far++)
    for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
      {
        double dx = steps[i][0];
        double dy = steps[i][1];
        JeoulPoint from, to;

        box->width = width;
        box->height = height;
        to.x = at.x + dx * (mark->box.width / 2 + far * 1.5 * size);
        to.y = at.y + dy * (mark->box.height / 2 + far * 1.5 * size);
        box->x = to.x + (dx - 1) * width / 2;
        box->y = to.y + (dy - 1) * height / 2;
        from.x = at.x + dx * mark->box.width / 2;
        from.y = at.y + dy * mark->box.height / 2;
        if (!jeoul_occupancy_is_free (plane->taken, *box) || !leader_is_free (plane, from, to))
          continue;
        jeoul_occupancy_take (plane->taken, *box);
        jeoul_scene_add_segment (layout->scene, JEOUL_SCENE_MARK_LABEL, mark->item,
                                 jeoul_hue (mark->datum->hue), 0.6 * layout->growth, from.x, from.y,
                                 to.x - dx * 0.15 * size, to.y - dy * 0.05 * size);
        return TRUE;
      }
  return FALSE;
}

static gboolean
place_label (JeoulPlane *plane,
             const Mark *mark,
             JeoulRect  *box)
{
  static const JeoulSide sides[] = { JEOUL_SIDE_E, JEOUL_SIDE_N,  JEOUL_SIDE_NE, JEOUL_SIDE_SE,
                                     JEOUL_SIDE_S, JEOUL_SIDE_NW, JEOUL_SIDE_W,  JEOUL_SIDE_SW };
  const JeoulLayout *layout = plane->layout;
  gboolean words = mark->datum->mark == JEOUL_MARK_WORDS;
  JeoulFont font = { layout->sizes.aside, words ? JEOUL_WEIGHT_NORMAL : JEOUL_WEIGHT_BOLD, words };
  double gap = 0.45 * font.size;
  const char *text;
  g_autofree char *quoted = NULL;
  double width;
  guint i;

  /* Where not even two letters have room, the text need not be measured. */
  for (i = 0; i < G_N_ELEMENTS (sides); i++)
    if (jeoul_occupancy_is_free (plane->taken, jeoul_label_box (mark->box, sides[i], font.size,
                                                                font.size, gap)))
      break;
  if (i == G_N_ELEMENTS (sides) && !has_far_labels (plane))
    return FALSE;

  text = jeoul_scene_intern (layout->scene, mark->datum->label, FALSE);
  if (words && !g_str_has_prefix (text, "“") && !g_str_has_prefix (text, "\""))
    text = quoted = g_strdup_printf ("“%s”", text);
  width = jeoul_layout_measure (layout, text, &font);
  if (!jeoul_label_place (plane->taken, mark->box, sides, G_N_ELEMENTS (sides), width, font.size,
                          gap, box) &&
      !place_far_label (plane, mark, width, font.size, box))
    return FALSE;
  g_array_append_val (plane->labels, *box);
  if (jeoul_plane_is_crossed (plane, NULL, *box))
    jeoul_scene_add_gap (layout->scene, *box);
  jeoul_scene_add_text (layout->scene, JEOUL_SCENE_MARK_LABEL, mark->item, &font,
                        words ? jeoul_hue (mark->datum->hue) : JEOUL_COLOR_TEXT, JEOUL_ANCHOR_START,
                        box->x, box->y + 0.8 * font.size, text, width);
  return TRUE;
}

static void
note_extreme (JeoulScene *scene,
              const Mark *mark,
              double     *lowest,
              double     *highest)
{
  double value = jeoul_mark_position (mark->datum);

  if (!isfinite (value) || mark->datum->fill == JEOUL_FILL_ASSUMED)
    return;
  if (scene->lowest < 0 || value < *lowest)
    {
      *lowest = value;
      scene->lowest = mark->item;
    }
  if (scene->highest < 0 || value > *highest)
    {
      *highest = value;
      scene->highest = mark->item;
    }
}

/**
 * jeoul_plane_draw_data:
 * @plane: a plane with its plot
 *
 * Adds the marks in reading order, then their labels by priority; a label without room is counted.
 */
void
jeoul_plane_draw_data (JeoulPlane *plane)
{
  const JeoulLayout *layout = plane->layout;
  const GArray *data = layout->spec->data;
  g_autofree Mark *marks = g_new0 (Mark, data->len);
  g_autoptr (GPtrArray) ranked = g_ptr_array_new ();
  double lowest = 0;
  double highest = 0;

  for (guint i = 0; i < data->len; i++)
    {
      Mark *mark = &marks[i];

      mark->datum = &g_array_index (data, JeoulDatum, i);
      mark->index = i;
      mark->item = (int) layout->scene->items->len;
      if (jeoul_plane_is_outside (plane, mark->datum))
        continue;
      if (mark->datum->mark == JEOUL_MARK_WORDS && isfinite (mark->datum->x))
        {
          /* Words have no height: they stand at the foot, at their time. */
          mark->at.x = jeoul_plane_datum_x (plane, mark->datum);
          mark->at.y = plane->plot.y + plane->plot.height - layout->sizes.row;
          mark->box = (JeoulRect) { mark->at.x, mark->at.y, 0, 0 };
        }
      else if (!draw_mark (plane, mark))
        {
          continue;
        }
      mark->item = jeoul_scene_add_item (layout->scene, mark->datum);
      jeoul_scene_set_item (layout->scene, mark->item, NULL, mark->at, mark->box,
                            (JeoulRect) { 0 });
      jeoul_occupancy_take (plane->taken, mark->box);
      note_extreme (layout->scene, mark, &lowest, &highest);
      g_ptr_array_add (ranked, mark);
    }

  jeoul_plane_draw_rule_labels (plane);
  g_ptr_array_sort (ranked, compare_priority_cb);
  for (guint i = 0; i < ranked->len; i++)
    {
      const Mark *mark = g_ptr_array_index (ranked, i);
      JeoulRect label;

      if (mark->datum->label == NULL || *mark->datum->label == '\0')
        continue;
      if (place_label (plane, mark, &label))
        jeoul_scene_set_item (layout->scene, mark->item, NULL, mark->at, mark->box, label);
      else
        layout->scene->n_dropped_labels++;
    }
}
