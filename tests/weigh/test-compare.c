/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of comparability row by row, and the ratios and sentences that come of them. */
#include <math.h>
#include <string.h>

#include "jeoul-compare.h"

#include "../support/test-dataset.h"

#define HEAD                                                                                       \
  "<dataset xmlns='urn:jeoul:dataset:1' id='test' version='1'><title xml:lang='en'>Test</title>"   \
  "<units>"                                                                                        \
  "<unit id='USD' dimension='money' currency='USD'><name xml:lang='en'>US dollars</name></unit>"   \
  "<unit id='KRW' dimension='money' currency='KRW'><name xml:lang='en'>won</name></unit>"          \
  "<unit id='EUR' dimension='money' currency='EUR'><name xml:lang='en'>euros</name></unit>"        \
  "<unit id='gpu' dimension='gpu' notation='count'><name xml:lang='en'>GPUs</name></unit>"         \
  "<unit id='gpu-hour' dimension='gpu time' notation='count'><name xml:lang='en'>GPU-hours</name>" \
  "</unit>"                                                                                        \
  "<unit id='gpu-day' dimension='gpu time' factor='24'><name xml:lang='en'>GPU-days</name></unit>" \
  "<unit id='parameter' dimension='parameter'><name xml:lang='en'>parameters</name></unit>"        \
  "<unit id='point' dimension='point'><name xml:lang='en'>points</name></unit>"                    \
  "<unit id='ratio' dimension='1'><name xml:lang='en'>ratio</name></unit>"                         \
  "</units><quantities>"                                                                           \
  "<quantity id='cost' unit='USD'><name xml:lang='en'>Cost</name></quantity>"                      \
  "<quantity id='value' unit='USD'><name xml:lang='en'>Valuation</name></quantity>"                \
  "<quantity id='gpus' unit='gpu'><name xml:lang='en'>GPUs</name></quantity>"                      \
  "<quantity id='hours' unit='gpu-hour'><name xml:lang='en'>Work of GPUs</name></quantity>"        \
  "<quantity id='size' unit='parameter'><name xml:lang='en'>Size</name></quantity>"                \
  "<quantity id='score' unit='point' from-zero='false'><name xml:lang='en'>Score</name></quantity>" \
  "<quantity id='share' unit='ratio'><name xml:lang='en'>Share</name></quantity>"                  \
  "</quantities><organizations><organization id='acme'><name xml:lang='en'>Acme</name>"            \
  "<name xml:lang='ko'>아크메</name></organization></organizations><subjects>"                     \
  "<subject id='model' kind='model' organizations='acme'><name xml:lang='en'>Model</name></subject>" \
  "<subject id='rival' kind='model'><name xml:lang='en'>Rival</name></subject>"                    \
  "<subject id='h100' kind='chip' dense-bf16='989.4'><name xml:lang='en'>H100</name></subject>"    \
  "<subject id='h100-sxm' kind='chip' variant-of='h100' dense-bf16='989.4'>"                       \
  "<name xml:lang='en'>H100 SXM</name></subject>"                                                  \
  "<subject id='h100-pcie' kind='chip' variant-of='h100'><name xml:lang='en'>H100 PCIe</name>"     \
  "</subject>"                                                                                     \
  "<subject id='h800' kind='chip' dense-bf16='989'><name xml:lang='en'>H800</name></subject>"      \
  "<subject id='a100' kind='chip' dense-bf16='312'><name xml:lang='en'>A100</name></subject>"      \
  "</subjects><claimants><claimant id='acme' kind='organization' organization='acme'>"             \
  "<name xml:lang='en'>Acme</name><name xml:lang='ko'>아크메</name></claimant>"                    \
  "<claimant id='paper' kind='outlet'><name xml:lang='en'>The Paper</name></claimant></claimants>" \
  "<sources><source id='report' kind='report' published='2025-01' read='original'>"                \
  "<title xml:lang='en'>The Report</title></source></sources>" TEST_DATASET_RATES "<claims>"

