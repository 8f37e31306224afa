/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Findings of the audit as text for people and as JSON for programs. */
#include "jeoul-cli-findings.h"

#include "jeoul-cli-output.h"
#include "jeoul-cli-table.h"

/* How many claims a line of text names; the others are counted. */
#define MOST_NAMED 8

gboolean
jeoul_cli_finding_names (const JeoulAudit   *audit,
                         const JeoulFinding *finding,
                         JeoulIndex          claim)
{
  const JeoulIndex *claims = jeoul_audit_get_claims (audit, finding);

  for (guint i = 0; i < finding->n_claims; i++)
    if (claims[i] == claim)
      return TRUE;

  return FALSE;
}

static void
append_string (GString    *json,
               const char *name,
               const char *value)
{
  g_string_append_printf (json, ", \"%s\": ", name);
  if (value != NULL)
    jeoul_json_append_string (json, value);
  else
    g_string_append (json, "null");
}

void
jeoul_cli_finding_json (GString            *json,
                        const JeoulAudit   *audit,
                        const JeoulFinding *finding,
                        JeoulLang           lang)
{
  const JeoulDataset *dataset = jeoul_audit_get_dataset (audit);
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  const JeoulIndex *involved = jeoul_audit_get_claims (audit, finding);
  g_autofree char *sum = jeoul_finding_sum (audit, finding, lang);
  g_autofree char *sentence = jeoul_finding_sentence (audit, finding, lang);

  g_string_append (json, "{\"code\": ");
  jeoul_json_append_string (json, jeoul_vocabulary_word (&jeoul_finding_codes, finding->code));
  append_string (json, "severity", jeoul_severity_word (finding->severity));
  g_string_append_printf (json, ", \"acknowledged\": %s",
                          finding->acknowledged ? "true" : "false");
  append_string (json, "note", jeoul_text_is_empty (&finding->note)
                                 ? NULL
                                 : jeoul_text_get (&finding->note, lang));
  g_string_append (json, ", \"claims\": [");
  for (guint i = 0; i < finding->n_claims; i++)
    {
      if (i > 0)
        g_string_append (json, ", ");
      jeoul_json_append_string (json, claims[involved[i]].id);
    }
  g_string_append_c (json, ']');
  append_string (json, "source",
                 finding->source != JEOUL_NO_INDEX
                   ? jeoul_dataset_get_sources (dataset, NULL)[finding->source].id
                   : NULL);
  append_string (json, "sum", sum);
  append_string (json, "sentence", sentence);
  g_string_append_c (json, '}');
}

static void
append_claims (GString            *text,
               const JeoulAudit   *audit,
               const JeoulFinding *finding,
               JeoulLang           lang)
{
  const JeoulDataset *dataset = jeoul_audit_get_dataset (audit);
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  const JeoulIndex *involved = jeoul_audit_get_claims (audit, finding);
  guint n_more = finding->n_claims > MOST_NAMED ? finding->n_claims - MOST_NAMED : 0;

  for (guint i = 0; i < finding->n_claims - n_more; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", claims[involved[i]].id);
  if (finding->n_claims == 0)
    g_string_append (text, jeoul_dataset_get_sources (dataset, NULL)[finding->source].id);
  if (n_more > 0)
    g_string_append_printf (text,
                            jeoul_ntr (lang, " and %u more", " and %u more", n_more), n_more);
}

static void
append_finding (GString            *text,
                const JeoulAudit   *audit,
                const JeoulFinding *finding,
                JeoulLang           lang)
{
  g_autofree char *sentence = jeoul_finding_sentence (audit, finding, lang);
  g_autofree char *sum = jeoul_finding_sum (audit, finding, lang);
  g_autofree char *shown = jeoul_printable (sentence);

  g_string_append_printf (text, "  %s: ", jeoul_severity_name (finding->severity, lang));
  append_claims (text, audit, finding, lang);
  g_string_append_printf (text, "\n    %s\n", shown);
  if (sum != NULL)
    {
      g_autofree char *printable = jeoul_printable (sum);

      g_string_append_printf (text, "    %s\n", printable);
    }
}

void
jeoul_cli_findings_text (GString          *text,
                         const JeoulAudit *audit,
                         JeoulLang         lang)
{
  guint n, n_acknowledged;
  const JeoulFinding *findings = jeoul_audit_get_findings (audit, &n);
  guint n_warnings = jeoul_audit_count (audit, JEOUL_SEVERITY_WARNING);
  guint n_notes = jeoul_audit_count (audit, JEOUL_SEVERITY_NOTE);
  int code = -1;

  for (guint i = 0; i < n; i++)
    {
      if (findings[i].acknowledged)
        continue;
      if ((int) findings[i].code != code)
        {
          code = (int) findings[i].code;
          g_string_append_printf (text, "\n%s (%s)\n", jeoul_finding_code_name (code, lang),
                                  jeoul_vocabulary_word (&jeoul_finding_codes, code));
        }
      append_finding (text, audit, &findings[i], lang);
    }
  if (n == 0)
    return;
  n_acknowledged = n - n_warnings - n_notes;
  g_string_append_printf (
    text, jeoul_tr (lang, "\nWarnings: %u, notes: %u, acknowledged in the dataset: %u.\n"),
    n_warnings, n_notes, n_acknowledged);
}
