/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks the value of an attribute against its type, and tells what it means. */
#include <string.h>

#include "jeoul-nearest.h"
#include "jeoul-reader-private.h"

#define MAX_ID_LENGTH 128

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static gboolean
is_id (const char *text,
       gsize       length)
{
  if (length == 0 || length > MAX_ID_LENGTH || !g_ascii_isalpha (text[0]))
    return FALSE;
  for (gsize i = 1; i < length; i++)
    if (!g_ascii_isalnum (text[i]) && text[i] != '-' && text[i] != '_' && text[i] != '.')
      return FALSE;
  return TRUE;
}

static gboolean
is_blank (const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!is_space (text[i]))
      return FALSE;
  return TRUE;
}

/* The next item of a list separated by white space; FALSE at its end. */
static gboolean
next_item (const char **p,
           const char  *end,
           const char **item,
           gsize       *length)
{
  while (*p < end && is_space (**p))
    (*p)++;
  if (*p == end)
    return FALSE;
  *item = *p;
  while (*p < end && !is_space (**p))
    (*p)++;
  *length = (gsize) (*p - *item);
  return TRUE;
}

static gboolean
matches_number (const char *p,
                const char *end)
{
  if (p < end && *p == '-')
    p++;
  if (p == end || !g_ascii_isdigit (*p))
    return FALSE;
  while (p < end && g_ascii_isdigit (*p))
    p++;
  if (p < end && *p == '.')
    {
      if (++p == end || !g_ascii_isdigit (*p))
        return FALSE;
      while (p < end && g_ascii_isdigit (*p))
        p++;
    }
  if (p < end && (*p == 'e' || *p == 'E'))
    {
      if (++p < end && (*p == '+' || *p == '-'))
        p++;
      if (p == end)
        return FALSE;
      while (p < end && g_ascii_isdigit (*p))
        p++;
    }
  return p == end;
}

/* Most numbers are whole and have so few digits that a double holds them exactly. */
static gboolean
parse_integer (const char *text,
               gsize       length,
               double     *number)
{
  gint64 result = 0;

  if (length == 0 || length > 15)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      result = result * 10 + (text[i] - '0');
    }

  *number = (double) result;
  return TRUE;
}

static gboolean
all_in (const char *text,
        gsize       length,
        char        first,
        char        last)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] < first || text[i] > last)
      return FALSE;
  return TRUE;
}

/* Letters, then subtags of letters and digits, one to eight characters each. */
static gboolean
is_language (const char *text,
             gsize       length)
{
  gsize run = 0;
  gboolean first = TRUE;

  for (gsize i = 0; i <= length; i++)
    if (i == length || text[i] == '-')
      {
        if (run == 0 || run > 8)
          return FALSE;
        run = 0;
        first = FALSE;
      }
    else if (first ? !g_ascii_isalpha (text[i]) : !g_ascii_isalnum (text[i]))
      return FALSE;
    else
      run++;

  return TRUE;
}

static gboolean
is_address (const char *text,
            gsize       length)
{
  gsize scheme = 0;

  if (length > 7 && strncmp (text, "http://", 7) == 0)
    scheme = 7;
  else if (length > 8 && strncmp (text, "https://", 8) == 0)
    scheme = 8;
  if (scheme == 0)
    return FALSE;
  for (gsize i = scheme; i < length; i++)
    if (is_space (text[i]))
      return FALSE;
  return TRUE;
}

/* name or name^exponent; the exponent is at most three characters, and neither 0 nor 1. */
static gboolean
is_base_dimension (const char *text,
                   gsize       length)
{
  gsize i = 0, digits;

  for (; i < length && text[i] != '^'; i++)
    if (!g_ascii_islower (text[i])
        && !(text[i] == '-' && i > 0 && text[i - 1] != '-' && i + 1 < length
             && g_ascii_islower (text[i + 1])))
      return FALSE;
  if (i == 0)
    return FALSE;
  if (i == length)
    return TRUE;

  i++;
  if (i < length && text[i] == '-')
    {
      i++;
      if (i + 1 == length && text[i] == '1')
        return TRUE;
    }
  digits = length - i;
  return digits >= 1 && digits <= 2 && all_in (text + i, digits, '0', '9') && text[i] != '0'
         && !(digits == 1 && text[i] == '1');
}

static gboolean
is_dimension (const char *text,
              gsize       length)
{
  const char *p = text, *item;
  gsize n;
  guint count = 0;

  if (length == 1 && text[0] == '1')
    return TRUE;
  while (next_item (&p, text + length, &item, &n))
    {
      if (!is_base_dimension (item, n))
        return FALSE;
      count++;
    }
  return count > 0;
}

static char *
join_words (const JeoulVocabulary *words,
            gboolean               with_undefined)
{
  g_autofree char *joined = g_strjoinv (" ", (char **) words->words);

  return with_undefined ? g_strconcat ("undefined ", joined, NULL) : g_steal_pointer (&joined);
}

