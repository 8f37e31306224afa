/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes records of the elements that the table let through. */
#include <string.h>

#include "jeoul-reader-private.h"

#define VALUE(name) (&reader->values[JEOUL_ATTRIBUTE_##name])
#define RECORDS(kind) (reader->dataset->records[JEOUL_RECORD_##kind])
#define LAST(array, Type) (&g_array_index (array, Type, (array)->len - 1))
#define SLOT(array, Type, field) \
  ((JeoulSlot) { array, (array)->len - 1, (guint32) G_STRUCT_OFFSET (Type, field) })

/* Numbers and words that go with a bound: required, else forbidden. */
enum
{
  NEEDS_NUMBER = 1 << 0,
  NEEDS_LOW = 1 << 1,
  NEEDS_HIGH = 1 << 2,
  NEEDS_WORDS = 1 << 3,
};

static const guint8 bound_needs[JEOUL_N_BOUNDS] = {
  [JEOUL_BOUND_EXACT] = NEEDS_NUMBER,
  [JEOUL_BOUND_ABOUT] = NEEDS_NUMBER,
  [JEOUL_BOUND_AT_LEAST] = NEEDS_LOW,
  [JEOUL_BOUND_MORE_THAN] = NEEDS_LOW,
  [JEOUL_BOUND_AT_MOST] = NEEDS_HIGH,
  [JEOUL_BOUND_LESS_THAN] = NEEDS_HIGH,
  [JEOUL_BOUND_RANGE] = NEEDS_LOW | NEEDS_HIGH,
  [JEOUL_BOUND_INTERVAL] = NEEDS_NUMBER | NEEDS_LOW | NEEDS_HIGH,
  [JEOUL_BOUND_VERBAL] = NEEDS_WORDS,
  [JEOUL_BOUND_NONE] = 0,
};

static const char *
take_string (JeoulReader               *reader,
             const JeoulAttributeValue *value)
{
  if (value->text == NULL || !value->valid)
    return NULL;
  return jeoul_reader_intern (reader, value->text, value->length);
}

static JeoulNumber
take_number (JeoulReader               *reader,
             const JeoulAttributeValue *value)
{
  JeoulNumber number = { take_string (reader, value), 0 };

  if (number.text != NULL)
    number.value = value->number;
  return number;
}

static int
take_word (const JeoulAttributeValue *value,
           int                        otherwise)
{
  return value->text != NULL && value->valid ? value->word : otherwise;
}

static JeoulDate
take_date (const JeoulAttributeValue *value)
{
  return value->text != NULL && value->valid ? value->date : (JeoulDate) { 0 };
}

static JeoulPeriod
take_period (const JeoulAttributeValue *value)
{
  return value->text != NULL && value->valid ? value->period : (JeoulPeriod) { 0 };
}

static void
take_currency (const JeoulAttributeValue *value,
               char                      *currency)
{
  memset (currency, 0, 4);
  if (value->text != NULL && value->valid)
    memcpy (currency, value->text, 3);
}

static void
take_reference (JeoulReader     *reader,
                JeoulElement     element,
                JeoulAttribute   attribute,
                JeoulRecordKind  target,
                JeoulSlot        slot)
{
  const JeoulAttributeValue *value = &reader->values[attribute];

  if (value->text != NULL && value->valid)
    jeoul_reader_refer (reader, element, attribute, target, value->text, value->length, slot);
}

static void
check_positive (JeoulReader    *reader,
                JeoulElement    element,
                JeoulAttribute  attribute)
{
  const JeoulAttributeValue *value = &reader->values[attribute];

  if (value->text != NULL && value->valid && !(value->number > 0))
    jeoul_reader_problem (reader, JEOUL_PROBLEM_NOT_POSITIVE, element, attribute,
                          value->text, (gssize) value->length, NULL, NULL);
}

static void
check_currencies (JeoulReader  *reader,
                  JeoulElement  element)
{
  const JeoulAttributeValue *base = VALUE (BASE), *quote = VALUE (QUOTE);

  if (base->valid && quote->valid && memcmp (base->text, quote->text, 3) == 0)
    jeoul_reader_problem (reader, JEOUL_PROBLEM_SAME_CURRENCY, element, JEOUL_NO_ATTRIBUTE,
                          base->text, 3, NULL, NULL);
}

/* Appends a record of @kind, all zero but for its id. */
static gpointer
add_record (JeoulReader     *reader,
            JeoulRecordKind  kind,
            JeoulElement     element)
{
  GArray *array = reader->dataset->records[kind];
  const JeoulAttributeValue *id = VALUE (ID);
  gsize size = jeoul_record_size (kind);
  char *record;

  g_array_set_size (array, array->len + 1);
  record = array->data + size * (array->len - 1);
  memset (record, 0, size);
  if (!id->valid || id->text == NULL)
    return record;

  *(const char **) (gpointer) record = g_string_chunk_insert_len (reader->dataset->ids,
                                                                  id->text, (gssize) id->length);
  if (!jeoul_id_index_insert (&reader->dataset->index[kind], array->data, size, array->len - 1,
                              id->length))
    jeoul_reader_problem (reader, JEOUL_PROBLEM_DUPLICATE_ID, element, JEOUL_ATTRIBUTE_ID,
                          id->text, (gssize) id->length, NULL, NULL);
  return record;
}

