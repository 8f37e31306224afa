/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way from arguments to a subcommand and to an exit status. */
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "jeoul-cli-private.h"

/* How long a run may take to wind up after the first interruption, in seconds. */
#define PATIENCE 2

JeoulExit
jeoul_cli_worse (JeoulExit a,
                 JeoulExit b)
{
  return MAX (a, b);
}

static JeoulExit
run_schema (JeoulCli *cli)
{
  g_autoptr (GBytes) schema = jeoul_cli_built_in ("dataset.rng");
  gsize size;
  const char *bytes = g_bytes_get_data (schema, &size);

  if (cli->arguments->operands[0] != NULL)
    {
      jeoul_message (jeoul_tr (cli->lang, "One argument too many: “%s”. See: jeoul %s --help"),
                     cli->arguments->operands[0], "schema");
      return JEOUL_EXIT_USAGE;
    }

  jeoul_output_write (cli->output, bytes, (gssize) size);
  return JEOUL_EXIT_DONE;
}

static const struct
{
  const char *name;
  JeoulExit (*run) (JeoulCli *cli);
} commands[] = {
  { "list", jeoul_cli_list },
  { "show", jeoul_cli_show },
  { "compare", jeoul_cli_compare },
  { "check", jeoul_cli_check },
  { "export", jeoul_cli_export },
  { "schema", run_schema },
  { "verify", jeoul_cli_verify },
};

static void
tell_unknown_command (JeoulLang   lang,
                      const char *word)
{
  const char *names[G_N_ELEMENTS (commands) + 1] = { NULL };
  g_autofree char *shown = jeoul_printable (word);
  const char *nearest;

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    names[i] = commands[i].name;
  nearest = jeoul_arguments_nearest (word, names);

  if (nearest != NULL)
    jeoul_message (jeoul_tr (lang, "There is no subcommand “%s”. Did you mean “%s”?"), shown,
                   nearest);
  else
    jeoul_message (jeoul_tr (lang, "There is no subcommand “%s”. See: jeoul --help"), shown);
}

static JeoulExit
run_command (JeoulCli *cli)
{
  const JeoulArguments *arguments = cli->arguments;
  const char *word = arguments->command;

  if (arguments->version)
    {
      jeoul_output_printf (cli->output, "jeoul %s\n", JEOUL_VERSION);
      return JEOUL_EXIT_DONE;
    }
  if (word == NULL)
    word = arguments->operands[0];
  if (arguments->help && (word == NULL || jeoul_arguments_is_command (word)))
    {
      g_autofree char *help = jeoul_cli_help (cli->lang, word);

      jeoul_output_write (cli->output, help, -1);
      return JEOUL_EXIT_DONE;
    }
  if (word == NULL)
    {
      jeoul_message (jeoul_tr (cli->lang, "Which subcommand? See: jeoul --help"));
      return JEOUL_EXIT_USAGE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (commands) && arguments->command != NULL; i++)
    if (g_str_equal (commands[i].name, word))
      return commands[i].run (cli);

  tell_unknown_command (cli->lang, word);
  return JEOUL_EXIT_USAGE;
}

/**
 * Watch:
 * Waits for an interruption in a thread of its own, so that the work can be cancelled without doing
 * anything in a signal handler. @ending: set before SIGUSR1 tells the thread that all is done.
 */
typedef struct
{
  GCancellable *cancellable;
  GThread      *thread;
  sigset_t      signals;
  int           ending; /* atomic */
} Watch;

static gpointer
wait_for_signal (gpointer user_data)
{
  Watch *watch = user_data;
  struct timespec patience = { .tv_sec = PATIENCE };
  int number;

  while (sigwait (&watch->signals, &number) != 0 || number == SIGUSR1)
    if (g_atomic_int_get (&watch->ending))
      return NULL;
  g_cancellable_cancel (watch->cancellable);

  /* The work may be stuck in a pipe that nobody reads. Files are written whole under another name
   * and then renamed: leaving in the middle does not leave half a figure. */
  if (sigtimedwait (&watch->signals, NULL, &patience) != SIGUSR1)
    _exit (JEOUL_EXIT_INTERRUPTED);

  return NULL;
}

