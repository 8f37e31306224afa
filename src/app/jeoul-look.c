/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Light, dark, high contrast: as the system says or as was chosen, and the chart's theme for it. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-look.h"

#include <math.h>

#define ROW_SHARE 0.95

static gboolean high_contrast_chosen;
static GtkCssProvider *high_contrast_css;

/**
 * jeoul_look_apply:
 * @choice: `system`, `light`, `dark` or `high-contrast`
 *
 * libadwaita 1.2 takes high contrast from the system only; when it is chosen here, its own style
 * sheet for it is laid over the usual one.
 */
void
jeoul_look_apply (const char *choice)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;
  gboolean contrast = g_strcmp0 (choice, "high-contrast") == 0;

  if (g_strcmp0 (choice, "light") == 0)
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_strcmp0 (choice, "dark") == 0)
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (manager, scheme);

  if (contrast == high_contrast_chosen)
    return;

  high_contrast_chosen = contrast;
  if (high_contrast_css == NULL)
    {
      high_contrast_css = gtk_css_provider_new ();
      gtk_css_provider_load_from_resource (high_contrast_css,
                                           "/org/jeoul/Jeoul/ui/high-contrast.css");
    }
  if (contrast)
    gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                                GTK_STYLE_PROVIDER (high_contrast_css),
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  else
    gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                   GTK_STYLE_PROVIDER (high_contrast_css));

  /* Charts listen to the style manager alone. */
  g_object_notify (G_OBJECT (manager), "high-contrast");
}

/**
 * jeoul_look_get_theme:
 *
 * Returns: (transfer none): the theme in which charts are drawn on the screen now
 */
const JeoulTheme *
jeoul_look_get_theme (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (high_contrast_chosen || adw_style_manager_get_high_contrast (manager))
    return jeoul_theme_high_contrast (dark);

  return dark ? jeoul_theme_dark () : jeoul_theme_light ();
}

/**
 * jeoul_look_get_text_scale:
 * @widget: a widget
 *
 * Returns: the desktop's text scaling, 1.0 for 96 dots per inch
 */
double
jeoul_look_get_text_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  if (dpi <= 0)
    return 1.0;

  return CLAMP (dpi / 1024.0 / 96.0, 0.5, 4.0);
}

/**
 * jeoul_look_get_chart_scale:
 * @widget: a chart
 * @width: of the chart, in pixels
 * @height: of the chart, or 0 for its natural height
 *
 * A layout's type grows with its page, as in print, where the whole page is looked at. On the
 * screen it has to stay as large as the text around it: this undoes the growth (the fifth root of
 * the area, see jeoul_layout()), and gives rows nearly the size of the interface's font.
 *
 * Returns: the text scale to lay the chart out with
 */
double
jeoul_look_get_chart_scale (GtkWidget *widget,
                            double     width,
                            double     height)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  double row, growth;

  /* GTK's own sizes are in pixels, the desktop's text scaling in them. */
  if (!pango_font_description_get_size_is_absolute (font))
    size *= 96.0 / 72 * jeoul_look_get_text_scale (widget);
  row = ROW_SHARE * (size > 0 ? size : 13);

  if (height <= 0)
    height = width * 600 / 1067;
  growth = CLAMP (pow (width * height / (1067.0 * 600.0), 0.2), 0.6, 2.4);
  /* Very narrow: a little smaller, so that labels keep some room beside the marks. */
  row *= CLAMP (width / 420, 0.85, 1);

  return row / (10.5 * growth);
}
