/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of objects at the end of a PDF that Cairo wrote, made to tell the truth. */
#define G_LOG_DOMAIN "jeoul-export"
#define _GNU_SOURCE

#include "jeoul-pdf-table.h"

#include <string.h>

/* "0000000015 00000 n \n": where, which generation, in use or free (ISO 32000-1, 7.5.4). */
#define ENTRY_LENGTH 20
#define IN_USE_AT 17

/* An entry that is free for good and in no list of free ones, as the same section allows. */
#define FREE_ENTRY "0000000000 65535 f \n"

#define TAIL_LENGTH 64

/* A decimal number at @at, which is moved behind it and behind the line's end. */
static gboolean
take_number (const GByteArray *file,
             gsize            *at,
             gsize            *number)
{
  const gsize start = *at;

  for (*number = 0; *at < file->len && g_ascii_isdigit (file->data[*at]) && *at - start < 10; ++*at)
    *number = *number * 10 + (file->data[*at] - '0');

  return *at > start && *at < file->len && file->data[(*at)++] == '\n';
}

/* Where the entries begin, and how many there are. */
static gboolean
find_table (const GByteArray *file,
            gsize            *at,
            gsize            *n)
{
  static const char mark[] = "startxref\n";
  static const char head[] = "xref\n0 ";
  const gsize tail = file->len - MIN (file->len, TAIL_LENGTH);
  const guint8 *found = memmem (file->data + tail, file->len - tail, mark, strlen (mark));
  gsize table;

  if (found == NULL)
    return FALSE;
  *at = (gsize) (found - file->data) + strlen (mark);
  if (!take_number (file, at, &table) || table >= file->len ||
      file->len - table < strlen (head) || memcmp (file->data + table, head, strlen (head)) != 0)
    return FALSE;

  *at = table + strlen (head);
  return take_number (file, at, n) && *n <= (file->len - *at) / ENTRY_LENGTH;
}

static gboolean
begins_object (const GByteArray *file,
               const guint8     *entry,
               gsize             number)
{
  char head[40];
  const gsize offset = (gsize) g_ascii_strtoull ((const char *) entry, NULL, 10);
  const int length = g_snprintf (head, sizeof head, "%" G_GSIZE_FORMAT " 0 obj", number);

  return offset < file->len && file->len - offset >= (gsize) length &&
         memcmp (file->data + offset, head, (gsize) length) == 0;
}

/**
 * jeoul_pdf_mend_table:
 * @file: a whole PDF
 *
 * For each link Cairo 1.16 sets aside an object of the document's structure, which it writes only
 * where the document is tagged: the table says that they stand at the beginning of the file. Most
 * readers look away; those that check (qpdf, what a printer runs before printing) call the file
 * damaged. Here such entries become free ones. A file with another kind of table stays as it is.
 */
void
jeoul_pdf_mend_table (GByteArray *file)
{
  gsize at, n;

  if (!find_table (file, &at, &n))
    return;

  for (gsize i = 1; i < n; i++)
    {
      guint8 *entry = file->data + at + i * ENTRY_LENGTH;

      if (entry[IN_USE_AT] == 'n' && !begins_object (file, entry, i))
        memcpy (entry, FREE_ENTRY, ENTRY_LENGTH);
    }
}
