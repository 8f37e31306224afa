/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a caption says of whether its claims can be compared. */
#include "jeoul-figure-builder.h"

#include "jeoul-compare.h"
#include "jeoul-query.h"

/* The verdict of claims that somebody chose to set beside each other. */
static char *
describe_chosen (JeoulFigureBuilder *builder)
{
  g_autoptr (JeoulWeighing) weighing = NULL;

  if (builder->options->claims == NULL || builder->options->filter != NULL)
    return NULL;
  weighing = jeoul_weighing_new (builder->dataset,
                                 (const JeoulIndex *) (gpointer) builder->claims->data,
                                 builder->claims->len);
  return weighing ? jeoul_weighing_sentence (weighing, builder->lang) : NULL;
}

static const char *
describe_pair (JeoulVerdict verdict,
               JeoulLang    lang)
{
  if (jeoul_verdict_allows (verdict))
    return jeoul_tr (lang, "The two figures of the ratio count like with like.");
  if (verdict == JEOUL_VERDICT_UNLIKE)
    return jeoul_tr (lang, "The two figures of the ratio do not count like with like, so it means "
                           "nothing.");
  return jeoul_tr (lang, "It cannot be told whether the two figures of the ratio count like with "
                         "like, so it means nothing.");
}

/* Of which pairs of a figure of ratios a ratio may be said. */
static char *
describe_ratios (JeoulFigureBuilder *builder)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (builder->dataset, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  JeoulComparison comparison = { 0 };
  guint n_allowed = 0, n_pairs;

  for (guint i = 0; i < builder->claims->len; i++)
    {
      const JeoulClaim *claim = jeoul_figure_builder_claim (builder, i);
      gint64 key = (gint64) ((guint64) claim->ratio_of << 32 | claim->ratio_to);

      if (claim->ratio_of == JEOUL_NO_INDEX || claim->ratio_to == JEOUL_NO_INDEX ||
          !jeoul_claim_known_on (&claims[claim->ratio_of], builder->options->as_of) ||
          !jeoul_claim_known_on (&claims[claim->ratio_to], builder->options->as_of) ||
          !g_hash_table_add (seen, g_memdup2 (&key, sizeof key)))
        continue;
      comparison = jeoul_compare (builder->dataset, claim->ratio_of, claim->ratio_to);
      n_allowed += jeoul_verdict_allows (comparison.verdict);
    }
  n_pairs = g_hash_table_size (seen);
  if (n_pairs == 0)
    return NULL;
  if (n_pairs == 1)
    return g_strdup (describe_pair (comparison.verdict, builder->lang));
  if (n_allowed == n_pairs)
    return g_strdup_printf (
      jeoul_tr (builder->lang, "All %u pairs of figures compared count like with like."), n_pairs);
  if (n_allowed == 0)
    return g_strdup_printf (
      jeoul_tr (builder->lang, "None of the %u pairs of figures compared counts like with like; "
                               "their ratios mean nothing."),
      n_pairs);
  return g_strdup_printf (
    /* Translators: how many pairs, how many of them can be compared */
    jeoul_tr (builder->lang, "Of the %1$u pairs of figures set against each other, only %2$u can be "
                             "compared; the ratios of the others mean nothing."),
    n_pairs, n_allowed);
}

/**
 * jeoul_figure_builder_verdict:
 * @builder: a figure in the making
 *
 * Returns: (transfer full) (nullable): what the caption says of whether the claims can be compared:
 *   where two to eight of them were chosen, and where ratios are drawn
 */
char *
jeoul_figure_builder_verdict (JeoulFigureBuilder *builder)
{
  return builder->figure->kind == JEOUL_KIND_RATIOS ? describe_ratios (builder)
                                                    : describe_chosen (builder);
}
