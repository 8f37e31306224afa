/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates to the precision known, and periods between two of them. */
#pragma once

#include "jeoul-lang.h"

G_BEGIN_DECLS

/**
 * JeoulDate:
 * A day of the Gregorian calendar to the precision known: month and day are 0 where they are not
 * known, the year is 0 where nothing is.
 */
typedef struct
{
  gint16 year;
  guint8 month;
  guint8 day;
} JeoulDate;

/**
 * JeoulPeriod:
 * What time a figure is about. An instant has the same start and end; "2024" is the instant 2024,
 * which covers that year.
 */
typedef struct
{
  JeoulDate start;
  JeoulDate end;
} JeoulPeriod;

gboolean jeoul_date_is_set      (JeoulDate    date);
gboolean jeoul_date_parse       (const char  *string,
                                 gssize       length,
                                 JeoulDate   *date);
gboolean jeoul_period_parse     (const char  *string,
                                 gssize       length,
                                 JeoulPeriod *period);

/* Compares the ends of the two precisions: 2025-01 is later than 2025-01-27. */
int      jeoul_date_compare     (JeoulDate    a,
                                 JeoulDate    b);

/* Days since 1970-01-01, of the first and of the last day that the precision covers, and of the
 * middle between them. */
int      jeoul_date_first_day   (JeoulDate    date);
int      jeoul_date_last_day    (JeoulDate    date);
double   jeoul_date_middle_day  (JeoulDate    date);
double   jeoul_period_middle_day (JeoulPeriod period);
JeoulDate jeoul_date_from_day   (int          day);

char    *jeoul_date_to_iso      (JeoulDate    date);
char    *jeoul_period_to_iso    (JeoulPeriod  period);

/* "29 Jan 2025", "Jan 2025", "2025"; "2025년 1월 29일", "2025년 1월", "2025년". */
char    *jeoul_date_format      (JeoulLang    lang,
                                 JeoulDate    date);
char    *jeoul_period_format    (JeoulLang    lang,
                                 JeoulPeriod  period);

G_END_DECLS
