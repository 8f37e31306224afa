/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the bytes of a dataset: whole buffers, UTF-8 only, hashed beside the parser's work. */
#include <string.h>

#include "jeoul-reader-private.h"

#define BUFFER_SIZE (256 * 1024)
#define MAX_CARRIED 4 /* a character that the end of a buffer cuts */

struct _JeoulInput
{
  GInputStream        *stream;
  GCancellable        *cancellable;
  JeoulReaderProgress  progress;
  gpointer             user_data;
  guint64              total;
  guint64              n_read;
  GError              *error;

  /* Two buffers in turn: while the parser reads one, the other is hashed. */
  guint8      *buffers[2];
  guint        current;
  const guint8 *data; /* what the parser may still read */
  gsize        n_data;
  const guint8 *carried;
  gsize        n_carried;
  gboolean     first;
  gboolean     at_end;
  gboolean     stopped;

  JeoulScanner scanner;
  gboolean     faulty;
  JeoulProblemCode code;
  JeoulPlace   place;
  char        *found;

  GChecksum   *checksum;
  GThread     *hasher;
  GMutex       mutex;
  GCond        changed;
  const guint8 *hash_data; /* handed to the hasher; NULL: it is done */
  gsize        hash_length;
  gboolean     hash_quit;
};

/* Runs in its own thread. */
static gpointer
hash_buffers (gpointer data)
{
  JeoulInput *self = data;

  g_mutex_lock (&self->mutex);
  for (;;)
    {
      const guint8 *bytes;
      gsize length;

      while (self->hash_data == NULL && !self->hash_quit)
        g_cond_wait (&self->changed, &self->mutex);
      if (self->hash_data == NULL)
        break;

      bytes = self->hash_data;
      length = self->hash_length;
      g_mutex_unlock (&self->mutex);
      g_checksum_update (self->checksum, bytes, (gssize) length);
      g_mutex_lock (&self->mutex);
      self->hash_data = NULL;
      g_cond_broadcast (&self->changed);
    }
  g_mutex_unlock (&self->mutex);

  return NULL;
}

