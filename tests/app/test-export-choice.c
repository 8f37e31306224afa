/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is chosen for an export: sizes and their units, warnings, what it makes of a session. */
#include <math.h>
#include <string.h>

#include "app-support.h"
#include "jeoul-export-choice.h"
#include "jeoul-export-warnings.h"

static void
test_presets (void)
{
  static const struct
  {
    const char *name;
    const char *en;
    double      width_px;
    double      height_px;
    const char *png;
    const char *pdf;
  } rows[] = {
    { "slide", "1,920 × 1,080 px", 1920, 1080, "1,920 × 1,080 pixels", "338.7 × 190.5 mm" },
    { "paper-single", "85 × 64 mm", 1003.94, 755.91, "1,004 × 756 pixels", "85 × 64 mm" },
    { "paper-double", "178 × 100 mm", 2102.36, 1181.10, "2,102 × 1,181 pixels", "178 × 100 mm" },
    { "a4", "297 × 210 mm", 3507.87, 2480.31, "3,508 × 2,480 pixels", "297 × 210 mm" },
    { "square", "1,080 × 1,080 px", 1080, 1080, "1,080 × 1,080 pixels", "190.5 × 190.5 mm" },
    { "card", "1,200 × 630 px", 1200, 630, "1,200 × 630 pixels", "211.7 × 111.1 mm" },
  };

  g_assert_cmpuint (jeoul_export_n_presets (), ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (JeoulExportChoice) choice = { 0 };
      g_autofree char *described = jeoul_export_preset_describe (i, JEOUL_LANG_EN);
      g_autofree char *png = NULL;
      g_autofree char *pdf = NULL;
      g_autoptr (GError) error = NULL;
      JeoulSize size;

      g_assert_cmpstr (jeoul_presets[i].name, ==, rows[i].name);
      g_assert_cmpstr (described, ==, rows[i].en);
      jeoul_export_choice_init (&choice);
      jeoul_export_choice_set_preset (&choice, i);
      g_assert_true (jeoul_export_choice_get_size (&choice, JEOUL_LANG_EN, &size, &error));
      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (size.width_px, rows[i].width_px, 0.01);
      g_assert_cmpfloat_with_epsilon (size.height_px, rows[i].height_px, 0.01);
      png = jeoul_export_choice_describe_size (&choice, JEOUL_LANG_EN);
      g_assert_cmpstr (png, ==, rows[i].png);
      choice.format = JEOUL_FORMAT_PDF;
      pdf = jeoul_export_choice_describe_size (&choice, JEOUL_LANG_EN);
      g_assert_cmpstr (pdf, ==, rows[i].pdf);
    }
}

/* Another unit is the same size; more dots make more pixels of millimetres, and none of pixels. */
static void
test_units (void)
{
  g_auto (JeoulExportChoice) choice = { 0 };
  JeoulSize size;

  jeoul_export_choice_init (&choice);
  choice.width = 600;
  choice.height = 300;
  choice.unit = JEOUL_EXPORT_UNIT_PX;
  choice.dpi = 150;
  jeoul_export_choice_set_unit (&choice, JEOUL_EXPORT_UNIT_IN);
  g_assert_cmpfloat (choice.width, ==, 4);
  g_assert_cmpfloat (choice.height, ==, 2);
  jeoul_export_choice_set_unit (&choice, JEOUL_EXPORT_UNIT_MM);
  g_assert_cmpfloat_with_epsilon (choice.width, 101.6, 1e-9);
  g_assert_cmpfloat_with_epsilon (choice.height, 50.8, 1e-9);
  choice.dpi = 300;
  g_assert_true (jeoul_export_choice_get_size (&choice, JEOUL_LANG_EN, &size, NULL));
  g_assert_cmpfloat_with_epsilon (size.width_px, 1200, 1e-6);
  jeoul_export_choice_set_unit (&choice, JEOUL_EXPORT_UNIT_PX);
  g_assert_cmpfloat (choice.width, ==, 1200);
  choice.dpi = 72;
  g_assert_true (jeoul_export_choice_get_size (&choice, JEOUL_LANG_EN, &size, NULL));
  g_assert_cmpfloat (size.width_px, ==, 1200);
}

