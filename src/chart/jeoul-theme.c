/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The themes as tables, and the contrast of two colours. */
#include "jeoul-theme.h"

#include <math.h>

/*
 * Grey, then blue, bluish green, vermilion and reddish purple of Okabe and Ito (Color Universal
 * Design, 2008), and a brown. They are darkened (light themes) or lightened (dark themes) until
 * each reaches 4.5:1, because words and names of series are set in them; and moved apart until any
 * two differ by 12 in CIE L*a*b* (1976) for readers without one kind of cone as well.
 */
static const JeoulTheme light = {
  "light",
  {
    [JEOUL_COLOR_NONE] = 0xffffff,
    [JEOUL_COLOR_BACKGROUND] = 0xffffff,
    [JEOUL_COLOR_TEXT] = 0x1a1a1a,
    [JEOUL_COLOR_MUTED] = 0x5c5c5c,
    [JEOUL_COLOR_GRID] = 0xe2e2e2,
    [JEOUL_COLOR_RULE] = 0x8a8a8a,
    [JEOUL_COLOR_ACCENT] = 0x1a5fb4,
    [JEOUL_COLOR_HUE + 0] = 0x5a5a5a,
    [JEOUL_COLOR_HUE + 1] = 0x0067a8,
    [JEOUL_COLOR_HUE + 2] = 0x007950,
    [JEOUL_COLOR_HUE + 3] = 0xc94f00,
    [JEOUL_COLOR_HUE + 4] = 0xaa4384,
    [JEOUL_COLOR_HUE + 5] = 0x6f4522,
    [JEOUL_COLOR_PALE + 0] = 0xe0e0e0,
    [JEOUL_COLOR_PALE + 1] = 0xcfe3f2,
    [JEOUL_COLOR_PALE + 2] = 0xc9eadf,
    [JEOUL_COLOR_PALE + 3] = 0xf9dcc7,
    [JEOUL_COLOR_PALE + 4] = 0xf2d6e6,
    [JEOUL_COLOR_PALE + 5] = 0xe3d6c9,
  },
};

static const JeoulTheme dark = {
  "dark",
  {
    [JEOUL_COLOR_NONE] = 0x1e1e1e,
    [JEOUL_COLOR_BACKGROUND] = 0x1e1e1e,
    [JEOUL_COLOR_TEXT] = 0xf2f2f2,
    [JEOUL_COLOR_MUTED] = 0xb0b0b0,
    [JEOUL_COLOR_GRID] = 0x3a3a3a,
    [JEOUL_COLOR_RULE] = 0x8c8c8c,
    [JEOUL_COLOR_ACCENT] = 0x78aeed,
    [JEOUL_COLOR_HUE + 0] = 0x909090,
    [JEOUL_COLOR_HUE + 1] = 0x4fa8ea,
    [JEOUL_COLOR_HUE + 2] = 0x41c79b,
    [JEOUL_COLOR_HUE + 3] = 0xf47d35,
    [JEOUL_COLOR_HUE + 4] = 0xcf73b9,
    [JEOUL_COLOR_HUE + 5] = 0xefc592,
    [JEOUL_COLOR_PALE + 0] = 0x444444,
    [JEOUL_COLOR_PALE + 1] = 0x1d3f5a,
    [JEOUL_COLOR_PALE + 2] = 0x17483a,
    [JEOUL_COLOR_PALE + 3] = 0x5a3218,
    [JEOUL_COLOR_PALE + 4] = 0x512c43,
    [JEOUL_COLOR_PALE + 5] = 0x4b4034,
  },
};

/* Paper: black text, a grid that survives a coarse screen. */
static const JeoulTheme print = {
  "print",
  {
    [JEOUL_COLOR_NONE] = 0xffffff,
    [JEOUL_COLOR_BACKGROUND] = 0xffffff,
    [JEOUL_COLOR_TEXT] = 0x000000,
    [JEOUL_COLOR_MUTED] = 0x4d4d4d,
    [JEOUL_COLOR_GRID] = 0xd6d6d6,
    [JEOUL_COLOR_RULE] = 0x777777,
    [JEOUL_COLOR_ACCENT] = 0x1a5fb4,
    [JEOUL_COLOR_HUE + 0] = 0x5a5a5a,
    [JEOUL_COLOR_HUE + 1] = 0x0067a8,
    [JEOUL_COLOR_HUE + 2] = 0x007950,
    [JEOUL_COLOR_HUE + 3] = 0xc94f00,
    [JEOUL_COLOR_HUE + 4] = 0xaa4384,
    [JEOUL_COLOR_HUE + 5] = 0x6f4522,
    [JEOUL_COLOR_PALE + 0] = 0xdedede,
    [JEOUL_COLOR_PALE + 1] = 0xcfe3f2,
    [JEOUL_COLOR_PALE + 2] = 0xc9eadf,
    [JEOUL_COLOR_PALE + 3] = 0xf9dcc7,
    [JEOUL_COLOR_PALE + 4] = 0xf2d6e6,
    [JEOUL_COLOR_PALE + 5] = 0xe3d6c9,
  },
};

