/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spec ▸ scene: places everything, for a width and a height. */
#pragma once

#include "jeoul-scene.h"

G_BEGIN_DECLS

/**
 * JeoulLayoutOptions:
 * @width, @height: layout units. @height 0: as high as it needs to be comfortable.
 * @text_scale: 1.0, or the desktop's text scaling.
 * @without_texts: leave title, subtitle and caption to the window (it shows them itself).
 * @x_low, @x_high: what part of the x axis is shown, in data units; automatic where they are equal
 *   or no numbers. What lies outside is counted: jeoul_scene_get_n_outside().
 * @y_low, @y_high: the same of the y axis, in the plane.
 */
typedef struct
{
  double   width;
  double   height;
  double   text_scale;
  gboolean without_texts;
  double   x_low;
  double   x_high;
  double   y_low;
  double   y_high;
} JeoulLayoutOptions;

JeoulScene *jeoul_layout (const JeoulSpec          *spec,
                          const JeoulLayoutOptions *options,
                          JeoulMeasurer            *measurer);

G_END_DECLS
