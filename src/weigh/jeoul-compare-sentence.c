/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verdicts in sentences: what does not fit, fairly said. */
#include "jeoul-compare-private.h"

#include "jeoul-convert.h"
#include "jeoul-ratio.h"

#include <math.h>
#include <string.h>

#define N_VERDICTS (JEOUL_VERDICT_UNKNOWN + 1)

#define C_(context, string) (string)

static const struct
{
  const char *word;
  const char *name;
} verdicts[N_VERDICTS] = {
  [JEOUL_VERDICT_COMPARABLE] = { "comparable", C_ ("verdict", "Like with like") },
  [JEOUL_VERDICT_CONVERTED] = { "converted", C_ ("verdict", "Comparable after a conversion") },
  [JEOUL_VERDICT_NOTED] = { "noted", C_ ("verdict", "Comparable, with a note") },
  [JEOUL_VERDICT_UNLIKE] = { "unlike", C_ ("verdict", "Not like with like") },
  [JEOUL_VERDICT_UNKNOWN] = { "unknown", C_ ("verdict", "Cannot be told") },
};

/**
 * jeoul_verdict_name:
 *
 * Returns: (transfer none): the verdict for people
 */
const char *
jeoul_verdict_name (JeoulVerdict verdict,
                    JeoulLang    lang)
{
  return jeoul_trc (lang, "verdict", verdicts[verdict].name);
}

/**
 * jeoul_verdict_word:
 *
 * Returns: (transfer none): the verdict for programs
 */
const char *
jeoul_verdict_word (JeoulVerdict verdict)
{
  return verdicts[verdict].word;
}

/* The words of a claim for those facets of a comparison that have a verdict, joined. */
static char *
join_words (const JeoulDataset    *dataset,
            const JeoulComparison *comparison,
            const JeoulClaim      *claim,
            JeoulVerdict           verdict,
            JeoulLang              lang)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < JEOUL_FACET_PERIOD; i++)
    {
      g_autofree char *text = NULL;

      /* A unit of another dimension says no more than the quantity does. */
      if (comparison->facets[i] != verdict || i == JEOUL_FACET_UNIT)
        continue;
      text = jeoul_facet_text (dataset, claim, i, lang);
      if (strcmp (text, JEOUL_FACET_NOTHING) == 0)
        continue;
      if (list->len > 0)
        g_string_append (list, ", ");
      g_string_append (list, text);
    }
  if (list->len == 0)
    g_string_append (list, jeoul_trc (lang, "facet", "something else"));
  return g_string_free (list, FALSE);
}

static char *
describe_unlike (const JeoulDataset    *dataset,
                 const JeoulComparison *comparison,
                 const char *const      names[2],
                 JeoulLang              lang)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  g_autofree char *a =
    join_words (dataset, comparison, &claims[comparison->a], JEOUL_VERDICT_UNLIKE, lang);
  g_autofree char *b =
    join_words (dataset, comparison, &claims[comparison->b], JEOUL_VERDICT_UNLIKE, lang);

  /* Translators: two claims, each with what it counts: "final run, assumed rent, one run" */
  return g_strdup_printf (jeoul_tr (lang, "%1$s counts “%2$s”, %3$s “%4$s”."), names[0], a,
                          names[1], b);
}

/* What a claim does not say of what the pair cannot do without, as bits. */
static guint
get_lacks (const JeoulDataset    *dataset,
           const JeoulComparison *comparison,
           JeoulIndex             claim)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  guint lacks = 0;

  for (guint i = 0; i < JEOUL_N_FACETS; i++)
    if (comparison->facets[i] == JEOUL_VERDICT_UNKNOWN && i != JEOUL_FACET_BOUND &&
        jeoul_rule_lacks (dataset, &claims[claim], i))
      lacks |= 1u << i;
  return lacks;
}

/* The list with the particle that follows it in Korean. */
static char *
list_lacks (guint     lacks,
            JeoulLang lang)
{
  g_autofree char *list = jeoul_compare_facet_list (lacks, lang);

  return g_strconcat (list,
                      lang == JEOUL_LANG_KO ? jeoul_particle (list, JEOUL_PARTICLE_SUBJECT) : "",
                      NULL);
}

