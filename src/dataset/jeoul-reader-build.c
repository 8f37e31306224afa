/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes records of the elements that the table let through. */
#include "jeoul-reader-take.h"

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
  JeoulUnit *unit = jeoul_reader_add_record (reader, JEOUL_RECORD_UNIT, JEOUL_ELEMENT_UNIT);
  double factor = VALUE (FACTOR)->text != NULL ? VALUE (FACTOR)->number : 1;
  double divisor = VALUE (DIVISOR)->text != NULL ? VALUE (DIVISOR)->number : 1;

  jeoul_reader_check_positive (reader, JEOUL_ELEMENT_UNIT, JEOUL_ATTRIBUTE_FACTOR);
  jeoul_reader_check_positive (reader, JEOUL_ELEMENT_UNIT, JEOUL_ATTRIBUTE_DIVISOR);
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
  JeoulSubject *subject = jeoul_reader_add_record (reader, JEOUL_RECORD_SUBJECT,
                                                   JEOUL_ELEMENT_SUBJECT);
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
  jeoul_reader_check_positive (reader, JEOUL_ELEMENT_SUBJECT, JEOUL_ATTRIBUTE_DENSE_BF16);
  take_reference (reader, JEOUL_ELEMENT_SUBJECT, JEOUL_ATTRIBUTE_VARIANT_OF, JEOUL_RECORD_SUBJECT,
                  SLOT (RECORDS (SUBJECT), JeoulSubject, variant_of));
}

static void
build_source (JeoulReader *reader)
{
  JeoulSource *source = jeoul_reader_add_record (reader, JEOUL_RECORD_SOURCE, JEOUL_ELEMENT_SOURCE);

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
  JeoulRate rate = {
    .month = take_date (VALUE (MONTH)),
    .rate = take_number (reader, VALUE (VALUE)),
  };
  char id[32];

  take_currency (VALUE (BASE), rate.base);
  take_currency (VALUE (QUOTE), rate.quote);
  jeoul_reader_check_currencies (reader, JEOUL_ELEMENT_RATE);
  jeoul_reader_check_positive (reader, JEOUL_ELEMENT_RATE, JEOUL_ATTRIBUTE_VALUE);
  if (VALUE (MONTH)->valid && VALUE (BASE)->valid && VALUE (QUOTE)->valid)
    {
      g_snprintf (id, sizeof id, "%s%s-%04d-%02d", rate.base, rate.quote, rate.month.year,
                  rate.month.month);
      rate.id = g_string_chunk_insert (reader->dataset->strings, id);
    }
  g_array_append_val (array, rate);
  if (rate.id != NULL
      && !jeoul_id_index_insert (&reader->dataset->index[JEOUL_RECORD_RATE], array->len - 1,
                                 rate.id, strlen (rate.id),
                                 jeoul_id_hash (rate.id, strlen (rate.id))))
    jeoul_reader_problem (reader, JEOUL_PROBLEM_DUPLICATE_RATE, JEOUL_ELEMENT_RATE,
                          JEOUL_NO_ATTRIBUTE, rate.id, -1, NULL, NULL);
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
        JeoulQuantity *quantity = jeoul_reader_add_record (reader, JEOUL_RECORD_QUANTITY,
                                                           frame->element);

        quantity->unit = JEOUL_NO_INDEX;
        quantity->from_zero = take_word (VALUE (FROM_ZERO), TRUE);
        take_reference (reader, frame->element, JEOUL_ATTRIBUTE_UNIT, JEOUL_RECORD_UNIT,
                        SLOT (RECORDS (QUANTITY), JeoulQuantity, unit));
      }
      break;
    case JEOUL_ELEMENT_ORGANIZATION:
      {
        JeoulOrganization *organization;

        organization = jeoul_reader_add_record (reader, JEOUL_RECORD_ORGANIZATION, frame->element);
        organization->country = take_string (reader, VALUE (COUNTRY));
        organization->hue = take_word (VALUE (HUE), JEOUL_HUE_GREY);
      }
      break;
    case JEOUL_ELEMENT_SUBJECT:
      build_subject (reader);
      break;
    case JEOUL_ELEMENT_CLAIMANT:
      {
        JeoulClaimant *claimant = jeoul_reader_add_record (reader, JEOUL_RECORD_CLAIMANT,
                                                           frame->element);

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
        JeoulEvent *event = jeoul_reader_add_record (reader, JEOUL_RECORD_EVENT, frame->element);

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
        JeoulComputed *computed = jeoul_reader_add_record (reader, JEOUL_RECORD_COMPUTED,
                                                           frame->element);
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
      jeoul_reader_build_claim (reader, frame);
      break;
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
      return frame->element == JEOUL_ELEMENT_LABEL ? &jeoul_reader_claim_texts (reader)->label
                                                   : &jeoul_reader_claim_texts (reader)->note;
    case JEOUL_ELEMENT_VALUE:
      return &jeoul_reader_claim_texts (reader)->words;
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
      jeoul_reader_build_value_end (reader, frame);
      break;
    case JEOUL_ELEMENT_DERIVATION:
      LAST (RECORDS (CLAIM), JeoulClaim)->derivation = jeoul_reader_take_expression (reader, frame);
      break;
    case JEOUL_ELEMENT_COMPUTED:
      LAST (RECORDS (COMPUTED), JeoulComputed)->term = jeoul_reader_take_expression (reader, frame);
      break;
    default:
      if (frame->term != JEOUL_NO_INDEX)
        jeoul_reader_build_term_end (reader, frame);
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
