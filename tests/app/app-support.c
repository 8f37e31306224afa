/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the window share: the built-in dataset, a window, waiting for something. */
#include "app-support.h"

#include "jeoul-language.h"
#include "jeoul-reader.h"

JeoulDataset *
test_read (const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  JeoulDataset *dataset = jeoul_reader_read_bytes (bytes, "test.xml", JEOUL_LANG_EN, NULL, &error);

  g_assert_no_error (error);

  return dataset;
}

JeoulDataset *
test_builtin (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes
      = g_resources_lookup_data ("/org/jeoul/Jeoul/ai-cost-debate.xml", 0, &error);
  JeoulDataset *dataset;

  g_assert_no_error (error);
  dataset = jeoul_reader_read_bytes (bytes, "ai-cost-debate.xml", JEOUL_LANG_EN, NULL, &error);
  g_assert_no_error (error);

  return dataset;
}

/* An application that is registered but owns no name: there is no bus. */
JeoulApplication *
test_application (const char *localedir)
{
  static gboolean done;
  g_autoptr (GError) error = NULL;
  JeoulApplication *application;

  if (!done)
    jeoul_language_init (localedir);
  done = TRUE;
  application = jeoul_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_set_default (G_APPLICATION (application));
  jeoul_application_set_language (application, "en");

  return application;
}

static gboolean
is_laid_out (gpointer data)
{
  JeoulChartPage *page = jeoul_window_content_get_page (jeoul_window_get_content (data));

  return jeoul_chart_view_get_n_drawn (jeoul_chart_page_get_chart (page)) > 0;
}

/* A window on the display, with its first chart drawn. */
JeoulWindow *
test_window (JeoulApplication *application,
             int               width)
{
  JeoulWindow *window = jeoul_application_add_window (application);

  gtk_window_set_default_size (GTK_WINDOW (window), width, 800);
  gtk_window_present (GTK_WINDOW (window));
  test_wait (is_laid_out, window);
  test_settle ();

  return window;
}

void
test_close (JeoulApplication *application)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (application))) != NULL)
    gtk_window_destroy (windows->data);
  test_settle ();
  g_application_set_default (NULL);
  g_object_unref (application);
}

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
test_wait (TestCondition condition,
           gpointer      data)
{
  gint64 end = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND;
  guint id = g_timeout_add (10, tick_cb, NULL);

  while (!condition (data) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
  g_assert_true (condition (data));
}

static gboolean
settled_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Some frames: idle work, layout and drawing have had their turn. */
void
test_settle (void)
{
  gboolean done = FALSE;

  g_timeout_add (120, settled_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

GtkWidget *
test_find (GtkWidget *widget,
           GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
test_find_label (GtkWidget  *widget,
                 const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkEventController *
test_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}
