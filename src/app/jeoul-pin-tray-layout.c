/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart and, below it, the tray of pinned claims: as high as it has to be, up to a share. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-pin-tray.h"

/* Of the height of chart and tray together. */
#define SHARE 0.4

static void
measure_cb (GtkWidget      *widget,
            GtkOrientation  orientation,
            int             for_size,
            int            *minimum,
            int            *natural,
            int            *minimum_baseline,
            int            *natural_baseline)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum = MAX (*minimum, child_minimum);
          *natural = MAX (*natural, child_natural);
        }
      else
        {
          *minimum += child_minimum;
          *natural = MAX (*natural, child_natural);
        }
    }
  *natural = MAX (*natural, *minimum);
}

static void
allocate_cb (GtkWidget *widget,
             int        width,
             int        height,
             int        baseline)
{
  GtkWidget *chart = gtk_widget_get_first_child (widget);
  GtkWidget *tray = gtk_widget_get_last_child (widget);
  int tray_height = 0;

  if (tray != chart && gtk_widget_should_layout (tray))
    {
      int natural = jeoul_pin_tray_get_height (JEOUL_PIN_TRAY (tray), width);
      int minimum;

      gtk_widget_measure (tray, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
      tray_height = MAX (minimum, MIN (natural, (int) (height * SHARE)));
      gtk_widget_size_allocate (tray,
                                &(GtkAllocation) { 0, height - tray_height, width, tray_height },
                                -1);
    }
  gtk_widget_size_allocate (chart, &(GtkAllocation) { 0, 0, width, height - tray_height }, -1);
}

/**
 * jeoul_pin_tray_layout_new:
 *
 * Returns: (transfer full): the layout of a box whose first child is the chart and whose last, if
 *   there is a second, the tray
 */
GtkLayoutManager *
jeoul_pin_tray_layout_new (void)
{
  return gtk_custom_layout_new (NULL, measure_cb, allocate_cb);
}
