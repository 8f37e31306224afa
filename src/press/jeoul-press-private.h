/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file and its recipe have in common. Private to press. */
#pragma once

#include "jeoul-press.h"

G_BEGIN_DECLS

/* A spec as a scene of the job's size, measured by @measurer. */
JeoulScene *jeoul_press_place  (const JeoulPressJob *job,
                                const JeoulSpec     *spec,
                                JeoulMeasurer       *measurer);
/* A word as a shell takes it, in one line. Free. */
char       *jeoul_press_quote  (const char          *word);
/* jeoul_recipe_of() for a job whose spec is there already. */
char       *jeoul_recipe_write (const JeoulPressJob *job,
                                const JeoulSpec     *spec);

G_END_DECLS
