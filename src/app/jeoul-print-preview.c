/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page before it is printed, in a window of our own: not every desktop has a viewer for it. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-print-preview.h"

#include <adwaita.h>
#include <math.h>

#include "jeoul-picture.h"

/* Sharp at twice the size of a screen's inch. */
#define PREVIEW_DPI 192.0

/* One preview; the window owns it. */
typedef struct
{
  GtkPrintOperationPreview *preview;
  GtkPrintContext          *context;
  GtkWidget                *window;
  GtkWidget                *picture;
  cairo_surface_t          *surface;
} Previewing;

static void
previewing_free (Previewing *previewing,
                 GClosure   *closure)
{
  cairo_surface_destroy (previewing->surface);
  g_object_unref (previewing->context);
  g_object_unref (previewing->preview);
  g_free (previewing);
}

static void
ready_cb (Previewing *previewing)
{
  g_autoptr (GdkTexture) texture = NULL;

  gtk_print_operation_preview_render_page (previewing->preview, 0);
  texture = jeoul_picture_texture (previewing->surface);
  gtk_picture_set_paintable (GTK_PICTURE (previewing->picture), GDK_PAINTABLE (texture));
}

static void
destroy_cb (Previewing *previewing)
{
  g_signal_handlers_disconnect_by_data (previewing->preview, previewing);
  gtk_print_operation_preview_end_preview (previewing->preview);
}

/* White paper, and a context that draws on it inside the margins. */
static void
put_paper (Previewing   *previewing,
           GtkPageSetup *setup)
{
  double width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_INCH) * PREVIEW_DPI;
  double height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_INCH) * PREVIEW_DPI;
  cairo_t *cr;

  previewing->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (width),
                                                    (int) ceil (height));
  cr = cairo_create (previewing->surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  gtk_print_context_set_cairo_context (previewing->context, cr, PREVIEW_DPI, PREVIEW_DPI);
  cairo_destroy (cr);
}

/**
 * jeoul_print_preview_present:
 * @preview: what is shown
 * @context: its context
 * @parent: (nullable): window before which it stands
 * @lang: language of the interface
 *
 * Shows the page; closing the window ends the preview.
 */
void
jeoul_print_preview_present (GtkPrintOperationPreview *preview,
                             GtkPrintContext          *context,
                             GtkWindow                *parent,
                             JeoulLang                 lang)
{
  Previewing *previewing = g_new0 (Previewing, 1);
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  previewing->preview = g_object_ref (preview);
  previewing->context = g_object_ref (context);
  previewing->window = window;
  previewing->picture = gtk_picture_new ();
  put_paper (previewing, setup);

  gtk_window_set_title (GTK_WINDOW (window), jeoul_tr (lang, "Print Preview"));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  gtk_widget_set_vexpand (previewing->picture, TRUE);
  gtk_widget_add_css_class (box, "print-preview");
  gtk_picture_set_alternative_text (GTK_PICTURE (previewing->picture),
                                    jeoul_tr (lang, "The page as it will be printed"));
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), previewing->picture);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);

  g_signal_connect_swapped (preview, "ready", G_CALLBACK (ready_cb), previewing);
  g_signal_connect_data (window, "destroy", G_CALLBACK (destroy_cb), previewing,
                         (GClosureNotify) previewing_free, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}
