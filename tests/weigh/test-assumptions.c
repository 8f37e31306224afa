/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What if: what follows from what is set, and what is refused. Values were worked out by hand. */
#include <math.h>
#include <string.h>

#include "jeoul-assumptions.h"

#include "../support/test-dataset.h"

static JeoulDataset *builtin;

typedef struct
{
  const char *name;
  const char *set;   /* separated by spaces */
  const char *claim;
  double      low;   /* NaN: nothing changes */
  double      high;
} Case;

#define POINT(number) (number), (number)
#define SAME NAN, NAN
#define V3_RENT "deepseek-v3-assumed-rent="

static const Case cases[] = {
  { "itself", V3_RENT "3", "deepseek-v3-assumed-rent", POINT (3) },
  { "product", V3_RENT "3", "deepseek-v3-final-run-cost", POINT (8364000) },
  { "part", V3_RENT "2.5", "deepseek-v3-pre-training-cost", POINT (6660000) },
  { "exponent", V3_RENT "3e0", "deepseek-v3-post-training-cost", POINT (15000) },
  { "zero", V3_RENT "0", "deepseek-v3-final-run-cost", POINT (0) },
  { "the-same", V3_RENT "2", "deepseek-v3-final-run-cost", POINT (5576000) },
  /* 2,788,000 × 3 + 294,000 */
  { "transitive", V3_RENT "3", "the-register-r1-with-v3", POINT (8658000) },
  /* 4,000,000 + 119,000 + 5,000 */
  { "sum", "deepseek-v3-pre-training-gpu-hours=4000000", "deepseek-v3-gpu-hours", POINT (4124000) },
  { "two-steps", "deepseek-v3-pre-training-gpu-hours=4000000", "deepseek-v3-final-run-cost",
    POINT (8248000) },
  { "two-set", "deepseek-v3-pre-training-gpu-hours=4000000 " V3_RENT "3",
    "deepseek-v3-final-run-cost", POINT (12372000) },
  { "set-wins", "deepseek-v3-gpu-hours=1000000 " V3_RENT "3", "deepseek-v3-gpu-hours",
    POINT (1000000) },
  { "set-cuts", "deepseek-v3-pre-training-gpu-hours=4000000 deepseek-v3-gpu-hours=1000000",
    "deepseek-v3-final-run-cost", POINT (2000000) },
  /* 14.8 trillion tokens × 200,000 GPU-hours each */
  { "other-unit", "deepseek-v3-gpu-hours-per-trillion-tokens=200000",
    "deepseek-v3-pre-training-gpu-hours", POINT (2960000) },
  /* 3,000 GPUs at about $30,000: what the sum gives is a number, whatever bound was claimed */
  { "bound", "deepseek-v3-gpu-count=3000", "essay-v3-servers", POINT (90000000) },
  /* (562,027 − 100,000) ÷ 100,000, in per cent */
  { "quotient", "deepseek-inference-cost-per-day=100000", "deepseek-theoretical-margin",
    POINT (462.027) },
  { "restates", V3_RENT "3", "dong-a-r1-cost", SAME },
  { "untouched", V3_RENT "3", "deepseek-r1-rl-cost", SAME },
  { "rate-all", "USDKRW=1500", "hankyung-v3-cost-won", POINT (8364000000) },
  { "rate-month", "USDKRW-2025-01=1500", "hankyung-v3-cost-won", POINT (8364000000) },
  { "rate-other-month", "USDKRW-2023-01=1500", "hankyung-v3-cost-won", SAME },
  { "rate-month-wins", "USDKRW=1600 USDKRW-2025-01=1500", "hankyung-v3-cost-won",
    POINT (8364000000) },
  { "rate-and-rent", "USDKRW=1000 " V3_RENT "3", "hankyung-v3-cost-won", POINT (8364000000) },
  { "rate-bound", "USDKRW=1000", "lee-deepseek-operating-cost-won", 1e12, INFINITY },
};

static JeoulAssumptions *
assume (JeoulDataset *dataset,
        const char   *set)
{
  g_auto (GStrv) list = g_strsplit (set, " ", -1);
  g_autoptr (GError) error = NULL;
  JeoulAssumptions *assumptions =
    jeoul_assumptions_new (dataset, (const char *const *) list, JEOUL_LANG_EN, &error);

  g_assert_no_error (error);
  return assumptions;
}

static JeoulIndex
index_of (JeoulDataset *dataset,
          const char   *id)
{
  const JeoulClaim *claim = jeoul_dataset_find_claim (dataset, id);

  g_assert_nonnull (claim);
  return (JeoulIndex) (claim - jeoul_dataset_get_claims (dataset, NULL));
}

