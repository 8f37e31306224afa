/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the file will be, drawn by the same code at another size, off the main thread. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-export-preview.h"

#include <math.h>

#include "jeoul-export-preview-draw.h"
#include "jeoul-export-thread.h"

#define MINIMUM_WIDTH 200
#define MINIMUM_HEIGHT 140
#define NATURAL_WIDTH 520
#define MAXIMUM_HEIGHT 420

/* Of the chequers that stand for what is not there. */
#define CHEQUER 8

/* What is typed within this time is drawn once. */
#define PATIENCE_MS 40

struct _JeoulExportPreview
{
  GtkWidget            parent_instance;
  JeoulExportItem     *wanted;  /* what is to be drawn next, or NULL */
  JeoulPreviewDrawing *shown;   /* (nullable) */
  double               aspect;  /* width by height of what was asked for last */
  gboolean             drawing; /* in a thread */
  gboolean             gone;    /* disposed of, while a thread draws for it */
  guint                timeout_id;
  guint                again_id;
  int                  drawn_width; /* the room that it was drawn for */
  int                  drawn_height;
};

enum
{
  CHANGED,
  RESIZED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JeoulExportPreview, jeoul_export_preview, GTK_TYPE_WIDGET)

static void queue_drawing (JeoulExportPreview *self);

static void
take_drawing (JeoulExportPreview  *self,
              JeoulPreviewDrawing *drawing)
{
  g_clear_pointer (&self->shown, jeoul_preview_drawing_free);
  self->shown = drawing;
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      drawing->description != NULL ? drawing->description : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
run_in_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  jeoul_preview_drawing_run (task_data);
  g_task_return_boolean (task, TRUE);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  JeoulExportPreview *self = JEOUL_EXPORT_PREVIEW (source);
  JeoulPreviewDrawing *drawing = user_data;

  self->drawing = FALSE;
  /* The dialog may have been closed meanwhile: who reads the screen out knows nothing of it. */
  if (self->gone)
    {
      jeoul_preview_drawing_free (drawing);
      return;
    }
  take_drawing (self, drawing);
  if (self->wanted != NULL)
    queue_drawing (self);
}

static gboolean
start_cb (gpointer user_data)
{
  JeoulExportPreview *self = user_data;
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  JeoulPreviewDrawing *drawing;
  g_autoptr (GTask) task = NULL;

  self->timeout_id = 0;
  if (self->wanted == NULL || self->drawing || gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return G_SOURCE_REMOVE;

  self->drawn_width = gtk_widget_get_width (GTK_WIDGET (self));
  self->drawn_height = gtk_widget_get_height (GTK_WIDGET (self));
  drawing = g_new0 (JeoulPreviewDrawing, 1);
  drawing->item = g_steal_pointer (&self->wanted);
  drawing->width = self->drawn_width * scale;
  drawing->height = self->drawn_height * scale;
  self->drawing = TRUE;
  task = g_task_new (self, NULL, drawn_cb, drawing);
  g_task_set_task_data (task, drawing, NULL);
  jeoul_export_thread_run (task, run_in_thread);

  return G_SOURCE_REMOVE;
}

static void
queue_drawing (JeoulExportPreview *self)
{
  if (self->timeout_id == 0 && !self->drawing)
    self->timeout_id = g_timeout_add (PATIENCE_MS, start_cb, self);
}

/* Drawn for another room: once more, unless something newer is on its way. */
static gboolean
again_cb (gpointer user_data)
{
  JeoulExportPreview *self = user_data;

  self->again_id = 0;
  if (self->wanted == NULL)
    g_signal_emit (self, signals[RESIZED], 0);
  queue_drawing (self);

  return G_SOURCE_REMOVE;
}

static void
draw_again (JeoulExportPreview *self)
{
  if (self->again_id == 0)
    self->again_id = g_timeout_add (PATIENCE_MS, again_cb, self);
}

static void
append_chequers (GtkSnapshot           *snapshot,
                 const graphene_rect_t *box)
{
  static const GdkRGBA light = { 1, 1, 1, 1 };
  static const GdkRGBA dark = { 0.85f, 0.85f, 0.85f, 1 };

  gtk_snapshot_append_color (snapshot, &light, box);
  gtk_snapshot_push_repeat (
      snapshot, box,
      &GRAPHENE_RECT_INIT (box->origin.x, box->origin.y, 2 * CHEQUER, 2 * CHEQUER));
  gtk_snapshot_append_color (
      snapshot, &dark, &GRAPHENE_RECT_INIT (box->origin.x, box->origin.y, CHEQUER, CHEQUER));
  gtk_snapshot_append_color (snapshot, &dark,
                             &GRAPHENE_RECT_INIT (box->origin.x + CHEQUER, box->origin.y + CHEQUER,
                                                  CHEQUER, CHEQUER));
  gtk_snapshot_pop (snapshot);
}

static void
append_picture (JeoulExportPreview *self,
                GtkSnapshot        *snapshot)
{
  GdkTexture *texture = self->shown->texture;
  float width = gtk_widget_get_width (GTK_WIDGET (self));
  float height = gtk_widget_get_height (GTK_WIDGET (self));
  float scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  float zoom = 1.0f / scale;
  graphene_rect_t box;
  GskRoundedRect outline;
  static const GdkRGBA line = { 0.5f, 0.5f, 0.5f, 0.5f };

  /* While the window changes its size, the old picture has to do. */
  zoom = MIN (zoom, MIN (width / gdk_texture_get_width (texture),
                         height / gdk_texture_get_height (texture)));
  box.size.width = gdk_texture_get_width (texture) * zoom;
  box.size.height = gdk_texture_get_height (texture) * zoom;
  box.origin.x = floorf ((width - box.size.width) / 2);
  box.origin.y = floorf ((height - box.size.height) / 2);
  if (self->shown->item->job.background == JEOUL_BACKGROUND_TRANSPARENT)
    append_chequers (snapshot, &box);
  gtk_snapshot_append_texture (snapshot, texture, &box);
  gsk_rounded_rect_init_from_rect (&outline, &box, 0);
  gtk_snapshot_append_border (snapshot, &outline, (float[]) { 1, 1, 1, 1 },
                              (GdkRGBA[]) { line, line, line, line });
}

static void
append_rows (JeoulExportPreview *self,
             GtkSnapshot        *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, self->shown->text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GdkRGBA color;

  pango_attr_list_insert (attributes, pango_attr_family_new ("monospace"));
  pango_attr_list_insert (attributes, pango_attr_scale_new (0.85));
  pango_layout_set_attributes (layout, attributes);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                         gtk_widget_get_height (widget)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_pop (snapshot);
}

static void
jeoul_export_preview_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  JeoulExportPreview *self = JEOUL_EXPORT_PREVIEW (widget);

  if (self->shown == NULL)
    return;
  if (self->shown->texture != NULL)
    append_picture (self, snapshot);
  else if (self->shown->text != NULL)
    append_rows (self, snapshot);
}

