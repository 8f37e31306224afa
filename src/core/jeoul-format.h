/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers with their units and bounds, as a Korean or English reader expects them. */
#pragma once

#include "jeoul-lang.h"
#include "jeoul-value.h"

G_BEGIN_DECLS

/**
 * JeoulNotation:
 * Where the compact form begins: money from 10,000; large (parameters, tokens) and count (GPUs,
 * hours) from a million; scientific (FLOP) is mantissa × 10^n; plain never shortens.
 */
typedef enum
{
  JEOUL_NOTATION_PLAIN,
  JEOUL_NOTATION_COUNT,
  JEOUL_NOTATION_LARGE,
  JEOUL_NOTATION_MONEY,
  JEOUL_NOTATION_SCIENTIFIC,
} JeoulNotation;

/**
 * JeoulNumberForm:
 * Compact for charts and rows (at most four significant digits), full for sums, pane and table
 * (every digit), axis for ticks (shortest; money carries its symbol in English and no unit in
 * Korean: "$10M", "1,000만").
 */
typedef enum
{
  JEOUL_FORM_COMPACT,
  JEOUL_FORM_FULL,
  JEOUL_FORM_AXIS,
} JeoulNumberForm;

/**
 * JeoulUnitStyle:
 * How a number of a unit is set. @currency: ISO 4217 code, or %NULL. @pattern, @pattern_one: the
 * text around the number in the language asked for, with {0} for the number (for money: for the
 * amount with its currency); %NULL for the number alone; @pattern_one for exactly one in English.
 */
typedef struct
{
  JeoulNotation notation;
  const char   *currency;
  const char   *pattern;
  const char   *pattern_one;
} JeoulUnitStyle;

char *jeoul_format_decimal  (JeoulLang             lang,
                             const char           *decimal,
                             const JeoulUnitStyle *style,
                             JeoulNumberForm       form);
char *jeoul_format_double   (JeoulLang             lang,
                             double                number,
                             const JeoulUnitStyle *style,
                             JeoulNumberForm       form);
char *jeoul_format_value    (JeoulLang             lang,
                             const JeoulValue     *value,
                             const JeoulUnitStyle *style,
                             JeoulNumberForm       form);
char *jeoul_format_currency_name (JeoulLang        lang,
                                  const char      *currency);

/* The value as a screen reader says it: "5.576 million US dollars, exact". */
char *jeoul_format_spoken   (JeoulLang             lang,
                             const JeoulValue     *value,
                             const JeoulUnitStyle *style);

G_END_DECLS