static void
build_dataset (JeoulReader *reader)
{
  JeoulDataset *dataset = reader->dataset;

  dataset->id = take_string (reader, VALUE (ID));
  dataset->version = take_string (reader, VALUE (VERSION));
  dataset->license = take_string (reader, VALUE (LICENSE));
  dataset->updated = take_date (VALUE (UPDATED));
}

static void
build_unit (JeoulReader *reader)
{
  JeoulUnit *unit = add_record (reader, JEOUL_RECORD_UNIT, JEOUL_ELEMENT_UNIT);
  double factor = VALUE (FACTOR)->text != NULL ? VALUE (FACTOR)->number : 1;
  double divisor = VALUE (DIVISOR)->text != NULL ? VALUE (DIVISOR)->number : 1;

  check_positive (reader, JEOUL_ELEMENT_UNIT, JEOUL_ATTRIBUTE_FACTOR);
  check_positive (reader, JEOUL_ELEMENT_UNIT, JEOUL_ATTRIBUTE_DIVISOR);
  unit->factor = divisor != 0 ? factor / divisor : 1;
  unit->currency = take_string (reader, VALUE (CURRENCY));
  unit->dimension = "";
  if (VALUE (DIMENSION)->valid)
    unit->dimension = jeoul_reader_dimension (reader, VALUE (DIMENSION));
  unit->notation = take_word (VALUE (NOTATION),
                              unit->currency != NULL ? JEOUL_NOTATION_MONEY : JEOUL_NOTATION_PLAIN);
}

static void
build_subject (JeoulReader *reader)
{
  JeoulSubject *subject = add_record (reader, JEOUL_RECORD_SUBJECT, JEOUL_ELEMENT_SUBJECT);
  const JeoulAttributeValue *bf16 = VALUE (DENSE_BF16);

  g_array_append_val (reader->subject_places, reader->place);
  subject->kind = take_word (VALUE (KIND), 0);
  subject->organizations = jeoul_reader_refer_list (reader, JEOUL_ELEMENT_SUBJECT,
                                                    JEOUL_ATTRIBUTE_ORGANIZATIONS,
                                                    JEOUL_RECORD_ORGANIZATION);
  subject->variant_of = JEOUL_NO_INDEX;
  subject->released = take_date (VALUE (RELEASED));
  subject->dense_bf16 = take_number (reader, bf16);
  if (bf16->text != NULL && VALUE (KIND)->valid && subject->kind != JEOUL_SUBJECT_CHIP)
    jeoul_reader_problem (reader, JEOUL_PROBLEM_NOT_A_CHIP, JEOUL_ELEMENT_SUBJECT,
                          JEOUL_ATTRIBUTE_DENSE_BF16,
                          jeoul_vocabulary_word (&jeoul_subject_kinds, subject->kind), -1,
                          NULL, NULL);
  check_positive (reader, JEOUL_ELEMENT_SUBJECT, JEOUL_ATTRIBUTE_DENSE_BF16);
  take_reference (reader, JEOUL_ELEMENT_SUBJECT, JEOUL_ATTRIBUTE_VARIANT_OF, JEOUL_RECORD_SUBJECT,
                  SLOT (RECORDS (SUBJECT), JeoulSubject, variant_of));
}

static void
build_source (JeoulReader *reader)
{
  JeoulSource *source = add_record (reader, JEOUL_RECORD_SOURCE, JEOUL_ELEMENT_SOURCE);

  source->kind = take_word (VALUE (KIND), 0);
  source->published = take_date (VALUE (PUBLISHED));
  source->language = take_string (reader, VALUE (LANGUAGE));
  source->address = take_string (reader, VALUE (ADDRESS));
  source->read = take_word (VALUE (READ), JEOUL_READ_NO);
  source->read_at = take_string (reader, VALUE (READ_AT));
  source->untitled = VALUE (UNTITLED)->text != NULL;
}

static void
build_rate (JeoulReader *reader)
{
  GArray *array = RECORDS (RATE);
  JeoulRate rate = { .month = take_date (VALUE (MONTH)), .rate = take_number (reader, VALUE (VALUE)) };
  char id[32];

  take_currency (VALUE (BASE), rate.base);
  take_currency (VALUE (QUOTE), rate.quote);
  check_currencies (reader, JEOUL_ELEMENT_RATE);
  check_positive (reader, JEOUL_ELEMENT_RATE, JEOUL_ATTRIBUTE_VALUE);
  if (VALUE (MONTH)->valid && VALUE (BASE)->valid && VALUE (QUOTE)->valid)
    {
      g_snprintf (id, sizeof id, "%s%s-%04d-%02d", rate.base, rate.quote, rate.month.year,
                  rate.month.month);
      rate.id = g_string_chunk_insert (reader->dataset->strings, id);
    }
  g_array_append_val (array, rate);
  if (rate.id != NULL
      && !jeoul_id_index_insert (&reader->dataset->index[JEOUL_RECORD_RATE], array->data,
                                 sizeof rate, array->len - 1, strlen (id)))
    jeoul_reader_problem (reader, JEOUL_PROBLEM_DUPLICATE_RATE, JEOUL_ELEMENT_RATE,
                          JEOUL_NO_ATTRIBUTE, rate.id, -1, NULL, NULL);
}

