#include "jeoul-audit-private.h"
void jeoul_audit_find_prices (JeoulAudit *a) {(void)a;}
gboolean jeoul_audit_is_implied_price (const JeoulDataset *d, const JeoulFinding *f, const JeoulIndex *i) {(void)d;(void)f;(void)i;return FALSE;}
