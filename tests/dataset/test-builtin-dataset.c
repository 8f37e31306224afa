/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the built-in dataset promises as a file: valid, in two languages, with speaking ids. */
#include <string.h>

#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include "jeoul-query.h"
#include "jeoul-reader.h"

#define MAX_ROWS 40

/* The catalogue, in its order. */
static const struct
{
  const char     *id;
  JeoulFigureKind kind;
  gboolean        around;
} catalogue[] = {
  { "training-cost", JEOUL_KIND_RIVAL_CLAIMS, FALSE },
  { "company-spending", JEOUL_KIND_BARS, FALSE },
  { "gpu-hours", JEOUL_KIND_RIVAL_CLAIMS, FALSE },
  { "gpu-counts", JEOUL_KIND_RIVAL_CLAIMS, FALSE },
  { "gpu-hours-times-rate", JEOUL_KIND_ARITHMETIC, FALSE },
  { "one-model-many-prices", JEOUL_KIND_RIVAL_CLAIMS, FALSE },
  { "claimed-ratios", JEOUL_KIND_RATIOS, FALSE },
  { "who-said-what-when", JEOUL_KIND_TIMELINE, FALSE },
  { "valuations", JEOUL_KIND_STEPS, FALSE },
  { "hours-against-cost", JEOUL_KIND_SCATTER, FALSE },
  { "gpu-price", JEOUL_KIND_RIVAL_CLAIMS, FALSE },
  { "gpu-rent", JEOUL_KIND_RIVAL_CLAIMS, FALSE },
  { "dollars-in-won", JEOUL_KIND_RIVAL_CLAIMS, FALSE },
  { "model-size", JEOUL_KIND_RIVAL_CLAIMS, TRUE },
  { "math-500", JEOUL_KIND_RIVAL_CLAIMS, TRUE },
  { "personal-data", JEOUL_KIND_BARS, TRUE },
  { "open-model-downloads", JEOUL_KIND_BARS, TRUE },
};

/* Words of a code or a position in a list, which say nothing to a reader. */
static const char mute_ids[] =
  "^[a-z]?[0-9]+$|^[se][0-9]{2,3}(-|$)|(^|-)a[1-5](-|$)|^(claim|source|event|item|row)-?[0-9]+$";

static JeoulDataset *dataset;
static char *dataset_path;
static xmlDocPtr document;

static void
fail_at (xmlNodePtr  node,
         const char *format,
         ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_test_message ("line %ld, <%s>: %s", xmlGetLineNo (node), (const char *) node->name, text);
  g_test_fail ();
}

static char *
attribute (xmlNodePtr  node,
           const char *name)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static gboolean
is_element (xmlNodePtr  node,
            const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

/* Calls @visit for each element of the file. */
static void
walk (xmlNodePtr node,
      void       (*visit) (xmlNodePtr node))
{
  for (; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE)
      {
        visit (node);
        walk (node->children, visit);
      }
}

static void
test_valid (void)
{
  g_autofree char *schema_path = g_test_build_filename (G_TEST_DIST, "..", "data", "dataset.rng",
                                                        NULL);
  xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewParserCtxt (schema_path);
  xmlRelaxNGPtr schema = xmlRelaxNGParse (parser);
  xmlRelaxNGValidCtxtPtr validation = xmlRelaxNGNewValidCtxt (schema);

  g_assert_nonnull (schema);
  g_assert_cmpint (xmlRelaxNGValidateDoc (validation, document), ==, 0);
  xmlRelaxNGFreeValidCtxt (validation);
  xmlRelaxNGFree (schema);
  xmlRelaxNGFreeParserCtxt (parser);

  g_assert_cmpstr (jeoul_dataset_get_id (dataset), ==, "ai-cost-debate");
  g_assert_cmpstr (jeoul_dataset_get_license (dataset), ==, "CC-BY-4.0");
  g_assert_true (jeoul_date_is_set (jeoul_dataset_get_updated (dataset)));
}

static gboolean
has_hangul (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HANGUL)
      return TRUE;

  return FALSE;
}

