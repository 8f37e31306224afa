/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One finding of the audit, for a list. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-session.h"

G_BEGIN_DECLS

GtkWidget  *jeoul_finding_row_new   (JeoulSession       *session,
                                     const JeoulFinding *finding);
/* "Warning: the sentence": what a screen reader says of it. Free. */
char       *jeoul_finding_row_name  (const JeoulAudit   *audit,
                                     const JeoulFinding *finding,
                                     JeoulLang           lang);
const char *jeoul_severity_icon     (JeoulSeverity       severity);

G_END_DECLS
