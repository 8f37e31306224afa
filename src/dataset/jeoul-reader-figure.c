/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes records of figures and of what they select. */
#include "jeoul-reader-take.h"

static void
check_axis (JeoulReader     *reader,
            JeoulFigureKind  kind,
            JeoulAttribute   attribute)
{
  gboolean given = reader->values[attribute].text != NULL;
  gboolean is_scatter = kind == JEOUL_KIND_SCATTER;

  if (given != is_scatter)
    jeoul_reader_problem (reader,
                          is_scatter ? JEOUL_PROBLEM_SCATTER_AXES
                                     : JEOUL_PROBLEM_AXES_WITHOUT_SCATTER,
                          JEOUL_ELEMENT_FIGURE, attribute, NULL, 0, NULL, NULL);
}

void
jeoul_reader_build_figure (JeoulReader *reader,
                           JeoulFrame  *frame)
{
  GArray *figures = reader->dataset->records[JEOUL_RECORD_FIGURE];
  const JeoulAttributeValue *id = VALUE (ID);
  JeoulFigure figure = {
    .kind = take_word (VALUE (KIND), 0),
    .around = take_word (VALUE (SECTION), 0) == 1,
    .log_scale = take_word (VALUE (SCALE), 0) == 1,
    .group = take_word (VALUE (GROUP), JEOUL_GROUP_SUBJECT),
    .sort = take_word (VALUE (SORT), JEOUL_SORT_DATASET),
    .unit = JEOUL_NO_INDEX,
    .x_quantity = JEOUL_NO_INDEX,
    .y_quantity = JEOUL_NO_INDEX,
    /* Empty ones point past the end, never outside. */
    .first_selection = reader->dataset->selections->len,
    .first_exclusion = reader->dataset->selections->len,
    .first_reference = reader->dataset->references->len,
    .first_iso_rate = reader->dataset->references->len,
    .first_computed = reader->dataset->records[JEOUL_RECORD_COMPUTED]->len,
  };

  if (id->text != NULL && id->valid)
    figure.id = g_string_chunk_insert_len (reader->dataset->ids, id->text,
                                           (gssize) id->length);
  figure.events = jeoul_reader_refer_list (reader, frame->element, JEOUL_ATTRIBUTE_EVENTS,
                                           JEOUL_RECORD_EVENT);
  g_array_append_val (figures, figure);
  g_array_append_val (reader->figure_places, reader->place);
  if (figure.id != NULL
      && !jeoul_id_index_insert (&reader->dataset->index[JEOUL_RECORD_FIGURE], figures->len - 1,
                                 figure.id, id->length, id->hash))
    jeoul_reader_problem (reader, JEOUL_PROBLEM_DUPLICATE_ID, frame->element, JEOUL_ATTRIBUTE_ID,
                          figure.id, -1, NULL, NULL);

  take_reference (reader, JEOUL_ELEMENT_FIGURE, JEOUL_ATTRIBUTE_UNIT, JEOUL_RECORD_UNIT,
                  SLOT (figures, JeoulFigure, unit));
  take_reference (reader, JEOUL_ELEMENT_FIGURE, JEOUL_ATTRIBUTE_X, JEOUL_RECORD_QUANTITY,
                  SLOT (figures, JeoulFigure, x_quantity));
  take_reference (reader, JEOUL_ELEMENT_FIGURE, JEOUL_ATTRIBUTE_Y, JEOUL_RECORD_QUANTITY,
                  SLOT (figures, JeoulFigure, y_quantity));
  if (!VALUE (KIND)->valid)
    return;
  check_axis (reader, figure.kind, JEOUL_ATTRIBUTE_X);
  check_axis (reader, figure.kind, JEOUL_ATTRIBUTE_Y);
  if (figure.kind == JEOUL_KIND_BARS && figure.log_scale)
    jeoul_reader_problem (reader, JEOUL_PROBLEM_BARS_LOG, frame->element, JEOUL_ATTRIBUTE_SCALE,
                          NULL, 0, NULL, NULL);
}

static guint32
take_bits (const JeoulAttributeValue *value)
{
  return value->text != NULL && value->valid ? value->bits : 0;
}

static gboolean
is_empty (const JeoulReader  *reader,
          const JeoulElement  element)
{
  const JeoulElementRule *rule = &jeoul_element_rules[element];

  for (guint i = 0; i < rule->n_attributes; i++)
    if (reader->values[rule->attributes[i].attribute].text != NULL)
      return FALSE;
  return TRUE;
}

void
jeoul_reader_build_selection (JeoulReader *reader,
                              JeoulFrame  *frame)
{
  GArray *figures = reader->dataset->records[JEOUL_RECORD_FIGURE];
  JeoulFigure *figure = &g_array_index (figures, JeoulFigure, figures->len - 1);
  GArray *array = reader->dataset->selections;
  JeoulElement element = frame->element;
  JeoulSelection selection = {
    .stages = take_bits (VALUE (STAGE)),
    .bases = take_bits (VALUE (BASIS)),
    .extents = take_bits (VALUE (EXTENT)),
    .roles = take_bits (VALUE (ROLE)),
    .parts = take_bits (VALUE (PART)),
    .evidences = take_bits (VALUE (EVIDENCE)),
    .statuses = take_bits (VALUE (STATUS)),
  };

  selection.claims = jeoul_reader_refer_list (reader, element, JEOUL_ATTRIBUTE_CLAIMS,
                                              JEOUL_RECORD_CLAIM);
  selection.quantities = jeoul_reader_refer_list (reader, element, JEOUL_ATTRIBUTE_QUANTITY,
                                                  JEOUL_RECORD_QUANTITY);
  selection.subjects = jeoul_reader_refer_list (reader, element, JEOUL_ATTRIBUTE_SUBJECT,
                                                JEOUL_RECORD_SUBJECT);
  selection.organizations = jeoul_reader_refer_list (reader, element, JEOUL_ATTRIBUTE_ORGANIZATION,
                                                     JEOUL_RECORD_ORGANIZATION);
  selection.claimants = jeoul_reader_refer_list (reader, element, JEOUL_ATTRIBUTE_CLAIMANT,
                                                 JEOUL_RECORD_CLAIMANT);

  if (element == JEOUL_ELEMENT_SELECT)
    {
      if (figure->n_selections++ == 0)
        figure->first_selection = array->len;
    }
  else
    {
      if (figure->n_exclusions++ == 0)
        figure->first_exclusion = array->len;
      if (is_empty (reader, element))
        jeoul_reader_problem (reader, JEOUL_PROBLEM_EMPTY_EXCLUSION, element, JEOUL_NO_ATTRIBUTE,
                              NULL, 0, NULL, NULL);
    }
  g_array_append_val (array, selection);
}