static void
report_word (JeoulReader              *reader,
             JeoulElement              element,
             const JeoulAttributeRule *rule,
             const char               *word,
             gsize                     length)
{
  gboolean with_undefined = rule->type == JEOUL_TYPE_STAGES || rule->type == JEOUL_TYPE_STAGES_ANY;
  g_autofree char *expected = NULL;
  g_autofree char *copy = NULL;
  JeoulNearest nearest = { 0 };

  if (!jeoul_problems_are_full (reader->problems))
    {
      expected = join_words (rule->words, with_undefined);
      copy = g_strndup (word, length);
      jeoul_nearest_init (&nearest, copy);
      for (gsize i = 0; i < rule->words->n_words; i++)
        jeoul_nearest_try (&nearest, rule->words->words[i]);
    }
  jeoul_reader_problem (reader, JEOUL_PROBLEM_BAD_WORD, element, rule->attribute,
                        word, (gssize) length, expected, nearest.best);
}

/* Lists hold nothing twice. Compares neighbours in sorted order, as lists may be long. */
static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const char *first = *(const char *const *) a, *second = *(const char *const *) b;
  gsize n_first = strcspn (first, " "), n_second = strcspn (second, " ");
  int order = memcmp (first, second, MIN (n_first, n_second));

  return order != 0 ? order : n_first < n_second ? -1 : n_first > n_second;
}

static void
check_repeats (JeoulReader              *reader,
               JeoulElement              element,
               const JeoulAttributeRule *rule,
               const char               *text,
               gsize                     length)
{
  g_autofree char *copy = NULL;
  g_autoptr (GPtrArray) items = NULL;
  const char *p, *item;
  gsize n;

  copy = g_strndup (text, length);
  g_strdelimit (copy, "\t\r\n", ' ');
  items = g_ptr_array_new ();
  for (p = copy; next_item (&p, copy + length, &item, &n);)
    g_ptr_array_add (items, (gpointer) item);
  g_ptr_array_sort (items, compare_items);
  for (guint i = 1; i < items->len; i++)
    if (compare_items (&items->pdata[i - 1], &items->pdata[i]) == 0)
      {
        item = items->pdata[i];
        jeoul_reader_problem (reader, JEOUL_PROBLEM_REPEATED_ITEM, element, rule->attribute,
                              item, (gssize) strcspn (item, " "), NULL, NULL);
        return;
      }
}

static gboolean
parse_words (JeoulReader              *reader,
             JeoulElement              element,
             const JeoulAttributeRule *rule,
             JeoulAttributeValue      *value)
{
  const char *p = value->text, *item;
  const char *end = p + value->length;
  const char *repeated = NULL;
  gsize n, n_repeated = 0;
  guint count = 0;

  value->bits = 0;
  if (rule->type == JEOUL_TYPE_STAGES && value->length == 9
      && memcmp (value->text, "undefined", 9) == 0)
    return TRUE;

  for (; next_item (&p, end, &item, &n); count++)
    {
      int word = jeoul_vocabulary_find (rule->words, item, (gssize) n);
      guint32 bit;

      if (word >= 0)
        bit = 1u << word;
      else if (rule->type == JEOUL_TYPE_STAGES_ANY && n == 9 && memcmp (item, "undefined", 9) == 0)
        bit = JEOUL_SELECTION_STAGE_UNDEFINED;
      else
        {
          report_word (reader, element, rule, item, n);
          return FALSE;
        }
      if ((value->bits & bit) != 0 && repeated == NULL)
        {
          repeated = item;
          n_repeated = n;
        }
      value->bits |= bit;
    }

  if (count == 0)
    jeoul_reader_problem (reader, JEOUL_PROBLEM_EMPTY_VALUE, element, rule->attribute,
                          NULL, 0, NULL, NULL);
  else if (repeated != NULL)
    jeoul_reader_problem (reader, JEOUL_PROBLEM_REPEATED_ITEM, element, rule->attribute,
                          repeated, (gssize) n_repeated, NULL, NULL);
  return count > 0;
}

static gboolean
check_refs (JeoulReader              *reader,
            JeoulElement              element,
            const JeoulAttributeRule *rule,
            JeoulAttributeValue      *value)
{
  const char *p = value->text, *item;
  const char *end = p + value->length;
  guint count = 0;
  gsize n;

  for (; next_item (&p, end, &item, &n); count++)
    if (!is_id (item, n))
      {
        jeoul_reader_problem (reader, JEOUL_PROBLEM_BAD_ID, element, rule->attribute,
                              item, (gssize) n, NULL, NULL);
        return FALSE;
      }

  if (count == 0)
    jeoul_reader_problem (reader, JEOUL_PROBLEM_EMPTY_VALUE, element, rule->attribute,
                          NULL, 0, NULL, NULL);
  else if (count > 1)
    check_repeats (reader, element, rule, value->text, value->length);
  return count > 0;
}

