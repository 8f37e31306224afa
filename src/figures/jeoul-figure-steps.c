/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Steps: a value over time, which holds until the next one. */
#include "jeoul-figure-builder.h"

#include <math.h>

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

/* Claims are joined only where subject, basis and claimant agree: one line never leads from one
 * way of reckoning to another. */
static guint
find_series (GArray           *keys,
             const JeoulClaim *claim)
{
  guint64 key = ((guint64) claim->subject << 40) ^ ((guint64) claim->claimant << 8) ^ claim->basis;

  for (guint i = 0; i < keys->len; i++)
    {
      if (g_array_index (keys, guint64, i) == key)
        return i + 1;
    }
  g_array_append_val (keys, key);
  return keys->len;
}

/* Each subject is named once: at the series that reaches furthest. */
static void
name_series (JeoulFigureBuilder *builder,
             GArray             *keys)
{
  const JeoulSubject *subjects = jeoul_dataset_get_subjects (builder->dataset, NULL);
  g_autofree double *latest = g_new (double, keys->len + 1);

  for (guint i = 0; i < keys->len; i++)
    latest[i] = -G_MAXDOUBLE;
  for (guint i = 0; i < builder->spec->data->len; i++)
    {
      const JeoulDatum *datum = &g_array_index (builder->spec->data, JeoulDatum, i);

      latest[datum->series - 1] = MAX (latest[datum->series - 1], datum->x);
    }

  for (guint i = 0; i < keys->len; i++)
    {
      guint subject = (guint) (g_array_index (keys, guint64, i) >> 40);
      gboolean is_furthest = TRUE;

      for (guint k = 0; k < keys->len; k++)
        {
          if (k != i && (guint) (g_array_index (keys, guint64, k) >> 40) == subject &&
              (latest[k] > latest[i] || (latest[k] == latest[i] && k < i)))
            is_furthest = FALSE;
        }
      g_ptr_array_add (builder->spec->series,
                       g_strdup (is_furthest
                                   ? jeoul_text_get (&subjects[subject].name, builder->lang)
                                   : ""));
    }
}

/**
 * jeoul_figure_build_steps:
 * @builder: a figure in the making
 *
 * Values over the time that they are about, on a linear or log axis.
 */
void
jeoul_figure_build_steps (JeoulFigureBuilder *builder)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint64));
  JeoulSpec *spec = builder->spec;

  spec->alt_intro = g_strdup (jeoul_tr (builder->lang, "Values over time; each holds until the next."));
  spec->x.scale = JEOUL_SCALE_TIME;
  spec->x.format = format_day;
  spec->x.format_data = GINT_TO_POINTER (builder->lang);
  jeoul_figure_builder_axis (builder, &spec->y);
  spec->y.from_zero = !builder->log_scale;

  for (guint i = 0; i < builder->claims->len; i++)
    {
      const JeoulClaim *claim = jeoul_figure_builder_claim (builder, i);
      JeoulPlacement placement = jeoul_figure_builder_place (builder, claim);
      double day = claim_day (claim);
      JeoulDatum *datum;

      if (placement.mark == JEOUL_MARK_WORDS || claim->value.bound == JEOUL_BOUND_NONE)
        builder->n_words++;
      else if (placement.mark != JEOUL_MARK_NONE && isnan (day))
        builder->n_no_date++;
      if (placement.mark == JEOUL_MARK_WORDS || placement.mark == JEOUL_MARK_NONE || isnan (day))
        continue;

      datum = jeoul_figure_builder_add_claim (builder, claim, &placement);
      datum->x = datum->x_end = day;
      datum->series = find_series (keys, claim);
    }
  name_series (builder, keys);
  jeoul_figure_builder_rules (builder, FALSE);
  jeoul_figure_builder_key (builder, TRUE, FALSE);
}
