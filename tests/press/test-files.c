/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole files of the built-in dataset, read back by the libraries that others read them with: every
 * preset in both languages. */
#include <math.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#ifdef HAVE_POPPLER
#include <poppler.h>
#endif

#include "jeoul-reader.h"
#include "jeoul-recipe.h"

#define FIGURE "training-cost"

static JeoulDataset *dataset;

static JeoulPressJob
make_job (guint       preset,
          JeoulLang   lang,
          JeoulFormat format)
{
  JeoulPressJob job = { .dataset = dataset,
                        .figure = jeoul_dataset_find_figure (dataset, FIGURE),
                        .format = format };

  job.options.lang = lang;
  g_assert_true (jeoul_size_parse (jeoul_presets[preset].size, jeoul_presets[preset].dpi, lang,
                                   &job.size, NULL));
  return job;
}

static GBytes *
encode (const JeoulPressJob *job)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = jeoul_press_encode (job, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* What every file says of itself is true. */
static void
assert_verifies (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JeoulRecipe) recipe = jeoul_recipe_read (bytes, JEOUL_LANG_EN, &error);
  g_autofree char *explanation = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (jeoul_recipe_verify (recipe, dataset, JEOUL_LANG_EN, &explanation), ==,
                   JEOUL_RECIPE_SAME);
}

static const char *const titles[] = {
  [JEOUL_LANG_EN] = "What did training cost?",
  [JEOUL_LANG_KO] = "모델 하나를 학습시키는 데 얼마가 들었나?",
};

static void
test_png (void)
{
  for (guint preset = 0; jeoul_presets[preset].name != NULL; preset++)
    for (JeoulLang lang = 0; lang < JEOUL_N_LANGS; lang++)
      {
        const JeoulPressJob job = make_job (preset, lang, JEOUL_FORMAT_PNG);
        g_autoptr (GBytes) bytes = encode (&job);
        const guint8 *data = g_bytes_get_data (bytes, NULL);

        g_assert_cmpuint (data[16] << 24 | data[17] << 16 | data[18] << 8 | data[19], ==,
                          (guint) lround (job.size.width_px));
        g_assert_cmpuint (data[20] << 24 | data[21] << 16 | data[22] << 8 | data[23], ==,
                          (guint) lround (job.size.height_px));
        assert_verifies (bytes);
      }
}

/* The value of an XPath expression as a string. */
static char *
ask (xmlDoc     *document,
     const char *expression)
{
  xmlXPathContext *context = xmlXPathNewContext (document);
  xmlXPathObject *result;
  xmlChar *string;
  char *copy;

  g_assert_cmpint (xmlXPathRegisterNs (context, BAD_CAST "s", BAD_CAST "http://www.w3.org/2000/svg"),
                   ==, 0);
  g_assert_cmpint (xmlXPathRegisterNs (context, BAD_CAST "x",
                                       BAD_CAST "http://www.w3.org/1999/xlink"), ==, 0);
  result = xmlXPathEvalExpression (BAD_CAST expression, context);
  g_assert_nonnull (result);
  string = xmlXPathCastToString (result);
  copy = g_strdup ((const char *) string);
  xmlFree (string);
  xmlXPathFreeObject (result);
  xmlXPathFreeContext (context);

  return copy;
}

