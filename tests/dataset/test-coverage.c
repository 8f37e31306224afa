/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each row of the collected figures says, against what holds it in the built-in dataset.
 *
 * fixtures/coverage.tsv is written from the collected tables, not from the dataset. Where the
 * dataset departs on purpose, the row says what it has instead ("bound=verbal number=-", "-" for
 * nothing) and why. */
#include <math.h>
#include <string.h>

#include "jeoul-query.h"
#include "jeoul-reader.h"

#define N_S_ROWS 104
#define N_E_ROWS 299
#define N_DISPUTES 35

enum
{
  COLUMN_ROW,
  COLUMN_KIND,
  COLUMN_ID,
  COLUMN_BOUND,
  COLUMN_APPROX,
  COLUMN_NUMBER,
  COLUMN_LOW,
  COLUMN_HIGH,
  COLUMN_UNIT,
  COLUMN_DATE,
  COLUMN_PERIOD,
  COLUMN_CLAIMANT,
  COLUMN_SOURCE,
  COLUMN_PRINTED,
  COLUMN_INSTEAD,
  COLUMN_REASON,
  N_COLUMNS
};

static const char *const column_names[] = {
  "row", "kind", "id", "bound", "approx", "number", "low", "high", "unit", "date", "period",
  "claimant", "source", "printed", "instead", "reason", NULL,
};

/* Claims that no row asks for by itself: the second number of a row that has two. */
static const struct
{
  const char *claim;
  const char *row;
} second_numbers[] = {
  { "deepseek-v4-pro-api-input", "E080" },
  { "dong-a-r1-cost-won", "E290" },
  { "mbc-tenth-of-llama-3", "E296" },
  { "unicorn-factory-deepseek-won", "E294" },
};

static JeoulDataset *dataset;
static GPtrArray *rows; /* of GStrv */

static void
complain (char      **row,
          int         column,
          const char *expected,
          const char *found)
{
  g_test_message ("%s, held by %s %s: the %s is to be “%s”, and is “%s”", row[COLUMN_ROW],
                  row[COLUMN_KIND], row[COLUMN_ID], column_names[column],
                  expected ? expected : "", found ? found : "");
  g_test_fail ();
}

static void
check (char      **row,
       int         column,
       const char *found)
{
  if (g_strcmp0 (row[column], found ? found : "") != 0)
    complain (row, column, row[column], found);
}

/* The same number, however it is written: 80 and 80.0, 3.8e25. */
static void
check_number (char             **row,
              int                column,
              const JeoulNumber *found)
{
  double expected = NAN;

  if (row[column][0] == '\0' || found->text == NULL)
    check (row, column, found->text);
  else if (!jeoul_number_parse (row[column], -1, &expected) || expected != found->value)
    complain (row, column, row[column], found->text);
}

/* Puts what the dataset has instead into the row; a departure that departs from nothing, or gives
 * no reason, is a mistake. */
static void
apply_instead (char **row)
{
  g_auto (GStrv) words = g_strsplit (row[COLUMN_INSTEAD], " ", -1);

  if ((row[COLUMN_INSTEAD][0] == '\0') != (row[COLUMN_REASON][0] == '\0'))
    complain (row, COLUMN_REASON, "given with a departure", row[COLUMN_REASON]);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (words[i], "=", 2);
      int column = 0;

      g_assert_cmpuint (g_strv_length (pair), ==, 2);
      while (column < N_COLUMNS && strcmp (column_names[column], pair[0]) != 0)
        column++;
      g_assert_cmpint (column, >=, COLUMN_BOUND);
      g_assert_cmpint (column, <, COLUMN_INSTEAD);
      if (strcmp (pair[1], "-") == 0)
        pair[1][0] = '\0';
      if (strcmp (row[column], pair[1]) == 0)
        complain (row, COLUMN_INSTEAD, "a departure", words[i]);
      g_free (row[column]);
      row[column] = g_strdup (pair[1]);
    }
}

static gboolean
is_a_claim (char **row)
{
  return g_strv_contains ((const char *const[]) { "claim", "ratio", "report", "citation", NULL },
                          row[COLUMN_KIND]);
}

