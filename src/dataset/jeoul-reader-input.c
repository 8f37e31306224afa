/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads, checks and hashes the bytes of a dataset, in a thread beside that of the parser. */
#include <string.h>

#include <nettle/base16.h>
#include <nettle/sha2.h>

#include "jeoul-reader-private.h"

#define BUFFER_SIZE (256 * 1024)
#define MAX_CARRIED 4 /* a character that the end of a buffer cuts */
#define N_BUFFERS 8 /* so that neither thread waits when the other is off its core for a moment */

/* A piece of the file: prepared by one thread, then parsed by another. */
typedef struct
{
  guint8     *bytes;
  const guint8 *data;   /* what the parser may see */
  gsize       n_data;
  GArray     *tags;     /* JeoulTag */
  guint64     n_read;   /* of the file so far */
  JeoulPlace  end;      /* where it ends */
  gboolean    last;     /* nothing comes after it: the end, or a fault */
  gboolean    ready;    /* the parser's; else the preparer's */

  gboolean    faulty;   /* what stands behind n_data is at fault */
  JeoulProblemCode code;
  JeoulPlace  place;
  char       *found;
  GError     *error;
} Buffer;

struct _JeoulInput
{
  JeoulReaderProgress  progress;
  gpointer             user_data;
  guint64              total;

  Buffer    buffers[N_BUFFERS];
  GMutex    mutex;
  GCond     changed;
  GThread  *thread;
  gboolean  quit;

  /* The preparer's */
  GInputStream *stream;
  GCancellable *cancellable;
  JeoulScanner  scanner;
  struct sha256_ctx checksum; /* nettle's: GLib's takes four times as long */
  guint64       n_read;
  guint         filling;
  guint8        carried[MAX_CARRIED];
  gsize         n_carried;
  gboolean      at_end;

  /* The parser's */
  gint          taken;     /* the buffer that is parsed; -1 before the first */
  const guint8 *data;
  gsize         n_data;
  gboolean      stopped;
  GArray       *tags;      /* of the buffers taken, but for what the parser has passed */
  guint         first_tag;
};

static void
fault (Buffer           *buffer,
       JeoulProblemCode  code,
       JeoulPlace        place,
       char             *found)
{
  g_free (buffer->found);
  buffer->faulty = TRUE;
  buffer->code = code;
  buffer->place = place;
  buffer->found = found;
}

/* Checks that the bytes are UTF-8 and returns how many may go on; a character that the end cuts
 * is carried over to the next buffer. */
static gsize
check_utf8 (JeoulInput   *self,
            Buffer       *buffer,
            const guint8 *data,
            gsize         length)
{
  const char *bad;
  gsize good, left;
  JeoulPlace place = self->scanner.place;

  if (g_utf8_validate_len ((const char *) data, length, &bad))
    return length;

  good = (gsize) ((const guint8 *) bad - data);
  left = length - good;
  if (!self->at_end && left < MAX_CARRIED && *bad != '\0'
      && g_utf8_get_char_validated (bad, (gssize) left) == (gunichar) -2)
    {
      memcpy (self->carried, bad, left);
      self->n_carried = left;
      return good;
    }

  jeoul_place_advance (&place, data, good);
  if (*bad == '\0')
    fault (buffer, JEOUL_PROBLEM_NUL_BYTE, place, NULL);
  else
    {
      GString *hex = g_string_new (NULL);

      for (gsize i = 0; i < MIN (left, 4) && (i == 0 || (data[good + i] & 0x80) != 0); i++)
        g_string_append_printf (hex, "%s%02X", i > 0 ? " " : "", data[good + i]);
      fault (buffer, JEOUL_PROBLEM_NOT_UTF8, place, g_string_free (hex, FALSE));
    }

  return good;
}

