/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a set of assumptions, for the units that make it up. */
#pragma once

#include "jeoul-assumptions.h"

G_BEGIN_DECLS

/**
 * JeoulAssumption:
 * One thing that was set. @claim, or else the exchange rate from @base to @quote: of the month that
 * @rate (an index) has, or of all months. @number.text is @text.
 */
typedef struct
{
  char       *id;
  char       *text;
  JeoulNumber number;
  JeoulIndex  claim;
  JeoulIndex  rate;
  char        base[4];
  char        quote[4];
} JeoulAssumption;

struct _JeoulAssumptions
{
  JeoulDataset *dataset;
  GArray       *list;    /* JeoulAssumption */
  double       *rates;   /* beside those of the dataset; NaN: as they are. NULL: none is set */
  GHashTable   *results; /* what changes, by the index of the claim */
};

void     jeoul_assumption_clear (gpointer          data);
gboolean jeoul_assumptions_add  (JeoulAssumptions *self,
                                 const char       *given,
                                 JeoulLang         lang,
                                 GError          **error);

G_END_DECLS
