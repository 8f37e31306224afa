/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Claims ▸ spec: order, marks, labels, captions, and what cannot be drawn. */
#include <math.h>
#include <string.h>

#include "jeoul-assumptions.h"
#include "jeoul-figures.h"

#include "../support/test-dataset.h"

#define CLAIM(id, subject, claimant, attributes, value, scope)                                     \
  "<claim id='" id "' subject='" subject "' quantity='cost' claimant='" claimant                   \
  "' evidence='primary' " attributes "><value " value "/>" scope "<cite source='report'/></claim>"

#define SELECT_ALL "<title xml:lang='en'>What?</title><title xml:lang='ko'>얼마?</title><select/>"

static JeoulDataset *
parse (const char *claims,
       const char *figures)
{
  g_autofree char *xml =
    g_strconcat (TEST_DATASET_HEAD TEST_DATASET_RATES "<claims>", claims, "</claims><figures>",
                 figures, "</figures></dataset>", NULL);

  return test_dataset_parse (xml);
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

static const JeoulDatum *
datum (JeoulSpec *spec,
       guint      index)
{
  g_assert_cmpuint (index, <, spec->data->len);
  return &g_array_index (spec->data, JeoulDatum, index);
}

static const JeoulRow *
row (JeoulSpec *spec,
     guint      index)
{
  g_assert_cmpuint (index, <, spec->rows->len);
  return &g_array_index (spec->rows, JeoulRow, index);
}

static gboolean
caption_says (JeoulSpec  *spec,
              const char *sentence)
{
  for (guint i = 0; i < spec->caption->len; i++)
    {
      if (strstr (g_ptr_array_index (spec->caption, i), sentence))
        return TRUE;
    }
  return FALSE;
}

static void
test_rows (void)
{
  g_autoptr (JeoulDataset) dataset = parse (
    CLAIM ("a", "model", "acme", "asserted='2025-01-29'", "bound='exact' number='5576000'",
           "<scope basis='assumed-rent'/>")
    CLAIM ("b", "rival", "paper", "asserted='2025'", "bound='more-than' low='100000000'", "")
    CLAIM ("c", "model", "paper", "asserted='2024-12'", "bound='about' number='1000000'", ""),
    "<figure id='f' kind='rival-claims' scale='log' sort='value'>" SELECT_ALL "</figure>");
  g_autoptr (JeoulSpec) spec = build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });

  /* Groups in the order in which they are met, values rising within. */
  g_assert_cmpuint (spec->rows->len, ==, 5);
  g_assert_cmpint (row (spec, 0)->kind, ==, JEOUL_ROW_HEADING);
  g_assert_cmpstr (row (spec, 0)->label, ==, "Model");
  g_assert_cmpstr (row (spec, 1)->label, ==, "The Paper, unattributed");
  g_assert_cmpstr (row (spec, 1)->aside, ==, "2024-12");
  g_assert_cmpstr (row (spec, 2)->label, ==, "Acme");
  g_assert_cmpstr (row (spec, 2)->aside, ==, "2025-01");
  g_assert_cmpstr (row (spec, 3)->label, ==, "Rival");
  g_assert_cmpstr (row (spec, 4)->aside, ==, "2025");

  g_assert_cmpint (spec->x.scale, ==, JEOUL_SCALE_LOG);
  g_assert_cmpint (datum (spec, 0)->mark, ==, JEOUL_MARK_POINT);
  g_assert_cmpint (datum (spec, 0)->fill, ==, JEOUL_FILL_PALE);
  g_assert_cmpint (datum (spec, 0)->shape, ==, JEOUL_SHAPE_RING);
  g_assert_cmpstr (datum (spec, 1)->id, ==, "a");
  g_assert_cmpint (datum (spec, 1)->fill, ==, JEOUL_FILL_SOLID);
  g_assert_cmpint (datum (spec, 1)->shape, ==, JEOUL_SHAPE_CIRCLE);
  g_assert_cmpint (datum (spec, 1)->hue, ==, JEOUL_HUE_BLUE);
  g_assert_cmpuint (datum (spec, 1)->row, ==, 2);
  g_assert_cmpstr (datum (spec, 1)->label, ==, "$5.576M");
  g_assert_cmpint (datum (spec, 2)->mark, ==, JEOUL_MARK_LOWER);
  g_assert_true (datum (spec, 2)->open);
  g_assert_cmpfloat (datum (spec, 2)->low, ==, 1e8);

  /* Two bases are used: the key explains both, the undefined one last. */
  g_assert_cmpuint (spec->key->len, ==, 2);
  g_assert_cmpint (g_array_index (spec->key, JeoulKeyItem, 1).shape, ==, JEOUL_SHAPE_RING);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (spec->caption, 0),
                                   "Claimants: The Paper (The Report, Jan 2025), Acme"));
}

static void
test_korean (void)
{
  g_autoptr (JeoulDataset) dataset =
    parse (CLAIM ("a", "model", "paper", "", "bound='more-than' low='100000000'", ""),
           "<figure id='f' kind='rival-claims'>" SELECT_ALL "</figure>");
  g_autoptr (JeoulSpec) spec = build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_KO });

  g_assert_cmpstr (spec->title, ==, "얼마?");
  g_assert_cmpstr (row (spec, 1)->label, ==, "The Paper [en](출처 미상)");
  g_assert_cmpstr (datum (spec, 0)->label, ==, "1억\u00a0달러 초과");
  g_assert_null (row (spec, 1)->aside);
}

/* A name that the figure's language lacks stands in the other one, with a mark. */
static void
test_missing_language (void)
{
  g_autoptr (JeoulDataset) dataset = parse (
    "<claim id='a' subject='model' quantity='cost' claimant='paper' evidence='statement'>"
    "<value bound='verbal'><words xml:lang='ko'>수천만</words></value></claim>",
    "<figure id='f' kind='rival-claims'><title xml:lang='ko'>얼마?</title><select/></figure>");
  g_autoptr (JeoulSpec) en = build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });
  g_autoptr (JeoulSpec) ko = build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_KO });

  g_assert_cmpstr (en->title, ==, "얼마? [ko]");
  g_assert_cmpstr (row (en, 0)->label, ==, "Model");
  g_assert_cmpstr (row (en, 1)->label, ==, "The Paper, unattributed");
  g_assert_cmpstr (datum (en, 0)->label, ==, "“수천만” [ko]");
  g_assert_cmpstr (ko->title, ==, "얼마?");
  g_assert_cmpstr (row (ko, 0)->label, ==, "Model [en]");
  g_assert_cmpstr (row (ko, 1)->label, ==, "The Paper [en](출처 미상)");
  g_assert_cmpstr (datum (ko, 0)->label, ==, "수천만");
}

