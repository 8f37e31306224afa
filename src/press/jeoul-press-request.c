/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options of a figure as they are typed, taken to a job one by one. */
#include "jeoul-press-request.h"

#include <string.h>

#include "jeoul-facets.h"
#include "jeoul-value.h"

static const char *const backgrounds[] = { "white", "transparent", "dark", NULL };
static const char *const scales[] = { "linear", "log", NULL };
static const char *const currencies[] = { "reported", "USD", "KRW", NULL };
static const char *const captions[] = { "full", "short", NULL };

G_DEFINE_QUARK (jeoul-press-error-quark, jeoul_press_error)

/* The index of @value in @choices, or -1 with @error. */
static int
choose (const char        *option,
        const char        *value,
        const char *const *choices,
        JeoulLang          lang,
        GError           **error)
{
  g_autofree char *list = NULL;
  g_autofree char *name = NULL;

  for (int i = 0; choices[i] != NULL; i++)
    if (g_str_equal (choices[i], value))
      return i;

  list = g_strjoinv (", ", (char **) choices);
  name = g_strconcat ("--", option, NULL);
  g_set_error (error, JEOUL_PRESS_ERROR, JEOUL_PRESS_ERROR_VALUE,
               jeoul_tr (lang, "%s cannot be “%s”. It is one of: %s"), name, value, list);
  return -1;
}

typedef struct
{
  JeoulPressRequest *request;
  const char        *option;
  const char        *value;
  JeoulLang          lang;
} Taking;

static gboolean
take_string (Taking  *taking,
             char   **string,
             GError **error)
{
  g_free (*string);
  *string = g_strdup (taking->value);
  return TRUE;
}

static gboolean
take_lang (Taking  *taking,
           GError **error)
{
  if (jeoul_lang_from_string (taking->value, &taking->request->job.options.lang))
    return TRUE;

  g_set_error (error, JEOUL_PRESS_ERROR, JEOUL_PRESS_ERROR_VALUE,
               jeoul_tr (taking->lang, "--lang is en or ko, not “%s”."), taking->value);
  return FALSE;
}

static gboolean
take_size (Taking  *taking,
           GError **error)
{
  return take_string (taking, &taking->request->size, error);
}

static gboolean
take_preset (Taking  *taking,
             GError **error)
{
  return take_string (taking, &taking->request->preset, error);
}

static gboolean
take_dpi (Taking  *taking,
          GError **error)
{
  return take_string (taking, &taking->request->dpi, error);
}

static gboolean
take_title (Taking  *taking,
            GError **error)
{
  return take_string (taking, &taking->request->title, error);
}

static gboolean
take_filter (Taking  *taking,
             GError **error)
{
  return take_string (taking, &taking->request->filter, error);
}

static gboolean
take_claims (Taking  *taking,
             GError **error)
{
  JeoulPressRequest *request = taking->request;

  g_strfreev (request->claims);
  request->claims = g_strsplit (taking->value, ",", -1);
  for (guint i = 0; request->claims[i] != NULL; i++)
    g_strstrip (request->claims[i]);
  if (request->claims[0] != NULL)
    return TRUE;

  g_set_error_literal (error, JEOUL_PRESS_ERROR, JEOUL_PRESS_ERROR_VALUE,
                       jeoul_tr (taking->lang, "--claims names no claim."));
  return FALSE;
}

static gboolean
take_set (Taking  *taking,
          GError **error)
{
  JeoulPressRequest *request = taking->request;

  if (request->set == NULL)
    request->set = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  g_ptr_array_add (request->set, g_strdup (taking->value));
  return TRUE;
}

static gboolean
take_as_of (Taking  *taking,
            GError **error)
{
  if (jeoul_date_parse (taking->value, -1, &taking->request->job.options.as_of))
    return TRUE;

  g_set_error (error, JEOUL_PRESS_ERROR, JEOUL_PRESS_ERROR_VALUE,
               jeoul_tr (taking->lang,
                         "--as-of is a date like 2025-01-27, 2025-01 or 2025, not “%s”."),
               taking->value);
  return FALSE;
}

static gboolean
take_scale (Taking  *taking,
            GError **error)
{
  int index = choose (taking->option, taking->value, scales, taking->lang, error);

  taking->request->job.options.scale = index == 1 ? JEOUL_FIGURE_SCALE_LOG
                                                  : JEOUL_FIGURE_SCALE_LINEAR;
  return index >= 0;
}

static gboolean
take_currency (Taking  *taking,
               GError **error)
{
  int index = choose (taking->option, taking->value, currencies, taking->lang, error);

  taking->request->job.options.currency = (JeoulCurrencyMode) MAX (index, 0);
  return index >= 0;
}

static gboolean
take_background (Taking  *taking,
                 GError **error)
{
  int index = choose (taking->option, taking->value, backgrounds, taking->lang, error);

  taking->request->job.background = (JeoulBackground) MAX (index, 0);
  return index >= 0;
}

static gboolean
take_group (Taking  *taking,
            GError **error)
{
  int index = choose (taking->option, taking->value, jeoul_groupings.words, taking->lang, error);

  taking->request->job.options.regroup = TRUE;
  taking->request->job.options.group = (JeoulGroupBy) MAX (index, 0);
  return index >= 0;
}

static gboolean
take_sort (Taking  *taking,
           GError **error)
{
  int index = choose (taking->option, taking->value, jeoul_sortings.words, taking->lang, error);

  taking->request->job.options.resort = TRUE;
  taking->request->job.options.sort = (JeoulSortBy) MAX (index, 0);
  return index >= 0;
}

