/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds each element of the file against the table, and hands what fits to the builder. */
#include <string.h>

#include "jeoul-reader-private.h"

#define XML_NAMESPACE "http://www.w3.org/XML/1998/namespace"
#define XINCLUDE_NAMESPACE "http://www.w3.org/2001/XInclude"
#define XINCLUDE_OLD_NAMESPACE "http://www.w3.org/2003/XInclude"
#define NO_NAME G_MAXUINT

static guint
find_name (const JeoulNameSlot *slots,
           gconstpointer        name)
{
  guint i = (guint) (((gsize) name >> 3) * 0x9e3779b1u) >> 7 & (JEOUL_NAME_SLOTS - 1);

  for (; slots[i].name != NULL; i = (i + 1) & (JEOUL_NAME_SLOTS - 1))
    if (slots[i].name == name)
      return slots[i].value;
  return NO_NAME;
}

static gboolean
is_xinclude (const char *uri)
{
  return strcmp (uri, XINCLUDE_NAMESPACE) == 0 || strcmp (uri, XINCLUDE_OLD_NAMESPACE) == 0;
}

/* Whether the child may stand here; counts it. */
static gboolean
check_child (JeoulReader  *reader,
             JeoulFrame   *parent,
             JeoulElement  child)
{
  const JeoulElementRule *rule = &jeoul_element_rules[parent->element];
  const guint64 bit = G_GUINT64_CONSTANT (1) << child;
  guint found = rule->n_children;

  for (guint i = parent->position; i < rule->n_children && found == rule->n_children; i++)
    if ((rule->children[i].elements & bit) != 0)
      found = i;
  for (guint i = 0; i < parent->position && found == rule->n_children; i++)
    if ((rule->children[i].elements & bit) != 0)
      found = i;

  if (found == rule->n_children)
    {
      jeoul_reader_report_element (reader, parent, jeoul_element_rules[child].name, TRUE);
      return FALSE;
    }

  parent->counts[found]++;
  if (rule->children[found].max > 0 && !rule->children[found].texts
      && parent->counts[found] > rule->children[found].max)
    {
      char most[16];

      g_snprintf (most, sizeof most, "%u", rule->children[found].max);
      jeoul_reader_problem (reader, JEOUL_PROBLEM_TOO_MANY_ELEMENTS, child, JEOUL_NO_ATTRIBUTE,
                            NULL, 0, most, NULL);
    }
  else if (found < parent->position)
    {
      g_autofree char *order = jeoul_reader_list_children (rule);

      jeoul_reader_problem (reader, JEOUL_PROBLEM_ELEMENT_ORDER, child, JEOUL_NO_ATTRIBUTE,
                            rule->name, -1, order, NULL);
    }
  parent->position = MAX (parent->position, found);

  return TRUE;
}

static void
take_attribute (JeoulReader              *reader,
                const JeoulAttributeRule *rule,
                const char               *text,
                gsize                     length)
{
  JeoulAttributeValue *value = &reader->values[rule->attribute];

  value->text = text;
  value->length = length;
  if (rule->type != JEOUL_TYPE_ID && rule->type != JEOUL_TYPE_REF)
    return;

  /* It is looked up when the other attributes have been gone through: time for the memory. */
  value->hash = jeoul_id_hash (text, length);
  jeoul_id_index_prefetch (&reader->dataset->index[rule->target], value->hash);
}

static void
check_attributes (JeoulReader   *reader,
                  JeoulElement   element,
                  int            n,
                  const char   **attributes)
{
  const JeoulElementRule *rule = &jeoul_element_rules[element];
  guint next = 0;

  for (guint i = 0; i < rule->n_attributes; i++)
    {
      JeoulAttributeValue *value = &reader->values[rule->attributes[i].attribute];

      value->text = NULL;
      value->valid = FALSE;
    }

  for (int i = 0; i < n; i++, attributes += 5)
    {
      const char *uri = attributes[2];
      guint name = NO_NAME;
      guint n_tried;

      if (uri == NULL)
        name = find_name (reader->attributes, attributes[0]);
      else if (strcmp (uri, XML_NAMESPACE) == 0)
        {
          if (strcmp (attributes[0], "lang") != 0)
            continue; /* xml:space and its like are foreign */
          name = JEOUL_ATTRIBUTE_LANG;
        }
      else if (is_xinclude (uri))
        {
          jeoul_reader_problem (reader, JEOUL_PROBLEM_XINCLUDE, element, JEOUL_NO_ATTRIBUTE,
                                NULL, 0, NULL, NULL);
          continue;
        }
      else if (strcmp (uri, JEOUL_NAMESPACE) != 0)
        continue;

      /* Most files have them in the order of the table: the one after the last is tried first. */
      for (n_tried = 0; n_tried < rule->n_attributes; n_tried++)
        {
          if (next >= rule->n_attributes)
            next = 0;
          if (rule->attributes[next++].attribute == name)
            break;
        }
      if (n_tried == rule->n_attributes)
        {
          g_autofree char *full = attributes[1] != NULL
                                    ? g_strconcat (attributes[1], ":", attributes[0], NULL)
                                    : NULL;

          jeoul_reader_report_attribute (reader, element, full != NULL ? full : attributes[0]);
          continue;
        }
      take_attribute (reader, &rule->attributes[next - 1], attributes[3],
                      (gsize) (attributes[4] - attributes[3]));
    }

  for (guint i = 0; i < rule->n_attributes; i++)
    {
      const JeoulAttributeRule *attribute = &rule->attributes[i];
      JeoulAttributeValue *value = &reader->values[attribute->attribute];

      if (value->text != NULL)
        jeoul_reader_check_value (reader, element, attribute, value);
      else if (attribute->required)
        jeoul_reader_problem (reader, JEOUL_PROBLEM_MISSING_ATTRIBUTE, element,
                              attribute->attribute, NULL, 0, NULL, NULL);
    }
}

