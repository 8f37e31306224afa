/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be set: the claims and exchange rates on which those shown rest. */
#include "jeoul-assumptions.h"

#include <string.h>

/* The dimensions that a reader may want to turn: rent of a GPU-hour, GPU-hours, price of a GPU. */
static const char *const dimensions[] = { "gpu^-1 money time^-1", "gpu time", "gpu^-1 money" };

/* A walk through the sums beneath claims. @seen: claims that were walked through. */
typedef struct
{
  const JeoulDataset *dataset;
  GArray             *inputs;
  GHashTable         *seen;
  GHashTable         *ids;
  GArray             *stack; /* JeoulIndex of claims */
} Walk;

static void
clear_input (gpointer data)
{
  g_clear_pointer (&((JeoulAssumptionInput *) data)->id, g_free);
}

static void
add_input (Walk                *walk,
           JeoulAssumptionInput input)
{
  if (!g_hash_table_contains (walk->ids, input.id))
    {
      g_hash_table_add (walk->ids, g_strdup (input.id));
      g_array_append_val (walk->inputs, input);
      return;
    }
  clear_input (&input);
}

/* The pair as the dataset has it, in either direction (where in both, as it has it first); through
 * the dollar where it has not. */
static void
add_pair (Walk       *walk,
          const char *from,
          const char *to)
{
  const JeoulRate *rates = jeoul_dataset_get_rates (walk->dataset, NULL);
  guint n, n_inverse;
  const JeoulIndex *direct = jeoul_dataset_get_rates_of (walk->dataset, from, to, &n);
  const JeoulIndex *inverse = jeoul_dataset_get_rates_of (walk->dataset, to, from, &n_inverse);
  JeoulAssumptionInput input = { .claim = JEOUL_NO_INDEX };
  const JeoulRate *rate;

  if (strcmp (from, to) == 0)
    return;
  if (n + n_inverse > 0)
    {
      gboolean is_direct = n > 0 && (n_inverse == 0 || direct[0] < inverse[0]);

      rate = &rates[is_direct ? direct[0] : inverse[0]];
      memcpy (input.base, rate->base, sizeof input.base);
      memcpy (input.quote, rate->quote, sizeof input.quote);
      input.id = g_strconcat (input.base, input.quote, NULL);
      add_input (walk, input);
      return;
    }
  if (strcmp (from, "USD") != 0 && strcmp (to, "USD") != 0)
    {
      add_pair (walk, from, "USD");
      add_pair (walk, "USD", to);
    }
}

static void
add_claim (Walk      *walk,
           JeoulIndex index)
{
  const JeoulClaim *claim = &jeoul_dataset_get_claims (walk->dataset, NULL)[index];
  const char *dimension = jeoul_claim_get_unit (walk->dataset, claim)->dimension;

  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    {
      if (strcmp (dimension, dimensions[i]) == 0)
        add_input (walk, (JeoulAssumptionInput) { .claim = index, .id = g_strdup (claim->id) });
    }
}

/* Expressions nest no deeper than the reader lets elements nest. */
static void
walk_term (Walk      *walk,
           JeoulIndex index)
{
  const JeoulTerm *term = jeoul_dataset_get_term (walk->dataset, index);
  const JeoulIndex *operands = jeoul_dataset_get_list (walk->dataset, term->operands);

  if (term->type == JEOUL_TERM_CLAIM)
    {
      add_claim (walk, term->claim);
      g_array_append_val (walk->stack, term->claim);
    }
  else if (term->type == JEOUL_TERM_EXCHANGE)
    add_pair (walk, term->base, term->quote);
  for (guint i = 0; i < term->operands.count; i++)
    walk_term (walk, operands[i]);
}

static void
walk_stack (Walk *walk)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (walk->dataset, NULL);

  while (walk->stack->len > 0)
    {
      JeoulIndex at = g_array_index (walk->stack, JeoulIndex, walk->stack->len - 1);

      g_array_set_size (walk->stack, walk->stack->len - 1);
      if (claims[at].derivation != JEOUL_NO_INDEX &&
          g_hash_table_add (walk->seen, GUINT_TO_POINTER (at)))
        walk_term (walk, claims[at].derivation);
    }
}

/* Where an input stands: by its dimension, exchange rates last. */
static guint
rank_of (const JeoulDataset         *dataset,
         const JeoulAssumptionInput *input)
{
  guint rank = 0;

  if (input->claim == JEOUL_NO_INDEX)
    return G_N_ELEMENTS (dimensions);
  while (rank < G_N_ELEMENTS (dimensions) &&
         strcmp (jeoul_claim_get_unit (dataset, &jeoul_dataset_get_claims (dataset, NULL)
                                                   [input->claim])->dimension,
                 dimensions[rank]) != 0)
    rank++;
  return rank;
}

/* Rates before hours before prices; within those as they were met. */
static GArray *
sort_inputs (const JeoulDataset *dataset,
             GArray             *met)
{
  GArray *inputs = g_array_new (FALSE, FALSE, sizeof (JeoulAssumptionInput));

  for (guint rank = 0; rank <= G_N_ELEMENTS (dimensions); rank++)
    for (guint i = 0; i < met->len; i++)
      {
        JeoulAssumptionInput input = g_array_index (met, JeoulAssumptionInput, i);

        if (rank_of (dataset, &input) == rank)
          g_array_append_val (inputs, input);
      }
  g_array_set_clear_func (inputs, clear_input);
  return inputs;
}

/**
 * jeoul_assumption_inputs:
 * @dataset: a dataset
 * @figure: (nullable): a figure, for its own sums
 * @claims: (element-type guint): indices of the claims shown
 * @currency: (nullable): what amounts are converted to
 *
 * Returns: (transfer full) (element-type JeoulAssumptionInput): what can be set: rates, hours,
 *   prices, exchange rates, each in the order in which they are met
 */
GArray *
jeoul_assumption_inputs (const JeoulDataset *dataset,
                         const JeoulFigure  *figure,
                         const GArray       *claims,
                         const char         *currency)
{
  const JeoulClaim *all = jeoul_dataset_get_claims (dataset, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));
  g_autoptr (GArray) met = g_array_new (FALSE, FALSE, sizeof (JeoulAssumptionInput));
  Walk walk = { dataset, met, seen, ids, stack };

  for (guint i = 0; i < claims->len; i++)
    {
      JeoulIndex index = g_array_index (claims, JeoulIndex, i);
      const JeoulClaim *claim = &all[index];

      g_array_append_val (stack, index);
      if (claim->ratio_of != JEOUL_NO_INDEX)
        g_array_append_val (stack, claim->ratio_of);
      if (claim->ratio_to != JEOUL_NO_INDEX)
        g_array_append_val (stack, claim->ratio_to);
      walk_stack (&walk);
      if (currency != NULL && jeoul_claim_get_unit (dataset, claim)->currency != NULL)
        add_pair (&walk, jeoul_claim_get_unit (dataset, claim)->currency, currency);
    }
  for (guint i = 0; figure != NULL && claims->len > 0 && i < figure->n_computed; i++)
    {
      walk_term (&walk, jeoul_dataset_get_computed (dataset, figure->first_computed)[i].term);
      walk_stack (&walk);
    }
  return sort_inputs (dataset, met);
}