static void
test_impossible_sizes (void)
{
  static const struct
  {
    double          width;
    double          height;
    JeoulExportUnit unit;
    double          dpi;
  } rows[] = {
    { 40000, 10, JEOUL_EXPORT_UNIT_PX, 144 },
    { 20000, 20000, JEOUL_EXPORT_UNIT_PX, 144 },
    { 0, 100, JEOUL_EXPORT_UNIT_PX, 144 },
    { 1000, 1000, JEOUL_EXPORT_UNIT_MM, 2400 },
    { 10, 10, JEOUL_EXPORT_UNIT_IN, 1 },
    { 1e9, 10, JEOUL_EXPORT_UNIT_IN, 300 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (JeoulExportChoice) choice = { 0 };
      g_autoptr (GError) error = NULL;
      JeoulSize size;

      jeoul_export_choice_init (&choice);
      choice.width = rows[i].width;
      choice.height = rows[i].height;
      choice.unit = rows[i].unit;
      choice.dpi = rows[i].dpi;
      g_assert_false (jeoul_export_choice_get_size (&choice, JEOUL_LANG_KO, &size, &error));
      g_assert_error (error, JEOUL_EXPORT_ERROR, JEOUL_EXPORT_ERROR_SIZE);
    }
}

static void
test_languages (void)
{
  static const struct
  {
    JeoulExportLang chosen;
    JeoulLang       interface;
    guint           n;
    JeoulLang       first;
  } rows[] = {
    { JEOUL_EXPORT_LANG_INTERFACE, JEOUL_LANG_KO, 1, JEOUL_LANG_KO },
    { JEOUL_EXPORT_LANG_INTERFACE, JEOUL_LANG_EN, 1, JEOUL_LANG_EN },
    { JEOUL_EXPORT_LANG_EN, JEOUL_LANG_KO, 1, JEOUL_LANG_EN },
    { JEOUL_EXPORT_LANG_KO, JEOUL_LANG_EN, 1, JEOUL_LANG_KO },
    { JEOUL_EXPORT_LANG_BOTH, JEOUL_LANG_KO, 2, JEOUL_LANG_KO },
    { JEOUL_EXPORT_LANG_BOTH, JEOUL_LANG_EN, 2, JEOUL_LANG_EN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (JeoulExportChoice) choice = { 0 };
      JeoulLang langs[JEOUL_N_LANGS];

      jeoul_export_choice_init (&choice);
      choice.lang = rows[i].chosen;
      g_assert_cmpuint (jeoul_export_choice_get_langs (&choice, rows[i].interface, langs), ==,
                        rows[i].n);
      g_assert_cmpint (langs[0], ==, rows[i].first);
      g_assert_true (rows[i].n == 1 || langs[1] != langs[0]);
    }
}

/* What is on the screen, and over it what was chosen. */
static void
test_items (void)
{
  g_autoptr (JeoulDataset) dataset = test_builtin ();
  g_autoptr (JeoulSession) session = jeoul_session_new (dataset, JEOUL_LANG_EN);
  const JeoulFigure *other = jeoul_dataset_find_figure (dataset, "gpu-hours");
  g_auto (JeoulExportChoice) choice = { 0 };
  g_autoptr (JeoulExportItem) shown = NULL;
  g_autoptr (JeoulExportItem) chosen = NULL;
  g_autoptr (JeoulExportItem) of_other = NULL;
  g_autofree char *command = NULL;

  g_object_set (session, "figure", "training-cost", "scale", "linear", "currency", "KRW", "filter",
                "deepseek", "as-of", "2025-12-31", "sort", "date", NULL);
  jeoul_export_choice_init (&choice);
  shown = jeoul_export_item_new (&choice, session, jeoul_session_get_figure (session),
                                 JEOUL_LANG_KO, NULL);
  g_assert_cmpint (shown->job.options.lang, ==, JEOUL_LANG_KO);
  g_assert_cmpint (shown->job.options.scale, ==, JEOUL_FIGURE_SCALE_LINEAR);
  g_assert_cmpint (shown->job.options.currency, ==, JEOUL_CURRENCY_KRW);
  g_assert_cmpstr (shown->job.options.filter, ==, "deepseek");
  g_assert_cmpuint (shown->job.options.n_hidden, >, 0);
  g_assert_cmpuint (shown->shown->n_claims, ==, jeoul_session_get_shown (session)->len);
  g_assert_true (shown->job.options.resort);
  g_assert_true (jeoul_date_is_set (shown->job.options.as_of));
  g_assert_null (shown->job.options.title);
  command = jeoul_press_command (&shown->job);
  g_assert_nonnull (strstr (command, "--filter deepseek"));

  choice.scale = JEOUL_FIGURE_SCALE_LOG;
  choice.currency = JEOUL_EXPORT_CURRENCY_USD;
  choice.title = g_strdup ("My own");
  choice.short_caption = TRUE;
  choice.background = JEOUL_BACKGROUND_DARK;
  chosen = jeoul_export_item_new (&choice, session, jeoul_session_get_figure (session),
                                  JEOUL_LANG_EN, NULL);
  g_assert_cmpint (chosen->job.options.scale, ==, JEOUL_FIGURE_SCALE_LOG);
  g_assert_cmpint (chosen->job.options.currency, ==, JEOUL_CURRENCY_USD);
  g_assert_cmpstr (chosen->job.options.title, ==, "My own");
  g_assert_true (chosen->job.options.short_caption);
  g_assert_cmpint (chosen->job.background, ==, JEOUL_BACKGROUND_DARK);

  /* Another figure: search and date hold for it, too; scale and order are its own. */
  choice.scope = JEOUL_EXPORT_ALL;
  choice.scale = JEOUL_FIGURE_SCALE_DEFAULT;
  of_other = jeoul_export_item_new (&choice, session, other, JEOUL_LANG_EN, NULL);
  g_assert_cmpint (of_other->job.options.scale, ==, JEOUL_FIGURE_SCALE_DEFAULT);
  g_assert_false (of_other->job.options.resort);
  g_assert_null (of_other->job.options.title);
  g_assert_cmpstr (of_other->job.options.filter, ==, "deepseek");
  g_assert_cmpuint (of_other->shown->n_claims, >, 0);
}

static void
test_warnings (void)
{
  static const struct
  {
    JeoulPressReport report;
    const char      *en;
    const char      *ko;
  } rows[] = {
    { { .smallest_points = 6 }, "", "" },
    { { .smallest_points = 5.9999 }, "", "" },
    { { .smallest_points = 5.5 },
      "The smallest type has 5.5 points; below 6 it is hard to read on paper.",
      "가장 작은 글자가 5.5포인트입니다. 6포인트보다 작으면 인쇄했을 때 읽기 어렵습니다." },
    { { .smallest_points = 9, .n_dropped_rows = 1 }, "1 row has no room and is left out.",
      "자리가 없어 행 1개가 빠졌습니다." },
    { { .smallest_points = 9, .n_dropped_labels = 3 }, "3 labels have no room and are left out.",
      "자리가 없어 레이블 3개가 빠졌습니다." },
    { { .smallest_points = 9, .missing = (char *) "𓀀 (U+13000)" },
      "No installed font has these characters: 𓀀 (U+13000).",
      "설치된 글꼴에 없는 문자입니다: 𓀀 (U+13000)." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      for (JeoulLang lang = JEOUL_LANG_EN; lang <= JEOUL_LANG_KO; lang++)
        {
          g_autoptr (GPtrArray) warnings = jeoul_export_warnings (&rows[i].report, lang);
          const char *expected = lang == JEOUL_LANG_EN ? rows[i].en : rows[i].ko;

          g_assert_cmpuint (warnings->len, ==, *expected == '\0' ? 0 : 1);
          if (warnings->len > 0)
            g_assert_cmpstr (g_ptr_array_index (warnings, 0), ==, expected);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-choice/presets", test_presets);
  g_test_add_func ("/export-choice/units", test_units);
  g_test_add_func ("/export-choice/impossible-sizes", test_impossible_sizes);
  g_test_add_func ("/export-choice/languages", test_languages);
  g_test_add_func ("/export-choice/items", test_items);
  g_test_add_func ("/export-choice/warnings", test_warnings);

  return g_test_run ();
}
