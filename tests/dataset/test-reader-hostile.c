/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are cut, damaged or made to do harm: each is refused with a reason, none crashes. */
#include <string.h>

#include "jeoul-reader.h"

#define HEAD "<dataset xmlns=\"urn:jeoul:dataset:1\" id=\"d\" version=\"1\"><title xml:lang=\"en\">"
#define TAIL "</title></dataset>"
#define BEGIN "<dataset xmlns=\"urn:jeoul:dataset:1\" id=\"d\" version=\"1\">\n" \
              "<title xml:lang=\"en\">t</title>\n"

#define SPACES_16 "                "
#define SPACES_256 SPACES_16 SPACES_16 SPACES_16 SPACES_16 SPACES_16 SPACES_16 SPACES_16 SPACES_16 \
                   SPACES_16 SPACES_16 SPACES_16 SPACES_16 SPACES_16 SPACES_16 SPACES_16 SPACES_16
#define FAR_ENCODING "<?xml version=\"1.0\"" SPACES_256 SPACES_256 SPACES_256 SPACES_256 SPACES_256 \
                     "encoding=\"ISO-8859-1\"?>"

/* A stream that repeats a piece of text, a few bytes at a time if need be, and fails on demand. */
typedef struct
{
  GInputStream  parent;
  const char   *head;
  const char   *body;
  guint64       n_body; /* bytes of the body, repeated */
  const char   *tail;
  guint64       done;
  gsize         max_read;
  guint64       fail_at;
  guint64       cancel_at;
  GCancellable *cancellable;
} TestStream;

typedef struct
{
  GInputStreamClass parent_class;
} TestStreamClass;

GType test_stream_get_type (void);

G_DEFINE_TYPE (TestStream, test_stream, G_TYPE_INPUT_STREAM)

static gssize
test_stream_read (GInputStream  *stream,
                  void          *buffer,
                  gsize          count,
                  GCancellable  *cancellable,
                  GError       **error)
{
  TestStream *self = (TestStream *) stream;
  gsize n_head = strlen (self->head), n_tail = strlen (self->tail), n_body = strlen (self->body);
  guint64 total = n_head + self->n_body + n_tail;
  gsize n = 0;

  if (self->fail_at > 0 && self->done >= self->fail_at)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "injected");
      return -1;
    }
  if (self->cancel_at > 0 && self->done >= self->cancel_at)
    g_cancellable_cancel (self->cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  for (; n < count && n < self->max_read && self->done < total; n++, self->done++)
    {
      guint64 at = self->done;

      ((char *) buffer)[n] = at < n_head ? self->head[at]
                             : at < n_head + self->n_body ? self->body[(at - n_head) % n_body]
                                                          : self->tail[at - n_head - self->n_body];
    }
  return (gssize) n;
}

static void
test_stream_class_init (TestStreamClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = test_stream_read;
}

static void
test_stream_init (TestStream *self)
{
  self->head = self->body = self->tail = "";
  self->max_read = G_MAXSIZE;
}

static char *
name_of_first (const JeoulProblems *problems)
{
  if (problems == NULL)
    return g_strdup ("none");
  return g_strdup (jeoul_problem_get_name (jeoul_problems_get (problems, 0)));
}

/* Reads bytes; returns the name of the first problem, "none" if they are a dataset. */
static char *
read_problem (const char *bytes,
              gsize       length)
{
  g_autoptr (GBytes) data = g_bytes_new_static (bytes, length);
  g_autoptr (JeoulProblems) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JeoulDataset) dataset = jeoul_reader_read_bytes (data, "x.xml", JEOUL_LANG_KO,
                                                              &problems, &error);

  g_assert_true ((dataset == NULL) == (error != NULL));
  if (error != NULL)
    {
      g_assert_error (error, JEOUL_DATASET_ERROR, JEOUL_DATASET_ERROR_INVALID);
      g_assert_cmpuint (jeoul_problems_get_n_kept (problems), >, 0);
      for (guint i = 0; i < jeoul_problems_get_n_kept (problems); i++)
        {
          const JeoulProblem *problem = jeoul_problems_get (problems, i);
          g_autofree char *sentence = jeoul_problem_describe (problem, JEOUL_LANG_KO);

          g_assert_true (g_utf8_validate (sentence, -1, NULL));
          g_assert_cmpuint (problem->line, >, 0);
          g_assert_cmpuint (problem->column, >, 0);
        }
    }
  return name_of_first (problems);
}