static void
test_svg (void)
{
  static const char *const widths[] = { "960pt", "85mm", "178mm", "297mm", "540pt", "600pt" };

  for (guint preset = 0; jeoul_presets[preset].name != NULL; preset++)
    for (JeoulLang lang = 0; lang < JEOUL_N_LANGS; lang++)
      {
        const JeoulPressJob job = make_job (preset, lang, JEOUL_FORMAT_SVG);
        g_autoptr (GBytes) bytes = encode (&job);
        xmlDoc *document = xmlReadMemory (g_bytes_get_data (bytes, NULL),
                                          (int) g_bytes_get_size (bytes), "x.svg", NULL,
                                          XML_PARSE_NONET | XML_PARSE_PEDANTIC);
        g_autofree char *width = NULL;
        g_autofree char *title = NULL;
        g_autofree char *description = NULL;
        g_autofree char *texts = NULL;
        g_autofree char *link = NULL;
        g_autofree char *others = NULL;

        g_assert_nonnull (document);
        width = ask (document, "string(/s:svg/@width)");
        g_assert_cmpstr (width, ==, widths[preset]);
        title = ask (document, "string(/s:svg/s:title)");
        g_assert_cmpstr (title, ==, titles[lang]);
        description = ask (document, "string-length(/s:svg/s:desc) > 100");
        g_assert_cmpstr (description, ==, "true");
        texts = ask (document, lang == JEOUL_LANG_KO
                                 ? "count(//s:text[contains(., '달러')])"
                                 : "count(//s:text[contains(., '$')])");
        g_assert_cmpstr (texts, !=, "0");
        /* Small pages have no room for all of the caption. */
        if (job.size.width_px / job.size.dpi > 6)
          {
            link = ask (document, "string(//s:a[contains(., 'V3')]/@x:href)");
            g_assert_cmpstr (link, ==, "https://github.com/deepseek-ai/DeepSeek-V3");
          }
        others = ask (document, "count(//s:a[not(starts-with(@x:href, 'http'))])");
        g_assert_cmpstr (others, ==, "0");
        xmlFreeDoc (document);
        assert_verifies (bytes);
      }
}

/* Every entry of the table of objects leads to the object it is for, or is free: readers forgive
 * what Cairo writes, programs that check a file before it is printed do not. */
static void
test_pdf_table (void)
{
  for (JeoulLang lang = 0; lang < JEOUL_N_LANGS; lang++)
    {
      const JeoulPressJob job = make_job (3, lang, JEOUL_FORMAT_PDF);
      g_autoptr (GBytes) bytes = encode (&job);
      gsize size;
      const char *data = g_bytes_get_data (bytes, &size);
      const char *start = g_strstr_len (data + size - 64, 64, "startxref\n");
      const char *at;
      guint n, n_used = 0;

      g_assert_nonnull (start);
      at = data + g_ascii_strtoull (start + strlen ("startxref\n"), NULL, 10);
      g_assert_true (g_str_has_prefix (at, "xref\n0 "));
      n = (guint) g_ascii_strtoull (at + strlen ("xref\n0 "), (char **) &at, 10);
      at++;
      g_assert_cmpuint (n, >, 10);
      for (guint i = 0; i < n; i++, at += 20)
        {
          g_autofree char *head = g_strdup_printf ("%u 0 obj", i);
          const gsize offset = (gsize) g_ascii_strtoull (at, NULL, 10);

          g_assert_cmpint (at[18], ==, ' ');
          g_assert_cmpint (at[19], ==, '\n');
          if (at[17] == 'f')
            continue;
          g_assert_cmpint (at[17], ==, 'n');
          g_assert_cmpuint (offset, <, size);
          g_assert_true (g_str_has_prefix (data + offset, head));
          n_used++;
        }
      g_assert_cmpuint (n_used, >, 10);
      g_assert_true (g_str_has_prefix (at, "trailer"));
    }
}

#ifdef HAVE_POPPLER
static guint
count_links (PopplerPage *page,
             double       width,
             double       height)
{
  GList *mappings = poppler_page_get_link_mapping (page);
  guint n = 0;

  for (GList *l = mappings; l != NULL; l = l->next)
    {
      const PopplerLinkMapping *mapping = l->data;
      g_autofree char *words = NULL;

      g_assert_cmpint (mapping->action->type, ==, POPPLER_ACTION_URI);
      g_assert_true (g_str_has_prefix (mapping->action->uri.uri, "http"));
      g_assert_cmpfloat (mapping->area.x1, >=, 0);
      g_assert_cmpfloat (mapping->area.x2, <=, width);
      g_assert_cmpfloat (mapping->area.y1, >=, 0);
      g_assert_cmpfloat (mapping->area.y2, <=, height);
      /* It lies over words. */
      words = poppler_page_get_selected_text (page, POPPLER_SELECTION_GLYPH,
                                              &(PopplerRectangle){ mapping->area.x1,
                                                                   height - mapping->area.y2,
                                                                   mapping->area.x2,
                                                                   height - mapping->area.y1 });
      g_assert_cmpuint (strlen (words), >, 0);
      n++;
    }
  poppler_page_free_link_mapping (mappings);

  return n;
}

