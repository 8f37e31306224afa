/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dimensions of units, and whether those of a sum give that of its result. */
#include <stdlib.h>
#include <string.h>

#include "jeoul-reader-private.h"

#define MAX_UNIT_BASES 16
#define MAX_BASES 32

/* One base dimension, and to what power; money is told apart by its currency. */
typedef struct
{
  const char *name;
  gsize       length;
  const char *currency; /* "" when it is not money, or of no currency */
  int         exponent;
} Base;

typedef struct
{
  Base  bases[MAX_BASES];
  guint n;
} Dimension;

static int
compare_bases (gconstpointer a,
               gconstpointer b)
{
  const Base *first = a, *second = b;
  int order = memcmp (first->name, second->name, MIN (first->length, second->length));

  if (order == 0)
    order = first->length < second->length ? -1 : first->length > second->length;
  return order != 0 ? order : strcmp (first->currency, second->currency);
}

/* The next "name^exponent" of a list that has been checked. */
static gboolean
next_base (const char **p,
           const char  *end,
           Base        *base)
{
  const char *start;

  while (*p < end && g_ascii_isspace (**p))
    (*p)++;
  if (*p == end)
    return FALSE;

  start = *p;
  while (*p < end && !g_ascii_isspace (**p) && **p != '^')
    (*p)++;
  base->name = start;
  base->length = (gsize) (*p - start);
  base->currency = "";
  base->exponent = 1;
  if (*p < end && **p == '^')
    {
      gboolean negative = (*p)[1] == '-';

      base->exponent = 0;
      for (*p += negative ? 2 : 1; *p < end && g_ascii_isdigit (**p); (*p)++)
        base->exponent = base->exponent * 10 + (**p - '0');
      if (negative)
        base->exponent = -base->exponent;
    }
  return TRUE;
}

static gboolean
is_money (const Base *base)
{
  return base->length == 5 && memcmp (base->name, "money", 5) == 0;
}

/* The sorted form of the attribute "dimension": "" for a pure number. */
const char *
jeoul_reader_dimension (JeoulReader               *reader,
                        const JeoulAttributeValue *value)
{
  const char *p = value->text, *end = p + value->length;
  const JeoulAttributeValue *currency = &reader->values[JEOUL_ATTRIBUTE_CURRENCY];
  Base bases[MAX_UNIT_BASES + 1];
  guint n = 0;
  gboolean has_money = FALSE;
  g_autoptr (GString) sorted = g_string_new (NULL);

  while (!(value->length == 1 && *value->text == '1') && n <= MAX_UNIT_BASES
         && next_base (&p, end, &bases[n]))
    has_money |= is_money (&bases[n++]);

  if (n > MAX_UNIT_BASES)
    {
      jeoul_reader_problem (reader, JEOUL_PROBLEM_TOO_MANY_DIMENSIONS, JEOUL_ELEMENT_UNIT,
                            JEOUL_ATTRIBUTE_DIMENSION, NULL, 0, NULL, NULL);
      return "";
    }
  if (currency->text != NULL && currency->valid && !has_money)
    jeoul_reader_problem (reader, JEOUL_PROBLEM_CURRENCY_WITHOUT_MONEY, JEOUL_ELEMENT_UNIT,
                          JEOUL_ATTRIBUTE_CURRENCY, currency->text, (gssize) currency->length,
                          NULL, NULL);

  qsort (bases, n, sizeof (Base), compare_bases);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && compare_bases (&bases[i - 1], &bases[i]) == 0)
        jeoul_reader_problem (reader, JEOUL_PROBLEM_REPEATED_DIMENSION, JEOUL_ELEMENT_UNIT,
                              JEOUL_ATTRIBUTE_DIMENSION, bases[i].name, (gssize) bases[i].length,
                              NULL, NULL);
      if (i > 0)
        g_string_append_c (sorted, ' ');
      g_string_append_len (sorted, bases[i].name, (gssize) bases[i].length);
      if (bases[i].exponent != 1)
        g_string_append_printf (sorted, "^%d", bases[i].exponent);
    }

  return jeoul_reader_intern (reader, sorted->str, sorted->len);
}

static gboolean
multiply_base (Dimension  *dimension,
               const Base *base,
               int         power)
{
  for (guint i = 0; i < dimension->n; i++)
    if (compare_bases (&dimension->bases[i], base) == 0)
      {
        dimension->bases[i].exponent += base->exponent * power;
        if (dimension->bases[i].exponent == 0)
          dimension->bases[i] = dimension->bases[--dimension->n];
        return TRUE;
      }

  if (dimension->n == MAX_BASES)
    return FALSE;
  dimension->bases[dimension->n] = *base;
  dimension->bases[dimension->n++].exponent *= power;
  return TRUE;
}

static gboolean
multiply (Dimension       *dimension,
          const Dimension *by,
          int              power)
{
  for (guint i = 0; i < by->n; i++)
    if (!multiply_base (dimension, &by->bases[i], power))
      return FALSE;
  return TRUE;
}

