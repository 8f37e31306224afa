/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a dataset takes to read, and what it leaves in memory: bench-load FILE.
 * Prints: seconds, claims, kB resident before, kB resident after. */
#include <stdio.h>
#include <string.h>

#include "jeoul-reader.h"

/* VmRSS of this process in kB (proc(5)). */
static guint64
resident (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmRSS:");
  return line != NULL ? g_ascii_strtoull (line + strlen ("VmRSS:"), NULL, 10) : 0;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JeoulDataset) dataset = NULL;
  g_autoptr (GFile) file = NULL;
  guint64 before;
  gint64 start;
  double seconds;
  guint n_claims;

  if (argc != 2)
    {
      fprintf (stderr, "bench-load FILE\n");
      return 2;
    }

  file = g_file_new_for_path (argv[1]);
  before = resident ();
  start = g_get_monotonic_time ();
  dataset = jeoul_reader_read_file (file, JEOUL_LANG_EN, NULL, NULL, NULL, NULL, &error);
  seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
  if (dataset == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }

  jeoul_dataset_get_claims (dataset, &n_claims);
  printf ("%.6f %u %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT "\n", seconds, n_claims, before,
          resident ());
  return 0;
}
