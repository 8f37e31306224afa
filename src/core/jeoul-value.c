/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a claim states: a number with its bound, as reported. */
#define G_LOG_DOMAIN "jeoul-core"

#include <math.h>
#include <string.h>

#include "jeoul-value.h"

static const char *const bound_names[JEOUL_N_BOUNDS] = {
  [JEOUL_BOUND_EXACT] = "exact",
  [JEOUL_BOUND_ABOUT] = "about",
  [JEOUL_BOUND_AT_LEAST] = "at-least",
  [JEOUL_BOUND_MORE_THAN] = "more-than",
  [JEOUL_BOUND_AT_MOST] = "at-most",
  [JEOUL_BOUND_LESS_THAN] = "less-than",
  [JEOUL_BOUND_RANGE] = "range",
  [JEOUL_BOUND_INTERVAL] = "interval",
  [JEOUL_BOUND_VERBAL] = "verbal",
  [JEOUL_BOUND_NONE] = "none",
};

static const char *
skip_digits (const char *at,
             const char *end)
{
  while (at < end && g_ascii_isdigit (*at))
    at++;
  return at;
}

/* -?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)? */
static gboolean
matches_grammar (const char *at,
                 const char *end)
{
  const char *digits;

  if (at < end && *at == '-')
    at++;
  digits = at;
  at = skip_digits (at, end);
  if (at == digits)
    return FALSE;
  if (at < end && *at == '.')
    {
      digits = ++at;
      at = skip_digits (at, end);
      if (at == digits)
        return FALSE;
    }
  if (at < end && (*at == 'e' || *at == 'E'))
    {
      at++;
      if (at < end && (*at == '+' || *at == '-'))
        at++;
      digits = at;
      at = skip_digits (at, end);
      if (at == digits)
        return FALSE;
    }
  return at == end;
}

/**
 * jeoul_number_parse:
 * @string: the digits
 * @length: their number of bytes, or -1 when @string ends in a NUL
 * @value: (out): the nearest double; untouched on failure
 *
 * Takes the numbers of the dataset format and nothing else: -?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?,
 * without spaces. A number too large for a double is refused; one too small becomes 0.
 *
 * Returns: whether @string is such a number
 */
gboolean
jeoul_number_parse (const char *string,
                    gssize      length,
                    double     *value)
{
  gsize size = length < 0 ? strlen (string) : (gsize) length;
  char buffer[64];
  g_autofree char *copy = NULL;
  double number;

  if (!matches_grammar (string, string + size))
    return FALSE;

  if (length < 0)
    number = g_ascii_strtod (string, NULL);
  else if (size < sizeof buffer)
    {
      memcpy (buffer, string, size);
      buffer[size] = '\0';
      number = g_ascii_strtod (buffer, NULL);
    }
  else
    {
      copy = g_strndup (string, size);
      number = g_ascii_strtod (copy, NULL);
    }

  if (!isfinite (number))
    return FALSE;
  *value = number;
  return TRUE;
}

/**
 * jeoul_bound_to_string:
 *
 * Returns: (transfer none): the word of the dataset format: "at-least"
 */
const char *
jeoul_bound_to_string (JeoulBound bound)
{
  g_return_val_if_fail ((guint) bound < JEOUL_N_BOUNDS, NULL);

  return bound_names[bound];
}

/**
 * jeoul_bound_from_string:
 * @string: a word of the dataset format
 * @bound: (out): the bound; untouched on failure
 *
 * Returns: whether @string names a bound
 */
gboolean
jeoul_bound_from_string (const char *string,
                         JeoulBound *bound)
{
  for (guint i = 0; i < JEOUL_N_BOUNDS; i++)
    if (strcmp (string, bound_names[i]) == 0)
      {
        *bound = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * jeoul_value_position:
 * @value: a value
 *
 * Returns: where the mark of @value stands, in the unit of the value: the stated number, the
 *   bound, or the arithmetic middle of a range; NaN for words and for none
 */
double
jeoul_value_position (const JeoulValue *value)
{
  switch (value->bound)
    {
    case JEOUL_BOUND_EXACT:
    case JEOUL_BOUND_ABOUT:
    case JEOUL_BOUND_INTERVAL:
      return value->number.value;
    case JEOUL_BOUND_AT_LEAST:
    case JEOUL_BOUND_MORE_THAN:
      return value->low.value;
    case JEOUL_BOUND_AT_MOST:
    case JEOUL_BOUND_LESS_THAN:
      return value->high.value;
    case JEOUL_BOUND_RANGE:
      return value->low.value / 2 + value->high.value / 2; /* the sum could overflow */
    case JEOUL_BOUND_VERBAL:
    case JEOUL_BOUND_NONE:
      break;
    }
  return NAN;
}
