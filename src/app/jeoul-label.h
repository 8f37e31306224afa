/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels that break lines between words only, in Korean too. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *jeoul_label_new      (const char *text);
void       jeoul_label_set_text (GtkLabel   *label,
                                 const char *text);
void       jeoul_label_keep_words (GtkLabel *label);
void       jeoul_label_keep_words_within (GtkWidget *widget);
void       jeoul_label_name_buttons      (GtkWidget *widget);

G_END_DECLS
