/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and numbers as the sentences of the audit set them. */
#include "jeoul-audit-private.h"

#include "jeoul-facet-names.h"

#include <math.h>
#include <string.h>

/* Who says so: "Alexandr Wang". */
char *
jeoul_audit_who (const JeoulDataset *dataset,
                 const JeoulClaim   *claim,
                 JeoulLang           lang)
{
  return g_strdup (jeoul_text_get_marked (&jeoul_claim_get_claimant (dataset, claim)->name, lang));
}

/* Of what: "Training cost, DeepSeek-V3", with the label that sets the claim apart. */
char *
jeoul_audit_what (const JeoulDataset *dataset,
                  const JeoulClaim   *claim,
                  JeoulLang           lang)
{
  const char *subject = jeoul_text_get_marked (&jeoul_claim_get_subject (dataset, claim)->name,
                                               lang);
  const char *quantity = jeoul_text_get_marked (&jeoul_claim_get_quantity (dataset, claim)->name,
                                                lang);
  const JeoulText *label = jeoul_claim_get_label (dataset, claim);
  /* Translators: what is measured, and of which subject: "Training cost, DeepSeek-V3". */
  g_autofree char *what =
    g_strdup_printf (jeoul_trc (lang, "finding", "%1$s, %2$s"), quantity, subject);

  if (jeoul_text_is_empty (label))
    return g_steal_pointer (&what);
  return g_strdup_printf ("%s; %s", what, jeoul_text_get_marked (label, lang));
}

static char *
write_value (const JeoulDataset *dataset,
             const JeoulClaim   *claim,
             JeoulNumberForm     form,
             JeoulLang           lang)
{
  JeoulUnitStyle style = jeoul_unit_get_style (jeoul_claim_get_unit (dataset, claim), lang);

  if (claim->value.bound == JEOUL_BOUND_VERBAL)
    return g_strdup (jeoul_text_get_marked (jeoul_claim_get_words (dataset, claim), lang));
  if (claim->value.bound == JEOUL_BOUND_NONE)
    return g_strdup (jeoul_bound_name (JEOUL_BOUND_NONE, lang));
  return jeoul_format_value (lang, &claim->value, &style, form);
}

/* Of an estimate with its interval that interval, by which it is judged: "$40M–65M". */
static char *
write_interval (const JeoulDataset *dataset,
                const JeoulClaim   *claim,
                JeoulLang           lang)
{
  JeoulUnitStyle style = jeoul_unit_get_style (jeoul_claim_get_unit (dataset, claim), lang);
  JeoulValue range = claim->value;
  g_autofree char *text = NULL;
  const char *level = jeoul_claim_get_level (dataset, claim);

  range.bound = JEOUL_BOUND_RANGE;
  range.approx = FALSE;
  text = jeoul_format_value (lang, &range, &style, JEOUL_FORM_COMPACT);
  return level != NULL ? g_strdup_printf ("%s: %s", level, text) : g_steal_pointer (&text);
}

/* A claim's value as stated: short, for sentences. */
char *
jeoul_audit_value_text (const JeoulDataset *dataset,
                        const JeoulClaim   *claim,
                        JeoulLang           lang)
{
  g_autofree char *value = write_value (dataset, claim, JEOUL_FORM_COMPACT, lang);
  g_autofree char *interval = NULL;

  if (claim->value.bound != JEOUL_BOUND_INTERVAL)
    return g_steal_pointer (&value);
  interval = write_interval (dataset, claim, lang);
  /* Translators: an estimate, and the interval that goes with it: "$50M [5–95 %: $40M–65M]". */
  return g_strdup_printf (jeoul_trc (lang, "finding", "%1$s [%2$s]"), value, interval);
}

/* With every digit, for sums. */
char *
jeoul_audit_full_text (const JeoulDataset *dataset,
                       const JeoulClaim   *claim,
                       JeoulLang           lang)
{
  return write_value (dataset, claim, JEOUL_FORM_FULL, lang);
}

/* Computed numbers are shown with four digits, but never with fewer than stand before the point. */
static JeoulNumber
shorten (double number)
{
  double digits = fabs (number) > 0 ? floor (log10 (fabs (number))) : 0;
  double step;

  if (!isfinite (number) || digits >= 3)
    return (JeoulNumber) { NULL, isfinite (number) ? round (number) : number };
  /* Smaller than anything that is said of costs. */
  if (digits < -15)
    return (JeoulNumber) { NULL, number };
  step = pow (10, 3 - digits);
  return (JeoulNumber) { NULL, round (number * step) / step };
}

