/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Layouts against their goldens, and what must hold for every page: nothing cut, nothing covered,
 * nothing lost without being counted. */
#include "chart-samples.h"
#include "scene-checks.h"

static JeoulScene *
lay_out (const JeoulSpec *spec,
         double           width,
         double           height)
{
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_fixed ();
  JeoulLayoutOptions options = { width, height, 1, FALSE };

  return jeoul_layout (spec, &options, measurer);
}

static guint
count_part (const JeoulScene *scene,
            JeoulScenePart    part,
            JeoulNodeType     type)
{
  const JeoulNode *nodes;
  guint n;
  guint count = 0;

  nodes = jeoul_scene_get_nodes (scene, &n);
  for (guint i = 0; i < n; i++)
    count += nodes[i].part == part && nodes[i].type == type;
  return count;
}

static void
test_golden (gconstpointer data)
{
  const char *name = data;
  g_autofree char *file = g_strdup_printf ("chart-%s.txt", name);
  g_autofree char *path = g_build_filename (g_test_get_dir (G_TEST_DIST), "golden", file, NULL);
  g_autoptr (JeoulSpec) spec = NULL;
  g_autoptr (JeoulScene) scene = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_has_prefix (name, "claims"))
    spec = sample_claims (g_str_has_suffix (name, "ko") ? JEOUL_LANG_KO : JEOUL_LANG_EN);
  else if (g_str_equal (name, "bars"))
    spec = sample_bars ();
  else
    spec = sample_steps ();
  scene = lay_out (spec, g_str_has_prefix (name, "claims-small") ? 320 : 800,
                   g_str_has_prefix (name, "claims-small") ? 240 : 450);
  check_texts (scene);
  dump = jeoul_scene_dump (scene);
  if (g_strcmp0 (g_getenv ("JEOUL_UPDATE_GOLDEN"), "1") == 0)
    {
      g_file_set_contents (path, dump, -1, &error);
      g_assert_no_error (error);
    }
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dump, ==, golden);
}

static const double sizes[][2] = {
  { 1067, 600 },  { 320, 240 },  { 321, 242 },   { 673, 378 }, { 1120, 794 }, { 720, 720 },
  { 800, 420 },   { 1280, 720 }, { 5000, 4000 }, { 320, 4000 }, { 5000, 240 }, { 640, 0 },
  { 320, 0 },     { 2000, 0 },   { 40, 30 },     { 1, 1 },
};

static void
test_samples_at_all_sizes (void)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (JeoulSpec) spec = i < 2    ? sample_claims ((JeoulLang) i)
                                   : i == 2 ? sample_bars ()
                                            : sample_steps ();

      for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
        {
          g_autoptr (JeoulScene) scene = lay_out (spec, sizes[j][0], sizes[j][1]);
          guint n;

          g_test_message ("sample %u at %g × %g", i, sizes[j][0], sizes[j][1]);
          check_texts (scene);
          jeoul_scene_get_items (scene, &n);
          if (sizes[j][0] >= 600 && sizes[j][1] >= 370)
            {
              g_assert_cmpuint (n, ==, spec->data->len);
              g_assert_cmpuint (jeoul_scene_get_n_dropped_rows (scene), ==, 0);
              g_assert_cmpuint (jeoul_scene_get_n_dropped_labels (scene), ==, 0);
              g_assert_cmpuint (count_part (scene, JEOUL_SCENE_TITLE, JEOUL_NODE_TEXT), ==, 1);
            }
        }
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20241226);
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_fixed ();

  for (guint i = 0; i < 700; i++)
    {
      g_autoptr (JeoulSpec) spec = sample_random (rand);
      JeoulLayoutOptions options = { 0 };
      g_autoptr (JeoulScene) scene = NULL;
      g_autofree char *dump = NULL;
      guint k = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (sizes) + 8);

      options.width = k < G_N_ELEMENTS (sizes) ? sizes[k][0] : g_rand_int_range (rand, 320, 2000);
      options.height = k < G_N_ELEMENTS (sizes) ? sizes[k][1] : g_rand_int_range (rand, 240, 1500);
      options.text_scale = i % 5 == 0 ? g_rand_double_range (rand, 0.5, 3) : 1;
      options.without_texts = i % 7 == 0;
      g_test_message ("chart %u at %g × %g, text × %g", i, options.width, options.height,
                      options.text_scale);
      scene = jeoul_layout (spec, &options, measurer);
      check_texts (scene);
      dump = jeoul_scene_dump (scene);
      g_assert_null (strstr (dump, "nan"));
      g_assert_null (strstr (dump, "inf"));
      g_assert_null (strstr (dump, " -0.0"));
    }
}

