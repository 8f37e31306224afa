/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that the user makes: claims of their choice under a title of their own. */
#pragma once

#include "jeoul-press.h"
#include "jeoul-session.h"

G_BEGIN_DECLS

/* What the ids of such figures begin with. An id of a dataset has no colon. */
#define JEOUL_OWN_PREFIX "own:"

/**
 * JeoulOwnFigure:
 * @id: "own:1". @title: as the user wrote it, in one language. @dataset: id of the dataset whose
 * claims it shows. @base: id of the figure after which it is drawn. @claims: ids.
 */
typedef struct
{
  char  *id;
  char  *title;
  char  *dataset;
  char  *base;
  char **claims;
} JeoulOwnFigure;

/* The signal "own-changed" of the session follows the list. */
GPtrArray            *jeoul_session_list_own   (JeoulSession         *self);
const JeoulOwnFigure *jeoul_session_find_own   (JeoulSession         *self,
                                                const char           *id);
const JeoulOwnFigure *jeoul_session_get_own    (JeoulSession         *self);
const JeoulFigure    *jeoul_session_own_base   (JeoulSession         *self,
                                                const char *const    *claims);
char                 *jeoul_session_own_title  (JeoulSession         *self,
                                                const char *const    *claims);
const char           *jeoul_session_add_own    (JeoulSession         *self,
                                                const char           *title,
                                                const char *const    *claims);
gboolean              jeoul_session_rename_own (JeoulSession         *self,
                                                const char           *id,
                                                const char           *title);
gboolean              jeoul_session_remove_own (JeoulSession         *self,
                                                const char           *id);
char                 *jeoul_session_command     (JeoulSession        *self,
                                                 const JeoulPressJob *job,
                                                 const char          *name);
char                 *jeoul_session_own_command (JeoulSession        *self,
                                                 const char          *id);

G_END_DECLS
