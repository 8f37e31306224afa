/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the files of an export one after the other, off the main thread; can be told to stop. */
#pragma once

#include "jeoul-export-choice.h"

G_BEGIN_DECLS

/**
 * JeoulExportResult:
 * @n_written: how many files were written, each of them whole. @message: what went wrong first, in
 * the language of the interface, or %NULL.
 */
typedef struct
{
  guint    n_files;
  guint    n_written;
  guint    n_failed;
  gboolean cancelled;
  char    *message;
  char    *first; /* path of the first file written, or NULL */
} JeoulExportResult;

void jeoul_export_result_free (JeoulExportResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulExportResult, jeoul_export_result_free)

typedef struct _JeoulExportWork JeoulExportWork;

/* On the main thread. @result is the callee's; the work is gone afterwards. */
typedef void (*JeoulExportDone)     (JeoulExportResult *result,
                                     gpointer           user_data);

JeoulExportWork *jeoul_export_work_start      (GPtrArray       *items,
                                               gboolean         overwrite,
                                               JeoulExportDone  done,
                                               gpointer         user_data);
void             jeoul_export_work_cancel     (JeoulExportWork *work);
/* No one wants to know any more. */
void             jeoul_export_work_forget     (JeoulExportWork *work);
guint            jeoul_export_work_get_n_done (JeoulExportWork *work);

G_END_DECLS