static void
build_claim (JeoulReader *reader)
{
  JeoulClaim *claim = add_record (reader, JEOUL_RECORD_CLAIM, JEOUL_ELEMENT_CLAIM);
  GArray *array = RECORDS (CLAIM);

  claim->unit = claim->subject = claim->quantity = claim->claimant = JEOUL_NO_INDEX;
  claim->derivation = claim->ratio_of = claim->ratio_to = claim->texts = JEOUL_NO_INDEX;
  claim->prices = -1;
  claim->asserted = take_date (VALUE (ASSERTED));
  claim->period = take_period (VALUE (PERIOD));
  claim->evidence = take_word (VALUE (EVIDENCE), 0);
  claim->status = take_word (VALUE (STATUS), JEOUL_STATUS_CURRENT);
  claim->value.bound = JEOUL_BOUND_NONE;
  take_reference (reader, JEOUL_ELEMENT_CLAIM, JEOUL_ATTRIBUTE_SUBJECT, JEOUL_RECORD_SUBJECT,
                  SLOT (array, JeoulClaim, subject));
  take_reference (reader, JEOUL_ELEMENT_CLAIM, JEOUL_ATTRIBUTE_QUANTITY, JEOUL_RECORD_QUANTITY,
                  SLOT (array, JeoulClaim, quantity));
  take_reference (reader, JEOUL_ELEMENT_CLAIM, JEOUL_ATTRIBUTE_CLAIMANT, JEOUL_RECORD_CLAIMANT,
                  SLOT (array, JeoulClaim, claimant));
  if (claim->quantity != JEOUL_NO_INDEX)
    claim->unit = g_array_index (RECORDS (QUANTITY), JeoulQuantity, claim->quantity).unit;
}

static JeoulClaimTexts *
claim_texts (JeoulReader *reader)
{
  JeoulClaim *claim = LAST (RECORDS (CLAIM), JeoulClaim);
  GArray *texts = reader->dataset->claim_texts;

  if (claim->texts == JEOUL_NO_INDEX)
    {
      JeoulClaimTexts empty = { 0 };

      claim->texts = texts->len;
      g_array_append_val (texts, empty);
    }
  return &g_array_index (texts, JeoulClaimTexts, claim->texts);
}

static void
check_bound (JeoulReader    *reader,
             JeoulBound      bound,
             JeoulAttribute  attribute,
             gboolean        needed,
             gboolean        allowed)
{
  gboolean given = reader->values[attribute].text != NULL;

  if (needed && !given)
    jeoul_reader_problem (reader, JEOUL_PROBLEM_BOUND_REQUIRES, JEOUL_ELEMENT_VALUE, attribute,
                          jeoul_bounds.words[bound], -1, jeoul_attribute_names[attribute], NULL);
  else if (!needed && !allowed && given)
    jeoul_reader_problem (reader, JEOUL_PROBLEM_BOUND_FORBIDS, JEOUL_ELEMENT_VALUE, attribute,
                          jeoul_bounds.words[bound], -1, NULL, NULL);
}

static void
check_order (JeoulReader      *reader,
             const JeoulValue *value)
{
  g_autofree char *range = NULL;

  if (value->low.text == NULL || value->high.text == NULL)
    return;

  range = g_strdup_printf ("%s–%s", value->low.text, value->high.text);
  if (value->low.value > value->high.value)
    jeoul_reader_problem (reader, JEOUL_PROBLEM_LOW_ABOVE_HIGH, JEOUL_ELEMENT_VALUE,
                          JEOUL_ATTRIBUTE_LOW, range, -1, NULL, NULL);
  else if (value->number.text != NULL
           && (value->number.value < value->low.value || value->number.value > value->high.value))
    jeoul_reader_problem (reader, JEOUL_PROBLEM_OUTSIDE_INTERVAL, JEOUL_ELEMENT_VALUE,
                          JEOUL_ATTRIBUTE_NUMBER, value->number.text, -1, range, NULL);
}

static void
check_unit (JeoulReader *reader,
            JeoulClaim  *claim,
            JeoulIndex   own)
{
  const JeoulUnit *units = (const JeoulUnit *) (gpointer) RECORDS (UNIT)->data;

  if (own == JEOUL_NO_INDEX || claim->unit == JEOUL_NO_INDEX
      || strcmp (units[own].dimension, units[claim->unit].dimension) == 0)
    return;

  jeoul_reader_problem (reader, JEOUL_PROBLEM_UNIT_DIMENSION, JEOUL_ELEMENT_VALUE,
                        JEOUL_ATTRIBUTE_UNIT, VALUE (UNIT)->text, (gssize) VALUE (UNIT)->length,
                        *units[own].dimension != '\0' ? units[own].dimension : "1", NULL);
  claim->unit = own; /* so that a sum behind it is not blamed as well */
}

