/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an export is asked for: the options checked one by one, before anything is drawn. */
#include <string.h>

#include "jeoul-assumptions.h"
#include "jeoul-cli-export-job.h"

/* In the order of JeoulFormat. */
static const char *const formats[] = { "png", "pdf", "svg", "csv", NULL };
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
choose_format (JeoulExportJob *job)
{
  const JeoulArguments *arguments = job->cli->arguments;
  JeoulLang lang = job->cli->lang;
  const char *format = arguments->format;
  int chosen;

  if (format == NULL && job->file != NULL)
    format = find_ending (job->file, formats);
  if (format == NULL)
    format = "png";

  chosen = jeoul_arguments_choose (lang, "--format", format, formats);
  job->format = (JeoulFormat) MAX (chosen, 0);
  return chosen >= 0;
}

static gboolean
choose_languages (JeoulExportJob *job)
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

/* What says how the figures are; the same options make the recipe in a file. */
static gboolean
take_options (JeoulExportJob *job,
              GError        **error)
{
  const JeoulArguments *arguments = job->cli->arguments;
  const JeoulLang lang = job->cli->lang;
  const struct
  {
    const char *name;
    const char *value;
  } options[] = {
    { "size", arguments->size },         { "preset", arguments->preset },
    { "dpi", arguments->dpi },           { "background", arguments->background },
    { "scale", arguments->scale },       { "currency", arguments->currency },
    { "group", arguments->group },       { "sort", arguments->sort },
    { "caption", arguments->caption },   { "as-of", arguments->as_of },
    { "title", arguments->title },       { "claims", arguments->claims },
    { "filter", arguments->filter },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].value != NULL
        && !jeoul_press_request_take (&job->request, options[i].name, options[i].value, lang,
                                      error))
      return FALSE;
  for (char **set = arguments->set; set != NULL && *set != NULL; set++)
    if (!jeoul_press_request_take (&job->request, "set", *set, lang, error))
      return FALSE;

  return jeoul_press_request_finish (&job->request, lang, error);
}

/* Everything that can be told before the dataset is read. */
static gboolean
choose_options (JeoulExportJob *job)
{
  const JeoulArguments *arguments = job->cli->arguments;
  JeoulLang lang = job->cli->lang;
  g_autoptr (GError) error = NULL;

  if (arguments->all && arguments->operands[0] != NULL)
    {
      jeoul_message (jeoul_tr (lang, "Name figures or give --all, but not both."));
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
  if (!choose_languages (job))
    return FALSE;
  if (!take_options (job, &error))
    {
      jeoul_message ("%s", error->message);
      return FALSE;
    }

  return TRUE;
}

/* All that are not there are told at once. */
static gboolean
check_claims (JeoulExportJob *job)
{
  gboolean known = TRUE;

  for (char **id = job->request.claims; id != NULL && *id != NULL; id++)
    if (jeoul_dataset_find_claim (job->dataset, *id) == NULL)
      {
        jeoul_cli_unknown_id (job->cli, job->dataset, "claims", *id);
        known = FALSE;
      }

  return known;
}

/* What the user assumes; told once, before anything is drawn. */
static gboolean
check_assumptions (const JeoulExportJob *job)
{
  const char *const *set = job->request.job.options.set;
  g_autoptr (JeoulAssumptions) assumptions = NULL;
  g_autoptr (GError) error = NULL;

  if (set == NULL)
    return TRUE;

  assumptions = jeoul_assumptions_new (job->dataset, set, job->cli->lang, &error);
  if (assumptions == NULL)
    jeoul_message ("--set: %s", error->message);

  return assumptions != NULL;
}

/* Unknown ones are told and left out. @n_wanted: how many there would be with them. */
static JeoulExit
choose_figures (JeoulExportJob *job,
                guint          *n_wanted)
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

/**
 * jeoul_export_job_init:
 * @job: (out caller-allocates): a zeroed job; clear it with jeoul_export_job_clear() in any case
 * @cli: the run
 * @status: (out): the exit status so far
 *
 * Returns: whether there is something to draw
 */
gboolean
jeoul_export_job_init (JeoulExportJob *job,
                       JeoulCli       *cli,
                       JeoulExit      *status)
{
  const JeoulArguments *arguments = cli->arguments;
  guint n_wanted, n_files;

  job->cli = cli;
  *status = JEOUL_EXIT_USAGE;
  if (!choose_options (job))
    return FALSE;
  /* Whether a file or a folder is named takes the dataset to know, unless one figure is named; a
   * folder's ending says nothing. */
  if (!arguments->all && arguments->operands[1] == NULL && job->langs->len == 1)
    job->file = arguments->output;
  if (!choose_format (job))
    return FALSE;

  job->dataset = jeoul_cli_open_dataset (cli, status);
  if (job->dataset == NULL)
    return FALSE;

  *status = JEOUL_EXIT_USAGE;
  if (!check_claims (job) || !check_assumptions (job))
    return FALSE;
  *status = choose_figures (job, &n_wanted);
  n_files = n_wanted * job->langs->len;
  job->file = n_files == 1 ? arguments->output : NULL;
  job->folder = n_files == 1 ? NULL : arguments->output;
  if (n_files == 0)
    jeoul_message (jeoul_tr (cli->lang, "The dataset has no figures."));
  else if (job->folder != NULL && g_str_equal (job->folder, "-"))
    jeoul_message (jeoul_tr (cli->lang, "Standard output takes one figure in one language."));
  else if (choose_format (job))
    return TRUE;

  *status = JEOUL_EXIT_USAGE;
  return FALSE;
}

void
jeoul_export_job_clear (JeoulExportJob *job)
{
  g_clear_pointer (&job->dataset, jeoul_dataset_unref);
  g_clear_pointer (&job->figures, g_ptr_array_unref);
  g_clear_pointer (&job->langs, g_array_unref);
  jeoul_press_request_clear (&job->request);
}

const char *
jeoul_export_job_ending (const JeoulExportJob *job)
{
  return formats[job->format];
}
