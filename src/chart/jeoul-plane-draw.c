/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plane: step lines with their names, marks and their labels. */
#include <math.h>

#include "jeoul-marks.h"
#include "jeoul-plane-private.h"
#include "jeoul-view.h"

/* The name of a series at the right end of its line. */
typedef struct
{
  GArray *lines; /* JeoulLine, one */
  guint8  hue;
  double  x;     /* where the line ends */
  double  at;
  double  y;     /* where the name stands */
} SeriesName;

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

static int
compare_x_cb (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const GArray *data = user_data;
  double xa = g_array_index (data, JeoulDatum, *(const guint32 *) a).x;
  double xb = g_array_index (data, JeoulDatum, *(const guint32 *) b).x;

  if (xa != xb)
    return xa < xb ? -1 : 1;
  return *(const guint32 *) a < *(const guint32 *) b ? -1 : 1;
}

/* Where a line ends in the part of the plot that was asked for; NaN where nothing of it is there. */
static void
find_last_in_sight (const JeoulPlane *plane,
                    const GArray     *points,
                    SeriesName       *name)
{
  name->x = NAN;
  for (guint i = 1; i < points->len; i++)
    {
      JeoulPoint a = g_array_index (points, JeoulPoint, i - 1);
      JeoulPoint b = g_array_index (points, JeoulPoint, i);

      if (jeoul_clip_segment (&plane->plot, &a, &b))
        {
          name->x = b.x;
          name->at = name->y = b.y;
        }
    }
}

static void
draw_step_line (JeoulPlane   *plane,
                const GArray *members,
                SeriesName   *name)
{
  const JeoulLayout *layout = plane->layout;
  const GArray *data = layout->spec->data;
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (JeoulPoint));
  gboolean assumed = TRUE;
  JeoulPoint last = { NAN, NAN };

  for (guint i = 0; i < members->len; i++)
    {
      const JeoulDatum *datum = &g_array_index (data, JeoulDatum,
                                                g_array_index (members, guint32, i));
      JeoulPoint point = { jeoul_scale_map (&plane->x, datum->x),
                           jeoul_scale_map (&plane->y, jeoul_mark_position (datum)) };
      double end = jeoul_scale_map (&plane->x, datum->x_end);

      if (!isfinite (point.x) || !isfinite (point.y))
        continue;
      assumed = assumed && datum->fill == JEOUL_FILL_ASSUMED;
      name->hue = datum->hue;
      if (isfinite (last.x))
        {
          JeoulPoint corner = { point.x, last.y };

          g_array_append_val (points, corner);
        }
      g_array_append_val (points, point);
      last = point;
      if (i + 1 == members->len && isfinite (end) && end > point.x)
        {
          last.x = end;
          g_array_append_val (points, last);
        }
    }
  name->x = last.x;
  name->at = name->y = last.y;
  if (layout->scene->clips)
    find_last_in_sight (plane, points, name);
  for (guint i = 1; i < points->len; i++)
    {
      JeoulPoint a = g_array_index (points, JeoulPoint, i - 1);
      JeoulPoint b = g_array_index (points, JeoulPoint, i);

      jeoul_occupancy_take (plane->taken,
                            (JeoulRect) { MIN (a.x, b.x) - 1, MIN (a.y, b.y) - 1,
                                          fabs (a.x - b.x) + 2, fabs (a.y - b.y) + 2 });
    }
  jeoul_scene_add_line (layout->scene, JEOUL_SCENE_MARK, -1, jeoul_hue (name->hue),
                        1.7 * layout->growth, assumed && points->len > 0,
                        (const JeoulPoint *) (gpointer) points->data, points->len);
}

static int
compare_y_cb (gconstpointer a,
              gconstpointer b)
{
  const SeriesName *na = a;
  const SeriesName *nb = b;

  return na->at < nb->at ? -1 : na->at > nb->at;
}

/* Names keep their order and the least distance: pushed down from above, then up from below. */
static void
relax_names (SeriesName *names,
             guint       n,
             double      top,
             double      bottom,
             double      distance)
{
  double limit = top;

  for (guint i = 0; i < n; i++)
    {
      names[i].y = MAX (names[i].at, limit);
      limit = names[i].y + distance;
    }
  limit = bottom;
  for (guint i = n; i > 0; i--)
    {
      names[i - 1].y = MIN (names[i - 1].y, limit);
      limit = names[i - 1].y - distance;
    }
}

static void
clear_name (gpointer data)
{
  SeriesName *name = data;

  g_clear_pointer (&name->lines, g_array_unref);
}

