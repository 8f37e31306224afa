/* SPDX-License-Identifier: GPL-3.0-or-later */
/* jeoul compare: whether claims can be laid on one scale, and why. */
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "jeoul-cli-private.h"
#include "jeoul-cli-table.h"
#include "jeoul-compare.h"

/* Struck through, on terminals that can. */
#define STRIKE "\033[9m"
#define STRIKE_END "\033[29m"

/* One letter for each claim, in tables and before ratios. */
static const char *const letters[JEOUL_WEIGHING_MAX] = { "A", "B", "C", "D", "E", "F", "G", "H" };

typedef struct
{
  JeoulCli            *cli;
  const JeoulDataset  *dataset;
  const JeoulClaim    *claims;
  const JeoulWeighing *weighing;
} Report;

static guint
get_position (const Report *report,
              JeoulIndex    claim)
{
  guint n, position = 0;
  const JeoulIndex *claims = jeoul_weighing_get_claims (report->weighing, &n);

  while (position < n - 1 && claims[position] != claim)
    position++;
  return position;
}

static const char *
get_mark (const Report *report,
          JeoulFacet    facet)
{
  switch (jeoul_weighing_get_facet (report->weighing, facet))
    {
    case JEOUL_VERDICT_UNKNOWN:
      return "?";
    case JEOUL_VERDICT_UNLIKE:
      return "≠";
    case JEOUL_VERDICT_COMPARABLE:
    case JEOUL_VERDICT_CONVERTED:
    case JEOUL_VERDICT_NOTED:
    default:
      return jeoul_weighing_differs (report->weighing, facet) ? "≈" : "";
    }
}

