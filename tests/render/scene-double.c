/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenes made by hand: stands in for the layout, so that drawing is tested without it. */
#include "scene-double.h"

struct _JeoulScene
{
  int           ref_count;
  double        width;
  double        height;
  JeoulLang     lang;
  GArray       *nodes;
  GArray       *points;
  GStringChunk *strings;
};

G_DEFINE_BOXED_TYPE (JeoulScene, jeoul_scene, jeoul_scene_ref, jeoul_scene_unref)

JeoulScene *
jeoul_scene_ref (JeoulScene *scene)
{
  scene->ref_count++;
  return scene;
}

void
jeoul_scene_unref (JeoulScene *scene)
{
  if (--scene->ref_count > 0)
    return;

  g_array_unref (scene->nodes);
  g_array_unref (scene->points);
  g_string_chunk_free (scene->strings);
  g_free (scene);
}

double
jeoul_scene_get_width (const JeoulScene *scene)
{
  return scene->width;
}

double
jeoul_scene_get_height (const JeoulScene *scene)
{
  return scene->height;
}

JeoulLang
jeoul_scene_get_lang (const JeoulScene *scene)
{
  return scene->lang;
}

const JeoulNode *
jeoul_scene_get_nodes (const JeoulScene *scene,
                       guint            *n)
{
  *n = scene->nodes->len;
  return (const JeoulNode *)(gpointer)scene->nodes->data;
}

const JeoulPoint *
jeoul_scene_get_points (const JeoulScene *scene,
                        const JeoulNode  *node)
{
  return &g_array_index (scene->points, JeoulPoint, node->line.first_point);
}

JeoulScene *
scene_double_new (double    width,
                  double    height,
                  JeoulLang lang)
{
  JeoulScene *scene = g_new0 (JeoulScene, 1);

  scene->ref_count = 1;
  scene->width = width;
  scene->height = height;
  scene->lang = lang;
  scene->nodes = g_array_new (FALSE, TRUE, sizeof (JeoulNode));
  scene->points = g_array_new (FALSE, TRUE, sizeof (JeoulPoint));
  scene->strings = g_string_chunk_new (1024);

  return scene;
}

static JeoulNode *
add_node (JeoulScene   *scene,
          JeoulNodeType type)
{
  JeoulNode *node;

  g_array_set_size (scene->nodes, scene->nodes->len + 1);
  node = &g_array_index (scene->nodes, JeoulNode, scene->nodes->len - 1);
  node->type = type;
  node->part = JEOUL_SCENE_MARK;
  node->item = -1;

  return node;
}

JeoulNode *
scene_double_add_line (JeoulScene   *scene,
                       JeoulColor    stroke,
                       double        line_width,
                       guint         n_points,
                       const double *xy)
{
  JeoulNode *node = add_node (scene, JEOUL_NODE_LINE);

  node->stroke = stroke;
  node->line_width = line_width;
  node->line.first_point = scene->points->len;
  node->line.n_points = n_points;
  g_array_append_vals (scene->points, xy, n_points);

  return node;
}

JeoulNode *
scene_double_add_rect (JeoulScene *scene,
                       JeoulColor  fill,
                       double      x,
                       double      y,
                       double      width,
                       double      height)
{
  JeoulNode *node = add_node (scene, JEOUL_NODE_RECT);

  node->fill = fill;
  node->rect.box = (JeoulRect){ x, y, width, height };

  return node;
}

JeoulNode *
scene_double_add_symbol (JeoulScene *scene,
                         JeoulShape  shape,
                         JeoulColor  fill,
                         JeoulColor  stroke,
                         double      x,
                         double      y,
                         double      size)
{
  JeoulNode *node = add_node (scene, JEOUL_NODE_SYMBOL);

  node->fill = fill;
  node->stroke = stroke;
  node->line_width = stroke != JEOUL_COLOR_NONE ? 1.5 : 0.0;
  node->symbol.shape = shape;
  node->symbol.at = (JeoulPoint){ x, y };
  node->symbol.size = size;

  return node;
}

JeoulNode *
scene_double_add_text (JeoulScene *scene,
                       const char *string,
                       double      size,
                       JeoulWeight weight,
                       JeoulAnchor anchor,
                       double      x,
                       double      y)
{
  JeoulNode *node = add_node (scene, JEOUL_NODE_TEXT);

  node->stroke = JEOUL_COLOR_TEXT;
  node->text.string = g_string_chunk_insert (scene->strings, string);
  node->text.font.size = size;
  node->text.font.weight = weight;
  node->text.anchor = anchor;
  node->text.at = (JeoulPoint){ x, y };

  return node;
}

