/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with a file, where, and what was expected. */
#pragma once

#include "jeoul-lang.h"

G_BEGIN_DECLS

/**
 * JeoulProblemClass:
 * Whether the RELAX NG schema refuses such a file too (or it is no XML at all), or it takes
 * knowledge of the meaning to see.
 */
typedef enum
{
  JEOUL_PROBLEM_FORM,    /* not well-formed, not UTF-8, a limit, a document type declaration */
  JEOUL_PROBLEM_SCHEMA,  /* the schema refuses it too */
  JEOUL_PROBLEM_MEANING, /* the schema cannot see it */
} JeoulProblemClass;

/**
 * JeoulProblem:
 * @line and @column count from 1, columns in characters; the column is where the tag begins.
 * @element, @attribute, @found and @expected may be %NULL. @found is text of the file, cut and made
 * printable.
 */
typedef struct
{
  JeoulProblemClass class;
  int               code; /* private to the reader; stable within one version, for tests */
  guint             line;
  guint             column;
  char             *element;
  char             *attribute;
  char             *found;
  char             *expected; /* words of the format, not of a language */
  char             *suggestion; /* a word or id that is likely meant; may be %NULL */
} JeoulProblem;

/**
 * JeoulProblems:
 * All problems of one reading: the first hundred are kept, all are counted (up to a million).
 */
typedef struct _JeoulProblems JeoulProblems;

JeoulProblems      *jeoul_problems_new     (void);
void                jeoul_problems_free    (JeoulProblems *problems);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulProblems, jeoul_problems_free)

guint               jeoul_problems_get_n_kept  (const JeoulProblems *problems);
guint               jeoul_problems_get_n_total (const JeoulProblems *problems);
const JeoulProblem *jeoul_problems_get         (const JeoulProblems *problems, guint index);

/* A stable, short name of the kind of problem ("missing-attribute"), for JSON and tests. */
const char         *jeoul_problem_get_name     (const JeoulProblem *problem);

/* One sentence: what was found, what was expected, what to do. Free with g_free(). */
char               *jeoul_problem_describe     (const JeoulProblem *problem, JeoulLang lang);

G_END_DECLS