/* One sentence after another. */
static void
append (GString *text,
        char    *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

static char *
describe_lacks (const char *name,
                guint       lacks,
                JeoulLang   lang)
{
  g_autofree char *list = list_lacks (lacks, lang);

  /* Translators: a claim, and what it does not tell: "stage, basis" */
  return g_strdup_printf (jeoul_tr (lang, "%1$s does not say: %2$s."), name, list);
}

/* The reasons for which nothing can be told. */
static void
append_unknown (GString               *text,
                const JeoulDataset    *dataset,
                const JeoulComparison *comparison,
                const char *const      names[2],
                JeoulLang              lang)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  const JeoulIndex pair[] = { comparison->a, comparison->b };
  guint lacks[2];

  for (guint i = 0; i < 2; i++)
    lacks[i] = get_lacks (dataset, comparison, pair[i]);
  if (lacks[0] != 0 && lacks[0] == lacks[1])
    {
      g_autofree char *list = list_lacks (lacks[0], lang);

      append (text,
              /* Translators: two claims, and what neither of them tells: "stage, basis" */
              g_strdup_printf (jeoul_tr (lang, "Neither %1$s nor %2$s says: %3$s."), names[0],
                               names[1], list));
    }
  else
    for (guint i = 0; i < 2; i++)
      if (lacks[i] != 0)
        append (text, describe_lacks (names[i], lacks[i], lang));

  for (guint i = 0; i < 2; i++)
    if (jeoul_rule_lacks (dataset, &claims[pair[i]], JEOUL_FACET_BOUND))
      append (text, g_strdup_printf (jeoul_tr (lang, "%s gives no number."), names[i]));
  if (comparison->facets[JEOUL_FACET_HARDWARE] == JEOUL_VERDICT_UNKNOWN &&
      claims[pair[0]].hardware.count > 0 && claims[pair[1]].hardware.count > 0)
    append (text, g_strdup (jeoul_tr (lang, "The throughput of the chips is not known.")));
  if (comparison->facets[JEOUL_FACET_CURRENCY] == JEOUL_VERDICT_UNKNOWN)
    append (text, g_strdup (jeoul_tr (lang, "No exchange rate is known for the time in question.")));
}

/* What has to be said beside a ratio. */
static void
append_notes (GString               *text,
              const JeoulDataset    *dataset,
              const JeoulComparison *comparison,
              JeoulLang              lang)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);

  for (JeoulFacet facet = 0; facet < JEOUL_N_FACETS; facet++)
    {
      g_autofree char *a = NULL;
      g_autofree char *b = NULL;

      if (comparison->facets[facet] != JEOUL_VERDICT_NOTED)
        continue;
      a = jeoul_facet_text (dataset, &claims[comparison->a], facet, lang);
      b = jeoul_facet_text (dataset, &claims[comparison->b], facet, lang);
      append (text, facet == JEOUL_FACET_HARDWARE
                      /* Translators: the names of two chips */
                      ? g_strdup_printf (jeoul_tr (lang, "The chips differ (%1$s; %2$s), but their "
                                                         "throughput (dense BF16) is the same."),
                                         a, b)
                      /* Translators: two dates */
                      : g_strdup_printf (jeoul_tr (lang, "The figures are more than a year apart "
                                                         "(%1$s; %2$s)."),
                                         a, b));
    }
}

/* What the same claimant sets apart by a label need not be the same, though the scopes are. */
static char *
describe_alike (const JeoulDataset    *dataset,
                const JeoulComparison *comparison,
                const char *const      names[2],
                JeoulLang              lang)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  const JeoulClaim *a = &claims[comparison->a], *b = &claims[comparison->b];
  const JeoulText *label_a = jeoul_claim_get_label (dataset, a);
  const JeoulText *label_b = jeoul_claim_get_label (dataset, b);

  if (a->claimant == b->claimant && a->subject == b->subject && !jeoul_text_is_empty (label_a) &&
      !jeoul_text_is_empty (label_b) &&
      strcmp (jeoul_text_get (label_a, lang), jeoul_text_get (label_b, lang)) != 0)
    return g_strdup_printf (
      /* Translators: two claims, and the labels that set them apart: "hardware", "whole cluster" */
      jeoul_tr (lang, "%1$s and %2$s are reckoned in the same way, as far as the dataset says, but "
                      "their labels differ: “%3$s”, “%4$s”."),
      names[0], names[1], jeoul_text_get (label_a, lang), jeoul_text_get (label_b, lang));
  /* Translators: two claims */
  return g_strdup_printf (jeoul_tr (lang, "%1$s and %2$s are reckoned in the same way."), names[0],
                          names[1]);
}

