/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scatter: two quantities of one subject by one claimant, with lines of equal rate. */
#include "jeoul-figure-builder.h"

#include <math.h>

/* Claims of the x quantity by what a partner must agree in: with stages those over just these,
 * without (ANY_STAGES) all of them. */
#define ANY_STAGES G_MAXUINT32

typedef struct
{
  JeoulIndex        subject;
  JeoulIndex        claimant;
  guint32           stages;
  const JeoulClaim *first;
  guint             n;
} Partners;

static guint
partners_hash (gconstpointer key)
{
  const Partners *partners = key;

  return (partners->subject * 31 + partners->claimant) * 31 + partners->stages;
}

static gboolean
partners_equal (gconstpointer a,
                gconstpointer b)
{
  const Partners *left = a;
  const Partners *right = b;

  return left->subject == right->subject && left->claimant == right->claimant &&
         left->stages == right->stages;
}

static void
file_partner (GHashTable       *index,
              const JeoulClaim *claim,
              guint32           stages)
{
  Partners key = { claim->subject, claim->claimant, stages, claim, 0 };
  Partners *partners = g_hash_table_lookup (index, &key);

  if (!partners)
    {
      partners = g_memdup2 (&key, sizeof key);
      g_hash_table_add (index, partners);
    }
  partners->n++;
}

static GHashTable *
index_partners (JeoulFigureBuilder *builder)
{
  GHashTable *index = g_hash_table_new_full (partners_hash, partners_equal, g_free, NULL);

  for (guint i = 0; i < builder->claims->len; i++)
    {
      const JeoulClaim *claim = jeoul_figure_builder_claim (builder, i);

      if (claim->quantity != builder->figure->x_quantity)
        continue;
      file_partner (index, claim, claim->stages);
      file_partner (index, claim, ANY_STAGES);
    }
  return index;
}

/* The claim of the x quantity that goes with @claim: of the same subject, by the same claimant and
 * over the same stages; where stages were not said, the only one of subject and claimant. */
static const JeoulClaim *
find_partner (GHashTable       *index,
              const JeoulClaim *claim)
{
  Partners key = { claim->subject, claim->claimant, claim->stages, NULL, 0 };
  const Partners *partners = g_hash_table_lookup (index, &key);

  if (partners && claim->stages != JEOUL_STAGE_UNDEFINED)
    return partners->first;
  key.stages = ANY_STAGES;
  partners = g_hash_table_lookup (index, &key);
  if (!partners || partners->n != 1)
    return NULL;
  return partners->first->stages == JEOUL_STAGE_UNDEFINED || claim->stages == JEOUL_STAGE_UNDEFINED
           ? partners->first
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
      double factor = jeoul_figure_builder_factor (builder, unit, builder->unit);
      JeoulRule *rule;

      if (isnan (factor))
        continue;
      rule = jeoul_spec_add_rule (builder->spec);
      rule->is_rate = TRUE;
      rule->value = rates[i].number.value * factor * x_unit->factor;
      rule->label = name ? g_strdup_printf ("%s: %s", rate, name) : g_steal_pointer (&rate);
    }
}

/* x as it was stated: a bound stays one. */
static void
set_across (JeoulDatum           *datum,
            const JeoulClaim     *partner,
            const JeoulPlacement *across)
{
  datum->x_mark = across->mark;
  datum->x_open = partner->value.bound == JEOUL_BOUND_MORE_THAN ||
                  partner->value.bound == JEOUL_BOUND_LESS_THAN;
  datum->x = across->mark == JEOUL_MARK_LOWER   ? across->low
             : across->mark == JEOUL_MARK_UPPER ? across->high
             : across->mark == JEOUL_MARK_RANGE ? (across->low + across->high) / 2
                                                : across->value;
  datum->x_end = datum->x;
  datum->x_low = across->low;
  datum->x_high = across->high;
}

/* The other value, for who hovers over the mark or has it read out. */
static void
add_other_value (JeoulFigureBuilder  *builder,
                 JeoulDatum          *datum,
                 const JeoulClaim    *partner,
                 const JeoulQuantity *quantity)
{
  JeoulUnitStyle style =
    jeoul_unit_get_style (jeoul_claim_get_unit (builder->dataset, partner), builder->lang);
  g_autofree char *value = jeoul_format_value (builder->lang, &partner->value, &style,
                                               JEOUL_FORM_FULL);
  g_autofree char *spoken = jeoul_format_spoken (builder->lang, &partner->value, &style);
  g_autofree char *name = g_steal_pointer (&datum->name);
  g_autofree char *detail = g_steal_pointer (&datum->detail);
  const char *quantity_name = jeoul_text_get_marked (&quantity->name, builder->lang);

  datum->name = g_strdup_printf ("%s; %s: %s", name, quantity_name, spoken);
  datum->detail = g_strdup_printf ("%s\n%s: %s", detail, quantity_name, value);
}

