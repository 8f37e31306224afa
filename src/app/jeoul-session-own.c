/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that the user makes: claims of their choice under a title of their own. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-session-own.h"

#include <string.h>

#include "jeoul-press.h"
#include "jeoul-session-private.h"
#include "jeoul-shown-figure.h"

/* More names than this make no title. */
#define MAX_NAMES 3

static void
own_free (gpointer data)
{
  JeoulOwnFigure *own = data;

  g_free (own->id);
  g_free (own->title);
  g_free (own->dataset);
  g_free (own->base);
  g_strfreev (own->claims);
  g_free (own);
}

static GPtrArray *
ensure_list (JeoulSession *self)
{
  if (self->own == NULL)
    self->own = g_ptr_array_new_with_free_func (own_free);

  return self->own;
}

static gboolean
is_of_dataset (JeoulSession         *self,
               const JeoulOwnFigure *own)
{
  return g_str_equal (own->dataset, jeoul_dataset_get_id (self->dataset)) &&
         jeoul_dataset_find_figure (self->dataset, own->base) != NULL;
}

/**
 * jeoul_session_list_own:
 * @self: a session
 *
 * Returns: (transfer container) (element-type JeoulOwnFigure): the user's figures of the dataset
 *   that is open, in the order in which they were made
 */
GPtrArray *
jeoul_session_list_own (JeoulSession *self)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; self->own != NULL && i < self->own->len; i++)
    {
      if (is_of_dataset (self, self->own->pdata[i]))
        g_ptr_array_add (list, self->own->pdata[i]);
    }

  return list;
}

static JeoulOwnFigure *
find (JeoulSession *self,
      const char   *id)
{
  for (guint i = 0; self->own != NULL && i < self->own->len; i++)
    {
      JeoulOwnFigure *own = self->own->pdata[i];

      if (g_str_equal (own->id, id) && is_of_dataset (self, own))
        return own;
    }

  return NULL;
}

const JeoulOwnFigure *
jeoul_session_find_own (JeoulSession *self,
                        const char   *id)
{
  return find (self, id);
}

/**
 * jeoul_session_get_own:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the user's figure that is shown, %NULL where the dataset's
 *   own is
 */
const JeoulOwnFigure *
jeoul_session_get_own (JeoulSession *self)
{
  return find (self, jeoul_session_get_string (self, "figure"));
}

/* The dimension of a figure's axis; NULL where nothing tells it. */
static const char *
axis_dimension (JeoulSession      *self,
                const JeoulFigure *figure)
{
  const JeoulUnit *units = jeoul_dataset_get_units (self->dataset, NULL);
  const JeoulClaim *claims = jeoul_dataset_get_claims (self->dataset, NULL);
  JeoulFigureOptions options = { 0 };
  g_autoptr (GArray) shown = NULL;

  if (figure->unit != JEOUL_NO_INDEX)
    return units[figure->unit].dimension;
  shown = jeoul_figure_claims (self->dataset, figure, &options);
  if (shown->len == 0)
    return NULL;

  return units[jeoul_claim_get_quantity (self->dataset,
                                         &claims[g_array_index (shown, JeoulIndex, 0)])
                   ->unit]
      .dimension;
}

static gboolean
can_stand_on (JeoulSession      *self,
              const JeoulFigure *figure,
              const char        *dimension)
{
  return figure->kind == JEOUL_KIND_RIVAL_CLAIMS &&
         g_strcmp0 (axis_dimension (self, figure), dimension) == 0;
}

/**
 * jeoul_session_own_base:
 * @self: a session
 * @claims: (array zero-terminated=1): ids
 *
 * A figure that can be drawn with these claims instead of its own: of the kind that sets rival
 * claims beside each other, with an axis of their dimension. The one that is shown, where it will do.
 *
 * Returns: (transfer none) (nullable): the figure, %NULL when the claims are of several dimensions
 *   or the dataset has none for theirs
 */
const JeoulFigure *
jeoul_session_own_base (JeoulSession      *self,
                        const char *const *claims)
{
  const JeoulFigure *present = jeoul_session_get_figure (self);
  const JeoulFigure *figures;
  const char *dimension = NULL;
  guint n;

  for (guint i = 0; claims[i] != NULL; i++)
    {
      const JeoulClaim *claim = jeoul_dataset_find_claim (self->dataset, claims[i]);
      const char *own;

      if (claim == NULL)
        return NULL;
      own = jeoul_claim_get_unit (self->dataset, claim)->dimension;
      if (dimension != NULL && !g_str_equal (own, dimension))
        return NULL;
      dimension = own;
    }
  if (dimension == NULL)
    return NULL;

  if (present != NULL && can_stand_on (self, present, dimension))
    return present;
  figures = jeoul_dataset_get_figures (self->dataset, &n);
  for (guint i = 0; i < n; i++)
    {
      if (can_stand_on (self, &figures[i], dimension))
        return &figures[i];
    }

  return NULL;
}

/**
 * jeoul_session_own_title:
 * @self: a session
 * @claims: (array zero-terminated=1): ids
 *
 * Returns: (transfer full): a title to begin with: what is counted, and of what
 */
char *
jeoul_session_own_title (JeoulSession      *self,
                         const char *const *claims)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  const char *quantity = NULL;

  for (guint i = 0; claims[i] != NULL; i++)
    {
      const JeoulClaim *claim = jeoul_dataset_find_claim (self->dataset, claims[i]);
      const JeoulSubject *subject;
      const char *name;

      if (claim == NULL)
        continue;
      subject = jeoul_claim_get_subject (self->dataset, claim);
      if (quantity == NULL)
        quantity = jeoul_text_get (&jeoul_claim_get_quantity (self->dataset, claim)->name,
                                   self->lang);
      if (!g_hash_table_add (seen, (gpointer) subject) || g_hash_table_size (seen) > MAX_NAMES)
        continue;
      name = jeoul_text_get (&subject->name, self->lang);
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              name != NULL ? name : subject->id);
    }
  if (g_hash_table_size (seen) > MAX_NAMES)
    g_string_append (names, " …");
  if (quantity != NULL)
    return g_strdup_printf ("%s: %s", quantity, names->str);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* A title is one line of text. */
