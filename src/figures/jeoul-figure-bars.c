/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars: claims on quantities that start at zero, linear from zero only. */
#include "jeoul-figure-builder.h"

/**
 * jeoul_figure_build_bars:
 * @builder: a figure in the making
 *
 * A bar a row. Its length is its value, so the axis is linear and begins at zero; a range goes on
 * pale from its lower to its upper end.
 */
void
jeoul_figure_build_bars (JeoulFigureBuilder *builder)
{
  gboolean hues_are_headed = builder->figure->group == JEOUL_GROUP_ORGANIZATION ||
                             builder->figure->group == JEOUL_GROUP_SUBJECT;

  builder->spec->alt_intro = g_strdup (jeoul_tr (builder->lang, "Bars from zero, one a row."));
  jeoul_figure_builder_axis (builder, &builder->spec->x, builder->unit);
  builder->spec->x.from_zero = TRUE;
  jeoul_figure_builder_add_rows (builder);
  jeoul_figure_builder_rules (builder, TRUE);
  jeoul_figure_builder_key (builder, FALSE, !hues_are_headed);
}