/* Whether a facet means nothing for any of the claims. */
static gboolean
is_empty (const Report *report,
          JeoulFacet    facet)
{
  guint n;
  const JeoulIndex *claims = jeoul_weighing_get_claims (report->weighing, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = jeoul_facet_text (report->dataset, &report->claims[claims[i]], facet,
                                                report->cli->lang);

      if (strcmp (text, JEOUL_FACET_NOTHING) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
write_facets (const Report *report)
{
  JeoulLang lang = report->cli->lang;
  guint n;
  const JeoulIndex *claims = jeoul_weighing_get_claims (report->weighing, &n);
  JeoulColumn columns[JEOUL_WEIGHING_MAX + 3] = { { "mark" }, { "facet" } };
  g_autoptr (JeoulTable) table = NULL;

  for (guint i = 0; i < n; i++)
    columns[i + 2] = (JeoulColumn) { letters[i], letters[i], JEOUL_CELL_TEXT };
  table = jeoul_table_new (report->cli->output, JEOUL_TABLE_ALIGNED, lang, columns);
  for (JeoulFacet facet = 0; facet < JEOUL_N_FACETS; facet++)
    {
      if (is_empty (report, facet))
        continue;
      jeoul_table_add (table, get_mark (report, facet));
      jeoul_table_add (table, jeoul_facet_title (facet, lang));
      for (guint i = 0; i < n; i++)
        jeoul_table_take (table, jeoul_facet_text (report->dataset, &report->claims[claims[i]],
                                                   facet, lang));
    }
  jeoul_table_finish (table);
}

static void
write_line (const Report *report,
            const char   *line)
{
  g_autofree char *shown = jeoul_printable (line);

  jeoul_output_printf (report->cli->output, "%s\n", shown);
}

static gboolean
can_strike (void)
{
  const char *no_color = g_getenv ("NO_COLOR");

  return isatty (STDOUT_FILENO) && (no_color == NULL || *no_color == '\0') &&
         g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
}

/* "A : B = 1/11.1", and with a verdict that forbids it why it means nothing. */
static void
write_ratio (const Report          *report,
             const JeoulComparison *pair,
             gboolean               of_b_to_a)
{
  JeoulLang lang = report->cli->lang;
  gboolean allowed = jeoul_verdict_allows (pair->verdict);
  gboolean strike = !allowed && can_strike ();
  const char *a = letters[get_position (report, of_b_to_a ? pair->b : pair->a)];
  const char *b = letters[get_position (report, of_b_to_a ? pair->a : pair->b)];
  g_autofree char *ratio = jeoul_comparison_ratio (pair, of_b_to_a, lang);

  if (ratio == NULL)
    {
      if (!of_b_to_a)
        jeoul_output_printf (report->cli->output, "%s : %s  %s\n", a, b,
                             jeoul_tr (lang, "there is no ratio of the two"));
      return;
    }
  jeoul_output_printf (report->cli->output, "%s : %s  %s%s%s", a, b, strike ? STRIKE : "", ratio,
                       strike ? STRIKE_END : "");
  if (!allowed)
    jeoul_output_printf (report->cli->output, "  (%s: %s)",
                         jeoul_tr (lang, "this ratio means nothing"),
                         jeoul_verdict_name (pair->verdict, lang));
  jeoul_output_write (report->cli->output, "\n", 1);
}

static void
write_alternative (const Report          *report,
                   const JeoulComparison *pair)
{
  JeoulLang lang = report->cli->lang;
  JeoulComparison alternative;
  g_autofree char *offer = NULL;
  g_autofree char *line = NULL;

  if (!jeoul_comparison_alternative (report->dataset, pair, &alternative))
    return;
  offer = jeoul_comparison_offer (report->dataset, &alternative, lang);
  /* Translators: what can be compared instead, "By GPU-hours: 1/11.1", and the ids of two claims */
  line = g_strdup_printf (jeoul_tr (lang, "Like with like: %1$s (%2$s, %3$s)"), offer,
                          report->claims[alternative.a].id, report->claims[alternative.b].id);
  write_line (report, line);
}

static void
write_pair (const Report          *report,
            const JeoulComparison *pair,
            gboolean               alone)
{
  JeoulLang lang = report->cli->lang;
  g_autofree char *conversion = NULL;

  jeoul_output_write (report->cli->output, "\n", 1);
  if (!alone)
    {
      g_autofree char *sentence = jeoul_comparison_sentence (report->dataset, pair, lang);

      write_line (report, sentence);
    }
  write_ratio (report, pair, FALSE);
  write_ratio (report, pair, TRUE);
  /* Where the ratio may be said, the sentence has told it already. */
  conversion = jeoul_verdict_allows (pair->verdict)
                 ? NULL
                 : jeoul_comparison_conversion (report->dataset, pair, lang);
  if (conversion != NULL)
    write_line (report, conversion);
  write_alternative (report, pair);
}

static void
write_text (const Report *report)
{
  JeoulLang lang = report->cli->lang;
  guint n, n_pairs;
  const JeoulIndex *claims = jeoul_weighing_get_claims (report->weighing, &n);
  const JeoulComparison *pairs = jeoul_weighing_get_pairs (report->weighing, &n_pairs);
  g_autofree char *sentence = jeoul_weighing_sentence (report->weighing, lang);

  for (guint i = 0; i < n; i++)
    {
      const JeoulClaim *claim = &report->claims[claims[i]];
      g_autofree char *name = jeoul_compare_claim_name (report->dataset, claim, lang);
      g_autofree char *line = g_strdup_printf ("%s  %s: %s", letters[i], claim->id, name);

      write_line (report, line);
    }
  jeoul_output_write (report->cli->output, "\n", 1);
  write_facets (report);
  jeoul_output_write (report->cli->output, "\n", 1);
  write_line (report, sentence);
  for (guint i = 0; i < n_pairs; i++)
    write_pair (report, &pairs[i], n_pairs == 1);
}

/* A member of an object; the first one has no comma before it. */
static void
append_name (GString    *json,
             const char *name,
             gboolean    first)
{
  g_string_append (json, first ? "{" : ", ");
  jeoul_json_append_string (json, name);
  g_string_append (json, ": ");
}

static void
append_text (GString    *json,
             const char *name,
             const char *text,
             gboolean    first)
{
  append_name (json, name, first);
  if (text != NULL)
    jeoul_json_append_string (json, text);
  else
    g_string_append (json, "null");
}

static void
append_flag (GString    *json,
             const char *name,
             gboolean    flag)
{
  append_name (json, name, FALSE);
  g_string_append (json, flag ? "true" : "false");
}

/* Null where there is no bound on that side. */
static void
append_number (GString    *json,
               const char *name,
               double      number,
               gboolean    first)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  append_name (json, name, first);
  g_string_append (json, isfinite (number)
                           ? g_ascii_formatd (buffer, sizeof buffer, "%.15g", number)
                           : "null");
}

static void
append_ratio (GString               *json,
              const char            *name,
              const JeoulComparison *pair,
              gboolean               of_b_to_a,
              JeoulLang              lang)
{
  JeoulInterval one = { 1, 1, FALSE, FALSE };
  JeoulInterval ratio = of_b_to_a ? jeoul_interval_divide (one, pair->ratio) : pair->ratio;
  g_autofree char *text = jeoul_comparison_ratio (pair, of_b_to_a, lang);

  append_name (json, name, FALSE);
  if (text == NULL)
    {
      g_string_append (json, "null");
      return;
    }
  append_number (json, "low", ratio.low, TRUE);
  append_number (json, "high", ratio.high, FALSE);
  append_flag (json, "low_open", ratio.low_open);
  append_flag (json, "high_open", ratio.high_open);
  append_flag (json, "approx", pair->ratio_approx);
  append_text (json, "text", text, FALSE);
  g_string_append_c (json, '}');
}

static void
append_ids (GString               *json,
            const Report          *report,
            const JeoulComparison *pair)
{
  append_text (json, "a", report->claims[pair->a].id, TRUE);
  append_text (json, "b", report->claims[pair->b].id, FALSE);
  append_text (json, "verdict", jeoul_verdict_word (pair->verdict), FALSE);
  append_flag (json, "allowed", jeoul_verdict_allows (pair->verdict));
  append_ratio (json, "ratio", pair, FALSE, report->cli->lang);
  append_ratio (json, "inverse", pair, TRUE, report->cli->lang);
}

static void
append_pair (GString               *json,
             const Report          *report,
             const JeoulComparison *pair)
{
  JeoulLang lang = report->cli->lang;
  g_autofree char *sentence = jeoul_comparison_sentence (report->dataset, pair, lang);
  g_autofree char *conversion = jeoul_comparison_conversion (report->dataset, pair, lang);
  JeoulComparison alternative;

  append_ids (json, report, pair);
  append_text (json, "sentence", sentence, FALSE);
  append_text (json, "conversion", conversion, FALSE);
  append_name (json, "alternative", FALSE);
  if (jeoul_comparison_alternative (report->dataset, pair, &alternative))
    {
      g_autofree char *offer = jeoul_comparison_offer (report->dataset, &alternative, lang);

      append_ids (json, report, &alternative);
      append_text (json, "sentence", offer, FALSE);
      g_string_append_c (json, '}');
    }
  else
    g_string_append (json, "null");
  g_string_append_c (json, '}');
}

static void
append_facet (GString      *json,
              const Report *report,
              JeoulFacet    facet)
{
  guint n;
  const JeoulIndex *claims = jeoul_weighing_get_claims (report->weighing, &n);

  append_text (json, "facet", jeoul_facet_word (facet), TRUE);
  append_text (json, "verdict",
               jeoul_verdict_word (jeoul_weighing_get_facet (report->weighing, facet)), FALSE);
  append_flag (json, "differs", jeoul_weighing_differs (report->weighing, facet));
  append_name (json, "values", FALSE);
  for (guint i = 0; i < n; i++)
    {
      const JeoulClaim *claim = &report->claims[claims[i]];
      g_autofree char *value = jeoul_facet_value (report->dataset, claim, facet);

      append_text (json, claim->id, value, i == 0);
    }
  g_string_append (json, "}}");
}

static void
write_json (const Report *report)
{
  guint n, n_pairs;
  const JeoulIndex *claims = jeoul_weighing_get_claims (report->weighing, &n);
  const JeoulComparison *pairs = jeoul_weighing_get_pairs (report->weighing, &n_pairs);
  g_autofree char *sentence = jeoul_weighing_sentence (report->weighing, report->cli->lang);
  g_autoptr (GString) json = g_string_new (NULL);

  append_name (json, "claims", TRUE);
  for (guint i = 0; i < n; i++)
    {
      g_string_append (json, i == 0 ? "[" : ", ");
      jeoul_json_append_string (json, report->claims[claims[i]].id);
    }
  g_string_append_c (json, ']');
  append_text (json, "verdict", jeoul_verdict_word (jeoul_weighing_get_verdict (report->weighing)),
               FALSE);
  append_text (json, "sentence", sentence, FALSE);
  append_name (json, "facets", FALSE);
  for (JeoulFacet facet = 0; facet < JEOUL_N_FACETS; facet++)
    {
      g_string_append (json, facet == 0 ? "[\n  " : ",\n  ");
      append_facet (json, report, facet);
    }
  g_string_append (json, "]");
  append_name (json, "pairs", FALSE);
  for (guint i = 0; i < n_pairs; i++)
    {
      g_string_append (json, i == 0 ? "[\n  " : ",\n  ");
      append_pair (json, report, &pairs[i]);
    }
  g_string_append (json, "]}\n");
  jeoul_output_write (report->cli->output, json->str, (gssize) json->len);
}

/* Each operand once, and each a claim. NULL: the reason was told. */
static GArray *
find_claims (JeoulCli           *cli,
             const JeoulDataset *dataset)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));
  gboolean all_known = TRUE;

  for (char **id = cli->arguments->operands; *id != NULL; id++)
    {
      const JeoulClaim *claim = jeoul_dataset_find_claim (dataset, *id);
      JeoulIndex index;

      if (claim == NULL)
        {
          jeoul_cli_unknown_id (cli, dataset, "claims", *id);
          all_known = FALSE;
          continue;
        }
      index = (JeoulIndex) (claim - claims);
      for (guint i = 0; i < found->len; i++)
        if (g_array_index (found, JeoulIndex, i) == index)
          {
            jeoul_message (jeoul_tr (cli->lang, "“%s” is named twice."), claim->id);
            return NULL;
          }
      g_array_append_val (found, index);
    }
  return all_known ? g_steal_pointer (&found) : NULL;
}

