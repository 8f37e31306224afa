/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Becomes the program that is wanted. On its own, since the libraries of the command line take
 * longer to load than a twentieth of the window's start, and it needs none of them. */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define WINDOW "jeoul-window"
#define COMMAND_LINE "jeoul-cli"

/* Beside this program in a build folder, else where it is installed. Returns when there is none. */
static void
become (const char  *name,
        char       **argv)
{
  char path[PATH_MAX + sizeof WINDOW];
  ssize_t length = readlink ("/proc/self/exe", path, PATH_MAX);

  while (length > 0 && path[length - 1] != '/')
    length--;
  if (length > 0)
    {
      strcpy (path + length, name);
      execv (path, argv);
    }
  if (snprintf (path, sizeof path, "%s/%s", JEOUL_LIBEXECDIR, name) < (int) sizeof path)
    execv (path, argv);
}

int
main (int   argc,
      char *argv[])
{
  /* All else the command line decides; it also says why when there is no window to become. */
  if (argc < 2)
    become (WINDOW, argv);
  become (COMMAND_LINE, argv);
  fprintf (stderr, "jeoul: %s: %s\n", COMMAND_LINE, strerror (errno));

  return 2;
}
