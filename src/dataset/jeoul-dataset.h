/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One XML file, read and checked: immutable, reference counted, usable from any thread. */
#pragma once

#include <glib-object.h>

#include "jeoul-records.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_DATASET (jeoul_dataset_get_type ())

typedef struct _JeoulDataset JeoulDataset;

GType         jeoul_dataset_get_type (void) G_GNUC_CONST;
JeoulDataset *jeoul_dataset_ref      (JeoulDataset *dataset);
void          jeoul_dataset_unref    (JeoulDataset *dataset);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulDataset, jeoul_dataset_unref)

const char       *jeoul_dataset_get_id      (const JeoulDataset *dataset);
const char       *jeoul_dataset_get_version (const JeoulDataset *dataset);
const char       *jeoul_dataset_get_license (const JeoulDataset *dataset); /* SPDX, or NULL */
const char       *jeoul_dataset_get_hash    (const JeoulDataset *dataset); /* SHA-256 of the bytes, hex */
const JeoulText  *jeoul_dataset_get_title   (const JeoulDataset *dataset);
const JeoulText  *jeoul_dataset_get_description (const JeoulDataset *dataset);
JeoulDate         jeoul_dataset_get_updated (const JeoulDataset *dataset);

/* Arrays in the order of the file; @n may be NULL. Never NULL when n > 0. */
const JeoulUnit         *jeoul_dataset_get_units         (const JeoulDataset *dataset, guint *n);
const JeoulQuantity     *jeoul_dataset_get_quantities    (const JeoulDataset *dataset, guint *n);
const JeoulOrganization *jeoul_dataset_get_organizations (const JeoulDataset *dataset, guint *n);
const JeoulSubject      *jeoul_dataset_get_subjects      (const JeoulDataset *dataset, guint *n);
const JeoulClaimant     *jeoul_dataset_get_claimants     (const JeoulDataset *dataset, guint *n);
const JeoulSource       *jeoul_dataset_get_sources       (const JeoulDataset *dataset, guint *n);
const JeoulEvent        *jeoul_dataset_get_events        (const JeoulDataset *dataset, guint *n);
const JeoulRate         *jeoul_dataset_get_rates         (const JeoulDataset *dataset, guint *n);
const JeoulClaim        *jeoul_dataset_get_claims        (const JeoulDataset *dataset, guint *n);
const JeoulFigure       *jeoul_dataset_get_figures       (const JeoulDataset *dataset, guint *n);

/* Pools that spans and indices point into. */
const JeoulIndex           *jeoul_dataset_get_list             (const JeoulDataset *dataset, JeoulSpan span);
const JeoulCitation        *jeoul_dataset_get_citations        (const JeoulDataset *dataset, JeoulSpan span);
const JeoulRelation        *jeoul_dataset_get_relations        (const JeoulDataset *dataset, JeoulSpan span);
const JeoulAcknowledgement *jeoul_dataset_get_acknowledgements (const JeoulDataset *dataset, JeoulSpan span);
const JeoulTerm            *jeoul_dataset_get_term             (const JeoulDataset *dataset, JeoulIndex term);
const JeoulSelection       *jeoul_dataset_get_selections       (const JeoulDataset *dataset, guint first);
const JeoulReference       *jeoul_dataset_get_references       (const JeoulDataset *dataset, guint first);
const JeoulComputed        *jeoul_dataset_get_computed         (const JeoulDataset *dataset, guint first);
JeoulIndex                  jeoul_dataset_get_rates_source     (const JeoulDataset *dataset);
/* The rates of a pair, by month, and where in them a month begins: a claim looks at few of many. */
const JeoulIndex           *jeoul_dataset_get_rates_of         (const JeoulDataset *dataset, const char *base, const char *quote, guint *n);
guint                       jeoul_dataset_find_month           (const JeoulDataset *dataset, const JeoulIndex *list, guint n, int month);

/* Records by id: NULL when there is none. Ids are unique among the records of one kind. */
const JeoulUnit         *jeoul_dataset_find_unit         (const JeoulDataset *dataset, const char *id);
const JeoulQuantity     *jeoul_dataset_find_quantity     (const JeoulDataset *dataset, const char *id);
const JeoulOrganization *jeoul_dataset_find_organization (const JeoulDataset *dataset, const char *id);
const JeoulSubject      *jeoul_dataset_find_subject      (const JeoulDataset *dataset, const char *id);
const JeoulClaimant     *jeoul_dataset_find_claimant     (const JeoulDataset *dataset, const char *id);
const JeoulSource       *jeoul_dataset_find_source       (const JeoulDataset *dataset, const char *id);
const JeoulEvent        *jeoul_dataset_find_event        (const JeoulDataset *dataset, const char *id);
const JeoulRate         *jeoul_dataset_find_rate         (const JeoulDataset *dataset, const char *id);
const JeoulClaim        *jeoul_dataset_find_claim        (const JeoulDataset *dataset, const char *id);
const JeoulFigure       *jeoul_dataset_find_figure       (const JeoulDataset *dataset, const char *id);

/* Texts of a claim, which most claims lack: empty, never NULL. */
const JeoulText *jeoul_claim_get_label    (const JeoulDataset *dataset, const JeoulClaim *claim);
const JeoulText *jeoul_claim_get_note     (const JeoulDataset *dataset, const JeoulClaim *claim);
const JeoulText *jeoul_claim_get_words    (const JeoulDataset *dataset, const JeoulClaim *claim);
const char      *jeoul_claim_get_level    (const JeoulDataset *dataset, const JeoulClaim *claim); /* "5–95 %", or NULL */

/* A claim's records, for short. */
const JeoulSubject  *jeoul_claim_get_subject  (const JeoulDataset *dataset, const JeoulClaim *claim);
const JeoulQuantity *jeoul_claim_get_quantity (const JeoulDataset *dataset, const JeoulClaim *claim);
const JeoulClaimant *jeoul_claim_get_claimant (const JeoulDataset *dataset, const JeoulClaim *claim);
const JeoulUnit     *jeoul_claim_get_unit     (const JeoulDataset *dataset, const JeoulClaim *claim);
const JeoulOrganization *jeoul_claim_get_organization (const JeoulDataset *dataset, const JeoulClaim *claim); /* the subject's first, or NULL */

/* Whether the claimant speaks of its own doing: its organization is one of the subject's. */
gboolean jeoul_claim_is_own_account (const JeoulDataset *dataset, const JeoulClaim *claim);

/* The style in which numbers of a unit are set in a language. */
JeoulUnitStyle jeoul_unit_get_style (const JeoulUnit *unit, JeoulLang lang);

G_END_DECLS
