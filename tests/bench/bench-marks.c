/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Very many marks as one file: bench-marks CSV OUT. Each line of CSV is "x,y", both above zero; OUT
 * ends in .png or .pdf. The chart, the renderer and the file, without a dataset. */
#include <stdio.h>

#include "jeoul-export.h"
#include "jeoul-layout.h"
#include "jeoul-render.h"

static char *
format_tick (double   value,
             double   step,
             gpointer data)
{
  return g_strdup_printf ("%g", value);
}

static JeoulSpec *
read_spec (const char *path)
{
  JeoulSpec *spec = jeoul_spec_new ("marks", JEOUL_LANG_EN, JEOUL_CHART_PLANE);
  FILE *file = fopen (path, "r");
  double x, y;

  g_assert_nonnull (file);
  spec->title = g_strdup ("How many marks?");
  while (fscanf (file, "%lf,%lf", &x, &y) == 2)
    {
      JeoulDatum *datum = jeoul_spec_add_datum (spec);

      datum->id = g_strdup_printf ("c%u", spec->data->len);
      datum->name = g_strdup ("A mark");
      datum->mark = JEOUL_MARK_POINT;
      datum->shape = JEOUL_SHAPE_SQUARE;
      datum->fill = JEOUL_FILL_PALE;
      datum->hue = 1;
      datum->x = x;
      datum->value = y;
    }
  fclose (file);
  spec->x.scale = spec->y.scale = JEOUL_SCALE_LOG;
  spec->x.format = spec->y.format = format_tick;
  return spec;
}

int
main (int   argc,
      char *argv[])
{
  const JeoulSize size = JEOUL_SIZE_DEFAULT;
  JeoulLayoutOptions options = { .text_scale = 1.0 };
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_pango ();
  g_autoptr (JeoulSpec) spec = NULL;
  g_autoptr (JeoulScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (argc, ==, 3);
  spec = read_spec (argv[1]);
  jeoul_size_layout (&size, &options.width, &options.height);
  scene = jeoul_layout (spec, &options, measurer);
  g_clear_pointer (&spec, jeoul_spec_free);
  bytes = jeoul_export_encode (scene,
                               g_str_has_suffix (argv[2], ".pdf") ? JEOUL_FORMAT_PDF
                                                                  : JEOUL_FORMAT_PNG,
                               &size, JEOUL_BACKGROUND_WHITE, NULL, JEOUL_LANG_EN, &error);
  g_assert_no_error (error);
  g_assert_true (jeoul_export_write (bytes, argv[2], TRUE, JEOUL_LANG_EN, NULL));
  return 0;
}
