/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a claim can be seen: the figure that shows it. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-session-private.h"

static gboolean
holds (const GArray *claims,
       JeoulIndex    claim)
{
  for (guint i = 0; i < claims->len; i++)
    {
      if (g_array_index (claims, JeoulIndex, i) == claim)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_in_figure (JeoulSession      *self,
              const JeoulFigure *figure,
              JeoulIndex         claim)
{
  const JeoulFigureOptions options = { 0 };
  g_autoptr (GArray) claims = jeoul_figure_claims (self->dataset, figure, &options);

  return holds (claims, claim);
}

/**
 * jeoul_session_show_claim:
 * @self: a session
 * @id: id of a claim
 *
 * Selects a claim where it can be seen: in the figure that is shown, else in the first one that has
 * it; what hides it there is taken off. A claim of no figure is selected all the same: the pane
 * tells of it.
 *
 * Returns: whether there is such a claim
 */
gboolean
jeoul_session_show_claim (JeoulSession *self,
                          const char   *id)
{
  const JeoulClaim *claim = jeoul_dataset_find_claim (self->dataset, id);
  const JeoulFigure *figures;
  JeoulIndex index;
  guint n;

  if (claim == NULL)
    return FALSE;

  g_object_set (self, "page", "figure", "show-details", TRUE, NULL);
  index = claim - jeoul_dataset_get_claims (self->dataset, NULL);
  if (!holds (jeoul_session_get_shown (self), index))
    {
      jeoul_session_clear_filters (self);
      if (!holds (jeoul_session_get_shown (self), index))
        {
          figures = jeoul_dataset_get_figures (self->dataset, &n);
          for (guint i = 0; i < n; i++)
            {
              if (!is_in_figure (self, &figures[i], index))
                continue;
              g_object_set (self, "figure", figures[i].id, NULL);
              break;
            }
        }
    }
  jeoul_session_select (self, id);

  return TRUE;
}
