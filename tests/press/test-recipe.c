/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recipes: what is written is read back and verifies, what differs is named, what is hostile is
 * refused. */
#include <string.h>

#include "jeoul-press-request.h"
#include "jeoul-recipe.h"

#include "../support/test-dataset.h"

#define FIGURES \
  "<figures><figure id='f' kind='rival-claims' scale='log'><title xml:lang='en'>What?</title>" \
  "<title xml:lang='ko'>얼마?</title><select/></figure></figures></dataset>"

#define CLAIMS(number) \
  "<claims><claim id='a' subject='model' quantity='cost' claimant='acme' evidence='primary'" \
  " asserted='2025-01-29'><value bound='exact' number='" number "'/><cite source='report'/></claim>" \
  "<claim id='b' subject='rival' quantity='cost' claimant='paper' evidence='primary'" \
  " asserted='2025-02'><value bound='more-than' low='100000000'/><cite source='report'/></claim>" \
  "</claims>"

#define DATASET TEST_DATASET_HEAD TEST_DATASET_RATES CLAIMS ("5576000") FIGURES

static JeoulPressJob
make_job (const JeoulDataset *dataset)
{
  return (JeoulPressJob){ .dataset = dataset,
                          .figure = jeoul_dataset_find_figure (dataset, "f"),
                          .size = JEOUL_SIZE_DEFAULT };
}

static JeoulRecipeDifference
verify (const char         *text,
        const JeoulDataset *dataset,
        const char         *says)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JeoulRecipe) recipe = jeoul_recipe_parse (text, JEOUL_LANG_EN, &error);
  g_autofree char *explanation = NULL;
  JeoulRecipeDifference difference;

  g_assert_no_error (error);
  difference = jeoul_recipe_verify (recipe, dataset, JEOUL_LANG_EN, &explanation);
  if (strstr (explanation, says) == NULL)
    g_error ("“%s” does not say “%s”", explanation, says);

  return difference;
}

static char *
write_recipe (const JeoulPressJob *job)
{
  g_autoptr (GError) error = NULL;
  char *recipe = jeoul_recipe_of (job, &error);

  g_assert_no_error (error);
  g_assert_null (strchr (recipe, '\n'));

  return recipe;
}

/* Whatever can be asked for comes out of the recipe as it went in: the digest is made from the job,
 * and compared with what its text gives. */
static void
test_options (void)
{
  static const char *const only[] = { "b", NULL };
  static const char *const set[] = { "a=7000000", "USDKRW=1400", NULL };
  static const char *const titles[] = { NULL, "What’s “it”?", "two\nlines", "-o x", "", "\x01\x7f" };
  static const char *const sizes[] = { "1600x900px", "85x64mm", "3.333x2in", "297x210mm" };
  g_autoptr (JeoulDataset) dataset = test_dataset_parse (DATASET);

  for (guint i = 0; i < 96; i++)
    {
      JeoulPressJob job = make_job (dataset);
      g_autofree char *text = NULL;

      job.options.lang = i % 2;
      job.options.scale = i % 3;
      job.options.currency = i / 2 % 3;
      job.options.title = titles[i % G_N_ELEMENTS (titles)];
      job.options.claims = i % 5 == 0 ? only : NULL;
      job.options.set = i % 7 == 0 ? set : NULL;
      job.options.regroup = i % 4 == 1;
      job.options.group = JEOUL_GROUP_CLAIMANT;
      job.options.resort = i % 4 == 2;
      job.options.sort = JEOUL_SORT_VALUE;
      job.options.short_caption = i % 4 == 3;
      job.background = i % 3;
      if (i % 11 == 0)
        g_assert_true (jeoul_date_parse ("2025-01", -1, &job.options.as_of));
      g_assert_true (jeoul_size_parse (sizes[i % G_N_ELEMENTS (sizes)], i % 2 ? 300 : 144, 0,
                                       &job.size, NULL));
      text = write_recipe (&job);
      g_test_message ("%s", text);
      g_assert_cmpint (verify (text, dataset, "The figure is the same"), ==, JEOUL_RECIPE_SAME);
    }
}

/* A search is kept as what was typed, and finds the same again. */
static void
test_filter (void)
{
  g_autoptr (JeoulDataset) dataset = test_dataset_parse (DATASET);
  g_autoptr (JeoulFilter) filter = jeoul_filter_new (dataset);
  JeoulPressJob job = make_job (dataset);
  g_autofree const char **ids = NULL;
  g_autofree char *text = NULL;

  job.options.filter = "organization:acme model";
  jeoul_filter_set_text (filter, job.options.filter);
  ids = jeoul_press_filter (dataset, job.figure, filter, &job.options);
  g_assert_cmpstr (ids[0], ==, "a");
  g_assert_null (ids[1]);
  g_assert_cmpuint (job.options.n_hidden, ==, 1);
  text = write_recipe (&job);
  g_assert_nonnull (strstr (text, "--filter 'organization:acme model'"));
  g_assert_cmpint (verify (text, dataset, "is the same"), ==, JEOUL_RECIPE_SAME);
}

