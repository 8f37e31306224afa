/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A name, title or note of a dataset in its two languages. */
#pragma once

#include "jeoul-lang.h"

G_BEGIN_DECLS

/**
 * JeoulText:
 * One text in each language; %NULL where the dataset has none. The strings belong to whoever
 * holds the text (as a rule the dataset).
 */
typedef struct
{
  const char *in[JEOUL_N_LANGS];
} JeoulText;

gboolean    jeoul_text_is_empty (const JeoulText *text);
const char *jeoul_text_get      (const JeoulText *text,
                                 JeoulLang        lang);
const char *jeoul_text_get_marked (const JeoulText *text,
                                    JeoulLang        lang);
gboolean    jeoul_text_is_missing (const JeoulText *text,
                                   JeoulLang        lang);

G_END_DECLS
