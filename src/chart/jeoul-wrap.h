/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Breaks a paragraph into lines between words, Korean too. */
#pragma once

#include "jeoul-measurer.h"

G_BEGIN_DECLS

/* A line: bytes of the paragraph it was broken from, or a text of its own where it was cut. */
typedef struct
{
  char  *text;
  double width;
} JeoulLine;

GArray *jeoul_lines_new (void);
GArray *jeoul_wrap      (JeoulMeasurer   *measurer,
                         const char      *text,
                         const JeoulFont *font,
                         JeoulLang        lang,
                         double           width,
                         guint            max_lines);
GArray *jeoul_wrap_even (JeoulMeasurer   *measurer,
                         const char      *text,
                         const JeoulFont *font,
                         JeoulLang        lang,
                         double           width,
                         guint            max_lines);

G_END_DECLS