static void
test_words_are_never_numbers (void)
{
  g_autoptr (JeoulDataset) dataset = parse (
    "<claim id='a' subject='model' quantity='cost' claimant='acme' evidence='statement'>"
    "<value bound='verbal'><words xml:lang='en'>tens of millions</words></value></claim>"
    "<claim id='b' subject='model' quantity='cost' claimant='acme' evidence='statement'>"
    "<value bound='none'/></claim>",
    "<figure id='f' kind='rival-claims'>" SELECT_ALL "</figure>"
    "<figure id='g' kind='steps'>" SELECT_ALL "</figure>");
  g_autoptr (JeoulSpec) spec = build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });
  g_autoptr (JeoulSpec) steps = build (dataset, "g", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });

  g_assert_cmpint (datum (spec, 0)->mark, ==, JEOUL_MARK_WORDS);
  g_assert_cmpstr (datum (spec, 0)->label, ==, "tens of millions");
  g_assert_true (isnan (datum (spec, 0)->value));
  g_assert_cmpint (datum (spec, 1)->mark, ==, JEOUL_MARK_NONE);
  g_assert_cmpstr (datum (spec, 1)->label, ==, "no number");
  g_assert_true (caption_says (spec, "Claims not drawn: no number (1)."));

  /* A value over time has no place for them: they are counted. */
  g_assert_cmpuint (steps->data->len, ==, 0);
  g_assert_true (caption_says (steps, "Claims not drawn: no number (2)."));
}

static void
test_zero_on_log (void)
{
  g_autoptr (JeoulDataset) dataset =
    parse (CLAIM ("a", "model", "acme", "", "bound='exact' number='0'", "")
             CLAIM ("b", "model", "acme", "", "bound='exact' number='10'", ""),
           "<figure id='f' kind='rival-claims' scale='log'>" SELECT_ALL "</figure>");
  g_autoptr (JeoulSpec) spec = build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });
  g_autoptr (JeoulSpec) linear = build (
    dataset, "f",
    (JeoulFigureOptions) { .lang = JEOUL_LANG_EN, .scale = JEOUL_FIGURE_SCALE_LINEAR });

  g_assert_cmpint (datum (spec, 0)->mark, ==, JEOUL_MARK_NONE);
  g_assert_true (caption_says (spec, "Claims not drawn: no place on a log axis (1)."));
  g_assert_cmpint (datum (linear, 0)->mark, ==, JEOUL_MARK_POINT);
  g_assert_cmpstr (linear->subtitle, ==, "In US dollars.");
}

static void
test_currency (void)
{
  static const struct
  {
    JeoulCurrencyMode mode;
    double            value;
    const char       *label;
    const char       *spoken;
    const char       *subtitle;
  } rows[] = {
    { JEOUL_CURRENCY_REPORTED, 8.2e9 / 1450, "₩8.2B", "won", "In US dollars." },
    { JEOUL_CURRENCY_USD, 8.2e9 / 1450, "$5.655M", "US dollars", "In US dollars." },
    { JEOUL_CURRENCY_KRW, 8.2e9, "₩8.2B", "won", "In South Korean won." },
  };
  g_autoptr (JeoulDataset) dataset =
    parse (CLAIM ("a", "model", "acme", "asserted='2025-01-29'",
                  "bound='exact' number='8200000000' unit='KRW'", ""),
           "<figure id='f' kind='rival-claims'>" SELECT_ALL "</figure>");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JeoulSpec) spec =
        build (dataset, "f",
               (JeoulFigureOptions) { .lang = JEOUL_LANG_EN, .currency = rows[i].mode });

      g_assert_cmpfloat_with_epsilon (datum (spec, 0)->value, rows[i].value, 1e-3);
      g_assert_cmpstr (datum (spec, 0)->label, ==, rows[i].label);
      g_assert_nonnull (strstr (datum (spec, 0)->name, rows[i].spoken));
      g_assert_cmpstr (spec->subtitle, ==, rows[i].subtitle);
    }
}

static void
test_bars (void)
{
  g_autoptr (JeoulDataset) dataset = parse (
    CLAIM ("a", "model", "acme", "period='2024'", "bound='range' low='60' high='65'", ""),
    "<figure id='f' kind='bars'>" SELECT_ALL "</figure>");
  JeoulFigureOptions options = { .scale = JEOUL_FIGURE_SCALE_LOG };
  g_autoptr (JeoulSpec) spec = build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (datum (spec, 0)->mark, ==, JEOUL_MARK_BAR);
  g_assert_true (spec->x.from_zero);
  g_assert_cmpstr (row (spec, 1)->label, ==, "2024 · Acme");

  g_assert_null (
    jeoul_figure_build (dataset, jeoul_dataset_find_figure (dataset, "f"), &options, &error));
  g_assert_error (error, JEOUL_FIGURE_ERROR, JEOUL_FIGURE_ERROR_SCALE);
  g_assert_false (jeoul_figure_kind_has_scales (JEOUL_KIND_BARS));
}

static void
test_steps (void)
{
  g_autoptr (JeoulDataset) dataset = parse (
    CLAIM ("a", "model", "paper", "asserted='2024-01'", "bound='exact' number='1'", "")
    CLAIM ("e", "model", "paper", "asserted='2027-01'", "bound='exact' number='5'", "")
    CLAIM ("b", "model", "acme", "asserted='2025-01'", "bound='exact' number='2'", "")
    CLAIM ("d", "model", "paper", "asserted='2026-01'", "bound='exact' number='4'",
           "<scope basis='pre-money'/>")
    CLAIM ("r", "rival", "paper", "asserted='2025-01'", "bound='exact' number='3'", ""),
    "<figure id='f' kind='steps' group='none'>" SELECT_ALL "</figure>");
  g_autoptr (JeoulSpec) spec = build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });
  static const struct
  {
    const char *id;
    guint       series;
  } rows[] = { { "a", 1 }, { "b", 1 }, { "r", 2 }, { "d", 3 }, { "e", 4 } };

  /* In the order of time; a line ends where the next claim is reckoned another way, and does not
   * go on behind it. */
  g_assert_cmpint (spec->form, ==, JEOUL_CHART_PLANE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpstr (datum (spec, i)->id, ==, rows[i].id);
      g_assert_cmpuint (datum (spec, i)->series, ==, rows[i].series);
    }
  g_assert_cmpuint (spec->series->len, ==, 4);
  g_assert_cmpstr (g_ptr_array_index (spec->series, 0), ==, "");
  g_assert_cmpstr (g_ptr_array_index (spec->series, 1), ==, "Rival");
  g_assert_cmpstr (g_ptr_array_index (spec->series, 3), ==, "Model");
}