/* Every row is drawn or counted, and which go is decided by their priority. */
static void
test_rows_counted (void)
{
  g_autoptr (JeoulSpec) spec = jeoul_spec_new ("many", JEOUL_LANG_EN, JEOUL_CHART_ROWS);

  spec->title = g_strdup ("Many");
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      JeoulRow *row;

      if (i % 10 == 0)
        sample_heading (spec, "Group");
      sample_row (spec, id, "Claimant", "2024", JEOUL_MARK_POINT, 1 + i, "label");
      row = &g_array_index (spec->rows, JeoulRow, spec->rows->len - 1);
      row->priority = i % 2 == 0 ? 1 : 2;
    }
  for (double height = 200; height < 1600; height += 100)
    {
      g_autoptr (JeoulScene) scene = lay_out (spec, 800, height);
      guint n;
      const JeoulItem *items = jeoul_scene_get_items (scene, &n);
      guint n_even = 0;

      g_assert_cmpuint (n + jeoul_scene_get_n_dropped_rows (scene), ==, 60);
      for (guint i = 0; i < n; i++)
        n_even += atoi (items[i].id + 1) % 2 == 0;
      if (n_even > 0)
        g_assert_cmpuint (n - n_even, ==, 30);
      g_assert_cmpuint (count_part (scene, JEOUL_SCENE_CAPTION, JEOUL_NODE_TEXT), ==,
                        n < 60 ? 1 : 0);
      /* A heading stands only above rows. */
      g_assert_cmpuint (count_part (scene, JEOUL_SCENE_HEADING, JEOUL_NODE_TEXT), <=, n);
    }
}

/* The caption stays whole at the size of a single newspaper column. */
static void
test_caption_kept (void)
{
  g_autoptr (JeoulSpec) spec = sample_claims (JEOUL_LANG_KO);
  g_autoptr (JeoulScene) scene = lay_out (spec, 321, 242);
  g_autofree char *dump = jeoul_scene_dump (scene);

  g_assert_nonnull (strstr (dump, "주장 주체"));
  g_assert_nonnull (strstr (dump, "\"Jeoul\""));
  g_assert_cmpfloat (jeoul_scene_get_smallest_font (scene), >=, 8);
}

static void
test_empty (void)
{
  for (guint form = 0; form < 2; form++)
    {
      g_autoptr (JeoulSpec) spec = jeoul_spec_new ("none", JEOUL_LANG_EN, (JeoulChartForm) form);
      g_autoptr (JeoulScene) scene = NULL;
      g_autofree char *dump = NULL;
      guint n;

      spec->empty_text = g_strdup ("No claim matches.");
      scene = lay_out (spec, 640, 360);
      dump = jeoul_scene_dump (scene);
      g_assert_nonnull (strstr (dump, "No claim matches."));
      jeoul_scene_get_items (scene, &n);
      g_assert_cmpuint (n, ==, 0);
      g_assert_cmpint (jeoul_scene_pick (scene, 320, 180, 10), ==, -1);
    }
}

