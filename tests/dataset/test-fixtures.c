/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Good and bad files: the reader and the RELAX NG schema say the same, at the right place. */
#include <string.h>

#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include "jeoul-reader.h"

static xmlRelaxNGPtr schema;

static void
ignore_cb (void       *data,
           const char *format,
           ...)
{
}

static char *
fixture_path (const char *relative)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", relative, NULL);
}

static gboolean
schema_accepts (const char *path)
{
  g_autofree char *text = NULL;
  gsize length;
  xmlDocPtr document;
  xmlRelaxNGValidCtxtPtr validation;
  int result;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  document = xmlReadMemory (text, (int) length, NULL, NULL,
                            XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  g_assert_nonnull (document);
  validation = xmlRelaxNGNewValidCtxt (schema);
  xmlRelaxNGSetValidErrors (validation, ignore_cb, ignore_cb, NULL);
  result = xmlRelaxNGValidateDoc (validation, document);
  xmlRelaxNGFreeValidCtxt (validation);
  xmlFreeDoc (document);
  g_assert_cmpint (result, >=, 0);

  return result == 0;
}

static JeoulDataset *
read_path (const char     *path,
           JeoulProblems **problems,
           GError        **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return jeoul_reader_read_file (file, JEOUL_LANG_EN, NULL, NULL, NULL, problems, error);
}

static void
test_good (gconstpointer data)
{
  const char *path = data;
  g_autoptr (JeoulProblems) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JeoulDataset) dataset = read_path (path, &problems, &error);

  g_assert_no_error (error);
  g_assert_nonnull (dataset);
  g_assert_null (problems);
  g_assert_true (schema_accepts (path));
}

/* A line of expected.tsv: file, problem, line, column. */
static void
test_bad (gconstpointer data)
{
  g_auto (GStrv) expected = g_strsplit (data, "\t", -1);
  g_autofree char *path = fixture_path (expected[0]);
  g_autoptr (JeoulProblems) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JeoulDataset) dataset = read_path (path, &problems, &error);
  gboolean of_meaning = g_str_has_prefix (expected[0], "bad-meaning/");
  const JeoulProblem *problem;

  g_assert_null (dataset);
  g_assert_error (error, JEOUL_DATASET_ERROR, JEOUL_DATASET_ERROR_INVALID);
  g_assert_cmpuint (jeoul_problems_get_n_total (problems), ==, 1);
  problem = jeoul_problems_get (problems, 0);
  g_assert_cmpstr (jeoul_problem_get_name (problem), ==, expected[1]);
  g_assert_cmpuint (problem->line, ==, g_ascii_strtoull (expected[2], NULL, 10));
  g_assert_cmpuint (problem->column, ==, g_ascii_strtoull (expected[3], NULL, 10));
  if (of_meaning)
    g_assert_cmpint (problem->class, ==, JEOUL_PROBLEM_MEANING);
  else
    g_assert_cmpint (problem->class, !=, JEOUL_PROBLEM_MEANING);
  g_assert_true (schema_accepts (path) == of_meaning);

  for (guint lang = 0; lang < JEOUL_N_LANGS; lang++)
    {
      g_autofree char *sentence = jeoul_problem_describe (problem, lang);
      gboolean has_hangul = FALSE;

      g_assert_cmpuint (strlen (sentence), >, 10);
      g_assert_null (strstr (sentence, "{found}"));
      g_assert_null (strstr (sentence, "{expected}"));
      for (const char *p = sentence; *p != '\0'; p = g_utf8_next_char (p))
        has_hangul |= g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HANGUL;
      if (lang == JEOUL_LANG_KO)
        g_assert_true (has_hangul);
    }
}

/* Each good file is listed by its folder; each bad one must stand in expected.tsv. */
static void
add_folder (const char *folder,
            GHashTable *expected)
{
  g_autofree char *path = fixture_path (folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *relative = g_strconcat (folder, "/", name, NULL);
      g_autofree char *test = g_strconcat ("/fixtures/", relative, NULL);

      if (expected == NULL)
        g_test_add_data_func_full (test, fixture_path (relative), test_good, g_free);
      else
        g_assert_true (g_hash_table_contains (expected, relative));
    }
}

/* The example of FORMAT.md is data/example.xml, word for word. */
static void
test_documented_example (void)
{
  g_autofree char *example_path = g_test_build_filename (G_TEST_DIST, "..", "data", "example.xml",
                                                         NULL);
  g_autofree char *format_path = g_test_build_filename (G_TEST_DIST, "..", "data", "FORMAT.md",
                                                        NULL);
  g_autofree char *example = NULL, *format = NULL, *block = NULL;

  g_assert_true (g_file_get_contents (example_path, &example, NULL, NULL));
  g_assert_true (g_file_get_contents (format_path, &format, NULL, NULL));
  block = g_strconcat ("```xml\n", example, "```\n", NULL);
  g_assert_nonnull (strstr (format, block));
  test_good (example_path);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *schema_path = NULL, *table_path = NULL, *table = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GHashTable) expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  xmlRelaxNGParserCtxtPtr parser;
  int status;

  g_test_init (&argc, &argv, NULL);
  schema_path = g_test_build_filename (G_TEST_DIST, "..", "data", "dataset.rng", NULL);
  parser = xmlRelaxNGNewParserCtxt (schema_path);
  schema = xmlRelaxNGParse (parser);
  xmlRelaxNGFreeParserCtxt (parser);
  g_assert_nonnull (schema);

  table_path = fixture_path ("expected.tsv");
  g_assert_true (g_file_get_contents (table_path, &table, NULL, NULL));
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '#' && lines[i][0] != '\0')
      {
        char *relative = g_strndup (lines[i], strcspn (lines[i], "\t"));
        g_autofree char *test = g_strconcat ("/fixtures/", relative, NULL);

        g_hash_table_add (expected, relative);
        g_test_add_data_func (test, lines[i], test_bad);
      }
  add_folder ("good", NULL);
  add_folder ("bad-schema", expected);
  add_folder ("bad-meaning", expected);
  g_test_add_func ("/fixtures/documented-example", test_documented_example);

  status = g_test_run ();
  xmlRelaxNGFree (schema);
  xmlCleanupParser ();
  return status;
}
