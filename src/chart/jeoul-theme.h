/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours by their role: a scene names roles, a theme says what they look like. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JEOUL_N_HUES 6 /* grey, then five */

/**
 * JeoulColor:
 * Roles. HUE + n is the colour of organization hue n (0 is grey) for outlines, solid marks and
 * text in that colour; PALE + n its pale fill.
 */
typedef enum
{
  JEOUL_COLOR_NONE,
  JEOUL_COLOR_BACKGROUND,
  JEOUL_COLOR_TEXT,
  JEOUL_COLOR_MUTED,
  JEOUL_COLOR_GRID,
  JEOUL_COLOR_RULE,
  JEOUL_COLOR_ACCENT,
  JEOUL_COLOR_HUE,
  JEOUL_COLOR_PALE = JEOUL_COLOR_HUE + JEOUL_N_HUES,
  JEOUL_N_COLORS = JEOUL_COLOR_PALE + JEOUL_N_HUES,
} JeoulColor;

/* Colours are 0xRRGGBB. Text on the background reaches 4.5:1, hues 3:1 (WCAG 2.1). */
typedef struct
{
  const char *name; /* "light", "dark", "print", "high-contrast", "high-contrast-dark" */
  guint32     colors[JEOUL_N_COLORS];
} JeoulTheme;

const JeoulTheme *jeoul_theme_light (void);
const JeoulTheme *jeoul_theme_dark  (void);
const JeoulTheme *jeoul_theme_print (void);
const JeoulTheme *jeoul_theme_high_contrast (gboolean dark_background);

/* FALSE for a role without a colour. */
gboolean          jeoul_theme_color (const JeoulTheme *theme,
                                     JeoulColor        role,
                                     guint32          *rgb);

/* Relative luminance contrast of two colours, 1 to 21 (WCAG 2.1, success criterion 1.4.3). */
double            jeoul_theme_contrast (guint32 a,
                                        guint32 b);

G_END_DECLS
