/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of cells as an aligned table, CSV or JSON. JSON is written here, not by a library, because
 * its numbers must be the decimal digits of the dataset: JSON-GLib has only doubles, and writes
 * 5.576 as 5.5759999999999996. */
#include <stdlib.h>
#include <string.h>

#include "jeoul-cli-table.h"

struct _JeoulTable
{
  JeoulOutput       *output;
  JeoulTableFormat   format;
  JeoulLang          lang;
  const JeoulColumn *columns;
  guint              n_columns;
  guint              n_rows;
  GPtrArray         *cells; /* of the row; in an aligned table of all rows */
};

void
jeoul_json_append_string (GString    *json,
                          const char *string)
{
  g_string_append_c (json, '"');
  for (const char *p = string; *p != '\0'; p++)
    {
      guchar c = (guchar) *p;

      if (c == '"' || c == '\\')
        g_string_append_printf (json, "\\%c", c);
      else if (c == '\n')
        g_string_append (json, "\\n");
      else if (c == '\t')
        g_string_append (json, "\\t");
      else if (c < 0x20 || c == 0x7f)
        g_string_append_printf (json, "\\u%04x", c);
      else
        g_string_append_c (json, *p);
    }
  g_string_append_c (json, '"');
}

gsize
jeoul_text_columns (const char *text)
{
  gsize columns = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        columns += g_unichar_iswide (c) ? 2 : 1;
    }

  return columns;
}

static void
append_json_cell (GString      *line,
                  JeoulCellType type,
                  const char   *cell)
{
  if (type == JEOUL_CELL_LIST)
    {
      g_auto (GStrv) items = g_strsplit (cell != NULL ? cell : "", " ", -1);

      g_string_append_c (line, '[');
      for (guint i = 0; items[i] != NULL; i++)
        {
          if (i > 0)
            g_string_append (line, ", ");
          jeoul_json_append_string (line, items[i]);
        }
      g_string_append_c (line, ']');
    }
  else if (cell == NULL)
    g_string_append (line, "null");
  else if (type == JEOUL_CELL_TEXT)
    jeoul_json_append_string (line, cell);
  else
    g_string_append (line, cell);
}

static const char *
get_cell (const JeoulTable *table,
          guint             row,
          guint             column)
{
  return g_ptr_array_index (table->cells, row * table->n_columns + column);
}

static void
write_row (JeoulTable *table)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (table->format == JEOUL_TABLE_JSON)
    g_string_append (line, table->n_rows > 0 ? ",\n  {" : "\n  {");
  for (guint i = 0; i < table->n_columns; i++)
    {
      const char *cell = get_cell (table, 0, i);

      if (table->format == JEOUL_TABLE_CSV)
        {
          if (i > 0)
            g_string_append_c (line, ',');
          jeoul_csv_append_cell (line, table->columns[i].type, cell != NULL ? cell : "");
        }
      else
        {
          if (i > 0)
            g_string_append (line, ", ");
          jeoul_json_append_string (line, table->columns[i].name);
          g_string_append (line, ": ");
          append_json_cell (line, table->columns[i].type, cell);
        }
    }
  g_string_append (line, table->format == JEOUL_TABLE_CSV ? "\n" : "}");
  jeoul_output_write (table->output, line->str, (gssize) line->len);
  table->n_rows++;
  g_ptr_array_set_size (table->cells, 0);
}

static const char *
get_title (const JeoulTable *table,
           guint             column)
{
  const char *title = table->columns[column].title;

  return title != NULL ? jeoul_trc (table->lang, "column", title) : "";
}

static void
write_aligned_cell (JeoulTable *table,
                    guint       column,
                    gsize       width,
                    const char *cell)
{
  gsize padding = width - jeoul_text_columns (cell);
  gboolean right = table->columns[column].type == JEOUL_CELL_NUMBER;
  gboolean last = column + 1 == table->n_columns;

  if (column > 0)
    jeoul_output_write (table->output, "  ", 2);
  if (right)
    jeoul_output_printf (table->output, "%*s", (int) padding, "");
  jeoul_output_write (table->output, cell, -1);
  if (!right && !last)
    jeoul_output_printf (table->output, "%*s", (int) padding, "");
}

static void
write_aligned (JeoulTable *table)
{
  guint n_rows = table->cells->len / table->n_columns;
  g_autofree gsize *widths = g_new0 (gsize, table->n_columns);

  for (guint i = 0; i < table->n_columns; i++)
    {
      widths[i] = jeoul_text_columns (get_title (table, i));
      for (guint j = 0; j < n_rows; j++)
        widths[i] = MAX (widths[i], jeoul_text_columns (get_cell (table, j, i)));
    }

  for (guint i = 0; i < table->n_columns; i++)
    write_aligned_cell (table, i, widths[i], get_title (table, i));
  jeoul_output_write (table->output, "\n", 1);
  for (guint j = 0; j < n_rows; j++)
    {
      for (guint i = 0; i < table->n_columns; i++)
        write_aligned_cell (table, i, widths[i], get_cell (table, j, i));
      jeoul_output_write (table->output, "\n", 1);
    }
}

/**
 * jeoul_table_new:
 * @output: where to write to; outlives the table
 * @format: how
 * @lang: the language of the titles of an aligned table
 * @columns: the columns; outlives the table
 *
 * Returns: (transfer full): a table without rows
 */
JeoulTable *
jeoul_table_new (JeoulOutput       *output,
                 JeoulTableFormat   format,
                 JeoulLang          lang,
                 const JeoulColumn *columns)
{
  JeoulTable *table = g_new0 (JeoulTable, 1);

  table->output = output;
  table->format = format;
  table->lang = lang;
  table->columns = columns;
  table->cells = g_ptr_array_new_with_free_func (g_free);
  while (columns[table->n_columns].name != NULL)
    table->n_columns++;

  if (format == JEOUL_TABLE_JSON)
    jeoul_output_write (output, "[", 1);
  for (guint i = 0; i < table->n_columns && format == JEOUL_TABLE_CSV; i++)
    jeoul_output_printf (output, "%s%s", columns[i].name, i + 1 < table->n_columns ? "," : "\n");

  return table;
}

void
jeoul_table_free (JeoulTable *table)
{
  g_ptr_array_unref (table->cells);
  g_free (table);
}

void
jeoul_table_take (JeoulTable *table,
                  char       *cell)
{
  if (table->format == JEOUL_TABLE_ALIGNED)
    {
      g_ptr_array_add (table->cells, jeoul_printable (cell != NULL ? cell : ""));
      g_free (cell);
      return;
    }

  g_ptr_array_add (table->cells, cell);
  if (table->cells->len == table->n_columns)
    write_row (table);
}

void
jeoul_table_add (JeoulTable *table,
                 const char *cell)
{
  jeoul_table_take (table, g_strdup (cell));
}

/**
 * jeoul_table_finish:
 * @table: a table with whole rows
 *
 * Writes what is left to write.
 */
void
jeoul_table_finish (JeoulTable *table)
{
  if (table->format == JEOUL_TABLE_JSON)
    jeoul_output_write (table->output, table->n_rows > 0 ? "\n]\n" : "]\n", -1);
  else if (table->format == JEOUL_TABLE_ALIGNED)
    write_aligned (table);
}