/* Texts stand in English, then in Korean, once each. */
static void
check_language (JeoulReader *reader,
                JeoulFrame  *parent,
                JeoulFrame  *frame)
{
  const JeoulAttributeValue *lang = &reader->values[JEOUL_ATTRIBUTE_LANG];
  guint shift = parent->position * 2;
  const JeoulChildRule *rule = NULL;

  if (!lang->valid)
    return;

  frame->lang = lang->word;
  for (guint i = 0; i < jeoul_element_rules[parent->element].n_children; i++)
    if ((jeoul_element_rules[parent->element].children[i].elements
         & (G_GUINT64_CONSTANT (1) << frame->element)) != 0)
      {
        rule = &jeoul_element_rules[parent->element].children[i];
        shift = i * 2;
      }
  if (rule == NULL || !rule->texts)
    return;

  if ((parent->langs >> shift & (1u << lang->word)) != 0)
    {
      frame->repeated = TRUE;
      jeoul_reader_problem (reader, JEOUL_PROBLEM_REPEATED_LANGUAGE, frame->element,
                            JEOUL_NO_ATTRIBUTE, jeoul_text_langs.words[lang->word], -1, NULL, NULL);
    }
  else if (lang->word == JEOUL_LANG_EN && (parent->langs >> shift & (1u << JEOUL_LANG_KO)) != 0)
    jeoul_reader_problem (reader, JEOUL_PROBLEM_LANGUAGE_ORDER, frame->element,
                          JEOUL_NO_ATTRIBUTE, NULL, 0, NULL, NULL);
  parent->langs |= 1u << lang->word << shift;
}

static void
push (JeoulReader   *reader,
      JeoulElement   element,
      int            n_attributes,
      const char   **attributes)
{
  JeoulFrame *frame = &reader->frames[reader->depth++];
  const JeoulElementRule *rule = &jeoul_element_rules[element];

  frame->element = element;
  frame->place = reader->place;
  frame->position = 0;
  for (guint i = 0; i < rule->n_children; i++)
    frame->counts[i] = 0;
  frame->langs = 0;
  frame->text_reported = FALSE;
  frame->has_foreign = FALSE;
  frame->repeated = FALSE;
  frame->lang = JEOUL_LANG_EN;
  frame->one = FALSE;
  frame->first_operand = 0;
  frame->term = JEOUL_NO_INDEX;

  check_attributes (reader, element, n_attributes, attributes);
  if (rule->is_text)
    {
      g_string_truncate (reader->text, 0);
      reader->text_too_long = FALSE;
      check_language (reader, &reader->frames[reader->depth - 2], frame);
    }
  jeoul_reader_build_start (reader, frame);
}

static void
start_root (JeoulReader   *reader,
            const char    *name,
            const char    *uri,
            int            n_attributes,
            const char   **attributes)
{
  gboolean is_dataset = strcmp (name, "dataset") == 0;

  reader->seen_root = TRUE;
  if (uri == NULL || strcmp (uri, JEOUL_NAMESPACE) != 0)
    jeoul_problems_add (reader->problems,
                        is_dataset ? JEOUL_PROBLEM_WRONG_NAMESPACE : JEOUL_PROBLEM_WRONG_ROOT,
                        reader->place, name, NULL, uri, -1, JEOUL_NAMESPACE, NULL);
  else if (!is_dataset)
    jeoul_problems_add (reader->problems, JEOUL_PROBLEM_WRONG_ROOT, reader->place, name, NULL,
                        NULL, 0, "dataset", NULL);
  else
    {
      push (reader, JEOUL_ELEMENT_DATASET, n_attributes, attributes);
      return;
    }
  reader->skipping = 1;
}

