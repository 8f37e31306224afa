/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plane: how large the plot is, what stands around it, and its axes. */
#include <math.h>

#include "jeoul-marks.h"
#include "jeoul-plane-private.h"
#include "jeoul-view.h"

#define SERIES_SHARE 0.24 /* of the width, for the names of series at the right */
#define SMALLEST_PLOT 110.0

static JeoulFrame *
try_level (JeoulPlane            *plane,
           guint                  level,
           const JeoulFrameParts *parts,
           double                *plot_height)
{
  JeoulLayout *layout = plane->layout;
  const JeoulSpec *spec = layout->spec;
  JeoulFrame *frame;

  jeoul_layout_set_sizes (layout, level);
  layout->scene->n_dropped_labels = 0;
  frame = jeoul_frame_new (layout, parts);
  plane->head = layout->sizes.space * 0.9 + (spec->y.title != NULL ? layout->sizes.axis * 1.7 : 0);
  plane->foot = layout->sizes.axis * 1.8 + (spec->x.title != NULL ? layout->sizes.axis * 1.5 : 0);
  *plot_height = layout->height - frame->top - frame->bottom - plane->head - plane->foot;
  return frame;
}

/* The widest name of a series, for the column at the right. */
static double
series_column (const JeoulPlane *plane)
{
  const JeoulLayout *layout = plane->layout;
  JeoulFont font = { layout->sizes.row, JEOUL_WEIGHT_BOLD, FALSE };
  double widest = 0;

  for (guint i = 0; i < layout->spec->series->len; i++)
    {
      const char *name = jeoul_scene_intern (layout->scene,
                                             g_ptr_array_index (layout->spec->series, i), FALSE);

      widest = MAX (widest, jeoul_layout_measure (layout, name, &font));
    }
  if (widest == 0)
    return 0;
  return MIN (widest, SERIES_SHARE * (layout->width - 2 * layout->margin)) + 0.8 * font.size;
}

static void
set_domain (JeoulScale      *scale,
            const JeoulAxis *axis,
            double           count)
{
  jeoul_scale_nice (scale, count);
  /* An end that was asked for stays as it is. */
  if (isfinite (axis->minimum) && (axis->scale != JEOUL_SCALE_LOG || axis->minimum > 0) &&
      axis->minimum < scale->domain[1])
    scale->domain[0] = axis->minimum;
  if (isfinite (axis->maximum) && axis->maximum > scale->domain[0])
    scale->domain[1] = axis->maximum;
}

/* An arrow that points out of the plot, at a bound near its edge, would run over the labels there:
 * the scale draws back from that edge as far as the arrow needs. */
static void
make_room_for_arrows (JeoulPlane *plane,
                      double      top,
                      double      bottom)
{
  const GArray *data = plane->layout->spec->data;
  double em = plane->layout->sizes.row;
  double needed = JEOUL_PLANE_SYMBOL * em / 2 + 8;
  double above = 0;
  double below = 0;

  for (guint i = 0; i < data->len; i++)
    {
      const JeoulDatum *datum = &g_array_index (data, JeoulDatum, i);
      double y = jeoul_scale_map (&plane->y, jeoul_mark_position (datum));

      if (datum->mark == JEOUL_MARK_LOWER && isfinite (y))
        above = MAX (above, top + needed - y);
      else if (datum->mark == JEOUL_MARK_UPPER && isfinite (y))
        below = MAX (below, y + needed - bottom);
    }
  above = MIN (above, needed);
  below = MIN (below, needed);
  if ((above > 0 || below > 0) && bottom - top > 4 * needed)
    jeoul_scale_set_range (&plane->y, bottom - below, top + above);
}

static gboolean
has_bars (const JeoulSpec *spec)
{
  for (guint i = 0; i < spec->data->len; i++)
    if (g_array_index (spec->data, JeoulDatum, i).mark == JEOUL_MARK_BAR)
      return TRUE;
  return FALSE;
}

