/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figure as it is shown, on the clipboard and in words. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-picture.h"

#include "jeoul-claim-text.h"

/**
 * jeoul_picture_fill_job:
 * @shown: a figure; has to outlive @job
 * @lang: language of messages
 * @job: (out caller-allocates): a PNG of it, of the usual size on white
 */
void
jeoul_picture_fill_job (const JeoulShownFigure *shown,
                        JeoulLang               lang,
                        JeoulPressJob          *job)
{
  *job = (JeoulPressJob) {
    .dataset = shown->dataset,
    .figure = shown->figure,
    .options = shown->options,
    .format = JEOUL_FORMAT_PNG,
    .background = JEOUL_BACKGROUND_WHITE,
    .lang = lang,
  };
  jeoul_size_parse (JEOUL_PICTURE_SIZE, JEOUL_PICTURE_DPI, lang, &job->size, NULL);
}

/**
 * jeoul_picture_name:
 * @shown: a figure
 * @ending: "png", without a dot
 *
 * Returns: (transfer full): the name of a file with it, as the command line names them
 */
char *
jeoul_picture_name (const JeoulShownFigure *shown,
                    const char             *ending)
{
  return g_strdup_printf ("%s.%s.%s", shown->name, jeoul_lang_to_string (shown->options.lang),
                          ending);
}

/* Adds @part, unless it is there already. */
static void
add_once (GPtrArray *parts,
          char      *part)
{
  if (g_ptr_array_find_with_equal_func (parts, part, g_str_equal, NULL))
    {
      g_free (part);
      return;
    }
  g_ptr_array_add (parts, part);
}

static char *
join (GPtrArray  *parts,
      const char *separator)
{
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (separator, (char **) parts->pdata);
}

static char *
cite_source (const JeoulDataset  *dataset,
             const JeoulCitation *citation,
             JeoulLang            lang)
{
  const JeoulSource *source = &jeoul_dataset_get_sources (dataset, NULL)[citation->source];
  /* The place differs from claim to claim: the figure cites the source as a whole. */
  const JeoulCitation whole = { .source = citation->source };
  g_autofree char *text = jeoul_claim_text_source (dataset, &whole, lang);

  if (source->address == NULL)
    return g_steal_pointer (&text);

  return g_strdup_printf ("%s <%s>", text, source->address);
}

/**
 * jeoul_picture_citation:
 * @shown: a figure
 *
 * Returns: (transfer full): how to cite it, in the figure's language: title, who claims, where it
 *   can be read, dataset and version
 */
char *
jeoul_picture_citation (const JeoulShownFigure *shown)
{
  const JeoulDataset *dataset = shown->dataset;
  JeoulLang lang = shown->options.lang;
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  g_autoptr (GArray) drawn = jeoul_figure_claims (dataset, shown->figure, &shown->options);
  g_autoptr (GPtrArray) claimants = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *title = jeoul_claim_text_of (&shown->figure->title, lang);
  g_autofree char *name = jeoul_claim_text_of (jeoul_dataset_get_title (dataset), lang);
  g_autoptr (GString) string = g_string_new (shown->options.title != NULL ? shown->options.title
                                                                          : title);

  for (guint i = 0; i < drawn->len; i++)
    {
      const JeoulClaim *claim = &claims[g_array_index (drawn, JeoulIndex, i)];
      const JeoulCitation *citations = jeoul_dataset_get_citations (dataset, claim->citations);

      add_once (claimants, jeoul_claim_text_claimant (dataset, claim, lang));
      for (guint j = 0; j < claim->citations.count; j++)
        add_once (sources, cite_source (dataset, &citations[j], lang));
    }
  if (claimants->len > 0)
    {
      g_autofree char *list = join (claimants, lang == JEOUL_LANG_KO ? " · " : "; ");

      g_string_append_c (string, '\n');
      g_string_append_printf (string, jeoul_tr (lang, "Claimants: %s."), list);
    }
  if (sources->len > 0)
    {
      g_autofree char *list = join (sources, "; ");

      g_string_append_c (string, '\n');
      g_string_append_printf (string, jeoul_tr (lang, "Sources: %s."), list);
    }
  g_string_append_c (string, '\n');
  g_string_append_printf (string, jeoul_tr (lang, "Dataset: %s (%s, version %s)."), name,
                          jeoul_dataset_get_id (dataset), jeoul_dataset_get_version (dataset));

  return g_string_free (g_steal_pointer (&string), FALSE);
}

static JeoulShownFigure *
take_down (JeoulSession  *session,
           GError       **error)
{
  const JeoulFigure *figure = jeoul_session_get_figure (session);
  JeoulLang lang = jeoul_session_get_lang (session);

  if (figure == NULL)
    {
      g_set_error_literal (error, JEOUL_FIGURE_ERROR, JEOUL_FIGURE_ERROR_CLAIM,
                           jeoul_tr (lang, "The dataset has no figures."));
      return NULL;
    }

  return jeoul_shown_figure_new (session, figure, lang);
}

/**
 * jeoul_picture_content:
 * @session: what is shown
 * @error: return location
 *
 * The figure as a picture and its citation as text, in the language of the interface: who pastes
 * takes the one that fits. The PNG is the very file that an export writes, with its recipe.
 *
 * Returns: (transfer full) (nullable): both, or %NULL when the figure cannot be drawn
 */
GdkContentProvider *
jeoul_picture_content (JeoulSession  *session,
                       GError       **error)
{
  g_autoptr (JeoulShownFigure) shown = take_down (session, error);
  g_autofree char *citation = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  JeoulPressJob job;

  if (shown == NULL)
    return NULL;
  jeoul_picture_fill_job (shown, shown->options.lang, &job);
  bytes = jeoul_press_encode (&job, NULL, error);
  if (bytes == NULL)
    return NULL;
  texture = gdk_texture_new_from_bytes (bytes, error);
  if (texture == NULL)
    return NULL;

  citation = jeoul_picture_citation (shown);

  return gdk_content_provider_new_union (
      (GdkContentProvider *[]) {
          gdk_content_provider_new_for_bytes ("image/png", bytes),
          gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture),
          gdk_content_provider_new_typed (G_TYPE_STRING, citation),
      },
      3);
}

/**
 * jeoul_picture_copy:
 * @session: what is shown
 * @clipboard: where to
 * @error: return location
 *
 * Puts the figure and its citation on the clipboard.
 *
 * Returns: whether it could be drawn
 */
gboolean
jeoul_picture_copy (JeoulSession  *session,
                    GdkClipboard  *clipboard,
                    GError       **error)
{
  g_autoptr (GdkContentProvider) content = jeoul_picture_content (session, error);

  return content != NULL && gdk_clipboard_set_content (clipboard, content);
}

/**
 * jeoul_picture_texture:
 * @surface: an image surface of ARGB32 that nothing is drawn on any more
 *
 * Returns: (transfer full): its pixels, which are not copied
 */
GdkTexture *
jeoul_picture_texture (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * height,
                                      (GDestroyNotify) cairo_surface_destroy,
                                      cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}
