/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From layout units to the pixels of a surface, and onto whole ones. */
#define G_LOG_DOMAIN "jeoul-render"

#include <math.h>

#include "jeoul-pixels.h"

gboolean
jeoul_has_pixels (cairo_t *cr)
{
  switch (cairo_surface_get_type (cairo_get_group_target (cr)))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
    case CAIRO_SURFACE_TYPE_WIN32_PRINTING:
    case CAIRO_SURFACE_TYPE_SCRIPT:
      return FALSE;

    default:
      return TRUE;
    }
}

/* Cairo's "device" is what the matrix leads to; from there to pixels it is the device scale of the
 * surface (a PNG at 144 dpi) and its offset (a group). */
void
jeoul_to_pixels (cairo_t *cr,
                 double  *x,
                 double  *y)
{
  double dx, dy, sx, sy;

  cairo_surface_get_device_scale (cairo_get_group_target (cr), &sx, &sy);
  cairo_surface_get_device_offset (cairo_get_group_target (cr), &dx, &dy);
  cairo_user_to_device (cr, x, y);
  *x = *x * sx + dx;
  *y = *y * sy + dy;
}

void
jeoul_from_pixels (cairo_t *cr,
                   double  *x,
                   double  *y)
{
  double dx, dy, sx, sy;

  cairo_surface_get_device_scale (cairo_get_group_target (cr), &sx, &sy);
  cairo_surface_get_device_offset (cairo_get_group_target (cr), &dx, &dy);
  *x = (*x - dx) / sx;
  *y = (*y - dy) / sy;
  cairo_device_to_user (cr, x, y);
}

/* The position nearest to @x at which a line of @width device pixels covers whole pixels. */
double
jeoul_snap_center (double x,
                   double width)
{
  return fmod (width, 2.0) == 1.0 ? floor (x) + 0.5 : floor (x + 0.5);
}

/* Moves both edges to whole pixels, so that bars end sharply and no seam shows between two that
 * touch; not below one pixel. */
void
jeoul_snap_rect (cairo_t *cr,
                 double  *x1,
                 double  *y1,
                 double  *x2,
                 double  *y2)
{
  jeoul_to_pixels (cr, x1, y1);
  jeoul_to_pixels (cr, x2, y2);
  if (fabs (*x2 - *x1) >= 1.0)
    {
      *x1 = floor (*x1 + 0.5);
      *x2 = floor (*x2 + 0.5);
    }
  if (fabs (*y2 - *y1) >= 1.0)
    {
      *y1 = floor (*y1 + 0.5);
      *y2 = floor (*y2 + 0.5);
    }
  jeoul_from_pixels (cr, x1, y1);
  jeoul_from_pixels (cr, x2, y2);
}
