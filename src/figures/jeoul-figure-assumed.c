/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The user's assumptions in a figure: what would be, dashed beside what was reported. */
#include "jeoul-figure-assumed.h"

#include "jeoul-ratio.h"

#include <math.h>
#include <string.h>

/* Behind the id of a claim: no id of a dataset has such a letter. */
#define SUFFIX "=assumed"

/* What a mark would be. @value: as it is shown, in @style; @scale: from there to the axis, NaN where
 * there is no way; @set: the user set it, rather than what it follows from. */
typedef struct
{
  JeoulValue     value;
  JeoulUnitStyle style;
  double         scale;
  gboolean       set;
  char           texts[3][G_ASCII_DTOSTR_BUF_SIZE];
} Assumed;

/* Where the steps of a waterfall would have got to. */
typedef struct
{
  double reached;
} Stair;

/**
 * jeoul_figure_claim_id:
 * @id: the id of a datum or of an item of a scene
 *
 * A claim may be drawn twice, as reported and as assumed.
 *
 * Returns: (transfer full): the id of the claim that stands behind it, where one does
 */
char *
jeoul_figure_claim_id (const char *id)
{
  return g_str_has_suffix (id, SUFFIX) ? g_strndup (id, strlen (id) - strlen (SUFFIX))
                                       : g_strdup (id);
}

static JeoulIndex
claim_index (const JeoulFigureBuilder *builder,
             const JeoulClaim         *claim)
{
  return (JeoulIndex) (claim - jeoul_dataset_get_claims (builder->dataset, NULL));
}

static void
write_number (Assumed     *assumed,
              JeoulNumber *number,
              double       value,
              const char  *format)
{
  guint i = number == &assumed->value.number ? 0 : number == &assumed->value.low ? 1 : 2;

  number->value = value;
  number->text = g_ascii_formatd (assumed->texts[i], sizeof assumed->texts[i], format, value);
}

/* @digits: an exchange rate gives no more than four; a sum of doubles none of its rounding. */
static void
write_interval (Assumed       *assumed,
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
convert_stated (Assumed          *assumed,
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
 * assume_claim:
 * @axis: (nullable): the unit of an axis on which it is to stand
 *
 * Returns: whether anything is different for @claim there
 */
static gboolean
assume_claim (JeoulFigureBuilder *builder,
              const JeoulClaim   *claim,
              const JeoulUnit    *axis,
              Assumed            *assumed)
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
        write_interval (assumed, times (interval, factor), factor == 1 ? "%.12g" : "%.3e");
      else
        convert_stated (assumed, claim, factor);
      return TRUE;
    }
  write_interval (assumed, interval, "%.12g");
  if (assumed->set && assumed->value.number.text != NULL)
    assumed->value.number.text = jeoul_assumptions_get_text (builder->assumptions, index);
  return TRUE;
}

static JeoulMarkKind
mark_of (const JeoulValue *value)
{
  switch (value->bound)
    {
    case JEOUL_BOUND_AT_LEAST:
    case JEOUL_BOUND_MORE_THAN:
      return JEOUL_MARK_LOWER;
    case JEOUL_BOUND_AT_MOST:
    case JEOUL_BOUND_LESS_THAN:
      return JEOUL_MARK_UPPER;
    case JEOUL_BOUND_RANGE:
      return JEOUL_MARK_RANGE;
    case JEOUL_BOUND_INTERVAL:
      return JEOUL_MARK_INTERVAL;
    case JEOUL_BOUND_VERBAL:
    case JEOUL_BOUND_NONE:
      return JEOUL_MARK_NONE;
    case JEOUL_BOUND_EXACT:
    case JEOUL_BOUND_ABOUT:
    default:
      return JEOUL_MARK_POINT;
    }
}

