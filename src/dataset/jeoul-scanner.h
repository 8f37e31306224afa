/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks at the bytes before the XML parser does: limits, encoding, and where each tag begins. */
#pragma once

#include "jeoul-problem-private.h"

G_BEGIN_DECLS

#define JEOUL_MAX_FILE_SIZE (G_GUINT64_CONSTANT (1) << 30)
#define JEOUL_MAX_DEPTH 64
#define JEOUL_MAX_TAG_ATTRIBUTES 256
#define JEOUL_MAX_TAG_LENGTH 65536
#define JEOUL_MAX_TEXT_LENGTH (1024 * 1024)

typedef struct
{
  guint64    offset;
  JeoulPlace place;
} JeoulTag;

/**
 * JeoulScanner:
 * Knows just enough of XML to tell tags, comments and text apart. The parser behind it decides
 * what is well-formed; the scanner only refuses what would cost the parser too much, and
 * tells the place of each tag, which the parser forgets.
 */
typedef struct
{
  guint8     state;
  guint8     run; /* how many characters of an end mark have been seen */
  guint64    offset;       /* of the next byte */
  guint64    tag_offset;   /* of the tag or comment that is open */
  guint64    text_length;
  guint      n_attributes;
  JeoulPlace place;        /* of the next byte */
  JeoulPlace tag_place;

  gboolean         failed;
  JeoulProblemCode code;
  JeoulPlace       failed_at;
} JeoulScanner;

void  jeoul_scanner_init  (JeoulScanner *scanner);
gsize jeoul_scanner_feed  (JeoulScanner *scanner,
                           const guint8 *data,
                           gsize         length,
                           GArray       *tags);

/* Advances @place over text, as the scanner counts it. */
void  jeoul_place_advance (JeoulPlace   *place,
                           const guint8 *data,
                           gsize         length);

G_END_DECLS
