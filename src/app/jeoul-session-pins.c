/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The claims of a session that were put aside for comparing. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-compare.h"
#include "jeoul-session-private.h"

void
jeoul_session_drop_lost_pins (JeoulSession *self)
{
  for (guint i = self->pins->len - 1; i-- > 0;)
    {
      if (jeoul_dataset_find_claim (self->dataset, g_ptr_array_index (self->pins, i)) == NULL)
        g_ptr_array_remove_index (self->pins, i);
    }
}

/**
 * jeoul_session_is_pinned:
 * @self: a session
 * @id: id of a claim
 *
 * Returns: whether the claim was put aside for weighing
 */
gboolean
jeoul_session_is_pinned (JeoulSession *self,
                         const char   *id)
{
  return g_strv_contains ((const char *const *) self->pins->pdata, id);
}

/**
 * jeoul_session_toggle_pin:
 * @self: a session
 * @id: id of a claim; one that there is not is passed over
 *
 * Pins it or takes it off. More than %JEOUL_WEIGHING_MAX are refused with "pins-full".
 */
void
jeoul_session_toggle_pin (JeoulSession *self,
                          const char   *mark)
{
  g_autofree char *id = jeoul_figure_claim_id (mark);
  const guint n = self->pins->len - 1;
  guint i;

  if (jeoul_dataset_find_claim (self->dataset, id) == NULL)
    return;

  for (i = 0; i < n; i++)
    {
      if (g_str_equal (g_ptr_array_index (self->pins, i), id))
        break;
    }
  if (i == n && n >= JEOUL_WEIGHING_MAX)
    {
      jeoul_session_pins_full (self);
      return;
    }
  if (i < n)
    g_ptr_array_remove_index (self->pins, i);
  else
    g_ptr_array_insert (self->pins, n, g_strdup (id));

  jeoul_session_pins_changed (self);
}

void
jeoul_session_clear_pins (JeoulSession *self)
{
  if (self->pins->len <= 1)
    return;

  g_ptr_array_set_size (self->pins, 0);
  g_ptr_array_add (self->pins, NULL);
  jeoul_session_pins_changed (self);
}

/**
 * jeoul_session_get_pins:
 * @self: a session
 *
 * Returns: (transfer none) (array zero-terminated=1): ids, in the order in which they were pinned
 */
const char *const *
jeoul_session_get_pins (JeoulSession *self)
{
  return (const char *const *) self->pins->pdata;
}

/**
 * jeoul_session_set_pins:
 * @self: a session
 * @ids: (array zero-terminated=1): claims to pin instead of those that are
 */
void
jeoul_session_set_pins (JeoulSession      *self,
                        const char *const *ids)
{
  g_auto (GStrv) copy = g_strdupv ((char **) ids);

  g_ptr_array_set_size (self->pins, 0);
  for (guint i = 0; copy[i] != NULL && self->pins->len < JEOUL_WEIGHING_MAX; i++)
    {
      if (jeoul_dataset_find_claim (self->dataset, copy[i]) != NULL)
        g_ptr_array_add (self->pins, g_strdup (copy[i]));
    }
  g_ptr_array_add (self->pins, NULL);
  jeoul_session_pins_changed (self);
}
