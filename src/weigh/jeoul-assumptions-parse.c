/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "ID=VALUE": what it names, whether the value can be, and what is wrong otherwise. */
#include <string.h>

#include "jeoul-assumptions-private.h"
#include "jeoul-nearest.h"
#include "jeoul-query.h"

/**
 * jeoul_assumption_clear:
 * @data: a #JeoulAssumption
 */
void
jeoul_assumption_clear (gpointer data)
{
  JeoulAssumption *one = data;

  g_clear_pointer (&one->id, g_free);
  g_clear_pointer (&one->text, g_free);
}

static gboolean
find_pair (const JeoulDataset *dataset,
           JeoulAssumption    *one)
{
  guint n;
  const JeoulRate *rates = jeoul_dataset_get_rates (dataset, &n);

  for (guint i = 0; i < n; i++)
    {
      if (strlen (one->id) != 6 || strncmp (one->id, rates[i].base, 3) != 0 ||
          strcmp (one->id + 3, rates[i].quote) != 0)
        continue;
      memcpy (one->base, rates[i].base, sizeof one->base);
      memcpy (one->quote, rates[i].quote, sizeof one->quote);
      return TRUE;
    }
  return FALSE;
}

/* Whose id it is: of a claim, of the rate of a month, or of a pair. */
static gboolean
find_record (const JeoulDataset *dataset,
             JeoulAssumption    *one)
{
  const JeoulClaim *claim = jeoul_dataset_find_claim (dataset, one->id);
  const JeoulRate *rate;

  if (claim != NULL)
    {
      one->claim = (JeoulIndex) (claim - jeoul_dataset_get_claims (dataset, NULL));
      return TRUE;
    }
  rate = jeoul_dataset_find_rate (dataset, one->id);
  if (rate == NULL)
    return find_pair (dataset, one);
  one->rate = (JeoulIndex) (rate - jeoul_dataset_get_rates (dataset, NULL));
  memcpy (one->base, rate->base, sizeof one->base);
  memcpy (one->quote, rate->quote, sizeof one->quote);
  return TRUE;
}

/* "USDKRW" for "usdkrv"; NULL where no pair is like it. */
static char *
find_nearest_pair (const JeoulDataset *dataset,
                   const char         *id)
{
  guint n;
  const JeoulRate *rates = jeoul_dataset_get_rates (dataset, &n);
  char *nearest = NULL;
  JeoulNearest search;

  jeoul_nearest_init (&search, id);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *pair = g_strconcat (rates[i].base, rates[i].quote, NULL);
      const char *before = search.best;

      jeoul_nearest_try (&search, pair);
      if (search.best == before)
        continue;
      g_free (nearest);
      nearest = g_steal_pointer (&pair);
      search.best = nearest;
    }
  return nearest;
}

static void
set_unknown_error (const JeoulDataset *dataset,
                   const char         *id,
                   JeoulLang           lang,
                   GError            **error)
{
  const char *nearest = jeoul_query_nearest_id (dataset, "claims", id);
  g_autofree char *pair = NULL;

  if (nearest == NULL)
    nearest = jeoul_query_nearest_id (dataset, "rates", id);
  if (nearest == NULL)
    nearest = pair = find_nearest_pair (dataset, id);
  if (nearest != NULL)
    g_set_error (error, JEOUL_ASSUMPTION_ERROR, JEOUL_ASSUMPTION_ERROR_ID,
                 jeoul_tr (lang, "There is no claim or exchange rate “%s”. Did you mean “%s”?"), id,
                 nearest);
  else
    g_set_error (error, JEOUL_ASSUMPTION_ERROR, JEOUL_ASSUMPTION_ERROR_ID,
                 jeoul_tr (lang, "There is no claim or exchange rate “%s”."), id);
}

static gboolean
check_value (const JeoulDataset    *dataset,
             const JeoulAssumption *one,
             JeoulLang              lang,
             GError               **error)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);

  if (one->claim == JEOUL_NO_INDEX && !(one->number.value > 0))
    {
      g_set_error (error, JEOUL_ASSUMPTION_ERROR, JEOUL_ASSUMPTION_ERROR_VALUE,
                   jeoul_tr (lang, "The exchange rate “%s” is more than 0, not %s."), one->id,
                   one->text);
      return FALSE;
    }
  if (one->claim != JEOUL_NO_INDEX && one->number.value < 0 &&
      jeoul_claim_get_quantity (dataset, &claims[one->claim])->from_zero)
    {
      g_set_error (error, JEOUL_ASSUMPTION_ERROR, JEOUL_ASSUMPTION_ERROR_VALUE,
                   jeoul_tr (lang, "What “%s” claims cannot be negative: %s."), one->id, one->text);
      return FALSE;
    }
  return TRUE;
}

/**
 * jeoul_assumptions_add:
 * @self: assumptions in the making
 * @given: "ID=VALUE"
 * @lang: language of @error
 * @error: return location for a #JeoulAssumptionError
 *
 * What is wrong is told with what was given, if that can be shown.
 *
 * Returns: whether it was taken
 */
gboolean
jeoul_assumptions_add (JeoulAssumptions *self,
                       const char       *given,
                       JeoulLang         lang,
                       GError          **error)
{
  const char *equals = strchr (given, '=');
  JeoulAssumption one = { .claim = JEOUL_NO_INDEX, .rate = JEOUL_NO_INDEX };

  if (equals == NULL || equals == given || !g_utf8_validate (given, -1, NULL))
    {
      g_autofree char *shown = g_utf8_make_valid (given, -1);

      g_set_error (error, JEOUL_ASSUMPTION_ERROR, JEOUL_ASSUMPTION_ERROR_SYNTAX,
                   jeoul_tr (lang, "An assumption has the form ID=VALUE, not “%s”."), shown);
      return FALSE;
    }
  one.id = g_strndup (given, (gsize) (equals - given));
  one.text = g_strdup (equals + 1);
  one.number.text = one.text;
  g_array_append_val (self->list, one);

  if (!find_record (self->dataset, &g_array_index (self->list, JeoulAssumption,
                                                   self->list->len - 1)))
    {
      set_unknown_error (self->dataset, one.id, lang, error);
      return FALSE;
    }
  if (!jeoul_number_parse (one.text, -1, &g_array_index (self->list, JeoulAssumption,
                                                         self->list->len - 1).number.value))
    {
      g_set_error (error, JEOUL_ASSUMPTION_ERROR, JEOUL_ASSUMPTION_ERROR_SYNTAX,
                   jeoul_tr (lang,
                             "The value of “%s” is a plain number such as 2.5 or 2788000, without "
                             "a unit, not “%s”."),
                   one.id, one.text);
      return FALSE;
    }
  for (guint i = 0; i + 1 < self->list->len; i++)
    {
      if (strcmp (g_array_index (self->list, JeoulAssumption, i).id, one.id) == 0)
        {
          g_set_error (error, JEOUL_ASSUMPTION_ERROR, JEOUL_ASSUMPTION_ERROR_SYNTAX,
                       jeoul_tr (lang, "“%s” is set twice."), one.id);
          return FALSE;
        }
    }
  return check_value (self->dataset,
                      &g_array_index (self->list, JeoulAssumption, self->list->len - 1), lang,
                      error);
}
