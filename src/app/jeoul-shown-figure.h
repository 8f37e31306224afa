/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure as a session shows it, with all that its options point to: to be drawn in any thread. */
#pragma once

#include "jeoul-figures.h"
#include "jeoul-session.h"

G_BEGIN_DECLS

/**
 * JeoulShownFigure:
 * What jeoul_figure_build() and a press job take. It does not follow the session, and does not
 * change: @options point into it and into @dataset. @name: what a file with it is called, without an
 * ending. @n_claims: how many claims are drawn or listed.
 */
typedef struct
{
  JeoulDataset       *dataset;
  const JeoulFigure  *figure;
  JeoulFigureOptions  options;
  char               *name;
  guint               n_claims;
  /* private */
  GPtrArray          *ids;
  char              **set;
  char               *filter;
  char               *title;
} JeoulShownFigure;

JeoulShownFigure *jeoul_shown_figure_new       (JeoulSession      *session,
                                                const JeoulFigure *figure,
                                                JeoulLang          lang);
JeoulShownFigure *jeoul_shown_figure_new_of_dataset
                                               (JeoulSession      *session,
                                                const JeoulFigure *figure,
                                                JeoulLang          lang);
void              jeoul_shown_figure_set_title (JeoulShownFigure  *shown,
                                                const char        *title);
void              jeoul_shown_figure_free      (JeoulShownFigure  *shown);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulShownFigure, jeoul_shown_figure_free)

G_END_DECLS