static const struct
{
  const char *name;
  const char *bytes;
  gsize       length;
  const char *problem;
} cases[] = {
#define CASE(name, bytes, problem) { name, bytes, sizeof (bytes) - 1, problem }
  CASE ("plain", HEAD "t" TAIL, "none"),
  CASE ("empty", "", "empty-file"),
  CASE ("blank", " \n\t", "empty-file"),
  CASE ("words", "hello", "not-xml"),
  CASE ("json", "{\"a\":1}", "not-xml"),
  CASE ("gzip", "\x1f\x8b\x08\0\0\0\0\0", "compressed"),
  CASE ("zip", "PK\3\4", "compressed"),
  CASE ("utf16", "\xff\xfe<\0d\0", "encoding"),
  CASE ("utf16-big", "\xfe\xff\0<\0d", "encoding"),
  CASE ("utf16-bare", "<\0d\0", "encoding"),
  CASE ("utf32", "\xff\xfe\0\0<\0\0\0", "encoding"),
  CASE ("ebcdic", "\x4c\x6f\xa7\x94\x93", "encoding"),
  CASE ("declared-latin1", "<?xml version='1.0' encoding='ISO-8859-1'?>" HEAD "t" TAIL, "encoding"),
  CASE ("declared-utf16", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" HEAD "t" TAIL, "encoding"),
  CASE ("declared-euckr", "<?xml version=\"1.0\" encoding = \"EUC-KR\" ?>" HEAD "t" TAIL, "encoding"),
  CASE ("declared-lower", "<?xml version=\"1.0\" encoding=\"utf-8\"?>" HEAD "t" TAIL, "none"),
  CASE ("latin1", HEAD "caf\xe9 x" TAIL, "not-utf8"),
  CASE ("latin1-in-attribute", "<dataset xmlns=\"urn:jeoul:dataset:1\" id=\"\xe9 x\"/>", "not-utf8"),
  CASE ("overlong", HEAD "\xc0\xaf" TAIL, "not-utf8"),
  CASE ("surrogate", HEAD "\xed\xa0\x80" TAIL, "not-utf8"),
  CASE ("beyond", HEAD "\xf5\x80\x80\x80" TAIL, "not-utf8"),
  CASE ("cut-character", HEAD "\xea\xb0", "not-utf8"),
  CASE ("nul", HEAD "a\0b" TAIL, "nul-byte"),
  CASE ("nul-in-tag", "<data\0set/>", "nul-byte"),
  CASE ("control", HEAD "\x01" TAIL, "invalid-character"),
  CASE ("noncharacter", HEAD "\xef\xbf\xbf" TAIL, "invalid-character"),
  CASE ("reference-to-nul", HEAD "&#0;" TAIL, "bad-character-reference"),
  CASE ("reference-too-large", HEAD "&#x110000;" TAIL, "bad-character-reference"),
  CASE ("doctype", "<!DOCTYPE dataset>" HEAD "t" TAIL, "document-type"),
  CASE ("doctype-inside", HEAD "<!DOCTYPE dataset>t" TAIL, "document-type"),
  CASE ("external-dtd", "<!DOCTYPE dataset SYSTEM \"http://127.0.0.1:9/x\">" HEAD "t" TAIL,
        "document-type"),
  CASE ("external-entity",
        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" HEAD "&x;" TAIL, "document-type"),
  CASE ("laughs",
        "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>" HEAD "&b;" TAIL,
        "document-type"),
  CASE ("xinclude", "<dataset xmlns=\"urn:jeoul:dataset:1\" id=\"d\" version=\"1\">"
        "<title xml:lang=\"en\">t</title>"
        "<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\"/></dataset>",
        "xinclude"),
  CASE ("xinclude-in-foreign", "<dataset xmlns=\"urn:jeoul:dataset:1\" id=\"d\" version=\"1\">"
        "<title xml:lang=\"en\">t</title><x xmlns=\"urn:x\">"
        "<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\"/></x></dataset>",
        "xinclude"),
  CASE ("undefined-entity", HEAD "&nbsp;" TAIL, "undefined-entity"),
  CASE ("ampersand", HEAD "R & D" TAIL, "bare-ampersand"),
  CASE ("less-than", HEAD "1 < 2" TAIL, "bad-name"),
  CASE ("mismatch", HEAD "t</titel></dataset>", "tag-mismatch"),
  CASE ("duplicate-attribute", "<dataset id=\"a\" id=\"b\"/>", "duplicate-attribute"),
  CASE ("undeclared-prefix", "<j:dataset id=\"a\"/>", "undeclared-prefix"),
  CASE ("no-quotes", "<dataset id=a/>", "attribute-quotes"),
  CASE ("no-space", "<dataset id=\"a\"version=\"1\"/>", "attribute-space"),
  CASE ("less-than-in-attribute", "<dataset id=\"a<b\"/>", "less-than-in-attribute"),
  CASE ("after-end", HEAD "t" TAIL "<more/>", "after-end"),
  CASE ("text-after-end", HEAD "t" TAIL "more", "after-end"),
  CASE ("late-declaration", "\n<?xml version=\"1.0\"?>" HEAD "t" TAIL, "xml-declaration"),
  CASE ("comment", HEAD "<!-- a -- b -->t" TAIL, "bad-comment"),
  CASE ("cdata-end", HEAD "a]]>b" TAIL, "bad-cdata"),
  CASE ("only-start", "<dataset", "truncated"),
  CASE ("only-comment", "<!-- nothing -->", "truncated"),
  CASE ("far-encoding", FAR_ENCODING BEGIN "</dataset>", "encoding"),
  CASE ("slash", BEGIN "<units/ ></dataset>", "tag-not-closed"),
  CASE ("no-name", BEGIN "<units =\"a\"/></dataset>", "attribute-quotes"),
  CASE ("open", HEAD "t</title>", "truncated"),
#undef CASE
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *problem = read_problem (cases[i].bytes, cases[i].length);

  g_assert_cmpstr (problem, ==, cases[i].problem);
}

/* Within a text the place is that of the character at fault, not of the tag before it. */
static void
test_places (void)
{
  static const struct
  {
    const char *bytes;
    guint       line, column;
  } rows[] = {
    { BEGIN "<title>한 & 둘", 3, 10 },
    { BEGIN "<title>a\r\n한&nbsp;", 4, 2 },
    { BEGIN "<title>&#0;", 3, 8 },
    { BEGIN "<title>;&amp;&#xD800;", 3, 14 },
    { BEGIN "\t<units a=\"한&B\"/>", 3, 13 },
    { BEGIN "<title>&amp;\x01", 3, 13 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat (rows[i].bytes, "</title></dataset>", NULL);
      g_autoptr (GBytes) data = g_bytes_new_static (text, strlen (text));
      g_autoptr (JeoulProblems) problems = NULL;
      g_autoptr (JeoulDataset) dataset = jeoul_reader_read_bytes (data, "x.xml", JEOUL_LANG_EN,
                                                                  &problems, NULL);
      const JeoulProblem *last;

      g_assert_null (dataset);
      last = jeoul_problems_get (problems, jeoul_problems_get_n_kept (problems) - 1);
      g_test_message ("row %u: %s", i, jeoul_problem_get_name (last));
      g_assert_cmpuint (last->line, ==, rows[i].line);
      g_assert_cmpuint (last->column, ==, rows[i].column);
    }
}

static void
load_example (char  **text,
              gsize  *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "example.xml", NULL);

  g_assert_true (g_file_get_contents (path, text, length, NULL));
}

/* Cut at every byte but the last two ("\n" and ">"). */
static void
test_truncated (void)
{
  g_autofree char *text = NULL;
  gsize length, step = g_test_slow () ? 1 : 7;

  load_example (&text, &length);
  for (gsize i = 0; i + 1 < length; i += step)
    {
      g_autofree char *copy = g_memdup2 (text, i + 1); /* so that a sanitizer sees its end */
      g_autofree char *problem = read_problem (copy, i);

      g_assert_cmpstr (problem, !=, "none");
    }
}

/* Every byte changed in turn, by a fixed sequence. */
static void
test_damaged (void)
{
  g_autofree char *text = NULL;
  gsize length, step = g_test_slow () ? 1 : 5;
  guint32 random = 12345;

  load_example (&text, &length);
  for (gsize i = 0; i < length; i += step)
    {
      char saved = text[i];
      g_autofree char *problem = NULL;

      random = random * 1103515245u + 12345u;
      text[i] = (char) (random >> 16);
      problem = read_problem (text, length);
      text[i] = saved;
    }
}

typedef struct
{
  guint line, column, n_total;
} Where;

static char *
read_stream (TestStream  *stream,
             Where       *where,
             GError     **error)
{
  g_autoptr (JeoulProblems) problems = NULL;
  g_autoptr (JeoulDataset) dataset = NULL;

  dataset = jeoul_reader_read_stream (G_INPUT_STREAM (stream), "stream", JEOUL_LANG_EN, 0, NULL,
                                      NULL, stream->cancellable, &problems, error);
  if (where != NULL && problems != NULL)
    {
      where->line = jeoul_problems_get (problems, 0)->line;
      where->column = jeoul_problems_get (problems, 0)->column;
      where->n_total = jeoul_problems_get_n_total (problems);
    }
  return name_of_first (problems);
}

static char *
read_repeated (const char *head,
               const char *body,
               guint64     n_body,
               const char *tail,
               gsize       max_read,
               Where      *where)
{
  TestStream *stream = g_object_new (test_stream_get_type (), NULL);
  char *problem;

  stream->head = head;
  stream->body = body;
  stream->n_body = n_body;
  stream->tail = tail;
  stream->max_read = max_read;
  problem = read_stream (stream, where, NULL);
  g_object_unref (stream);
  return problem;
}

static void
test_limits (void)
{
  const struct
  {
    const char *head, *body;
    guint64     n_body;
    const char *tail, *problem;
    guint       line;
  } rows[] = {
    { BEGIN "<x xmlns='urn:x' ", "a='1' ", 256 * 6 - 6, "/></dataset>", "duplicate-attribute", 3 },
    { BEGIN "<x xmlns='urn:x' ", "a='1' ", 600000, "/></dataset>", "too-many-attributes", 3 },
    { BEGIN "<x xmlns='urn:x' a='", "0123456789", 60000, "'/></dataset>", "none", 0 },
    { BEGIN "<x xmlns='urn:x' a='", "0123456789", 66000, "'/></dataset>", "tag-too-long", 3 },
    { BEGIN "<x xmlns='urn:x' a='", "0123456789", 50000000, "", "tag-too-long", 3 },
    { BEGIN "<x xmlns='urn:x'>", "0123456789", 1000000, "</x></dataset>", "none", 0 },
    { BEGIN "<x xmlns='urn:x'>", "0123456789", 1100000, "</x></dataset>", "text-too-long", 3 },
    { BEGIN "<!--", "0123456789", 1100000, "--></dataset>", "text-too-long", 3 },
    { BEGIN, "<x xmlns='urn:x'>", 17 * 60, "", "truncated", 3 },
    { BEGIN, "<x xmlns='urn:x'>", 17 * 64, "", "too-deep", 3 },
    { BEGIN, "<x xmlns='urn:x'>", 17 * 100000, "", "too-deep", 3 },
    { BEGIN, "<", 100000, "", "tag-too-long", 3 },
    { BEGIN, "<!-- a -->\n", 11 * 100000, "<oops/></dataset>", "unknown-element", 100003 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Where where = { 0 };
      g_autofree char *problem = read_repeated (rows[i].head, rows[i].body, rows[i].n_body,
                                                rows[i].tail, G_MAXSIZE, &where);

      g_assert_cmpstr (problem, ==, rows[i].problem);
      g_assert_cmpuint (where.line, ==, rows[i].line);
    }
}

/* A gigabyte, which is only made when asked for: it takes some seconds. */
static void
test_too_large (void)
{
  g_autofree char *problem = NULL;
  g_autofree char *comment = NULL;

  if (!g_test_slow ())
    {
      g_test_skip ("slow");
      return;
    }
  comment = g_strdup_printf ("<!--%01000d-->\n", 0);
  problem = read_repeated (BEGIN, comment, (G_GUINT64_CONSTANT (1) << 30) + 1, "", G_MAXSIZE, NULL);
  g_assert_cmpstr (problem, ==, "file-too-large");
}

static void
test_many_problems (void)
{
  Where where = { 0 };
  g_autofree char *problem = read_repeated (BEGIN "<units>", "<u/>", 4 * 1100000,
                                            "</units></dataset>", G_MAXSIZE, &where);

  g_assert_cmpstr (problem, ==, "unknown-element");
  g_assert_cmpuint (where.n_total, ==, 1000000);
}

/* One byte at a time gives the same dataset and the same hash. */
static void
test_small_reads (void)
{
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JeoulDataset) whole = NULL, pieces = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;
  TestStream *stream = g_object_new (test_stream_get_type (), NULL);

  load_example (&text, &length);
  hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, length);
  bytes = g_bytes_new_static (text, length);
  whole = jeoul_reader_read_bytes (bytes, NULL, JEOUL_LANG_EN, NULL, &error);
  g_assert_no_error (error);
  stream->head = text;
  stream->max_read = 1;
  pieces = jeoul_reader_read_stream (G_INPUT_STREAM (stream), NULL, JEOUL_LANG_EN, 0, NULL, NULL,
                                     NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (jeoul_dataset_get_hash (whole), ==, hash);
  g_assert_cmpstr (jeoul_dataset_get_hash (pieces), ==, hash);
  g_object_unref (stream);
}

/* Failures before, at and after the first buffer. */
static void
test_read_errors (void)
{
  const guint64 places[] = { 1, 1000, 262144, 300000, 3000000 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    for (guint cancelled = 0; cancelled < 2; cancelled++)
      {
        TestStream *stream = g_object_new (test_stream_get_type (), NULL);
        g_autoptr (GCancellable) cancellable = g_cancellable_new ();
        g_autoptr (GError) error = NULL;
        g_autofree char *problem = NULL;

        stream->head = BEGIN;
        stream->body = "<!-- 한글 -->\n";
        stream->n_body = strlen (stream->body) * 1000000;
        stream->max_read = 4096;
        stream->cancellable = cancellable;
        if (cancelled)
          stream->cancel_at = places[i];
        else
          stream->fail_at = places[i];
        problem = read_stream (stream, NULL, &error);
        g_assert_cmpstr (problem, ==, "none");
        if (cancelled)
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
        else
          g_assert_error (error, JEOUL_DATASET_ERROR, JEOUL_DATASET_ERROR_READ);
        g_object_unref (stream);
      }
}

static void
test_files (void)
{
  const char *paths[] = { "/nonexistent/x.xml", "/", "/dev/null/x" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (JeoulProblems) problems = NULL;

      g_assert_null (jeoul_reader_read_file (file, JEOUL_LANG_EN, NULL, NULL, NULL, &problems,
                                             &error));
      g_assert_error (error, JEOUL_DATASET_ERROR, JEOUL_DATASET_ERROR_READ);
      g_assert_null (problems);
      g_assert_nonnull (strstr (error->message, i == 1 ? "folder" : "no file"));
    }
}

/* A character that the end of a buffer cuts in two, at every offset. */
static void
test_cut_characters (void)
{
  for (guint shift = 0; shift < 4; shift++)
    {
      g_autofree char *head = g_strdup_printf ("%s<!--%.*s", BEGIN, (int) shift, "xxxx");
      g_autofree char *problem = read_repeated (head, "한𝄞", 7 * 100000, "--></dataset>", 8191, NULL);

      g_assert_cmpstr (problem, ==, "none");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/reader-hostile/case/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/reader-hostile/places", test_places);
  g_test_add_func ("/reader-hostile/truncated", test_truncated);
  g_test_add_func ("/reader-hostile/damaged", test_damaged);
  g_test_add_func ("/reader-hostile/limits", test_limits);
  g_test_add_func ("/reader-hostile/too-large", test_too_large);
  g_test_add_func ("/reader-hostile/many-problems", test_many_problems);
  g_test_add_func ("/reader-hostile/small-reads", test_small_reads);
  g_test_add_func ("/reader-hostile/read-errors", test_read_errors);
  g_test_add_func ("/reader-hostile/files", test_files);
  g_test_add_func ("/reader-hostile/cut-characters", test_cut_characters);

  return g_test_run ();
}