/* y first: its labels decide where the plot begins; then x; then the events above it. */
static void
set_axes (JeoulPlane *plane,
          double      top,
          double      height)
{
  JeoulLayout *layout = plane->layout;
  const JeoulSpec *spec = layout->spec;
  double left, right;

  plane->y = jeoul_value_scale (spec, &spec->y, FALSE);
  set_domain (&plane->y, &spec->y, jeoul_tick_count (layout, height, TRUE));
  jeoul_scale_set_range (&plane->y, height, 0);
  jeoul_view_set_scale (layout->view_y, spec->y.scale, has_bars (spec), &plane->y);
  plane->y_guide = jeoul_guide_new (layout, &spec->y, &plane->y, TRUE);

  left = layout->margin + MIN (plane->y_guide->widest, 0.3 * layout->width) +
         0.7 * layout->sizes.axis;
  plane->right_column = series_column (plane);
  right = layout->width - layout->margin - plane->right_column - 0.5 * layout->sizes.axis;
  right = MAX (right, left + 1);
  plane->x = jeoul_value_scale (spec, &spec->x, TRUE);
  set_domain (&plane->x, &spec->x, jeoul_tick_count (layout, right - left, FALSE));
  jeoul_view_set_scale (layout->view_x, spec->x.scale, FALSE, &plane->x);
  plane->rate_column = jeoul_plane_rate_column (plane);
  right = MAX (right - plane->rate_column, left + 1);
  jeoul_scale_set_range (&plane->x, left, right);
  plane->x_guide = jeoul_guide_new (layout, &spec->x, &plane->x, FALSE);
  if (plane->x_guide->ticks->len > 0)
    {
      const JeoulTick *last = &g_array_index (plane->x_guide->ticks, JeoulTick,
                                              plane->x_guide->ticks->len - 1);
      double over = last->at + last->width / 2 - (layout->width - layout->margin);

      /* The last label must not stand out of the column of text. */
      if (over > 0.5 && right - over > left + 1)
        {
          right -= over;
          jeoul_scale_set_range (&plane->x, left, right);
          g_clear_pointer (&plane->x_guide, jeoul_guide_free);
          plane->x_guide = jeoul_guide_new (layout, &spec->x, &plane->x, FALSE);
        }
    }

  plane->rules = jeoul_rules_place (layout, &plane->x, left, layout->width - layout->margin,
                                    height < 200 ? 1 : 4, &plane->n_lanes);
  if (plane->n_lanes > 0)
    {
      double lanes = MIN (plane->n_lanes * 1.3 * layout->sizes.axis + 4, MAX (height - 20, 0));

      top += lanes;
      height -= lanes;
    }
  jeoul_scale_set_range (&plane->y, top + height, top);
  if (!jeoul_view_is_set (layout->view_y))
    make_room_for_arrows (plane, top, top + height);
  g_clear_pointer (&plane->y_guide, jeoul_guide_free);
  plane->y_guide = jeoul_guide_new (layout, &spec->y, &plane->y, TRUE);
  plane->plot = (JeoulRect) { left, top, right - left, height };
  layout->scene->plot = plane->plot;
  layout->scene->x = plane->x;
  layout->scene->y = plane->y;
  layout->scene->clips = jeoul_view_is_set (layout->view_x) || jeoul_view_is_set (layout->view_y);
  layout->scene->clip = plane->plot;
}

static void
draw_title (const JeoulPlane *plane,
            const char       *title,
            JeoulAnchor       anchor,
            double            x,
            double            y)
{
  const JeoulLayout *layout = plane->layout;
  JeoulFont font = { layout->sizes.axis, JEOUL_WEIGHT_NORMAL, FALSE };
  g_autoptr (GArray) lines = NULL;

  if (title == NULL)
    return;
  lines = jeoul_wrap (layout->measurer, jeoul_scene_intern (layout->scene, title, FALSE), &font,
                      layout->spec->lang, layout->width - 2 * layout->margin, 1);
  if (lines->len == 0)
    return;
  if (anchor == JEOUL_ANCHOR_END)
    x = MAX (x, layout->margin + g_array_index (lines, JeoulLine, 0).width);
  jeoul_scene_add_text (layout->scene, JEOUL_SCENE_AXIS, -1, &font, JEOUL_COLOR_MUTED, anchor, x, y,
                        g_array_index (lines, JeoulLine, 0).text,
                        g_array_index (lines, JeoulLine, 0).width);
}

