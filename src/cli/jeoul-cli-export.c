/* SPDX-License-Identifier: GPL-3.0-or-later */
/* jeoul export: figures as files. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jeoul-cli-private.h"
#include "jeoul-export.h"
#include "jeoul-figures.h"
#include "jeoul-layout.h"
#include "jeoul-query.h"
#include "jeoul-render.h"

/* What prints legibly ends about here. */
#define SMALLEST_POINTS 6.0
#define POINTS_PER_UNIT 0.75

static const char *const formats[] = { "png", "pdf", NULL };
static const char *const later_formats[] = { "svg", "csv", NULL };
static const char *const backgrounds[] = { "white", "transparent", "dark", NULL };
static const char *const scales[] = { "linear", "log", NULL };
static const char *const currencies[] = { "reported", "USD", "KRW", NULL };

/**
 * Job:
 * What all files of one run have in common. @folder: the files go into it, or NULL when @file
 * names the only one.
 */
typedef struct
{
  JeoulCli           *cli;
  JeoulDataset       *dataset;
  JeoulMeasurer      *measurer;
  GPtrArray          *figures; /* const JeoulFigure, without repeats */
  GArray             *langs;   /* JeoulLang */
  const char         *folder;
  const char         *file;
  JeoulFormat         format;
  JeoulBackground     background;
  JeoulSize           size;
  JeoulFigureOptions  options;
  char              **claims;
} Job;

static void
job_clear (Job *job)
{
  g_clear_pointer (&job->dataset, jeoul_dataset_unref);
  g_clear_pointer (&job->measurer, jeoul_measurer_free);
  g_clear_pointer (&job->figures, g_ptr_array_unref);
  g_clear_pointer (&job->langs, g_array_unref);
  g_clear_pointer (&job->claims, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Job, job_clear)

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

/* "a.PNG" ends in "png". */
static const char *
find_ending (const char        *file,
             const char *const *endings)
{
  const char *dot = strrchr (file, '.');

  for (gsize i = 0; dot != NULL && endings[i] != NULL; i++)
    if (g_ascii_strcasecmp (dot + 1, endings[i]) == 0)
      return endings[i];

  return NULL;
}

static gboolean
choose_format (Job *job)
{
  const JeoulArguments *arguments = job->cli->arguments;
  JeoulLang lang = job->cli->lang;
  const char *format = arguments->format;
  int chosen;

  if (format == NULL && job->file != NULL)
    {
      format = find_ending (job->file, formats);
      if (format == NULL)
        format = find_ending (job->file, later_formats);
    }
  if (format == NULL)
    format = "png";
  if (g_strv_contains (later_formats, format))
    {
      jeoul_message (jeoul_tr (lang, "This version cannot write %s yet: use png or pdf."), format);
      return FALSE;
    }

  chosen = jeoul_arguments_choose (lang, "--format", format, formats);
  job->format = chosen == 0 ? JEOUL_FORMAT_PNG : JEOUL_FORMAT_PDF;
  return chosen >= 0;
}

static gboolean
choose_size (Job *job)
{
  const JeoulArguments *arguments = job->cli->arguments;
  JeoulLang lang = job->cli->lang;
  const char *size = "1600x900px";
  double dpi = 144;
  g_autoptr (GError) error = NULL;

  if (arguments->preset != NULL)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new ();
      int preset;

      for (gsize i = 0; jeoul_presets[i].name != NULL; i++)
        g_ptr_array_add (names, (gpointer) jeoul_presets[i].name);
      g_ptr_array_add (names, NULL);
      preset = jeoul_arguments_choose (lang, "--preset", arguments->preset,
                                       (const char *const *) names->pdata);
      if (preset < 0)
        return FALSE;
      size = jeoul_presets[preset].size;
      dpi = jeoul_presets[preset].dpi;
    }
  if (arguments->size != NULL)
    size = arguments->size;
  if (arguments->dpi != NULL
      && (!jeoul_number_parse (arguments->dpi, -1, &dpi) || dpi < 1 || dpi > 10000))
    {
      jeoul_message (jeoul_tr (lang, "--dpi is a number from 1 to 10000, not “%s”."),
                     arguments->dpi);
      return FALSE;
    }
  if (!jeoul_size_parse (size, dpi, lang, &job->size, &error))
    {
      jeoul_message ("%s", error->message);
      return FALSE;
    }

  return TRUE;
}

