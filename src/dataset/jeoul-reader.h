/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a dataset from XML, and tells everything that is wrong with it. */
#pragma once

#include <gio/gio.h>

#include "jeoul-dataset.h"
#include "jeoul-problem.h"

G_BEGIN_DECLS

/**
 * JeoulDatasetError:
 * @JEOUL_DATASET_ERROR_READ: the bytes could not be read (missing, no permission, a folder, I/O)
 * @JEOUL_DATASET_ERROR_INVALID: it is not a valid dataset; the problems say why
 * A cancelled reading gives G_IO_ERROR_CANCELLED.
 */
typedef enum
{
  JEOUL_DATASET_ERROR_READ,
  JEOUL_DATASET_ERROR_INVALID,
} JeoulDatasetError;

#define JEOUL_DATASET_ERROR (jeoul_dataset_error_quark ())
GQuark jeoul_dataset_error_quark (void);

/* Called now and then from the reading thread; @total is 0 where it is not known. */
typedef void (*JeoulReaderProgress) (guint64  done,
                                     guint64  total,
                                     gpointer user_data);

/* @lang: the language of the error message. @problems: filled when the error is INVALID; may be
 * NULL. @name: the file's name for messages. All are synchronous and safe off the main thread. */
JeoulDataset *jeoul_reader_read_file   (GFile               *file,
                                        JeoulLang            lang,
                                        JeoulReaderProgress  progress,
                                        gpointer             user_data,
                                        GCancellable        *cancellable,
                                        JeoulProblems      **problems,
                                        GError             **error);
JeoulDataset *jeoul_reader_read_stream (GInputStream        *stream,
                                        const char          *name,
                                        JeoulLang            lang,
                                        guint64              total,
                                        JeoulReaderProgress  progress,
                                        gpointer             user_data,
                                        GCancellable        *cancellable,
                                        JeoulProblems      **problems,
                                        GError             **error);
JeoulDataset *jeoul_reader_read_bytes  (GBytes              *bytes,
                                        const char          *name,
                                        JeoulLang            lang,
                                        JeoulProblems      **problems,
                                        GError             **error);

G_END_DECLS
