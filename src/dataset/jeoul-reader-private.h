/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the reader: bytes ▶ XML ▶ checked elements ▶ records ▶ resolved references. */
#pragma once

#include "jeoul-problem-private.h"
#include "jeoul-reader.h"
#include "jeoul-scanner.h"
#include "jeoul-schema-table.h"

G_BEGIN_DECLS

/* An attribute of the element that is being read: as it stands there, and what it means. */
typedef struct
{
  const char *text; /* not terminated; NULL: absent */
  gsize       length;
  gboolean    valid;
  int         word;
  guint32     bits;
  guint32     hash;   /* of an id or a reference */
  JeoulIndex  record; /* that a reference leads to; JEOUL_NO_INDEX: none of those read so far */
  double      number;
  JeoulDate   date;
  JeoulPeriod period;
} JeoulAttributeValue;

/* An element that is open. */
typedef struct
{
  JeoulElement element;
  JeoulPlace   place;
  guint        position; /* the child rule reached */
  guint        counts[JEOUL_MAX_CHILD_RULES];
  guint32      langs;    /* two bits a child rule: the languages seen */
  gboolean     text_reported;
  gboolean     has_foreign;
  gboolean     repeated; /* a text in a language that its parent had already */
  JeoulLang    lang;
  gboolean     one;      /* a pattern for exactly one */
  guint        first_operand;
  JeoulIndex   term;
} JeoulFrame;

/* A place in a record that holds a reference. */
typedef struct
{
  GArray *array;
  guint32 record;
  guint32 offset;
} JeoulSlot;

static inline JeoulIndex *
jeoul_slot_address (const JeoulSlot *slot)
{
  return (JeoulIndex *) (gpointer) (slot->array->data
                                    + (gsize) g_array_get_element_size (slot->array) * slot->record
                                    + slot->offset);
}

/* A reference to a record that has not been read yet. */
typedef struct
{
  JeoulSlot      slot;
  const char    *id;
  JeoulPlace     place;
  JeoulElement   element : 8;
  JeoulAttribute attribute : 8;
  JeoulRecordKind target : 8;
} JeoulPending;

typedef struct
{
  JeoulPlace place;
  JeoulIndex end; /* one past the last term below this one */
} JeoulTermPlace;

typedef struct
{
  gconstpointer name;
  guint         value;
} JeoulNameSlot;

typedef struct
{
  const char *text;
  guint32     hash; /* of the text, so that it is looked at only when it is likely the same */
} JeoulRecentString;

#define JEOUL_NAME_SLOTS 512
#define JEOUL_RECENT_STRINGS 4096

typedef struct
{
  JeoulProblems *problems;
  JeoulDataset  *dataset;

  /* Names as the parser's dictionary has them, compared by address. */
  const char    *namespace; /* ours, as the parser has it */
  JeoulNameSlot  elements[JEOUL_NAME_SLOTS];
  JeoulNameSlot  attributes[JEOUL_NAME_SLOTS];

  JeoulFrame     frames[JEOUL_MAX_DEPTH + 1];
  guint          depth;
  guint          skipping; /* how deep in something that is skipped */
  gboolean       seen_root;
  gboolean       broken;   /* the file was not read to its end */
  JeoulPlace     place;    /* of the tag that is being read */
  JeoulAttributeValue values[JEOUL_N_ATTRIBUTES];

  GString       *text;
  gboolean       text_too_long;

  JeoulRecentString recent[JEOUL_RECENT_STRINGS];
  GArray        *operands;
  GArray        *pending;
  GArray        *term_places;    /* as long as dataset->terms */
  GArray        *subject_places; /* as long as the subjects */
  GArray        *figure_places;
  GArray        *computed_places;
  guint          nearest_budget;
} JeoulReader;

/* jeoul-reader-check.c: elements against the table. */
void        jeoul_reader_start_element (JeoulReader    *reader,
                                        const char     *name,
                                        const char     *prefix,
                                        const char     *uri,
                                        int             n_attributes,
                                        const char    **attributes);
void        jeoul_reader_end_element   (JeoulReader    *reader);
void        jeoul_reader_add_text      (JeoulReader    *reader,
                                        const char     *text,
                                        gsize           length);

/* jeoul-reader-report.c: the problems of that. */
void        jeoul_reader_problem       (JeoulReader      *reader,
                                        JeoulProblemCode  code,
                                        JeoulElement      element,
                                        JeoulAttribute    attribute,
                                        const char       *found,
                                        gssize            length,
                                        const char       *expected,
                                        const char       *suggestion);
const char *jeoul_reader_attribute_name (JeoulAttribute  attribute);
char       *jeoul_reader_list_elements  (guint64                 elements);
char       *jeoul_reader_list_children  (const JeoulElementRule *rule);
void        jeoul_reader_report_element (JeoulReader            *reader,
                                         const JeoulFrame       *parent,
                                         const char             *name,
                                         gboolean                known);
