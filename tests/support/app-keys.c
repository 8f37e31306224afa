/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys that are pressed, and a window that is resized, on a display without a window manager. */
#define G_LOG_DOMAIN "tests"

#include "app-driver.h"
#include "app-driver-private.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>

/* So often a window is looked for, 20 ms apart, before a key that should close it is pressed again. */
#define PATIENCE 150

/* A window may go while it is being asked. */
static int
ignore_error_cb (Display     *display,
                 XErrorEvent *event)
{
  return 0;
}

static Display *
get_display (void)
{
  static Display *display;

  if (display == NULL)
    {
      XSetErrorHandler (ignore_error_cb);
      display = XOpenDisplay (NULL);
    }
  g_assert_nonnull (display);

  return display;
}

/* The first window of that class which is on the screen: the largest one, as dialogs are smaller. */
static Window
find_window (void)
{
  Display *display = get_display ();
  Window root, parent, best = None;
  Window *children = NULL;
  unsigned int n = 0;
  int best_area = 0;

  XQueryTree (display, DefaultRootWindow (display), &root, &parent, &children, &n);
  for (unsigned int i = 0; i < n; i++)
    {
      XWindowAttributes attributes;
      XClassHint hint = { NULL };

      if (!XGetWindowAttributes (display, children[i], &attributes) ||
          attributes.map_state != IsViewable || !XGetClassHint (display, children[i], &hint))
        continue;
      if (g_strcmp0 (hint.res_class, "org.jeoul.Jeoul") == 0 &&
          attributes.width * attributes.height > best_area)
        {
          best = children[i];
          best_area = attributes.width * attributes.height;
        }
      XFree (hint.res_name);
      XFree (hint.res_class);
    }
  if (children != NULL)
    XFree (children);

  return best;
}

static char *
dup_title (Window window)
{
  Display *display = get_display ();
  Atom utf8 = XInternAtom (display, "UTF8_STRING", False);
  Atom type;
  int format;
  unsigned long n, rest;
  unsigned char *data = NULL;
  char *title = NULL;

  if (XGetWindowProperty (display, window, XInternAtom (display, "_NET_WM_NAME", False), 0, 1024,
                          False, utf8, &type, &format, &n, &rest, &data) == Success && data != NULL)
    {
      title = g_strndup ((const char *) data, n);
      XFree (data);
    }

  return title;
}

/**
 * app_has_window:
 * @app: a driver
 * @pattern: a title, with `*` for anything
 *
 * Asks the display, not the program: GTK 4.8 crashes when it is asked for the child of its root that
 * was the last window when the children were counted, and has closed since.
 *
 * Returns: whether such a window or dialog is on the screen
 */
gboolean
app_has_window (AppDriver  *app,
                const char *pattern)
{
  Display *display = get_display ();
  Window root, parent;
  Window *children = NULL;
  unsigned int n = 0;
  gboolean found = FALSE;

  XQueryTree (display, DefaultRootWindow (display), &root, &parent, &children, &n);
  for (unsigned int i = 0; i < n && !found; i++)
    {
      XWindowAttributes attributes;
      g_autofree char *title = NULL;

      if (!XGetWindowAttributes (display, children[i], &attributes) ||
          attributes.map_state != IsViewable)
        continue;
      title = dup_title (children[i]);
      found = title != NULL && g_pattern_match_simple (pattern, title);
    }
  if (children != NULL)
    XFree (children);

  return found;
}

/* What a window manager does when a dialog has gone: without one the focus falls to the root. */
static void
return_focus (AppDriver *app)
{
  Display *display = get_display ();
  Window focus;
  int revert;

  XGetInputFocus (display, &focus, &revert);
  if (focus != None && focus != PointerRoot && focus != DefaultRootWindow (display))
    return;

  app_await (app, find_window () != None);
  XSetInputFocus (display, find_window (), RevertToParent, CurrentTime);
  XSync (display, False);
}

static void
send (KeySym             symbol,
      AtspiKeySynthType  type)
{
  KeyCode code = XKeysymToKeycode (get_display (), symbol);

  g_assert_cmpuint (code, !=, 0);
  g_assert_true (atspi_generate_keyboard_event (code, NULL, type, NULL));
}

/* Into a corner, where nothing is: a pointer over the chart shows a tooltip. */
void
app_park_pointer (void)
{
  Display *display = get_display ();

  XWarpPointer (display, None, DefaultRootWindow (display), 0, 0, 0, 0,
                DisplayWidth (display, DefaultScreen (display)) - 1,
                DisplayHeight (display, DefaultScreen (display)) - 1);
  XSync (display, False);
}

/**
 * app_press:
 * @app: a driver
 * @keys: keys by their X names, with those held before: `Control+f`, `Shift+F9`
 */
void
app_press (AppDriver  *app,
           const char *keys)
{
  g_auto (GStrv) parts = g_strsplit (keys, "+", -1);
  guint n = g_strv_length (parts);
  KeySym symbols[4];

  g_assert_cmpuint (n, <=, G_N_ELEMENTS (symbols));
  return_focus (app);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *left = i < n - 1 ? g_strconcat (parts[i], "_L", NULL) : NULL;

      symbols[i] = XStringToKeysym (left != NULL ? left : parts[i]);
      g_assert_cmpuint (symbols[i], !=, NoSymbol);
    }
  for (guint i = 0; i < n; i++)
    send (symbols[i], ATSPI_KEY_PRESS);
  for (guint i = n; i > 0; i--)
    send (symbols[i - 1], ATSPI_KEY_RELEASE);
}

static gboolean
try_key (AppDriver  *app,
         const char *key,
         const char *pattern)
{
  app_press (app, key);

  /* A key that is pressed once more, because a busy program took its time, would be meant for the
   * window behind. */
  for (guint i = 0; i < PATIENCE && app_has_window (app, pattern); i++)
    g_usleep (20000);

  return !app_has_window (app, pattern);
}

/**
 * app_dismiss:
 * @app: a driver
 * @pattern: name of a dialog
 *
 * Presses Escape until it is gone: on the bus it can be seen before it has the keyboard.
 */
void
app_dismiss (AppDriver  *app,
             const char *pattern)
{
  app_await (app, try_key (app, "Escape", pattern));
}

/* As app_dismiss(), with Return. */
void
app_confirm (AppDriver  *app,
             const char *pattern)
{
  app_await (app, try_key (app, "Return", pattern));
}

/**
 * app_click:
 * @app: a driver
 * @node: an object in the first window
 *
 * Clicks in the middle of it with the pointer.
 */
void
app_click (AppDriver       *app,
           AtspiAccessible *node)
{
  g_autoptr (AtspiComponent) component = atspi_accessible_get_component_iface (node);
  g_autofree AtspiRect *box
      = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);

  /* The window is at the display's origin; without a compositor its frame is five pixels wide. */
  g_assert_true (atspi_generate_mouse_event (box->x + box->width / 2 + 5,
                                             box->y + box->height / 2 + 5, "b1c", NULL));
}

/**
 * app_type:
 * @app: a driver
 * @text: small letters and digits
 */
void
app_type (AppDriver  *app,
          const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    app_press (app, (char[]) { *c, '\0' });
}

/**
 * app_resize:
 * @app: a driver
 * @width: in pixels, with the frame that the window draws
 * @height: in pixels
 *
 * As if somebody had drawn at the window's corner.
 */
void
app_resize (AppDriver *app,
            int        width,
            int        height)
{
  app_await (app, find_window () != None);
  XResizeWindow (get_display (), find_window (), width, height);
  XSync (get_display (), False);
}
