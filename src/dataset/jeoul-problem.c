/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Collects problems, and says in one sentence what each of them is. */
#include <string.h>

#include "jeoul-problem-private.h"

#define MAX_FOUND_CHARS 60

struct _JeoulProblems
{
  char      *file;
  GPtrArray *kept;
  guint      n_total;
};

typedef struct
{
  const char        *name;
  JeoulProblemClass  class;
  const char        *message;
} Kind;

/* {element}, {attribute}, {found} and {expected} are filled in; {suggestion} is a sentence of its
 * own after the message. */
static const Kind kinds[JEOUL_N_PROBLEM_CODES] = {
#define FORM(code, name, message) [JEOUL_PROBLEM_##code] = { name, JEOUL_PROBLEM_FORM, message }
#define SCHEMA(code, name, message) [JEOUL_PROBLEM_##code] = { name, JEOUL_PROBLEM_SCHEMA, message }
#define MEANING(code, name, message) \
  [JEOUL_PROBLEM_##code] = { name, JEOUL_PROBLEM_MEANING, message }
#include "jeoul-problem-kinds.h"
#undef FORM
#undef SCHEMA
#undef MEANING
};

static void
problem_free (gpointer data)
{
  JeoulProblem *problem = data;

  g_free (problem->element);
  g_free (problem->attribute);
  g_free (problem->found);
  g_free (problem->expected);
  g_free (problem->suggestion);
  g_free (problem);
}

/**
 * jeoul_problems_new:
 *
 * Returns: (transfer full): no problems.
 */
JeoulProblems *
jeoul_problems_new (void)
{
  JeoulProblems *self = g_new0 (JeoulProblems, 1);

  self->kept = g_ptr_array_new_with_free_func (problem_free);
  return self;
}

void
jeoul_problems_free (JeoulProblems *problems)
{
  if (problems == NULL)
    return;

  g_ptr_array_unref (problems->kept);
  g_free (problems->file);
  g_free (problems);
}

guint
jeoul_problems_get_n_kept (const JeoulProblems *problems)
{
  return problems->kept->len;
}

guint
jeoul_problems_get_n_total (const JeoulProblems *problems)
{
  return problems->n_total;
}

/**
 * jeoul_problems_get:
 * @problems: the problems of one reading
 * @index: less than jeoul_problems_get_n_kept()
 *
 * Returns: (nullable): one of them; they stand in the order of the file.
 */
const JeoulProblem *
jeoul_problems_get (const JeoulProblems *problems,
                    guint                index)
{
  g_return_val_if_fail (index < problems->kept->len, NULL);

  return g_ptr_array_index (problems->kept, index);
}

void
jeoul_problems_set_file (JeoulProblems *problems,
                         const char    *name)
{
  g_free (problems->file);
  problems->file = g_strdup (name);
}

gboolean
jeoul_problems_are_full (const JeoulProblems *problems)
{
  return problems->kept->len >= JEOUL_MAX_PROBLEMS_KEPT;
}

/* White space becomes a space, other control characters and bidirectional overrides become
 * U+FFFD, so that a file cannot command the terminal it is shown on. */
char *
jeoul_make_printable (const char *text,
                      gssize      length,
                      gsize       max_chars)
{
  g_autofree char *valid = g_utf8_make_valid (text, length);
  GString *out = g_string_new (NULL);
  gsize n = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (n++ == max_chars)
        {
          g_string_append (out, "…");
          break;
        }
      if (c == '\n' || c == '\r' || c == '\t')
        c = ' ';
      else if (g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT
               || c == 0x2028 || c == 0x2029)
        c = 0xfffd;
      g_string_append_unichar (out, c);
    }

  return g_string_free (out, FALSE);
}

