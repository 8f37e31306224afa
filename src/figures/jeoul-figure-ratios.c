/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ratios: each as it was reported, beside the one that its two figures give. */
#include "jeoul-figure-builder.h"

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

static char *
bounded_text (double        ratio,
              JeoulMarkKind mark,
              gboolean      approx,
              JeoulLang     lang)
{
  g_autofree char *text = ratio_text (ratio, lang);

  if (mark == JEOUL_MARK_LOWER)
    return g_strdup_printf (jeoul_trc (lang, "bound", "at least %s"), text);
  if (mark == JEOUL_MARK_UPPER)
    return g_strdup_printf (jeoul_trc (lang, "bound", "up to %s"), text);
  return approx ? g_strdup_printf (jeoul_trc (lang, "bound", "about %s"), text)
                : g_steal_pointer (&text);
}

/* What two figures give: a bound below the line turns into the opposite one. */
static gboolean
compute (JeoulFigureBuilder *builder,
         const JeoulClaim   *claim,
         double             *ratio,
         JeoulMarkKind      *mark)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (builder->dataset, NULL);
  const JeoulClaim *pair[2];
  double values[2];
  int direction = 0;

  if (claim->ratio_of == JEOUL_NO_INDEX || claim->ratio_to == JEOUL_NO_INDEX)
    return FALSE;
  pair[0] = &claims[claim->ratio_of];
  pair[1] = &claims[claim->ratio_to];
  for (guint i = 0; i < 2; i++)
    {
      JeoulBound bound = pair[i]->value.bound;
      int sign = bound == JEOUL_BOUND_AT_LEAST || bound == JEOUL_BOUND_MORE_THAN   ? 1
                 : bound == JEOUL_BOUND_AT_MOST || bound == JEOUL_BOUND_LESS_THAN ? -1
                                                                                  : 0;

      values[i] = jeoul_value_position (&pair[i]->value) *
                  jeoul_claim_get_unit (builder->dataset, pair[i])->factor *
                  jeoul_convert (builder->dataset, pair[i], "USD").factor;
      if (i == 1)
        sign = -sign;
      if (sign * direction < 0)
        return FALSE; /* nothing is known of "more than" over "more than" */
      direction = sign != 0 ? sign : direction;
    }
  *ratio = values[0] / values[1];
  *mark = direction > 0 ? JEOUL_MARK_LOWER : direction < 0 ? JEOUL_MARK_UPPER : JEOUL_MARK_POINT;
  return isfinite (*ratio) && *ratio > 0;
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
  JeoulMarkKind mark;
  JeoulDatum *datum;
  double ratio;

  if (!compute (builder, claim, &ratio, &mark))
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
  datum = jeoul_figure_builder_add_computed (builder, id, name, ratio,
                                             bounded_text (ratio, mark, FALSE, builder->lang));
  datum->mark = mark;
  if (mark == JEOUL_MARK_LOWER)
    datum->low = ratio;
  else if (mark == JEOUL_MARK_UPPER)
    datum->high = ratio;
  if (mark != JEOUL_MARK_POINT)
    datum->value = NAN;
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
      JeoulPlacement placement = jeoul_figure_builder_place (builder, claim);
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
          g_free (datum->label);
          datum->shape = JEOUL_SHAPE_CIRCLE;
          datum->label = bounded_text (
            jeoul_value_position (&claim->value) *
              jeoul_claim_get_unit (builder->dataset, claim)->factor,
            placement.mark, datum->approx, builder->lang);
        }
    }
  if (last)
    add_computed_ratio (builder, last);
  jeoul_figure_builder_key (builder, FALSE, FALSE);
}
