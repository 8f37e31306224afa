/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sizes: what is read, what is refused, and what the layout gets. */
#include <math.h>

#include "jeoul-export.h"

static const struct
{
  const char *string;
  double      dpi;
  double      width_px;
  double      height_px;
} good[] = {
  { "1600x900px", 144.0, 1600.0, 900.0 },
  { "1600×900px", 300.0, 1600.0, 900.0 },
  { "85x64mm", 300.0, 1004.0, 756.0 },
  { "178x100mm", 300.0, 2102.0, 1181.0 },
  { "297x210mm", 300.0, 3508.0, 2480.0 },
  { "7x5in", 96.0, 672.0, 480.0 },
  { "3.5x2.25in", 100.0, 350.0, 225.0 },
  { "1x1px", 36.0, 1.0, 1.0 },
  { "32767x1px", 2400.0, 32767.0, 1.0 },
};

static const struct
{
  const char *string;
  double      dpi;
} bad[] = {
  { "", 144.0 },           { "1600", 144.0 },         { "1600x900", 144.0 },
  { "1600x900pt", 144.0 }, { "1600x900px ", 144.0 },  { " 1600x900px", 144.0 },
  { "-1x900px", 144.0 },   { "1e3x900px", 144.0 },    { "0x10x900px", 144.0 },
  { "nanxnanpx", 144.0 },  { "infx900px", 144.0 },    { "10.5x10px", 144.0 },
  { "1.x2in", 144.0 },     { ".5x2in", 144.0 },       { "1.2.3x2in", 144.0 },
  { "0x900px", 144.0 },    { "0.01x1mm", 144.0 },     { "32768x1px", 144.0 },
  { "32767x32767px", 144.0 }, { "99999999999999x1px", 144.0 }, { "20x20in", 2400.0 },
  { "1600x900px", 35.0 },  { "1600x900px", 2401.0 },  { "1600x900px", 0.0 },
  { "1600x900px", NAN },   { "1600x900px", -INFINITY }, { "1600x\377px", 144.0 },
};

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      JeoulSize size;
      double width, height;

      g_assert_true (jeoul_size_parse (good[i].string, good[i].dpi, JEOUL_LANG_EN, &size, &error));
      g_assert_no_error (error);
      g_assert_cmpfloat (round (size.width_px), ==, good[i].width_px);
      g_assert_cmpfloat (round (size.height_px), ==, good[i].height_px);
      g_assert_cmpfloat (size.dpi, ==, good[i].dpi);
      jeoul_size_layout (&size, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, size.width_px * 96.0 / good[i].dpi, 1e-9);
      g_assert_cmpfloat_with_epsilon (height, size.height_px * 96.0 / good[i].dpi, 1e-9);
    }
}

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) english = NULL;
      g_autoptr (GError) korean = NULL;
      JeoulSize size;

      g_test_message ("%u", i);

      g_assert_false (jeoul_size_parse (bad[i].string, bad[i].dpi, JEOUL_LANG_EN, &size, &english));
      g_assert_error (english, JEOUL_EXPORT_ERROR, JEOUL_EXPORT_ERROR_SIZE);
      g_assert_true (g_utf8_validate (english->message, -1, NULL));
      g_assert_false (jeoul_size_parse (bad[i].string, bad[i].dpi, JEOUL_LANG_KO, &size, &korean));
      g_assert_cmpstr (english->message, !=, korean->message);
    }
}

static void
test_presets (void)
{
  static const struct
  {
    const char *name;
    double      width_px;
    double      height_px;
  } expected[] = {
    { "slide", 1920.0, 1080.0 },       { "paper-single", 1004.0, 756.0 },
    { "paper-double", 2102.0, 1181.0 }, { "a4", 3508.0, 2480.0 },
    { "square", 1080.0, 1080.0 },      { "card", 1200.0, 630.0 },
  };
  guint i;

  for (i = 0; jeoul_presets[i].name != NULL; i++)
    {
      JeoulSize size;

      g_assert_cmpuint (i, <, G_N_ELEMENTS (expected));
      g_assert_cmpstr (jeoul_presets[i].name, ==, expected[i].name);
      g_assert_true (jeoul_size_parse (jeoul_presets[i].size, jeoul_presets[i].dpi, JEOUL_LANG_EN,
                                       &size, NULL));
      g_assert_cmpfloat (round (size.width_px), ==, expected[i].width_px);
      g_assert_cmpfloat (round (size.height_px), ==, expected[i].height_px);
    }
  g_assert_cmpuint (i, ==, G_N_ELEMENTS (expected));
}

static void
test_date (void)
{
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  g_assert_cmpint (jeoul_export_date (), ==, 1700000000);
  g_setenv ("SOURCE_DATE_EPOCH", "yesterday", TRUE);
  g_assert_cmpint (jeoul_export_date (), >=, now);
  g_setenv ("SOURCE_DATE_EPOCH", "99999999999999999999999", TRUE);
  g_assert_cmpint (jeoul_export_date (), <, now + 3600);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_cmpint (jeoul_export_date (), >=, now);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/size/good", test_good);
  g_test_add_func ("/export/size/bad", test_bad);
  g_test_add_func ("/export/size/presets", test_presets);
  g_test_add_func ("/export/date", test_date);

  return g_test_run ();
}
