/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates to the precision known, and periods between two of them. */
#define G_LOG_DOMAIN "jeoul-core"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>

#include "jeoul-date.h"

/* What GDate calls the Julian day of 1970-01-01. */
#define EPOCH 719163
#define LAST_DAY (3652059 - EPOCH) /* 9999-12-31 */

#define N_PRECISIONS 3

/* ICU's formatters may not be shared between threads: each thread has its own, opened when first
 * used and kept. */
typedef struct
{
  UDateFormat *formats[JEOUL_N_LANGS][N_PRECISIONS];
  UCalendar *calendar;
} Formats;

static void formats_free (gpointer data);

static GPrivate thread_formats = G_PRIVATE_INIT (formats_free);

static void
formats_free (gpointer data)
{
  Formats *self = data;

  for (guint lang = 0; lang < JEOUL_N_LANGS; lang++)
    for (guint i = 0; i < N_PRECISIONS; i++)
      g_clear_pointer (&self->formats[lang][i], udat_close);
  g_clear_pointer (&self->calendar, ucal_close);
  g_free (self);
}

static const Formats *
ensure_formats (JeoulLang lang,
                guint     precision)
{
  static const UChar utc[] = u"UTC";
  static const UChar *const patterns[JEOUL_N_LANGS][N_PRECISIONS] = {
    [JEOUL_LANG_EN] = { u"y", u"MMM y", u"d MMM y" },
    [JEOUL_LANG_KO] = { u"y년", u"y년 M월", u"y년 M월 d일" },
  };
  Formats *self = g_private_get (&thread_formats);
  UErrorCode status = U_ZERO_ERROR;

  if (self == NULL)
    {
      self = g_new0 (Formats, 1);
      g_private_set (&thread_formats, self);
    }
  if (self->calendar == NULL)
    {
      self->calendar = ucal_open (utc, -1, "en", UCAL_GREGORIAN, &status);
      /* Gregorian all the way back, as ISO 8601 and GDate have it: no switch to Julian in 1582. */
      if (U_SUCCESS (status))
        ucal_setGregorianChange (self->calendar, -1e15, &status);
    }
  if (self->formats[lang][precision] == NULL && U_SUCCESS (status))
    self->formats[lang][precision] = udat_open (UDAT_PATTERN, UDAT_PATTERN,
                                                jeoul_lang_to_string (lang), utc, -1,
                                                patterns[lang][precision], -1, &status);
  return U_SUCCESS (status) ? self : NULL;
}

static gboolean
parse_digits (const char **at,
              const char  *end,
              guint        count,
              guint       *number)
{
  guint result = 0;

  if ((gsize) (end - *at) < count)
    return FALSE;
  for (guint i = 0; i < count; i++, (*at)++)
    {
      if (!g_ascii_isdigit (**at))
        return FALSE;
      result = result * 10 + (guint) (**at - '0');
    }
  *number = result;
  return TRUE;
}

static gboolean
parse_part (const char **at,
            const char  *end,
            guint       *number)
{
  if (*at == end)
    return TRUE;
  if (**at != '-')
    return FALSE;
  (*at)++;
  return parse_digits (at, end, 2, number) && *number > 0;
}

/**
 * jeoul_date_is_set:
 *
 * Returns: whether anything is known of @date
 */
gboolean
jeoul_date_is_set (JeoulDate date)
{
  return date.year != 0;
}

/**
 * jeoul_date_parse:
 * @string: "2025", "2025-01" or "2025-01-27"
 * @length: its number of bytes, or -1 when @string ends in a NUL
 * @date: (out): the date; untouched on failure
 *
 * Takes years from 0001 to 9999 in four digits, months and days in two, and only days that the
 * (proleptic) Gregorian calendar has.
 *
 * Returns: whether @string is such a date
 */
gboolean
jeoul_date_parse (const char *string,
                  gssize      length,
                  JeoulDate  *date)
{
  const char *at = string;
  const char *end = string + (length < 0 ? strlen (string) : (gsize) length);
  guint year, month = 0, day = 0;

  if (!parse_digits (&at, end, 4, &year) || year == 0 ||
      !parse_part (&at, end, &month) || month > 12 ||
      !parse_part (&at, end, &day) || at != end)
    return FALSE;
  if (day > 0 && !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  *date = (JeoulDate) { (gint16) year, (guint8) month, (guint8) day };
  return TRUE;
}

/**
 * jeoul_period_parse:
 * @string: a date, or two with a slash between them, the first not later than the second
 * @length: its number of bytes, or -1 when @string ends in a NUL
 * @period: (out): the period; untouched on failure
 *
 * Which is later is told by jeoul_date_compare(), at the end of the two precisions.
 *
 * Returns: whether @string is such a period
 */
gboolean
jeoul_period_parse (const char  *string,
                    gssize       length,
                    JeoulPeriod *period)
{
  gsize size = length < 0 ? strlen (string) : (gsize) length;
  const char *slash = memchr (string, '/', size);
  gsize first = slash != NULL ? (gsize) (slash - string) : size;
  JeoulPeriod result;

  if (!jeoul_date_parse (string, (gssize) first, &result.start))
    return FALSE;
  result.end = result.start;
  if (slash != NULL && (!jeoul_date_parse (slash + 1, (gssize) (size - first - 1), &result.end) ||
                        jeoul_date_compare (result.start, result.end) > 0))
    return FALSE;

  *period = result;
  return TRUE;
}

/**
 * jeoul_date_compare:
 *
 * Compares the last days that the precisions cover. A date that is not set is before all others.
 *
 * Returns: less than, equal to or greater than 0 as @a is before, with or after @b
 */
int
jeoul_date_compare (JeoulDate a,
                    JeoulDate b)
{
  int first, second;

  if (!jeoul_date_is_set (a) || !jeoul_date_is_set (b))
    return jeoul_date_is_set (a) - jeoul_date_is_set (b);

  first = jeoul_date_last_day (a);
  second = jeoul_date_last_day (b);
  return (first > second) - (first < second);
}

/**
 * jeoul_date_first_day:
 *
 * Returns: the first day that @date covers, in days since 1970-01-01; 0 when it is not set
 */
int
jeoul_date_first_day (JeoulDate date)
{
  GDate day;

  if (!jeoul_date_is_set (date))
    return 0;
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, MAX (date.day, 1), MAX (date.month, 1), (GDateYear) date.year);
  return (int) g_date_get_julian (&day) - EPOCH;
}

