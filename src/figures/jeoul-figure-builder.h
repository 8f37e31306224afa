/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the kinds of figures have in common: private to this folder. */
#pragma once

#include "jeoul-assumptions.h"
#include "jeoul-figures.h"

G_BEGIN_DECLS

#define JEOUL_N_BASES (JEOUL_BASIS_NOT_APPLICABLE + 1)

/**
 * JeoulFigureBuilder:
 * One figure in the making. @claims: indices in display order. @unit: of the value axis;
 * @currency: its currency, by the figure or by choice, or %NULL. The counters tell what could not
 * be drawn, and why.
 */
typedef struct
{
  const JeoulDataset       *dataset;
  const JeoulFigure        *figure;
  const JeoulFigureOptions *options;
  JeoulLang                 lang;
  JeoulSpec                *spec;
  GArray                   *claims;
  const JeoulUnit          *unit;
  const char               *currency;
  gboolean                  log_scale;
  guint32                   bases;                 /* bits: those of the numbers shown */
  JeoulShape                shapes[JEOUL_N_BASES]; /* of each basis in this figure */

  const JeoulAssumptions *assumptions; /* the user's, or NULL */
  gboolean    assumed_bars;
  GHashTable *partners; /* claims with what they stand with: in a scatter the claim on x, in an
                         * arithmetic the steps of the waterfall with themselves; or NULL */
  guint n_assumed;   /* marks and lines that follow from the assumptions */
  guint n_zero;      /* not positive, on a log axis */
  guint n_words;     /* no number at all, or words where only numbers have a place */
  guint n_no_partner; /* nothing to set it against on the other axis of a scatter */
  guint n_no_rate;   /* no exchange rate is known */
  guint n_no_date;   /* no place on a time axis */
  guint n_other;     /* a unit of another dimension than the axis's */
  guint n_undated;   /* sums and lines in a currency that nothing tells how to convert */
  guint n_converted; /* placed, or set, by an exchange rate */
  const char *converted_to; /* the currency of those */
  guint n_sums;      /* sums and lines of the editors that have no place on the axis */
  guint n_computed;  /* sums of the editors */
  guint n_own;       /* claimants' own accounts */
  guint n_estimates; /* about somebody else */
} JeoulFigureBuilder;

/* How a claim stands on the value axis: in the axis's unit. @mark is JEOUL_MARK_NONE where it has
 * no place. */
typedef struct
{
  JeoulMarkKind mark;
  double        value;
  double        low;
  double        high;
} JeoulPlacement;

void           jeoul_figure_builder_init      (JeoulFigureBuilder       *builder,
                                               const JeoulDataset       *dataset,
                                               const JeoulFigure        *figure,
                                               const JeoulFigureOptions *options,
                                               JeoulChartForm            form);
const JeoulClaim *jeoul_figure_builder_claim  (JeoulFigureBuilder       *builder,
                                               guint                     index);
const char    *jeoul_figure_builder_currency  (const JeoulFigureBuilder *builder,
                                               const JeoulUnit          *unit);
/* As which mark a value with that bound is drawn. */
JeoulMarkKind  jeoul_figure_mark_of_bound     (JeoulBound                bound);
JeoulPlacement jeoul_figure_builder_place     (JeoulFigureBuilder       *builder,
                                               const JeoulClaim         *claim);
JeoulPlacement jeoul_figure_builder_place_in  (JeoulFigureBuilder       *builder,
                                               const JeoulClaim         *claim,
                                               const JeoulUnit          *unit);
double         jeoul_figure_builder_factor    (JeoulFigureBuilder       *builder,
                                               const JeoulUnit          *unit,
                                               const JeoulUnit          *axis);
JeoulDatum    *jeoul_figure_builder_add_claim (JeoulFigureBuilder       *builder,
                                               const JeoulClaim         *claim,
                                               const JeoulPlacement     *placement);
void           jeoul_figure_builder_axis      (JeoulFigureBuilder       *builder,
                                               JeoulAxis                *axis,
                                               const JeoulUnit          *unit);
char          *jeoul_figure_builder_unit_label (const JeoulFigureBuilder *builder,
                                                const JeoulUnit         *unit);
char          *jeoul_figure_builder_measure   (const JeoulFigureBuilder *builder,
                                               gboolean                  has_values);
void           jeoul_figure_builder_time_axis (JeoulFigureBuilder       *builder,
                                               JeoulAxis                *axis);
void           jeoul_figure_builder_rules     (JeoulFigureBuilder       *builder,
                                               gboolean                  on_x);
void           jeoul_figure_builder_key       (JeoulFigureBuilder       *builder,
                                               gboolean                  shapes,
                                               gboolean                  hues);
void           jeoul_figure_builder_caption   (JeoulFigureBuilder       *builder);
/* Whether its claims can be compared, or NULL. Free. */
char          *jeoul_figure_builder_verdict   (JeoulFigureBuilder       *builder);

/* The group a claim stands in, and its heading; the key is unique within a grouping. */
guint          jeoul_figure_group_key         (const JeoulDataset       *dataset,
                                               JeoulGroupBy              group,
                                               const JeoulClaim         *claim);
const char    *jeoul_figure_group_name        (const JeoulDataset       *dataset,
                                               JeoulGroupBy              group,
                                               guint                     key,
                                               JeoulLang                 lang);

/* The name of what a claim is about, marked where the language has none. */
const char    *jeoul_figure_subject_name      (const JeoulDataset       *dataset,
                                               const JeoulClaim         *claim,
                                               JeoulLang                 lang);

/* "Epoch AI, in 2023 dollars"; "에포크 AI (2023년 달러)". */
char          *jeoul_figure_claimant_label    (const JeoulDataset       *dataset,
                                               const JeoulClaim         *claim,
                                               gboolean                  with_hardware,
                                               JeoulLang                 lang);
void           jeoul_figure_builder_add_rows  (JeoulFigureBuilder       *builder);
void           jeoul_figure_builder_add_sums  (JeoulFigureBuilder       *builder);

/* Rows one by one: a heading, a claim's, and one that is computed, claimed by nobody. */
void           jeoul_figure_builder_add_heading  (JeoulFigureBuilder    *builder,
                                                  const char            *heading);
JeoulDatum    *jeoul_figure_builder_add_row      (JeoulFigureBuilder    *builder,
                                                  const JeoulClaim      *claim,
                                                  const JeoulPlacement  *placement,
                                                  const char            *heading);
JeoulDatum    *jeoul_figure_builder_add_computed (JeoulFigureBuilder    *builder,
                                                  const char            *id,
                                                  const char            *name,
                                                  double                 value,
                                                  char                  *label);

/* The kinds. */
void           jeoul_figure_build_rival_claims (JeoulFigureBuilder      *builder);
void           jeoul_figure_build_bars         (JeoulFigureBuilder      *builder);
void           jeoul_figure_build_steps        (JeoulFigureBuilder      *builder);
void           jeoul_figure_build_timeline     (JeoulFigureBuilder      *builder);
void           jeoul_figure_build_scatter      (JeoulFigureBuilder      *builder);
void           jeoul_figure_build_arithmetic   (JeoulFigureBuilder      *builder);
void           jeoul_figure_build_ratios       (JeoulFigureBuilder      *builder);

G_END_DECLS
