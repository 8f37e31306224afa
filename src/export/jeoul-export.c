/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenes as the bytes of a file. */
#define G_LOG_DOMAIN "jeoul-export"

#include <math.h>

#include "jeoul-encode.h"
#include "jeoul-limits.h"
#include "jeoul-render.h"

/* The last second of the year 9999: later ones have no date in a file. */
#define MAX_DATE G_GINT64_CONSTANT (253402300799)

G_DEFINE_QUARK (jeoul-export-error-quark, jeoul_export_error)

static char *
valid_text (const char *text)
{
  return text != NULL ? g_utf8_make_valid (text, -1) : NULL;
}

static const JeoulTheme *
theme_for (JeoulBackground background)
{
  return background == JEOUL_BACKGROUND_DARK ? jeoul_theme_dark () : jeoul_theme_print ();
}

void
jeoul_set_draw_error (GError    **error,
                      JeoulLang   lang,
                      const char *reason)
{
  g_set_error (error, JEOUL_EXPORT_ERROR, JEOUL_EXPORT_ERROR_DRAW,
               jeoul_tr (lang, "The figure could not be drawn (%s). Try a smaller size."), reason);
}

/**
 * jeoul_export_date:
 *
 * The date for new files. SOURCE_DATE_EPOCH makes them reproducible
 * (https://reproducible-builds.org/specs/source-date-epoch/).
 *
 * Returns: seconds since 1970-01-01 (UTC)
 */
gint64
jeoul_export_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  guint64 date;

  if (epoch != NULL && g_ascii_string_to_unsigned (epoch, 10, 0, MAX_DATE, &date, NULL))
    return date;

  return g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * jeoul_export_encode:
 * @scene: what to draw, laid out for jeoul_size_layout() of @size
 * @format: PNG, PDF or SVG
 * @size: pixels and resolution
 * @background: white, none or dark
 * @metadata: (nullable): what the file says about itself; %NULL for no more than the date
 * @lang: the language of messages (that of the figure is in @scene)
 *
 * The same scene, size, background and metadata give the same bytes.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with an error: %JEOUL_EXPORT_ERROR_SIZE,
 *   %JEOUL_EXPORT_ERROR_FONT or %JEOUL_EXPORT_ERROR_DRAW
 */
GBytes *
jeoul_export_encode (const JeoulScene    *scene,
                     JeoulFormat          format,
                     const JeoulSize     *size,
                     JeoulBackground      background,
                     const JeoulMetadata *metadata,
                     JeoulLang            lang,
                     GError             **error)
{
  JeoulEncoding encoding = { scene };
  g_autofree char *missing = NULL;
  g_autofree char *title = NULL, *description = NULL, *author = NULL;
  g_autofree char *keywords = NULL, *copyright = NULL, *source = NULL, *recipe = NULL;
  g_autofree char *claimants = NULL, *dataset = NULL;

  g_return_val_if_fail (scene != NULL && size != NULL && format != JEOUL_FORMAT_CSV, NULL);

  if (!jeoul_size_check (size, lang, error))
    return NULL;

  missing = jeoul_render_missing_characters (scene);
  if (missing != NULL)
    {
      g_set_error (error, JEOUL_EXPORT_ERROR, JEOUL_EXPORT_ERROR_FONT,
                   jeoul_tr (lang, "No installed font has these characters: %s. Install one that "
                                   "has them, such as Noto Sans."),
                   missing);
      return NULL;
    }

  if (metadata != NULL)
    {
      encoding.metadata.title = title = valid_text (metadata->title);
      encoding.metadata.description = description = valid_text (metadata->description);
      encoding.metadata.author = author = valid_text (metadata->author);
      encoding.metadata.keywords = keywords = valid_text (metadata->keywords);
      encoding.metadata.copyright = copyright = valid_text (metadata->copyright);
      encoding.metadata.source = source = valid_text (metadata->source);
      encoding.metadata.claimants = claimants = valid_text (metadata->claimants);
      encoding.metadata.dataset = dataset = valid_text (metadata->dataset);
      encoding.metadata.recipe = recipe = valid_text (metadata->recipe);
      encoding.metadata.date = CLAMP (metadata->date, 0, MAX_DATE);
    }
  else
    encoding.metadata.date = jeoul_export_date ();

  encoding.theme = theme_for (background);
  encoding.is_transparent = background == JEOUL_BACKGROUND_TRANSPARENT;
  encoding.width_px = MAX (lround (size->width_px), 1);
  encoding.height_px = MAX (lround (size->height_px), 1);
  encoding.width_inches = size->width_px / size->dpi;
  encoding.height_inches = size->height_px / size->dpi;
  encoding.dpi = size->dpi;
  encoding.lang = lang;

  switch (format)
    {
    case JEOUL_FORMAT_PDF:
      return jeoul_encode_pdf (&encoding, error);

    case JEOUL_FORMAT_SVG:
      return jeoul_encode_svg (&encoding);

    case JEOUL_FORMAT_PNG:
    case JEOUL_FORMAT_CSV:
    default:
      return jeoul_encode_png (&encoding, error);
    }
}
