/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each kind in both languages at three sizes against its golden: whole with one claim, in brief with
 * three hundred. */
#include <string.h>

#include "jeoul-layout.h"

#include "../chart/scene-checks.h"
#include "hostile-datasets.h"

#define MANY 300

static const double sizes[][2] = { { 320, 240 }, { 600, 375 }, { 1066.6667, 600 } };

static const char *const parts[] = {
  "title", "subtitle", "key", "grid", "axis", "heading", "row-label", "aside", "rule", "mark",
  "mark-label", "caption",
};

/* How many lines a dump has of each part, its first and last lines, and the hash of it all: what has
 * moved shows in the lines, that something has in the hash. */
static void
append_brief (GString    *golden,
              const char *dump)
{
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, dump, -1);
  guint n = g_strv_length (lines);

  for (guint i = 0; i < n && (i < 6 || g_str_has_prefix (lines[i], "caption") ||
                              g_str_has_prefix (lines[i], "axis text"));
       i++)
    g_string_append_printf (golden, "%s\n", lines[i]);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *prefix = g_strconcat (parts[i], " ", NULL);
      guint count = 0;

      for (guint k = 0; k < n; k++)
        count += g_str_has_prefix (lines[k], prefix);
      g_string_append_printf (golden, "%s: %u\n", parts[i], count);
    }
  for (guint i = 0, shown = 0; i < n && shown < 5; i++)
    if (g_str_has_prefix (lines[i], "row-label ") || g_str_has_prefix (lines[i], "mark "))
      {
        g_string_append_printf (golden, "%s\n", lines[i]);
        shown++;
      }
  g_string_append_printf (golden, "sha256: %s\n", hash);
}

static void
append_scenes (GString    *golden,
               const char *kind,
               guint       n,
               JeoulLang   lang)
{
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_fixed ();
  g_autoptr (JeoulDataset) dataset = hostile_dataset (kind, HOSTILE_SPREAD, n, FALSE);
  const JeoulFigure *figure = jeoul_dataset_find_figure (dataset, "f");
  JeoulFigureOptions options = { .lang = lang };
  g_autoptr (GError) error = NULL;
  g_autoptr (JeoulSpec) spec = NULL;

  if (jeoul_figure_kind_has_scales (figure->kind))
    options.scale = JEOUL_FIGURE_SCALE_LOG;
  spec = jeoul_figure_build (dataset, figure, &options, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      JeoulLayoutOptions page = { sizes[i][0], sizes[i][1], 1, FALSE };
      g_autoptr (JeoulScene) scene = jeoul_layout (spec, &page, measurer);
      g_autofree char *dump = jeoul_scene_dump (scene);

      check_texts (scene);
      if (n > 1)
        append_brief (golden, dump);
      else
        g_string_append (golden, dump);
      g_string_append_c (golden, '\n');
    }
}

static void
test_kind (gconstpointer data)
{
  const char *kind = data;

  for (guint many = 0; many < 2; many++)
    {
      g_autofree char *name = g_strdup_printf ("kind-%s-%u.txt", kind, many ? MANY : 1);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
      g_autoptr (GString) golden = g_string_new (NULL);
      g_autofree char *was = NULL;
      g_autoptr (GError) error = NULL;

      for (guint lang = 0; lang < 2; lang++)
        append_scenes (golden, kind, many ? MANY : 1, (JeoulLang) lang);
      if (g_getenv ("JEOUL_UPDATE_GOLDEN"))
        {
          g_file_set_contents (path, golden->str, -1, &error);
          g_assert_no_error (error);
        }
      g_file_get_contents (path, &was, NULL, &error);
      g_assert_no_error (error);
      if (strcmp (golden->str, was) != 0)
        {
          g_auto (GStrv) is = g_strsplit (golden->str, "\n", -1);
          g_auto (GStrv) old = g_strsplit (was, "\n", -1);
          guint line = 0;

          while (is[line] && old[line] && strcmp (is[line], old[line]) == 0)
            line++;
          g_test_message ("%s differs at line %u:\n- %s\n+ %s", path, line + 1,
                          old[line] ? old[line] : "(end)", is[line] ? is[line] : "(end)");
          g_test_fail ();
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
      g_autofree char *path = g_strdup_printf ("/figures/golden-kinds/%s", hostile_kinds[i]);

      g_test_add_data_func (path, hostile_kinds[i], test_kind);
    }
  return g_test_run ();
}
