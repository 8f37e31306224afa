/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the builders share: from the attributes of the element that is being read to a record. */
#pragma once

#include <string.h>

#include "jeoul-reader-private.h"

G_BEGIN_DECLS

#define VALUE(name) (&reader->values[JEOUL_ATTRIBUTE_##name])
#define RECORDS(kind) (reader->dataset->records[JEOUL_RECORD_##kind])
#define LAST(array, Type) (&g_array_index (array, Type, (array)->len - 1))
#define SLOT(array, Type, field) \
  ((JeoulSlot) { array, (array)->len - 1, (guint32) G_STRUCT_OFFSET (Type, field) })

static inline const char *
take_string (JeoulReader               *reader,
             const JeoulAttributeValue *value)
{
  if (value->text == NULL || !value->valid)
    return NULL;
  return jeoul_reader_intern (reader, value->text, value->length);
}

static inline JeoulNumber
take_number (JeoulReader               *reader,
             const JeoulAttributeValue *value)
{
  JeoulNumber number = { take_string (reader, value), 0 };

  if (number.text != NULL)
    number.value = value->number;
  return number;
}

static inline int
take_word (const JeoulAttributeValue *value,
           int                        otherwise)
{
  return value->text != NULL && value->valid ? value->word : otherwise;
}

static inline JeoulDate
take_date (const JeoulAttributeValue *value)
{
  return value->text != NULL && value->valid ? value->date : (JeoulDate) { 0 };
}

static inline JeoulPeriod
take_period (const JeoulAttributeValue *value)
{
  return value->text != NULL && value->valid ? value->period : (JeoulPeriod) { 0 };
}

static inline void
take_currency (const JeoulAttributeValue *value,
               char                      *currency)
{
  memset (currency, 0, 4);
  if (value->text != NULL && value->valid)
    memcpy (currency, value->text, 3);
}

/* Puts the record that an attribute names into @slot, now or when it has been read. */
static inline void
take_reference (JeoulReader     *reader,
                JeoulElement     element,
                JeoulAttribute   attribute,
                JeoulRecordKind  target,
                JeoulSlot        slot)
{
  const JeoulAttributeValue *value = &reader->values[attribute];

  if (value->text == NULL || !value->valid)
    return;
  if (value->record != JEOUL_NO_INDEX)
    *jeoul_slot_address (&slot) = value->record;
  else
    jeoul_reader_refer (reader, element, attribute, target, value->text, value->length, slot);
}

gpointer jeoul_reader_add_record       (JeoulReader     *reader,
                                        JeoulRecordKind  kind,
                                        JeoulElement     element);
void     jeoul_reader_check_positive   (JeoulReader     *reader,
                                        JeoulElement     element,
                                        JeoulAttribute   attribute);
void     jeoul_reader_check_currencies (JeoulReader     *reader,
                                        JeoulElement     element);

G_END_DECLS
