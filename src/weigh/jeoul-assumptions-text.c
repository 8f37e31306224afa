/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the user assumes, in a sentence. */
#include "jeoul-assumptions-private.h"

/* A number that was typed for a claim, in its unit. */
static char *
new_value (const JeoulDataset    *dataset,
           const JeoulAssumption *one,
           JeoulNumberForm        form,
           JeoulLang              lang)
{
  const JeoulClaim *claim = &jeoul_dataset_get_claims (dataset, NULL)[one->claim];
  JeoulUnitStyle style = jeoul_unit_get_style (jeoul_claim_get_unit (dataset, claim), lang);

  return jeoul_format_decimal (lang, one->text, &style, form);
}

static char *
old_value (const JeoulDataset *dataset,
           const JeoulClaim   *claim,
           JeoulLang           lang)
{
  JeoulUnitStyle style = jeoul_unit_get_style (jeoul_claim_get_unit (dataset, claim), lang);
  char *value = jeoul_format_value (lang, &claim->value, &style, JEOUL_FORM_FULL);
  const char *words = jeoul_text_get (jeoul_claim_get_words (dataset, claim), lang);

  if (value != NULL)
    return value;
  return g_strdup (words != NULL ? words : jeoul_tr (lang, "not said"));
}

static char *
money (const char *number,
       const char *currency,
       JeoulLang   lang)
{
  JeoulUnitStyle style = { .notation = JEOUL_NOTATION_MONEY, .currency = currency };

  return jeoul_format_decimal (lang, number, &style, JEOUL_FORM_FULL);
}

/* "$1 = ₩1,500" */
static char *
rate_text (const JeoulAssumption *one,
           JeoulLang              lang)
{
  g_autofree char *base = money ("1", one->base, lang);
  g_autofree char *quote = money (one->text, one->quote, lang);

  return g_strdup_printf ("%s = %s", base, quote);
}

static char *
describe_claim (const JeoulDataset    *dataset,
                const JeoulAssumption *one,
                JeoulLang              lang)
{
  const JeoulClaim *claim = &jeoul_dataset_get_claims (dataset, NULL)[one->claim];
  g_autofree char *old = old_value (dataset, claim, lang);
  g_autofree char *new = new_value (dataset, one, JEOUL_FORM_FULL, lang);

  /* Translators: subject, quantity (claimant): old value → new value */
  return g_strdup_printf (
    jeoul_tr (lang, "%s, %s (%s): %s → %s"),
    jeoul_text_get_marked (&jeoul_claim_get_subject (dataset, claim)->name, lang),
    jeoul_text_get_marked (&jeoul_claim_get_quantity (dataset, claim)->name, lang),
    jeoul_text_get_marked (&jeoul_claim_get_claimant (dataset, claim)->name, lang), old, new);
}

static char *
describe_rate (const JeoulDataset    *dataset,
               const JeoulAssumption *one,
               JeoulLang              lang)
{
  g_autofree char *base = money ("1", one->base, lang);
  g_autofree char *new = money (one->text, one->quote, lang);
  g_autofree char *old = NULL;
  g_autofree char *month = NULL;
  const JeoulRate *rate;

  if (one->rate == JEOUL_NO_INDEX)
    return g_strdup_printf (
      /* Translators: an exchange rate: "$1 = ₩1,500 in every month, instead of its mean rate" */
      jeoul_tr (lang, "%s = %s in every month, instead of its mean rate"), base, new);
  rate = &jeoul_dataset_get_rates (dataset, NULL)[one->rate];
  old = money (rate->rate.text, one->quote, lang);
  month = jeoul_date_format (lang, rate->month);
  /* Translators: an exchange rate: "$1 = ₩1,452.19 → ₩1,500 (Jan 2025)" */
  return g_strdup_printf (jeoul_tr (lang, "%s = %s → %s (%s)"), base, old, new, month);
}

/**
 * jeoul_assumptions_text:
 * @assumptions: assumptions
 * @lang: a language
 *
 * Returns: (transfer full) (nullable): a sentence that tells what was set, from what to what, and
 *   whose it is; %NULL where nothing was
 */
char *
jeoul_assumptions_text (const JeoulAssumptions *assumptions,
                        JeoulLang               lang)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < assumptions->list->len; i++)
    {
      const JeoulAssumption *one = &g_array_index (assumptions->list, JeoulAssumption, i);
      g_autofree char *text = one->claim != JEOUL_NO_INDEX
                                ? describe_claim (assumptions->dataset, one, lang)
                                : describe_rate (assumptions->dataset, one, lang);

      if (i > 0)
        g_string_append (list, "; ");
      g_string_append (list, text);
    }
  if (list->len == 0)
    return NULL;
  return g_strdup_printf (
    /* Translators: %s lists what the user assumes, from what to what */
    jeoul_ntr (lang, "The user’s assumption, not a claim: %s.",
               "The user’s assumptions, not claims: %s.", assumptions->list->len),
    list->str);
}

/**
 * jeoul_assumptions_brief:
 * @assumptions: assumptions
 * @lang: a language
 *
 * Returns: (transfer full) (nullable): the value that was set, where it was one
 */
char *
jeoul_assumptions_brief (const JeoulAssumptions *assumptions,
                         JeoulLang               lang)
{
  const JeoulAssumption *one;

  if (assumptions->list->len != 1)
    return NULL;
  one = &g_array_index (assumptions->list, JeoulAssumption, 0);
  return one->claim != JEOUL_NO_INDEX
           ? new_value (assumptions->dataset, one, JEOUL_FORM_COMPACT, lang)
           : rate_text (one, lang);
}
