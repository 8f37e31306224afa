/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One word that is searched: without regard to case, and in Korean by initial consonants too. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JeoulNeedle JeoulNeedle;

/* A text as it is searched: compatibility forms, composition and case do not count. Free. */
char        *jeoul_needle_fold     (const char *text);
/* The same with each Hangul syllable as its initial consonant, byte under byte. Free. */
char        *jeoul_needle_initials (const char *folded);

JeoulNeedle *jeoul_needle_new      (const char        *word);
void         jeoul_needle_free     (JeoulNeedle       *needle);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulNeedle, jeoul_needle_free)

/* Whether jeoul_needle_is_in() wants the initials. */
gboolean     jeoul_needle_has_initials (const JeoulNeedle *needle);
gboolean     jeoul_needle_is_in    (const JeoulNeedle *needle,
                                    const char        *folded,
                                    const char        *initials);

G_END_DECLS