static const JeoulTheme high_contrast = {
  "high-contrast",
  {
    [JEOUL_COLOR_NONE] = 0xffffff,
    [JEOUL_COLOR_BACKGROUND] = 0xffffff,
    [JEOUL_COLOR_TEXT] = 0x000000,
    [JEOUL_COLOR_MUTED] = 0x303030,
    [JEOUL_COLOR_GRID] = 0xb0b0b0,
    [JEOUL_COLOR_RULE] = 0x404040,
    [JEOUL_COLOR_ACCENT] = 0x003d8f,
    [JEOUL_COLOR_HUE + 0] = 0x3d3d3d,
    [JEOUL_COLOR_HUE + 1] = 0x004f8a,
    [JEOUL_COLOR_HUE + 2] = 0x12613e,
    [JEOUL_COLOR_HUE + 3] = 0x9c3c00,
    [JEOUL_COLOR_HUE + 4] = 0x8c2a68,
    [JEOUL_COLOR_HUE + 5] = 0x46280e,
    [JEOUL_COLOR_PALE + 0] = 0xe6e6e6,
    [JEOUL_COLOR_PALE + 1] = 0xd6e8f5,
    [JEOUL_COLOR_PALE + 2] = 0xd2efe6,
    [JEOUL_COLOR_PALE + 3] = 0xfae2d1,
    [JEOUL_COLOR_PALE + 4] = 0xf5deeb,
    [JEOUL_COLOR_PALE + 5] = 0xe8ddd2,
  },
};

static const JeoulTheme high_contrast_dark = {
  "high-contrast-dark",
  {
    [JEOUL_COLOR_NONE] = 0x000000,
    [JEOUL_COLOR_BACKGROUND] = 0x000000,
    [JEOUL_COLOR_TEXT] = 0xffffff,
    [JEOUL_COLOR_MUTED] = 0xd8d8d8,
    [JEOUL_COLOR_GRID] = 0x505050,
    [JEOUL_COLOR_RULE] = 0xc0c0c0,
    [JEOUL_COLOR_ACCENT] = 0x99c6ff,
    [JEOUL_COLOR_HUE + 0] = 0xc3c3c3,
    [JEOUL_COLOR_HUE + 1] = 0x6cc0ff,
    [JEOUL_COLOR_HUE + 2] = 0x4fdfa3,
    [JEOUL_COLOR_HUE + 3] = 0xff9550,
    [JEOUL_COLOR_HUE + 4] = 0xf08fcb,
    [JEOUL_COLOR_HUE + 5] = 0xece8cd,
    [JEOUL_COLOR_PALE + 0] = 0x383838,
    [JEOUL_COLOR_PALE + 1] = 0x12324a,
    [JEOUL_COLOR_PALE + 2] = 0x0e3a2e,
    [JEOUL_COLOR_PALE + 3] = 0x4a280f,
    [JEOUL_COLOR_PALE + 4] = 0x442238,
    [JEOUL_COLOR_PALE + 5] = 0x3d342a,
  },
};

static double
linear_channel (guint32 color,
                guint   shift)
{
  double c = ((color >> shift) & 0xff) / 255.0;

  return c <= 0.03928 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
luminance (guint32 color)
{
  return 0.2126 * linear_channel (color, 16) + 0.7152 * linear_channel (color, 8) +
         0.0722 * linear_channel (color, 0);
}

/**
 * jeoul_theme_light:
 *
 * Returns: (transfer none): the colours for a light screen
 */
const JeoulTheme *
jeoul_theme_light (void)
{
  return &light;
}

/**
 * jeoul_theme_dark:
 *
 * Returns: (transfer none): the colours for a dark screen, on the grey of a dark GNOME view
 */
const JeoulTheme *
jeoul_theme_dark (void)
{
  return &dark;
}

/**
 * jeoul_theme_print:
 *
 * Returns: (transfer none): the colours for paper
 */
const JeoulTheme *
jeoul_theme_print (void)
{
  return &print;
}

/**
 * jeoul_theme_high_contrast:
 * @dark_background: light marks on black instead of dark ones on white
 *
 * Returns: (transfer none): colours whose text and marks reach 7:1 or nearly so, and whose grid reaches 2:1,
 *   so that it is seen and stays behind them
 */
const JeoulTheme *
jeoul_theme_high_contrast (gboolean dark_background)
{
  return dark_background ? &high_contrast_dark : &high_contrast;
}

/**
 * jeoul_theme_contrast:
 * @a: a colour, 0xRRGGBB
 * @b: another
 *
 * The contrast ratio of WCAG 2.1 (definition of relative luminance, success criterion 1.4.3).
 *
 * Returns: 1 to 21, the same whichever comes first
 */
double
jeoul_theme_contrast (guint32 a,
                      guint32 b)
{
  double la = luminance (a);
  double lb = luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

/**
 * jeoul_theme_color:
 * @theme: a theme
 * @role: a role
 * @rgb: (out): its colour, 0xRRGGBB
 *
 * Returns: whether the role has a colour
 */
gboolean
jeoul_theme_color (const JeoulTheme *theme,
                   JeoulColor        role,
                   guint32          *rgb)
{
  if (role == JEOUL_COLOR_NONE || (guint) role >= JEOUL_N_COLORS)
    return FALSE;

  *rgb = theme->colors[role];
  return TRUE;
}