static void
test_differences (void)
{
  g_autoptr (JeoulDataset) dataset = test_dataset_parse (DATASET);
  g_autoptr (JeoulDataset) value =
    test_dataset_parse (TEST_DATASET_HEAD TEST_DATASET_RATES CLAIMS ("5577000") FIGURES);
  g_autoptr (JeoulDataset) comment = test_dataset_parse (DATASET "<!-- a word -->");
  g_autofree char *renamed_xml = NULL;
  g_autofree char *newer_xml = NULL;
  g_autoptr (JeoulDataset) renamed = NULL;
  g_autoptr (JeoulDataset) newer = NULL;
  g_autoptr (JeoulDataset) empty = test_dataset_parse (
    TEST_DATASET_HEAD TEST_DATASET_RATES CLAIMS ("5576000") "</dataset>");
  JeoulPressJob job = make_job (dataset);
  g_autofree char *text = write_recipe (&job);
  g_autofree char *other_claim = g_strconcat (text, " --claims c", NULL);
  g_autofree char *korean_claim = NULL;
  g_autofree char *other_option = g_strconcat (text, " --currency KRW", NULL);
  g_autoptr (GString) string = g_string_new (DATASET);

  job.options.lang = JEOUL_LANG_KO;
  {
    g_autofree char *korean = write_recipe (&job);

    korean_claim = g_strconcat (korean, " --claims c", NULL);
  }
  g_string_replace (string, "id='test'", "id='other'", 1);
  renamed_xml = g_strdup (string->str);
  renamed = test_dataset_parse (renamed_xml);
  g_string_assign (string, DATASET);
  g_string_replace (string, "version='1'", "version='2'", 1);
  newer_xml = g_strdup (string->str);
  newer = test_dataset_parse (newer_xml);

  g_assert_cmpint (verify (text, value, "is not the same"), ==,
                   JEOUL_RECIPE_OTHER_BYTES | JEOUL_RECIPE_OTHER_SCENE);
  g_assert_cmpint (verify (text, comment, "comes out the same"), ==, JEOUL_RECIPE_OTHER_BYTES);
  g_assert_cmpint (verify (text, renamed, "“other”"), ==, JEOUL_RECIPE_OTHER_DATASET);
  /* The version stands in the caption. */
  g_assert_cmpint (verify (text, newer, "version 2"), ==,
                   JEOUL_RECIPE_OTHER_VERSION | JEOUL_RECIPE_OTHER_BYTES |
                     JEOUL_RECIPE_OTHER_SCENE);
  g_assert_cmpint (verify (text, empty, "no figure “f”"), ==,
                   JEOUL_RECIPE_OTHER_BYTES | JEOUL_RECIPE_NO_FIGURE);
  g_assert_cmpint (verify (other_claim, dataset, "“c”"), ==, JEOUL_RECIPE_NO_FIGURE);
  /* In the language of who asks, whatever that of the figure. */
  g_assert_cmpint (verify (korean_claim, dataset, "has no claim “c”"), ==, JEOUL_RECIPE_NO_FIGURE);
  g_assert_cmpint (verify (other_option, dataset, "is not the same"), ==,
                   JEOUL_RECIPE_OTHER_SCENE);
}

#define DIGEST "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define GOOD \
  "jeoul-recipe 1 program=0 dataset=test version=1 sha256=" DIGEST " scene=" DIGEST \
  " jeoul export f"

/* No recipe names a file: not to read, not to write, not to replace. */
static void
test_refused (void)
{
  static const char *const refused[] = {
    "",
    "jeoul-recipe 1 ",
    "jeoul-recipe 2" GOOD,
    "jeoul-recipe 1 program=0 dataset=test version=1 sha256=x scene=" DIGEST " jeoul export f",
    "jeoul-recipe 1 program=0 dataset=test version=1 sha256=" DIGEST " scene=" DIGEST " rm -rf f",
    "jeoul-recipe 1 program=0 dataset=test version=1 sha256=" DIGEST " scene=" DIGEST " jeoul list f",
    GOOD " -o /tmp/x",
    GOOD " --output /tmp/x",
    GOOD " --output=/tmp/x",
    GOOD " -d /etc/passwd",
    GOOD " --dataset=/etc/passwd",
    GOOD " --force",
    GOOD " --all",
    GOOD " --format png",
    GOOD " -- --title x",
    GOOD " g",
    GOOD " --title",
    GOOD " --title 'open",
    GOOD " --scale cubic",
    GOOD " --dpi 1e9",
    GOOD " --size 99999x99999px",
    GOOD " --lang de",
    GOOD " --as-of soon",
    GOOD " --claims a --filter b",
    GOOD " --\xff x",
    GOOD " --title \xff",
  };
  g_autoptr (JeoulRecipe) good = jeoul_recipe_parse (GOOD, JEOUL_LANG_EN, NULL);
  g_autoptr (GString) many = g_string_new (GOOD);

  g_assert_nonnull (good);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%u", i);
      g_assert_null (jeoul_recipe_parse (refused[i], JEOUL_LANG_EN, &error));
      g_assert_error (error, JEOUL_RECIPE_ERROR, JEOUL_RECIPE_ERROR_INVALID);
    }

  for (guint i = 0; i < 20000; i++)
    g_string_append (many, " --set a=1");
  g_assert_null (jeoul_recipe_parse (many->str, JEOUL_LANG_KO, NULL));
}

