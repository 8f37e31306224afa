/* SPDX-License-Identifier: GPL-3.0-or-later */
/* jeoul check: whether files are valid datasets, if not, why not, and what in them does not fit. */
#include "jeoul-cli-findings.h"
#include "jeoul-cli-private.h"
#include "jeoul-cli-table.h"

static const char *const classes[] = { "form", "schema", "meaning" };

static void
append_member (GString    *json,
               const char *name,
               const char *value)
{
  g_string_append_printf (json, "\"%s\": ", name);
  if (value != NULL)
    jeoul_json_append_string (json, value);
  else
    g_string_append (json, "null");
}

static void
append_problem (GString            *json,
                const JeoulProblem *problem,
                JeoulLang           lang)
{
  g_autofree char *message = jeoul_problem_describe (problem, lang);

  g_string_append_printf (json, "\n      {\"line\": %u, \"column\": %u, ", problem->line,
                          problem->column);
  append_member (json, "class", classes[problem->class]);
  g_string_append (json, ", ");
  append_member (json, "problem", jeoul_problem_get_name (problem));
  g_string_append (json, ", ");
  append_member (json, "element", problem->element);
  g_string_append (json, ", ");
  append_member (json, "attribute", problem->attribute);
  g_string_append (json, ", ");
  append_member (json, "found", problem->found);
  g_string_append (json, ", ");
  append_member (json, "expected", problem->expected);
  g_string_append (json, ", ");
  append_member (json, "message", message);
  g_string_append_c (json, '}');
}

static void
append_findings (GString          *json,
                 const JeoulAudit *audit,
                 JeoulLang         lang)
{
  guint n = 0;
  const JeoulFinding *findings = audit != NULL ? jeoul_audit_get_findings (audit, &n) : NULL;

  g_string_append_printf (json, ",\n   \"n_findings\": %u, \"findings\": [", n);
  for (guint i = 0; i < n; i++)
    {
      g_string_append (json, i > 0 ? ",\n      " : "\n      ");
      jeoul_cli_finding_json (json, audit, &findings[i], lang);
    }
  g_string_append_c (json, ']');
}

/* One file as an object. @file: as it was named; @error: why it could not be read. */
static void
write_json (JeoulCli            *cli,
            const char          *file,
            const JeoulDataset  *dataset,
            const JeoulProblems *problems,
            const JeoulAudit    *audit,
            const char          *error)
{
  g_autoptr (GString) json = g_string_new ("\n  {");
  guint n_kept = problems != NULL ? jeoul_problems_get_n_kept (problems) : 0;

  append_member (json, "file", file);
  g_string_append_printf (json, ", \"valid\": %s, ", dataset != NULL ? "true" : "false");
  append_member (json, "error", error);
  g_string_append (json, ",\n   \"dataset\": ");
  if (dataset != NULL)
    {
      guint n;

      g_string_append_c (json, '{');
      append_member (json, "id", jeoul_dataset_get_id (dataset));
      g_string_append (json, ", ");
      append_member (json, "version", jeoul_dataset_get_version (dataset));
      g_string_append (json, ", ");
      append_member (json, "sha256", jeoul_dataset_get_hash (dataset));
      jeoul_dataset_get_claims (dataset, &n);
      g_string_append_printf (json, ", \"claims\": %u", n);
      jeoul_dataset_get_figures (dataset, &n);
      g_string_append_printf (json, ", \"figures\": %u}", n);
    }
  else
    g_string_append (json, "null");

  g_string_append_printf (json, ",\n   \"n_problems\": %u, \"problems\": [",
                          problems != NULL ? jeoul_problems_get_n_total (problems) : 0);
  for (guint i = 0; i < n_kept; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      append_problem (json, jeoul_problems_get (problems, i), cli->lang);
    }
  g_string_append_c (json, ']');
  append_findings (json, audit, cli->lang);
  g_string_append_c (json, '}');
  jeoul_output_write (cli->output, json->str, (gssize) json->len);
}

