/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart on the screen: laid out for the width it gets, explored by pointer and keyboard. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-chart-view-private.h"

#include <math.h>

#include "jeoul-chart-layers.h"
#include "jeoul-chart-maker.h"
#include "jeoul-layout.h"
#include "jeoul-look.h"
#include "jeoul-render.h"

#define MINIMUM_WIDTH 240
#define NATURAL_WIDTH 720

enum
{
  ACTIVATED,
  DISMISSED,
  ZOOMED,
  LAID_OUT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JeoulChartView, jeoul_chart_view, GTK_TYPE_WIDGET)

static void
fill_layout (JeoulChartView     *self,
             double              width,
             double              height,
             JeoulLayoutOptions *options)
{
  *options = (JeoulLayoutOptions) {
    .width = width,
    .height = height,
    .text_scale = jeoul_look_get_chart_scale (GTK_WIDGET (self), width, height),
    .without_texts = TRUE,
  };
  jeoul_chart_zoom_fill (&self->zoom, options);
}

static JeoulScene *
lay_out (JeoulChartView *self,
         double          width,
         double          height)
{
  JeoulLayoutOptions options;

  if (self->measurer == NULL)
    self->measurer = jeoul_measurer_new_pango ();
  fill_layout (self, width, height, &options);

  return jeoul_layout (self->spec, &options, self->measurer);
}

static JeoulScene *
measure_at (JeoulChartView *self,
            int             width)
{
  if (self->measured != NULL && fabs (jeoul_scene_get_width (self->measured) - width) < 0.5)
    return self->measured;

  g_clear_pointer (&self->measured, jeoul_scene_unref);
  self->measured = lay_out (self, width, 0);

  return self->measured;
}

static void
show_scene (JeoulChartView *self,
            JeoulScene     *scene)
{
  const JeoulTheme *theme = jeoul_look_get_theme ();

  jeoul_chart_canvas_set_scene (JEOUL_CHART_CANVAS (self->canvas), scene, theme);
  if (self->scene == scene)
    return;

  g_clear_pointer (&self->scene, jeoul_scene_unref);
  self->scene = jeoul_scene_ref (scene);
  jeoul_chart_overlay_set_scene (JEOUL_CHART_OVERLAY (self->overlay), scene, theme);
  jeoul_chart_view_update_states (self);
}

/* The marks are children: they are made and renamed outside of the allocation that found the
 * scene. */
static gboolean
update_cb (gpointer user_data)
{
  JeoulChartView *self = user_data;
  g_autofree char *description = NULL;

  self->update_id = 0;
  if (self->scene == NULL)
    return G_SOURCE_REMOVE;

  jeoul_chart_view_update_marks (self);
  jeoul_chart_view_update_states (self);
  description = jeoul_scene_describe (self->scene);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->spec->title != NULL ? self->spec->title : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
  for (guint i = 0; i < self->marks->len; i++)
    jeoul_chart_view_allocate_mark (self, g_ptr_array_index (self->marks, i));
  if (self->wants_focus)
    {
      self->wants_focus = FALSE;
      jeoul_chart_view_show_item (self, self->cursor);
    }
  g_signal_emit (self, signals[LAID_OUT], 0);

  return G_SOURCE_REMOVE;
}