static GtkSizeRequestMode
jeoul_export_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As high as the figure is at that width, unless it stands upright. */
static void
jeoul_export_preview_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  JeoulExportPreview *self = JEOUL_EXPORT_PREVIEW (widget);
  int width = for_size >= 0 ? for_size : NATURAL_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  *minimum = MINIMUM_HEIGHT;
  *natural = CLAMP ((int) ceil (width / self->aspect), MINIMUM_HEIGHT, MAXIMUM_HEIGHT);
}

static void
jeoul_export_preview_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  JeoulExportPreview *self = JEOUL_EXPORT_PREVIEW (widget);

  if (width != self->drawn_width || height != self->drawn_height)
    draw_again (self);
}

static void
jeoul_export_preview_dispose (GObject *object)
{
  JeoulExportPreview *self = JEOUL_EXPORT_PREVIEW (object);

  self->gone = TRUE;
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_handle_id (&self->again_id, g_source_remove);
  g_clear_pointer (&self->wanted, jeoul_export_item_free);
  g_clear_pointer (&self->shown, jeoul_preview_drawing_free);

  G_OBJECT_CLASS (jeoul_export_preview_parent_class)->dispose (object);
}

static void
jeoul_export_preview_class_init (JeoulExportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jeoul_export_preview_dispose;
  widget_class->snapshot = jeoul_export_preview_snapshot;
  widget_class->measure = jeoul_export_preview_measure;
  widget_class->size_allocate = jeoul_export_preview_size_allocate;
  widget_class->get_request_mode = jeoul_export_preview_get_request_mode;
  signals[CHANGED] = g_signal_new ("changed", JEOUL_TYPE_EXPORT_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[RESIZED] = g_signal_new ("resized", JEOUL_TYPE_EXPORT_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "export-preview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
jeoul_export_preview_init (JeoulExportPreview *self)
{
  self->aspect = 16.0 / 9.0;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * jeoul_export_preview_take_item:
 * @self: a preview
 * @item: (transfer full): what the file will be
 *
 * Draws it soon; until then the last one stays.
 */
void
jeoul_export_preview_take_item (JeoulExportPreview *self,
                                JeoulExportItem    *item)
{
  double aspect = item->job.size.width_px / item->job.size.height_px;

  g_clear_pointer (&self->wanted, jeoul_export_item_free);
  self->wanted = item;
  if (fabs (aspect - self->aspect) > 0.001)
    {
      self->aspect = aspect;
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  queue_drawing (self);
}

const JeoulPressReport *
jeoul_export_preview_get_report (JeoulExportPreview *self)
{
  static const JeoulPressReport nothing = { .smallest_points = G_MAXDOUBLE };

  return self->shown != NULL && self->shown->error == NULL && self->shown->text == NULL
             ? &self->shown->report
             : &nothing;
}

const char *
jeoul_export_preview_get_error (JeoulExportPreview *self)
{
  return self->shown != NULL && self->shown->error != NULL ? self->shown->error->message : NULL;
}

gboolean
jeoul_export_preview_is_current (JeoulExportPreview *self)
{
  return self->shown != NULL && self->wanted == NULL && !self->drawing;
}

/**
 * jeoul_export_preview_get_picture:
 * @self: a preview
 *
 * Returns: (transfer none) (nullable): what is shown, as it was drawn
 */
GdkPaintable *
jeoul_export_preview_get_picture (JeoulExportPreview *self)
{
  return self->shown != NULL && self->shown->texture != NULL ? GDK_PAINTABLE (self->shown->texture)
                                                             : NULL;
}