/* Reads and checks the next piece of the file. */
static void
prepare (JeoulInput *self,
         Buffer     *buffer)
{
  gboolean first = self->n_read == 0;
  gsize carried = self->n_carried;
  gsize n = 0, start = 0, length;
  JeoulProblemCode code;
  char *found;

  buffer->n_data = 0;
  g_array_set_size (buffer->tags, 0);
  memcpy (buffer->bytes, self->carried, carried);
  self->n_carried = 0;
  if (!g_input_stream_read_all (self->stream, buffer->bytes + carried, BUFFER_SIZE - carried, &n,
                                self->cancellable, &buffer->error))
    {
      buffer->last = TRUE;
      return;
    }
  self->at_end = n < BUFFER_SIZE - carried;
  self->n_read += n;
  buffer->n_read = self->n_read;
  length = carried + n;

  if (first && !jeoul_reader_check_beginning (buffer->bytes, length, &start, &code, &found))
    fault (buffer, code, (JeoulPlace) { 1, 1 }, found);
  if (!buffer->faulty && self->n_read > JEOUL_MAX_FILE_SIZE)
    fault (buffer, JEOUL_PROBLEM_FILE_TOO_LARGE, self->scanner.place, NULL);
  if (!buffer->faulty)
    {
      buffer->data = buffer->bytes + start;
      length = check_utf8 (self, buffer, buffer->data, length - start);
      buffer->n_data = jeoul_scanner_feed (&self->scanner, buffer->data, length, buffer->tags);
      /* What the scanner refuses stands before what is not UTF-8: it has seen no more. */
      if (self->scanner.failed)
        fault (buffer, self->scanner.code, self->scanner.failed_at, NULL);
    }
  buffer->end = self->scanner.place;
  buffer->last = self->at_end || buffer->faulty;
  sha256_update (&self->checksum, n, buffer->bytes + carried);
}

/* Prepares the pieces after the first, while the parser is at work on those before. */
static gpointer
run (gpointer data)
{
  JeoulInput *self = data;
  gboolean last = FALSE;

  while (!last)
    {
      Buffer *buffer = &self->buffers[self->filling];

      g_mutex_lock (&self->mutex);
      while (buffer->ready && !self->quit)
        g_cond_wait (&self->changed, &self->mutex);
      last = self->quit;
      g_mutex_unlock (&self->mutex);
      if (last)
        break;

      prepare (self, buffer);
      last = buffer->last;
      self->filling = (self->filling + 1) % N_BUFFERS;

      g_mutex_lock (&self->mutex);
      buffer->ready = TRUE;
      g_cond_broadcast (&self->changed);
      g_mutex_unlock (&self->mutex);
    }

  return NULL;
}

/* Takes the next piece; FALSE when there is none. */
static gboolean
take (JeoulInput *self)
{
  Buffer *buffer;

  if (self->stopped || (self->taken >= 0 && self->buffers[self->taken].last))
    return FALSE;

  if (self->taken < 0)
    {
      buffer = &self->buffers[0];
      prepare (self, buffer);
      buffer->ready = TRUE;
      self->taken = 0;
      self->filling = 1;
      if (!buffer->last)
        self->thread = g_thread_new ("jeoul-read", run, self);
    }
  else
    {
      g_mutex_lock (&self->mutex);
      self->buffers[self->taken].ready = FALSE;
      g_cond_broadcast (&self->changed);
      self->taken = (self->taken + 1) % N_BUFFERS;
      buffer = &self->buffers[self->taken];
      while (!buffer->ready)
        g_cond_wait (&self->changed, &self->mutex);
      g_mutex_unlock (&self->mutex);
    }

  self->data = buffer->data;
  self->n_data = buffer->n_data;
  if (self->first_tag > 0)
    g_array_remove_range (self->tags, 0, self->first_tag);
  self->first_tag = 0;
  if (buffer->tags->len > 0)
    g_array_append_vals (self->tags, buffer->tags->data, buffer->tags->len);
  if (self->progress != NULL && buffer->error == NULL)
    self->progress (buffer->n_read, self->total, self->user_data);

  return TRUE;
}

