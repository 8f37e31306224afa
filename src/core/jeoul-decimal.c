/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decimal numbers by their digits, so that none is lost between a dataset and its reader. */
#define G_LOG_DOMAIN "jeoul-core"

#include <limits.h>
#include <string.h>

#include "jeoul-decimal.h"
#include "jeoul-value.h"

/* Far beyond any number, far from overflow when two are added. */
#define MAX_EXPONENT 1000000

static int
clamp_exponent (gint64 exponent)
{
  return (int) CLAMP (exponent, -MAX_EXPONENT, MAX_EXPONENT);
}

static void
strip_zeros (JeoulDecimal *decimal)
{
  while (decimal->n_digits > 0 && decimal->digits[decimal->n_digits - 1] == '0')
    decimal->n_digits--;
  if (decimal->n_digits == 0)
    {
      decimal->point = 0;
      decimal->negative = FALSE;
    }
}

static gboolean
carry_one (JeoulDecimal *decimal)
{
  int i;

  for (i = decimal->n_digits - 1; i >= 0 && decimal->digits[i] == '9'; i--)
    decimal->digits[i] = '0';
  if (i < 0)
    return FALSE;
  decimal->digits[i]++;
  return TRUE;
}

static void
round_up (JeoulDecimal *decimal)
{
  if (carry_one (decimal))
    return;
  /* 999 became 1000, or there was no digit to keep. */
  decimal->digits[0] = '1';
  decimal->n_digits = 1;
  decimal->point++;
}

/**
 * jeoul_decimal_parse:
 * @string: a number that jeoul_number_parse() takes
 * @decimal: (out): the number; undefined on failure
 *
 * Returns: whether @string is such a number
 */
gboolean
jeoul_decimal_parse (const char   *string,
                     JeoulDecimal *decimal)
{
  gboolean seen_point = FALSE;
  gint64 exponent = 0, point = 0, fraction = 0;
  char next = '\0';
  double ignored;

  if (!jeoul_number_parse (string, -1, &ignored))
    return FALSE;

  memset (decimal, 0, sizeof *decimal);
  decimal->negative = string[0] == '-';
  for (string += decimal->negative; *string != '\0' && *string != 'e' && *string != 'E'; string++)
    {
      if (*string == '.')
        {
          seen_point = TRUE;
          continue;
        }
      fraction += seen_point;
      if (decimal->n_digits == 0 && *string == '0')
        {
          point -= seen_point; /* a zero before the first digit */
          continue;
        }
      point += !seen_point;
      if (decimal->n_digits < JEOUL_DECIMAL_DIGITS)
        decimal->digits[decimal->n_digits++] = *string;
      else if (next == '\0')
        next = *string; /* decides which way the rest is rounded */
    }
  if (*string != '\0')
    exponent = g_ascii_strtoll (string + 1, NULL, 10); /* which saturates */

  decimal->point = clamp_exponent (point + clamp_exponent (exponent));
  decimal->fraction = (int) CLAMP (fraction - clamp_exponent (exponent), 0, JEOUL_DECIMAL_DIGITS);
  if (next >= '5')
    round_up (decimal);
  strip_zeros (decimal);
  return TRUE;
}

/**
 * jeoul_decimal_round:
 * @n_digits: how many significant digits to keep at most
 *
 * Rounds to the nearest, halves away from zero.
 *
 * Returns: @decimal with that many digits
 */
JeoulDecimal
jeoul_decimal_round (const JeoulDecimal *decimal,
                     int                 n_digits)
{
  JeoulDecimal result = *decimal;

  g_return_val_if_fail (n_digits > 0, result);

  if (n_digits >= result.n_digits)
    return result;
  result.n_digits = n_digits;
  if (decimal->digits[n_digits] >= '5')
    round_up (&result);
  strip_zeros (&result);
  return result;
}

/**
 * jeoul_decimal_slice:
 * @high: the place (as power of ten) where the slice ends, not included
 * @low: the place where it begins
 *
 * Takes the digits of the places from @low up to @high, where 0 is that of the ones:
 * 5,576,000 from 4 to 8 is 557, with the point moved to @low. The slice of place 0 takes the
 * fraction with it.
 *
 * Returns: the slice, never negative
 */
JeoulDecimal
jeoul_decimal_slice (const JeoulDecimal *decimal,
                     int                 high,
                     int                 low)
{
  JeoulDecimal result = { .fraction = low > 0 ? 0 : decimal->fraction };

  result.point = MIN (decimal->point, high) - MAX (low, 0);
  for (int i = 0; i < decimal->n_digits; i++)
    {
      int place = decimal->point - 1 - i;

      if (place >= high || (low > 0 && place < low))
        continue;
      if (result.n_digits == 0 && decimal->digits[i] == '0')
        result.point--;
      else
        result.digits[result.n_digits++] = decimal->digits[i];
    }
  strip_zeros (&result);
  return result;
}

/**
 * jeoul_decimal_is_one:
 *
 * Returns: whether the number is exactly 1
 */
gboolean
jeoul_decimal_is_one (const JeoulDecimal *decimal)
{
  return decimal->n_digits == 1 && decimal->digits[0] == '1' && decimal->point == 1 &&
         !decimal->negative;
}

/**
 * jeoul_decimal_equal:
 *
 * Returns: whether the two are the same number
 */
gboolean
jeoul_decimal_equal (const JeoulDecimal *a,
                     const JeoulDecimal *b)
{
  return a->negative == b->negative && a->point == b->point && a->n_digits == b->n_digits &&
         memcmp (a->digits, b->digits, (gsize) a->n_digits) == 0;
}
