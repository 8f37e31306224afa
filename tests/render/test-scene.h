/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenes to draw: a few nodes put where a test wants them, and a small chart laid out. */
#pragma once

#include "chart-samples.h"
#include "jeoul-render.h"
#include "jeoul-scene-private.h"

/* An empty scene of this size. It stays open for nodes: nothing is dropped or picked. */
static inline JeoulScene *
test_scene_new (double    width,
                double    height,
                JeoulLang lang)
{
  g_autoptr (JeoulSpec) spec = jeoul_spec_new ("test", lang, JEOUL_CHART_ROWS);
  JeoulScene *scene = jeoul_scene_new (spec);

  scene->width = width;
  scene->height = height;

  return scene;
}

/* Rows of claims, as a reader sees them. */
static inline JeoulScene *
test_scene_new_chart (double    width,
                      double    height,
                      JeoulLang lang)
{
  g_autoptr (JeoulSpec) spec = sample_claims (lang);
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_pango ();
  const JeoulLayoutOptions options = { .width = width, .height = height, .text_scale = 1.0 };

  return jeoul_layout (spec, &options, measurer);
}

/* The node that was added last, for what is rare or what the builder would refuse. */
static inline JeoulNode *
test_scene_last (JeoulScene *scene)
{
  return &g_array_index (scene->nodes, JeoulNode, scene->nodes->len - 1);
}

static inline JeoulNode *
test_scene_add_line (JeoulScene *scene,
                     JeoulColor  stroke,
                     double      line_width,
                     double      x1,
                     double      y1,
                     double      x2,
                     double      y2)
{
  jeoul_scene_add_segment (scene, JEOUL_SCENE_MARK, -1, stroke, line_width, x1, y1, x2, y2);
  return test_scene_last (scene);
}

static inline JeoulNode *
test_scene_add_rect (JeoulScene *scene,
                     JeoulColor  fill,
                     double      x,
                     double      y,
                     double      width,
                     double      height)
{
  jeoul_scene_add_rect (scene, JEOUL_SCENE_MARK, -1, fill, JEOUL_COLOR_NONE, 0.0, FALSE,
                        (JeoulRect){ x, y, width, height });
  return test_scene_last (scene);
}

static inline JeoulNode *
test_scene_add_symbol (JeoulScene *scene,
                       JeoulShape  shape,
                       JeoulColor  fill,
                       JeoulColor  stroke,
                       double      x,
                       double      y,
                       double      size)
{
  jeoul_scene_add_symbol (scene, JEOUL_SCENE_MARK, -1, shape, fill, stroke,
                          stroke != JEOUL_COLOR_NONE ? 1.5 : 0.0, FALSE, x, y, size);
  return test_scene_last (scene);
}

static inline JeoulNode *
test_scene_add_text (JeoulScene *scene,
                     const char *text,
                     double      size,
                     JeoulAnchor anchor,
                     double      x,
                     double      y)
{
  const JeoulFont font = { size, JEOUL_WEIGHT_NORMAL, FALSE };

  jeoul_scene_add_text (scene, JEOUL_SCENE_MARK_LABEL, -1, &font, JEOUL_COLOR_TEXT, anchor, x, y,
                        text, 0.0);
  return test_scene_last (scene);
}
