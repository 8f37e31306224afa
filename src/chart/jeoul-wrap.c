/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Greedy line breaking of our own: Pango breaks Korean within words, and the layout must not
 * depend on which text library measures. */
#include "jeoul-wrap.h"

#include <string.h>

/* No word is longer. What pretends to be one is taken in pieces, or every line of a megabyte without
 * a space would be sought in all that is left of it. */
#define MAX_WORD 512

#define ELLIPSIS "\xe2\x80\xa6"

static void
clear_line (gpointer data)
{
  JeoulLine *line = data;

  g_free (line->text);
}

/**
 * jeoul_lines_new:
 *
 * Returns: (transfer full) (element-type JeoulLine): an empty array that frees its texts
 */
GArray *
jeoul_lines_new (void)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (JeoulLine));

  g_array_set_clear_func (lines, clear_line);
  return lines;
}

/* Spaces that a line may end at; U+00A0 and U+202F hold words together. */
static gboolean
is_space (const char *p)
{
  return *p == ' ' || *p == '\t' || *p == '\n';
}

/* The end of the word at @p: before a space, after a hyphen or slash inside a word, or before a
 * bracket, which Korean sets without a space: "카파시(2,048장, 두 달)". */
static const char *
word_end (const char *p)
{
  const char *start = p;
  guint n = 0;

  while (*p != '\0' && !is_space (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (n++ >= MAX_WORD && !g_unichar_ismark (c))
        return p;

      /* "-5", "1/18" and "2024-12" stay whole: break only between letters. */
      if ((c == '-' || c == '/' || c == 0x2010) && p > start && *next != '\0' &&
          !is_space (next) && g_unichar_isalpha (g_utf8_get_char (next)) &&
          g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (p))))
        return next;
      if (c == '(' && p > start && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (p))))
        return p;
      p = next;
    }
  return p;
}

static const char *
skip_spaces (const char *p)
{
  while (is_space (p))
    p++;
  return p;
}

/* The longest part of [start, end) that is not wider than @width, one character at least; marks
 * stay with the letter that carries them. */
static const char *
character_break (JeoulMeasurer   *measurer,
                 const char      *start,
                 const char      *end,
                 const JeoulFont *font,
                 JeoulLang        lang,
                 double           width)
{
  glong low = 1;
  glong high = g_utf8_strlen (start, end - start);
  const char *p;

  while (low < high)
    {
      glong middle = (low + high + 1) / 2;
      const char *at = g_utf8_offset_to_pointer (start, middle);

      if (jeoul_measurer_advance (measurer, start, at - start, font, lang) <= width)
        low = middle;
      else
        high = middle - 1;
    }
  p = g_utf8_offset_to_pointer (start, low);
  while (p > g_utf8_next_char (start) && p < end && g_unichar_ismark (g_utf8_get_char (p)))
    p = g_utf8_prev_char (p);
  return p;
}

static void
add_line (GArray          *lines,
          JeoulMeasurer   *measurer,
          const char      *start,
          const char      *end,
          const JeoulFont *font,
          JeoulLang        lang)
{
  JeoulLine line;

  while (end > start && is_space (end - 1))
    end--;
  line.text = g_strndup (start, end - start);
  line.width = jeoul_measurer_advance (measurer, line.text, -1, font, lang);
  g_array_append_val (lines, line);
}

/* How much of the text from @start stands on a line of @width, at the end of a word: @start when not
 * even one word does. Words are measured one by one, as the same words come again and long texts
 * take long to shape; the line as a whole, kerning and all, is measured in the end. */
static const char *
line_end (JeoulMeasurer   *measurer,
          const char      *start,
          const JeoulFont *font,
          JeoulLang        lang,
          double           width)
{
  double space = jeoul_measurer_advance (measurer, " ", 1, font, lang);
  double used = 0;
  const char *end = start;
  const char *before = start;

  for (const char *p = start; *p != '\0';)
    {
      const char *next = word_end (p);

      used += space * (p - end) + jeoul_measurer_advance (measurer, p, next - p, font, lang);
      if (used > width)
        break;
      before = end;
      end = next;
      p = skip_spaces (next);
    }
  if (end > start && jeoul_measurer_advance (measurer, start, end - start, font, lang) > width)
    end = before;
  return end;
}

