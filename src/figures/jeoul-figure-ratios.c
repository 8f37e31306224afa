/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ratios: each as it was reported, beside the one that its two figures give. */
#include "jeoul-figure-builder.h"

#include "jeoul-compare.h"
#include "jeoul-query.h"
#include "jeoul-ratio.h"

#include <math.h>

/* What two figures give, and whether they count the same. FALSE: there is no ratio, or one of them
 * was not known yet. */
static gboolean
compute (JeoulFigureBuilder *builder,
         const JeoulClaim   *claim,
         JeoulComparison    *comparison)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (builder->dataset, NULL);

  if (claim->ratio_of == JEOUL_NO_INDEX || claim->ratio_to == JEOUL_NO_INDEX ||
      !jeoul_claim_known_on (&claims[claim->ratio_of], builder->options->as_of) ||
      !jeoul_claim_known_on (&claims[claim->ratio_to], builder->options->as_of))
    return FALSE;
  *comparison = jeoul_compare (builder->dataset, claim->ratio_of, claim->ratio_to);
  return jeoul_interval_is_known (comparison->ratio);
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

/* The verdict in the few words that a row has room for. */
static const char *
short_verdict (JeoulVerdict verdict,
               JeoulLang    lang)
{
  if (jeoul_verdict_allows (verdict))
    return jeoul_trc (lang, "ratio", "like with like");
  return verdict == JEOUL_VERDICT_UNLIKE ? jeoul_trc (lang, "ratio", "not like with like")
                                         : jeoul_trc (lang, "ratio", "cannot be told");
}

/* Whether like was compared with like, in the row and in its description. */
static void
add_verdict (JeoulFigureBuilder    *builder,
             JeoulDatum            *datum,
             const JeoulComparison *comparison)
{
  GArray *rows = builder->spec->rows;
  JeoulRow *row = &g_array_index (rows, JeoulRow, rows->len - 1);
  const char *verdict = jeoul_verdict_name (comparison->verdict, builder->lang);
  char *detail = g_strdup_printf ("%s\n%s", datum->detail, verdict);
  char *name = g_strdup_printf ("%s. %s", datum->name, verdict);

  g_free (row->label);
  row->label = g_strdup_printf ("%s · %s", datum->name,
                                short_verdict (comparison->verdict, builder->lang));
  g_free (datum->detail);
  datum->detail = detail;
  g_free (datum->name);
  datum->name = name;
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
  JeoulComparison comparison;
  JeoulDatum *datum;
  JeoulRow *row;
  double low, high;
  /* A ratio is a plain number; the axis may be in percent. */
  double scale = builder->unit->dimension[0] == '\0' ? 1 / builder->unit->factor : 1;

  if (!compute (builder, claim, &comparison))
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
  low = comparison.ratio.low * scale;
  high = comparison.ratio.high * scale;
  datum = jeoul_figure_builder_add_computed (
    builder, id, name, high, jeoul_comparison_ratio (&comparison, FALSE, builder->lang));
  datum->approx = comparison.ratio_approx;
  /* Beside the ratio that was claimed stands the one that its figures give, however little room
   * there is: that is what the figure is for. */
  row = &g_array_index (builder->spec->rows, JeoulRow, builder->spec->rows->len - 1);
  row->priority = datum->priority = row[-1].priority;
  add_verdict (builder, datum, &comparison);
  if (comparison.currency != NULL)
    {
      builder->n_converted++;
      if (builder->converted_to == NULL)
        builder->converted_to = comparison.currency;
    }
  if (!(low < high))
    return;
  datum->mark = isinf (high) ? JEOUL_MARK_LOWER : low <= 0 ? JEOUL_MARK_UPPER : JEOUL_MARK_RANGE;
  datum->open = isinf (high) ? comparison.ratio.low_open
                             : low <= 0 && comparison.ratio.high_open;
  datum->value = NAN;
  if (datum->mark != JEOUL_MARK_UPPER)
    datum->low = low;
  if (datum->mark != JEOUL_MARK_LOWER)
    datum->high = high;
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

/* "1/100", "1", "10 times": as the ratios beside the marks are set. */
static char *
format_ratio_tick (double   value,
                   double   step,
                   gpointer data)
{
  if (value == 1)
    return g_strdup ("1");
  return jeoul_ratio_format (value, (JeoulLang) GPOINTER_TO_INT (data));
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
  /* Steps of equal length from zero are no fractions. */
  if (builder->log_scale && builder->unit && builder->unit->factor == 1)
    {
      JeoulAxis *axis = &builder->spec->x;

      axis->format_destroy (axis->format_data);
      axis->format = format_ratio_tick;
      axis->format_data = GINT_TO_POINTER (builder->lang);
      axis->format_destroy = NULL;
    }

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
          char *label = jeoul_ratio_format_value (
            &claim->value, jeoul_claim_get_unit (builder->dataset, claim)->factor, builder->lang);

          datum->shape = JEOUL_SHAPE_CIRCLE;
          if (label != NULL)
            {
              g_free (datum->label);
              datum->label = label;
            }
        }
    }
  if (last)
    add_computed_ratio (builder, last);
  jeoul_figure_builder_key (builder, FALSE, FALSE);
}
