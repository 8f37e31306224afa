/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Standard output and standard error as bytes. g_print() would convert them to the locale's
 * character set, and lose Korean in the locale "C". */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "jeoul-cli-output.h"

#define BUFFER_SIZE (64 * 1024)

struct _JeoulOutput
{
  GString *buffer;
  int      error;
  gboolean was_used;
};

static int
write_all (int         fd,
           const char *bytes,
           gsize       length)
{
  while (length > 0)
    {
      gssize written = write (fd, bytes, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return errno;
      bytes += written;
      length -= (gsize) written;
    }

  return 0;
}

static void
flush (JeoulOutput *output)
{
  if (output->error == 0)
    output->error = write_all (STDOUT_FILENO, output->buffer->str, output->buffer->len);
  g_string_truncate (output->buffer, 0);
}

/**
 * jeoul_output_new:
 *
 * Returns: (transfer full): standard output; free with jeoul_output_free()
 */
JeoulOutput *
jeoul_output_new (void)
{
  JeoulOutput *output = g_new0 (JeoulOutput, 1);

  output->buffer = g_string_sized_new (BUFFER_SIZE + 4096);
  return output;
}

void
jeoul_output_free (JeoulOutput *output)
{
  g_string_free (output->buffer, TRUE);
  g_free (output);
}

/**
 * jeoul_output_write:
 * @output: standard output
 * @bytes: what to write
 * @length: how much, or -1 to its NUL
 */
void
jeoul_output_write (JeoulOutput *output,
                    const char  *bytes,
                    gssize       length)
{
  output->was_used = TRUE;
  g_string_append_len (output->buffer, bytes, length);
  if (output->buffer->len >= BUFFER_SIZE)
    flush (output);
}

void
jeoul_output_printf (JeoulOutput *output,
                     const char  *format,
                     ...)
{
  va_list arguments;

  output->was_used = TRUE;
  va_start (arguments, format);
  g_string_append_vprintf (output->buffer, format, arguments);
  va_end (arguments);
  if (output->buffer->len >= BUFFER_SIZE)
    flush (output);
}

gboolean
jeoul_output_is_broken (const JeoulOutput *output)
{
  return output->error != 0;
}

/**
 * jeoul_output_finish:
 * @output: standard output
 *
 * Writes what is buffered, and asks the device whether it took it (some only say so when closed).
 *
 * Returns: 0, or an errno
 */
int
jeoul_output_finish (JeoulOutput *output)
{
  int copy;

  if (!output->was_used)
    return 0;
  flush (output);
  copy = dup (STDOUT_FILENO);
  if (copy >= 0 && close (copy) != 0 && output->error == 0)
    output->error = errno;

  return output->error;
}

/**
 * jeoul_printable:
 * @bytes: text from outside
 *
 * Returns: (transfer full): the same in valid UTF-8, with control characters (which could move the
 *   cursor or recolour a terminal) and bidirectional overrides made visible
 */
char *
jeoul_printable (const char *bytes)
{
  g_autofree char *valid = g_utf8_make_valid (bytes, -1);
  GString *line = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069))
        g_string_append_printf (line, c < 0x100 ? "\\x%02x" : "\\u%04x", c);
      else
        g_string_append_unichar (line, c);
    }

  return g_string_free (line, FALSE);
}

void
jeoul_message_line (const char *line)
{
  g_autofree char *printable = jeoul_printable (line);
  g_autofree char *ended = g_strconcat (printable, "\n", NULL);

  jeoul_progress (NULL);
  write_all (STDERR_FILENO, ended, strlen (ended));
}

void
jeoul_message (const char *format,
               ...)
{
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  line = g_strconcat ("jeoul: ", text, NULL);
  jeoul_message_line (line);
}

/**
 * jeoul_progress_is_shown:
 *
 * Returns: whether standard error is a terminal that can replace a line
 */
gboolean
jeoul_progress_is_shown (void)
{
  return isatty (STDERR_FILENO) && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
}

void
jeoul_progress (const char *line)
{
  static gboolean shown;

  if (line != NULL && jeoul_progress_is_shown ())
    {
      g_autofree char *replacing = g_strconcat ("\r\033[K", line, NULL);

      write_all (STDERR_FILENO, replacing, strlen (replacing));
      shown = TRUE;
    }
  else if (shown)
    {
      write_all (STDERR_FILENO, "\r\033[K", 4);
      shown = FALSE;
    }
}