/* What is damaged is refused or compared, and nothing else happens. */
static void
test_damaged (gconstpointer data)
{
  const JeoulFormat format = GPOINTER_TO_INT (data);
  const char *count = g_getenv ("JEOUL_FUZZ");
  const guint n = count != NULL ? (guint) g_ascii_strtoull (count, NULL, 10) : 300;
  g_autoptr (JeoulDataset) dataset = test_dataset_parse (DATASET);
  JeoulPressJob job = make_job (dataset);
  g_autoptr (GBytes) bytes = NULL;
  gsize size;

  job.format = format;
  job.options.lang = JEOUL_LANG_KO;
  job.options.title = "제목 (하나) \\ “x”";
  g_assert_true (jeoul_size_parse ("320x180px", 96, 0, &job.size, NULL));
  bytes = jeoul_press_encode (&job, NULL, NULL);
  g_assert_nonnull (bytes);
  size = g_bytes_get_size (bytes);

  for (guint i = 0; i < n; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
      const gsize length = i % 3 == 0 ? (gsize) g_test_rand_int_range (0, (int) size) : size;
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (JeoulRecipe) recipe = NULL;

      for (int j = g_test_rand_int_range (0, 12); j >= 0; j--)
        {
          /* Where the recipe is, more often than among the pixels. */
          const gsize at = (gsize) g_test_rand_int_range (0, (int) (j % 2 ? MIN (size, 3000)
                                                                          : size));

          copy[at] = (guint8) g_test_rand_int_range (0, 256);
        }
      if (i % 5 == 0 && length > 200)
        memmove (copy + 8, copy + g_test_rand_int_range (8, 100), length - 100);
      damaged = g_bytes_new (copy, length);
      recipe = jeoul_recipe_read (damaged, JEOUL_LANG_EN, NULL);
      if (recipe != NULL)
        {
          g_autofree char *explanation = NULL;

          jeoul_recipe_verify (recipe, dataset, JEOUL_LANG_KO, &explanation);
          g_assert_true (g_utf8_validate (explanation, -1, NULL));
        }
    }
}

static void
test_pdf_strings (void)
{
  static const struct
  {
    const char *pdf;
    gboolean    good;
  } cases[] = {
    { "%PDF-1.5\n<< /Keywords (a; " GOOD ") >>\n%%EOF\n", TRUE },
    { "%PDF-1.5\n<</Keywords(a \\(b\\) ; " GOOD ")>>\n%%EOF\n", TRUE },
    { "%PDF-1.5\n<< /Keywords (a (b) \\152eoul; \\\n" GOOD " --title \\047x\\47) >>\n%%EOF\n", TRUE },
    { "%PDF-1.5\n<< /Keywords <FEFF0041> /Keywords (" GOOD ") >>\n%%EOF\n", TRUE },
    { "%PDF-1.5\n<< /Keywords (" GOOD, FALSE },
    { "%PDF-1.5\n<< /Keywords (" GOOD "\\", FALSE },
    { "%PDF-1.5\n<< /Keywords <6", FALSE },
    { "%PDF-1.5\n<< /Keywords <xy> >> padding", FALSE },
    { "%PDF-1.5\n<< /Keywords 12 0 R >>      ", FALSE },
    { "%PDF-1.5\n<< /Keywords <FEFFD800> >>   ", FALSE },
    { "%PDF-1.5\n<< /Keywords", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* Exactly as long, so that a sanitizer sees a byte too many. */
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].pdf, strlen (cases[i].pdf));
      g_autoptr (JeoulRecipe) recipe = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%u", i);
      recipe = jeoul_recipe_read (bytes, JEOUL_LANG_EN, &error);
      if (cases[i].good)
        g_assert_nonnull (recipe);
      else
        g_assert_error (error, JEOUL_RECIPE_ERROR, JEOUL_RECIPE_ERROR_NONE);
    }
}

