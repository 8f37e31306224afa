/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds a chart of thousands of claims in a thread, so that the window never waits for it. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-chart-maker.h"

#include "jeoul-export-thread.h"
#include "jeoul-render.h"
#include "jeoul-shown-figure.h"

typedef struct
{
  JeoulShownFigure  *shown;
  JeoulLayoutOptions layout;
} Order;

typedef struct
{
  JeoulSpec  *spec;
  JeoulScene *scene;
} Chart;

static void
order_free (gpointer data)
{
  Order *order = data;

  jeoul_shown_figure_free (order->shown);
  g_free (order);
}

static void
chart_free (gpointer data)
{
  Chart *chart = data;

  g_clear_pointer (&chart->scene, jeoul_scene_unref);
  g_clear_pointer (&chart->spec, jeoul_spec_free);
  g_free (chart);
}

/* Nothing of GTK in here: a dataset does not change, spec and scene are made of it alone. */
static void
run (GTask        *task,
     gpointer      source,
     gpointer      data,
     GCancellable *cancellable)
{
  const Order *order = data;
  g_autoptr (JeoulMeasurer) measurer = NULL;
  g_autoptr (JeoulSpec) spec = NULL;
  GError *error = NULL;
  Chart *chart;

  if (g_task_return_error_if_cancelled (task))
    return;
  spec = jeoul_figure_build (order->shown->dataset, order->shown->figure, &order->shown->options,
                             &error);
  if (spec == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (g_task_return_error_if_cancelled (task))
    return;

  measurer = jeoul_measurer_new_pango ();
  chart = g_new0 (Chart, 1);
  chart->scene = jeoul_layout (spec, &order->layout, measurer);
  chart->spec = g_steal_pointer (&spec);
  g_task_return_pointer (task, chart, chart_free);
}

/**
 * jeoul_chart_maker_make:
 * @session: a session that shows a figure
 * @layout: how to lay it out
 * @cancellable: to give it up
 * @callback: called when it is made; the session may have gone on since
 * @user_data: for @callback
 */
void
jeoul_chart_maker_make (JeoulSession             *session,
                        const JeoulLayoutOptions *layout,
                        GCancellable             *cancellable,
                        GAsyncReadyCallback       callback,
                        gpointer                  user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Order *order = g_new0 (Order, 1);

  order->shown = jeoul_shown_figure_new (session, jeoul_session_get_figure (session),
                                         jeoul_session_get_lang (session));
  order->layout = *layout;
  g_task_set_task_data (task, order, order_free);
  jeoul_export_thread_run (task, run);
}

/**
 * jeoul_chart_maker_finish:
 * @result: what the callback got
 * @spec: (out) (transfer full): the chart
 * @scene: (out) (transfer full): the same laid out
 * @error: return location for a #JeoulFigureError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it was made
 */
gboolean
jeoul_chart_maker_finish (GAsyncResult  *result,
                          JeoulSpec    **spec,
                          JeoulScene   **scene,
                          GError       **error)
{
  Chart *chart = g_task_propagate_pointer (G_TASK (result), error);

  if (chart == NULL)
    return FALSE;

  *spec = g_steal_pointer (&chart->spec);
  *scene = g_steal_pointer (&chart->scene);
  chart_free (chart);

  return TRUE;
}
