/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures text with Pango, with the fonts that the renderer draws with. */
#define G_LOG_DOMAIN "jeoul-render"

#include "jeoul-render.h"
#include "jeoul-typesetter.h"

static double
pango_advance (JeoulMeasurer   *measurer,
               const char      *text,
               gssize           length,
               const JeoulFont *font,
               JeoulLang        lang)
{
  return jeoul_typesetter_advance (jeoul_typesetter_get (), text, length, font, lang);
}

static void
pango_free (JeoulMeasurer *measurer)
{
  g_free (measurer);
}

/**
 * jeoul_measurer_new_pango:
 *
 * A measurer whose widths are those of jeoul_render_scene(), whatever the surface: nothing is
 * hinted or rounded. Fonts and widths are remembered a thread, beyond the life of the measurer.
 *
 * Returns: (transfer full): a measurer
 */
JeoulMeasurer *
jeoul_measurer_new_pango (void)
{
  JeoulMeasurer *measurer = g_new0 (JeoulMeasurer, 1);

  measurer->advance = pango_advance;
  measurer->free = pango_free;

  return measurer;
}
