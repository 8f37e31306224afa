/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The recipe in a file: which dataset, which figure, how; enough to make it again and compare. */
#include "jeoul-recipe.h"

#include <string.h>

#include "jeoul-press-private.h"
#include "jeoul-press-request.h"
#include "jeoul-read.h"

/* So many words have all options together, with room for some thousand --set. */
#define MAX_WORDS 10000

/* A digest as jeoul_scene_digest() writes it. */
#define DIGEST_LENGTH 64

/**
 * JeoulRecipe:
 * What a file says of how it was made. Nothing of it is to be believed: it is what verifying
 * compares with.
 */
struct _JeoulRecipe
{
  char             *program;
  char             *dataset;
  char             *version;
  char             *hash;
  char             *scene;
  char             *figure;
  JeoulPressRequest request;
};

G_DEFINE_QUARK (jeoul-recipe-error-quark, jeoul_recipe_error)

static char *
digest_scene (const JeoulPressJob *job,
              const JeoulSpec     *spec)
{
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_fixed ();
  g_autoptr (JeoulScene) scene = jeoul_press_place (job, spec, measurer);

  return jeoul_scene_digest (scene);
}

/* "name=value" as one word of a shell. */
static void
append_field (GString    *recipe,
              const char *name,
              const char *value)
{
  g_autofree char *field = g_strconcat (name, "=", value != NULL ? value : "", NULL);
  g_autofree char *word = jeoul_press_quote (field);

  g_string_append_printf (recipe, "%s ", word);
}

/* What of a recipe does not depend on the scene is written as words of a shell, as the command is. */
char *
jeoul_recipe_write (const JeoulPressJob *job,
                    const JeoulSpec     *spec)
{
  g_autofree char *command = jeoul_press_command (job);
  g_autofree char *scene = digest_scene (job, spec);
  GString *recipe = g_string_new (JEOUL_RECIPE_MARK "1 ");

  append_field (recipe, "program", JEOUL_VERSION);
  append_field (recipe, "dataset", jeoul_dataset_get_id (job->dataset));
  append_field (recipe, "version", jeoul_dataset_get_version (job->dataset));
  append_field (recipe, "sha256", jeoul_dataset_get_hash (job->dataset));
  append_field (recipe, "scene", scene);
  g_string_append (recipe, command);

  return g_string_free (recipe, FALSE);
}

/**
 * jeoul_recipe_of:
 * @job: what a file is made of
 * @error: return location for a #JeoulFigureError
 *
 * Returns: (transfer full) (nullable): one line of text, without any path
 */
char *
jeoul_recipe_of (const JeoulPressJob *job,
                 GError             **error)
{
  g_autoptr (JeoulSpec) spec = jeoul_figure_build (job->dataset, job->figure, &job->options, error);

  return spec != NULL ? jeoul_recipe_write (job, spec) : NULL;
}

static void
set_invalid (GError   **error,
             JeoulLang  lang)
{
  g_set_error_literal (error, JEOUL_RECIPE_ERROR, JEOUL_RECIPE_ERROR_INVALID,
                       jeoul_tr (lang, "its recipe cannot be read by this version"));
}

/* @word: "name=value", taken to @value; FALSE where it is something else. */
static gboolean
take_field (const char *word,
            const char *name,
            char      **value)
{
  const gsize length = strlen (name);

  if (word == NULL || strncmp (word, name, length) != 0 || word[length] != '=')
    return FALSE;
  *value = g_strdup (word + length + 1);

  return TRUE;
}

static gboolean
is_digest (const char *text)
{
  return strlen (text) == DIGEST_LENGTH && strspn (text, "0123456789abcdef") == DIGEST_LENGTH;
}

/* Options after the figure's id, "--name value" or "--name=value". Only those that say how a figure
 * is: none that names a file. */
static gboolean
take_options (JeoulRecipe *self,
              char       **words,
              JeoulLang    lang)
{
  for (; *words != NULL; words++)
    {
      const char *equals = strchr (*words, '=');
      g_autofree char *name = NULL;
      const char *value;

      if (!g_str_has_prefix (*words, "--"))
        return FALSE;
      name = g_strndup (*words + 2, equals != NULL ? (gsize) (equals - *words - 2)
                                                   : strlen (*words + 2));
      value = equals != NULL ? equals + 1 : *++words;
      if (value == NULL || !jeoul_press_request_take (&self->request, name, value, lang, NULL))
        return FALSE;
    }

  return jeoul_press_request_finish (&self->request, lang, NULL);
}

