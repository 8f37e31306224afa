/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calls a measurer, and makes the one that knows no font. */
#include "jeoul-measurer.h"

#include <math.h>
#include <string.h>

static double
fixed_advance (JeoulMeasurer   *measurer,
               const char      *text,
               gssize           length,
               const JeoulFont *font,
               JeoulLang        lang)
{
  const char *end = text + (length < 0 ? (gssize) strlen (text) : length);
  double ems = 0;

  for (const char *p = text; p < end;)
    {
      gunichar c = g_utf8_get_char_validated (p, end - p);

      /* Never past the end, whatever the bytes are. */
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          ems += 0.6;
          p++;
          continue;
        }
      if (!g_unichar_iszerowidth (c))
        ems += g_unichar_iswide (c) ? 1.0 : 0.6;
      p = g_utf8_next_char (p);
    }
  return ems * font->size;
}

static void
fixed_free (JeoulMeasurer *measurer)
{
  g_free (measurer);
}

/**
 * jeoul_measurer_new_fixed:
 *
 * A measurer that gives the same widths on every machine, for digests and for tests.
 *
 * Returns: (transfer full): the measurer
 */
JeoulMeasurer *
jeoul_measurer_new_fixed (void)
{
  JeoulMeasurer *measurer = g_new0 (JeoulMeasurer, 1);

  measurer->advance = fixed_advance;
  measurer->free = fixed_free;
  return measurer;
}

/**
 * jeoul_measurer_advance:
 * @measurer: a measurer
 * @text: UTF-8
 * @length: its bytes, or -1 when it ends with a NUL
 * @font: size, weight and slant
 * @lang: the language, which decides on the face
 *
 * Returns: the width in layout units, never negative, never NaN
 */
double
jeoul_measurer_advance (JeoulMeasurer   *measurer,
                        const char      *text,
                        gssize           length,
                        const JeoulFont *font,
                        JeoulLang        lang)
{
  double advance;

  if (length == 0 || (length < 0 && *text == '\0'))
    return 0;

  advance = measurer->advance (measurer, text, length, font, lang);
  return isfinite (advance) ? CLAMP (advance, 0, 1e6) : 0;
}

/**
 * jeoul_measurer_free:
 * @measurer: (nullable) (transfer full): a measurer
 */
void
jeoul_measurer_free (JeoulMeasurer *measurer)
{
  if (measurer != NULL)
    measurer->free (measurer);
}
