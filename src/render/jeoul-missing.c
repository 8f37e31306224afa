/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the characters of a scene that no installed font can draw. */
#define G_LOG_DOMAIN "jeoul-render"

#include <string.h>

#include "jeoul-render.h"
#include "jeoul-typesetter.h"

/* As many as a message can name. */
#define MAX_NAMED 12

static gboolean
is_missing (const char      *text,
            gssize           length,
            const JeoulFont *font,
            JeoulLang        lang)
{
  double scale;
  PangoLayout *layout = jeoul_typesetter_layout (jeoul_typesetter_get (), text, length, font, lang,
                                                 &scale);

  return layout != NULL && pango_layout_get_unknown_glyphs_count (layout) > 0;
}

static void
add_character (GString  *names,
               guint    *n_names,
               gunichar  character)
{
  char utf8[7] = { 0 };
  g_autofree char *name = NULL;

  g_unichar_to_utf8 (character, utf8);
  /* Where there is no font the character alone would be an empty box in the message too. */
  name = g_strdup_printf ("%s (U+%04X)", utf8, character);
  if (strstr (names->str, name) != NULL)
    return;

  if (*n_names < MAX_NAMED)
    g_string_append_printf (names, "%s%s", *n_names > 0 ? ", " : "", name);
  else if (*n_names == MAX_NAMED)
    g_string_append (names, " …");
  (*n_names)++;
}

static void
add_missing (GString         *names,
             guint           *n_names,
             const char      *string,
             const JeoulFont *font,
             JeoulLang        lang)
{
  g_autofree char *text = g_utf8_make_valid (string, -1);
  gboolean found = FALSE;

  for (const char *p = text; *p != '\0' && *n_names <= MAX_NAMED; p = g_utf8_next_char (p))
    if ((guchar)*p >= 0x80 && is_missing (p, g_utf8_next_char (p) - p, font, lang))
      {
        add_character (names, n_names, g_utf8_get_char (p));
        found = TRUE;
      }

  /* Missing in their context only, as parts of a cluster: one of these. */
  for (const char *p = text; !found && *p != '\0'; p = g_utf8_next_char (p))
    if ((guchar)*p >= 0x80)
      add_character (names, n_names, g_utf8_get_char (p));

  if (*n_names == 0)
    add_character (names, n_names, g_utf8_get_char (text));
}

/**
 * jeoul_render_missing_characters:
 * @scene: a scene
 *
 * Which characters would come out as boxes: neither Cairo nor Pango calls that an error.
 *
 * Returns: (transfer full) (nullable): the characters with their code points, for a message, or
 *   %NULL when every character has a font
 */
char *
jeoul_render_missing_characters (const JeoulScene *scene)
{
  g_autoptr (GString) names = NULL;
  const JeoulNode *nodes;
  JeoulLang lang;
  guint n, n_names = 0;

  g_return_val_if_fail (scene != NULL, NULL);

  nodes = jeoul_scene_get_nodes (scene, &n);
  lang = jeoul_scene_get_lang (scene);
  for (guint i = 0; i < n; i++)
    {
      const JeoulNode *node = &nodes[i];

      if (node->type != JEOUL_NODE_TEXT || node->text.string == NULL ||
          !is_missing (node->text.string, -1, &node->text.font, lang))
        continue;

      if (names == NULL)
        names = g_string_new (NULL);
      add_missing (names, &n_names, node->text.string, &node->text.font, lang);
    }

  return names != NULL ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}
