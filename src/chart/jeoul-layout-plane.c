/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plane: an x axis below, a y axis to the left. */
#include "jeoul-layout-private.h"

void
jeoul_layout_plane (JeoulLayout *layout)
{
  jeoul_layout_set_sizes (layout, 0);
  jeoul_scene_finish (layout->scene, layout->width, layout->height > 0 ? layout->height : 600);
}
