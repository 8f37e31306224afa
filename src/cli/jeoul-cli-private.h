/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the subcommands share: their context, messages, and how a dataset is opened. */
#pragma once

#include <gio/gio.h>

#include "jeoul-cli.h"
#include "jeoul-cli-args.h"
#include "jeoul-cli-output.h"
#include "jeoul-dataset.h"
#include "jeoul-problem.h"

G_BEGIN_DECLS

/**
 * JeoulCli:
 * One run of the command line. @lang: of messages and of what is printed. @cancellable: cancelled
 * when the user interrupts.
 */
typedef struct
{
  JeoulLang       lang;
  JeoulArguments *arguments;
  JeoulOutput    *output;
  GCancellable   *cancellable;
} JeoulCli;

/* Of two exit statuses: a batch ends with that of its worst part. */
JeoulExit jeoul_cli_worse  (JeoulExit a,
                            JeoulExit b);

/* The subcommands (their operands are arguments->operands without the subcommand itself). */
JeoulExit jeoul_cli_list   (JeoulCli *cli);
JeoulExit jeoul_cli_show   (JeoulCli *cli);
JeoulExit jeoul_cli_compare (JeoulCli *cli);
JeoulExit jeoul_cli_check  (JeoulCli *cli);
JeoulExit jeoul_cli_export (JeoulCli *cli);
JeoulExit jeoul_cli_verify (JeoulCli *cli);

/* Opens the dataset that -d names, or the built-in one. NULL: the reason was told, and @status is
 * what to exit with. */
JeoulDataset *jeoul_cli_open_dataset (JeoulCli       *cli,
                                      JeoulExit      *status);
JeoulDataset *jeoul_cli_read         (JeoulCli       *cli,
                                      const char     *file,
                                      JeoulProblems **problems,
                                      JeoulExit      *status,
                                      GError        **error);
/* What a file is called in messages: "-" is standard input, NULL the built-in dataset. */
char         *jeoul_cli_file_name    (JeoulCli       *cli,
                                      const char     *file);
/* One of the files that are built into the program; never NULL. Free with g_bytes_unref(). */
GBytes       *jeoul_cli_built_in     (const char     *name);
/* "file:3:5: sentence". */
char         *jeoul_cli_problem_line (JeoulCli           *cli,
                                      const char         *file,
                                      const JeoulProblem *problem);

/* "There is no claim “x”. Did you mean “y”?" for an id of a kind ("claims", "figures"). */
void          jeoul_cli_unknown_id   (JeoulCli           *cli,
                                      const JeoulDataset *dataset,
                                      const char         *kind,
                                      const char         *id);

/* The help of a subcommand, or of all (NULL). Free with g_free(). */
char         *jeoul_cli_help         (JeoulLang   lang,
                                      const char *command);

G_END_DECLS
