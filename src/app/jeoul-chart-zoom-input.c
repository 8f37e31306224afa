/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a chart is zoomed and moved: by wheel, pinch, drag and keys. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-chart-view-private.h"

#define STEP 1.25          /* by one notch of the wheel, or one key */
#define PAN_SHARE 0.1      /* of the plot, by one notch or key */
#define DRAG_THRESHOLD 4   /* less is a click */

static void
zoom_by (JeoulChartView *self,
         double          factor,
         double          x,
         double          y)
{
  if (self->scene != NULL && jeoul_chart_zoom_by (&self->zoom, self->scene, factor, x, y))
    jeoul_chart_view_zoom_changed (self);
}

static void
pan (JeoulChartView *self,
     double          dx,
     double          dy)
{
  if (self->scene != NULL && jeoul_chart_zoom_pan (&self->zoom, self->scene, dx, dy))
    jeoul_chart_view_zoom_changed (self);
}

static void
pan_by_share (JeoulChartView *self,
              double          x,
              double          y)
{
  JeoulRect plot;

  if (self->scene == NULL)
    return;
  plot = jeoul_scene_get_plot (self->scene);
  pan (self, x * PAN_SHARE * plot.width, y * PAN_SHARE * plot.height);
}

/* The wheel alone scrolls the page, as everywhere. */
static gboolean
scroll_cb (JeoulChartView           *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if ((state & GDK_CONTROL_MASK) != 0)
    {
      for (double left = MIN (10, ABS (dy)); left > 0; left -= 1)
        zoom_by (self, dy < 0 ? STEP : 1 / STEP, self->pointer.x, self->pointer.y);
      return GDK_EVENT_STOP;
    }
  if ((state & GDK_SHIFT_MASK) != 0 && self->zoom.is_set)
    {
      pan_by_share (self, dx + dy, 0);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
pinch_begin_cb (JeoulChartView *self)
{
  self->zoom_scale = 1;
}

static void
pinch_cb (JeoulChartView *self,
          double          scale,
          GtkGesture     *gesture)
{
  double x = self->pointer.x, y = self->pointer.y;

  if (!(scale > 0))
    return;
  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  zoom_by (self, scale / self->zoom_scale, x, y);
  self->zoom_scale = scale;
}

static void
drag_begin_cb (JeoulChartView *self,
               double          x,
               double          y,
               GtkGesture     *gesture)
{
  self->panned = (JeoulPoint) { 0, 0 };
  if (!self->zoom.is_set)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_cb (JeoulChartView *self,
         double          dx,
         double          dy,
         GtkGesture     *gesture)
{
  if (ABS (dx) < DRAG_THRESHOLD && ABS (dy) < DRAG_THRESHOLD && self->panned.x == 0 &&
      self->panned.y == 0)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  pan (self, self->panned.x - dx, self->panned.y - dy);
  self->panned = (JeoulPoint) { dx, dy };
}

/**
 * jeoul_chart_view_zoom_key:
 * @self: a chart view
 * @keyval: a key
 * @state: its modifiers
 *
 * Returns: whether the key was one of those that zoom or move
 */
gboolean
jeoul_chart_view_zoom_key (JeoulChartView  *self,
                           guint            keyval,
                           GdkModifierType  state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean plain = (modifiers & ~GDK_SHIFT_MASK) == 0; /* a plus may need Shift */
  gboolean control = modifiers == GDK_CONTROL_MASK;
  JeoulPoint middle = { 0, 0 };

  if (self->scene != NULL)
    {
      JeoulRect plot = jeoul_scene_get_plot (self->scene);

      middle = (JeoulPoint) { plot.x + plot.width / 2, plot.y + plot.height / 2 };
    }

  if (plain && (keyval == GDK_KEY_plus || keyval == GDK_KEY_equal || keyval == GDK_KEY_KP_Add))
    zoom_by (self, STEP, middle.x, middle.y);
  else if (plain && (keyval == GDK_KEY_minus || keyval == GDK_KEY_KP_Subtract))
    zoom_by (self, 1 / STEP, middle.x, middle.y);
  else if (plain && (keyval == GDK_KEY_0 || keyval == GDK_KEY_KP_0))
    jeoul_chart_view_reset_zoom (self);
  else if (control && (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left))
    pan_by_share (self, -1, 0);
  else if (control && (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right))
    pan_by_share (self, 1, 0);
  else if (control && (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up))
    pan_by_share (self, 0, -1);
  else if (control && (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down))
    pan_by_share (self, 0, 1);
  else
    return FALSE;

  return TRUE;
}

/**
 * jeoul_chart_view_add_zoom:
 * @self: a chart view
 *
 * Makes it listen to wheel, pinch and drag.
 */
void
jeoul_chart_view_add_zoom (JeoulChartView *self)
{
  GtkEventController *controller;

  controller = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  g_signal_connect_swapped (controller, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  controller = GTK_EVENT_CONTROLLER (gtk_gesture_zoom_new ());
  g_signal_connect_swapped (controller, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (controller, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  controller = GTK_EVENT_CONTROLLER (gtk_gesture_drag_new ());
  g_signal_connect_swapped (controller, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (controller, "drag-update", G_CALLBACK (drag_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
