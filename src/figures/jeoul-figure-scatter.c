/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scatter: two quantities of one subject by one claimant, with lines of equal rate. */
#include "jeoul-figure-builder.h"

#include <math.h>

/* The claim of the x quantity that goes with @claim: of the same subject, by the same claimant and
 * over the same stages; where stages were not said, the only one of subject and claimant. */
static const JeoulClaim *
find_partner (JeoulFigureBuilder *builder,
              const JeoulClaim   *claim)
{
  const JeoulClaim *only = NULL;
  guint n_candidates = 0;

  for (guint i = 0; i < builder->claims->len; i++)
    {
      const JeoulClaim *other = jeoul_figure_builder_claim (builder, i);

      if (other->quantity != builder->figure->x_quantity || other->subject != claim->subject ||
          other->claimant != claim->claimant)
        continue;
      if (other->stages == claim->stages && claim->stages != JEOUL_STAGE_UNDEFINED)
        return other;
      only = other;
      n_candidates++;
    }
  return n_candidates == 1 && (only->stages == JEOUL_STAGE_UNDEFINED ||
                               claim->stages == JEOUL_STAGE_UNDEFINED)
           ? only
           : NULL;
}

static void
add_rate_lines (JeoulFigureBuilder *builder,
                const JeoulUnit    *x_unit)
{
  const JeoulUnit *units = jeoul_dataset_get_units (builder->dataset, NULL);
  const JeoulReference *rates =
    jeoul_dataset_get_references (builder->dataset, builder->figure->first_iso_rate);

  for (guint i = 0; i < builder->figure->n_iso_rates; i++)
    {
      const JeoulUnit *unit = &units[rates[i].unit];
      JeoulUnitStyle style = jeoul_unit_get_style (unit, builder->lang);
      g_autofree char *rate = jeoul_format_decimal (builder->lang, rates[i].number.text, &style,
                                                    JEOUL_FORM_COMPACT);
      const char *name = jeoul_text_get_marked (&rates[i].label, builder->lang);
      JeoulRule *rule = jeoul_spec_add_rule (builder->spec);

      rule->is_rate = TRUE;
      rule->value = rates[i].number.value * unit->factor * x_unit->factor / builder->unit->factor;
      rule->label = name ? g_strdup_printf ("%s: %s", rate, name) : g_steal_pointer (&rate);
    }
}

/**
 * jeoul_figure_build_scatter:
 * @builder: a figure in the making
 *
 * Points where one claimant gives both quantities of one subject; what has no partner is counted.
 */
void
jeoul_figure_build_scatter (JeoulFigureBuilder *builder)
{
  const JeoulQuantity *quantities = jeoul_dataset_get_quantities (builder->dataset, NULL);
  const JeoulQuantity *x = &quantities[builder->figure->x_quantity];
  const JeoulQuantity *y = &quantities[builder->figure->y_quantity];
  const JeoulUnit *x_unit = &jeoul_dataset_get_units (builder->dataset, NULL)[x->unit];
  JeoulSpec *spec = builder->spec;

  spec->alt_intro = g_strdup (jeoul_tr (builder->lang, "Two quantities against each other."));
  jeoul_figure_builder_axis (builder, &spec->x, x_unit);
  jeoul_figure_builder_axis (builder, &spec->y, builder->unit);
  spec->x.title = g_strdup (jeoul_text_get_marked (&x->name, builder->lang));
  spec->y.title = g_strdup (jeoul_text_get_marked (&y->name, builder->lang));

  for (guint i = 0; i < builder->claims->len; i++)
    {
      const JeoulClaim *claim = jeoul_figure_builder_claim (builder, i);
      const JeoulClaim *partner;
      JeoulPlacement placement;
      const char *subject;
      const char *label;
      JeoulDatum *datum;
      double position;

      if (claim->quantity != builder->figure->y_quantity)
        continue;
      partner = find_partner (builder, claim);
      placement = jeoul_figure_builder_place (builder, claim);
      if (!partner || placement.mark == JEOUL_MARK_WORDS || placement.mark == JEOUL_MARK_NONE)
        {
          builder->n_words++;
          continue;
        }
      position = jeoul_value_position (&partner->value) *
                 jeoul_claim_get_unit (builder->dataset, partner)->factor / x_unit->factor;
      if (!isfinite (position) || (builder->log_scale && !(position > 0)))
        {
          builder->n_zero++;
          continue;
        }

      datum = jeoul_figure_builder_add_claim (builder, claim, &placement);
      datum->x = datum->x_end = position;
      subject = jeoul_figure_subject_name (builder->dataset, claim, builder->lang);
      label = jeoul_text_get_marked (jeoul_claim_get_label (builder->dataset, claim),
                                     builder->lang);
      g_free (datum->label);
      datum->label = label ? g_strdup_printf ("%s, %s", subject, label) : g_strdup (subject);
    }
  add_rate_lines (builder, x_unit);
  jeoul_figure_builder_key (builder, TRUE, FALSE);
}
