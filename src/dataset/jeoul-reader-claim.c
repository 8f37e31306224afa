/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes records of claims, of what stands within them, and of sums. */
#include "jeoul-reader-take.h"

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

static void
build_claim (JeoulReader *reader)
{
  JeoulClaim *claim = jeoul_reader_add_record (reader, JEOUL_RECORD_CLAIM, JEOUL_ELEMENT_CLAIM);
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

JeoulClaimTexts *
jeoul_reader_claim_texts (JeoulReader *reader)
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
  gboolean reversed = value->low.value > value->high.value;
  g_autofree char *range = NULL;

  if (!reversed
      && (value->number.text == NULL
          || (value->number.value >= value->low.value && value->number.value <= value->high.value)))
    return;

  range = g_strdup_printf ("%s–%s", value->low.text, value->high.text);
  if (reversed)
    jeoul_reader_problem (reader, JEOUL_PROBLEM_LOW_ABOVE_HIGH, JEOUL_ELEMENT_VALUE,
                          JEOUL_ATTRIBUTE_LOW, range, -1, NULL, NULL);
  else
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
    jeoul_reader_claim_texts (reader)->level = take_string (reader, VALUE (LEVEL));
}

void
jeoul_reader_build_value_end (JeoulReader      *reader,
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
      jeoul_reader_check_currencies (reader, JEOUL_ELEMENT_EXCHANGE);
      jeoul_reader_check_positive (reader, JEOUL_ELEMENT_EXCHANGE, JEOUL_ATTRIBUTE_NUMBER);
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

void
jeoul_reader_build_term_end (JeoulReader *reader,
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
JeoulIndex
jeoul_reader_take_expression (JeoulReader      *reader,
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

/* A start tag in a claim or a sum whose attributes have been checked. */
void
jeoul_reader_build_claim (JeoulReader *reader,
                          JeoulFrame  *frame)
{
  switch (frame->element)
    {
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
    default:
      break; /* containers, and texts, which are built when they end */
    }
}
