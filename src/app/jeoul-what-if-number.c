/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as somebody types them, and as an entry shows them. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-what-if.h"

#include <string.h>

/* Thousands are separated by commas, three digits each, or not at all: "2,5" is neither 25 nor
 * ours to guess. */
static gboolean
drop_commas (const char *text,
             GString    *number)
{
  const char *point = strpbrk (text, ".eE");
  const char *end = point != NULL ? point : text + strlen (text);
  const char *first = memchr (text, ',', (gsize) (end - text));
  const char *begin = *text == '-' ? text + 1 : text;

  if (strchr (end, ',') != NULL || (first != NULL && (first == begin || first - begin > 3)))
    return FALSE;
  for (const char *p = first; p != NULL && p < end; p += 4)
    {
      if (*p != ',' || end - p < 4 || memchr (p + 1, ',', 3) != NULL)
        return FALSE;
    }
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p != ',')
        g_string_append_c (number, *p);
    }
  return TRUE;
}

/**
 * jeoul_what_if_parse:
 * @text: what was typed
 *
 * Returns: (transfer full) (nullable): the number as the dataset format has it, without thousands
 *   separators and spaces around it; %NULL where @text is none
 */
char *
jeoul_what_if_parse (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr (GString) number = g_string_new (NULL);
  double value;

  if (!drop_commas (stripped, number) || !jeoul_number_parse (number->str, -1, &value))
    return NULL;
  return g_string_free (g_steal_pointer (&number), FALSE);
}

/**
 * jeoul_what_if_group:
 * @number: a number of the dataset format, or nothing
 *
 * Returns: (transfer full): "2,788,000" for "2788000": the same in both languages
 */
char *
jeoul_what_if_group (const char *number)
{
  gsize n = strspn (number, "0123456789");
  GString *grouped = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append_c (grouped, ',');
      g_string_append_c (grouped, number[i]);
    }
  g_string_append (grouped, number + n);
  return g_string_free (grouped, FALSE);
}
