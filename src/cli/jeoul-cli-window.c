/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the command line to the window. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "jeoul-cli-private.h"
#include "jeoul-cli.h"

/* Beside this program in a build folder, else where it is installed. */
static char *
find_window (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : NULL;
  g_autofree char *beside = folder != NULL ? g_build_filename (folder, "jeoul-window", NULL) : NULL;

  if (beside != NULL && g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&beside);
  return g_build_filename (JEOUL_LIBEXECDIR, "jeoul-window", NULL);
}

/**
 * jeoul_cli_open_window:
 * @argv: the arguments, %NULL-terminated
 *
 * Becomes the program of the window. That is a program of its own, since the desktop's libraries
 * take longer to load than a figure takes to draw.
 *
 * Returns: the exit status, when that failed
 */
int
jeoul_cli_open_window (char *const *argv)
{
  g_autofree char *window = find_window ();
  g_autofree char *shown = NULL;

  execv (window, argv);
  shown = jeoul_printable (window);
  jeoul_message (jeoul_tr (jeoul_lang_from_environment (), "The window (%s) cannot be started: %s"),
                 shown, g_strerror (errno));
  return JEOUL_EXIT_USAGE;
}
