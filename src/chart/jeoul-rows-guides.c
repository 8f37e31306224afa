/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows: the axis above them, the rules through them, the headings between them. */
#include "jeoul-rows-private.h"

#include <math.h>

/**
 * jeoul_rows_draw_axis:
 * @rows: rows with their plot
 * @top: where the axis begins
 *
 * Adds labels and grid of the axis, and the rules.
 */
void
jeoul_rows_draw_axis (const JeoulRows *rows,
                      double           top)
{
  const JeoulLayout *layout = rows->layout;
  const JeoulRect *plot = &layout->scene->plot;
  JeoulFont font = { layout->sizes.axis, JEOUL_WEIGHT_NORMAL, FALSE };
  double hair = 0.7 * layout->growth;
  double y = top + layout->sizes.space * 0.6;
  double last_end = -INFINITY;
  double middle;

  if (isfinite (rows->title_end))
    {
      jeoul_layout_text (layout, JEOUL_SCENE_AXIS, -1, &font, JEOUL_COLOR_MUTED, JEOUL_ANCHOR_START,
                         layout->margin, y + font.size,
                         jeoul_scene_intern (layout->scene, layout->spec->x.title, FALSE));
    }
  else if (layout->spec->x.title != NULL && rows->guide->ticks->len > 0)
    {
      const char *title = jeoul_scene_intern (layout->scene, layout->spec->x.title, FALSE);
      g_autoptr (GArray) lines = jeoul_wrap (layout->measurer, title, &font, layout->spec->lang,
                                             layout->width - layout->margin - rows->left, 1);

      y += font.size * 1.3;
      if (lines->len > 0)
        jeoul_scene_add_text (layout->scene, JEOUL_SCENE_AXIS, -1, &font, JEOUL_COLOR_MUTED,
                              JEOUL_ANCHOR_START, rows->left, y - font.size * 0.3,
                              g_array_index (lines, JeoulLine, 0).text,
                              g_array_index (lines, JeoulLine, 0).width);
    }
  for (guint i = 0; i < rows->guide->ticks->len; i++)
    {
      const JeoulTick *tick = &g_array_index (rows->guide->ticks, JeoulTick, i);

      jeoul_scene_add_segment (layout->scene, JEOUL_SCENE_GRID, -1, JEOUL_COLOR_GRID, hair,
                               tick->at, plot->y, tick->at, plot->y + plot->height);
      if (jeoul_tick_place_label (tick, layout->margin, layout->width - 2, font.size, &last_end,
                                  &middle))
        jeoul_scene_add_text (layout->scene, JEOUL_SCENE_AXIS, -1, &font, JEOUL_COLOR_MUTED,
                              JEOUL_ANCHOR_MIDDLE, middle, y + font.size, tick->label,
                              tick->width);
    }
  for (guint i = 0; i < rows->guide->minor->len; i++)
    {
      double at = g_array_index (rows->guide->minor, double, i);

      jeoul_scene_add_segment (layout->scene, JEOUL_SCENE_AXIS, -1, JEOUL_COLOR_GRID, hair, at,
                               plot->y, at, plot->y + 0.32 * font.size);
    }

  for (guint i = 0; i < rows->rules->len; i++)
    {
      const JeoulRulePlace *rule = &g_array_index (rows->rules, JeoulRulePlace, i);
      double label_y = plot->y - font.size * (0.35 + 1.3 * rule->lane);
      double from = *rule->label != '\0' ? jeoul_rule_top (rule, label_y, font.size) : plot->y;
      JeoulPoint points[] = { { rule->at, from }, { rule->at, plot->y + plot->height } };

      jeoul_scene_add_line (layout->scene, JEOUL_SCENE_RULE, -1, JEOUL_COLOR_RULE,
                            0.8 * layout->growth, rule->rule->assumed, points, 2);
      jeoul_scene_add_text (layout->scene, JEOUL_SCENE_RULE, -1, &font, JEOUL_COLOR_TEXT,
                            JEOUL_ANCHOR_MIDDLE, rule->x, label_y, rule->label, rule->width);
    }
}

/**
 * jeoul_rows_draw_heading:
 * @rows: rows with their plot
 * @place: a heading
 *
 * Adds a heading with the hairline beneath it.
 */
void
jeoul_rows_draw_heading (const JeoulRows     *rows,
                         const JeoulRowPlace *place)
{
  const JeoulLayout *layout = rows->layout;
  JeoulFont font = { layout->sizes.heading, JEOUL_WEIGHT_BOLD, FALSE };
  /* Where the rows close up, the heading keeps nearer to its own than to those above it. */
  double loose = CLAMP ((rows->pitch / layout->sizes.row - 1.25) / 0.4, 0, 1);
  double hairline = place->top + place->height - (0.05 + 0.12 * loose) * rows->pitch;

  jeoul_scene_add_segment (layout->scene, JEOUL_SCENE_HEADING, -1, JEOUL_COLOR_GRID,
                           0.75 * layout->growth, layout->margin, hairline,
                           layout->width - layout->margin, hairline);
  if (place->lines->len > 0)
    jeoul_scene_add_text (layout->scene, JEOUL_SCENE_HEADING, -1, &font, JEOUL_COLOR_TEXT,
                          JEOUL_ANCHOR_START, layout->margin,
                          hairline - MAX ((0.3 + 0.04 * loose) * font.size,
                                          0.2 * loose * rows->pitch),
                          g_array_index (place->lines, JeoulLine, 0).text,
                          g_array_index (place->lines, JeoulLine, 0).width);
}
