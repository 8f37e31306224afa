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

/* A ratio larger than that has outgrown all numbers on the way. */
#define LARGEST 1e300

/* Divisions and exchange rates leave so much behind. */
#define NOISE 1e-9

static gboolean
can_be_said (double ratio)
{
  return ratio > 1 / LARGEST && ratio < LARGEST;
}

/* With three digits: the larger by the smaller. */
static double
to_number (double ratio)
{
  return round_to_three_digits (ratio < 1 ? 1 / ratio : ratio);
}

/* "17.9", "1/115", "1": without a word for what it counts. */
static char *
format_bare (double    ratio,
             JeoulLang lang)
{
  JeoulUnitStyle style = { .notation = JEOUL_NOTATION_PLAIN };
  double number = to_number (ratio);
  g_autofree char *text = jeoul_format_double (lang, number, &style, JEOUL_FORM_COMPACT);

  if (ratio >= 1 || number <= 1)
    return g_steal_pointer (&text);

  /* Korean has a word for one part of eleven, but none for one of 11.1. */
  return strchr (text, '.') != NULL
           ? g_strdup_printf (jeoul_trc (lang, "decimal ratio", "1/%s"), text)
           : g_strdup_printf (jeoul_trc (lang, "ratio", "1/%s"), text);
}

/* "17.9 times", "1/115"; "1 to 1", which is nobody's "1 times". */
static char *
format_end (double    ratio,
            JeoulLang lang)
{
  g_autofree char *bare = NULL;

  if (to_number (ratio) == 1)
    return g_strdup (jeoul_trc (lang, "ratio", "1 to 1"));
  bare = format_bare (ratio, lang);
  return ratio < 1 ? g_steal_pointer (&bare)
                   : g_strdup_printf (jeoul_trc (lang, "ratio", "%s times"), bare);
}

/* From one end to the other: "6–6.5 times", "1/20–1/10", "1/2–4 times". */
static char *
format_range (double    low,
              double    high,
              JeoulLang lang)
{
  g_autofree char *from = format_bare (low, lang);
  g_autofree char *to = format_bare (high, lang);
  g_autofree char *both = g_strdup_printf (lang == JEOUL_LANG_KO ? "%s~%s" : "%s–%s", from, to);

  return high > 1 && to_number (high) > 1
           ? g_strdup_printf (jeoul_trc (lang, "ratio", "%s times"), both)
           : g_steal_pointer (&both);
}

/* "5 times", "about 5 times"; "equal", and "about equal" where it is not quite. */
static char *
format_point (double    ratio,
              gboolean  approx,
              JeoulLang lang)
{
  g_autofree char *text = NULL;

  if (to_number (ratio) == 1)
    return g_strdup (approx || fabs (ratio - 1) > NOISE
                       ? jeoul_trc (lang, "ratio", "about equal")
                       : jeoul_trc (lang, "ratio", "equal"));
  text = format_end (ratio, lang);
  return approx ? g_strdup_printf (jeoul_trc (lang, "bound", "about %s"), text)
                : g_steal_pointer (&text);
}

/**
 * jeoul_ratio_format:
 * @ratio: a ratio
 * @lang: a language
 *
 * Three significant digits; below 1 as a fraction, as newspapers put it; 1 as "equal".
 *
 * Returns: (transfer full) (nullable): the ratio; %NULL where it is not positive and finite
 */
char *
jeoul_ratio_format (double    ratio,
                    JeoulLang lang)
{
  return can_be_said (ratio) ? format_point (ratio, FALSE, lang) : NULL;
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
 * Returns: (transfer full) (nullable): "more than 17.9 times", "1/20–1/10", "equal"; %NULL where nothing is
 *   known of it, as of "more than" over "more than"
 */
char *
jeoul_ratio_format_interval (JeoulInterval ratio,
                             gboolean      approx,
                             JeoulLang     lang)
{
  g_autofree char *text = NULL;

  if (!jeoul_interval_is_known (ratio) || ratio.high <= 0 ||
      (ratio.low <= 0 && isinf (ratio.high)))
    return NULL;
  if (ratio.low <= 0 || isinf (ratio.high))
    {
      double end = isinf (ratio.high) ? ratio.low : ratio.high;

      if (!can_be_said (end))
        return NULL;
      text = format_end (end, lang);
      if (approx)
        {
          g_autofree char *plain = g_steal_pointer (&text);

          text = g_strdup_printf (jeoul_trc (lang, "bound", "about %s"), plain);
        }
      return format_bound (ratio, text, lang);
    }
  if (!can_be_said (ratio.low) || !can_be_said (ratio.high))
    return NULL;
  if (to_number (ratio.low) == to_number (ratio.high) && (ratio.low < 1) == (ratio.high < 1))
    return format_point (ratio.low, approx, lang);
  text = format_range (ratio.low, ratio.high, lang);
  return approx ? g_strdup_printf (jeoul_trc (lang, "bound", "about %s"), text)
                : g_steal_pointer (&text);
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