/* Zero on a log axis is said, not placed. */
static void
test_zero_on_log (void)
{
  g_autoptr (JeoulSpec) spec = jeoul_spec_new ("zero", JEOUL_LANG_EN, JEOUL_CHART_ROWS);
  g_autoptr (JeoulScene) scene = NULL;
  g_autofree char *dump = NULL;

  spec->x.scale = JEOUL_SCALE_LOG;
  sample_row (spec, "a", "A", NULL, JEOUL_MARK_POINT, 100, "$100");
  sample_row (spec, "b", "B", NULL, JEOUL_MARK_POINT, 0, "nothing at all");
  scene = lay_out (spec, 640, 360);
  dump = jeoul_scene_dump (scene);
  g_assert_cmpuint (count_part (scene, JEOUL_SCENE_MARK, JEOUL_NODE_SYMBOL), ==, 1);
  g_assert_nonnull (strstr (dump, "color=muted \"nothing at all\""));
}

/* An axis is not invented where nothing has a number. */
static void
test_words_alone (void)
{
  for (guint scale = 0; scale < 2; scale++)
    {
      g_autoptr (JeoulSpec) spec = jeoul_spec_new ("words", JEOUL_LANG_EN, JEOUL_CHART_ROWS);
      g_autoptr (JeoulScene) words = NULL;
      g_autoptr (JeoulScene) number = NULL;

      spec->x.scale = scale == 0 ? JEOUL_SCALE_LOG : JEOUL_SCALE_LINEAR;
      spec->x.from_zero = TRUE;
      sample_row (spec, "a", "A", NULL, JEOUL_MARK_WORDS, NAN, "tens of millions");
      words = lay_out (spec, 640, 360);
      g_assert_cmpuint (count_part (words, JEOUL_SCENE_AXIS, JEOUL_NODE_TEXT), ==, 0);
      g_assert_cmpuint (count_part (words, JEOUL_SCENE_GRID, JEOUL_NODE_LINE), ==, 0);
      g_assert_cmpuint (count_part (words, JEOUL_SCENE_MARK_LABEL, JEOUL_NODE_TEXT), ==, 1);
      sample_row (spec, "b", "B", NULL, JEOUL_MARK_POINT, 5, "$5");
      number = lay_out (spec, 640, 360);
      g_assert_cmpuint (count_part (number, JEOUL_SCENE_AXIS, JEOUL_NODE_TEXT), >, 1);
    }
}

/* Equal points are all seen, the first of them where it belongs. */
static void
test_equal_points (void)
{
  g_autoptr (JeoulSpec) spec = jeoul_spec_new ("equal", JEOUL_LANG_EN, JEOUL_CHART_PLANE);
  g_autoptr (JeoulScene) scene = NULL;
  const JeoulItem *items;
  guint n;

  for (guint i = 0; i < 12; i++)
    {
      JeoulDatum *datum = jeoul_spec_add_datum (spec);

      datum->id = g_strdup_printf ("p%u", i);
      datum->x = i < 10 ? 5 : (i - 10) * 10;
      datum->value = i < 10 ? 7 : (i - 10) * 14;
    }
  scene = lay_out (spec, 640, 400);
  items = jeoul_scene_get_items (scene, &n);
  g_assert_cmpuint (n, ==, 12);
  g_assert_cmpfloat_with_epsilon (jeoul_scene_x_at (scene, items[0].at.x), 5, 1e-6);
  g_assert_cmpfloat_with_epsilon (jeoul_scene_y_at (scene, items[0].at.y), 7, 1e-6);
  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n; k++)
      g_assert_cmpfloat (hypot (items[i].at.x - items[k].at.x, items[i].at.y - items[k].at.y), >,
                         4);
}

