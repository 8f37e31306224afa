/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Claims as rows of a table for programs, and cells as CSV. */
#include "jeoul-press-table.h"

#include <string.h>

#include "jeoul-facets.h"

/* Longer numbers keep their exponent: nobody reads 400 zeros. */
#define MAX_PLAIN_DIGITS 400

#define LISTED(name) { name, NULL, JEOUL_CELL_LIST }
#define NUMBER(name) { name, NULL, JEOUL_CELL_NUMBER }
#define FLAG(name) { name, NULL, JEOUL_CELL_FLAG }

const JeoulColumn jeoul_claim_columns[JEOUL_N_CLAIM_COLUMNS + 1] = {
  { "id" }, LISTED ("organization"), { "subject" }, { "quantity" }, LISTED ("stage"), { "basis" },
  { "extent" }, { "role" }, LISTED ("hardware"), { "bound" }, FLAG ("approx"), NUMBER ("value"),
  NUMBER ("low"), NUMBER ("high"), { "unit" }, { "claimant" }, { "evidence" }, { "status" },
  { "asserted" }, { "period" }, LISTED ("sources"), { NULL },
};

/**
 * jeoul_plain_decimal:
 * @decimal: a number as the dataset format has it: `-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?`
 *
 * Returns: (transfer full): the same number, digit for digit, without an exponent and without
 *   zeros in front
 */
char *
jeoul_plain_decimal (const char *decimal)
{
  const char *e = strpbrk (decimal, "eE");
  gsize sign = decimal[0] == '-';
  g_autoptr (GString) digits = g_string_new (NULL);
  gssize point, exponent;

  if (e == NULL)
    {
      /* Zeros in front are no number in JSON. */
      gsize zeros = strspn (decimal + sign, "0");

      if (zeros > 0 && !g_ascii_isdigit (decimal[sign + zeros]))
        zeros--;
      return g_strconcat (sign ? "-" : "", decimal + sign + zeros, NULL);
    }

  for (const char *p = decimal + sign; p < e; p++)
    if (*p != '.')
      g_string_append_c (digits, *p);
  if (strspn (digits->str, "0") == digits->len)
    return g_strdup ("0");

  point = (gssize) strcspn (decimal + sign, ".eE");
  exponent = CLAMP (g_ascii_strtoll (e + 1, NULL, 10), -10 * MAX_PLAIN_DIGITS,
                    10 * MAX_PLAIN_DIGITS);
  point += exponent;
  if (point > MAX_PLAIN_DIGITS || point < -MAX_PLAIN_DIGITS)
    return g_strdup (decimal);

  while (point < 1)
    {
      g_string_prepend_c (digits, '0');
      point++;
    }
  while ((gssize) digits->len < point)
    g_string_append_c (digits, '0');
  if ((gssize) digits->len > point)
    g_string_insert_c (digits, point, '.');
  while (digits->str[0] == '0' && g_ascii_isdigit (digits->str[1]))
    g_string_erase (digits, 0, 1);
  if (sign)
    g_string_prepend_c (digits, '-');

  return g_strdup (digits->str);
}

/* What a spreadsheet takes for the beginning of a formula, full-width forms included (OWASP, "CSV
 * injection"), also behind spaces and what has no width, which some take away. */
static gboolean
is_formula (const char *cell)
{
  static const char *const wide[] = { "＝", "＋", "－", "＠" };

  if (cell[0] != '\0' && strchr ("\t\r\n", cell[0]) != NULL)
    return TRUE;
  for (gunichar c; (c = g_utf8_get_char (cell)) != 0; cell = g_utf8_next_char (cell))
    if (!g_unichar_isspace (c) && !g_unichar_iszerowidth (c) && !g_unichar_iscntrl (c))
      break;
  if (cell[0] != '\0' && strchr ("=+-@", cell[0]) != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    if (g_str_has_prefix (cell, wide[i]))
      return TRUE;

  return FALSE;
}

/**
 * jeoul_csv_append_cell:
 * @line: the line
 * @type: what the cell holds
 * @cell: its text
 *
 * Adds a cell as RFC 4180 has it. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it, which keeps it text; a number never does.
 */
void
jeoul_csv_append_cell (GString      *line,
                       JeoulCellType type,
                       const char   *cell)
{
  gboolean formula = type != JEOUL_CELL_NUMBER && is_formula (cell);

  if (!formula && strpbrk (cell, ",;\t\"\r\n") == NULL)
    {
      g_string_append (line, cell);
      return;
    }

  g_string_append_c (line, '"');
  if (formula)
    g_string_append_c (line, '\'');
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *p);
    }
  g_string_append_c (line, '"');
}

