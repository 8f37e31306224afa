/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ratios: each as it was reported, beside the one that its two figures give. */
#include "jeoul-figure-builder.h"

#include "jeoul-query.h"

#include <math.h>

/* "1/115", "11.1 times"; "115분의 1", "11.1배". */
static char *
ratio_text (double    ratio,
            JeoulLang lang)
{
  JeoulUnitStyle style = { .notation = JEOUL_NOTATION_PLAIN };
  gboolean inverse = ratio < 0.5;
  double number = inverse ? 1 / ratio : ratio;
  g_autofree char *text = NULL;

  /* Three digits are as many as two rounded figures can give. */
  number = number < 100 ? round (number * pow (10, 2 - floor (log10 (number)))) /
                            pow (10, 2 - floor (log10 (number)))
                        : round (number);
  text = jeoul_format_double (lang, number, &style, JEOUL_FORM_COMPACT);
  return inverse ? g_strdup_printf (jeoul_trc (lang, "ratio", "1/%s"), text)
                 : g_strdup_printf (jeoul_trc (lang, "ratio", "%s times"), text);
}

/* What is stated of a ratio, or computed: between 0 and infinity, the same twice where it is one
 * number. */
typedef struct
{
  double low;
  double high;
} Span;

/* The ratio with its bound: "more than 1.5 times", "1/115–1/90". */
static char *
bounded_text (Span       span,
              JeoulBound bound,
              gboolean   approx,
              JeoulLang  lang)
{
  g_autofree char *low = ratio_text (span.low, lang);
  g_autofree char *high = ratio_text (span.high, lang);
  g_autofree char *text = NULL;

  if (bound == JEOUL_BOUND_RANGE)
    text = g_strdup_printf (lang == JEOUL_LANG_KO ? "%s~%s" : "%s–%s", low, high);
  else
    text = g_strdup (bound == JEOUL_BOUND_AT_LEAST || bound == JEOUL_BOUND_MORE_THAN ? low : high);
  if (approx)
    {
      g_autofree char *plain = g_steal_pointer (&text);

      text = g_strdup_printf (jeoul_trc (lang, "bound", "about %s"), plain);
    }

  switch (bound)
    {
    case JEOUL_BOUND_AT_LEAST:
      return g_strdup_printf (jeoul_trc (lang, "bound", "at least %s"), text);
    case JEOUL_BOUND_MORE_THAN:
      return g_strdup_printf (jeoul_trc (lang, "bound", "more than %s"), text);
    case JEOUL_BOUND_AT_MOST:
      return g_strdup_printf (jeoul_trc (lang, "bound", "up to %s"), text);
    case JEOUL_BOUND_LESS_THAN:
      return g_strdup_printf (jeoul_trc (lang, "bound", "less than %s"), text);
    default:
      return g_steal_pointer (&text);
    }
}

/**
 * jeoul_figure_ratio_text:
 * @low, @high: from where to where the ratio goes, the same twice where it is one number
 * @bound: how firmly it is known
 * @lang: a language
 *
 * Returns: (transfer full): the ratio as it is set, with its bound
 */
char *
jeoul_figure_ratio_text (double     low,
                         double     high,
                         JeoulBound bound,
                         JeoulLang  lang)
{
  return bounded_text ((Span) { low, high }, bound, FALSE, lang);
}

/* From where to where a stated value goes, in its unit; NaN where it is no number. */
static Span
value_span (const JeoulValue *value)
{
  double position = jeoul_value_position (value);

  switch (value->bound)
    {
    case JEOUL_BOUND_AT_LEAST:
    case JEOUL_BOUND_MORE_THAN:
      return (Span) { value->low.value, INFINITY };
    case JEOUL_BOUND_AT_MOST:
    case JEOUL_BOUND_LESS_THAN:
      return (Span) { 0, value->high.value };
    case JEOUL_BOUND_RANGE:
      return (Span) { value->low.value, value->high.value };
    default:
      return (Span) { position, position };
    }
}