/* A rule is cut where a label stands over it, and nothing is painted over it. */
static void
test_cut_rules (void)
{
  g_autoptr (JeoulSpec) spec = jeoul_spec_new ("cut", JEOUL_LANG_EN, JEOUL_CHART_ROWS);
  g_autoptr (JeoulScene) scene = NULL;
  const JeoulNode *nodes;
  guint n;

  sample_row (spec, "a", "A", NULL, JEOUL_MARK_POINT, 50, "a label that is long enough");
  sample_row (spec, "b", "B", NULL, JEOUL_MARK_POINT, 100, "b");
  spec->x.from_zero = TRUE;
  for (guint i = 0; i < 2; i++)
    {
      JeoulRule *rule = jeoul_spec_add_rule (spec);

      rule->value = i == 0 ? 20 : 70;
      rule->label = g_strdup (i == 0 ? "one" : "two");
    }
  scene = lay_out (spec, 640, 300);
  nodes = jeoul_scene_get_nodes (scene, &n);
  g_assert_cmpuint (count_part (scene, JEOUL_SCENE_RULE, JEOUL_NODE_RECT), ==, 0);
  g_assert_cmpuint (count_part (scene, JEOUL_SCENE_RULE, JEOUL_NODE_LINE), ==, 3);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      if (nodes[i].part == JEOUL_SCENE_RULE && nodes[i].type == JEOUL_NODE_LINE &&
          nodes[k].part == JEOUL_SCENE_MARK_LABEL)
        {
          const JeoulPoint *points = jeoul_scene_get_points (scene, &nodes[i]);
          JeoulRect box = scene_text_box (&nodes[k]);

          g_assert_false (points[0].x > box.x && points[0].x < box.x + box.width &&
                          points[0].y < box.y + box.height - 0.1 && points[1].y > box.y + 0.1);
        }
}

/* A name cannot be made to look like another by characters that turn the direction. */
static void
test_controls (void)
{
  static const struct
  {
    const char *label;
    const char *shown;
  } rows[] = {
    { "Epoch\u202eIA", "EpochIA" },
    { "\u2066a\u2069\u200eb\u200f\u061cc\u202ad", "abcd" },
    { "two\u2028lines\xc2\x85""and\tmore", "two lines and more" },
    { "아\u202e크메", "아크메" },
    { "אבג", "אבג" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JeoulSpec) spec = jeoul_spec_new ("names", JEOUL_LANG_EN, JEOUL_CHART_ROWS);
      g_autoptr (JeoulScene) scene = NULL;
      const JeoulItem *items;
      g_autofree char *quoted = g_strdup_printf ("\"%s\"", rows[i].shown);
      g_autofree char *dump = NULL;
      guint n;

      sample_row (spec, "a", rows[i].label, NULL, JEOUL_MARK_POINT, 5, "$5");
      scene = lay_out (spec, 640, 360);
      dump = jeoul_scene_dump (scene);
      items = jeoul_scene_get_items (scene, &n);
      g_assert_nonnull (strstr (dump, quoted));
      g_assert_true (g_str_has_prefix (items[0].name, rows[i].shown));
    }
}

static guint
count_color (const JeoulScene *scene,
             JeoulNodeType     type,
             JeoulColor        color)
{
  guint n;
  const JeoulNode *nodes = jeoul_scene_get_nodes (scene, &n);
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += nodes[i].part == JEOUL_SCENE_MARK && nodes[i].type == type &&
             (nodes[i].fill == color || nodes[i].stroke == color);
  return count;
}

