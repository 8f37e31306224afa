/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces of an SVG file: numbers, text, and what it says about itself. */
#define G_LOG_DOMAIN "jeoul-export"

#include "jeoul-svg-text.h"

#include <math.h>
#include <string.h>

#include "jeoul-encode.h"

/**
 * jeoul_svg_append_number:
 * @svg: the file
 * @number: a finite number below 10¹²
 *
 * Three decimals, a thousandth of a layout unit or of a millimetre, without zeros at the end;
 * by integers, as a locale has nothing to do with it.
 */
void
jeoul_svg_append_number (GString *svg,
                         double   number)
{
  const gint64 thousandths = (gint64) floor (fabs (number) * 1000.0 + 0.5);
  char digits[32];
  gsize length;

  g_snprintf (digits, sizeof digits, "%s%" G_GINT64_FORMAT ".%03d",
              number < 0.0 && thousandths > 0 ? "-" : "", thousandths / 1000,
              (int) (thousandths % 1000));
  length = strlen (digits);
  while (digits[length - 1] == '0')
    length--;
  if (digits[length - 1] == '.')
    length--;
  g_string_append_len (svg, digits, length);
}

/**
 * jeoul_svg_append_text:
 * @svg: the file
 * @text: (nullable): UTF-8
 * @length: bytes, or -1
 *
 * Text or the value of an attribute. What XML has no way to write (section 2.2) becomes U+FFFD.
 */
void
jeoul_svg_append_text (GString    *svg,
                       const char *text,
                       gssize      length)
{
  const char *end;

  if (text == NULL)
    return;
  end = text + (length < 0 ? (gssize) strlen (text) : length);
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c == '&')
        g_string_append (svg, "&amp;");
      else if (c == '<')
        g_string_append (svg, "&lt;");
      else if (c == '>')
        g_string_append (svg, "&gt;");
      else if (c == '"')
        g_string_append (svg, "&quot;");
      else if ((c < 0x20 && c != '\t' && c != '\n') || c == 0xfffe || c == 0xffff)
        g_string_append (svg, "\xef\xbf\xbd");
      else
        g_string_append_unichar (svg, c);
    }
}

/**
 * jeoul_svg_append_element:
 * @svg: the file
 * @name: of the element
 * @attributes: as they stand in it, with a space before them, or ""
 * @text: (nullable): what is in it; nothing is written without
 */
void
jeoul_svg_append_element (GString    *svg,
                          const char *name,
                          const char *attributes,
                          const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (svg, "<%s%s>", name, attributes);
  jeoul_svg_append_text (svg, text, -1);
  g_string_append_printf (svg, "</%s>\n", name);
}

/**
 * jeoul_svg_append_metadata:
 * @svg: the file
 * @metadata: valid UTF-8
 * @lang: the language of title and description
 *
 * Dublin Core in RDF, as other drawing programs read it (SVG 1.1, section 21), and the recipe.
 */
void
jeoul_svg_append_metadata (GString             *svg,
                           const JeoulMetadata *metadata,
                           const char          *lang)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (metadata->date);
  g_autofree char *date_string = date != NULL ? g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ")
                                              : NULL;

  g_string_append (svg, "<metadata>\n"
                        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
                        "<rdf:Description rdf:about=\"\">\n"
                        "<dc:format>image/svg+xml</dc:format>\n");
  jeoul_svg_append_element (svg, "dc:title", "", metadata->title);
  jeoul_svg_append_element (svg, "dc:description", "", metadata->description);
  jeoul_svg_append_element (svg, "dc:creator", "", metadata->author);
  jeoul_svg_append_element (svg, "dc:contributor", "", metadata->claimants);
  jeoul_svg_append_element (svg, "dc:relation", "", metadata->dataset);
  jeoul_svg_append_element (svg, "dc:publisher", "", JEOUL_SOFTWARE);
  jeoul_svg_append_element (svg, "dc:rights", "", metadata->copyright);
  jeoul_svg_append_element (svg, "dc:source", "", metadata->source);
  jeoul_svg_append_element (svg, "dc:subject", "", metadata->keywords);
  jeoul_svg_append_element (svg, "dc:date", "", date_string);
  jeoul_svg_append_element (svg, "dc:language", "", lang);
  g_string_append (svg, "</rdf:Description>\n</rdf:RDF>\n");
  jeoul_svg_append_element (svg, "recipe", " xmlns=\"" JEOUL_RECIPE_NAMESPACE "\"",
                            metadata->recipe);
  g_string_append (svg, "</metadata>\n");
}
