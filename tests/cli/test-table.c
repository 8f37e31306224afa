/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells: decimal numbers without exponents, JSON strings, columns of a terminal. */
#include "jeoul-cli-table.h"

static void
test_plain_decimal (void)
{
  static const struct
  {
    const char *decimal;
    const char *plain;
  } cases[] = {
    { "5576000", "5576000" },
    { "0.10", "0.10" },
    { "-3", "-3" },
    { "007", "7" },
    { "-00.50", "-0.50" },
    { "0", "0" },
    { "00", "0" },
    { "1.6e9", "1600000000" },
    { "1.6E+9", "1600000000" },
    { "12.5e-1", "1.25" },
    { "-5e-3", "-0.005" },
    { "10e-1", "1.0" },
    { "0.05e2", "5" },
    { "123456789012345678901234567890.5", "123456789012345678901234567890.5" },
    { "1.234567e3", "1234.567" },
    { "0e999999999", "0" },
    { "-0.0e5", "0" },
    /* Nobody reads that many zeros. */
    { "1e999999999", "1e999999999" },
    { "1e-99999999999999999999", "1e-99999999999999999999" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = jeoul_plain_decimal (cases[i].decimal);

      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

static void
test_json_string (void)
{
  static const struct
  {
    const char *string;
    const char *json;
  } cases[] = {
    { "", "\"\"" },
    { "a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\"" },
    { "line\nnext\ttab\x01\x7f", "\"line\\nnext\\ttab\\u0001\\u007f\"" },
    { "저울", "\"저울\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) json = g_string_new (NULL);

      jeoul_json_append_string (json, cases[i].string);
      g_assert_cmpstr (json->str, ==, cases[i].json);
    }
}

static void
test_text_columns (void)
{
  g_assert_cmpuint (jeoul_text_columns (""), ==, 0);
  g_assert_cmpuint (jeoul_text_columns ("abc"), ==, 3);
  g_assert_cmpuint (jeoul_text_columns ("저울"), ==, 4);
  g_assert_cmpuint (jeoul_text_columns ("e\xcc\x81"), ==, 1);
}

static void
test_printable (void)
{
  static const struct
  {
    const char *bytes;
    const char *printable;
  } cases[] = {
    { "plain 저울", "plain 저울" },
    { "a\033[31mb\r\n", "a\\x1b[31mb\\x0d\\x0a" },
    { "\xff", "\xef\xbf\xbd" },
    { "\xe2\x80\xae" "abc", "\\u202eabc" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *printable = jeoul_printable (cases[i].bytes);

      g_assert_cmpstr (printable, ==, cases[i].printable);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/plain-decimal", test_plain_decimal);
  g_test_add_func ("/table/json-string", test_json_string);
  g_test_add_func ("/table/text-columns", test_text_columns);
  g_test_add_func ("/output/printable", test_printable);
  return g_test_run ();
}
