#include "jeoul-audit-private.h"
void jeoul_audit_find_origins (JeoulAudit *a) {(void)a;} void jeoul_audit_find_unread (JeoulAudit *a) {(void)a;}
