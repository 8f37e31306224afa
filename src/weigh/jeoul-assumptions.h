/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What if: claims and exchange rates set otherwise by the user, and what follows from them. */
#pragma once

#include <glib.h>

#include "jeoul-convert.h"
#include "jeoul-dataset.h"
#include "jeoul-interval.h"

G_BEGIN_DECLS

/**
 * JeoulAssumptionError:
 * @JEOUL_ASSUMPTION_ERROR_SYNTAX: not of the form ID=VALUE, no number, or an id twice
 * @JEOUL_ASSUMPTION_ERROR_ID: neither a claim nor an exchange rate has that id
 * @JEOUL_ASSUMPTION_ERROR_VALUE: a number that cannot be: a negative amount, a rate of 0
 */
typedef enum
{
  JEOUL_ASSUMPTION_ERROR_SYNTAX,
  JEOUL_ASSUMPTION_ERROR_ID,
  JEOUL_ASSUMPTION_ERROR_VALUE,
} JeoulAssumptionError;

#define JEOUL_ASSUMPTION_ERROR (jeoul_assumption_error_quark ())
GQuark jeoul_assumption_error_quark (void);

/* A set of assumptions over one dataset. Immutable, and good in any thread. */
typedef struct _JeoulAssumptions JeoulAssumptions;

/* @set: "ID=VALUE": of a claim (in its own unit) or of an exchange rate: "USDKRW-2025-01", or
 * "USDKRW" for all months. */
JeoulAssumptions *jeoul_assumptions_new       (const JeoulDataset     *dataset,
                                               const char *const      *set,
                                               JeoulLang               lang,
                                               GError                **error);
void              jeoul_assumptions_free      (JeoulAssumptions       *assumptions);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulAssumptions, jeoul_assumptions_free)

/* What a claim would be, in its own unit; FALSE where nothing changes for it, or nothing is known of
 * what it would be. */
gboolean          jeoul_assumptions_get_claim (const JeoulAssumptions *assumptions,
                                               JeoulIndex              claim,
                                               JeoulInterval          *value);
/* Whether it was set itself, rather than recomputed. */
gboolean          jeoul_assumptions_has_claim (const JeoulAssumptions *assumptions,
                                               JeoulIndex              claim);
/* What a claim was set to, as it was typed; NULL where it was not. */
const char       *jeoul_assumptions_get_text  (const JeoulAssumptions *assumptions,
                                               JeoulIndex              claim);
/* The claims that were set, in the order in which they were; free with g_array_unref(). */
GArray           *jeoul_assumptions_get_set   (const JeoulAssumptions *assumptions);
/* An expression with the assumptions in it, in @unit; FALSE where nothing changes. */
gboolean          jeoul_assumptions_derive    (const JeoulAssumptions *assumptions,
                                               JeoulIndex              term,
                                               const JeoulUnit        *unit,
                                               JeoulInterval          *value);
/* As jeoul_convert(), by the assumed rates; FALSE where none of those is used. */
gboolean          jeoul_assumptions_convert   (const JeoulAssumptions *assumptions,
                                               const JeoulClaim       *claim,
                                               const char             *currency,
                                               JeoulConversion        *conversion);
/* "The user’s assumptions, not claims: DeepSeek-V3, rent … (DeepSeek): $2 → $3." Free. */
char             *jeoul_assumptions_text      (const JeoulAssumptions *assumptions,
                                               JeoulLang               lang);
/* The one value that was set, "$3 per GPU-hour", "$1 = ₩1,500"; NULL where it is not one. Free. */
char             *jeoul_assumptions_brief     (const JeoulAssumptions *assumptions,
                                               JeoulLang               lang);

/**
 * JeoulAssumptionInput:
 * What can be set: @claim, or where that is %JEOUL_NO_INDEX the exchange rate of a pair in all
 * months, from @base to @quote. @id: as jeoul_assumptions_new() takes it; free with g_free().
 */
typedef struct
{
  JeoulIndex claim;
  char       base[4];
  char       quote[4];
  char      *id;
} JeoulAssumptionInput;

/* What matters for @claims (indices): the rates per GPU-hour, GPU-hours and prices per GPU on which
 * they and the sums of @figure rest, and the exchange rates by which they are derived, or converted
 * to @currency (NULL: not at all). Each once; free with g_array_unref(). */
GArray           *jeoul_assumption_inputs     (const JeoulDataset     *dataset,
                                               const JeoulFigure      *figure,
                                               const GArray           *claims,
                                               const char             *currency);

G_END_DECLS
