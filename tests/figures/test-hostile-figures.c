/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold for each kind whatever is in it: nothing out of the page or over other text,
 * nothing lost without being counted, no word cut in two. */
#include <math.h>

#include "jeoul-layout.h"

#include "../chart/scene-checks.h"
#include "hostile-datasets.h"

static const double sizes[][2] = {
  { 320, 240 }, { 600, 375 }, { 1066.6667, 600 }, { 3000, 2000 },
};

/* An ellipsis stands behind a whole word, or behind a part of one that is wider than its line. */
static void
check_ellipses (const JeoulScene *scene,
                const JeoulSpec  *spec)
{
  guint n;
  const JeoulNode *nodes = jeoul_scene_get_nodes (scene, &n);
  g_autoptr (GString) all = g_string_new (" ");

  for (guint i = 0; i < spec->rows->len; i++)
    g_string_append_printf (all, "%s \n", g_array_index (spec->rows, JeoulRow, i).label);
  for (guint i = 0; i < spec->data->len; i++)
    g_string_append_printf (all, "%s \n", g_array_index (spec->data, JeoulDatum, i).label);
  for (guint i = 0; i < spec->rules->len; i++)
    g_string_append_printf (all, "%s \n", g_array_index (spec->rules, JeoulRule, i).label);
  for (guint i = 0; i < spec->caption->len; i++)
    g_string_append_printf (all, "%s \n", (char *) g_ptr_array_index (spec->caption, i));
  for (guint i = 0; i < spec->series->len; i++)
    g_string_append_printf (all, "%s \n", (char *) g_ptr_array_index (spec->series, i));
  for (guint i = 0; i < spec->key->len; i++)
    g_string_append_printf (all, "%s \n", g_array_index (spec->key, JeoulKeyItem, i).label);
  g_string_append_printf (all, "%s \n%s \n", spec->title, spec->subtitle);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *kept = NULL;
      gboolean whole = FALSE;

      if (nodes[i].type != JEOUL_NODE_TEXT || !g_str_has_suffix (nodes[i].text.string, "…"))
        continue;
      kept = g_strndup (nodes[i].text.string, strlen (nodes[i].text.string) - strlen ("…"));
      if (strchr (kept, ' ') == NULL)
        continue;
      for (const char *at = strstr (all->str, kept); at != NULL && !whole;
           at = strstr (at + 1, kept))
        {
          const char *next = at + strlen (kept);

          whole = strchr (" ,;:", *next) != NULL || strchr ("-/", next[-1]) != NULL ||
                  g_str_has_prefix (next, "…");
        }
      if (!whole && g_str_has_prefix (kept, "“"))
        whole = TRUE; /* words in quotation marks that are the layout's own */
      if (!whole)
        g_error ("“%s” is cut within a word", nodes[i].text.string);
    }
}

static void
check_counted (const JeoulScene *scene,
               const JeoulSpec  *spec)
{
  guint n_items, n_nodes;
  const JeoulNode *nodes = jeoul_scene_get_nodes (scene, &n_nodes);
  g_autofree gboolean *labelled = NULL;
  guint n_silent = 0;

  jeoul_scene_get_items (scene, &n_items);
  g_assert_cmpuint (n_items + jeoul_scene_get_n_dropped_rows (scene), ==, spec->data->len);
  labelled = g_new0 (gboolean, MAX (n_items, 1));
  for (guint i = 0; i < n_nodes; i++)
    if (nodes[i].part == JEOUL_SCENE_MARK_LABEL && nodes[i].type == JEOUL_NODE_TEXT &&
        nodes[i].item >= 0)
      labelled[nodes[i].item] = TRUE;
  for (guint i = 0; i < n_items; i++)
    n_silent += !labelled[i];
  g_assert_cmpuint (n_silent, <=, jeoul_scene_get_n_dropped_labels (scene));
}

static void
test_kind (gconstpointer data)
{
  static const guint counts[] = { 1, 2, 50, 500 };
  const char *kind = data;
  g_autoptr (JeoulDataset) dataset = NULL;
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_fixed ();

  for (guint style = 0; style < HOSTILE_N_STYLES; style++)
    for (guint n = 0; n < 4 * G_N_ELEMENTS (counts); n++)
      {
        guint c = n / 4;
        guint variant = n % 4;
        JeoulFigureOptions options = { .lang = (JeoulLang) (variant % 2) };
        const JeoulFigure *figure;
        g_autoptr (GError) error = NULL;
        g_autoptr (JeoulSpec) spec = NULL;

        if (variant == 0)
          {
            g_clear_pointer (&dataset, jeoul_dataset_unref);
            dataset = hostile_dataset (kind, (HostileStyle) style, counts[c], FALSE);
          }
        figure = jeoul_dataset_find_figure (dataset, "f");
        if (variant >= 2 && !jeoul_figure_kind_has_scales (figure->kind))
          continue;
        options.scale = variant >= 2 ? JEOUL_FIGURE_SCALE_LOG : JEOUL_FIGURE_SCALE_LINEAR;
        spec = jeoul_figure_build (dataset, figure, &options, &error);
        g_assert_no_error (error);
        for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
          {
            JeoulLayoutOptions page = { sizes[s][0], sizes[s][1], 1, FALSE };
            g_autoptr (JeoulScene) scene = jeoul_layout (spec, &page, measurer);
            g_autofree char *dump = jeoul_scene_dump (scene);

            g_test_message ("%s, style %u, %u claims, variant %u, %g × %g", kind, style,
                            counts[c], variant, sizes[s][0], sizes[s][1]);
            check_texts (scene);
            check_ellipses (scene, spec);
            check_counted (scene, spec);
            g_assert_null (strstr (dump, "nan"));
            g_assert_null (strstr (dump, "inf"));
          }
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (hostile_kinds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/hostile/%s", hostile_kinds[i]);

      g_test_add_data_func (path, hostile_kinds[i], test_kind);
    }
  return g_test_run ();
}
