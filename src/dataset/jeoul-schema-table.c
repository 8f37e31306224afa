/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table that the reader checks a dataset against; data/dataset.rng says the same in RELAX NG. */
#include "jeoul-schema-table.h"

#define VOCABULARY(variable, attribute, ...) \
  static const char *const variable##_words[] = { __VA_ARGS__, NULL }; \
  const JeoulVocabulary jeoul_##variable = { attribute, variable##_words, \
                                             G_N_ELEMENTS (variable##_words) - 1 }
#define PRIVATE_VOCABULARY(variable, attribute, ...) \
  static const char *const variable##_words[] = { __VA_ARGS__, NULL }; \
  static const JeoulVocabulary jeoul_##variable = { attribute, variable##_words, \
                                                    G_N_ELEMENTS (variable##_words) - 1 }

/* In the order of JeoulBound, JeoulLang, JeoulNotation, JeoulGroupBy and JeoulSortBy. */
VOCABULARY (bounds, "bound",
            "exact", "about", "at-least", "more-than", "at-most", "less-than", "range", "interval",
            "verbal", "none");
VOCABULARY (text_langs, "xml:lang", "en", "ko");
PRIVATE_VOCABULARY (notations, "notation", "plain", "count", "large", "money", "scientific");
VOCABULARY (groupings, "group",
            "subject", "organization", "quantity", "claimant", "basis", "role", "none");
VOCABULARY (sortings, "sort", "dataset", "value", "date");
PRIVATE_VOCABULARY (sections, "section", "main", "around");
PRIVATE_VOCABULARY (scales, "scale", "linear", "log");
PRIVATE_VOCABULARY (booleans, "from-zero", "false", "true");
PRIVATE_VOCABULARY (only_true, "approx", "true");
PRIVATE_VOCABULARY (counts, "count", "one");

const char *const jeoul_attribute_names[JEOUL_N_ATTRIBUTES] = {
  [JEOUL_ATTRIBUTE_ID] = "id",
  [JEOUL_ATTRIBUTE_VERSION] = "version",
  [JEOUL_ATTRIBUTE_LICENSE] = "license",
  [JEOUL_ATTRIBUTE_UPDATED] = "updated",
  [JEOUL_ATTRIBUTE_DIMENSION] = "dimension",
  [JEOUL_ATTRIBUTE_CURRENCY] = "currency",
  [JEOUL_ATTRIBUTE_FACTOR] = "factor",
  [JEOUL_ATTRIBUTE_DIVISOR] = "divisor",
  [JEOUL_ATTRIBUTE_NOTATION] = "notation",
  [JEOUL_ATTRIBUTE_COUNT] = "count",
  [JEOUL_ATTRIBUTE_UNIT] = "unit",
  [JEOUL_ATTRIBUTE_FROM_ZERO] = "from-zero",
  [JEOUL_ATTRIBUTE_COUNTRY] = "country",
  [JEOUL_ATTRIBUTE_HUE] = "hue",
  [JEOUL_ATTRIBUTE_KIND] = "kind",
  [JEOUL_ATTRIBUTE_ORGANIZATIONS] = "organizations",
  [JEOUL_ATTRIBUTE_VARIANT_OF] = "variant-of",
  [JEOUL_ATTRIBUTE_RELEASED] = "released",
  [JEOUL_ATTRIBUTE_DENSE_BF16] = "dense-bf16",
  [JEOUL_ATTRIBUTE_ORGANIZATION] = "organization",
  [JEOUL_ATTRIBUTE_PUBLISHED] = "published",
  [JEOUL_ATTRIBUTE_LANGUAGE] = "language",
  [JEOUL_ATTRIBUTE_ADDRESS] = "address",
  [JEOUL_ATTRIBUTE_READ] = "read",
  [JEOUL_ATTRIBUTE_READ_AT] = "read-at",
  [JEOUL_ATTRIBUTE_UNTITLED] = "untitled",
  [JEOUL_ATTRIBUTE_DATE] = "date",
  [JEOUL_ATTRIBUTE_SOURCES] = "sources",
  [JEOUL_ATTRIBUTE_SOURCE] = "source",
  [JEOUL_ATTRIBUTE_MONTH] = "month",
  [JEOUL_ATTRIBUTE_BASE] = "base",
  [JEOUL_ATTRIBUTE_QUOTE] = "quote",
  [JEOUL_ATTRIBUTE_VALUE] = "value",
  [JEOUL_ATTRIBUTE_SUBJECT] = "subject",
  [JEOUL_ATTRIBUTE_QUANTITY] = "quantity",
  [JEOUL_ATTRIBUTE_CLAIMANT] = "claimant",
  [JEOUL_ATTRIBUTE_EVIDENCE] = "evidence",
  [JEOUL_ATTRIBUTE_STATUS] = "status",
  [JEOUL_ATTRIBUTE_ASSERTED] = "asserted",
  [JEOUL_ATTRIBUTE_PERIOD] = "period",
  [JEOUL_ATTRIBUTE_BOUND] = "bound",
  [JEOUL_ATTRIBUTE_NUMBER] = "number",
  [JEOUL_ATTRIBUTE_LOW] = "low",
  [JEOUL_ATTRIBUTE_HIGH] = "high",
  [JEOUL_ATTRIBUTE_APPROX] = "approx",
  [JEOUL_ATTRIBUTE_LEVEL] = "level",
  [JEOUL_ATTRIBUTE_STAGE] = "stage",
  [JEOUL_ATTRIBUTE_BASIS] = "basis",
  [JEOUL_ATTRIBUTE_EXTENT] = "extent",
  [JEOUL_ATTRIBUTE_ROLE] = "role",
  [JEOUL_ATTRIBUTE_HARDWARE] = "hardware",
  [JEOUL_ATTRIBUTE_PART] = "part",
  [JEOUL_ATTRIBUTE_PRICES] = "prices",
  [JEOUL_ATTRIBUTE_PRINTED] = "printed",
  [JEOUL_ATTRIBUTE_PLACE] = "place",
  [JEOUL_ATTRIBUTE_OF] = "of",
  [JEOUL_ATTRIBUTE_TO] = "to",
  [JEOUL_ATTRIBUTE_TYPE] = "type",
  [JEOUL_ATTRIBUTE_CLAIM] = "claim",
  [JEOUL_ATTRIBUTE_FINDING] = "finding",
  [JEOUL_ATTRIBUTE_SECTION] = "section",
  [JEOUL_ATTRIBUTE_SCALE] = "scale",
  [JEOUL_ATTRIBUTE_GROUP] = "group",
  [JEOUL_ATTRIBUTE_SORT] = "sort",
  [JEOUL_ATTRIBUTE_X] = "x",
  [JEOUL_ATTRIBUTE_Y] = "y",
  [JEOUL_ATTRIBUTE_EVENTS] = "events",
  [JEOUL_ATTRIBUTE_CLAIMS] = "claims",
  [JEOUL_ATTRIBUTE_LANG] = "xml:lang",
};

/* The element that is a record of each kind. */
const char *const jeoul_record_elements[JEOUL_N_RECORD_KINDS] = {
  [JEOUL_RECORD_UNIT] = "unit",
  [JEOUL_RECORD_QUANTITY] = "quantity",
  [JEOUL_RECORD_ORGANIZATION] = "organization",
  [JEOUL_RECORD_SUBJECT] = "subject",
  [JEOUL_RECORD_CLAIMANT] = "claimant",
  [JEOUL_RECORD_SOURCE] = "source",
  [JEOUL_RECORD_EVENT] = "event",
  [JEOUL_RECORD_RATE] = "rate",
  [JEOUL_RECORD_CLAIM] = "claim",
  [JEOUL_RECORD_FIGURE] = "figure",
  [JEOUL_RECORD_COMPUTED] = "computed",
};

#define ATTRIBUTE(name, type, needed) \
  { JEOUL_ATTRIBUTE_##name, JEOUL_TYPE_##type, needed, 0, NULL }
#define WORDS(name, type, needed, vocabulary) \
  { JEOUL_ATTRIBUTE_##name, JEOUL_TYPE_##type, needed, 0, &jeoul_##vocabulary }
#define REF(name, type, needed, kind) \
  { JEOUL_ATTRIBUTE_##name, JEOUL_TYPE_##type, needed, JEOUL_RECORD_##kind, NULL }
#define BIT(name) (G_GUINT64_CONSTANT (1) << JEOUL_ELEMENT_##name)
#define CHILD(name, min, max) { BIT (name), min, max, FALSE }
#define TEXTS(name, min) { BIT (name), min, 2, TRUE }
#define OPERATORS (BIT (SUM) | BIT (PRODUCT) | BIT (DIFFERENCE) | BIT (QUOTIENT))
#define OPERANDS (OPERATORS | BIT (CLAIM_VALUE) | BIT (CONSTANT) | BIT (EXCHANGE))

static const JeoulAttributeRule dataset_attributes[] = {
  ATTRIBUTE (ID, ID, TRUE),
  ATTRIBUTE (VERSION, TEXT, TRUE),
  ATTRIBUTE (LICENSE, TEXT, FALSE),
  ATTRIBUTE (UPDATED, DATE, FALSE),
};
static const JeoulChildRule dataset_children[] = {
  TEXTS (TITLE, 1),
  TEXTS (DESCRIPTION, 0),
  CHILD (UNITS, 0, 1),
  CHILD (QUANTITIES, 0, 1),
  CHILD (ORGANIZATIONS, 0, 1),
  CHILD (SUBJECTS, 0, 1),
  CHILD (CLAIMANTS, 0, 1),
  CHILD (SOURCES, 0, 1),
  CHILD (EVENTS, 0, 1),
  CHILD (RATES, 0, 1),
  CHILD (CLAIMS, 0, 1),
  CHILD (FIGURES, 0, 1),
};
static const JeoulChildRule units_children[] = {
  CHILD (UNIT, 0, 0),
};
static const JeoulChildRule quantities_children[] = {
  CHILD (QUANTITY, 0, 0),
};
static const JeoulChildRule organizations_children[] = {
  CHILD (ORGANIZATION, 0, 0),
};
static const JeoulChildRule subjects_children[] = {
  CHILD (SUBJECT, 0, 0),
};
static const JeoulChildRule claimants_children[] = {
  CHILD (CLAIMANT, 0, 0),
};
static const JeoulChildRule sources_children[] = {
  CHILD (SOURCE, 0, 0),
};
static const JeoulChildRule events_children[] = {
  CHILD (EVENT, 0, 0),
};
static const JeoulChildRule claims_children[] = {
  CHILD (CLAIM, 0, 0),
};
static const JeoulChildRule figures_children[] = {
  CHILD (FIGURE, 0, 0),
};
static const JeoulAttributeRule rates_attributes[] = {
  REF (SOURCE, REF, FALSE, SOURCE),
};
static const JeoulChildRule rates_children[] = {
  CHILD (RATE, 0, 0),
};
static const JeoulAttributeRule unit_attributes[] = {
  REF (ID, ID, TRUE, UNIT),
  ATTRIBUTE (DIMENSION, DIMENSION, TRUE),
  ATTRIBUTE (CURRENCY, CURRENCY, FALSE),
  ATTRIBUTE (FACTOR, NUMBER, FALSE),
  ATTRIBUTE (DIVISOR, NUMBER, FALSE),
  WORDS (NOTATION, WORD, FALSE, notations),
};
static const JeoulChildRule unit_children[] = {
  TEXTS (NAME, 1),
  CHILD (PATTERN, 0, 4),
};
static const JeoulAttributeRule quantity_attributes[] = {
  REF (ID, ID, TRUE, QUANTITY),
  REF (UNIT, REF, TRUE, UNIT),
  WORDS (FROM_ZERO, WORD, FALSE, booleans),
};
static const JeoulChildRule quantity_children[] = {
  TEXTS (NAME, 1),
  TEXTS (DESCRIPTION, 0),
};
static const JeoulAttributeRule organization_attributes[] = {
  REF (ID, ID, TRUE, ORGANIZATION),
  ATTRIBUTE (COUNTRY, COUNTRY, FALSE),
  WORDS (HUE, WORD, FALSE, hues),
};
static const JeoulChildRule name_children[] = {
  TEXTS (NAME, 1),
};
static const JeoulAttributeRule subject_attributes[] = {
  REF (ID, ID, TRUE, SUBJECT),
  WORDS (KIND, WORD, TRUE, subject_kinds),
  REF (ORGANIZATIONS, REFS, FALSE, ORGANIZATION),
  REF (VARIANT_OF, REF, FALSE, SUBJECT),
  ATTRIBUTE (RELEASED, DATE, FALSE),
  ATTRIBUTE (DENSE_BF16, NUMBER, FALSE),
};
static const JeoulChildRule subject_children[] = {
  TEXTS (NAME, 1),
  TEXTS (NOTE, 0),
};
static const JeoulAttributeRule claimant_attributes[] = {
  REF (ID, ID, TRUE, CLAIMANT),
  WORDS (KIND, WORD, TRUE, claimant_kinds),
  REF (ORGANIZATION, REF, FALSE, ORGANIZATION),
};
static const JeoulChildRule claimant_children[] = {
  TEXTS (NAME, 1),
  TEXTS (ROLE, 0),
};
static const JeoulAttributeRule source_attributes[] = {
  REF (ID, ID, TRUE, SOURCE),
  WORDS (KIND, WORD, TRUE, source_kinds),
  ATTRIBUTE (PUBLISHED, DATE, FALSE),
  ATTRIBUTE (LANGUAGE, LANGUAGE, FALSE),
  ATTRIBUTE (ADDRESS, ADDRESS, FALSE),
  WORDS (READ, WORD, TRUE, reads),
  ATTRIBUTE (READ_AT, TEXT, FALSE),
  WORDS (UNTITLED, WORD, FALSE, only_true),
};
static const JeoulChildRule source_children[] = {
  TEXTS (TITLE, 1),
  TEXTS (PUBLISHER, 0),
  TEXTS (AUTHOR, 0),
  TEXTS (NOTE, 0),
};
static const JeoulAttributeRule event_attributes[] = {
  REF (ID, ID, TRUE, EVENT),
  ATTRIBUTE (DATE, PERIOD, TRUE),
  REF (ORGANIZATIONS, REFS, FALSE, ORGANIZATION),
  REF (SOURCES, REFS, FALSE, SOURCE),
};
static const JeoulAttributeRule rate_attributes[] = {
  ATTRIBUTE (MONTH, MONTH, TRUE),
  ATTRIBUTE (BASE, CURRENCY, TRUE),
  ATTRIBUTE (QUOTE, CURRENCY, TRUE),
  ATTRIBUTE (VALUE, NUMBER, TRUE),
};
static const JeoulAttributeRule claim_attributes[] = {
  REF (ID, ID, TRUE, CLAIM),
  REF (SUBJECT, REF, TRUE, SUBJECT),
  REF (QUANTITY, REF, TRUE, QUANTITY),
  REF (CLAIMANT, REF, TRUE, CLAIMANT),
  WORDS (EVIDENCE, WORD, TRUE, evidences),
  WORDS (STATUS, WORD, FALSE, statuses),
  ATTRIBUTE (ASSERTED, DATE, FALSE),
  ATTRIBUTE (PERIOD, PERIOD, FALSE),
};
static const JeoulChildRule claim_children[] = {
  TEXTS (LABEL, 0),
  CHILD (VALUE, 1, 1),
  CHILD (SCOPE, 0, 1),
  CHILD (CITE, 0, 0),
  CHILD (REPORT, 0, 0),
  CHILD (DERIVATION, 0, 1),
  CHILD (RATIO, 0, 1),
  CHILD (RELATION, 0, 0),
  CHILD (ACKNOWLEDGE, 0, 0),
  TEXTS (NOTE, 0),
};
static const JeoulAttributeRule value_attributes[] = {
  WORDS (BOUND, WORD, TRUE, bounds),
  ATTRIBUTE (NUMBER, NUMBER, FALSE),
  ATTRIBUTE (LOW, NUMBER, FALSE),
  ATTRIBUTE (HIGH, NUMBER, FALSE),
  REF (UNIT, REF, FALSE, UNIT),
  WORDS (APPROX, WORD, FALSE, only_true),
  ATTRIBUTE (LEVEL, TEXT, FALSE),
};
static const JeoulChildRule value_children[] = {
  TEXTS (WORDS, 0),
};
static const JeoulAttributeRule scope_attributes[] = {
  WORDS (STAGE, STAGES, FALSE, stages),
  WORDS (BASIS, WORD, FALSE, bases),
  WORDS (EXTENT, WORD, FALSE, extents),
  WORDS (ROLE, WORD, FALSE, roles),
  REF (HARDWARE, REFS, FALSE, SUBJECT),
  WORDS (PART, WORD, FALSE, parts),
  ATTRIBUTE (PRICES, PRICES, FALSE),
};
static const JeoulAttributeRule citation_attributes[] = {
  REF (SOURCE, REF, TRUE, SOURCE),
  ATTRIBUTE (PRINTED, TEXT, FALSE),
  ATTRIBUTE (PLACE, TEXT, FALSE),
};
static const JeoulChildRule note_children[] = {
  TEXTS (NOTE, 0),
};
static const JeoulChildRule derivation_children[] = {
  { OPERATORS, 1, 1, FALSE },
};
static const JeoulAttributeRule ratio_attributes[] = {
  REF (OF, REF, TRUE, CLAIM),
  REF (TO, REF, TRUE, CLAIM),
};
static const JeoulAttributeRule relation_attributes[] = {
  WORDS (TYPE, WORD, TRUE, relation_types),
  REF (CLAIM, REF, TRUE, CLAIM),
};
static const JeoulAttributeRule acknowledge_attributes[] = {
  WORDS (FINDING, WORD, TRUE, finding_codes),
};
static const JeoulChildRule acknowledge_children[] = {
  TEXTS (NOTE, 1),
};
static const JeoulChildRule list_children[] = {
  { OPERANDS, 2, 0, FALSE },
};
static const JeoulChildRule pair_children[] = {
  { OPERANDS, 2, 2, FALSE },
};
static const JeoulAttributeRule claim_value_attributes[] = {
  REF (CLAIM, REF, TRUE, CLAIM),
};
static const JeoulAttributeRule constant_attributes[] = {
  ATTRIBUTE (NUMBER, NUMBER, TRUE),
  REF (UNIT, REF, FALSE, UNIT),
  WORDS (APPROX, WORD, FALSE, only_true),
};
static const JeoulChildRule constant_children[] = {
  TEXTS (NAME, 0),
};
static const JeoulAttributeRule exchange_attributes[] = {
  ATTRIBUTE (BASE, CURRENCY, TRUE),
  ATTRIBUTE (QUOTE, CURRENCY, TRUE),
  ATTRIBUTE (NUMBER, NUMBER, FALSE),
};
static const JeoulAttributeRule figure_attributes[] = {
  REF (ID, ID, TRUE, FIGURE),
  WORDS (KIND, WORD, TRUE, figure_kinds),
  WORDS (SECTION, WORD, FALSE, sections),
  WORDS (SCALE, WORD, FALSE, scales),
  WORDS (GROUP, WORD, FALSE, groupings),
  WORDS (SORT, WORD, FALSE, sortings),
  REF (UNIT, REF, FALSE, UNIT),
  REF (X, REF, FALSE, QUANTITY),
  REF (Y, REF, FALSE, QUANTITY),
  REF (EVENTS, REFS, FALSE, EVENT),
};
static const JeoulChildRule figure_children[] = {
  TEXTS (TITLE, 1),
  TEXTS (SUBTITLE, 0),
  CHILD (SELECT, 1, 0),
  CHILD (EXCLUDE, 0, 0),
  CHILD (REFERENCE, 0, 0),
  CHILD (ISO_RATE, 0, 0),
  CHILD (COMPUTED, 0, 0),
  TEXTS (NOTE, 0),
};
static const JeoulAttributeRule selection_attributes[] = {
  REF (CLAIMS, REFS, FALSE, CLAIM),
  REF (QUANTITY, REFS, FALSE, QUANTITY),
  REF (SUBJECT, REFS, FALSE, SUBJECT),
  REF (ORGANIZATION, REFS, FALSE, ORGANIZATION),
  REF (CLAIMANT, REFS, FALSE, CLAIMANT),
  WORDS (STAGE, STAGES_ANY, FALSE, stages),
  WORDS (BASIS, WORDS, FALSE, bases),
  WORDS (EXTENT, WORDS, FALSE, extents),
  WORDS (ROLE, WORDS, FALSE, roles),
  WORDS (PART, WORDS, FALSE, parts),
  WORDS (EVIDENCE, WORDS, FALSE, evidences),
  WORDS (STATUS, WORDS, FALSE, statuses),
};
static const JeoulAttributeRule reference_attributes[] = {
  ATTRIBUTE (NUMBER, NUMBER, TRUE),
  REF (UNIT, REF, FALSE, UNIT),
};
static const JeoulChildRule reference_children[] = {
  TEXTS (LABEL, 1),
};
static const JeoulAttributeRule iso_rate_attributes[] = {
  ATTRIBUTE (NUMBER, NUMBER, TRUE),
  REF (UNIT, REF, TRUE, UNIT),
};
static const JeoulChildRule iso_rate_children[] = {
  TEXTS (LABEL, 0),
};
static const JeoulAttributeRule computed_attributes[] = {
  REF (ID, ID, TRUE, COMPUTED),
  REF (UNIT, REF, TRUE, UNIT),
  REF (SUBJECT, REF, FALSE, SUBJECT),
};
static const JeoulChildRule computed_children[] = {
  TEXTS (NAME, 1),
  { OPERATORS, 1, 1, FALSE },
};
static const JeoulAttributeRule text_attributes[] = {
  WORDS (LANG, WORD, TRUE, text_langs),
};
static const JeoulAttributeRule pattern_attributes[] = {
  WORDS (LANG, WORD, TRUE, text_langs),
  WORDS (COUNT, WORD, FALSE, counts),
};

#define LIST(array) array, G_N_ELEMENTS (array)
#define NOTHING NULL, 0

const JeoulElementRule jeoul_element_rules[JEOUL_N_ELEMENTS] = {
  [JEOUL_ELEMENT_DATASET] = { "dataset", FALSE, LIST (dataset_attributes),
                              LIST (dataset_children) },
  [JEOUL_ELEMENT_TITLE] = { "title", TRUE, LIST (text_attributes), NOTHING },
  [JEOUL_ELEMENT_DESCRIPTION] = { "description", TRUE, LIST (text_attributes), NOTHING },
  [JEOUL_ELEMENT_UNITS] = { "units", FALSE, NOTHING, LIST (units_children) },
  [JEOUL_ELEMENT_UNIT] = { "unit", FALSE, LIST (unit_attributes), LIST (unit_children) },
  [JEOUL_ELEMENT_QUANTITIES] = { "quantities", FALSE, NOTHING, LIST (quantities_children) },
  [JEOUL_ELEMENT_QUANTITY] = { "quantity", FALSE, LIST (quantity_attributes),
                               LIST (quantity_children) },
  [JEOUL_ELEMENT_ORGANIZATIONS] = { "organizations", FALSE, NOTHING,
                                    LIST (organizations_children) },
  [JEOUL_ELEMENT_ORGANIZATION] = { "organization", FALSE, LIST (organization_attributes),
                                   LIST (name_children) },
  [JEOUL_ELEMENT_SUBJECTS] = { "subjects", FALSE, NOTHING, LIST (subjects_children) },
  [JEOUL_ELEMENT_SUBJECT] = { "subject", FALSE, LIST (subject_attributes),
                              LIST (subject_children) },
  [JEOUL_ELEMENT_CLAIMANTS] = { "claimants", FALSE, NOTHING, LIST (claimants_children) },
  [JEOUL_ELEMENT_CLAIMANT] = { "claimant", FALSE, LIST (claimant_attributes),
                               LIST (claimant_children) },
  [JEOUL_ELEMENT_SOURCES] = { "sources", FALSE, NOTHING, LIST (sources_children) },
  [JEOUL_ELEMENT_SOURCE] = { "source", FALSE, LIST (source_attributes), LIST (source_children) },
  [JEOUL_ELEMENT_EVENTS] = { "events", FALSE, NOTHING, LIST (events_children) },
  [JEOUL_ELEMENT_EVENT] = { "event", FALSE, LIST (event_attributes), LIST (subject_children) },
  [JEOUL_ELEMENT_RATES] = { "rates", FALSE, LIST (rates_attributes), LIST (rates_children) },
  [JEOUL_ELEMENT_RATE] = { "rate", FALSE, LIST (rate_attributes), NOTHING },
  [JEOUL_ELEMENT_CLAIMS] = { "claims", FALSE, NOTHING, LIST (claims_children) },
  [JEOUL_ELEMENT_CLAIM] = { "claim", FALSE, LIST (claim_attributes), LIST (claim_children) },
  [JEOUL_ELEMENT_FIGURES] = { "figures", FALSE, NOTHING, LIST (figures_children) },
  [JEOUL_ELEMENT_FIGURE] = { "figure", FALSE, LIST (figure_attributes), LIST (figure_children) },
  [JEOUL_ELEMENT_NAME] = { "name", TRUE, LIST (text_attributes), NOTHING },
  [JEOUL_ELEMENT_PATTERN] = { "pattern", TRUE, LIST (pattern_attributes), NOTHING },
  [JEOUL_ELEMENT_NOTE] = { "note", TRUE, LIST (text_attributes), NOTHING },
  [JEOUL_ELEMENT_ROLE] = { "role", TRUE, LIST (text_attributes), NOTHING },
  [JEOUL_ELEMENT_PUBLISHER] = { "publisher", TRUE, LIST (text_attributes), NOTHING },
  [JEOUL_ELEMENT_AUTHOR] = { "author", TRUE, LIST (text_attributes), NOTHING },
  [JEOUL_ELEMENT_LABEL] = { "label", TRUE, LIST (text_attributes), NOTHING },
  [JEOUL_ELEMENT_VALUE] = { "value", FALSE, LIST (value_attributes), LIST (value_children) },
  [JEOUL_ELEMENT_WORDS] = { "words", TRUE, LIST (text_attributes), NOTHING },
  [JEOUL_ELEMENT_SCOPE] = { "scope", FALSE, LIST (scope_attributes), NOTHING },
  [JEOUL_ELEMENT_CITE] = { "cite", FALSE, LIST (citation_attributes), LIST (note_children) },
  [JEOUL_ELEMENT_REPORT] = { "report", FALSE, LIST (citation_attributes), LIST (note_children) },
  [JEOUL_ELEMENT_DERIVATION] = { "derivation", FALSE, NOTHING, LIST (derivation_children) },
  [JEOUL_ELEMENT_RATIO] = { "ratio", FALSE, LIST (ratio_attributes), NOTHING },
  [JEOUL_ELEMENT_RELATION] = { "relation", FALSE, LIST (relation_attributes),
                               LIST (note_children) },
  [JEOUL_ELEMENT_ACKNOWLEDGE] = { "acknowledge", FALSE, LIST (acknowledge_attributes),
                                  LIST (acknowledge_children) },
  [JEOUL_ELEMENT_SUM] = { "sum", FALSE, NOTHING, LIST (list_children) },
  [JEOUL_ELEMENT_PRODUCT] = { "product", FALSE, NOTHING, LIST (list_children) },
  [JEOUL_ELEMENT_DIFFERENCE] = { "difference", FALSE, NOTHING, LIST (pair_children) },
  [JEOUL_ELEMENT_QUOTIENT] = { "quotient", FALSE, NOTHING, LIST (pair_children) },
  [JEOUL_ELEMENT_CLAIM_VALUE] = { "claim-value", FALSE, LIST (claim_value_attributes), NOTHING },
  [JEOUL_ELEMENT_CONSTANT] = { "constant", FALSE, LIST (constant_attributes),
                               LIST (constant_children) },
  [JEOUL_ELEMENT_EXCHANGE] = { "exchange", FALSE, LIST (exchange_attributes), NOTHING },
  [JEOUL_ELEMENT_SUBTITLE] = { "subtitle", TRUE, LIST (text_attributes), NOTHING },
  [JEOUL_ELEMENT_SELECT] = { "select", FALSE, LIST (selection_attributes), NOTHING },
  [JEOUL_ELEMENT_EXCLUDE] = { "exclude", FALSE, LIST (selection_attributes), NOTHING },
  [JEOUL_ELEMENT_REFERENCE] = { "reference", FALSE, LIST (reference_attributes),
                                LIST (reference_children) },
  [JEOUL_ELEMENT_ISO_RATE] = { "iso-rate", FALSE, LIST (iso_rate_attributes),
                               LIST (iso_rate_children) },
  [JEOUL_ELEMENT_COMPUTED] = { "computed", FALSE, LIST (computed_attributes),
                               LIST (computed_children) },
};
