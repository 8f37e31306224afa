/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which claims of a dataset: by a figure's selection, by ids, as known on a date. */
#pragma once

#include "jeoul-dataset.h"

G_BEGIN_DECLS

/* Indices of the claims that @figure selects, in the order of its selections, without repeats.
 * Misprints and retracted claims only where a selection names them. Free with g_array_unref(). */
GArray  *jeoul_query_figure      (const JeoulDataset *dataset,
                                  const JeoulFigure  *figure);

/* Whether the claim had been made by the end of @as_of (always, when the date is not set; never,
 * when the claim has no date). */
gboolean jeoul_claim_known_on    (const JeoulClaim *claim,
                                  JeoulDate         as_of);

/* The id of @kind ("claims", "figures" …) nearest to a mistyped one, or NULL. */
const char *jeoul_query_nearest_id (const JeoulDataset *dataset,
                                    const char         *kind,
                                    const char         *id);

G_END_DECLS
