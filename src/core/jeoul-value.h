/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a claim states: a number with its bound, as reported. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JeoulBound:
 * How firmly a number was stated. at-least and at-most are closed, more-than and less-than open.
 */
typedef enum
{
  JEOUL_BOUND_EXACT,
  JEOUL_BOUND_ABOUT,
  JEOUL_BOUND_AT_LEAST,
  JEOUL_BOUND_MORE_THAN,
  JEOUL_BOUND_AT_MOST,
  JEOUL_BOUND_LESS_THAN,
  JEOUL_BOUND_RANGE,
  JEOUL_BOUND_INTERVAL,
  JEOUL_BOUND_VERBAL,
  JEOUL_BOUND_NONE,
} JeoulBound;

#define JEOUL_N_BOUNDS (JEOUL_BOUND_NONE + 1)

/**
 * JeoulNumber:
 * A decimal number: the digits as they stand in the dataset, never reformatted, and their nearest
 * double for drawing. @text is %NULL where there is no number.
 */
typedef struct
{
  const char *text;
  double      value;
} JeoulNumber;

/**
 * JeoulValue:
 * A bound and the numbers that go with it: @number for exact, about and interval; @low for
 * at-least, more-than, range and interval; @high for at-most, less-than, range and interval; none
 * for verbal and none. @approx: the claimant said "about" besides.
 */
typedef struct
{
  JeoulNumber number;
  JeoulNumber low;
  JeoulNumber high;
  JeoulBound  bound : 8;
  gboolean    approx : 1;
} JeoulValue;

gboolean    jeoul_number_parse    (const char  *string,
                                   gssize       length,
                                   double      *value);
const char *jeoul_bound_to_string (JeoulBound   bound);
gboolean    jeoul_bound_from_string (const char *string,
                                     JeoulBound *bound);

/* The number that places a mark: the stated one, the bound, or the middle of a range; NaN for
 * words and for none. */
double      jeoul_value_position  (const JeoulValue *value);

G_END_DECLS
