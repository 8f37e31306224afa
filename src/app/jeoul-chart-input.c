/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a chart is explored: the pointer picks, Tab enters, arrows walk. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-chart-layers.h"
#include "jeoul-chart-view-private.h"

#define PICK_RADIUS 12

void
jeoul_chart_view_show_item (JeoulChartView *self,
                            guint           item)
{
  GtkWidget *mark;

  self->cursor = item;
  if (self->marks->len == 0)
    return;

  mark = g_ptr_array_index (self->marks, self->walks ? 0 : MIN (item, self->marks->len - 1));
  if (self->walks)
    {
      jeoul_chart_view_set_mark (self, 0, item);
      jeoul_chart_view_allocate_mark (self, JEOUL_CHART_MARK (mark));
      jeoul_chart_view_update_states (self);
    }
  gtk_widget_grab_focus (mark);
}

static gboolean
key_pressed_cb (JeoulChartView  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  guint n;
  gint64 item = self->cursor;

  jeoul_chart_view_get_items (self, &n);
  if (jeoul_chart_view_zoom_key (self, keyval, state))
    return GDK_EVENT_STOP;
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || n == 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      item--;
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      item++;
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      item = 0;
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      item = n - 1;
      break;
    case GDK_KEY_Escape:
      if (jeoul_session_get_selected (self->session) != NULL)
        g_signal_emit_by_name (self, "dismissed");
      else if (jeoul_chart_view_is_zoomed (self))
        jeoul_chart_view_reset_zoom (self);
      else
        return GDK_EVENT_PROPAGATE;
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }

  jeoul_chart_view_show_item (self, CLAMP (item, 0, (gint64) n - 1));

  return GDK_EVENT_STOP;
}

static int
pick (JeoulChartView *self,
      double          x,
      double          y)
{
  return self->scene != NULL ? jeoul_scene_pick (self->scene, x, y, PICK_RADIUS) : -1;
}

static void
motion_cb (JeoulChartView *self,
           double          x,
           double          y)
{
  int item = pick (self, x, y);

  self->pointer = (JeoulPoint) { x, y };
  jeoul_chart_overlay_set_hovered (JEOUL_CHART_OVERLAY (self->overlay), item);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), item >= 0 ? "pointer" : NULL);
}

static void
leave_cb (JeoulChartView *self)
{
  jeoul_chart_overlay_set_hovered (JEOUL_CHART_OVERLAY (self->overlay), -1);
}

static void
released_cb (JeoulChartView  *self,
             int              n_press,
             double           x,
             double           y,
             GtkGestureClick *click)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (
      GTK_EVENT_CONTROLLER (click));
  int item = pick (self, x, y);
  guint n;
  const JeoulItem *items = jeoul_chart_view_get_items (self, &n);

  if (item < 0)
    {
      if (n_press < 2)
        return;
      g_signal_emit_by_name (self, "dismissed");
      jeoul_chart_view_reset_zoom (self);
      return;
    }

  self->cursor = item;
  if ((state & GDK_CONTROL_MASK) != 0)
    jeoul_session_toggle_pin (self->session, items[item].id);
  else
    g_signal_emit_by_name (self, "activated", items[item].id);
}

gboolean
jeoul_chart_view_query_tooltip (GtkWidget  *widget,
                                int         x,
                                int         y,
                                gboolean    keyboard,
                                GtkTooltip *tooltip)
{
  JeoulChartView *self = JEOUL_CHART_VIEW (widget);
  int item = keyboard ? (int) self->cursor : pick (self, x, y);
  guint n;
  const JeoulItem *items = jeoul_chart_view_get_items (self, &n);

  if (item < 0 || item >= (int) n || items[item].detail == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, items[item].detail);
  gtk_tooltip_set_tip_area (tooltip,
                            &(GdkRectangle) { items[item].box.x, items[item].box.y,
                                              items[item].box.width, items[item].box.height });

  return TRUE;
}

/* Tab comes in once and goes out again, arrows walk. */
gboolean
jeoul_chart_view_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  JeoulChartView *self = JEOUL_CHART_VIEW (widget);
  const JeoulClaim *selected;
  guint n;

  jeoul_chart_view_get_items (self, &n);
  if (gtk_widget_get_focus_child (widget) != NULL || n == 0 || self->marks->len == 0)
    return FALSE;

  selected = jeoul_session_get_selected (self->session);
  if (selected != NULL && jeoul_scene_find_item (self->scene, selected->id) >= 0)
    self->cursor = jeoul_scene_find_item (self->scene, selected->id);
  jeoul_chart_view_show_item (self, MIN (self->cursor, n - 1));

  return TRUE;
}

gboolean
jeoul_chart_view_grab_focus (GtkWidget *widget)
{
  return jeoul_chart_view_focus (widget, GTK_DIR_TAB_FORWARD);
}

/**
 * jeoul_chart_view_add_input:
 * @self: a chart view
 *
 * Makes it listen to pointer and keys.
 */
void
jeoul_chart_view_add_input (JeoulChartView *self)
{
  GtkEventController *controller;

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);

  controller = gtk_event_controller_motion_new ();
  g_signal_connect_swapped (controller, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (controller, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  controller = GTK_EVENT_CONTROLLER (gtk_gesture_click_new ());
  g_signal_connect_swapped (controller, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  controller = gtk_event_controller_key_new ();
  g_signal_connect_swapped (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
