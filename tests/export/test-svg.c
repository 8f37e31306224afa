/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SVG and links: whatever is in a text, the file is markup, and leads nowhere but to pages. */
#include <string.h>

#include <libxml/parser.h>

#include "jeoul-export.h"
#include "jeoul-links.h"
#include "test-scene.h"

static char *
encode (const JeoulScene *scene,
        const char       *size_string,
        JeoulBackground   background,
        const char       *title)
{
  const JeoulMetadata metadata = { .title = title, .description = title, .recipe = title };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  JeoulSize size;
  xmlDoc *document;

  g_assert_true (jeoul_size_parse (size_string, 96.0, JEOUL_LANG_EN, &size, NULL));
  bytes = jeoul_export_encode (scene, JEOUL_FORMAT_SVG, &size, background, &metadata, JEOUL_LANG_EN,
                               &error);
  g_assert_no_error (error);
  document = xmlReadMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes), "x.svg",
                            NULL, XML_PARSE_NONET | XML_PARSE_PEDANTIC);
  g_assert_nonnull (document);
  xmlFreeDoc (document);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_has (const char *svg,
            const char *piece)
{
  if (strstr (svg, piece) == NULL)
    g_error ("no %s in %s", piece, svg);
}

static void
test_texts (void)
{
  g_autoptr (JeoulScene) scene = test_scene_new (200.0, 100.0, JEOUL_LANG_EN);
  const JeoulFont font = { 10.0, JEOUL_WEIGHT_BOLD, TRUE };
  g_autofree char *svg = NULL;

  jeoul_scene_add_text (scene, JEOUL_SCENE_TITLE, -1, &font, JEOUL_COLOR_TEXT, JEOUL_ANCHOR_END,
                        190.0, 20.5, "<b>&\"'  ]]>", 10.0);
  jeoul_scene_add_text (scene, JEOUL_SCENE_TITLE, -1, &font, JEOUL_COLOR_TEXT, JEOUL_ANCHOR_MIDDLE,
                        100.0, 40.0, "한국어", 10.0);
  svg = encode (scene, "200x100px", JEOUL_BACKGROUND_WHITE, "a\x01<b>\xff--> &amp;");
  assert_has (svg, ">&lt;b&gt;&amp;&quot;'  ]]&gt;</text>");
  assert_has (svg, "x=\"190\" y=\"20.5\"");
  assert_has (svg, "text-anchor=\"end\"");
  assert_has (svg, "text-anchor=\"middle\"");
  assert_has (svg, "font-weight=\"bold\"");
  assert_has (svg, "font-style=\"italic\"");
  /* Korean is never slanted. */
  g_assert_null (strstr (strstr (svg, "font-style=\"italic\"") + 1, "font-style"));
  assert_has (svg, "<title id=\"title\">a\xef\xbf\xbd&lt;b&gt;\xef\xbf\xbd--&gt; &amp;amp;</title>");
  assert_has (svg, "width=\"150pt\" height=\"75pt\" viewBox=\"0 0 200 100\"");
  assert_has (svg, "xml:lang=\"en\"");
}