#define TAIL "</claims></dataset>"

/* What a claim has where a test does not say otherwise. */
#define COST "stage='final-run' basis='assumed-rent' extent='run' prices='nominal'"
#define HOURS "stage='final-run' basis='not-applicable' extent='run' role='not-applicable'"
#define GPUS "basis='count' extent='cluster' role='training-run' hardware='h100'"
#define EXACT "bound='exact' number='100'"
#define DATE "asserted='2025-01-10'"

typedef struct
{
  const char *quantity;
  const char *value;
  const char *scope;
  const char *dates;
} Side;

typedef struct
{
  const char  *name;
  Side         a;
  Side         b;
  JeoulFacet   facet;
  JeoulVerdict verdict; /* of the row, and of the pair */
} Rule;

#define OF(facet, verdict) JEOUL_FACET_##facet, JEOUL_VERDICT_##verdict

static const Rule rules[] = {
  { "same", { "cost", EXACT, COST, DATE }, { "cost", EXACT, COST, DATE },
    OF (QUANTITY, COMPARABLE) },
  { "quantity", { "cost", EXACT, COST, DATE }, { "value", EXACT, COST, DATE },
    OF (QUANTITY, UNLIKE) },

  { "stage", { "cost", EXACT, COST, DATE },
    { "cost", EXACT, "stage='pre-training' basis='assumed-rent' extent='run'", DATE },
    OF (STAGE, UNLIKE) },
  { "stage-more", { "cost", EXACT, COST, DATE },
    { "cost", EXACT, "stage='final-run all-runs' basis='assumed-rent' extent='run'", DATE },
    OF (STAGE, UNLIKE) },
  { "stage-unsaid", { "cost", EXACT, COST, DATE },
    { "cost", EXACT, "basis='assumed-rent' extent='run'", DATE }, OF (STAGE, UNKNOWN) },
  { "stage-of-purchases", { "cost", EXACT, "basis='purchase' extent='cluster'", DATE },
    { "cost", EXACT, "stage='not-applicable' basis='purchase' extent='cluster'", DATE },
    OF (STAGE, COMPARABLE) },
  { "stage-against-purchase",
    { "cost", EXACT, "stage='final-run' basis='purchase' extent='cluster'", DATE },
    { "cost", EXACT, "basis='purchase' extent='cluster'", DATE }, OF (STAGE, COMPARABLE) },
  { "stage-of-counts", { "gpus", EXACT, GPUS, DATE }, { "gpus", EXACT, GPUS, DATE },
    OF (STAGE, COMPARABLE) },
  { "stage-of-a-price", { "cost", EXACT, "basis='assumed-rent' extent='unit'", DATE },
    { "cost", EXACT, "stage='not-applicable' basis='assumed-rent' extent='unit'", DATE },
    OF (STAGE, COMPARABLE) },
  { "stage-of-a-ratio", { "share", EXACT, "basis='not-applicable'", DATE },
    { "share", EXACT, "basis='not-applicable'", DATE }, OF (STAGE, UNKNOWN) },

  { "basis", { "cost", EXACT, COST, DATE },
    { "cost", EXACT, "stage='final-run' basis='list-rent' extent='run'", DATE },
    OF (BASIS, UNLIKE) },
  { "basis-unsaid", { "cost", EXACT, COST, DATE },
    { "cost", EXACT, "stage='final-run' extent='run' basis='undefined'", DATE },
    OF (BASIS, UNKNOWN) },
  { "basis-unsaid-by-both", { "cost", EXACT, "stage='final-run' extent='run'", DATE },
    { "cost", EXACT, "stage='final-run' extent='run'", DATE }, OF (BASIS, UNKNOWN) },
  { "basis-not-applicable",
    { "value", EXACT, "stage='not-applicable' basis='not-applicable' extent='company'", DATE },
    { "value", EXACT, "stage='not-applicable' basis='not-applicable' extent='company'", DATE },
    OF (BASIS, COMPARABLE) },
  { "basis-not-applicable-to-one",
    { "value", EXACT, "stage='not-applicable' basis='not-applicable' extent='company'", DATE },
    { "value", EXACT, "stage='not-applicable' basis='post-money' extent='company'", DATE },
    OF (BASIS, UNLIKE) },
  { "basis-of-hours", { "hours", EXACT, HOURS " hardware='h100'", DATE },
    { "hours", EXACT, "stage='final-run' basis='count' extent='run' hardware='h100'", DATE },
    OF (BASIS, COMPARABLE) },

  { "extent", { "cost", EXACT, COST, DATE },
    { "cost", EXACT, "stage='final-run' basis='assumed-rent' extent='company'", DATE },
    OF (EXTENT, UNLIKE) },
  { "extent-unsaid", { "cost", EXACT, COST, DATE },
    { "cost", EXACT, "stage='final-run' basis='assumed-rent'", DATE }, OF (EXTENT, UNKNOWN) },
  { "extent-of-sizes", { "size", EXACT, "part='total'", DATE },
    { "size", EXACT, "part='total'", DATE }, OF (EXTENT, COMPARABLE) },

  { "role", { "gpus", EXACT, GPUS, DATE },
    { "gpus", EXACT, "basis='count' extent='cluster' role='fleet' hardware='h100'", DATE },
    OF (ROLE, UNLIKE) },
  { "role-unsaid", { "gpus", EXACT, GPUS, DATE },
    { "gpus", EXACT, "basis='count' extent='cluster' hardware='h100'", DATE },
    OF (ROLE, UNKNOWN) },
  { "role-of-costs", { "cost", EXACT, COST, DATE },
    { "cost", EXACT, COST " role='not-applicable'", DATE }, OF (ROLE, COMPARABLE) },

  { "part", { "size", EXACT, "part='total'", DATE }, { "size", EXACT, "part='active'", DATE },
    OF (PART, UNLIKE) },
  { "part-unsaid", { "size", EXACT, "part='total'", DATE }, { "size", EXACT, "", DATE },
    OF (PART, UNKNOWN) },

  { "hardware-equal", { "hours", EXACT, HOURS " hardware='h100'", DATE },
    { "hours", EXACT, HOURS " hardware='h800'", DATE }, OF (HARDWARE, NOTED) },
  { "hardware-variant", { "hours", EXACT, HOURS " hardware='h100'", DATE },
    { "hours", EXACT, HOURS " hardware='h100-sxm'", DATE }, OF (HARDWARE, COMPARABLE) },
  { "hardware-variant-unknown", { "hours", EXACT, HOURS " hardware='h100'", DATE },
    { "hours", EXACT, HOURS " hardware='h100-pcie'", DATE }, OF (HARDWARE, UNKNOWN) },
  { "hardware-unequal", { "hours", EXACT, HOURS " hardware='h100'", DATE },
    { "hours", EXACT, HOURS " hardware='a100'", DATE }, OF (HARDWARE, UNLIKE) },
  { "hardware-one-of-two-unequal", { "hours", EXACT, HOURS " hardware='h100'", DATE },
    { "hours", EXACT, HOURS " hardware='h100 a100'", DATE }, OF (HARDWARE, UNLIKE) },
  { "hardware-same-order-other", { "hours", EXACT, HOURS " hardware='h100 a100'", DATE },
    { "hours", EXACT, HOURS " hardware='a100 h100'", DATE }, OF (HARDWARE, COMPARABLE) },
  { "hardware-unsaid", { "hours", EXACT, HOURS " hardware='h100'", DATE },
    { "hours", EXACT, HOURS, DATE }, OF (HARDWARE, UNKNOWN) },
  { "hardware-of-counts", { "gpus", EXACT, GPUS, DATE },
    { "gpus", EXACT, "basis='count' extent='cluster' role='training-run' hardware='a100'", DATE },
    OF (HARDWARE, UNLIKE) },
  { "hardware-of-costs", { "cost", EXACT, COST " hardware='h100'", DATE },
    { "cost", EXACT, COST " hardware='a100'", DATE }, OF (HARDWARE, COMPARABLE) },
  { "hardware-of-costs-unsaid", { "cost", EXACT, COST " hardware='h100'", DATE },
    { "cost", EXACT, COST, DATE }, OF (HARDWARE, COMPARABLE) },

  { "unit", { "hours", EXACT, HOURS " hardware='h100'", DATE },
    { "hours", EXACT " unit='gpu-day'", HOURS " hardware='h100'", DATE }, OF (UNIT, CONVERTED) },
  { "currency", { "cost", EXACT, COST, DATE }, { "cost", EXACT " unit='KRW'", COST, DATE },
    OF (CURRENCY, CONVERTED) },
  { "currency-without-rate", { "cost", EXACT, COST, DATE },
    { "cost", EXACT " unit='EUR'", COST, DATE }, OF (CURRENCY, UNKNOWN) },
  { "currency-without-date", { "cost", EXACT, COST, DATE },
    { "cost", EXACT " unit='KRW'", COST, "" }, OF (CURRENCY, UNKNOWN) },
  { "prices", { "cost", EXACT, COST, DATE },
    { "cost", EXACT, "stage='final-run' basis='assumed-rent' extent='run' prices='2023'", DATE },
    OF (PRICES, CONVERTED) },
  { "prices-unsaid", { "cost", EXACT, COST, DATE },
    { "cost", EXACT, "stage='final-run' basis='assumed-rent' extent='run'", DATE },
    OF (PRICES, COMPARABLE) },

  { "a-year", { "cost", EXACT, COST, "asserted='2024-02-29'" },
    { "cost", EXACT, COST, "asserted='2025-02-28'" }, OF (PERIOD, COMPARABLE) },
  { "more-than-a-year", { "cost", EXACT, COST, "asserted='2024-01-09'" },
    { "cost", EXACT, COST, DATE }, OF (PERIOD, NOTED) },
  { "periods", { "cost", EXACT, COST, DATE " period='2022'" },
    { "cost", EXACT, COST, DATE " period='2024'" }, OF (PERIOD, NOTED) },
  { "next-years", { "cost", EXACT, COST, DATE " period='2023'" },
    { "cost", EXACT, COST, DATE " period='2024'" }, OF (PERIOD, COMPARABLE) },

  { "bounds", { "cost", EXACT, COST, DATE },
    { "cost", "bound='more-than' low='100'", COST, DATE }, OF (BOUND, COMPARABLE) },
  { "words", { "cost", EXACT, COST, DATE }, { "cost", "bound='verbal'", COST, DATE },
    OF (BOUND, UNKNOWN) },
  { "no-number", { "cost", EXACT, COST, DATE }, { "cost", "bound='none'", COST, DATE },
    OF (BOUND, UNKNOWN) },
};

