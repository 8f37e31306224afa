/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a dataset off the main thread, and can be told to stop. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-loader.h"

#include "jeoul-reader.h"

struct _JeoulLoader
{
  GFile          *file;
  JeoulLang       lang;
  GCancellable   *cancellable;
  JeoulLoaderDone done; /* NULL once cancelled */
  gpointer        user_data;
  int             permille; /* atomic; -1: not known */
  JeoulProblems  *problems;
};

/* Threads that are still reading, cancelled ones too. */
static guint n_running;

static void
jeoul_loader_free (JeoulLoader *loader)
{
  g_object_unref (loader->file);
  g_object_unref (loader->cancellable);
  g_clear_pointer (&loader->problems, jeoul_problems_free);
  g_free (loader);
}

static void
progress_cb (guint64  done,
             guint64  total,
             gpointer user_data)
{
  JeoulLoader *loader = user_data;

  if (total > 0)
    g_atomic_int_set (&loader->permille, (int) (1000.0 * done / total));
}

static void
read_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  JeoulLoader *loader = task_data;
  JeoulDataset *dataset;
  GError *error = NULL;

  dataset = jeoul_reader_read_file (loader->file, loader->lang, progress_cb, loader, cancellable,
                                    &loader->problems, &error);
  if (dataset != NULL)
    g_task_return_pointer (task, dataset, (GDestroyNotify) jeoul_dataset_unref);
  else
    g_task_return_error (task, error);
}

static void
ready_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  JeoulLoader *loader = g_task_get_task_data (G_TASK (result));
  g_autoptr (JeoulDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  n_running--;
  dataset = g_task_propagate_pointer (G_TASK (result), &error);
  if (loader->done != NULL)
    loader->done (loader->file, dataset, g_steal_pointer (&loader->problems), error,
                  loader->user_data);
}

/**
 * jeoul_loader_start:
 * @file: a file
 * @lang: language of messages
 * @done: called with the dataset, or with what is wrong
 * @user_data: for @done
 *
 * Returns: (transfer none): the loader, good until @done is called or it is cancelled
 */
JeoulLoader *
jeoul_loader_start (GFile          *file,
                    JeoulLang       lang,
                    JeoulLoaderDone done,
                    gpointer        user_data)
{
  JeoulLoader *loader = g_new0 (JeoulLoader, 1);
  g_autoptr (GTask) task = NULL;

  loader->file = g_object_ref (file);
  loader->lang = lang;
  loader->cancellable = g_cancellable_new ();
  loader->done = done;
  loader->user_data = user_data;
  loader->permille = -1;

  task = g_task_new (NULL, loader->cancellable, ready_cb, NULL);
  g_task_set_task_data (task, loader, (GDestroyNotify) jeoul_loader_free);
  g_task_set_check_cancellable (task, FALSE);
  n_running++;
  g_task_run_in_thread (task, read_in_thread);

  return loader;
}

/**
 * jeoul_loader_cancel:
 * @loader: a loader
 *
 * Tells the thread to stop, and forgets the result. The loader must not be used afterwards.
 */
void
jeoul_loader_cancel (JeoulLoader *loader)
{
  loader->done = NULL;
  g_cancellable_cancel (loader->cancellable);
}

GFile *
jeoul_loader_get_file (JeoulLoader *loader)
{
  return loader->file;
}

/**
 * jeoul_loader_get_fraction:
 * @loader: a loader
 *
 * Returns: how much was read, 0 to 1; -1 when that is not known
 */
double
jeoul_loader_get_fraction (JeoulLoader *loader)
{
  int permille = g_atomic_int_get (&loader->permille);

  return permille < 0 ? -1 : permille / 1000.0;
}

/**
 * jeoul_loader_get_n_running:
 *
 * Returns: how many threads are reading; the environment must not change before there is none
 */
guint
jeoul_loader_get_n_running (void)
{
  return n_running;
}
