/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a claim or a ratio would be under the user's assumptions, and where that is on an axis. */
#include "jeoul-figure-assumed-value.h"

#include <math.h>
#include <string.h>

static JeoulIndex
claim_index (const JeoulFigureBuilder *builder,
             const JeoulClaim         *claim)
{
  return (JeoulIndex) (claim - jeoul_dataset_get_claims (builder->dataset, NULL));
}

static void
write_number (JeoulAssumed *assumed,
              JeoulNumber  *number,
              double        value,
              const char   *format)
{
  guint i = number == &assumed->value.number ? 0 : number == &assumed->value.low ? 1 : 2;

  number->value = value;
  number->text = g_ascii_formatd (assumed->texts[i], sizeof assumed->texts[i], format, value);
}

/**
 * jeoul_assumed_write:
 * @assumed: (inout): gets the value
 * @interval: what was computed
 * @format: of a number, for g_ascii_formatd(): an exchange rate gives no more than four digits; a sum
 *   of doubles none of its rounding
 */
void
jeoul_assumed_write (JeoulAssumed  *assumed,
                     JeoulInterval  interval,
                     const char    *format)
{
  JeoulValue *value = &assumed->value;

  *value = (JeoulValue) { .number = { NULL, NAN }, .low = { NULL, NAN }, .high = { NULL, NAN } };
  if (interval.low == interval.high)
    {
      value->bound = JEOUL_BOUND_EXACT;
      write_number (assumed, &value->number, interval.low, format);
      return;
    }
  if (isinf (interval.high))
    value->bound = interval.low_open ? JEOUL_BOUND_MORE_THAN : JEOUL_BOUND_AT_LEAST;
  else if (interval.low <= 0)
    value->bound = interval.high_open ? JEOUL_BOUND_LESS_THAN : JEOUL_BOUND_AT_MOST;
  else
    value->bound = JEOUL_BOUND_RANGE;
  if (!isinf (interval.high))
    write_number (assumed, &value->high, interval.high, format);
  if (isinf (interval.high) || interval.low > 0)
    write_number (assumed, &value->low, interval.low, format);
}

static JeoulInterval
times (JeoulInterval interval,
       double        factor)
{
  return jeoul_interval_multiply (interval, (JeoulInterval) { factor, factor, FALSE, FALSE });
}

/* How many of @currency one of the claim's is, by the assumed rates where there are some. */
static double
conversion_factor (JeoulFigureBuilder *builder,
                   const JeoulClaim   *claim,
                   const char         *currency,
                   gboolean           *assumed)
{
  JeoulConversion conversion;

  *assumed = jeoul_assumptions_convert (builder->assumptions, claim, currency, &conversion);
  return *assumed ? conversion.factor
                  : jeoul_convert (builder->dataset, claim, currency).factor;
}

/* The stated value in another currency: its bound stays what it is. */
static void
convert_stated (JeoulAssumed     *assumed,
                const JeoulClaim *claim,
                double            factor)
{
  const JeoulNumber *stated[] = { &claim->value.number, &claim->value.low, &claim->value.high };
  JeoulNumber *numbers[] = { &assumed->value.number, &assumed->value.low, &assumed->value.high };

  assumed->value = claim->value;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (stated[i]->text != NULL)
        write_number (assumed, numbers[i], stated[i]->value * factor, "%.3e");
      else
        numbers[i]->value = NAN;
    }
}

/**
 * jeoul_assumed_claim:
 * @axis: (nullable): the unit of an axis on which it is to stand
 *
 * Returns: whether anything is different for @claim there
 */