static gboolean
of_unit (const JeoulReader *reader,
         JeoulIndex         index,
         Dimension         *dimension)
{
  const JeoulUnit *unit;
  const char *p;
  Base base;

  dimension->n = 0;
  if (index == JEOUL_NO_INDEX)
    return FALSE;
  unit = &g_array_index (reader->dataset->records[JEOUL_RECORD_UNIT], JeoulUnit, index);
  p = unit->dimension;
  while (next_base (&p, unit->dimension + strlen (unit->dimension), &base))
    {
      if (is_money (&base) && unit->currency != NULL)
        base.currency = unit->currency;
      if (!multiply_base (dimension, &base, 1))
        return FALSE;
    }
  return TRUE;
}

static char *
to_string (const Dimension *dimension)
{
  Dimension sorted = *dimension;
  GString *out = g_string_new (NULL);

  qsort (sorted.bases, sorted.n, sizeof (Base), compare_bases);
  for (guint i = 0; i < sorted.n; i++)
    {
      const Base *base = &sorted.bases[i];

      if (i > 0)
        g_string_append_c (out, ' ');
      if (*base->currency != '\0')
        g_string_append (out, base->currency);
      else
        g_string_append_len (out, base->name, (gssize) base->length);
      if (base->exponent != 1)
        g_string_append_printf (out, "^%d", base->exponent);
    }
  if (out->len == 0)
    g_string_append_c (out, '1');
  return g_string_free (out, FALSE);
}

static gboolean
equal (const Dimension *a,
       const Dimension *b)
{
  Dimension rest = *a;

  return multiply (&rest, b, -1) && rest.n == 0;
}

static void
forget_currencies (Dimension *dimension)
{
  Dimension plain = { .n = 0 };

  for (guint i = 0; i < dimension->n; i++)
    {
      Base base = dimension->bases[i];

      base.currency = "";
      multiply_base (&plain, &base, 1);
    }
  *dimension = plain;
}

static void
report (JeoulReader      *reader,
        JeoulProblemCode  code,
        JeoulElement      element,
        JeoulIndex        term,
        const Dimension  *found,
        const Dimension  *expected)
{
  g_autofree char *found_text = to_string (found);
  g_autofree char *expected_text = to_string (expected);

  reader->place = g_array_index (reader->term_places, JeoulTermPlace, term).place;
  jeoul_problems_add (reader->problems, code, reader->place, jeoul_element_rules[element].name,
                      NULL, found_text, -1, expected_text, NULL);
}

/* FALSE when it cannot be told: something is missing, and has been reported. The depth is that of
 * the file. */
static gboolean
of_term (JeoulReader *reader,
         JeoulIndex   index,
         Dimension   *dimension)
{
  const JeoulTerm *term = &g_array_index (reader->dataset->terms, JeoulTerm, index);
  const JeoulIndex *operands = jeoul_dataset_get_list (reader->dataset, term->operands);
  Dimension operand;

  dimension->n = 0;
  switch (term->type)
    {
    case JEOUL_TERM_CLAIM:
      return term->claim != JEOUL_NO_INDEX
             && of_unit (reader,
                         g_array_index (reader->dataset->records[JEOUL_RECORD_CLAIM], JeoulClaim,
                                        term->claim).unit,
                         dimension);

    case JEOUL_TERM_CONSTANT:
      return term->unit == JEOUL_NO_INDEX || of_unit (reader, term->unit, dimension);

    case JEOUL_TERM_EXCHANGE:
      {
        Base base = { "money", 5, term->base, -1 };
        Base quote = { "money", 5, term->quote, 1 };

        return multiply_base (dimension, &base, 1) && multiply_base (dimension, &quote, 1);
      }

    case JEOUL_TERM_SUM:
    case JEOUL_TERM_DIFFERENCE:
      for (guint i = 0; i < term->operands.count; i++)
        {
          if (!of_term (reader, operands[i], &operand))
            return FALSE;
          if (i == 0)
            *dimension = operand;
          else if (!equal (dimension, &operand))
            {
              report (reader, JEOUL_PROBLEM_SUM_DIMENSIONS,
                      term->type == JEOUL_TERM_SUM ? JEOUL_ELEMENT_SUM : JEOUL_ELEMENT_DIFFERENCE,
                      index, &operand, dimension);
              return FALSE;
            }
        }
      return term->operands.count > 0;

    case JEOUL_TERM_PRODUCT:
    case JEOUL_TERM_QUOTIENT:
      for (guint i = 0; i < term->operands.count; i++)
        if (!of_term (reader, operands[i], &operand)
            || !multiply (dimension, &operand,
                          term->type == JEOUL_TERM_QUOTIENT && i > 0 ? -1 : 1))
          return FALSE;
      return term->operands.count > 0;
    }

  return FALSE;
}

/* Whether the dimensions of a sum give that of its result. */
void
jeoul_reader_check_sum (JeoulReader  *reader,
                        JeoulIndex    term,
                        JeoulIndex    unit,
                        JeoulElement  element)
{
  Dimension found, expected, plain_found, plain_expected;

  if (!of_unit (reader, unit, &expected) || !of_term (reader, term, &found)
      || equal (&found, &expected))
    return;

  plain_found = found;
  plain_expected = expected;
  forget_currencies (&plain_found);
  forget_currencies (&plain_expected);
  report (reader,
          equal (&plain_found, &plain_expected) ? JEOUL_PROBLEM_DERIVATION_CURRENCY
                                                : JEOUL_PROBLEM_DERIVATION_DIMENSION,
          element, term, &found, &expected);
}
