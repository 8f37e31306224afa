/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What helps to read a figure: its axes, reference lines and key. */
#include "jeoul-figure-builder.h"

#include "jeoul-facet-names.h"

#include <math.h>

/* What a tick label needs to know, apart from the dataset. */
typedef struct
{
  JeoulLang      lang;
  JeoulNotation  notation;
  char          *currency;
} TickStyle;

static void
tick_style_free (gpointer data)
{
  TickStyle *style = data;

  g_free (style->currency);
  g_free (style);
}

static char *
format_tick (double   value,
             double   step,
             gpointer data)
{
  const TickStyle *ticks = data;
  JeoulUnitStyle style = { .notation = ticks->notation, .currency = ticks->currency };

  return jeoul_format_double (ticks->lang, value, &style, JEOUL_FORM_AXIS);
}

static char *
format_day (double   value,
            double   step,
            gpointer data)
{
  JeoulDate date = jeoul_date_from_day ((int) floor (value));

  if (step == 0 || step >= 360)
    date.month = date.day = 0;
  else if (step >= 27)
    date.day = 0;
  return jeoul_date_format (GPOINTER_TO_INT (data), date);
}

/**
 * jeoul_figure_builder_axis:
 * @builder: a figure in the making
 * @axis: one of its spec's axes
 * @unit: (nullable): its unit
 *
 * Makes @axis an axis of numbers in @unit.
 */
void
jeoul_figure_builder_axis (JeoulFigureBuilder *builder,
                           JeoulAxis          *axis,
                           const JeoulUnit    *unit)
{
  TickStyle *style = g_new0 (TickStyle, 1);
  g_autofree char *label = NULL;

  style->lang = builder->lang;
  style->notation = unit ? unit->notation : JEOUL_NOTATION_PLAIN;
  style->currency = g_strdup (jeoul_figure_builder_currency (builder, unit));

  axis->scale = builder->log_scale ? JEOUL_SCALE_LOG : JEOUL_SCALE_LINEAR;
  axis->format = format_tick;
  axis->format_data = style;
  axis->format_destroy = tick_style_free;
  label = jeoul_figure_builder_unit_label (builder, unit);
  if (label)
    /* Translators: %s is the unit of an axis, beside its first number: "GPUs", "단위: 장" */
    axis->title = g_strdup_printf (jeoul_trc (builder->lang, "unit of an axis", "%s"), label);
}

/**
 * jeoul_figure_builder_time_axis:
 * @builder: a figure in the making
 * @axis: one of its spec's axes
 *
 * Makes @axis an axis of days.
 */
void
jeoul_figure_builder_time_axis (JeoulFigureBuilder *builder,
                                JeoulAxis          *axis)
{
  axis->scale = JEOUL_SCALE_TIME;
  axis->format = format_day;
  axis->format_data = GINT_TO_POINTER (builder->lang);
}

/**
 * jeoul_figure_builder_rules:
 * @builder: a figure in the making
 * @on_x: whether the value axis is x
 *
 * Adds the figure's reference lines.
 */
void
jeoul_figure_builder_rules (JeoulFigureBuilder *builder,
                            gboolean            on_x)
{
  const JeoulUnit *units = jeoul_dataset_get_units (builder->dataset, NULL);
  const JeoulReference *references =
    jeoul_dataset_get_references (builder->dataset, builder->figure->first_reference);

  if (!builder->unit)
    return;

  for (guint i = 0; i < builder->figure->n_references; i++)
    {
      const JeoulReference *reference = &references[i];
      const JeoulUnit *unit =
        reference->unit != JEOUL_NO_INDEX ? &units[reference->unit] : builder->unit;
      JeoulRule *rule;
      double value =
        reference->number.value * jeoul_figure_builder_factor (builder, unit, builder->unit);

      if (isnan (value))
        continue;
      if (builder->log_scale && !(value > 0))
        {
          builder->n_sums++;
          continue;
        }
      rule = jeoul_spec_add_rule (builder->spec);
      rule->on_x = on_x;
      rule->value = value;
      rule->label = g_strdup (jeoul_text_get_marked (&reference->label, builder->lang));
    }
}

/* So many organizations of one colour are named in the key. */
#define MAX_NAMED 3

