/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure becomes a file: from a dataset's figure and its options to bytes with their recipe. */
#include "jeoul-press.h"

#include "jeoul-layout.h"
#include "jeoul-press-private.h"
#include "jeoul-press-table.h"
#include "jeoul-render.h"

#define POINTS_PER_UNIT 0.75

/* Of thousands of claimants or sources a file names so many. */
#define MAX_LISTED 200

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

  for (guint i = 0; i < shown->len && g_hash_table_size (seen) < MAX_LISTED; i++)
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

/* Who says what the figure shows, each once. */
static char *
list_claimants (const JeoulPressJob *job)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (job->dataset, NULL);
  g_autoptr (GArray) shown = jeoul_figure_claims (job->dataset, job->figure, &job->options);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < shown->len && g_hash_table_size (seen) < MAX_LISTED; i++)
    {
      const JeoulClaim *claim = &claims[g_array_index (shown, JeoulIndex, i)];
      const JeoulClaimant *claimant = jeoul_claim_get_claimant (job->dataset, claim);

      if (!g_hash_table_add (seen, (gpointer) claimant))
        continue;
      if (list->len > 0)
        g_string_append (list, "; ");
      g_string_append (list, jeoul_text_get (&claimant->name, job->options.lang));
    }

  return g_string_free (list, FALSE);
}

JeoulScene *
jeoul_press_place (const JeoulPressJob *job,
                   const JeoulSpec     *spec,
                   JeoulMeasurer       *measurer)
{
  JeoulLayoutOptions layout = { .text_scale = 1.0 };

  jeoul_size_layout (&job->size, &layout.width, &layout.height);
  return jeoul_layout (spec, &layout, measurer);
}

static JeoulScene *
lay_out (const JeoulPressJob *job,
         const JeoulSpec     *spec,
         JeoulPressReport    *report)
{
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_pango ();
  JeoulScene *scene = jeoul_press_place (job, spec, measurer);

  if (report != NULL)
    {
      report->n_dropped_labels = jeoul_scene_get_n_dropped_labels (scene);
      report->n_dropped_rows = jeoul_scene_get_n_dropped_rows (scene);
      report->smallest_points = jeoul_scene_get_smallest_font (scene) * POINTS_PER_UNIT;
      report->missing = jeoul_render_missing_characters (scene);
    }
  return scene;
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
  g_autoptr (JeoulSpec) spec = NULL;

  if (report != NULL)
    *report = (JeoulPressReport) { 0 };
  spec = jeoul_figure_build (job->dataset, job->figure, &job->options, error);

  return spec != NULL ? lay_out (job, spec, report) : NULL;
}

static GBytes *
encode_scene (const JeoulPressJob *job,
              const JeoulScene    *scene,
              const char          *recipe,
              GError             **error)
{
  const char *id = jeoul_dataset_get_id (job->dataset);
  const char *version = jeoul_dataset_get_version (job->dataset);
  const char *hash = jeoul_dataset_get_hash (job->dataset);
  g_autofree char *description = jeoul_scene_describe (scene);
  g_autofree char *sources = list_sources (job);
  g_autofree char *claimants = list_claimants (job);
  g_autofree char *keywords = g_strdup_printf ("%s %s %s", id, version, job->figure->id);
  g_autofree char *dataset = g_strdup_printf ("%s %s sha256:%s", id, version, hash);
  const JeoulMetadata metadata = {
    .title = jeoul_scene_get_title (scene),
    .description = description,
    /* Who drew it, not who is cited in it. */
    .author = "Jeoul",
    .keywords = keywords,
    .copyright = jeoul_dataset_get_license (job->dataset),
    .source = sources,
    .date = jeoul_export_date (),
    .claimants = claimants,
    .dataset = dataset,
    .recipe = recipe,
  };

  return jeoul_export_encode (scene, job->format, &job->size, job->background, &metadata,
                              job->lang, error);
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
  g_autoptr (JeoulScene) scene = NULL;
  g_autoptr (JeoulSpec) spec = NULL;
  g_autofree char *recipe = NULL;

  if (report != NULL)
    *report = (JeoulPressReport) { 0 };
  if (job->format == JEOUL_FORMAT_CSV)
    return jeoul_figure_to_csv (job->dataset, job->figure, &job->options, error);

  spec = jeoul_figure_build (job->dataset, job->figure, &job->options, error);
  if (spec == NULL)
    return NULL;
  /* One scene at a time, and what it was made from no longer than that: figures may be large. */
  recipe = jeoul_recipe_write (job, spec);
  scene = lay_out (job, spec, report);
  g_clear_pointer (&spec, jeoul_spec_free);

  return encode_scene (job, scene, recipe, error);
}
