/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figure of a session: which claims it shows, and how it is built. */
#define G_LOG_DOMAIN "jeoul"

#include <string.h>

#include "jeoul-assumptions.h"
#include "jeoul-session-own.h"
#include "jeoul-session-private.h"
#include "jeoul-shown-figure.h"

static void
fill_options (JeoulSession       *self,
              JeoulLang           lang,
              JeoulFigureOptions *options)
{
  const char *currency = jeoul_session_get_string (self, "currency");
  const char *as_of = jeoul_session_get_string (self, "as-of");
  const char *group = jeoul_session_get_string (self, "group");
  const char *sort = jeoul_session_get_string (self, "sort");
  const JeoulOwnFigure *own = jeoul_session_get_own (self);

  *options = (JeoulFigureOptions) { .lang = lang };
  if (own != NULL)
    {
      options->claims = (const char *const *) own->claims;
      options->title = own->title;
    }
  if (jeoul_session_has_scales (self))
    options->scale = g_str_equal (jeoul_session_get_string (self, "scale"), "log")
                         ? JEOUL_FIGURE_SCALE_LOG
                         : JEOUL_FIGURE_SCALE_LINEAR;
  if (g_str_equal (currency, "USD"))
    options->currency = JEOUL_CURRENCY_USD;
  else if (g_str_equal (currency, "KRW"))
    options->currency = JEOUL_CURRENCY_KRW;
  if (*as_of != '\0')
    jeoul_date_parse (as_of, -1, &options->as_of);
  if (*group != '\0')
    {
      options->regroup = TRUE;
      options->group = (JeoulGroupBy) jeoul_vocabulary_find (&jeoul_groupings, group, -1);
    }
  if (*sort != '\0')
    {
      options->resort = TRUE;
      options->sort = (JeoulSortBy) jeoul_vocabulary_find (&jeoul_sortings, sort, -1);
    }
}

char *
jeoul_session_filter_text (JeoulSession *self)
{
  g_autofree char *text = g_strconcat (jeoul_session_get_string (self, "facets"), " ",
                                       jeoul_session_get_string (self, "filter"), NULL);

  return g_strdup (g_strstrip (text));
}

gboolean
jeoul_session_may_assume (JeoulSession *self,
                          const char   *set)
{
  g_auto (GStrv) list = g_strsplit (set, " ", -1);
  g_autoptr (JeoulAssumptions) assumptions = jeoul_assumptions_new (
      self->dataset, (const char *const *) list, self->lang, NULL);

  return assumptions != NULL;
}

void
jeoul_session_update_filter (JeoulSession *self)
{
  g_autofree char *text = jeoul_session_filter_text (self);

  jeoul_filter_set_text (self->filter, text);
}

/* All claims of the figure at the date, whatever is searched for. */
static void
ensure_known (JeoulSession      *self,
              const JeoulFigure *figure)
{
  JeoulFigureOptions options;

  if (self->known != NULL)
    return;

  fill_options (self, self->lang, &options);
  self->known = jeoul_figure_claims (self->dataset, figure, &options);
  self->n_total = self->known->len;
  if (jeoul_date_is_set (options.as_of))
    {
      g_autoptr (GArray) all = NULL;

      options.as_of = (JeoulDate) { 0 };
      all = jeoul_figure_claims (self->dataset, figure, &options);
      self->n_total = all->len;
    }
}

static void
ensure_shown (JeoulSession *self)
{
  const JeoulFigure *figure = jeoul_session_get_figure (self);
  g_autofree char *text = NULL;

  if (self->shown != NULL)
    return;

  if (figure == NULL)
    {
      self->shown = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));
      self->n_total = 0;
      return;
    }

  ensure_known (self, figure);
  text = jeoul_session_filter_text (self);
  if (*text == '\0')
    {
      self->shown = g_array_ref (self->known);
      return;
    }

  self->shown = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));
  for (guint i = 0; i < self->known->len; i++)
    {
      JeoulIndex index = g_array_index (self->known, JeoulIndex, i);

      if (jeoul_filter_matches (self->filter, index))
        g_array_append_val (self->shown, index);
    }
}

/**
 * jeoul_session_get_figure:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the figure that is shown, or the one after which the user's
 *   figure is drawn; %NULL where the dataset has none
 */
const JeoulFigure *
jeoul_session_get_figure (JeoulSession *self)
{
  const JeoulOwnFigure *own = jeoul_session_get_own (self);

  return jeoul_dataset_find_figure (
      self->dataset, own != NULL ? own->base : jeoul_session_get_string (self, "figure"));
}

