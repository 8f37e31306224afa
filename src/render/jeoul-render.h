/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws a scene on any cairo_t, and measures text with the same fonts. */
#pragma once

#include <cairo.h>

#include "jeoul-scene.h"

G_BEGIN_DECLS

/* The code of an error is the cairo_status_t. */
#define JEOUL_RENDER_ERROR (jeoul_render_error_quark ())
GQuark jeoul_render_error_quark (void);

typedef enum
{
  JEOUL_RENDER_DEFAULT = 0,
  JEOUL_RENDER_NO_BACKGROUND = 1 << 0, /* transparent */
} JeoulRenderFlags;

/* Measures with Pango, unhinted, as the renderer draws. Not safe to share between threads. */
JeoulMeasurer *jeoul_measurer_new_pango (void);

/* The families that text is set in, as CSS has them: the Korean face must be named. */
#define JEOUL_FONT_FAMILIES "Cantarell, 'Noto Sans CJK KR', 'Noto Sans KR', sans-serif"

/* Whether a line of text is slanted where its font is italic: Korean never is. */
gboolean       jeoul_render_is_slanted  (const char      *text,
                                         const JeoulFont *font,
                                         JeoulLang        lang);

/* Draws in layout units (scale @cr before). FALSE with @error when cairo is in an error state. */
gboolean       jeoul_render_scene       (cairo_t           *cr,
                                         const JeoulScene  *scene,
                                         const JeoulTheme  *theme,
                                         JeoulRenderFlags   flags,
                                         GError           **error);

/* For a message: the characters of a scene, with their code points, for which no font is
 * installed, or NULL when there are none. */
char          *jeoul_render_missing_characters (const JeoulScene *scene);

G_END_DECLS
