/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Claims of the built-in dataset on the scales: what a reader of the debate would ask. */
#include <string.h>

#include "jeoul-compare.h"
#include "jeoul-reader.h"

static JeoulDataset *builtin;

static JeoulIndex
find (const char *id)
{
  const JeoulClaim *claim = jeoul_dataset_find_claim (builtin, id);

  g_assert_nonnull (claim);
  return (JeoulIndex) (claim - jeoul_dataset_get_claims (builtin, NULL));
}

typedef struct
{
  const char  *a;
  const char  *b;
  JeoulVerdict verdict;
} Pair;

#define AMORTISED "epoch-llama-3-1-405b-amortised"
#define AT_LEAST "apxml-llama-3-1-405b-cost"
#define LIST_RENT "epoch-llama-3-1-405b-list-rent"
#define LIST_RENT_2025 "ai-index-2025-llama-3-1-405b-cost"
#define HARDWARE "epoch-llama-3-1-405b-hardware"
#define CLUSTER "epoch-llama-3-1-405b-cluster"
#define HERALD "global-herald-llama-3-1-cost"
#define HANKYUNG "hankyung-llama-3-1-cost"

/* One model, many prices. */
static const Pair pairs[] = {
  { AMORTISED, LIST_RENT, JEOUL_VERDICT_UNLIKE },
  { AMORTISED, LIST_RENT_2025, JEOUL_VERDICT_UNLIKE },
  { AMORTISED, HARDWARE, JEOUL_VERDICT_UNLIKE },
  { AMORTISED, CLUSTER, JEOUL_VERDICT_UNLIKE },
  { AMORTISED, AT_LEAST, JEOUL_VERDICT_UNKNOWN },
  { AMORTISED, HERALD, JEOUL_VERDICT_UNKNOWN },
  { AMORTISED, HANKYUNG, JEOUL_VERDICT_UNKNOWN },
  { LIST_RENT, LIST_RENT_2025, JEOUL_VERDICT_CONVERTED },
  { LIST_RENT, HARDWARE, JEOUL_VERDICT_UNLIKE },
  { LIST_RENT, CLUSTER, JEOUL_VERDICT_UNLIKE },
  { LIST_RENT, HANKYUNG, JEOUL_VERDICT_UNKNOWN },
  { LIST_RENT_2025, HARDWARE, JEOUL_VERDICT_UNLIKE },
  { LIST_RENT_2025, AT_LEAST, JEOUL_VERDICT_UNKNOWN },
  { HARDWARE, CLUSTER, JEOUL_VERDICT_COMPARABLE },
  { HARDWARE, HANKYUNG, JEOUL_VERDICT_UNKNOWN },
  { HERALD, HANKYUNG, JEOUL_VERDICT_UNKNOWN },
  { AT_LEAST, HERALD, JEOUL_VERDICT_UNKNOWN },

  /* Obviously comparable, though much is left undefined. */
  { "deepseek-v3-total-parameters", "llama-3-1-405b-parameters", JEOUL_VERDICT_COMPARABLE },
  { "deepseek-v3-math-500", "qwen2-5-72b-math-500", JEOUL_VERDICT_COMPARABLE },
  { "deepseek-v3-gpu-count", "meta-llama-3-1-405b-gpu-count", JEOUL_VERDICT_NOTED },
  { "lambda-h100-sxm5-2024-09", "runpod-h100-sxm5-2025-03", JEOUL_VERDICT_COMPARABLE },
  { "h100-sxm5-price-2025-01", "h800-sxm5-price-2025-02", JEOUL_VERDICT_COMPARABLE },
  { "surfshark-gemini", "surfshark-claude", JEOUL_VERDICT_COMPARABLE },

  /* And obviously not. */
  { "deepseek-v3-total-parameters", "deepseek-v3-active-parameters", JEOUL_VERDICT_UNLIKE },
  { "deepseek-v3-final-run-cost", "deepseek-v3-pre-training-cost", JEOUL_VERDICT_UNLIKE },
  { "deepseek-v3-final-run-cost", "the-register-v3-servers", JEOUL_VERDICT_UNLIKE },
  { "deepseek-v3-final-run-cost", "altman-gpt-4-cost", JEOUL_VERDICT_UNKNOWN },
  { "deepseek-v3-final-run-cost", "amodei-claude-3-5-sonnet-cost", JEOUL_VERDICT_UNKNOWN },
  /* An hour of an H800 is worth three of an A100. */
  { "deepseek-v3-gpu-hours", "llama-2-70b-gpu-hours", JEOUL_VERDICT_UNLIKE },
  { "nyt-tenth-of-llama-3", "hankyung-v3-hundredth-of-llama", JEOUL_VERDICT_UNKNOWN },
};

