/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The layout's way in: page, sizes of type, and what both forms need.
 *
 * What stays when there is little room, the most important first:
 *
 *   1. the title, the axis, and the rows of the highest priority
 *   2. the caption, which names the claimants: its first paragraph longest
 *   3. the key
 *   4. further rows, by priority; a heading goes with its last row; how many went is said
 *   5. the further paragraphs of the caption; how many went is said
 *   6. the subtitle
 *   7. labels of marks (first without their unit, which stands beside the axis), dates beside rows,
 *      and events, each with its line
 *   8. the size of type, down to 8 units (6 pt) and in the caption to 6.5
 *   9. space
 *
 * It is given up from the end of this list: rows close up, then type shrinks, then space, then
 * rows go. Only where hardly any row is left do subtitle, paragraphs and key make room for some.
 */
#include "jeoul-layout-private.h"
#include "jeoul-view.h"

#include <math.h>

#define DEFAULT_WIDTH 1067.0
#define DEFAULT_HEIGHT 600.0
#define SMALLEST_TYPE 8.0
#define SMALLEST_CAPTION 6.5

/**
 * jeoul_layout_set_sizes:
 * @layout: (inout): the layout
 * @level: 0 for comfortable; 1 to 4 shrink the rows, and the other type by half as much, 5 and 6
 *   space and all type, 7 and 8 the caption below 8 units; those up to 4 have steps between them
 *
 * Sets the sizes of type for the page and the level.
 */
void
jeoul_layout_set_sizes (JeoulLayout *layout,
                        double       level)
{
  JeoulSizes *sizes = &layout->sizes;
  double scale = layout->growth * layout->text_scale * layout->boost;
  double row = 10.5 * scale;
  double smallest = MIN (SMALLEST_TYPE, row);
  double shrink = MIN (level, 4) / 4.0;
  double rest = level >= 6 ? 1.0 : level >= 5 ? 0.75 : level * 0.125;
  double caption = MAX (9.5 * scale, SMALLEST_TYPE);

  sizes->row = MAX (row + (smallest - row) * shrink, SMALLEST_TYPE);
  sizes->aside = MAX (sizes->row * 0.95, SMALLEST_TYPE);
  sizes->heading = sizes->row * 1.12;
  sizes->title = MAX (18.5 * scale * (1 - 0.2 * rest), 12);
  sizes->subtitle = MAX (11 * scale + (SMALLEST_TYPE - 11 * scale) * rest, SMALLEST_TYPE);
  sizes->key = MAX (10.5 * scale + (SMALLEST_TYPE - 10.5 * scale) * rest, SMALLEST_TYPE);
  sizes->axis = MAX (10 * scale + (SMALLEST_TYPE - 10 * scale) * rest, SMALLEST_TYPE);
  /* The caption is never larger than the rows it explains. */
  sizes->caption = MIN (caption + (SMALLEST_TYPE - caption) * rest,
                        MAX (sizes->row * 0.95, SMALLEST_TYPE));
  if (level >= 7)
    sizes->caption = MIN (sizes->caption, 7.2);
  if (level >= 8)
    sizes->caption = SMALLEST_CAPTION;
  /* Beyond some 150 characters the eye loses the line; where rows lack room that is the price. */
  sizes->measure = level == 0 ? 78 : 130;
  sizes->space = 10 * scale * (level >= 5 ? 0.55 : 1);
}

/**
 * jeoul_layout_measure:
 *
 * Returns: the width of a line of text in the language of the chart
 */
double
jeoul_layout_measure (const JeoulLayout *layout,
                      const char        *text,
                      const JeoulFont   *font)
{
  return jeoul_measurer_advance (layout->measurer, text, -1, font, layout->spec->lang);
}

/**
 * jeoul_layout_text:
 *
 * Measures a line of text and adds it to the scene.
 */
void
jeoul_layout_text (const JeoulLayout *layout,
                   JeoulScenePart     part,
                   int                item,
                   const JeoulFont   *font,
                   JeoulColor         color,
                   JeoulAnchor        anchor,
                   double             x,
                   double             y,
                   const char        *text)
{
  jeoul_scene_add_text (layout->scene, part, item, font, color, anchor, x, y, text,
                        jeoul_layout_measure (layout, text, font));
}

static double
sane (double value,
      double minimum,
      double maximum,
      double otherwise)
{
  return isfinite (value) ? CLAMP (value, minimum, maximum) : otherwise;
}

/**
 * jeoul_layout:
 * @spec: what to show
 * @options: the page
 * @measurer: measures text; the scene is only true for a renderer that sets it the same
 *
 * Places everything. Any page gives a scene, down to one where nothing fits; no text leaves the
 * page or covers another, and what has no room is counted.
 *
 * Returns: (transfer full): the scene
 */
JeoulScene *
jeoul_layout (const JeoulSpec          *spec,
              const JeoulLayoutOptions *options,
              JeoulMeasurer            *measurer)
{
  JeoulLayout layout = { .spec = spec, .measurer = measurer, .boost = 1 };
  double height;

  layout.width = sane (options->width, 1, 100000, DEFAULT_WIDTH);
  layout.height = options->height > 0 ? sane (options->height, 1, 100000, DEFAULT_HEIGHT) : 0;
  layout.text_scale = sane (options->text_scale > 0 ? options->text_scale : 1, 0.5, 4, 1);
  layout.without_texts = options->without_texts;
  jeoul_view_init (layout.view_x, options->x_low, options->x_high);
  jeoul_view_init (layout.view_y, options->y_low, options->y_high);
  layout.scene = jeoul_scene_new (spec);

  /* Type grows with the fifth root of the area: twice the page, an eighth larger. A page of its
   * natural height is judged by its width. */
  height = layout.height > 0 ? layout.height : layout.width * DEFAULT_HEIGHT / DEFAULT_WIDTH;
  layout.growth = pow (layout.width * height / (DEFAULT_WIDTH * DEFAULT_HEIGHT), 0.2);
  layout.growth = CLAMP (layout.growth, 0.6, 2.4);
  layout.margin = CLAMP (0.022 * MIN (layout.width, 1.8 * height) * (0.5 + 0.5 * layout.growth), 4,
                         60);
  if (layout.without_texts)
    layout.margin = MIN (layout.margin, 16);
  layout.margin = MIN (layout.margin, layout.width / 8);

  if (spec->form == JEOUL_CHART_ROWS)
    jeoul_layout_rows (&layout);
  else
    jeoul_layout_plane (&layout);
  return layout.scene;
}
