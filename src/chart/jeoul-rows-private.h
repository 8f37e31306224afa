/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart of rows between its fitting and its drawing. */
#pragma once

#include "jeoul-guides.h"
#include "jeoul-labels.h"
#include "jeoul-layout-private.h"
#include "jeoul-marks.h"

G_BEGIN_DECLS

typedef struct
{
  const JeoulRow *row;
  const char     *label;
  const char     *aside;
  double          label_ems; /* widths at a size of 1 */
  double          aside_ems;
  GArray         *lines;     /* JeoulLine: the label, broken */
  GArray         *words;     /* JeoulLine: what a claim in words says, broken; may be NULL */
  guint           first;     /* its data are order[first .. first + n_data - 1] */
  guint           n_data;
  guint           n_assumed; /* the last of its data: the user's assumptions, in a lane beneath */
  int             heading;   /* the heading above it, or -1 */
  gboolean        candidate; /* might have room */
  gboolean        shown;
  double          top;
  double          height;
} JeoulRowPlace;

typedef struct
{
  JeoulLayout   *layout;
  JeoulRowPlace *rows;
  guint          n_rows;
  guint          n_data_rows;
  guint          n_shown;   /* rows of data */
  guint32       *order;     /* data, in the order of rows */
  float         *ems;       /* width of each datum's label at a size of 1; below 0: not measured */
  gboolean       has_bars;
  gboolean       has_asides;
  JeoulScale     scale;
  double         label_end; /* where row labels end: the right edge of their column */
  double         left;      /* of the plot */
  double         right;     /* of the plot: the end of the scale */
  double         limit;     /* where labels of marks must end */
  double         pitch;
  double         axis_height;
  double         title_end; /* where the axis's title ends, before its labels; NaN: above them */
  JeoulGuide    *guide;
  GArray        *rules;     /* JeoulRulePlace */
  int            n_lanes;
} JeoulRows;

/* A datum with its place, while its row is drawn. */
typedef struct
{
  const JeoulDatum *datum;
  guint             index;
  int               item;
  JeoulMarkPlace    place;
  double            from;
  double            to;
  gboolean          has_place;
  gboolean          in_bar; /* a part of a stack: its label stands in it */
  int               outside; /* of the part of the axis that was asked for: -1 left, 1 right */
  int               cut;     /* by its edge, on that side */
} JeoulRowMark;

/* More labels than that in one row cannot have room. */
#define JEOUL_LABELS_A_ROW 48

double jeoul_rows_symbol_size  (const JeoulRows     *rows);
double jeoul_rows_arrow        (const JeoulRows     *rows);
gboolean jeoul_rows_is_backwards (const JeoulDatum  *datum);
const char *jeoul_rows_label   (const JeoulRows     *rows,
                                const JeoulDatum    *datum,
                                JeoulFont           *font);
void   jeoul_rows_draw_words   (const JeoulRows     *rows,
                                const JeoulRowPlace *place,
                                const JeoulRowMark  *mark,
                                JeoulRect           *label);
void   jeoul_rows_draw_label   (const JeoulRows     *rows,
                                JeoulOccupancy      *taken,
                                JeoulOccupancy      *texts,
                                const JeoulRowMark  *mark,
                                JeoulRect           *label);
void   jeoul_rows_collect      (JeoulRows           *rows);
guint32 *jeoul_rows_rank       (const JeoulRows     *rows);
void   jeoul_rows_set_columns  (JeoulRows           *rows);
void   jeoul_rows_draw_axis    (const JeoulRows     *rows,
                                double               top);
void   jeoul_rows_draw_heading (const JeoulRows     *rows,
                                const JeoulRowPlace *place);
void   jeoul_rows_draw         (JeoulRows           *rows,
                                double               axis_top);

static inline gboolean
jeoul_row_has_label (const JeoulDatum *datum)
{
  return datum->label != NULL && *datum->label != '\0';
}

static inline double
jeoul_row_middle (const JeoulRowPlace *place)
{
  return place->top + place->height / 2;
}

G_END_DECLS
