/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of jeoul list: what is told of a record of each kind. */
#include "jeoul-cli-rows.h"

#include "jeoul-query.h"

/* Marks the title of a column, for xgettext. */
#define NC_(context, string) (string)

static void
add_text (JeoulListing    *listing,
          const JeoulText *text)
{
  const char *string = jeoul_text_get (text, listing->lang);

  if (listing->aligned)
    {
      jeoul_table_add (listing->table, string);
      return;
    }
  jeoul_table_add (listing->table, text->in[JEOUL_LANG_EN]);
  jeoul_table_add (listing->table, text->in[JEOUL_LANG_KO]);
}

static void
add_date (JeoulListing *listing,
          JeoulDate     date)
{
  jeoul_table_take (listing->table, jeoul_date_is_set (date) ? jeoul_date_to_iso (date) : NULL);
}

static void
add_period (JeoulListing *listing,
            JeoulPeriod   period)
{
  jeoul_table_take (listing->table,
                    jeoul_date_is_set (period.start) ? jeoul_period_to_iso (period) : NULL);
}

static void
add_number (JeoulListing      *listing,
            const JeoulNumber *number)
{
  jeoul_table_take (listing->table,
                    number->text != NULL ? jeoul_plain_decimal (number->text) : NULL);
}

static void
add_flag (JeoulListing *listing,
          gboolean      flag)
{
  jeoul_table_add (listing->table, flag ? "true" : "false");
}

static void
add_word (JeoulListing          *listing,
          const JeoulVocabulary *vocabulary,
          guint                  index)
{
  jeoul_table_add (listing->table, jeoul_vocabulary_word (vocabulary, index));
}

static void
append_word (GString    *list,
             const char *word)
{
  if (list->len > 0)
    g_string_append_c (list, ' ');
  g_string_append (list, word);
}

static void
take_list (JeoulListing *listing,
           GString      *list)
{
  jeoul_table_take (listing->table, g_string_free (list, list->len == 0));
}

static void
add_organizations (JeoulListing *listing,
                   JeoulSpan     span)
{
  const JeoulOrganization *organizations = jeoul_dataset_get_organizations (listing->dataset, NULL);
  const JeoulIndex *indices = jeoul_dataset_get_list (listing->dataset, span);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < span.count; i++)
    append_word (list, organizations[indices[i]].id);
  take_list (listing, list);
}

static void
add_organization (JeoulListing *listing,
                  JeoulIndex    organization)
{
  jeoul_table_add (listing->table,
                   organization != JEOUL_NO_INDEX
                     ? jeoul_dataset_get_organizations (listing->dataset, NULL)[organization].id
                     : NULL);
}

static void
add_shown_value (JeoulListing     *listing,
                 const JeoulClaim *claim)
{
  JeoulLang lang = listing->lang;
  const JeoulUnit *unit = jeoul_claim_get_unit (listing->dataset, claim);
  JeoulUnitStyle style = jeoul_unit_get_style (unit, lang);

  if (claim->value.bound == JEOUL_BOUND_VERBAL)
    jeoul_table_add (listing->table,
                     jeoul_text_get (jeoul_claim_get_words (listing->dataset, claim), lang));
  else if (claim->value.bound == JEOUL_BOUND_NONE)
    jeoul_table_add (listing->table, "–");
  else
    jeoul_table_take (listing->table,
                      jeoul_format_value (lang, &claim->value, &style, JEOUL_FORM_COMPACT));
}

static void
add_claim_row (JeoulListing  *listing,
               gconstpointer  record)
{
  const JeoulClaim *claim = record;
  char *cells[JEOUL_N_CLAIM_COLUMNS];

  if (listing->aligned)
    {
      jeoul_table_add (listing->table, claim->id);
      add_text (listing, &jeoul_claim_get_subject (listing->dataset, claim)->name);
      add_text (listing, &jeoul_claim_get_quantity (listing->dataset, claim)->name);
      add_shown_value (listing, claim);
      add_text (listing, &jeoul_claim_get_claimant (listing->dataset, claim)->name);
      add_date (listing, claim->asserted);
      return;
    }
  jeoul_claim_get_cells (listing->dataset, claim, cells);
  for (guint i = 0; i < JEOUL_N_CLAIM_COLUMNS; i++)
    jeoul_table_take (listing->table, cells[i]);
}

