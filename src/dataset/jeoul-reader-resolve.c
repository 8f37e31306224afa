/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Resolves references, and checks what can only be told when the whole file has been read. */
#include <string.h>

#include "jeoul-reader-private.h"

#define MAX_PENDING_WHEN_FAULTY 1000000
#define MAX_INTERNED 64

/* How many ids are compared in search of those that were meant, in one reading. */
#define NEAREST_BUDGET 2000000

/* A copy of @text that lives as long as the dataset; the same one for short strings that came up
 * not long ago, as most do: units, places, numbers. */
const char *
jeoul_reader_intern (JeoulReader *reader,
                     const char  *text,
                     gsize        length)
{
  JeoulRecentString *recent;
  guint32 hash;

  if (length > MAX_INTERNED)
    return g_string_chunk_insert_len (reader->dataset->strings, text, (gssize) length);

  hash = jeoul_id_hash (text, length);
  recent = &reader->recent[hash % JEOUL_RECENT_STRINGS];
  if (recent->text == NULL || recent->hash != hash
      || strncmp (recent->text, text, length) != 0 || recent->text[length] != '\0')
    {
      recent->text = g_string_chunk_insert_len (reader->dataset->strings, text, (gssize) length);
      recent->hash = hash;
    }
  return recent->text;
}

static void
report_unknown (JeoulReader        *reader,
                const JeoulPending *pending)
{
  const char *nearest = NULL;
  guint n = MIN (reader->dataset->records[pending->target]->len, reader->nearest_budget);

  if (!jeoul_problems_are_full (reader->problems))
    {
      nearest = jeoul_dataset_nearest_id (reader->dataset, pending->target, pending->id, n);
      reader->nearest_budget -= n;
    }
  jeoul_problems_add (reader->problems, JEOUL_PROBLEM_UNKNOWN_REFERENCE, pending->place,
                      jeoul_element_rules[pending->element].name,
                      jeoul_reader_attribute_name (pending->attribute),
                      pending->id, -1, jeoul_record_elements[pending->target], nearest);
}

/* Puts the index of a record into @slot, now or when it has been read. */
void
jeoul_reader_refer (JeoulReader     *reader,
                    JeoulElement     element,
                    JeoulAttribute   attribute,
                    JeoulRecordKind  target,
                    const char      *id,
                    gsize            length,
                    JeoulSlot        slot)
{
  JeoulIndex found = jeoul_dataset_find (reader->dataset, target, id, (gssize) length);
  JeoulPending pending = { .slot = slot, .place = reader->place, .element = element,
                           .attribute = attribute, .target = target };

  *jeoul_slot_address (&slot) = found;
  if (found != JEOUL_NO_INDEX)
    return;

  if (reader->pending->len >= MAX_PENDING_WHEN_FAULTY
      && jeoul_problems_get_n_total (reader->problems) > 0)
    {
      g_autofree char *copy = g_strndup (id, length);

      pending.id = copy;
      report_unknown (reader, &pending);
      return;
    }
  pending.id = jeoul_reader_intern (reader, id, length);
  g_array_append_val (reader->pending, pending);
}

/* The same for each id of a list. */
JeoulSpan
jeoul_reader_refer_list (JeoulReader     *reader,
                         JeoulElement     element,
                         JeoulAttribute   attribute,
                         JeoulRecordKind  target)
{
  const JeoulAttributeValue *value = &reader->values[attribute];
  GArray *list = reader->dataset->list;
  JeoulSpan span = { list->len, 0 };
  const char *p, *end, *item;

  if (value->text == NULL || !value->valid)
    return span;

  end = value->text + value->length;
  for (p = value->text; p < end;)
    {
      JeoulIndex none = JEOUL_NO_INDEX;

      if (g_ascii_isspace (*p))
        {
          p++;
          continue;
        }
      for (item = p; p < end && !g_ascii_isspace (*p);)
        p++;
      g_array_append_val (list, none);
      span.count++;
      jeoul_reader_refer (reader, element, attribute, target, item, (gsize) (p - item),
                          (JeoulSlot) { list, list->len - 1, 0 });
    }

  return span;
}

static void
resolve_pending (JeoulReader *reader)
{
  reader->nearest_budget = NEAREST_BUDGET;
  for (guint i = 0; i < reader->pending->len; i++)
    {
      const JeoulPending *pending = &g_array_index (reader->pending, JeoulPending, i);
      JeoulIndex found = jeoul_dataset_find (reader->dataset, pending->target, pending->id, -1);

      *jeoul_slot_address (&pending->slot) = found;
      if (found == JEOUL_NO_INDEX)
        report_unknown (reader, pending);
    }
}