static void
append_claim (GString    *xml,
              const char *id,
              const char *subject,
              const Side *side)
{
  g_string_append_printf (
    xml,
    "<claim id='%s' subject='%s' quantity='%s' claimant='acme' evidence='primary' %s>"
    "<value %s>%s</value><scope %s/><cite source='report'/></claim>",
    id, subject, side->quantity, side->dates, side->value,
    strstr (side->value, "verbal") ? "<words xml:lang='en'>tens of millions</words>" : "",
    side->scope);
}

static JeoulDataset *
make_dataset (const Side *a,
              const Side *b)
{
  g_autoptr (GString) xml = g_string_new (HEAD);

  append_claim (xml, "a", "model", a);
  append_claim (xml, "b", "rival", b);
  g_string_append (xml, TAIL);
  return test_dataset_parse (xml->str);
}

/* A sentence names both, or says what neither of two says; it never accuses. */
static void
assert_fair (const char  *sentence,
             JeoulVerdict verdict,
             JeoulLang    lang)
{
  static const char *const accusing[] = { "wrong", "lie", "false", "거짓", "틀렸", "오류" };

  g_assert_true (g_utf8_validate (sentence, -1, NULL));
  g_assert_true (g_str_has_prefix (sentence, jeoul_verdict_name (verdict, lang)));
  for (guint i = 0; i < G_N_ELEMENTS (accusing); i++)
    g_assert_null (strstr (sentence, accusing[i]));
  g_assert_null (strstr (sentence, "(null)"));
}

