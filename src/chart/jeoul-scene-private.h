/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a scene is put together: for the layout alone. */
#pragma once

#include "jeoul-scale.h"
#include "jeoul-scene.h"

G_BEGIN_DECLS

/* What picking needs: where the marks of an item stand, without its label. */
typedef struct
{
  JeoulRect mark;
  JeoulRect label; /* width 0 where it has none */
} JeoulItemShape;

typedef struct _JeoulPickIndex JeoulPickIndex;

struct _JeoulScene
{
  gatomicrefcount ref_count;
  double          width;
  double          height;
  JeoulLang       lang;
  JeoulChartForm  form;
  char           *title;
  char           *intro;
  char           *empty_text;
  JeoulRect       plot;
  GArray         *nodes;
  GArray         *points;
  GArray         *items;
  GArray         *links;  /* JeoulLink */
  GArray         *shapes; /* JeoulItemShape, one for each item */
  GStringChunk   *strings;
  GHashTable     *by_id;  /* id ▸ index + 1, made with the scene */
  JeoulPickIndex *pick;
  int             lowest; /* items with the extremes, or -1 */
  int             highest;
  guint           n_dropped_labels;
  guint           n_dropped_rows;
  guint           n_outside;
  JeoulScale      x;      /* its klass is NULL where there is none */
  JeoulScale      y;
  gboolean        clips;  /* marks end at the edge of clip */
  JeoulRect       clip;
  GArray         *gaps;   /* JeoulRect, where rules are to be cut; NULL for none */
  double          smallest_font;
};

/* The builder is the scene itself, until jeoul_scene_finish(). */
JeoulScene *jeoul_scene_new         (const JeoulSpec   *spec);
const char *jeoul_scene_intern      (JeoulScene        *scene,
                                     const char        *text,
                                     gboolean           keep_lines);
void        jeoul_scene_add_line    (JeoulScene        *scene,
                                     JeoulScenePart     part,
                                     int                item,
                                     JeoulColor         color,
                                     double             width,
                                     gboolean           dashed,
                                     const JeoulPoint  *points,
                                     guint              n_points);
void        jeoul_scene_add_segment (JeoulScene        *scene,
                                     JeoulScenePart     part,
                                     int                item,
                                     JeoulColor         color,
                                     double             width,
                                     double             x1,
                                     double             y1,
                                     double             x2,
                                     double             y2);
void        jeoul_scene_add_rect    (JeoulScene        *scene,
                                     JeoulScenePart     part,
                                     int                item,
                                     JeoulColor         fill,
                                     JeoulColor         stroke,
                                     double             width,
                                     gboolean           dashed,
                                     JeoulRect          box);
void        jeoul_scene_add_symbol  (JeoulScene        *scene,
                                     JeoulScenePart     part,
                                     int                item,
                                     JeoulShape         shape,
                                     JeoulColor         fill,
                                     JeoulColor         stroke,
                                     double             width,
                                     gboolean           dashed,
                                     double             x,
                                     double             y,
                                     double             size);
void        jeoul_scene_add_text    (JeoulScene        *scene,
                                     JeoulScenePart     part,
                                     int                item,
                                     const JeoulFont   *font,
                                     JeoulColor         color,
                                     JeoulAnchor        anchor,
                                     double             x,
                                     double             y,
                                     const char        *text,
                                     double             width);
int         jeoul_scene_add_item    (JeoulScene        *scene,
                                     const JeoulDatum  *datum);
void        jeoul_scene_set_item    (JeoulScene        *scene,
                                     int                item,
                                     const JeoulRect   *row,
                                     JeoulPoint         at,
                                     JeoulRect          mark,
                                     JeoulRect          label);
void        jeoul_scene_add_gap     (JeoulScene        *scene,
                                     JeoulRect          box);
void        jeoul_scene_cut_gaps    (JeoulScene        *scene);
void        jeoul_scene_finish      (JeoulScene        *scene,
                                     double             width,
                                     double             height);

/* The box of a line of text: 0.8 em above its baseline to 0.24 em below, which holds the capitals,
 * the descenders and Hangul of the faces we use. */
JeoulRect   jeoul_text_box          (JeoulAnchor        anchor,
                                     double             x,
                                     double             y,
                                     double             width,
                                     double             size);
JeoulRect   jeoul_rect_union        (JeoulRect          a,
                                     JeoulRect          b);

JeoulPickIndex *jeoul_pick_index_new  (const JeoulScene *scene);
void            jeoul_pick_index_free (JeoulPickIndex   *index);

static inline JeoulColor
jeoul_hue (guint hue)
{
  return (JeoulColor) (JEOUL_COLOR_HUE + MIN (hue, JEOUL_N_HUES - 1));
}

static inline JeoulColor
jeoul_pale (guint hue)
{
  return (JeoulColor) (JEOUL_COLOR_PALE + MIN (hue, JEOUL_N_HUES - 1));
}

G_END_DECLS
