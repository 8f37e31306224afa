/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the files of an export one after the other, off the main thread; can be told to stop. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-export-work.h"

#include "jeoul-export-thread.h"

struct _JeoulExportWork
{
  GPtrArray       *items; /* JeoulExportItem */
  gboolean         overwrite;
  GCancellable    *cancellable;
  JeoulExportDone  done; /* NULL once forgotten */
  gpointer         user_data;
  guint            n_done; /* atomic */
};

void
jeoul_export_result_free (JeoulExportResult *result)
{
  g_free (result->message);
  g_free (result->first);
  g_free (result);
}

static void
work_free (JeoulExportWork *work)
{
  g_ptr_array_unref (work->items);
  g_object_unref (work->cancellable);
  g_free (work);
}

static gboolean
make_file (const JeoulExportItem *item,
           gboolean               overwrite,
           GError               **error)
{
  g_autoptr (GBytes) bytes = jeoul_press_encode (&item->job, NULL, error);

  return bytes != NULL
         && jeoul_export_write (bytes, item->path, overwrite, item->job.lang, error);
}

/* One that fails does not keep the others from being written. Between two files is the only place
 * to stop: a file is whole or not there. */
static void
run_in_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  JeoulExportWork *work = task_data;
  JeoulExportResult *result = g_new0 (JeoulExportResult, 1);

  result->n_files = work->items->len;
  for (guint i = 0; i < work->items->len; i++)
    {
      const JeoulExportItem *item = g_ptr_array_index (work->items, i);
      g_autoptr (GError) error = NULL;

      if (g_cancellable_is_cancelled (work->cancellable))
        {
          result->cancelled = TRUE;
          break;
        }
      if (make_file (item, work->overwrite, &error))
        {
          result->n_written++;
          if (result->first == NULL)
            result->first = g_strdup (item->path);
        }
      else
        {
          result->n_failed++;
          if (result->message == NULL)
            result->message = g_strdup (error->message);
        }
      g_atomic_int_inc (&work->n_done);
    }
  g_task_return_pointer (task, result, (GDestroyNotify) jeoul_export_result_free);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  JeoulExportWork *work = user_data;
  g_autoptr (JeoulExportResult) written = g_task_propagate_pointer (G_TASK (result), NULL);

  if (work->done != NULL)
    work->done (g_steal_pointer (&written), work->user_data);
  work_free (work);
}

/**
 * jeoul_export_work_start:
 * @items: (transfer full): what to write, each with its path; freed with the work
 * @overwrite: whether files that are there are replaced
 * @done: told on the main thread what became of it
 * @user_data: for @done
 *
 * Returns: (transfer none): the work, good until @done was called
 */
JeoulExportWork *
jeoul_export_work_start (GPtrArray       *items,
                         gboolean         overwrite,
                         JeoulExportDone  done,
                         gpointer         user_data)
{
  JeoulExportWork *work = g_new0 (JeoulExportWork, 1);
  g_autoptr (GTask) task = NULL;

  work->items = items;
  work->overwrite = overwrite;
  work->cancellable = g_cancellable_new ();
  work->done = done;
  work->user_data = user_data;
  task = g_task_new (NULL, NULL, done_cb, work);
  g_task_set_task_data (task, work, NULL);
  jeoul_export_thread_run (task, run_in_thread);

  return work;
}

/**
 * jeoul_export_work_cancel:
 * @work: a work
 *
 * No further file is begun; the one at hand is finished.
 */
void
jeoul_export_work_cancel (JeoulExportWork *work)
{
  g_cancellable_cancel (work->cancellable);
}

void
jeoul_export_work_forget (JeoulExportWork *work)
{
  work->done = NULL;
  jeoul_export_work_cancel (work);
}

guint
jeoul_export_work_get_n_done (JeoulExportWork *work)
{
  return g_atomic_int_get (&work->n_done);
}
