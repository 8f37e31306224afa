/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In what a figure counts: the words beside its axis and behind its subtitle. */
#include "jeoul-figure-builder.h"

#include <string.h>

/* A pattern around @text: "GPU 시간당 원". */
static char *
fill_pattern (const char *pattern,
              const char *text)
{
  g_auto (GStrv) parts = g_strsplit (pattern, "{0}", 2);

  return parts[0] && parts[1] ? g_strconcat (parts[0], text, parts[1], NULL) : g_strdup (pattern);
}

/**
 * jeoul_figure_builder_unit_label:
 * @builder: a figure in the making
 * @unit: (nullable): the unit of an axis
 *
 * The unit in as few words as stand beside an axis: what follows the number in the unit's pattern
 * ("GPUs", "장", "%"), else its name; for money the currency that is shown. English amounts carry
 * the sign of their currency at every tick, so that plain money needs no word there.
 *
 * Returns: (transfer full) (nullable): the words
 */
char *
jeoul_figure_builder_unit_label (const JeoulFigureBuilder *builder,
                                 const JeoulUnit          *unit)
{
  JeoulLang lang = builder->lang;
  const char *currency = jeoul_figure_builder_currency (builder, unit);
  JeoulUnitStyle style;
  const char *name;

  if (!unit)
    return NULL;

  style = jeoul_unit_get_style (unit, lang);
  name = jeoul_text_get (&unit->name, lang);
  if (currency)
    {
      g_autofree char *money = NULL;

      if (!style.pattern)
        return lang == JEOUL_LANG_EN ? NULL : jeoul_format_currency_name (lang, currency);
      if (strcmp (currency, unit->currency) == 0)
        return g_strdup (name);
      money = jeoul_format_currency_name (lang, currency);
      return fill_pattern (style.pattern, money);
    }
  if (style.pattern && g_str_has_prefix (style.pattern, "{0}"))
    {
      const char *after = style.pattern + strlen ("{0}");

      /* The space may be one that does not break. */
      while (*after && g_unichar_isspace (g_utf8_get_char (after)))
        after = g_utf8_next_char (after);
      if (*after)
        return g_strdup (after);
    }
  return unit->dimension[0] ? g_strdup (name) : NULL;
}

/**
 * jeoul_figure_builder_measure:
 * @builder: a figure in the making
 * @has_values: whether its axis is one of values, in one unit
 *
 * What is counted stands in the dataset's subtitle; in which currency and on which scale is up to
 * who looks at it, so that it is said here.
 *
 * Returns: (transfer full) (nullable): a sentence: "In US dollars, log scale."
 */
char *
jeoul_figure_builder_measure (const JeoulFigureBuilder *builder,
                              gboolean                  has_values)
{
  JeoulLang lang = builder->lang;
  g_autofree char *money = NULL;

  if (has_values && builder->currency)
    money = jeoul_format_currency_name (lang, builder->currency);
  if (money && builder->log_scale)
    /* Translators: under the title of a chart; %s is a currency, "US dollars" */
    return g_strdup_printf (jeoul_tr (lang, "In %s, log scale."), money);
  if (money)
    /* Translators: under the title of a chart; %s is a currency, "US dollars" */
    return g_strdup_printf (jeoul_tr (lang, "In %s."), money);
  return builder->log_scale ? g_strdup (jeoul_tr (lang, "Log scale.")) : NULL;
}