static void
build_value (JeoulReader *reader)
{
  JeoulClaim *claim = LAST (RECORDS (CLAIM), JeoulClaim);
  JeoulValue *value = &claim->value;
  JeoulIndex own = claim->unit;

  value->number = take_number (reader, VALUE (NUMBER));
  value->low = take_number (reader, VALUE (LOW));
  value->high = take_number (reader, VALUE (HIGH));
  value->approx = VALUE (APPROX)->text != NULL;
  if (VALUE (BOUND)->valid)
    {
      guint needs;

      value->bound = VALUE (BOUND)->word;
      needs = bound_needs[value->bound];
      check_bound (reader, value->bound, JEOUL_ATTRIBUTE_NUMBER, needs & NEEDS_NUMBER, FALSE);
      check_bound (reader, value->bound, JEOUL_ATTRIBUTE_LOW, needs & NEEDS_LOW, FALSE);
      check_bound (reader, value->bound, JEOUL_ATTRIBUTE_HIGH, needs & NEEDS_HIGH, FALSE);
      check_bound (reader, value->bound, JEOUL_ATTRIBUTE_LEVEL, FALSE,
                   value->bound == JEOUL_BOUND_INTERVAL);
    }
  if (value->low.text != NULL && value->high.text != NULL)
    check_order (reader, value);
  if (VALUE (UNIT)->text != NULL)
    {
      take_reference (reader, JEOUL_ELEMENT_VALUE, JEOUL_ATTRIBUTE_UNIT, JEOUL_RECORD_UNIT,
                      SLOT (RECORDS (CLAIM), JeoulClaim, unit));
      check_unit (reader, claim, own);
    }
  if (VALUE (LEVEL)->valid && VALUE (LEVEL)->text != NULL)
    claim_texts (reader)->level = take_string (reader, VALUE (LEVEL));
}

static void
build_value_end (JeoulReader      *reader,
                 const JeoulFrame *frame)
{
  JeoulBound bound = LAST (RECORDS (CLAIM), JeoulClaim)->value.bound;
  gboolean needed = bound_needs[bound] & NEEDS_WORDS;

  /* An unknown bound has been reported; it reads as none. */
  if (needed && frame->counts[0] == 0)
    jeoul_reader_problem (reader, JEOUL_PROBLEM_BOUND_REQUIRES, JEOUL_ELEMENT_VALUE,
                          JEOUL_NO_ATTRIBUTE, jeoul_bounds.words[bound], -1, "<words>", NULL);
  else if (!needed && frame->counts[0] > 0)
    jeoul_problems_add (reader->problems, JEOUL_PROBLEM_BOUND_FORBIDS, reader->place,
                        "value", "<words>", jeoul_bounds.words[bound], -1, NULL, NULL);
}

static void
build_scope (JeoulReader *reader)
{
  JeoulClaim *claim = LAST (RECORDS (CLAIM), JeoulClaim);
  const JeoulIndex *hardware;

  if (VALUE (STAGE)->text != NULL && VALUE (STAGE)->valid)
    claim->stages = (guint16) VALUE (STAGE)->bits;
  claim->basis = take_word (VALUE (BASIS), JEOUL_BASIS_UNDEFINED);
  claim->extent = take_word (VALUE (EXTENT), JEOUL_EXTENT_UNDEFINED);
  claim->role = take_word (VALUE (ROLE), JEOUL_ROLE_UNDEFINED);
  claim->part = take_word (VALUE (PART), JEOUL_PART_UNDEFINED);
  claim->prices = (gint16) take_word (VALUE (PRICES), -1);
  claim->hardware = jeoul_reader_refer_list (reader, JEOUL_ELEMENT_SCOPE, JEOUL_ATTRIBUTE_HARDWARE,
                                             JEOUL_RECORD_SUBJECT);

  hardware = jeoul_dataset_get_list (reader->dataset, claim->hardware);
  for (guint i = 0; i < claim->hardware.count; i++)
    {
      const JeoulSubject *subject;

      if (hardware[i] == JEOUL_NO_INDEX)
        continue;
      subject = &g_array_index (RECORDS (SUBJECT), JeoulSubject, hardware[i]);
      if (subject->kind != JEOUL_SUBJECT_CHIP)
        jeoul_reader_problem (reader, JEOUL_PROBLEM_HARDWARE_NOT_CHIP, JEOUL_ELEMENT_SCOPE,
                              JEOUL_ATTRIBUTE_HARDWARE, subject->id, -1, NULL, NULL);
    }
}

static void
extend_span (JeoulSpan *span,
             guint      last)
{
  if (span->count++ == 0)
    span->first = last;
}

static void
build_citation (JeoulReader  *reader,
                JeoulElement  element)
{
  JeoulClaim *claim = LAST (RECORDS (CLAIM), JeoulClaim);
  GArray *array = reader->dataset->citations;
  JeoulCitation citation = {
    .source = JEOUL_NO_INDEX,
    .printed = take_string (reader, VALUE (PRINTED)),
    .place = take_string (reader, VALUE (PLACE)),
  };

  extend_span (element == JEOUL_ELEMENT_CITE ? &claim->citations : &claim->reports, array->len);
  g_array_append_val (array, citation);
  take_reference (reader, element, JEOUL_ATTRIBUTE_SOURCE, JEOUL_RECORD_SOURCE,
                  SLOT (array, JeoulCitation, source));
}

