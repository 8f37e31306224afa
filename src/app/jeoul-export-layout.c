/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preview and rows: side by side where there is room, else the preview on top. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-export-layout.h"

/* Room for both; and how much of it the rows take. */
#define WIDE 760
#define ROWS_WIDTH 400

/* Of the height, in a narrow window: the rest is for the rows. */
#define PREVIEW_SHARE 0.42

struct _JeoulExportLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (JeoulExportLayout, jeoul_export_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
jeoul_export_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A window can become as narrow as the wider of the two: they can stand above one another. */
static void
jeoul_export_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  GtkWidget *preview = gtk_widget_get_first_child (widget);
  GtkWidget *rows = gtk_widget_get_next_sibling (preview);
  gboolean wide = orientation == GTK_ORIENTATION_VERTICAL && (for_size < 0 || for_size >= WIDE);
  int preview_size = wide && for_size >= 0 ? for_size - ROWS_WIDTH : for_size;
  int min[2], nat[2];

  gtk_widget_measure (preview, orientation, preview_size, &min[0], &nat[0], NULL, NULL);
  gtk_widget_measure (rows, orientation, wide && for_size >= 0 ? ROWS_WIDTH : for_size, &min[1],
                      &nat[1], NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (min[0], min[1]);
      *natural = nat[0] + nat[1];
    }
  else if (wide)
    {
      *minimum = MAX (min[0], min[1]);
      *natural = MAX (nat[0], nat[1]);
    }
  else
    {
      *minimum = min[0] + min[1];
      *natural = nat[0] + nat[1];
    }
}

static void
jeoul_export_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  GtkWidget *preview = gtk_widget_get_first_child (widget);
  GtkWidget *rows = gtk_widget_get_next_sibling (preview);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation first = { 0, 0, width, height };
  GtkAllocation second = { 0, 0, width, height };
  int min, nat, rows_min;

  if (width >= WIDE)
    {
      first.width = width - ROWS_WIDTH;
      second.width = ROWS_WIDTH;
      first.x = mirrored ? ROWS_WIDTH : 0;
      second.x = mirrored ? 0 : first.width;
    }
  else
    {
      gtk_widget_measure (preview, GTK_ORIENTATION_VERTICAL, width, &min, &nat, NULL, NULL);
      gtk_widget_measure (rows, GTK_ORIENTATION_VERTICAL, width, &rows_min, NULL, NULL, NULL);
      first.height = MAX (MIN (nat, (int) (height * PREVIEW_SHARE)), min);
      first.height = MAX (MIN (first.height, height - rows_min), 0);
      second.y = first.height;
      second.height = height - first.height;
    }
  gtk_widget_size_allocate (preview, &first, -1);
  gtk_widget_size_allocate (rows, &second, -1);
}

static void
jeoul_export_layout_class_init (JeoulExportLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = jeoul_export_layout_get_request_mode;
  manager_class->measure = jeoul_export_layout_measure;
  manager_class->allocate = jeoul_export_layout_allocate;
}

static void
jeoul_export_layout_init (JeoulExportLayout *self)
{
}

GtkLayoutManager *
jeoul_export_layout_new (void)
{
  return g_object_new (JEOUL_TYPE_EXPORT_LAYOUT, NULL);
}
