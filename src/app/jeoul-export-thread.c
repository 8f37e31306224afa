/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Threads that draw: counted, as the environment must not change while one runs. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-export-thread.h"

static guint n_running;

static void
completed_cb (void)
{
  n_running--;
}

/**
 * jeoul_export_thread_run:
 * @task: a task that does not return before its thread is done
 * @run: what the thread does
 *
 * As g_task_run_in_thread(), from the main thread.
 */
void
jeoul_export_thread_run (GTask           *task,
                         GTaskThreadFunc  run)
{
  n_running++;
  g_signal_connect (task, "notify::completed", G_CALLBACK (completed_cb), NULL);
  g_task_run_in_thread (task, run);
}

/**
 * jeoul_export_thread_get_n_running:
 *
 * Returns: how many threads are drawing; the environment must not change before there is none
 */
guint
jeoul_export_thread_get_n_running (void)
{
  return n_running;
}