static gboolean
choose_languages (Job *job)
{
  const char *given = job->cli->arguments->lang;
  g_auto (GStrv) tags = g_strsplit (given != NULL ? given : "", ",", -1);

  job->langs = g_array_new (FALSE, FALSE, sizeof (JeoulLang));
  if (given == NULL)
    g_array_append_val (job->langs, job->cli->lang);
  for (guint i = 0; given != NULL && tags[i] != NULL; i++)
    {
      JeoulLang lang;
      gboolean repeated = FALSE;

      if (!jeoul_lang_from_string (tags[i], &lang))
        {
          jeoul_message (jeoul_tr (job->cli->lang, "--lang is en, ko or en,ko, not “%s”."), given);
          return FALSE;
        }
      for (guint j = 0; j < job->langs->len; j++)
        repeated = repeated || g_array_index (job->langs, JeoulLang, j) == lang;
      if (!repeated)
        g_array_append_val (job->langs, lang);
    }
  if (job->langs->len == 0)
    {
      jeoul_message (jeoul_tr (job->cli->lang, "--lang is en, ko or en,ko, not “%s”."), given);
      return FALSE;
    }

  return TRUE;
}

/* Everything that can be told before the dataset is read. */
static gboolean
choose_options (Job *job)
{
  const JeoulArguments *arguments = job->cli->arguments;
  JeoulLang lang = job->cli->lang;
  int index;

  if (arguments->set != NULL)
    {
      jeoul_message (jeoul_tr (lang, "This version has no --set yet."));
      return FALSE;
    }
  if (arguments->all && arguments->operands[0] != NULL)
    {
      jeoul_message (jeoul_tr (lang, "Name figures or give --all, not both."));
      return FALSE;
    }
  if (!arguments->all && arguments->operands[0] == NULL)
    {
      jeoul_message (jeoul_tr (lang, "Which figure? Name one or more, or give --all. "
                                     "These are the ids: jeoul list figures"));
      return FALSE;
    }
  if (arguments->output == NULL || arguments->output[0] == '\0')
    {
      jeoul_message (jeoul_tr (lang, "Where to? Name a file or folder with -o."));
      return FALSE;
    }
  if (!choose_languages (job) || !choose_size (job))
    return FALSE;

  if (arguments->background != NULL)
    {
      index = jeoul_arguments_choose (lang, "--background", arguments->background, backgrounds);
      if (index < 0)
        return FALSE;
      job->background = (JeoulBackground) index;
    }
  if (arguments->scale != NULL)
    {
      index = jeoul_arguments_choose (lang, "--scale", arguments->scale, scales);
      if (index < 0)
        return FALSE;
      job->options.scale = index == 0 ? JEOUL_FIGURE_SCALE_LINEAR : JEOUL_FIGURE_SCALE_LOG;
    }
  if (arguments->currency != NULL)
    {
      index = jeoul_arguments_choose (lang, "--currency", arguments->currency, currencies);
      if (index < 0)
        return FALSE;
      job->options.currency = (JeoulCurrencyMode) index;
    }
  if (arguments->as_of != NULL
      && !jeoul_date_parse (arguments->as_of, -1, &job->options.as_of))
    {
      jeoul_message (jeoul_tr (lang, "--as-of is a date like 2025-01-27, 2025-01 or 2025, not “%s”."),
                     arguments->as_of);
      return FALSE;
    }
  job->options.title = arguments->title;

  return TRUE;
}

static gboolean
choose_claims (Job *job)
{
  const char *given = job->cli->arguments->claims;
  gboolean known = TRUE;

  if (given == NULL)
    return TRUE;

  job->claims = g_strsplit (given, ",", -1);
  for (guint i = 0; job->claims[i] != NULL; i++)
    {
      g_strstrip (job->claims[i]);
      if (jeoul_dataset_find_claim (job->dataset, job->claims[i]) == NULL)
        {
          jeoul_cli_unknown_id (job->cli, job->dataset, "claims", job->claims[i]);
          known = FALSE;
        }
    }
  if (known && job->claims[0] == NULL)
    {
      jeoul_message (jeoul_tr (job->cli->lang, "--claims names no claim."));
      known = FALSE;
    }
  job->options.claims = (const char *const *) job->claims;

  return known;
}