void        jeoul_reader_report_attribute (JeoulReader          *reader,
                                           JeoulElement          element,
                                           const char           *name);

#define JEOUL_NO_ATTRIBUTE JEOUL_N_ATTRIBUTES

/* jeoul-reader-types.c: attribute values against their type. */
void        jeoul_reader_check_value   (JeoulReader              *reader,
                                        JeoulElement              element,
                                        const JeoulAttributeRule *rule,
                                        JeoulAttributeValue      *value);

/* jeoul-reader-build.c: records from elements. */
void        jeoul_reader_build_start   (JeoulReader    *reader,
                                        JeoulFrame     *frame);
void        jeoul_reader_build_end     (JeoulReader    *reader,
                                        JeoulFrame     *frame,
                                        JeoulFrame     *parent);

/* jeoul-reader-claim.c: the same for claims, what stands within them, and sums. */
void        jeoul_reader_build_claim     (JeoulReader      *reader,
                                          JeoulFrame       *frame);
void        jeoul_reader_build_value_end (JeoulReader      *reader,
                                          const JeoulFrame *frame);
void        jeoul_reader_build_term_end  (JeoulReader      *reader,
                                          JeoulFrame       *frame);
JeoulIndex  jeoul_reader_take_expression (JeoulReader      *reader,
                                          const JeoulFrame *frame);
JeoulClaimTexts *jeoul_reader_claim_texts (JeoulReader     *reader);

/* jeoul-reader-figure.c: the same for figures and what they select. */
void        jeoul_reader_build_figure    (JeoulReader  *reader,
                                          JeoulFrame   *frame);
void        jeoul_reader_build_selection (JeoulReader  *reader,
                                          JeoulFrame   *frame);

/* jeoul-reader-resolve.c: references, and what can only be told when all is read. */
const char *jeoul_reader_intern        (JeoulReader    *reader,
                                        const char     *text,
                                        gsize           length);
void        jeoul_reader_refer         (JeoulReader    *reader,
                                        JeoulElement    element,
                                        JeoulAttribute  attribute,
                                        JeoulRecordKind target,
                                        const char     *id,
                                        gsize           length,
                                        JeoulSlot       slot);
JeoulSpan   jeoul_reader_refer_list    (JeoulReader    *reader,
                                        JeoulElement    element,
                                        JeoulAttribute  attribute,
                                        JeoulRecordKind target);
void        jeoul_reader_resolve       (JeoulReader    *reader);

/* jeoul-reader-dimension.c: units and sums. */
const char *jeoul_reader_dimension     (JeoulReader               *reader,
                                        const JeoulAttributeValue *value);
void        jeoul_reader_check_sum     (JeoulReader    *reader,
                                        JeoulIndex      term,
                                        JeoulIndex      unit,
                                        JeoulElement    element);

/* jeoul-reader-xml.c: the parser. Returns FALSE when @error is set; problems are in the reader. */
gboolean    jeoul_reader_parse         (JeoulReader         *reader,
                                        GInputStream        *stream,
                                        guint64              total,
                                        JeoulReaderProgress  progress,
                                        gpointer             user_data,
                                        GCancellable        *cancellable,
                                        GError             **error);

/* jeoul-reader-beginning.c: the first bytes. */
gboolean    jeoul_reader_check_beginning (const guint8      *data,
                                          gsize              length,
                                          gsize             *skip,
                                          JeoulProblemCode  *code,
                                          char             **found);

/* jeoul-reader-input.c: the bytes. */
typedef struct _JeoulInput JeoulInput;

JeoulInput   *jeoul_input_new         (GInputStream        *stream,
                                       guint64              total,
                                       JeoulReaderProgress  progress,
                                       gpointer             user_data,
                                       GCancellable        *cancellable);
void          jeoul_input_free        (JeoulInput          *input);
gssize        jeoul_input_read        (JeoulInput          *input,
                                       char                *buffer,
                                       gsize                length);
void          jeoul_input_stop        (JeoulInput          *input);
gboolean      jeoul_input_has_stopped (const JeoulInput    *input);
gboolean      jeoul_input_has_failed  (const JeoulInput    *input);
gboolean      jeoul_input_get_problem (const JeoulInput    *input,
                                       JeoulProblemCode    *code,
                                       JeoulPlace          *place,
                                       const char         **found);
JeoulTag      jeoul_input_find_tag    (JeoulInput          *input,
                                       guint64              offset);
JeoulPlace    jeoul_input_get_end     (JeoulInput          *input);
char         *jeoul_input_steal_hash  (JeoulInput          *input);
GError       *jeoul_input_steal_error (JeoulInput          *input);

G_END_DECLS
