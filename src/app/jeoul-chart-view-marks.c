/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of a chart as widgets, so that they have names and can be walked to. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-chart-view-private.h"

#include <math.h>

#include "jeoul-chart-layers.h"

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
    g_signal_emit_by_name (self, "activated", items[item].id);
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
void
jeoul_chart_view_update_marks (JeoulChartView *self)
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