static void
queue_update (JeoulChartView *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

static void
forget_scenes (JeoulChartView *self)
{
  g_clear_pointer (&self->measured, jeoul_scene_unref);
  self->fresh = FALSE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
look_changed_cb (JeoulChartView *self)
{
  const JeoulTheme *theme = jeoul_look_get_theme ();

  if (self->scene == NULL)
    return;
  jeoul_chart_canvas_set_scene (JEOUL_CHART_CANVAS (self->canvas), self->scene, theme);
  jeoul_chart_overlay_set_scene (JEOUL_CHART_OVERLAY (self->overlay), self->scene, theme);
  jeoul_chart_view_update_states (self);
}

static GtkSizeRequestMode
jeoul_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
jeoul_chart_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  JeoulChartView *self = JEOUL_CHART_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  *minimum = *natural = 0;
  if (self->spec == NULL)
    return;
  if (for_size < MINIMUM_WIDTH)
    {
      /* Asked before the width is known: nothing is laid out for an answer that nobody uses. */
      if (self->scene != NULL)
        *minimum = *natural = ceil (jeoul_scene_get_height (self->scene));
      return;
    }
  *minimum = *natural = ceil (jeoul_scene_get_height (measure_at (self, for_size)));
}

static void
jeoul_chart_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  JeoulChartView *self = JEOUL_CHART_VIEW (widget);
  g_autoptr (JeoulScene) scene = NULL;

  if (self->spec == NULL)
    return;

  scene = jeoul_scene_ref (measure_at (self, width));
  /* Rows are as high as they are; a plane uses the room there is. */
  if (self->spec->form == JEOUL_CHART_PLANE && height > jeoul_scene_get_height (scene) + 1)
    {
      g_clear_pointer (&scene, jeoul_scene_unref);
      if (self->fresh && fabs (jeoul_scene_get_width (self->scene) - width) < 0.5 &&
          fabs (jeoul_scene_get_height (self->scene) - height) < 0.5)
        scene = jeoul_scene_ref (self->scene);
      else
        scene = lay_out (self, width, height);
    }
  self->fresh = TRUE;
  if (scene != self->scene)
    {
      show_scene (self, scene);
      queue_update (self);
    }

  gtk_widget_size_allocate (self->canvas, &(GtkAllocation) { 0, 0, width, height }, -1);
  gtk_widget_size_allocate (self->overlay, &(GtkAllocation) { 0, 0, width, height }, -1);
  for (guint i = 0; i < self->marks->len; i++)
    jeoul_chart_view_allocate_mark (self, g_ptr_array_index (self->marks, i));
}

static void
jeoul_chart_view_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (jeoul_chart_view_parent_class)->realize (widget);
  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-xft-dpi",
                           G_CALLBACK (forget_scenes), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-font-name",
                           G_CALLBACK (forget_scenes), widget, G_CONNECT_SWAPPED);
}

static void
jeoul_chart_view_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_settings (widget), forget_scenes, widget);
  GTK_WIDGET_CLASS (jeoul_chart_view_parent_class)->unrealize (widget);
}

static void
jeoul_chart_view_dispose (GObject *object)
{
  JeoulChartView *self = JEOUL_CHART_VIEW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  for (guint i = 0; self->marks != NULL && i < self->marks->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->marks, i));
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->canvas, gtk_widget_unparent);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_pointer (&self->scene, jeoul_scene_unref);
  g_clear_pointer (&self->measured, jeoul_scene_unref);
  g_clear_pointer (&self->spec, jeoul_spec_free);
  g_clear_pointer (&self->measurer, jeoul_measurer_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jeoul_chart_view_parent_class)->dispose (object);
}

