/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The recipe out of the keywords of a PDF: a scanner for the one entry that Jeoul writes, which
 * stands in the open. No reader of PDF: in a file that another program packed it finds nothing. */
#define G_LOG_DOMAIN "jeoul-export"
#define _GNU_SOURCE

#include "jeoul-read.h"

#include <string.h>

/* Only so many entries of that name are looked at. */
#define MAX_ENTRIES 64

static gboolean
is_space (guint8 c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\0';
}

/* What follows a backslash; returns how many bytes belong to it. ISO 32000-1, table 3. */
static gsize
append_escape (GString      *string,
               const guint8 *at,
               const guint8 *end)
{
  static const char letters[] = "nrtbf";
  static const char meanings[] = "\n\r\t\b\f";
  const char *letter;
  guint octal = 0;
  gsize n = 0;

  if (at == end)
    return 0;
  for (; n < 3 && at + n < end && at[n] >= '0' && at[n] <= '7'; n++)
    octal = octal * 8 + (at[n] - '0');
  if (n > 0)
    {
      g_string_append_c (string, (char) (octal & 0xff));
      return n;
    }

  letter = *at != '\0' ? strchr (letters, *at) : NULL;
  if (letter != NULL)
    g_string_append_c (string, meanings[letter - letters]);
  else if (*at == '\r')
    /* A line that goes on in the next. */
    return at + 1 < end && at[1] == '\n' ? 2 : 1;
  else if (*at != '\n')
    g_string_append_c (string, (char) *at);

  return 1;
}

/* "(…)", with parentheses in pairs within. NULL where it has no end. */
static GString *
scan_literal (const guint8 *at,
              const guint8 *end)
{
  GString *string = g_string_new (NULL);
  guint depth = 1;

  for (at++; at < end && string->len < JEOUL_MAX_RECIPE; at++)
    {
      if (*at == '\\')
        {
          at += append_escape (string, at + 1, end);
          continue;
        }
      depth += *at == '(';
      depth -= *at == ')';
      if (depth == 0)
        return string;
      g_string_append_c (string, (char) *at);
    }
  g_string_free (string, TRUE);

  return NULL;
}

/* "<48656C6C6F>"; a last digit alone has a zero behind it. */
static GString *
scan_hexadecimal (const guint8 *at,
                  const guint8 *end)
{
  GString *string = g_string_new (NULL);
  int high = -1;

  for (at++; at < end && string->len < JEOUL_MAX_RECIPE; at++)
    {
      const int digit = g_ascii_xdigit_value ((char) *at);

      if (*at == '>')
        {
          if (high >= 0)
            g_string_append_c (string, (char) (high << 4));
          return string;
        }
      if (is_space (*at))
        continue;
      if (digit < 0)
        break;
      if (high >= 0)
        g_string_append_c (string, (char) (high << 4 | digit));
      high = high < 0 ? digit : -1;
    }
  g_string_free (string, TRUE);

  return NULL;
}

/* A text string is UTF-16 with a byte order mark, UTF-8 with one (PDF 2.0), or else taken for
 * ASCII, which is all that Jeoul writes without a mark. */
static char *
decode (const GString *string)
{
  if (string->len >= 2 && memcmp (string->str, "\xfe\xff", 2) == 0)
    return g_convert (string->str + 2, (gssize) (string->len - 2), "UTF-8", "UTF-16BE", NULL, NULL,
                      NULL);
  if (string->len >= 3 && memcmp (string->str, "\xef\xbb\xbf", 3) == 0)
    return g_strndup (string->str + 3, string->len - 3);

  return g_strndup (string->str, string->len);
}

/**
 * jeoul_read_pdf:
 * @file: begins as a PDF does
 *
 * The last entry counts, as in a file to which changes were appended.
 *
 * Returns: (transfer full) (nullable): the keywords, where a recipe is in them
 */
char *
jeoul_read_pdf (GBytes *file)
{
  static const char key[] = "/Keywords";
  g_autofree char *recipe = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);
  const guint8 *end = data + size;
  const guint8 *at = data;

  for (guint n = 0; n < MAX_ENTRIES; n++)
    {
      g_autofree char *text = NULL;
      GString *string = NULL;

      at = memmem (at, (gsize) (end - at), key, sizeof key - 1);
      if (at == NULL)
        break;
      for (at += sizeof key - 1; at < end && is_space (*at);)
        at++;
      if (at < end && *at == '(')
        string = scan_literal (at, end);
      else if (at < end && *at == '<')
        string = scan_hexadecimal (at, end);
      if (string == NULL)
        continue;

      text = decode (string);
      g_string_free (string, TRUE);
      if (text != NULL && strstr (text, JEOUL_RECIPE_MARK) != NULL)
        {
          g_free (recipe);
          recipe = g_steal_pointer (&text);
        }
    }

  return g_steal_pointer (&recipe);
}