static JeoulValue
to_value (JeoulInterval interval,
          gboolean      approx)
{
  JeoulValue value = {
    .number = shorten (interval.low),
    .low = shorten (interval.low),
    .high = shorten (interval.high),
    .approx = approx,
  };

  if (interval.low == interval.high)
    value.bound = approx ? JEOUL_BOUND_ABOUT : JEOUL_BOUND_EXACT;
  else if (isinf (interval.high))
    value.bound = interval.low_open ? JEOUL_BOUND_MORE_THAN : JEOUL_BOUND_AT_LEAST;
  else if (isinf (interval.low) || interval.low == 0)
    value.bound = interval.high_open ? JEOUL_BOUND_LESS_THAN : JEOUL_BOUND_AT_MOST;
  else
    value.bound = JEOUL_BOUND_RANGE;
  return value;
}

/**
 * jeoul_audit_interval_text:
 * @interval: a computed number, in @unit
 * @unit: its unit
 * @approx: whether it rests on numbers said with "about"
 * @lang: a language
 *
 * Returns: (transfer full): the number with its unit, "more than $4,000,000"
 */
char *
jeoul_audit_interval_text (JeoulInterval    interval,
                           const JeoulUnit *unit,
                           gboolean         approx,
                           JeoulLang        lang)
{
  JeoulUnitStyle style = jeoul_unit_get_style (unit, lang);
  JeoulValue value = to_value (interval, approx);

  return jeoul_format_value (lang, &value, &style, JEOUL_FORM_FULL);
}

/**
 * jeoul_audit_money_text:
 * @interval: a computed amount
 * @currency: an ISO 4217 code
 * @each: whether it is that of one chip
 * @lang: a language
 *
 * Returns: (transfer full): the amount, "₩3.906M each"
 */
char *
jeoul_audit_money_text (JeoulInterval interval,
                        const char   *currency,
                        gboolean      each,
                        JeoulLang     lang)
{
  JeoulUnitStyle style = { .notation = JEOUL_NOTATION_MONEY, .currency = currency };
  JeoulValue value = to_value (interval, FALSE);
  double largest = MAX (fabs (interval.low), fabs (interval.high));

  if (each)
    /* Translators: {0} is an amount of money: "$2,700 each". */
    style.pattern = jeoul_trc (lang, "finding", "{0} each");
  /* Prices of a chip are compared digit by digit, below the millions. */
  return jeoul_format_value (lang, &value, &style,
                             largest < 1e6 ? JEOUL_FORM_FULL : JEOUL_FORM_COMPACT);
}

/* A computed price to three digits: it is as rough as the figures behind it. */
static double
round_price (double number)
{
  double step;

  if (!isfinite (number) || number == 0)
    return number;
  step = pow (10, floor (log10 (fabs (number))) - 2);
  return step >= 1 ? round (number / step) * step : number;
}

/**
 * jeoul_audit_each_text:
 * @dataset: a dataset
 * @purchase: an amount
 * @count: how many chips it bought
 * @finding: with the price of one in its currency
 * @lang: a language
 *
 * Returns: (transfer full): "₩3.91M each (about $2,690)"
 */
char *
jeoul_audit_each_text (const JeoulDataset *dataset,
                       const JeoulClaim   *purchase,
                       const JeoulClaim   *count,
                       const JeoulFinding *finding,
                       JeoulLang           lang)
{
  const JeoulUnit *unit = jeoul_claim_get_unit (dataset, purchase);
  JeoulInterval own = jeoul_interval_divide (
    jeoul_interval_stated (&purchase->value, unit->factor),
    jeoul_interval_stated (&count->value, jeoul_claim_get_unit (dataset, count)->factor));
  JeoulInterval common = finding->computed;
  g_autofree char *each = NULL;
  g_autofree char *amount = NULL;

  own.low = round_price (own.low);
  own.high = round_price (own.high);
  common.low = round_price (common.low);
  common.high = round_price (common.high);
  each = jeoul_audit_money_text (own, unit->currency, TRUE, lang);
  if (g_strcmp0 (unit->currency, finding->currency) == 0)
    return g_steal_pointer (&each);
  amount = jeoul_audit_money_text (common, finding->currency, FALSE, lang);
  /* Translators: a price in one currency and, converted, in another. */
  return g_strdup_printf (jeoul_trc (lang, "finding", "%1$s (about %2$s)"), each, amount);
}

/* @bare: without "times", before another that has it. */
static char *
one_ratio (double    ratio,
           gboolean  bare,
           JeoulLang lang)
{
  double shown = fabs (ratio) >= 1 ? ratio : fabs (ratio) >= 0.02 ? ratio * 100 : 1 / ratio;
  g_autofree char *number = NULL;
  double step = fabs (shown) >= 100 || shown == 0
                  ? 1
                  : pow (10, 2 - floor (log10 (fabs (shown))));

  shown = round (shown * step) / step;
  number = jeoul_format_double (lang, shown, NULL, JEOUL_FORM_FULL);
  if (bare && fabs (ratio) >= 1)
    return g_steal_pointer (&number);
  if (ratio >= 1 && shown == 1)
    return g_strdup (jeoul_trc (lang, "ratio", "1 to 1"));
  if (fabs (ratio) >= 1)
    return g_strdup_printf (jeoul_trc (lang, "ratio", "%s times"), number);
  if (fabs (ratio) >= 0.02)
    return g_strdup_printf (jeoul_trc (lang, "ratio", "%s%%"), number);
  if (ratio == 0)
    return g_strdup ("0");

  return strchr (number, '.') != NULL
           ? g_strdup_printf (jeoul_trc (lang, "decimal ratio", "1/%s"), number)
           : g_strdup_printf (jeoul_trc (lang, "ratio", "1/%s"), number);
}

