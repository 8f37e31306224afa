/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records of a dataset, as data/FORMAT.md defines them. */
#pragma once

#include "jeoul-date.h"
#include "jeoul-format.h"
#include "jeoul-text.h"
#include "jeoul-value.h"
#include "jeoul-facets.h"

G_BEGIN_DECLS

/* All strings and arrays belong to the dataset. A reference to another record is its index in the
 * dataset's array of that kind, or JEOUL_NO_INDEX. */
typedef guint32 JeoulIndex;
#define JEOUL_NO_INDEX G_MAXUINT32

/* A list of indices within the dataset's pool, see jeoul_dataset_get_list(). */
typedef struct
{
  guint32 first;
  guint32 count;
} JeoulSpan;

typedef struct
{
  const char   *id;
  JeoulText     name;
  JeoulText     pattern;
  JeoulText     pattern_one;
  const char   *dimension; /* "money gpu^-1 time^-1", sorted; "" when dimensionless */
  const char   *currency;  /* ISO 4217, or NULL */
  double        factor;    /* one of this unit in the coherent unit of its dimension */
  JeoulNotation notation;
} JeoulUnit;

typedef struct
{
  const char *id;
  JeoulText   name;
  JeoulText   description;
  JeoulIndex  unit;
  gboolean    from_zero; /* may be drawn as bars */
} JeoulQuantity;

typedef struct
{
  const char  *id;
  JeoulText    name;
  const char  *country; /* ISO 3166-1 alpha-2, or NULL */
  JeoulHueName hue;
} JeoulOrganization;

typedef struct
{
  const char      *id;
  JeoulText        name;
  JeoulText        note;
  JeoulSpan        organizations;
  JeoulIndex       variant_of; /* a subject, e.g. H800 SXM5 of H800 */
  JeoulDate        released;
  JeoulNumber      dense_bf16; /* TFLOPS, chips only */
  JeoulSubjectKind kind;
} JeoulSubject;

typedef struct
{
  const char       *id;
  JeoulText         name;
  JeoulText         role;
  JeoulIndex        organization;
  JeoulClaimantKind kind;
} JeoulClaimant;

typedef struct
{
  const char     *id;
  JeoulText       title;
  JeoulText       publisher;
  JeoulText       author;
  JeoulText       note;
  JeoulDate       published;
  const char     *language; /* BCP 47, or NULL */
  const char     *address;  /* of the original, or NULL */
  const char     *read_at;  /* where it was read, or NULL: at the address */
  JeoulSourceKind kind;
  JeoulRead       read;
  gboolean        untitled; /* the title is our description */
} JeoulSource;

typedef struct
{
  const char *id;
  JeoulText   name;
  JeoulText   note;
  JeoulPeriod date;
  JeoulSpan   organizations;
  JeoulSpan   sources;
} JeoulEvent;

/* The mean of a month: units of @quote for one @base. */
typedef struct
{
  const char *id; /* "USDKRW-2025-01" */
  char        base[4];
  char        quote[4];
  JeoulDate   month;
  JeoulNumber rate;
} JeoulRate;

/* Where a claim can be read (a citation), or who else carries it (a report). */
typedef struct
{
  JeoulIndex  source;
  const char *printed; /* the numeral as printed there, or NULL */
  const char *place;   /* "Table 1", or NULL */
  JeoulText   note;
} JeoulCitation;

typedef struct
{
  JeoulRelationType type;
  JeoulIndex        claim;
  JeoulText         note;
} JeoulRelation;

typedef struct
{
  JeoulFindingCode code;
  JeoulText        note;
} JeoulAcknowledgement;

typedef enum
{
  JEOUL_TERM_CLAIM,
  JEOUL_TERM_CONSTANT,
  JEOUL_TERM_EXCHANGE,
  JEOUL_TERM_SUM,
  JEOUL_TERM_DIFFERENCE,
  JEOUL_TERM_PRODUCT,
  JEOUL_TERM_QUOTIENT,
} JeoulTermType;

/**
 * JeoulTerm:
 * A node of a derivation. Operators have their operands in @operands, left to right (indices into
 * the dataset's terms). A constant has @number and @unit, @approx if it was said with "about"; an
 * exchange has @base and @quote and, where it was stated, @number.
 */
