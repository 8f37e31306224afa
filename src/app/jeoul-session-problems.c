/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file that was refused, and why. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-session-private.h"

/**
 * jeoul_session_take_problems:
 * @self: a session
 * @problems: (transfer full) (nullable): what is wrong with a file, or %NULL to go on
 * @file: (nullable): that file
 *
 * Shows why a file was refused. What was open stays open behind it.
 */
void
jeoul_session_take_problems (JeoulSession  *self,
                             JeoulProblems *problems,
                             GFile         *file)
{
  gboolean changed = self->problems != NULL || problems != NULL;

  g_clear_pointer (&self->problems, jeoul_problems_free);
  self->problems = problems;
  g_set_object (&self->bad_file, file);
  if (changed)
    g_object_notify (G_OBJECT (self), "problems");
}

JeoulProblems *
jeoul_session_get_problems (JeoulSession *self)
{
  return self->problems;
}

GFile *
jeoul_session_get_bad_file (JeoulSession *self)
{
  return self->bad_file;
}