/* Whether one of the citations is the row's source with the row's numeral. */
static gboolean
has_source (char     **row,
            JeoulSpan  span)
{
  const JeoulSource *sources = jeoul_dataset_get_sources (dataset, NULL);
  const JeoulCitation *citations = jeoul_dataset_get_citations (dataset, span);

  for (guint i = 0; i < span.count; i++)
    if (strcmp (sources[citations[i].source].id, row[COLUMN_SOURCE]) == 0 &&
        g_strcmp0 (citations[i].printed, row[COLUMN_PRINTED]) == 0)
      return TRUE;

  return FALSE;
}

static void
check_claim (char            **row,
             const JeoulClaim *claim)
{
  g_autofree char *asserted = jeoul_date_to_iso (claim->asserted);
  g_autofree char *period = jeoul_period_to_iso (claim->period);
  gboolean is_report = strcmp (row[COLUMN_KIND], "report") == 0;

  check (row, COLUMN_BOUND, jeoul_bound_to_string (claim->value.bound));
  check (row, COLUMN_APPROX, claim->value.approx ? "true" : "");
  check_number (row, COLUMN_NUMBER, &claim->value.number);
  check_number (row, COLUMN_LOW, &claim->value.low);
  check_number (row, COLUMN_HIGH, &claim->value.high);
  if (claim->value.bound != JEOUL_BOUND_VERBAL)
    check (row, COLUMN_UNIT, jeoul_claim_get_unit (dataset, claim)->id);
  check (row, COLUMN_CLAIMANT, jeoul_claim_get_claimant (dataset, claim)->id);

  /* A report's row has the day of the carrier: the claim was made by then. */
  if (is_report)
    {
      JeoulDate carried;

      g_assert_true (jeoul_date_parse (row[COLUMN_DATE], -1, &carried));
      if (jeoul_date_compare (claim->asserted, carried) > 0)
        complain (row, COLUMN_DATE, row[COLUMN_DATE], asserted);
    }
  else
    {
      check (row, COLUMN_DATE, asserted);
      check (row, COLUMN_PERIOD, period);
    }

  /* The five articles' rows have the numeral as printed, and the article that has it. */
  if (row[COLUMN_SOURCE][0] != '\0' && !has_source (row, claim->citations) &&
      !has_source (row, claim->reports))
    complain (row, COLUMN_PRINTED, row[COLUMN_PRINTED], "not there");
  if (is_report && row[COLUMN_SOURCE][0] != '\0' && !has_source (row, claim->reports))
    complain (row, COLUMN_SOURCE, row[COLUMN_SOURCE], "no report");
  if (strcmp (row[COLUMN_KIND], "ratio") == 0 &&
      (claim->ratio_of == JEOUL_NO_INDEX || claim->ratio_to == JEOUL_NO_INDEX))
    complain (row, COLUMN_KIND, "ratio", "a claim that compares nothing");
}

static void
test_rows (void)
{
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      const char *id = row[COLUMN_ID];
      g_autofree char *date = NULL;

      if (is_a_claim (row))
        {
          const JeoulClaim *claim = jeoul_dataset_find_claim (dataset, id);

          if (claim == NULL)
            complain (row, COLUMN_ID, id, "not there");
          else
            check_claim (row, claim);
        }
      else if (strcmp (row[COLUMN_KIND], "event") == 0)
        {
          const JeoulEvent *event = jeoul_dataset_find_event (dataset, id);

          date = event ? jeoul_period_to_iso (event->date) : NULL;
          check (row, COLUMN_DATE, date);
        }
      else if (strcmp (row[COLUMN_KIND], "source") == 0)
        {
          const JeoulSource *source = jeoul_dataset_find_source (dataset, id);

          date = source ? jeoul_date_to_iso (source->published) : NULL;
          check (row, COLUMN_DATE, date);
        }
      else if (strcmp (row[COLUMN_KIND], "subject") == 0)
        {
          const JeoulSubject *subject = jeoul_dataset_find_subject (dataset, id);

          date = subject ? jeoul_date_to_iso (subject->released) : NULL;
          check (row, COLUMN_DATE, date);
        }
      else if (strcmp (row[COLUMN_KIND], "period") == 0)
        {
          const JeoulClaim *claim = jeoul_dataset_find_claim (dataset, id);

          date = claim ? jeoul_period_to_iso (claim->period) : NULL;
          check (row, COLUMN_PERIOD, date);
        }
      else
        complain (row, COLUMN_KIND, "what holds the row", row[COLUMN_KIND]);
    }
}

