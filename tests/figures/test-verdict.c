/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Captions and rows that tell whether like is compared with like. */
#include <string.h>

#include "jeoul-figures.h"

#include "../support/test-dataset.h"

#define SCOPE "<scope stage='final-run' basis='assumed-rent' extent='run'/>"
#define COST(id, subject, unit, number, scope)                                                     \
  "<claim id='" id "' subject='" subject "' quantity='cost' claimant='acme' evidence='primary' "   \
  "asserted='2025-01-20'><value bound='exact' number='" number "' unit='" unit "'/>" scope         \
  "<cite source='report'/></claim>"
#define RATIO(id, of, to)                                                                          \
  "<claim id='" id "' subject='model' quantity='share' claimant='paper' evidence='unnamed' "       \
  "asserted='2025-01-28'><value bound='about' number='0.1'/><cite source='report'/>"               \
  "<ratio of='" of "' to='" to "'/></claim>"

/* @more: further claims */
static JeoulDataset *
make_dataset_with (const char *more)
{
  g_autoptr (GString) xml = g_string_new (TEST_DATASET_HEAD TEST_DATASET_RATES "<claims>"
    COST ("dollars", "model", "USD", "1000", SCOPE) COST ("won", "rival", "KRW", "14500000", SCOPE)
    COST ("bought", "rival", "USD", "50000", "<scope basis='purchase' extent='cluster'/>")
    COST ("unsaid", "rival", "USD", "50000", "")
    RATIO ("like", "dollars", "won") RATIO ("unlike", "dollars", "bought")
    "</claims><figures>"
    "<figure id='costs' kind='rival-claims'><title xml:lang='en'>Costs?</title>"
    "<select quantity='cost'/></figure>"
    "<figure id='ratios' kind='ratios'><title xml:lang='en'>Ratios?</title>"
    "<select quantity='share'/></figure>"
    "<figure id='when' kind='timeline'><title xml:lang='en'>When?</title>"
    "<select quantity='share'/></figure></figures></dataset>");

  g_string_replace (xml, "</units>",
                    "<unit id='ratio' dimension='1'><name xml:lang='en'>ratio</name></unit></units>",
                    1);
  g_string_replace (xml, "</quantities>",
                    "<quantity id='share' unit='ratio'><name xml:lang='en'>Share</name></quantity>"
                    "</quantities>",
                    1);
  g_string_replace (xml, "</claims>", more, 1);
  return test_dataset_parse (xml->str);
}

static JeoulDataset *
make_dataset (void)
{
  return make_dataset_with ("</claims>");
}

static JeoulSpec *
build (JeoulDataset       *dataset,
       const char         *figure,
       JeoulFigureOptions  options)
{
  g_autoptr (GError) error = NULL;
  JeoulSpec *spec =
    jeoul_figure_build (dataset, jeoul_dataset_find_figure (dataset, figure), &options, &error);

  g_assert_no_error (error);
  return spec;
}

static gboolean
caption_says (JeoulSpec  *spec,
              const char *sentence)
{
  for (guint i = 0; i < spec->caption->len; i++)
    if (strstr (g_ptr_array_index (spec->caption, i), sentence))
      return TRUE;
  return FALSE;
}

typedef struct
{
  const char *name;
  const char *claims[4];
  const char *filter;
  JeoulLang   lang;
  const char *says;     /* NULL: nothing */
} Chosen;

static const Chosen choices[] = {
  { "unlike", { "dollars", "bought" }, NULL, JEOUL_LANG_EN, "Not like with like: " },
  { "unlike-korean", { "dollars", "bought" }, NULL, JEOUL_LANG_KO, "기준이 서로 다름: " },
  { "unknown", { "dollars", "unsaid" }, NULL, JEOUL_LANG_EN, "Cannot be told: " },
  { "converted", { "dollars", "won" }, NULL, JEOUL_LANG_EN,
    "₩14.5M is $10K at ₩1,450 to $1 (mean of Jan 2025; computed)." },
  { "three", { "dollars", "won", "bought" }, NULL, JEOUL_LANG_EN, "only 1 can be compared." },
  { "one", { "dollars" }, NULL, JEOUL_LANG_EN, NULL },
  /* What a search happens to leave was not set beside each other by anybody. */
  { "searched", { "dollars", "bought" }, "cost", JEOUL_LANG_EN, NULL },
};

