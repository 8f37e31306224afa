/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows: labels and asides, marks and where they stand. */
#include <math.h>

#include "jeoul-labels.h"
#include "jeoul-marks.h"
#include "jeoul-rows-private.h"
#include "jeoul-view.h"

#define SPREAD_LANES 5

static void
draw_row_texts (const JeoulRows     *rows,
                const JeoulRowPlace *place)
{
  const JeoulLayout *layout = rows->layout;
  JeoulFont font = { layout->sizes.row, JEOUL_WEIGHT_NORMAL, FALSE };
  JeoulFont aside = { layout->sizes.aside, JEOUL_WEIGHT_NORMAL, FALSE };
  double middle = jeoul_row_middle (place);
  double baseline = middle + aside.size * JEOUL_LAYOUT_BASELINE;
  double room = layout->width - layout->margin - rows->limit - 0.6 * font.size;

  for (guint i = 0; i < place->lines->len; i++)
    {
      const JeoulLine *line = &g_array_index (place->lines, JeoulLine, i);

      jeoul_scene_add_text (layout->scene, JEOUL_SCENE_ROW_LABEL, -1, &font, JEOUL_COLOR_TEXT,
                            JEOUL_ANCHOR_END, rows->label_end,
                            middle + (i - (place->lines->len - 1) / 2.0) * 1.16 * font.size +
                                font.size * JEOUL_LAYOUT_BASELINE,
                            line->text, line->width);
    }

  if (*place->aside == '\0')
    return;
  if (!rows->has_asides)
    {
      layout->scene->n_dropped_labels++;
      return;
    }
  if (place->aside_ems * aside.size <= room)
    {
      jeoul_scene_add_text (layout->scene, JEOUL_SCENE_ASIDE, -1, &aside, JEOUL_COLOR_MUTED,
                            JEOUL_ANCHOR_END, layout->width - layout->margin, baseline,
                            place->aside, place->aside_ems * aside.size);
    }
  else
    {
      g_autoptr (GArray) lines = jeoul_wrap (layout->measurer, place->aside, &aside,
                                             layout->spec->lang, room, 1);

      if (lines->len > 0)
        jeoul_scene_add_text (layout->scene, JEOUL_SCENE_ASIDE, -1, &aside, JEOUL_COLOR_MUTED,
                              JEOUL_ANCHOR_END, layout->width - layout->margin, baseline,
                              g_array_index (lines, JeoulLine, 0).text,
                              g_array_index (lines, JeoulLine, 0).width);
    }
}

/* What the part of the axis that was asked for leaves of a mark: a point is in sight or not, a bar
 * ends at the edge. */
static void
cut_to_view (const JeoulRows *rows,
             JeoulRowMark            *mark)
{
  double half = rows->layout->sizes.row / 2;
  gboolean is_long = mark->datum->mark == JEOUL_MARK_RANGE || mark->datum->mark == JEOUL_MARK_BAR;
  double at = jeoul_scale_map (&rows->scale, jeoul_mark_position (mark->datum));
  double from = is_long ? mark->from : at;
  double to = is_long ? mark->to : at;

  if (to < rows->left - 0.5 || from > rows->right + 0.5)
    {
      mark->outside = to < rows->left - 0.5 ? -1 : 1;
      mark->has_place = FALSE;
      rows->layout->scene->n_outside++;
      return;
    }
  if (is_long && to > rows->right + 0.5)
    mark->cut = 1;
  else if (is_long && from < rows->left - 0.5)
    mark->cut = -1;
  mark->from = CLAMP (mark->from, rows->left - half, rows->right + half);
  mark->to = CLAMP (mark->to, rows->left - half, rows->right + half);
}