static void
test_every_row_once (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      if (!g_hash_table_add (seen, row[COLUMN_ROW]))
        complain (row, COLUMN_ROW, "there once", "there twice");
    }
  for (guint i = 1; i <= N_S_ROWS + N_E_ROWS; i++)
    {
      g_autofree char *name = i <= N_S_ROWS ? g_strdup_printf ("S%03u", i)
                                            : g_strdup_printf ("E%03u", i - N_S_ROWS);

      if (!g_hash_table_contains (seen, name))
        {
          g_test_message ("%s is not in the list", name);
          g_test_fail ();
        }
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, N_S_ROWS + N_E_ROWS);
}

/* Nothing is in the dataset that was not collected. */
static void
test_every_claim_has_a_row (void)
{
  g_autoptr (GHashTable) held = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, &n);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (held, ((char **) g_ptr_array_index (rows, i))[COLUMN_ID]);
  for (guint i = 0; i < G_N_ELEMENTS (second_numbers); i++)
    {
      g_assert_nonnull (jeoul_dataset_find_claim (dataset, second_numbers[i].claim));
      g_hash_table_add (held, (char *) second_numbers[i].claim);
    }
  for (guint i = 0; i < n; i++)
    if (!g_hash_table_contains (held, claims[i].id))
      {
        g_test_message ("%s: no row says this", claims[i].id);
        g_test_fail ();
      }
}

/* Each number of the five articles is in a figure, or fixtures/not-in-figures.tsv says why not. */
static void
test_figures (void)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) excused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "not-in-figures.tsv",
                                                 NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n;
  const JeoulFigure *figures = jeoul_dataset_get_figures (dataset, &n);
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GArray) found = jeoul_query_figure (dataset, &figures[i]);

      for (guint j = 0; j < found->len; j++)
        g_hash_table_add (shown, (char *) claims[g_array_index (found, guint32, j)].id);
    }
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      const char *tab = strchr (lines[i], '\t');

      g_assert_nonnull (tab);
      g_assert_cmpuint (strlen (tab), >, 10);
      g_assert_true (g_hash_table_add (excused, g_strndup (lines[i], tab - lines[i])));
    }
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      gboolean has_number =
        row[COLUMN_NUMBER][0] != '\0' || row[COLUMN_LOW][0] != '\0' || row[COLUMN_HIGH][0] != '\0';

      if (row[COLUMN_ROW][0] != 'S' || !is_a_claim (row) || !has_number)
        continue;
      if (g_hash_table_contains (shown, row[COLUMN_ID]) ==
          g_hash_table_remove (excused, row[COLUMN_ROW]))
        complain (row, COLUMN_ID, "in a figure or excused, not both",
                  g_hash_table_contains (shown, row[COLUMN_ID]) ? "both" : "neither");
    }
  g_assert_cmpuint (g_hash_table_size (excused), ==, 0);
}

static gboolean
has_relation (const JeoulClaim *claim,
              const JeoulClaim *other)
{
  const JeoulRelation *relations = jeoul_dataset_get_relations (dataset, claim->relations);
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);

  for (guint i = 0; i < claim->relations.count; i++)
    if (&claims[relations[i].claim] == other)
      return TRUE;

  return FALSE;
}

static gboolean
has_note_of_a_report (const JeoulClaim *claim)
{
  const JeoulCitation *reports = jeoul_dataset_get_citations (dataset, claim->reports);

  for (guint i = 0; i < claim->reports.count; i++)
    if (!jeoul_text_is_empty (&reports[i].note))
      return TRUE;

  return FALSE;
}

