/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The arguments of the command line, taken apart and checked. */
#include <string.h>

#include "jeoul-cli-args.h"
#include "jeoul-cli-output.h"
#include "jeoul-nearest.h"

enum
{
  LIST = 1 << 0,
  SHOW = 1 << 1,
  CHECK = 1 << 2,
  EXPORT = 1 << 3,
  SCHEMA = 1 << 4,
  COMPARE = 1 << 5,
  VERIFY = 1 << 6,
  EVERY = LIST | SHOW | CHECK | EXPORT | SCHEMA | COMPARE | VERIFY,
};

/* In the order of the bits above. */
static const char *const commands[] = { "list", "show", "check", "export", "schema", "compare",
                                        "verify", NULL };

typedef enum
{
  KIND_FLAG,
  KIND_TEXT,
  KIND_FILE,
  KIND_TEXTS,
} OptionKind;

/* Each option means the same wherever it is allowed. */
static const struct
{
  const char *name;
  char        letter;
  OptionKind  kind;
  guint       commands;
  gsize       offset;
} options[] = {
  { "dataset", 'd', KIND_FILE, LIST | SHOW | EXPORT | COMPARE | VERIFY,
    G_STRUCT_OFFSET (JeoulArguments, dataset) },
  { "output", 'o', KIND_FILE, EXPORT, G_STRUCT_OFFSET (JeoulArguments, output) },
  { "format", 0, KIND_TEXT, EVERY & ~(SCHEMA | VERIFY),
    G_STRUCT_OFFSET (JeoulArguments, format) },
  { "lang", 0, KIND_TEXT, EVERY, G_STRUCT_OFFSET (JeoulArguments, lang) },
  { "preset", 0, KIND_TEXT, EXPORT, G_STRUCT_OFFSET (JeoulArguments, preset) },
  { "size", 0, KIND_TEXT, EXPORT, G_STRUCT_OFFSET (JeoulArguments, size) },
  { "dpi", 0, KIND_TEXT, EXPORT, G_STRUCT_OFFSET (JeoulArguments, dpi) },
  { "currency", 0, KIND_TEXT, EXPORT, G_STRUCT_OFFSET (JeoulArguments, currency) },
  { "scale", 0, KIND_TEXT, EXPORT, G_STRUCT_OFFSET (JeoulArguments, scale) },
  { "background", 0, KIND_TEXT, EXPORT, G_STRUCT_OFFSET (JeoulArguments, background) },
  { "claims", 0, KIND_TEXT, EXPORT, G_STRUCT_OFFSET (JeoulArguments, claims) },
  { "title", 0, KIND_TEXT, EXPORT, G_STRUCT_OFFSET (JeoulArguments, title) },
  { "as-of", 0, KIND_TEXT, EXPORT, G_STRUCT_OFFSET (JeoulArguments, as_of) },
  { "filter", 0, KIND_TEXT, EXPORT, G_STRUCT_OFFSET (JeoulArguments, filter) },
  { "group", 0, KIND_TEXT, EXPORT, G_STRUCT_OFFSET (JeoulArguments, group) },
  { "sort", 0, KIND_TEXT, EXPORT, G_STRUCT_OFFSET (JeoulArguments, sort) },
  { "caption", 0, KIND_TEXT, EXPORT, G_STRUCT_OFFSET (JeoulArguments, caption) },
  { "set", 0, KIND_TEXTS, EXPORT, G_STRUCT_OFFSET (JeoulArguments, set) },
  { "all", 0, KIND_FLAG, EXPORT, G_STRUCT_OFFSET (JeoulArguments, all) },
  { "quiet", 'q', KIND_FLAG, EVERY, G_STRUCT_OFFSET (JeoulArguments, quiet) },
  { "force", 'f', KIND_FLAG, EXPORT, G_STRUCT_OFFSET (JeoulArguments, force) },
  { "strict", 0, KIND_FLAG, CHECK, G_STRUCT_OFFSET (JeoulArguments, strict) },
  { "help", 'h', KIND_FLAG, EVERY, G_STRUCT_OFFSET (JeoulArguments, help) },
  { "version", 0, KIND_FLAG, EVERY, G_STRUCT_OFFSET (JeoulArguments, version) },
};

static guint
find_command (const char *word)
{
  for (guint i = 0; commands[i] != NULL; i++)
    if (g_str_equal (commands[i], word))
      return 1u << i;

  return 0;
}

/* The option as its reader would write it, "--format". */
static char *
option_name (gsize index)
{
  return g_strconcat ("--", options[index].name, NULL);
}

