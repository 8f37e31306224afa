/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be set otherwise in the figure that is shown. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-assumptions.h"
#include "jeoul-what-if.h"

/* The one currency of the value axis, into which amounts of others are converted. */
static const char *
target_currency (JeoulSession *session)
{
  JeoulDataset *dataset = jeoul_session_get_dataset (session);
  const JeoulFigure *figure = jeoul_session_get_figure (session);
  const JeoulUnit *units = jeoul_dataset_get_units (dataset, NULL);
  const GArray *shown = jeoul_session_get_shown (session);
  const char *chosen = jeoul_session_get_string (session, "currency");
  const JeoulClaim *claim;

  if (!g_str_equal (chosen, "reported"))
    return chosen;
  if (figure == NULL || figure->kind == JEOUL_KIND_TIMELINE || figure->kind == JEOUL_KIND_RATIOS ||
      shown->len == 0)
    return NULL;
  if (figure->unit != JEOUL_NO_INDEX)
    return units[figure->unit].currency;
  claim = &jeoul_dataset_get_claims (dataset, NULL)[g_array_index (shown, JeoulIndex, 0)];
  return units[jeoul_claim_get_quantity (dataset, claim)->unit].currency;
}

/**
 * jeoul_what_if_find_inputs:
 * @session: a session
 *
 * Returns: (transfer full) (element-type JeoulAssumptionInput): what can be set of the figure
 */
GArray *
jeoul_what_if_find_inputs (JeoulSession *session)
{
  return jeoul_assumption_inputs (jeoul_session_get_dataset (session),
                                  jeoul_session_get_figure (session),
                                  jeoul_session_get_shown (session), target_currency (session));
}

/**
 * jeoul_what_if_has_inputs:
 * @session: a session
 *
 * Returns: whether there is a rate, a number of hours, a price or an exchange rate on which the
 *   figure rests
 */
gboolean
jeoul_what_if_has_inputs (JeoulSession *session)
{
  g_autoptr (GArray) inputs = NULL;

  if (jeoul_session_get_figure (session) == NULL)
    return FALSE;
  inputs = jeoul_what_if_find_inputs (session);
  return inputs->len > 0;
}
