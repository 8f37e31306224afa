/* SPDX-License-Identifier: GPL-3.0-or-later */
/* jeoul export: figures as files. */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jeoul-assumptions.h"
#include "jeoul-cli-export-draw.h"
#include "jeoul-render.h"

/* The exit status that an error of a lower layer asks for. */
static JeoulExit
status_of (const GError *error)
{
  if (error->domain == JEOUL_FIGURE_ERROR || error->domain == JEOUL_ASSUMPTION_ERROR
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
  if (job->request.job.options.scale == JEOUL_FIGURE_SCALE_LOG
      && !jeoul_figure_kind_has_scales (figure->kind))
    {
      jeoul_message (jeoul_tr (job->cli->lang, "%s: the kind “%s” has no log scale."), figure->id,
                     kind);
      return FALSE;
    }

  return TRUE;
}

/* What a reader of the figure would miss, unless it is told. */
static void
tell_what_had_no_room (const JeoulExportJob *job,
                       const JeoulDrawing   *drawing)
{
  JeoulLang lang = job->cli->lang;

  if (drawing->report.n_dropped_rows > 0)
    jeoul_message (jeoul_ntr (lang, "%s: %u row had no room; a larger --size shows it.",
                              "%s: %u rows had no room; a larger --size shows them.",
                              drawing->report.n_dropped_rows),
                   drawing->figure->id, drawing->report.n_dropped_rows);
  if (drawing->report.n_dropped_labels > 0)
    jeoul_message (jeoul_ntr (lang, "%s: %u label had no room; a larger --size shows it.",
                              "%s: %u labels had no room; a larger --size shows them.",
                              drawing->report.n_dropped_labels),
                   drawing->figure->id, drawing->report.n_dropped_labels);
  if (drawing->report.smallest_points > 0
      && drawing->report.smallest_points < JEOUL_PRESS_SMALLEST_POINTS)
    jeoul_message (jeoul_tr (lang, "%s: the smallest text is under 6 points."),
                   drawing->figure->id);
}

/* The file's path. */
static char *
make_path (const JeoulExportJob *job,
           const JeoulDrawing   *drawing)
{
  g_autofree char *name = NULL;

  if (job->folder == NULL)
    return g_strdup (job->file);

  name = g_strdup_printf ("%s.%s.%s", drawing->figure->id, jeoul_lang_to_string (drawing->lang),
                          jeoul_export_job_ending (job));
  return g_build_filename (job->folder, name, NULL);
}

static JeoulExit
write_file (const JeoulExportJob *job,
            const JeoulDrawing   *drawing)
{
  g_autofree char *path = make_path (job, drawing);
  g_autofree char *shown = jeoul_printable (path);
  g_autoptr (GError) error = NULL;

  if (job->folder == NULL && g_str_equal (path, "-"))
    {
      gsize size;
      const char *data = g_bytes_get_data (drawing->bytes, &size);
      int failure;

      jeoul_output_write (job->cli->output, data, (gssize) size);
      failure = jeoul_output_finish (job->cli->output);
      /* Unlike a list, half a figure is of no use to anybody. All else is told at the end. */
      if (failure == EPIPE)
        jeoul_message (jeoul_tr (job->cli->lang, "Standard output cannot be written: %s"),
                       g_strerror (failure));
      return failure == 0 ? JEOUL_EXIT_DONE : JEOUL_EXIT_OUTPUT;
    }
  if (!jeoul_export_write (drawing->bytes, path, job->cli->arguments->force, job->cli->lang, &error))
    {
      jeoul_message ("%s", error->message);
      return status_of (error);
    }

  if (!job->cli->arguments->quiet)
    jeoul_message_line (shown);
  return JEOUL_EXIT_DONE;
}

static JeoulExit
finish_file (const JeoulExportJob *job,
             const JeoulDrawing   *drawing)
{
  if (drawing->bytes == NULL)
    {
      jeoul_message ("%s: %s", drawing->figure->id, drawing->error->message);
      return status_of (drawing->error);
    }
  if (!job->cli->arguments->quiet)
    tell_what_had_no_room (job, drawing);

  return write_file (job, drawing);
}

/* The folder is made when there is something to put into it. Without it no figure has a place, which
 * is told once. */
static gboolean
find_folder (const JeoulExportJob *job,
             const JeoulDrawing   *drawing)
{
  g_autoptr (GError) error = NULL;

  if (job->folder == NULL || drawing->bytes == NULL
      || jeoul_export_make_folder (job->folder, job->cli->lang, &error))
    return TRUE;

  jeoul_message ("%s", error->message);
  return FALSE;
}

/* Finds the fonts. Where neither the system's font cache nor one at home can be used, fontconfig
 * says so on standard error, once a folder; it works all the same, and a font that is missing shows
 * in the exit status. */
static void
find_fonts (void)
{
  static const JeoulFont any = { .size = 12 };
  g_autoptr (JeoulMeasurer) measurer = NULL;
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
}

static void
show_progress (const JeoulExportJob *job,
               guint                 n,
               guint                 n_total,
               const JeoulDrawing   *drawing)
{
  g_autofree char *line = NULL;

  if (n_total < 2 || job->cli->arguments->quiet)
    return;
  line = g_strdup_printf ("[%u/%u] %s", n, n_total, drawing->figure->id);
  jeoul_progress (line);
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
  g_autoptr (JeoulDrawer) drawer = NULL;
  const JeoulDrawing *drawing;
  JeoulExit status;
  guint n_total = 0;
  guint n = 0;

  if (!jeoul_export_job_init (&job, cli, &status))
    return status;

  if (job.format != JEOUL_FORMAT_CSV)
    find_fonts ();
  drawer = jeoul_drawer_new (&job);
  for (guint i = 0; i < job.figures->len; i++)
    {
      const JeoulFigure *figure = g_ptr_array_index (job.figures, i);

      if (!can_draw (&job, figure))
        {
          status = jeoul_cli_worse (status, JEOUL_EXIT_USAGE);
          continue;
        }
      for (guint j = 0; j < job.langs->len; j++, n_total++)
        jeoul_drawer_add (drawer, figure, g_array_index (job.langs, JeoulLang, j));
    }

  while ((drawing = jeoul_drawer_take (drawer)) != NULL)
    {
      if (g_cancellable_is_cancelled (cli->cancellable))
        return JEOUL_EXIT_INTERRUPTED;
      if (!find_folder (&job, drawing))
        return jeoul_cli_worse (status, JEOUL_EXIT_OUTPUT);
      show_progress (&job, ++n, n_total, drawing);
      status = jeoul_cli_worse (status, finish_file (&job, drawing));
    }
  jeoul_progress (NULL);

  return status;
}
