/* SPDX-License-Identifier: GPL-3.0-or-later */
/* jeoul verify: whether a figure's file still comes out of the dataset as it says it did. */
#include <unistd.h>

#include <gio/gunixinputstream.h>

#include "jeoul-cli-private.h"
#include "jeoul-read.h"
#include "jeoul-recipe.h"

#define PIECE (256 * 1024)

static GInputStream *
open_file (const char *file,
           GError    **error)
{
  g_autoptr (GFile) path = NULL;

  if (g_str_equal (file, "-"))
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);
  path = g_file_new_for_path (file);

  return G_INPUT_STREAM (g_file_read (path, NULL, error));
}

/* The bytes of a file: at most one more than a figure's file has, which is then told for what it
 * is. */
static GBytes *
read_file (JeoulCli   *cli,
           const char *file,
           GError    **error)
{
  g_autoptr (GInputStream) stream = open_file (file, error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  while (stream != NULL && bytes->len <= JEOUL_MAX_FIGURE_FILE)
    {
      g_autoptr (GBytes) piece = g_input_stream_read_bytes (stream, PIECE, cli->cancellable, error);

      if (piece == NULL)
        return NULL;
      if (g_bytes_get_size (piece) == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
      g_byte_array_append (bytes, g_bytes_get_data (piece, NULL),
                           (guint) g_bytes_get_size (piece));
    }

  return stream != NULL ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/* In the language of the messages: GLib's own is that of the process. */
static void
tell_unreadable (JeoulCli     *cli,
                 const char   *shown,
                 const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    jeoul_message (jeoul_tr (cli->lang, "%s: there is no such file."), shown);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    jeoul_message (jeoul_tr (cli->lang, "%s: it may not be read: permission denied."), shown);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    jeoul_message (jeoul_tr (cli->lang, "%s: it is a folder, not a file."), shown);
  else
    jeoul_message (jeoul_tr (cli->lang, "%s: it cannot be read."), shown);
}

/* Each sentence with the file before it. */
static void
tell_result (JeoulCli   *cli,
             const char *shown,
             const char *explanation)
{
  g_auto (GStrv) lines = g_strsplit (explanation, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      /* They hold words of the file, which could move the cursor. */
      g_autofree char *line = jeoul_printable (lines[i]);

      jeoul_output_printf (cli->output, "%s: %s\n", shown, line);
    }
}

static JeoulExit
verify_file (JeoulCli           *cli,
             const JeoulDataset *dataset,
             const char         *file)
{
  g_autofree char *shown = jeoul_cli_file_name (cli, file);
  g_autofree char *explanation = NULL;
  g_autoptr (JeoulRecipe) recipe = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  JeoulRecipeDifference difference;

  bytes = read_file (cli, file, &error);
  if (g_cancellable_is_cancelled (cli->cancellable))
    return JEOUL_EXIT_INTERRUPTED;
  if (bytes == NULL)
    {
      tell_unreadable (cli, shown, error);
      return JEOUL_EXIT_INPUT;
    }

  recipe = jeoul_recipe_read (bytes, cli->lang, &error);
  if (recipe == NULL)
    {
      jeoul_message ("%s: %s.", shown, error->message);
      return JEOUL_EXIT_FINDINGS;
    }
  difference = jeoul_recipe_verify (recipe, dataset, cli->lang, &explanation);
  if (difference != JEOUL_RECIPE_SAME || !cli->arguments->quiet)
    tell_result (cli, shown, explanation);

  return difference == JEOUL_RECIPE_SAME ? JEOUL_EXIT_DONE : JEOUL_EXIT_FINDINGS;
}

/**
 * jeoul_cli_verify:
 * @cli: the run
 *
 * Verifies every file, and goes on after one that does not verify.
 *
 * Returns: the exit status: that of the worst file
 */
JeoulExit
jeoul_cli_verify (JeoulCli *cli)
{
  char **files = cli->arguments->operands;
  const char *dataset_file = cli->arguments->dataset;
  g_autoptr (JeoulDataset) dataset = NULL;
  guint n_from_input = dataset_file != NULL && g_str_equal (dataset_file, "-");
  JeoulExit status;

  if (files[0] == NULL)
    {
      jeoul_message (jeoul_tr (cli->lang, "Which file? Name one or more PNG, PDF or SVG files."));
      return JEOUL_EXIT_USAGE;
    }
  for (char **file = files; *file != NULL; file++)
    n_from_input += g_str_equal (*file, "-");
  if (n_from_input > 1)
    {
      jeoul_message (jeoul_tr (cli->lang, "Standard input can be read only once."));
      return JEOUL_EXIT_USAGE;
    }

  dataset = jeoul_cli_open_dataset (cli, &status);
  if (dataset == NULL)
    return status;
  for (; *files != NULL && status != JEOUL_EXIT_INTERRUPTED; files++)
    status = jeoul_cli_worse (status, verify_file (cli, dataset, *files));

  return status;
}