static void
test_as_of_and_claims (void)
{
  static const char *const chosen[] = { "b", "a", "b", NULL };
  static const char *const unknown[] = { "a", "x", NULL };
  g_autoptr (JeoulDataset) dataset = parse (
    CLAIM ("a", "model", "acme", "asserted='2024-12-26'", "bound='exact' number='1'", "")
    CLAIM ("b", "model", "acme", "asserted='2025-01'", "bound='exact' number='2'", "")
    CLAIM ("c", "model", "acme", "", "bound='exact' number='3'", ""),
    "<figure id='f' kind='rival-claims'>" SELECT_ALL "</figure>");
  JeoulFigureOptions options = { .as_of = { 2025, 1, 15 } };
  g_autoptr (JeoulSpec) known = build (dataset, "f", options);
  g_autoptr (JeoulSpec) mine = build (
    dataset, "f", (JeoulFigureOptions) { .claims = chosen, .title = "Mine" });
  g_autoptr (GError) error = NULL;

  /* January 2025 ends after the 15th: not yet known. */
  g_assert_cmpuint (known->data->len, ==, 1);
  g_assert_cmpstr (datum (known, 0)->id, ==, "a");

  g_assert_cmpstr (mine->title, ==, "Mine");
  g_assert_cmpuint (mine->data->len, ==, 2);
  g_assert_cmpstr (datum (mine, 0)->id, ==, "b");

  options.claims = unknown;
  g_assert_null (
    jeoul_figure_build (dataset, jeoul_dataset_find_figure (dataset, "f"), &options, &error));
  g_assert_error (error, JEOUL_FIGURE_ERROR, JEOUL_FIGURE_ERROR_CLAIM);
}

static void
test_empty (void)
{
  static const char *const kinds[] = { "rival-claims", "bars",       "steps", "timeline",
                                       "arithmetic",   "ratios" };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *figure =
        g_strdup_printf ("<figure id='f' kind='%s'>" SELECT_ALL "</figure>", kinds[i]);
      g_autoptr (JeoulDataset) dataset = parse ("", figure);
      g_autoptr (JeoulSpec) spec =
        build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });

      g_assert_cmpuint (spec->data->len, ==, 0);
      g_assert_cmpstr (spec->empty_text, ==, "No claim to show");
    }
}

static void
test_timeline (void)
{
  g_autoptr (JeoulDataset) dataset = parse (
    CLAIM ("a", "model", "acme", "asserted='2025-03-01' period='2020'", "bound='exact' number='1'", "")
    CLAIM ("b", "model", "acme", "asserted='2025-01-29'", "bound='more-than' low='2'", "")
    CLAIM ("c", "model", "acme", "", "bound='exact' number='3'", "")
    CLAIM ("d", "model", "acme", "asserted='2025-04-01'", "bound='none'", "")
    "<claim id='e' subject='model' quantity='cost' claimant='acme' evidence='statement' "
    "asserted='2025-05-01'><value bound='verbal'><words xml:lang='en'>millions</words></value>"
    "</claim>",
    "<figure id='f' kind='timeline' group='none' sort='date'>" SELECT_ALL "</figure>");
  g_autoptr (JeoulSpec) spec = build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });
  JeoulDate day = { 2025, 1, 29 };

  /* By the day on which it was said, whatever time it is about; what has no day is counted. */
  g_assert_cmpint (spec->x.scale, ==, JEOUL_SCALE_TIME);
  g_assert_cmpuint (spec->data->len, ==, 4);
  g_assert_cmpstr (datum (spec, 0)->id, ==, "b");
  g_assert_cmpint (datum (spec, 0)->mark, ==, JEOUL_MARK_POINT);
  g_assert_false (datum (spec, 0)->quoted);
  g_assert_cmpint (datum (spec, 2)->mark, ==, JEOUL_MARK_NONE);
  g_assert_cmpstr (datum (spec, 2)->label, ==, "no number");
  g_assert_cmpint (datum (spec, 3)->mark, ==, JEOUL_MARK_POINT);
  g_assert_cmpstr (datum (spec, 3)->label, ==, "millions");
  g_assert_true (datum (spec, 3)->quoted);
  g_assert_cmpfloat (datum (spec, 0)->value, ==, jeoul_date_middle_day (day));
  g_assert_cmpstr (datum (spec, 0)->label, ==, "more than $2");
  g_assert_true (caption_says (spec, "Claims not drawn: no number (1), no date (1)."));
}

static void
test_scatter (void)
{
  static const char hours[] =
    "<claim id='%s' subject='model' quantity='gpus' claimant='acme' evidence='primary'>"
    "<value bound='exact' number='%s'/><scope stage='%s'/></claim>";
  g_autofree char *first = g_strdup_printf (hours, "x1", "10", "pre-training");
  g_autofree char *second = g_strdup_printf (hours, "x2", "20", "post-training");
  g_autofree char *claims = g_strconcat (
    first, second,
    CLAIM ("y1", "model", "acme", "", "bound='exact' number='100'", "<scope stage='pre-training'/>")
    CLAIM ("y3", "model", "acme", "", "bound='exact' number='7'", "<scope stage='inference'/>"),
    NULL);
  g_autoptr (JeoulDataset) dataset = parse (
    claims, "<figure id='f' kind='scatter' x='gpus' y='cost'>" SELECT_ALL "</figure>");
  g_autoptr (JeoulSpec) spec = build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });

  /* Only what covers the same stages makes a point. */
  g_assert_cmpuint (spec->data->len, ==, 1);
  g_assert_cmpstr (datum (spec, 0)->id, ==, "y1");
  g_assert_cmpfloat (datum (spec, 0)->x, ==, 10);
  g_assert_cmpfloat (datum (spec, 0)->value, ==, 100);
  /* y3 and x2 have nothing to stand against. */
  g_assert_true (caption_says (spec, "Claims not drawn: no figure for the other axis (2)."));
}