/* One start tag; reader->place is where it begins. Strings are the parser's. */
void
jeoul_reader_start_element (JeoulReader  *reader,
                            const char   *name,
                            const char   *prefix,
                            const char   *uri,
                            int           n_attributes,
                            const char  **attributes)
{
  JeoulFrame *parent;
  guint element;

  /* The parser has each name of a namespace once: equal addresses are the rule. */
  if (uri != NULL && uri != reader->namespace && strcmp (uri, JEOUL_NAMESPACE) == 0)
    reader->namespace = uri;
  if (uri != NULL && uri != reader->namespace && is_xinclude (uri))
    {
      g_autofree char *full = g_strconcat (prefix != NULL ? prefix : "", prefix != NULL ? ":" : "",
                                           name, NULL);

      jeoul_problems_add (reader->problems, JEOUL_PROBLEM_XINCLUDE, reader->place, full, NULL,
                          NULL, 0, NULL, NULL);
    }
  if (reader->skipping > 0)
    {
      reader->skipping++;
      return;
    }
  if (reader->depth == 0)
    {
      start_root (reader, name, uri, n_attributes, attributes);
      return;
    }

  parent = &reader->frames[reader->depth - 1];
  if (uri != NULL && uri != reader->namespace)
    {
      parent->has_foreign = TRUE;
      reader->skipping = 1;
      return;
    }
  if (uri == NULL)
    {
      jeoul_problems_add (reader->problems, JEOUL_PROBLEM_WRONG_NAMESPACE, reader->place, name,
                          NULL, NULL, 0, JEOUL_NAMESPACE, NULL);
      reader->skipping = 1;
      return;
    }

  element = find_name (reader->elements, name);
  if (element == NO_NAME)
    jeoul_reader_report_element (reader, parent, name, FALSE);
  if (element == NO_NAME || !check_child (reader, parent, element))
    {
      reader->skipping = 1;
      return;
    }
  push (reader, element, n_attributes, attributes);
}

/* Runs of white space become one space, at the ends none. */
static void
collapse (GString *text)
{
  gsize out = 0;
  gboolean space = FALSE;

  for (gsize i = 0; i < text->len; i++)
    {
      char c = text->str[i];

      if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
        {
          space = out > 0;
          continue;
        }
      if (space)
        text->str[out++] = ' ';
      space = FALSE;
      text->str[out++] = c;
    }
  g_string_truncate (text, out);
}

/* One end tag. Problems of the whole element stand where its start tag begins. */
void
jeoul_reader_end_element (JeoulReader *reader)
{
  JeoulFrame *frame;
  const JeoulElementRule *rule;

  if (reader->skipping > 0)
    {
      reader->skipping--;
      return;
    }
  if (reader->depth == 0)
    return;

  frame = &reader->frames[reader->depth - 1];
  rule = &jeoul_element_rules[frame->element];
  reader->place = frame->place;
  for (guint i = 0; i < rule->n_children; i++)
    if (frame->counts[i] < rule->children[i].min)
      {
        g_autofree char *missing = jeoul_reader_list_elements (rule->children[i].elements);

        jeoul_reader_problem (reader, JEOUL_PROBLEM_MISSING_ELEMENT, frame->element,
                              JEOUL_NO_ATTRIBUTE, NULL, 0, missing, NULL);
      }
  if (rule->is_text)
    {
      collapse (reader->text);
      if (reader->text->len == 0)
        jeoul_reader_problem (reader,
                              frame->has_foreign ? JEOUL_PROBLEM_TEXT_ONLY_FOREIGN
                                                 : JEOUL_PROBLEM_EMPTY_TEXT,
                              frame->element, JEOUL_NO_ATTRIBUTE, NULL, 0, NULL, NULL);
    }
  jeoul_reader_build_end (reader, frame, reader->depth > 1 ? frame - 1 : NULL);
  reader->depth--;
}

/* A piece of text; long ones come in several. */
void
jeoul_reader_add_text (JeoulReader *reader,
                       const char  *text,
                       gsize        length)
{
  JeoulFrame *frame;
  gsize i = 0;

  if (reader->skipping > 0 || reader->depth == 0)
    return;

  frame = &reader->frames[reader->depth - 1];
  if (jeoul_element_rules[frame->element].is_text)
    {
      if (reader->text->len + length <= JEOUL_MAX_TEXT_LENGTH)
        g_string_append_len (reader->text, text, (gssize) length);
      else if (!reader->text_too_long)
        {
          reader->text_too_long = TRUE;
          reader->place = frame->place;
          jeoul_reader_problem (reader, JEOUL_PROBLEM_TEXT_TOO_LONG, frame->element,
                                JEOUL_NO_ATTRIBUTE, NULL, 0, NULL, NULL);
        }
      return;
    }

  while (i < length && (text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r'))
    i++;
  if (i < length && !frame->text_reported)
    {
      frame->text_reported = TRUE;
      reader->place = frame->place;
      jeoul_reader_problem (reader, JEOUL_PROBLEM_UNEXPECTED_TEXT, frame->element,
                            JEOUL_NO_ATTRIBUTE, text + i, (gssize) (length - i), NULL, NULL);
    }
}