/* As another program may write it anew; no entity is expanded, nothing is fetched. */
static void
test_svg_elements (void)
{
  static const struct
  {
    const char *svg;
    gboolean    good;
  } cases[] = {
    { "<svg><metadata><recipe>" GOOD "</recipe></metadata></svg>", TRUE },
    { "<?xml version='1.0'?><!-- x --><svg xmlns:j='x'><j:recipe>\n " GOOD "</j:recipe></svg>",
      TRUE },
    { "<svg><recipe><![CDATA[" GOOD "]]></recipe><broken </svg>", TRUE },
    { "<!DOCTYPE svg [<!ENTITY e '" GOOD "'>]><svg><recipe>&e;</recipe></svg>", FALSE },
    { "<svg><recipe>" GOOD, FALSE },
    { "<svg><title>" GOOD "</title></svg>", FALSE },
    { "no markup at all, only words", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].svg, strlen (cases[i].svg));
      g_autoptr (JeoulRecipe) recipe = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%u", i);
      recipe = jeoul_recipe_read (bytes, JEOUL_LANG_KO, &error);
      if (cases[i].good)
        g_assert_nonnull (recipe);
      else
        g_assert_error (error, JEOUL_RECIPE_ERROR, JEOUL_RECIPE_ERROR_NONE);
    }
}

/* The recipe stands before the picture: half a picture is not vouched for. */
static void
test_cut_off (void)
{
  g_autoptr (JeoulDataset) dataset = test_dataset_parse (DATASET);
  JeoulPressJob job = make_job (dataset);

  for (job.format = JEOUL_FORMAT_PNG; job.format < JEOUL_FORMAT_CSV; job.format++)
    {
      g_autoptr (GBytes) bytes = jeoul_press_encode (&job, NULL, NULL);
      const gsize size = g_bytes_get_size (bytes);
      g_autoptr (JeoulRecipe) whole = jeoul_recipe_read (bytes, JEOUL_LANG_EN, NULL);

      g_assert_nonnull (whole);
      for (gsize lost = 2; lost < size - 16; lost = lost * 3 / 2)
        {
          /* Exactly as long, so that a sanitizer sees a byte too many. */
          g_autoptr (GBytes) half = g_bytes_new (g_bytes_get_data (bytes, NULL), size - lost);
          g_autoptr (JeoulRecipe) recipe = NULL;
          g_autoptr (GError) error = NULL;

          recipe = jeoul_recipe_read (half, JEOUL_LANG_EN, &error);
          g_assert_null (recipe);
          if (lost < 100 && job.format != JEOUL_FORMAT_PDF)
            g_assert_error (error, JEOUL_RECIPE_ERROR, JEOUL_RECIPE_ERROR_CUT_OFF);
        }
    }
}

/* A claimant or a licence that calls itself a recipe is not taken for the one of the file. */
static void
test_false_recipe (void)
{
  g_autoptr (GString) xml = g_string_new (DATASET);
  g_autoptr (JeoulDataset) dataset = NULL;
  JeoulPressJob job;

  g_assert_cmpuint (g_string_replace (xml, "The Paper", GOOD, 0), >, 0);
  dataset = test_dataset_parse (xml->str);
  job = make_job (dataset);
  for (job.format = JEOUL_FORMAT_PNG; job.format < JEOUL_FORMAT_CSV; job.format++)
    {
      g_autoptr (GBytes) bytes = jeoul_press_encode (&job, NULL, NULL);
      g_autoptr (JeoulRecipe) recipe = jeoul_recipe_read (bytes, JEOUL_LANG_EN, NULL);
      g_autofree char *explanation = NULL;

      g_assert_nonnull (recipe);
      g_assert_cmpint (jeoul_recipe_verify (recipe, dataset, JEOUL_LANG_EN, &explanation), ==,
                       JEOUL_RECIPE_SAME);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/press/recipe/options", test_options);
  g_test_add_func ("/press/recipe/filter", test_filter);
  g_test_add_func ("/press/recipe/differences", test_differences);
  g_test_add_func ("/press/recipe/refused", test_refused);
  g_test_add_func ("/press/recipe/cut-off", test_cut_off);
  g_test_add_func ("/press/recipe/false", test_false_recipe);
  g_test_add_func ("/press/recipe/pdf", test_pdf_strings);
  g_test_add_func ("/press/recipe/svg", test_svg_elements);
  g_test_add_data_func ("/press/recipe/damaged/png", GINT_TO_POINTER (JEOUL_FORMAT_PNG),
                        test_damaged);
  g_test_add_data_func ("/press/recipe/damaged/pdf", GINT_TO_POINTER (JEOUL_FORMAT_PDF),
                        test_damaged);
  g_test_add_data_func ("/press/recipe/damaged/svg", GINT_TO_POINTER (JEOUL_FORMAT_SVG),
                        test_damaged);

  return g_test_run ();
}
