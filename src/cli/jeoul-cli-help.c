/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help: examples first, then what can be given. */
#include "jeoul-cli-private.h"

/* A piece for each subcommand; translated as a whole, so that a language can lay it out. */
static const char *
help_of_all (JeoulLang lang)
{
  return jeoul_tr (lang,
                   "Examples:\n"
                   "  jeoul list figures\n"
                   "  jeoul export training-cost -o training-cost.png --lang en\n"
                   "  jeoul check my-claims.xml\n"
                   "\n"
                   "jeoul [FILE]\n"
                   "jeoul SUBCOMMAND [ARGUMENT...]\n"
                   "\n"
                   "Jeoul draws what AI models are said to cost, with who said it and how it was\n"
                   "reckoned. Without a subcommand it opens a window.\n"
                   "\n"
                   "Subcommands:\n"
                   "  list     what a dataset holds\n"
                   "  show     all about a claim\n"
                   "  compare  whether claims can be compared, and their ratio\n"
                   "  check    whether a file is a valid dataset\n"
                   "  export   figures as PNG, PDF, SVG or CSV\n"
                   "  verify   whether a figure still comes out as its file says\n"
                   "  schema   the RELAX NG schema of datasets\n"
                   "\n"
                   "  jeoul SUBCOMMAND --help tells more.\n"
                   "\n"
                   "Options:\n"
                   "  --lang en|ko     language of messages (else that of the environment)\n"
                   "  -q, --quiet      no progress, no remarks\n"
                   "  -h, --help       this help\n"
                   "  --version        the version\n"
                   "\n"
                   "Exit status: 0 done, 1 findings under --strict or claims that cannot be\n"
                   "compared, 2 usage or unknown id, 3 input missing or unreadable, 4 not a valid\n"
                   "dataset, 5 cannot write, 6 a character has no font, 130 interrupted.\n");
}

static const char *
help_of_list (JeoulLang lang)
{
  return jeoul_tr (lang,
                   "Examples:\n"
                   "  jeoul list\n"
                   "  jeoul list figures --lang ko\n"
                   "  jeoul list claims --format csv -d my-claims.xml > claims.csv\n"
                   "\n"
                   "jeoul list [KIND] [-d FILE] [--format table|csv|json] [--lang en|ko]\n"
                   "\n"
                   "Lists the records of a dataset. KIND is claims (the default), figures,\n"
                   "subjects, organizations, claimants, sources, quantities, units, events, rates\n"
                   "or reports. CSV and JSON carry ids and plain decimal numbers in the unit "
                   "named\n"
                   "beside them.\n"
                   "\n"
                   "  -d, --dataset FILE   the dataset (- is standard input; else the built-in "
                   "one)\n"
                   "  --format FORMAT      table (the default), csv or json\n"
                   "  --lang LANG          language of names and messages\n");
}

static const char *
help_of_show (JeoulLang lang)
{
  return jeoul_tr (lang,
                   "Examples:\n"
                   "  jeoul show deepseek-v3-final-run-cost\n"
                   "  jeoul show deepseek-v3-final-run-cost --format json\n"
                   "\n"
                   "jeoul show CLAIM... [-d FILE] [--format text|json] [--lang en|ko]\n"
                   "\n"
                   "Shows what is known about a claim: as printed, its value, who said it and\n"
                   "when, how it is reckoned, where it can be read, the sum that it rests on,\n"
                   "worked out again, and what the audit found.\n"
                   "\n"
                   "  -d, --dataset FILE   the dataset (- is standard input; else the built-in "
                   "one)\n"
                   "  --format FORMAT      text (the default) or json\n"
                   "  --lang LANG          language of names and messages\n");
}

static const char *
help_of_compare (JeoulLang lang)
{
  return jeoul_tr (lang,
                   "Examples:\n"
                   "  jeoul compare deepseek-v3-gpu-hours llama-3-1-405b-gpu-hours\n"
                   "  jeoul compare deepseek-v3-final-run-cost altman-gpt-4-cost --format json\n"
                   "\n"
                   "jeoul compare CLAIM CLAIM... [-d FILE] [--format text|json] [--lang en|ko]\n"
                   "\n"
                   "Lays two to eight claims beside each other: what each of them counts, whether\n"
                   "they can be compared, and the ratio of each two. Where two cannot, what can be\n"
                   "compared of the same subjects is named, if the dataset has it. In the table\n"
                   "≠ marks what differs, ? what is not said, ≈ what differs but does no harm.\n"
                   "\n"
                   "  -d, --dataset FILE   the dataset (- is standard input; else the built-in "
                   "one)\n"
                   "  --format FORMAT      text (the default) or json\n"
                   "  --lang LANG          language of names and messages\n"
                   "\n"
                   "Exit status: 0 they can be compared, 1 they cannot, or it cannot be told.\n");
}