/* What is measured, and in what: "GPU time (GPU-hours)". */
static void
set_title (JeoulFigureBuilder  *builder,
           JeoulAxis           *axis,
           const JeoulQuantity *quantity)
{
  const JeoulUnit *of = axis == &builder->spec->y
                          ? builder->unit
                          : &jeoul_dataset_get_units (builder->dataset, NULL)[quantity->unit];
  g_autofree char *unit = jeoul_figure_builder_unit_label (builder, of);
  const char *name = jeoul_text_get_marked (&quantity->name, builder->lang);

  g_free (axis->title);
  axis->title = unit ? jeoul_with_remark (name, unit, builder->lang) : g_strdup (name);
}

/**
 * jeoul_figure_build_scatter:
 * @builder: a figure in the making
 *
 * Points where one claimant gives both quantities of one subject; a bound on either is drawn as
 * one. What has no partner is counted, of x as of y.
 */
void
jeoul_figure_build_scatter (JeoulFigureBuilder *builder)
{
  const JeoulQuantity *quantities = jeoul_dataset_get_quantities (builder->dataset, NULL);
  const JeoulQuantity *x = &quantities[builder->figure->x_quantity];
  const JeoulQuantity *y = &quantities[builder->figure->y_quantity];
  const JeoulUnit *x_unit = &jeoul_dataset_get_units (builder->dataset, NULL)[x->unit];
  g_autoptr (GHashTable) partners = index_partners (builder);
  g_autoptr (GHashTable) paired = g_hash_table_new (NULL, NULL);
  JeoulSpec *spec = builder->spec;

  spec->alt_intro = g_strdup (jeoul_tr (builder->lang, "Two quantities against each other."));
  jeoul_figure_builder_axis (builder, &spec->x, x_unit);
  jeoul_figure_builder_axis (builder, &spec->y, builder->unit);
  set_title (builder, &spec->x, x);
  set_title (builder, &spec->y, y);

  for (guint i = 0; i < builder->claims->len; i++)
    {
      const JeoulClaim *claim = jeoul_figure_builder_claim (builder, i);
      const JeoulClaim *partner;
      JeoulPlacement placement, across;
      const char *subject;
      const char *label;
      JeoulDatum *datum;

      if (claim->quantity != builder->figure->y_quantity)
        continue;
      partner = find_partner (partners, claim);
      if (!partner)
        {
          builder->n_no_partner++;
          continue;
        }
      g_hash_table_add (paired, (gpointer) partner);
      placement = jeoul_figure_builder_place (builder, claim);
      if (placement.mark == JEOUL_MARK_WORDS)
        builder->n_words++;
      if (placement.mark == JEOUL_MARK_WORDS || placement.mark == JEOUL_MARK_NONE)
        continue;
      across = jeoul_figure_builder_place_in (builder, partner, x_unit);
      if (across.mark == JEOUL_MARK_WORDS)
        builder->n_words++;
      if (across.mark == JEOUL_MARK_WORDS || across.mark == JEOUL_MARK_NONE)
        continue;

      datum = jeoul_figure_builder_add_claim (builder, claim, &placement);
      if (!builder->partners)
        builder->partners = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (builder->partners, (gpointer) claim, (gpointer) partner);
      set_across (datum, partner, &across);
      add_other_value (builder, datum, partner, x);
      subject = jeoul_figure_subject_name (builder->dataset, claim, builder->lang);
      label = jeoul_text_get_marked (jeoul_claim_get_label (builder->dataset, claim),
                                     builder->lang);
      g_free (datum->label);
      datum->label = label ? g_strdup_printf ("%s, %s", subject, label) : g_strdup (subject);
    }
  for (guint i = 0; i < builder->claims->len; i++)
    {
      const JeoulClaim *claim = jeoul_figure_builder_claim (builder, i);

      if (claim->quantity == builder->figure->y_quantity)
        continue;
      if (claim->quantity != builder->figure->x_quantity)
        builder->n_other++;
      else if (!g_hash_table_contains (paired, claim))
        builder->n_no_partner++;
    }
  add_rate_lines (builder, x_unit);
  jeoul_figure_builder_key (builder, TRUE, FALSE);
}
