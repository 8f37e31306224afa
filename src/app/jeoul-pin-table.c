/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weighing of the pinned claims as a table: what the tray shows and what is copied from it. */
#include "jeoul-pin-table.h"

#include "jeoul-claim-text.h"

static void
row_free (gpointer data)
{
  JeoulPinRow *row = data;

  g_free (row->name);
  g_strfreev (row->cells);
  g_free (row);
}

void
jeoul_pin_table_free (JeoulPinTable *table)
{
  g_free (table->sentence);
  g_strfreev (table->titles);
  g_strfreev (table->subjects);
  g_clear_pointer (&table->rows, g_ptr_array_unref);
  g_clear_pointer (&table->conversions, g_ptr_array_unref);
  g_free (table->offer);
  g_free (table);
}

static void
add_facets (JeoulPinTable       *table,
            const JeoulDataset  *dataset,
            const JeoulWeighing *weighing,
            gboolean             differing,
            JeoulLang            lang)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  const JeoulIndex *indices = jeoul_weighing_get_claims (weighing, NULL);

  for (guint facet = 0; facet < JEOUL_N_FACETS; facet++)
    {
      JeoulVerdict verdict = jeoul_weighing_get_facet (weighing, facet);
      gboolean differs = jeoul_weighing_differs (weighing, facet) ||
                         verdict != JEOUL_VERDICT_COMPARABLE;
      JeoulPinRow *row;

      if (differs != differing)
        continue;
      row = g_new0 (JeoulPinRow, 1);
      row->name = g_strdup (jeoul_facet_title (facet, lang));
      row->differs = differs;
      row->verdict = verdict;
      row->cells = g_new0 (char *, table->n_claims + 1);
      for (guint i = 0; i < table->n_claims; i++)
        row->cells[i] = jeoul_facet_text (dataset, &claims[indices[i]], facet, lang);
      g_ptr_array_add (table->rows, row);
    }
}

/* The first of all pairs are those of the first claim with each other one. */
static void
add_ratio (JeoulPinTable       *table,
           const JeoulWeighing *weighing,
           gboolean             of_b_to_a,
           JeoulLang            lang)
{
  const JeoulComparison *pairs = jeoul_weighing_get_pairs (weighing, NULL);
  JeoulPinRow *row = g_new0 (JeoulPinRow, 1);
  gboolean any = FALSE;

  row->name = g_strdup (of_b_to_a ? jeoul_tr (lang, "Relative to the first")
                                  : jeoul_tr (lang, "The other way round"));
  row->is_ratio = TRUE;
  row->cells = g_new0 (char *, table->n_claims + 1);
  row->cells[0] = g_strdup ("1");
  for (guint i = 1; i < table->n_claims; i++)
    {
      const JeoulComparison *pair = &pairs[i - 1];

      row->cells[i] = jeoul_comparison_ratio (pair, of_b_to_a, lang);
      if (row->cells[i] == NULL)
        {
          row->cells[i] = g_strdup ("–");
          continue;
        }
      any = TRUE;
      row->verdict = MAX (row->verdict, pair->verdict);
      if (!jeoul_verdict_allows (pair->verdict))
        row->struck |= 1u << i;
    }
  if (any)
    g_ptr_array_add (table->rows, row);
  else
    row_free (row);
}

/* With three claims and more, for the first pair that needs one and has one. */
static void
find_offer (JeoulPinTable       *table,
            const JeoulDataset  *dataset,
            const JeoulWeighing *weighing,
            JeoulLang            lang)
{
  const JeoulComparison *pairs = jeoul_weighing_get_pairs (weighing, NULL);

  for (guint i = 0; i + 1 < table->n_claims; i++)
    {
      if (jeoul_verdict_allows (pairs[i].verdict) ||
          !jeoul_comparison_alternative (dataset, &pairs[i], &table->alternative))
        continue;
      table->offer = jeoul_comparison_offer (dataset, &table->alternative, lang);
      return;
    }
}

