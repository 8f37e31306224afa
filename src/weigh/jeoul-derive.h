/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Works out the sums of a dataset. */
#pragma once

#include "jeoul-dataset.h"

G_BEGIN_DECLS

double jeoul_derive      (const JeoulDataset *dataset,
                          JeoulIndex          term,
                          const JeoulUnit    *unit);
void   jeoul_derive_span (const JeoulDataset *dataset,
                          JeoulIndex          term,
                          const JeoulUnit    *unit,
                          double             *low,
                          double             *high);
char  *jeoul_derive_text (const JeoulDataset *dataset,
                          JeoulIndex          term,
                          JeoulNumberForm     form,
                          JeoulLang           lang);

G_END_DECLS