/* x as it was stated, in the unit of its axis; what is no number is counted as such. */
static void
test_scatter_bounds (void)
{
  static const struct
  {
    const char   *x;
    JeoulMarkKind mark;
    gboolean      open;
    double        at, low, high;
    const char   *undrawn;
  } rows[] = {
    { "bound='exact' number='10'", JEOUL_MARK_POINT, FALSE, 10, NAN, NAN, NULL },
    { "bound='at-least' low='10'", JEOUL_MARK_LOWER, FALSE, 10, 10, NAN, NULL },
    { "bound='less-than' high='30'", JEOUL_MARK_UPPER, TRUE, 30, NAN, 30, NULL },
    { "bound='range' low='10' high='30'", JEOUL_MARK_RANGE, FALSE, 20, 10, 30, NULL },
    { "bound='interval' number='15' low='10' high='30'", JEOUL_MARK_INTERVAL, FALSE, 15, 10, 30,
      NULL },
    { "bound='none'", JEOUL_MARK_NONE, FALSE, 0, 0, 0, "Claims not drawn: no number (1)." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *claims = g_strdup_printf (
        "<claim id='x' subject='model' quantity='gpus' claimant='acme' evidence='primary'>"
        "<value %s/></claim>" CLAIM ("y", "model", "acme", "", "bound='exact' number='100'", ""),
        rows[i].x);
      g_autoptr (JeoulDataset) dataset = parse (
        claims, "<figure id='f' kind='scatter' x='gpus' y='cost'>" SELECT_ALL "</figure>");
      g_autoptr (JeoulSpec) spec =
        build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });

      if (rows[i].undrawn)
        {
          g_assert_cmpuint (spec->data->len, ==, 0);
          g_assert_true (caption_says (spec, rows[i].undrawn));
          continue;
        }
      g_assert_cmpuint (spec->data->len, ==, 1);
      g_assert_cmpint (datum (spec, 0)->x_mark, ==, rows[i].mark);
      g_assert_cmpint (datum (spec, 0)->x_open, ==, rows[i].open);
      g_assert_cmpfloat (datum (spec, 0)->x, ==, rows[i].at);
      g_assert_nonnull (strstr (datum (spec, 0)->name, "; GPUs: "));
      g_assert_nonnull (strstr (datum (spec, 0)->detail, "\nGPUs: "));
      g_assert_true (isnan (rows[i].low) ? isnan (datum (spec, 0)->x_low)
                                         : datum (spec, 0)->x_low == rows[i].low);
      g_assert_true (isnan (rows[i].high) ? isnan (datum (spec, 0)->x_high)
                                          : datum (spec, 0)->x_high == rows[i].high);
      g_assert_false (caption_says (spec, "not drawn"));
    }
}

static void
test_arithmetic (void)
{
  g_autoptr (JeoulDataset) dataset = parse (
    CLAIM ("a", "model", "acme", "", "bound='exact' number='3'",
           "") "<claim id='b' subject='model' quantity='cost' claimant='acme' evidence='primary'>"
    "<value bound='exact' number='4'/><relation type='part-of' claim='w'/></claim>"
    "<claim id='c' subject='model' quantity='cost' claimant='acme' evidence='primary'>"
    "<value bound='exact' number='5'/><relation type='part-of' claim='w'/></claim>"
    "<claim id='w' subject='model' quantity='cost' claimant='acme' evidence='primary'>"
    "<value bound='exact' number='9'/><derivation><sum><claim-value claim='b'/>"
    "<claim-value claim='c'/></sum></derivation></claim>",
    "<figure id='f' kind='arithmetic'>" SELECT_ALL "</figure>");
  g_autoptr (JeoulSpec) spec = build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });

  /* Parts begin where the last one ended; what is no part begins at zero. */
  g_assert_cmpfloat (datum (spec, 0)->start, ==, 0);
  g_assert_cmpfloat (datum (spec, 1)->start, ==, 0);
  g_assert_cmpfloat (datum (spec, 2)->start, ==, 4);
  g_assert_cmpfloat (datum (spec, 3)->start, ==, 0);
  g_assert_cmpstr (datum (spec, 3)->label, ==, "$4 + $5 = $9");
  g_assert_cmpstr (datum (spec, 3)->short_label, ==, "$9");
}

static void
test_ratios (void)
{
  static const struct
  {
    const char   *of;
    const char   *to;
    guint         n_data;
    JeoulMarkKind mark;
    const char   *label;
  } rows[] = {
    { "bound='range' low='20' high='30'", "bound='exact' number='10'", 2, JEOUL_MARK_RANGE,
      "2–3 times" },
    { "bound='range' low='20' high='30'", "bound='at-least' low='10'", 2, JEOUL_MARK_UPPER,
      "up to 3 times" },
    /* Of one currency: no rate is needed, and none known. */
    { "bound='exact' number='30' unit='KRW'", "bound='exact' number='10' unit='KRW'", 2,
      JEOUL_MARK_POINT, "3 times" },
    { "bound='exact' number='557'", "bound='exact' number='64000'", 2, JEOUL_MARK_POINT, "1/115" },
    { "bound='exact' number='200'", "bound='exact' number='3'", 2, JEOUL_MARK_POINT, "66.7 times" },
    { "bound='exact' number='1'", "bound='at-least' low='10'", 2, JEOUL_MARK_UPPER, "up to 1/10" },
    { "bound='exact' number='1'", "bound='more-than' low='10'", 2, JEOUL_MARK_UPPER,
      "less than 1/10" },
    { "bound='more-than' low='30'", "bound='exact' number='10'", 2, JEOUL_MARK_LOWER,
      "more than 3 times" },
    { "bound='at-least' low='30'", "bound='exact' number='10'", 2, JEOUL_MARK_LOWER,
      "at least 3 times" },
    { "bound='more-than' low='1'", "bound='more-than' low='10'", 1, JEOUL_MARK_NONE, NULL },
    { "bound='none'", "bound='exact' number='10'", 1, JEOUL_MARK_NONE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *claims = g_strdup_printf (
        "<claim id='a' subject='model' quantity='cost' claimant='acme' evidence='primary'>"
        "<value %s/></claim>"
        "<claim id='b' subject='rival' quantity='cost' claimant='acme' evidence='primary'>"
        "<value %s/></claim>"
        "<claim id='r' subject='model' quantity='gpus' claimant='paper' evidence='statement'>"
        "<value bound='about' number='0.01'/><ratio of='a' to='b'/></claim>",
        rows[i].of, rows[i].to);
      g_autoptr (JeoulDataset) dataset = parse (
        claims, "<figure id='f' kind='ratios'><title xml:lang='en'>?</title><select claims='r'/>"
                "</figure>");
      g_autoptr (JeoulSpec) spec =
        build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });

      g_assert_cmpstr (datum (spec, 0)->label, ==, "about 1/100");
      g_assert_cmpuint (spec->data->len, ==, rows[i].n_data);
      if (rows[i].n_data < 2)
        continue;
      g_assert_cmpint (datum (spec, 1)->mark, ==, rows[i].mark);
      g_assert_cmpstr (datum (spec, 1)->label, ==, rows[i].label);
      g_assert_cmpint (datum (spec, 1)->shape, ==, JEOUL_SHAPE_CROSS);
      g_assert_true (g_str_has_prefix (row (spec, datum (spec, 1)->row)->label, "Computed: "));
    }
}

