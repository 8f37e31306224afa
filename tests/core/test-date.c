/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates and periods: what is taken, how they are ordered, and how they read. */
#include <string.h>

#include "jeoul-date.h"

static JeoulDate
date (const char *string)
{
  JeoulDate result = { 0, 0, 0 };

  if (string[0] != '\0')
    g_assert_true (jeoul_date_parse (string, -1, &result));
  return result;
}

static JeoulPeriod
period (const char *string)
{
  JeoulPeriod result;

  g_assert_true (jeoul_period_parse (string, -1, &result));
  return result;
}

static void
test_parse (void)
{
  static const struct
  {
    const char *string;
    JeoulDate expected;
  } rows[] = {
    { "2025", { 2025, 0, 0 } },        { "2025-01", { 2025, 1, 0 } },
    { "2025-01-27", { 2025, 1, 27 } }, { "0001", { 1, 0, 0 } },
    { "9999-12-31", { 9999, 12, 31 } }, { "2024-02-29", { 2024, 2, 29 } },
    { "2000-02-29", { 2000, 2, 29 } },
  };
  static const char *const bad[] = {
    "", "2", "25", "02025", "20250", "0000", "0000-01-01", "2025-", "2025-1", "2025-00", "2025-13",
    "2025-01-", "2025-01-0", "2025-01-00", "2025-01-32", "2025-04-31", "2025-02-29", "1900-02-29",
    "2025-01-27-", "2025-01-27 ", " 2025", "2025/01", "20250127", "-2025", "+202", "2025-1-27",
    "2025-01-27T00:00", "２０２５", "2025-ab", "abcd", "2024/2025",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JeoulDate parsed = date (rows[i].string);
      g_autofree char *iso = jeoul_date_to_iso (parsed);

      g_assert_cmpint (parsed.year, ==, rows[i].expected.year);
      g_assert_cmpint (parsed.month, ==, rows[i].expected.month);
      g_assert_cmpint (parsed.day, ==, rows[i].expected.day);
      g_assert_cmpstr (iso, ==, rows[i].string);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      JeoulDate parsed = { 1, 2, 3 };

      g_test_message ("%s", bad[i]);
      g_assert_false (jeoul_date_parse (bad[i], -1, &parsed));
      g_assert_cmpint (parsed.year * 100 + parsed.month * 10 + parsed.day, ==, 123);
    }
}

static void
test_length (void)
{
  JeoulDate parsed;
  JeoulPeriod range;

  g_assert_true (jeoul_date_parse ("2025-01-27", 4, &parsed));
  g_assert_cmpint (parsed.month, ==, 0);
  g_assert_false (jeoul_date_parse ("2025-01-27", 5, &parsed));
  g_assert_false (jeoul_date_parse ("2025", 0, &parsed));
  g_assert_false (jeoul_date_parse ("2025\0-01", 8, &parsed));
  g_assert_true (jeoul_period_parse ("2024/2025-01", 9, &range));
  g_assert_cmpint (range.end.month, ==, 0);
  g_assert_true (jeoul_period_parse ("2024/2025", 4, &range));
  g_assert_cmpint (range.end.year, ==, 2024);
}

static void
test_period (void)
{
  static const char *const good[] = {
    "2024", "2024-08", "2024-08/2025-08", "2024/2025", "2024-08/2024", "2025-01-27/2025-01-28",
  };
  static const char *const bad[] = {
    "", "/", "2024/", "/2024", "2025/2024", "2024/2024-08", "2025-01-28/2025-01-27",
    "2024/2025/2026", "2024//2025", "2024 / 2025", "2024-2025", "2024-13/2025",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *iso = jeoul_period_to_iso (period (good[i]));

      g_assert_cmpstr (iso, ==, good[i]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      JeoulPeriod parsed;

      g_test_message ("%s", bad[i]);
      g_assert_false (jeoul_period_parse (bad[i], -1, &parsed));
    }
}

static void
test_compare (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    int expected;
  } rows[] = {
    { "2025-01", "2025-01-27", 1 },  { "2025-01-27", "2025-01-28", -1 },
    { "2025-01", "2025-01-31", 0 },  { "2025", "2025-12-30", 1 },
    { "2025", "2025-12", 0 },        { "2024-02-29", "2024-02", 0 },
    { "2023", "2024-01-01", -1 },    { "", "0001-01-01", -1 },
    { "9999", "", 1 },               { "", "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpint (jeoul_date_compare (date (rows[i].a), date (rows[i].b)), ==,
                       rows[i].expected);
      g_assert_cmpint (jeoul_date_compare (date (rows[i].b), date (rows[i].a)), ==,
                       -rows[i].expected);
    }
}

