/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ratios in words: "more than 17.9 times", "1/115". */
#pragma once

#include "jeoul-dataset.h"
#include "jeoul-interval.h"

G_BEGIN_DECLS

/* "1/115", "11.1 times"; "115분의 1", "11.1배". NULL where it is no positive number. Free. */
char *jeoul_ratio_format          (double            ratio,
                                   JeoulLang         lang);
/* With its bounds; NULL where nothing is known of it. Free. */
char *jeoul_ratio_format_interval (JeoulInterval     ratio,
                                   gboolean          approx,
                                   JeoulLang         lang);
/* A ratio as it was claimed, times @factor. NULL where it is no positive number. Free. */
char *jeoul_ratio_format_value    (const JeoulValue *value,
                                   double            factor,
                                   JeoulLang         lang);
/* A claim that is a ratio, as it was said: "about 1/18". NULL where it is none. Free. */
char *jeoul_ratio_format_claim    (const JeoulDataset *dataset,
                                   const JeoulClaim   *claim,
                                   JeoulLang           lang);

G_END_DECLS