static void
test_rule (gconstpointer data)
{
  const Rule *rule = data;
  g_autoptr (JeoulDataset) dataset = make_dataset (&rule->a, &rule->b);

  for (guint i = 0; i < 2; i++)
    {
      JeoulComparison comparison = jeoul_compare (dataset, i, 1 - i);

      g_assert_cmpint (comparison.facets[rule->facet], ==, rule->verdict);
      for (JeoulFacet facet = 0; facet < JEOUL_N_FACETS; facet++)
        {
          /* Nothing else stands in the way where the row itself does not. */
          if (facet != rule->facet && rule->verdict == JEOUL_VERDICT_COMPARABLE &&
              !g_str_has_prefix (rule->name, "stage-of-a-ratio"))
            g_assert_cmpint (comparison.facets[facet], ==, JEOUL_VERDICT_COMPARABLE);
        }
      g_assert_cmpint (comparison.verdict, ==, rule->verdict);
      for (JeoulLang lang = 0; lang < JEOUL_N_LANGS; lang++)
        {
          g_autofree char *sentence = jeoul_comparison_sentence (dataset, &comparison, lang);

          assert_fair (sentence, rule->verdict, lang);
        }
    }
}

/* The worst verdict is that of the pair. */
static void
test_worst (void)
{
  Side a = { "cost", EXACT, "stage='final-run' basis='assumed-rent' extent='run'", DATE };
  Side b = { "cost", EXACT " unit='KRW'", "stage='pre-training' extent='run'",
             "asserted='2023-01'" };
  g_autoptr (JeoulDataset) dataset = make_dataset (&a, &b);
  JeoulComparison comparison = jeoul_compare (dataset, 0, 1);
  g_autofree char *sentence = jeoul_comparison_sentence (dataset, &comparison, JEOUL_LANG_EN);

  g_assert_cmpint (comparison.facets[JEOUL_FACET_STAGE], ==, JEOUL_VERDICT_UNLIKE);
  g_assert_cmpint (comparison.facets[JEOUL_FACET_BASIS], ==, JEOUL_VERDICT_UNKNOWN);
  g_assert_cmpint (comparison.facets[JEOUL_FACET_PERIOD], ==, JEOUL_VERDICT_NOTED);
  g_assert_cmpint (comparison.verdict, ==, JEOUL_VERDICT_UNKNOWN);
  /* Both are said: what is not told, and what differs anyway. */
  g_assert_nonnull (strstr (sentence, "Acme’s figure for Rival (₩100) does not say: basis."));
  g_assert_nonnull (strstr (sentence, "“final run”"));
  g_assert_nonnull (strstr (sentence, "“pre-training”"));
}

