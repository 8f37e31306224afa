/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records by their id, and the checks that more than one kind of record has. */
#include "jeoul-reader-take.h"

void
jeoul_reader_check_positive (JeoulReader    *reader,
                             JeoulElement    element,
                             JeoulAttribute  attribute)
{
  const JeoulAttributeValue *value = &reader->values[attribute];

  if (value->text != NULL && value->valid && !(value->number > 0))
    jeoul_reader_problem (reader, JEOUL_PROBLEM_NOT_POSITIVE, element, attribute,
                          value->text, (gssize) value->length, NULL, NULL);
}

void
jeoul_reader_check_currencies (JeoulReader  *reader,
                               JeoulElement  element)
{
  const JeoulAttributeValue *base = VALUE (BASE), *quote = VALUE (QUOTE);

  if (base->valid && quote->valid && memcmp (base->text, quote->text, 3) == 0)
    jeoul_reader_problem (reader, JEOUL_PROBLEM_SAME_CURRENCY, element, JEOUL_NO_ATTRIBUTE,
                          base->text, 3, NULL, NULL);
}

/* Appends a record of @kind, all zero but for its id. */
gpointer
jeoul_reader_add_record (JeoulReader     *reader,
                         JeoulRecordKind  kind,
                         JeoulElement     element)
{
  GArray *array = reader->dataset->records[kind];
  const JeoulAttributeValue *id = VALUE (ID);
  gsize size = jeoul_record_size (kind);
  const char *copy;
  char *record;

  g_array_set_size (array, array->len + 1);
  record = array->data + size * (array->len - 1);
  memset (record, 0, size);
  if (!id->valid || id->text == NULL)
    return record;

  copy = g_string_chunk_insert_len (reader->dataset->ids, id->text, (gssize) id->length);
  *(const char **) (gpointer) record = copy;
  if (!jeoul_id_index_insert (&reader->dataset->index[kind], array->len - 1, copy, id->length,
                              id->hash))
    jeoul_reader_problem (reader, JEOUL_PROBLEM_DUPLICATE_ID, element, JEOUL_ATTRIBUTE_ID,
                          id->text, (gssize) id->length, NULL, NULL);
  return record;
}
