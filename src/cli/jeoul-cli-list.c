/* SPDX-License-Identifier: GPL-3.0-or-later */
/* jeoul list: the records of a dataset. */
#include "jeoul-cli-private.h"
#include "jeoul-cli-rows.h"

/* The kind that the operands name, claims where there are none; NULL: told what is wrong. */
static const JeoulListKind *
choose_kind (JeoulCli *cli)
{
  char **operands = cli->arguments->operands;
  guint n;
  const JeoulListKind *kinds = jeoul_list_kinds (&n);
  g_autofree const char **names = g_new0 (const char *, n + 1);
  const char *nearest;
  guint kind = 0;

  if (operands[0] == NULL)
    return kinds;

  for (guint i = 0; i < n; i++)
    names[i] = kinds[i].name;
  while (kind < n && !g_str_equal (names[kind], operands[0]))
    kind++;
  if (kind < n && operands[1] == NULL)
    return &kinds[kind];

  if (kind < n)
    {
      jeoul_message (jeoul_tr (cli->lang, "One argument too many: “%s”. See: jeoul %s --help"),
                     operands[1], "list");
      return NULL;
    }
  nearest = jeoul_arguments_nearest (operands[0], names);
  if (nearest != NULL)
    jeoul_message (jeoul_tr (cli->lang, "There are no “%s” to list. Did you mean “%s”?"),
                   operands[0], nearest);
  else
    {
      g_autofree char *list = g_strjoinv (", ", (char **) names);

      jeoul_message (jeoul_tr (cli->lang, "There are no “%s” to list. Choose one of: %s"),
                     operands[0], list);
    }
  return NULL;
}

static const JeoulColumn *
get_data_columns (const JeoulListKind *kind)
{
  return kind->data[0].name != NULL ? kind->data : jeoul_claim_columns;
}

/**
 * jeoul_cli_list:
 * @cli: the run
 *
 * Returns: the exit status
 */
JeoulExit
jeoul_cli_list (JeoulCli *cli)
{
  static const char *const formats[] = { "table", "csv", "json", NULL };
  const JeoulListKind *kind = choose_kind (cli);
  g_autoptr (JeoulDataset) dataset = NULL;
  g_autoptr (JeoulTable) table = NULL;
  JeoulListing listing = { .lang = cli->lang };
  int format = JEOUL_TABLE_ALIGNED;
  const char *records;
  JeoulExit status;
  guint n;

  if (kind == NULL)
    return JEOUL_EXIT_USAGE;
  if (cli->arguments->format != NULL)
    format = jeoul_arguments_choose (cli->lang, "--format", cli->arguments->format, formats);
  if (format < 0)
    return JEOUL_EXIT_USAGE;

  dataset = jeoul_cli_open_dataset (cli, &status);
  if (dataset == NULL)
    return status;

  listing.dataset = dataset;
  listing.aligned = format == JEOUL_TABLE_ALIGNED;
  table = jeoul_table_new (cli->output, (JeoulTableFormat) format, cli->lang,
                           listing.aligned ? kind->shown : get_data_columns (kind));
  listing.table = table;
  records = kind->get (dataset, &n);
  for (gsize i = 0; i < n; i++)
    {
      if (g_cancellable_is_cancelled (cli->cancellable) || jeoul_output_is_broken (cli->output))
        break;
      kind->add (&listing, records + i * kind->size);
    }
  jeoul_table_finish (table);

  return JEOUL_EXIT_DONE;
}