/* At the edge of the plot: that there is a mark, or more of it, on that side. */
static JeoulRect
draw_outside (const JeoulRows     *rows,
              const JeoulRowPlace *place,
              const JeoulRowMark  *mark,
              int                  side)
{
  const JeoulLayout *layout = rows->layout;
  double half = 0.28 * layout->sizes.row;
  double tip = side < 0 ? rows->left - half : rows->right + half;
  double y = jeoul_row_middle (place);
  JeoulPoint points[] = { { tip - side * half, y - half },
                          { tip, y },
                          { tip - side * half, y + half } };

  jeoul_scene_add_line (layout->scene, JEOUL_SCENE_ASIDE, mark->item, jeoul_hue (mark->datum->hue),
                        1.4 * layout->growth, FALSE, points, G_N_ELEMENTS (points));
  return (JeoulRect) { MIN (tip, points[0].x), y - half, half, 2 * half };
}

/* Places on the value axis; a part of a stack begins where the one before it ends. */
static void
place_marks (const JeoulRows     *rows,
             const JeoulRowPlace *place,
             JeoulRowMark                *marks)
{
  double em = rows->layout->sizes.row;
  double base = 0;
  gboolean stacked = FALSE;

  for (guint i = 0; i < place->n_data; i++)
    {
      guint index = rows->order[place->first + i];
      const JeoulDatum *datum = &g_array_index (rows->layout->spec->data, JeoulDatum, index);
      double offset;
      JeoulRowMark *mark = &marks[i];

      mark->datum = datum;
      mark->index = index;
      if (datum->stack == 0)
        base = datum->start;
      else
        stacked = TRUE;
      offset = datum->mark == JEOUL_MARK_BAR ? base : 0;
      mark->place.value = jeoul_scale_map (&rows->scale, datum->value + offset);
      mark->place.low = jeoul_scale_map (&rows->scale, datum->low + offset);
      mark->place.high = jeoul_scale_map (&rows->scale, datum->high + offset);
      mark->place.zero = jeoul_scale_map (&rows->scale, offset);
      if (!isfinite (mark->place.zero))
        mark->place.zero = rows->left;
      mark->place.across = jeoul_row_middle (place);
      mark->place.size = jeoul_rows_symbol_size (rows);
      mark->place.thickness = MIN (0.58 * rows->pitch, 2.5 * em);
      mark->place.arrow = jeoul_rows_arrow (rows);
      mark->place.minimum = rows->left - em;
      mark->place.maximum = rows->limit;
      mark->has_place = jeoul_mark_extent (datum, &mark->place, &mark->from, &mark->to);
      if (mark->has_place && jeoul_view_is_set (rows->layout->view_x))
        cut_to_view (rows, mark);
      if (datum->mark == JEOUL_MARK_BAR && isfinite (jeoul_mark_position (datum)))
        base += jeoul_mark_position (datum);
    }
  for (guint i = 0; i < place->n_data && stacked; i++)
    marks[i].in_bar = marks[i].datum->mark == JEOUL_MARK_BAR;
}

static int
compare_from_cb (gconstpointer a,
                 gconstpointer b)
{
  const JeoulRowMark *ma = *(JeoulRowMark *const *) a;
  const JeoulRowMark *mb = *(JeoulRowMark *const *) b;

  if (ma->from != mb->from)
    return ma->from < mb->from ? -1 : 1;
  return ma->index < mb->index ? -1 : ma->index > mb->index;
}

