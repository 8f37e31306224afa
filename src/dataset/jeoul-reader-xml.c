/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs libxml2 over the bytes, and puts its errors into words of our own. */
#define _GNU_SOURCE /* memrchr */
#include <string.h>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#include "jeoul-reader-private.h"

typedef struct
{
  JeoulReader     *reader;
  JeoulInput      *input;
  xmlParserCtxtPtr parser;
  guint            depth;
  gboolean         ended;    /* the outermost element is closed */
  gboolean         done;     /* the first error of form: what follows means nothing */
} Parse;

static GMutex loader_mutex;
static guint n_parsing;
static xmlExternalEntityLoader saved_loader;

/* Nothing is ever loaded: no entity, no DTD, from no file and no network. */
static xmlParserInputPtr
load_nothing (const char       *url,
              const char       *id,
              xmlParserCtxtPtr  parser)
{
  return NULL;
}

/* The loader is one for the whole process: the first that parses takes it away, the last gives it
 * back. */
static void
take_loader (void)
{
  g_mutex_lock (&loader_mutex);
  if (n_parsing++ == 0)
    {
      saved_loader = xmlGetExternalEntityLoader ();
      xmlSetExternalEntityLoader (load_nothing);
    }
  g_mutex_unlock (&loader_mutex);
}

static void
return_loader (void)
{
  g_mutex_lock (&loader_mutex);
  if (--n_parsing == 0)
    xmlSetExternalEntityLoader (saved_loader);
  g_mutex_unlock (&loader_mutex);
}

static guint64
parser_offset (const Parse *parse)
{
  const xmlParserInput *input = parse->parser->input;

  return input != NULL ? input->consumed + (guint64) (input->cur - input->base) : 0;
}

static JeoulPlace
tag_place (Parse *parse)
{
  return jeoul_input_find_tag (parse->input, parser_offset (parse)).place;
}

/* Where the parser is within a text: the tag before it, and what stands between. With @from, where
 * that character stands last, which the parser is already past. */
static JeoulPlace
exact_place (Parse *parse,
             char   from)
{
  const xmlParserInput *input = parse->parser->input;
  guint64 here = parser_offset (parse);
  JeoulTag tag = jeoul_input_find_tag (parse->input, here);
  JeoulPlace place = tag.place;

  if (from != '\0' && input != NULL && tag.offset <= here)
    {
      const xmlChar *found = memrchr (input->base, from, (gsize) (input->cur - input->base));

      if (found != NULL && (guint64) (input->cur - found) <= here - tag.offset)
        here -= (guint64) (input->cur - found);
    }
  if (input != NULL && tag.offset <= here
      && parser_offset (parse) - tag.offset <= (guint64) (input->cur - input->base))
    jeoul_place_advance (&place, input->cur - (parser_offset (parse) - tag.offset),
                         (gsize) (here - tag.offset));
  return place;
}

/* Reports a problem of form and ends the reading; never through xmlStopParser(), which libxml2
 * 2.9 does not survive in every callback. */
static void
stop_with (Parse            *parse,
           JeoulProblemCode  code,
           JeoulPlace        place,
           const char       *element,
           const char       *attribute,
           const char       *found)
{
  if (parse->done)
    return;

  parse->done = TRUE;
  parse->reader->broken = TRUE;
  jeoul_problems_add (parse->reader->problems, code, place, element, attribute, found, -1,
                      NULL, NULL);
  jeoul_input_stop (parse->input);
}

static void
start_element_cb (void           *data,
                  const xmlChar  *name,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  Parse *parse = data;
  const xmlParserInput *at = parse->parser->input;

  /* A tag that the file or a fault cuts off is reported too, before the error. */
  if (parse->done || at == NULL || (*at->cur != '>' && *at->cur != '/'))
    return;

  parse->reader->place = tag_place (parse);
  if (++parse->depth > JEOUL_MAX_DEPTH)
    {
      stop_with (parse, JEOUL_PROBLEM_TOO_DEEP, parse->reader->place, (const char *) name, NULL,
                 NULL);
      return;
    }
  jeoul_reader_start_element (parse->reader, (const char *) name, (const char *) prefix,
                              (const char *) uri, n_attributes, (const char **) attributes);
}

static void
end_element_cb (void          *data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  Parse *parse = data;

  if (parse->done)
    return;

  if (parse->depth > 0 && --parse->depth == 0)
    parse->ended = TRUE;
  jeoul_reader_end_element (parse->reader);
}