static gboolean
is_open (JeoulBound bound)
{
  return bound == JEOUL_BOUND_MORE_THAN || bound == JEOUL_BOUND_LESS_THAN;
}

/* What two figures give: a bound below the line turns into the opposite one. */
static gboolean
compute (JeoulFigureBuilder *builder,
         const JeoulClaim   *claim,
         Span               *ratio,
         JeoulBound         *bound)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (builder->dataset, NULL);
  const JeoulClaim *pair[2];
  const JeoulUnit *units[2];
  Span spans[2];
  gboolean open;

  if (claim->ratio_of == JEOUL_NO_INDEX || claim->ratio_to == JEOUL_NO_INDEX)
    return FALSE;
  pair[0] = &claims[claim->ratio_of];
  pair[1] = &claims[claim->ratio_to];
  for (guint i = 0; i < 2; i++)
    {
      if (!jeoul_claim_known_on (pair[i], builder->options->as_of))
        return FALSE;
      units[i] = jeoul_claim_get_unit (builder->dataset, pair[i]);
      spans[i] = value_span (&pair[i]->value);
    }
  for (guint i = 0; i < 2; i++)
    {
      double factor = units[i]->factor;

      /* Two amounts of one currency give their ratio as they are. */
      if (g_strcmp0 (units[0]->currency, units[1]->currency) != 0)
        factor *= jeoul_convert (builder->dataset, pair[i], "USD").factor;
      spans[i].low *= factor;
      spans[i].high *= factor;
    }

  ratio->low = spans[0].low / spans[1].high;
  ratio->high = spans[0].high / spans[1].low;
  if (!(ratio->low >= 0 && ratio->high > 0) || (ratio->low == 0 && isinf (ratio->high)))
    return FALSE; /* nothing is known of "more than" over "more than" */
  /* What rests on "more than" reaches no further than "less than". */
  open = is_open (pair[0]->value.bound) || is_open (pair[1]->value.bound);
  if (ratio->low == 0)
    *bound = open ? JEOUL_BOUND_LESS_THAN : JEOUL_BOUND_AT_MOST;
  else if (isinf (ratio->high))
    *bound = open ? JEOUL_BOUND_MORE_THAN : JEOUL_BOUND_AT_LEAST;
  else
    *bound = ratio->low < ratio->high ? JEOUL_BOUND_RANGE : JEOUL_BOUND_EXACT;
  return TRUE;
}

/* "DeepSeek-V3 ÷ Llama 3.1 405B", or the subject where the two figures are not known. */
static char *
pair_name (JeoulFigureBuilder *builder,
           const JeoulClaim   *claim)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (builder->dataset, NULL);
  const JeoulDataset *dataset = builder->dataset;
  JeoulLang lang = builder->lang;

  if (claim->ratio_of == JEOUL_NO_INDEX || claim->ratio_to == JEOUL_NO_INDEX)
    return g_strdup (jeoul_figure_subject_name (dataset, claim, lang));
  return g_strdup_printf (
    "%s ÷ %s · %s",
    jeoul_figure_subject_name (dataset, &claims[claim->ratio_of], lang),
    jeoul_figure_subject_name (dataset, &claims[claim->ratio_to], lang),
    jeoul_text_get_marked (&jeoul_claim_get_quantity (dataset, &claims[claim->ratio_of])->name,
                           lang));
}