static void
test_pdf (void)
{
  for (guint preset = 0; jeoul_presets[preset].name != NULL; preset++)
    for (JeoulLang lang = 0; lang < JEOUL_N_LANGS; lang++)
      {
        const JeoulPressJob job = make_job (preset, lang, JEOUL_FORMAT_PDF);
        g_autoptr (GBytes) bytes = encode (&job);
        PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, NULL);
        PopplerPage *page = poppler_document_get_page (document, 0);
        g_autofree char *title = poppler_document_get_title (document);
        g_autofree char *text = poppler_page_get_text (page);
        double width, height;
        guint n_links;

        poppler_page_get_size (page, &width, &height);
        g_assert_cmpfloat_with_epsilon (width, job.size.width_px / job.size.dpi * 72, 0.001);
        g_assert_cmpfloat_with_epsilon (height, job.size.height_px / job.size.dpi * 72, 0.001);
        g_assert_cmpstr (title, ==, titles[lang]);
        g_assert_nonnull (strstr (text, lang == JEOUL_LANG_KO ? "달러" : "$"));
        n_links = count_links (page, width, height);
        if (width > 500)
          g_assert_cmpuint (n_links, >, 5);
        g_object_unref (page);
        g_object_unref (document);
        assert_verifies (bytes);
      }
}
#endif

/* With SOURCE_DATE_EPOCH, on every run and in any thread. */
static gpointer
encode_cb (gpointer data)
{
  return encode (data);
}

static void
test_same_bytes (void)
{
  for (JeoulFormat format = JEOUL_FORMAT_PNG; format <= JEOUL_FORMAT_CSV; format++)
    for (JeoulLang lang = 0; lang < JEOUL_N_LANGS; lang++)
      {
        JeoulPressJob job = make_job (0, lang, format);
        g_autoptr (GBytes) first = encode (&job);
        GThread *thread = g_thread_new (NULL, encode_cb, &job);
        g_autoptr (GBytes) second = g_thread_join (thread);

        g_assert_true (g_bytes_equal (first, second));
      }
}

/* A short caption has fewer words, and the claimants all the same. */
static void
test_short_caption (void)
{
  JeoulFigureOptions options = { .lang = JEOUL_LANG_EN, .currency = JEOUL_CURRENCY_KRW };
  const JeoulFigure *figure = jeoul_dataset_find_figure (dataset, FIGURE);
  g_autoptr (JeoulSpec) full = jeoul_figure_build (dataset, figure, &options, NULL);
  g_autoptr (JeoulSpec) brief = NULL;
  gsize n_full = 0, n_brief = 0;

  options.short_caption = TRUE;
  brief = jeoul_figure_build (dataset, figure, &options, NULL);
  g_assert_cmpuint (full->caption->len, ==, brief->caption->len);
  for (guint i = 0; i < full->caption->len; i++)
    {
      n_full += strlen (g_ptr_array_index (full->caption, i));
      n_brief += strlen (g_ptr_array_index (brief->caption, i));
    }
  g_assert_cmpuint (n_brief, <, n_full);
  g_assert_nonnull (strstr (g_ptr_array_index (brief->caption, 0), "Andrej Karpathy"));
  g_assert_nonnull (strstr (g_ptr_array_index (brief->caption, brief->caption->len - 1),
                            "(computed)"));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GFile) file = g_file_new_for_path (TEST_DATASET);
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  dataset = jeoul_reader_read_file (file, JEOUL_LANG_EN, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/press/files/png", test_png);
  g_test_add_func ("/press/files/svg", test_svg);
  g_test_add_func ("/press/files/pdf-table", test_pdf_table);
#ifdef HAVE_POPPLER
  g_test_add_func ("/press/files/pdf", test_pdf);
#endif
  g_test_add_func ("/press/files/same-bytes", test_same_bytes);
  g_test_add_func ("/press/files/short-caption", test_short_caption);

  status = g_test_run ();
  jeoul_dataset_unref (dataset);
  xmlCleanupParser ();
  return status;
}
