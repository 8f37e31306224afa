/* SPDX-License-Identifier: GPL-3.0-or-later */
/* jeoul export: figures as files. */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jeoul-cli-export-job.h"
#include "jeoul-layout.h"
#include "jeoul-render.h"

/* What prints legibly ends about here. */
#define SMALLEST_POINTS 6.0
#define POINTS_PER_UNIT 0.75

/* The exit status that an error of a lower layer asks for. */
static JeoulExit
status_of (const GError *error)
{
  if (error->domain == JEOUL_FIGURE_ERROR
      || g_error_matches (error, JEOUL_EXPORT_ERROR, JEOUL_EXPORT_ERROR_SIZE))
    return JEOUL_EXIT_USAGE;
  if (g_error_matches (error, JEOUL_EXPORT_ERROR, JEOUL_EXPORT_ERROR_FONT))
    return JEOUL_EXIT_FONT;

  return JEOUL_EXIT_OUTPUT;
}

/* What stands in the way of a figure in any language, told once and in the user's. */
static gboolean
can_draw (const JeoulExportJob *job,
          const JeoulFigure    *figure)
{
  const char *kind = jeoul_vocabulary_word (&jeoul_figure_kinds, figure->kind);

  if (!jeoul_figure_kind_is_drawn (figure->kind))
    {
      jeoul_message (jeoul_tr (job->cli->lang, "%s: this version cannot draw the kind “%s” yet."),
                     figure->id, kind);
      return FALSE;
    }
  if (job->options.scale == JEOUL_FIGURE_SCALE_LOG && !jeoul_figure_kind_has_scales (figure->kind))
    {
      jeoul_message (jeoul_tr (job->cli->lang, "%s: the kind “%s” has no log scale."), figure->id,
                     kind);
      return FALSE;
    }

  return TRUE;
}

/* Where the figure's claims can be read, each source once. */
static char *
list_sources (const JeoulExportJob *job,
              const JeoulFigure    *figure)
{
  const JeoulSource *sources = jeoul_dataset_get_sources (job->dataset, NULL);
  const JeoulClaim *claims = jeoul_dataset_get_claims (job->dataset, NULL);
  g_autoptr (GArray) shown = jeoul_figure_claims (job->dataset, figure, &job->options);
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

static GBytes *
draw (JeoulExportJob     *job,
      JeoulMeasurer      *measurer,
      const JeoulFigure  *figure,
      GError            **error)
{
  JeoulLang lang = job->cli->lang;
  g_autoptr (JeoulSpec) spec = NULL;
  g_autoptr (JeoulScene) scene = NULL;
  g_autofree char *description = NULL;
  g_autofree char *keywords = NULL;
  g_autofree char *sources = NULL;
  JeoulLayoutOptions layout = { .text_scale = 1.0 };
  JeoulMetadata metadata = { 0 };
  guint n_labels, n_rows;
  double points;

  spec = jeoul_figure_build (job->dataset, figure, &job->options, error);
  if (spec == NULL)
    return NULL;

  jeoul_size_layout (&job->size, &layout.width, &layout.height);
  scene = jeoul_layout (spec, &layout, measurer);

  n_labels = jeoul_scene_get_n_dropped_labels (scene);
  n_rows = jeoul_scene_get_n_dropped_rows (scene);
  points = jeoul_scene_get_smallest_font (scene) * POINTS_PER_UNIT;
  if (n_rows > 0 && !job->cli->arguments->quiet)
    jeoul_message (jeoul_ntr (lang, "%s: %u row had no room; a larger --size shows it.",
                              "%s: %u rows had no room; a larger --size shows them.", n_rows),
                   figure->id, n_rows);
  if (n_labels > 0 && !job->cli->arguments->quiet)
    jeoul_message (jeoul_ntr (lang, "%s: %u label had no room; a larger --size shows it.",
                              "%s: %u labels had no room; a larger --size shows them.", n_labels),
                   figure->id, n_labels);
  if (points > 0 && points < SMALLEST_POINTS && !job->cli->arguments->quiet)
    jeoul_message (jeoul_tr (lang, "%s: the smallest text is under 6 points."), figure->id);

  description = jeoul_scene_describe (scene);
  sources = list_sources (job, figure);
  keywords = g_strdup_printf ("%s %s %s %s", jeoul_dataset_get_id (job->dataset),
                              jeoul_dataset_get_version (job->dataset),
                              jeoul_dataset_get_hash (job->dataset), figure->id);
  metadata.title = jeoul_scene_get_title (scene);
  metadata.description = description;
  metadata.author = "Jeoul";
  metadata.keywords = keywords;
  metadata.copyright = jeoul_dataset_get_license (job->dataset);
  metadata.source = sources;
  metadata.date = jeoul_export_date ();

  return jeoul_export_encode (scene, job->format, &job->size, job->background, &metadata, lang,
                              error);
}

/* The file's path. The folder is made when there is something to put into it. */
static char *
make_path (const JeoulExportJob *job,
           const JeoulFigure    *figure)
{
  g_autofree char *name = NULL;

  if (job->folder == NULL)
    return g_strdup (job->file);

  name = g_strdup_printf ("%s.%s.%s", figure->id, jeoul_lang_to_string (job->options.lang),
                          jeoul_export_job_ending (job));
  return g_build_filename (job->folder, name, NULL);
}

static JeoulExit
write_file (JeoulExportJob    *job,
            const JeoulFigure *figure,
            GBytes            *bytes)
{
  g_autofree char *path = make_path (job, figure);
  g_autofree char *shown = jeoul_printable (path);
  g_autoptr (GError) error = NULL;

  if (job->folder == NULL && g_str_equal (path, "-"))
    {
      gsize size;
      const char *data = g_bytes_get_data (bytes, &size);

      jeoul_output_write (job->cli->output, data, (gssize) size);
      /* Unlike a list, half a figure is of no use to anybody. */
      if (jeoul_output_finish (job->cli->output) == 0)
        return JEOUL_EXIT_DONE;
      jeoul_message (jeoul_tr (job->cli->lang, "Standard output cannot be written: %s"),
                     g_strerror (jeoul_output_finish (job->cli->output)));
      return JEOUL_EXIT_OUTPUT;
    }
  if (job->folder != NULL && g_mkdir_with_parents (job->folder, 0777) != 0)
    {
      g_autofree char *folder = jeoul_printable (job->folder);
      int failure = errno;

      jeoul_message (jeoul_tr (job->cli->lang, "The folder %s cannot be made: %s"), folder,
                     g_strerror (failure));
      return JEOUL_EXIT_OUTPUT;
    }
  if (!jeoul_export_write (bytes, path, job->cli->arguments->force, job->cli->lang, &error))
    {
      jeoul_message ("%s", error->message);
      return status_of (error);
    }

  if (!job->cli->arguments->quiet)
    jeoul_message_line (shown);
  return JEOUL_EXIT_DONE;
}

static JeoulExit
export_figure (JeoulExportJob    *job,
               JeoulMeasurer     *measurer,
               const JeoulFigure *figure,
               guint              n)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (job->figures->len > 1 && !job->cli->arguments->quiet)
    {
      g_autofree char *line = g_strdup_printf ("[%u/%u] %s", n, job->figures->len, figure->id);

      jeoul_progress (line);
    }

  bytes = draw (job, measurer, figure, &error);
  if (bytes == NULL)
    {
      jeoul_message ("%s: %s", figure->id, error->message);
      return status_of (error);
    }
  if (g_cancellable_is_cancelled (job->cli->cancellable))
    return JEOUL_EXIT_INTERRUPTED;

  return write_file (job, figure, bytes);
}

