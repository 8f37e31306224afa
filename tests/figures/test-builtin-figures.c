/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every figure of the built-in dataset in both languages, as a dump of its scene. */
#include <string.h>

#include "jeoul-figures.h"
#include "jeoul-layout.h"
#include "jeoul-reader.h"

#include "../chart/scene-checks.h"

static JeoulDataset *dataset;

static void
test_golden (gconstpointer data)
{
  const char *const *which = data;
  JeoulFigureOptions options = { 0 };
  JeoulLayoutOptions size = { 1066.6667, 600, 1, FALSE };
  g_autoptr (GError) error = NULL;
  g_autoptr (JeoulSpec) spec = NULL;
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_fixed ();
  g_autoptr (JeoulScene) scene = NULL;
  const char *set[] = { which[2], NULL };
  g_autofree char *name =
    g_strdup_printf ("%s.%s%s.txt", which[0], which[2] ? "if." : "", which[1]);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *dump = NULL;
  g_autofree char *golden = NULL;

  g_assert_true (jeoul_lang_from_string (which[1], &options.lang));
  options.set = which[2] ? set : NULL;
  spec = jeoul_figure_build (dataset, jeoul_dataset_find_figure (dataset, which[0]), &options,
                             &error);
  g_assert_no_error (error);
  scene = jeoul_layout (spec, &size, measurer);
  dump = jeoul_scene_dump (scene);
  check_texts (scene);

  if (g_getenv ("JEOUL_UPDATE_GOLDEN"))
    {
      g_assert_true (g_file_set_contents (path, dump, -1, &error));
      g_assert_no_error (error);
    }
  g_assert_true (g_file_get_contents (path, &golden, NULL, &error));
  g_assert_no_error (error);
  if (strcmp (dump, golden) != 0)
    {
      g_auto (GStrv) is = g_strsplit (dump, "\n", -1);
      g_auto (GStrv) was = g_strsplit (golden, "\n", -1);
      guint line = 0;

      while (is[line] && was[line] && strcmp (is[line], was[line]) == 0)
        line++;
      g_test_message ("%s differs at line %u:\n- %s\n+ %s\n"
                      "Look at the figure; if it is meant, run the test with "
                      "JEOUL_UPDATE_GOLDEN=1.",
                      path, line + 1, was[line] ? was[line] : "(end)", is[line] ? is[line] : "(end)");
      g_test_fail ();
    }
}

/* All of a figure's claims are there at the default size, and all of its texts in Korean. */
static void
test_whole (gconstpointer data)
{
  const char *const *which = data;
  JeoulFigureOptions options = { 0 };
  JeoulLayoutOptions size = { 1066.6667, 600, 1, FALSE };
  g_autoptr (GError) error = NULL;
  g_autoptr (JeoulSpec) spec = NULL;
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_fixed ();
  g_autoptr (JeoulScene) scene = NULL;
  const JeoulFigure *figure = jeoul_dataset_find_figure (dataset, which[0]);
  guint n_items;

  g_assert_true (jeoul_lang_from_string (which[1], &options.lang));
  spec = jeoul_figure_build (dataset, figure, &options, &error);
  g_assert_no_error (error);
  scene = jeoul_layout (spec, &size, measurer);
  jeoul_scene_get_items (scene, &n_items);

  g_assert_cmpuint (n_items, ==, spec->data->len);
  g_assert_cmpuint (jeoul_scene_get_n_dropped_rows (scene), ==, 0);
  g_assert_false (jeoul_text_is_missing (&figure->title, options.lang));
  g_assert_false (jeoul_text_is_missing (&figure->subtitle, options.lang));
}

int
main (int   argc,
      char *argv[])
{
  static const char *const langs[] = { "en", "ko" };
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  const JeoulFigure *figures;
  guint n_figures;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "..", "data", "ai-cost-debate.xml", NULL);
  file = g_file_new_for_path (path);
  dataset = jeoul_reader_read_file (file, JEOUL_LANG_EN, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  figures = jeoul_dataset_get_figures (dataset, &n_figures);
  for (guint i = 0; i < n_figures; i++)
    {
      if (!jeoul_figure_kind_is_drawn (figures[i].kind))
        continue;
      for (gsize k = 0; k < G_N_ELEMENTS (langs); k++)
        {
          const char **which = g_new0 (const char *, 3);
          g_autofree char *golden = NULL;
          g_autofree char *whole = NULL;

          which[0] = figures[i].id;
          which[1] = langs[k];
          golden = g_strdup_printf ("/figures/golden/%s/%s", figures[i].id, langs[k]);
          whole = g_strdup_printf ("/figures/whole/%s/%s", figures[i].id, langs[k]);
          g_test_add_data_func_full (golden, which, test_golden, g_free);
          /* Each test frees its own. */
          g_test_add_data_func_full (whole, g_memdup2 (which, 3 * sizeof *which), test_whole,
                                     g_free);
        }
    }
  for (gsize k = 0; k < G_N_ELEMENTS (langs); k++)
    {
      const char **which = g_new0 (const char *, 3);
      g_autofree char *golden = g_strdup_printf ("/figures/golden/assumed/%s", langs[k]);

      which[0] = "gpu-hours-times-rate";
      which[1] = langs[k];
      which[2] = "deepseek-v3-assumed-rent=3";
      g_test_add_data_func_full (golden, which, test_golden, g_free);
    }
  return g_test_run ();
}
