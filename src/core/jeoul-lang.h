/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of a text, and its Korean out of the built-in catalogue. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JeoulLang:
 * The two languages of Jeoul. A figure or message is made in the language that is passed; the
 * locale of the process is never asked.
 */
typedef enum
{
  JEOUL_LANG_EN,
  JEOUL_LANG_KO,
} JeoulLang;

#define JEOUL_N_LANGS 2

/* Marks a string for translation where a constant initializer is needed. */
#define N_(string) (string)

gboolean    jeoul_lang_from_string      (const char *tag,
                                         JeoulLang  *lang);
const char *jeoul_lang_to_string        (JeoulLang   lang);
JeoulLang   jeoul_lang_from_environment (void);

const char *jeoul_tr                    (JeoulLang   lang,
                                         const char *message) G_GNUC_FORMAT (2);
const char *jeoul_trc                   (JeoulLang   lang,
                                         const char *context,
                                         const char *message) G_GNUC_FORMAT (3);
const char *jeoul_ntr                   (JeoulLang   lang,
                                         const char *singular,
                                         const char *plural,
                                         guint64     n) G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

/**
 * JeoulParticle:
 * A pair of Korean particles of which the last sound of the word before them picks one.
 */
typedef enum
{
  JEOUL_PARTICLE_SUBJECT, /* 이/가 */
  JEOUL_PARTICLE_TOPIC,   /* 은/는 */
  JEOUL_PARTICLE_OBJECT,  /* 을/를 */
  JEOUL_PARTICLE_WITH,    /* 과/와 */
} JeoulParticle;

const char *jeoul_particle              (const char   *word,
                                         JeoulParticle particle);
char       *jeoul_with_remark           (const char   *name,
                                         const char   *remark,
                                         JeoulLang     lang);

G_END_DECLS