/**
 * jeoul_comparison_sentence:
 * @dataset: the dataset of @comparison
 * @comparison: two claims on the scales
 * @lang: a language
 *
 * Returns: (transfer full): the verdict with its reasons; both claims are named where there are any
 */
char *
jeoul_comparison_sentence (const JeoulDataset    *dataset,
                           const JeoulComparison *comparison,
                           JeoulLang              lang)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  g_autofree char *a = jeoul_compare_claim_name (dataset, &claims[comparison->a], lang);
  g_autofree char *b = jeoul_compare_claim_name (dataset, &claims[comparison->b], lang);
  const char *const names[] = { a, b };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *conversion = NULL;
  gboolean unlike = FALSE;

  for (JeoulFacet facet = 0; facet < JEOUL_N_FACETS; facet++)
    unlike |= comparison->facets[facet] == JEOUL_VERDICT_UNLIKE;

  if (comparison->verdict == JEOUL_VERDICT_UNKNOWN)
    append_unknown (text, dataset, comparison, names, lang);
  if (unlike)
    append (text, describe_unlike (dataset, comparison, names, lang));
  if (jeoul_verdict_allows (comparison->verdict))
    {
      append_notes (text, dataset, comparison, lang);
      conversion = jeoul_comparison_conversion (dataset, comparison, lang);
      if (conversion != NULL)
        append (text, g_strdup (conversion));
      if (text->len == 0)
        append (text, describe_alike (dataset, comparison, names, lang));
    }
  /* Translators: a verdict, "Not like with like", and its reasons */
  return g_strdup_printf (jeoul_tr (lang, "%1$s: %2$s"),
                          jeoul_verdict_name (comparison->verdict, lang), text->str);
}

/* "₩1,455.79 to $1": by the currency of which more are needed. */
static char *
describe_rate (const char *from,
               const char *to,
               double      factor,
               JeoulLang   lang)
{
  JeoulUnitStyle one = { .notation = JEOUL_NOTATION_MONEY, .currency = factor < 1 ? to : from };
  JeoulUnitStyle many = { .notation = JEOUL_NOTATION_MONEY, .currency = factor < 1 ? from : to };
  double rate = factor < 1 ? 1 / factor : factor;
  /* As many digits as a bank prints, without the noise of the division. */
  g_autofree char *number = jeoul_format_double (lang, round (rate * 1e4) / 1e4, &many,
                                                 JEOUL_FORM_FULL);
  g_autofree char *unit = jeoul_format_decimal (lang, "1", &one, JEOUL_FORM_FULL);

  /* Translators: an exchange rate: "₩1,455.79 to $1" */
  return g_strdup_printf (jeoul_tr (lang, "%1$s to %2$s"), number, unit);
}

static char *
describe_months (const JeoulConversion *conversion,
                 JeoulLang              lang)
{
  guint n = (guint) ((conversion->last_month.year - conversion->first_month.year) * 12 +
                     conversion->last_month.month - conversion->first_month.month + 1);
  JeoulPeriod period = { conversion->first_month, conversion->last_month };
  g_autofree char *months = jeoul_period_format (lang, period);

  if (conversion->after_last)
    return g_strdup_printf (jeoul_tr (lang, "mean of %s, the last month known"), months);
  if (n == 1)
    return g_strdup_printf (jeoul_tr (lang, "mean of %s"), months);
  /* Translators: a span of months, and how many they are */
  return g_strdup_printf (jeoul_tr (lang, "mean of %1$s, %2$u months"), months, n);
}

/* The amount in another currency, with the rate that was used. */
static char *
describe_exchange (const JeoulDataset *dataset,
                   const JeoulClaim   *claim,
                   const char         *currency,
                   JeoulLang           lang)
{
  const JeoulUnit *unit = jeoul_claim_get_unit (dataset, claim);
  JeoulConversion conversion = jeoul_convert (dataset, claim, currency);
  JeoulUnitStyle style = jeoul_unit_get_style (unit, lang), wanted = style;
  JeoulValue value = claim->value, converted = value;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *rate = NULL;
  g_autofree char *months = NULL;

  if (strcmp (unit->currency, currency) == 0 || isnan (conversion.factor))
    return NULL;
  wanted.currency = currency;
  converted.number = (JeoulNumber) { NULL, value.number.value * conversion.factor };
  converted.low = (JeoulNumber) { NULL, value.low.value * conversion.factor };
  converted.high = (JeoulNumber) { NULL, value.high.value * conversion.factor };
  before = jeoul_format_value (lang, &value, &style, JEOUL_FORM_COMPACT);
  after = jeoul_format_value (lang, &converted, &wanted, JEOUL_FORM_COMPACT);
  if (before == NULL || after == NULL)
    return NULL;
  rate = describe_rate (unit->currency, currency, conversion.factor, lang);
  months = describe_months (&conversion, lang);
  /* Translators: an amount, the same in another currency, the rate, the month of the rate */
  return g_strdup_printf (jeoul_tr (lang, "%1$s is %2$s at %3$s (%4$s; computed)."), before, after,
                          rate, months);
}

