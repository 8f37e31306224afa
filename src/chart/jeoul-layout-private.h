/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the steps of a layout share: the page, the sizes of type, the frame of texts. */
#pragma once

#include "jeoul-layout.h"
#include "jeoul-scene-private.h"
#include "jeoul-wrap.h"

G_BEGIN_DECLS

/* Sizes of type and the unit of space, in layout units. */
typedef struct
{
  double title;
  double subtitle;
  double key;
  double axis;
  double heading;
  double row;
  double aside;
  double caption;
  double space;   /* the distance of two blocks */
  double measure; /* the longest line of the caption, in em */
} JeoulSizes;

typedef struct
{
  const JeoulSpec *spec;
  JeoulMeasurer   *measurer;
  JeoulScene      *scene;
  gboolean         without_texts;
  double           width;
  double           height; /* 0: as high as needed */
  double           margin;
  double           growth; /* 1 at 1067 × 600 */
  double           text_scale;
  double           boost; /* 1, or more where the page has room to spare */
  double           view_x[2]; /* the part of an axis that was asked for, or NaN */
  double           view_y[2];
  JeoulSizes       sizes;
} JeoulLayout;

/* Title, subtitle and key above the plot, the caption below it: broken into lines, not placed. */
typedef struct
{
  GArray  *title;      /* JeoulLine */
  GArray  *subtitle;
  GArray  *key;        /* the place of each item of the key, from its top left corner */
  double   key_height;
  GPtrArray *caption;  /* GArray of JeoulLine, a paragraph each */
  double   top;        /* what stands above the plot, with the margin */
  double   bottom;     /* what stands below it, with the margin */
  guint    n_dropped;  /* paragraphs without room */
  gboolean is_cut;     /* its last paragraph is not whole */
} JeoulFrame;

/* How much of the frame is shown. */
typedef struct
{
  gboolean    without_subtitle;
  gboolean    without_key;
  guint       n_paragraphs;
  guint       max_caption_lines; /* of the last paragraph; 0 for all */
  gboolean    without_caption;   /* on a page that holds hardly the title */
  const char *remark;            /* a last paragraph of the layout's own, or NULL */
} JeoulFrameParts;

/* Where each item of the key stands, from the key's top left corner. */
typedef struct
{
  double x;
  double y;
  char  *label;
  double width;
} JeoulKeyPlace;

void         jeoul_layout_set_sizes  (JeoulLayout           *layout,
                                      double                 level);
double       jeoul_layout_measure    (const JeoulLayout     *layout,
                                      const char            *text,
                                      const JeoulFont       *font);
void         jeoul_layout_text       (const JeoulLayout     *layout,
                                      JeoulScenePart         part,
                                      int                    item,
                                      const JeoulFont       *font,
                                      JeoulColor             color,
                                      JeoulAnchor            anchor,
                                      double                 x,
                                      double                 y,
                                      const char            *text);

JeoulFrame  *jeoul_frame_new         (const JeoulLayout     *layout,
                                      const JeoulFrameParts *parts);
void         jeoul_frame_free        (JeoulFrame            *frame);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulFrame, jeoul_frame_free)
void         jeoul_frame_draw        (const JeoulFrame      *frame,
                                      const JeoulLayout     *layout,
                                      double                 top,
                                      double                 caption_top);

char        *jeoul_frame_remark      (const JeoulLayout     *layout,
                                      guint                  n_dropped,
                                      guint                  n_rows,
                                      guint                  n_paragraphs,
                                      gboolean               is_cut);

void         jeoul_layout_rows       (JeoulLayout           *layout);
void         jeoul_layout_plane      (JeoulLayout           *layout);

#define JEOUL_LAYOUT_MAX_LEVEL 8
#define JEOUL_LAYOUT_BASELINE 0.355 /* from the middle of a line to its baseline, in em */

G_END_DECLS
