/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Standard output and standard error as bytes: always UTF-8, whatever the locale. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JeoulOutput:
 * Standard output, buffered. Write errors are remembered, so that the end can tell them.
 */
typedef struct _JeoulOutput JeoulOutput;

JeoulOutput *jeoul_output_new    (void);
void         jeoul_output_free   (JeoulOutput *output);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulOutput, jeoul_output_free)

void         jeoul_output_write  (JeoulOutput *output,
                                  const char  *bytes,
                                  gssize       length);
void         jeoul_output_printf (JeoulOutput *output,
                                  const char  *format,
                                  ...) G_GNUC_PRINTF (2, 3);
/* Whether writing more is of no use: the device failed, or the reader left. */
gboolean     jeoul_output_is_broken (const JeoulOutput *output);
/* Writes what is buffered. 0, or the errno of the first failure; EPIPE where the reader left. */
int          jeoul_output_finish (JeoulOutput *output);

/* One line on standard error, "jeoul: " before it. Control characters are made visible. */
void         jeoul_message       (const char  *format,
                                  ...) G_GNUC_PRINTF (1, 2);
/* The same without the name before it: for lists beneath a message. */
void         jeoul_message_line  (const char  *line);
/* A line that the next one replaces; only on a terminal. NULL takes it away. */
void         jeoul_progress      (const char  *line);
gboolean     jeoul_progress_is_shown (void);

/* Text from outside in one printable line of UTF-8. Free with g_free(). */
char        *jeoul_printable     (const char  *bytes);

G_END_DECLS