static void
characters_cb (void          *data,
               const xmlChar *text,
               int            length)
{
  Parse *parse = data;

  if (!parse->done)
    jeoul_reader_add_text (parse->reader, (const char *) text, (gsize) length);
}

static void
internal_subset_cb (void          *data,
                    const xmlChar *name,
                    const xmlChar *public_id,
                    const xmlChar *system_id)
{
  Parse *parse = data;

  stop_with (parse, JEOUL_PROBLEM_DOCUMENT_TYPE, tag_place (parse), NULL, NULL, NULL);
}

static JeoulProblemCode
code_of (int code)
{
  switch (code)
    {
    case XML_ERR_DOCUMENT_EMPTY:
      return JEOUL_PROBLEM_NOT_XML;
    case XML_ERR_TAG_NAME_MISMATCH:
      return JEOUL_PROBLEM_TAG_MISMATCH;
    case XML_ERR_TAG_NOT_FINISHED:
    case XML_ERR_DOCUMENT_END:
      return JEOUL_PROBLEM_AFTER_END;
    case XML_ERR_ATTRIBUTE_REDEFINED:
    case XML_NS_ERR_ATTRIBUTE_REDEFINED:
      return JEOUL_PROBLEM_DUPLICATE_ATTRIBUTE;
    case XML_ERR_INVALID_CHAR:
      return JEOUL_PROBLEM_INVALID_CHARACTER;
    case XML_ERR_INVALID_CHARREF:
    case XML_ERR_INVALID_HEX_CHARREF:
    case XML_ERR_INVALID_DEC_CHARREF:
    case XML_ERR_CHARREF_AT_EOF:
      return JEOUL_PROBLEM_BAD_CHARACTER_REFERENCE;
    case XML_ERR_ENTITYREF_NO_NAME:
    case XML_ERR_NAME_REQUIRED:
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
      return JEOUL_PROBLEM_BARE_AMPERSAND;
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      return JEOUL_PROBLEM_UNDEFINED_ENTITY;
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      return JEOUL_PROBLEM_UNDECLARED_PREFIX;
    case XML_NS_ERR_XML_NAMESPACE:
    case XML_NS_ERR_QNAME:
    case XML_NS_ERR_EMPTY:
    case XML_NS_ERR_COLON:
    case XML_WAR_NS_URI:
      return JEOUL_PROBLEM_BAD_NAMESPACE;
    case XML_ERR_LT_IN_ATTRIBUTE:
      return JEOUL_PROBLEM_LESS_THAN_IN_ATTRIBUTE;
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
      return JEOUL_PROBLEM_ATTRIBUTE_QUOTES;
    case XML_ERR_SPACE_REQUIRED:
      return JEOUL_PROBLEM_ATTRIBUTE_SPACE;
    case XML_ERR_GT_REQUIRED:
    case XML_ERR_LTSLASH_REQUIRED:
      return JEOUL_PROBLEM_TAG_NOT_CLOSED;
    case XML_ERR_COMMENT_NOT_FINISHED:
    case XML_ERR_HYPHEN_IN_COMMENT:
      return JEOUL_PROBLEM_BAD_COMMENT;
    case XML_ERR_PI_NOT_STARTED:
    case XML_ERR_PI_NOT_FINISHED:
      return JEOUL_PROBLEM_BAD_INSTRUCTION;
    case XML_ERR_RESERVED_XML_NAME:
    case XML_ERR_XMLDECL_NOT_STARTED:
    case XML_ERR_XMLDECL_NOT_FINISHED:
    case XML_ERR_VERSION_MISSING:
    case XML_ERR_UNKNOWN_VERSION:
    case XML_ERR_STANDALONE_VALUE:
    case XML_ERR_MISSING_ENCODING:
    case XML_ERR_ENCODING_NAME:
    case XML_ERR_STRING_NOT_STARTED:
    case XML_ERR_EQUAL_REQUIRED:
      return JEOUL_PROBLEM_XML_DECLARATION;
    case XML_ERR_CDATA_NOT_FINISHED:
    case XML_ERR_MISPLACED_CDATA_END:
      return JEOUL_PROBLEM_BAD_CDATA;
    case XML_ERR_DOCTYPE_NOT_FINISHED:
    case XML_ERR_INTERNAL_ERROR:
    default:
      return JEOUL_PROBLEM_NOT_WELL_FORMED;
    }
}

