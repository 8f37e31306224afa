/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart laid out: lines, rectangles, symbols and lines of text at their places. Immutable. */
#pragma once

#include <glib-object.h>

#include "jeoul-measurer.h"
#include "jeoul-spec.h"
#include "jeoul-theme.h"

G_BEGIN_DECLS

/* Lengths are layout units: 1/96 inch, x to the right, y down. */
typedef struct
{
  double x;
  double y;
} JeoulPoint;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} JeoulRect;

/* What a node is part of: for the dump, for tests and for partial drawing. */
typedef enum
{
  JEOUL_SCENE_TITLE,
  JEOUL_SCENE_SUBTITLE,
  JEOUL_SCENE_KEY,
  JEOUL_SCENE_GRID,
  JEOUL_SCENE_AXIS,
  JEOUL_SCENE_HEADING,
  JEOUL_SCENE_ROW_LABEL,
  JEOUL_SCENE_ASIDE,
  JEOUL_SCENE_RULE,
  JEOUL_SCENE_MARK,
  JEOUL_SCENE_MARK_LABEL,
  JEOUL_SCENE_CAPTION,
} JeoulScenePart;

typedef enum
{
  JEOUL_NODE_LINE,   /* a polyline */
  JEOUL_NODE_RECT,
  JEOUL_NODE_SYMBOL,
  JEOUL_NODE_TEXT,
} JeoulNodeType;

typedef enum
{
  JEOUL_ANCHOR_START,
  JEOUL_ANCHOR_MIDDLE,
  JEOUL_ANCHOR_END,
} JeoulAnchor;

/**
 * JeoulNode:
 * @item: index of the item it belongs to, or -1.
 * Line: @n_points points from @first_point (jeoul_scene_get_points()), @stroke, @line_width.
 * Rect: @box, @fill, @stroke. Symbol: centre @at, @size its diameter, @shape, @fill, @stroke.
 * Text: one line, baseline at @at by @anchor, @font, @stroke is its colour.
 */
typedef struct
{
  JeoulNodeType  type : 8;
  JeoulScenePart part : 8;
  JeoulColor     fill : 8;
  JeoulColor     stroke : 8;
  gint32         item;
  float          line_width;
  gboolean       dashed : 1;
  union
  {
    struct
    {
      guint32 first_point;
      guint32 n_points;
    } line;
    struct
    {
      JeoulRect box;
    } rect;
    struct
    {
      JeoulPoint at;
      float      size;
      JeoulShape shape;
    } symbol;
    struct
    {
      JeoulPoint  at;
      const char *string;
      JeoulFont   font;
      JeoulAnchor anchor;
      float       width; /* as measured */
    } text;
  };
} JeoulNode;

/* What can be hovered, selected, focused and read out: one for each datum that is drawn, in
 * reading order. @box encloses its marks and label; @at is where its mark stands. */
typedef struct
{
  const char *id;
  const char *name;
  const char *detail;
  JeoulRect   box;
  JeoulRect   row; /* the whole row in a chart of rows, else the box */
  JeoulPoint  at;
  gboolean    assumed; /* the user's, no claim */
} JeoulItem;

#define JEOUL_TYPE_SCENE (jeoul_scene_get_type ())

typedef struct _JeoulScene JeoulScene;

GType             jeoul_scene_get_type   (void) G_GNUC_CONST;
JeoulScene       *jeoul_scene_ref        (JeoulScene       *scene);
void              jeoul_scene_unref      (JeoulScene       *scene);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulScene, jeoul_scene_unref)

double            jeoul_scene_get_width  (const JeoulScene *scene);
double            jeoul_scene_get_height (const JeoulScene *scene);
JeoulLang         jeoul_scene_get_lang   (const JeoulScene *scene);
const char       *jeoul_scene_get_title  (const JeoulScene *scene);
const JeoulNode  *jeoul_scene_get_nodes  (const JeoulScene *scene,
                                          guint            *n);
const JeoulPoint *jeoul_scene_get_points (const JeoulScene *scene,
                                          const JeoulNode  *node);
const JeoulItem  *jeoul_scene_get_items  (const JeoulScene *scene,
                                          guint            *n);
const JeoulLink  *jeoul_scene_get_links  (const JeoulScene *scene,
                                          guint            *n);
JeoulRect         jeoul_scene_get_plot   (const JeoulScene *scene); /* where the data are */

/* How many labels and rows had no room. */
guint             jeoul_scene_get_n_dropped_labels (const JeoulScene *scene);
guint             jeoul_scene_get_n_dropped_rows   (const JeoulScene *scene);
/* How many data lie outside the part of the axes that was asked for. */
guint             jeoul_scene_get_n_outside        (const JeoulScene *scene);
/* The smallest font in it, in layout units (multiply by 0.75 for points). */
double            jeoul_scene_get_smallest_font    (const JeoulScene *scene);

/* The value at a place of the page, in data units; NaN where the chart has no such axis. */
double            jeoul_scene_x_at       (const JeoulScene *scene,
                                          double            x);
double            jeoul_scene_y_at       (const JeoulScene *scene,
                                          double            y);

/* The item under a point, within @radius of a mark or in its row; -1 when there is none. */
int               jeoul_scene_pick       (const JeoulScene *scene,
                                          double            x,
                                          double            y,
                                          double            radius);
int               jeoul_scene_find_item  (const JeoulScene *scene,
                                          const char       *id);

/* The chart in sentences: title, what it shows, how many claims, the extremes. */
char             *jeoul_scene_describe   (const JeoulScene *scene);

/* Every node as a line of text, numbers to a tenth: for goldens and digests. */
char             *jeoul_scene_dump       (const JeoulScene *scene);
/* The SHA-256 of that, in hexadecimal. */
char             *jeoul_scene_digest     (const JeoulScene *scene);

G_END_DECLS
