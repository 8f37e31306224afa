/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two drawn layers of a chart: the scene, and over it what is hovered, selected and pinned. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-chart-layers.h"

#include <math.h>

#include "jeoul-render.h"

/* How much is drawn above and below what is on the screen, of its height. */
#define MARGIN 0.5

struct _JeoulChartCanvas
{
  GtkWidget         parent_instance;
  JeoulScene       *scene;
  const JeoulTheme *theme;
  guint             n_drawn;
  GtkAdjustment    *scrolled; /* that of the window around it, while it is mapped */
  double            above;    /* what is in that window above the chart */
  double            top;      /* the part that is drawn */
  double            bottom;
};

struct _JeoulChartOverlay
{
  GtkWidget         parent_instance;
  JeoulScene       *scene;
  const JeoulTheme *theme;
  int               hovered;
  int               selected;
  GArray           *pinned; /* int */
};

G_DEFINE_FINAL_TYPE (JeoulChartCanvas, jeoul_chart_canvas, GTK_TYPE_WIDGET)
G_DEFINE_FINAL_TYPE (JeoulChartOverlay, jeoul_chart_overlay, GTK_TYPE_WIDGET)

static GdkRGBA
get_color (const JeoulTheme *theme,
           JeoulColor        role,
           float             alpha)
{
  guint32 color = theme->colors[role];

  return (GdkRGBA) { ((color >> 16) & 0xff) / 255.0f, ((color >> 8) & 0xff) / 255.0f,
                     (color & 0xff) / 255.0f, alpha };
}

/* A tall chart is drawn a part at a time. */
static void
update_part (JeoulChartCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *window = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t seen;

  self->top = 0;
  self->bottom = gtk_widget_get_height (widget);
  if (self->scrolled == NULL || !gtk_widget_compute_bounds (window, widget, &seen))
    return;

  self->above = gtk_adjustment_get_value (self->scrolled) - seen.origin.y;
  self->top = MAX (self->top, floor (seen.origin.y - MARGIN * seen.size.height));
  self->bottom = MIN (self->bottom, ceil (seen.origin.y + (1 + MARGIN) * seen.size.height));
}

static void
scrolled_cb (JeoulChartCanvas *self)
{
  double top = gtk_adjustment_get_value (self->scrolled) - self->above;
  double bottom = top + gtk_adjustment_get_page_size (self->scrolled);

  if (MAX (top, 0) < self->top ||
      MIN (bottom, gtk_widget_get_height (GTK_WIDGET (self))) > self->bottom)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* GTK keeps the node of a widget that nothing changed in, so the scene is drawn once a change,
 * however often the pointer moves over the layer above. */
static void
jeoul_chart_canvas_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  JeoulChartCanvas *self = JEOUL_CHART_CANVAS (widget);
  g_autoptr (GError) error = NULL;
  cairo_t *cr;

  if (self->scene == NULL)
    return;

  update_part (self);
  if (self->bottom <= self->top)
    return;

  self->n_drawn++;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, self->top, gtk_widget_get_width (widget),
                                                       self->bottom - self->top));
  if (!jeoul_render_scene (cr, self->scene, self->theme, JEOUL_RENDER_NO_BACKGROUND, &error))
    g_warning ("The chart could not be drawn: %s", error->message);
  cairo_destroy (cr);
}

static void
jeoul_chart_canvas_map (GtkWidget *widget)
{
  JeoulChartCanvas *self = JEOUL_CHART_CANVAS (widget);
  GtkWidget *window = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  if (window != NULL)
    {
      self->scrolled
          = g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window)));
      g_signal_connect_swapped (self->scrolled, "value-changed", G_CALLBACK (scrolled_cb), self);
      g_signal_connect_swapped (self->scrolled, "changed", G_CALLBACK (scrolled_cb), self);
    }
  GTK_WIDGET_CLASS (jeoul_chart_canvas_parent_class)->map (widget);
}

static void
jeoul_chart_canvas_unmap (GtkWidget *widget)
{
  JeoulChartCanvas *self = JEOUL_CHART_CANVAS (widget);

  if (self->scrolled != NULL)
    g_signal_handlers_disconnect_by_func (self->scrolled, scrolled_cb, self);
  g_clear_object (&self->scrolled);
  GTK_WIDGET_CLASS (jeoul_chart_canvas_parent_class)->unmap (widget);
}

