/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests the installed program from outside, on the session bus and the accessibility bus. */
#include "app-real.h"

#include <locale.h>

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  /* libatspi warns of every program that registers before it has its cache, as GTK's do. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_assert_cmpint (atspi_init (), <=, 1);

  app_real_add_start ();
  app_real_add_actions ();
  app_real_add_language ();
  app_real_add_files ();
  app_real_add_keyboard ();
  app_real_add_view ();
  app_real_add_explore ();
  app_real_add_what_if ();
  app_real_add_weigh ();
  app_real_add_export ();

  return g_test_run ();
}