/* A ratio as it was stated: an open bound stays open, a range has two ends. */
static void
test_stated_ratios (void)
{
  static const struct
  {
    const char   *value;
    JeoulMarkKind mark;
    const char   *label;
  } rows[] = {
    { "bound='more-than' low='1.5'", JEOUL_MARK_LOWER, "more than 1.5 times" },
    { "bound='at-least' low='1.5' approx='true'", JEOUL_MARK_LOWER, "at least about 1.5 times" },
    { "bound='less-than' high='0.1'", JEOUL_MARK_UPPER, "less than 1/10" },
    { "bound='at-most' high='0.1'", JEOUL_MARK_UPPER, "up to 1/10" },
    { "bound='range' low='10' high='20'", JEOUL_MARK_RANGE, "10–20 times" },
  };
  static const char two[] =
    CLAIM ("a", "model", "acme", "", "bound='exact' number='3'", "")
    CLAIM ("b", "rival", "acme", "", "bound='exact' number='2'", "");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *claims = g_strdup_printf (
        "%s<claim id='r' subject='model' quantity='gpus' claimant='paper' evidence='statement'>"
        "<value %s/><ratio of='a' to='b'/></claim>",
        two, rows[i].value);
      g_autoptr (JeoulDataset) dataset = parse (
        claims, "<figure id='f' kind='ratios'>" "<title xml:lang='en'>?</title>"
                "<select claims='r'/></figure>");
      const char *const amount[] = { "a", NULL };
      g_autoptr (JeoulSpec) spec =
        build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });
      g_autoptr (JeoulSpec) no_ratio =
        build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN, .claims = amount });

      g_assert_cmpint (datum (spec, 0)->mark, ==, rows[i].mark);
      g_assert_cmpstr (datum (spec, 0)->label, ==, rows[i].label);
      /* Not "3 times". */
      g_assert_cmpint (datum (no_ratio, 0)->mark, ==, JEOUL_MARK_NONE);
      g_assert_cmpstr (datum (no_ratio, 0)->label, ==, "$3");
      g_assert_true (caption_says (no_ratio, "Claims not drawn: in another unit (1)."));
    }
}

/* A sum is known when its parts are; it has no date to convert by, nor has a line. */
static void
test_sums (void)
{
  static const struct
  {
    const char       *as_of;
    JeoulCurrencyMode currency;
    guint             n_data;
    guint             n_rules;
    JeoulMarkKind     mark; /* of the sum */
  } rows[] = {
    { NULL, JEOUL_CURRENCY_REPORTED, 3, 1, JEOUL_MARK_POINT },
    { NULL, JEOUL_CURRENCY_KRW, 3, 0, JEOUL_MARK_NONE },
    { "2024-12", JEOUL_CURRENCY_REPORTED, 1, 1, JEOUL_MARK_NONE },
    { "2023", JEOUL_CURRENCY_REPORTED, 0, 0, JEOUL_MARK_NONE },
  };
  static const char *const kinds[] = { "rival-claims", "arithmetic" };
  static const char claims[] =
    CLAIM ("a", "model", "acme", "asserted='2024-12-01'", "bound='exact' number='3'", "")
    CLAIM ("b", "model", "acme", "asserted='2025-01-01'", "bound='exact' number='2'", "");

  for (gsize i = 0; i < G_N_ELEMENTS (rows) * G_N_ELEMENTS (kinds); i++)
    {
      const gsize k = i / G_N_ELEMENTS (kinds);
      const char *kind = kinds[i % G_N_ELEMENTS (kinds)];
      g_autofree char *figure = g_strdup_printf (
        "<figure id='f' kind='%s'>" SELECT_ALL "%s<computed id='s' unit='USD' subject='model'>"
        "<name xml:lang='en'>Both</name><sum><claim-value claim='a'/><claim-value claim='b'/>"
        "</sum></computed></figure>",
        kind, *kind == 'r' ? "<reference number='4' unit='USD'><label xml:lang='en'>Four</label></reference>" : "");
      g_autoptr (JeoulDataset) dataset = parse (claims, figure);
      JeoulFigureOptions options = { .lang = JEOUL_LANG_EN, .currency = rows[k].currency };
      g_autoptr (JeoulSpec) spec = NULL;

      if (rows[k].as_of)
        g_assert_true (jeoul_date_parse (rows[k].as_of, -1, &options.as_of));
      spec = build (dataset, "f", options);
      g_assert_cmpuint (spec->data->len, ==, rows[k].n_data);
      if (*kind == 'r')
        g_assert_cmpuint (spec->rules->len, ==, rows[k].n_rules);
      g_assert_true (caption_says (spec, "no date to convert by") ==
                     (rows[k].currency == JEOUL_CURRENCY_KRW));
      if (rows[k].n_data < 3)
        continue;
      g_assert_cmpint (datum (spec, 2)->mark, ==, rows[k].mark);
      g_assert_cmpstr (datum (spec, 2)->label, ==, "$5");
    }
}

/* What rests on a bound is a bound, not a point. */
static void
test_sums_of_bounds (void)
{
  static const struct
  {
    const char   *value;
    JeoulMarkKind mark;
    const char   *label;
  } rows[] = {
    { "bound='at-least' low='4'", JEOUL_MARK_LOWER, "at least $6" },
    { "bound='range' low='4' high='6'", JEOUL_MARK_RANGE, "$6–8" },
    { "bound='about' number='4'", JEOUL_MARK_POINT, "$6" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *claims = g_strdup_printf (
        "<claim id='a' subject='model' quantity='cost' claimant='acme' evidence='primary'>"
        "<value %s/></claim>" CLAIM ("b", "model", "acme", "", "bound='exact' number='2'", ""),
        rows[i].value);
      g_autoptr (JeoulDataset) dataset = parse (
        claims,
        "<figure id='f' kind='rival-claims'>" SELECT_ALL
        "<computed id='s' unit='USD' subject='model'><name xml:lang='en'>Both</name><sum>"
        "<claim-value claim='a'/><claim-value claim='b'/></sum></computed></figure>");
      g_autoptr (JeoulSpec) spec =
        build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });

      g_assert_cmpint (datum (spec, 2)->mark, ==, rows[i].mark);
      g_assert_cmpstr (datum (spec, 2)->label, ==, rows[i].label);
    }
}

