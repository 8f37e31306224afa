/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one should know of a file before it is written, in sentences. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-export-warnings.h"

#include "jeoul-format.h"

/* Type of 5.9999 points, as sums come out, is no smaller than 6. */
#define TOLERANCE 0.01

static char *
format_points (double    points,
               JeoulLang lang)
{
  static const JeoulUnitStyle plain = { .notation = JEOUL_NOTATION_PLAIN };
  char decimal[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (decimal, sizeof decimal, "%.1f", points);

  return jeoul_format_decimal (lang, decimal, &plain, JEOUL_FORM_FULL);
}

/**
 * jeoul_export_warnings:
 * @report: what was found when the figure was laid out
 * @lang: a language
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each thing that its maker may not
 *   want
 */
GPtrArray *
jeoul_export_warnings (const JeoulPressReport *report,
                       JeoulLang               lang)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func (g_free);

  if (report->missing != NULL)
    g_ptr_array_add (
        warnings, g_strdup_printf (jeoul_tr (lang, "No installed font has these characters: %s."),
                                   report->missing));
  if (report->smallest_points > 0
      && report->smallest_points < JEOUL_PRESS_SMALLEST_POINTS - TOLERANCE)
    {
      g_autofree char *points = format_points (report->smallest_points, lang);

      g_ptr_array_add (warnings,
                       g_strdup_printf (jeoul_tr (lang, "The smallest type has %s points; below 6 "
                                                        "it is hard to read on paper."),
                                        points));
    }
  if (report->n_dropped_rows > 0)
    g_ptr_array_add (
        warnings, g_strdup_printf (jeoul_ntr (lang, "%u row has no room and is left out.",
                                              "%u rows have no room and are left out.",
                                              report->n_dropped_rows),
                                   report->n_dropped_rows));
  if (report->n_dropped_labels > 0)
    g_ptr_array_add (
        warnings, g_strdup_printf (jeoul_ntr (lang, "%u label has no room and is left out.",
                                              "%u labels have no room and are left out.",
                                              report->n_dropped_labels),
                                   report->n_dropped_labels));

  return warnings;
}