/**
 * jeoul_date_last_day:
 *
 * Returns: the last day that @date covers, in days since 1970-01-01; 0 when it is not set
 */
int
jeoul_date_last_day (JeoulDate date)
{
  if (jeoul_date_is_set (date) && date.month == 0)
    date.month = 12;
  if (jeoul_date_is_set (date) && date.day == 0)
    date.day = g_date_get_days_in_month (date.month, (GDateYear) date.year);
  return jeoul_date_first_day (date);
}

/**
 * jeoul_date_middle_day:
 *
 * Returns: the middle between the first and the last day of @date, in days since 1970-01-01
 */
double
jeoul_date_middle_day (JeoulDate date)
{
  return (jeoul_date_first_day (date) + jeoul_date_last_day (date)) / 2.0;
}

/**
 * jeoul_period_middle_day:
 *
 * Returns: the middle between the first day of the start and the last day of the end, in days
 *   since 1970-01-01
 */
double
jeoul_period_middle_day (JeoulPeriod period)
{
  return (jeoul_date_first_day (period.start) + jeoul_date_last_day (period.end)) / 2.0;
}

/**
 * jeoul_date_from_day:
 * @day: days since 1970-01-01
 *
 * Returns: that day; not set outside the years 1 to 9999
 */
JeoulDate
jeoul_date_from_day (int day)
{
  GDate date;

  if (day <= -EPOCH || day > LAST_DAY)
    return (JeoulDate) { 0, 0, 0 };
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (day + EPOCH));
  return (JeoulDate) { (gint16) g_date_get_year (&date), (guint8) g_date_get_month (&date),
                       g_date_get_day (&date) };
}

/**
 * jeoul_date_to_iso:
 *
 * Returns: (transfer full): "2025-01-27", "2025-01" or "2025"; empty when it is not set
 */
char *
jeoul_date_to_iso (JeoulDate date)
{
  if (!jeoul_date_is_set (date))
    return g_strdup ("");
  if (date.month == 0)
    return g_strdup_printf ("%04d", date.year);
  if (date.day == 0)
    return g_strdup_printf ("%04d-%02d", date.year, date.month);
  return g_strdup_printf ("%04d-%02d-%02d", date.year, date.month, date.day);
}

static gboolean
is_instant (JeoulPeriod period)
{
  return period.start.year == period.end.year && period.start.month == period.end.month &&
         period.start.day == period.end.day;
}

/**
 * jeoul_period_to_iso:
 *
 * Returns: (transfer full): a date as of jeoul_date_to_iso(), or two with a slash between them
 */
char *
jeoul_period_to_iso (JeoulPeriod period)
{
  g_autofree char *start = jeoul_date_to_iso (period.start);
  g_autofree char *end = NULL;

  if (is_instant (period))
    return g_steal_pointer (&start);
  end = jeoul_date_to_iso (period.end);
  return g_strconcat (start, "/", end, NULL);
}

/**
 * jeoul_date_format:
 *
 * Returns: (transfer full): the date for a reader of @lang: "29 Jan 2025", "2025년 1월 29일"; empty
 *   when it is not set
 */
char *
jeoul_date_format (JeoulLang lang,
                   JeoulDate date)
{
  guint precision = date.day != 0 ? 2 : date.month != 0 ? 1 : 0;
  const Formats *formats;
  UErrorCode status = U_ZERO_ERROR;
  UChar buffer[64];
  char *text = NULL;
  int32_t length;

  if (!jeoul_date_is_set (date))
    return g_strdup ("");

  formats = ensure_formats (lang, precision);
  if (formats != NULL)
    {
      ucal_clear (formats->calendar);
      ucal_setDate (formats->calendar, date.year, MAX (date.month, 1) - 1, MAX (date.day, 1),
                    &status);
      length = udat_formatCalendar (formats->formats[lang][precision], formats->calendar, buffer,
                                    G_N_ELEMENTS (buffer), NULL, &status);
      if (U_SUCCESS (status))
        text = g_utf16_to_utf8 ((const gunichar2 *) buffer, length, NULL, NULL, NULL);
    }
  /* ICU without its data: the international form says the same. */
  return text != NULL ? text : jeoul_date_to_iso (date);
}

/**
 * jeoul_period_format:
 *
 * Returns: (transfer full): the period for a reader of @lang: "Aug 2024–Aug 2025",
 *   "2024년 8월~2025년 8월"
 */
char *
jeoul_period_format (JeoulLang   lang,
                     JeoulPeriod period)
{
  g_autofree char *start = jeoul_date_format (lang, period.start);
  g_autofree char *end = NULL;

  if (is_instant (period))
    return g_steal_pointer (&start);
  end = jeoul_date_format (lang, period.end);
  return g_strconcat (start, lang == JEOUL_LANG_KO ? "~" : "–", end, NULL);
}