/* Unknown ones are told and left out. @n_wanted: how many there would be with them. */
static JeoulExit
choose_figures (Job   *job,
                guint *n_wanted)
{
  const JeoulArguments *arguments = job->cli->arguments;
  JeoulExit status = JEOUL_EXIT_DONE;
  guint n;
  const JeoulFigure *figures = jeoul_dataset_get_figures (job->dataset, &n);

  job->figures = g_ptr_array_new ();
  for (guint i = 0; i < n && arguments->all; i++)
    g_ptr_array_add (job->figures, (gpointer) &figures[i]);
  *n_wanted = job->figures->len;

  for (char **id = arguments->operands; *id != NULL; id++)
    {
      const JeoulFigure *figure = jeoul_dataset_find_figure (job->dataset, *id);

      if (figure == NULL)
        {
          jeoul_cli_unknown_id (job->cli, job->dataset, "figures", *id);
          status = JEOUL_EXIT_USAGE;
          ++*n_wanted;
        }
      else if (!g_ptr_array_find (job->figures, figure, NULL))
        {
          g_ptr_array_add (job->figures, (gpointer) figure);
          ++*n_wanted;
        }
    }

  return status;
}

/* What stands in the way of a figure in any language, told once and in the user's. */
static gboolean
can_draw (const Job         *job,
          const JeoulFigure *figure)
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
list_sources (const Job         *job,
              const JeoulFigure *figure)
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
draw (Job                *job,
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
  scene = jeoul_layout (spec, &layout, job->measurer);

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
make_path (const Job         *job,
           const JeoulFigure *figure)
{
  g_autofree char *name = NULL;

  if (job->folder == NULL)
    return g_strdup (job->file);

  name = g_strdup_printf ("%s.%s.%s", figure->id, jeoul_lang_to_string (job->options.lang),
                          formats[job->format == JEOUL_FORMAT_PDF]);
  return g_build_filename (job->folder, name, NULL);
}

static JeoulExit
write_file (Job               *job,
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
export_figure (Job               *job,
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

  bytes = draw (job, figure, &error);
  if (bytes == NULL)
    {
      jeoul_message ("%s: %s", figure->id, error->message);
      return status_of (error);
    }
  if (g_cancellable_is_cancelled (job->cli->cancellable))
    return JEOUL_EXIT_INTERRUPTED;

  return write_file (job, figure, bytes);
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
  g_auto (Job) job = { .cli = cli, .background = JEOUL_BACKGROUND_WHITE };
  const char *output = cli->arguments->output;
  JeoulExit status;
  guint n_wanted, n_files;

  if (!choose_options (&job))
    return JEOUL_EXIT_USAGE;
  /* The ending says nothing when it is a folder's; which it is takes the dataset to know, unless
   * one figure is named. */
  if (!cli->arguments->all && cli->arguments->operands[1] == NULL && job.langs->len == 1)
    job.file = output;
  if (!choose_format (&job))
    return JEOUL_EXIT_USAGE;

  job.dataset = jeoul_cli_open_dataset (cli, &status);
  if (job.dataset == NULL)
    return status;
  if (!choose_claims (&job))
    return JEOUL_EXIT_USAGE;
  status = choose_figures (&job, &n_wanted);

  n_files = n_wanted * job.langs->len;
  job.file = n_files == 1 ? output : NULL;
  job.folder = n_files == 1 ? NULL : output;
  if (job.folder != NULL && g_str_equal (output, "-"))
    {
      jeoul_message (jeoul_tr (cli->lang, "Standard output takes one figure in one language."));
      return JEOUL_EXIT_USAGE;
    }
  if (!choose_format (&job))
    return JEOUL_EXIT_USAGE;
  if (n_files == 0)
    {
      jeoul_message (jeoul_tr (cli->lang, "The dataset has no figures."));
      return JEOUL_EXIT_USAGE;
    }

  job.measurer = jeoul_measurer_new_pango ();
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
          status = jeoul_cli_worse (status, export_figure (&job, figure, i + 1));
          if (g_cancellable_is_cancelled (cli->cancellable))
            return JEOUL_EXIT_INTERRUPTED;
        }
    }
  jeoul_progress (NULL);

  return status;
}
