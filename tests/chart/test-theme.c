/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every theme is legible, to readers who confuse hues too. */
#include <math.h>

#include "jeoul-theme.h"

static const JeoulTheme *
theme_at (guint i)
{
  switch (i)
    {
    case 0:
      return jeoul_theme_light ();
    case 1:
      return jeoul_theme_dark ();
    case 2:
      return jeoul_theme_print ();
    case 3:
      return jeoul_theme_high_contrast (FALSE);
    default:
      return jeoul_theme_high_contrast (TRUE);
    }
}

static void
test_known (void)
{
  g_assert_cmpfloat_with_epsilon (jeoul_theme_contrast (0x000000, 0xffffff), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (jeoul_theme_contrast (0xffffff, 0xffffff), 1, 1e-9);
  /* The darkest grey that fails on white, and the lightest that passes, as WCAG checkers say. */
  g_assert_cmpfloat (jeoul_theme_contrast (0x777777, 0xffffff), <, 4.5);
  g_assert_cmpfloat (jeoul_theme_contrast (0x767676, 0xffffff), >, 4.5);
}

static void
check_contrast (const JeoulTheme *theme,
                guint             a,
                guint             b,
                double            least)
{
  double contrast = jeoul_theme_contrast (theme->colors[a], theme->colors[b]);

  g_test_message ("%s: %u on %u: %.2f", theme->name, a, b, contrast);
  g_assert_cmpfloat (contrast, >=, least);
}

static void
test_contrast (void)
{
  for (guint i = 0; i < 5; i++)
    {
      const JeoulTheme *theme = theme_at (i);
      double text = i >= 3 ? 7 : 4.5;

      check_contrast (theme, JEOUL_COLOR_TEXT, JEOUL_COLOR_BACKGROUND, text);
      check_contrast (theme, JEOUL_COLOR_MUTED, JEOUL_COLOR_BACKGROUND, text);
      check_contrast (theme, JEOUL_COLOR_ACCENT, JEOUL_COLOR_BACKGROUND, text);
      check_contrast (theme, JEOUL_COLOR_RULE, JEOUL_COLOR_BACKGROUND, 3);
      /* The grid is seen, and is never as heavy as what stands before it. */
      check_contrast (theme, JEOUL_COLOR_GRID, JEOUL_COLOR_BACKGROUND, i >= 3 ? 2 : 1.2);
      check_contrast (theme, JEOUL_COLOR_RULE, JEOUL_COLOR_GRID, 1.8);
      for (guint hue = 0; hue < JEOUL_N_HUES; hue++)
        {
          /* Names of series and words are set in hues, labels on solid and on pale bars. */
          check_contrast (theme, JEOUL_COLOR_HUE + hue, JEOUL_COLOR_BACKGROUND, i >= 3 ? 5.5 : 4.5);
          check_contrast (theme, JEOUL_COLOR_HUE + hue, JEOUL_COLOR_GRID, 2);
          check_contrast (theme, JEOUL_COLOR_BACKGROUND, JEOUL_COLOR_HUE + hue, 4.5);
          check_contrast (theme, JEOUL_COLOR_TEXT, JEOUL_COLOR_PALE + hue, 4.5);
          check_contrast (theme, JEOUL_COLOR_HUE + hue, JEOUL_COLOR_PALE + hue, 3);
        }
    }
}

static double
linear_channel (guint32 color,
                guint   shift)
{
  double c = ((color >> shift) & 0xff) / 255.0;

  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

/* CIE L*a*b* of a colour as somebody sees it who lacks one kind of cone: Machado, Oliveira and
 * Fernandes (2009), severity 1. */
static void
seen_as (guint32       color,
         const double *matrix,
         double       *lab)
{
  double in[3] = { linear_channel (color, 16), linear_channel (color, 8),
                   linear_channel (color, 0) };
  double out[3], xyz[3];
  static const double to_xyz[] = { 0.4124, 0.3576, 0.1805, 0.2126, 0.7152,
                                   0.0722, 0.0193, 0.1192, 0.9505 };
  static const double white[] = { 0.9505, 1, 1.089 };

  for (guint i = 0; i < 3; i++)
    out[i] = CLAMP (matrix[3 * i] * in[0] + matrix[3 * i + 1] * in[1] + matrix[3 * i + 2] * in[2],
                    0, 1);
  for (guint i = 0; i < 3; i++)
    {
      const double *row = &to_xyz[3 * i];
      double t = (row[0] * out[0] + row[1] * out[1] + row[2] * out[2]) / white[i];

      xyz[i] = t > 0.008856 ? cbrt (t) : 7.787 * t + 16.0 / 116;
    }
  lab[0] = 116 * xyz[1] - 16;
  lab[1] = 500 * (xyz[0] - xyz[1]);
  lab[2] = 200 * (xyz[1] - xyz[2]);
}

static void
test_color_blind (void)
{
  static const struct
  {
    const char *name;
    double      least;
    double      matrix[9];
  } eyes[] = {
    { "all cones", 18, { 1, 0, 0, 0, 1, 0, 0, 0, 1 } },
    { "protanopia", 12,
      { 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
        1.051998 } },
    { "deuteranopia", 12,
      { 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
        0.968881 } },
  };

  for (guint i = 0; i < 5; i++)
    for (guint eye = 0; eye < G_N_ELEMENTS (eyes); eye++)
      for (guint a = 0; a < JEOUL_N_HUES; a++)
        for (guint b = a + 1; b < JEOUL_N_HUES; b++)
          {
            const JeoulTheme *theme = theme_at (i);
            double la[3], lb[3], distance;

            seen_as (theme->colors[JEOUL_COLOR_HUE + a], eyes[eye].matrix, la);
            seen_as (theme->colors[JEOUL_COLOR_HUE + b], eyes[eye].matrix, lb);
            distance = sqrt ((la[0] - lb[0]) * (la[0] - lb[0]) + (la[1] - lb[1]) * (la[1] - lb[1]) +
                             (la[2] - lb[2]) * (la[2] - lb[2]));
            g_test_message ("%s, %s: hues %u and %u: %.1f", theme->name, eyes[eye].name, a, b,
                            distance);
            g_assert_cmpfloat (distance, >=, eyes[eye].least);
          }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme/known", test_known);
  g_test_add_func ("/theme/contrast", test_contrast);
  g_test_add_func ("/theme/color-blind", test_color_blind);
  return g_test_run ();
}
