/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Findings of the audit as text for people and as JSON for programs. */
#pragma once

#include "jeoul-audit.h"

G_BEGIN_DECLS

/* Whether @claim is one of those of @finding. */
gboolean jeoul_cli_finding_names (const JeoulAudit   *audit,
                                  const JeoulFinding *finding,
                                  JeoulIndex          claim);
/* One finding as an object. */
void     jeoul_cli_finding_json  (GString            *json,
                                  const JeoulAudit   *audit,
                                  const JeoulFinding *finding,
                                  JeoulLang           lang);
/* Those that are not acknowledged, grouped by what they look for, then how many there are. */
void     jeoul_cli_findings_text (GString            *text,
                                  const JeoulAudit   *audit,
                                  JeoulLang           lang);

G_END_DECLS
