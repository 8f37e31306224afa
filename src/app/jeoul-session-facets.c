/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the figure of a session can be narrowed to: facets with counts, and dates. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-session-private.h"

/**
 * jeoul_session_count_facets:
 * @self: a session
 * @chosen: whether the search and the facets that are chosen count; else all that there is
 *
 * Returns: (transfer full) (element-type JeoulFilterCount): see jeoul_filter_count(), of the claims
 *   of the figure as known on the date
 */
GArray *
jeoul_session_count_facets (JeoulSession *self,
                            gboolean      chosen)
{
  g_autoptr (JeoulFilter) all = NULL;

  jeoul_session_get_shown (self);
  if (self->known == NULL)
    return g_array_new (FALSE, FALSE, sizeof (JeoulFilterCount));
  if (chosen)
    return jeoul_filter_count (self->filter, self->known);
  all = jeoul_filter_new (self->dataset);

  return jeoul_filter_count (all, self->known);
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  return jeoul_date_compare (*(const JeoulDate *) a, *(const JeoulDate *) b);
}

/**
 * jeoul_session_get_dates:
 * @self: a session
 *
 * Returns: (transfer full) (element-type JeoulDate): when claims of the figure were made, each date
 *   once, the earliest first
 */
GArray *
jeoul_session_get_dates (JeoulSession *self)
{
  const JeoulFigure *figure = jeoul_session_get_figure (self);
  const JeoulClaim *claims = jeoul_dataset_get_claims (self->dataset, NULL);
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (JeoulDate));
  g_autoptr (GArray) all = NULL;
  JeoulFigureOptions options = { .lang = self->lang };
  guint n = 0;

  if (figure == NULL)
    return dates;

  all = jeoul_figure_claims (self->dataset, figure, &options);
  for (guint i = 0; i < all->len; i++)
    {
      JeoulDate date = claims[g_array_index (all, JeoulIndex, i)].asserted;

      if (jeoul_date_is_set (date))
        g_array_append_val (dates, date);
    }
  g_array_sort (dates, compare_dates);
  for (guint i = 0; i < dates->len; i++)
    {
      JeoulDate date = g_array_index (dates, JeoulDate, i);

      if (n == 0 || jeoul_date_compare (g_array_index (dates, JeoulDate, n - 1), date) != 0)
        g_array_index (dates, JeoulDate, n++) = date;
    }
  g_array_set_size (dates, n);

  return dates;
}
