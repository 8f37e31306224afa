/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure becomes a file: from a dataset's figure and its options to bytes with their recipe. */
#pragma once

#include "jeoul-export.h"
#include "jeoul-figures.h"

G_BEGIN_DECLS

/**
 * JeoulPressJob:
 * What a file is made of. @options as for jeoul_figure_build(); @options.lang is the figure's
 * language, @lang that of messages. Nothing is owned.
 */
typedef struct
{
  const JeoulDataset *dataset;
  const JeoulFigure  *figure;
  JeoulFigureOptions  options;
  JeoulFormat         format;
  JeoulBackground     background;
  JeoulSize           size;
  JeoulLang           lang;
} JeoulPressJob;

/**
 * JeoulPressReport:
 * What its maker should know of a figure: @smallest_points: the smallest type in it, in points of
 * the printed page; @missing: characters that no font has, or %NULL (free with g_free()).
 */
typedef struct
{
  guint  n_dropped_labels;
  guint  n_dropped_rows;
  double smallest_points;
  char  *missing;
} JeoulPressReport;

/* Below this, type is hard to read on paper. */
#define JEOUL_PRESS_SMALLEST_POINTS 6.0

void        jeoul_press_report_clear (JeoulPressReport    *report);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JeoulPressReport, jeoul_press_report_clear)

/* The scene that the file will show, laid out for its size: what a preview draws. */
JeoulScene *jeoul_press_lay_out      (const JeoulPressJob *job,
                                      JeoulPressReport    *report,
                                      GError             **error);
/* The file's bytes; of CSV too. @report may be NULL. */
GBytes     *jeoul_press_encode       (const JeoulPressJob *job,
                                      JeoulPressReport    *report,
                                      GError             **error);
/* What to type to make it again: "jeoul export training-cost --lang en …", without dataset and
 * output. Free. */
char       *jeoul_press_command      (const JeoulPressJob *job);

G_END_DECLS