/**
 * draw_axes:
 * @plane: a plane with its plot
 *
 * Adds grid, axes, titles and rules, without the labels that stand in the plot.
 */
static void
draw_axes (JeoulPlane *plane)
{
  const JeoulLayout *layout = plane->layout;
  const JeoulSpec *spec = layout->spec;
  const JeoulRect *plot = &plane->plot;
  JeoulFont font = { layout->sizes.axis, JEOUL_WEIGHT_NORMAL, FALSE };
  double hair = 0.7 * layout->growth;
  double bottom = plot->y + plot->height;
  double last_end = -INFINITY;
  double middle;
  double lanes = plot->y - (plane->n_lanes > 0 ? plane->n_lanes * 1.3 * font.size + 4 : 0);

  for (guint i = 0; i < plane->y_guide->ticks->len; i++)
    {
      const JeoulTick *tick = &g_array_index (plane->y_guide->ticks, JeoulTick, i);

      jeoul_scene_add_segment (layout->scene, JEOUL_SCENE_GRID, -1, JEOUL_COLOR_GRID, hair, plot->x,
                               tick->at, plot->x + plot->width, tick->at);
      jeoul_scene_add_text (layout->scene, JEOUL_SCENE_AXIS, -1, &font, JEOUL_COLOR_MUTED,
                            JEOUL_ANCHOR_END, plot->x - 0.6 * font.size,
                            tick->at + font.size * JEOUL_LAYOUT_BASELINE, tick->label, tick->width);
    }
  jeoul_scene_add_segment (layout->scene, JEOUL_SCENE_AXIS, -1, JEOUL_COLOR_RULE, hair, plot->x,
                           bottom, plot->x + plot->width, bottom);
  for (guint i = 0; i < plane->x_guide->minor->len; i++)
    {
      double at = g_array_index (plane->x_guide->minor, double, i);

      jeoul_scene_add_segment (layout->scene, JEOUL_SCENE_AXIS, -1, JEOUL_COLOR_RULE, hair * 0.7,
                               at, bottom, at, bottom + 0.2 * font.size);
    }
  for (guint i = 0; i < plane->x_guide->ticks->len; i++)
    {
      const JeoulTick *tick = &g_array_index (plane->x_guide->ticks, JeoulTick, i);

      jeoul_scene_add_segment (layout->scene, JEOUL_SCENE_AXIS, -1, JEOUL_COLOR_RULE, hair,
                               tick->at, bottom, tick->at, bottom + 0.4 * font.size);
      if (jeoul_tick_place_label (tick, 2, layout->width - 2, font.size, &last_end, &middle))
        jeoul_scene_add_text (layout->scene, JEOUL_SCENE_AXIS, -1, &font, JEOUL_COLOR_MUTED,
                              JEOUL_ANCHOR_MIDDLE, middle, bottom + 1.55 * font.size, tick->label,
                              tick->width);
    }
  draw_title (plane, spec->y.title, JEOUL_ANCHOR_START, layout->margin, lanes - 0.95 * font.size);
  draw_title (plane, spec->x.title, JEOUL_ANCHOR_END, plot->x + plot->width,
              bottom + 3.1 * font.size);

  for (guint i = 0; i < plane->rules->len; i++)
    {
      const JeoulRulePlace *rule = &g_array_index (plane->rules, JeoulRulePlace, i);
      double y = plot->y - 2 - font.size * (0.3 + 1.3 * rule->lane);
      JeoulPoint points[] = { { rule->at, *rule->label != '\0' ? jeoul_rule_top (rule, y, font.size)
                                                           : plot->y },
                              { rule->at, bottom } };

      jeoul_scene_add_line (layout->scene, JEOUL_SCENE_RULE, -1, JEOUL_COLOR_RULE,
                            0.9 * layout->growth, rule->rule->assumed, points, 2);
      jeoul_scene_add_text (layout->scene, JEOUL_SCENE_RULE, -1, &font, JEOUL_COLOR_TEXT,
                            JEOUL_ANCHOR_MIDDLE, rule->x, y, rule->label, rule->width);
      jeoul_occupancy_take (plane->taken, (JeoulRect) { rule->at - 0.5, plot->y, 1, plot->height });
    }
  for (guint i = 0; i < spec->rules->len; i++)
    {
      const JeoulRule *rule = &g_array_index (spec->rules, JeoulRule, i);

      if (rule->is_rate || !rule->on_x)
        jeoul_plane_draw_rule_line (plane, rule);
    }
}