/* What a bar is made of, by what is known of it; the datum's hue is 2. */
static void
test_bar_bounds (void)
{
  static const struct
  {
    double   value, low, high;
    gboolean open;
    guint    n_solid;  /* rectangles in full colour, without an outline */
    guint    n_pale;
    guint    n_lines;  /* an arrow is two, a closed end one */
    guint    n_whiskers;
  } rows[] = {
    { 50, NAN, NAN, FALSE, 1, 0, 0, 0 }, { 50, 40, 65, FALSE, 1, 0, 0, 1 },
    { NAN, 40, 65, FALSE, 1, 1, 0, 0 },  { NAN, 40, NAN, FALSE, 1, 0, 2, 0 },
    { NAN, NAN, 40, FALSE, 0, 1, 3, 0 }, { NAN, NAN, 40, TRUE, 0, 1, 2, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JeoulSpec) spec = jeoul_spec_new ("bars", JEOUL_LANG_EN, JEOUL_CHART_ROWS);
      g_autoptr (JeoulScene) scene = NULL;
      JeoulDatum *datum = sample_row (spec, "a", "A", NULL, JEOUL_MARK_BAR, rows[i].value, "label");
      guint n;
      const JeoulNode *nodes;
      guint n_pale, n_solid = 0;

      datum->low = rows[i].low;
      datum->high = rows[i].high;
      datum->open = rows[i].open;
      datum->hue = 2;
      scene = lay_out (spec, 640, 360);
      nodes = jeoul_scene_get_nodes (scene, &n);
      for (guint k = 0; k < n; k++)
        n_solid += nodes[k].type == JEOUL_NODE_RECT && nodes[k].fill == JEOUL_COLOR_HUE + 2;
      n_pale = count_color (scene, JEOUL_NODE_RECT, (JeoulColor) (JEOUL_COLOR_PALE + 2));
      g_assert_cmpuint (n_solid, ==, rows[i].n_solid);
      g_assert_cmpuint (n_pale, ==, rows[i].n_pale);
      g_assert_cmpuint (count_color (scene, JEOUL_NODE_LINE, (JeoulColor) (JEOUL_COLOR_HUE + 2)),
                        ==, rows[i].n_lines);
      g_assert_cmpuint (count_color (scene, JEOUL_NODE_LINE, JEOUL_COLOR_TEXT), ==,
                        rows[i].n_whiskers);
    }
}

/* A label that has room somewhere is there: beside bars to the left of zero, and the short one
 * where the long one has none. */
static void
test_bar_labels (void)
{
  static const double values[][2] = { { -5, -100 }, { -5, 100 }, { -100, 3 }, { -1, -2 } };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (JeoulSpec) spec = jeoul_spec_new ("bars", JEOUL_LANG_EN, JEOUL_CHART_ROWS);
      g_autoptr (JeoulScene) scene = NULL;

      sample_row (spec, "a", "A", NULL, JEOUL_MARK_BAR, values[i][0], "a loss of money");
      sample_row (spec, "b", "B", NULL, JEOUL_MARK_BAR, values[i][1], "a loss of money");
      scene = lay_out (spec, 640, 360);
      g_assert_cmpuint (jeoul_scene_get_n_dropped_labels (scene), ==, 0);
      g_assert_cmpuint (count_part (scene, JEOUL_SCENE_MARK_LABEL, JEOUL_NODE_TEXT), ==, 2);
    }
}

static void
test_short_label (void)
{
  g_autoptr (JeoulSpec) spec = jeoul_spec_new ("sum", JEOUL_LANG_EN, JEOUL_CHART_ROWS);
  g_autoptr (GString) sum = g_string_new ("$1");
  g_autoptr (JeoulScene) wide = NULL;
  g_autoptr (JeoulScene) narrow = NULL;
  g_autofree char *wide_dump = NULL;
  g_autofree char *narrow_dump = NULL;
  JeoulDatum *datum;

  for (guint i = 1; i < 12; i++)
    g_string_append (sum, " + $1");
  g_string_append (sum, " = $12");
  datum = sample_row (spec, "a", "A", NULL, JEOUL_MARK_BAR, 12, sum->str);
  datum->short_label = g_strdup ("$12");
  wide = lay_out (spec, 1800, 800);
  wide_dump = jeoul_scene_dump (wide);
  narrow = lay_out (spec, 640, 360);
  narrow_dump = jeoul_scene_dump (narrow);
  g_assert_nonnull (strstr (wide_dump, " = $12\""));
  g_assert_nonnull (strstr (narrow_dump, "\"$12\""));
  g_assert_cmpuint (jeoul_scene_get_n_dropped_labels (narrow), ==, 0);
}

