/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the user chose in a session: the claim, what hides others, what is assumed of some. */
#define G_LOG_DOMAIN "jeoul"

#include <string.h>

#include "jeoul-session-private.h"

/**
 * jeoul_session_get_selected:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the claim of which the pane tells
 */
const JeoulClaim *
jeoul_session_get_selected (JeoulSession *self)
{
  const char *id = jeoul_session_get_string (self, "selected");

  return *id != '\0' ? jeoul_dataset_find_claim (self->dataset, id) : NULL;
}

void
jeoul_session_select (JeoulSession *self,
                      const char   *id)
{
  g_autofree char *claim = jeoul_figure_claim_id (id);

  g_object_set (self, "selected", claim, NULL);
}

/**
 * jeoul_session_is_filtered:
 * @self: a session
 *
 * Returns: whether a search or a date may hide claims of the figure
 */
gboolean
jeoul_session_is_filtered (JeoulSession *self)
{
  return *jeoul_session_get_string (self, "filter") != '\0' ||
         *jeoul_session_get_string (self, "facets") != '\0' ||
         *jeoul_session_get_string (self, "as-of") != '\0';
}

void
jeoul_session_clear_filters (JeoulSession *self)
{
  g_object_set (self, "filter", "", NULL);
  g_object_set (self, "facets", "", NULL);
  g_object_set (self, "as-of", "", NULL);
}

/**
 * jeoul_session_dup_assumed:
 * @self: a session
 * @id: of a claim or an exchange rate, as jeoul_assumptions_new() takes it
 *
 * Returns: (transfer full) (nullable): what it is set to, as it was typed; %NULL where it is not
 */
char *
jeoul_session_dup_assumed (JeoulSession *self,
                           const char   *id)
{
  g_auto (GStrv) set = g_strsplit (jeoul_session_get_string (self, "set"), " ", -1);
  gsize length = strlen (id);

  for (guint i = 0; set[i] != NULL; i++)
    {
      if (strncmp (set[i], id, length) == 0 && set[i][length] == '=')
        return g_strdup (set[i] + length + 1);
    }
  return NULL;
}

/**
 * jeoul_session_assume:
 * @self: a session
 * @id: of a claim or an exchange rate
 * @value: (nullable): what it is to be; %NULL to take that back
 *
 * Where another value stood, this one stands; a value that cannot be changes nothing.
 */
void
jeoul_session_assume (JeoulSession *self,
                      const char   *id,
                      const char   *value)
{
  g_auto (GStrv) set = g_strsplit (jeoul_session_get_string (self, "set"), " ", -1);
  g_autoptr (GString) changed = g_string_new (NULL);
  gsize length = strlen (id);
  gboolean found = FALSE;

  for (guint i = 0; set[i] != NULL; i++)
    {
      gboolean same = strncmp (set[i], id, length) == 0 && set[i][length] == '=';

      if (*set[i] == '\0' || (same && (value == NULL || found)))
        continue;
      if (changed->len > 0)
        g_string_append_c (changed, ' ');
      if (same)
        g_string_append_printf (changed, "%s=%s", id, value);
      else
        g_string_append (changed, set[i]);
      found = found || same;
    }
  if (!found && value != NULL)
    g_string_append_printf (changed, "%s%s=%s", changed->len > 0 ? " " : "", id, value);
  g_object_set (self, "set", changed->str, NULL);
}