static void
draw_names (JeoulPlane *plane,
            GArray     *names)
{
  const JeoulLayout *layout = plane->layout;
  JeoulFont font = { layout->sizes.row, JEOUL_WEIGHT_BOLD, FALSE };
  const JeoulRect *plot = &plane->plot;
  double distance = 1.2 * font.size;
  double column = plot->x + plot->width + 0.8 * font.size;
  guint most = (guint) MAX (plot->height / distance, 0) + 1;

  if (names->len > most)
    {
      layout->scene->n_dropped_labels += names->len - most;
      g_array_set_size (names, most);
    }
  g_array_sort (names, compare_y_cb);
  relax_names ((SeriesName *) (gpointer) names->data, names->len, plot->y, plot->y + plot->height,
               distance);
  for (guint i = 0; i < names->len; i++)
    {
      const SeriesName *name = &g_array_index (names, SeriesName, i);
      const JeoulLine *line = &g_array_index (name->lines, JeoulLine, 0);
      JeoulRect box = { column, name->y + (JEOUL_LAYOUT_BASELINE - 0.8) * font.size, line->width,
                        1.04 * font.size };
      JeoulPoint leader[] = { { name->x + 2, name->at },
                              { plot->x + plot->width, name->at },
                              { column - 0.25 * font.size, name->y } };

      /* A thin line leads to a name that had to give way, or whose line ends before it. */
      if (fabs (name->y - name->at) > 0.3 * font.size || name->x < leader[1].x - font.size)
        {
          jeoul_scene_add_line (layout->scene, JEOUL_SCENE_GRID, -1, jeoul_hue (name->hue),
                                0.6 * layout->growth, FALSE, leader, G_N_ELEMENTS (leader));
          jeoul_occupancy_take (plane->taken,
                                (JeoulRect) { name->x, name->at - 1,
                                              MAX (leader[1].x - name->x, 0), 2 });
        }
      /* With some air before it: two labels in one line must not read as one. */
      box.x -= 0.6 * font.size;
      box.width += 0.6 * font.size;
      jeoul_occupancy_take (plane->taken, box);
      jeoul_scene_add_text (layout->scene, JEOUL_SCENE_MARK_LABEL, -1, &font, jeoul_hue (name->hue),
                            JEOUL_ANCHOR_START, column, name->y + font.size * JEOUL_LAYOUT_BASELINE,
                            line->text, line->width);
    }
}

/**
 * jeoul_plane_draw_series:
 * @plane: a plane with its plot
 *
 * Joins the data of each series, and sets its name at the right.
 */
void
jeoul_plane_draw_series (JeoulPlane *plane)
{
  const JeoulLayout *layout = plane->layout;
  const JeoulSpec *spec = layout->spec;
  JeoulFont font = { layout->sizes.row, JEOUL_WEIGHT_BOLD, FALSE };
  guint n_series = 0;
  g_autoptr (GPtrArray) series = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) names = g_array_new (FALSE, TRUE, sizeof (SeriesName));

  g_array_set_clear_func (names, clear_name);
  /* A number that no name stands for is none of ours: it would only cost memory. */
  n_series = MIN (MAX (spec->series->len, 64), 100000);
  for (guint i = 0; i < n_series; i++)
    g_ptr_array_add (series, g_array_new (FALSE, FALSE, sizeof (guint32)));
  for (guint32 i = 0; i < spec->data->len; i++)
    {
      const JeoulDatum *datum = &g_array_index (spec->data, JeoulDatum, i);

      if (datum->series > 0 && datum->series <= n_series && isfinite (datum->x))
        g_array_append_val (g_ptr_array_index (series, datum->series - 1), i);
    }

  for (guint i = 0; i < n_series; i++)
    {
      GArray *members = g_ptr_array_index (series, i);
      SeriesName name = { 0 };
      const char *text;

      if (members->len == 0)
        continue;
      g_array_sort_with_data (members, compare_x_cb, spec->data);
      draw_step_line (plane, members, &name);
      text = i < spec->series->len
                 ? jeoul_scene_intern (layout->scene, g_ptr_array_index (spec->series, i), FALSE)
                 : "";
      if (*text == '\0' || !isfinite (name.x) || plane->right_column <= 0)
        continue;
      name.lines = jeoul_wrap (layout->measurer, text, &font, spec->lang,
                               plane->right_column - 0.75 * font.size, 1);
      if (name.lines->len > 0)
        g_array_append_val (names, name);
      else
        g_array_unref (name.lines);
    }
  draw_names (plane, names);
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
  if (isfinite (end) && isfinite (start) && end > start)
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
  if (i == G_N_ELEMENTS (sides))
    return FALSE;

  text = jeoul_scene_intern (layout->scene, mark->datum->label, FALSE);
  if (words && !g_str_has_prefix (text, "“") && !g_str_has_prefix (text, "\""))
    text = quoted = g_strdup_printf ("“%s”", text);
  width = jeoul_layout_measure (layout, text, &font);
  if (!jeoul_label_place (plane->taken, mark->box, sides, G_N_ELEMENTS (sides), width, font.size,
                          gap, box))
    return FALSE;
  if (jeoul_plane_is_crossed (plane, NULL, *box))
    jeoul_scene_add_rect (layout->scene, JEOUL_SCENE_RULE, -1, JEOUL_COLOR_BACKGROUND,
                          JEOUL_COLOR_NONE, 0, FALSE, *box);
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
