/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of cells as an aligned table, CSV or JSON. */
#pragma once

#include "jeoul-cli-output.h"
#include "jeoul-lang.h"

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

typedef enum
{
  JEOUL_TABLE_ALIGNED,
  JEOUL_TABLE_CSV,
  JEOUL_TABLE_JSON,
} JeoulTableFormat;

/**
 * JeoulTable:
 * CSV and JSON are written row by row; an aligned table when it is finished.
 */
typedef struct _JeoulTable JeoulTable;

/* @columns ends with a NULL name. */
JeoulTable *jeoul_table_new     (JeoulOutput       *output,
                                 JeoulTableFormat   format,
                                 JeoulLang          lang,
                                 const JeoulColumn *columns);
void        jeoul_table_free    (JeoulTable        *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulTable, jeoul_table_free)

/* The next cell of the row; NULL where it is empty. A full row is written. */
void        jeoul_table_add     (JeoulTable        *table,
                                 const char        *cell);
void        jeoul_table_take    (JeoulTable        *table,
                                 char              *cell);
void        jeoul_table_finish  (JeoulTable        *table);

/* One JSON string with its quotes. */
void        jeoul_json_append_string (GString    *json,
                                      const char *string);
/* How many columns of a terminal a text takes: two for a wide character. */
gsize       jeoul_text_columns       (const char *text);
/* The same number without an exponent: "1.6e9" is "1600000000". Free with g_free(). */
char       *jeoul_plain_decimal      (const char *decimal);

G_END_DECLS