static void
wait_for_hasher (JeoulInput *self)
{
  g_mutex_lock (&self->mutex);
  while (self->hash_data != NULL)
    g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

/* A small file is hashed at once: a thread would cost more than it saves. */
static void
hash (JeoulInput   *self,
      const guint8 *bytes,
      gsize         length)
{
  if (length == 0)
    return;

  if (self->hasher == NULL && !self->at_end)
    self->hasher = g_thread_try_new ("jeoul-hash", hash_buffers, self, NULL);
  if (self->hasher == NULL)
    {
      g_checksum_update (self->checksum, bytes, (gssize) length);
      return;
    }

  wait_for_hasher (self);
  g_mutex_lock (&self->mutex);
  self->hash_data = bytes;
  self->hash_length = length;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

static void
join_hasher (JeoulInput *self)
{
  if (self->hasher == NULL)
    return;

  g_mutex_lock (&self->mutex);
  self->hash_quit = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  g_thread_join (g_steal_pointer (&self->hasher));
}

static void
fault (JeoulInput       *self,
       JeoulProblemCode  code,
       JeoulPlace        place,
       char             *found)
{
  if (!self->faulty)
    {
      self->faulty = TRUE;
      self->code = code;
      self->place = place;
      self->found = found;
    }
  else
    g_free (found);
}

/* The encoding that the first bytes betray, if it is not UTF-8 (XML 1.0, appendix F). */
static const char *
foreign_encoding (const guint8 *data,
                  gsize         length)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
    const char *name;
  } signatures[] = {
    { "\xff\xfe\0\0", 4, "UTF-32" },
    { "\0\0\xfe\xff", 4, "UTF-32" },
    { "<\0\0\0", 4, "UTF-32" },
    { "\0\0\0<", 4, "UTF-32" },
    { "\xff\xfe", 2, "UTF-16" },
    { "\xfe\xff", 2, "UTF-16" },
    { "<\0", 2, "UTF-16" },
    { "\0<", 2, "UTF-16" },
    { "\x4c\x6f\xa7\x94", 4, "EBCDIC" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (length >= signatures[i].length
        && memcmp (data, signatures[i].bytes, signatures[i].length) == 0)
      return signatures[i].name;

  return NULL;
}

static gboolean
is_compressed (const guint8 *data,
               gsize         length)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
  } signatures[] = {
    { "\x1f\x8b", 2 }, { "BZh", 3 }, { "\xfd" "7zXZ", 5 }, { "PK\3\4", 4 }, { "\x28\xb5\x2f\xfd", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (length >= signatures[i].length
        && memcmp (data, signatures[i].bytes, signatures[i].length) == 0)
      return TRUE;

  return FALSE;
}

/* The encoding that the XML declaration names, unless it is UTF-8; free with g_free(). */
static char *
declared_encoding (const guint8 *data,
                   gsize         length)
{
  g_autofree char *declaration = NULL;
  const char *end, *p;
  gsize n;

  if (length < 6 || memcmp (data, "<?xml", 5) != 0 || !g_ascii_isspace (data[5]))
    return NULL;

  declaration = g_strndup ((const char *) data, MIN (length, 1024));
  end = strstr (declaration, "?>");
  p = strstr (declaration, "encoding");
  if (end == NULL || p == NULL || p > end)
    return NULL;

  p += strlen ("encoding");
  p += strspn (p, " \t\r\n");
  if (*p != '=')
    return NULL;
  p++;
  p += strspn (p, " \t\r\n");
  if (*p != '"' && *p != '\'')
    return NULL;
  n = strcspn (p + 1, *p == '"' ? "\"" : "'");
  if (n == 5 && g_ascii_strncasecmp (p + 1, "UTF-8", 5) == 0)
    return NULL;

  return jeoul_make_printable (p + 1, (gssize) n, 40);
}

/* What can be told from the beginning of the file; returns how much of it to leave out. */
static gsize
look_at_beginning (JeoulInput   *self,
                   const guint8 *data,
                   gsize         length)
{
  const JeoulPlace start = { 1, 1 };
  const char *encoding = foreign_encoding (data, length);
  gsize mark = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  char *declared;
  gsize i = mark;

  if (length == 0)
    fault (self, JEOUL_PROBLEM_EMPTY_FILE, start, NULL);
  else if (is_compressed (data, length))
    fault (self, JEOUL_PROBLEM_COMPRESSED, start, NULL);
  else if (encoding != NULL)
    fault (self, JEOUL_PROBLEM_ENCODING, start, g_strdup (encoding));
  else if ((declared = declared_encoding (data + mark, length - mark)) != NULL)
    fault (self, JEOUL_PROBLEM_ENCODING, start, declared);
  else
    {
      while (i < length && strchr (" \t\r\n", data[i]) != NULL && data[i] != '\0')
        i++;
      if (i == length)
        fault (self, JEOUL_PROBLEM_EMPTY_FILE, start, NULL);
      else if (data[i] != '<' && data[i] < 0x80 && data[i] != '\0')
        fault (self, JEOUL_PROBLEM_NOT_XML, start, NULL);
    }

  return mark;
}

/* Checks that the bytes are UTF-8 and returns how many may go on; a character that the end cuts
 * is carried over to the next buffer. */
static gsize
check_utf8 (JeoulInput   *self,
            const guint8 *data,
            gsize         length)
{
  const char *bad;
  gsize good, left;
  JeoulPlace place = self->scanner.place;

  self->n_carried = 0;
  if (g_utf8_validate_len ((const char *) data, length, &bad))
    return length;

  good = (gsize) ((const guint8 *) bad - data);
  left = length - good;
  if (!self->at_end && left < MAX_CARRIED && *bad != '\0'
      && g_utf8_get_char_validated (bad, (gssize) left) == (gunichar) -2)
    {
      self->carried = data + good;
      self->n_carried = left;
      return good;
    }

  jeoul_place_advance (&place, data, good);
  if (*bad == '\0')
    fault (self, JEOUL_PROBLEM_NUL_BYTE, place, NULL);
  else
    {
      GString *hex = g_string_new (NULL);

      for (gsize i = 0; i < MIN (left, 4) && (i == 0 || (data[good + i] & 0x80) != 0); i++)
        g_string_append_printf (hex, "%s%02X", i > 0 ? " " : "", data[good + i]);
      fault (self, JEOUL_PROBLEM_NOT_UTF8, place, g_string_free (hex, FALSE));
    }

  return good;
}

/* Reads the next buffer; afterwards n_data is 0 only at the end, or when reading stopped. */
static void
fill (JeoulInput *self)
{
  guint8 *buffer = self->buffers[self->current];
  gsize carried = self->n_carried;
  gsize n = 0, length, start = 0;

  /* The hasher may still be at work on the other buffer, never on this one: hash() waits. */
  if (carried > 0)
    memmove (buffer, self->carried, carried);
  if (!g_input_stream_read_all (self->stream, buffer + carried, BUFFER_SIZE - carried, &n,
                                self->cancellable, &self->error))
    {
      self->stopped = TRUE;
      return;
    }
  self->at_end = n < BUFFER_SIZE - carried;
  self->n_read += n;
  self->current = !self->current;

  hash (self, buffer + carried, n);
  length = carried + n;
  if (self->first)
    {
      start = look_at_beginning (self, buffer, length);
      self->first = FALSE;
    }
  if (!self->faulty && self->n_read > JEOUL_MAX_FILE_SIZE)
    fault (self, JEOUL_PROBLEM_FILE_TOO_LARGE, self->scanner.place, NULL);
  if (self->faulty)
    {
      self->stopped = TRUE;
      return;
    }

  self->data = buffer + start;
  length = check_utf8 (self, self->data, length - start);
  self->n_data = jeoul_scanner_feed (&self->scanner, self->data, length);
  if (self->scanner.failed)
    {
      /* What the scanner refuses stands before what is not UTF-8: it has seen no more. */
      self->faulty = FALSE;
      g_clear_pointer (&self->found, g_free);
      fault (self, self->scanner.code, self->scanner.failed_at, NULL);
    }
  if (self->progress != NULL)
    self->progress (self->n_read, self->total, self->user_data);
}

JeoulInput *
jeoul_input_new (GInputStream        *stream,
                 guint64              total,
                 JeoulReaderProgress  progress,
                 gpointer             user_data,
                 GCancellable        *cancellable)
{
  JeoulInput *self = g_new0 (JeoulInput, 1);

  self->stream = stream;
  self->total = total;
  self->progress = progress;
  self->user_data = user_data;
  self->cancellable = cancellable;
  self->first = TRUE;
  for (guint i = 0; i < 2; i++)
    self->buffers[i] = g_malloc (BUFFER_SIZE);
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  jeoul_scanner_init (&self->scanner);

  return self;
}

void
jeoul_input_free (JeoulInput *input)
{
  join_hasher (input);
  g_checksum_free (input->checksum);
  g_mutex_clear (&input->mutex);
  g_cond_clear (&input->changed);
  jeoul_scanner_clear (&input->scanner);
  for (guint i = 0; i < 2; i++)
    g_free (input->buffers[i]);
  g_free (input->found);
  g_clear_error (&input->error);
  g_free (input);
}

/* For the parser: fills @buffer to the end unless the file ends. -1 when reading must stop. */
gssize
jeoul_input_read (JeoulInput *input,
                  char       *buffer,
                  gsize       length)
{
  gsize done = 0;

  while (done < length)
    {
      gsize n;

      if (input->n_data == 0)
        {
          if (input->stopped || input->at_end || input->faulty)
            break;
          fill (input);
          continue;
        }
      n = MIN (input->n_data, length - done);
      memcpy (buffer + done, input->data, n);
      input->data += n;
      input->n_data -= n;
      done += n;
    }

  if (done == 0 && (input->stopped || input->faulty))
    return -1;
  return (gssize) done;
}

/* Makes the next read fail. */
void
jeoul_input_stop (JeoulInput *input)
{
  input->stopped = TRUE;
  input->n_data = 0;
}

gboolean
jeoul_input_has_stopped (const JeoulInput *input)
{
  return input->stopped;
}

/* Whether reading failed, or there is a problem with the bytes themselves. */
gboolean
jeoul_input_has_failed (const JeoulInput *input)
{
  return input->faulty || input->error != NULL;
}

gboolean
jeoul_input_get_problem (const JeoulInput  *input,
                         JeoulProblemCode  *code,
                         JeoulPlace        *place,
                         const char       **found)
{
  *code = input->code;
  *place = input->place;
  *found = input->found;
  return input->faulty;
}

JeoulScanner *
jeoul_input_get_scanner (JeoulInput *input)
{
  return &input->scanner;
}

/* How far the bytes have been read. */
JeoulPlace
jeoul_input_get_end (JeoulInput *input)
{
  return input->scanner.place;
}

/* SHA-256 of all bytes, in hexadecimal; only when the file was read to its end. */
char *
jeoul_input_steal_hash (JeoulInput *input)
{
  join_hasher (input);
  return g_strdup (g_checksum_get_string (input->checksum));
}

GError *
jeoul_input_steal_error (JeoulInput *input)
{
  return g_steal_pointer (&input->error);
}
