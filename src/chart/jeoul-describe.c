/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart in sentences, for alternative text and screen readers. */
#include "jeoul-scene-private.h"

#define NAMED 3 /* items that are named where there are no extremes */

static void
append_sentence (GString    *string,
                 const char *sentence)
{
  char last;

  if (sentence == NULL || *sentence == '\0')
    return;
  if (string->len > 0)
    {
      last = string->str[string->len - 1];
      if (last != '.' && last != '?' && last != '!')
        g_string_append_c (string, '.');
      g_string_append_c (string, ' ');
    }
  g_string_append (string, sentence);
}

static const char *
item_name (const JeoulScene *scene,
           int               index)
{
  return g_array_index (scene->items, JeoulItem, index).name;
}

static guint
count_assumed (const JeoulScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < scene->items->len; i++)
    n += g_array_index (scene->items, JeoulItem, i).assumed ? 1 : 0;
  return n;
}

/**
 * jeoul_scene_describe:
 * @scene: a scene
 *
 * What a reader who cannot see it needs first: title, kind, how many claims, the lowest and the
 * highest, and what had no room.
 *
 * Returns: (transfer full): sentences in the language of the chart
 */
char *
jeoul_scene_describe (const JeoulScene *scene)
{
  GString *string = g_string_new (NULL);
  JeoulLang lang = scene->lang;
  guint n_assumed = count_assumed (scene);
  guint n = scene->items->len - n_assumed;

  append_sentence (string, scene->title);
  append_sentence (string, scene->intro);
  if (n == 0)
    {
      append_sentence (string, *scene->empty_text != '\0' ? scene->empty_text
                                                          : jeoul_tr (lang, "Nothing to show."));
    }
  else
    {
      g_autofree char *count =
          g_strdup_printf (jeoul_ntr (lang, "Shows %u claim.", "Shows %u claims.", n), n);

      append_sentence (string, count);
    }
  if (n > 1 && scene->lowest >= 0 && scene->highest >= 0 && scene->lowest != scene->highest)
    {
      g_autofree char *lowest = g_strdup_printf (jeoul_tr (lang, "Lowest: %s."),
                                                 item_name (scene, scene->lowest));
      g_autofree char *highest = g_strdup_printf (jeoul_tr (lang, "Highest: %s."),
                                                  item_name (scene, scene->highest));

      append_sentence (string, lowest);
      append_sentence (string, highest);
    }
  else
    {
      for (guint i = 0; i < MIN (n, NAMED); i++)
        append_sentence (string, item_name (scene, (int) i));
    }
  if (n_assumed > 0)
    {
      g_autofree char *assumed = g_strdup_printf (
          jeoul_ntr (lang, "%u mark, drawn dashed, is the user’s assumption, not a claim.",
                     "%u marks, drawn dashed, are the user’s assumptions, not claims.", n_assumed),
          n_assumed);

      append_sentence (string, assumed);
    }
  if (scene->n_dropped_rows > 0)
    {
      g_autofree char *dropped =
          g_strdup_printf (jeoul_ntr (lang, "%u more claim has no room at this size.",
                                      "%u more claims have no room at this size.",
                                      scene->n_dropped_rows),
                           scene->n_dropped_rows);

      append_sentence (string, dropped);
    }
  if (string->len > 0 && g_strrstr (".?!", string->str + string->len - 1) == NULL)
    g_string_append_c (string, '.');
  return g_string_free (string, FALSE);
}