/* Marks that would cover each other step a little up and down, the first of them in the middle. */
static void
spread_marks (const JeoulRows     *rows,
              const JeoulRowPlace *place,
              JeoulRowMark                *marks)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  double ends[SPREAD_LANES];
  guint n_lanes = 0;
  g_autofree guint8 *lanes = NULL;
  double step;

  for (guint i = 0; i < place->n_data; i++)
    if (marks[i].has_place && marks[i].datum->mark != JEOUL_MARK_BAR)
      g_ptr_array_add (sorted, &marks[i]);
  if (sorted->len < 2)
    return;

  g_ptr_array_sort (sorted, compare_from_cb);
  lanes = g_new0 (guint8, sorted->len);
  for (guint i = 0; i < SPREAD_LANES; i++)
    ends[i] = -INFINITY;
  for (guint i = 0; i < sorted->len; i++)
    {
      const JeoulRowMark *mark = g_ptr_array_index (sorted, i);
      guint lane = 0;

      while (lane < SPREAD_LANES && ends[lane] > mark->from)
        lane++;
      /* All taken: they lie upon each other in turn. */
      if (lane == SPREAD_LANES)
        lane = i % SPREAD_LANES;
      ends[lane] = mark->to;
      lanes[i] = (guint8) lane;
      n_lanes = MAX (n_lanes, lane + 1);
    }
  if (n_lanes < 2)
    return;

  step = (place->height - jeoul_rows_symbol_size (rows)) / (n_lanes + (n_lanes % 2 == 0));
  step = CLAMP (step, 0, jeoul_rows_symbol_size (rows) * 0.7);
  for (guint i = 0; i < sorted->len; i++)
    {
      JeoulRowMark *mark = g_ptr_array_index (sorted, i);
      int distance = (lanes[i] + 1) / 2;

      mark->place.across += (lanes[i] % 2 == 1 ? -1 : 1) * distance * step;
    }
}

static void
note_extremes (JeoulScene       *scene,
               const JeoulDatum *datum,
               int               item,
               double           *lowest,
               double           *highest)
{
  double value = jeoul_mark_position (datum);

  if (!isfinite (value) || datum->fill == JEOUL_FILL_ASSUMED)
    return;
  if (scene->lowest < 0 || value < *lowest)
    {
      *lowest = value;
      scene->lowest = item;
    }
  if (scene->highest < 0 || value > *highest)
    {
      *highest = value;
      scene->highest = item;
    }
}

static int
compare_label_priority_cb (gconstpointer a,
                           gconstpointer b)
{
  const JeoulRowMark *ma = *(JeoulRowMark *const *) a;
  const JeoulRowMark *mb = *(JeoulRowMark *const *) b;
  double pa = isnan (ma->datum->priority) ? 0 : ma->datum->priority;
  double pb = isnan (mb->datum->priority) ? 0 : mb->datum->priority;

  if (pa != pb)
    return pa > pb ? -1 : 1;
  return ma->index < mb->index ? -1 : ma->index > mb->index;
}

static void
draw_row_marks (const JeoulRows     *rows,
                const JeoulRowPlace *place,
                JeoulOccupancy      *taken,
                JeoulOccupancy      *texts,
                double              *lowest,
                double              *highest)
{
  const JeoulLayout *layout = rows->layout;
  g_autofree JeoulRowMark *marks = g_new0 (JeoulRowMark, MAX (place->n_data, 1));
  g_autofree JeoulRect *boxes = g_new0 (JeoulRect, MAX (place->n_data, 1));
  g_autofree JeoulPoint *at = g_new0 (JeoulPoint, MAX (place->n_data, 1));
  g_autoptr (GPtrArray) ranked = g_ptr_array_new ();
  JeoulRect row = { layout->margin, place->top, layout->width - 2 * layout->margin,
                    place->height };
  int words = -1;

  if (place->n_data == 0)
    return;
  place_marks (rows, place, marks);
  spread_marks (rows, place, marks);
  jeoul_occupancy_clear (taken);
  jeoul_occupancy_clear (texts);
  for (guint i = 0; i < place->n_data; i++)
    {
      JeoulRowMark *mark = &marks[i];

      mark->item = jeoul_scene_add_item (layout->scene, mark->datum);
      note_extremes (layout->scene, mark->datum, mark->item, lowest, highest);
      at[i].x = rows->left;
      at[i].y = jeoul_row_middle (place);
      if (mark->has_place &&
          jeoul_mark_draw (layout->scene, JEOUL_SCENE_MARK, mark->datum, mark->item, &mark->place,
                           &boxes[i], &at[i]))
        {
          jeoul_occupancy_take (taken, (JeoulRect) { mark->from, 0, mark->to - mark->from, 1 });
          if (mark->cut != 0)
            draw_outside (rows, place, mark, mark->cut);
        }
      else if (mark->outside != 0)
        boxes[i] = draw_outside (rows, place, mark, mark->outside);
      else
        boxes[i] = (JeoulRect) { at[i].x, at[i].y, 0, 0 };
      g_ptr_array_add (ranked, mark);
    }

  /* The words first: they have a place of their own, and what they say stands nowhere else. */
  for (guint i = 0; i < place->n_data && place->words != NULL; i++)
    if (marks[i].datum->mark == JEOUL_MARK_WORDS && jeoul_row_has_label (marks[i].datum))
      {
        JeoulRect label = { 0 };

        jeoul_rows_draw_words (rows, place, &marks[i], &label);
        jeoul_occupancy_take (taken, (JeoulRect) { label.x, 0, label.width + 4, 1 });
        jeoul_occupancy_take (texts, (JeoulRect) { label.x, 0, label.width + 4, 1 });
        at[i].x = label.x;
        if (boxes[i].width <= 0)
          boxes[i].x = label.x;
        jeoul_scene_set_item (layout->scene, marks[i].item, &row, at[i], boxes[i], label);
        words = (int) i;
        break;
      }

  g_ptr_array_sort (ranked, compare_label_priority_cb);
  for (guint i = 0; i < ranked->len; i++)
    {
      const JeoulRowMark *mark = g_ptr_array_index (ranked, i);
      guint index = (guint) (mark - marks);
      JeoulRect label = { 0 };

      if ((int) index == words)
        continue;
      if (i < JEOUL_LABELS_A_ROW)
        jeoul_rows_draw_label (rows, taken, texts, mark, &label);
      else if (jeoul_row_has_label (mark->datum) && mark->outside == 0)
        layout->scene->n_dropped_labels++;
      jeoul_scene_set_item (layout->scene, mark->item, &row, at[index], boxes[index], label);
    }
}