static void
test_chosen (gconstpointer data)
{
  const Chosen *test = data;
  g_autoptr (JeoulDataset) dataset = make_dataset ();
  g_autoptr (JeoulSpec) spec =
    build (dataset, "costs",
           (JeoulFigureOptions) { .lang = test->lang, .claims = test->claims,
                                  .filter = test->filter });

  if (test->says != NULL)
    g_assert_true (caption_says (spec, test->says));
  else
    {
      g_assert_false (caption_says (spec, "like with like"));
      g_assert_false (caption_says (spec, "told"));
    }
}

/* As the figure is defined, nobody has set its claims against each other. */
static void
test_defined (void)
{
  g_autoptr (JeoulDataset) dataset = make_dataset ();
  g_autoptr (JeoulSpec) spec = build (dataset, "costs", (JeoulFigureOptions) { JEOUL_LANG_EN });

  g_assert_false (caption_says (spec, "like with like"));
  g_assert_false (caption_says (spec, "can be compared"));
}

static gboolean
has_row (JeoulSpec  *spec,
         const char *label)
{
  for (guint i = 0; i < spec->rows->len; i++)
    if (g_strcmp0 (g_array_index (spec->rows, JeoulRow, i).label, label) == 0)
      return TRUE;
  return FALSE;
}

static void
test_ratios (void)
{
  g_autoptr (JeoulDataset) dataset = make_dataset ();
  g_autoptr (JeoulSpec) spec = build (dataset, "ratios", (JeoulFigureOptions) { JEOUL_LANG_EN });

  g_assert_true (has_row (spec, "Computed: $1,000 ÷ ₩14.5M · like with like"));
  g_assert_true (has_row (spec, "Computed: $1,000 ÷ $50K · not like with like"));
  g_assert_true (caption_says (spec, "Of the 2 pairs of figures set against each other, only 1 can "
                                     "be compared; the ratios of the others mean nothing."));
  /* A ratio of dollars to won rests on an exchange rate, and says so. */
  g_assert_true (caption_says (spec, "at the mean rate of the month"));
}

/* A ratio reads the same wherever it stands. */
static void
test_timeline (void)
{
  g_autoptr (JeoulDataset) dataset = make_dataset ();
  g_autoptr (JeoulSpec) ratios = build (dataset, "ratios", (JeoulFigureOptions) { JEOUL_LANG_EN });
  g_autoptr (JeoulSpec) when = build (dataset, "when", (JeoulFigureOptions) { JEOUL_LANG_EN });

  g_assert_cmpstr (g_array_index (when->data, JeoulDatum, 0).label, ==, "about 1/10");
  g_assert_cmpstr (g_array_index (ratios->data, JeoulDatum, 0).label, ==, "about 1/10");
}

static const JeoulDatum *
find_datum (JeoulSpec  *spec,
            const char *id)
{
  for (guint i = 0; i < spec->data->len; i++)
    if (g_strcmp0 (g_array_index (spec->data, JeoulDatum, i).id, id) == 0)
      return &g_array_index (spec->data, JeoulDatum, i);
  g_assert_not_reached ();
}

/* A ratio to a rough figure stays rough, whatever is assumed of the other; one is no "1 times". */
static void
test_assumed_ratio (void)
{
  static const char *const half[] = { "dollars=25000", NULL };
  static const char *const all[] = { "dollars=50000", NULL };
  static const char *const both[] = { "dollars=50000", "rough=50000", NULL };
  g_autoptr (JeoulDataset) dataset = make_dataset_with (
    "<claim id='rough' subject='rival' quantity='cost' claimant='acme' evidence='primary' "
    "asserted='2025-01-20'><value bound='about' number='50000'/>" SCOPE "</claim>"
    RATIO ("to-rough", "dollars", "rough") "</claims>");
  const struct
  {
    const char *const *set;
    const char        *label;
  } rows[] = { { half, "about 1/2" }, { all, "about equal" }, { both, "equal" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JeoulSpec) spec =
        build (dataset, "ratios",
               (JeoulFigureOptions) { .lang = JEOUL_LANG_EN, .set = rows[i].set });

      g_assert_cmpstr (find_datum (spec, "to-rough-computed=assumed")->short_label, ==,
                       rows[i].label);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *path = g_strdup_printf ("/verdict/chosen/%s", choices[i].name);

      g_test_add_data_func (path, &choices[i], test_chosen);
    }
  g_test_add_func ("/verdict/defined", test_defined);
  g_test_add_func ("/verdict/ratios", test_ratios);
  g_test_add_func ("/verdict/assumed-ratio", test_assumed_ratio);
  g_test_add_func ("/verdict/timeline", test_timeline);
  return g_test_run ();
}
