/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loads a dataset and prints its problems, or how fast it was read and what it costs to hold. */
#include <locale.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>

#include "jeoul-reader.h"

static gsize
resident_kib (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmRSS:");
  return line != NULL ? g_ascii_strtoull (line + 6, NULL, 10) : 0;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (JeoulProblems) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JeoulDataset) dataset = NULL;
  g_autoptr (GFileInfo) info = NULL;
  JeoulLang lang = argc > 2 && strcmp (argv[2], "ko") == 0 ? JEOUL_LANG_KO : JEOUL_LANG_EN;
  gsize before;
  gint64 start;
  double seconds, megabytes;
  guint n;

  if (argc < 2)
    return 2;

  setlocale (LC_ALL, "");
  before = resident_kib ();
  start = g_get_monotonic_time ();
  file = g_file_new_for_commandline_arg (argv[1]);
  dataset = jeoul_reader_read_file (file, lang, NULL, NULL, NULL, &problems, &error);
  seconds = (double) (g_get_monotonic_time () - start) / 1e6;
  if (dataset == NULL)
    {
      g_printerr ("%s\n", error->message);
      for (guint i = 0; problems != NULL && i < jeoul_problems_get_n_kept (problems); i++)
        {
          const JeoulProblem *problem = jeoul_problems_get (problems, i);
          g_autofree char *sentence = jeoul_problem_describe (problem, lang);

          g_print ("%u:%u: %s (%s)\n", problem->line, problem->column, sentence,
                   jeoul_problem_get_name (problem));
        }
      return 1;
    }

  malloc_trim (0);
  jeoul_dataset_get_claims (dataset, &n);
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, NULL);
  megabytes = (double) g_file_info_get_size (info) / 1e6;
  g_print ("%.1f MB, %u claims, %.3f s, %.1f MB/s, %.1f bytes a claim resident, hash %.12s\n",
           megabytes, n, seconds, megabytes / seconds,
           n > 0 ? (double) (resident_kib () - before) * 1024 / n : 0,
           jeoul_dataset_get_hash (dataset));
  return 0;
}
