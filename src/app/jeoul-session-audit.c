/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What does not fit in the dataset that is open: looked for once, off the main thread. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-session-private.h"

/* A dataset with fewer claims than this is audited at once: within a frame. */
#define FEW_CLAIMS 2000

static guint n_auditing;

static void
audit_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  g_task_return_pointer (task, jeoul_audit_new (task_data), (GDestroyNotify) jeoul_audit_free);
}

static void
audited_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  JeoulSession *self = JEOUL_SESSION (source_object);
  g_autoptr (JeoulAudit) audit = g_task_propagate_pointer (G_TASK (result), NULL);

  n_auditing--;
  self->auditing = FALSE;
  /* Another dataset may have been opened since. */
  if (audit == NULL || g_task_get_task_data (G_TASK (result)) != self->dataset)
    {
      jeoul_session_audited (self);
      return;
    }
  g_clear_pointer (&self->audit, jeoul_audit_free);
  self->audit = g_steal_pointer (&audit);
  jeoul_session_audited (self);
}

/**
 * jeoul_session_get_audit:
 * @self: a session
 *
 * Begins to look when nobody has asked yet; "audited" tells when it is done.
 *
 * Returns: (transfer none) (nullable): what was found, %NULL while it is not known
 */
const JeoulAudit *
jeoul_session_get_audit (JeoulSession *self)
{
  g_autoptr (GTask) task = NULL;
  guint n;

  if (self->audit != NULL || self->auditing)
    return self->audit;

  jeoul_dataset_get_claims (self->dataset, &n);
  if (n < FEW_CLAIMS)
    {
      self->audit = jeoul_audit_new (self->dataset);
      return self->audit;
    }

  self->auditing = TRUE;
  n_auditing++;
  task = g_task_new (self, NULL, audited_cb, NULL);
  g_task_set_task_data (task, jeoul_dataset_ref (self->dataset),
                        (GDestroyNotify) jeoul_dataset_unref);
  g_task_run_in_thread (task, audit_in_thread);

  return NULL;
}

void
jeoul_session_drop_audit (JeoulSession *self)
{
  g_clear_pointer (&self->audit, jeoul_audit_free);
}

/**
 * jeoul_session_get_n_auditing:
 *
 * Returns: how many threads are looking; the environment must not change before there is none
 */
guint
jeoul_session_get_n_auditing (void)
{
  return n_auditing;
}
