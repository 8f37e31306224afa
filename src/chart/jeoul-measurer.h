/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How wide a line of text is: the chart's only question to a font. */
#pragma once

#include "jeoul-lang.h"

G_BEGIN_DECLS

typedef enum
{
  JEOUL_WEIGHT_NORMAL,
  JEOUL_WEIGHT_BOLD,
} JeoulWeight;

/* @size in layout units (1/96 inch). */
typedef struct
{
  double      size;
  JeoulWeight weight;
  gboolean    italic;
} JeoulFont;

typedef struct _JeoulMeasurer JeoulMeasurer;

struct _JeoulMeasurer
{
  double (*advance) (JeoulMeasurer   *measurer,
                     const char      *text,
                     gssize           length,
                     const JeoulFont *font,
                     JeoulLang        lang);
  void   (*free)    (JeoulMeasurer   *measurer);
};

/* The width of one line of UTF-8, in layout units. */
double         jeoul_measurer_advance   (JeoulMeasurer   *measurer,
                                         const char      *text,
                                         gssize           length,
                                         const JeoulFont *font,
                                         JeoulLang        lang);
void           jeoul_measurer_free      (JeoulMeasurer   *measurer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulMeasurer, jeoul_measurer_free)

/* Without any font: 0.6 em for a character, 1 em for a wide one (g_unichar_iswide()). */
JeoulMeasurer *jeoul_measurer_new_fixed (void);

G_END_DECLS