/**
 * jeoul_cli_compare:
 * @cli: the run
 *
 * Lays two to eight claims beside each other.
 *
 * Returns: the exit status: %JEOUL_EXIT_FINDINGS where the comparison is not allowed or cannot be
 *   told
 */
JeoulExit
jeoul_cli_compare (JeoulCli *cli)
{
  static const char *const formats[] = { "text", "json", NULL };
  guint n = g_strv_length (cli->arguments->operands);
  g_autoptr (JeoulDataset) dataset = NULL;
  g_autoptr (JeoulWeighing) weighing = NULL;
  g_autoptr (GArray) claims = NULL;
  Report report = { cli };
  JeoulExit status;
  int format = 0;

  if (n < JEOUL_WEIGHING_MIN || n > JEOUL_WEIGHING_MAX)
    {
      jeoul_message (jeoul_tr (cli->lang, "Two to eight claims can be compared. These are the ids: "
                                          "jeoul list claims"));
      return JEOUL_EXIT_USAGE;
    }
  if (cli->arguments->format != NULL)
    format = jeoul_arguments_choose (cli->lang, "--format", cli->arguments->format, formats);
  if (format < 0)
    return JEOUL_EXIT_USAGE;

  dataset = jeoul_cli_open_dataset (cli, &status);
  if (dataset == NULL)
    return status;
  claims = find_claims (cli, dataset);
  if (claims == NULL)
    return JEOUL_EXIT_USAGE;

  weighing = jeoul_weighing_new (dataset, (const JeoulIndex *) (gpointer) claims->data,
                                 claims->len);
  report.dataset = dataset;
  report.claims = jeoul_dataset_get_claims (dataset, NULL);
  report.weighing = weighing;
  if (format == 1)
    write_json (&report);
  else
    write_text (&report);
  return jeoul_verdict_allows (jeoul_weighing_get_verdict (weighing)) ? JEOUL_EXIT_DONE
                                                                      : JEOUL_EXIT_FINDINGS;
}
