/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What does not fit in a dataset: the findings of contracts.md, section 5. */
#pragma once

#include "jeoul-dataset.h"
#include "jeoul-interval.h"

G_BEGIN_DECLS

typedef enum
{
  JEOUL_SEVERITY_NOTE,
  JEOUL_SEVERITY_WARNING,
} JeoulSeverity;

/**
 * JeoulFinding:
 * @claims: those involved, the one it is about first (into the audit's own list, see
 * jeoul_audit_get_claims()). @source: of `unread`, else %JEOUL_NO_INDEX. @acknowledged: the dataset
 * itself says so with an `acknowledge`, whose @note gives the reason.
 *
 * @computed: what Jeoul works out, unknown where it is no number: of `sum` and `ratio` the result in
 * the claim's unit, of `rate` the rate, of `tenfold` the factor, of `unit-price` the price of a chip
 * in @currency, of `origin` how many carry it. @expected: what it is held against: of `rate` the
 * means of the months, of `unit-price` the dealers' prices in @currency.
 */
typedef struct
{
  JeoulFindingCode code;
  JeoulSeverity    severity;
  guint            first_claim;
  guint            n_claims;
  JeoulIndex       source;
  gboolean         acknowledged;
  JeoulText        note;
  JeoulInterval    computed;
  JeoulInterval    expected;
  const char      *currency;
} JeoulFinding;

typedef struct _JeoulAudit JeoulAudit;

/* Audits a whole dataset; the result keeps a reference to it. */
JeoulAudit         *jeoul_audit_new          (const JeoulDataset *dataset);
void                jeoul_audit_free         (JeoulAudit         *audit);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulAudit, jeoul_audit_free)

JeoulDataset       *jeoul_audit_get_dataset  (const JeoulAudit   *audit);
/* By code, then in the order of the dataset. */
const JeoulFinding *jeoul_audit_get_findings (const JeoulAudit   *audit,
                                              guint              *n);
const JeoulIndex   *jeoul_audit_get_claims   (const JeoulAudit   *audit,
                                              const JeoulFinding *finding);
/* How many are not acknowledged. */
guint               jeoul_audit_count        (const JeoulAudit   *audit,
                                              JeoulSeverity       severity);
/* "Sums that do not come out"; what the code looks for, in words. */
const char         *jeoul_finding_code_name  (JeoulFindingCode    code,
                                              JeoulLang           lang);
const char         *jeoul_severity_word      (JeoulSeverity       severity);
const char         *jeoul_severity_name      (JeoulSeverity       severity,
                                              JeoulLang           lang);
/* What does not fit, fairly said. Free. */
char               *jeoul_finding_sentence   (const JeoulAudit   *audit,
                                              const JeoulFinding *finding,
                                              JeoulLang           lang);
/* The sum written out, "₩8B ÷ 2,048 = ₩3.9M each", or NULL where there is none. Free. */
char               *jeoul_finding_sum        (const JeoulAudit   *audit,
                                              const JeoulFinding *finding,
                                              JeoulLang           lang);

/**
 * JeoulSumCheck:
 * Whether a stated value holds against its own sum.
 */
typedef enum
{
  JEOUL_SUM_NONE,    /* neither sum nor ratio, or nothing that could be worked out */
  JEOUL_SUM_HOLDS,
  JEOUL_SUM_FAILS,
} JeoulSumCheck;

/* @computed: (out) (optional): what the sum gives, in the claim's unit. */
JeoulSumCheck       jeoul_check_sum          (const JeoulDataset *dataset,
                                              const JeoulClaim   *claim,
                                              JeoulInterval      *computed);
/* "2,788,000 GPU-hours × $2 = $5,576,000: holds". NULL where there is no sum. Free. */
char               *jeoul_check_sum_text     (const JeoulDataset *dataset,
                                              const JeoulClaim   *claim,
                                              JeoulLang           lang);

G_END_DECLS