/* After a bound the next part begins where the bound stands, and is not lost. */
static void
test_steps_after_bounds (void)
{
  static const struct
  {
    const char *value;
    double      start;
  } rows[] = {
    { "bound='at-least' low='4'", 4 },
    { "bound='less-than' high='6'", 6 },
    { "bound='range' low='4' high='6'", 5 },
    { "bound='interval' number='5' low='4' high='7'", 5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *claims = g_strdup_printf (
        "<claim id='b' subject='model' quantity='cost' claimant='acme' evidence='primary'>"
        "<value %s/><relation type='part-of' claim='w'/></claim>"
        "<claim id='c' subject='model' quantity='cost' claimant='acme' evidence='primary'>"
        "<value bound='exact' number='5'/><relation type='part-of' claim='w'/></claim>"
        CLAIM ("w", "model", "acme", "", "bound='exact' number='9'", ""),
        rows[i].value);
      g_autoptr (JeoulDataset) dataset =
        parse (claims, "<figure id='f' kind='arithmetic'>" SELECT_ALL "</figure>");
      g_autoptr (JeoulSpec) spec =
        build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });

      g_assert_cmpfloat (datum (spec, 1)->start, ==, rows[i].start);
    }
}

/* Two organizations of one colour both stand in the key. */
static void
test_shared_hue (void)
{
  static const char head[] = TEST_DATASET_HEAD;
  g_auto (GStrv) pieces = g_strsplit (head, "hue='green'", 2);
  g_autofree char *blue = g_strjoinv ("hue='blue'", pieces);
  g_autofree char *xml = g_strconcat (
    blue, "<claims>",
    CLAIM ("a", "model", "acme", "asserted='2024-12'", "bound='exact' number='3'", "")
    CLAIM ("b", "rival", "acme", "asserted='2024-12'", "bound='exact' number='3'", "")
    CLAIM ("c", "plain", "acme", "asserted='2024-12'", "bound='exact' number='3'", ""),
    "</claims><figures><figure id='f' kind='timeline'>" SELECT_ALL "</figure></figures></dataset>",
    NULL);
  g_auto (GStrv) halves = g_strsplit (xml, "</subjects>", 2);
  g_autofree char *whole = g_strconcat (
    halves[0], "<subject id='plain' kind='model'><name xml:lang='en'>Plain</name></subject>"
               "</subjects>",
    halves[1], NULL);
  g_autoptr (JeoulDataset) dataset = test_dataset_parse (whole);
  g_autoptr (JeoulSpec) spec = build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });

  g_assert_cmpuint (spec->key->len, ==, 2);
  g_assert_cmpstr (g_array_index (spec->key, JeoulKeyItem, 0).label, ==, "Acme, Other");
  g_assert_cmpstr (g_array_index (spec->key, JeoulKeyItem, 1).label, ==, "others");
}

/* A timeline's first claim may be a count: the amounts after it are converted all the same, and
 * the caption says so. */
static void
test_timeline_currency (void)
{
  g_autoptr (JeoulDataset) dataset = parse (
    "<claim id='n' subject='model' quantity='gpus' claimant='acme' evidence='primary' "
    "asserted='2024-12'><value bound='exact' number='2048'/></claim>"
    CLAIM ("a", "model", "acme", "asserted='2025-01'", "bound='exact' number='8200000000' unit='KRW'",
           ""),
    "<figure id='f' kind='timeline' sort='date'>" SELECT_ALL "</figure>");
  g_autoptr (JeoulSpec) spec = build (
    dataset, "f",
    (JeoulFigureOptions) { .lang = JEOUL_LANG_EN, .currency = JEOUL_CURRENCY_USD });

  g_assert_cmpstr (datum (spec, 0)->label, ==, "2,048\u00a0GPUs");
  g_assert_cmpstr (datum (spec, 1)->label, ==, "$5.655M");
  g_assert_true (caption_says (spec, "Converted to US dollars"));
}

/* Money on x alone: its conversion is told in the right currency; a claim of a third quantity is
 * counted. */
static void
test_scatter_money_on_x (void)
{
  g_autoptr (JeoulDataset) dataset = parse (
    CLAIM ("x", "model", "acme", "asserted='2025-01-29'", "bound='exact' number='1450' unit='KRW'",
           "")
    "<claim id='y' subject='model' quantity='gpus' claimant='acme' evidence='primary'>"
    "<value bound='exact' number='10'/></claim>",
    "<figure id='f' kind='scatter' x='cost' y='gpus'>" SELECT_ALL "</figure>"
    "<figure id='g' kind='scatter' x='gpus' y='gpus'>" SELECT_ALL "</figure>");
  g_autoptr (JeoulSpec) spec = build (dataset, "f", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });
  g_autoptr (JeoulSpec) other =
    build (dataset, "g", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });

  g_assert_cmpfloat_with_epsilon (datum (spec, 0)->x, 1, 1e-9);
  g_assert_true (caption_says (spec, "are placed in US dollars"));
  g_assert_true (caption_says (other, "Claims not drawn: in another unit (1)."));
}

/* Far more claims than a page has room for; how long that takes is measured by tools/bench. */
static void
test_many (void)
{
  static const char *const kinds[] = { "rival-claims", "arithmetic", "steps", "scatter" };
  g_autoptr (GString) claims = g_string_new (NULL);
  g_autoptr (GString) figures = g_string_new (NULL);
  g_autoptr (JeoulDataset) dataset = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (
      claims,
      "<claim id='c%u' subject='%s' quantity='%s' claimant='acme' evidence='primary' "
      "asserted='2025'><value bound='exact' number='%u'/><cite source='report'/></claim>",
      i, i % 2 ? "model" : "rival", i % 3 ? "cost" : "gpus", i + 1);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_string_append_printf (figures,
                            "<figure id='%s' kind='%s'%s group='none'>" SELECT_ALL "</figure>",
                            kinds[i], kinds[i],
                            g_str_equal (kinds[i], "scatter") ? " x='gpus' y='cost'" : "");
  dataset = parse (claims->str, figures->str);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (JeoulSpec) spec =
        build (dataset, kinds[i], (JeoulFigureOptions) { .lang = JEOUL_LANG_EN });

      g_assert_true (caption_says (spec, "Claimants: Acme (The Report, Jan 2025)."));
    }
}

