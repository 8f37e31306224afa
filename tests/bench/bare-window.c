/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least that a libadwaita program can be: a header bar and one drawing, of the size of Jeoul's
 * window. What Jeoul takes longer to start than this is Jeoul's own. */
#include <adwaita.h>

/* Those of org.jeoul.Jeoul.gschema.xml, and a colour of the chart's. */
#define WIDTH 1180
#define HEIGHT 760
#define RED (0x00 / 255.0)
#define GREEN (0x67 / 255.0)
#define BLUE (0xa8 / 255.0)

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  cairo_set_source_rgb (cr, RED, GREEN, BLUE);
  for (int i = 1; i < 10; i++)
    {
      cairo_arc (cr, i * width / 10.0, i * height / 10.0, 8, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, NULL, NULL);
  gtk_widget_set_vexpand (area, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), area);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), "Bare");
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application
      = adw_application_new ("org.jeoul.BareWindow", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
