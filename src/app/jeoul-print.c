/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figure as it is shown, on paper. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-print.h"

#include "jeoul-picture.h"
#include "jeoul-print-preview.h"
#include "jeoul-render.h"
#include "jeoul-settings.h"

/* One print: the figure as it was when the dialog opened, whatever is clicked behind it. */
typedef struct
{
  JeoulShownFigure *shown;
  JeoulLang         lang;
  JeoulPrintFailed  failed;
  GWeakRef          window;
  gboolean          told;
} Printing;

static void
printing_free (gpointer data,
               GClosure *closure)
{
  Printing *printing = data;

  jeoul_shown_figure_free (printing->shown);
  g_weak_ref_clear (&printing->window);
  g_free (printing);
}

static void
fail (Printing   *printing,
      const char *message)
{
  g_autoptr (GtkWindow) window = g_weak_ref_get (&printing->window);
  g_autofree char *text = NULL;

  if (printing->told || window == NULL)
    return;

  printing->told = TRUE;
  text = g_strdup_printf (jeoul_tr (printing->lang, "The figure could not be printed: %s"),
                          message);
  printing->failed (window, text);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           user_data)
{
  Printing *printing = user_data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  /* A layout unit is 1/96 inch. */
  double scale = gtk_print_context_get_dpi_x (context) / 96.0;
  g_autoptr (JeoulScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  JeoulPressJob job;

  jeoul_picture_fill_job (printing->shown, printing->lang, &job);
  job.size = (JeoulSize) {
    .width_px = gtk_print_context_get_width (context) / scale,
    .height_px = gtk_print_context_get_height (context) / scale,
    .dpi = 96,
  };
  scene = jeoul_press_lay_out (&job, NULL, &error);
  cairo_scale (cr, scale, scale);
  if (scene == NULL
      || !jeoul_render_scene (cr, scene, jeoul_theme_print (), JEOUL_RENDER_NO_BACKGROUND, &error))
    {
      fail (printing, error->message);
      gtk_print_operation_cancel (operation);
    }
}

static void
keep (GtkPrintOperation *operation)
{
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *text = NULL;

  if (setup != NULL)
    gtk_page_setup_to_key_file (setup, file, NULL);
  if (settings != NULL)
    gtk_print_settings_to_key_file (settings, file, NULL);
  text = g_key_file_to_data (file, NULL, NULL);
  jeoul_settings_set_string ("print-settings", text);
}

/* Printer and paper are remembered once something was printed on them. */
static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         gpointer                 user_data)
{
  Printing *printing = user_data;
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      fail (printing, error != NULL ? error->message : "");
      return;
    }
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    keep (operation);
}

/* What was kept last; a setting may hold anything. */
static void
recall (GtkPrintOperation *operation)
{
  g_autofree char *text = jeoul_settings_get_string ("print-settings");
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GtkPrintSettings) settings = NULL;

  if (g_key_file_load_from_data (file, text, -1, G_KEY_FILE_NONE, NULL))
    {
      setup = gtk_page_setup_new_from_key_file (file, NULL, NULL);
      settings = gtk_print_settings_new_from_key_file (file, NULL, NULL);
    }
  if (setup == NULL)
    {
      setup = gtk_page_setup_new ();
      gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
    }
  gtk_print_operation_set_default_page_setup (operation, setup);
  if (settings != NULL)
    gtk_print_operation_set_print_settings (operation, settings);
}

static gboolean
preview_cb (GtkPrintOperation        *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext          *context,
            GtkWindow                *parent,
            gpointer                  user_data)
{
  const Printing *printing = user_data;

  jeoul_print_preview_present (preview, context, parent, printing->lang);

  return TRUE;
}

/**
 * jeoul_print_operation_new:
 * @session: what is shown
 * @window: (nullable): window before which dialogs stand
 * @failed: told when it could not be printed
 *
 * Returns: (transfer full) (nullable): the print of one page of the figure, lying unless the user
 *   once turned it; %NULL where the dataset has no figure
 */
GtkPrintOperation *
jeoul_print_operation_new (JeoulSession     *session,
                           GtkWindow        *window,
                           JeoulPrintFailed  failed)
{
  const JeoulFigure *figure = jeoul_session_get_figure (session);
  JeoulLang lang = jeoul_session_get_lang (session);
  g_autoptr (GtkPrintOperation) operation = NULL;
  Printing *printing;

  if (figure == NULL)
    return NULL;

  operation = gtk_print_operation_new ();
  recall (operation);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_job_name (operation, jeoul_text_get (&figure->title, lang));

  printing = g_new0 (Printing, 1);
  printing->shown = jeoul_shown_figure_new (session, figure, lang);
  printing->lang = lang;
  printing->failed = failed;
  g_weak_ref_init (&printing->window, window);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), printing);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), printing);
  g_signal_connect_data (operation, "done", G_CALLBACK (done_cb), printing, printing_free, 0);

  return g_steal_pointer (&operation);
}

/**
 * jeoul_print_figure:
 * @session: what is shown
 * @window: window before which dialogs stand
 * @failed: told when it could not be printed
 *
 * Asks for printer and paper, and prints.
 */
void
jeoul_print_figure (JeoulSession     *session,
                    GtkWindow        *window,
                    JeoulPrintFailed  failed)
{
  g_autoptr (GtkPrintOperation) operation = jeoul_print_operation_new (session, window, failed);

  if (operation != NULL)
    gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, NULL);
}
