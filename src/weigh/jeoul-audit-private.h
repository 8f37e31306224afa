/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the audit share: numbers with their tolerance, and the list being filled. */
#pragma once

#include "jeoul-audit.h"

G_BEGIN_DECLS

struct _JeoulAudit
{
  JeoulDataset *dataset;
  GArray       *findings; /* JeoulFinding */
  GArray       *claims;   /* JeoulIndex */
};

/* How a stated number is read: jeoul_interval_stated(), or with a tolerance. */
typedef JeoulInterval (*JeoulReading) (const JeoulValue *value,
                                       double            factor);

JeoulInterval jeoul_audit_operand       (const JeoulValue   *value,
                                         double              factor);
JeoulInterval jeoul_audit_number        (const JeoulValue   *value,
                                         double              factor);
JeoulInterval jeoul_audit_printed       (const JeoulValue   *value,
                                         double              factor);
JeoulInterval jeoul_audit_narrow        (const JeoulValue   *value,
                                         double              factor);
JeoulInterval jeoul_audit_bare          (const JeoulValue   *value,
                                         double              factor);
gboolean      jeoul_audit_is_approx_ratio (const JeoulDataset *dataset,
                                         const JeoulClaim   *claim);
gboolean      jeoul_audit_says_something (JeoulInterval      interval);
gboolean      jeoul_audit_is_about_factor (const JeoulAudit  *audit,
                                         const JeoulFinding *finding);
JeoulInterval jeoul_audit_widen         (JeoulInterval       interval,
                                         double              share);
JeoulInterval jeoul_audit_scale         (JeoulInterval       interval,
                                         double              factor);
JeoulInterval jeoul_audit_evaluate      (const JeoulDataset *dataset,
                                         JeoulIndex          term,
                                         JeoulReading        reading);
gboolean      jeoul_audit_common        (const JeoulDataset *dataset,
                                         const JeoulClaim   *a,
                                         const JeoulClaim   *b,
                                         double             *factor_a,
                                         double             *factor_b);
JeoulIndex    jeoul_audit_root_subject  (const JeoulDataset *dataset,
                                         JeoulIndex          subject);
gboolean      jeoul_audit_rests_on      (const JeoulDataset *dataset,
                                         const JeoulClaim   *claim,
                                         JeoulIndex          other);
void          jeoul_audit_collect_operands (const JeoulDataset *dataset,
                                         const JeoulClaim   *claim,
                                         GArray             *claims);
gboolean      jeoul_audit_is_related    (const JeoulDataset *dataset,
                                         JeoulIndex          a,
                                         JeoulIndex          b);
gboolean      jeoul_audit_acknowledges  (const JeoulDataset *dataset,
                                         const JeoulClaim   *claim,
                                         JeoulFindingCode    code,
                                         JeoulText          *note);

/* What may change on the way from a claim to its restatement. */
typedef enum
{
  JEOUL_CHANGE_SUBJECT = 1 << 0,
  JEOUL_CHANGE_QUANTITY = 1 << 1,
  JEOUL_CHANGE_STAGE = 1 << 2,
  JEOUL_CHANGE_BASIS = 1 << 3,
  JEOUL_CHANGE_EXTENT = 1 << 4,
  JEOUL_CHANGE_ROLE = 1 << 5,
  JEOUL_CHANGE_PART = 1 << 6,
  JEOUL_CHANGE_HARDWARE = 1 << 7,
} JeoulChange;

guint         jeoul_audit_changes       (const JeoulDataset *dataset,
                                         const JeoulClaim   *a,
                                         const JeoulClaim   *b);
gboolean      jeoul_audit_value_changed (const JeoulDataset *dataset,
                                         const JeoulClaim   *a,
                                         const JeoulClaim   *b);
gboolean      jeoul_audit_chips_differ  (const JeoulDataset *dataset,
                                         const JeoulClaim   *a,
                                         const JeoulClaim   *b);
int           jeoul_audit_power_of_ten  (const JeoulDataset *dataset,
                                         const JeoulClaim   *a,
                                         const JeoulClaim   *b,
                                         JeoulInterval      *factor);
gboolean      jeoul_audit_exclude       (const JeoulDataset *dataset,
                                         const JeoulClaim   *a,
                                         const JeoulClaim   *b);

/* Puts a finding on the list: @draft has its code, severity and numbers. The acknowledgement of any
 * of the first @n_own claims is one of the finding. */
