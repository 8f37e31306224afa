/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of cells as an aligned table, CSV or JSON. */
#pragma once

#include "jeoul-cli-output.h"
#include "jeoul-lang.h"
#include "jeoul-press-table.h"

G_BEGIN_DECLS

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

G_END_DECLS
