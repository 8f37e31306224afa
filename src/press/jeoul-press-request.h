/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options of a figure as they are typed, taken to a job one by one. */
#pragma once

#include "jeoul-filter.h"
#include "jeoul-press.h"

G_BEGIN_DECLS

/**
 * JeoulPressError:
 * @JEOUL_PRESS_ERROR_OPTION: there is no such option
 * @JEOUL_PRESS_ERROR_VALUE: an option cannot have that value, or not beside another one
 */
typedef enum
{
  JEOUL_PRESS_ERROR_OPTION,
  JEOUL_PRESS_ERROR_VALUE,
} JeoulPressError;

#define JEOUL_PRESS_ERROR (jeoul_press_error_quark ())
GQuark jeoul_press_error_quark (void);

/**
 * JeoulPressRequest:
 * @job: what is asked for; dataset and figure are for the caller to set, and so are the claims that
 *   a filter leaves. Its strings belong to the request. Zeroed at first.
 */
typedef struct
{
  JeoulPressJob job;
  char         *size;
  char         *preset;
  char         *dpi;
  char         *title;
  char         *filter;
  char        **claims;
  GPtrArray    *set;
} JeoulPressRequest;

gboolean jeoul_press_request_take   (JeoulPressRequest *request,
                                     const char        *option,
                                     const char        *value,
                                     JeoulLang          lang,
                                     GError           **error);
/* After the last option: the size, and what goes with what. */
gboolean jeoul_press_request_finish (JeoulPressRequest *request,
                                     JeoulLang          lang,
                                     GError           **error);
void     jeoul_press_request_clear  (JeoulPressRequest *request);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JeoulPressRequest, jeoul_press_request_clear)

/* The claims of the figure that @filter lets through, set in @options together with how many it
 * hid. Free with g_free(); the ids are the dataset's. */
const char **jeoul_press_filter (const JeoulDataset *dataset,
                                 const JeoulFigure  *figure,
                                 JeoulFilter        *filter,
                                 JeoulFigureOptions *options);

G_END_DECLS
