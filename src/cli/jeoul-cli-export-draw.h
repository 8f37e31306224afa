/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of an export, drawn on all processors and handed out in their order. */
#pragma once

#include "jeoul-cli-export-job.h"

G_BEGIN_DECLS

/**
 * JeoulDrawing:
 * One figure in one language: the bytes of its file, or the error, and what had no room. @claims:
 * what a filter leaves of it, or %NULL.
 */
typedef struct
{
  const JeoulFigure *figure;
  JeoulLang          lang;
  JeoulFigureOptions options;
  const char       **claims;
  GBytes            *bytes;
  GError            *error;
  JeoulPressReport   report;
  gboolean           is_done;
} JeoulDrawing;

typedef struct _JeoulDrawer JeoulDrawer;

JeoulDrawer  *jeoul_drawer_new  (const JeoulExportJob *job);
void          jeoul_drawer_free (JeoulDrawer          *drawer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulDrawer, jeoul_drawer_free)

/* To be called for all drawings that are wanted before the first is taken. */
void          jeoul_drawer_add  (JeoulDrawer          *drawer,
                                 const JeoulFigure    *figure,
                                 JeoulLang             lang);

/* The next one, as soon as it is done; NULL after the last. It belongs to the drawer, and is good
 * until the next call. */
JeoulDrawing *jeoul_drawer_take (JeoulDrawer          *drawer);

G_END_DECLS