/* The names of a colour: organizations may share one, and the key must not give it to the first
 * alone. */
static GString *
add_hue_name (GString    *names,
              guint       n_before,
              const char *name)
{
  if (!names)
    return g_string_new (name);
  if (n_before < MAX_NAMED)
    g_string_append_printf (names, ", %s", name);
  else if (n_before == MAX_NAMED)
    g_string_append (names, ", …");
  return names;
}

/* A shape is explained once, with all the bases that share it. */
static void
add_shape_keys (JeoulFigureBuilder *builder)
{
  guint first = builder->spec->key->len;

  for (guint basis = 0; basis < jeoul_bases.n_words; basis++)
    {
      /* The undefined one comes last, whatever its place in the list. */
      guint index = (basis + 1) % (guint) jeoul_bases.n_words;
      const char *name = jeoul_facet_name (&jeoul_bases, index, builder->lang);
      JeoulKeyItem *item = NULL;

      if (!(builder->bases & (1u << index)))
        continue;
      for (guint i = first; i < builder->spec->key->len && !item; i++)
        {
          JeoulKeyItem *other = &g_array_index (builder->spec->key, JeoulKeyItem, i);

          if (other->shape == builder->shapes[index])
            item = other;
        }
      if (item)
        {
          g_autofree char *names = g_steal_pointer (&item->label);

          /* Translators: two ways of reckoning that have one mark: "hardware bought or …" */
          item->label = g_strdup_printf (jeoul_tr (builder->lang, "%1$s or %2$s"), names, name);
          continue;
        }
      item = jeoul_spec_add_key (builder->spec);
      item->shape = builder->shapes[index];
      item->hue = JEOUL_HUE_GREY;
      item->label = g_strdup (name);
    }
}

/**
 * jeoul_figure_builder_key:
 * @builder: a figure in the making
 * @shapes: explain the shapes that are used
 * @hues: explain the colours that are used
 *
 * Fills the key with just what this figure uses. Where one basis alone is used, its shape tells
 * nothing and is not explained.
 */
void
jeoul_figure_builder_key (JeoulFigureBuilder *builder,
                          gboolean            shapes,
                          gboolean            hues)
{
  guint32 bases = builder->bases;
  gboolean used[JEOUL_N_HUES] = { FALSE };
  GString *names[JEOUL_N_HUES] = { NULL };
  guint n_names[JEOUL_N_HUES] = { 0 };
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n_hues = 0;

  for (guint i = 0; i < builder->claims->len; i++)
    {
      const JeoulClaim *claim = jeoul_figure_builder_claim (builder, i);
      const JeoulOrganization *organization = jeoul_claim_get_organization (builder->dataset,
                                                                            claim);
      guint hue = organization ? organization->hue : JEOUL_HUE_GREY;

      if (!used[hue])
        {
          used[hue] = TRUE;
          n_hues++;
        }
      if (hue != JEOUL_HUE_GREY && g_hash_table_add (seen, (gpointer) organization))
        names[hue] = add_hue_name (names[hue], n_names[hue]++,
                                   jeoul_text_get_marked (&organization->name, builder->lang));
    }

  if (shapes && (bases & (bases - 1)) != 0)
    add_shape_keys (builder);
  if (builder->n_computed > 0)
    {
      JeoulKeyItem *item = jeoul_spec_add_key (builder->spec);

      item->shape = JEOUL_SHAPE_CROSS;
      item->hue = JEOUL_HUE_GREY;
      item->label = g_strdup (jeoul_tr (builder->lang, "computed, claimed by nobody"));
    }
  if (hues && n_hues > 1)
    {
      for (guint hue = 1; hue <= JEOUL_N_HUES; hue++)
        {
          JeoulKeyItem *item;

          if (!used[hue % JEOUL_N_HUES])
            continue;
          item = jeoul_spec_add_key (builder->spec);
          item->is_bar = TRUE;
          item->hue = (guint8) (hue % JEOUL_N_HUES);
          item->label = names[item->hue] ? g_strdup (names[item->hue]->str)
                                         : g_strdup (jeoul_tr (builder->lang, "others"));
        }
    }
  for (guint hue = 0; hue < JEOUL_N_HUES; hue++)
    if (names[hue])
      g_string_free (names[hue], TRUE);
}