static void
add_figure_row (JeoulListing  *listing,
                gconstpointer  record)
{
  const JeoulFigure *figure = record;
  g_autoptr (GArray) claims = jeoul_query_figure (listing->dataset, figure);

  jeoul_table_add (listing->table, figure->id);
  add_word (listing, &jeoul_figure_kinds, figure->kind);
  jeoul_table_take (listing->table, g_strdup_printf ("%u", claims->len));
  if (!listing->aligned)
    {
      jeoul_table_add (listing->table, figure->around ? "around" : "main");
      jeoul_table_add (listing->table, figure->log_scale ? "log" : "linear");
    }
  add_text (listing, &figure->title);
}

static void
add_subject_row (JeoulListing  *listing,
                 gconstpointer  record)
{
  const JeoulSubject *subject = record;
  const JeoulSubject *subjects = jeoul_dataset_get_subjects (listing->dataset, NULL);

  jeoul_table_add (listing->table, subject->id);
  add_word (listing, &jeoul_subject_kinds, subject->kind);
  add_organizations (listing, subject->organizations);
  if (!listing->aligned)
    {
      jeoul_table_add (listing->table, subject->variant_of != JEOUL_NO_INDEX
                                         ? subjects[subject->variant_of].id
                                         : NULL);
      add_date (listing, subject->released);
      add_number (listing, &subject->dense_bf16);
    }
  add_text (listing, &subject->name);
}

static void
add_organization_row (JeoulListing  *listing,
                      gconstpointer  record)
{
  const JeoulOrganization *organization = record;

  jeoul_table_add (listing->table, organization->id);
  jeoul_table_add (listing->table, organization->country);
  if (!listing->aligned)
    add_word (listing, &jeoul_hues, organization->hue);
  add_text (listing, &organization->name);
}

static void
add_claimant_row (JeoulListing  *listing,
                  gconstpointer  record)
{
  const JeoulClaimant *claimant = record;

  jeoul_table_add (listing->table, claimant->id);
  add_word (listing, &jeoul_claimant_kinds, claimant->kind);
  add_organization (listing, claimant->organization);
  add_text (listing, &claimant->name);
  add_text (listing, &claimant->role);
}

static void
add_source_row (JeoulListing  *listing,
                gconstpointer  record)
{
  const JeoulSource *source = record;

  jeoul_table_add (listing->table, source->id);
  add_word (listing, &jeoul_source_kinds, source->kind);
  add_date (listing, source->published);
  if (listing->aligned)
    {
      add_text (listing, &source->publisher);
      add_text (listing, &source->title);
      return;
    }
  jeoul_table_add (listing->table, source->language);
  jeoul_table_add (listing->table, source->address);
  add_word (listing, &jeoul_reads, source->read);
  jeoul_table_add (listing->table, source->read_at);
  add_flag (listing, source->untitled);
  add_text (listing, &source->title);
  add_text (listing, &source->publisher);
  add_text (listing, &source->author);
}

static void
add_quantity_row (JeoulListing  *listing,
                  gconstpointer  record)
{
  const JeoulQuantity *quantity = record;
  const JeoulUnit *units = jeoul_dataset_get_units (listing->dataset, NULL);

  jeoul_table_add (listing->table, quantity->id);
  jeoul_table_add (listing->table, units[quantity->unit].id);
  if (!listing->aligned)
    add_flag (listing, quantity->from_zero);
  add_text (listing, &quantity->name);
}

/* The shortest decimal that reads back as the same double. */
static char *
shortest_decimal (double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  for (int precision = 15; precision <= 17; precision++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", precision);
      g_ascii_formatd (digits, sizeof digits, format, number);
      if (g_ascii_strtod (digits, NULL) == number)
        break;
    }

  return jeoul_plain_decimal (digits);
}

