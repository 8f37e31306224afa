/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that is wrong with a file that was refused. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-session.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_PROBLEMS_PAGE (jeoul_problems_page_get_type ())
G_DECLARE_FINAL_TYPE (JeoulProblemsPage, jeoul_problems_page, JEOUL, PROBLEMS_PAGE, GtkWidget)

void  jeoul_problems_page_set_session (JeoulProblemsPage *self,
                                       JeoulSession      *session);
char *jeoul_problems_page_copy_text   (JeoulProblemsPage *self);

G_END_DECLS
