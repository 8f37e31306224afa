/* SPDX-License-Identifier: GPL-3.0-or-later */
/* jeoul show: everything about a claim, in the order of the window's pane. */
#include "jeoul-cli-findings.h"
#include "jeoul-cli-private.h"
#include "jeoul-cli-table.h"
#include "jeoul-compare.h"
#include "jeoul-facet-names.h"
#include "jeoul-place.h"

/* One claim as a list of lines for people, or of members for programs. */
typedef struct
{
  JeoulCli           *cli;
  const JeoulDataset *dataset;
  const JeoulAudit   *audit;
  GString            *text;
  gboolean            json;
  guint               n_members;
} Card;

#define NC_(context, string) (string)

/* A line or member that is left out when there is nothing to say. @title: in English. */
static void
add (Card       *card,
     const char *name,
     const char *title,
     const char *value)
{
  g_autofree char *shown = NULL;

  if (value == NULL || value[0] == '\0')
    return;
  if (card->json)
    {
      g_string_append (card->text, card->n_members++ > 0 ? ",\n    " : "\n   {");
      jeoul_json_append_string (card->text, name);
      g_string_append (card->text, ": ");
      jeoul_json_append_string (card->text, value);
      return;
    }

  shown = jeoul_printable (value);
  g_string_append_printf (card->text, "  %s: %s\n", jeoul_trc (card->cli->lang, "claim", title),
                          shown);
}

static void
add_number (Card              *card,
            const char        *name,
            const JeoulNumber *number)
{
  g_autofree char *plain = NULL;

  if (number->text == NULL || !card->json)
    return;
  plain = jeoul_plain_decimal (number->text);
  g_string_append_printf (card->text, ",\n    \"%s\": %s", name, plain);
}

/* A word of a closed list: as it stands in the file for programs, by its name for people. */
static void
add_word (Card                  *card,
          const char            *title,
          const JeoulVocabulary *vocabulary,
          guint                  index)
{
  add (card, vocabulary->name, title,
       card->json ? jeoul_vocabulary_word (vocabulary, index)
                  : jeoul_facet_name (vocabulary, index, card->cli->lang));
}

static void
add_text (Card            *card,
          const char      *name,
          const char      *title,
          const JeoulText *text)
{
  if (!jeoul_text_is_empty (text))
    add (card, name, title, jeoul_text_get (text, card->cli->lang));
}

static void
add_value (Card             *card,
           const JeoulClaim *claim)
{
  JeoulLang lang = card->cli->lang;
  const JeoulUnit *unit = jeoul_claim_get_unit (card->dataset, claim);
  JeoulUnitStyle style = jeoul_unit_get_style (unit, lang);
  const JeoulCitation *cited = jeoul_dataset_get_citations (card->dataset, claim->citations);
  g_autofree char *full = NULL;

  for (guint i = 0; i < claim->citations.count; i++)
    if (cited[i].printed != NULL)
      {
        add (card, "printed", NC_ ("claim", "As printed"), cited[i].printed);
        break;
      }
  if (claim->value.bound == JEOUL_BOUND_VERBAL)
    add_text (card, "words", NC_ ("claim", "In words"),
              jeoul_claim_get_words (card->dataset, claim));
  else if (claim->value.bound != JEOUL_BOUND_NONE)
    {
      full = jeoul_format_value (lang, &claim->value, &style, JEOUL_FORM_FULL);
      add (card, "shown", NC_ ("claim", "Value"), full);
    }
  add (card, "bound", NC_ ("claim", "Bound"),
       card->json ? jeoul_bound_to_string (claim->value.bound)
                  : jeoul_bound_name (claim->value.bound, lang));
  if (card->json)
    g_string_append_printf (card->text, ",\n    \"approx\": %s",
                            claim->value.approx ? "true" : "false");
  add_number (card, "value", &claim->value.number);
  add_number (card, "low", &claim->value.low);
  add_number (card, "high", &claim->value.high);
  if (card->json)
    add (card, "unit", NULL, unit->id);
  add_word (card, NC_ ("claim", "Evidence"), &jeoul_evidences, claim->evidence);
  if (claim->status != JEOUL_STATUS_CURRENT || card->json)
    add_word (card, NC_ ("claim", "Status"), &jeoul_statuses, claim->status);
}