static void
write_text (JeoulCli            *cli,
            const char          *name,
            const JeoulDataset  *dataset,
            const JeoulProblems *problems,
            const JeoulAudit    *audit)
{
  guint n_kept = problems != NULL ? jeoul_problems_get_n_kept (problems) : 0;
  guint n_total = problems != NULL ? jeoul_problems_get_n_total (problems) : 0;

  if (dataset != NULL)
    {
      guint n_claims, n_figures;

      jeoul_dataset_get_claims (dataset, &n_claims);
      g_autoptr (GString) text = g_string_new (NULL);

      jeoul_dataset_get_figures (dataset, &n_figures);
      if (!cli->arguments->quiet)
        jeoul_output_printf (cli->output,
                             jeoul_tr (cli->lang, "%s: valid. Claims: %u, figures: %u.\n"), name,
                             n_claims, n_figures);
      jeoul_cli_findings_text (text, audit, cli->lang);
      jeoul_output_write (cli->output, text->str, (gssize) text->len);
      return;
    }

  for (guint i = 0; i < n_kept; i++)
    {
      g_autofree char *line = jeoul_cli_problem_line (cli, name, jeoul_problems_get (problems, i));

      jeoul_output_printf (cli->output, "%s\n", line);
    }
  jeoul_output_printf (cli->output,
                       jeoul_ntr (cli->lang, "%s: not valid, %u problem.\n",
                                  "%s: not valid, %u problems.\n", n_total),
                       name, n_total);
  if (n_total > n_kept)
    jeoul_output_printf (cli->output, jeoul_tr (cli->lang, "The first %u are shown.\n"), n_kept);
}

static JeoulExit
check_strictly (JeoulCli         *cli,
                const char       *name,
                const JeoulAudit *audit)
{
  guint n = jeoul_audit_count (audit, JEOUL_SEVERITY_WARNING) +
            jeoul_audit_count (audit, JEOUL_SEVERITY_NOTE);

  if (n == 0)
    return JEOUL_EXIT_DONE;
  jeoul_message (jeoul_ntr (cli->lang, "%s: %u finding that the dataset does not acknowledge.",
                            "%s: %u findings that the dataset does not acknowledge.", n),
                 name, n);
  return JEOUL_EXIT_FINDINGS;
}

static JeoulExit
check_file (JeoulCli   *cli,
            const char *file,
            gboolean    json)
{
  g_autoptr (JeoulProblems) problems = NULL;
  g_autoptr (JeoulDataset) dataset = NULL;
  g_autoptr (JeoulAudit) audit = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = jeoul_cli_file_name (cli, file);
  JeoulExit status;

  dataset = jeoul_cli_read (cli, file, &problems, &status, &error);
  if (status == JEOUL_EXIT_INTERRUPTED)
    return status;
  if (status == JEOUL_EXIT_INPUT)
    jeoul_message ("%s", error->message);
  if (dataset != NULL)
    audit = jeoul_audit_new (dataset);

  if (json)
    {
      g_autofree char *named = file != NULL ? jeoul_printable (file) : NULL;

      write_json (cli, named, dataset, problems, audit,
                  error != NULL ? error->message : NULL);
    }
  else if (status != JEOUL_EXIT_INPUT)
    write_text (cli, name, dataset, problems, audit);

  if (cli->arguments->strict && audit != NULL)
    status = jeoul_cli_worse (status, check_strictly (cli, name, audit));
  return status;
}

/**
 * jeoul_cli_check:
 * @cli: the run
 *
 * Checks every file, and goes on after one that is not valid. Under --strict a finding that its
 * dataset does not acknowledge, warning or note, is a failure.
 *
 * Returns: the exit status: that of the worst file
 */
JeoulExit
jeoul_cli_check (JeoulCli *cli)
{
  static const char *const formats[] = { "text", "json", NULL };
  const char *built_in[] = { NULL, NULL };
  const char *const *files = (const char *const *) cli->arguments->operands;
  guint n_files = g_strv_length (cli->arguments->operands);
  JeoulExit status = JEOUL_EXIT_DONE;
  int format = 0;

  if (cli->arguments->format != NULL)
    format = jeoul_arguments_choose (cli->lang, "--format", cli->arguments->format, formats);
  if (format < 0)
    return JEOUL_EXIT_USAGE;
  if (n_files == 0)
    {
      files = built_in;
      n_files = 1;
    }

  if (format == 1)
    jeoul_output_write (cli->output, "[", 1);
  for (guint i = 0; i < n_files && status != JEOUL_EXIT_INTERRUPTED; i++)
    {
      if (format == 1 && i > 0)
        jeoul_output_write (cli->output, ",", 1);
      status = jeoul_cli_worse (status, check_file (cli, files[i], format == 1));
    }
  if (format == 1)
    jeoul_output_write (cli->output, "\n]\n", 3);

  return status;
}