static void
add_computed_ratio (JeoulFigureBuilder *builder,
                    const JeoulClaim   *claim)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (builder->dataset, NULL);
  g_autofree char *of = NULL;
  g_autofree char *to = NULL;
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;
  JeoulUnitStyle of_style, to_style;
  JeoulBound bound;
  JeoulDatum *datum;
  Span ratio;
  /* A ratio is a plain number; the axis may be in percent. */
  double scale = builder->unit->dimension[0] == '\0' ? 1 / builder->unit->factor : 1;

  if (!compute (builder, claim, &ratio, &bound))
    return;
  of_style = jeoul_unit_get_style (jeoul_claim_get_unit (builder->dataset,
                                                         &claims[claim->ratio_of]),
                                   builder->lang);
  to_style = jeoul_unit_get_style (jeoul_claim_get_unit (builder->dataset,
                                                         &claims[claim->ratio_to]),
                                   builder->lang);
  of = jeoul_format_value (builder->lang, &claims[claim->ratio_of].value, &of_style,
                           JEOUL_FORM_COMPACT);
  to = jeoul_format_value (builder->lang, &claims[claim->ratio_to].value, &to_style,
                           JEOUL_FORM_COMPACT);
  name = g_strdup_printf ("%s ÷ %s", of, to);
  id = g_strdup_printf ("%s-computed", claim->id);
  datum = jeoul_figure_builder_add_computed (builder, id, name, ratio.high * scale,
                                             bounded_text (ratio, bound, FALSE, builder->lang));
  if (bound == JEOUL_BOUND_EXACT)
    return;
  datum->mark = isinf (ratio.high)  ? JEOUL_MARK_LOWER
                : ratio.low == 0    ? JEOUL_MARK_UPPER
                                    : JEOUL_MARK_RANGE;
  datum->open = is_open (bound);
  datum->value = NAN;
  if (datum->mark != JEOUL_MARK_UPPER)
    datum->low = ratio.low * scale;
  if (datum->mark != JEOUL_MARK_LOWER)
    datum->high = ratio.high * scale;
}

/* An amount that somebody chose for this figure is no ratio, and has no place among them. */
static JeoulPlacement
place_ratio (JeoulFigureBuilder *builder,
             const JeoulClaim   *claim)
{
  JeoulBound bound = claim->value.bound;

  if (claim->ratio_of == JEOUL_NO_INDEX && bound != JEOUL_BOUND_VERBAL &&
      bound != JEOUL_BOUND_NONE &&
      jeoul_claim_get_unit (builder->dataset, claim)->dimension[0] != '\0')
    {
      builder->n_other++;
      return (JeoulPlacement) { JEOUL_MARK_NONE, NAN, NAN, NAN };
    }
  return jeoul_figure_builder_place (builder, claim);
}

/**
 * jeoul_figure_build_ratios:
 * @builder: a figure in the making
 *
 * Under each pair of figures the ratios that were reported of it, and then the computed one.
 */
void
jeoul_figure_build_ratios (JeoulFigureBuilder *builder)
{
  const JeoulClaim *last = NULL;
  g_autofree char *heading = NULL;

  builder->spec->alt_intro =
    g_strdup (jeoul_tr (builder->lang, "Ratios as reported, and as their two figures give them."));
  jeoul_figure_builder_axis (builder, &builder->spec->x, NULL);

  for (guint i = 0; i < builder->claims->len; i++)
    {
      const JeoulClaim *claim = jeoul_figure_builder_claim (builder, i);
      JeoulPlacement placement = place_ratio (builder, claim);
      gboolean same_pair = last && last->ratio_of == claim->ratio_of &&
                           last->ratio_to == claim->ratio_to && last->subject == claim->subject;
      JeoulDatum *datum;

      if (!same_pair)
        {
          if (last)
            add_computed_ratio (builder, last);
          g_free (heading);
          heading = pair_name (builder, claim);
          jeoul_figure_builder_add_heading (builder, heading);
        }
      last = claim;

      datum = jeoul_figure_builder_add_row (
        builder, claim, &placement,
        jeoul_figure_subject_name (builder->dataset, claim, builder->lang));
      if (placement.mark != JEOUL_MARK_WORDS && placement.mark != JEOUL_MARK_NONE)
        {
          double factor = jeoul_claim_get_unit (builder->dataset, claim)->factor;
          Span span = value_span (&claim->value);

          g_free (datum->label);
          datum->shape = JEOUL_SHAPE_CIRCLE;
          datum->label = bounded_text ((Span) { span.low * factor, span.high * factor },
                                       claim->value.bound, datum->approx, builder->lang);
        }
    }
  if (last)
    add_computed_ratio (builder, last);
  jeoul_figure_builder_key (builder, FALSE, FALSE);
}