static void
assert_close (double is,
              double wanted)
{
  if (isinf (wanted))
    g_assert_cmpfloat (is, ==, wanted);
  else
    g_assert_cmpfloat_with_epsilon (is, wanted, fabs (wanted) * 1e-9 + 1e-9);
}

static void
test_follows (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (JeoulAssumptions) assumptions = assume (builtin, test->set);
  JeoulInterval value = { 0 };

  if (isnan (test->low))
    {
      g_assert_false (
        jeoul_assumptions_get_claim (assumptions, index_of (builtin, test->claim), &value));
      return;
    }
  g_assert_true (
    jeoul_assumptions_get_claim (assumptions, index_of (builtin, test->claim), &value));
  assert_close (value.low, test->low);
  assert_close (value.high, test->high);
}

static const struct
{
  const char          *name;
  const char          *set;
  JeoulAssumptionError code;
  const char          *says;
} bad_cases[] = {
  { "no-equals", "deepseek-v3-assumed-rent", JEOUL_ASSUMPTION_ERROR_SYNTAX, "ID=VALUE" },
  { "no-id", "=3", JEOUL_ASSUMPTION_ERROR_SYNTAX, "ID=VALUE" },
  { "empty", "", JEOUL_ASSUMPTION_ERROR_SYNTAX, "ID=VALUE" },
  { "not-utf8", "\xff\xfe=3", JEOUL_ASSUMPTION_ERROR_SYNTAX, "ID=VALUE" },
  { "no-value", V3_RENT, JEOUL_ASSUMPTION_ERROR_SYNTAX, "plain number" },
  { "unit", V3_RENT "$3", JEOUL_ASSUMPTION_ERROR_SYNTAX, "plain number" },
  { "comma", "deepseek-v3-gpu-hours=2,788,000", JEOUL_ASSUMPTION_ERROR_SYNTAX, "plain number" },
  { "nan", V3_RENT "nan", JEOUL_ASSUMPTION_ERROR_SYNTAX, "plain number" },
  { "infinite", V3_RENT "1e999", JEOUL_ASSUMPTION_ERROR_SYNTAX, "plain number" },
  { "hexadecimal", V3_RENT "0x3", JEOUL_ASSUMPTION_ERROR_SYNTAX, "plain number" },
  { "twice", V3_RENT "3 " V3_RENT "4", JEOUL_ASSUMPTION_ERROR_SYNTAX, "twice" },
  { "unknown", "deepseek-v3-asumed-rent=3", JEOUL_ASSUMPTION_ERROR_ID,
    "Did you mean “deepseek-v3-assumed-rent”?" },
  { "unknown-pair", "USDKRV=3", JEOUL_ASSUMPTION_ERROR_ID, "Did you mean “USDKRW”?" },
  { "unknown-month", "USDKRW-1999-01=3", JEOUL_ASSUMPTION_ERROR_ID, "Did you mean" },
  { "inverse-pair", "KRWUSD=3", JEOUL_ASSUMPTION_ERROR_ID, "KRWUSD" },
  { "figure", "training-cost=3", JEOUL_ASSUMPTION_ERROR_ID, "training-cost" },
  { "negative", V3_RENT "-3", JEOUL_ASSUMPTION_ERROR_VALUE, "negative" },
  { "rate-zero", "USDKRW=0", JEOUL_ASSUMPTION_ERROR_VALUE, "more than 0" },
  { "rate-negative", "USDKRW-2025-01=-1", JEOUL_ASSUMPTION_ERROR_VALUE, "more than 0" },
};

