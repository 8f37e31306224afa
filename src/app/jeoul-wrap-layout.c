/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Children from left to right, going on in a new line where there is no more room. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-wrap-layout.h"

struct _JeoulWrapLayout
{
  GtkLayoutManager parent_instance;
  int              spacing;
};

G_DEFINE_FINAL_TYPE (JeoulWrapLayout, jeoul_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
jeoul_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Goes over the lines for a width, allocating the children when @allocate is set. Returns the
 * height of them all. */
static int
run (JeoulWrapLayout *self,
     GtkWidget       *widget,
     int              width,
     gboolean         allocate)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  int y = 0;

  while (first != NULL)
    {
      GtkWidget *end = first;
      int x = 0, line_height = 0;

      /* Which children are in this line, and how high it is. */
      for (; end != NULL; end = gtk_widget_get_next_sibling (end))
        {
          int minimum, natural, height;

          if (!gtk_widget_should_layout (end))
            continue;
          gtk_widget_measure (end, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
          natural = MAX (minimum, MIN (natural, width));
          if (x > 0 && x + natural > width)
            break;
          gtk_widget_measure (end, GTK_ORIENTATION_VERTICAL, natural, NULL, &height, NULL, NULL);
          line_height = MAX (line_height, height);
          x += natural + self->spacing;
        }

      x = 0;
      for (GtkWidget *child = first; allocate && child != end;
           child = gtk_widget_get_next_sibling (child))
        {
          int minimum, natural, height;

          if (!gtk_widget_should_layout (child))
            continue;
          gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL,
                              NULL);
          natural = MAX (minimum, MIN (natural, width));
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, natural, NULL, &height, NULL, NULL);
          gtk_widget_size_allocate (
              child, &(GtkAllocation) { x, y + (line_height - height) / 2, natural, height }, -1);
          x += natural + self->spacing;
        }

      first = end;
      y += line_height + (first != NULL ? self->spacing : 0);
    }

  return y;
}

static void
jeoul_wrap_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  JeoulWrapLayout *self = JEOUL_WRAP_LAYOUT (manager);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = run (self, widget, for_size < 0 ? G_MAXINT / 2 : for_size, FALSE);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

static void
jeoul_wrap_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  run (JEOUL_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
jeoul_wrap_layout_class_init (JeoulWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = jeoul_wrap_layout_get_request_mode;
  manager_class->measure = jeoul_wrap_layout_measure;
  manager_class->allocate = jeoul_wrap_layout_allocate;
}

static void
jeoul_wrap_layout_init (JeoulWrapLayout *self)
{
  self->spacing = 6;
}

/**
 * jeoul_wrap_layout_new:
 * @spacing: pixels between children and between lines
 *
 * Returns: (transfer full): a layout manager
 */
GtkLayoutManager *
jeoul_wrap_layout_new (int spacing)
{
  JeoulWrapLayout *self = g_object_new (JEOUL_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;

  return GTK_LAYOUT_MANAGER (self);
}
