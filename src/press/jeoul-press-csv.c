/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The claims of a figure as CSV: for people with a spreadsheet and for programs at once. */
#include "jeoul-press-table.h"

/* Korean Excel takes a file without it for CP949. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define LINE_END "\r\n"

/* Behind the id: what people read, in the language of the figure. The rest, behind these, is as
 * `jeoul list` has it. */
static const char *const read_columns[] = {
  "subject_name", "quantity_name", "claimant_name", "value_shown", "as_printed",
};
static const char *const source_columns[] = { "source_titles", "source_addresses" };

static void
append_text_cell (GString    *csv,
                  const char *text)
{
  g_string_append_c (csv, ',');
  jeoul_csv_append_cell (csv, JEOUL_CELL_TEXT, text != NULL ? text : "");
}

static void
append_head (GString *csv)
{
  g_string_append (csv, BYTE_ORDER_MARK);
  g_string_append (csv, jeoul_claim_columns[0].name);
  for (guint i = 0; i < G_N_ELEMENTS (read_columns); i++)
    append_text_cell (csv, read_columns[i]);
  for (guint i = 1; i < JEOUL_N_CLAIM_COLUMNS; i++)
    append_text_cell (csv, jeoul_claim_columns[i].name);
  for (guint i = 0; i < G_N_ELEMENTS (source_columns); i++)
    append_text_cell (csv, source_columns[i]);
  g_string_append (csv, LINE_END);
}

/* What the figure says beside each mark, by the id of the claim. */
static GHashTable *
collect_labels (const JeoulSpec *spec)
{
  GHashTable *labels = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < spec->data->len; i++)
    {
      const JeoulDatum *datum = &g_array_index (spec->data, JeoulDatum, i);

      if (datum->id != NULL && datum->label != NULL && *datum->label != '\0')
        g_hash_table_insert (labels, datum->id, datum->label);
    }
  return labels;
}

/* Spaces that hold words together in a line are none to a search in a spreadsheet. */
static char *
with_plain_spaces (const char *text)
{
  GString *string = g_string_new (text);

  g_string_replace (string, "\xc2\xa0", " ", 0);
  g_string_replace (string, "\xe2\x80\xaf", " ", 0);
  return g_string_free (string, FALSE);
}

/* As it is shown in the figure, else as it was reported: converted, bounded, in words. */
static char *
describe_value (const JeoulDataset *dataset,
                const JeoulClaim   *claim,
                GHashTable         *labels,
                JeoulLang           lang)
{
  const char *label = g_hash_table_lookup (labels, claim->id);
  g_autofree char *reported = NULL;
  JeoulUnitStyle style;

  if (label != NULL)
    return with_plain_spaces (label);
  if (claim->value.bound == JEOUL_BOUND_VERBAL)
    return g_strdup (jeoul_text_get (jeoul_claim_get_words (dataset, claim), lang));
  if (claim->value.bound == JEOUL_BOUND_NONE)
    return NULL;
  style = jeoul_unit_get_style (jeoul_claim_get_unit (dataset, claim), lang);
  reported = jeoul_format_value (lang, &claim->value, &style, JEOUL_FORM_COMPACT);
  return with_plain_spaces (reported);
}

/* Titles, or addresses, of what the claim can be read in, each once. */
static void
append_sources (GString            *csv,
                const JeoulDataset *dataset,
                const JeoulClaim   *claim,
                JeoulLang           lang,
                gboolean            addresses)
{
  const JeoulSource *sources = jeoul_dataset_get_sources (dataset, NULL);
  const JeoulCitation *cited = jeoul_dataset_get_citations (dataset, claim->citations);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < claim->citations.count; i++)
    {
      const JeoulSource *source = &sources[cited[i].source];
      const char *text = addresses ? source->address : jeoul_text_get (&source->title, lang);

      if (!g_hash_table_add (seen, (gpointer) source) || text == NULL || *text == '\0')
        continue;
      if (list->len > 0)
        g_string_append (list, addresses ? " " : "; ");
      g_string_append (list, text);
    }
  append_text_cell (csv, list->str);
}

static void
append_claim (GString            *csv,
              const JeoulDataset *dataset,
              const JeoulClaim   *claim,
              GHashTable         *labels,
              JeoulLang           lang)
{
  const JeoulCitation *cited = jeoul_dataset_get_citations (dataset, claim->citations);
  g_autofree char *value = describe_value (dataset, claim, labels, lang);
  char *cells[JEOUL_N_CLAIM_COLUMNS];

  jeoul_claim_get_cells (dataset, claim, cells);
  jeoul_csv_append_cell (csv, JEOUL_CELL_TEXT, cells[0]);
  append_text_cell (csv, jeoul_text_get (&jeoul_claim_get_subject (dataset, claim)->name, lang));
  append_text_cell (csv, jeoul_text_get (&jeoul_claim_get_quantity (dataset, claim)->name, lang));
  append_text_cell (csv, jeoul_text_get (&jeoul_claim_get_claimant (dataset, claim)->name, lang));
  append_text_cell (csv, value);
  append_text_cell (csv, claim->citations.count > 0 ? cited[0].printed : NULL);
  for (guint i = 1; i < JEOUL_N_CLAIM_COLUMNS; i++)
    {
      g_string_append_c (csv, ',');
      jeoul_csv_append_cell (csv, jeoul_claim_columns[i].type, cells[i] != NULL ? cells[i] : "");
    }
  append_sources (csv, dataset, claim, lang, FALSE);
  append_sources (csv, dataset, claim, lang, TRUE);
  g_string_append (csv, LINE_END);

  for (guint i = 0; i < JEOUL_N_CLAIM_COLUMNS; i++)
    g_free (cells[i]);
}

/**
 * jeoul_figure_to_csv:
 * @dataset: a dataset
 * @figure: one of its figures
 * @options: how it is shown
 * @error: return location for a #JeoulFigureError
 *
 * A line for each claim of the figure, in its order, those that have no place in the chart too.
 * Numbers are plain decimals as reported, in the unit beside them; `value_shown` is what the figure
 * says, in its language and currency. What is computed in the figure is nobody's claim, and no line.
 * UTF-8 with a byte order mark, lines end in CR LF (RFC 4180).
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
jeoul_figure_to_csv (const JeoulDataset       *dataset,
                     const JeoulFigure        *figure,
                     const JeoulFigureOptions *options,
                     GError                  **error)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  g_autoptr (JeoulSpec) spec = jeoul_figure_build (dataset, figure, options, error);
  g_autoptr (GHashTable) labels = NULL;
  g_autoptr (GArray) shown = NULL;
  GString *csv;

  if (spec == NULL)
    return NULL;

  labels = collect_labels (spec);
  shown = jeoul_figure_claims (dataset, figure, options);
  csv = g_string_new (NULL);
  append_head (csv);
  for (guint i = 0; i < shown->len; i++)
    append_claim (csv, dataset, &claims[g_array_index (shown, JeoulIndex, i)], labels,
                  options->lang);

  return g_string_free_to_bytes (csv);
}
