/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From where to where a number can be: what bounds, ranges and tolerances come down to. */
#pragma once

#include "jeoul-value.h"

G_BEGIN_DECLS

/**
 * JeoulInterval:
 * All numbers from @low to @high; infinite where there is no bound on that side. @low_open,
 * @high_open: the end itself is not among them ("more than"). Both ends are NaN where there is no
 * number at all.
 */
typedef struct
{
  double   low;
  double   high;
  gboolean low_open;
  gboolean high_open;
} JeoulInterval;

/* What was said, in the coherent unit (times @factor): a point, a half line or a range. */
JeoulInterval jeoul_interval_stated   (const JeoulValue *value,
                                       double            factor);
/* What may have been meant: ± one unit in the last printed place, ± 5 % for "about" (contracts.md,
 * section 4). */
JeoulInterval jeoul_interval_tolerant (const JeoulValue *value,
                                       double            factor);

gboolean      jeoul_interval_is_known (JeoulInterval     interval);
gboolean      jeoul_interval_meets    (JeoulInterval     a,
                                       JeoulInterval     b);

/* Every number of @a with every number of @b. A quotient by an interval that holds zero is
 * unbounded. */
JeoulInterval jeoul_interval_add      (JeoulInterval     a,
                                       JeoulInterval     b);
JeoulInterval jeoul_interval_subtract (JeoulInterval     a,
                                       JeoulInterval     b);
JeoulInterval jeoul_interval_multiply (JeoulInterval     a,
                                       JeoulInterval     b);
JeoulInterval jeoul_interval_divide   (JeoulInterval     a,
                                       JeoulInterval     b);

G_END_DECLS
