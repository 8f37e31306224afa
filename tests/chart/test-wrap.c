/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines break between words, in Korean too, and never lose a character unseen. */
#include <string.h>

#include "jeoul-wrap.h"

/* A font of size 10: a Latin letter is 6 wide, a Hangul syllable 10. */
static const JeoulFont font = { 10, JEOUL_WEIGHT_NORMAL, FALSE };

static char *
join (const GArray *lines)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      if (i > 0)
        g_string_append_c (string, '|');
      g_string_append (string, g_array_index (lines, JeoulLine, i).text);
    }
  return g_string_free (string, FALSE);
}

static const struct
{
  const char *text;
  double      width;
  guint       max_lines;
  const char *lines;
} rows[] = {
  { "", 60, 0, "" },
  { "   ", 60, 0, "" },
  { "one", 60, 0, "one" },
  { "one two three", 60, 0, "one two|three" },
  { "one two three", 42, 0, "one two|three" },
  { "one two three", 41, 0, "one|two|three" },
  { "  one   two ", 60, 0, "one   two" },
  { "훈련 비용은 얼마인가", 50, 0, "훈련|비용은|얼마인가" },
  { "훈련 비용은 얼마인가", 70, 0, "훈련 비용은|얼마인가" },
  { "10\302\240million dollars", 70, 0, "10\302\240million|dollars" },
  { "well-known fact", 42, 0, "well-|known|fact" },
  { "either/or", 48, 0, "either/|or" },
  { "카파시(두 달)", 44, 0, "카파시|(두 달)" },
  { "(두 달)", 50, 0, "(두 달)" },
  { "a 2024-12 b", 42, 0, "a|2024-12|b" },
  { "1/18 of it", 30, 0, "1/18|of it" },
  { "incomprehensible", 60, 0, "incomprehe|nsible" },
  { "딥시크의매우긴이름", 50, 0, "딥시크의매|우긴이름" },
  { "one two three four", 42, 1, "one…" },
  { "one two three four", 48, 1, "one two…" },
  { "one two three four", 48, 2, "one two|three…" },
  { "one, two three", 36, 1, "one…" },
  { "incomprehensible", 42, 1, "incomp…" },
  { "one incomprehensible", 60, 2, "one…" },
  { "one two abcdefghij k", 60, 2, "one two…" },
  { "아주 딥시크의매우긴이름", 50, 2, "아주…" },
  { "딥시크 기술 보고서", 60, 1, "딥시크…" },
};

static void
test_wrap (void)
{
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_fixed ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) lines = jeoul_wrap (measurer, rows[i].text, &font, JEOUL_LANG_KO,
                                             rows[i].width, rows[i].max_lines);
      g_autofree char *joined = join (lines);

      g_assert_cmpstr (joined, ==, rows[i].lines);
      for (guint j = 0; j < lines->len; j++)
        g_assert_cmpfloat (g_array_index (lines, JeoulLine, j).width, <=, rows[i].width + 1e-6);
    }
}

static void
test_even (void)
{
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_fixed ();
  const char *text = "What did it cost to train this";
  g_autoptr (GArray) greedy = jeoul_wrap (measurer, text, &font, JEOUL_LANG_EN, 156, 0);
  g_autoptr (GArray) even = jeoul_wrap_even (measurer, text, &font, JEOUL_LANG_EN, 156, 0);
  g_autofree char *greedy_joined = join (greedy);
  g_autofree char *even_joined = join (even);

  g_assert_cmpstr (greedy_joined, ==, "What did it cost to train|this");
  g_assert_cmpstr (even_joined, ==, "What did it cost|to train this");
}

/* Without a limit of lines nothing but spaces is lost, whatever the text and the width. */
static void
test_complete (void)
{
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_fixed ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  static const char *const parts[] = { "a", "가", " ", "-", "/", "\302\240", "é", "e\314\201", "1" };

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) lines = NULL;
      g_autofree char *joined = NULL;
      g_auto (GStrv) pieces = NULL;
      g_autofree char *expected = NULL;
      int n = g_rand_int_range (rand, 0, 40);

      for (int j = 0; j < n; j++)
        g_string_append (text, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);
      lines = jeoul_wrap (measurer, text->str, &font, JEOUL_LANG_KO,
                          g_rand_double_range (rand, 1, 120), 0);
      joined = join (lines);
      g_assert_true (g_utf8_validate (joined, -1, NULL));
      for (char *p = joined, *q = joined;; p++)
        {
          if (*p == ' ' || *p == '|')
            continue;
          *q++ = *p;
          if (*p == '\0')
            break;
        }
      pieces = g_strsplit (text->str, " ", -1);
      expected = g_strjoinv ("", pieces);
      g_assert_cmpstr (joined, ==, expected);
      for (guint j = 0; j < lines->len; j++)
        g_assert_false (
            g_str_has_prefix (g_array_index (lines, JeoulLine, j).text, "\314\201"));
    }
}

/* Counts the bytes that it is asked to measure. */
typedef struct
{
  JeoulMeasurer base;
  gsize         n_bytes;
} Counter;

static double
count_cb (JeoulMeasurer   *measurer,
          const char      *text,
          gssize           length,
          const JeoulFont *its_font,
          JeoulLang        lang)
{
  gsize n = length < 0 ? strlen (text) : (gsize) length;

  ((Counter *) measurer)->n_bytes += n;
  return 6.0 * n;
}

/* What has no place to break is not measured to its end for every line of it. */
static void
test_endless_word (void)
{
  Counter counter = { { count_cb, NULL }, 0 };
  g_autofree char *word = g_strnfill (100000, 'x');
  g_autoptr (GArray) lines = jeoul_wrap (&counter.base, word, &font, JEOUL_LANG_EN, 600, 0);

  g_assert_cmpuint (lines->len, ==, 1000);
  g_assert_cmpuint (counter.n_bytes, <, lines->len * 10000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wrap/lines", test_wrap);
  g_test_add_func ("/wrap/even", test_even);
  g_test_add_func ("/wrap/complete", test_complete);
  g_test_add_func ("/wrap/endless-word", test_endless_word);
  return g_test_run ();
}