/* libxml2 has one code for the names of elements, attributes and entities. */
static JeoulProblemCode
code_of_missing_name (const xmlParserInput *input)
{
  switch (input->cur[-1])
    {
    case '&':
      return JEOUL_PROBLEM_BARE_AMPERSAND;
    case '<':
      return JEOUL_PROBLEM_BAD_NAME;
    default:
      return *input->cur == '/' ? JEOUL_PROBLEM_TAG_NOT_CLOSED : JEOUL_PROBLEM_ATTRIBUTE_QUOTES;
    }
}

/* libxml2's message is not for users; only its code and the names it quotes are taken. */
static void
error_cb (void     *data,
          xmlErrorPtr error)
{
  Parse *parse = data;
  JeoulProblemCode code;
  JeoulPlace place;
  const char *element = error->str1, *attribute = NULL, *found = NULL;
  const xmlParserInput *input = parse->parser->input;
  gboolean at_end;

  /* Warnings, such as a relative namespace name, are none of our business; an undeclared prefix
   * is only an error of namespaces to libxml2, and goes on. */
  if (parse->done || error->level == XML_ERR_WARNING || jeoul_input_has_stopped (parse->input))
    return;
  at_end = input == NULL || input->cur >= input->end;
  if (at_end && jeoul_input_has_failed (parse->input))
    return;
  if (error->code == XML_ERR_NO_MEMORY)
    g_error ("out of memory");

  code = code_of (error->code);
  if (code == JEOUL_PROBLEM_INVALID_CHARACTER && error->message != NULL
      && strstr (error->message, "CharRef") != NULL)
    code = JEOUL_PROBLEM_BAD_CHARACTER_REFERENCE; /* libxml2 has one code for both */
  if (at_end && !parse->ended && code != JEOUL_PROBLEM_UNDECLARED_PREFIX)
    code = JEOUL_PROBLEM_TRUNCATED;
  if (code == JEOUL_PROBLEM_BARE_AMPERSAND && error->code == XML_ERR_NAME_REQUIRED
      && input != NULL && input->cur > input->base)
    code = code_of_missing_name (input);
  if (code == JEOUL_PROBLEM_NOT_XML && parse->reader->seen_root)
    code = JEOUL_PROBLEM_NOT_WELL_FORMED;

  switch (code)
    {
    case JEOUL_PROBLEM_TRUNCATED:
      place = jeoul_input_get_end (parse->input);
      element = "dataset";
      if (parse->reader->depth > 0)
        {
          const JeoulFrame *frame = &parse->reader->frames[parse->reader->depth - 1];

          element = jeoul_element_rules[frame->element].name;
        }
      break;
    case JEOUL_PROBLEM_DUPLICATE_ATTRIBUTE:
      place = tag_place (parse);
      attribute = error->str1;
      element = NULL;
      break;
    case JEOUL_PROBLEM_UNDECLARED_PREFIX:
      place = tag_place (parse);
      found = error->str1;
      element = NULL;
      break;
    case JEOUL_PROBLEM_UNDEFINED_ENTITY:
      place = exact_place (parse, '&');
      found = error->str1;
      element = NULL;
      break;
    case JEOUL_PROBLEM_INVALID_CHARACTER:
      place = exact_place (parse, '\0');
      element = NULL;
      break;
    case JEOUL_PROBLEM_BAD_CHARACTER_REFERENCE:
    case JEOUL_PROBLEM_BARE_AMPERSAND:
      place = exact_place (parse, '&');
      element = NULL;
      break;
    default:
      place = tag_place (parse);
      break;
    }
  stop_with (parse, code, place, element, attribute, found);
}

static void
ignore_generic_cb (void       *data,
                   const char *format,
                   ...)
{
}

static void
ignore_structured_cb (void        *data,
                      xmlErrorPtr  error)
{
}

static int
read_cb (void *data,
         char *buffer,
         int   length)
{
  Parse *parse = data;

  if (parse->done)
    return -1;
  return (int) jeoul_input_read (parse->input, buffer, (gsize) length);
}

static void
put_name (JeoulNameSlot *slots,
          gconstpointer  name,
          guint          value)
{
  guint i = (guint) (((gsize) name >> 3) * 0x9e3779b1u) >> 7 & (JEOUL_NAME_SLOTS - 1);

  while (slots[i].name != NULL)
    i = (i + 1) & (JEOUL_NAME_SLOTS - 1);
  slots[i].name = name;
  slots[i].value = value;
}