static void
test_shapes (void)
{
  g_autoptr (JeoulScene) scene = test_scene_new (200.0, 100.0, JEOUL_LANG_KO);
  g_autofree char *white = NULL;
  g_autofree char *transparent = NULL;
  g_autofree char *dark = NULL;

  for (JeoulShape shape = JEOUL_SHAPE_CIRCLE; shape <= JEOUL_SHAPE_CROSS; shape++)
    jeoul_scene_add_symbol (scene, JEOUL_SCENE_MARK, -1, shape, JEOUL_COLOR_NONE, JEOUL_COLOR_TEXT,
                            1.0, shape == JEOUL_SHAPE_DIAMOND, 20.0 * shape, 50.0, 10.0);
  jeoul_scene_add_rect (scene, JEOUL_SCENE_MARK, -1, JEOUL_COLOR_NONE, JEOUL_COLOR_TEXT, 2.0, TRUE,
                        (JeoulRect){ 10.0, 10.0, 1.0, 20.0 });
  jeoul_scene_add_segment (scene, JEOUL_SCENE_GRID, -1, JEOUL_COLOR_TEXT, 1.0, 0.0, 1e300, 10.0,
                           -1e300);
  white = encode (scene, "200x100px", JEOUL_BACKGROUND_WHITE, "x");
  transparent = encode (scene, "200x100px", JEOUL_BACKGROUND_TRANSPARENT, "x");
  dark = encode (scene, "50x25mm", JEOUL_BACKGROUND_DARK, "x");
  assert_has (white, "<circle cx=\"0\" cy=\"50\" r=\"4.5\"");
  assert_has (white, "<rect x=\"16.069\"");
  assert_has (white, "stroke-dasharray=\"3 2\"");
  /* All outline: filled, or it would not be there. */
  assert_has (white, "<rect x=\"10\" y=\"10\" width=\"1\" height=\"20\" fill=\"#");
  assert_has (white, "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
  g_assert_null (strstr (transparent, "100%"));
  assert_has (dark, "width=\"50mm\" height=\"25mm\"");
  g_assert_null (strstr (white, "e+"));
  g_assert_null (strstr (white, "inf"));
}

/* @address in a caption of two lines, the words of the link on both. */
static GArray *
find_links (const char *address)
{
  g_autoptr (JeoulSpec) spec = jeoul_spec_new ("test", JEOUL_LANG_EN, JEOUL_CHART_ROWS);
  const JeoulFont font = { 10.0, JEOUL_WEIGHT_NORMAL, FALSE };
  g_autoptr (JeoulScene) scene = NULL;

  jeoul_spec_add_link (spec, "The long Report", address);
  scene = jeoul_scene_new (spec);
  jeoul_scene_add_text (scene, JEOUL_SCENE_TITLE, -1, &font, JEOUL_COLOR_TEXT, JEOUL_ANCHOR_START,
                        0.0, 10.0, "The long Report", 10.0);
  jeoul_scene_add_text (scene, JEOUL_SCENE_CAPTION, -1, &font, JEOUL_COLOR_TEXT, JEOUL_ANCHOR_START,
                        0.0, 80.0, "Claimants: Acme (The long", 10.0);
  jeoul_scene_add_text (scene, JEOUL_SCENE_CAPTION, -1, &font, JEOUL_COLOR_TEXT, JEOUL_ANCHOR_START,
                        0.0, 90.0, "Report).", 10.0);

  return jeoul_links_find (scene);
}

static void
test_links (void)
{
  static const struct
  {
    const char *address;
    const char *uri;
  } cases[] = {
    { "https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e" },
    { "http://example.org/a b", "http://example.org/a%20b" },
    { "https://example.org/') /JS (x\\", "https://example.org/%27%29%20/JS%20%28x%5C" },
    { "https://example.org/한", "https://example.org/%ED%95%9C" },
    { "javascript:alert(1)", NULL },
    { "file:///etc/passwd", NULL },
    { "data:text/html,x", NULL },
    { "//example.org", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) places = find_links (cases[i].address);

      if (cases[i].uri == NULL)
        {
          g_assert_cmpuint (places->len, ==, 0);
          continue;
        }
      g_assert_cmpuint (places->len, ==, 2);
      for (guint j = 0; j < 2; j++)
        {
          const JeoulLinkPlace *place = &g_array_index (places, JeoulLinkPlace, j);

          g_assert_cmpstr (place->uri, ==, cases[i].uri);
          g_assert_cmpuint (place->node, ==, j + 1);
          g_assert_cmpuint (place->start, ==, j == 0 ? 17 : 0);
          g_assert_cmpuint (place->end, ==, j == 0 ? 25 : 6);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/svg/texts", test_texts);
  g_test_add_func ("/export/svg/shapes", test_shapes);
  g_test_add_func ("/export/svg/links", test_links);

  status = g_test_run ();
  xmlCleanupParser ();
  return status;
}
