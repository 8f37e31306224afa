/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ratios in words: "more than 17.9 times", "1/115". */
#include "jeoul-ratio.h"

#include "jeoul-format.h"

#include <math.h>
#include <string.h>

/* As many as two rounded figures can give. A half that a division has made a little less than one
 * is a half: a ratio and the inverse of its inverse are set alike. */
static double
round_to_three_digits (double number)
{
  double unit = pow (10, floor (log10 (number)) - 2);
  double scaled = round (number / unit * (1 + 1e-12));
  double rounded = unit >= 1 ? scaled * unit : scaled / round (1 / unit);

  return isfinite (rounded) ? rounded : number;
}

/**
 * jeoul_ratio_format:
 * @ratio: a ratio
 * @lang: a language
 *
 * Three significant digits; below 1 as a fraction, as newspapers put it.
 *
 * Returns: (transfer full) (nullable): the ratio; %NULL where it is not positive and finite
 */
char *
jeoul_ratio_format (double    ratio,
                    JeoulLang lang)
{
  JeoulUnitStyle style = { .notation = JEOUL_NOTATION_PLAIN };
  g_autofree char *text = NULL;
  double number;

  if (!(ratio > 0) || !isfinite (ratio) || !isfinite (1 / ratio))
    return NULL;
  number = round_to_three_digits (ratio < 1 ? 1 / ratio : ratio);
  text = jeoul_format_double (lang, number, &style, JEOUL_FORM_COMPACT);
  if (ratio >= 1 || number <= 1)
    return g_strdup_printf (jeoul_trc (lang, "ratio", "%s times"), text);

  /* Korean has a word for one part of eleven, but none for one of 11.1. */
  return strchr (text, '.') != NULL
           ? g_strdup_printf (jeoul_trc (lang, "decimal ratio", "1/%s"), text)
           : g_strdup_printf (jeoul_trc (lang, "ratio", "1/%s"), text);
}

static char *
format_bound (JeoulInterval ratio,
              const char   *text,
              JeoulLang     lang)
{
  if (isinf (ratio.high))
    return ratio.low_open ? g_strdup_printf (jeoul_trc (lang, "bound", "more than %s"), text)
                          : g_strdup_printf (jeoul_trc (lang, "bound", "at least %s"), text);
  return ratio.high_open ? g_strdup_printf (jeoul_trc (lang, "bound", "less than %s"), text)
                         : g_strdup_printf (jeoul_trc (lang, "bound", "up to %s"), text);
}

/**
 * jeoul_ratio_format_interval:
 * @ratio: where the ratio lies
 * @approx: whether it rests on something said with "about"
 * @lang: a language
 *
 * Returns: (transfer full) (nullable): "more than 17.9 times", "1/20–1/10"; %NULL where nothing is
 *   known of it, as of "more than" over "more than"
 */
char *
jeoul_ratio_format_interval (JeoulInterval ratio,
                             gboolean      approx,
                             JeoulLang     lang)
{
  g_autofree char *text = NULL;
  gboolean bound;

  if (!jeoul_interval_is_known (ratio) || ratio.high <= 0 ||
      (ratio.low <= 0 && isinf (ratio.high)))
    return NULL;
  bound = ratio.low <= 0 || isinf (ratio.high);
  if (bound)
    text = jeoul_ratio_format (isinf (ratio.high) ? ratio.low : ratio.high, lang);
  else
    {
      g_autofree char *low = jeoul_ratio_format (ratio.low, lang);
      g_autofree char *high = jeoul_ratio_format (ratio.high, lang);

      if (low == NULL || high == NULL)
        return NULL;
      text = g_strcmp0 (low, high) == 0
               ? g_steal_pointer (&low)
               : g_strdup_printf (lang == JEOUL_LANG_KO ? "%s~%s" : "%s–%s", low, high);
    }
  if (text == NULL)
    return NULL;
  if (approx)
    {
      g_autofree char *plain = g_steal_pointer (&text);

      text = g_strdup_printf (jeoul_trc (lang, "bound", "about %s"), plain);
    }
  return bound ? format_bound (ratio, text, lang) : g_steal_pointer (&text);
}

/**
 * jeoul_ratio_format_value:
 * @value: a ratio that somebody claimed
 * @factor: what one of its unit is as a plain number: 0.01 for percent
 * @lang: a language
 *
 * Returns: (transfer full) (nullable): the ratio with its bound
 */
char *
jeoul_ratio_format_value (const JeoulValue *value,
                          double            factor,
                          JeoulLang         lang)
{
  return jeoul_ratio_format_interval (jeoul_interval_stated (value, factor),
                                      value->approx || value->bound == JEOUL_BOUND_ABOUT, lang);
}

/**
 * jeoul_ratio_format_claim:
 * @dataset: a dataset
 * @claim: one of its claims
 * @lang: a language
 *
 * A bare number is a ratio where the claim compares two others; where it does not, it may be a rank,
 * but a number below one half is a part of something in any case.
 *
 * Returns: (transfer full) (nullable): the ratio with its bound, "about 1/18"; %NULL where the claim
 *   is none, or has a unit of its own, such as per cent
 */
char *
jeoul_ratio_format_claim (const JeoulDataset *dataset,
                          const JeoulClaim   *claim,
                          JeoulLang           lang)
{
  const JeoulUnit *unit = jeoul_claim_get_unit (dataset, claim);

  if (unit->dimension[0] != '\0' || unit->factor != 1 || !jeoul_text_is_empty (&unit->pattern))
    return NULL;
  if (claim->ratio_of == JEOUL_NO_INDEX && !(jeoul_value_position (&claim->value) <= 0.5))
    return NULL;
  return jeoul_ratio_format_value (&claim->value, unit->factor, lang);
}