static void
add_unit_row (JeoulListing  *listing,
              gconstpointer  record)
{
  static const char *const notations[] = { "plain", "count", "large", "money", "scientific" };
  const JeoulUnit *unit = record;

  jeoul_table_add (listing->table, unit->id);
  jeoul_table_add (listing->table, unit->dimension);
  if (!listing->aligned)
    {
      jeoul_table_add (listing->table, unit->currency);
      jeoul_table_take (listing->table, shortest_decimal (unit->factor));
      jeoul_table_add (listing->table, notations[unit->notation]);
    }
  add_text (listing, &unit->name);
}

static void
add_event_row (JeoulListing  *listing,
               gconstpointer  record)
{
  const JeoulEvent *event = record;
  const JeoulSource *sources = jeoul_dataset_get_sources (listing->dataset, NULL);

  jeoul_table_add (listing->table, event->id);
  add_period (listing, event->date);
  if (!listing->aligned)
    {
      const JeoulIndex *indices = jeoul_dataset_get_list (listing->dataset, event->sources);
      GString *list = g_string_new (NULL);

      add_organizations (listing, event->organizations);
      for (guint i = 0; i < event->sources.count; i++)
        append_word (list, sources[indices[i]].id);
      take_list (listing, list);
    }
  add_text (listing, &event->name);
}

static void
add_rate_row (JeoulListing  *listing,
              gconstpointer  record)
{
  const JeoulRate *rate = record;

  jeoul_table_add (listing->table, rate->id);
  add_date (listing, rate->month);
  jeoul_table_add (listing->table, rate->base);
  jeoul_table_add (listing->table, rate->quote);
  add_number (listing, &rate->rate);
}

static void
add_report_rows (JeoulListing  *listing,
                 gconstpointer  record)
{
  const JeoulClaim *claim = record;
  const JeoulSource *sources = jeoul_dataset_get_sources (listing->dataset, NULL);
  const JeoulCitation *reports = jeoul_dataset_get_citations (listing->dataset, claim->reports);

  for (guint i = 0; i < claim->reports.count; i++)
    {
      const char *source = sources[reports[i].source].id;

      /* A report has no id in the file: its claim and its source name it. */
      jeoul_table_take (listing->table, g_strconcat (claim->id, "/", source, NULL));
      if (!listing->aligned)
        {
          jeoul_table_add (listing->table, claim->id);
          jeoul_table_add (listing->table, source);
        }
      jeoul_table_add (listing->table, reports[i].printed);
      jeoul_table_add (listing->table, reports[i].place);
    }
}

/* The records of the dataset, whatever their type. */
#define DEFINE_GET(kind)                                                                           \
  static gconstpointer get_##kind (const JeoulDataset *dataset, guint *n)                          \
  {                                                                                                \
    return jeoul_dataset_get_##kind (dataset, n);                                                  \
  }

DEFINE_GET (claims)
DEFINE_GET (figures)
DEFINE_GET (subjects)
DEFINE_GET (organizations)
DEFINE_GET (claimants)
DEFINE_GET (sources)
DEFINE_GET (quantities)
DEFINE_GET (units)
DEFINE_GET (events)
DEFINE_GET (rates)

#define ID { "id", NC_ ("column", "ID"), JEOUL_CELL_TEXT }
#define NAMES { "name_en" }, { "name_ko" }
#define NAME { "name", NC_ ("column", "Name"), JEOUL_CELL_TEXT }
#define KIND { "kind", NC_ ("column", "Kind") }
#define LISTED(name) { name, NULL, JEOUL_CELL_LIST }
#define NUMBER(name) { name, NULL, JEOUL_CELL_NUMBER }
#define FLAG(name) { name, NULL, JEOUL_CELL_FLAG }