/**
 * jeoul_audit_ratio_text:
 * @ratio: a ratio as a pure number
 * @approx: whether it was said with "about"
 * @lang: a language
 *
 * As people say it: "1.66 times", "5%", "1/115".
 *
 * Returns: (transfer full): the ratio
 */
char *
jeoul_audit_ratio_text (JeoulInterval ratio,
                        gboolean      approx,
                        JeoulLang     lang)
{
  gboolean is_range = isfinite (ratio.low) && isfinite (ratio.high) && ratio.low > 0 &&
                      ratio.low < ratio.high;
  g_autofree char *low =
    isfinite (ratio.low) ? one_ratio (ratio.low, is_range && ratio.high > 1, lang) : NULL;
  g_autofree char *high = isfinite (ratio.high) ? one_ratio (ratio.high, FALSE, lang) : NULL;

  if (low != NULL && high != NULL && ratio.low == ratio.high)
    return approx ? g_strdup_printf (jeoul_trc (lang, "bound", "about %s"), low)
                  : g_steal_pointer (&low);
  if (high == NULL && low == NULL)
    return g_strdup ("–");
  if (approx)
    {
      /* "Less than about 5%". */
      char **said = high == NULL || (low != NULL && ratio.low != 0) ? &low : &high;
      char *about = g_strdup_printf (jeoul_trc (lang, "bound", "about %s"), *said);

      g_free (*said);
      *said = about;
    }
  if (high == NULL)
    return g_strdup_printf (ratio.low_open ? jeoul_trc (lang, "bound", "more than %s")
                                           : jeoul_trc (lang, "bound", "at least %s"),
                            low);
  if (low == NULL || ratio.low == 0)
    return g_strdup_printf (ratio.high_open ? jeoul_trc (lang, "bound", "less than %s")
                                            : jeoul_trc (lang, "bound", "up to %s"),
                            high);
  return g_strdup_printf (jeoul_trc (lang, "finding", "%s to %s"), low, high);
}

/* A reported ratio in the same words as the computed one. */
char *
jeoul_audit_stated_ratio_text (const JeoulDataset *dataset,
                               const JeoulClaim   *claim,
                               JeoulLang           lang)
{
  const JeoulUnit *unit = jeoul_claim_get_unit (dataset, claim);
  JeoulInterval stated = jeoul_interval_stated (&claim->value, unit->factor);

  if (!jeoul_interval_is_known (stated) || unit->dimension[0] != '\0')
    return jeoul_audit_value_text (dataset, claim, lang);
  return jeoul_audit_ratio_text (stated,
                                 claim->value.approx || claim->value.bound == JEOUL_BOUND_ABOUT,
                                 lang);
}

/* With five digits, as money: "₩1,470.6". */
static char *
rate_end (double      rate,
          const char *quote,
          JeoulLang   lang)
{
  JeoulUnitStyle style = { .notation = JEOUL_NOTATION_MONEY, .currency = quote };
  double size = fabs (rate);
  double step = size > 0 && size < 1e4 ? pow (10, MIN (4 - floor (log10 (size)), 12)) : 1;

  return jeoul_format_double (lang, round (rate * step) / step, &style, JEOUL_FORM_FULL);
}

/**
 * jeoul_audit_rate_text:
 * @rate: an exchange rate
 * @quote: ISO 4217 code of what is paid
 * @base: (nullable): of what one is paid for
 * @lang: a language
 *
 * Returns: (transfer full): the rate with five digits, "₩1,470.6 to $1", or without @base
 *   "₩1,470.6"; two where the ends differ
 */
char *
jeoul_audit_rate_text (JeoulInterval rate,
                       const char   *quote,
                       const char   *base,
                       JeoulLang     lang)
{
  JeoulUnitStyle style = { .notation = JEOUL_NOTATION_MONEY, .currency = base };
  g_autofree char *low = rate_end (rate.low, quote, lang);
  g_autofree char *high = rate_end (rate.high, quote, lang);
  g_autofree char *one = NULL;
  g_autofree char *text = NULL;

  text = g_strcmp0 (low, high) == 0
           ? g_steal_pointer (&low)
           : g_strdup_printf (jeoul_trc (lang, "finding", "%s to %s"), low, high);
  if (base == NULL)
    return g_steal_pointer (&text);
  one = jeoul_format_decimal (lang, "1", &style, JEOUL_FORM_FULL);
  /* Translators: an exchange rate: "₩1,455.79 to $1" */
  return g_strdup_printf (jeoul_tr (lang, "%1$s to %2$s"), text, one);
}