typedef struct
{
  const char *name;
  const char *a;
  const char *b;
  const char *en;      /* a to b; NULL: there is none */
  const char *inverse; /* b to a */
  const char *ko;
} Ratio;

static const Ratio ratios[] = {
  { "more-than", "bound='more-than' low='100000000'", "bound='exact' number='5576000'",
    "more than 17.9 times", "less than 1/17.9", "17.9배 초과" },
  { "at-least", "bound='at-least' low='100000000'", "bound='exact' number='5576000'",
    "at least 17.9 times", "up to 1/17.9", "17.9배 이상" },
  { "less-than", "bound='less-than' high='10'", "bound='exact' number='20'", "less than 1/2",
    "more than 2 times", "2분의 1 미만" },
  { "range", "bound='range' low='60' high='65'", "bound='exact' number='10'", "6–6.5 times",
    "1/6.5–1/6", "6~6.5배" },
  { "about", "bound='about' number='50'", "bound='exact' number='10'", "about 5 times",
    "about 1/5", "약 5배" },
  { "approx-bound", "bound='more-than' low='50' approx='true'", "bound='exact' number='10'",
    "more than about 5 times", "less than about 1/5", "약 5배 초과" },
  { "interval", "bound='interval' number='50' low='40' high='60'", "bound='exact' number='10'",
    "about 5 times", "about 1/5", "약 5배" },
  { "three-digits", "bound='exact' number='640000000'", "bound='exact' number='5576000'",
    "115 times", "1/115", "115배" },
  { "large", "bound='exact' number='1234567'", "bound='exact' number='1'", "1,230,000 times",
    "1/1,230,000", "1,230,000배" },
  { "equal", "bound='exact' number='5'", "bound='exact' number='5'", "equal", "equal", "같음" },
  { "nearly-equal", "bound='exact' number='5580'", "bound='exact' number='5576'", "about equal",
    "about equal", "거의 같음" },
  { "about-equal", "bound='about' number='5'", "bound='exact' number='5'", "about equal",
    "about equal", "거의 같음" },
  { "more-than-the-other", "bound='more-than' low='5'", "bound='exact' number='5'",
    "more than 1 to 1", "less than 1 to 1", "1배 초과" },
  { "range-over-one", "bound='range' low='5' high='40'", "bound='exact' number='10'", "1/2–4 times",
    "1/4–2 times", "2분의 1~4배" },
  { "range-from-one", "bound='range' low='10' high='20'", "bound='exact' number='10'", "1–2 times",
    "1/2–1", "1~2배" },
  { "too-large", "bound='exact' number='1e300'", "bound='exact' number='1e-10'", NULL, NULL, NULL },
  { "bound-over-bound", "bound='more-than' low='5'", "bound='at-least' low='5'", NULL, NULL, NULL },
  { "words", "bound='verbal'", "bound='exact' number='5'", NULL, NULL, NULL },
  { "zero", "bound='exact' number='0'", "bound='exact' number='5'", NULL, NULL, NULL },
  { "negative", "bound='exact' number='-3'", "bound='exact' number='5'", NULL, NULL, NULL },
  { "won", "bound='exact' number='14500' unit='KRW'", "bound='exact' number='10'", "equal",
    "equal", "같음" },
};