static void
report_cycle (JeoulReader     *reader,
              JeoulPlace       place,
              JeoulElement     element,
              JeoulAttribute   attribute,
              const char      *id,
              gboolean         self)
{
  jeoul_problems_add (reader->problems,
                      self ? JEOUL_PROBLEM_SELF_REFERENCE : JEOUL_PROBLEM_CYCLE, place,
                      jeoul_element_rules[element].name, jeoul_reader_attribute_name (attribute),
                      id, -1, NULL, NULL);
}

/* Each subject has one arrow at most: follow it, marking the way with the number of the walk. */
static void
check_variants (JeoulReader *reader)
{
  GArray *subjects = reader->dataset->records[JEOUL_RECORD_SUBJECT];
  g_autofree guint32 *walk = g_new0 (guint32, subjects->len + 1);

  for (guint32 start = 0; start < subjects->len; start++)
    {
      guint32 i = start;

      while (i != JEOUL_NO_INDEX && walk[i] == 0)
        {
          walk[i] = start + 1;
          i = g_array_index (subjects, JeoulSubject, i).variant_of;
        }
      if (i != JEOUL_NO_INDEX && walk[i] == start + 1)
        {
          const JeoulSubject *subject = &g_array_index (subjects, JeoulSubject, i);

          report_cycle (reader, g_array_index (reader->subject_places, JeoulPlace, i),
                        JEOUL_ELEMENT_SUBJECT, JEOUL_ATTRIBUTE_VARIANT_OF, subject->id,
                        subject->variant_of == i);
        }
    }
}

typedef struct
{
  JeoulIndex claim;
  JeoulIndex next; /* term */
  JeoulIndex end;
} Visit;

static void
visit (JeoulReader *reader,
       GArray      *stack,
       guint8      *state,
       JeoulIndex   index)
{
  JeoulIndex term = g_array_index (reader->dataset->records[JEOUL_RECORD_CLAIM], JeoulClaim,
                                   index).derivation;
  Visit step = { index, term, term };

  state[index] = 1;
  if (term != JEOUL_NO_INDEX)
    step.end = g_array_index (reader->term_places, JeoulTermPlace, term).end;
  g_array_append_val (stack, step);
}

/* Whether a claim's sum leads back to the claim. Depth first, without recursion: chains may be as
 * long as the file. */
static void
check_derivation_cycles (JeoulReader *reader)
{
  GArray *claims = reader->dataset->records[JEOUL_RECORD_CLAIM];
  g_autoptr (GArray) stack = NULL;
  g_autofree guint8 *state = NULL; /* 0 unseen, 1 on the way, 2 done */

  if (reader->dataset->terms->len == 0)
    return;

  stack = g_array_new (FALSE, FALSE, sizeof (Visit));
  state = g_malloc0 (claims->len + 1);
  for (guint i = 0; i < claims->len; i++)
    {
      if (state[i] != 0 || g_array_index (claims, JeoulClaim, i).derivation == JEOUL_NO_INDEX)
        continue;
      visit (reader, stack, state, i);
      while (stack->len > 0)
        {
          Visit *top = &g_array_index (stack, Visit, stack->len - 1);
          const JeoulTerm *term;
          JeoulIndex at;

          if (top->next == top->end)
            {
              state[top->claim] = 2;
              g_array_set_size (stack, stack->len - 1);
              continue;
            }
          at = top->next++;
          term = &g_array_index (reader->dataset->terms, JeoulTerm, at);
          if (term->type != JEOUL_TERM_CLAIM || term->claim == JEOUL_NO_INDEX)
            continue;
          if (state[term->claim] == 1)
            report_cycle (reader, g_array_index (reader->term_places, JeoulTermPlace, at).place,
                          JEOUL_ELEMENT_CLAIM_VALUE, JEOUL_ATTRIBUTE_CLAIM,
                          g_array_index (claims, JeoulClaim, term->claim).id, FALSE);
          else if (state[term->claim] == 0)
            visit (reader, stack, state, term->claim);
        }
    }
}