/**
 * jeoul_session_step_figure:
 * @self: a session
 * @step: 1 for the next figure, -1 for the previous one
 *
 * Returns: whether there was one
 */
gboolean
jeoul_session_step_figure (JeoulSession *self,
                           int           step)
{
  const JeoulFigure *figure = jeoul_session_get_figure (self);
  g_autoptr (GPtrArray) own = jeoul_session_list_own (self);
  const JeoulOwnFigure *shown = jeoul_session_get_own (self);
  const JeoulFigure *figures;
  const char *id;
  guint n, place = 0;
  gint64 index;

  if (figure == NULL)
    return FALSE;

  /* The user's own stand behind the dataset's. */
  figures = jeoul_dataset_get_figures (self->dataset, &n);
  index = (figure - figures) + step;
  if (shown != NULL && g_ptr_array_find (own, shown, &place))
    index = (gint64) n + place + step;
  if (index < 0 || index >= (gint64) n + own->len)
    return FALSE;

  id = index < n ? figures[index].id : ((JeoulOwnFigure *) own->pdata[index - n])->id;
  g_object_set (self, "figure", id, NULL);

  return TRUE;
}

/**
 * jeoul_session_get_shown:
 * @self: a session
 *
 * Returns: (transfer none): indices (#JeoulIndex) of the claims shown, in the order of the figure;
 *   good until something changes
 */
const GArray *
jeoul_session_get_shown (JeoulSession *self)
{
  ensure_shown (self);

  return self->shown;
}

/**
 * jeoul_session_get_n_total:
 * @self: a session
 *
 * Returns: how many claims the figure has without search and date
 */
guint
jeoul_session_get_n_total (JeoulSession *self)
{
  ensure_shown (self);

  return self->n_total;
}

/* How the figure itself is shown: the one on the screen as the session has it, another as it is
 * defined, with what holds for all figures. */
static void
fill_options_for (JeoulSession       *self,
                  gboolean            on_screen,
                  JeoulLang           lang,
                  JeoulFigureOptions *options)
{
  JeoulFigureOptions current;

  fill_options (self, lang, &current);
  *options = current;
  if (on_screen)
    return;

  *options = (JeoulFigureOptions) {
    .lang = lang,
    .currency = current.currency,
    .as_of = current.as_of,
  };
}

/* Claims of a figure that the search finds; of the one on the screen they are known. */
static GArray *
find_claims (JeoulSession             *self,
             const JeoulFigure        *figure,
             gboolean                  on_screen,
             const JeoulFigureOptions *options,
             guint                    *n_hidden)
{
  g_autoptr (GArray) known = NULL;
  GArray *found;

  if (on_screen)
    {
      found = g_array_ref ((GArray *) jeoul_session_get_shown (self));
      *n_hidden = self->known->len - found->len;
      return found;
    }

  known = jeoul_figure_claims (self->dataset, figure, options);
  found = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));
  for (guint i = 0; i < known->len; i++)
    {
      JeoulIndex index = g_array_index (known, JeoulIndex, i);

      if (jeoul_filter_matches (self->filter, index))
        g_array_append_val (found, index);
    }
  *n_hidden = known->len - found->len;

  return found;
}

/* Claims that the search leaves, or that the user chose. The caption says how many the search hides.
 * Of a figure of the user's own it does not: what a search leaves of it is chosen claims again, which
 * is what makes it the same figure from a command line. */
static void
restrict_claims (JeoulSession     *self,
                 gboolean          on_screen,
                 JeoulShownFigure *shown)
{
  const gboolean chosen = shown->options.claims != NULL;
  const JeoulClaim *claims = jeoul_dataset_get_claims (self->dataset, NULL);
  guint n_hidden;
  g_autoptr (GArray) found = find_claims (self, shown->figure, on_screen, &shown->options,
                                           &n_hidden);

  shown->n_claims = found->len;
  if (*shown->filter == '\0' && shown->options.claims == NULL)
    return;

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (shown->ids, (gpointer) claims[g_array_index (found, JeoulIndex, i)].id);
  g_ptr_array_add (shown->ids, NULL);
  shown->options.claims = (const char *const *) shown->ids->pdata;
  if (*shown->filter == '\0' || (chosen && found->len > 0))
    return;
  shown->options.filter = shown->filter;
  shown->options.n_hidden = n_hidden;
}

