/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What if: the rates, hours and prices on which the figure rests, to be set otherwise. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-session.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_WHAT_IF (jeoul_what_if_get_type ())
G_DECLARE_FINAL_TYPE (JeoulWhatIf, jeoul_what_if, JEOUL, WHAT_IF, GtkPopover)

GtkWidget *jeoul_what_if_new        (JeoulSession *session);

void       jeoul_what_if_fill       (JeoulWhatIf  *self);

/* What can be set of the figure (JeoulAssumptionInput): free with g_array_unref(); whether there is
 * anything. */
GArray    *jeoul_what_if_find_inputs (JeoulSession *session);
gboolean   jeoul_what_if_has_inputs (JeoulSession *session);

/* "2,788,000" as a number of the dataset format, "2788000"; NULL where it is none. Free. */
char      *jeoul_what_if_parse      (const char   *text);
/* The other way about. Free. */
char      *jeoul_what_if_group      (const char   *number);

G_END_DECLS