/**
 * jeoul_recipe_parse:
 * @text: one line, valid UTF-8, from wherever
 * @lang: the language of the message
 * @error: return location for %JEOUL_RECIPE_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the recipe
 */
JeoulRecipe *
jeoul_recipe_parse (const char *text,
                    JeoulLang   lang,
                    GError    **error)
{
  g_autoptr (JeoulRecipe) self = g_new0 (JeoulRecipe, 1);
  g_auto (GStrv) words = NULL;
  int n = 0;

  if (strlen (text) > JEOUL_MAX_RECIPE || !g_utf8_validate (text, -1, NULL)
      || !g_str_has_prefix (text, JEOUL_RECIPE_MARK "1 ")
      || !g_shell_parse_argv (text, &n, &words, NULL)
      || n < 10 || n > MAX_WORDS
      || !take_field (words[2], "program", &self->program)
      || !take_field (words[3], "dataset", &self->dataset)
      || !take_field (words[4], "version", &self->version)
      || !take_field (words[5], "sha256", &self->hash) || !is_digest (self->hash)
      || !take_field (words[6], "scene", &self->scene) || !is_digest (self->scene)
      || !g_str_equal (words[7], "jeoul") || !g_str_equal (words[8], "export")
      || !take_options (self, words + 10, lang))
    {
      set_invalid (error, lang);
      return NULL;
    }
  self->figure = g_strdup (words[9]);

  return g_steal_pointer (&self);
}

/**
 * jeoul_recipe_read:
 * @file: the bytes of a PNG, SVG or PDF
 * @lang: the language of the message
 * @error: return location for a #JeoulRecipeError
 *
 * A file whose end is missing is refused: its recipe stands before the picture, and would vouch for
 * half of one.
 *
 * Returns: (transfer full) (nullable): the recipe in it
 */
JeoulRecipe *
jeoul_recipe_read (GBytes    *file,
                   JeoulLang  lang,
                   GError   **error)
{
  g_autofree char *text = jeoul_export_read_recipe (file);

  if (text == NULL)
    {
      g_set_error_literal (error, JEOUL_RECIPE_ERROR, JEOUL_RECIPE_ERROR_NONE,
                           jeoul_tr (lang, "it holds no recipe: it is not a PNG, PDF or SVG made by "
                                           "Jeoul, or another program saved it again"));
      return NULL;
    }
  if (!jeoul_export_is_whole (file))
    {
      g_set_error_literal (error, JEOUL_RECIPE_ERROR, JEOUL_RECIPE_ERROR_CUT_OFF,
                           jeoul_tr (lang, "its end is missing; it was not copied whole"));
      return NULL;
    }

  return jeoul_recipe_parse (text, lang, error);
}

void
jeoul_recipe_free (JeoulRecipe *recipe)
{
  if (recipe == NULL)
    return;
  g_free (recipe->program);
  g_free (recipe->dataset);
  g_free (recipe->version);
  g_free (recipe->hash);
  g_free (recipe->scene);
  g_free (recipe->figure);
  jeoul_press_request_clear (&recipe->request);
  g_free (recipe);
}

static void
add_line (GString    *lines,
          const char *format,
          ...) G_GNUC_PRINTF (2, 3);

static void
add_line (GString    *lines,
          const char *format,
          ...)
{
  va_list arguments;

  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  va_start (arguments, format);
  g_string_append_vprintf (lines, format, arguments);
  va_end (arguments);
}

