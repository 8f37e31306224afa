/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart shows, before it has a size: texts, rows or axes, data in data units, key. */
#pragma once

#include "jeoul-lang.h"
#include "jeoul-theme.h"

G_BEGIN_DECLS

typedef enum
{
  JEOUL_SCALE_LINEAR,
  JEOUL_SCALE_LOG,
  JEOUL_SCALE_TIME, /* data units: days since 1970-01-01 */
} JeoulScaleKind;

/* Rows: headings and rows beneath an x axis on top, labels to the left, asides to the right.
 * Plane: an x axis below and a y axis to the left. */
typedef enum
{
  JEOUL_CHART_ROWS,
  JEOUL_CHART_PLANE,
} JeoulChartForm;

typedef enum
{
  JEOUL_SHAPE_CIRCLE,
  JEOUL_SHAPE_SQUARE,
  JEOUL_SHAPE_DIAMOND,
  JEOUL_SHAPE_TRIANGLE,
  JEOUL_SHAPE_RING, /* undefined basis: hollow, thick outline */
  JEOUL_SHAPE_CROSS,
  JEOUL_SHAPE_DOWN, /* a triangle that stands on its point */
  JEOUL_SHAPE_PLUS,
} JeoulShape;

typedef enum
{
  JEOUL_FILL_SOLID, /* the claimant's own account */
  JEOUL_FILL_PALE,  /* an estimate about somebody else: pale with outline */
  JEOUL_FILL_ASSUMED, /* the user's assumption: dashed outline, no fill */
} JeoulFill;

typedef enum
{
  JEOUL_MARK_POINT,    /* at value */
  JEOUL_MARK_LOWER,    /* at least, more than low: symbol and arrow to the right (up on a y axis) */
  JEOUL_MARK_UPPER,    /* at most, less than high: symbol and arrow to the left (down) */
  JEOUL_MARK_RANGE,    /* low to high with end caps, no point */
  JEOUL_MARK_INTERVAL, /* value with whiskers from low to high */
  JEOUL_MARK_WORDS,    /* the words, set in the row; no position */
  JEOUL_MARK_BAR,      /* from zero to value, with a whisker from low to high; a range goes on pale
                        * to high, a lower bound with an arrow, an upper one is pale with an arrow
                        * back */
  JEOUL_MARK_NONE,     /* a row without a mark */
} JeoulMarkKind;

/**
 * JeoulDatum:
 * One mark. In rows: @row and a position on x in @value, @low, @high. In the plane: @x (and
 * @x_end for a period) on x and @value, @low, @high on y; data of the same @series > 0 are joined
 * by a step line in the order of x. @open: the bound is open (more than, less than). A stacked bar
 * is several bars of one row with @stack 0, 1, 2…: each begins where the one before it ends. The
 * bars of a waterfall begin at @start; @value is then the length. In the plane @x_mark says how
 * firmly @x was stated, a point as a rule: a bound has its arrow at @x, a range or an interval goes
 * from @x_low to @x_high.
 */
typedef struct
{
  char         *id;     /* opaque to the chart: comes back from picking */
  char         *label;  /* set beside the mark: "more than $100M" */
  char         *short_label; /* set where @label has no room; may be NULL */
  char         *name;   /* for a screen reader, whole */
  char         *detail; /* lines for a tooltip */
  JeoulMarkKind mark;
  JeoulShape    shape;
  JeoulFill     fill;
  guint8        hue;    /* 0..JEOUL_N_HUES-1 */
  gboolean      open;
  gboolean      approx;
  gboolean      quoted; /* rows: @label is words, set as words, though the mark has a place */
  guint         row;
  guint         stack;
  double        start; /* where a bar of @stack 0 begins, instead of at zero */
  guint         series;
  double        x;
  double        x_end;
  JeoulMarkKind x_mark;
  gboolean      x_open;
  double        x_low;
  double        x_high;
  double        value;
  double        low;
  double        high;
  double        priority; /* which labels stay when there is no room; higher stays */
} JeoulDatum;

