/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The subcommands: jeoul list, export, check, schema … without display, bus, home or locale. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exit statuses (contracts.md, section 7). */
typedef enum
{
  JEOUL_EXIT_DONE = 0,
  JEOUL_EXIT_FINDINGS = 1,
  JEOUL_EXIT_USAGE = 2,
  JEOUL_EXIT_INPUT = 3,
  JEOUL_EXIT_INVALID = 4,
  JEOUL_EXIT_OUTPUT = 5,
  JEOUL_EXIT_FONT = 6,
  JEOUL_EXIT_INTERRUPTED = 130,
} JeoulExit;

/* Whether these arguments name a subcommand or an option of the command line (--help, --version),
 * so that no window is wanted. */
gboolean jeoul_cli_wants (int          argc,
                          char *const *argv);

/* Runs it. Results go to standard output, messages to standard error. */
int      jeoul_cli_run   (int          argc,
                          char *const *argv);

/* Opens the window instead, with these arguments. */
int      jeoul_cli_open_window (char *const *argv);

G_END_DECLS