static void
jeoul_chart_view_class_init (JeoulChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jeoul_chart_view_dispose;
  widget_class->focus = jeoul_chart_view_focus;
  widget_class->grab_focus = jeoul_chart_view_grab_focus;
  widget_class->get_request_mode = jeoul_chart_view_get_request_mode;
  widget_class->measure = jeoul_chart_view_measure;
  widget_class->size_allocate = jeoul_chart_view_size_allocate;
  widget_class->query_tooltip = jeoul_chart_view_query_tooltip;
  widget_class->realize = jeoul_chart_view_realize;
  widget_class->unrealize = jeoul_chart_view_unrealize;

  signals[ACTIVATED] = g_signal_new ("activated", JEOUL_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DISMISSED] = g_signal_new ("dismissed", JEOUL_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  signals[ZOOMED] = g_signal_new ("zoomed", JEOUL_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[LAID_OUT] = g_signal_new ("laid-out", JEOUL_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "chart-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
jeoul_chart_view_init (JeoulChartView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->marks = g_ptr_array_new ();
  self->canvas = g_object_new (JEOUL_TYPE_CHART_CANVAS, NULL);
  gtk_widget_set_parent (self->canvas, GTK_WIDGET (self));
  self->overlay = g_object_new (JEOUL_TYPE_CHART_OVERLAY, NULL);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
  jeoul_chart_view_add_input (self);
  jeoul_chart_view_add_zoom (self);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * jeoul_chart_view_set_session:
 * @self: a chart view
 * @session: whose selection and pins it shows
 */
void
jeoul_chart_view_set_session (JeoulChartView *self,
                              JeoulSession   *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (jeoul_chart_view_update_states), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "pins-changed", G_CALLBACK (jeoul_chart_view_update_states), self,
                           G_CONNECT_SWAPPED);
}

/**
 * jeoul_chart_view_take_spec:
 * @self: a chart view
 * @spec: (transfer full): what to show
 */
void
jeoul_chart_view_take_spec (JeoulChartView *self,
                            JeoulSpec      *spec)
{
  g_clear_pointer (&self->spec, jeoul_spec_free);
  self->spec = spec;
  /* Beneath rows comes the caption; a plane takes the room that there is. */
  gtk_widget_set_vexpand (GTK_WIDGET (self), spec->form == JEOUL_CHART_PLANE);
  forget_scenes (self);
}

/**
 * jeoul_chart_view_take_chart:
 * @self: a chart view
 * @spec: (transfer full): what to show
 * @scene: (transfer full): the same, laid out as jeoul_chart_view_get_layout() said
 */
void
jeoul_chart_view_take_chart (JeoulChartView *self,
                             JeoulSpec      *spec,
                             JeoulScene     *scene)
{
  jeoul_chart_view_take_spec (self, spec);
  self->measured = scene;
}

/**
 * jeoul_chart_view_get_layout:
 * @self: a chart view
 * @options: (out caller-allocates): how it will lay a chart out
 *
 * Returns: whether that is known: not before it was on the screen
 */
gboolean
jeoul_chart_view_get_layout (JeoulChartView     *self,
                             JeoulLayoutOptions *options)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (width < MINIMUM_WIDTH)
    return FALSE;
  fill_layout (self, width, 0, options);

  return TRUE;
}

/**
 * jeoul_chart_view_reset_zoom:
 * @self: a chart view
 *
 * Shows the whole chart.
 */
void
jeoul_chart_view_reset_zoom (JeoulChartView *self)
{
  if (jeoul_chart_zoom_reset (&self->zoom))
    jeoul_chart_view_zoom_changed (self);
}

gboolean
jeoul_chart_view_is_zoomed (JeoulChartView *self)
{
  return self->zoom.is_set;
}

/* The part of a chart of thousands is built as the chart was: by whoever listens. */
void
jeoul_chart_view_zoom_changed (JeoulChartView *self)
{
  guint n;

  jeoul_chart_view_get_items (self, &n);
  if (n <= JEOUL_CHART_MAKER_MANY)
    forget_scenes (self);
  else
    g_signal_emit (self, signals[ZOOMED], 0);
}

/**
 * jeoul_chart_view_get_scene:
 * @self: a chart view
 *
 * Returns: (transfer none) (nullable): what is on the screen
 */
JeoulScene *
jeoul_chart_view_get_scene (JeoulChartView *self)
{
  return self->scene;
}

/**
 * jeoul_chart_view_get_n_drawn:
 * @self: a chart view
 *
 * Returns: how often the chart itself was drawn, for tests
 */
guint
jeoul_chart_view_get_n_drawn (JeoulChartView *self)
{
  return jeoul_chart_canvas_get_n_drawn (JEOUL_CHART_CANVAS (self->canvas));
}

/**
 * jeoul_chart_view_get_cursor:
 * @self: a chart view
 *
 * Returns: index of the item that has, or had last, the focus
 */
guint
jeoul_chart_view_get_cursor (JeoulChartView *self)
{
  return self->cursor;
}

/**
 * jeoul_chart_view_get_focused:
 * @self: a chart view
 *
 * Returns: (transfer none) (nullable): id of the claim that has the focus, if one has
 */
const char *
jeoul_chart_view_get_focused (JeoulChartView *self)
{
  guint n;
  const JeoulItem *items = jeoul_chart_view_get_items (self, &n);

  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL && self->cursor < n
             ? items[self->cursor].id
             : NULL;
}

/**
 * jeoul_chart_view_take_focus:
 * @self: a chart view
 * @cursor: index of an item
 *
 * Gives that item the focus as soon as the chart is laid out.
 */
void
jeoul_chart_view_take_focus (JeoulChartView *self,
                             guint           cursor)
{
  self->cursor = cursor;
  self->wants_focus = TRUE;
  queue_update (self);
}
