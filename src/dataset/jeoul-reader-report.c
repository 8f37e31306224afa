/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reports of elements and attributes that stand where they do not belong. */
#include "jeoul-nearest.h"
#include "jeoul-reader-private.h"

const char *
jeoul_reader_attribute_name (JeoulAttribute attribute)
{
  return attribute < JEOUL_N_ATTRIBUTES ? jeoul_attribute_names[attribute] : NULL;
}

/* A problem at the tag that is being read. */
void
jeoul_reader_problem (JeoulReader      *reader,
                      JeoulProblemCode  code,
                      JeoulElement      element,
                      JeoulAttribute    attribute,
                      const char       *found,
                      gssize            length,
                      const char       *expected,
                      const char       *suggestion)
{
  jeoul_problems_add (reader->problems, code, reader->place,
                      jeoul_element_rules[element].name,
                      jeoul_reader_attribute_name (attribute),
                      found, length, expected, suggestion);
}

/* Their names, with spaces between; free with g_free(). */
char *
jeoul_reader_list_elements (guint64 elements)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < JEOUL_N_ELEMENTS; i++)
    if ((elements & (G_GUINT64_CONSTANT (1) << i)) != 0)
      g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "", jeoul_element_rules[i].name);
  return g_string_free (list, FALSE);
}

char *
jeoul_reader_list_children (const JeoulElementRule *rule)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < rule->n_children; i++)
    {
      g_autofree char *some = jeoul_reader_list_elements (rule->children[i].elements);

      g_string_append_printf (list, "%s%s", i > 0 ? " " : "", some);
    }
  return g_string_free (list, FALSE);
}

static char *
list_attributes (const JeoulElementRule *rule)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < rule->n_attributes; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? " " : "",
                            jeoul_attribute_names[rule->attributes[i].attribute]);
  return g_string_free (list, FALSE);
}

/* An element that may not stand in @parent; @known: it is one of the format. */
void
jeoul_reader_report_element (JeoulReader      *reader,
                             const JeoulFrame *parent,
                             const char       *name,
                             gboolean          known)
{
  const JeoulElementRule *rule = &jeoul_element_rules[parent->element];
  g_autofree char *expected = NULL;
  JeoulNearest nearest = { 0 };

  if (!jeoul_problems_are_full (reader->problems))
    {
      expected = jeoul_reader_list_children (rule);
      jeoul_nearest_init (&nearest, name);
      for (guint i = 0; i < JEOUL_N_ELEMENTS && !known; i++)
        for (guint j = 0; j < rule->n_children; j++)
          if ((rule->children[j].elements & (G_GUINT64_CONSTANT (1) << i)) != 0)
            jeoul_nearest_try (&nearest, jeoul_element_rules[i].name);
    }
  jeoul_problems_add (reader->problems,
                      known ? JEOUL_PROBLEM_MISPLACED_ELEMENT : JEOUL_PROBLEM_UNKNOWN_ELEMENT,
                      reader->place, name, NULL, rule->name, -1,
                      expected != NULL && *expected != '\0' ? expected : "–", nearest.best);
}

/* An attribute that the element does not have. */
void
jeoul_reader_report_attribute (JeoulReader  *reader,
                               JeoulElement  element,
                               const char   *name)
{
  const JeoulElementRule *rule = &jeoul_element_rules[element];
  g_autofree char *expected = NULL;
  JeoulNearest nearest = { 0 };

  if (!jeoul_problems_are_full (reader->problems))
    {
      expected = list_attributes (rule);
      jeoul_nearest_init (&nearest, name);
      for (guint i = 0; i < rule->n_attributes; i++)
        jeoul_nearest_try (&nearest, jeoul_attribute_names[rule->attributes[i].attribute]);
    }
  jeoul_problems_add (reader->problems, JEOUL_PROBLEM_UNKNOWN_ATTRIBUTE, reader->place,
                      rule->name, name, NULL, 0,
                      expected != NULL && *expected != '\0' ? expected : "–", nearest.best);
}