static void
join (JeoulInput *self)
{
  if (self->thread == NULL)
    return;

  g_mutex_lock (&self->mutex);
  self->quit = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  g_thread_join (g_steal_pointer (&self->thread));
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
  self->taken = -1;
  for (guint i = 0; i < N_BUFFERS; i++)
    {
      self->buffers[i].bytes = g_malloc (BUFFER_SIZE);
      self->buffers[i].tags = g_array_new (FALSE, FALSE, sizeof (JeoulTag));
    }
  self->tags = g_array_new (FALSE, FALSE, sizeof (JeoulTag));
  sha256_init (&self->checksum);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  jeoul_scanner_init (&self->scanner);

  return self;
}

void
jeoul_input_free (JeoulInput *input)
{
  join (input);
  for (guint i = 0; i < N_BUFFERS; i++)
    {
      g_free (input->buffers[i].bytes);
      g_array_unref (input->buffers[i].tags);
      g_free (input->buffers[i].found);
      g_clear_error (&input->buffers[i].error);
    }
  g_array_unref (input->tags);
  g_mutex_clear (&input->mutex);
  g_cond_clear (&input->changed);
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
          if (!take (input))
            break;
          continue;
        }
      n = MIN (input->n_data, length - done);
      memcpy (buffer + done, input->data, n);
      input->data += n;
      input->n_data -= n;
      done += n;
    }

  if (done == 0 && (input->stopped || jeoul_input_has_failed (input)))
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

/* Whether all that could be read has been handed over, and what follows is at fault. */
gboolean
jeoul_input_has_failed (const JeoulInput *input)
{
  const Buffer *buffer = input->taken >= 0 ? &input->buffers[input->taken] : NULL;

  return buffer != NULL && input->n_data == 0 && (buffer->faulty || buffer->error != NULL);
}

gboolean
jeoul_input_get_problem (const JeoulInput  *input,
                         JeoulProblemCode  *code,
                         JeoulPlace        *place,
                         const char       **found)
{
  const Buffer *buffer = input->taken >= 0 ? &input->buffers[input->taken] : NULL;

  if (buffer == NULL || !buffer->faulty)
    return FALSE;
  *code = buffer->code;
  *place = buffer->place;
  *found = buffer->found;
  return TRUE;
}

/* The last tag (or comment, or instruction) before @offset, which is how far the parser has come
 * and never less than at the call before. */
JeoulTag
jeoul_input_find_tag (JeoulInput *input,
                      guint64     offset)
{
  const JeoulTag *tags = (const JeoulTag *) (gpointer) input->tags->data;
  guint n = input->tags->len;
  guint i = input->first_tag;

  while (i + 1 < n && tags[i + 1].offset < offset)
    i++;
  input->first_tag = i;

  return i < n ? tags[i] : (JeoulTag) { 0, { 1, 1 } };
}

/* Where the bytes end that the parser has got. */
JeoulPlace
jeoul_input_get_end (JeoulInput *input)
{
  return input->taken >= 0 ? input->buffers[input->taken].end : (JeoulPlace) { 1, 1 };
}

/* SHA-256 of all bytes, in hexadecimal; of use only when the file was read to its end. */
char *
jeoul_input_steal_hash (JeoulInput *input)
{
  guint8 digest[SHA256_DIGEST_SIZE];
  char hex[BASE16_ENCODE_LENGTH (SHA256_DIGEST_SIZE) + 1] = "";

  join (input);
  sha256_digest (&input->checksum, sizeof digest, digest);
  base16_encode_update (hex, sizeof digest, digest);
  return g_strdup (hex);
}

GError *
jeoul_input_steal_error (JeoulInput *input)
{
  if (input->taken < 0)
    return NULL;
  return g_steal_pointer (&input->buffers[input->taken].error);
}