static void
add_scope (Card             *card,
           const JeoulClaim *claim)
{
  JeoulLang lang = card->cli->lang;
  g_autofree char *stages = jeoul_stages_name (claim->stages, lang);
  g_autofree char *hardware = jeoul_claim_hardware_text (card->dataset, claim, lang);
  char scope_class = jeoul_scope_class (card->dataset, claim);

  if (!card->json)
    {
      add (card, NULL, NC_ ("claim", "Stage"), stages);
      add (card, NULL, NC_ ("claim", "Hardware"), hardware);
    }
  else
    {
      const JeoulSubject *subjects = jeoul_dataset_get_subjects (card->dataset, NULL);
      const JeoulIndex *chips = jeoul_dataset_get_list (card->dataset, claim->hardware);
      g_autoptr (GString) list = g_string_new (NULL);

      for (gsize i = 0; i < jeoul_stages.n_words; i++)
        if (claim->stages & (1u << i))
          g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "", jeoul_stages.words[i]);
      add (card, "stage", NULL, list->len > 0 ? list->str : "undefined");
      g_string_truncate (list, 0);
      for (guint i = 0; i < claim->hardware.count; i++)
        g_string_append_printf (list, "%s%s", i > 0 ? " " : "", subjects[chips[i]].id);
      add (card, "hardware", NULL, list->str);
    }
  if (claim->basis != JEOUL_BASIS_UNDEFINED || card->json)
    add_word (card, NC_ ("claim", "Basis"), &jeoul_bases, claim->basis);
  if (claim->extent != JEOUL_EXTENT_UNDEFINED || card->json)
    add_word (card, NC_ ("claim", "Extent"), &jeoul_extents, claim->extent);
  if (claim->role != JEOUL_ROLE_UNDEFINED || card->json)
    add_word (card, NC_ ("claim", "Role of the GPUs"), &jeoul_roles, claim->role);
  if (claim->part != JEOUL_PART_UNDEFINED || card->json)
    add_word (card, NC_ ("claim", "Part"), &jeoul_parts, claim->part);
  if (claim->prices > 0)
    {
      g_autofree char *prices =
        g_strdup_printf (card->json ? "%d" : jeoul_tr (lang, "in prices of %d"), claim->prices);

      add (card, "prices", NC_ ("claim", "Prices"), prices);
    }
  else if (card->json)
    add (card, "prices", NULL, claim->prices == 0 ? "nominal" : "undefined");
  if (scope_class != 0)
    {
      g_autofree char *shown =
        card->json ? g_strndup (&scope_class, 1)
                   : g_strdup_printf ("%c (%s)", scope_class,
                                      jeoul_scope_class_name (scope_class, lang));

      add (card, "class", NC_ ("claim", "Class"), shown);
    }
}

static void
add_citations (Card       *card,
               const char *name,
               const char *title,
               JeoulSpan   span)
{
  JeoulLang lang = card->cli->lang;
  const JeoulSource *sources = jeoul_dataset_get_sources (card->dataset, NULL);
  const JeoulCitation *cited = jeoul_dataset_get_citations (card->dataset, span);

  if (card->json)
    g_string_append_printf (card->text, ",\n    \"%s\": [", name);
  for (guint i = 0; i < span.count; i++)
    {
      const JeoulSource *source = &sources[cited[i].source];
      g_autoptr (GString) line = NULL;

      if (card->json)
        {
          if (i > 0)
            g_string_append (card->text, ", ");
          jeoul_json_append_string (card->text, source->id);
          continue;
        }
      line = g_string_new (jeoul_text_get (&source->title, lang));
      if (cited[i].place != NULL)
        {
          g_autofree char *place = jeoul_place_text (cited[i].place, lang);

          g_string_append_printf (line, ", %s", place);
        }
      if (cited[i].printed != NULL)
        g_string_append_printf (line, " “%s”", cited[i].printed);
      if (source->address != NULL)
        g_string_append_printf (line, " <%s>", source->address);
      add (card, name, title, line->str);
    }
  if (card->json)
    g_string_append_c (card->text, ']');
}