/* Each text stands in both languages, English first; sentences are sentences in both. */
static void
visit_texts (xmlNodePtr node)
{
  static const char *const names[] = {
    "title", "description", "name", "pattern", "note", "role", "label", "words", "subtitle",
    "publisher", "author", NULL,
  };
  xmlChar *language = xmlGetNsProp (node, (const xmlChar *) "lang", XML_XML_NAMESPACE);
  xmlChar *content = NULL;
  xmlNodePtr next = xmlNextElementSibling (node);
  gboolean is_korean = g_strcmp0 ((const char *) language, "ko") == 0;

  if (g_strv_contains (names, (const char *) node->name))
    {
      content = xmlNodeGetContent (node);
      if (language == NULL)
        fail_at (node, "no language");
      else if (!is_korean)
        {
          g_autofree char *count = attribute (node, "count");
          xmlChar *other = NULL;

          if (next != NULL && count == NULL && is_element (next, "pattern"))
            {
              g_autofree char *next_count = attribute (next, "count");

              if (next_count != NULL)
                next = xmlNextElementSibling (next);
            }
          if (next != NULL && strcmp ((const char *) next->name, (const char *) node->name) == 0)
            other = xmlGetNsProp (next, (const xmlChar *) "lang", XML_XML_NAMESPACE);
          if (g_strcmp0 ((const char *) other, "ko") != 0)
            fail_at (node, "“%s” has no Korean beside it", (const char *) content);
          xmlFree (other);
          if (has_hangul ((const char *) content) && !is_element (node, "note"))
            fail_at (node, "“%s” is not English", (const char *) content);
        }
      if (strstr ((const char *) content, "TODO") || strstr ((const char *) content, "  "))
        fail_at (node, "“%s” is not finished", (const char *) content);
      if (is_element (node, "note") || is_element (node, "subtitle"))
        {
          g_autofree char *text = g_strstrip (g_strdup ((const char *) content));

          if (is_korean && !has_hangul (text))
            fail_at (node, "“%s” is not Korean", text);
          /* 합니다체, with a full stop; a note that only names an original title has none. */
          if (is_korean && !g_str_has_suffix (text, "다.") && !g_str_has_prefix (text, "원제:"))
            fail_at (node, "“%s” does not end as a sentence", text);
          if (!is_korean && strchr (".?!”", text[strlen (text) - 1]) == NULL &&
              !g_str_has_suffix (text, "”."))
            fail_at (node, "“%s” does not end as a sentence", text);
          if (is_korean && strchr (text, '~') != NULL && strstr (text, "약 ~") != NULL)
            fail_at (node, "“%s” says about with a tilde", text);
        }
    }
  xmlFree (content);
  xmlFree (language);
}

static void
test_texts (void)
{
  walk (xmlDocGetRootElement (document), visit_texts);
}

static GRegex *mute_id;

static void
visit_ids (xmlNodePtr node)
{
  g_autofree char *id = attribute (node, "id");

  if (id != NULL && !is_element (node, "unit") && !is_element (node, "subject") &&
      g_regex_match (mute_id, id, 0, NULL))
    fail_at (node, "the id “%s” says nothing", id);
}

/* Ids are words: chips and units aside (h100, USD), no codes of a table. */
static void
test_ids (void)
{
  mute_id = g_regex_new (mute_ids, G_REGEX_CASELESS, 0, NULL);
  walk (xmlDocGetRootElement (document), visit_ids);
  g_clear_pointer (&mute_id, g_regex_unref);
}

/* Plain decimals, an exponent only for FLOP, and no noise of a machine's sum (5575999.9999). */
static GRegex *plain_number;