/**
 * jeoul_comparison_conversion:
 * @dataset: the dataset of @comparison
 * @comparison: two claims on the scales
 * @lang: a language
 *
 * Returns: (transfer full) (nullable): what was converted, at which rate, and of which month; what
 *   would have to be, but cannot (constant prices: datasets have no price index); %NULL where there
 *   is nothing to convert
 */
char *
jeoul_comparison_conversion (const JeoulDataset    *dataset,
                             const JeoulComparison *comparison,
                             JeoulLang              lang)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  const JeoulIndex pair[] = { comparison->a, comparison->b };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 2 && comparison->currency != NULL; i++)
    {
      char *exchange = describe_exchange (dataset, &claims[pair[i]], comparison->currency, lang);

      if (exchange != NULL)
        append (text, exchange);
    }
  if (comparison->facets[JEOUL_FACET_UNIT] == JEOUL_VERDICT_CONVERTED)
    {
      g_autofree char *a =
        jeoul_facet_text (dataset, &claims[comparison->a], JEOUL_FACET_UNIT, lang);
      g_autofree char *b =
        jeoul_facet_text (dataset, &claims[comparison->b], JEOUL_FACET_UNIT, lang);

      append (text,
              /* Translators: two units: "hours", "days" */
              g_strdup_printf (jeoul_tr (lang, "Both were brought to one unit (%1$s; %2$s; "
                                               "computed)."),
                               a, b));
    }
  if (comparison->facets[JEOUL_FACET_PRICES] == JEOUL_VERDICT_CONVERTED)
    append (text, g_strdup (jeoul_tr (lang, "The two are not given in prices of the same year; "
                                            "the dataset has no price index, so the ratio leaves "
                                            "inflation in.")));
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/**
 * jeoul_comparison_ratio:
 * @comparison: two claims on the scales
 * @of_b_to_a: the other way round
 * @lang: a language
 *
 * Whether it may be said is a question for jeoul_verdict_allows().
 *
 * Returns: (transfer full) (nullable): "more than 17.9 times"; %NULL where there is no number
 */
char *
jeoul_comparison_ratio (const JeoulComparison *comparison,
                        gboolean               of_b_to_a,
                        JeoulLang              lang)
{
  JeoulInterval one = { 1, 1, FALSE, FALSE };
  JeoulInterval ratio = comparison->ratio;

  if (of_b_to_a)
    ratio = jeoul_interval_divide (one, ratio);
  return jeoul_ratio_format_interval (ratio, comparison->ratio_approx, lang);
}

/**
 * jeoul_comparison_offer:
 * @dataset: the dataset of @alternative
 * @alternative: what jeoul_comparison_alternative() found
 * @lang: a language
 *
 * Returns: (transfer full): the quantity and its ratio: "By GPU-hours: 1/11.1"
 */
char *
jeoul_comparison_offer (const JeoulDataset    *dataset,
                        const JeoulComparison *alternative,
                        JeoulLang              lang)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  const JeoulClaim *claim = &claims[alternative->a];
  const JeoulUnit *unit = jeoul_claim_get_unit (dataset, claim);
  /* "By GPU-hours" tells more than "by time", but "by US dollars" does not. */
  const JeoulText *measure =
    unit->currency ? &jeoul_claim_get_quantity (dataset, claim)->name : &unit->name;
  g_autofree char *ratio = jeoul_comparison_ratio (alternative, FALSE, lang);
  g_autofree char *name = g_strdup (jeoul_text_get (measure, lang));

  /* "Training cost" goes on within the sentence; "GPU-hours" stays. */
  if (g_ascii_isupper (name[0]) && g_ascii_islower (name[1]))
    name[0] = g_ascii_tolower (name[0]);

  /* Translators: what is compared, "GPU-hours", and a ratio, "1/11.1" */
  return g_strdup_printf (jeoul_tr (lang, "By %1$s: %2$s"), name, ratio ? ratio : "–");
}
