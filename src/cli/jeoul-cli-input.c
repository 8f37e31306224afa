/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening a dataset from a file, standard input or the program itself. */
#include <string.h>
#include <unistd.h>

#include <gio/gunixinputstream.h>

#include "jeoul-cli-private.h"
#include "jeoul-query.h"
#include "jeoul-reader.h"

#define RESOURCES "/org/jeoul/Jeoul/"
#define DATASET "ai-cost-debate.xml"

/* Reading is done before most people wonder. */
#define PROGRESS_AFTER (3 * G_USEC_PER_SEC)

typedef struct
{
  JeoulCli *cli;
  gint64    start;
} Progress;

static void
progress_cb (guint64  done,
             guint64  total,
             gpointer user_data)
{
  Progress *progress = user_data;
  g_autofree char *line = NULL;

  if (g_get_monotonic_time () - progress->start < PROGRESS_AFTER)
    return;

  if (total > 0)
    line = g_strdup_printf (jeoul_tr (progress->cli->lang, "Reading the dataset: %d %%"),
                            (int) (100.0 * (double) done / (double) total));
  else
    line = g_strdup (jeoul_tr (progress->cli->lang, "Reading the dataset…"));
  jeoul_progress (line);
}

/**
 * jeoul_cli_built_in:
 * @name: "ai-cost-debate.xml" or "dataset.rng"
 *
 * Returns: (transfer full): its bytes
 */
GBytes *
jeoul_cli_built_in (const char *name)
{
  g_autofree char *path = g_strconcat (RESOURCES, name, NULL);
  GBytes *bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  /* Not linked in: a mistake of whoever built the program, no matter what the user does. */
  g_assert (bytes != NULL);
  return bytes;
}

char *
jeoul_cli_file_name (JeoulCli   *cli,
                     const char *file)
{
  if (file == NULL)
    return g_strdup (jeoul_tr (cli->lang, "built-in dataset"));
  if (g_str_equal (file, "-"))
    return g_strdup (jeoul_tr (cli->lang, "standard input"));

  return jeoul_printable (file);
}

/**
 * jeoul_cli_read:
 * @cli: the run
 * @file: (nullable): a path, "-" for standard input, or %NULL for the built-in dataset
 * @problems: (out) (nullable): what is wrong with it, when it is not valid
 * @status: (out): the exit status that the error asks for
 *
 * Returns: (transfer full): the dataset, or %NULL with @error and @status set; says nothing itself
 */
JeoulDataset *
jeoul_cli_read (JeoulCli       *cli,
                const char     *file,
                JeoulProblems **problems,
                JeoulExit      *status,
                GError        **error)
{
  g_autoptr (JeoulDataset) dataset = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *name = jeoul_cli_file_name (cli, file);
  Progress progress = { cli, g_get_monotonic_time () };
  JeoulReaderProgress callback = NULL;

  if (!cli->arguments->quiet && jeoul_progress_is_shown ())
    callback = progress_cb;

  if (file == NULL)
    {
      g_autoptr (GBytes) bytes = jeoul_cli_built_in (DATASET);

      dataset = jeoul_reader_read_bytes (bytes, name, cli->lang, problems, &failure);
    }
  else if (g_str_equal (file, "-"))
    {
      g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);

      dataset = jeoul_reader_read_stream (stream, name, cli->lang, 0, callback, &progress,
                                          cli->cancellable, problems, &failure);
    }
  else
    {
      g_autoptr (GFile) path = g_file_new_for_path (file);

      dataset = jeoul_reader_read_file (path, cli->lang, callback, &progress, cli->cancellable,
                                        problems, &failure);
    }
  jeoul_progress (NULL);

  if (g_cancellable_is_cancelled (cli->cancellable))
    {
      *status = JEOUL_EXIT_INTERRUPTED;
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
      return NULL;
    }
  if (dataset == NULL)
    {
      *status = g_error_matches (failure, JEOUL_DATASET_ERROR, JEOUL_DATASET_ERROR_INVALID)
                  ? JEOUL_EXIT_INVALID
                  : JEOUL_EXIT_INPUT;
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  *status = JEOUL_EXIT_DONE;
  return g_steal_pointer (&dataset);
}

char *
jeoul_cli_problem_line (JeoulCli           *cli,
                        const char         *file,
                        const JeoulProblem *problem)
{
  g_autofree char *sentence = jeoul_problem_describe (problem, cli->lang);
  g_autofree char *line = g_strdup_printf ("%s:%u:%u: %s", file, problem->line, problem->column,
                                           sentence);

  return jeoul_printable (line);
}

/**
 * jeoul_cli_open_dataset:
 * @cli: the run
 * @status: (out): what to exit with, when there is no dataset
 *
 * Returns: (transfer full) (nullable): the dataset that -d names, else the built-in one; %NULL
 *   after telling what is wrong
 */
JeoulDataset *
jeoul_cli_open_dataset (JeoulCli  *cli,
                        JeoulExit *status)
{
  g_autoptr (JeoulProblems) problems = NULL;
  g_autoptr (JeoulDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = jeoul_cli_file_name (cli, cli->arguments->dataset);

  dataset = jeoul_cli_read (cli, cli->arguments->dataset, &problems, status, &error);
  if (dataset == NULL && *status != JEOUL_EXIT_INTERRUPTED)
    {
      jeoul_message ("%s", error->message);
      for (guint i = 0; problems != NULL && i < jeoul_problems_get_n_kept (problems); i++)
        {
          g_autofree char *line = jeoul_cli_problem_line (cli, name,
                                                          jeoul_problems_get (problems, i));

          jeoul_message_line (line);
        }
    }

  return g_steal_pointer (&dataset);
}

void
jeoul_cli_unknown_id (JeoulCli           *cli,
                      const JeoulDataset *dataset,
                      const char         *kind,
                      const char         *id)
{
  /* Translators: the first %s is an id, the second one the nearest that there is. */
  const char *suggesting = jeoul_tr (cli->lang, "There is no figure “%s”. Did you mean “%s”?");
  const char *listing = jeoul_tr (cli->lang,
                                  "There is no figure “%s”. These are the ids: jeoul list figures");
  const char *nearest = jeoul_query_nearest_id (dataset, kind, id);
  g_autofree char *shown = jeoul_printable (id);

  if (g_str_equal (kind, "claims"))
    {
      suggesting = jeoul_tr (cli->lang, "There is no claim “%s”. Did you mean “%s”?");
      listing = jeoul_tr (cli->lang,
                          "There is no claim “%s”. These are the ids: jeoul list claims");
    }
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  if (nearest != NULL)
    jeoul_message (suggesting, shown, nearest);
  else
    jeoul_message (listing, shown);
#pragma GCC diagnostic pop
}
