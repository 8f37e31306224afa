/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way in. */
#include "jeoul-cli.h"

int
main (int   argc,
      char *argv[])
{
  if (jeoul_cli_wants (argc, argv))
    return jeoul_cli_run (argc, argv);

  return jeoul_cli_open_window (argv);
}
