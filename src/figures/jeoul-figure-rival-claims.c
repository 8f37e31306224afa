/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rival claims: every claim on one quantity, a row each under its subject. */
#include "jeoul-figure-builder.h"

/**
 * jeoul_figure_build_rival_claims:
 * @builder: a figure in the making
 *
 * Points, intervals, arrow-capped bounds and words, on a linear or log axis.
 */
void
jeoul_figure_build_rival_claims (JeoulFigureBuilder *builder)
{
  gboolean hues_are_headed = builder->figure->group == JEOUL_GROUP_SUBJECT ||
                             builder->figure->group == JEOUL_GROUP_ORGANIZATION;

  builder->spec->alt_intro = g_strdup (
    builder->log_scale ? jeoul_tr (builder->lang, "Rival claims, one a row, on a logarithmic axis.")
                       : jeoul_tr (builder->lang, "Rival claims, one a row, on a linear axis."));
  jeoul_figure_builder_axis (builder, &builder->spec->x, builder->unit);
  jeoul_figure_builder_add_rows (builder);
  jeoul_figure_builder_rules (builder, TRUE);
  jeoul_figure_builder_key (builder, TRUE, !hues_are_headed);
}
