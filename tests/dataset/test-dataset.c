/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in data/example.xml comes out of the dataset: records, defaults, lookups. */
#include <string.h>

#include "jeoul-reader.h"

static JeoulDataset *
read_example (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "example.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  JeoulDataset *dataset = jeoul_reader_read_file (file, JEOUL_LANG_EN, NULL, NULL, NULL, NULL,
                                                  &error);

  g_assert_no_error (error);
  return dataset;
}

static void
test_head (void)
{
  g_autoptr (JeoulDataset) dataset = read_example ();

  g_assert_cmpstr (jeoul_dataset_get_id (dataset), ==, "example");
  g_assert_cmpstr (jeoul_dataset_get_version (dataset), ==, "1");
  g_assert_cmpstr (jeoul_dataset_get_license (dataset), ==, "CC0-1.0");
  g_assert_cmpuint (strlen (jeoul_dataset_get_hash (dataset)), ==, 64);
  g_assert_cmpstr (jeoul_dataset_get_title (dataset)->in[JEOUL_LANG_KO], ==, "전체 예시");
  g_assert_null (jeoul_dataset_get_description (dataset)->in[JEOUL_LANG_KO]);
  g_assert_cmpint (jeoul_dataset_get_updated (dataset).year, ==, 2025);
  g_assert_cmpstr (jeoul_dataset_get_sources (dataset, NULL)[jeoul_dataset_get_rates_source (dataset)].id,
                   ==, "daily");
}

static void
test_units (void)
{
  g_autoptr (JeoulDataset) dataset = read_example ();
  const JeoulUnit *usd = jeoul_dataset_find_unit (dataset, "USD");
  const JeoulUnit *gpu = jeoul_dataset_find_unit (dataset, "gpu");
  const JeoulUnit *rate = jeoul_dataset_find_unit (dataset, "USD-per-gpu-hour");
  const JeoulUnit *percent = jeoul_dataset_find_unit (dataset, "percent");
  JeoulUnitStyle style;

  g_assert_cmpint (usd->notation, ==, JEOUL_NOTATION_MONEY);
  g_assert_cmpstr (usd->currency, ==, "USD");
  g_assert_cmpfloat (usd->factor, ==, 1);
  g_assert_cmpstr (rate->dimension, ==, "gpu^-1 money time^-1");
  g_assert_cmpstr (percent->dimension, ==, "");
  g_assert_cmpfloat (percent->factor, ==, 0.01);
  g_assert_cmpfloat (jeoul_dataset_find_unit (dataset, "day")->factor, ==, 24);
  g_assert_null (jeoul_dataset_find_unit (dataset, "EUR"));
  g_assert_null (jeoul_dataset_find_unit (dataset, "US"));

  style = jeoul_unit_get_style (gpu, JEOUL_LANG_EN);
  g_assert_cmpstr (style.pattern, ==, "{0} GPUs");
  g_assert_cmpstr (style.pattern_one, ==, "{0} GPU");
  g_assert_cmpint (style.notation, ==, JEOUL_NOTATION_COUNT);
  style = jeoul_unit_get_style (gpu, JEOUL_LANG_KO);
  g_assert_cmpstr (style.pattern, ==, "{0}장");
  g_assert_null (style.pattern_one);
  style = jeoul_unit_get_style (usd, JEOUL_LANG_KO);
  g_assert_null (style.pattern);
  g_assert_cmpstr (style.currency, ==, "USD");
}

static void
test_pattern_fallback (void)
{
  const JeoulUnit unit = { .pattern = { { "{0} x", NULL } }, .pattern_one = { { "{0} y", NULL } } };
  JeoulUnitStyle style = jeoul_unit_get_style (&unit, JEOUL_LANG_KO);

  g_assert_cmpstr (style.pattern, ==, "{0} x");
  g_assert_cmpstr (style.pattern_one, ==, "{0} y");
}

