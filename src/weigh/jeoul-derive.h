/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Works out the sums of a dataset. */
#pragma once

#include "jeoul-dataset.h"

G_BEGIN_DECLS

double jeoul_derive (const JeoulDataset *dataset,
                     JeoulIndex          term,
                     const JeoulUnit    *unit);

G_END_DECLS