/* The last line, cut after a word where one fits, with an ellipsis. */
static void
add_cut_line (GArray          *lines,
              JeoulMeasurer   *measurer,
              const char      *start,
              const JeoulFont *font,
              JeoulLang        lang,
              double           width)
{
  double room = width - jeoul_measurer_advance (measurer, ELLIPSIS, -1, font, lang);
  const char *end = line_end (measurer, start, font, lang, room);
  g_autofree char *kept = NULL;
  JeoulLine line;

  if (end == start)
    end = character_break (measurer, start, word_end (start), font, lang, MAX (room, 0));
  while (end > start && (is_space (end - 1) || strchr (",;:", end[-1]) != NULL))
    end--;

  kept = g_strndup (start, end - start);
  line.text = g_strconcat (kept, ELLIPSIS, NULL);
  line.width = jeoul_measurer_advance (measurer, line.text, -1, font, lang);
  g_array_append_val (lines, line);
}

/**
 * jeoul_wrap:
 * @measurer: measures the words
 * @text: a paragraph of valid UTF-8
 * @font: the font it is set in
 * @lang: its language
 * @width: the width of a line, in layout units
 * @max_lines: how many lines there may be; 0 for as many as needed
 *
 * Breaks at spaces and after hyphens and slashes between letters, so Korean breaks between words
 * only; a no-break space never breaks. A word that is too long for a line is broken between
 * characters. What does not fit into @max_lines ends in an ellipsis, behind a whole word unless the
 * first word alone is too long.
 *
 * Returns: (transfer full) (element-type JeoulLine): the lines; none for an empty text
 */
GArray *
jeoul_wrap (JeoulMeasurer   *measurer,
            const char      *text,
            const JeoulFont *font,
            JeoulLang        lang,
            double           width,
            guint            max_lines)
{
  GArray *lines = jeoul_lines_new ();
  const char *start = skip_spaces (text);
  const char *before = NULL; /* where the line before begins */

  width = MAX (width, font->size);
  while (*start != '\0')
    {
      const char *end = line_end (measurer, start, font, lang, width);
      gboolean last = max_lines > 0 && lines->len + 1 == max_lines;

      if (end == start)
        end = character_break (measurer, start, word_end (start), font, lang, width);

      if (last && *skip_spaces (end) != '\0')
        {
          double room = width - jeoul_measurer_advance (measurer, ELLIPSIS, -1, font, lang);
          gboolean in_word = line_end (measurer, start, font, lang, room) == start;

          /* Rather than with a part of a word, the text ends with the line before. */
          if (in_word && before != NULL && (start == text || is_space (start - 1)))
            {
              g_array_set_size (lines, lines->len - 1);
              start = before;
            }
          add_cut_line (lines, measurer, start, font, lang, width);
          break;
        }
      add_line (lines, measurer, start, end, font, lang);
      before = start;
      start = skip_spaces (end);
    }
  return lines;
}

/**
 * jeoul_wrap_even:
 * @measurer: measures the words
 * @text: a paragraph of valid UTF-8
 * @font: the font it is set in
 * @lang: its language
 * @width: the width of a line, in layout units
 * @max_lines: how many lines there may be; 0 for as many as needed
 *
 * Like jeoul_wrap(), for titles: where the last line would be a short remainder, the lines above
 * it give it some words, as long as that needs no further line.
 *
 * Returns: (transfer full) (element-type JeoulLine): the lines
 */
GArray *
jeoul_wrap_even (JeoulMeasurer   *measurer,
                 const char      *text,
                 const JeoulFont *font,
                 JeoulLang        lang,
                 double           width,
                 guint            max_lines)
{
  GArray *lines = jeoul_wrap (measurer, text, font, lang, width, max_lines);

  for (guint i = 1; i <= 5 && lines->len > 1; i++)
    {
      g_autoptr (GArray) narrower = NULL;

      if (g_array_index (lines, JeoulLine, lines->len - 1).width >= 0.4 * width)
        break;
      narrower = jeoul_wrap (measurer, text, font, lang, width * (1 - 0.08 * i), max_lines);
      if (narrower->len != lines->len)
        break;
      g_array_unref (lines);
      lines = g_steal_pointer (&narrower);
    }
  return lines;
}