static void
test_ratio (gconstpointer data)
{
  const Ratio *test = data;
  Side a = { "cost", test->a, COST, DATE }, b = { "cost", test->b, COST, DATE };
  g_autoptr (JeoulDataset) dataset = make_dataset (&a, &b);
  JeoulComparison comparison = jeoul_compare (dataset, 0, 1);
  JeoulComparison turned = jeoul_compare (dataset, 1, 0);
  g_autofree char *en = jeoul_comparison_ratio (&comparison, FALSE, JEOUL_LANG_EN);
  g_autofree char *inverse = jeoul_comparison_ratio (&comparison, TRUE, JEOUL_LANG_EN);
  g_autofree char *other = jeoul_comparison_ratio (&turned, FALSE, JEOUL_LANG_EN);
  g_autofree char *ko = jeoul_comparison_ratio (&comparison, FALSE, JEOUL_LANG_KO);

  g_assert_cmpstr (en, ==, test->en);
  g_assert_cmpstr (inverse, ==, test->inverse);
  g_assert_cmpstr (other, ==, test->inverse);
  g_assert_cmpstr (ko, ==, test->ko);
}

/* A score of 80 is not twice one of 40 where nobody gets 0. */
static void
test_no_ratio (void)
{
  Side a = { "score", EXACT, "", DATE }, b = { "cost", EXACT, COST, DATE };
  g_autoptr (JeoulDataset) scores = make_dataset (&a, &a);
  g_autoptr (JeoulDataset) mixed = make_dataset (&a, &b);
  JeoulComparison comparison = jeoul_compare (scores, 0, 1);

  g_assert_cmpint (comparison.verdict, ==, JEOUL_VERDICT_COMPARABLE);
  g_assert_false (jeoul_interval_is_known (comparison.ratio));
  comparison = jeoul_compare (mixed, 0, 1);
  g_assert_cmpint (comparison.facets[JEOUL_FACET_UNIT], ==, JEOUL_VERDICT_UNLIKE);
  g_assert_false (jeoul_interval_is_known (comparison.ratio));
}