/* Finds the fonts. Where neither the system's font cache nor one at home can be used, fontconfig
 * says so on standard error, once a folder; it works all the same, and a font that is missing shows
 * in the exit status. */
static JeoulMeasurer *
make_measurer (void)
{
  static const JeoulFont any = { .size = 12 };
  JeoulMeasurer *measurer;
  int messages = dup (STDERR_FILENO);
  int nowhere = open ("/dev/null", O_WRONLY | O_CLOEXEC);

  if (messages >= 0 && nowhere >= 0)
    dup2 (nowhere, STDERR_FILENO);
  measurer = jeoul_measurer_new_pango ();
  jeoul_measurer_advance (measurer, "M", 1, &any, JEOUL_LANG_EN);
  if (messages >= 0)
    {
      dup2 (messages, STDERR_FILENO);
      close (messages);
    }
  if (nowhere >= 0)
    close (nowhere);

  return measurer;
}

/**
 * jeoul_cli_export:
 * @cli: the run
 *
 * Writes each figure in each language. A figure that fails does not keep the others from being
 * written.
 *
 * Returns: the exit status: that of the worst figure
 */
JeoulExit
jeoul_cli_export (JeoulCli *cli)
{
  g_auto (JeoulExportJob) job = { 0 };
  g_autoptr (JeoulMeasurer) measurer = NULL;
  JeoulExit status;

  if (!jeoul_export_job_init (&job, cli, &status))
    return status;

  measurer = make_measurer ();
  for (guint i = 0; i < job.figures->len; i++)
    {
      const JeoulFigure *figure = g_ptr_array_index (job.figures, i);

      if (!can_draw (&job, figure))
        {
          status = jeoul_cli_worse (status, JEOUL_EXIT_USAGE);
          continue;
        }
      for (guint j = 0; j < job.langs->len; j++)
        {
          job.options.lang = g_array_index (job.langs, JeoulLang, j);
          status = jeoul_cli_worse (status, export_figure (&job, measurer, figure, i + 1));
          if (g_cancellable_is_cancelled (cli->cancellable))
            return JEOUL_EXIT_INTERRUPTED;
        }
    }
  jeoul_progress (NULL);

  return status;
}