static gboolean
is_ignored (int number)
{
  struct sigaction action;

  return sigaction (number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

static void
watch_start (Watch        *watch,
             GCancellable *cancellable)
{
  /* A reader that left shows in the error of write(). */
  signal (SIGPIPE, SIG_IGN);

  /* Blocked before any other thread is there, so that all inherit it. What whoever started the
   * program wants ignored (nohup, a script's background jobs) stays ignored. */
  sigemptyset (&watch->signals);
  sigaddset (&watch->signals, SIGUSR1);
  if (!is_ignored (SIGINT))
    sigaddset (&watch->signals, SIGINT);
  if (!is_ignored (SIGTERM))
    sigaddset (&watch->signals, SIGTERM);
  pthread_sigmask (SIG_BLOCK, &watch->signals, NULL);

  watch->cancellable = cancellable;
  watch->thread = g_thread_new ("interruption", wait_for_signal, watch);
}

static void
watch_end (Watch *watch)
{
  g_atomic_int_set (&watch->ending, TRUE);
  kill (getpid (), SIGUSR1);
  g_thread_join (watch->thread);
}

/* A word that names no file is a mistyped subcommand rather than a dataset. */
static gboolean
is_mistyped (const char *word)
{
  return strpbrk (word, "./:") == NULL && !g_file_test (word, G_FILE_TEST_EXISTS);
}

/**
 * jeoul_cli_wants:
 * @argc: number of arguments
 * @argv: arguments, the first one being the program
 *
 * Returns: whether these arguments are for the command line, not for the window (which takes
 *   files, and the options by which a desktop starts it)
 */
gboolean
jeoul_cli_wants (int          argc,
                 char *const *argv)
{
  if (argc < 2 || g_str_has_prefix (argv[1], "--gapplication-") || strcmp (argv[1], "--") == 0)
    return FALSE;
  return argv[1][0] == '-' || jeoul_arguments_is_command (argv[1])
         || is_mistyped (argv[1]);
}

static JeoulExit
run (int           argc,
     char *const  *argv,
     GCancellable *cancellable)
{
  g_autoptr (JeoulArguments) arguments = NULL;
  g_autoptr (JeoulOutput) output = jeoul_output_new ();
  JeoulCli cli = { .cancellable = cancellable, .output = output };
  JeoulExit status;
  int failure;

  arguments = jeoul_arguments_parse (argc, argv, &cli.lang);
  if (arguments == NULL)
    return JEOUL_EXIT_USAGE;
  cli.arguments = arguments;

  status = run_command (&cli);
  if (g_cancellable_is_cancelled (cancellable))
    return JEOUL_EXIT_INTERRUPTED;

  failure = jeoul_output_finish (output);
  /* A reader that wanted no more, as head does, is no failure. */
  if (failure != 0 && failure != EPIPE)
    {
      jeoul_message (jeoul_tr (cli.lang, "Standard output cannot be written: %s"),
                     g_strerror (failure));
      status = jeoul_cli_worse (status, JEOUL_EXIT_OUTPUT);
    }

  return g_cancellable_is_cancelled (cancellable) ? JEOUL_EXIT_INTERRUPTED : status;
}

/**
 * jeoul_cli_run:
 * @argc: number of arguments
 * @argv: arguments, the first one being the program
 *
 * Runs a subcommand. To be called before any thread is started.
 *
 * Returns: the exit status, see #JeoulExit
 */
int
jeoul_cli_run (int          argc,
               char *const *argv)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch watch = { 0 };
  JeoulExit status;

  /* Plain files only: no session bus is asked for network folders. */
  g_setenv ("GIO_USE_VFS", "local", TRUE);

  watch_start (&watch, cancellable);
  status = run (argc, argv, cancellable);
  watch_end (&watch);

  return status;
}