static void
draw_empty (JeoulPlane *plane)
{
  const JeoulLayout *layout = plane->layout;
  JeoulFont font = { layout->sizes.row * 1.15, JEOUL_WEIGHT_NORMAL, FALSE };
  const JeoulRect *plot = &plane->plot;
  g_autoptr (GArray) lines =
      jeoul_wrap_even (layout->measurer,
                       jeoul_scene_intern (layout->scene, layout->spec->empty_text, FALSE), &font,
                       layout->spec->lang, layout->width * 0.7, 3);

  for (guint i = 0; i < lines->len; i++)
    {
      const JeoulLine *line = &g_array_index (lines, JeoulLine, i);

      jeoul_scene_add_text (layout->scene, JEOUL_SCENE_AXIS, -1, &font, JEOUL_COLOR_MUTED,
                            JEOUL_ANCHOR_MIDDLE, layout->width / 2,
                            plot->y + plot->height / 2 + i * 1.4 * font.size, line->text,
                            line->width);
    }
}

/**
 * jeoul_plane_is_outside:
 * @plane: a plane with its plot
 * @datum: a datum that has a place
 *
 * Returns: whether nothing of it is in the part of the axes that was asked for
 */
gboolean
jeoul_plane_is_outside (const JeoulPlane *plane,
                        const JeoulDatum *datum)
{
  const JeoulRect *plot = &plane->plot;
  double x = jeoul_plane_datum_x (plane, datum);
  double y = jeoul_scale_map (&plane->y, jeoul_mark_position (datum));
  double low = jeoul_scale_map (&plane->y, datum->low);
  double high = jeoul_scale_map (&plane->y, datum->high);

  if (!plane->layout->scene->clips)
    return FALSE;
  if (x < plot->x - 0.5 || x > plot->x + plot->width + 0.5)
    return TRUE;
  if (datum->mark == JEOUL_MARK_BAR || datum->mark == JEOUL_MARK_WORDS)
    return FALSE;
  if (datum->mark == JEOUL_MARK_RANGE && isfinite (low) && isfinite (high))
    return low < plot->y - 0.5 || high > plot->y + plot->height + 0.5;
  return y < plot->y - 0.5 || y > plot->y + plot->height + 0.5;
}

/* How many marks are not in sight, in the upper right corner of the plot. */
static void
draw_outside (JeoulPlane *plane)
{
  const JeoulLayout *layout = plane->layout;
  const GArray *data = layout->spec->data;
  JeoulFont font = { layout->sizes.axis, JEOUL_WEIGHT_NORMAL, FALSE };
  guint n = 0;
  double width;
  JeoulRect box;
  g_autofree char *text = NULL;

  for (guint i = 0; i < data->len && layout->scene->clips; i++)
    n += jeoul_plane_is_outside (plane, &g_array_index (data, JeoulDatum, i));
  layout->scene->n_outside = n;
  if (n == 0)
    return;

  /* Translators: marks that a chart does not show because one looks at a part of it. */
  text = g_strdup_printf (jeoul_ntr (layout->spec->lang, "%u outside this view",
                                     "%u outside this view", n),
                          n);
  width = jeoul_layout_measure (layout, text, &font);
  box = (JeoulRect) { plane->plot.x + plane->plot.width - width, plane->plot.y, width,
                      1.04 * font.size };
  if (width > plane->plot.width || !jeoul_occupancy_is_free (plane->taken, box))
    return;
  jeoul_occupancy_take (plane->taken, box);
  jeoul_scene_add_text (layout->scene, JEOUL_SCENE_ASIDE, -1, &font, JEOUL_COLOR_MUTED,
                        JEOUL_ANCHOR_START, box.x, box.y + 0.8 * font.size, text, width);
}