typedef enum
{
  JEOUL_ROW_HEADING,
  JEOUL_ROW_DATA,
} JeoulRowKind;

typedef struct
{
  JeoulRowKind kind;
  char        *label;    /* heading, or who claims it */
  char        *aside;    /* at the right edge: the date; may be NULL */
  double       priority; /* which rows stay when there is no room; a heading goes with its rows */
} JeoulRow;

typedef struct
{
  JeoulShape shape;
  JeoulFill  fill;
  guint8     hue;
  gboolean   is_bar;  /* a swatch instead of a symbol */
  gboolean   is_line; /* a stroke of line */
  JeoulMarkKind mark; /* LOWER, RANGE, INTERVAL draw that mark small */
  char      *label;
} JeoulKeyItem;

/* A line across the plot with its label: a reference value on the value axis, an event on the
 * time axis, or in the plane the values of one ratio (dollars an hour). */
typedef struct
{
  gboolean on_x; /* plane: a vertical line at x = @value; rows: always on x */
  double   value;
  char    *label;
  gboolean assumed; /* dashed: the user's assumption */
  gboolean is_rate; /* plane: the line y = @value × x */
} JeoulRule;

/* The label of a tick; the caller frees it. @step: the distance to the next tick (0 on log). */
typedef char *(*JeoulTickFormat) (double   value,
                                  double   step,
                                  gpointer data);

/* Texts and format of an axis. @minimum, @maximum: NaN to take them from the data. */
typedef struct
{
  JeoulScaleKind  scale;
  double          minimum;
  double          maximum;
  gboolean        from_zero;
  char           *title; /* may be NULL */
  JeoulTickFormat format;
  gpointer        format_data;
  GDestroyNotify  format_destroy;
} JeoulAxis;

/* Words of the caption that lead somewhere: for formats that can. In the order of the caption. */
typedef struct
{
  char *text;
  char *uri;
} JeoulLink;

typedef struct _JeoulSpec JeoulSpec;

/**
 * JeoulSpec:
 * All a layout needs to know. The arrays hold the structs above (not pointers); the spec owns all
 * strings. @x is the value axis in rows.
 */
struct _JeoulSpec
{
  char          *id;
  JeoulLang      lang;
  JeoulChartForm form;
  char          *title;
  char          *subtitle;
  char          *alt_intro;  /* "Rival claims, log scale": for the description; may be NULL */
  char          *empty_text; /* shown in the plot where there is nothing to draw */
  GPtrArray     *caption;    /* paragraphs (char *), most important first */
  GArray        *links;      /* JeoulLink */
  GArray        *key;        /* JeoulKeyItem */
  GArray        *rows;       /* JeoulRow */
  GArray        *data;       /* JeoulDatum, in reading order */
  GArray        *rules;      /* JeoulRule */
  GPtrArray     *series;     /* names (char *) of series 1, 2 …; labelled directly at their end */
  JeoulAxis      x;
  JeoulAxis      y;
};

JeoulSpec    *jeoul_spec_new  (const char    *id,
                               JeoulLang      lang,
                               JeoulChartForm form);
void          jeoul_spec_free (JeoulSpec     *spec);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulSpec, jeoul_spec_free)

/* Each adds a zeroed element (numbers NaN where 0 would mean something) and returns it; the
 * pointer is good until the next one is added. */
JeoulRow     *jeoul_spec_add_row   (JeoulSpec *spec);
JeoulDatum   *jeoul_spec_add_datum (JeoulSpec *spec);
JeoulKeyItem *jeoul_spec_add_key   (JeoulSpec *spec);
JeoulRule    *jeoul_spec_add_rule  (JeoulSpec *spec);
void          jeoul_spec_add_link  (JeoulSpec  *spec,
                                    const char *text,
                                    const char *uri);

G_END_DECLS