static void
test_pair (gconstpointer data)
{
  const Pair *pair = data;
  JeoulComparison there = jeoul_compare (builtin, find (pair->a), find (pair->b));
  JeoulComparison back = jeoul_compare (builtin, find (pair->b), find (pair->a));

  g_assert_cmpint (there.verdict, ==, pair->verdict);
  g_assert_cmpint (back.verdict, ==, pair->verdict);
}

static void
test_hours (void)
{
  JeoulComparison hours =
    jeoul_compare (builtin, find ("deepseek-v3-gpu-hours"), find ("llama-3-1-405b-gpu-hours"));
  g_autofree char *ratio = jeoul_comparison_ratio (&hours, FALSE, JEOUL_LANG_EN);
  g_autofree char *korean = jeoul_comparison_ratio (&hours, FALSE, JEOUL_LANG_KO);
  g_autofree char *inverse = jeoul_comparison_ratio (&hours, TRUE, JEOUL_LANG_EN);

  g_assert_cmpint (hours.verdict, ==, JEOUL_VERDICT_NOTED);
  g_assert_cmpstr (ratio, ==, "1/11.1");
  g_assert_cmpstr (korean, ==, "1/11.1");
  g_assert_cmpstr (inverse, ==, "11.1 times");
}

/* Nobody reads "OpenAI’s figure for OpenAI". */
static void
test_own_figure (void)
{
  JeoulComparison values =
    jeoul_compare (builtin, find ("openai-valuation-2024-10"), find ("openai-pre-money-2026-02"));
  g_autofree char *english = jeoul_comparison_sentence (builtin, &values, JEOUL_LANG_EN);
  g_autofree char *korean = jeoul_comparison_sentence (builtin, &values, JEOUL_LANG_KO);

  g_assert_nonnull (strstr (english, "OpenAI’s figure for itself ("));
  g_assert_nonnull (strstr (korean, "오픈AI 자체 수치("));
}

/* Whichever costs of the two are set against each other, hours are what can be. */
static void
test_alternative (void)
{
  static const char *const of_v3[] = { "deepseek-v3-final-run-cost", "the-register-v3-servers",
                                       "karpathy-deepseek-v3-budget", "hankyung-v3-cost-won" };
  static const char *const of_llama[] = { AMORTISED, LIST_RENT, HANKYUNG,
                                          "hankyung-llama-3-1-cost-won" };

  for (guint i = 0; i < G_N_ELEMENTS (of_v3); i++)
    for (guint k = 0; k < G_N_ELEMENTS (of_llama); k++)
      {
        JeoulComparison costs = jeoul_compare (builtin, find (of_v3[i]), find (of_llama[k]));
        JeoulComparison instead;
        g_autofree char *en = NULL;
        g_autofree char *ko = NULL;

        g_assert_false (jeoul_verdict_allows (costs.verdict));
        g_assert_true (jeoul_comparison_alternative (builtin, &costs, &instead));
        g_assert_cmpuint (instead.a, ==, find ("deepseek-v3-gpu-hours"));
        g_assert_cmpuint (instead.b, ==, find ("llama-3-1-405b-gpu-hours"));
        en = jeoul_comparison_offer (builtin, &instead, JEOUL_LANG_EN);
        ko = jeoul_comparison_offer (builtin, &instead, JEOUL_LANG_KO);
        g_assert_cmpstr (en, ==, "By GPU-hours: 1/11.1");
        g_assert_cmpstr (ko, ==, "GPU 시간 비율 1/11.1");
      }
}

static void
test_no_alternative (void)
{
  JeoulComparison allowed =
    jeoul_compare (builtin, find ("deepseek-v3-gpu-hours"), find ("llama-3-1-405b-gpu-hours"));
  JeoulComparison one_model = jeoul_compare (builtin, find (AMORTISED), find (HARDWARE));
  JeoulComparison ignored;

  g_assert_false (jeoul_comparison_alternative (builtin, &allowed, &ignored));
  g_assert_false (jeoul_comparison_alternative (builtin, &one_model, &ignored));
}

