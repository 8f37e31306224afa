/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figure as it is shown, on paper. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-session.h"

G_BEGIN_DECLS

/* Told what went wrong, in the language of the interface, as long as @window is there. */
typedef void (*JeoulPrintFailed) (GtkWindow  *window,
                                  const char *message);

GtkPrintOperation *jeoul_print_operation_new (JeoulSession     *session,
                                              GtkWindow        *window,
                                              JeoulPrintFailed  failed);
void               jeoul_print_figure        (JeoulSession     *session,
                                              GtkWindow        *window,
                                              JeoulPrintFailed  failed);

G_END_DECLS
