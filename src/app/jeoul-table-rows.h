/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the table as a list model that is filled a little in each frame. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-claim-row.h"

G_BEGIN_DECLS

typedef struct _JeoulTableRows JeoulTableRows;

/* Called when all rows are in the model. */
typedef void (*JeoulTableRowsFunc) (gpointer user_data);

JeoulTableRows *jeoul_table_rows_new        (GtkWidget          *widget,
                                             JeoulTableRowsFunc  filled,
                                             gpointer            user_data);
void            jeoul_table_rows_free       (JeoulTableRows     *rows);
GListModel     *jeoul_table_rows_get_model  (JeoulTableRows     *rows);
guint           jeoul_table_rows_get_n      (JeoulTableRows     *rows);
JeoulClaimRow  *jeoul_table_rows_get        (JeoulTableRows     *rows,
                                             guint               index);
void            jeoul_table_rows_set_claims (JeoulTableRows     *rows,
                                             JeoulDataset       *dataset,
                                             const GArray       *claims,
                                             JeoulLang           lang,
                                             gboolean            at_once);
void            jeoul_table_rows_fill       (JeoulTableRows     *rows);

G_END_DECLS