/* What was reported, and beneath it, in a lane of its own, what the user assumes: they never cover
 * each other. */
static void
draw_lanes (const JeoulRows     *rows,
            const JeoulRowPlace *place,
            JeoulOccupancy      *taken,
            JeoulOccupancy      *texts,
            double              *lowest,
            double              *highest)
{
  JeoulRowPlace lane = *place;
  guint n_reported = place->n_data - place->n_assumed;

  if (place->n_assumed == 0 || n_reported == 0)
    {
      draw_row_marks (rows, place, taken, texts, lowest, highest);
      return;
    }
  lane.height = place->height / 2;
  lane.n_data = n_reported;
  draw_row_marks (rows, &lane, taken, texts, lowest, highest);
  lane.top += lane.height;
  lane.first += n_reported;
  lane.n_data = place->n_assumed;
  draw_row_marks (rows, &lane, taken, texts, lowest, highest);
}

/**
 * jeoul_rows_draw:
 * @rows: rows with their places
 * @axis_top: where the axis begins, above the plot
 *
 * Adds them to the scene, which has its plot.
 */
void
jeoul_rows_draw (JeoulRows *rows,
                 double     axis_top)
{
  double start = rows->label_end + 0.6 * rows->layout->sizes.row;
  g_autoptr (JeoulOccupancy) taken =
      jeoul_occupancy_new ((JeoulRect) { start, 0, rows->limit - start, 1 });
  g_autoptr (JeoulOccupancy) texts =
      jeoul_occupancy_new ((JeoulRect) { start, 0, rows->limit - start, 1 });
  double lowest = 0;
  double highest = 0;

  jeoul_rows_draw_axis (rows, axis_top);
  for (guint i = 0; i < rows->n_rows; i++)
    if (rows->rows[i].shown && rows->rows[i].row->kind == JEOUL_ROW_HEADING)
      jeoul_rows_draw_heading (rows, &rows->rows[i]);
  for (guint i = 0; i < rows->n_rows; i++)
    if (rows->rows[i].shown && rows->rows[i].row->kind == JEOUL_ROW_DATA)
      {
        draw_row_texts (rows, &rows->rows[i]);
        draw_lanes (rows, &rows->rows[i], taken, texts, &lowest, &highest);
      }
}
