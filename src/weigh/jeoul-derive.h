/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Works out the sums of a dataset. */
#pragma once

#include "jeoul-dataset.h"
#include "jeoul-interval.h"

G_BEGIN_DECLS

double jeoul_derive      (const JeoulDataset *dataset,
                          JeoulIndex          term,
                          const JeoulUnit    *unit);
char  *jeoul_derive_text (const JeoulDataset *dataset,
                          JeoulIndex          term,
                          JeoulNumberForm     form,
                          JeoulLang           lang);

/* From where to where it lies; unknown where a part is. */
JeoulInterval jeoul_derive_span (const JeoulDataset *dataset,
                                 JeoulIndex          term,
                                 const JeoulUnit    *unit);

G_END_DECLS
