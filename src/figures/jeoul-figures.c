/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Claims ▸ spec: selects and orders the claims, and hands them to the builder of the kind. */
#include "jeoul-figures.h"

#include "jeoul-figure-assumed.h"
#include "jeoul-query.h"

#include <math.h>
#include <string.h>

/* One row per kind: a new kind is a row here and a file of its own. */
static const struct
{
  JeoulFigureKind kind;
  JeoulChartForm  form;
  gboolean        has_scales;
  void          (*build) (JeoulFigureBuilder *builder);
} kinds[] = {
  { JEOUL_KIND_RIVAL_CLAIMS, JEOUL_CHART_ROWS, TRUE, jeoul_figure_build_rival_claims },
  { JEOUL_KIND_BARS, JEOUL_CHART_ROWS, FALSE, jeoul_figure_build_bars },
  { JEOUL_KIND_STEPS, JEOUL_CHART_PLANE, TRUE, jeoul_figure_build_steps },
  { JEOUL_KIND_TIMELINE, JEOUL_CHART_ROWS, FALSE, jeoul_figure_build_timeline },
  { JEOUL_KIND_SCATTER, JEOUL_CHART_PLANE, TRUE, jeoul_figure_build_scatter },
  { JEOUL_KIND_ARITHMETIC, JEOUL_CHART_ROWS, FALSE, jeoul_figure_build_arithmetic },
  { JEOUL_KIND_RATIOS, JEOUL_CHART_ROWS, TRUE, jeoul_figure_build_ratios },
};

G_DEFINE_QUARK (jeoul-figure-error-quark, jeoul_figure_error)

static int
find_kind (JeoulFigureKind kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (kinds[i].kind == kind)
        return (int) i;
    }
  return -1;
}

/* What the claims are sorted by: the group's place first, then the figure's order. */
typedef struct
{
  guint  claim;
  guint  group;
  guint  place;
  double value;
  int    day;
} SortKey;

static int
compare_doubles (double a,
                 double b)
{
  /* What has no number stands before what has one. */
  if (isnan (a) || isnan (b))
    return (isnan (b) ? 1 : 0) - (isnan (a) ? 1 : 0);
  return (a > b) - (a < b);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const SortKey *left = a;
  const SortKey *right = b;
  JeoulSortBy sort = GPOINTER_TO_INT (data);
  int order = 0;

  if (left->group != right->group)
    return left->group < right->group ? -1 : 1;
  if (sort == JEOUL_SORT_VALUE)
    order = compare_doubles (left->value, right->value);
  else if (sort == JEOUL_SORT_DATE)
    order = (left->day > right->day) - (left->day < right->day);
  if (order != 0)
    return order;
  return left->place < right->place ? -1 : left->place > right->place;
}

/* What a claim is about, else when it was made; a timeline shows when it was made. */
static int
sort_day (const JeoulFigure *figure,
          const JeoulClaim  *claim)
{
  if (jeoul_date_is_set (claim->period.end) && figure->kind != JEOUL_KIND_TIMELINE)
    return jeoul_date_last_day (claim->period.end);
  if (jeoul_date_is_set (claim->asserted))
    return jeoul_date_last_day (claim->asserted);
  return G_MININT;
}

/* The stated position, in the unit of the quantity and in dollars, so that won sort with dollars. */
static double
sort_value (const JeoulDataset *dataset,
            const JeoulClaim   *claim)
{
  const JeoulUnit *unit = jeoul_claim_get_unit (dataset, claim);
  JeoulConversion conversion = jeoul_convert (dataset, claim, "USD");

  return jeoul_value_position (&claim->value) * unit->factor * conversion.factor;
}

/* The figure with what the options ask for instead of its own grouping and order. */
static JeoulFigure
figure_as_shown (const JeoulFigure        *figure,
                 const JeoulFigureOptions *options)
{
  JeoulFigure shown = *figure;

  if (options->regroup)
    shown.group = options->group;
  if (options->resort)
    shown.sort = options->sort;
  /* The editors' sums stand beside the claims that the editors chose. */
  if (options->claims && !options->filter && figure->kind == JEOUL_KIND_RIVAL_CLAIMS)
    shown.n_computed = 0;
  return shown;
}

static void
sort_claims (const JeoulDataset *dataset,
             const JeoulFigure  *figure,
             GArray             *claims)
{
  const JeoulClaim *all = jeoul_dataset_get_claims (dataset, NULL);
  g_autoptr (GArray) keys = g_array_sized_new (FALSE, FALSE, sizeof (SortKey), claims->len);
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      SortKey key = { .claim = g_array_index (claims, guint, i), .place = i };
      const JeoulClaim *claim = &all[key.claim];
      guint group = jeoul_figure_group_key (dataset, figure->group, claim);
      gpointer place;

      /* Groups stand in the order in which the selection first meets them. */
      if (!g_hash_table_lookup_extended (groups, GUINT_TO_POINTER (group), NULL, &place))
        {
          place = GUINT_TO_POINTER (g_hash_table_size (groups));
          g_hash_table_insert (groups, GUINT_TO_POINTER (group), place);
        }
      key.group = GPOINTER_TO_UINT (place);
      key.value = sort_value (dataset, claim);
      key.day = sort_day (figure, claim);
      g_array_append_val (keys, key);
    }

  g_array_sort_with_data (keys, compare_keys, GINT_TO_POINTER (figure->sort));
  for (guint i = 0; i < keys->len; i++)
    g_array_index (claims, guint, i) = g_array_index (keys, SortKey, i).claim;
}