static void
jeoul_chart_canvas_dispose (GObject *object)
{
  JeoulChartCanvas *self = JEOUL_CHART_CANVAS (object);

  g_clear_pointer (&self->scene, jeoul_scene_unref);

  G_OBJECT_CLASS (jeoul_chart_canvas_parent_class)->dispose (object);
}

static void
jeoul_chart_canvas_class_init (JeoulChartCanvasClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jeoul_chart_canvas_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = jeoul_chart_canvas_snapshot;
  GTK_WIDGET_CLASS (klass)->map = jeoul_chart_canvas_map;
  GTK_WIDGET_CLASS (klass)->unmap = jeoul_chart_canvas_unmap;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "chart-canvas");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
jeoul_chart_canvas_init (JeoulChartCanvas *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * jeoul_chart_canvas_set_scene:
 * @self: a canvas
 * @scene: (nullable): what to draw
 * @theme: in which colours
 */
void
jeoul_chart_canvas_set_scene (JeoulChartCanvas *self,
                              JeoulScene       *scene,
                              const JeoulTheme *theme)
{
  if (self->scene == scene && self->theme == theme)
    return;

  g_clear_pointer (&self->scene, jeoul_scene_unref);
  self->scene = scene != NULL ? jeoul_scene_ref (scene) : NULL;
  self->theme = theme;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * jeoul_chart_canvas_get_n_drawn:
 * @self: a canvas
 *
 * Returns: how often the scene was drawn, for tests
 */
guint
jeoul_chart_canvas_get_n_drawn (JeoulChartCanvas *self)
{
  return self->n_drawn;
}

static void
append_rounded (GtkSnapshot   *snapshot,
                JeoulRect      rect,
                const GdkRGBA *fill,
                const GdkRGBA *stroke,
                float          line_width)
{
  GskRoundedRect rounded;

  /* A little beside the row, which ends with its text. */
  gsk_rounded_rect_init_from_rect (
      &rounded, &GRAPHENE_RECT_INIT (rect.x - 6, rect.y, rect.width + 12, rect.height), 6);
  if (fill != NULL)
    {
      gtk_snapshot_push_rounded_clip (snapshot, &rounded);
      gtk_snapshot_append_color (snapshot, fill, &rounded.bounds);
      gtk_snapshot_pop (snapshot);
    }
  if (stroke != NULL)
    gtk_snapshot_append_border (snapshot, &rounded,
                                (float[4]) { line_width, line_width, line_width, line_width },
                                (GdkRGBA[4]) { *stroke, *stroke, *stroke, *stroke });
}

/* The bar of an item: its only mark that is a rectangle and ends where the mark stands. */
static gboolean
find_bar (JeoulScene      *scene,
          const JeoulItem *item,
          JeoulRect       *bar)
{
  guint n, n_items;
  const JeoulNode *nodes = jeoul_scene_get_nodes (scene, &n);
  gint32 index = (gint32) (item - jeoul_scene_get_items (scene, &n_items));

  for (guint i = 0; i < n; i++)
    {
      if (nodes[i].item != index || nodes[i].type != JEOUL_NODE_RECT ||
          nodes[i].part != JEOUL_SCENE_MARK)
        continue;
      *bar = nodes[i].rect.box;
      return TRUE;
    }

  return FALSE;
}

/* Around the mark; what is said in words has none, and a ring would cover where they begin; that
 * of a bar would cover the first digits of its label. */
static void
append_ring (GtkSnapshot     *snapshot,
             JeoulScene      *scene,
             const JeoulItem *item,
             float            radius,
             const GdkRGBA   *color)
{
  GskRoundedRect circle;
  JeoulPoint at = item->at;
  JeoulRect bar;

  if (find_bar (scene, item, &bar))
    {
      gsk_rounded_rect_init_from_rect (
          &circle, &GRAPHENE_RECT_INIT (bar.x - 2, bar.y - 2, bar.width + 4, bar.height + 4), 3);
      gtk_snapshot_append_border (snapshot, &circle, (float[4]) { 2, 2, 2, 2 },
                                  (GdkRGBA[4]) { *color, *color, *color, *color });
      return;
    }

  if (at.x - item->box.x < 1)
    {
      JeoulRect box = { item->box.x, item->box.y - 3, item->box.width, item->box.height + 6 };

      append_rounded (snapshot, box, NULL, color, 2);
      return;
    }
  gsk_rounded_rect_init_from_rect (
      &circle, &GRAPHENE_RECT_INIT (at.x - radius, at.y - radius, 2 * radius, 2 * radius), radius);
  gtk_snapshot_append_border (snapshot, &circle, (float[4]) { 2, 2, 2, 2 },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

static void
jeoul_chart_overlay_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  JeoulChartOverlay *self = JEOUL_CHART_OVERLAY (widget);
  const JeoulItem *items;
  GdkRGBA accent, tint, text, shade;
  guint n;

  if (self->scene == NULL)
    return;

  items = jeoul_scene_get_items (self->scene, &n);
  accent = get_color (self->theme, JEOUL_COLOR_ACCENT, 1);
  tint = get_color (self->theme, JEOUL_COLOR_ACCENT, 0.12f);
  text = get_color (self->theme, JEOUL_COLOR_TEXT, 0.7f);
  shade = get_color (self->theme, JEOUL_COLOR_TEXT, 0.06f);

  if (self->selected >= 0 && self->selected < (int) n)
    append_rounded (snapshot, items[self->selected].row, &tint, &accent, 1);
  if (self->hovered >= 0 && self->hovered < (int) n)
    {
      append_rounded (snapshot, items[self->hovered].row, &shade, NULL, 0);
      append_ring (snapshot, self->scene, &items[self->hovered], 10, &text);
    }
  for (guint i = 0; self->pinned != NULL && i < self->pinned->len; i++)
    {
      int item = g_array_index (self->pinned, int, i);

      if (item >= 0 && item < (int) n)
        append_ring (snapshot, self->scene, &items[item], 12, &accent);
    }
}

static void
jeoul_chart_overlay_dispose (GObject *object)
{
  JeoulChartOverlay *self = JEOUL_CHART_OVERLAY (object);

  g_clear_pointer (&self->scene, jeoul_scene_unref);
  g_clear_pointer (&self->pinned, g_array_unref);

  G_OBJECT_CLASS (jeoul_chart_overlay_parent_class)->dispose (object);
}

static void
jeoul_chart_overlay_class_init (JeoulChartOverlayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jeoul_chart_overlay_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = jeoul_chart_overlay_snapshot;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "chart-overlay");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
jeoul_chart_overlay_init (JeoulChartOverlay *self)
{
  self->hovered = -1;
  self->selected = -1;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * jeoul_chart_overlay_set_scene:
 * @self: an overlay
 * @scene: (nullable): the scene beneath
 * @theme: its colours
 *
 * Nothing is hovered, selected or pinned afterwards.
 */
void
jeoul_chart_overlay_set_scene (JeoulChartOverlay *self,
                               JeoulScene        *scene,
                               const JeoulTheme  *theme)
{
  g_clear_pointer (&self->scene, jeoul_scene_unref);
  self->scene = scene != NULL ? jeoul_scene_ref (scene) : NULL;
  self->theme = theme;
  self->hovered = -1;
  self->selected = -1;
  g_clear_pointer (&self->pinned, g_array_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
jeoul_chart_overlay_set_hovered (JeoulChartOverlay *self,
                                 int                item)
{
  if (self->hovered == item)
    return;

  self->hovered = item;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
jeoul_chart_overlay_set_selected (JeoulChartOverlay *self,
                                  int                item)
{
  if (self->selected == item)
    return;

  self->selected = item;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * jeoul_chart_overlay_set_pinned:
 * @self: an overlay
 * @items: (transfer full) (element-type int): indices of items of the scene
 */
void
jeoul_chart_overlay_set_pinned (JeoulChartOverlay *self,
                                GArray            *items)
{
  g_clear_pointer (&self->pinned, g_array_unref);
  self->pinned = items;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
