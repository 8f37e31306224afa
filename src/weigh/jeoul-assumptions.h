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
 * @JEOUL_ASSUMPTION_ERROR_SYNTAX: not of the form ID=VALUE, or no number
 * @JEOUL_ASSUMPTION_ERROR_ID: neither a claim nor an exchange rate has that id
 */
typedef enum
{
  JEOUL_ASSUMPTION_ERROR_SYNTAX,
  JEOUL_ASSUMPTION_ERROR_ID,
} JeoulAssumptionError;

#define JEOUL_ASSUMPTION_ERROR (jeoul_assumption_error_quark ())
GQuark jeoul_assumption_error_quark (void);

/* A set of assumptions over one dataset. Immutable. */
typedef struct _JeoulAssumptions JeoulAssumptions;

/* @set: "ID=VALUE": of a claim (in its own unit) or of an exchange rate: "USDKRW-2025-01", or
 * "USDKRW" for all months. */
JeoulAssumptions *jeoul_assumptions_new       (const JeoulDataset     *dataset,
                                               const char *const      *set,
                                               JeoulLang               lang,
                                               GError                **error);
void              jeoul_assumptions_free      (JeoulAssumptions       *assumptions);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulAssumptions, jeoul_assumptions_free)

/* What a claim would be, in its own unit; FALSE where nothing changes for it. */
gboolean          jeoul_assumptions_get_claim (const JeoulAssumptions *assumptions,
                                               JeoulIndex              claim,
                                               JeoulInterval          *value);
/* Whether it was set itself, rather than recomputed. */
gboolean          jeoul_assumptions_has_claim (const JeoulAssumptions *assumptions,
                                               JeoulIndex              claim);
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
/* "The user’s assumptions: rent of an H800 hour $3 instead of $2." Free. */
char             *jeoul_assumptions_text      (const JeoulAssumptions *assumptions,
                                               JeoulLang               lang);

G_END_DECLS
