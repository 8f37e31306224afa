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

/* What a leaf of an expression (a claim, constant or exchange) stands for, in coherent units. */
typedef JeoulInterval (*JeoulOperandFunc) (const JeoulDataset *dataset,
                                           const JeoulTerm    *term,
                                           gpointer            data);

JeoulInterval jeoul_derive_stated   (const JeoulDataset *dataset,
                                     const JeoulTerm    *term,
                                     gpointer            data);
JeoulInterval jeoul_derive_tolerant (const JeoulDataset *dataset,
                                     const JeoulTerm    *term,
                                     gpointer            data);
JeoulInterval jeoul_derive_interval (const JeoulDataset *dataset,
                                     JeoulIndex          term,
                                     const JeoulUnit    *unit,
                                     JeoulOperandFunc    operand,
                                     gpointer            data);
JeoulInterval jeoul_derive_span     (const JeoulDataset *dataset,
                                     JeoulIndex          term,
                                     const JeoulUnit    *unit);

G_END_DECLS
