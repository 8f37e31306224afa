/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How soon a window shows what it should, seen from outside as a person sees it: on the display.
 *
 *   bench-window start COMMAND…            from exec to the frame with the first marks
 *   bench-window act N ACTION VALUE VALUE COMMAND…
 *                                          from the activation of an action of Jeoul, with both
 *                                          values in turn, to the frame that is nearly the last;
 *                                          and the longest that the program did not answer meanwhile
 *   bench-window hover N COMMAND…          from a motion of the pointer to the frame it causes
 *
 * Prints milliseconds, one measurement a line, of "act" both. "start" also prints the processor's
 * time, which other programs disturb less; "hover" the share of the display that was painted.
 * For a display of its own (Xvfb) without a window manager, and a session bus. */
#include <gio/gio.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <time.h>

#include <X11/Xlib.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>

#define PATIENCE (30 * G_USEC_PER_SEC)
#define REST (2500 * 1000)    /* nothing painted for so long: at rest */
#define WORKING 500           /* milliseconds of the processor meanwhile: not at rest */
#define LOADED (1500 * 1000)  /* the same after the start, when a file is read */
#define SAME_FRAME 1500       /* what is painted within so long is one frame */
#define CONTENT_TOP 60        /* below any header bar */
#define MARK_COLOR 0x0067a8   /* of the first hue of the chart's light theme */
#define ENOUGH_INK 60         /* pixels */
#define NEARLY 0.01           /* of the pixels that changed in all */
#define BEFORE_TOOLTIP (300 * 1000)
/* Where the rows of a chart are in a window of the default size. */
#define HOVER_X 600
#define HOVER_TOP 220
#define HOVER_HEIGHT 400

typedef struct
{
  Display        *display;
  int             damage_event;
  XShmSegmentInfo segment;
  XImage         *image;
  GPid            pid;
} Bench;

typedef struct
{
  gint64  time;
  guint64 area; /* of what was painted, in pixels */
} Frame;

G_NORETURN static void
fail (Bench      *bench,
      const char *message)
{
  g_printerr ("bench-window: %s\n", message);
  if (bench->pid != 0)
    kill (bench->pid, SIGKILL);
  exit (1);
}

static void
open_display (Bench *bench)
{
  int screen, error_base;

  bench->display = XOpenDisplay (NULL);
  if (bench->display == NULL || !XShmQueryExtension (bench->display) ||
      !XDamageQueryExtension (bench->display, &bench->damage_event, &error_base))
    fail (bench, "needs a display with DAMAGE and MIT-SHM");

  screen = DefaultScreen (bench->display);
  bench->image = XShmCreateImage (bench->display, DefaultVisual (bench->display, screen),
                                  DefaultDepth (bench->display, screen), ZPixmap, NULL,
                                  &bench->segment, DisplayWidth (bench->display, screen),
                                  DisplayHeight (bench->display, screen));
  if (bench->image == NULL || bench->image->bits_per_pixel != 32)
    fail (bench, "needs a display of 24 bits");
  bench->segment.shmid = shmget (IPC_PRIVATE,
                                 (size_t) bench->image->bytes_per_line * bench->image->height,
                                 IPC_CREAT | 0600);
  bench->segment.shmaddr = bench->image->data = shmat (bench->segment.shmid, NULL, 0);
  if (!XShmAttach (bench->display, &bench->segment))
    fail (bench, "no shared memory");
  XSync (bench->display, False);
  shmctl (bench->segment.shmid, IPC_RMID, NULL);

  XDamageCreate (bench->display, DefaultRootWindow (bench->display), XDamageReportRawRectangles);
  /* Out of the way: nothing is hovered at first. */
  XTestFakeMotionEvent (bench->display, screen, bench->image->width - 1, bench->image->height - 1,
                        CurrentTime);
  XSync (bench->display, False);
}

static void
grab (Bench *bench)
{
  XShmGetImage (bench->display, DefaultRootWindow (bench->display), bench->image, 0, 0, AllPlanes);
}

static guint
count_ink (Bench *bench)
{
  guint n = 0;

  for (int y = CONTENT_TOP; y < bench->image->height; y++)
    {
      const guint32 *row = (const guint32 *) (bench->image->data + y * bench->image->bytes_per_line);

      for (int x = 0; x < bench->image->width; x++)
        n += (row[x] & 0xffffff) == MARK_COLOR;
    }

  return n;
}

static guint
count_different (Bench         *bench,
                 const guint32 *a,
                 const guint32 *b)
{
  const gsize n = (gsize) bench->image->width * bench->image->height;
  guint different = 0;

  for (gsize i = 0; i < n; i++)
    different += ((a[i] ^ b[i]) & 0xffffff) != 0;

  return different;
}

