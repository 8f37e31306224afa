/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starting and ending the program, its actions on the bus, and waiting. */
#define G_LOG_DOMAIN "tests"

#include "app-driver.h"
#include "app-driver-private.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>

#define APP_ID "org.jeoul.Jeoul"
#define APP_PATH "/org/jeoul/Jeoul"
#define WINDOW_PATH APP_PATH "/window/1"
#define DEADLINE_S 15
#define TURN_MS 10

static GDBusConnection *
get_bus (void)
{
  static GDBusConnection *bus;
  g_autoptr (GError) error = NULL;

  if (bus == NULL)
    {
      bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
      g_assert_no_error (error);
      g_dbus_connection_set_exit_on_close (bus, FALSE);
    }

  return bus;
}

/**
 * app_dup_path:
 * @name: a name
 *
 * Returns: (transfer full): a path of that name in the folder of this run
 */
char *
app_dup_path (const char *name)
{
  return g_build_filename (g_getenv ("JEOUL_TEST_FOLDER"), name, NULL);
}

gint64
app_get_deadline (void)
{
  return g_get_monotonic_time () + DEADLINE_S * G_USEC_PER_SEC;
}

void
app_pause (AppDriver  *app,
           gint64      deadline,
           const char *condition,
           const char *file,
           int         line)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  if (g_get_monotonic_time () > deadline)
    {
      g_autofree char *message = g_strdup_printf ("did not come to hold in time: %s", condition);

      if (app != NULL)
        app_print_state (app);
      g_assertion_message (G_LOG_DOMAIN, file, line, G_STRFUNC, message);
    }
  g_usleep (TURN_MS * 1000);
}

static gboolean
has_ended (AppDriver *app)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;

  return g_subprocess_get_identifier (app->process) == NULL;
}

gboolean
app_is_on_bus (void)
{
  g_autoptr (GVariant) reply = NULL;
  gboolean owned;

  reply = g_dbus_connection_call_sync (get_bus (), "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "NameHasOwner",
                                       g_variant_new ("(s)", APP_ID), NULL, G_DBUS_CALL_FLAGS_NONE,
                                       -1, NULL, NULL);
  g_assert_nonnull (reply);
  g_variant_get (reply, "(b)", &owned);

  return owned;
}

/* The program must not outlive a test that failed. */
static void
child_setup_cb (gpointer user_data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

/* GTK's backends tell what they miss on a machine without a desktop; that is no warning. */
static void
assert_calm (const char *log)
{
  static const char *const bad[]
      = { "WARNING", "CRITICAL", "ERROR", "jeoul:", "Sanitizer", "runtime error" };
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (log, &text, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      if (strstr (text, bad[i]) != NULL)
        g_assert_cmpstr (text, ==, "");
    }
}

static GSubprocess *
launch (const AppOptions *options,
        const char       *log,
        GSubprocessFlags  flags)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (flags);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_set_stderr_file_path (launcher, log);
  g_subprocess_launcher_set_child_setup (launcher, child_setup_cb, NULL, NULL);
  g_subprocess_launcher_setenv (launcher, "G_DEBUG", "fatal-criticals", TRUE);
  g_ptr_array_add (argv, (gpointer) g_getenv ("JEOUL_TEST_PROGRAM"));
  for (guint i = 0; options->arguments != NULL && options->arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) options->arguments[i]);
  g_ptr_array_add (argv, NULL);
  for (guint i = 0; options->environment != NULL && options->environment[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (options->environment[i], "=", 2);

      if (pair[1] != NULL)
        g_subprocess_launcher_setenv (launcher, pair[0], pair[1], TRUE);
      else
        g_subprocess_launcher_unsetenv (launcher, pair[0]);
    }
  if (options->settings != NULL)
    {
      g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "glib-2.0", "settings",
                                                  NULL);
      g_autofree char *path = g_build_filename (folder, "keyfile", NULL);
      g_autofree char *text = g_strdup_printf ("[org/jeoul/Jeoul]\n%s\n", options->settings);

      g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
      /* An empty text keeps what an earlier run left there. */
      if (*options->settings != '\0')
        g_assert_true (g_file_set_contents (path, text, -1, NULL));
      g_subprocess_launcher_setenv (launcher, "GSETTINGS_BACKEND", "keyfile", TRUE);
    }

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);

  return process;
}

/**
 * app_start:
 * @options: (nullable): how
 *
 * Starts the program, and waits until its first window is on both buses.
 *
 * Returns: (transfer full): the driver; app_quit() frees it
 */
