/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells from the first bytes of a file what is no dataset in UTF-8. */
#include <string.h>

#include "jeoul-reader-private.h"

/* The encoding that the first bytes betray, if it is not UTF-8 (XML 1.0, appendix F). */
static const char *
foreign_encoding (const guint8 *data,
                  gsize         length)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
    const char *name;
  } signatures[] = {
    { "\xff\xfe\0\0", 4, "UTF-32" },
    { "\0\0\xfe\xff", 4, "UTF-32" },
    { "<\0\0\0", 4, "UTF-32" },
    { "\0\0\0<", 4, "UTF-32" },
    { "\xff\xfe", 2, "UTF-16" },
    { "\xfe\xff", 2, "UTF-16" },
    { "<\0", 2, "UTF-16" },
    { "\0<", 2, "UTF-16" },
    { "\x4c\x6f\xa7\x94", 4, "EBCDIC" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (length >= signatures[i].length
        && memcmp (data, signatures[i].bytes, signatures[i].length) == 0)
      return signatures[i].name;

  return NULL;
}

static gboolean
is_compressed (const guint8 *data,
               gsize         length)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
  } signatures[] = {
    { "\x1f\x8b", 2 },
    { "BZh", 3 },
    { "\xfd" "7zXZ", 5 },
    { "PK\3\4", 4 },
    { "\x28\xb5\x2f\xfd", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (length >= signatures[i].length
        && memcmp (data, signatures[i].bytes, signatures[i].length) == 0)
      return TRUE;

  return FALSE;
}

/* The encoding that the XML declaration names, unless it is UTF-8; free with g_free(). */
static char *
declared_encoding (const guint8 *data,
                   gsize         length)
{
  g_autofree char *declaration = NULL;
  const char *end, *p;
  gsize n;

  if (length < 6 || memcmp (data, "<?xml", 5) != 0 || !g_ascii_isspace (data[5]))
    return NULL;

  declaration = g_strndup ((const char *) data, length);
  end = strstr (declaration, "?>");
  p = strstr (declaration, "encoding");
  if (p == NULL || (end != NULL && p > end))
    return NULL;

  p += strlen ("encoding");
  p += strspn (p, " \t\r\n");
  if (*p != '=')
    return NULL;
  p++;
  p += strspn (p, " \t\r\n");
  if (*p != '"' && *p != '\'')
    return NULL;
  n = strcspn (p + 1, *p == '"' ? "\"" : "'");
  if (n == 5 && g_ascii_strncasecmp (p + 1, "UTF-8", 5) == 0)
    return NULL;

  return jeoul_make_printable (p + 1, (gssize) n, 40);
}

/* Whether a file may go on as @data begins; else what is wrong, with @found to free with g_free().
 * @skip is how much of it to leave out: a byte order mark. */
gboolean
jeoul_reader_check_beginning (const guint8      *data,
                              gsize              length,
                              gsize             *skip,
                              JeoulProblemCode  *code,
                              char             **found)
{
  const char *encoding = foreign_encoding (data, length);
  gsize mark = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  gsize i = mark;

  *skip = mark;
  *found = NULL;
  if (length == 0)
    {
      *code = JEOUL_PROBLEM_EMPTY_FILE;
      return FALSE;
    }
  if (is_compressed (data, length))
    {
      *code = JEOUL_PROBLEM_COMPRESSED;
      return FALSE;
    }
  *found = encoding != NULL ? g_strdup (encoding)
                            : declared_encoding (data + mark, length - mark);
  if (*found != NULL)
    {
      *code = JEOUL_PROBLEM_ENCODING;
      return FALSE;
    }

  while (i < length && strchr (" \t\r\n", data[i]) != NULL && data[i] != '\0')
    i++;
  *code = i == length ? JEOUL_PROBLEM_EMPTY_FILE : JEOUL_PROBLEM_NOT_XML;
  return i < length && (data[i] == '<' || data[i] >= 0x80 || data[i] == '\0');
}