static gboolean
parse_period (JeoulReader              *reader,
              JeoulElement              element,
              const JeoulAttributeRule *rule,
              JeoulAttributeValue      *value)
{
  const char *slash = memchr (value->text, '/', value->length);
  gsize n = slash != NULL ? (gsize) (slash - value->text) : value->length;

  if (!jeoul_date_parse (value->text, (gssize) n, &value->period.start))
    return FALSE;
  value->period.end = value->period.start;
  if (slash == NULL)
    return TRUE;
  if (!jeoul_date_parse (slash + 1, (gssize) (value->length - n - 1), &value->period.end))
    return FALSE;
  if (jeoul_date_first_day (value->period.start) > jeoul_date_last_day (value->period.end))
    jeoul_reader_problem (reader, JEOUL_PROBLEM_PERIOD_REVERSED, element, rule->attribute,
                          value->text, (gssize) value->length, NULL, NULL);
  return TRUE;
}

static gboolean
parse_prices (JeoulAttributeValue *value)
{
  if (value->length == 7 && memcmp (value->text, "nominal", 7) == 0)
    value->word = 0;
  else if (value->length == 9 && memcmp (value->text, "undefined", 9) == 0)
    value->word = -1;
  else if (value->length == 4 && jeoul_date_parse (value->text, 4, &value->date))
    value->word = value->date.year;
  else
    return FALSE;
  return TRUE;
}

/* Checks one value and fills in what it means; reports at most one problem of form. */
void
jeoul_reader_check_value (JeoulReader              *reader,
                          JeoulElement              element,
                          const JeoulAttributeRule *rule,
                          JeoulAttributeValue      *value)
{
  const char *text = value->text;
  gsize length = value->length;
  JeoulProblemCode code = JEOUL_PROBLEM_EMPTY_VALUE;

  switch (rule->type)
    {
    case JEOUL_TYPE_REF:
      value->record = jeoul_id_index_find (&reader->dataset->index[rule->target], text, length,
                                           value->hash);
      value->valid = value->record != JEOUL_NO_INDEX || is_id (text, length);
      code = JEOUL_PROBLEM_BAD_ID;
      break;

    case JEOUL_TYPE_ID:
      value->valid = is_id (text, length);
      code = JEOUL_PROBLEM_BAD_ID;
      break;

    case JEOUL_TYPE_REFS:
      value->valid = check_refs (reader, element, rule, value);
      return;

    case JEOUL_TYPE_TEXT:
      value->valid = !is_blank (text, length);
      break;

    case JEOUL_TYPE_NUMBER:
      value->valid = parse_integer (text, length, &value->number)
                     || jeoul_number_parse (text, (gssize) length, &value->number);
      code = !value->valid && matches_number (text, text + length) ? JEOUL_PROBLEM_NUMBER_RANGE
                                                                   : JEOUL_PROBLEM_BAD_NUMBER;
      break;

    case JEOUL_TYPE_DATE:
      value->valid = jeoul_date_parse (text, (gssize) length, &value->date);
      code = JEOUL_PROBLEM_BAD_DATE;
      break;

    case JEOUL_TYPE_PERIOD:
      value->valid = parse_period (reader, element, rule, value);
      code = JEOUL_PROBLEM_BAD_PERIOD;
      break;

    case JEOUL_TYPE_MONTH:
      value->valid = length == 7 && jeoul_date_parse (text, (gssize) length, &value->date);
      code = JEOUL_PROBLEM_BAD_MONTH;
      break;

    case JEOUL_TYPE_WORD:
      value->word = jeoul_vocabulary_find (rule->words, text, (gssize) length);
      value->valid = value->word >= 0;
      if (!value->valid)
        report_word (reader, element, rule, text, length);
      return;

    case JEOUL_TYPE_WORDS:
    case JEOUL_TYPE_STAGES:
    case JEOUL_TYPE_STAGES_ANY:
      value->valid = parse_words (reader, element, rule, value);
      return;

    case JEOUL_TYPE_CURRENCY:
      value->valid = length == 3 && all_in (text, length, 'A', 'Z');
      code = JEOUL_PROBLEM_BAD_CURRENCY;
      break;

    case JEOUL_TYPE_COUNTRY:
      value->valid = length == 2 && all_in (text, length, 'A', 'Z');
      code = JEOUL_PROBLEM_BAD_COUNTRY;
      break;

    case JEOUL_TYPE_LANGUAGE:
      value->valid = is_language (text, length);
      code = JEOUL_PROBLEM_BAD_LANGUAGE;
      break;

    case JEOUL_TYPE_ADDRESS:
      value->valid = is_address (text, length);
      code = JEOUL_PROBLEM_BAD_ADDRESS;
      break;

    case JEOUL_TYPE_DIMENSION:
      value->valid = is_dimension (text, length);
      code = JEOUL_PROBLEM_BAD_DIMENSION;
      break;

    case JEOUL_TYPE_PRICES:
      value->valid = parse_prices (value);
      code = JEOUL_PROBLEM_BAD_YEAR;
      break;
    }

  if (!value->valid)
    jeoul_reader_problem (reader, code, element, rule->attribute, text, (gssize) length,
                          NULL, NULL);
}
