/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of an export, drawn on all processors and handed out in their order. */
#include "jeoul-cli-export-draw.h"

/* More would wait for memory rather than for a processor. */
#define MAX_THREADS 4

/* In all threads at once: 400 MB. A larger figure is drawn alone. */
#define MAX_PIXELS 1e8

/* What a thread costs (its own fonts) is worth it from here on. */
#define MIN_DRAWINGS_FOR_THREADS 4

/* @n_started: so many are drawn or being drawn. Never many more than have been taken: a thousand
 * files are not held in memory. */
struct _JeoulDrawer
{
  const JeoulExportJob *job;
  JeoulFilter          *filter;
  GPtrArray            *drawings;
  GThreadPool          *pool;
  GMutex                mutex;
  GCond                 done;
  guint                 n_taken;
  guint                 n_started;
};

static void
drawing_clear (JeoulDrawing *drawing)
{
  g_clear_pointer (&drawing->bytes, g_bytes_unref);
  g_clear_error (&drawing->error);
  g_clear_pointer (&drawing->claims, g_free);
  jeoul_press_report_clear (&drawing->report);
}

static void
drawing_free (gpointer data)
{
  drawing_clear (data);
  g_free (data);
}

static void
draw (const JeoulExportJob *job,
      JeoulDrawing         *drawing)
{
  JeoulPressJob press = job->request.job;

  press.dataset = job->dataset;
  press.figure = drawing->figure;
  press.format = job->format;
  press.options = drawing->options;
  drawing->bytes = jeoul_press_encode (&press, &drawing->report, &drawing->error);
}

static void
draw_cb (gpointer data,
         gpointer user_data)
{
  JeoulDrawing *drawing = data;
  JeoulDrawer *self = user_data;

  draw (self->job, drawing);

  g_mutex_lock (&self->mutex);
  drawing->is_done = TRUE;
  g_cond_signal (&self->done);
  g_mutex_unlock (&self->mutex);
}

/**
 * jeoul_drawer_new:
 * @job: what all figures have in common; must outlive the drawer
 *
 * Returns: (transfer full): a drawer with nothing to draw
 */
JeoulDrawer *
jeoul_drawer_new (const JeoulExportJob *job)
{
  JeoulDrawer *self = g_new0 (JeoulDrawer, 1);

  self->job = job;
  if (job->request.filter != NULL)
    {
      self->filter = jeoul_filter_new (job->dataset);
      jeoul_filter_set_text (self->filter, job->request.filter);
    }
  self->drawings = g_ptr_array_new_with_free_func (drawing_free);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->done);
  return self;
}

/**
 * jeoul_drawer_free:
 * @drawer: a drawer
 *
 * Waits for what is being drawn, and drops the rest.
 */
void
jeoul_drawer_free (JeoulDrawer *drawer)
{
  if (drawer->pool != NULL)
    g_thread_pool_free (drawer->pool, TRUE, TRUE);
  g_ptr_array_unref (drawer->drawings);
  g_clear_pointer (&drawer->filter, jeoul_filter_free);
  g_mutex_clear (&drawer->mutex);
  g_cond_clear (&drawer->done);
  g_free (drawer);
}

void
jeoul_drawer_add (JeoulDrawer       *drawer,
                  const JeoulFigure *figure,
                  JeoulLang          lang)
{
  JeoulDrawing *drawing = g_new0 (JeoulDrawing, 1);

  drawing->figure = figure;
  drawing->lang = lang;
  drawing->options = drawer->job->request.job.options;
  drawing->options.lang = lang;
  /* Here, as a filter is not to be asked from several threads. */
  if (drawer->filter != NULL)
    drawing->claims = jeoul_press_filter (drawer->job->dataset, figure, drawer->filter,
                                          &drawing->options);
  g_ptr_array_add (drawer->drawings, drawing);
}

/* Threads where they are worth it; where none can be had, the work is done here. */
static void
start_threads (JeoulDrawer *self)
{
  const JeoulSize *size = &self->job->request.job.size;
  double n_fitting = MAX_PIXELS / MAX (size->width_px * size->height_px, 1);
  guint n_threads = MIN (g_get_num_processors (), MAX_THREADS);

  n_threads = (guint) MIN (n_threads, n_fitting);
  if (n_threads > 1 && self->drawings->len >= MIN_DRAWINGS_FOR_THREADS)
    self->pool = g_thread_pool_new (draw_cb, self, (int) n_threads, TRUE, NULL);
}

/**
 * jeoul_drawer_take:
 * @drawer: a drawer
 *
 * Returns: (transfer none) (nullable): the next drawing in the order in which they were added
 */
JeoulDrawing *
jeoul_drawer_take (JeoulDrawer *drawer)
{
  JeoulDrawing *drawing;

  if (drawer->n_taken == 0)
    start_threads (drawer);
  else
    drawing_clear (g_ptr_array_index (drawer->drawings, drawer->n_taken - 1));
  if (drawer->n_taken == drawer->drawings->len)
    return NULL;

  drawing = g_ptr_array_index (drawer->drawings, drawer->n_taken++);
  if (drawer->pool == NULL)
    {
      draw (drawer->job, drawing);
      return drawing;
    }

  for (; drawer->n_started < MIN (drawer->n_taken + 2 * MAX_THREADS, drawer->drawings->len);
       drawer->n_started++)
    g_thread_pool_push (drawer->pool,
                        g_ptr_array_index (drawer->drawings, drawer->n_started), NULL);
  g_mutex_lock (&drawer->mutex);
  while (!drawing->is_done)
    g_cond_wait (&drawer->done, &drawer->mutex);
  g_mutex_unlock (&drawer->mutex);
  return drawing;
}
