/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which claims a selection takes, and in which order. */
#include <string.h>

#include "jeoul-query.h"
#include "jeoul-reader.h"

#define CLAIM(id, subject, status, more, inside) \
  "<claim id='" id "' subject='" subject "' quantity='q' claimant='p' evidence='estimate'" \
  " status='" status "' " more "><value bound='exact' number='1'/>" inside "</claim>"

static const char head[] =
  "<dataset xmlns='urn:jeoul:dataset:1' id='d' version='1'><title xml:lang='en'>t</title>"
  "<units><unit id='u' dimension='1'><name xml:lang='en'>u</name></unit></units>"
  "<quantities><quantity id='q' unit='u'><name xml:lang='en'>q</name></quantity></quantities>"
  "<organizations><organization id='o1'><name xml:lang='en'>o</name></organization>"
  "<organization id='o2'><name xml:lang='en'>o</name></organization></organizations>"
  "<subjects><subject id='s1' kind='model' organizations='o1'><name xml:lang='en'>s</name></subject>"
  "<subject id='s2' kind='model' organizations='o2 o1'><name xml:lang='en'>s</name></subject>"
  "</subjects><claimants><claimant id='p' kind='person'><name xml:lang='en'>p</name></claimant>"
  "</claimants><claims>"
  CLAIM ("a", "s1", "current", "asserted='2025-01'", "<scope stage='final-run pre-training'/>")
  CLAIM ("b", "s2", "superseded", "asserted='2024'", "<scope basis='purchase'/>")
  CLAIM ("c", "s2", "misprint", "", "")
  CLAIM ("d", "s1", "retracted", "", "<scope stage='inference'/>")
  "</claims><figures><figure id='f' kind='rival-claims'><title xml:lang='en'>?</title>";

static const struct
{
  const char *selections;
  const char *expected;
} rows[] = {
  { "<select/>", "a b" },
  { "<select status='current superseded retracted misprint'/>", "a b c d" },
  { "<select claims='c a'/>", "c a" },
  { "<select claims='c a' status='current'/>", "a" },
  { "<select subject='s2'/><select/>", "b a" },
  { "<select organization='o2'/>", "b" },
  { "<select organization='o1'/>", "a b" },
  { "<select stage='final-run'/>", "a" },
  { "<select stage='inference post-training'/>", "" },
  { "<select stage='inference' status='retracted'/>", "d" },
  { "<select stage='undefined'/>", "b" },
  { "<select basis='purchase undefined'/>", "a b" },
  { "<select basis='undefined'/>", "a" },
  { "<select/><exclude subject='s1'/>", "b" },
  { "<select claims='a b c d'/><exclude status='misprint'/><exclude claims='a'/>", "b d" },
  { "<select subject='s1' quantity='q' claimant='p' evidence='estimate'/>", "a" },
};

static JeoulDataset *
read_with (const char *selections)
{
  g_autofree char *text = g_strconcat (head, selections, "</figure></figures></dataset>", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JeoulDataset *dataset = jeoul_reader_read_bytes (bytes, NULL, JEOUL_LANG_EN, NULL, &error);

  g_assert_no_error (error);
  return dataset;
}

static void
test_figures (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JeoulDataset) dataset = read_with (rows[i].selections);
      const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
      g_autoptr (GArray) found = jeoul_query_figure (dataset,
                                                     jeoul_dataset_find_figure (dataset, "f"));
      g_autoptr (GString) ids = g_string_new (NULL);

      for (guint j = 0; j < found->len; j++)
        g_string_append_printf (ids, "%s%s", j > 0 ? " " : "",
                                claims[g_array_index (found, guint32, j)].id);
      g_assert_cmpstr (ids->str, ==, rows[i].expected);
    }
}

static void
test_known_on (void)
{
  g_autoptr (JeoulDataset) dataset = read_with ("<select/>");
  const JeoulClaim *a = jeoul_dataset_find_claim (dataset, "a");
  const JeoulClaim *undated = jeoul_dataset_find_claim (dataset, "c");

  g_assert_true (jeoul_claim_known_on (a, (JeoulDate) { 0 }));
  g_assert_true (jeoul_claim_known_on (undated, (JeoulDate) { 0 }));
  g_assert_true (jeoul_claim_known_on (a, (JeoulDate) { 2025, 1, 31 }));
  g_assert_true (jeoul_claim_known_on (a, (JeoulDate) { 2025, 0, 0 }));
  g_assert_false (jeoul_claim_known_on (a, (JeoulDate) { 2025, 1, 30 }));
  g_assert_false (jeoul_claim_known_on (undated, (JeoulDate) { 2030, 0, 0 }));
}

static void
test_nearest (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "example.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JeoulDataset) dataset = jeoul_reader_read_file (file, JEOUL_LANG_EN, NULL, NULL, NULL,
                                                             NULL, NULL);

  g_assert_cmpstr (jeoul_query_nearest_id (dataset, "claims", "acme-1-cots"), ==, "acme-1-cost");
  g_assert_cmpstr (jeoul_query_nearest_id (dataset, "figures", "traning-cost"), ==,
                   "training-cost");
  g_assert_null (jeoul_query_nearest_id (dataset, "figures", "zzzz"));
  g_assert_null (jeoul_query_nearest_id (dataset, "no-such-kind", "zzzz"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/figures", test_figures);
  g_test_add_func ("/query/known-on", test_known_on);
  g_test_add_func ("/query/nearest", test_nearest);
  return g_test_run ();
}