static gboolean
is_given (const JeoulArguments *arguments,
          gsize                 index)
{
  gconstpointer member = G_STRUCT_MEMBER_P (arguments, options[index].offset);

  return options[index].kind == KIND_FLAG ? *(const gboolean *) member
                                          : *(const gconstpointer *) member != NULL;
}

static void
tell_unknown_option (JeoulLang   lang,
                     const char *argument,
                     guint       command)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = g_strndup (argument, strcspn (argument, "="));
  g_autofree char *shown = jeoul_printable (name);
  const char *nearest;

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    {
      if (command != 0 && (options[i].commands & command) == 0)
        continue;
      g_ptr_array_add (candidates, option_name (i));
    }
  g_ptr_array_add (candidates, NULL);

  nearest = jeoul_arguments_nearest (name, (const char *const *) candidates->pdata);
  if (nearest != NULL)
    jeoul_message (jeoul_tr (lang, "There is no option %s. Did you mean %s?"), shown, nearest);
  else
    jeoul_message (jeoul_tr (lang, "There is no option %s. See: jeoul --help"), shown);
}

/* GOption would take "--quiet=no" for "--quiet". */
static gboolean
check_flags (char *const *words,
             JeoulLang    lang)
{
  for (; *words != NULL; words++)
    for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
      {
        g_autofree char *name = option_name (i);

        if (options[i].kind == KIND_FLAG && g_str_has_prefix (*words, name)
            && (*words)[strlen (name)] == '=')
          {
            jeoul_message (jeoul_tr (lang, "The option %s takes no value."), name);
            return FALSE;
          }
      }

  return TRUE;
}

static gboolean
are_utf8 (char **strings)
{
  for (; *strings != NULL; strings++)
    if (!g_utf8_validate (*strings, -1, NULL))
      return FALSE;

  return TRUE;
}

/* Everything but the operands: whether each option may stand with the subcommand, and is text. */
static gboolean
check_options (const JeoulArguments *arguments,
               guint                 command,
               JeoulLang             lang)
{
  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autofree char *name = option_name (i);

      if (!is_given (arguments, i))
        continue;
      if (command != 0 && (options[i].commands & command) == 0)
        {
          jeoul_message (jeoul_tr (lang, "%s has no option %s. See: jeoul %s --help"),
                         arguments->command, name, arguments->command);
          return FALSE;
        }
      if ((options[i].kind == KIND_TEXT
           && !g_utf8_validate (G_STRUCT_MEMBER (char *, arguments, options[i].offset), -1, NULL))
          || (options[i].kind == KIND_TEXTS
              && !are_utf8 (G_STRUCT_MEMBER (char **, arguments, options[i].offset))))
        {
          jeoul_message (jeoul_tr (lang, "The value of %s is not UTF-8."), name);
          return FALSE;
        }
    }

  return TRUE;
}