static void
learn_names (JeoulReader *reader,
             xmlDictPtr   dict)
{
  for (guint i = 0; i < JEOUL_N_ELEMENTS; i++)
    put_name (reader->elements,
              xmlDictLookup (dict, (const xmlChar *) jeoul_element_rules[i].name, -1), i);
  for (guint i = 0; i < JEOUL_N_ATTRIBUTES; i++)
    if (i != JEOUL_ATTRIBUTE_LANG) /* it has a namespace */
      put_name (reader->attributes,
                xmlDictLookup (dict, (const xmlChar *) jeoul_attribute_names[i], -1), i);
}

static void
run_parser (Parse *parse)
{
  xmlSAXHandler handler = {
    .internalSubset = internal_subset_cb,
    .characters = characters_cb,
    .ignorableWhitespace = characters_cb,
    .cdataBlock = characters_cb,
    .startElementNs = start_element_cb,
    .endElementNs = end_element_cb,
    .serror = error_cb,
    .initialized = XML_SAX2_MAGIC,
  };

  parse->parser = xmlCreateIOParserCtxt (&handler, parse, read_cb, NULL, parse,
                                         XML_CHAR_ENCODING_NONE);
  if (parse->parser == NULL)
    g_error ("out of memory");
  /* The bytes are UTF-8, whatever a declaration says that look_at_beginning() did not find. */
  xmlCtxtUseOptions (parse->parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  learn_names (parse->reader, parse->parser->dict);
  xmlParseDocument (parse->parser);
}

static void
report_input_problem (Parse *parse)
{
  JeoulProblemCode code;
  JeoulPlace place;
  const char *found;

  parse->reader->broken |= !parse->parser->wellFormed || jeoul_input_has_failed (parse->input);
  if (!parse->done && jeoul_input_get_problem (parse->input, &code, &place, &found))
    jeoul_problems_add (parse->reader->problems, code, place, NULL, NULL, found, -1, NULL, NULL);
  else if (!parse->done && !parse->reader->seen_root)
    jeoul_problems_add (parse->reader->problems, JEOUL_PROBLEM_TRUNCATED,
                        jeoul_input_get_end (parse->input), "dataset", NULL, NULL, 0, NULL, NULL);
  else if (!parse->done && !parse->parser->wellFormed)
    jeoul_problems_add (parse->reader->problems, JEOUL_PROBLEM_NOT_WELL_FORMED,
                        jeoul_input_get_end (parse->input), NULL, NULL, NULL, 0, NULL, NULL);
}

/* Parses the stream into the reader. FALSE, with @error, when bytes could not be read. */
gboolean
jeoul_reader_parse (JeoulReader          *reader,
                    GInputStream         *stream,
                    guint64               total,
                    JeoulReaderProgress   progress,
                    gpointer              user_data,
                    GCancellable         *cancellable,
                    GError              **error)
{
  static gsize initialized;
  Parse parse = { .reader = reader };
  xmlGenericErrorFunc generic;
  xmlStructuredErrorFunc structured;
  void *generic_data, *structured_data;
  GError *input_error;

  if (g_once_init_enter (&initialized))
    {
      xmlInitParser ();
      g_once_init_leave (&initialized, 1);
    }

  /* These four are each thread's own. */
  generic = xmlGenericError;
  generic_data = xmlGenericErrorContext;
  structured = xmlStructuredError;
  structured_data = xmlStructuredErrorContext;
  xmlSetGenericErrorFunc (NULL, ignore_generic_cb);
  xmlSetStructuredErrorFunc (NULL, ignore_structured_cb);
  take_loader ();

  parse.input = jeoul_input_new (stream, total, progress, user_data, cancellable);
  run_parser (&parse);
  input_error = jeoul_input_steal_error (parse.input);
  if (input_error == NULL)
    {
      report_input_problem (&parse);
      reader->dataset->hash = jeoul_input_steal_hash (parse.input);
    }
  xmlFreeParserCtxt (parse.parser);
  jeoul_input_free (parse.input);

  return_loader ();
  xmlSetStructuredErrorFunc (structured_data, structured);
  xmlSetGenericErrorFunc (generic_data, generic);

  if (input_error != NULL)
    {
      g_propagate_error (error, input_error);
      return FALSE;
    }
  return TRUE;
}