/* A claim that names itself. */
static gboolean
check_self (JeoulReader    *reader,
            JeoulElement    element,
            JeoulAttribute  attribute)
{
  const JeoulAttributeValue *value = &reader->values[attribute];
  const char *id;

  if (RECORDS (CLAIM)->len == 0 || value->text == NULL || !value->valid)
    return FALSE;
  id = LAST (RECORDS (CLAIM), JeoulClaim)->id;
  if (id == NULL || strncmp (id, value->text, value->length) != 0 || id[value->length] != '\0')
    return FALSE;

  jeoul_reader_problem (reader, JEOUL_PROBLEM_SELF_REFERENCE, element, attribute, id, -1,
                        NULL, NULL);
  return TRUE;
}

static void
build_relation (JeoulReader *reader)
{
  GArray *array = reader->dataset->relations;
  JeoulRelation relation = { take_word (VALUE (TYPE), 0), JEOUL_NO_INDEX, { { NULL } } };

  extend_span (&LAST (RECORDS (CLAIM), JeoulClaim)->relations, array->len);
  g_array_append_val (array, relation);
  check_self (reader, JEOUL_ELEMENT_RELATION, JEOUL_ATTRIBUTE_CLAIM);
  take_reference (reader, JEOUL_ELEMENT_RELATION, JEOUL_ATTRIBUTE_CLAIM, JEOUL_RECORD_CLAIM,
                  SLOT (array, JeoulRelation, claim));
}

static void
build_acknowledgement (JeoulReader *reader)
{
  GArray *array = reader->dataset->acknowledgements;
  JeoulAcknowledgement acknowledgement = { take_word (VALUE (FINDING), 0), { { NULL } } };

  extend_span (&LAST (RECORDS (CLAIM), JeoulClaim)->acknowledgements, array->len);
  g_array_append_val (array, acknowledgement);
}

static void
build_ratio (JeoulReader *reader)
{
  check_self (reader, JEOUL_ELEMENT_RATIO, JEOUL_ATTRIBUTE_OF);
  check_self (reader, JEOUL_ELEMENT_RATIO, JEOUL_ATTRIBUTE_TO);
  take_reference (reader, JEOUL_ELEMENT_RATIO, JEOUL_ATTRIBUTE_OF, JEOUL_RECORD_CLAIM,
                  SLOT (RECORDS (CLAIM), JeoulClaim, ratio_of));
  take_reference (reader, JEOUL_ELEMENT_RATIO, JEOUL_ATTRIBUTE_TO, JEOUL_RECORD_CLAIM,
                  SLOT (RECORDS (CLAIM), JeoulClaim, ratio_to));
}

static void
build_term (JeoulReader   *reader,
            JeoulFrame    *frame,
            JeoulTermType  type,
            gboolean       in_claim)
{
  GArray *array = reader->dataset->terms;
  JeoulTerm term = { .claim = JEOUL_NO_INDEX, .unit = JEOUL_NO_INDEX, .type = type };
  JeoulTermPlace place = { reader->place, array->len + 1 };

  if (type == JEOUL_TERM_CONSTANT || type == JEOUL_TERM_EXCHANGE)
    term.number = take_number (reader, VALUE (NUMBER));
  if (type == JEOUL_TERM_CONSTANT)
    term.approx = VALUE (APPROX)->text != NULL;
  if (type == JEOUL_TERM_EXCHANGE)
    {
      take_currency (VALUE (BASE), term.base);
      take_currency (VALUE (QUOTE), term.quote);
      check_currencies (reader, JEOUL_ELEMENT_EXCHANGE);
      check_positive (reader, JEOUL_ELEMENT_EXCHANGE, JEOUL_ATTRIBUTE_NUMBER);
    }
  frame->term = array->len;
  frame->first_operand = reader->operands->len;
  g_array_append_val (array, term);
  g_array_append_val (reader->term_places, place);

  if (type == JEOUL_TERM_CONSTANT)
    take_reference (reader, JEOUL_ELEMENT_CONSTANT, JEOUL_ATTRIBUTE_UNIT, JEOUL_RECORD_UNIT,
                    SLOT (array, JeoulTerm, unit));
  if (type == JEOUL_TERM_CLAIM
      && !(in_claim && check_self (reader, JEOUL_ELEMENT_CLAIM_VALUE, JEOUL_ATTRIBUTE_CLAIM)))
    take_reference (reader, JEOUL_ELEMENT_CLAIM_VALUE, JEOUL_ATTRIBUTE_CLAIM, JEOUL_RECORD_CLAIM,
                    SLOT (array, JeoulTerm, claim));
}

