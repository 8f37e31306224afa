/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Claims as rows of a table for programs, and cells as CSV. */
#pragma once

#include "jeoul-figures.h"

G_BEGIN_DECLS

typedef enum
{
  JEOUL_CELL_TEXT,
  JEOUL_CELL_NUMBER, /* plain decimal digits: to the right, no quotes in JSON */
  JEOUL_CELL_LIST,   /* ids, separated by a space; an array in JSON */
  JEOUL_CELL_FLAG,   /* "true" or "false" */
} JeoulCellType;

/* @name: in CSV and JSON. @title: at the head of a table, to be translated; NULL for none. */
typedef struct
{
  const char   *name;
  const char   *title;
  JeoulCellType type;
} JeoulColumn;

/* What a program is told of a claim: ids, words and plain decimals. */
#define JEOUL_N_CLAIM_COLUMNS 21
extern const JeoulColumn jeoul_claim_columns[JEOUL_N_CLAIM_COLUMNS + 1]; /* ends with a NULL name */

/* Its cells, each to be freed with g_free(), NULL where it is empty. */
void    jeoul_claim_get_cells (const JeoulDataset       *dataset,
                               const JeoulClaim         *claim,
                               char                     *cells[JEOUL_N_CLAIM_COLUMNS]);

/* The claims of a figure as a file of CSV. */
GBytes *jeoul_figure_to_csv   (const JeoulDataset       *dataset,
                               const JeoulFigure        *figure,
                               const JeoulFigureOptions *options,
                               GError                  **error);

/* A cell with its quotes, where it needs them; no text in it is a formula. */
void    jeoul_csv_append_cell (GString                  *line,
                               JeoulCellType             type,
                               const char               *cell);

/* The same number without an exponent: "1.6e9" is "1600000000". Free with g_free(). */
char   *jeoul_plain_decimal   (const char               *decimal);

G_END_DECLS
