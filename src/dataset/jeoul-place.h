/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places within a source, "Table 1, p. 5", in the language of a reader. */
#pragma once

#include "jeoul-lang.h"

G_BEGIN_DECLS

char *jeoul_place_text (const char *place,
                        JeoulLang   lang);

G_END_DECLS