static void
check_sums (JeoulReader *reader)
{
  GArray *claims = reader->dataset->records[JEOUL_RECORD_CLAIM];
  GArray *computed = reader->dataset->records[JEOUL_RECORD_COMPUTED];

  for (guint i = 0; i < claims->len && reader->dataset->terms->len > 0; i++)
    {
      const JeoulClaim *claim = &g_array_index (claims, JeoulClaim, i);

      if (claim->derivation != JEOUL_NO_INDEX)
        jeoul_reader_check_sum (reader, claim->derivation, claim->unit, JEOUL_ELEMENT_DERIVATION);
    }
  for (guint i = 0; i < computed->len; i++)
    {
      const JeoulComputed *one = &g_array_index (computed, JeoulComputed, i);

      if (one->term != JEOUL_NO_INDEX)
        jeoul_reader_check_sum (reader, one->term, one->unit, JEOUL_ELEMENT_COMPUTED);
    }
}

/* Whether a figure has one axis with the values of all that it selects. */
static gboolean
has_axis_of_values (JeoulFigureKind kind)
{
  return kind == JEOUL_KIND_RIVAL_CLAIMS || kind == JEOUL_KIND_BARS || kind == JEOUL_KIND_STEPS;
}

/* What a figure cannot draw of a quantity that it names; FALSE when there is something. */
static gboolean
check_drawn (JeoulReader       *reader,
             const JeoulFigure *figure,
             JeoulPlace         place,
             JeoulIndex         index)
{
  const GArray *quantities = reader->dataset->records[JEOUL_RECORD_QUANTITY];
  const JeoulUnit *units = jeoul_dataset_get_units (reader->dataset, NULL);
  const JeoulQuantity *quantity;
  const char *dimension;

  if (index == JEOUL_NO_INDEX)
    return TRUE;

  quantity = &g_array_index (quantities, JeoulQuantity, index);
  if (figure->kind == JEOUL_KIND_BARS && !quantity->from_zero)
    {
      jeoul_problems_add (reader->problems, JEOUL_PROBLEM_BARS_NOT_FROM_ZERO, place,
                          "figure", "kind", quantity->id, -1, NULL, NULL);
      return FALSE;
    }
  if (figure->unit == JEOUL_NO_INDEX || quantity->unit == JEOUL_NO_INDEX)
    return TRUE;

  dimension = units[quantity->unit].dimension;
  if (strcmp (units[figure->unit].dimension, dimension) == 0)
    return TRUE;
  jeoul_problems_add (reader->problems, JEOUL_PROBLEM_UNIT_DIMENSION, place, "figure", "unit",
                      units[figure->unit].id, -1, *dimension != '\0' ? dimension : "1", NULL);
  return FALSE;
}

/* One problem a figure, told from what its selections name. */
static void
check_figures (JeoulReader *reader)
{
  JeoulDataset *dataset = reader->dataset;
  GArray *figures = dataset->records[JEOUL_RECORD_FIGURE];
  GArray *claims = dataset->records[JEOUL_RECORD_CLAIM];

  for (guint i = 0; i < figures->len; i++)
    {
      const JeoulFigure *figure = &g_array_index (figures, JeoulFigure, i);
      JeoulPlace place = g_array_index (reader->figure_places, JeoulPlace, i);
      gboolean good = TRUE;

      if (figure->kind == JEOUL_KIND_SCATTER)
        check_drawn (reader, figure, place, figure->y_quantity);
      if (!has_axis_of_values (figure->kind))
        continue;

      for (guint s = 0; s < figure->n_selections && good; s++)
        {
          const JeoulSelection *selection = &g_array_index (dataset->selections, JeoulSelection,
                                                            figure->first_selection + s);
          const JeoulIndex *quantities = jeoul_dataset_get_list (dataset, selection->quantities);
          const JeoulIndex *named = jeoul_dataset_get_list (dataset, selection->claims);

          for (guint j = 0; j < selection->quantities.count && good; j++)
            good = check_drawn (reader, figure, place, quantities[j]);
          for (guint j = 0; j < selection->claims.count && good; j++)
            if (named[j] != JEOUL_NO_INDEX)
              good = check_drawn (reader, figure, place,
                                  g_array_index (claims, JeoulClaim, named[j]).quantity);
        }
    }
}

/* Called once, after the last element. */
void
jeoul_reader_resolve (JeoulReader *reader)
{
  resolve_pending (reader);
  check_variants (reader);
  check_derivation_cycles (reader);
  check_sums (reader);
  check_figures (reader);
}
