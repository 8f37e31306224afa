/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the audit finds in the built-in dataset: fixtures/expected-findings.tsv, and nothing else that
 * the dataset does not acknowledge. */
#include <string.h>

#include "jeoul-audit.h"
#include "jeoul-reader.h"

static JeoulDataset *dataset;
static JeoulAudit *audit;

static gboolean
names (const JeoulFinding *finding,
       const char         *id)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  const JeoulIndex *involved = jeoul_audit_get_claims (audit, finding);

  for (guint i = 0; i < finding->n_claims; i++)
    if (strcmp (claims[involved[i]].id, id) == 0)
      return TRUE;

  return FALSE;
}

/* @row: code, severity, claims, why */
static gboolean
is_that (const JeoulFinding *finding,
         char              **row)
{
  g_auto (GStrv) ids = g_strsplit (row[2], " ", -1);

  if (finding->acknowledged ||
      strcmp (jeoul_vocabulary_word (&jeoul_finding_codes, finding->code), row[0]) != 0 ||
      strcmp (jeoul_severity_word (finding->severity), row[1]) != 0)
    return FALSE;
  for (guint i = 0; ids[i] != NULL; i++)
    if (!names (finding, ids[i]))
      return FALSE;

  return TRUE;
}

static gboolean
is_counted (const JeoulFinding *finding)
{
  return !finding->acknowledged && finding->code != JEOUL_FINDING_ORIGIN &&
         finding->code != JEOUL_FINDING_UNREAD;
}

static void
test_expected (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "fixtures", "expected-findings.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n, n_expected;
  const JeoulFinding *findings = jeoul_audit_get_findings (audit, &n);
  g_autofree guint *found = g_new0 (guint, n);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  n_expected = g_strv_length (lines) - 1;
  g_assert_cmpuint (n_expected, ==, 21);
  for (guint i = 1; i <= n_expected; i++)
    {
      g_auto (GStrv) row = g_strsplit (lines[i], "\t", -1);
      guint matches = 0;

      g_assert_cmpuint (g_strv_length (row), ==, 4);
      for (guint j = 0; j < n; j++)
        if (is_that (&findings[j], row))
          {
            matches++;
            found[j]++;
          }
      if (matches != 1)
        {
          g_test_message ("found %u times: %s", matches, lines[i]);
          g_test_fail ();
        }
    }
  for (guint j = 0; j < n; j++)
    if (found[j] != (is_counted (&findings[j]) ? 1 : 0))
      {
        g_autofree char *sentence = jeoul_finding_sentence (audit, &findings[j], JEOUL_LANG_EN);

        g_test_message ("expected %u times: %s", found[j], sentence);
        g_test_fail ();
      }
}

/* An acknowledgement of what is not found would hide a finding to come. */
static void
test_acknowledgements (void)
{
  guint n, n_findings;
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, &n);
  const JeoulFinding *findings = jeoul_audit_get_findings (audit, &n_findings);

  for (guint i = 0; i < n; i++)
    {
      const JeoulAcknowledgement *list =
        jeoul_dataset_get_acknowledgements (dataset, claims[i].acknowledgements);

      for (guint j = 0; j < claims[i].acknowledgements.count; j++)
        {
          gboolean used = FALSE;

          for (guint k = 0; k < n_findings; k++)
            used = used || (findings[k].code == list[j].code && findings[k].acknowledged &&
                            names (&findings[k], claims[i].id));
          g_assert_false (jeoul_text_is_missing (&list[j].note, JEOUL_LANG_EN));
          g_assert_false (jeoul_text_is_missing (&list[j].note, JEOUL_LANG_KO));
          if (!used)
            {
              g_test_message ("%s acknowledges what is not found", claims[i].id);
              g_test_fail ();
            }
        }
    }
}

/* The worked example of the documentation. */
static void
test_unit_price (void)
{
  guint n;
  const JeoulFinding *findings = jeoul_audit_get_findings (audit, &n);

  for (guint i = 0; i < n; i++)
    if (findings[i].code == JEOUL_FINDING_UNIT_PRICE && names (&findings[i], "chosun-v1-gpu-purchase"))
      {
        g_autofree char *sum = jeoul_finding_sum (audit, &findings[i], JEOUL_LANG_EN);
        g_auto (GStrv) parts = g_strsplit (sum, "\302\240", -1);
        g_autofree char *plain = g_strjoinv (" ", parts);

        g_assert_cmpstr (plain, ==,
                         "about ₩8B ÷ 2,048 GPUs = about ₩3.91M each (about $2,690); dealers ask "
                         "$31,729–44,750");
        return;
      }
  g_assert_not_reached ();
}

/* No name of the dataset is missing in a sentence, in either language. */
static void
test_sentences (void)
{
  guint n;
  const JeoulFinding *findings = jeoul_audit_get_findings (audit, &n);

  for (guint i = 0; i < n; i++)
    for (guint lang = 0; lang < JEOUL_N_LANGS; lang++)
      {
        g_autofree char *sentence = jeoul_finding_sentence (audit, &findings[i], lang);
        g_autofree char *sum = jeoul_finding_sum (audit, &findings[i], lang);

        g_assert_true (g_utf8_validate (sentence, -1, NULL));
        g_assert_null (strstr (sentence, "(null)"));
        g_assert_null (strstr (sentence, "nan"));
        g_test_message ("%s%s%s", sentence, sum ? " | " : "", sum ? sum : "");
      }
}

int
main (int   argc,
      char *argv[])
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
  audit = jeoul_audit_new (dataset);

  g_test_add_func ("/builtin-findings/expected", test_expected);
  g_test_add_func ("/builtin-findings/acknowledgements", test_acknowledgements);
  g_test_add_func ("/builtin-findings/unit-price", test_unit_price);
  g_test_add_func ("/builtin-findings/sentences", test_sentences);

  status = g_test_run ();
  jeoul_audit_free (audit);
  jeoul_dataset_unref (dataset);
  return status;
}