JeoulScene *
scene_double_new_chart (double    width,
                        double    height,
                        JeoulLang lang)
{
  static const char *const texts[][JEOUL_N_LANGS] = {
    { "What did training one model cost?", "모델 하나를 학습시키는 데 얼마가 들었나?" },
    { "Training cost as claimed or estimated, US dollars, log scale. The same shape alone does "
      "not make two figures comparable.",
      "각 주체가 밝히거나 추정한 학습 비용, 미국 달러, 로그 눈금. 모양이 같다고 곧 비교할 수 있는 것은 "
      "아닙니다." },
    { "SemiAnalysis", "세미애널리시스" },
    { "about $63M", "약 6,300만 달러" },
    { "Jul 2023", "2023년 7월" },
    { "Sources: DeepSeek-V3 technical report, December 2024; Wired, April 2023; Epoch AI, 2026",
      "주장 주체: 딥시크(DeepSeek-V3 기술 보고서, 2024년 12월), 샘 올트먼(와이어드, 2023년 4월), 에포크 AI" },
    { "DeepSeek-V3", "라마 3.1 405B" },
  };
  JeoulScene *scene = scene_double_new (width, height, lang);
  double left = 0.22 * width, right = width - 0.12 * width, top = 110.0, bottom = height - 70.0;
  guint n_rows = (bottom - top) / 22.0;

  scene_double_add_text (scene, texts[0][lang], 24, JEOUL_WEIGHT_BOLD, JEOUL_ANCHOR_START, 24, 42);
  scene_double_add_text (scene, texts[1][lang], 13, JEOUL_WEIGHT_NORMAL, JEOUL_ANCHOR_START, 24,
                         68)->stroke = JEOUL_COLOR_MUTED;
  for (guint i = 0; i < 5; i++)
    {
      double x = left + (right - left) * i / 4.0;
      const double xy[] = { x, top, x, bottom };
      g_autofree char *label = g_strdup_printf ("%u%s", i, lang ? "억" : "M");

      scene_double_add_line (scene, JEOUL_COLOR_GRID, 1.0, 2, xy);
      scene_double_add_text (scene, label, 12, JEOUL_WEIGHT_NORMAL, JEOUL_ANCHOR_MIDDLE, x,
                             top - 6);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      double y = top + 22.0 * (i + 0.5);
      double x = left + (right - left) * ((i * 37) % 80) / 100.0;
      guint hue = i % JEOUL_N_HUES;
      const double rule[] = { 24, y + 6, width - 24, y + 6 };
      const double arrow[] = { x, y, x + 30, y };
      g_autofree char *label = NULL;

      if (i % 5 == 0)
        {
          scene_double_add_text (scene, texts[6][lang], 13, JEOUL_WEIGHT_BOLD, JEOUL_ANCHOR_START,
                                 24, y);
          scene_double_add_line (scene, JEOUL_COLOR_GRID, 1.0, 2, rule);
          continue;
        }
      label = g_strdup_printf ("%s %u", texts[3][lang], i);
      scene_double_add_text (scene, texts[2][lang], 12, JEOUL_WEIGHT_NORMAL, JEOUL_ANCHOR_END,
                             left - 10, y + 4);
      scene_double_add_text (scene, texts[4][lang], 11, JEOUL_WEIGHT_NORMAL, JEOUL_ANCHOR_END,
                             width - 24, y + 4);
      if (i % 7 == 3)
        scene_double_add_line (scene, JEOUL_COLOR_HUE + hue, 1.6, 2, arrow)->dashed = i % 2;
      scene_double_add_symbol (scene, i % 6, i % 2 ? JEOUL_COLOR_HUE + hue : JEOUL_COLOR_PALE + hue,
                               JEOUL_COLOR_HUE + hue, x, y, 11);
      scene_double_add_text (scene, label, 12, JEOUL_WEIGHT_BOLD, JEOUL_ANCHOR_START, x + 36,
                             y + 4);
    }
  scene_double_add_text (scene, texts[5][lang], 11, JEOUL_WEIGHT_NORMAL, JEOUL_ANCHOR_START, 24,
                         height - 30);

  return scene;
}