/**
 * jeoul_pin_table_new:
 * @dataset: a dataset
 * @pins: (array zero-terminated=1): ids of its claims
 * @lang: a language
 *
 * Returns: (transfer full) (nullable): the weighing; %NULL with fewer claims than two
 */
JeoulPinTable *
jeoul_pin_table_new (const JeoulDataset *dataset,
                     const char *const  *pins,
                     JeoulLang           lang)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  g_autoptr (JeoulWeighing) weighing = NULL;
  const JeoulComparison *pairs;
  JeoulIndex indices[JEOUL_WEIGHING_MAX];
  JeoulPinTable *table;
  guint n = 0;

  for (guint i = 0; pins[i] != NULL && n < JEOUL_WEIGHING_MAX; i++)
    {
      const JeoulClaim *claim = jeoul_dataset_find_claim (dataset, pins[i]);

      if (claim != NULL)
        indices[n++] = claim - claims;
    }
  if (n < JEOUL_WEIGHING_MIN)
    return NULL;

  weighing = jeoul_weighing_new (dataset, indices, n);
  table = g_new0 (JeoulPinTable, 1);
  table->verdict = jeoul_weighing_get_verdict (weighing);
  table->sentence = jeoul_weighing_sentence (weighing, lang);
  table->n_claims = n;
  table->titles = g_new0 (char *, n + 1);
  table->subjects = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const JeoulClaim *claim = &claims[indices[i]];

      table->titles[i] = jeoul_claim_text_title (dataset, claim, lang);
      table->subjects[i] = jeoul_claim_text_of (&jeoul_claim_get_subject (dataset, claim)->name,
                                                lang);
    }

  table->rows = g_ptr_array_new_with_free_func (row_free);
  add_ratio (table, weighing, TRUE, lang);
  add_ratio (table, weighing, FALSE, lang);
  add_facets (table, dataset, weighing, TRUE, lang);
  add_facets (table, dataset, weighing, FALSE, lang);

  table->conversions = g_ptr_array_new_with_free_func (g_free);
  pairs = jeoul_weighing_get_pairs (weighing, NULL);
  for (guint i = 0; i + 1 < n; i++)
    {
      char *conversion = jeoul_comparison_conversion (dataset, &pairs[i], lang);

      if (conversion == NULL ||
          g_ptr_array_find_with_equal_func (table->conversions, conversion, g_str_equal, NULL))
        g_free (conversion);
      else
        g_ptr_array_add (table->conversions, conversion);
    }
  find_offer (table, dataset, weighing, lang);

  return table;
}

guint
jeoul_pin_table_n_equal (const JeoulPinTable *table)
{
  guint n = 0;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const JeoulPinRow *row = table->rows->pdata[i];

      n += !row->differs && !row->is_ratio;
    }

  return n;
}

/**
 * jeoul_pin_row_mark:
 * @row: a row
 *
 * Returns: a sign that tells without colour whether the claims differ there, and how badly
 */
const char *
jeoul_pin_row_mark (const JeoulPinRow *row)
{
  if (row->is_ratio)
    return "÷";
  if (!row->differs)
    return "=";
  switch (row->verdict)
    {
    case JEOUL_VERDICT_COMPARABLE:
      return "·";
    case JEOUL_VERDICT_CONVERTED:
    case JEOUL_VERDICT_NOTED:
      return "≈";
    case JEOUL_VERDICT_UNLIKE:
      return "≠";
    case JEOUL_VERDICT_UNKNOWN:
    default:
      return "?";
    }
}

