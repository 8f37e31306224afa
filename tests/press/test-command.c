/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to type to make a figure again: what differs from the defaults, and nothing else. */
#include "jeoul-press.h"

static const JeoulFigure figure = { .id = (char *) "f" };

static JeoulPressJob
job (void)
{
  return (JeoulPressJob) { .figure = &figure, .size = JEOUL_SIZE_DEFAULT };
}

static void
assert_command (const JeoulPressJob *given,
                const char          *expected)
{
  g_autofree char *command = jeoul_press_command (given);
  g_autofree char *whole = g_strconcat ("jeoul export f --lang ", expected, NULL);

  g_assert_cmpstr (command, ==, whole);
}

static void
test_defaults (void)
{
  JeoulPressJob given = job ();

  assert_command (&given, "en");
  given.options.lang = JEOUL_LANG_KO;
  given.format = JEOUL_FORMAT_PDF;
  given.lang = JEOUL_LANG_KO;
  assert_command (&given, "ko");
}

static void
test_options (void)
{
  static const char *const claims[] = { "a", "b", NULL };
  static const char *const set[] = { "rent=3", "USDKRW=1400", NULL };
  JeoulPressJob given = job ();

  given.options.scale = JEOUL_FIGURE_SCALE_LOG;
  given.options.currency = JEOUL_CURRENCY_KRW;
  given.background = JEOUL_BACKGROUND_DARK;
  g_assert_true (jeoul_date_parse ("2025-01", -1, &given.options.as_of));
  given.options.claims = claims;
  given.options.title = "What’s “it”?";
  given.options.regroup = TRUE;
  given.options.group = JEOUL_GROUP_SUBJECT;
  given.options.resort = TRUE;
  given.options.sort = JEOUL_SORT_VALUE;
  given.options.short_caption = TRUE;
  given.options.set = set;
  assert_command (&given, "en --scale log --currency KRW --background dark --as-of 2025-01"
                          " --claims a,b --title 'What’s “it”?' --group subject --sort value"
                          " --caption short --set rent=3 --set USDKRW=1400");

  /* The search says more than what it found. */
  given = job ();
  given.options.claims = claims;
  given.options.filter = "basis:assumed-rent -x";
  assert_command (&given, "en --filter 'basis:assumed-rent -x'");
}

/* Each is one word to a shell, whatever is in it. */
static void
test_titles (void)
{
  static const char *const titles[] = {
    "", "a b", "it's", "$(rm x)", "`x`", "--all", "-o", "!x", "~", "#", "a;b", "한국어", "\"", "\\",
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      JeoulPressJob given = job ();
      g_autofree char *command = NULL;
      g_autofree char *joined = g_strconcat ("--title=", titles[i], NULL);
      g_auto (GStrv) words = NULL;

      given.options.title = titles[i];
      command = jeoul_press_command (&given);
      g_assert_true (g_shell_parse_argv (command, NULL, &words, NULL));
      if (titles[i][0] == '-')
        g_assert_cmpstr (words[5], ==, joined);
      else
        {
          g_assert_cmpuint (g_strv_length (words), ==, 7);
          g_assert_cmpstr (words[6], ==, titles[i]);
        }
    }

  {
    JeoulPressJob given = job ();

    given.options.title = "two\nlines\there";
    assert_command (&given, "en --title 'two lines here'");
  }
}

static void
test_sizes (void)
{
  static const struct
  {
    const char *size;
    double      dpi;
    const char *expected;
  } sizes[] = {
    { "1600x900px", 144, "en" },
    { "1600x900px", 300, "en --dpi 300" },
    { "800x600px", 144, "en --size 800x600px" },
    { "800x600px", 96.5, "en --size 800x600px --dpi 96.5" },
    { "1920x1080px", 144, "en --preset slide" },
    { "1920x1080px", 96, "en --size 1920x1080px --dpi 96" },
    { "85x64mm", 300, "en --preset paper-single" },
    { "297x210mm", 300, "en --preset a4" },
    { "85.5x64mm", 300, "en --size 85.5x64mm --dpi 300" },
    { "7x5in", 144, "en --size 1008x720px" },
    { "3.333x2in", 144, "en --size 3.333x2in" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      JeoulPressJob given = job ();

      g_assert_true (jeoul_size_parse (sizes[i].size, sizes[i].dpi, JEOUL_LANG_EN, &given.size,
                                       NULL));
      assert_command (&given, sizes[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/press/command/defaults", test_defaults);
  g_test_add_func ("/press/command/options", test_options);
  g_test_add_func ("/press/command/titles", test_titles);
  g_test_add_func ("/press/command/sizes", test_sizes);

  return g_test_run ();
}