static JeoulRecipeDifference
compare_datasets (const JeoulRecipe  *self,
                  const JeoulDataset *dataset,
                  JeoulLang           lang,
                  GString            *lines)
{
  const char *id = jeoul_dataset_get_id (dataset);
  const char *version = jeoul_dataset_get_version (dataset);

  if (g_strcmp0 (self->dataset, id) != 0)
    {
      add_line (lines, jeoul_tr (lang, "It was made from the dataset “%s”; this one is “%s”."),
                self->dataset, id);
      return JEOUL_RECIPE_OTHER_DATASET;
    }
  if (g_strcmp0 (self->version, version != NULL ? version : "") != 0)
    {
      add_line (lines,
                /* Translators: version numbers of a dataset */
                jeoul_tr (lang, "It was made from version %s of the dataset; this one is "
                                "version %s."),
                self->version, version);
      return JEOUL_RECIPE_OTHER_VERSION | JEOUL_RECIPE_OTHER_BYTES;
    }
  if (g_strcmp0 (self->hash, jeoul_dataset_get_hash (dataset)) != 0)
    {
      add_line (lines, jeoul_tr (lang, "The dataset has the same version, but its file was "
                                       "changed."));
      return JEOUL_RECIPE_OTHER_BYTES;
    }

  return JEOUL_RECIPE_SAME;
}

/* The scene of the figure, made again. */
static JeoulRecipeDifference
compare_scenes (const JeoulRecipe  *self,
                const JeoulDataset *dataset,
                JeoulLang           lang,
                GString            *lines)
{
  JeoulPressJob job = self->request.job;
  g_autoptr (JeoulFilter) filter = NULL;
  g_autofree const char **ids = NULL;
  g_autoptr (JeoulSpec) spec = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *scene = NULL;

  job.dataset = dataset;
  job.figure = jeoul_dataset_find_figure (dataset, self->figure);
  if (job.figure == NULL)
    {
      add_line (lines, jeoul_tr (lang, "This dataset has no figure “%s”."), self->figure);
      return JEOUL_RECIPE_NO_FIGURE;
    }
  if (job.options.filter != NULL)
    {
      filter = jeoul_filter_new ((JeoulDataset *) dataset);
      jeoul_filter_set_text (filter, job.options.filter);
      ids = jeoul_press_filter (dataset, job.figure, filter, &job.options);
    }

  spec = jeoul_figure_build (dataset, job.figure, &job.options, &error);
  if (spec == NULL && job.options.lang != lang)
    {
      /* What is wrong is said in the figure's language; who asks may read another. */
      job.options.lang = lang;
      g_clear_error (&error);
      spec = jeoul_figure_build (dataset, job.figure, &job.options, &error);
    }
  if (error != NULL)
    {
      add_line (lines, "%s", error->message);
      return JEOUL_RECIPE_NO_FIGURE;
    }
  scene = digest_scene (&job, spec);
  if (g_str_equal (scene, self->scene))
    return JEOUL_RECIPE_SAME;

  add_line (lines, jeoul_tr (lang, "Made again, the figure is not the same: values, texts or "
                                   "options differ."));
  if (g_strcmp0 (self->program, JEOUL_VERSION) != 0)
    add_line (lines,
              /* Translators: version numbers of the program */
              jeoul_tr (lang, "It was made by Jeoul %s; this is %s, which may lay a figure out "
                              "differently."),
              self->program, JEOUL_VERSION);

  return JEOUL_RECIPE_OTHER_SCENE;
}

/**
 * jeoul_recipe_verify:
 * @recipe: what a file says of itself
 * @dataset: what it is said to have been made from
 * @lang: the language of @explanation
 * @explanation: (out) (transfer full): sentences, one a line
 *
 * Makes the scene again, without any font, and compares. The pixels of the file are not looked at:
 * who changes them and leaves the recipe is not found out.
 *
 * Returns: what differs, %JEOUL_RECIPE_SAME where nothing does
 */
JeoulRecipeDifference
jeoul_recipe_verify (const JeoulRecipe  *recipe,
                     const JeoulDataset *dataset,
                     JeoulLang           lang,
                     char              **explanation)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  JeoulRecipeDifference difference = compare_datasets (recipe, dataset, lang, lines);

  if (!(difference & JEOUL_RECIPE_OTHER_DATASET))
    {
      JeoulRecipeDifference scenes = compare_scenes (recipe, dataset, lang, lines);

      if (scenes == JEOUL_RECIPE_SAME)
        add_line (lines, "%s",
                  difference == JEOUL_RECIPE_SAME
                    ? jeoul_tr (lang, "The figure is the same: dataset, options and layout.")
                    : jeoul_tr (lang, "The figure itself comes out the same."));
      difference |= scenes;
    }
  *explanation = g_strdup (lines->str);

  return difference;
}