static void
visit_numbers (xmlNodePtr node)
{
  static const char *const names[] = { "number", "low", "high", "value" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *value = attribute (node, names[i]);

      if (value == NULL)
        continue;
      if (!g_regex_match (plain_number, value, 0, NULL))
        fail_at (node, "%s=“%s” is not a plain number", names[i], value);
      if (strstr (value, "9999") != NULL && strchr (value, '.') != NULL)
        fail_at (node, "%s=“%s” looks like a sum of a machine", names[i], value);
    }
}

static void
test_numbers (void)
{
  plain_number = g_regex_new ("^-?(0|[1-9][0-9]{0,15})(\\.[0-9]{1,4})?$|"
                              "^[1-9](\\.[0-9]+)?e[1-9][0-9]$",
                              0, 0, NULL);
  walk (xmlDocGetRootElement (document), visit_numbers);
  g_clear_pointer (&plain_number, g_regex_unref);
}

static void
test_sources (void)
{
  guint n;
  const JeoulSource *sources = jeoul_dataset_get_sources (dataset, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *note = jeoul_text_get (&sources[i].note, JEOUL_LANG_EN);
      const char *addresses[] = { sources[i].address, sources[i].read_at };

      if (sources[i].address == NULL && (note == NULL || strstr (note, "address") == NULL))
        {
          g_test_message ("%s: no address, and not why", sources[i].id);
          g_test_fail ();
        }
      for (guint j = 0; j < G_N_ELEMENTS (addresses); j++)
        if (addresses[j] != NULL && strstr (addresses[j], "://") != NULL &&
            !g_str_has_prefix (addresses[j], "https://") &&
            !g_str_has_prefix (addresses[j], "http://"))
          {
            g_test_message ("%s: %s", sources[i].id, addresses[j]);
            g_test_fail ();
          }
      if (sources[i].read == JEOUL_READ_NO && sources[i].read_at != NULL)
        {
          g_test_message ("%s was not read, but at %s", sources[i].id, sources[i].read_at);
          g_test_fail ();
        }
    }
}

static void
test_figures (void)
{
  guint n;
  const JeoulFigure *figures = jeoul_dataset_get_figures (dataset, &n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (catalogue));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GArray) claims = jeoul_query_figure (dataset, &figures[i]);

      g_assert_cmpstr (figures[i].id, ==, catalogue[i].id);
      g_assert_cmpint (figures[i].kind, ==, catalogue[i].kind);
      g_assert_cmpint (figures[i].around, ==, catalogue[i].around);
      g_assert_cmpuint (claims->len, >=, 3);
      g_assert_cmpuint (claims->len + figures[i].n_computed, <=, MAX_ROWS);
      for (guint lang = 0; lang < JEOUL_N_LANGS; lang++)
        {
          const char *title = figures[i].title.in[lang];

          g_assert_nonnull (title);
          g_assert_nonnull (figures[i].subtitle.in[lang]);
          if (!g_str_has_suffix (title, lang == JEOUL_LANG_KO ? "나?" : "?") &&
              !g_str_has_suffix (title, "가?"))
            {
              g_test_message ("“%s” is not a question", title);
              g_test_fail ();
            }
        }
    }
}

static gboolean
same_hardware (const JeoulClaim *a,
               const JeoulClaim *b)
{
  if (a->hardware.count != b->hardware.count)
    return FALSE;

  return a->hardware.count == 0 ||
         memcmp (jeoul_dataset_get_list (dataset, a->hardware),
                 jeoul_dataset_get_list (dataset, b->hardware),
                 a->hardware.count * sizeof (JeoulIndex)) == 0;
}

/* Two rows of one figure that share subject, claimant and date are told apart by their label or by
 * what a row shows of how they are reckoned. */
