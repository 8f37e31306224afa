/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one should know of a file before it is written, in sentences. */
#pragma once

#include "jeoul-press.h"

G_BEGIN_DECLS

/* Sentences (char *), owned by the array; none when all is well. */
GPtrArray *jeoul_export_warnings (const JeoulPressReport *report,
                                  JeoulLang               lang);

G_END_DECLS