static JeoulShownFigure *
take_down (JeoulSession      *session,
           const JeoulFigure *figure,
           gboolean           on_screen,
           JeoulLang          lang)
{
  JeoulShownFigure *shown = g_new0 (JeoulShownFigure, 1);
  const JeoulOwnFigure *own = on_screen ? jeoul_session_get_own (session) : NULL;

  shown->dataset = jeoul_dataset_ref (session->dataset);
  shown->figure = figure;
  shown->name = own != NULL ? g_strdup_printf ("%s-own-%s", figure->id,
                                               own->id + strlen (JEOUL_OWN_PREFIX))
                            : g_strdup (figure->id);
  shown->ids = g_ptr_array_new ();
  shown->filter = jeoul_session_filter_text (session);
  fill_options_for (session, on_screen, lang, &shown->options);
  if (*jeoul_session_get_string (session, "set") != '\0')
    {
      shown->set = g_strsplit (jeoul_session_get_string (session, "set"), " ", -1);
      shown->options.set = (const char *const *) shown->set;
    }
  jeoul_shown_figure_set_title (shown, shown->options.title);
  restrict_claims (session, on_screen, shown);

  return shown;
}

/**
 * jeoul_shown_figure_new:
 * @session: a session
 * @figure: a figure of its dataset
 * @lang: language of the figure, which need not be that of the interface
 *
 * Takes down how @figure is shown: the one on the screen with everything that was chosen for it,
 * another one with what holds for all (search, date, currency, assumptions).
 *
 * Returns: (transfer full): the figure, to be freed with jeoul_shown_figure_free()
 */
JeoulShownFigure *
jeoul_shown_figure_new (JeoulSession      *session,
                        const JeoulFigure *figure,
                        JeoulLang          lang)
{
  return take_down (session, figure, figure == jeoul_session_get_figure (session), lang);
}

/**
 * jeoul_shown_figure_new_of_dataset:
 * @session: a session
 * @figure: a figure of its dataset
 * @lang: language of the figure
 *
 * Like jeoul_shown_figure_new(), but never the user's own figure that is drawn after @figure.
 *
 * Returns: (transfer full): the figure, to be freed with jeoul_shown_figure_free()
 */
JeoulShownFigure *
jeoul_shown_figure_new_of_dataset (JeoulSession      *session,
                                   const JeoulFigure *figure,
                                   JeoulLang          lang)
{
  return take_down (session, figure,
                    figure == jeoul_session_get_figure (session) &&
                        jeoul_session_get_own (session) == NULL,
                    lang);
}

/**
 * jeoul_shown_figure_set_title:
 * @shown: a figure
 * @title: (nullable): instead of the figure's own; empty is the same as none
 */
void
jeoul_shown_figure_set_title (JeoulShownFigure *shown,
                              const char       *title)
{
  g_free (shown->title);
  shown->title = title != NULL && *title != '\0' ? g_strdup (title) : NULL;
  shown->options.title = shown->title;
}

void
jeoul_shown_figure_free (JeoulShownFigure *shown)
{
  jeoul_dataset_unref (shown->dataset);
  g_ptr_array_unref (shown->ids);
  g_strfreev (shown->set);
  g_free (shown->name);
  g_free (shown->filter);
  g_free (shown->title);
  g_free (shown);
}

/**
 * jeoul_session_build_spec:
 * @self: a session
 * @lang: language of the figure, which need not be that of the interface
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the figure as it is shown; %NULL with @error of
 *   %JEOUL_FIGURE_ERROR when it cannot be drawn
 */
JeoulSpec *
jeoul_session_build_spec (JeoulSession *self,
                          JeoulLang     lang,
                          GError      **error)
{
  const JeoulFigure *figure = jeoul_session_get_figure (self);
  g_autoptr (JeoulShownFigure) shown = NULL;

  if (figure == NULL)
    {
      g_set_error_literal (error, JEOUL_FIGURE_ERROR, JEOUL_FIGURE_ERROR_CLAIM,
                           jeoul_tr (lang, "The dataset has no figures."));
      return NULL;
    }

  shown = jeoul_shown_figure_new (self, figure, lang);

  return jeoul_figure_build (self->dataset, figure, &shown->options, error);
}

/**
 * jeoul_session_has_scales:
 * @self: a session
 *
 * Returns: whether the figure can be had with a linear and with a log axis
 */
gboolean
jeoul_session_has_scales (JeoulSession *self)
{
  const JeoulFigure *figure = jeoul_session_get_figure (self);

  return figure != NULL && jeoul_figure_kind_has_scales (figure->kind);
}