static void
test_sets (void)
{
  const JeoulIndex three[] = { find (HARDWARE), find (CLUSTER), find (AMORTISED) };
  const JeoulIndex two[] = { find (HARDWARE), find (CLUSTER) };
  const JeoulIndex nine[9] = { 0, 1, 2, 3, 4, 5, 6, 7, 8 };
  g_autoptr (JeoulWeighing) mixed = jeoul_weighing_new (builtin, three, 3);
  g_autoptr (JeoulWeighing) alike = jeoul_weighing_new (builtin, two, 2);
  g_autofree char *sentence = jeoul_weighing_sentence (mixed, JEOUL_LANG_EN);
  const JeoulComparison *found;
  guint n;

  g_assert_null (jeoul_weighing_new (builtin, three, 1));
  g_assert_null (jeoul_weighing_new (builtin, nine, 9));
  g_assert_cmpint (jeoul_weighing_get_verdict (mixed), ==, JEOUL_VERDICT_UNLIKE);
  g_assert_cmpint (jeoul_weighing_get_verdict (alike), ==, JEOUL_VERDICT_COMPARABLE);
  g_assert_true (jeoul_weighing_differs (mixed, JEOUL_FACET_BASIS));
  g_assert_false (jeoul_weighing_differs (mixed, JEOUL_FACET_CURRENCY));
  g_assert_cmpint (jeoul_weighing_get_facet (mixed, JEOUL_FACET_BASIS), ==, JEOUL_VERDICT_UNLIKE);
  g_assert_cmpstr (sentence, ==, "Of these 3 figures, which make 3 pairs, only 1 can be compared. "
                                 "They do not count the same: stage, basis, extent.");
  found = jeoul_weighing_get_pairs (mixed, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (found[1].a, ==, three[0]);
  g_assert_cmpuint (found[1].b, ==, three[2]);
}

/* Pairs from all over the dataset have a verdict with its reason, the same in both directions. */
static void
test_many_pairs (void)
{
  guint n;
  const JeoulClaim *claims = jeoul_dataset_get_claims (builtin, &n);

  for (JeoulIndex i = 0; i < n; i++)
    for (JeoulIndex k = i + 1; k < n; k += 17 + i % 7)
      {
        JeoulComparison there = jeoul_compare (builtin, i, k);
        JeoulComparison back = jeoul_compare (builtin, k, i);
        JeoulLang lang = i % 2 ? JEOUL_LANG_KO : JEOUL_LANG_EN;
        g_autofree char *sentence = jeoul_comparison_sentence (builtin, &there, lang);
        g_autofree char *ratio = jeoul_comparison_ratio (&there, FALSE, lang);
        g_autofree char *inverse = jeoul_comparison_ratio (&back, TRUE, lang);
        g_autofree char *name = jeoul_compare_claim_name (builtin, &claims[i], lang);

        for (guint facet = 0; facet < JEOUL_N_FACETS; facet++)
          g_assert_cmpint (there.facets[facet], ==, back.facets[facet]);
        g_assert_cmpstr (ratio, ==, inverse);
        g_assert_true (g_str_has_prefix (sentence, jeoul_verdict_name (there.verdict, lang)));
        g_assert_null (strstr (sentence, "(null)"));
        if (there.verdict == JEOUL_VERDICT_UNLIKE)
          g_assert_nonnull (strstr (sentence, name));
      }
}

typedef struct
{
  const char *id;
  char        scope_class;
} Class;

static const Class classes[] = {
  { "deepseek-v3-final-run-cost", 'A' },
  { LIST_RENT, 'B' },
  { AMORTISED, 'C' },
  { HARDWARE, 'D' },
  { "epoch-llama-3-1-cluster-cost", 'D' },
  { "deepseek-v3-pre-training-cost", 'E' },
  { "microsoft-capex-fy2025", 'F' },
  { "altman-gpt-4-cost", 'U' },
  { "hankyung-v3-cost-won", 'U' },
  { "deepseek-v3-gpu-hours", 0 },
  { "nvidia-market-value-loss-589", 0 },
  { "h100-sxm5-price-2025-01", 0 },
};

static void
test_classes (void)
{
  guint n;
  const JeoulClaim *claims = jeoul_dataset_get_claims (builtin, &n);
  const JeoulQuantity *valuation = jeoul_dataset_find_quantity (builtin, "valuation");

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    g_assert_cmpint (jeoul_scope_class (builtin, &claims[find (classes[i].id)]), ==,
                     classes[i].scope_class);
  for (guint i = 0; i < n; i++)
    if (jeoul_claim_get_quantity (builtin, &claims[i]) == valuation)
      g_assert_cmpint (jeoul_scope_class (builtin, &claims[i]), ==, 0);
  g_assert_cmpstr (jeoul_scope_class_name ('A', JEOUL_LANG_EN), ==,
                   "final run at an assumed rent");
  g_assert_null (jeoul_scope_class_name (0, JEOUL_LANG_EN));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (JeoulProblems) problems = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  int status;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "..", "data", "ai-cost-debate.xml", NULL);
  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  file = g_bytes_new (bytes, length);
  builtin = jeoul_reader_read_bytes (file, path, JEOUL_LANG_EN, &problems, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *name = g_strdup_printf ("/weighing/%s/%s", pairs[i].a, pairs[i].b);

      g_test_add_data_func (name, &pairs[i], test_pair);
    }
  g_test_add_func ("/weighing/hours", test_hours);
  g_test_add_func ("/weighing/own-figure", test_own_figure);
  g_test_add_func ("/weighing/alternative", test_alternative);
  g_test_add_func ("/weighing/no-alternative", test_no_alternative);
  g_test_add_func ("/weighing/sets", test_sets);
  g_test_add_func ("/weighing/many-pairs", test_many_pairs);
  g_test_add_func ("/weighing/classes", test_classes);
  status = g_test_run ();
  jeoul_dataset_unref (builtin);
  return status;
}
