/* SPDX-License-Identifier: GPL-3.0-or-later */
/* jeoul list: the records of a dataset. */
#include <string.h>

#include "jeoul-cli-private.h"
#include "jeoul-cli-table.h"
#include "jeoul-query.h"

/* Marks the title of a column, for xgettext. */
#define NC_(context, string) (string)

/* What a row is made of: the dataset, the table it goes to, and whether that is for people. */
typedef struct
{
  JeoulCli           *cli;
  const JeoulDataset *dataset;
  JeoulTable         *table;
  gboolean            aligned;
} Listing;

static void
add_text (Listing         *listing,
          const JeoulText *text)
{
  const char *string = jeoul_text_get (text, listing->cli->lang);

  if (listing->aligned)
    {
      jeoul_table_add (listing->table, string);
      return;
    }
  jeoul_table_add (listing->table, text->in[JEOUL_LANG_EN]);
  jeoul_table_add (listing->table, text->in[JEOUL_LANG_KO]);
}

static void
add_date (Listing   *listing,
          JeoulDate  date)
{
  jeoul_table_take (listing->table, jeoul_date_is_set (date) ? jeoul_date_to_iso (date) : NULL);
}

static void
add_period (Listing     *listing,
            JeoulPeriod  period)
{
  jeoul_table_take (listing->table,
                    jeoul_date_is_set (period.start) ? jeoul_period_to_iso (period) : NULL);
}

static void
add_number (Listing           *listing,
            const JeoulNumber *number)
{
  jeoul_table_take (listing->table,
                    number->text != NULL ? jeoul_plain_decimal (number->text) : NULL);
}

static void
add_flag (Listing  *listing,
          gboolean  flag)
{
  jeoul_table_add (listing->table, flag ? "true" : "false");
}

static void
add_word (Listing               *listing,
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
take_list (Listing *listing,
           GString *list)
{
  jeoul_table_take (listing->table, g_string_free (list, list->len == 0));
}

static void
add_subjects (Listing   *listing,
              JeoulSpan  span)
{
  const JeoulSubject *subjects = jeoul_dataset_get_subjects (listing->dataset, NULL);
  const JeoulIndex *indices = jeoul_dataset_get_list (listing->dataset, span);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < span.count; i++)
    append_word (list, subjects[indices[i]].id);
  take_list (listing, list);
}

static void
add_organizations (Listing   *listing,
                   JeoulSpan  span)
{
  const JeoulOrganization *organizations = jeoul_dataset_get_organizations (listing->dataset, NULL);
  const JeoulIndex *indices = jeoul_dataset_get_list (listing->dataset, span);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < span.count; i++)
    append_word (list, organizations[indices[i]].id);
  take_list (listing, list);
}

static void
add_organization (Listing    *listing,
                  JeoulIndex  organization)
{
  jeoul_table_add (listing->table,
                   organization != JEOUL_NO_INDEX
                     ? jeoul_dataset_get_organizations (listing->dataset, NULL)[organization].id
                     : NULL);
}

static void
add_stages (Listing *listing,
            guint    stages)
{
  GString *list = g_string_new (NULL);

  for (gsize i = 0; i < jeoul_stages.n_words; i++)
    if (stages & (1u << i))
      append_word (list, jeoul_stages.words[i]);
  if (list->len == 0)
    g_string_append (list, "undefined");
  take_list (listing, list);
}

static void
add_cited_sources (Listing   *listing,
                   JeoulSpan  citations)
{
  const JeoulSource *sources = jeoul_dataset_get_sources (listing->dataset, NULL);
  const JeoulCitation *cited = jeoul_dataset_get_citations (listing->dataset, citations);
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
  take_list (listing, list);
}