/* Words beside a mark look like words. */
static void
test_quoted (void)
{
  g_autoptr (JeoulSpec) spec = jeoul_spec_new ("timeline", JEOUL_LANG_EN, JEOUL_CHART_ROWS);
  JeoulDatum *datum = sample_row (spec, "a", "A", NULL, JEOUL_MARK_POINT, 5, "tens of millions");
  g_autoptr (JeoulScene) scene = NULL;
  const JeoulNode *nodes;
  guint n;
  gboolean found = FALSE;

  datum->quoted = TRUE;
  scene = lay_out (spec, 640, 360);
  nodes = jeoul_scene_get_nodes (scene, &n);
  for (guint i = 0; i < n; i++)
    if (nodes[i].type == JEOUL_NODE_TEXT && nodes[i].part == JEOUL_SCENE_MARK_LABEL)
      {
        found = TRUE;
        g_assert_cmpstr (nodes[i].text.string, ==, "“tens of millions”");
        g_assert_true (nodes[i].text.font.italic);
        g_assert_cmpint (nodes[i].text.font.weight, ==, JEOUL_WEIGHT_NORMAL);
      }
  g_assert_true (found);
}

/* An x that was not stated as one number does not look like one. */
static void
test_x_bounds (void)
{
  static const struct
  {
    JeoulMarkKind mark;
    double        low, high;
    guint         n_symbols;
    guint         n_marks; /* nodes that belong to the mark */
  } rows[] = {
    { JEOUL_MARK_POINT, NAN, NAN, 1, 1 },
    { JEOUL_MARK_LOWER, NAN, NAN, 1, 4 },
    { JEOUL_MARK_UPPER, NAN, NAN, 1, 4 },
    { JEOUL_MARK_INTERVAL, 40, 70, 1, 4 },
    { JEOUL_MARK_RANGE, 40, 70, 0, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JeoulSpec) spec = jeoul_spec_new ("scatter", JEOUL_LANG_EN, JEOUL_CHART_PLANE);
      JeoulDatum *datum = jeoul_spec_add_datum (spec);
      g_autoptr (JeoulScene) scene = NULL;
      const JeoulNode *nodes;
      guint n, n_marks = 0;

      datum->x = 50;
      datum->value = 10;
      datum->x_mark = rows[i].mark;
      datum->x_low = rows[i].low;
      datum->x_high = rows[i].high;
      datum = jeoul_spec_add_datum (spec);
      datum->x = 100;
      datum->value = 20;
      scene = lay_out (spec, 640, 360);
      nodes = jeoul_scene_get_nodes (scene, &n);
      for (guint k = 0; k < n; k++)
        n_marks += nodes[k].item == 0;
      g_assert_cmpuint (count_part (scene, JEOUL_SCENE_MARK, JEOUL_NODE_SYMBOL), ==,
                        rows[i].n_symbols + 1);
      g_assert_cmpuint (n_marks, ==, rows[i].n_marks);
    }
}

/* No line of equal rate runs through what is written, or it is interrupted there. */
static void
test_rates_and_labels (void)
{
  g_autoptr (JeoulSpec) spec = jeoul_spec_new ("rates", JEOUL_LANG_EN, JEOUL_CHART_PLANE);
  g_autoptr (JeoulScene) scene = NULL;
  const JeoulNode *nodes;
  guint n;

  spec->x.scale = spec->y.scale = JEOUL_SCALE_LOG;
  for (guint i = 0; i < 3; i++)
    {
      JeoulDatum *datum = jeoul_spec_add_datum (spec);
      JeoulRule *rule = jeoul_spec_add_rule (spec);

      datum->x = datum->value = pow (10, 3 + i);
      datum->label = g_strdup ("a model, with all of its research");
      rule->is_rate = TRUE;
      rule->value = 1 + 2.0 * i;
      rule->label = g_strdup ("dollars an hour, as somebody assumed");
    }
  scene = lay_out (spec, 640, 360);
  nodes = jeoul_scene_get_nodes (scene, &n);
  for (guint i = 0; i < n; i++)
    {
      JeoulRect box;
      gboolean is_cleared;

      if (nodes[i].type != JEOUL_NODE_TEXT ||
          (nodes[i].part != JEOUL_SCENE_RULE && nodes[i].part != JEOUL_SCENE_MARK_LABEL))
        continue;
      box = scene_text_box (&nodes[i]);
      is_cleared = nodes[i - 1].type == JEOUL_NODE_RECT &&
                   nodes[i - 1].fill == JEOUL_COLOR_BACKGROUND;
      for (guint k = 0; k < n && !is_cleared; k++)
        for (guint p = 0; nodes[k].type == JEOUL_NODE_LINE && nodes[k].part == JEOUL_SCENE_RULE &&
                          p < nodes[k].line.n_points; p++)
          {
            JeoulPoint point = jeoul_scene_get_points (scene, &nodes[k])[p];

            g_assert_false (point.x > box.x + 0.5 && point.x < box.x + box.width - 0.5 &&
                            point.y > box.y + 0.5 && point.y < box.y + box.height - 0.5);
          }
    }
}