static gboolean
has_computed (const char *id)
{
  guint n;
  const JeoulFigure *figures = jeoul_dataset_get_figures (dataset, &n);

  for (guint i = 0; i < n; i++)
    {
      const JeoulComputed *computed =
        jeoul_dataset_get_computed (dataset, figures[i].first_computed);

      for (guint j = 0; j < figures[i].n_computed; j++)
        if (strcmp (computed[j].id, id) == 0)
          return TRUE;
    }

  return FALSE;
}

/* Whether the dataset has what "relation:ID>ID", "note:ID" and their like ask for. */
static gboolean
has_place (const char *kind,
           const char *id)
{
  g_auto (GStrv) ids = g_strsplit (id, ">", 2);
  const JeoulClaim *claim = jeoul_dataset_find_claim (dataset, ids[0]);

  if (strcmp (kind, "event") == 0)
    {
      const JeoulEvent *event = jeoul_dataset_find_event (dataset, id);
      return event != NULL && !jeoul_text_is_empty (&event->note);
    }
  if (strcmp (kind, "subject") == 0)
    {
      const JeoulSubject *subject = jeoul_dataset_find_subject (dataset, id);
      return subject != NULL && !jeoul_text_is_empty (&subject->note);
    }
  if (strcmp (kind, "figure") == 0)
    return jeoul_dataset_find_figure (dataset, id) != NULL;
  if (strcmp (kind, "computed") == 0)
    return has_computed (id);
  if (claim == NULL)
    return FALSE;
  if (strcmp (kind, "claim") == 0)
    return TRUE;
  if (strcmp (kind, "note") == 0)
    return !jeoul_text_is_empty (jeoul_claim_get_note (dataset, claim));
  if (strcmp (kind, "report") == 0)
    return has_note_of_a_report (claim);
  if (strcmp (kind, "derivation") == 0)
    return claim->derivation != JEOUL_NO_INDEX;
  if (strcmp (kind, "ratio") == 0)
    return claim->ratio_of != JEOUL_NO_INDEX;
  if (strcmp (kind, "relation") == 0)
    return ids[1] && has_relation (claim, jeoul_dataset_find_claim (dataset, ids[1]));

  return FALSE;
}

/* Where the collected figures contradict each other, the dataset says so, by relations, sums,
 * ratios, notes or dates: fixtures/disputes.tsv lists the places. */
static void
test_disputes (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "disputes.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + N_DISPUTES);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", 2);
      g_auto (GStrv) places = g_strsplit (columns[1], " ", -1);

      g_assert_cmpuint (g_ascii_strtoull (columns[0], NULL, 10), ==, i);
      for (guint j = 0; places[j] != NULL; j++)
        {
          g_auto (GStrv) pair = g_strsplit (places[j], ":", 2);

          if (!has_place (pair[0], pair[1]))
            {
              g_test_message ("%s: there is no %s", columns[0], places[j]);
              g_test_fail ();
            }
        }
    }
}

static void
read_rows (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "coverage.tsv", NULL);
  g_autofree char *text = NULL;
  g_autofree char *header = g_strjoinv ("\t", (char **) column_names);
  g_auto (GStrv) lines = NULL;

  G_STATIC_ASSERT (G_N_ELEMENTS (column_names) == N_COLUMNS + 1);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpstr (lines[0], ==, header);
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 1; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      char **row = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (row), ==, N_COLUMNS);
      apply_instead (row);
      g_ptr_array_add (rows, row);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *xml = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  int status;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "..", "data", "ai-cost-debate.xml", NULL);
  g_assert_true (g_file_get_contents (path, &xml, &length, NULL));
  bytes = g_bytes_new_static (xml, length);
  dataset = jeoul_reader_read_bytes (bytes, path, JEOUL_LANG_EN, NULL, &error);
  g_assert_no_error (error);
  read_rows ();

  g_test_add_func ("/coverage/every-row-once", test_every_row_once);
  g_test_add_func ("/coverage/rows", test_rows);
  g_test_add_func ("/coverage/every-claim-has-a-row", test_every_claim_has_a_row);
  g_test_add_func ("/coverage/figures", test_figures);
  g_test_add_func ("/coverage/disputes", test_disputes);

  status = g_test_run ();
  g_ptr_array_unref (rows);
  jeoul_dataset_unref (dataset);
  return status;
}