static guint32 *
copy_picture (Bench *bench)
{
  return g_memdup2 (bench->image->data, (gsize) bench->image->bytes_per_line * bench->image->height);
}

static gboolean
wait_for_damage (Bench  *bench,
                 gint64  until,
                 XEvent *event)
{
  struct pollfd fd = { .fd = ConnectionNumber (bench->display), .events = POLLIN };

  while (TRUE)
    {
      gint64 left;

      while (XPending (bench->display) > 0)
        {
          XNextEvent (bench->display, event);
          if (event->type == bench->damage_event + XDamageNotify)
            return TRUE;
        }
      left = until - g_get_monotonic_time ();
      if (left <= 0)
        return FALSE;
      poll (&fd, 1, (left + 999) / 1000);
      if (waitpid (bench->pid, NULL, WNOHANG) == bench->pid)
        {
          bench->pid = 0;
          fail (bench, "the program ended");
        }
    }
}

/* A frame arrives as several requests close together; its time is that of the last. */
static gboolean
wait_for_frame (Bench  *bench,
                gint64  until,
                Frame  *frame)
{
  XEvent event;

  if (!wait_for_damage (bench, until, &event))
    return FALSE;

  frame->area = 0;
  do
    {
      const XRectangle *area = &((XDamageNotifyEvent *) &event)->area;

      frame->time = g_get_monotonic_time ();
      frame->area += (guint64) area->width * area->height;
    }
  while (wait_for_damage (bench, frame->time + SAME_FRAME, &event));

  return TRUE;
}

static void
wait_for_rest (Bench *bench)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;
  Frame frame;

  while (wait_for_frame (bench, g_get_monotonic_time () + LOADED, &frame))
    {
      if (frame.time > until)
        fail (bench, "the window does not come to rest");
    }
}

/* Returns microseconds until so many pixels of the marks' colour were on the display. */
static gint64
start (Bench  *bench,
       char  **command,
       guint   ink)
{
  g_autoptr (GError) error = NULL;
  gint64 began = g_get_monotonic_time ();
  Frame frame;

  if (!g_spawn_async (NULL, command, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH, NULL,
                      NULL, &bench->pid, &error))
    fail (bench, error->message);
  while (wait_for_frame (bench, began + PATIENCE, &frame))
    {
      grab (bench);
      if (count_ink (bench) >= ink)
        return frame.time - began;
    }
  fail (bench, "no marks were painted");
}

static double
get_processor_ms (Bench *bench)
{
  struct timespec time = { 0 };
  clockid_t clock;

  if (clock_getcpuclockid (bench->pid, &clock) != 0 || clock_gettime (clock, &time) != 0)
    fail (bench, "the program ended");

  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void
stop (Bench *bench)
{
  kill (bench->pid, SIGKILL);
  waitpid (bench->pid, NULL, 0);
}

static void
activate (Bench      *bench,
          const char *action,
          const char *value)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean of_window = g_str_has_prefix (action, "win.");
  GVariantBuilder parameters;

  if (bus == NULL)
    fail (bench, "no session bus");
  g_variant_builder_init (&parameters, G_VARIANT_TYPE ("av"));
  g_variant_builder_add (&parameters, "v", g_variant_new_string (value));
  /* Without waiting for the reply: it may be sent after the frame. */
  g_dbus_connection_call (bus, "org.jeoul.Jeoul",
                          of_window ? "/org/jeoul/Jeoul/window/1" : "/org/jeoul/Jeoul",
                          "org.gtk.Actions", "Activate",
                          g_variant_new ("(sava{sv})", action + 4, &parameters, NULL), NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL, NULL);
  if (!g_dbus_connection_flush_sync (bus, NULL, &error))
    fail (bench, error->message);
}

/* Asks the main loop of the program for something that costs it nothing, over and over. */
typedef struct
{
  GThread *thread;
  int      stop;
  gint64   longest; /* microseconds until it answered */
} Pulse;

static gpointer
feel_pulse (gpointer data)
{
  Pulse *pulse = data;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  while (!g_atomic_int_get (&pulse->stop))
    {
      gint64 asked = g_get_monotonic_time ();
      g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
          bus, "org.jeoul.Jeoul", "/org/jeoul/Jeoul", "org.gtk.Actions", "Describe",
          g_variant_new ("(s)", "quit"), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);

      if (answer == NULL)
        break;
      pulse->longest = MAX (pulse->longest, g_get_monotonic_time () - asked);
      g_usleep (500);
    }

  return NULL;
}

static void
pulse_begin (Pulse *pulse)
{
  *pulse = (Pulse) { 0 };
  pulse->thread = g_thread_new ("pulse", feel_pulse, pulse);
}