const char *
jeoul_pin_row_word (const JeoulPinRow *row,
                    JeoulLang          lang)
{
  if (row->is_ratio)
    return jeoul_tr (lang, "computed");
  if (!row->differs)
    return jeoul_tr (lang, "the same");
  switch (row->verdict)
    {
    case JEOUL_VERDICT_COMPARABLE:
      return jeoul_tr (lang, "differs, without consequence");
    case JEOUL_VERDICT_CONVERTED:
      return jeoul_tr (lang, "differs, and was converted");
    case JEOUL_VERDICT_NOTED:
      return jeoul_tr (lang, "differs, worth a note");
    case JEOUL_VERDICT_UNLIKE:
      return jeoul_tr (lang, "differs");
    case JEOUL_VERDICT_UNKNOWN:
    default:
      return jeoul_tr (lang, "cannot be told");
    }
}

/**
 * jeoul_pin_row_cell_text:
 * @row: a row
 * @claim: which column
 * @lang: a language
 *
 * Returns: (transfer full): its text; a ratio that means nothing says so
 */
char *
jeoul_pin_row_cell_text (const JeoulPinRow *row,
                         guint              claim,
                         JeoulLang          lang)
{
  if ((row->struck & (1u << claim)) == 0)
    return g_strdup (row->cells[claim]);

  return jeoul_with_remark (row->cells[claim], jeoul_tr (lang, "means nothing here"), lang);
}

/**
 * jeoul_pin_table_text:
 * @table: a weighing
 * @lang: its language
 *
 * Returns: (transfer full): the sentence, the table and the conversions as text
 */
char *
jeoul_pin_table_text (const JeoulPinTable *table,
                      JeoulLang            lang)
{
  GString *text = g_string_new (table->sentence);

  g_string_append (text, "\n\n\t");
  for (guint i = 0; i < table->n_claims; i++)
    g_string_append_printf (text, "\t%s (%s)", table->titles[i], table->subjects[i]);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const JeoulPinRow *row = table->rows->pdata[i];

      g_string_append_printf (text, "\n%s\t%s", row->name, jeoul_pin_row_mark (row));
      for (guint j = 0; j < table->n_claims; j++)
        {
          g_autofree char *cell = jeoul_pin_row_cell_text (row, j, lang);

          g_string_append_printf (text, "\t%s", cell);
        }
    }
  for (guint i = 0; i < table->conversions->len; i++)
    g_string_append_printf (text, "\n%s%s", i == 0 ? "\n" : "",
                            (const char *) table->conversions->pdata[i]);
  g_string_append_c (text, '\n');

  return g_string_free (text, FALSE);
}

static void
append_word (GString               *filter,
             const JeoulVocabulary *vocabulary,
             guint                  index)
{
  const char *word = jeoul_vocabulary_word (vocabulary, index);

  /* The first of such a list is "undefined": nothing can be asked of the others then. */
  if (index > 0 && word != NULL)
    g_string_append_printf (filter, " %s:%s", vocabulary->name, word);
}

/**
 * jeoul_pin_scope_filter:
 * @dataset: a dataset
 * @claim: one of its claims
 *
 * Returns: (transfer full): "quantity:training-cost stage:final-run basis:assumed-rent …", of what
 *   the claim's source says
 */
char *
jeoul_pin_scope_filter (const JeoulDataset *dataset,
                        const JeoulClaim   *claim)
{
  GString *filter = g_string_new (NULL);
  gboolean any = FALSE;

  g_string_append_printf (filter, "quantity:%s", jeoul_claim_get_quantity (dataset, claim)->id);
  for (guint i = 0; i < jeoul_stages.n_words; i++)
    {
      if ((claim->stages & (1u << i)) == 0)
        continue;
      g_string_append_printf (filter, "%s%s", any ? "," : " stage:",
                              jeoul_vocabulary_word (&jeoul_stages, i));
      any = TRUE;
    }
  append_word (filter, &jeoul_bases, claim->basis);
  append_word (filter, &jeoul_extents, claim->extent);
  append_word (filter, &jeoul_roles, claim->role);
  append_word (filter, &jeoul_parts, claim->part);

  return g_string_free (filter, FALSE);
}