static void
test_days (void)
{
  static const struct
  {
    const char *date;
    int first;
    int last;
  } rows[] = {
    { "1970-01-01", 0, 0 },          { "1970", 0, 364 },          { "1970-02", 31, 58 },
    { "1969-12-31", -1, -1 },        { "2000-03-01", 11017, 11017 }, { "2024-02", 19754, 19782 },
    { "0001-01-01", -719162, -719162 }, { "9999-12-31", 2932896, 2932896 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JeoulDate parsed = date (rows[i].date);
      JeoulDate back = jeoul_date_from_day (rows[i].first);

      g_assert_cmpint (jeoul_date_first_day (parsed), ==, rows[i].first);
      g_assert_cmpint (jeoul_date_last_day (parsed), ==, rows[i].last);
      g_assert_cmpfloat (jeoul_date_middle_day (parsed), ==,
                         (rows[i].first + rows[i].last) / 2.0);
      g_assert_cmpint (back.year, ==, parsed.year);
      g_assert_cmpint (back.month, ==, MAX (parsed.month, 1));
      g_assert_cmpint (back.day, ==, MAX (parsed.day, 1));
    }

  g_assert_cmpfloat (jeoul_period_middle_day (period ("1970-01-01/1970-01-02")), ==, 0.5);
  g_assert_cmpfloat (jeoul_period_middle_day (period ("1970")), ==, 182);
  g_assert_false (jeoul_date_is_set (jeoul_date_from_day (-719163)));
  g_assert_false (jeoul_date_is_set (jeoul_date_from_day (2932897)));
  g_assert_false (jeoul_date_is_set (jeoul_date_from_day (G_MAXINT)));
  g_assert_false (jeoul_date_is_set (jeoul_date_from_day (G_MININT)));
  g_assert_cmpint (jeoul_date_last_day ((JeoulDate) { 0, 0, 0 }), ==, 0);
}

static void
test_format (void)
{
  static const struct
  {
    const char *period;
    const char *english;
    const char *korean;
  } rows[] = {
    { "2025-01-29", "29 Jan 2025", "2025년 1월 29일" },
    { "2025-01", "Jan 2025", "2025년 1월" },
    { "2025", "2025", "2025년" },
    { "2024-09-05", "5 Sep 2024", "2024년 9월 5일" },
    { "2024-02-29", "29 Feb 2024", "2024년 2월 29일" },
    { "0987-05-04", "4 May 987", "987년 5월 4일" },
    { "1582-10-10", "10 Oct 1582", "1582년 10월 10일" },
    { "1400-02-28", "28 Feb 1400", "1400년 2월 28일" },
    { "9999-12-31", "31 Dec 9999", "9999년 12월 31일" },
    { "2024-08/2025-08", "Aug 2024–Aug 2025", "2024년 8월~2025년 8월" },
    { "2024/2025", "2024–2025", "2024년~2025년" },
    { "2024/2024", "2024", "2024년" },
    { "2024-11-30/2025", "30 Nov 2024–2025", "2024년 11월 30일~2025년" },
  };
  g_autofree char *empty = jeoul_date_format (JEOUL_LANG_KO, (JeoulDate) { 0, 0, 0 });
  g_autofree char *empty_iso = jeoul_date_to_iso ((JeoulDate) { 0, 0, 0 });

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *english = jeoul_period_format (JEOUL_LANG_EN, period (rows[i].period));
      g_autofree char *korean = jeoul_period_format (JEOUL_LANG_KO, period (rows[i].period));

      g_assert_cmpstr (english, ==, rows[i].english);
      g_assert_cmpstr (korean, ==, rows[i].korean);
    }
  g_assert_cmpstr (empty, ==, "");
  g_assert_cmpstr (empty_iso, ==, "");
}

static gpointer
format_in_thread (gpointer data)
{
  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *english = jeoul_date_format (JEOUL_LANG_EN, date ("2025-01-29"));
      g_autofree char *korean = jeoul_date_format (JEOUL_LANG_KO, date ("2024-08"));

      g_assert_cmpstr (english, ==, "29 Jan 2025");
      g_assert_cmpstr (korean, ==, "2024년 8월");
    }
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("date", format_in_thread, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/length", test_length);
  g_test_add_func ("/date/period", test_period);
  g_test_add_func ("/date/compare", test_compare);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/format", test_format);
  g_test_add_func ("/date/threads", test_threads);
  return g_test_run ();
}