#define HOURLY                                                                                     \
  "<unit id='gpu-hour' dimension='gpu time' notation='count'><name xml:lang='en'>GPU-hours</name>" \
  "<pattern xml:lang='en'>{0} GPU-hours</pattern></unit>"                                          \
  "<unit id='rate' dimension='gpu^-1 money time^-1' currency='USD'>"                               \
  "<name xml:lang='en'>dollars per GPU-hour</name><pattern xml:lang='en'>{0} per GPU-hour</pattern>" \
  "</unit></units>"
#define HOURLY_QUANTITIES                                                                          \
  "<quantity id='hours' unit='gpu-hour'><name xml:lang='en'>GPU time</name></quantity>"            \
  "<quantity id='rent' unit='rate'><name xml:lang='en'>Rent</name></quantity></quantities>"

/* Costs that follow from hours and a rent: two parts and the whole, each with its sum. */
static JeoulDataset *
parse_hourly (const char *figures)
{
  static const struct
  {
    const char *id;
    const char *hours;
    const char *cost;
    const char *relation;
  } parts[] = { { "one", "1000000", "2000000", "<relation type='part-of' claim='whole'/>" },
                { "two", "500000", "1000000", "<relation type='part-of' claim='whole'/>" },
                { "whole", "1500000", "3000000", "" } };
  g_autoptr (GString) xml = g_string_new (TEST_DATASET_HEAD TEST_DATASET_RATES "<claims>");

  g_string_replace (xml, "</units>", HOURLY, 1);
  g_string_replace (xml, "</quantities>", HOURLY_QUANTITIES, 1);
  g_string_append (xml, "<claim id='rent' subject='model' quantity='rent' claimant='acme' "
                        "evidence='primary'><value bound='exact' number='2'/></claim>");
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_string_append_printf (xml,
                              "<claim id='%s-hours' subject='model' quantity='hours' "
                              "claimant='acme' evidence='primary'>"
                              "<value bound='exact' number='%s'/></claim>",
                              parts[i].id, parts[i].hours);
      g_string_append_printf (xml,
                              "<claim id='%s' subject='model' quantity='cost' claimant='acme' "
                              "evidence='primary' asserted='2025-01-20'>"
                              "<value bound='exact' number='%s'/><cite source='report'/>"
                              "<derivation><product><claim-value claim='%s-hours'/>"
                              "<claim-value claim='rent'/></product></derivation>%s</claim>",
                              parts[i].id, parts[i].cost, parts[i].id, parts[i].relation);
    }
  g_string_append (xml, "</claims><figures>");
  g_string_append (xml, figures);
  g_string_append (xml, "</figures></dataset>");
  return test_dataset_parse (xml->str);
}

static const JeoulDatum *
find_datum (JeoulSpec  *spec,
            const char *id)
{
  for (guint i = 0; i < spec->data->len; i++)
    {
      if (g_str_equal (datum (spec, i)->id, id))
        return datum (spec, i);
    }
  return NULL;
}

static gboolean
key_has_assumed (JeoulSpec *spec)
{
  for (guint i = 0; i < spec->key->len; i++)
    {
      if (g_array_index (spec->key, JeoulKeyItem, i).fill == JEOUL_FILL_ASSUMED)
        return TRUE;
    }
  return FALSE;
}

/* What would be stands beside what was reported, which stays; the caption tells whose it is. */
static void
test_assumed (void)
{
  static const char *const rent[] = { "rent=3", NULL };
  static const char *const unrelated[] = { "USDCNY=7", NULL };
  g_autoptr (JeoulDataset) dataset =
    parse_hourly ("<figure id='rows' kind='rival-claims'>"
                  "<title xml:lang='en'>What?</title><select claims='one whole'/></figure>");
  g_autoptr (JeoulSpec) spec =
    build (dataset, "rows", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN, .set = rent });
  g_autoptr (JeoulSpec) korean =
    build (dataset, "rows", (JeoulFigureOptions) { .lang = JEOUL_LANG_KO, .set = rent });
  g_autoptr (JeoulSpec) same =
    build (dataset, "rows", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN, .set = unrelated });
  const JeoulDatum *reported = find_datum (spec, "whole");
  const JeoulDatum *assumed = find_datum (spec, "whole=assumed");
  g_autofree char *claim = jeoul_figure_claim_id (assumed->id);
  g_autofree char *own = jeoul_figure_claim_id (reported->id);

  g_assert_cmpuint (spec->data->len, ==, 4);
  g_assert_cmpuint (spec->rows->len, ==, same->rows->len);
  g_assert_cmpfloat (reported->value, ==, 3000000);
  g_assert_cmpint (reported->fill, ==, JEOUL_FILL_SOLID);
  g_assert_cmpfloat (assumed->value, ==, 4500000);
  g_assert_cmpint (assumed->fill, ==, JEOUL_FILL_ASSUMED);
  g_assert_cmpuint (assumed->row, ==, reported->row);
  g_assert_cmpstr (assumed->short_label, ==, "$4.5M");
  g_assert_true (g_str_has_prefix (assumed->label, "$4.5M if $3"));
  g_assert_nonnull (strstr (assumed->name, "assumption"));
  g_assert_nonnull (strstr (assumed->detail, "Reported: $3,000,000 (Acme)"));
  g_assert_cmpstr (claim, ==, "whole");
  g_assert_cmpstr (own, ==, "whole");
  g_assert_true (key_has_assumed (spec));
  g_assert_true (g_str_has_prefix (g_ptr_array_index (spec->caption, 1),
                                   "The user’s assumption, not a claim: Model, Rent (Acme): $2"));
  g_assert_nonnull (strstr (g_ptr_array_index (korean->caption, 1), "사용자의 가정"));
  g_assert_nonnull (strstr (find_datum (korean, "whole=assumed")->name, "사용자의 가정"));

  /* Where nothing follows, nothing is said. */
  g_assert_cmpuint (same->data->len, ==, 2);
  g_assert_false (key_has_assumed (same));
}

/* What is set stands for itself. */
static void
test_assumed_itself (void)
{
  static const char *const set[] = { "whole=9000000", "one-hours=2000000", NULL };
  g_autoptr (JeoulDataset) dataset =
    parse_hourly ("<figure id='rows' kind='rival-claims' scale='log'>"
                  "<title xml:lang='en'>What?</title><select claims='one two whole'/></figure>");
  g_autoptr (JeoulSpec) spec =
    build (dataset, "rows", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN, .set = set });

  g_assert_cmpuint (spec->data->len, ==, 5);
  g_assert_cmpstr (find_datum (spec, "whole=assumed")->label, ==, "$9M, assumed");
  g_assert_cmpstr (find_datum (spec, "one=assumed")->label, ==, "$4M, as assumed");
  g_assert_null (find_datum (spec, "two=assumed"));
}