gboolean
jeoul_assumed_claim (JeoulFigureBuilder *builder,
                     const JeoulClaim   *claim,
                     const JeoulUnit    *axis,
                     JeoulAssumed       *assumed)
{
  const JeoulUnit *unit = jeoul_claim_get_unit (builder->dataset, claim);
  const char *own = jeoul_figure_builder_currency (builder, unit);
  const char *currency = axis ? jeoul_figure_builder_currency (builder, axis) : own;
  JeoulIndex index = claim_index (builder, claim);
  JeoulInterval interval;
  gboolean changed = jeoul_assumptions_get_claim (builder->assumptions, index, &interval);
  gboolean by_rate = FALSE;
  gboolean shown_converted;
  double factor = 1;

  if (currency && unit->currency && strcmp (unit->currency, currency) != 0)
    factor = conversion_factor (builder, claim, currency, &by_rate);
  if (!changed && (!by_rate || isnan (factor) || !isfinite (jeoul_value_position (&claim->value))))
    return FALSE;

  assumed->set = jeoul_assumptions_has_claim (builder->assumptions, index);
  assumed->style = jeoul_unit_get_style (unit, builder->lang);
  assumed->scale = axis && strcmp (unit->dimension, axis->dimension) == 0
                     ? factor * unit->factor / axis->factor
                     : NAN;
  /* In the claimant's currency, unless another one was asked for or is what was assumed. */
  shown_converted = !isnan (factor) &&
                    (by_rate || (own && unit->currency && strcmp (own, unit->currency) != 0));
  if (shown_converted && currency)
    {
      assumed->style.currency = currency;
      assumed->scale /= factor;
      if (changed)
        jeoul_assumed_write (assumed, times (interval, factor), factor == 1 ? "%.12g" : "%.3e");
      else
        convert_stated (assumed, claim, factor);
      return TRUE;
    }
  jeoul_assumed_write (assumed, interval, "%.12g");
  if (assumed->set && assumed->value.number.text != NULL)
    assumed->value.number.text = jeoul_assumptions_get_text (builder->assumptions, index);
  return TRUE;
}

/* On the axis; JEOUL_MARK_NONE where it has no place there. */
JeoulPlacement
jeoul_assumed_place (const JeoulFigureBuilder *builder,
                     const JeoulAssumed       *assumed)
{
  JeoulPlacement placement = { jeoul_figure_mark_of_bound (assumed->value.bound), NAN, NAN, NAN };
  const JeoulNumber *numbers[] = { &assumed->value.number, &assumed->value.low,
                                   &assumed->value.high };
  double *places[] = { &placement.value, &placement.low, &placement.high };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (numbers[i]->text == NULL)
        continue;
      *places[i] = numbers[i]->value * assumed->scale;
      if (!isfinite (*places[i]) || (builder->log_scale && !(*places[i] > 0)))
        placement.mark = JEOUL_MARK_NONE;
    }
  return placement;
}

/* One of the two figures of a ratio, in dollars where their currencies differ. */
JeoulInterval
jeoul_assumed_ratio_part (JeoulFigureBuilder *builder,
                          const JeoulClaim   *claim,
                          const JeoulClaim   *other,
                          gboolean           *changed)
{
  const JeoulUnit *unit = jeoul_claim_get_unit (builder->dataset, claim);
  double factor = unit->factor;
  gboolean by_rate = FALSE;
  JeoulInterval interval;

  if (g_strcmp0 (unit->currency, jeoul_claim_get_unit (builder->dataset, other)->currency) != 0)
    factor *= conversion_factor (builder, claim, "USD", &by_rate);
  if (jeoul_assumptions_get_claim (builder->assumptions, claim_index (builder, claim), &interval))
    *changed = TRUE;
  else
    interval = jeoul_interval_stated (&claim->value, 1);
  *changed = *changed || by_rate;
  return times (interval, factor);
}

/* Whether what a claim comes to is said with "about": not where the user gave the number. */
gboolean
jeoul_assumed_is_rough (JeoulFigureBuilder *builder,
                        const JeoulClaim   *claim)
{
  JeoulInterval interval;

  return !jeoul_assumptions_get_claim (builder->assumptions, claim_index (builder, claim),
                                       &interval) &&
         (claim->value.approx || claim->value.bound == JEOUL_BOUND_ABOUT ||
          claim->value.bound == JEOUL_BOUND_INTERVAL);
}
