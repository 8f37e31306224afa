/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which pieces of a scene's text lead somewhere: the words of a link, found again in the lines into
 * which the caption was broken. */
#include "jeoul-links.h"

#include <string.h>

/* Longer ones are no address of a page. */
#define MAX_URI 2000

typedef struct
{
  guint node;
  guint offset;
} Origin;

static void
clear_place (gpointer data)
{
  g_free (((JeoulLinkPlace *) data)->uri);
}

/* Whatever could end a string of a PDF or an attribute of cairo's is escaped as RFC 3986 has it. */
static char *
safe_uri (const char *uri)
{
  const char *scheme = g_uri_peek_scheme (uri);
  GString *safe;

  if ((g_strcmp0 (scheme, "http") != 0 && g_strcmp0 (scheme, "https") != 0) ||
      strlen (uri) > MAX_URI)
    return NULL;

  safe = g_string_new (NULL);
  for (const char *p = uri; *p != '\0'; p++)
    if (*p <= ' ' || *p >= 0x7f || strchr ("\"'()<>\\^`{|}", *p) != NULL)
      g_string_append_printf (safe, "%%%02X", (guchar) *p);
    else
      g_string_append_c (safe, *p);

  return g_string_free (safe, FALSE);
}

/* The caption without its spaces, since a line is broken at one or within a word, and where each
 * byte of it is from. */
static char *
join_caption (const JeoulScene *scene,
              GArray           *origins)
{
  GString *joined = g_string_new (NULL);
  guint n;
  const JeoulNode *nodes = jeoul_scene_get_nodes (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      if (nodes[i].type != JEOUL_NODE_TEXT || nodes[i].part != JEOUL_SCENE_CAPTION)
        continue;
      for (const char *p = nodes[i].text.string; *p != '\0'; p++)
        if (*p != ' ')
          {
            Origin origin = { i, (guint) (p - nodes[i].text.string) };

            g_string_append_c (joined, *p);
            g_array_append_val (origins, origin);
          }
    }

  return g_string_free (joined, FALSE);
}

static char *
without_spaces (const char *text)
{
  GString *string = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p != ' ')
      g_string_append_c (string, *p);

  return g_string_free (string, FALSE);
}

/* A place a line that the words stand in. */
static void
add_places (GArray       *places,
            const Origin *origins,
            gsize         length,
            const char   *uri)
{
  for (gsize i = 0, first = 0; i < length; i++)
    if (i + 1 == length || origins[i + 1].node != origins[i].node)
      {
        JeoulLinkPlace place = { origins[first].node, origins[first].offset,
                                 origins[i].offset + 1, g_strdup (uri) };

        g_array_append_val (places, place);
        first = i + 1;
      }
}

/**
 * jeoul_links_find:
 * @scene: a scene
 *
 * Links whose words had no room are left out, and those that lead elsewhere than to a page.
 *
 * Returns: (transfer full) (element-type JeoulLinkPlace): in the order of nodes and bytes
 */
GArray *
jeoul_links_find (const JeoulScene *scene)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (JeoulLinkPlace));
  g_autoptr (GArray) origins = g_array_new (FALSE, FALSE, sizeof (Origin));
  g_autofree char *caption = NULL;
  const char *from;
  guint n;
  const JeoulLink *links = jeoul_scene_get_links (scene, &n);

  g_array_set_clear_func (places, clear_place);
  if (n == 0)
    return places;

  from = caption = join_caption (scene, origins);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = without_spaces (links[i].text);
      g_autofree char *uri = safe_uri (links[i].uri);
      const char *found = *words != '\0' ? strstr (from, words) : NULL;

      if (found == NULL || uri == NULL)
        continue;
      from = found + strlen (words);
      add_places (places, &g_array_index (origins, Origin, found - caption), strlen (words), uri);
    }

  return places;
}
