/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of an export, drawn on all processors and handed out in their order. */
#include "jeoul-cli-export-draw.h"

#include "jeoul-layout.h"
#include "jeoul-render.h"

#define POINTS_PER_UNIT 0.75

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
}

static void
drawing_free (gpointer data)
{
  drawing_clear (data);
  g_free (data);
}

/* Where the figure's claims can be read, each source once. */
static char *
list_sources (const JeoulExportJob     *job,
              const JeoulFigure        *figure,
              const JeoulFigureOptions *options)
{
  const JeoulSource *sources = jeoul_dataset_get_sources (job->dataset, NULL);
  const JeoulClaim *claims = jeoul_dataset_get_claims (job->dataset, NULL);
  g_autoptr (GArray) shown = jeoul_figure_claims (job->dataset, figure, options);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < shown->len; i++)
    {
      const JeoulClaim *claim = &claims[g_array_index (shown, JeoulIndex, i)];
      const JeoulCitation *cited = jeoul_dataset_get_citations (job->dataset, claim->citations);

      for (guint j = 0; j < claim->citations.count; j++)
        {
          const JeoulSource *source = &sources[cited[j].source];

          if (!g_hash_table_add (seen, (gpointer) source))
            continue;
          if (list->len > 0)
            g_string_append (list, "; ");
          g_string_append (list, jeoul_text_get (&source->title, options->lang));
          if (source->address != NULL)
            g_string_append_printf (list, " <%s>", source->address);
        }
    }

  return g_string_free (list, FALSE);
}

static void
draw (const JeoulExportJob *job,
      JeoulDrawing         *drawing)
{
  JeoulFigureOptions options = job->options;
  JeoulLayoutOptions layout = { .text_scale = 1.0 };
  JeoulMetadata metadata = { 0 };
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_pango ();
  g_autoptr (JeoulSpec) spec = NULL;
  g_autoptr (JeoulScene) scene = NULL;
  g_autofree char *description = NULL;
  g_autofree char *keywords = NULL;
  g_autofree char *sources = NULL;

  options.lang = drawing->lang;
  spec = jeoul_figure_build (job->dataset, drawing->figure, &options, &drawing->error);
  if (spec == NULL)
    return;

  jeoul_size_layout (&job->size, &layout.width, &layout.height);
  scene = jeoul_layout (spec, &layout, measurer);
  drawing->n_dropped_labels = jeoul_scene_get_n_dropped_labels (scene);
  drawing->n_dropped_rows = jeoul_scene_get_n_dropped_rows (scene);
  drawing->smallest_points = jeoul_scene_get_smallest_font (scene) * POINTS_PER_UNIT;

  description = jeoul_scene_describe (scene);
  sources = list_sources (job, drawing->figure, &options);
  keywords = g_strdup_printf ("%s %s %s %s", jeoul_dataset_get_id (job->dataset),
                              jeoul_dataset_get_version (job->dataset),
                              jeoul_dataset_get_hash (job->dataset), drawing->figure->id);
  metadata.title = jeoul_scene_get_title (scene);
  metadata.description = description;
  metadata.author = "Jeoul";
  metadata.keywords = keywords;
  metadata.copyright = jeoul_dataset_get_license (job->dataset);
  metadata.source = sources;
  metadata.date = jeoul_export_date ();

  drawing->bytes = jeoul_export_encode (scene, job->format, &job->size, job->background, &metadata,
                                        job->cli->lang, &drawing->error);
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
  g_ptr_array_add (drawer->drawings, drawing);
}

/* Threads where they are worth it; where none can be had, the work is done here. */
static void
start_threads (JeoulDrawer *self)
{
  const JeoulSize *size = &self->job->size;
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
