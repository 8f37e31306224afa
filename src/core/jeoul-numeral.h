/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numerals with their scale word and currency, but without a unit. */
#pragma once

#include "jeoul-decimal.h"
#include "jeoul-format.h"

G_BEGIN_DECLS

/* Between what belongs together: U+00A0. */
#define NBSP "\302\240"

/**
 * JeoulNumeralKind:
 * Plain has every digit and commas (1,489,899), compact one scale word (1.49M, 149만), split the
 * Korean words for each four digits (148만 9,899), scientific a power of ten (3.8×10²⁵).
 */
typedef enum
{
  JEOUL_NUMERAL_PLAIN,
  JEOUL_NUMERAL_COMPACT,
  JEOUL_NUMERAL_SPLIT,
  JEOUL_NUMERAL_SCIENTIFIC,
} JeoulNumeralKind;

/**
 * JeoulNumeral:
 * A number rounded for show, and how it is written. @keep_zeros: zeros at the end of a fraction
 * stay as reported.
 */
typedef struct
{
  JeoulDecimal     decimal;
  JeoulNumeralKind kind;
  gboolean         keep_zeros;
} JeoulNumeral;

JeoulNumeral jeoul_numeral_init      (JeoulLang           lang,
                                      const JeoulDecimal *decimal,
                                      JeoulNotation       notation,
                                      JeoulNumberForm     form);
char        *jeoul_numeral_to_string (JeoulLang           lang,
                                      const JeoulNumeral *numeral,
                                      const char         *currency,
                                      gboolean            spoken);

G_END_DECLS
