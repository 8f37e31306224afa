/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arithmetic: a sum worked out, and a waterfall of its parts. */
#include "jeoul-figure-builder.h"

#include "jeoul-derive.h"

#include <math.h>
#include <string.h>

/* The claims of the figure, for is_step(). */
static GHashTable *
collect_shown (JeoulFigureBuilder *builder)
{
  GHashTable *shown = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < builder->claims->len; i++)
    g_hash_table_add (shown, (gpointer) jeoul_figure_builder_claim (builder, i));
  return shown;
}

/* Whether another claim of the figure contains @claim, so that it is one step of the waterfall. */
static gboolean
is_step (JeoulFigureBuilder *builder,
         const JeoulClaim   *claim,
         GHashTable         *shown)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (builder->dataset, NULL);
  const JeoulRelation *relations =
    jeoul_dataset_get_relations (builder->dataset, claim->relations);

  for (guint i = 0; i < claim->relations.count; i++)
    {
      if (relations[i].type == JEOUL_RELATION_PART_OF &&
          g_hash_table_contains (shown, &claims[relations[i].claim]))
        return TRUE;
    }
  return FALSE;
}

/* How far a step goes, in the unit of the axis: to the stated number or bound, or to the middle of
 * a range. */
static double
step_length (const JeoulPlacement *placement)
{
  switch (placement->mark)
    {
    case JEOUL_MARK_LOWER:
      return placement->low;
    case JEOUL_MARK_UPPER:
      return placement->high;
    case JEOUL_MARK_RANGE:
      return (placement->low + placement->high) / 2;
    default:
      return placement->value;
    }
}

static char *
stated_value (JeoulFigureBuilder *builder,
              const JeoulClaim   *claim)
{
  JeoulUnitStyle style =
    jeoul_unit_get_style (jeoul_claim_get_unit (builder->dataset, claim), builder->lang);

  return jeoul_format_value (builder->lang, &claim->value, &style, JEOUL_FORM_COMPACT);
}

/**
 * jeoul_figure_build_arithmetic:
 * @builder: a figure in the making
 *
 * A row a claim with its sum written out in front of it. Parts follow each other like the steps of
 * a stair, and the whole begins at zero again, so that they can be seen to add up.
 */
void
jeoul_figure_build_arithmetic (JeoulFigureBuilder *builder)
{
  g_autoptr (GHashTable) shown = collect_shown (builder);
  double reached = 0;

  builder->spec->alt_intro =
    g_strdup (jeoul_tr (builder->lang, "A sum worked out: each part begins where the last ended."));
  jeoul_figure_builder_axis (builder, &builder->spec->x, builder->unit);
  builder->spec->x.from_zero = TRUE;

  for (guint i = 0; i < builder->claims->len; i++)
    {
      const JeoulClaim *claim = jeoul_figure_builder_claim (builder, i);
      guint group = jeoul_figure_group_key (builder->dataset, builder->figure->group, claim);
      const char *name =
        jeoul_figure_group_name (builder->dataset, builder->figure->group, group, builder->lang);
      JeoulPlacement placement = jeoul_figure_builder_place (builder, claim);
      JeoulDatum *datum;

      if (i == 0 || group != jeoul_figure_group_key (builder->dataset, builder->figure->group,
                                                     jeoul_figure_builder_claim (builder, i - 1)))
        {
          jeoul_figure_builder_add_heading (builder, name);
          reached = 0;
        }

      datum = jeoul_figure_builder_add_row (builder, claim, &placement, name);
      if (placement.mark != JEOUL_MARK_WORDS && placement.mark != JEOUL_MARK_NONE)
        datum->mark = JEOUL_MARK_BAR;
      if (datum->mark == JEOUL_MARK_BAR && isfinite (reached) && is_step (builder, claim, shown))
        {
          if (!builder->partners)
            builder->partners = g_hash_table_new (NULL, NULL);
          g_hash_table_add (builder->partners, (gpointer) claim);
          datum->start = reached;
          reached += step_length (&placement);
        }
      if (claim->derivation != JEOUL_NO_INDEX)
        {
          g_autofree char *sum = jeoul_derive_text (builder->dataset, claim->derivation,
                                                    JEOUL_FORM_COMPACT, builder->lang);

          g_autofree char *stated = stated_value (builder, claim);

          /* The sum gives what was stated; in another currency that is about so much. */
          g_free (datum->short_label);
          datum->short_label = g_steal_pointer (&datum->label);
          datum->label = strcmp (stated, datum->short_label) == 0
                           ? g_strdup_printf ("%s = %s", sum, stated)
                           : g_strdup_printf ("%s = %s ≈ %s", sum, stated, datum->short_label);
        }
    }
  jeoul_figure_builder_add_sums (builder);
  jeoul_figure_builder_key (builder, FALSE, FALSE);
}
