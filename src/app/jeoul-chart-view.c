/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart on the screen: laid out for the width it gets, explored by pointer and keyboard. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-chart-view-private.h"

#include <math.h>

#include "jeoul-chart-layers.h"
#include "jeoul-chart-mark.h"
#include "jeoul-layout.h"
#include "jeoul-look.h"
#include "jeoul-render.h"

#define MINIMUM_WIDTH 240
#define NATURAL_WIDTH 720

enum
{
  ACTIVATED,
  DISMISSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JeoulChartView, jeoul_chart_view, GTK_TYPE_WIDGET)

static JeoulScene *
lay_out (JeoulChartView *self,
         double          width,
         double          height)
{
  JeoulLayoutOptions options = {
    .width = width,
    .height = height,
    .text_scale = jeoul_look_get_chart_scale (GTK_WIDGET (self), width, height),
    .without_texts = TRUE,
  };

  if (self->measurer == NULL)
    self->measurer = jeoul_measurer_new_pango ();

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

const JeoulItem *
jeoul_chart_view_get_items (JeoulChartView *self,
           guint          *n)
{
  *n = 0;

  return self->scene != NULL ? jeoul_scene_get_items (self->scene, n) : NULL;
}

void
jeoul_chart_view_update_states (JeoulChartView *self)
{
  const JeoulClaim *selected = jeoul_session_get_selected (self->session);
  GArray *pinned = g_array_new (FALSE, FALSE, sizeof (int));
  const char *const *pins = jeoul_session_get_pins (self->session);
  guint n;
  const JeoulItem *items = jeoul_chart_view_get_items (self, &n);

  if (self->scene == NULL)
    {
      g_array_unref (pinned);
      return;
    }

  for (guint i = 0; pins[i] != NULL; i++)
    {
      int item = jeoul_scene_find_item (self->scene, pins[i]);

      if (item >= 0)
        g_array_append_val (pinned, item);
    }
  jeoul_chart_overlay_set_selected (
      JEOUL_CHART_OVERLAY (self->overlay),
      selected != NULL ? jeoul_scene_find_item (self->scene, selected->id) : -1);
  jeoul_chart_overlay_set_pinned (JEOUL_CHART_OVERLAY (self->overlay), pinned);

  for (guint i = 0; i < self->marks->len; i++)
    {
      JeoulChartMark *mark = g_ptr_array_index (self->marks, i);
      guint item = jeoul_chart_mark_get_item (mark);

      if (item < n)
        jeoul_chart_mark_set_state (mark,
                                    selected != NULL && g_str_equal (items[item].id, selected->id),
                                    jeoul_session_is_pinned (self->session, items[item].id));
    }
}

void
jeoul_chart_view_allocate_mark (JeoulChartView *self,
               JeoulChartMark *mark)
{
  guint n;
  const JeoulItem *items = jeoul_chart_view_get_items (self, &n);
  guint item = jeoul_chart_mark_get_item (mark);
  GtkAllocation box = { 0, 0, 0, 0 };

  if (item < n)
    {
      box.x = floor (items[item].row.x) - 6;
      box.y = floor (items[item].row.y);
      box.width = MAX (ceil (items[item].row.width), 0) + 12;
      box.height = MAX (ceil (items[item].row.height), 0);
    }
  gtk_widget_size_allocate (GTK_WIDGET (mark), &box, -1);
}

static void
mark_activated_cb (JeoulChartView *self,
                   JeoulChartMark *mark)
{
  guint n;
  const JeoulItem *items = jeoul_chart_view_get_items (self, &n);
  guint item = jeoul_chart_mark_get_item (mark);

  if (item < n)
    g_signal_emit (self, signals[ACTIVATED], 0, items[item].id);
}

static void
mark_pinned_cb (JeoulChartView *self,
                JeoulChartMark *mark)
{
  guint n;
  const JeoulItem *items = jeoul_chart_view_get_items (self, &n);
  guint item = jeoul_chart_mark_get_item (mark);

  if (item < n)
    jeoul_session_toggle_pin (self->session, items[item].id);
}

static void
add_mark (JeoulChartView *self)
{
  GtkWidget *mark = jeoul_chart_mark_new ();

  g_signal_connect_swapped (mark, "activated", G_CALLBACK (mark_activated_cb), self);
  g_signal_connect_swapped (mark, "pinned", G_CALLBACK (mark_pinned_cb), self);
  gtk_widget_set_parent (mark, GTK_WIDGET (self));
  g_ptr_array_add (self->marks, mark);
}

void
jeoul_chart_view_set_mark (JeoulChartView *self,
          guint           index,
          guint           item)
{
  guint n;
  const JeoulItem *items = jeoul_chart_view_get_items (self, &n);

  if (item < n)
    jeoul_chart_mark_set_item (g_ptr_array_index (self->marks, index), item, items[item].name,
                               items[item].detail);
}

/* Marks are kept while their number is the same: a screen reader does not lose its place when the
 * window is resized or a value converted. */
static void
update_marks (JeoulChartView *self)
{
  guint n, wanted;

  jeoul_chart_view_get_items (self, &n);
  self->walks = n > JEOUL_CHART_VIEW_MAX_MARKS;
  wanted = self->walks ? 1 : n;
  if (self->cursor >= n)
    self->cursor = 0;

  while (self->marks->len > wanted)
    {
      GtkWidget *mark = g_ptr_array_index (self->marks, self->marks->len - 1);

      g_ptr_array_set_size (self->marks, self->marks->len - 1);
      gtk_widget_unparent (mark);
    }
  while (self->marks->len < wanted)
    add_mark (self);
  for (guint i = 0; i < wanted; i++)
    jeoul_chart_view_set_mark (self, i, self->walks ? self->cursor : i);
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

  update_marks (self);
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