void          jeoul_audit_add           (JeoulAudit         *audit,
                                         const JeoulFinding *draft,
                                         const JeoulIndex   *claims,
                                         guint               n_claims,
                                         guint               n_own);

/* What a reported ratio must meet, and what its two claims give; in the claim's unit. */
JeoulInterval jeoul_audit_ratio_stated  (const JeoulClaim   *claim);
JeoulInterval jeoul_audit_ratio_given   (const JeoulDataset *dataset,
                                         const JeoulClaim   *claim,
                                         JeoulReading        reading);
/* The rate at which a sum with an exchange that was not stated comes out; that exchange. */
JeoulInterval jeoul_audit_hidden_rate   (const JeoulDataset *dataset,
                                         const JeoulClaim   *claim,
                                         JeoulReading        reading,
                                         JeoulReading        stated,
                                         JeoulIndex         *exchange);
JeoulIndex    jeoul_audit_find_exchange (const JeoulDataset *dataset,
                                         JeoulIndex          term,
                                         guint              *n_found);

void          jeoul_audit_find_sums     (JeoulAudit         *audit);
void          jeoul_audit_find_rates    (JeoulAudit         *audit);
void          jeoul_audit_find_ratios   (JeoulAudit         *audit);
void          jeoul_audit_find_scopes   (JeoulAudit         *audit);
void          jeoul_audit_find_relations (JeoulAudit        *audit);
void          jeoul_audit_find_pairs    (JeoulAudit         *audit);
void          jeoul_audit_find_prices   (JeoulAudit         *audit);
void          jeoul_audit_find_origins  (JeoulAudit         *audit);
void          jeoul_audit_find_unread   (JeoulAudit         *audit);

/* Words for the sentences. All to be freed. */
char         *jeoul_audit_who           (const JeoulDataset *dataset,
                                         const JeoulClaim   *claim,
                                         JeoulLang           lang);
char         *jeoul_audit_what          (const JeoulDataset *dataset,
                                         const JeoulClaim   *claim,
                                         JeoulLang           lang);
char         *jeoul_audit_value_text    (const JeoulDataset *dataset,
                                         const JeoulClaim   *claim,
                                         JeoulLang           lang);
char         *jeoul_audit_full_text     (const JeoulDataset *dataset,
                                         const JeoulClaim   *claim,
                                         JeoulLang           lang);
char         *jeoul_audit_stated_ratio_text (const JeoulDataset *dataset,
                                         const JeoulClaim   *claim,
                                         JeoulLang           lang);
char         *jeoul_audit_interval_text (JeoulInterval       interval,
                                         const JeoulUnit    *unit,
                                         gboolean            approx,
                                         JeoulLang           lang);
char         *jeoul_audit_money_text    (JeoulInterval       interval,
                                         const char         *currency,
                                         gboolean            each,
                                         JeoulLang           lang);
char         *jeoul_audit_each_text     (const JeoulDataset *dataset,
                                         const JeoulClaim   *purchase,
                                         const JeoulClaim   *count,
                                         const JeoulFinding *finding,
                                         JeoulLang           lang);
char         *jeoul_audit_ratio_text    (JeoulInterval       ratio,
                                         gboolean            approx,
                                         JeoulLang           lang);
char         *jeoul_audit_rate_text     (JeoulInterval       rate,
                                         const char         *quote,
                                         const char         *base,
                                         JeoulLang           lang);
/* Whether the second claim of a finding on prices is the count that the first is divided by. */
gboolean      jeoul_audit_is_implied_price (const JeoulDataset *dataset,
                                         const JeoulFinding *finding,
                                         const JeoulIndex   *involved);
char         *jeoul_audit_quotient_text (const JeoulDataset *dataset,
                                         const JeoulClaim   *claim,
                                         JeoulInterval       given,
                                         JeoulLang           lang);
char         *jeoul_audit_derivation_text (const JeoulDataset *dataset,
                                         const JeoulClaim   *claim,
                                         JeoulInterval       computed,
                                         JeoulLang           lang);
char         *jeoul_audit_rate_sum_text (const JeoulDataset *dataset,
                                         const JeoulClaim   *claim,
                                         JeoulIndex          exchange,
                                         JeoulInterval       rate,
                                         JeoulLang           lang);
/* Whether the numbers that a sum rests on are said with "about". */
gboolean      jeoul_audit_is_approx     (const JeoulDataset *dataset,
                                         JeoulIndex          term);

G_END_DECLS