/* Gives up parts of the frame until the plot has some height. */
static JeoulFrame *
fit_frame (JeoulPlane *plane,
           double     *plot_height)
{
  JeoulLayout *layout = plane->layout;
  guint n_paragraphs = layout->without_texts ? 0 : layout->spec->caption->len;
  JeoulFrameParts parts = { .n_paragraphs = n_paragraphs };
  double wanted = MIN (SMALLEST_PLOT, 0.4 * layout->height);
  guint level = 0;
  g_autoptr (JeoulFrame) frame = NULL;

  for (;;)
    {
      g_autofree char *remark = jeoul_frame_remark (layout, 0, 0,
                                                     n_paragraphs - parts.n_paragraphs,
                                                     parts.max_caption_lines > 0);

      parts.remark = remark;
      g_clear_pointer (&frame, jeoul_frame_free);
      frame = try_level (plane, level, &parts, plot_height);
      if (layout->height <= 0)
        *plot_height = CLAMP (0.46 * layout->width, 120, 2000);
      if (*plot_height >= wanted)
        break;

      if (level < 6)
        level++;
      else if (!parts.without_subtitle)
        parts.without_subtitle = TRUE;
      else if (level < JEOUL_LAYOUT_MAX_LEVEL)
        level++;
      else if (parts.n_paragraphs > 1)
        parts.n_paragraphs--;
      else if (!parts.without_key)
        parts.without_key = TRUE;
      else if (parts.max_caption_lines != 1)
        parts.max_caption_lines = parts.max_caption_lines == 0 ? 3 : parts.max_caption_lines - 1;
      else if (*plot_height < 0 && !parts.without_caption)
        parts.without_caption = TRUE;
      else
        break;
    }
  return g_steal_pointer (&frame);
}

/**
 * jeoul_layout_plane:
 * @layout: a layout in the plane
 *
 * Fits and places points, series and rules between an x axis below and a y axis to the left.
 */
void
jeoul_layout_plane (JeoulLayout *layout)
{
  JeoulPlane plane = { .layout = layout };
  g_autoptr (JeoulFrame) frame = NULL;
  double plot_height, height, top;

  frame = fit_frame (&plane, &plot_height);
  layout->scene->n_dropped_labels += frame->n_dropped;
  plot_height = MAX (plot_height, 0);
  top = frame->top + plane.head;
  height = layout->height > 0 ? layout->height
                              : top + plot_height + plane.foot + frame->bottom;

  jeoul_frame_draw (frame, layout, layout->margin, height - frame->bottom);
  if (plot_height < 24)
    {
      /* No plot at all: its data are counted, as any row without room is. */
      layout->scene->n_dropped_rows = layout->spec->data->len;
    }
  else
    {
      set_axes (&plane, top, plot_height);
      if (layout->spec->data->len == 0)
        {
          draw_empty (&plane);
        }
      else
        {
          plane.stacks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
          plane.labels = g_array_new (FALSE, FALSE, sizeof (JeoulRect));
          plane.taken = jeoul_occupancy_new (
              (JeoulRect) { plane.plot.x, plane.plot.y - 2,
                            layout->width - layout->margin - plane.plot.x,
                            plane.plot.height + 4 });
          draw_axes (&plane);
          draw_outside (&plane);
          jeoul_plane_draw_rate_names (&plane);
          jeoul_plane_draw_series (&plane);
          jeoul_plane_draw_data (&plane);
        }
    }
  jeoul_scene_finish (layout->scene, layout->width, height);
  g_clear_pointer (&plane.x_guide, jeoul_guide_free);
  g_clear_pointer (&plane.y_guide, jeoul_guide_free);
  g_clear_pointer (&plane.rules, g_array_unref);
  g_clear_pointer (&plane.taken, jeoul_occupancy_free);
  g_clear_pointer (&plane.labels, g_array_unref);
  g_clear_pointer (&plane.stacks, g_hash_table_unref);
}