typedef struct
{
  JeoulSpan     operands;
  JeoulIndex    claim;
  JeoulIndex    unit;
  JeoulNumber   number;
  JeoulText     label;
  char          base[4];
  char          quote[4];
  JeoulTermType type : 8;
  gboolean      approx : 1;
} JeoulTerm;

/**
 * JeoulClaim:
 * One claimant's statement of one quantity of one subject in one scope. Kept small: a dataset may
 * hold a million.
 */
typedef struct
{
  const char   *id;
  JeoulValue    value;
  JeoulIndex    unit;
  JeoulIndex    subject;
  JeoulIndex    quantity;
  JeoulIndex    claimant;
  JeoulDate     asserted;
  JeoulPeriod   period;
  JeoulSpan     hardware;  /* subjects */
  JeoulSpan     citations; /* into the dataset's citations: where it can be read */
  JeoulSpan     reports;   /* into the dataset's citations: who carries it */
  JeoulSpan     relations;
  JeoulSpan     acknowledgements;
  JeoulIndex    derivation; /* a term */
  JeoulIndex    ratio_of;   /* claims */
  JeoulIndex    ratio_to;
  JeoulIndex    texts;      /* see jeoul_claim_get_label() and its like */
  guint16       stages;     /* bits of JeoulStage */
  gint16        prices;     /* the year of constant prices; 0: nominal; -1: undefined */
  JeoulBasis    basis : 8;
  JeoulExtent   extent : 8;
  JeoulRole     role : 8;
  JeoulPart     part : 8;
  JeoulEvidence evidence : 8;
  JeoulStatus   status : 8;
} JeoulClaim;

typedef enum
{
  JEOUL_GROUP_SUBJECT,
  JEOUL_GROUP_ORGANIZATION,
  JEOUL_GROUP_QUANTITY,
  JEOUL_GROUP_CLAIMANT,
  JEOUL_GROUP_BASIS,
  JEOUL_GROUP_ROLE,
  JEOUL_GROUP_NONE,
} JeoulGroupBy;

typedef enum
{
  JEOUL_SORT_DATASET, /* as the selection lists them, else as the dataset does */
  JEOUL_SORT_VALUE,
  JEOUL_SORT_DATE,
} JeoulSortBy;

/* A selection: lists are alternatives, the lists of one selection must all hold; an empty list
 * holds for every claim. */
typedef struct
{
  JeoulSpan claims;
  JeoulSpan quantities;
  JeoulSpan subjects;
  JeoulSpan organizations; /* of the subject */
  JeoulSpan claimants;
  guint32   stages;     /* bits */
  guint32   bases;      /* 1 << JeoulBasis */
  guint32   extents;
  guint32   roles;
  guint32   parts;
  guint32   evidences;
  guint32   statuses;   /* 0: current and superseded */
} JeoulSelection;

typedef struct
{
  JeoulNumber number;
  JeoulIndex  unit;
  JeoulText   label;
} JeoulReference;

/* A sum of the dataset's editors, not of a claimant: shown as "computed". */
typedef struct
{
  const char *id;
  JeoulText   name;
  JeoulIndex  subject;
  JeoulIndex  unit;
  JeoulIndex  term;
} JeoulComputed;

typedef struct
{
  const char     *id;
  JeoulText       title;
  JeoulText       subtitle;
  JeoulText       note;
  JeoulFigureKind kind;
  gboolean        around;     /* stands under "around the debate" */
  gboolean        log_scale;
  JeoulGroupBy    group;
  JeoulSortBy     sort;
  JeoulIndex      unit;       /* of the axis; JEOUL_NO_INDEX: the quantity's */
  JeoulIndex      x_quantity; /* scatter */
  JeoulIndex      y_quantity;
  JeoulSpan       events;
  guint32         first_selection, n_selections;
  guint32         first_exclusion, n_exclusions;
  guint32         first_reference, n_references;
  guint32         first_iso_rate, n_iso_rates; /* references too */
  guint32         first_computed, n_computed;
} JeoulFigure;

G_END_DECLS
