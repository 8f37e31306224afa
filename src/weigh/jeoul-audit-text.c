#include "jeoul-audit-private.h"
