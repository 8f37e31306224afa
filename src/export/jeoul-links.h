/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which pieces of a scene's text lead somewhere. Private to export. */
#pragma once

#include "jeoul-scene.h"

G_BEGIN_DECLS

/* Bytes @start to @end of the text of node @node. @uri: http or https, nothing in it but printable
 * ASCII without quotes, parentheses, angle brackets and backslashes. */
typedef struct
{
  guint node;
  guint start;
  guint end;
  char *uri;
} JeoulLinkPlace;

GArray *jeoul_links_find (const JeoulScene *scene);

G_END_DECLS
