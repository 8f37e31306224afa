/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figure as it is shown, on paper. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-session.h"

G_BEGIN_DECLS

/* What went wrong, in the language of the interface. */
typedef void (*JeoulPrintFailed) (const char *message,
                                  gpointer    user_data);

GtkPrintOperation *jeoul_print_operation_new (JeoulSession     *session,
                                              JeoulPrintFailed  failed,
                                              gpointer          user_data);
void               jeoul_print_figure        (JeoulSession     *session,
                                              GtkWindow        *parent,
                                              JeoulPrintFailed  failed,
                                              gpointer          user_data);

G_END_DECLS