/* One label that is much longer than the others is broken into lines, and takes no room from the
 * plot. */
static void
test_long_label (void)
{
  g_autoptr (JeoulSpec) spec = jeoul_spec_new ("long", JEOUL_LANG_EN, JEOUL_CHART_ROWS);
  g_autoptr (JeoulScene) without = NULL;
  g_autoptr (JeoulScene) with = NULL;
  JeoulRow *row;

  for (guint i = 0; i < 8; i++)
    sample_row (spec, "a", "Some claimant", NULL, JEOUL_MARK_POINT, 5 + i, "$5");
  without = lay_out (spec, 1000, 500);
  row = &g_array_index (spec->rows, JeoulRow, 3);
  g_free (row->label);
  row->label = g_strdup ("A claimant with a name and a remark that are much longer than the others");
  with = lay_out (spec, 1000, 500);
  g_assert_cmpuint (count_part (without, JEOUL_SCENE_ROW_LABEL, JEOUL_NODE_TEXT), ==, 8);
  g_assert_cmpuint (count_part (with, JEOUL_SCENE_ROW_LABEL, JEOUL_NODE_TEXT), >, 8);
  g_assert_cmpfloat (jeoul_scene_get_plot (with).x, <, jeoul_scene_get_plot (without).x * 1.5);
}

/* Many rows under many headings: the headings close up before the type gets small. */
static void
test_dense (void)
{
  g_autoptr (JeoulSpec) spec = jeoul_spec_new ("dense", JEOUL_LANG_EN, JEOUL_CHART_ROWS);
  g_autoptr (JeoulScene) scene = NULL;

  spec->title = g_strdup ("Dense");
  for (guint i = 0; i < 26; i++)
    {
      if (i % 3 == 0)
        sample_heading (spec, "Group");
      sample_row (spec, "a", "Claimant", NULL, JEOUL_MARK_POINT, 5 + i, "$5");
    }
  scene = lay_out (spec, 1067, 600);
  g_assert_cmpuint (jeoul_scene_get_n_dropped_rows (scene), ==, 0);
  g_assert_cmpfloat (jeoul_scene_get_smallest_font (scene), >=, 9);
}

/* Arrows at the edge of a plane stay within the plot. */
static void
test_arrows_inside (void)
{
  static const double values[] = { 0, 1, 99, 100 };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (values); i++)
    {
      g_autoptr (JeoulSpec) spec = jeoul_spec_new ("steps", JEOUL_LANG_EN, JEOUL_CHART_PLANE);
      JeoulDatum *datum = jeoul_spec_add_datum (spec);
      g_autoptr (JeoulScene) scene = NULL;
      const JeoulItem *items;
      JeoulRect plot;
      guint n;

      spec->y.from_zero = TRUE;
      datum->x = 1;
      datum->mark = i < G_N_ELEMENTS (values) ? JEOUL_MARK_UPPER : JEOUL_MARK_LOWER;
      datum->high = datum->low = values[i % G_N_ELEMENTS (values)];
      datum = jeoul_spec_add_datum (spec);
      datum->x = 2;
      datum->value = 100;
      scene = lay_out (spec, 640, 360);
      items = jeoul_scene_get_items (scene, &n);
      plot = jeoul_scene_get_plot (scene);
      if (i < G_N_ELEMENTS (values))
        g_assert_cmpfloat (items[0].box.y + items[0].box.height, <=, plot.y + plot.height + 0.1);
      else
        g_assert_cmpfloat (items[0].box.y, >=, plot.y - 2.1);
    }
}

