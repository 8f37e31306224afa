/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The arguments of the command line, taken apart and checked. */
#pragma once

#include "jeoul-lang.h"

G_BEGIN_DECLS

/**
 * JeoulArguments:
 * Options as they were given (%NULL where they were not), and the rest in order. File names are
 * bytes; everything else is UTF-8.
 */
typedef struct
{
  const char *command;   /* "list", … or NULL when there is none */
  char       *dataset;
  char       *output;
  char       *format;
  char       *lang;
  char       *preset;
  char       *size;
  char       *dpi;
  char       *currency;
  char       *scale;
  char       *background;
  char       *claims;
  char       *title;
  char       *as_of;
  char       *filter;
  char       *group;
  char       *sort;
  char       *caption;
  char      **set;
  gboolean    all;
  gboolean    quiet;
  gboolean    force;
  gboolean    strict;
  gboolean    help;
  gboolean    version;
  char      **operands;  /* without the subcommand; never NULL */
  char      **strv;      /* what operands points into */
} JeoulArguments;

/* Takes @argv apart. FALSE: the reason was told on standard error, in the language found. */
JeoulArguments *jeoul_arguments_parse (int               argc,
                                       char *const      *argv,
                                       JeoulLang        *lang);
void            jeoul_arguments_free  (JeoulArguments   *arguments);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulArguments, jeoul_arguments_free)

/* Whether @word is a subcommand. */
gboolean        jeoul_arguments_is_command (const char *word);

/* The index of @word in a NULL-terminated list, or -1 after telling which word was meant: for the
 * values of an option ("--scale"). */
int             jeoul_arguments_choose (JeoulLang          lang,
                                        const char        *option,
                                        const char        *word,
                                        const char *const *choices);

/* The candidate nearest to a mistyped word, or NULL when none is near. */
const char     *jeoul_arguments_nearest (const char        *word,
                                         const char *const *candidates);

G_END_DECLS
