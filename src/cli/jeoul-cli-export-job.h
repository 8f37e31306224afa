/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an export is asked for: which figures, in which form, to where. */
#pragma once

#include "jeoul-cli-private.h"
#include "jeoul-press-request.h"

G_BEGIN_DECLS

/**
 * JeoulExportJob:
 * What all files of one run have in common. @folder: the files go into it, or %NULL when @file
 * names the only one. @request: how they are.
 */
typedef struct
{
  JeoulCli           *cli;
  JeoulDataset       *dataset;
  GPtrArray          *figures; /* const JeoulFigure, without repeats */
  GArray             *langs;   /* JeoulLang */
  const char         *folder;
  const char         *file;
  JeoulFormat         format;
  JeoulPressRequest   request;
} JeoulExportJob;

/* Opens the dataset and takes the arguments to it. FALSE: nothing can be written, for a reason that
 * was told, and @status is what to exit with. TRUE: @status is that of figures that are not there. */
gboolean jeoul_export_job_init  (JeoulExportJob *job,
                                 JeoulCli       *cli,
                                 JeoulExit      *status);
void     jeoul_export_job_clear (JeoulExportJob *job);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JeoulExportJob, jeoul_export_job_clear)

/* "png", "pdf", "svg", "csv". */
const char *jeoul_export_job_ending (const JeoulExportJob *job);

G_END_DECLS