static gint64
pulse_end (Pulse *pulse)
{
  g_atomic_int_set (&pulse->stop, 1);
  g_thread_join (pulse->thread);

  return pulse->longest;
}

/* A program that works is not at rest, however long it paints nothing: the chart is being built. */
static gboolean
wait_for_next (Bench    *bench,
               gint64    began,
               gboolean  painted,
               Frame    *frame)
{
  const gint64 until = began + PATIENCE;
  double used;

  if (!painted)
    return wait_for_frame (bench, until, frame);
  do
    {
      used = get_processor_ms (bench);
      if (wait_for_frame (bench, g_get_monotonic_time () + REST, frame))
        return TRUE;
      used = get_processor_ms (bench) - used;
    }
  while (used > WORKING && g_get_monotonic_time () < until);

  return FALSE;
}

/* Returns microseconds from the activation to the first frame that is nearly the last, and in
 * @blocked the longest that the program did not answer in between. Cursors and the like may still
 * change after it; most of the window may not. */
static gint64
act (Bench      *bench,
     const char *action,
     const char *value,
     gint64     *blocked)
{
  Pulse pulse;
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 began;
  Frame frame;
  guint changed;

  grab (bench);
  g_ptr_array_add (pictures, copy_picture (bench));
  pulse_begin (&pulse);
  g_usleep (20 * 1000);
  began = g_get_monotonic_time ();
  activate (bench, action, value);
  while (wait_for_next (bench, began, times->len > 0, &frame))
    {
      gint64 time = frame.time - began;

      grab (bench);
      g_ptr_array_add (pictures, copy_picture (bench));
      g_array_append_val (times, time);
      if (times->len > 200)
        fail (bench, "the window does not come to rest");
    }
  *blocked = pulse_end (&pulse);
  if (times->len == 0)
    fail (bench, "the action had no effect");

  changed = count_different (bench, g_ptr_array_index (pictures, 0),
                             g_ptr_array_index (pictures, times->len));
  if (changed == 0)
    fail (bench, "the action changed nothing");
  for (guint i = 0; i < times->len; i++)
    {
      if (count_different (bench, g_ptr_array_index (pictures, i + 1),
                           g_ptr_array_index (pictures, times->len)) <= NEARLY * changed)
        return g_array_index (times, gint64, i);
    }
  g_assert_not_reached ();
}

/* Up and down over the middle of the chart, by more than a row's height. */
static void
hover (Bench *bench,
       guint  n)
{
  const double whole = (double) bench->image->width * bench->image->height;
  guint n_measured = 0;

  for (guint i = 0; i < n; i++)
    {
      gint64 began = g_get_monotonic_time ();
      Frame frame;

      XTestFakeMotionEvent (bench->display, DefaultScreen (bench->display), HOVER_X,
                            HOVER_TOP + (i * 37) % HOVER_HEIGHT, CurrentTime);
      XFlush (bench->display);
      /* Between two rows nothing need change. */
      if (wait_for_frame (bench, began + BEFORE_TOOLTIP, &frame))
        {
          g_print ("%.2f %.4f\n", (frame.time - began) / 1e3, frame.area / whole);
          n_measured++;
        }
      /* Not in step with the frames. */
      g_usleep (60000 + (i * 7919) % 16000);
      while (wait_for_frame (bench, g_get_monotonic_time () + SAME_FRAME, &frame))
        ;
    }
  if (n_measured < n / 2)
    fail (bench, "nothing is painted when the pointer moves");
}

int
main (int   argc,
      char *argv[])
{
  Bench bench = { 0 };
  gboolean acts = argc > 6 && g_str_equal (argv[1], "act");
  gboolean hovers = argc > 3 && g_str_equal (argv[1], "hover");
  int command = acts ? 6 : hovers ? 3 : 2;
  guint n = acts || hovers ? strtoul (argv[2], NULL, 10) : 0;
  gint64 started;

  if (argc <= command || (!acts && !hovers && !g_str_equal (argv[1], "start")))
    {
      g_printerr ("bench-window: see the top of its source\n");
      return 2;
    }

  open_display (&bench);
  /* The marks of another file may be of any colour. */
  started = start (&bench, argv + command, acts || hovers ? 0 : ENOUGH_INK);
  if (!acts && !hovers)
    g_print ("%.2f %.2f\n", started / 1e3, get_processor_ms (&bench));
  else
    wait_for_rest (&bench);
  for (guint i = 0; acts && i < n; i++)
    {
      gint64 blocked;
      gint64 took = act (&bench, argv[3], argv[4 + i % 2], &blocked);

      g_print ("%.2f %.2f\n", took / 1e3, blocked / 1e3);
    }
  if (hovers)
    hover (&bench, n);
  stop (&bench);

  return 0;
}