static void
test_refused (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_auto (GStrv) list = g_strsplit (bad_cases[i].set, " ", -1);
  const char *empty[] = { "", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (JeoulAssumptions) assumptions = jeoul_assumptions_new (
    builtin, *list ? (const char *const *) list : empty, JEOUL_LANG_EN, &error);

  g_assert_error (error, JEOUL_ASSUMPTION_ERROR, (int) bad_cases[i].code);
  g_assert_null (assumptions);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_nonnull (strstr (error->message, bad_cases[i].says));
}

static void
test_nothing (void)
{
  g_autoptr (JeoulAssumptions) assumptions =
    jeoul_assumptions_new (builtin, NULL, JEOUL_LANG_EN, NULL);
  JeoulInterval value;

  g_assert_nonnull (assumptions);
  g_assert_null (jeoul_assumptions_text (assumptions, JEOUL_LANG_EN));
  g_assert_null (jeoul_assumptions_brief (assumptions, JEOUL_LANG_EN));
  g_assert_false (jeoul_assumptions_get_claim (
    assumptions, index_of (builtin, "deepseek-v3-final-run-cost"), &value));
}

static void
test_sum_of_editors (void)
{
  const JeoulFigure *figure = jeoul_dataset_find_figure (builtin, "dollars-in-won");
  const JeoulComputed *sum = jeoul_dataset_get_computed (builtin, figure->first_computed);
  const JeoulUnit *won = jeoul_dataset_find_unit (builtin, "KRW");
  g_autoptr (JeoulAssumptions) other = assume (builtin, "USDKRW-2025-01=1");
  g_autoptr (JeoulAssumptions) month = assume (builtin, "USDKRW-2024-12=1500");
  g_autoptr (JeoulAssumptions) all = assume (builtin, "USDKRW=1000");
  JeoulInterval value;

  /* Its rate is stated: that of December 2024. */
  g_assert_false (jeoul_assumptions_derive (other, sum->term, won, &value));
  g_assert_true (jeoul_assumptions_derive (month, sum->term, won, &value));
  assert_close (value.low, 8364000000);
  g_assert_true (jeoul_assumptions_derive (all, sum->term, won, &value));
  assert_close (value.high, 5576000000);
}

static void
test_convert (void)
{
  const JeoulClaim *dollars = jeoul_dataset_find_claim (builtin, "dong-a-r1-cost");
  const JeoulClaim *won = jeoul_dataset_find_claim (builtin, "dong-a-r1-cost-won");
  g_autoptr (JeoulAssumptions) rent = assume (builtin, V3_RENT "3");
  g_autoptr (JeoulAssumptions) all = assume (builtin, "USDKRW=1600");
  g_autoptr (JeoulAssumptions) month = assume (builtin, "USDKRW-2025-01=1250");
  g_autoptr (JeoulAssumptions) other = assume (builtin, "USDCNY=7");
  JeoulConversion conversion;

  g_assert_false (jeoul_assumptions_convert (rent, dollars, "KRW", &conversion));
  g_assert_false (jeoul_assumptions_convert (other, dollars, "KRW", &conversion));
  g_assert_false (jeoul_assumptions_convert (all, dollars, "USD", &conversion));
  g_assert_true (jeoul_assumptions_convert (all, dollars, "KRW", &conversion));
  assert_close (conversion.factor, 1600);
  g_assert_true (jeoul_assumptions_convert (all, won, "USD", &conversion));
  assert_close (conversion.factor, 1 / 1600.0);
  g_assert_true (jeoul_assumptions_convert (month, won, "USD", &conversion));
  assert_close (conversion.factor, 1 / 1250.0);
  /* Through the dollar. */
  g_assert_true (jeoul_assumptions_convert (other, won, "CNY", &conversion));
  assert_close (conversion.factor, 7 / 1452.1919);
}

/* Spaces that do not break are spaces here. */
static char *
plain (char *text)
{
  g_autoptr (GString) string = g_string_new (text);

  g_free (text);
  g_string_replace (string, "\302\240", " ", 0);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static void
test_text (void)
{
  g_autoptr (JeoulAssumptions) one = assume (builtin, V3_RENT "3");
  g_autoptr (JeoulAssumptions) two = assume (builtin, "USDKRW-2025-01=1500 USDKRW=1600");
  g_autofree char *en = plain (jeoul_assumptions_text (one, JEOUL_LANG_EN));
  g_autofree char *ko = plain (jeoul_assumptions_text (one, JEOUL_LANG_KO));
  g_autofree char *rates = plain (jeoul_assumptions_text (two, JEOUL_LANG_EN));
  g_autofree char *brief = plain (jeoul_assumptions_brief (one, JEOUL_LANG_EN));

  g_assert_cmpstr (en, ==,
                   "The user’s assumption, not a claim: H800, Rent of a GPU-hour (DeepSeek): $2 per "
                   "GPU-hour → $3 per GPU-hour.");
  g_assert_nonnull (strstr (ko, "사용자의 가정"));
  g_assert_nonnull (strstr (ko, "GPU 시간당 2달러 → GPU 시간당 3달러"));
  g_assert_cmpstr (rates, ==,
                   "The user’s assumptions, not claims: $1 = ₩1,452.1919 → ₩1,500 (Jan 2025); $1 = "
                   "₩1,600 in every month, instead of its mean rate.");
  g_assert_cmpstr (brief, ==, "$3 per GPU-hour");
  g_assert_null (jeoul_assumptions_brief (two, JEOUL_LANG_EN));
}

/* Which rows the window offers. */
static void
test_inputs (void)
{
  static const char *const wanted[] = {
    "deepseek-v3-assumed-rent",
    "cr8dl-h800-sxm5-2025-03",
    "deepseek-v3-pre-training-gpu-hours",
    "deepseek-v3-context-extension-gpu-hours",
    "deepseek-v3-post-training-gpu-hours",
    "deepseek-v3-gpu-hours",
    "USDKRW",
  };
  static const char *const shown[] = { "deepseek-v3-final-run-cost" };
  const JeoulFigure *figure = jeoul_dataset_find_figure (builtin, "gpu-hours-times-rate");
  g_autoptr (GArray) claims = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));
  g_autoptr (GArray) inputs = NULL;
  g_autoptr (GArray) none = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      JeoulIndex index = index_of (builtin, shown[i]);

      g_array_append_val (claims, index);
    }
  inputs = jeoul_assumption_inputs (builtin, figure, claims, "KRW");
  g_assert_cmpuint (inputs->len, ==, G_N_ELEMENTS (wanted));
  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      gboolean found = FALSE;

      for (guint k = 0; k < inputs->len; k++)
        found = found ||
                g_str_equal (g_array_index (inputs, JeoulAssumptionInput, k).id, wanted[i]);
      g_test_message ("%s", wanted[i]);
      g_assert_true (found);
    }
  g_assert_cmpstr (g_array_index (inputs, JeoulAssumptionInput, 0).id, ==, wanted[0]);
  g_assert_cmpstr (g_array_index (inputs, JeoulAssumptionInput, inputs->len - 1).id, ==, "USDKRW");

  g_array_set_size (claims, 0);
  none = jeoul_assumption_inputs (builtin, figure, claims, "KRW");
  g_assert_cmpuint (none->len, ==, 0);
}

