/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The claims of a figure as CSV: what a spreadsheet sees. */
#include <string.h>

#include "jeoul-press-table.h"

#include "../support/test-dataset.h"

#define CLAIM(id, value, cite) \
  "<claim id='" id "' subject='model' quantity='cost' claimant='paper' evidence='primary'" \
  " asserted='2025-01'><value " value "/>" cite "</claim>"

#define FIGURE \
  "<figures><figure id='f' kind='rival-claims' scale='log'><title xml:lang='en'>What?</title>" \
  "<select/></figure></figures></dataset>"

static void
test_cells (void)
{
  static const struct
  {
    JeoulCellType type;
    const char   *cell;
    const char   *expected;
  } cases[] = {
    { JEOUL_CELL_TEXT, "", "" },
    { JEOUL_CELL_TEXT, "plain", "plain" },
    { JEOUL_CELL_TEXT, "한국어", "한국어" },
    { JEOUL_CELL_TEXT, "a,b", "\"a,b\"" },
    { JEOUL_CELL_TEXT, "a\"b", "\"a\"\"b\"" },
    { JEOUL_CELL_TEXT, "a\nb", "\"a\nb\"" },
    { JEOUL_CELL_TEXT, "=1+1", "\"'=1+1\"" },
    { JEOUL_CELL_TEXT, "+1", "\"'+1\"" },
    { JEOUL_CELL_TEXT, "-1", "\"'-1\"" },
    { JEOUL_CELL_TEXT, "@SUM(A1)", "\"'@SUM(A1)\"" },
    { JEOUL_CELL_TEXT, "\t=1", "\"'\t=1\"" },
    { JEOUL_CELL_TEXT, "\r=1", "\"'\r=1\"" },
    { JEOUL_CELL_TEXT, "＝1", "\"'＝1\"" },
    { JEOUL_CELL_TEXT, " =1", "\"' =1\"" },
    { JEOUL_CELL_TEXT, "\u00a0@x", "\"'\u00a0@x\"" },
    { JEOUL_CELL_TEXT, "\u200b\ufeff-1", "\"'\u200b\ufeff-1\"" },
    { JEOUL_CELL_TEXT, " a = b", " a = b" },
    /* With other separators it stays one cell. */
    { JEOUL_CELL_TEXT, "a;=1", "\"a;=1\"" },
    { JEOUL_CELL_TEXT, "a\t=1", "\"a\t=1\"" },
    { JEOUL_CELL_LIST, "=a b", "\"'=a b\"" },
    { JEOUL_CELL_NUMBER, "-5", "-5" },
    { JEOUL_CELL_NUMBER, "5576000", "5576000" },
    { JEOUL_CELL_FLAG, "true", "true" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);

      jeoul_csv_append_cell (line, cases[i].type, cases[i].cell);
      g_assert_cmpstr (line->str, ==, cases[i].expected);
    }
}

static void
test_file (void)
{
  g_autoptr (JeoulDataset) dataset = test_dataset_parse (
    TEST_DATASET_HEAD TEST_DATASET_RATES "<claims>"
    CLAIM ("a", "bound='more-than' approx='true' low='1.5e6'",
           "<cite source='report' printed='=1,5 &quot;M&quot;'/>")
    CLAIM ("b", "bound='range' low='-5' high='10'", "<cite source='report'/>") "</claims>" FIGURE);
  const JeoulFigure *figure = jeoul_dataset_find_figure (dataset, "f");
  JeoulFigureOptions options = { .lang = JEOUL_LANG_KO };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jeoul_figure_to_csv (dataset, figure, &options, &error);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbfid,subject_name,quantity_name,"));
  lines = g_strsplit (text, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_cmpstr (lines[3], ==, "");
  g_assert_null (strchr (lines[1], '\r'));
  g_assert_cmpstr (lines[1], ==,
                   "a,Model,Cost,The Paper,약 150만 달러 초과,\"'=1,5 \"\"M\"\"\",acme,model,cost,"
                   "undefined,undefined,undefined,undefined,,more-than,true,,1500000,,USD,paper,"
                   "primary,current,2025-01,,report,The Report,");
  g_assert_nonnull (strstr (lines[2], ",range,false,,-5,10,USD,"));
}

/* As it is shown: in the currency, in the order, and what a search or a date leaves. */
static void
test_as_shown (void)
{
  static const char *const only[] = { "b", NULL };
  g_autoptr (JeoulDataset) dataset = test_dataset_parse (
    TEST_DATASET_HEAD TEST_DATASET_RATES "<claims>"
    CLAIM ("a", "bound='exact' number='2000000'", "<cite source='report'/>")
    CLAIM ("b", "bound='exact' number='1000000'", "<cite source='report'/>") "</claims>" FIGURE);
  const JeoulFigure *figure = jeoul_dataset_find_figure (dataset, "f");
  JeoulFigureOptions options = { .lang = JEOUL_LANG_EN, .currency = JEOUL_CURRENCY_KRW };
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  options.claims = only;
  bytes = jeoul_figure_to_csv (dataset, figure, &options, NULL);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_null (strstr (text, "\na,"));
  g_assert_nonnull (strstr (text, "\nb,Model,Cost,The Paper,₩1.45B,"));
  /* The number is what was reported. */
  g_assert_nonnull (strstr (text, ",exact,false,1000000,,,USD,"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/press/csv/cells", test_cells);
  g_test_add_func ("/press/csv/file", test_file);
  g_test_add_func ("/press/csv/as-shown", test_as_shown);

  return g_test_run ();
}