/**
 * jeoul_figure_claims:
 * @dataset: a dataset
 * @figure: one of its figures
 * @options: how it is shown
 *
 * Returns: (transfer full) (element-type guint): indices of the claims that the figure shows, in
 *   its order. Ids of #JeoulFigureOptions.claims that do not exist are passed over.
 */
GArray *
jeoul_figure_claims (const JeoulDataset       *dataset,
                     const JeoulFigure        *figure,
                     const JeoulFigureOptions *options)
{
  const JeoulClaim *all = jeoul_dataset_get_claims (dataset, NULL);
  const JeoulFigure shown = figure_as_shown (figure, options);
  g_autoptr (GArray) chosen = NULL;
  g_autoptr (GArray) claims = g_array_new (FALSE, FALSE, sizeof (guint));

  if (options->claims)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      chosen = g_array_new (FALSE, FALSE, sizeof (guint));
      for (const char *const *id = options->claims; *id; id++)
        {
          const JeoulClaim *claim = jeoul_dataset_find_claim (dataset, *id);

          if (claim && g_hash_table_add (seen, (gpointer) claim))
            {
              guint index = (guint) (claim - all);
              g_array_append_val (chosen, index);
            }
        }
    }
  else
    chosen = jeoul_query_figure (dataset, figure);

  for (guint i = 0; i < chosen->len; i++)
    {
      guint index = g_array_index (chosen, guint, i);

      if (jeoul_claim_known_on (&all[index], options->as_of))
        g_array_append_val (claims, index);
    }

  sort_claims (dataset, &shown, claims);
  return g_steal_pointer (&claims);
}

/**
 * jeoul_figure_kind_has_scales:
 * @kind: a kind of figure
 *
 * Returns: whether it can be drawn on a linear and on a log axis. Bars cannot: on a log axis they
 *   have no honest length.
 */
gboolean
jeoul_figure_kind_has_scales (JeoulFigureKind kind)
{
  int index = find_kind (kind);

  return index >= 0 && kinds[index].has_scales;
}

/**
 * jeoul_figure_kind_is_drawn:
 * @kind: a kind of figure
 *
 * Returns: whether this version draws it
 */
gboolean
jeoul_figure_kind_is_drawn (JeoulFigureKind kind)
{
  return find_kind (kind) >= 0;
}

/* The dataset's subtitle says what is counted; in what, and on which scale, is said behind it. */
static void
complete_subtitle (JeoulFigureBuilder *builder)
{
  gboolean has_values = builder->figure->kind != JEOUL_KIND_TIMELINE &&
                        builder->figure->kind != JEOUL_KIND_RATIOS &&
                        builder->figure->kind != JEOUL_KIND_SCATTER;
  g_autofree char *measure = jeoul_figure_builder_measure (builder, has_values);
  g_autofree char *subtitle = NULL;

  if (!measure)
    return;
  subtitle = g_steal_pointer (&builder->spec->subtitle);
  builder->spec->subtitle = subtitle && *subtitle ? g_strdup_printf ("%s %s", subtitle, measure)
                                                  : g_steal_pointer (&measure);
}

/**
 * jeoul_figure_build:
 * @dataset: a dataset
 * @figure: one of its figures
 * @options: how it is to be shown
 * @error: return location for a #JeoulFigureError, or a #JeoulAssumptionError
 *
 * Returns: (transfer full): what the chart shows, or %NULL with @error
 */
JeoulSpec *
jeoul_figure_build (const JeoulDataset       *dataset,
                    const JeoulFigure        *figure,
                    const JeoulFigureOptions *options,
                    GError                  **error)
{
  g_autoptr (JeoulAssumptions) assumptions = NULL;
  JeoulFigureBuilder builder;
  const JeoulFigure shown = figure_as_shown (figure, options);
  int kind = find_kind (figure->kind);

  if (kind < 0)
    {
      g_set_error (error, JEOUL_FIGURE_ERROR, JEOUL_FIGURE_ERROR_KIND,
                   /* Translators: the first %s is the id of a figure, the second its kind */
                   jeoul_tr (options->lang,
                             "The figure “%s” is of the kind “%s”, which this version cannot draw."),
                   figure->id, jeoul_vocabulary_word (&jeoul_figure_kinds, figure->kind));
      return NULL;
    }
  if (options->scale == JEOUL_FIGURE_SCALE_LOG && !kinds[kind].has_scales)
    {
      g_set_error (error, JEOUL_FIGURE_ERROR, JEOUL_FIGURE_ERROR_SCALE,
                   jeoul_tr (options->lang,
                             "“%s” has no log scale: bars have no honest length on one, and time "
                             "has no zero. Choose the linear scale."),
                   figure->id);
      return NULL;
    }
  for (const char *const *id = options->claims; id && *id; id++)
    {
      if (!jeoul_dataset_find_claim (dataset, *id))
        {
          g_set_error (error, JEOUL_FIGURE_ERROR, JEOUL_FIGURE_ERROR_CLAIM,
                       jeoul_tr (options->lang, "The dataset has no claim “%s”."), *id);
          return NULL;
        }
    }

  if (options->set && *options->set)
    {
      assumptions = jeoul_assumptions_new (dataset, options->set, options->lang, error);
      if (!assumptions)
        return NULL;
    }

  jeoul_figure_builder_init (&builder, dataset, &shown, options, kinds[kind].form);
  builder.assumptions = assumptions;
  if (!kinds[kind].has_scales)
    builder.log_scale = FALSE;
  complete_subtitle (&builder);
  kinds[kind].build (&builder);
  jeoul_figure_builder_add_assumed (&builder);
  jeoul_figure_builder_caption (&builder);
  g_clear_pointer (&builder.partners, g_hash_table_unref);
  g_array_unref (builder.claims);
  return builder.spec;
}
