/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A state machine over the raw bytes, a jump at a time. */
#define _GNU_SOURCE /* memrchr */
#include <string.h>

#include "jeoul-scanner.h"

enum
{
  IN_TEXT,
  AFTER_LESS_THAN,
  AFTER_EXCLAMATION,
  AFTER_DASH,
  IN_TAG,
  IN_DOUBLE_QUOTES,
  IN_SINGLE_QUOTES,
  IN_COMMENT,
  IN_CDATA,
  IN_INSTRUCTION,
};

void
jeoul_scanner_init (JeoulScanner *scanner)
{
  memset (scanner, 0, sizeof *scanner);
  scanner->place = (JeoulPlace) { 1, 1 };
  scanner->tag_place = scanner->place;
}

/**
 * jeoul_place_advance:
 * @place: (inout): a place
 * @data: the text from there on, which may begin or end within a character
 * @length: its length in bytes
 *
 * Lines end with a line feed; columns are characters, of which the first byte counts.
 */
void
jeoul_place_advance (JeoulPlace   *place,
                     const guint8 *data,
                     gsize         length)
{
  const guint8 *last = memrchr (data, '\n', length);
  guint lines = 0, columns = 0;
  gsize first = 0;

  if (last != NULL)
    {
      first = (gsize) (last - data) + 1;
      for (gsize i = 0; i < first; i++)
        lines += data[i] == '\n';
      place->line += lines;
      place->column = 1;
    }
  for (gsize i = first; i < length; i++)
    columns += (data[i] & 0xc0) != 0x80;
  place->column += columns;
}

static void
fail (JeoulScanner     *scanner,
      JeoulProblemCode  code)
{
  scanner->failed = TRUE;
  scanner->code = code;
  scanner->failed_at = scanner->tag_place;
}

static void
open_tag (JeoulScanner *scanner,
          guint64       offset,
          GArray       *tags)
{
  JeoulTag tag = { offset, scanner->place };

  scanner->tag_offset = offset;
  scanner->tag_place = scanner->place;
  g_array_append_val (tags, tag);
}

static const guint8 *
find_end (JeoulScanner *scanner,
          const guint8 *p,
          const guint8 *end,
          guint8        mark,
          guint8        needed)
{
  for (; p < end; p++)
    {
      if (*p == mark)
        {
          scanner->run = MIN (scanner->run + 1, 2);
          continue;
        }
      if (*p == '>' && scanner->run >= needed)
        {
          scanner->state = IN_TEXT;
          return p + 1;
        }
      scanner->run = 0;
    }

  return end;
}

static const guint8 *
scan_tag (JeoulScanner *scanner,
          const guint8 *p,
          const guint8 *end)
{
  for (; p < end; p++)
    switch (*p)
      {
      case '>':
        scanner->state = IN_TEXT;
        return p + 1;
      case '"':
        scanner->state = IN_DOUBLE_QUOTES;
        return p + 1;
      case '\'':
        scanner->state = IN_SINGLE_QUOTES;
        return p + 1;
      case '=':
        if (++scanner->n_attributes > JEOUL_MAX_TAG_ATTRIBUTES)
          {
            fail (scanner, JEOUL_PROBLEM_TOO_MANY_ATTRIBUTES);
            return p;
          }
        break;
      default:
        break;
      }

  return end;
}

/**
 * jeoul_scanner_feed:
 * @scanner: a scanner
 * @data: the next bytes of the file, without a byte order mark
 * @length: how many
 * @tags: (element-type JeoulTag): where tags, comments and instructions begin is appended here
 *
 * Returns: how many of them the parser may see: @length, or less when the scanner failed.
 */
gsize
jeoul_scanner_feed (JeoulScanner *scanner,
                    const guint8 *data,
                    gsize         length,
                    GArray       *tags)
{
  const guint8 *p = data, *end = data + length, *counted = data;
  const guint8 *found;
  guint64 base = scanner->offset;

  while (p < end && !scanner->failed)
    {
      guint8 state = scanner->state;

      switch (state)
        {
        case IN_TEXT:
          found = memchr (p, '<', (gsize) (end - p));
          scanner->text_length += (guint64) ((found != NULL ? found : end) - p);
          if (scanner->text_length > JEOUL_MAX_TEXT_LENGTH)
            {
              fail (scanner, JEOUL_PROBLEM_TEXT_TOO_LONG);
              break;
            }
          if (found == NULL)
            {
              p = end;
              break;
            }
          jeoul_place_advance (&scanner->place, counted, (gsize) (found - counted));
          counted = found;
          open_tag (scanner, base + (guint64) (found - data), tags);
          scanner->text_length = 0;
          scanner->run = 0;
          scanner->state = AFTER_LESS_THAN;
          p = found + 1;
          break;

        case AFTER_LESS_THAN:
          if (*p == '!')
            scanner->state = AFTER_EXCLAMATION, p++;
          else if (*p == '?')
            scanner->state = IN_INSTRUCTION, p++;
          else
            {
              scanner->state = IN_TAG;
              scanner->n_attributes = 0;
            }
          break;

        case AFTER_EXCLAMATION:
          if (*p == 'D')
            fail (scanner, JEOUL_PROBLEM_DOCUMENT_TYPE);
          else
            scanner->state = *p == '-' ? AFTER_DASH : *p == '[' ? IN_CDATA : IN_TAG;
          p++;
          break;

        case AFTER_DASH:
          scanner->state = IN_COMMENT;
          p++;
          break;

        case IN_TAG:
          p = scan_tag (scanner, p, end);
          break;

        case IN_DOUBLE_QUOTES:
        case IN_SINGLE_QUOTES:
          found = memchr (p, state == IN_DOUBLE_QUOTES ? '"' : '\'', (gsize) (end - p));
          if (found != NULL)
            scanner->state = IN_TAG;
          p = found != NULL ? found + 1 : end;
          break;

        case IN_COMMENT:
          p = find_end (scanner, p, end, '-', 2);
          break;

        case IN_CDATA:
          p = find_end (scanner, p, end, ']', 2);
          break;

        default:
          p = find_end (scanner, p, end, '?', 1);
          break;
        }

      if (scanner->failed || state == IN_TEXT)
        continue;
      if (base + (guint64) (p - data) - scanner->tag_offset > JEOUL_MAX_TAG_LENGTH
          && state < IN_COMMENT)
        fail (scanner, JEOUL_PROBLEM_TAG_TOO_LONG);
      else if (base + (guint64) (p - data) - scanner->tag_offset > JEOUL_MAX_TEXT_LENGTH)
        fail (scanner, JEOUL_PROBLEM_TEXT_TOO_LONG);
    }

  if (scanner->failed)
    return scanner->tag_offset > base ? (gsize) (scanner->tag_offset - base) : 0;

  jeoul_place_advance (&scanner->place, counted, (gsize) (end - counted));
  scanner->offset += length;

  return length;
}