static void
add_relations (Card             *card,
               const JeoulClaim *claim)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (card->dataset, NULL);
  const JeoulRelation *relations = jeoul_dataset_get_relations (card->dataset, claim->relations);

  if (card->json)
    g_string_append (card->text, ",\n    \"relations\": [");
  for (guint i = 0; i < claim->relations.count; i++)
    {
      const char *type = jeoul_vocabulary_word (&jeoul_relation_types, relations[i].type);
      const char *name = jeoul_facet_name (&jeoul_relation_types, relations[i].type,
                                           card->cli->lang);
      g_autofree char *line = g_strdup_printf ("%s: %s", name, claims[relations[i].claim].id);

      if (!card->json)
        {
          add (card, NULL, NC_ ("claim", "Relation"), line);
          continue;
        }
      g_string_append (card->text, i > 0 ? ", {\"type\": " : "{\"type\": ");
      jeoul_json_append_string (card->text, type);
      g_string_append (card->text, ", \"claim\": ");
      jeoul_json_append_string (card->text, claims[relations[i].claim].id);
      g_string_append_c (card->text, '}');
    }
  if (card->json)
    g_string_append_c (card->text, ']');
}

/* The sum that a claim rests on, worked out again, and whether it gives what was stated. */
static void
add_sum (Card             *card,
         const JeoulClaim *claim)
{
  static const char *const results[] = {
    [JEOUL_SUM_NONE] = NULL,
    [JEOUL_SUM_HOLDS] = "holds",
    [JEOUL_SUM_FAILS] = "fails",
  };
  g_autofree char *sum = jeoul_check_sum_text (card->dataset, claim, card->cli->lang);

  add (card, "sum", NC_ ("claim", "Computed"), sum);
  if (card->json && sum != NULL)
    add (card, "sum_check", NULL, results[jeoul_check_sum (card->dataset, claim, NULL)]);
}

static void
add_findings (Card             *card,
              const JeoulClaim *claim)
{
  JeoulLang lang = card->cli->lang;
  JeoulIndex index = (JeoulIndex) (claim - jeoul_dataset_get_claims (card->dataset, NULL));
  guint n, n_own = 0;
  const JeoulFinding *findings = jeoul_audit_get_findings (card->audit, &n);

  if (card->json)
    g_string_append (card->text, ",\n    \"findings\": [");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sentence = NULL;

      if (!jeoul_cli_finding_names (card->audit, &findings[i], index))
        continue;
      if (card->json)
        {
          g_string_append (card->text, n_own++ > 0 ? ",\n      " : "\n      ");
          jeoul_cli_finding_json (card->text, card->audit, &findings[i], lang);
          continue;
        }
      sentence = jeoul_finding_sentence (card->audit, &findings[i], lang);
      if (findings[i].acknowledged)
        {
          g_autofree char *known = g_strdup_printf (
            jeoul_tr (lang, "%s (acknowledged: %s)"), sentence,
            jeoul_text_get (&findings[i].note, lang));

          add (card, NULL, NC_ ("claim", "Finding"), known);
        }
      else
        add (card, NULL, NC_ ("claim", "Finding"), sentence);
    }
  if (card->json)
    g_string_append_c (card->text, ']');
}

