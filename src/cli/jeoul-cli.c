/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "jeoul-cli.h"

gboolean
jeoul_cli_wants (int          argc,
                 char *const *argv)
{
  return argc > 1;
}

int
jeoul_cli_run (int          argc,
               char *const *argv)
{
  return JEOUL_EXIT_USAGE;
}