static void
build_term_end (JeoulReader *reader,
                JeoulFrame  *frame)
{
  JeoulDataset *dataset = reader->dataset;
  JeoulTerm *term = &g_array_index (dataset->terms, JeoulTerm, frame->term);
  guint n = reader->operands->len - frame->first_operand;

  term->operands.first = dataset->list->len;
  term->operands.count = n;
  if (n > 0)
    g_array_append_vals (dataset->list,
                         &g_array_index (reader->operands, JeoulIndex, frame->first_operand), n);
  g_array_set_size (reader->operands, frame->first_operand);
  g_array_append_val (reader->operands, frame->term);
  g_array_index (reader->term_places, JeoulTermPlace, frame->term).end = dataset->terms->len;
}

/* The expression that an element holds; JEOUL_NO_INDEX when it is missing. */
static JeoulIndex
take_expression (JeoulReader      *reader,
                 const JeoulFrame *frame)
{
  JeoulIndex term = JEOUL_NO_INDEX;

  if (reader->operands->len > frame->first_operand)
    term = g_array_index (reader->operands, JeoulIndex, frame->first_operand);
  g_array_set_size (reader->operands, frame->first_operand);
  return term;
}

static gboolean
within_claim (const JeoulReader *reader)
{
  for (guint i = 0; i < reader->depth; i++)
    if (reader->frames[i].element == JEOUL_ELEMENT_CLAIM)
      return TRUE;
  return FALSE;
}

/* A start tag whose attributes have been checked. Records that lack something required are built
 * all the same: such a file is refused in the end, but first all of it is checked. */