static void
append_word (GString    *list,
             const char *word)
{
  if (list->len > 0)
    g_string_append_c (list, ' ');
  g_string_append (list, word);
}

static char *
end_list (GString *list)
{
  return g_string_free (list, list->len == 0);
}

static char *
list_organizations (const JeoulDataset *dataset,
                    JeoulSpan           span)
{
  const JeoulOrganization *organizations = jeoul_dataset_get_organizations (dataset, NULL);
  const JeoulIndex *indices = jeoul_dataset_get_list (dataset, span);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < span.count; i++)
    append_word (list, organizations[indices[i]].id);
  return end_list (list);
}

static char *
list_subjects (const JeoulDataset *dataset,
               JeoulSpan           span)
{
  const JeoulSubject *subjects = jeoul_dataset_get_subjects (dataset, NULL);
  const JeoulIndex *indices = jeoul_dataset_get_list (dataset, span);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < span.count; i++)
    append_word (list, subjects[indices[i]].id);
  return end_list (list);
}

static char *
list_stages (guint stages)
{
  GString *list = g_string_new (NULL);

  for (gsize i = 0; i < jeoul_stages.n_words; i++)
    if (stages & (1u << i))
      append_word (list, jeoul_stages.words[i]);
  if (list->len == 0)
    g_string_append (list, "undefined");
  return end_list (list);
}

static char *
list_sources (const JeoulDataset *dataset,
              JeoulSpan           citations)
{
  const JeoulSource *sources = jeoul_dataset_get_sources (dataset, NULL);
  const JeoulCitation *cited = jeoul_dataset_get_citations (dataset, citations);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < citations.count; i++)
    {
      gboolean repeated = FALSE;

      /* One source may be cited twice, for two places in it. */
      for (guint j = 0; j < i; j++)
        repeated = repeated || cited[j].source == cited[i].source;
      if (!repeated)
        append_word (list, sources[cited[i].source].id);
    }
  return end_list (list);
}

static char *
plain (const JeoulNumber *number)
{
  return number->text != NULL ? jeoul_plain_decimal (number->text) : NULL;
}

/**
 * jeoul_claim_get_cells:
 * @dataset: a dataset
 * @claim: one of its claims
 * @cells: (out caller-allocates): a cell for each of jeoul_claim_columns
 *
 * What a program is told of a claim. Numbers are the decimal digits of the dataset.
 */
void
jeoul_claim_get_cells (const JeoulDataset *dataset,
                       const JeoulClaim   *claim,
                       char               *cells[JEOUL_N_CLAIM_COLUMNS])
{
  const JeoulSubject *subject = jeoul_claim_get_subject (dataset, claim);
  const JeoulValue *value = &claim->value;
  char **cell = cells;

  *cell++ = g_strdup (claim->id);
  *cell++ = list_organizations (dataset, subject->organizations);
  *cell++ = g_strdup (subject->id);
  *cell++ = g_strdup (jeoul_claim_get_quantity (dataset, claim)->id);
  *cell++ = list_stages (claim->stages);
  *cell++ = g_strdup (jeoul_vocabulary_word (&jeoul_bases, claim->basis));
  *cell++ = g_strdup (jeoul_vocabulary_word (&jeoul_extents, claim->extent));
  *cell++ = g_strdup (jeoul_vocabulary_word (&jeoul_roles, claim->role));
  *cell++ = list_subjects (dataset, claim->hardware);
  *cell++ = g_strdup (jeoul_bound_to_string (value->bound));
  *cell++ = g_strdup (value->approx ? "true" : "false");
  *cell++ = plain (&value->number);
  *cell++ = plain (&value->low);
  *cell++ = plain (&value->high);
  *cell++ = g_strdup (jeoul_claim_get_unit (dataset, claim)->id);
  *cell++ = g_strdup (jeoul_claim_get_claimant (dataset, claim)->id);
  *cell++ = g_strdup (jeoul_vocabulary_word (&jeoul_evidences, claim->evidence));
  *cell++ = g_strdup (jeoul_vocabulary_word (&jeoul_statuses, claim->status));
  *cell++ = jeoul_date_is_set (claim->asserted) ? jeoul_date_to_iso (claim->asserted) : NULL;
  *cell++ = jeoul_date_is_set (claim->period.start) ? jeoul_period_to_iso (claim->period) : NULL;
  *cell++ = list_sources (dataset, claim->citations);
  g_assert (cell == cells + JEOUL_N_CLAIM_COLUMNS);
}
