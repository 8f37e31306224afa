/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way into the window. */
#include "jeoul-application.h"

int
main (int   argc,
      char *argv[])
{
  return jeoul_application_main (argc, argv);
}