void
jeoul_reader_build_start (JeoulReader *reader,
                          JeoulFrame  *frame)
{
  switch (frame->element)
    {
    case JEOUL_ELEMENT_DATASET:
      build_dataset (reader);
      break;
    case JEOUL_ELEMENT_UNIT:
      build_unit (reader);
      break;
    case JEOUL_ELEMENT_QUANTITY:
      {
        JeoulQuantity *quantity = add_record (reader, JEOUL_RECORD_QUANTITY, frame->element);

        quantity->unit = JEOUL_NO_INDEX;
        quantity->from_zero = take_word (VALUE (FROM_ZERO), TRUE);
        take_reference (reader, frame->element, JEOUL_ATTRIBUTE_UNIT, JEOUL_RECORD_UNIT,
                        SLOT (RECORDS (QUANTITY), JeoulQuantity, unit));
      }
      break;
    case JEOUL_ELEMENT_ORGANIZATION:
      {
        JeoulOrganization *organization = add_record (reader, JEOUL_RECORD_ORGANIZATION,
                                                      frame->element);

        organization->country = take_string (reader, VALUE (COUNTRY));
        organization->hue = take_word (VALUE (HUE), JEOUL_HUE_GREY);
      }
      break;
    case JEOUL_ELEMENT_SUBJECT:
      build_subject (reader);
      break;
    case JEOUL_ELEMENT_CLAIMANT:
      {
        JeoulClaimant *claimant = add_record (reader, JEOUL_RECORD_CLAIMANT, frame->element);

        claimant->kind = take_word (VALUE (KIND), 0);
        claimant->organization = JEOUL_NO_INDEX;
        take_reference (reader, frame->element, JEOUL_ATTRIBUTE_ORGANIZATION,
                        JEOUL_RECORD_ORGANIZATION,
                        SLOT (RECORDS (CLAIMANT), JeoulClaimant, organization));
      }
      break;
    case JEOUL_ELEMENT_SOURCE:
      build_source (reader);
      break;
    case JEOUL_ELEMENT_EVENT:
      {
        JeoulEvent *event = add_record (reader, JEOUL_RECORD_EVENT, frame->element);

        event->date = take_period (VALUE (DATE));
        event->organizations = jeoul_reader_refer_list (reader, frame->element,
                                                        JEOUL_ATTRIBUTE_ORGANIZATIONS,
                                                        JEOUL_RECORD_ORGANIZATION);
        event->sources = jeoul_reader_refer_list (reader, frame->element, JEOUL_ATTRIBUTE_SOURCES,
                                                  JEOUL_RECORD_SOURCE);
      }
      break;
    case JEOUL_ELEMENT_RATES:
      /* There is one dataset: its only slot is found without an array. */
      if (VALUE (SOURCE)->text != NULL && VALUE (SOURCE)->valid)
        {
          JeoulSpan span = jeoul_reader_refer_list (reader, frame->element,
                                                    JEOUL_ATTRIBUTE_SOURCE, JEOUL_RECORD_SOURCE);

          reader->dataset->rates_source = jeoul_dataset_get_list (reader->dataset, span)[0];
        }
      break;
    case JEOUL_ELEMENT_RATE:
      build_rate (reader);
      break;
    case JEOUL_ELEMENT_CLAIM:
      build_claim (reader);
      break;
    case JEOUL_ELEMENT_VALUE:
      build_value (reader);
      break;
    case JEOUL_ELEMENT_SCOPE:
      build_scope (reader);
      break;
    case JEOUL_ELEMENT_CITE:
    case JEOUL_ELEMENT_REPORT:
      build_citation (reader, frame->element);
      break;
    case JEOUL_ELEMENT_RELATION:
      build_relation (reader);
      break;
    case JEOUL_ELEMENT_ACKNOWLEDGE:
      build_acknowledgement (reader);
      break;
    case JEOUL_ELEMENT_RATIO:
      build_ratio (reader);
      break;
    case JEOUL_ELEMENT_DERIVATION:
      frame->first_operand = reader->operands->len;
      break;
    case JEOUL_ELEMENT_SUM:
      build_term (reader, frame, JEOUL_TERM_SUM, FALSE);
      break;
    case JEOUL_ELEMENT_PRODUCT:
      build_term (reader, frame, JEOUL_TERM_PRODUCT, FALSE);
      break;
    case JEOUL_ELEMENT_DIFFERENCE:
      build_term (reader, frame, JEOUL_TERM_DIFFERENCE, FALSE);
      break;
    case JEOUL_ELEMENT_QUOTIENT:
      build_term (reader, frame, JEOUL_TERM_QUOTIENT, FALSE);
      break;
    case JEOUL_ELEMENT_CLAIM_VALUE:
      build_term (reader, frame, JEOUL_TERM_CLAIM, within_claim (reader));
      break;
    case JEOUL_ELEMENT_CONSTANT:
      build_term (reader, frame, JEOUL_TERM_CONSTANT, FALSE);
      break;
    case JEOUL_ELEMENT_EXCHANGE:
      build_term (reader, frame, JEOUL_TERM_EXCHANGE, FALSE);
      break;
    case JEOUL_ELEMENT_FIGURE:
      jeoul_reader_build_figure (reader, frame);
      break;
    case JEOUL_ELEMENT_SELECT:
    case JEOUL_ELEMENT_EXCLUDE:
      jeoul_reader_build_selection (reader, frame);
      break;
    case JEOUL_ELEMENT_REFERENCE:
    case JEOUL_ELEMENT_ISO_RATE:
      {
        GArray *array = reader->dataset->references;
        JeoulFigure *figure = LAST (RECORDS (FIGURE), JeoulFigure);
        JeoulReference reference = { take_number (reader, VALUE (NUMBER)), JEOUL_NO_INDEX,
                                     { { NULL } } };

        if (frame->element == JEOUL_ELEMENT_REFERENCE)
          {
            if (figure->n_references++ == 0)
              figure->first_reference = array->len;
          }
        else if (figure->n_iso_rates++ == 0)
          figure->first_iso_rate = array->len;
        g_array_append_val (array, reference);
        take_reference (reader, frame->element, JEOUL_ATTRIBUTE_UNIT, JEOUL_RECORD_UNIT,
                        SLOT (array, JeoulReference, unit));
      }
      break;
    case JEOUL_ELEMENT_COMPUTED:
      {
        JeoulComputed *computed = add_record (reader, JEOUL_RECORD_COMPUTED, frame->element);
        JeoulFigure *figure = LAST (RECORDS (FIGURE), JeoulFigure);

        g_array_append_val (reader->computed_places, reader->place);
        computed->subject = computed->unit = computed->term = JEOUL_NO_INDEX;
        if (figure->n_computed++ == 0)
          figure->first_computed = RECORDS (COMPUTED)->len - 1;
        frame->first_operand = reader->operands->len;
        take_reference (reader, frame->element, JEOUL_ATTRIBUTE_UNIT, JEOUL_RECORD_UNIT,
                        SLOT (RECORDS (COMPUTED), JeoulComputed, unit));
        take_reference (reader, frame->element, JEOUL_ATTRIBUTE_SUBJECT, JEOUL_RECORD_SUBJECT,
                        SLOT (RECORDS (COMPUTED), JeoulComputed, subject));
      }
      break;
    case JEOUL_ELEMENT_PATTERN:
      frame->one = VALUE (COUNT)->text != NULL;
      break;
    default:
      break; /* containers, and texts, which are built when they end */
    }
}

