/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Steps: a value over time, which holds until the next one. */
#include "jeoul-figure-builder.h"

#include <math.h>

/* The middle of the time a claim is about, else of when it was made; NaN where neither is known. */
static double
claim_day (const JeoulClaim *claim)
{
  if (jeoul_date_is_set (claim->period.start))
    return jeoul_period_middle_day (claim->period);
  if (jeoul_date_is_set (claim->asserted))
    return jeoul_date_middle_day (claim->asserted);
  return NAN;
}

/* A claim with its place in time. */
typedef struct
{
  const JeoulClaim *claim;
  JeoulPlacement    placement;
  double            day;
} Moment;

/* A line in the making: the last claim of a subject. */
typedef struct
{
  JeoulIndex subject;
  JeoulBasis basis;
  guint      series;
} Line;

static int
compare_moments (gconstpointer a,
                 gconstpointer b)
{
  const Moment *left = a;
  const Moment *right = b;

  return (left->day > right->day) - (left->day < right->day);
}

static GArray *
collect_moments (JeoulFigureBuilder *builder)
{
  GArray *moments = g_array_new (FALSE, FALSE, sizeof (Moment));

  for (guint i = 0; i < builder->claims->len; i++)
    {
      const JeoulClaim *claim = jeoul_figure_builder_claim (builder, i);
      Moment moment = { claim, jeoul_figure_builder_place (builder, claim), claim_day (claim) };

      if (moment.placement.mark == JEOUL_MARK_WORDS)
        builder->n_words++;
      else if (moment.placement.mark != JEOUL_MARK_NONE && isnan (moment.day))
        builder->n_no_date++;
      else if (moment.placement.mark != JEOUL_MARK_NONE)
        g_array_append_val (moments, moment);
    }
  g_array_sort (moments, compare_moments);
  return moments;
}

/* A line goes on only to a claim that is reckoned the same way, and is not drawn past one that is
 * reckoned another way: "it held until then" would not be true. */
static guint
find_series (GArray           *lines,
             GHashTable       *places,
             const JeoulClaim *claim,
             guint            *n_series)
{
  Line line = { claim->subject, claim->basis, 0 };
  gpointer place;

  if (g_hash_table_lookup_extended (places, GUINT_TO_POINTER (claim->subject), NULL, &place))
    {
      Line *last = &g_array_index (lines, Line, GPOINTER_TO_UINT (place));

      if (last->basis != claim->basis)
        {
          last->basis = claim->basis;
          last->series = ++*n_series;
        }
      return last->series;
    }
  line.series = ++*n_series;
  g_hash_table_insert (places, GUINT_TO_POINTER (claim->subject), GUINT_TO_POINTER (lines->len));
  g_array_append_val (lines, line);
  return line.series;
}

/**
 * jeoul_figure_build_steps:
 * @builder: a figure in the making
 *
 * Values over the time that they are about, on a linear or log axis. Each subject is named once,
 * at the end of its last line.
 */
void
jeoul_figure_build_steps (JeoulFigureBuilder *builder)
{
  const JeoulSubject *subjects = jeoul_dataset_get_subjects (builder->dataset, NULL);
  g_autoptr (GArray) moments = collect_moments (builder);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  JeoulSpec *spec = builder->spec;
  guint n_series = 0;

  spec->alt_intro = g_strdup (jeoul_tr (builder->lang, "Values over time; each holds until the next."));
  jeoul_figure_builder_time_axis (builder, &spec->x);
  jeoul_figure_builder_axis (builder, &spec->y, builder->unit);
  spec->y.from_zero = !builder->log_scale;

  for (guint i = 0; i < moments->len; i++)
    {
      const Moment *moment = &g_array_index (moments, Moment, i);
      JeoulDatum *datum = jeoul_figure_builder_add_claim (builder, moment->claim,
                                                          &moment->placement);

      datum->x = datum->x_end = moment->day;
      datum->series = find_series (lines, places, moment->claim, &n_series);
    }

  for (guint i = 0; i < n_series; i++)
    g_ptr_array_add (spec->series, g_strdup (""));
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      char **name = (char **) &g_ptr_array_index (spec->series, line->series - 1);

      g_free (*name);
      *name = g_strdup (jeoul_text_get_marked (&subjects[line->subject].name, builder->lang));
    }
  jeoul_figure_builder_rules (builder, FALSE);
  jeoul_figure_builder_key (builder, TRUE, FALSE);
}
