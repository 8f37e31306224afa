/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A timeline: when what was said, with the events around it. */
#include "jeoul-figure-builder.h"

#include "jeoul-ratio.h"

#include <math.h>

/**
 * jeoul_figure_build_timeline:
 * @builder: a figure in the making
 *
 * A row a claim, its mark at the day on which it was made; the value stands beside the mark, as
 * figures of different things have no common axis here. Events are lines.
 */
void
jeoul_figure_build_timeline (JeoulFigureBuilder *builder)
{
  const JeoulEvent *events = jeoul_dataset_get_events (builder->dataset, NULL);
  const JeoulIndex *listed = jeoul_dataset_get_list (builder->dataset, builder->figure->events);
  guint current = 0;

  builder->spec->alt_intro = g_strdup (
    jeoul_tr (builder->lang, "Claims in the order in which they were made, one a row."));
  jeoul_figure_builder_time_axis (builder, &builder->spec->x);

  for (guint i = 0; i < builder->claims->len; i++)
    {
      const JeoulClaim *claim = jeoul_figure_builder_claim (builder, i);
      guint group = jeoul_figure_group_key (builder->dataset, builder->figure->group, claim);
      const char *name =
        jeoul_figure_group_name (builder->dataset, builder->figure->group, group, builder->lang);
      JeoulPlacement placement = { JEOUL_MARK_POINT, NAN, NAN, NAN };
      JeoulDatum *datum;
      char *ratio;

      if (!jeoul_date_is_set (claim->asserted))
        {
          builder->n_no_date++;
          continue;
        }
      /* Listed, not drawn: there is nothing to show at that day. */
      if (claim->value.bound == JEOUL_BOUND_NONE)
        {
          placement.mark = JEOUL_MARK_NONE;
          builder->n_words++;
        }
      if (builder->spec->rows->len == 0 || group != current)
        jeoul_figure_builder_add_heading (builder, name);
      current = group;

      datum = jeoul_figure_builder_add_row (builder, claim, &placement, name);
      if (placement.mark == JEOUL_MARK_NONE)
        continue;
      /* A ratio is set as the figure of ratios sets it: "about 1/10", not "about 0.1". */
      ratio = jeoul_ratio_format_claim (builder->dataset, claim, builder->lang);
      if (ratio != NULL)
        {
          g_free (datum->label);
          datum->label = ratio;
        }
      datum->quoted = claim->value.bound == JEOUL_BOUND_VERBAL;
      datum->shape = JEOUL_SHAPE_CIRCLE;
      datum->value = jeoul_date_middle_day (claim->asserted);
    }

  for (guint i = 0; i < builder->figure->events.count; i++)
    {
      const JeoulEvent *event = &events[listed[i]];
      JeoulRule *rule;

      if (jeoul_date_is_set (builder->options->as_of) &&
          jeoul_date_compare (event->date.end, builder->options->as_of) > 0)
        continue;
      rule = jeoul_spec_add_rule (builder->spec);
      rule->on_x = TRUE;
      rule->value = jeoul_period_middle_day (event->date);
      rule->label = g_strdup (jeoul_text_get_marked (&event->name, builder->lang));
    }
  jeoul_figure_builder_key (builder, FALSE, TRUE);
}