static gboolean
can_be_told_apart (const JeoulClaim *a,
                   const JeoulClaim *b)
{
  return a->subject != b->subject || a->claimant != b->claimant || a->quantity != b->quantity ||
         g_strcmp0 (jeoul_text_get (jeoul_claim_get_label (dataset, a), JEOUL_LANG_EN),
                    jeoul_text_get (jeoul_claim_get_label (dataset, b), JEOUL_LANG_EN)) != 0 ||
         !same_hardware (a, b) || a->basis != b->basis || a->part != b->part ||
         a->prices != b->prices ||
         jeoul_date_compare (a->asserted, b->asserted) != 0 ||
         jeoul_date_compare (a->period.end, b->period.end) != 0;
}

static void
test_rows_differ (void)
{
  guint n;
  const JeoulFigure *figures = jeoul_dataset_get_figures (dataset, &n);
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GArray) found = jeoul_query_figure (dataset, &figures[i]);

      for (guint j = 0; j < found->len; j++)
        for (guint k = 0; k < j; k++)
          {
            const JeoulClaim *a = &claims[g_array_index (found, guint32, j)];
            const JeoulClaim *b = &claims[g_array_index (found, guint32, k)];

            if (!can_be_told_apart (a, b))
              {
                g_test_message ("%s: %s and %s look the same", figures[i].id, a->id, b->id);
                g_test_fail ();
              }
          }
    }
}

/* What the dataset must not say of its claims. */
static void
test_claims (void)
{
  guint n;
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, &n);

  for (guint i = 0; i < n; i++)
    {
      const JeoulClaim *claim = &claims[i];
      const JeoulClaimant *claimant = jeoul_claim_get_claimant (dataset, claim);

      /* It can be read somewhere. */
      if (claim->citations.count + claim->reports.count == 0)
        {
          g_test_message ("%s has no source", claim->id);
          g_test_fail ();
        }
      /* An outlet or somebody unnamed is no primary document. */
      if (claim->evidence == JEOUL_EVIDENCE_PRIMARY &&
          (claimant->kind == JEOUL_CLAIMANT_OUTLET || claimant->kind == JEOUL_CLAIMANT_UNNAMED))
        {
          g_test_message ("%s: primary, from %s", claim->id, claimant->id);
          g_test_fail ();
        }
      if (claim->evidence != JEOUL_EVIDENCE_UNNAMED && claimant->kind == JEOUL_CLAIMANT_UNNAMED)
        {
          g_test_message ("%s: %s is not named", claim->id, claimant->id);
          g_test_fail ();
        }
      /* A misprint says what it misprints. */
      if (claim->status == JEOUL_STATUS_MISPRINT && claim->relations.count == 0)
        {
          g_test_message ("%s: a misprint of what?", claim->id);
          g_test_fail ();
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *xml = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JeoulProblems) problems = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  int status;

  g_test_init (&argc, &argv, NULL);
  dataset_path = g_test_build_filename (G_TEST_DIST, "..", "data", "ai-cost-debate.xml", NULL);
  g_assert_true (g_file_get_contents (dataset_path, &xml, &length, NULL));
  bytes = g_bytes_new_static (xml, length);
  dataset = jeoul_reader_read_bytes (bytes, dataset_path, JEOUL_LANG_EN, &problems, &error);
  g_assert_no_error (error);
  g_assert_null (problems);
  document = xmlReadMemory (xml, (int) length, dataset_path, NULL, XML_PARSE_NONET);
  g_assert_nonnull (document);

  g_test_add_func ("/builtin-dataset/valid", test_valid);
  g_test_add_func ("/builtin-dataset/texts", test_texts);
  g_test_add_func ("/builtin-dataset/ids", test_ids);
  g_test_add_func ("/builtin-dataset/numbers", test_numbers);
  g_test_add_func ("/builtin-dataset/sources", test_sources);
  g_test_add_func ("/builtin-dataset/figures", test_figures);
  g_test_add_func ("/builtin-dataset/rows-differ", test_rows_differ);
  g_test_add_func ("/builtin-dataset/claims", test_claims);

  status = g_test_run ();
  xmlFreeDoc (document);
  jeoul_dataset_unref (dataset);
  g_free (dataset_path);
  xmlCleanupParser ();
  return status;
}
