/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way in: from a file, a stream or bytes to a dataset or an error. */
#include "jeoul-reader-private.h"

G_DEFINE_QUARK (jeoul-dataset-error-quark, jeoul_dataset_error)

static JeoulReader *
reader_new (void)
{
  JeoulReader *reader = g_new0 (JeoulReader, 1);

  reader->problems = jeoul_problems_new ();
  reader->dataset = jeoul_dataset_new_empty ();
  reader->text = g_string_new (NULL);
  reader->operands = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));
  reader->pending = g_array_new (FALSE, FALSE, sizeof (JeoulPending));
  reader->term_places = g_array_new (FALSE, FALSE, sizeof (JeoulTermPlace));
  reader->subject_places = g_array_new (FALSE, FALSE, sizeof (JeoulPlace));
  reader->figure_places = g_array_new (FALSE, FALSE, sizeof (JeoulPlace));
  reader->computed_places = g_array_new (FALSE, FALSE, sizeof (JeoulPlace));

  return reader;
}

static void
reader_free (JeoulReader *reader)
{
  g_clear_pointer (&reader->problems, jeoul_problems_free);
  g_clear_pointer (&reader->dataset, jeoul_dataset_unref);
  g_string_free (reader->text, TRUE);
  g_array_unref (reader->operands);
  g_array_unref (reader->pending);
  g_array_unref (reader->term_places);
  g_array_unref (reader->subject_places);
  g_array_unref (reader->figure_places);
  g_array_unref (reader->computed_places);
  g_free (reader);
}

/* One sentence for why bytes could not be read. */
static void
set_read_error (GError      **error,
                const GError *cause,
                const char   *name,
                JeoulLang     lang)
{
  const char *message;
  g_autofree char *shown = jeoul_make_printable (name, -1, 200);
  g_autoptr (GString) text = NULL;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                           jeoul_tr (lang, "Reading was cancelled."));
      return;
    }

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
      || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    message = jeoul_tr (lang, "There is no file “{file}”.");
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    message = jeoul_tr (lang, "“{file}” may not be read: permission denied.");
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    message = jeoul_tr (lang, "“{file}” is a folder, not a file.");
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE))
    message = jeoul_tr (lang, "“{file}” is not a file that can be read.");
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS)
           || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_FILENAME_TOO_LONG)
           || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME))
    message = jeoul_tr (lang, "“{file}” is not a usable file name.");
  else
    message = jeoul_tr (lang, "“{file}” could not be read: the device or the connection failed.");

  text = g_string_new (message);
  g_string_replace (text, "{file}", shown, 1);
  g_set_error_literal (error, JEOUL_DATASET_ERROR, JEOUL_DATASET_ERROR_READ, text->str);
}

static void
set_invalid_error (GError              **error,
                   const JeoulProblems  *problems,
                   const char           *name,
                   JeoulLang             lang)
{
  guint n = jeoul_problems_get_n_total (problems);
  g_autofree char *shown = jeoul_make_printable (name, -1, 200);

  g_set_error (error, JEOUL_DATASET_ERROR, JEOUL_DATASET_ERROR_INVALID,
               jeoul_ntr (lang, "“%s” is not a valid dataset: %u problem.",
                          "“%s” is not a valid dataset: %u problems.", n),
               shown, n);
}

/**
 * jeoul_reader_read_stream:
 * @stream: the bytes; it is read to the end, but not closed
 * @name: (nullable): the file's name for messages
 * @lang: the language of the error message
 * @total: how many bytes there are, or 0
 * @progress: (nullable): called now and then, in this thread
 * @user_data: for @progress
 * @cancellable: (nullable): looked at before each buffer
 * @problems: (out) (optional): what is wrong, when the error is %JEOUL_DATASET_ERROR_INVALID
 * @error: one of #JeoulDatasetError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the dataset, or %NULL with @error set.
 */
JeoulDataset *
jeoul_reader_read_stream (GInputStream         *stream,
                          const char           *name,
                          JeoulLang             lang,
                          guint64               total,
                          JeoulReaderProgress   progress,
                          gpointer              user_data,
                          GCancellable         *cancellable,
                          JeoulProblems       **problems,
                          GError              **error)
{
  JeoulReader *reader = reader_new ();
  JeoulDataset *dataset = NULL;
  g_autoptr (GError) cause = NULL;

  if (problems != NULL)
    *problems = NULL;
  if (name == NULL)
    name = "–";

  jeoul_problems_set_file (reader->problems, name);
  if (!jeoul_reader_parse (reader, stream, total, progress, user_data, cancellable, &cause))
    {
      set_read_error (error, cause, name, lang);
      reader_free (reader);
      return NULL;
    }

  /* References into a part that was never read would all be reported. */
  if (!reader->broken)
    jeoul_reader_resolve (reader);
  if (jeoul_problems_get_n_total (reader->problems) == 0)
    {
      dataset = g_steal_pointer (&reader->dataset);
      jeoul_dataset_order_rates (dataset);
    }
  else
    {
      set_invalid_error (error, reader->problems, name, lang);
      jeoul_problems_sort (reader->problems);
      if (problems != NULL)
        *problems = g_steal_pointer (&reader->problems);
    }
  reader_free (reader);

  return dataset;
}

/**
 * jeoul_reader_read_file:
 * @file: a file
 * @lang: the language of the error message
 * @progress: (nullable): called now and then, in this thread
 * @user_data: for @progress
 * @cancellable: (nullable): looked at before each buffer
 * @problems: (out) (optional): what is wrong, when the error is %JEOUL_DATASET_ERROR_INVALID
 * @error: one of #JeoulDatasetError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the dataset, or %NULL with @error set.
 */
JeoulDataset *
jeoul_reader_read_file (GFile                *file,
                        JeoulLang             lang,
                        JeoulReaderProgress   progress,
                        gpointer              user_data,
                        GCancellable         *cancellable,
                        JeoulProblems       **problems,
                        GError              **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;

  if (problems != NULL)
    *problems = NULL;

  stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL)
    {
      set_read_error (error, cause, name, lang);
      return NULL;
    }
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);

  return jeoul_reader_read_stream (G_INPUT_STREAM (stream), name, lang,
                                   info != NULL ? (guint64) g_file_info_get_size (info) : 0,
                                   progress, user_data, cancellable, problems, error);
}

/**
 * jeoul_reader_read_bytes:
 * @bytes: the whole file
 * @name: (nullable): its name for messages
 * @lang: the language of the error message
 * @problems: (out) (optional): what is wrong, when the error is %JEOUL_DATASET_ERROR_INVALID
 * @error: one of #JeoulDatasetError
 *
 * Returns: (transfer full): the dataset, or %NULL with @error set.
 */
JeoulDataset *
jeoul_reader_read_bytes (GBytes         *bytes,
                         const char     *name,
                         JeoulLang       lang,
                         JeoulProblems **problems,
                         GError        **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return jeoul_reader_read_stream (stream, name, lang, g_bytes_get_size (bytes), NULL, NULL, NULL,
                                   problems, error);
}
