/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From layout units to the pixels of a surface, and onto whole ones. Private to render. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Whether what is drawn on @cr ends up in pixels, which lines can be put on. */
gboolean jeoul_has_pixels  (cairo_t *cr);
void     jeoul_to_pixels   (cairo_t *cr,
                            double  *x,
                            double  *y);
void     jeoul_from_pixels (cairo_t *cr,
                            double  *x,
                            double  *y);
double   jeoul_snap_center (double   x,
                            double   width);
void     jeoul_snap_rect   (cairo_t *cr,
                            double  *x1,
                            double  *y1,
                            double  *x2,
                            double  *y2);

G_END_DECLS