static const JeoulListKind kinds[] = {
  { "claims", get_claims, sizeof (JeoulClaim), add_claim_row,
    { { NULL } }, /* jeoul_claim_columns */
    { ID, { "subject", NC_ ("column", "Subject") }, { "quantity", NC_ ("column", "Quantity") },
      { "value", NC_ ("column", "Value") }, { "claimant", NC_ ("column", "Claimed by") },
      { "asserted", NC_ ("column", "Said on") } } },
  { "figures", get_figures, sizeof (JeoulFigure), add_figure_row,
    { ID, { "kind" }, NUMBER ("claims"), { "section" }, { "scale" }, { "title_en" },
      { "title_ko" } },
    { ID, KIND, { "claims", NC_ ("column", "Claims"), JEOUL_CELL_NUMBER },
      { "title", NC_ ("column", "Title") } } },
  { "subjects", get_subjects, sizeof (JeoulSubject), add_subject_row,
    { ID, { "kind" }, LISTED ("organizations"), { "variant_of" }, { "released" },
      NUMBER ("dense_bf16"), NAMES },
    { ID, KIND, { "organizations", NC_ ("column", "Organizations") }, NAME } },
  { "organizations", get_organizations, sizeof (JeoulOrganization), add_organization_row,
    { ID, { "country" }, { "hue" }, NAMES },
    { ID, { "country", NC_ ("column", "Country") }, NAME } },
  { "claimants", get_claimants, sizeof (JeoulClaimant), add_claimant_row,
    { ID, { "kind" }, { "organization" }, NAMES, { "role_en" }, { "role_ko" } },
    { ID, KIND, { "organization", NC_ ("column", "Organization") }, NAME,
      { "role", NC_ ("column", "Role") } } },
  { "sources", get_sources, sizeof (JeoulSource), add_source_row,
    { ID, { "kind" }, { "published" }, { "language" }, { "address" }, { "read" }, { "read_at" },
      FLAG ("untitled"), { "title_en" }, { "title_ko" }, { "publisher_en" }, { "publisher_ko" },
      { "author_en" }, { "author_ko" } },
    { ID, KIND, { "published", NC_ ("column", "Published") },
      { "publisher", NC_ ("column", "Publisher") }, { "title", NC_ ("column", "Title") } } },
  { "quantities", get_quantities, sizeof (JeoulQuantity), add_quantity_row,
    { ID, { "unit" }, FLAG ("from_zero"), NAMES },
    { ID, { "unit", NC_ ("column", "Unit") }, NAME } },
  { "units", get_units, sizeof (JeoulUnit), add_unit_row,
    { ID, { "dimension" }, { "currency" }, NUMBER ("factor"), { "notation" }, NAMES },
    { ID, { "dimension", NC_ ("column", "Dimension") }, NAME } },
  { "events", get_events, sizeof (JeoulEvent), add_event_row,
    { ID, { "date" }, LISTED ("organizations"), LISTED ("sources"), NAMES },
    { ID, { "date", NC_ ("column", "Date") }, NAME } },
  { "rates", get_rates, sizeof (JeoulRate), add_rate_row,
    { ID, { "month" }, { "base" }, { "quote" }, NUMBER ("value") },
    { ID, { "month", NC_ ("column", "Month") }, { "base", NC_ ("column", "From") },
      { "quote", NC_ ("column", "To") },
      { "value", NC_ ("column", "Value"), JEOUL_CELL_NUMBER } } },
  { "reports", get_claims, sizeof (JeoulClaim), add_report_rows,
    { ID, { "claim" }, { "source" }, { "printed" }, { "place" } },
    { ID, { "printed", NC_ ("column", "As printed") }, { "place", NC_ ("column", "Where") } } },
};

/**
 * jeoul_list_kinds:
 * @n: (out): how many there are
 *
 * Returns: (transfer none): the kinds of records that can be listed, claims first
 */
const JeoulListKind *
jeoul_list_kinds (guint *n)
{
  *n = G_N_ELEMENTS (kinds);
  return kinds;
}