/* Counts a problem, and keeps it if it is among the first hundred. */
void
jeoul_problems_add (JeoulProblems    *problems,
                    JeoulProblemCode  code,
                    JeoulPlace        place,
                    const char       *element,
                    const char       *attribute,
                    const char       *found,
                    gssize            found_length,
                    const char       *expected,
                    const char       *suggestion)
{
  JeoulProblem *problem;

  if (problems->n_total < JEOUL_MAX_PROBLEMS_COUNTED)
    problems->n_total++;
  if (jeoul_problems_are_full (problems))
    return;

  problem = g_new0 (JeoulProblem, 1);
  problem->class = kinds[code].class;
  problem->code = code;
  problem->line = place.line;
  problem->column = place.column;
  problem->element = element != NULL ? jeoul_make_printable (element, -1, MAX_FOUND_CHARS) : NULL;
  problem->attribute = attribute != NULL ? jeoul_make_printable (attribute, -1, MAX_FOUND_CHARS)
                                         : NULL;
  problem->found = found != NULL ? jeoul_make_printable (found, found_length, MAX_FOUND_CHARS)
                                 : NULL;
  problem->expected = g_strdup (expected);
  problem->suggestion = g_strdup (suggestion);
  g_ptr_array_add (problems->kept, problem);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const JeoulProblem *first = *(const JeoulProblem *const *) a;
  const JeoulProblem *second = *(const JeoulProblem *const *) b;

  if (first->line != second->line)
    return first->line < second->line ? -1 : 1;
  if (first->column != second->column)
    return first->column < second->column ? -1 : 1;
  return 0;
}

/* Into the order of the file: some are only found at its end. (GLib's sort is stable.) */
void
jeoul_problems_sort (JeoulProblems *problems)
{
  g_ptr_array_sort (problems->kept, compare_places);
}

/**
 * jeoul_problem_get_name:
 * @problem: a problem
 *
 * Returns: a stable, short name of its kind, such as "missing-attribute".
 */
const char *
jeoul_problem_get_name (const JeoulProblem *problem)
{
  return kinds[problem->code].name;
}

/* "a b c" as "a, b, c". */
static void
append_list (GString    *out,
             const char *words)
{
  for (const char *p = words; *p != '\0'; p++)
    if (*p == ' ')
      g_string_append (out, ", ");
    else
      g_string_append_c (out, *p);
}

static void
expand (GString            *out,
        const char         *message,
        const JeoulProblem *problem)
{
  const struct
  {
    const char *key;
    const char *value;
    gboolean    is_list;
  } keys[] = {
    { "{element}", problem->element, FALSE },
    { "{attribute}", problem->attribute, FALSE },
    { "{found}", problem->found, FALSE },
    { "{expected}", problem->expected, TRUE },
    { "{suggestion}", problem->suggestion, FALSE },
  };
  const char *p = message;

  while (*p != '\0')
    {
      gboolean replaced = FALSE;

      for (guint i = 0; *p == '{' && i < G_N_ELEMENTS (keys); i++)
        if (g_str_has_prefix (p, keys[i].key))
          {
            if (keys[i].value != NULL && keys[i].is_list)
              append_list (out, keys[i].value);
            else
              g_string_append (out, keys[i].value != NULL ? keys[i].value : "");
            p += strlen (keys[i].key);
            replaced = TRUE;
            break;
          }
      if (!replaced)
        g_string_append_c (out, *p++);
    }
}

/**
 * jeoul_problem_describe:
 * @problem: a problem
 * @lang: the language of the sentence
 *
 * Returns: (transfer full): what was found, what was expected and what to do, without the place.
 */
char *
jeoul_problem_describe (const JeoulProblem *problem,
                        JeoulLang           lang)
{
  GString *out = g_string_new (NULL);

  expand (out, jeoul_tr (lang, kinds[problem->code].message), problem);
  if (problem->suggestion != NULL)
    {
      g_string_append_c (out, ' ');
      expand (out, jeoul_tr (lang, "Did you mean “{suggestion}”?"), problem);
    }

  return g_string_free (out, FALSE);
}
