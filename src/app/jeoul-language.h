/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of the process's templates, which changes while it runs. */
#pragma once

#include "jeoul-lang.h"

G_BEGIN_DECLS

void      jeoul_language_init   (const char *localedir);
JeoulLang jeoul_language_apply  (const char *choice);
gboolean  jeoul_language_is_choice (const char *choice);

G_END_DECLS
