/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Findings in words: the words of the vocabulary until each kind has its own. */
#include "jeoul-audit.h"

const char *
jeoul_finding_code_name (JeoulFindingCode code, JeoulLang lang)
{
  return jeoul_vocabulary_word (&jeoul_finding_codes, code);
}

const char *
jeoul_severity_name (JeoulSeverity severity, JeoulLang lang)
{
  return severity == JEOUL_SEVERITY_WARNING ? "warning" : "note";
}

char *
jeoul_finding_sentence (const JeoulAudit *audit, const JeoulFinding *finding, JeoulLang lang)
{
  return g_strdup (jeoul_finding_code_name (finding->code, lang));
}
