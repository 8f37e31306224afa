/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The layout of a table that scrolls sideways and is as high as its width makes it. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-pin-across.h"

/* A scrolled window asks for the height that its child would have in its smallest width. The table
 * wants the one for the width that it gets, and has to scroll only where that is too small. */
static void
measure_cb (GtkWidget      *widget,
            GtkOrientation  orientation,
            int             for_size,
            int            *minimum,
            int            *natural,
            int            *minimum_baseline,
            int            *natural_baseline)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (gtk_widget_get_first_child (widget));
  GtkWidget *grid = gtk_viewport_get_child (GTK_VIEWPORT (gtk_scrolled_window_get_child (scrolled)));
  int width, bar = 0;

  gtk_widget_measure (grid, GTK_ORIENTATION_HORIZONTAL, -1, &width, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (GTK_WIDGET (scrolled), orientation, for_size, minimum, NULL, NULL, NULL);
      *natural = MAX (*minimum, *natural);
      return;
    }
  if (for_size >= 0 && for_size < width)
    gtk_widget_measure (gtk_scrolled_window_get_hscrollbar (scrolled), orientation, -1, NULL, &bar,
                        NULL, NULL);
  gtk_widget_measure (grid, orientation, MAX (for_size, width), minimum, NULL, NULL, NULL);
  *minimum += bar;
  *natural = *minimum;
}

static void
allocate_cb (GtkWidget *widget,
             int        width,
             int        height,
             int        baseline)
{
  gtk_widget_size_allocate (gtk_widget_get_first_child (widget),
                            &(GtkAllocation) { 0, 0, width, height }, -1);
}

static GtkSizeRequestMode
request_cb (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/**
 * jeoul_pin_across_layout_new:
 *
 * Returns: (transfer full): the layout of a box with one child, a scrolled window with a viewport
 */
GtkLayoutManager *
jeoul_pin_across_layout_new (void)
{
  return gtk_custom_layout_new (request_cb, measure_cb, allocate_cb);
}
