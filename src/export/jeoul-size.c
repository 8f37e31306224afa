/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sizes of figures: pixels, millimetres and inches, and the named ones. */
#define G_LOG_DOMAIN "jeoul-export"

#include <math.h>
#include <string.h>

#include "jeoul-export.h"
#include "jeoul-limits.h"

const JeoulPreset jeoul_presets[] = {
  { "slide", "1920x1080px", 144.0 },
  { "paper-single", "85x64mm", 300.0 },
  { "paper-double", "178x100mm", 300.0 },
  { "a4", "297x210mm", 300.0 },
  { "square", "1080x1080px", 144.0 },
  { "card", "1200x630px", 144.0 },
  { NULL, NULL, 0.0 },
};

typedef struct
{
  const char *name;
  double      inches; /* 0: pixels */
} Unit;

static const Unit units[] = {
  { "px", 0.0 },
  { "mm", 1.0 / 25.4 },
  { "in", 1.0 },
};

/* Digits with at most one point: no sign, exponent or hexadecimal, which strtod() would take. */
static gboolean
scan_number (const char **string,
             double      *number)
{
  g_autofree char *digits = NULL;
  const char *p = *string;
  guint n_digits = 0;
  guint n_points = 0;

  for (; g_ascii_isdigit (*p) || (*p == '.' && n_points == 0); p++)
    if (*p == '.')
      n_points++;
    else
      n_digits++;

  /* A dozen digits are more than any size needs, and cannot overflow. */
  if (n_digits == 0 || n_digits > 12 || p[-1] == '.' || **string == '.')
    return FALSE;

  /* Without what follows: "0x900" would be hexadecimal. */
  digits = g_strndup (*string, p - *string);
  *number = g_ascii_strtod (digits, NULL);
  *string = p;

  return TRUE;
}

static gboolean
scan_size (const char  *string,
           double      *width,
           double      *height,
           const Unit **unit)
{
  if (!scan_number (&string, width))
    return FALSE;

  if (g_str_has_prefix (string, "×"))
    string += strlen ("×");
  else if (*string == 'x' || *string == 'X')
    string++;
  else
    return FALSE;

  if (!scan_number (&string, height))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (string, units[i].name))
      {
        *unit = &units[i];
        return TRUE;
      }

  return FALSE;
}

/**
 * jeoul_size_check:
 *
 * Whether a size can be made, in either format.
 *
 * Returns: %FALSE with %JEOUL_EXPORT_ERROR_SIZE
 */
gboolean
jeoul_size_check (const JeoulSize *size,
                  JeoulLang        lang,
                  GError         **error)
{
  if (!(size->dpi >= JEOUL_MIN_DPI && size->dpi <= JEOUL_MAX_DPI))
    {
      g_set_error (error, JEOUL_EXPORT_ERROR, JEOUL_EXPORT_ERROR_SIZE,
                   jeoul_tr (lang, "A resolution of %g dpi is not possible: give a number from %d "
                                   "to %d."),
                   size->dpi, JEOUL_MIN_DPI, JEOUL_MAX_DPI);
      return FALSE;
    }

  if (!(size->width_px >= 1.0 && size->height_px >= 1.0))
    {
      g_set_error_literal (error, JEOUL_EXPORT_ERROR, JEOUL_EXPORT_ERROR_SIZE,
                           jeoul_tr (lang, "The figure would have no pixels: give a larger width "
                                           "and height."));
      return FALSE;
    }

  if (size->width_px > JEOUL_MAX_SIDE || size->height_px > JEOUL_MAX_SIDE ||
      size->width_px * size->height_px > JEOUL_MAX_PIXELS)
    {
      /* The limits stand in the text, as a language groups their digits. */
      G_STATIC_ASSERT (JEOUL_MAX_SIDE == 32767 && JEOUL_MAX_PIXELS == 250000000);
      g_set_error (error, JEOUL_EXPORT_ERROR, JEOUL_EXPORT_ERROR_SIZE,
                   jeoul_tr (lang, "%.0f × %.0f pixels are too many: a side can have at most "
                                   "32,767, a figure 250 million. Give a smaller size or a lower "
                                   "resolution."),
                   size->width_px, size->height_px);
      return FALSE;
    }

  return TRUE;
}

/**
 * jeoul_size_parse:
 * @string: width, "x", height and a unit: "1600x900px", "85x64mm", "7x5in"
 * @dpi: pixels an inch
 * @lang: the language of the message
 * @size: (out): the size
 *
 * Millimetres and inches become pixels and parts of them: the layout and a page of PDF or SVG have
 * exactly the size that was asked for, a PNG the nearest whole pixels.
 *
 * Returns: %FALSE with %JEOUL_EXPORT_ERROR_SIZE when it is no size, or one that cannot be made
 */
gboolean
jeoul_size_parse (const char *string,
                  double      dpi,
                  JeoulLang   lang,
                  JeoulSize  *size,
                  GError    **error)
{
  const Unit *unit = NULL;
  double width, height;
  double factor;

  g_return_val_if_fail (string != NULL && size != NULL, FALSE);

  if (!scan_size (string, &width, &height, &unit) ||
      (unit->inches == 0.0 && (width != floor (width) || height != floor (height))))
    {
      g_autofree char *shown = g_utf8_make_valid (string, -1);

      g_set_error (error, JEOUL_EXPORT_ERROR, JEOUL_EXPORT_ERROR_SIZE,
                   jeoul_tr (lang, "“%s” is not a size: write it like 1600x900px, 85x64mm or "
                                   "7x5in."),
                   shown);
      return FALSE;
    }

  factor = unit->inches == 0.0 ? 1.0 : unit->inches * dpi;
  size->width_px = width * factor;
  size->height_px = height * factor;
  size->dpi = dpi;

  return jeoul_size_check (size, lang, error);
}

/**
 * jeoul_size_layout:
 * @width: (out): in layout units
 * @height: (out): in layout units
 *
 * The size to lay a chart out in: pixels × 96 / dpi.
 */
void
jeoul_size_layout (const JeoulSize *size,
                   double          *width,
                   double          *height)
{
  *width = size->width_px * 96.0 / size->dpi;
  *height = size->height_px * 96.0 / size->dpi;
}