static void
test_without_texts (void)
{
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_fixed ();
  g_autoptr (JeoulSpec) spec = sample_claims (JEOUL_LANG_EN);
  JeoulLayoutOptions options = { 800, 500, 1, TRUE };
  g_autoptr (JeoulScene) scene = jeoul_layout (spec, &options, measurer);

  g_assert_cmpuint (count_part (scene, JEOUL_SCENE_TITLE, JEOUL_NODE_TEXT), ==, 0);
  g_assert_cmpuint (count_part (scene, JEOUL_SCENE_SUBTITLE, JEOUL_NODE_TEXT), ==, 0);
  g_assert_cmpuint (count_part (scene, JEOUL_SCENE_CAPTION, JEOUL_NODE_TEXT), ==, 0);
  g_assert_cmpuint (count_part (scene, JEOUL_SCENE_KEY, JEOUL_NODE_TEXT), ==, 2);
  g_assert_cmpstr (jeoul_scene_get_title (scene), ==, "What did training cost?");
}

static void
test_large (void)
{
  g_autoptr (JeoulSpec) spec = jeoul_spec_new ("large", JEOUL_LANG_EN, JEOUL_CHART_PLANE);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (JeoulScene) scene = NULL;
  guint n;

  for (guint i = 0; i < 100000; i++)
    {
      JeoulDatum *datum = jeoul_spec_add_datum (spec);

      datum->x = g_rand_double (rand);
      /* Half of them on one spot. */
      datum->value = i % 2 == 0 ? g_rand_double (rand) : 0.5;
      datum->label = g_strdup ("label");
    }
  scene = lay_out (spec, 1067, 600);
  jeoul_scene_get_items (scene, &n);
  g_assert_cmpuint (n, ==, 100000);
  check_texts (scene);
}

int
main (int    argc,
      char **argv)
{
  static const char *const goldens[] = { "claims-en", "claims-ko", "claims-small-en",
                                         "claims-small-ko", "bars", "steps" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++)
    {
      g_autofree char *path = g_strdup_printf ("/layout/golden/%s", goldens[i]);

      g_test_add_data_func (path, goldens[i], test_golden);
    }
  g_test_add_func ("/layout/all-sizes", test_samples_at_all_sizes);
  g_test_add_func ("/layout/random", test_random);
  g_test_add_func ("/layout/rows-counted", test_rows_counted);
  g_test_add_func ("/layout/caption-kept", test_caption_kept);
  g_test_add_func ("/layout/empty", test_empty);
  g_test_add_func ("/layout/zero-on-log", test_zero_on_log);
  g_test_add_func ("/layout/words-alone", test_words_alone);
  g_test_add_func ("/layout/equal-points", test_equal_points);
  g_test_add_func ("/layout/cut-rules", test_cut_rules);
  g_test_add_func ("/layout/controls", test_controls);
  g_test_add_func ("/layout/bar-bounds", test_bar_bounds);
  g_test_add_func ("/layout/bar-labels", test_bar_labels);
  g_test_add_func ("/layout/short-label", test_short_label);
  g_test_add_func ("/layout/quoted", test_quoted);
  g_test_add_func ("/layout/x-bounds", test_x_bounds);
  g_test_add_func ("/layout/rates-and-labels", test_rates_and_labels);
  g_test_add_func ("/layout/long-label", test_long_label);
  g_test_add_func ("/layout/dense", test_dense);
  g_test_add_func ("/layout/arrows-inside", test_arrows_inside);
  g_test_add_func ("/layout/without-texts", test_without_texts);
  g_test_add_func ("/layout/large", test_large);
  return g_test_run ();
}