static void
test_conversion (void)
{
  Side a = { "cost", EXACT, COST, DATE };
  Side b = { "cost", "bound='about' number='145000000' unit='KRW'", COST, DATE };
  Side c = { "cost", "bound='exact' number='145000000' unit='KRW'", COST,
             "period='2024-12/2025-02'" };
  g_autoptr (JeoulDataset) month = make_dataset (&a, &b);
  g_autoptr (JeoulDataset) months = make_dataset (&a, &c);
  JeoulComparison comparison = jeoul_compare (month, 0, 1);
  g_autofree char *text = jeoul_comparison_conversion (month, &comparison, JEOUL_LANG_EN);
  g_autofree char *sentence = jeoul_comparison_sentence (month, &comparison, JEOUL_LANG_EN);
  g_autofree char *several = NULL;

  g_assert_cmpstr (comparison.currency, ==, "USD");
  g_assert_cmpstr (text, ==, "about ₩145M is about $100K at ₩1,450 to $1 (mean of Jan 2025; "
                             "computed).");
  g_assert_nonnull (strstr (sentence, text));
  comparison = jeoul_compare (months, 0, 1);
  several = jeoul_comparison_conversion (months, &comparison, JEOUL_LANG_EN);
  g_assert_nonnull (strstr (several, "3 months"));
}

/* What a claimant sets apart by a label is not said to be the same, though the scopes are. */
static void
test_labels (void)
{
  Side a = { "cost", EXACT, COST, DATE }, b = { "cost", "bound='exact' number='200'", COST, DATE };
  g_autoptr (GString) labelled = g_string_new (HEAD);
  g_autoptr (JeoulDataset) dataset = NULL;
  JeoulComparison comparison;
  g_autofree char *english = NULL;

  append_claim (labelled, "a", "model", &a);
  append_claim (labelled, "b", "model", &b);
  g_string_append (labelled, TAIL);
  g_string_replace (labelled, "<value bound='exact' number='100'",
                    "<label xml:lang='en'>chips</label><value bound='exact' number='100'", 1);
  g_string_replace (labelled, "<value bound='exact' number='200'",
                    "<label xml:lang='en'>cluster</label><value bound='exact' number='200'", 1);
  dataset = test_dataset_parse (labelled->str);
  comparison = jeoul_compare (dataset, 0, 1);
  english = jeoul_comparison_sentence (dataset, &comparison, JEOUL_LANG_EN);
  g_assert_cmpint (comparison.verdict, ==, JEOUL_VERDICT_COMPARABLE);
  g_assert_nonnull (strstr (english, "their labels differ: “chips”, “cluster”."));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *path = g_strdup_printf ("/compare/rule/%s", rules[i].name);

      g_test_add_data_func (path, &rules[i], test_rule);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ratios); i++)
    {
      g_autofree char *path = g_strdup_printf ("/compare/ratio/%s", ratios[i].name);

      g_test_add_data_func (path, &ratios[i], test_ratio);
    }
  g_test_add_func ("/compare/worst", test_worst);
  g_test_add_func ("/compare/no-ratio", test_no_ratio);
  g_test_add_func ("/compare/labels", test_labels);
  g_test_add_func ("/compare/conversion", test_conversion);
  return g_test_run ();
}