static gboolean
take_caption (Taking  *taking,
              GError **error)
{
  int index = choose (taking->option, taking->value, captions, taking->lang, error);

  taking->request->job.options.short_caption = index == 1;
  return index >= 0;
}

/* What is written by jeoul_press_command() is read here, and by the command line too. */
static const struct
{
  const char *name;
  gboolean  (*take) (Taking  *taking,
                     GError **error);
} known[] = {
  { "lang", take_lang },
  { "size", take_size },
  { "preset", take_preset },
  { "dpi", take_dpi },
  { "scale", take_scale },
  { "currency", take_currency },
  { "background", take_background },
  { "as-of", take_as_of },
  { "claims", take_claims },
  { "filter", take_filter },
  { "title", take_title },
  { "group", take_group },
  { "sort", take_sort },
  { "caption", take_caption },
  { "set", take_set },
};

/**
 * jeoul_press_request_take:
 * @request: what is asked for so far
 * @option: without its dashes: "scale"
 * @value: valid UTF-8
 * @lang: the language of the message
 * @error: return location for a #JeoulPressError
 *
 * Returns: whether the option is there and can have that value
 */
gboolean
jeoul_press_request_take (JeoulPressRequest *request,
                          const char        *option,
                          const char        *value,
                          JeoulLang          lang,
                          GError           **error)
{
  Taking taking = { request, option, value, lang };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i].name, option))
      return known[i].take (&taking, error);

  g_set_error (error, JEOUL_PRESS_ERROR, JEOUL_PRESS_ERROR_OPTION,
               jeoul_tr (lang, "There is no option %s. See: jeoul --help"), option);
  return FALSE;
}

static gboolean
finish_size (JeoulPressRequest *request,
             JeoulLang          lang,
             GError           **error)
{
  const JeoulSize otherwise = JEOUL_SIZE_DEFAULT;
  const char *size = request->size;
  double dpi = otherwise.dpi;

  request->job.size = otherwise;
  if (request->preset != NULL)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new ();
      int preset;

      for (gsize i = 0; jeoul_presets[i].name != NULL; i++)
        g_ptr_array_add (names, (gpointer) jeoul_presets[i].name);
      g_ptr_array_add (names, NULL);
      preset = choose ("preset", request->preset, (const char *const *) names->pdata, lang, error);
      if (preset < 0)
        return FALSE;
      if (size == NULL)
        size = jeoul_presets[preset].size;
      dpi = jeoul_presets[preset].dpi;
    }
  /* Whether one can be made of that many is for jeoul_size_parse() to say. */
  if (request->dpi != NULL && !jeoul_number_parse (request->dpi, -1, &dpi))
    {
      g_set_error (error, JEOUL_PRESS_ERROR, JEOUL_PRESS_ERROR_VALUE,
                   jeoul_tr (lang, "--dpi is a number such as 300, not “%s”."), request->dpi);
      return FALSE;
    }

  return jeoul_size_parse (size != NULL ? size : "1600x900px", dpi, lang, &request->job.size,
                           error);
}

/**
 * jeoul_press_request_finish:
 * @request: what is asked for, with all its options
 * @lang: the language of the message
 * @error: return location for a #JeoulPressError or a #JeoulExportError
 *
 * Returns: whether it can be made
 */
gboolean
jeoul_press_request_finish (JeoulPressRequest *request,
                            JeoulLang          lang,
                            GError           **error)
{
  JeoulFigureOptions *job = &request->job.options;

  if (request->claims != NULL && request->filter != NULL)
    {
      g_set_error_literal (error, JEOUL_PRESS_ERROR, JEOUL_PRESS_ERROR_VALUE,
                           jeoul_tr (lang, "Give --claims or --filter, but not both."));
      return FALSE;
    }
  request->job.lang = lang;
  job->title = request->title;
  job->claims = (const char *const *) request->claims;
  job->filter = request->filter;
  job->set = request->set != NULL ? (const char *const *) request->set->pdata : NULL;

  return finish_size (request, lang, error);
}

void
jeoul_press_request_clear (JeoulPressRequest *request)
{
  g_clear_pointer (&request->size, g_free);
  g_clear_pointer (&request->preset, g_free);
  g_clear_pointer (&request->dpi, g_free);
  g_clear_pointer (&request->title, g_free);
  g_clear_pointer (&request->filter, g_free);
  g_clear_pointer (&request->claims, g_strfreev);
  g_clear_pointer (&request->set, g_ptr_array_unref);
}

/**
 * jeoul_press_filter:
 * @dataset: a dataset
 * @figure: one of its figures
 * @filter: a filter over the same dataset, with its text
 * @options: (inout): how the figure is shown; gets the claims
 *
 * Returns: (transfer container): the ids, which @options points to
 */
const char **
jeoul_press_filter (const JeoulDataset *dataset,
                    const JeoulFigure  *figure,
                    JeoulFilter        *filter,
                    JeoulFigureOptions *options)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GArray) all = NULL;

  options->claims = NULL;
  all = jeoul_figure_claims (dataset, figure, options);
  for (guint i = 0; i < all->len; i++)
    {
      const JeoulIndex index = g_array_index (all, JeoulIndex, i);

      if (jeoul_filter_matches (filter, index))
        g_ptr_array_add (ids, (gpointer) claims[index].id);
    }
  options->n_hidden = all->len - ids->len;
  g_ptr_array_add (ids, NULL);
  options->claims = (const char *const *) ids->pdata;

  return (const char **) g_ptr_array_steal (ids, NULL);
}