/* On the axis; JEOUL_MARK_NONE where it has no place there. */
static JeoulPlacement
place (const JeoulFigureBuilder *builder,
       const Assumed            *assumed)
{
  JeoulPlacement placement = { mark_of (&assumed->value), NAN, NAN, NAN };
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

/* "$8.364M if $3 per GPU-hour"; where much was set, the caption has what. */
static char *
make_label (JeoulFigureBuilder *builder,
            const char         *text,
            gboolean            set)
{
  g_autofree char *brief = jeoul_assumptions_brief (builder->assumptions, builder->lang);

  if (set)
    /* Translators: a value that the user set: "$3 per GPU-hour, assumed" */
    return g_strdup_printf (jeoul_tr (builder->lang, "%s, assumed"), text);
  if (brief != NULL)
    /* Translators: a value, and the assumption it follows from: "$8.364M if $3 per GPU-hour" */
    return g_strdup_printf (jeoul_tr (builder->lang, "%s if %s"), text, brief);
  /* Translators: a value that follows from several assumptions */
  return g_strdup_printf (jeoul_tr (builder->lang, "%s, as assumed"), text);
}

/* What a screen reader says, and what stands under the pointer: nobody claims this. */
static void
set_names (JeoulFigureBuilder *builder,
           JeoulDatum         *datum,
           const char         *about,
           const char         *value,
           const char         *reported,
           gboolean            set)
{
  JeoulLang lang = builder->lang;
  const char *kind = set ? jeoul_tr (lang, "The user’s assumption, not a claim")
                         : jeoul_tr (lang, "Follows from the user’s assumptions, claimed by nobody");

  datum->name = g_strdup_printf ("%s: %s: %s", kind, about, value);
  datum->detail = g_strdup_printf ("%s · %s\n%s\n%s", about, value, kind, reported);
}

/* A mark like the reported one, dashed, in the same row. */
static JeoulDatum *
add_like (JeoulFigureBuilder   *builder,
          const JeoulDatum     *reported,
          const JeoulPlacement *placement,
          const Assumed        *assumed,
          char                 *text)
{
  JeoulDatum *datum = jeoul_spec_add_datum (builder->spec);

  datum->id = g_strconcat (reported->id, SUFFIX, NULL);
  datum->mark = placement->mark;
  datum->value = placement->value;
  datum->low = placement->low;
  datum->high = placement->high;
  /* A ring is thick and a cross has no outline: dashes would not show. */
  datum->shape = reported->shape == JEOUL_SHAPE_RING || reported->shape == JEOUL_SHAPE_CROSS
                   ? JEOUL_SHAPE_CIRCLE
                   : reported->shape;
  datum->fill = JEOUL_FILL_ASSUMED;
  datum->hue = reported->hue;
  datum->open = assumed->value.bound == JEOUL_BOUND_MORE_THAN ||
                assumed->value.bound == JEOUL_BOUND_LESS_THAN;
  datum->row = reported->row;
  datum->x = reported->x;
  datum->x_end = reported->x_end;
  datum->x_mark = reported->x_mark;
  datum->x_open = reported->x_open;
  datum->x_low = reported->x_low;
  datum->x_high = reported->x_high;
  datum->priority = reported->priority;
  datum->label = make_label (builder, text, assumed->set);
  datum->short_label = text;
  builder->n_assumed++;
  return datum;
}

/* The reported value and who said so, for the lines under the pointer. */
static char *
reported_line (JeoulFigureBuilder *builder,
               const JeoulClaim   *claim)
{
  JeoulLang lang = builder->lang;
  JeoulUnitStyle style = jeoul_unit_get_style (jeoul_claim_get_unit (builder->dataset, claim), lang);
  g_autofree char *value = jeoul_format_value (lang, &claim->value, &style, JEOUL_FORM_FULL);
  const char *words = jeoul_text_get_marked (jeoul_claim_get_words (builder->dataset, claim), lang);

  /* Translators: the value as reported, and who said so */
  return g_strdup_printf (
    jeoul_tr (lang, "Reported: %s (%s)"), value ? value : words ? words : "–",
    jeoul_text_get_marked (&jeoul_claim_get_claimant (builder->dataset, claim)->name, lang));
}

static void
name_claim (JeoulFigureBuilder *builder,
            JeoulDatum         *datum,
            const JeoulClaim   *claim,
            const Assumed      *assumed)
{
  g_autofree char *value =
    jeoul_format_value (builder->lang, &assumed->value, &assumed->style, JEOUL_FORM_FULL);
  g_autofree char *reported = reported_line (builder, claim);
  g_autofree char *about = g_strdup_printf (
    "%s, %s", jeoul_figure_subject_name (builder->dataset, claim, builder->lang),
    jeoul_text_get_marked (&jeoul_claim_get_quantity (builder->dataset, claim)->name,
                           builder->lang));

  set_names (builder, datum, about, value, reported, assumed->set);
}

/* How far a bar goes, of a bound to the bound: as jeoul_figure_build_arithmetic() has it. */
static double
step_length (const JeoulPlacement *placement)
{
  return placement->mark == JEOUL_MARK_LOWER   ? placement->low
         : placement->mark == JEOUL_MARK_UPPER ? placement->high
         : placement->mark == JEOUL_MARK_RANGE ? (placement->low + placement->high) / 2
                                               : placement->value;
}

/* A waterfall of assumed steps beside the reported one. A row without a claim, or a step that is
 * none, begins at zero. */
static void
climb (JeoulFigureBuilder *builder,
       const JeoulDatum   *reported,
       const JeoulClaim   *claim,
       double              length,
       JeoulDatum         *datum,
       Stair              *stair)
{
  double old = isfinite (reported->value) ? reported->value
               : isfinite (reported->low) ? reported->low
                                          : reported->high;

  if (builder->partners == NULL || !g_hash_table_contains (builder->partners, claim))
    return;
  if (reported->start == 0)
    stair->reached = 0;
  if (datum != NULL)
    datum->start = stair->reached;
  stair->reached += isfinite (length) ? length : old;
}

/* In a scatter both what is set against each other may change. */
static void
assume_point (JeoulFigureBuilder *builder,
              const JeoulDatum   *reported,
              const JeoulClaim   *claim)
{
  const JeoulUnit *x_unit =
    &jeoul_dataset_get_units (builder->dataset, NULL)
      [jeoul_dataset_get_quantities (builder->dataset, NULL)[builder->figure->x_quantity].unit];
  const JeoulClaim *partner =
    builder->partners ? g_hash_table_lookup (builder->partners, claim) : NULL;
  Assumed up, across;
  gboolean up_changed = assume_claim (builder, claim, builder->unit, &up);
  gboolean across_changed = partner && assume_claim (builder, partner, x_unit, &across);
  JeoulPlacement placement = { reported->mark, reported->value, reported->low, reported->high };
  JeoulDatum *datum;

  if (!up_changed && !across_changed)
    return;
  if (up_changed)
    placement = place (builder, &up);
  else
    up = across;
  if (placement.mark == JEOUL_MARK_NONE)
    return;
  if (across_changed && place (builder, &across).mark == JEOUL_MARK_NONE)
    return;

  datum = add_like (builder, reported, &placement, &up, g_strdup (reported->label));
  if (!up_changed)
    datum->open = reported->open;
  if (across_changed)
    {
      JeoulPlacement x = place (builder, &across);

      datum->x_mark = x.mark;
      datum->x = datum->x_end = step_length (&x);
      datum->x_low = x.low;
      datum->x_high = x.high;
      datum->x_open = across.value.bound == JEOUL_BOUND_MORE_THAN ||
                      across.value.bound == JEOUL_BOUND_LESS_THAN;
    }
  name_claim (builder, datum, up_changed ? claim : partner, &up);
}

static void
assume_claim_mark (JeoulFigureBuilder *builder,
                   const JeoulDatum   *reported,
                   const JeoulClaim   *claim,
                   Stair              *stair)
{
  gboolean timeline = builder->figure->kind == JEOUL_KIND_TIMELINE;
  gboolean ratio = builder->figure->kind == JEOUL_KIND_RATIOS;
  Assumed assumed;
  JeoulPlacement placement = { JEOUL_MARK_NONE, NAN, NAN, NAN };
  JeoulDatum *datum;
  char *text = NULL;

  if (!assume_claim (builder, claim, timeline ? NULL : builder->unit, &assumed))
    {
      climb (builder, reported, claim, NAN, NULL, stair);
      return;
    }
  if (timeline)
    placement = (JeoulPlacement) { reported->mark, reported->value, NAN, NAN };
  else
    placement = place (builder, &assumed);
  /* A plane has no row in which a value without a place could be told. */
  if (placement.mark == JEOUL_MARK_NONE && builder->spec->form == JEOUL_CHART_PLANE)
    return;

  if (ratio && isfinite (step_length (&placement)))
    {
      double factor = jeoul_claim_get_unit (builder->dataset, claim)->factor;

      text = jeoul_ratio_format_value (&assumed.value, factor, builder->lang);
    }
  if (text == NULL)
    text = jeoul_format_value (builder->lang, &assumed.value, &assumed.style, JEOUL_FORM_COMPACT);
  datum = add_like (builder, reported, &placement, &assumed, text);
  if (reported->mark == JEOUL_MARK_BAR && placement.mark != JEOUL_MARK_NONE)
    {
      datum->mark = JEOUL_MARK_BAR;
      builder->assumed_bars = TRUE;
    }
  climb (builder, reported, claim, step_length (&placement), datum, stair);
  name_claim (builder, datum, claim, &assumed);
}

static void
assume_sum (JeoulFigureBuilder  *builder,
            const JeoulDatum    *reported,
            const JeoulComputed *sum)
{
  const JeoulUnit *unit = &jeoul_dataset_get_units (builder->dataset, NULL)[sum->unit];
  Assumed assumed = { .style = jeoul_unit_get_style (unit, builder->lang) };
  g_autofree char *full = NULL;
  g_autofree char *was = NULL;
  JeoulPlacement placement;
  JeoulInterval interval;
  JeoulDatum *datum;

  if (!jeoul_assumptions_derive (builder->assumptions, sum->term, unit, &interval))
    return;
  /* A sum has no date: where the reported one has no place, neither has this. */
  assumed.scale = reported->mark == JEOUL_MARK_NONE ? NAN : unit->factor / builder->unit->factor;
  write_interval (&assumed, interval, "%.12g");
  placement = place (builder, &assumed);
  datum = add_like (builder, reported, &placement, &assumed,
                    jeoul_format_value (builder->lang, &assumed.value, &assumed.style,
                                        JEOUL_FORM_COMPACT));
  full = jeoul_format_value (builder->lang, &assumed.value, &assumed.style, JEOUL_FORM_FULL);
  /* Translators: a sum of the dataset's editors, without the user's assumptions */
  was = g_strdup_printf (jeoul_tr (builder->lang, "As reported: %s"), reported->label);
  set_names (builder, datum, jeoul_text_get_marked (&sum->name, builder->lang), full, was, FALSE);
}

/* One of the two figures of a ratio, in dollars where their currencies differ. */
static JeoulInterval
ratio_part (JeoulFigureBuilder *builder,
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
static gboolean
is_rough (JeoulFigureBuilder *builder,
          const JeoulClaim   *claim)
{
  JeoulInterval interval;

  return !jeoul_assumptions_get_claim (builder->assumptions, claim_index (builder, claim),
                                       &interval) &&
         (claim->value.approx || claim->value.bound == JEOUL_BOUND_ABOUT ||
          claim->value.bound == JEOUL_BOUND_INTERVAL);
}

static void
assume_ratio (JeoulFigureBuilder *builder,
              const JeoulDatum   *reported,
              const JeoulClaim   *claim)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (builder->dataset, NULL);
  Assumed assumed = { .style = { .notation = JEOUL_NOTATION_PLAIN } };
  JeoulInterval of, to, ratio;
  JeoulPlacement placement;
  gboolean changed = FALSE, approx;
  g_autofree char *was = NULL;
  JeoulDatum *datum;

  if (claim->ratio_of == JEOUL_NO_INDEX || claim->ratio_to == JEOUL_NO_INDEX)
    return;
  of = ratio_part (builder, &claims[claim->ratio_of], &claims[claim->ratio_to], &changed);
  to = ratio_part (builder, &claims[claim->ratio_to], &claims[claim->ratio_of], &changed);
  ratio = jeoul_interval_divide (of, to);
  if (!changed || !jeoul_interval_is_known (ratio) || !(ratio.high > 0) ||
      (ratio.low <= 0 && isinf (ratio.high)))
    return;

  approx = is_rough (builder, &claims[claim->ratio_of]) || is_rough (builder, &claims[claim->ratio_to]);
  write_interval (&assumed, ratio, "%.12g");
  assumed.scale = builder->unit->dimension[0] == '\0' ? 1 / builder->unit->factor : 1;
  placement = place (builder, &assumed);
  datum = add_like (builder, reported, &placement, &assumed,
                    jeoul_ratio_format_interval (ratio, approx, builder->lang));
  was = g_strdup_printf (jeoul_tr (builder->lang, "As reported: %s"), reported->label);
  set_names (builder, datum, jeoul_tr (builder->lang, "Computed ratio"), datum->short_label, was,
             FALSE);
}

/* What the editors computed: nobody's claim, by its own id. */
static void
assume_computed (JeoulFigureBuilder *builder,
                 const JeoulDatum   *reported)
{
  const JeoulComputed *sums =
    jeoul_dataset_get_computed (builder->dataset, builder->figure->first_computed);

  if (builder->figure->kind == JEOUL_KIND_RATIOS && g_str_has_suffix (reported->id, "-computed"))
    {
      g_autofree char *id = g_strndup (reported->id, strlen (reported->id) - strlen ("-computed"));
      const JeoulClaim *claim = jeoul_dataset_find_claim (builder->dataset, id);

      if (claim != NULL)
        assume_ratio (builder, reported, claim);
      return;
    }
  for (guint i = 0; i < builder->figure->n_computed; i++)
    {
      if (strcmp (sums[i].id, reported->id) == 0)
        assume_sum (builder, reported, &sums[i]);
    }
}

/* The line of an assumed rate in a scatter that has lines of rates. */
static guint
add_rates (JeoulFigureBuilder *builder)
{
  const JeoulUnit *units = jeoul_dataset_get_units (builder->dataset, NULL);
  const JeoulClaim *claims = jeoul_dataset_get_claims (builder->dataset, NULL);
  const JeoulFigure *figure = builder->figure;
  g_autoptr (GArray) set = jeoul_assumptions_get_set (builder->assumptions);
  const JeoulUnit *x_unit, *rate_unit;
  guint n = 0;

  if (figure->kind != JEOUL_KIND_SCATTER || figure->n_iso_rates == 0)
    return 0;
  x_unit = &units[jeoul_dataset_get_quantities (builder->dataset, NULL)[figure->x_quantity].unit];
  rate_unit =
    &units[jeoul_dataset_get_references (builder->dataset, figure->first_iso_rate)->unit];
  for (guint i = 0; i < set->len; i++)
    {
      const JeoulClaim *claim = &claims[g_array_index (set, JeoulIndex, i)];
      const JeoulUnit *unit = jeoul_claim_get_unit (builder->dataset, claim);
      const char *text =
        jeoul_assumptions_get_text (builder->assumptions, g_array_index (set, JeoulIndex, i));
      JeoulUnitStyle style = jeoul_unit_get_style (unit, builder->lang);
      g_autofree char *rate = NULL;
      double number, factor;
      JeoulRule *rule;

      if (strcmp (unit->dimension, rate_unit->dimension) != 0 ||
          !jeoul_number_parse (text, -1, &number) || !(number > 0))
        continue;
      factor = jeoul_figure_builder_factor (builder, unit, builder->unit);
      if (isnan (factor))
        continue;
      rate = jeoul_format_decimal (builder->lang, text, &style, JEOUL_FORM_COMPACT);
      rule = jeoul_spec_add_rule (builder->spec);
      rule->is_rate = TRUE;
      rule->assumed = TRUE;
      rule->value = number * factor * x_unit->factor;
      rule->label = g_strdup_printf (jeoul_tr (builder->lang, "%s, assumed"), rate);
      n++;
    }
  return n;
}

/**
 * jeoul_figure_builder_add_assumed:
 * @builder: a figure that its kind has built
 *
 * Beside each mark that the user's assumptions change, adds what it would be: dashed, in the same
 * row or at its own place in a plane, with an id of its own. What was reported stays as it is.
 */
void
jeoul_figure_builder_add_assumed (JeoulFigureBuilder *builder)
{
  guint n_reported = builder->spec->data->len;
  Stair stair = { 0 };
  guint n_rates;

  if (builder->assumptions == NULL || builder->unit == NULL)
    return;
  for (guint i = 0; i < n_reported; i++)
    {
      /* By value: the array grows. */
      JeoulDatum reported = g_array_index (builder->spec->data, JeoulDatum, i);
      const JeoulClaim *claim;

      if (reported.shape == JEOUL_SHAPE_CROSS)
        {
          assume_computed (builder, &reported);
          continue;
        }
      claim = jeoul_dataset_find_claim (builder->dataset, reported.id);
      if (claim == NULL)
        continue;
      if (builder->figure->kind == JEOUL_KIND_SCATTER)
        assume_point (builder, &reported, claim);
      else
        assume_claim_mark (builder, &reported, claim, &stair);
    }
  n_rates = add_rates (builder);
  if (builder->n_assumed + n_rates > 0)
    {
      JeoulKeyItem *item = jeoul_spec_add_key (builder->spec);

      item->fill = JEOUL_FILL_ASSUMED;
      item->hue = JEOUL_HUE_GREY;
      item->is_bar = builder->assumed_bars;
      item->is_line = builder->n_assumed == 0;
      item->label = g_strdup (jeoul_tr (builder->lang, "the user’s assumption"));
    }
  builder->n_assumed += n_rates;
}
