/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figure as it is shown, as a file, on paper, and on the clipboard. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-picture.h"

#include "jeoul-layout.h"
#include "jeoul-render.h"

/**
 * jeoul_picture_lay_out:
 * @session: what is shown
 * @lang: language of the figure
 * @width: in layout units
 * @height: in layout units
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the figure with its title, subtitle and caption
 */
JeoulScene *
jeoul_picture_lay_out (JeoulSession  *session,
                       JeoulLang      lang,
                       double         width,
                       double         height,
                       GError       **error)
{
  JeoulLayoutOptions options = { .width = width, .height = height, .text_scale = 1 };
  g_autoptr (JeoulSpec) spec = jeoul_session_build_spec (session, lang, error);
  g_autoptr (JeoulMeasurer) measurer = NULL;

  if (spec == NULL)
    return NULL;

  measurer = jeoul_measurer_new_pango ();

  return jeoul_layout (spec, &options, measurer);
}

/**
 * jeoul_picture_encode:
 * @session: what is shown
 * @lang: language of the figure
 * @format: PNG or PDF
 * @size: how large
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
GBytes *
jeoul_picture_encode (JeoulSession     *session,
                      JeoulLang         lang,
                      JeoulFormat       format,
                      const JeoulSize  *size,
                      GError          **error)
{
  JeoulDataset *dataset = jeoul_session_get_dataset (session);
  g_autoptr (JeoulScene) scene = NULL;
  g_autofree char *description = NULL, *source = NULL;
  JeoulMetadata metadata = { 0 };
  double width, height;

  jeoul_size_layout (size, &width, &height);
  scene = jeoul_picture_lay_out (session, lang, width, height, error);
  if (scene == NULL)
    return NULL;

  description = jeoul_scene_describe (scene);
  source = g_strdup_printf ("%s %s", jeoul_dataset_get_id (dataset),
                            jeoul_dataset_get_version (dataset));
  metadata.title = jeoul_scene_get_title (scene);
  metadata.description = description;
  metadata.author = "Jeoul";
  metadata.copyright = jeoul_dataset_get_license (dataset);
  metadata.source = source;
  metadata.date = jeoul_export_date ();

  return jeoul_export_encode (scene, format, size, JEOUL_BACKGROUND_WHITE, &metadata,
                              jeoul_session_get_lang (session), error);
}

/**
 * jeoul_picture_copy:
 * @session: what is shown
 * @clipboard: where to
 * @error: return location
 *
 * Puts the figure on the clipboard as a picture, in the language of the interface.
 *
 * Returns: whether it could be drawn
 */
gboolean
jeoul_picture_copy (JeoulSession  *session,
                    GdkClipboard  *clipboard,
                    GError       **error)
{
  JeoulLang lang = jeoul_session_get_lang (session);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  JeoulSize size;

  if (!jeoul_size_parse ("1600x900px", 144, lang, &size, error))
    return FALSE;
  bytes = jeoul_picture_encode (session, lang, JEOUL_FORMAT_PNG, &size, error);
  if (bytes == NULL)
    return FALSE;
  texture = gdk_texture_new_from_bytes (bytes, error);
  if (texture == NULL)
    return FALSE;
  gdk_clipboard_set_texture (clipboard, texture);

  return TRUE;
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           user_data)
{
  JeoulSession *session = user_data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  /* A layout unit is 1/96 inch. */
  double scale = gtk_print_context_get_dpi_x (context) / 96.0;
  g_autoptr (GError) error = NULL;
  g_autoptr (JeoulScene) scene = jeoul_picture_lay_out (
      session, jeoul_session_get_lang (session), gtk_print_context_get_width (context) / scale,
      gtk_print_context_get_height (context) / scale, &error);

  if (scene == NULL)
    {
      gtk_print_operation_cancel (operation);
      return;
    }
  cairo_scale (cr, scale, scale);
  if (!jeoul_render_scene (cr, scene, jeoul_theme_print (), JEOUL_RENDER_NO_BACKGROUND, &error))
    {
      g_warning ("The figure could not be printed: %s", error->message);
      gtk_print_operation_cancel (operation);
    }
}

/**
 * jeoul_picture_print:
 * @session: what is shown
 * @parent: (nullable): window for the dialog
 *
 * Prints the figure on one page, lying unless the user turns it.
 */
void
jeoul_picture_print (JeoulSession *session,
                     GtkWindow    *parent)
{
  const JeoulFigure *figure = jeoul_session_get_figure (session);
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();

  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (figure != NULL)
    gtk_print_operation_set_job_name (
        operation, jeoul_text_get (&figure->title, jeoul_session_get_lang (session)));
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), g_object_ref (session),
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