AppDriver *
app_start (const AppOptions *options)
{
  static const AppOptions plain = { NULL };
  static guint n_started;
  AppDriver *app = g_new0 (AppDriver, 1);
  g_autofree char *name = g_strdup_printf ("log-%u", n_started++);

  g_assert_false (app_is_on_bus ());
  app_park_pointer ();
  app->log = app_dup_path (name);
  app->process = launch (options != NULL ? options : &plain, app->log, G_SUBPROCESS_FLAGS_NONE);
  app_await (app, has_ended (app) || app_get_root (app) != NULL);
  if (has_ended (app))
    app_join (app);
  app_await (app, app_is_on_bus ());
  app_await (app, app_dup_state ("win.figure") != NULL);

  return app;
}

/**
 * app_wake:
 *
 * Has the session bus start the program, as a desktop does; app_act() with `app.quit` ends it.
 */
void
app_wake (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (
      get_bus (), APP_ID, APP_PATH, "org.freedesktop.Application", "Activate",
      g_variant_new ("(a{sv})", NULL), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
}

/**
 * app_run:
 * @arguments: (nullable): arguments
 *
 * Runs the program beside another, to its end.
 *
 * Returns: its exit status
 */
int
app_run (const char *const *arguments)
{
  const AppOptions options = { .arguments = arguments };
  g_autofree char *log = app_dup_path ("log-second");
  g_autoptr (GSubprocess) process = launch (&options, log, G_SUBPROCESS_FLAGS_NONE);

  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  g_assert_true (g_subprocess_get_if_exited (process));
  assert_calm (log);

  return g_subprocess_get_exit_status (process);
}

/**
 * app_join:
 * @app: (transfer full): a driver
 *
 * Waits for the end, which must be a good one: status 0 and no warning on standard error.
 */
void
app_join (AppDriver *app)
{
  app_await (app, has_ended (app));
  assert_calm (app->log);
  g_assert_true (g_subprocess_get_if_exited (app->process));
  g_assert_cmpint (g_subprocess_get_exit_status (app->process), ==, 0);
  app_await (NULL, !app_is_on_bus ());

  g_clear_object (&app->root);
  g_object_unref (app->process);
  g_free (app->log);
  g_free (app);
}

void
app_quit (AppDriver *app)
{
  app_act ("app.quit", NULL);
  app_join (app);
}

static const char *
get_path (const char  *action,
          const char **name)
{
  gboolean window = g_str_has_prefix (action, "win.");

  g_assert_true (window || g_str_has_prefix (action, "app."));
  *name = action + 4;

  return window ? WINDOW_PATH : APP_PATH;
}

/**
 * app_act:
 * @action: an action with its prefix, `app.` or `win.`
 * @parameter: (nullable): its parameter; a floating one is taken
 *
 * Activates it over the bus.
 */
void
app_act (const char *action,
         GVariant   *parameter)
{
  const char *name;
  const char *path = get_path (action, &name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = NULL;
  GVariantBuilder parameters;

  g_assert_true (app_is_enabled (action));
  g_variant_builder_init (&parameters, G_VARIANT_TYPE ("av"));
  if (parameter != NULL)
    g_variant_builder_add (&parameters, "v", parameter);
  reply = g_dbus_connection_call_sync (get_bus (), APP_ID, path, "org.gtk.Actions", "Activate",
                                       g_variant_new ("(sava{sv})", name, &parameters, NULL), NULL,
                                       G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, &error);
  g_assert_no_error (error);
}

void
app_act_text (const char *action,
              const char *parameter)
{
  app_act (action, g_variant_new_string (parameter));
}

static GVariant *
describe (const char *action)
{
  const char *name;
  const char *path = get_path (action, &name);

  return g_dbus_connection_call_sync (get_bus (), APP_ID, path, "org.gtk.Actions", "Describe",
                                      g_variant_new ("(s)", name), G_VARIANT_TYPE ("((bgav))"),
                                      G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, NULL);
}

gboolean
app_is_enabled (const char *action)
{
  g_autoptr (GVariant) reply = describe (action);
  gboolean enabled;

  if (reply == NULL)
    g_error ("There is no action %s", action);
  g_variant_get (reply, "((bgav))", &enabled, NULL, NULL);

  return enabled;
}

/**
 * app_dup_state:
 * @action: an action
 *
 * Returns: (transfer full) (nullable): its state: a string as it is, anything else as GVariant
 *   prints it
 */
char *
app_dup_state (const char *action)
{
  g_autoptr (GVariant) reply = describe (action);
  g_autoptr (GVariant) states = NULL;
  g_autoptr (GVariant) state = NULL;

  if (reply == NULL)
    return NULL;
  g_variant_get (reply, "((bg@av))", NULL, NULL, &states);
  if (g_variant_n_children (states) == 0)
    return NULL;
  g_variant_get_child (states, 0, "v", &state);

  return g_variant_is_of_type (state, G_VARIANT_TYPE_STRING) ? g_variant_dup_string (state, NULL)
                                                             : g_variant_print (state, FALSE);
}

gboolean
app_state_is (const char *action,
              const char *text)
{
  g_autofree char *state = app_dup_state (action);

  return g_strcmp0 (state, text) == 0;
}