/* A stair of its own. */
static void
test_assumed_waterfall (void)
{
  static const char *const rent[] = { "rent=4", NULL };
  g_autoptr (JeoulDataset) dataset =
    parse_hourly ("<figure id='sum' kind='arithmetic'>"
                  "<title xml:lang='en'>What?</title><select claims='one two whole'/></figure>");
  g_autoptr (JeoulSpec) spec =
    build (dataset, "sum", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN, .set = rent });

  g_assert_cmpfloat (find_datum (spec, "two")->start, ==, 2000000);
  g_assert_cmpfloat (find_datum (spec, "one=assumed")->start, ==, 0);
  g_assert_cmpfloat (find_datum (spec, "two=assumed")->start, ==, 4000000);
  g_assert_cmpfloat (find_datum (spec, "two=assumed")->value, ==, 2000000);
  g_assert_cmpfloat (find_datum (spec, "whole=assumed")->start, ==, 0);
  g_assert_cmpint (find_datum (spec, "whole=assumed")->mark, ==, JEOUL_MARK_BAR);
}

/* Another rate is another place, whether the claim changes or not. */
static void
test_assumed_rate (void)
{
  static const char *const rate[] = { "USDKRW=2000", NULL };
  g_autoptr (JeoulDataset) dataset =
    parse_hourly ("<figure id='won' kind='bars' unit='KRW'>"
                  "<title xml:lang='en'>What?</title><select claims='whole'/></figure>");
  g_autoptr (JeoulSpec) spec =
    build (dataset, "won", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN, .set = rate });
  const JeoulDatum *assumed = find_datum (spec, "whole=assumed");

  g_assert_cmpfloat (find_datum (spec, "whole")->value, ==, 3000000 * 1450.0);
  g_assert_cmpfloat (assumed->value, ==, 6e9);
  g_assert_cmpint (assumed->mark, ==, JEOUL_MARK_BAR);
  g_assert_cmpstr (assumed->short_label, ==, "₩6B");
}

/* In a plane both may move, and the rate has its line. */
static void
test_assumed_scatter (void)
{
  static const char *const set[] = { "rent=3", "whole-hours=2000000", NULL };
  g_autoptr (JeoulDataset) dataset = parse_hourly (
    "<figure id='plane' kind='scatter' x='hours' y='cost'><title xml:lang='en'>What?</title>"
    "<select claims='whole-hours whole'/><iso-rate number='2' unit='rate'/></figure>");
  g_autoptr (JeoulSpec) spec =
    build (dataset, "plane", (JeoulFigureOptions) { .lang = JEOUL_LANG_EN, .set = set });
  const JeoulDatum *assumed = find_datum (spec, "whole=assumed");
  const JeoulRule *rule = &g_array_index (spec->rules, JeoulRule, spec->rules->len - 1);

  g_assert_cmpuint (spec->data->len, ==, 2);
  g_assert_cmpfloat (assumed->value, ==, 6000000);
  g_assert_cmpfloat (assumed->x, ==, 2000000);
  g_assert_cmpfloat (find_datum (spec, "whole")->x, ==, 1500000);
  g_assert_cmpuint (spec->rules->len, ==, 2);
  g_assert_true (rule->assumed && rule->is_rate);
  g_assert_cmpfloat (rule->value, ==, 3);
  g_assert_false (g_array_index (spec->rules, JeoulRule, 0).assumed);
}

/* An assumption that is none is told, not drawn. */
static void
test_assumed_refused (void)
{
  static const char *const bad[] = { "nobody=3", NULL };
  g_autoptr (JeoulDataset) dataset =
    parse_hourly ("<figure id='rows' kind='rival-claims'>"
                  "<title xml:lang='en'>What?</title><select claims='whole'/></figure>");
  JeoulFigureOptions options = { .lang = JEOUL_LANG_EN, .set = bad };
  g_autoptr (GError) error = NULL;

  g_assert_null (jeoul_figure_build (dataset, jeoul_dataset_find_figure (dataset, "rows"),
                                     &options, &error));
  g_assert_error (error, JEOUL_ASSUMPTION_ERROR, JEOUL_ASSUMPTION_ERROR_ID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/rows", test_rows);
  g_test_add_func ("/figures/korean", test_korean);
  g_test_add_func ("/figures/missing-language", test_missing_language);
  g_test_add_func ("/figures/words-are-never-numbers", test_words_are_never_numbers);
  g_test_add_func ("/figures/zero-on-log", test_zero_on_log);
  g_test_add_func ("/figures/currency", test_currency);
  g_test_add_func ("/figures/bars", test_bars);
  g_test_add_func ("/figures/steps", test_steps);
  g_test_add_func ("/figures/as-of-and-claims", test_as_of_and_claims);
  g_test_add_func ("/figures/empty", test_empty);
  g_test_add_func ("/figures/timeline", test_timeline);
  g_test_add_func ("/figures/scatter", test_scatter);
  g_test_add_func ("/figures/scatter-bounds", test_scatter_bounds);
  g_test_add_func ("/figures/arithmetic", test_arithmetic);
  g_test_add_func ("/figures/ratios", test_ratios);
  g_test_add_func ("/figures/stated-ratios", test_stated_ratios);
  g_test_add_func ("/figures/sums", test_sums);
  g_test_add_func ("/figures/steps-after-bounds", test_steps_after_bounds);
  g_test_add_func ("/figures/sums-of-bounds", test_sums_of_bounds);
  g_test_add_func ("/figures/shared-hue", test_shared_hue);
  g_test_add_func ("/figures/timeline-currency", test_timeline_currency);
  g_test_add_func ("/figures/scatter-money-on-x", test_scatter_money_on_x);
  g_test_add_func ("/figures/many", test_many);
  g_test_add_func ("/figures/assumed", test_assumed);
  g_test_add_func ("/figures/assumed/itself", test_assumed_itself);
  g_test_add_func ("/figures/assumed/waterfall", test_assumed_waterfall);
  g_test_add_func ("/figures/assumed/rate", test_assumed_rate);
  g_test_add_func ("/figures/assumed/scatter", test_assumed_scatter);
  g_test_add_func ("/figures/assumed/refused", test_assumed_refused);
  return g_test_run ();
}
