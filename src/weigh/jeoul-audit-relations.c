#include "jeoul-audit-private.h"
void jeoul_audit_find_relations (JeoulAudit *a) {(void)a;}
