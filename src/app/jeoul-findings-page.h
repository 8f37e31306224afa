/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What does not fit in the dataset, with a way to each claim. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-session.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_FINDINGS_PAGE (jeoul_findings_page_get_type ())
G_DECLARE_FINAL_TYPE (JeoulFindingsPage, jeoul_findings_page, JEOUL, FINDINGS_PAGE, GtkWidget)

void jeoul_findings_page_set_session (JeoulFindingsPage *self,
                                      JeoulSession      *session);
void jeoul_findings_page_find        (JeoulFindingsPage *self);

G_END_DECLS
