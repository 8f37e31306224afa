/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decimal numbers by their digits, so that none is lost between a dataset and its reader. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More digits than anything reported has; what goes beyond is rounded. */
#define JEOUL_DECIMAL_DIGITS 64

/**
 * JeoulDecimal:
 * The number 0.DDD × 10^@point. @digits holds @n_digits of them as characters, neither the first
 * nor the last of them 0; zero has none. @fraction: how many places were written behind the
 * decimal point, zeros included.
 */
typedef struct
{
  char     digits[JEOUL_DECIMAL_DIGITS];
  int      n_digits;
  int      point;
  int      fraction;
  gboolean negative;
} JeoulDecimal;

gboolean     jeoul_decimal_parse     (const char         *string,
                                      JeoulDecimal       *decimal);
JeoulDecimal jeoul_decimal_round     (const JeoulDecimal *decimal,
                                      int                 n_digits);
JeoulDecimal jeoul_decimal_slice     (const JeoulDecimal *decimal,
                                      int                 high,
                                      int                 low);
gboolean     jeoul_decimal_is_one    (const JeoulDecimal *decimal);
gboolean     jeoul_decimal_equal     (const JeoulDecimal *a,
                                      const JeoulDecimal *b);

G_END_DECLS