/* Where a text goes: by its element and its parent. */
static JeoulText *
text_target (JeoulReader      *reader,
             const JeoulFrame *frame,
             const JeoulFrame *parent)
{
  JeoulDataset *dataset = reader->dataset;

  switch (parent->element)
    {
    case JEOUL_ELEMENT_DATASET:
      return frame->element == JEOUL_ELEMENT_TITLE ? &dataset->title : &dataset->description;
    case JEOUL_ELEMENT_UNIT:
      if (frame->element == JEOUL_ELEMENT_PATTERN)
        return frame->one ? &LAST (RECORDS (UNIT), JeoulUnit)->pattern_one
                          : &LAST (RECORDS (UNIT), JeoulUnit)->pattern;
      return &LAST (RECORDS (UNIT), JeoulUnit)->name;
    case JEOUL_ELEMENT_QUANTITY:
      return frame->element == JEOUL_ELEMENT_NAME
               ? &LAST (RECORDS (QUANTITY), JeoulQuantity)->name
               : &LAST (RECORDS (QUANTITY), JeoulQuantity)->description;
    case JEOUL_ELEMENT_ORGANIZATION:
      return &LAST (RECORDS (ORGANIZATION), JeoulOrganization)->name;
    case JEOUL_ELEMENT_SUBJECT:
      return frame->element == JEOUL_ELEMENT_NAME ? &LAST (RECORDS (SUBJECT), JeoulSubject)->name
                                                  : &LAST (RECORDS (SUBJECT), JeoulSubject)->note;
    case JEOUL_ELEMENT_CLAIMANT:
      return frame->element == JEOUL_ELEMENT_NAME
               ? &LAST (RECORDS (CLAIMANT), JeoulClaimant)->name
               : &LAST (RECORDS (CLAIMANT), JeoulClaimant)->role;
    case JEOUL_ELEMENT_SOURCE:
      {
        JeoulSource *source = LAST (RECORDS (SOURCE), JeoulSource);

        switch (frame->element)
          {
          case JEOUL_ELEMENT_TITLE:
            return &source->title;
          case JEOUL_ELEMENT_PUBLISHER:
            return &source->publisher;
          case JEOUL_ELEMENT_AUTHOR:
            return &source->author;
          default:
            return &source->note;
          }
      }
    case JEOUL_ELEMENT_EVENT:
      return frame->element == JEOUL_ELEMENT_NAME ? &LAST (RECORDS (EVENT), JeoulEvent)->name
                                                  : &LAST (RECORDS (EVENT), JeoulEvent)->note;
    case JEOUL_ELEMENT_CLAIM:
      return frame->element == JEOUL_ELEMENT_LABEL ? &claim_texts (reader)->label
                                                   : &claim_texts (reader)->note;
    case JEOUL_ELEMENT_VALUE:
      return &claim_texts (reader)->words;
    case JEOUL_ELEMENT_CITE:
    case JEOUL_ELEMENT_REPORT:
      return &LAST (dataset->citations, JeoulCitation)->note;
    case JEOUL_ELEMENT_RELATION:
      return &LAST (dataset->relations, JeoulRelation)->note;
    case JEOUL_ELEMENT_ACKNOWLEDGE:
      return &LAST (dataset->acknowledgements, JeoulAcknowledgement)->note;
    case JEOUL_ELEMENT_CONSTANT:
      return &LAST (dataset->terms, JeoulTerm)->label;
    case JEOUL_ELEMENT_FIGURE:
      {
        JeoulFigure *figure = LAST (RECORDS (FIGURE), JeoulFigure);

        switch (frame->element)
          {
          case JEOUL_ELEMENT_TITLE:
            return &figure->title;
          case JEOUL_ELEMENT_SUBTITLE:
            return &figure->subtitle;
          default:
            return &figure->note;
          }
      }
    case JEOUL_ELEMENT_REFERENCE:
    case JEOUL_ELEMENT_ISO_RATE:
      return &LAST (dataset->references, JeoulReference)->label;
    case JEOUL_ELEMENT_COMPUTED:
      return &LAST (RECORDS (COMPUTED), JeoulComputed)->name;
    default:
      g_assert_not_reached (); /* the table has no texts elsewhere */
    }
}

static void
check_pattern (JeoulReader      *reader,
               const JeoulFrame *frame,
               const JeoulText  *target)
{
  const char *first = strstr (reader->text->str, "{0}");

  if (first == NULL || strstr (first + 1, "{0}") != NULL)
    jeoul_reader_problem (reader, JEOUL_PROBLEM_PATTERN_PLACEHOLDER, JEOUL_ELEMENT_PATTERN,
                          JEOUL_NO_ATTRIBUTE, reader->text->str, -1, NULL, NULL);
  if (target->in[frame->lang] != NULL)
    {
      g_autofree char *which = g_strconcat (jeoul_text_langs.words[frame->lang],
                                            frame->one ? ", one" : "", NULL);

      jeoul_reader_problem (reader, JEOUL_PROBLEM_REPEATED_PATTERN, JEOUL_ELEMENT_PATTERN,
                            JEOUL_NO_ATTRIBUTE, which, -1, NULL, NULL);
    }
}

/* An end tag. */
void
jeoul_reader_build_end (JeoulReader *reader,
                        JeoulFrame  *frame,
                        JeoulFrame  *parent)
{
  switch (frame->element)
    {
    case JEOUL_ELEMENT_VALUE:
      build_value_end (reader, frame);
      break;
    case JEOUL_ELEMENT_DERIVATION:
      LAST (RECORDS (CLAIM), JeoulClaim)->derivation = take_expression (reader, frame);
      break;
    case JEOUL_ELEMENT_COMPUTED:
      LAST (RECORDS (COMPUTED), JeoulComputed)->term = take_expression (reader, frame);
      break;
    default:
      if (frame->term != JEOUL_NO_INDEX)
        build_term_end (reader, frame);
      else if (jeoul_element_rules[frame->element].is_text && parent != NULL && !frame->repeated
               && reader->text->len > 0)
        {
          JeoulText *target = text_target (reader, frame, parent);

          if (frame->element == JEOUL_ELEMENT_PATTERN)
            check_pattern (reader, frame, target);
          target->in[frame->lang] = jeoul_reader_intern (reader, reader->text->str,
                                                         reader->text->len);
        }
      break;
    }
}
