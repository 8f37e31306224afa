/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenes made by hand: stands in for the layout, so that drawing is tested without it. */
#pragma once

#include "jeoul-scene.h"

G_BEGIN_DECLS

JeoulScene *scene_double_new        (double          width,
                                     double          height,
                                     JeoulLang       lang);
JeoulNode  *scene_double_add_line   (JeoulScene     *scene,
                                     JeoulColor      stroke,
                                     double          line_width,
                                     guint           n_points,
                                     const double   *xy);
JeoulNode  *scene_double_add_rect   (JeoulScene     *scene,
                                     JeoulColor      fill,
                                     double          x,
                                     double          y,
                                     double          width,
                                     double          height);
JeoulNode  *scene_double_add_symbol (JeoulScene     *scene,
                                     JeoulShape      shape,
                                     JeoulColor      fill,
                                     JeoulColor      stroke,
                                     double          x,
                                     double          y,
                                     double          size);
JeoulNode  *scene_double_add_text   (JeoulScene     *scene,
                                     const char     *string,
                                     double          size,
                                     JeoulWeight     weight,
                                     JeoulAnchor     anchor,
                                     double          x,
                                     double          y);
/* Rows of claims as a reader sees them, for pictures and timings. */
JeoulScene *scene_double_new_chart  (double          width,
                                     double          height,
                                     JeoulLang       lang);

G_END_DECLS
