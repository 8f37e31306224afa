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
 */
typedef struct
{
  double   width;
  double   height;
  double   text_scale;
  gboolean without_texts;
} JeoulLayoutOptions;

JeoulScene *jeoul_layout (const JeoulSpec          *spec,
                          const JeoulLayoutOptions *options,
                          JeoulMeasurer            *measurer);

G_END_DECLS