static void
test_claim (void)
{
  g_autoptr (JeoulDataset) dataset = read_example ();
  const JeoulClaim *cost = jeoul_dataset_find_claim (dataset, "acme-1-cost");
  const JeoulClaim *won = jeoul_dataset_find_claim (dataset, "acme-1-cost-won");
  const JeoulClaim *interval = jeoul_dataset_find_claim (dataset, "globex-9-cost");
  const JeoulClaim *words = jeoul_dataset_find_claim (dataset, "globex-9-cost-words");
  const JeoulClaim *share = jeoul_dataset_find_claim (dataset, "acme-1-share");
  const JeoulCitation *citation = jeoul_dataset_get_citations (dataset, cost->citations);
  const JeoulRelation *relation = jeoul_dataset_get_relations (dataset, won->relations);
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  const JeoulSubject *subjects = jeoul_dataset_get_subjects (dataset, NULL);

  g_assert_cmpstr (cost->value.number.text, ==, "5328000");
  g_assert_cmpfloat (cost->value.number.value, ==, 5328000);
  g_assert_cmpint (cost->stages, ==, JEOUL_STAGE_PRE_TRAINING);
  g_assert_cmpint (cost->basis, ==, JEOUL_BASIS_ASSUMED_RENT);
  g_assert_cmpint (cost->role, ==, JEOUL_ROLE_UNDEFINED);
  g_assert_cmpint (cost->prices, ==, 0);
  g_assert_cmpint (cost->status, ==, JEOUL_STATUS_CURRENT);
  g_assert_cmpuint (cost->hardware.count, ==, 1);
  g_assert_cmpstr (subjects[jeoul_dataset_get_list (dataset, cost->hardware)[0]].id, ==, "x100");
  g_assert_cmpstr (citation->printed, ==, "$5.328M");
  g_assert_cmpstr (citation->note.in[JEOUL_LANG_EN], ==, "The paper assumes $2 an hour.");
  g_assert_cmpuint (cost->reports.count, ==, 1);
  g_assert_cmpstr (jeoul_dataset_get_citations (dataset, cost->reports)->printed, ==,
                   "532만 8000달러");
  g_assert_cmpstr (jeoul_claim_get_unit (dataset, cost)->id, ==, "USD");
  g_assert_cmpstr (jeoul_claim_get_organization (dataset, cost)->id, ==, "acme");
  g_assert_true (jeoul_claim_is_own_account (dataset, cost));
  g_assert_false (jeoul_claim_is_own_account (dataset, won));
  g_assert_cmpstr (jeoul_claim_get_unit (dataset, won)->id, ==, "KRW");
  g_assert_true (won->value.approx);
  g_assert_cmpint (won->prices, ==, -1);
  g_assert_cmpstr (jeoul_claim_get_label (dataset, won)->in[JEOUL_LANG_EN], ==, "in won");
  g_assert_true (&claims[relation->claim] == cost);
  g_assert_cmpint (interval->prices, ==, 2023);
  g_assert_cmpstr (jeoul_claim_get_level (dataset, interval), ==, "5–95 %");
  g_assert_cmpstr (jeoul_claim_get_words (dataset, words)->in[JEOUL_LANG_KO], ==, "수천만 달러");
  g_assert_true (jeoul_text_is_empty (jeoul_claim_get_words (dataset, cost)));
  g_assert_cmpint (words->stages, ==, JEOUL_STAGE_UNDEFINED);
  g_assert_true (&claims[share->ratio_of] == cost && &claims[share->ratio_to] == interval);
  g_assert_cmpint (jeoul_dataset_get_acknowledgements (dataset, share->acknowledgements)->code, ==,
                   JEOUL_FINDING_SCOPE);
}

static void
test_terms (void)
{
  g_autoptr (JeoulDataset) dataset = read_example ();
  const JeoulClaim *claim = jeoul_dataset_find_claim (dataset, "globex-9-cost");
  const JeoulTerm *sum = jeoul_dataset_get_term (dataset, claim->derivation);
  const JeoulIndex *operands = jeoul_dataset_get_list (dataset, sum->operands);
  const JeoulTerm *difference;

  g_assert_cmpint (sum->type, ==, JEOUL_TERM_SUM);
  g_assert_cmpuint (sum->operands.count, ==, 2);
  g_assert_true (jeoul_dataset_get_term (dataset, operands[0])->approx);
  difference = jeoul_dataset_get_term (dataset, operands[1]);
  g_assert_cmpint (difference->type, ==, JEOUL_TERM_DIFFERENCE);
  operands = jeoul_dataset_get_list (dataset, difference->operands);
  g_assert_cmpfloat (jeoul_dataset_get_term (dataset, operands[0])->number.value, ==, 6e6);
  g_assert_cmpfloat (jeoul_dataset_get_term (dataset, operands[1])->number.value, ==, 1e6);

  claim = jeoul_dataset_find_claim (dataset, "acme-1-cost-won");
  operands = jeoul_dataset_get_list (dataset,
                                     jeoul_dataset_get_term (dataset, claim->derivation)->operands);
  g_assert_cmpstr (jeoul_dataset_get_term (dataset, operands[1])->quote, ==, "KRW");
}

static void
test_figure (void)
{
  g_autoptr (JeoulDataset) dataset = read_example ();
  const JeoulFigure *figure = jeoul_dataset_find_figure (dataset, "training-cost");
  const JeoulFigure *scatter = jeoul_dataset_find_figure (dataset, "time-and-cost");

  g_assert_true (figure->log_scale && !figure->around && scatter->around);
  g_assert_cmpint (figure->sort, ==, JEOUL_SORT_VALUE);
  g_assert_cmpuint (figure->n_selections, ==, 2);
  g_assert_cmpuint (figure->n_exclusions, ==, 1);
  g_assert_cmpuint (figure->n_references, ==, 1);
  g_assert_cmpuint (figure->n_computed, ==, 1);
  g_assert_cmpstr (jeoul_dataset_get_computed (dataset, figure->first_computed)->id, ==,
                   "acme-1-cost-at-three");
  g_assert_cmpuint (scatter->n_iso_rates, ==, 1);
  g_assert_cmpfloat (jeoul_dataset_get_references (dataset, scatter->first_iso_rate)->number.value,
                     ==, 2);
  g_assert_cmpstr (jeoul_dataset_find_rate (dataset, "USDKRW-2025-01")->rate.text, ==, "1455.79");
}

static gpointer
read_in_thread (gpointer data)
{
  return read_example ();
}

/* Several readers at a time, off the main thread. */
static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, read_in_thread, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (JeoulDataset) dataset = g_thread_join (threads[i]);

      g_assert_cmpstr (jeoul_dataset_get_id (dataset), ==, "example");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dataset/head", test_head);
  g_test_add_func ("/dataset/units", test_units);
  g_test_add_func ("/dataset/pattern-fallback", test_pattern_fallback);
  g_test_add_func ("/dataset/claim", test_claim);
  g_test_add_func ("/dataset/terms", test_terms);
  g_test_add_func ("/dataset/figure", test_figure);
  g_test_add_func ("/dataset/threads", test_threads);
  return g_test_run ();
}