static void
add_shown_value (Listing          *listing,
                 const JeoulClaim *claim)
{
  JeoulLang lang = listing->cli->lang;
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
list_claims (Listing *listing)
{
  guint n;
  const JeoulClaim *claims = jeoul_dataset_get_claims (listing->dataset, &n);

  for (const JeoulClaim *claim = claims; claim < claims + n; claim++)
    {
      const JeoulSubject *subject = jeoul_claim_get_subject (listing->dataset, claim);
      const JeoulClaimant *claimant = jeoul_claim_get_claimant (listing->dataset, claim);
      const JeoulQuantity *quantity = jeoul_claim_get_quantity (listing->dataset, claim);

      if (g_cancellable_is_cancelled (listing->cli->cancellable)
          || jeoul_output_is_broken (listing->cli->output))
        return;

      jeoul_table_add (listing->table, claim->id);
      if (listing->aligned)
        {
          add_text (listing, &subject->name);
          add_text (listing, &quantity->name);
          add_shown_value (listing, claim);
          add_text (listing, &claimant->name);
          add_date (listing, claim->asserted);
          continue;
        }
      add_organizations (listing, subject->organizations);
      jeoul_table_add (listing->table, subject->id);
      jeoul_table_add (listing->table, quantity->id);
      add_stages (listing, claim->stages);
      add_word (listing, &jeoul_bases, claim->basis);
      add_word (listing, &jeoul_extents, claim->extent);
      add_word (listing, &jeoul_roles, claim->role);
      add_subjects (listing, claim->hardware);
      jeoul_table_add (listing->table, jeoul_bound_to_string (claim->value.bound));
      add_flag (listing, claim->value.approx);
      add_number (listing, &claim->value.number);
      add_number (listing, &claim->value.low);
      add_number (listing, &claim->value.high);
      jeoul_table_add (listing->table, jeoul_claim_get_unit (listing->dataset, claim)->id);
      jeoul_table_add (listing->table, claimant->id);
      add_word (listing, &jeoul_evidences, claim->evidence);
      add_word (listing, &jeoul_statuses, claim->status);
      add_date (listing, claim->asserted);
      add_period (listing, claim->period);
      add_cited_sources (listing, claim->citations);
    }
}

static void
list_figures (Listing *listing)
{
  guint n;
  const JeoulFigure *figures = jeoul_dataset_get_figures (listing->dataset, &n);

  for (const JeoulFigure *figure = figures; figure < figures + n; figure++)
    {
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
}

static void
list_subjects (Listing *listing)
{
  guint n;
  const JeoulSubject *subjects = jeoul_dataset_get_subjects (listing->dataset, &n);

  for (const JeoulSubject *subject = subjects; subject < subjects + n; subject++)
    {
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
}

static void
list_organizations (Listing *listing)
{
  guint n;
  const JeoulOrganization *organizations = jeoul_dataset_get_organizations (listing->dataset, &n);

  for (guint i = 0; i < n; i++)
    {
      jeoul_table_add (listing->table, organizations[i].id);
      jeoul_table_add (listing->table, organizations[i].country);
      if (!listing->aligned)
        add_word (listing, &jeoul_hues, organizations[i].hue);
      add_text (listing, &organizations[i].name);
    }
}

static void
list_claimants (Listing *listing)
{
  guint n;
  const JeoulClaimant *claimants = jeoul_dataset_get_claimants (listing->dataset, &n);

  for (guint i = 0; i < n; i++)
    {
      jeoul_table_add (listing->table, claimants[i].id);
      add_word (listing, &jeoul_claimant_kinds, claimants[i].kind);
      add_organization (listing, claimants[i].organization);
      add_text (listing, &claimants[i].name);
      add_text (listing, &claimants[i].role);
    }
}

static void
list_sources (Listing *listing)
{
  guint n;
  const JeoulSource *sources = jeoul_dataset_get_sources (listing->dataset, &n);

  for (const JeoulSource *source = sources; source < sources + n; source++)
    {
      jeoul_table_add (listing->table, source->id);
      add_word (listing, &jeoul_source_kinds, source->kind);
      add_date (listing, source->published);
      if (listing->aligned)
        {
          add_text (listing, &source->publisher);
          add_text (listing, &source->title);
          continue;
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
}

static void
list_quantities (Listing *listing)
{
  guint n;
  const JeoulQuantity *quantities = jeoul_dataset_get_quantities (listing->dataset, &n);
  const JeoulUnit *units = jeoul_dataset_get_units (listing->dataset, NULL);

  for (guint i = 0; i < n; i++)
    {
      jeoul_table_add (listing->table, quantities[i].id);
      jeoul_table_add (listing->table, units[quantities[i].unit].id);
      if (!listing->aligned)
        add_flag (listing, quantities[i].from_zero);
      add_text (listing, &quantities[i].name);
    }
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
list_units (Listing *listing)
{
  static const char *const notations[] = { "plain", "count", "large", "money", "scientific" };
  guint n;
  const JeoulUnit *units = jeoul_dataset_get_units (listing->dataset, &n);

  for (guint i = 0; i < n; i++)
    {
      jeoul_table_add (listing->table, units[i].id);
      jeoul_table_add (listing->table, units[i].dimension);
      if (!listing->aligned)
        {
          jeoul_table_add (listing->table, units[i].currency);
          jeoul_table_take (listing->table, shortest_decimal (units[i].factor));
          jeoul_table_add (listing->table, notations[units[i].notation]);
        }
      add_text (listing, &units[i].name);
    }
}

static void
list_events (Listing *listing)
{
  guint n;
  const JeoulEvent *events = jeoul_dataset_get_events (listing->dataset, &n);
  const JeoulSource *sources = jeoul_dataset_get_sources (listing->dataset, NULL);

  for (const JeoulEvent *event = events; event < events + n; event++)
    {
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
}

static void
list_rates (Listing *listing)
{
  guint n;
  const JeoulRate *rates = jeoul_dataset_get_rates (listing->dataset, &n);

  for (guint i = 0; i < n; i++)
    {
      jeoul_table_add (listing->table, rates[i].id);
      add_date (listing, rates[i].month);
      jeoul_table_add (listing->table, rates[i].base);
      jeoul_table_add (listing->table, rates[i].quote);
      add_number (listing, &rates[i].rate);
    }
}

static void
list_reports (Listing *listing)
{
  guint n;
  const JeoulClaim *claims = jeoul_dataset_get_claims (listing->dataset, &n);
  const JeoulSource *sources = jeoul_dataset_get_sources (listing->dataset, NULL);

  for (const JeoulClaim *claim = claims; claim < claims + n; claim++)
    {
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
}

#define ID { "id", NC_ ("column", "ID"), JEOUL_CELL_TEXT }
#define NAMES { "name_en" }, { "name_ko" }
#define NAME { "name", NC_ ("column", "Name"), JEOUL_CELL_TEXT }
#define KIND { "kind", NC_ ("column", "Kind") }
#define LISTED(name) { name, NULL, JEOUL_CELL_LIST }
#define NUMBER(name) { name, NULL, JEOUL_CELL_NUMBER }
#define FLAG(name) { name, NULL, JEOUL_CELL_FLAG }

/* The columns for programs and those for people. */
static const struct
{
  const char *name;
  void (*list) (Listing *listing);
  JeoulColumn data[24];
  JeoulColumn shown[8];
} kinds[] = {
  { "claims", list_claims,
    { ID, LISTED ("organization"), { "subject" }, { "quantity" }, LISTED ("stage"), { "basis" },
      { "extent" }, { "role" }, LISTED ("hardware"), { "bound" }, FLAG ("approx"), NUMBER ("value"),
      NUMBER ("low"), NUMBER ("high"), { "unit" }, { "claimant" }, { "evidence" }, { "status" },
      { "asserted" }, { "period" }, LISTED ("sources") },
    { ID, { "subject", NC_ ("column", "Subject") }, { "quantity", NC_ ("column", "Quantity") },
      { "value", NC_ ("column", "Value") }, { "claimant", NC_ ("column", "Claimed by") },
      { "asserted", NC_ ("column", "Said on") } } },
  { "figures", list_figures,
    { ID, { "kind" }, NUMBER ("claims"), { "section" }, { "scale" }, { "title_en" },
      { "title_ko" } },
    { ID, KIND, { "claims", NC_ ("column", "Claims"), JEOUL_CELL_NUMBER },
      { "title", NC_ ("column", "Title") } } },
  { "subjects", list_subjects,
    { ID, { "kind" }, LISTED ("organizations"), { "variant_of" }, { "released" },
      NUMBER ("dense_bf16"), NAMES },
    { ID, KIND, { "organizations", NC_ ("column", "Organizations") }, NAME } },
  { "organizations", list_organizations,
    { ID, { "country" }, { "hue" }, NAMES },
    { ID, { "country", NC_ ("column", "Country") }, NAME } },
  { "claimants", list_claimants,
    { ID, { "kind" }, { "organization" }, NAMES, { "role_en" }, { "role_ko" } },
    { ID, KIND, { "organization", NC_ ("column", "Organization") }, NAME,
      { "role", NC_ ("column", "Role") } } },
  { "sources", list_sources,
    { ID, { "kind" }, { "published" }, { "language" }, { "address" }, { "read" }, { "read_at" },
      FLAG ("untitled"), { "title_en" }, { "title_ko" }, { "publisher_en" }, { "publisher_ko" },
      { "author_en" }, { "author_ko" } },
    { ID, KIND, { "published", NC_ ("column", "Published") },
      { "publisher", NC_ ("column", "Publisher") }, { "title", NC_ ("column", "Title") } } },
  { "quantities", list_quantities,
    { ID, { "unit" }, FLAG ("from_zero"), NAMES },
    { ID, { "unit", NC_ ("column", "Unit") }, NAME } },
  { "units", list_units,
    { ID, { "dimension" }, { "currency" }, NUMBER ("factor"), { "notation" }, NAMES },
    { ID, { "dimension", NC_ ("column", "Dimension") }, NAME } },
  { "events", list_events,
    { ID, { "date" }, LISTED ("organizations"), LISTED ("sources"), NAMES },
    { ID, { "date", NC_ ("column", "Date") }, NAME } },
  { "rates", list_rates,
    { ID, { "month" }, { "base" }, { "quote" }, NUMBER ("value") },
    { ID, { "month", NC_ ("column", "Month") }, { "base", NC_ ("column", "From") },
      { "quote", NC_ ("column", "To") },
      { "value", NC_ ("column", "Value"), JEOUL_CELL_NUMBER } } },
  { "reports", list_reports,
    { ID, { "claim" }, { "source" }, { "printed" }, { "place" } },
    { ID, { "printed", NC_ ("column", "As printed") }, { "place", NC_ ("column", "Where") } } },
};

/**
 * jeoul_cli_list:
 * @cli: the run
 *
 * Returns: the exit status
 */
JeoulExit
jeoul_cli_list (JeoulCli *cli)
{
  static const char *const formats[] = { "table", "csv", "json", NULL };
  const char *names[G_N_ELEMENTS (kinds) + 1] = { NULL };
  char **operands = cli->arguments->operands;
  g_autoptr (JeoulDataset) dataset = NULL;
  g_autoptr (JeoulTable) table = NULL;
  Listing listing = { cli };
  int format = JEOUL_TABLE_ALIGNED;
  gsize kind = 0;
  JeoulExit status;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    names[i] = kinds[i].name;
  if (operands[0] != NULL)
    {
      while (kind < G_N_ELEMENTS (kinds) && !g_str_equal (names[kind], operands[0]))
        kind++;
      if (kind == G_N_ELEMENTS (kinds))
        {
          const char *nearest = jeoul_arguments_nearest (operands[0], names);
          g_autofree char *list = g_strjoinv (", ", (char **) names);

          if (nearest != NULL)
            jeoul_message (jeoul_tr (cli->lang, "There are no “%s” to list. Did you mean “%s”?"),
                           operands[0], nearest);
          else
            jeoul_message (jeoul_tr (cli->lang, "There are no “%s” to list. Choose one of: %s"),
                           operands[0], list);
          return JEOUL_EXIT_USAGE;
        }
      if (operands[1] != NULL)
        {
          jeoul_message (jeoul_tr (cli->lang, "One argument too many: “%s”. See: jeoul %s --help"),
                         operands[1], "list");
          return JEOUL_EXIT_USAGE;
        }
    }
  if (cli->arguments->format != NULL)
    format = jeoul_arguments_choose (cli->lang, "--format", cli->arguments->format, formats);
  if (format < 0)
    return JEOUL_EXIT_USAGE;

  dataset = jeoul_cli_open_dataset (cli, &status);
  if (dataset == NULL)
    return status;

  listing.dataset = dataset;
  listing.aligned = format == JEOUL_TABLE_ALIGNED;
  table = jeoul_table_new (cli->output, (JeoulTableFormat) format, cli->lang,
                           listing.aligned ? kinds[kind].shown : kinds[kind].data);
  listing.table = table;
  kinds[kind].list (&listing);
  jeoul_table_finish (table);

  return JEOUL_EXIT_DONE;
}