/* As long as a file may make it: no recursion from claim to claim. */
static void
test_long_chain (void)
{
  const guint n = 50000;
  g_autoptr (GString) xml = g_string_new (TEST_DATASET_HEAD "<claims>");
  g_autoptr (JeoulDataset) dataset = NULL;
  g_autoptr (JeoulAssumptions) assumptions = NULL;
  g_autofree char *last = g_strdup_printf ("c%u", n - 1);
  JeoulInterval value;

  for (guint i = n; i-- > 0;)
    {
      g_string_append_printf (xml,
                              "<claim id='c%u' subject='model' quantity='cost' claimant='acme' "
                              "evidence='primary'><value bound='exact' number='1'/>",
                              i);
      if (i > 0)
        g_string_append_printf (xml,
                                "<derivation><sum><claim-value claim='c%u'/><constant number='1' "
                                "unit='USD'/></sum></derivation>",
                                i - 1);
      g_string_append (xml, "</claim>");
    }
  g_string_append (xml, "</claims></dataset>");
  dataset = test_dataset_parse (xml->str);
  assumptions = assume (dataset, "c0=5");
  g_assert_true (jeoul_assumptions_get_claim (assumptions, index_of (dataset, last), &value));
  assert_close (value.low, 5 + n - 1);
}

/* Over nothing there is nothing to say: no mark, rather than one anywhere. */
static void
test_unknown (void)
{
  g_autoptr (JeoulDataset) dataset = test_dataset_parse (
    TEST_DATASET_HEAD "<claims>"
    "<claim id='words' subject='model' quantity='cost' claimant='acme' evidence='primary'>"
    "<value bound='verbal'><words xml:lang='en'>much</words></value></claim>"
    "<claim id='cost' subject='model' quantity='cost' claimant='acme' evidence='primary'>"
    "<value bound='exact' number='10'/></claim>"
    "<claim id='sum' subject='model' quantity='cost' claimant='acme' evidence='primary'>"
    "<value bound='exact' number='10'/><derivation><sum><claim-value claim='words'/>"
    "<claim-value claim='cost'/></sum></derivation></claim>"
    "</claims></dataset>");
  g_autoptr (JeoulAssumptions) cost = assume (dataset, "cost=4");
  g_autoptr (JeoulAssumptions) words = assume (dataset, "words=4");
  JeoulInterval value;

  g_assert_false (jeoul_assumptions_get_claim (cost, index_of (dataset, "sum"), &value));
  g_assert_true (jeoul_assumptions_get_claim (words, index_of (dataset, "sum"), &value));
  assert_close (value.low, 14);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "..", "data", "ai-cost-debate.xml", NULL);
  file = g_file_new_for_path (path);
  builtin = jeoul_reader_read_file (file, JEOUL_LANG_EN, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/weigh/assumptions/follows/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_follows);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autofree char *name = g_strconcat ("/weigh/assumptions/refused/", bad_cases[i].name, NULL);

      g_test_add_data_func (name, GSIZE_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/weigh/assumptions/nothing", test_nothing);
  g_test_add_func ("/weigh/assumptions/sum-of-editors", test_sum_of_editors);
  g_test_add_func ("/weigh/assumptions/convert", test_convert);
  g_test_add_func ("/weigh/assumptions/text", test_text);
  g_test_add_func ("/weigh/assumptions/inputs", test_inputs);
  g_test_add_func ("/weigh/assumptions/long-chain", test_long_chain);
  g_test_add_func ("/weigh/assumptions/unknown", test_unknown);
  status = g_test_run ();
  jeoul_dataset_unref (builtin);
  return status;
}
