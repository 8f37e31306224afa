/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page before it is printed, in a window of our own: not every desktop has a viewer for it. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-lang.h"

G_BEGIN_DECLS

void jeoul_print_preview_present (GtkPrintOperationPreview *preview,
                                  GtkPrintContext          *context,
                                  GtkWindow                *parent,
                                  JeoulLang                 lang);

G_END_DECLS