static GOptionContext *
make_context (JeoulArguments *arguments)
{
  GOptionContext *context = g_option_context_new (NULL);
  GOptionEntry entries[G_N_ELEMENTS (options) + 1] = { 0 };
  static const GOptionArg kinds[] = {
    [KIND_FLAG] = G_OPTION_ARG_NONE,
    /* As bytes: GOption would convert a "string" from the locale's character set. */
    [KIND_TEXT] = G_OPTION_ARG_FILENAME,
    [KIND_FILE] = G_OPTION_ARG_FILENAME,
    [KIND_TEXTS] = G_OPTION_ARG_FILENAME_ARRAY,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    {
      entries[i].long_name = options[i].name;
      entries[i].short_name = options[i].letter;
      entries[i].arg = kinds[options[i].kind];
      entries[i].arg_data = G_STRUCT_MEMBER_P (arguments, options[i].offset);
    }
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_help_enabled (context, FALSE);
  /* They stay among the operands, where they can be told with the nearest name. */
  g_option_context_set_ignore_unknown_options (context, TRUE);

  return context;
}

/* The language that --lang gives for messages. */
static void
choose_language (const JeoulArguments *arguments,
                 JeoulLang            *lang)
{
  /* The language of a figure is not that of the messages about it. */
  if (arguments->lang != NULL && strchr (arguments->lang, ',') == NULL
      && g_strcmp0 (arguments->command, "export") != 0)
    jeoul_lang_from_string (arguments->lang, lang);
}

/**
 * jeoul_arguments_parse:
 * @argc: number of arguments
 * @argv: arguments, the first one being the program
 * @lang: (out): the language of messages: that of --lang, else that of the environment
 *
 * Options may stand in any order, before and after the subcommand, as "--name=value" or
 * "--name value"; what follows "--" is no option.
 *
 * Returns: (transfer full) (nullable): the arguments, or %NULL after saying what is wrong
 */
JeoulArguments *
jeoul_arguments_parse (int          argc,
                       char *const *argv,
                       JeoulLang   *lang)
{
  g_autoptr (JeoulArguments) arguments = g_new0 (JeoulArguments, 1);
  g_autoptr (GOptionContext) context = make_context (arguments);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  guint command = 0;
  int n_words;

  *lang = jeoul_lang_from_environment ();

  /* What follows "--" is kept from GOption, which would take the "--" away only sometimes. */
  for (n_words = 0; n_words < argc; n_words++)
    {
      if (n_words > 0 && g_str_equal (argv[n_words], "--"))
        break;
      g_ptr_array_add (words, g_strdup (argv[n_words]));
    }
  g_ptr_array_add (words, NULL);
  arguments->strv = (char **) g_ptr_array_steal (words, NULL);

  if (!check_flags (arguments->strv, *lang))
    return NULL;
  if (!g_option_context_parse_strv (context, &arguments->strv, &error))
    {
      /* Every option takes any bytes, so the one thing that can go wrong is a value that is not
       * there, at the end. */
      g_autofree char *last = jeoul_printable (argv[n_words - 1]);

      jeoul_message (jeoul_tr (*lang, "The option %s needs a value."), last);
      return NULL;
    }

  if (arguments->strv[0] != NULL && arguments->strv[1] != NULL && arguments->strv[1][0] != '-')
    {
      command = find_command (arguments->strv[1]);
      arguments->command = arguments->strv[1];
    }
  choose_language (arguments, lang);

  for (char **word = arguments->strv + (arguments->strv[0] != NULL); *word != NULL; word++)
    if ((*word)[0] == '-' && (*word)[1] != '\0')
      {
        tell_unknown_option (*lang, *word, command);
        return NULL;
      }
  if (!check_options (arguments, command, *lang))
    return NULL;

  {
    g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
    gsize n_before = g_strv_length (arguments->strv);
    gsize first = arguments->command != NULL ? 2 : 1;
    int i = 1;

    if (n_before > first)
      g_strv_builder_addv (builder, (const char **) arguments->strv + first);
    while (i < argc && !g_str_equal (argv[i], "--"))
      i++;
    for (i++; i < argc; i++)
      g_strv_builder_add (builder, argv[i]);
    arguments->operands = g_strv_builder_end (builder);
  }

  if (arguments->lang != NULL && g_strcmp0 (arguments->command, "export") != 0)
    {
      JeoulLang unused;

      if (!jeoul_lang_from_string (arguments->lang, &unused))
        {
          jeoul_message (jeoul_tr (*lang, "--lang is en or ko, not “%s”."), arguments->lang);
          return NULL;
        }
    }

  return g_steal_pointer (&arguments);
}

void
jeoul_arguments_free (JeoulArguments *arguments)
{
  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    {
      if (options[i].kind == KIND_TEXT || options[i].kind == KIND_FILE)
        g_free (G_STRUCT_MEMBER (char *, arguments, options[i].offset));
      else if (options[i].kind == KIND_TEXTS)
        g_strfreev (G_STRUCT_MEMBER (char **, arguments, options[i].offset));
    }
  g_strfreev (arguments->operands);
  g_strfreev (arguments->strv);
  g_free (arguments);
}

gboolean
jeoul_arguments_is_command (const char *word)
{
  return find_command (word) != 0;
}

const char *
jeoul_arguments_nearest (const char        *word,
                         const char *const *candidates)
{
  JeoulNearest nearest;

  jeoul_nearest_init (&nearest, word);
  for (gsize i = 0; candidates[i] != NULL; i++)
    jeoul_nearest_try (&nearest, candidates[i]);

  return nearest.best;
}

int
jeoul_arguments_choose (JeoulLang          lang,
                        const char        *option,
                        const char        *word,
                        const char *const *choices)
{
  g_autofree char *list = NULL;

  for (int i = 0; choices[i] != NULL; i++)
    if (g_str_equal (choices[i], word))
      return i;

  list = g_strjoinv (", ", (char **) choices);
  jeoul_message (jeoul_tr (lang, "%s cannot be “%s”. It is one of: %s"), option, word, list);
  return -1;
}
