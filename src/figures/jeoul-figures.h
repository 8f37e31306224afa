/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Claims ▸ spec: one builder for each kind of figure. */
#pragma once

#include <gio/gio.h>

#include "jeoul-spec.h"
#include "jeoul-dataset.h"
#include "jeoul-convert.h"

G_BEGIN_DECLS

/**
 * JeoulFigureError:
 * @JEOUL_FIGURE_ERROR_SCALE: the kind has no such scale (a log axis never carries bars)
 * @JEOUL_FIGURE_ERROR_CLAIM: no claim has such an id
 * @JEOUL_FIGURE_ERROR_KIND: this version cannot draw that kind
 */
typedef enum
{
  JEOUL_FIGURE_ERROR_SCALE,
  JEOUL_FIGURE_ERROR_CLAIM,
  JEOUL_FIGURE_ERROR_KIND,
} JeoulFigureError;

#define JEOUL_FIGURE_ERROR (jeoul_figure_error_quark ())
GQuark jeoul_figure_error_quark (void);

typedef enum
{
  JEOUL_FIGURE_SCALE_DEFAULT,
  JEOUL_FIGURE_SCALE_LINEAR,
  JEOUL_FIGURE_SCALE_LOG,
} JeoulFigureScale;

/**
 * JeoulFigureOptions:
 * How a figure is to be shown; all zero: as it is defined. @claims: ids instead of the figure's own
 * selection, or %NULL. @title: instead of the figure's, or %NULL. @as_of: only what had been claimed
 * by then. @group, @sort: instead of the figure's, where @regroup and @resort are set. @set: the
 * user's assumptions, "ID=VALUE" of a claim or an exchange rate, or %NULL. @filter: the search that
 * gave @claims, in the grammar of jeoul_filter_set_text(), for the caption, or %NULL; it hid
 * @n_hidden claims. @short_caption: claimants and sources, and what must never be left out.
 */
typedef struct
{
  JeoulLang          lang;
  JeoulFigureScale   scale;
  JeoulCurrencyMode  currency;
  JeoulDate          as_of;
  const char *const *claims;
  const char        *title;
  gboolean           regroup;
  JeoulGroupBy       group;
  gboolean           resort;
  JeoulSortBy        sort;
  const char *const *set;
  const char        *filter;
  guint              n_hidden;
  gboolean           short_caption;
} JeoulFigureOptions;

JeoulSpec *jeoul_figure_build (const JeoulDataset       *dataset,
                               const JeoulFigure        *figure,
                               const JeoulFigureOptions *options,
                               GError                  **error);

/* The claims that the figure shows with these options, in its order: indices. */
GArray    *jeoul_figure_claims (const JeoulDataset       *dataset,
                                const JeoulFigure        *figure,
                                const JeoulFigureOptions *options);

/* The claim behind a mark, which may be drawn as reported and as assumed: its id. Free. */
char      *jeoul_figure_claim_id (const char *id);

/* Whether a kind has both a linear and a log scale. */
gboolean   jeoul_figure_kind_has_scales (JeoulFigureKind kind);
/* Whether this version can draw it. */
gboolean   jeoul_figure_kind_is_drawn   (JeoulFigureKind kind);

G_END_DECLS