static const char *
help_of_check (JeoulLang lang)
{
  return jeoul_tr (lang,
                   "Examples:\n"
                   "  jeoul check my-claims.xml\n"
                   "  jeoul check --format json *.xml\n"
                   "\n"
                   "jeoul check [FILE...] [--format text|json] [--lang en|ko] [--strict]\n"
                   "\n"
                   "Tells whether files are valid datasets and, if not, everything that is wrong\n"
                   "with line, column and what was expected; of a valid one, what does not fit:\n"
                   "sums and ratios that do not come out, restatements that changed, and the like.\n"
                   "Without a file: the built-in dataset; - is standard input.\n"
                   "\n"
                   "What a dataset acknowledges itself is counted only (in JSON: listed with its\n"
                   "note).\n"
                   "\n"
                   "  --format FORMAT      text (the default) or json\n"
                   "  --lang LANG          language of messages\n"
                   "  --strict             exit status 1 where there is a finding, warning or note,\n"
                   "                       that the dataset does not acknowledge\n");
}

static const char *
help_of_export (JeoulLang lang)
{
  return jeoul_tr (lang,
                   "Examples:\n"
                   "  jeoul export training-cost -o training-cost.png --lang ko\n"
                   "  jeoul export training-cost -o figure.pdf --preset paper-double\n"
                   "  jeoul export --all -o figures --lang en,ko --format pdf\n"
                   "  jeoul export gpu-hours -o meta.svg --filter organization:meta\n"
                   "\n"
                   "jeoul export FIGURE... | --all [-d FILE] -o OUT [OPTIONS]\n"
                   "\n"
                   "Writes figures as files. OUT is a file when one figure in one language is\n"
                   "written (- is standard output), else a folder, made if missing, with files\n"
                   "named FIGURE.LANG.png, .pdf, .svg or .csv. PNG, PDF and SVG hold the recipe\n"
                   "to make them again (see: jeoul verify --help); CSV holds the claims.\n"
                   "\n"
                   "  -o, --output OUT     where to\n"
                   "  -d, --dataset FILE   the dataset (- is standard input; else the built-in "
                   "one)\n"
                   "  --all                all figures of the dataset\n"
                   "  --format FORMAT      png, pdf, svg or csv (else by the ending of the name)\n"
                   "  --lang LANG          language of the figure: en, ko or en,ko\n"
                   "  --preset NAME        slide, paper-single, paper-double, a4, square or card\n"
                   "  --size WxH           with its unit: 1600x900px (the default), 85x64mm, "
                   "7x5in\n"
                   "  --dpi N              pixels per inch: 144 without a preset\n"
                   "  --currency CODE      reported (the default), USD or KRW\n"
                   "  --scale SCALE        linear or log (else the figure's own)\n"
                   "  --background NAME    white (the default), transparent or dark\n"
                   "  --claims ID,ID...    these claims instead of the figure's\n"
                   "  --filter TEXT        only the claims that a search finds: words, and facets\n"
                   "                       such as organization:deepseek,meta or year:2025\n"
                   "  --title TEXT         this title instead of the figure's\n"
                   "  --as-of DATE         only what had been said by then: 2025-01-27, 2025-01, "
                   "2025\n"
                   "  --group NAME         rows by subject, organization, quantity, claimant,\n"
                   "                       basis, role or none\n"
                   "  --sort NAME          dataset, value or date\n"
                   "  --caption LENGTH     full (the default) or short\n"
                   "  --set ID=VALUE       assume another value of a claim or an exchange rate\n"
                   "  -f, --force          replace existing files\n"
                   "  -q, --quiet          no progress, no remarks\n");
}

static const char *
help_of_verify (JeoulLang lang)
{
  return jeoul_tr (lang,
                   "Examples:\n"
                   "  jeoul verify training-cost.png\n"
                   "  jeoul verify figures/*.pdf -d my-claims.xml\n"
                   "\n"
                   "jeoul verify FILE... [-d FILE] [--lang en|ko]\n"
                   "\n"
                   "Reads the recipe in a PNG, PDF or SVG that Jeoul wrote, makes the figure\n"
                   "again from the dataset and tells whether it is the same, or what differs.\n"
                   "The picture itself is not looked at.\n"
                   "\n"
                   "  -d, --dataset FILE   the dataset (- is standard input; else the built-in "
                   "one)\n"
                   "  --lang LANG          language of messages\n"
                   "  -q, --quiet          tell only what differs\n"
                   "\n"
                   "Exit status: 0 all the same, 1 something differs or there is no recipe,\n"
                   "2 usage, 3 unreadable, 4 not a valid dataset.\n");
}

static const char *
help_of_schema (JeoulLang lang)
{
  return jeoul_tr (lang,
                   "Examples:\n"
                   "  jeoul schema > dataset.rng\n"
                   "\n"
                   "jeoul schema\n"
                   "\n"
                   "Prints the RELAX NG schema of datasets.\n");
}

char *
jeoul_cli_help (JeoulLang   lang,
                const char *command)
{
  static const struct
  {
    const char *name;
    const char *(*help) (JeoulLang lang);
  } helps[] = {
    { "list", help_of_list },     { "show", help_of_show },     { "check", help_of_check },
    { "export", help_of_export }, { "schema", help_of_schema }, { "compare", help_of_compare },
    { "verify", help_of_verify },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (helps); i++)
    if (g_strcmp0 (helps[i].name, command) == 0)
      return g_strdup (helps[i].help (lang));

  return g_strdup (help_of_all (lang));
}