static void
add_claim (Card             *card,
           const JeoulClaim *claim)
{
  const JeoulSubject *subject = jeoul_claim_get_subject (card->dataset, claim);
  const JeoulQuantity *quantity = jeoul_claim_get_quantity (card->dataset, claim);
  const JeoulClaimant *claimant = jeoul_claim_get_claimant (card->dataset, claim);
  g_autofree char *asserted = NULL;
  g_autofree char *period = NULL;

  if (card->json)
    {
      add (card, "id", NULL, claim->id);
      add (card, "subject", NULL, subject->id);
      add (card, "quantity", NULL, quantity->id);
      add (card, "claimant", NULL, claimant->id);
    }
  else
    g_string_append_printf (card->text, "%s\n", claim->id);

  add_text (card, "subject_name", NC_ ("claim", "Subject"), &subject->name);
  add_text (card, "quantity_name", NC_ ("claim", "Quantity"), &quantity->name);
  add_text (card, "label", NC_ ("claim", "Label"), jeoul_claim_get_label (card->dataset, claim));
  add_value (card, claim);
  add_text (card, "claimant_name", NC_ ("claim", "Claimed by"), &claimant->name);

  if (jeoul_date_is_set (claim->asserted))
    asserted = card->json ? jeoul_date_to_iso (claim->asserted)
                          : jeoul_date_format (card->cli->lang, claim->asserted);
  if (jeoul_date_is_set (claim->period.start))
    period = card->json ? jeoul_period_to_iso (claim->period)
                        : jeoul_period_format (card->cli->lang, claim->period);
  add (card, "asserted", NC_ ("claim", "Said on"), asserted);
  add (card, "period", NC_ ("claim", "About the time"), period);
  add_scope (card, claim);
  add_citations (card, "sources", NC_ ("claim", "Source"), claim->citations);
  add_citations (card, "reports", NC_ ("claim", "Reported in"), claim->reports);
  add_sum (card, claim);
  add_relations (card, claim);
  add_findings (card, claim);
  add_text (card, "note", NC_ ("claim", "Note"), jeoul_claim_get_note (card->dataset, claim));
  g_string_append (card->text, card->json ? "}" : "");
}

/**
 * jeoul_cli_show:
 * @cli: the run
 *
 * Shows each claim that is named; one that is not there does not keep the others from being shown.
 *
 * Returns: the exit status
 */
JeoulExit
jeoul_cli_show (JeoulCli *cli)
{
  static const char *const formats[] = { "text", "json", NULL };
  g_autoptr (JeoulDataset) dataset = NULL;
  g_autoptr (JeoulAudit) audit = NULL;
  JeoulExit status;
  guint n_shown = 0;
  int format = 0;

  if (cli->arguments->operands[0] == NULL)
    {
      jeoul_message (jeoul_tr (cli->lang, "Which claim? These are the ids: jeoul list claims"));
      return JEOUL_EXIT_USAGE;
    }
  if (cli->arguments->format != NULL)
    format = jeoul_arguments_choose (cli->lang, "--format", cli->arguments->format, formats);
  if (format < 0)
    return JEOUL_EXIT_USAGE;

  dataset = jeoul_cli_open_dataset (cli, &status);
  if (dataset == NULL)
    return status;
  audit = jeoul_audit_new (dataset);

  if (format == 1)
    jeoul_output_write (cli->output, "[", 1);
  for (char **id = cli->arguments->operands; *id != NULL; id++)
    {
      const JeoulClaim *claim = jeoul_dataset_find_claim (dataset, *id);
      g_autoptr (GString) text = g_string_new (NULL);
      Card card = { cli, dataset, audit, text, format == 1 };

      if (claim == NULL)
        {
          jeoul_cli_unknown_id (cli, dataset, "claims", *id);
          status = JEOUL_EXIT_USAGE;
          continue;
        }
      if (n_shown++ > 0)
        g_string_append (text, format == 1 ? "," : "\n");
      add_claim (&card, claim);
      jeoul_output_write (cli->output, text->str, (gssize) text->len);
    }
  if (format == 1)
    jeoul_output_write (cli->output, "\n]\n", 3);

  return status;
}