static char *
clean_title (const char *title)
{
  char *clean = g_utf8_make_valid (title, -1);

  g_strdelimit (clean, "\n\r\t", ' ');

  return g_strstrip (clean);
}

/**
 * jeoul_session_add_own:
 * @self: a session
 * @title: what stands over it
 * @claims: (array zero-terminated=1): ids
 *
 * Makes a figure and shows it.
 *
 * Returns: (transfer none) (nullable): its id; %NULL without a title, or where
 *   jeoul_session_own_base() finds nothing
 */
const char *
jeoul_session_add_own (JeoulSession      *self,
                       const char        *title,
                       const char *const *claims)
{
  const JeoulFigure *base = jeoul_session_own_base (self, claims);
  g_autofree char *clean = clean_title (title);
  JeoulOwnFigure *own;

  if (base == NULL || *clean == '\0')
    return NULL;

  own = g_new0 (JeoulOwnFigure, 1);
  own->id = g_strdup_printf (JEOUL_OWN_PREFIX "%u", ++self->n_own_made);
  own->title = g_steal_pointer (&clean);
  own->dataset = g_strdup (jeoul_dataset_get_id (self->dataset));
  own->base = g_strdup (base->id);
  own->claims = g_strdupv ((char **) claims);
  g_ptr_array_add (ensure_list (self), own);
  jeoul_session_own_changed (self);
  /* The claims were chosen: what chose them must not choose again. */
  jeoul_session_clear_filters (self);
  g_object_set (self, "figure", own->id, "page", "figure", NULL);

  return own->id;
}

/**
 * jeoul_session_rename_own:
 * @self: a session
 * @id: of one of the user's figures
 * @title: its new title
 *
 * Returns: whether it has that title now
 */
gboolean
jeoul_session_rename_own (JeoulSession *self,
                          const char   *id,
                          const char   *title)
{
  JeoulOwnFigure *own = find (self, id);
  g_autofree char *clean = clean_title (title);

  if (own == NULL || *clean == '\0')
    return FALSE;

  g_free (own->title);
  own->title = g_steal_pointer (&clean);
  jeoul_session_own_changed (self);
  if (jeoul_session_get_own (self) == own)
    jeoul_session_claims_changed (self);

  return TRUE;
}

/**
 * jeoul_session_remove_own:
 * @self: a session
 * @id: of one of the user's figures
 *
 * Forgets it. Where it was shown, the figure after which it was drawn takes its place.
 *
 * Returns: whether there was one
 */
gboolean
jeoul_session_remove_own (JeoulSession *self,
                          const char   *id)
{
  JeoulOwnFigure *own = find (self, id);

  if (own == NULL)
    return FALSE;

  if (jeoul_session_get_own (self) == own)
    g_object_set (self, "figure", own->base, NULL);
  g_ptr_array_remove (self->own, own);
  jeoul_session_own_changed (self);

  return TRUE;
}

/**
 * jeoul_session_command:
 * @self: a session
 * @job: a figure of its dataset
 * @name: name of the file to be
 *
 * Returns: (transfer full): what to type to make the file, in the folder where it is typed; with the
 *   dataset where it is not the built-in one
 */
char *
jeoul_session_command (JeoulSession        *self,
                       const JeoulPressJob *job,
                       const char          *name)
{
  GFile *file = jeoul_session_get_file (self);
  g_autofree char *command = jeoul_press_command (job);
  g_autofree char *output = g_shell_quote (name);
  GString *text = g_string_new (command);

  if (file != NULL && g_file_peek_path (file) != NULL)
    {
      g_autofree char *path = g_shell_quote (g_file_peek_path (file));

      g_string_append_printf (text, " -d %s", path);
    }
  g_string_append_printf (text, " -o %s", output);

  return g_string_free (text, FALSE);
}

/**
 * jeoul_session_own_command:
 * @self: a session
 * @id: of one of the user's figures
 *
 * Returns: (transfer full) (nullable): what to type to make it again, in the language of the
 *   interface; the one on the screen as it is shown there
 */
char *
jeoul_session_own_command (JeoulSession *self,
                           const char   *id)
{
  const JeoulOwnFigure *own = find (self, id);
  JeoulPressJob job = { .dataset = self->dataset, .lang = self->lang };
  g_autoptr (JeoulShownFigure) shown = NULL;
  g_autofree char *name = NULL;

  if (own == NULL)
    return NULL;

  job.figure = jeoul_dataset_find_figure (self->dataset, own->base);
  jeoul_size_parse ("1600x900px", 144, self->lang, &job.size, NULL);
  name = g_strdup_printf ("%s-own-%s.%s.png", own->base, id + strlen (JEOUL_OWN_PREFIX),
                          jeoul_lang_to_string (self->lang));
  job.options = (JeoulFigureOptions) {
    .lang = self->lang,
    .claims = (const char *const *) own->claims,
    .title = own->title,
  };
  if (own == jeoul_session_get_own (self))
    {
      shown = jeoul_shown_figure_new (self, job.figure, self->lang);
      /* A search that leaves nothing leaves no figure to be made again. */
      if (shown->n_claims > 0)
        job.options = shown->options;
    }

  return jeoul_session_command (self, &job, name);
}
