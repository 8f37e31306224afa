/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an axis has ticks: round numbers, powers of ten, the first days of months and years. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double  jeoul_tick_step    (double  start,
                            double  stop,
                            double  count);
GArray *jeoul_ticks_linear (double  start,
                            double  stop,
                            double  count,
                            double *step);

/* How many of the ticks of a log axis: 1, 2 and 5 of each decade; powers of ten; every second
 * power, every third … */
GArray *jeoul_ticks_log    (double  start,
                            double  stop,
                            int     decades);
GArray *jeoul_ticks_log_minor (double start,
                               double stop);
GArray *jeoul_ticks_time   (double  start,
                            double  stop,
                            double  count,
                            double *step);

G_END_DECLS
