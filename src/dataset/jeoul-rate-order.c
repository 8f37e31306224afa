/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The exchange rates by pair and month, so that no claim has to look through all of them. */
#include <string.h>

#include "jeoul-dataset-private.h"

static int
compare_pairs (const JeoulRate *rate,
               const char      *base,
               const char      *quote)
{
  int order = strcmp (rate->base, base);

  return order != 0 ? order : strcmp (rate->quote, quote);
}

static int
compare_rates (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const JeoulRate *rates = data;
  const JeoulIndex *x = a, *y = b;
  int order = compare_pairs (&rates[*x], rates[*y].base, rates[*y].quote);

  if (order == 0)
    order = jeoul_date_compare (rates[*x].month, rates[*y].month);
  return order != 0 ? order : *x < *y ? -1 : *x > *y;
}

/**
 * jeoul_dataset_order_rates:
 * @self: a dataset of which all was read
 *
 * Puts its exchange rates in order, for jeoul_dataset_get_rates_of().
 */
void
jeoul_dataset_order_rates (JeoulDataset *self)
{
  guint n;
  const JeoulRate *rates = jeoul_dataset_get_rates (self, &n);

  g_array_set_size (self->rate_order, n);
  for (JeoulIndex i = 0; i < n; i++)
    g_array_index (self->rate_order, JeoulIndex, i) = i;
  g_array_sort_with_data (self->rate_order, compare_rates, (gpointer) rates);
}

/* The first in the order that is of the pair, or behind it. */
static guint
find_pair (const JeoulDataset *dataset,
           const char         *base,
           const char         *quote,
           gboolean            behind)
{
  const JeoulRate *rates = jeoul_dataset_get_rates (dataset, NULL);
  guint low = 0, high = dataset->rate_order->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = compare_pairs (&rates[g_array_index (dataset->rate_order, JeoulIndex, middle)],
                                 base, quote);

      if (order < 0 || (behind && order == 0))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * jeoul_dataset_get_rates_of:
 * @dataset: a dataset
 * @base, @quote: ISO 4217 codes
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): indices of the rates of that pair in that direction,
 *   by month
 */
const JeoulIndex *
jeoul_dataset_get_rates_of (const JeoulDataset *dataset,
                            const char         *base,
                            const char         *quote,
                            guint              *n)
{
  guint first = find_pair (dataset, base, quote, FALSE);

  *n = find_pair (dataset, base, quote, TRUE) - first;
  return (const JeoulIndex *) (gpointer) dataset->rate_order->data + first;
}

/**
 * jeoul_dataset_find_month:
 * @dataset: a dataset
 * @list: (array length=n): from jeoul_dataset_get_rates_of()
 * @month: years × 12 + months from 0
 *
 * Returns: where in @list the rates from @month on begin; @n where there is none
 */
guint
jeoul_dataset_find_month (const JeoulDataset *dataset,
                          const JeoulIndex   *list,
                          guint               n,
                          int                 month)
{
  const JeoulRate *rates = jeoul_dataset_get_rates (dataset, NULL);
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      JeoulDate at = rates[list[middle]].month;

      if (at.year * 12 + at.month - 1 < month)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
