/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure becomes a file: from a dataset's figure and its options to bytes with their recipe. */
#include "jeoul-press.h"

#include "jeoul-layout.h"
#include "jeoul-render.h"

#define POINTS_PER_UNIT 0.75

void
jeoul_press_report_clear (JeoulPressReport *report)
{
  g_clear_pointer (&report->missing, g_free);
}

/* Where the figure's claims can be read, each source once. */
static char *
list_sources (const JeoulPressJob *job)
{
  const JeoulSource *sources = jeoul_dataset_get_sources (job->dataset, NULL);
  const JeoulClaim *claims = jeoul_dataset_get_claims (job->dataset, NULL);
  g_autoptr (GArray) shown = jeoul_figure_claims (job->dataset, job->figure, &job->options);
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
          g_string_append (list, jeoul_text_get (&source->title, job->options.lang));
          if (source->address != NULL)
            g_string_append_printf (list, " <%s>", source->address);
        }
    }

  return g_string_free (list, FALSE);
}

/**
 * jeoul_press_lay_out:
 * @job: what is wanted
 * @report: (out caller-allocates) (optional): what its maker should know
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the scene of the file, or %NULL with a #JeoulFigureError
 */
JeoulScene *
jeoul_press_lay_out (const JeoulPressJob *job,
                     JeoulPressReport    *report,
                     GError             **error)
{
  JeoulLayoutOptions layout = { .text_scale = 1.0 };
  g_autoptr (JeoulMeasurer) measurer = NULL;
  g_autoptr (JeoulSpec) spec = NULL;
  JeoulScene *scene;

  if (report != NULL)
    *report = (JeoulPressReport) { 0 };
  spec = jeoul_figure_build (job->dataset, job->figure, &job->options, error);
  if (spec == NULL)
    return NULL;

  measurer = jeoul_measurer_new_pango ();
  jeoul_size_layout (&job->size, &layout.width, &layout.height);
  scene = jeoul_layout (spec, &layout, measurer);
  if (report != NULL)
    {
      report->n_dropped_labels = jeoul_scene_get_n_dropped_labels (scene);
      report->n_dropped_rows = jeoul_scene_get_n_dropped_rows (scene);
      report->smallest_points = jeoul_scene_get_smallest_font (scene) * POINTS_PER_UNIT;
    }
  return scene;
}

/**
 * jeoul_press_encode:
 * @job: what is wanted
 * @report: (out caller-allocates) (optional): what its maker should know
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the bytes of the file, or %NULL with a #JeoulFigureError or a
 *   #JeoulExportError
 */
GBytes *
jeoul_press_encode (const JeoulPressJob *job,
                    JeoulPressReport    *report,
                    GError             **error)
{
  g_autoptr (JeoulScene) scene = jeoul_press_lay_out (job, report, error);
  g_autofree char *description = NULL;
  g_autofree char *keywords = NULL;
  g_autofree char *sources = NULL;
  JeoulMetadata metadata = { 0 };

  if (scene == NULL)
    return NULL;

  description = jeoul_scene_describe (scene);
  sources = list_sources (job);
  keywords = g_strdup_printf ("%s %s %s %s", jeoul_dataset_get_id (job->dataset),
                              jeoul_dataset_get_version (job->dataset),
                              jeoul_dataset_get_hash (job->dataset), job->figure->id);
  metadata.title = jeoul_scene_get_title (scene);
  metadata.description = description;
  metadata.author = "Jeoul";
  metadata.keywords = keywords;
  metadata.copyright = jeoul_dataset_get_license (job->dataset);
  metadata.source = sources;
  metadata.date = jeoul_export_date ();

  return jeoul_export_encode (scene, job->format, &job->size, job->background, &metadata,
                              job->lang, error);
}
