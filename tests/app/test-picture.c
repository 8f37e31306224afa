/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figure on the clipboard, dragged, printed and cited: read back by whoever takes it. */
#include <string.h>

#include <glib/gstdio.h>

#include "app-support.h"
#include "jeoul-picture.h"
#include "jeoul-print.h"

#ifdef HAVE_POPPLER
#include <poppler.h>
#endif

#define CLAIM "deepseek-v3-final-run-cost"

static JeoulSession *
new_session (JeoulLang lang)
{
  g_autoptr (JeoulDataset) dataset = test_builtin ();
  JeoulSession *session = jeoul_session_new (dataset, lang);

  g_object_set (session, "figure", "training-cost", NULL);

  return session;
}

static void
test_citation (void)
{
  static const struct
  {
    JeoulLang   lang;
    const char *parts[6];
  } rows[] = {
    { JEOUL_LANG_EN,
      { "What did training cost?\nClaimants: DeepSeek; ", "Karpathy", "\nSources: ",
        "<https://", "(ai-cost-debate, version ", NULL } },
    { JEOUL_LANG_KO, { "\n주장 주체: ", "\n출처: ", "\n데이터셋: ", "ai-cost-debate, 버전 ", NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JeoulSession) session = new_session (rows[i].lang);
      g_autoptr (JeoulShownFigure) shown = jeoul_shown_figure_new (
          session, jeoul_session_get_figure (session), rows[i].lang);
      g_autofree char *citation = jeoul_picture_citation (shown);
      const char *rest = citation;

      for (guint j = 0; rows[i].parts[j] != NULL; j++)
        {
          rest = strstr (rest, rows[i].parts[j]);
          if (rest == NULL)
            g_error ("“%s” is not in: %s", rows[i].parts[j], citation);
        }
    }
}

/* Only who is seen is cited. */
static void
test_citation_of_filtered (void)
{
  g_autoptr (JeoulSession) session = new_session (JEOUL_LANG_EN);
  g_autoptr (JeoulShownFigure) shown = NULL;
  g_autofree char *citation = NULL;

  g_object_set (session, "filter", "karpathy", NULL);
  shown = jeoul_shown_figure_new (session, jeoul_session_get_figure (session), JEOUL_LANG_EN);
  citation = jeoul_picture_citation (shown);
  g_assert_nonnull (strstr (citation, "Claimants: Andrej Karpathy."));
  g_assert_null (strstr (citation, "Altman"));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source),
                                                              result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static GBytes *
take (GdkContentProvider *content,
      const char         *mime_type)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gboolean done = FALSE;

  gdk_content_provider_write_mime_type_async (content, mime_type, stream, 0, NULL, written_cb,
                                              &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* What is pasted is what an export writes. */
static void
test_content (void)
{
  g_autoptr (JeoulSession) session = new_session (JEOUL_LANG_KO);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkContentProvider) content = NULL;
  g_autoptr (JeoulShownFigure) shown = NULL;
  g_autoptr (GdkContentFormats) formats = NULL;
  g_autoptr (GBytes) pasted = NULL;
  g_autoptr (GBytes) exported = NULL;
  g_auto (GValue) text = G_VALUE_INIT;
  g_autofree char *citation = NULL;
  JeoulPressJob job;

  g_object_set (session, "filter", "deepseek", "scale", "linear", NULL);
  content = jeoul_picture_content (session, &error);
  g_assert_no_error (error);
  formats = gdk_content_provider_ref_formats (content);
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/png"));
  g_assert_true (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE));

  shown = jeoul_shown_figure_new (session, jeoul_session_get_figure (session), JEOUL_LANG_KO);
  jeoul_picture_fill_job (shown, JEOUL_LANG_KO, &job);
  exported = jeoul_press_encode (&job, NULL, &error);
  g_assert_no_error (error);
  pasted = take (content, "image/png");
  g_assert_true (g_bytes_equal (pasted, exported));

  g_value_init (&text, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &text, &error));
  citation = jeoul_picture_citation (shown);
  g_assert_cmpstr (g_value_get_string (&text), ==, citation);
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(char **) data != NULL;
}

static char *
paste_text (JeoulWindow *window)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL,
                                 text_read_cb, &text);
  test_wait (is_set, &text);

  return text;
}

static void
test_actions (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1300);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));
  g_autofree char *with_picture = NULL;
  g_autofree char *alone = NULL;
  g_autofree char *of_claim = NULL;

  g_object_set (jeoul_window_get_session (window), "figure", "training-cost", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (window), "copy", NULL);
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                                        "image/png"));
  with_picture = paste_text (window);
  g_assert_nonnull (strstr (with_picture, "Claimants: "));

  g_action_group_activate_action (G_ACTION_GROUP (window), "copy-citation", NULL);
  g_assert_false (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                                         "image/png"));
  alone = paste_text (window);
  g_assert_cmpstr (alone, ==, with_picture);

  jeoul_session_select (jeoul_window_get_session (window), CLAIM);
  g_action_group_activate_action (G_ACTION_GROUP (window), "copy-citation", NULL);
  of_claim = paste_text (window);
  g_assert_true (g_str_has_prefix (of_claim, "DeepSeek: $5.576M"));
  test_close (application);
}

/* The button of an action. */
static GtkWidget *
find_button (GtkWidget  *widget,
             const char *action)
{
  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, action);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkDragSource *
find_drag_source (GtkWidget *widget)
{
  return GTK_DRAG_SOURCE (test_controller (widget, GTK_TYPE_DRAG_SOURCE));
}

/* From the chart and from the button: bytes, and a file with the same bytes that goes away. */
static void
test_drag (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1300);
  JeoulChartPage *page = jeoul_window_content_get_page (jeoul_window_get_content (window));
  GtkWidget *widgets[] = {
    GTK_WIDGET (jeoul_chart_page_get_chart (page)),
    find_button (GTK_WIDGET (page), "win.copy"),
  };
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    {
      GtkDragSource *source = find_drag_source (widgets[i]);
      g_autoptr (GdkContentProvider) content = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GBytes) file_bytes = NULL;
      g_autoptr (GSList) files = NULL;
      g_autofree char *name = NULL;
      g_auto (GValue) value = G_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      g_signal_emit_by_name (source, "prepare", 10.0, 10.0, &content);
      g_assert_nonnull (content);
      bytes = take (content, "image/png");
      g_value_init (&value, GDK_TYPE_FILE_LIST);
      g_assert_true (gdk_content_provider_get_value (content, &value, &error));
      files = gdk_file_list_get_files (g_value_get_boxed (&value));
      g_assert_cmpuint (g_slist_length (files), ==, 1);
      g_ptr_array_add (paths, g_file_get_path (files->data));
      name = g_file_get_basename (files->data);
      g_assert_true (g_str_has_suffix (name, ".en.png"));
      file_bytes = g_file_load_bytes (files->data, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (bytes, file_bytes));
    }
  jeoul_picture_forget_drags ();
  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *folder = g_path_get_dirname (g_ptr_array_index (paths, i));

      g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
    }
  test_close (application);
}

static void
not_expected_cb (GtkWindow  *window,
                 const char *message)
{
  g_error ("%s", message);
}

#ifdef HAVE_POPPLER
static void
test_print (void)
{
  static const struct
  {
    JeoulLang          lang;
    const char        *paper;
    GtkPageOrientation orientation;
    double             width;
    double             height;
  } rows[] = {
    { JEOUL_LANG_EN, GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_LANDSCAPE, 841.9, 595.3 },
    { JEOUL_LANG_KO, GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_PORTRAIT, 595.3, 841.9 },
    { JEOUL_LANG_EN, GTK_PAPER_NAME_LETTER, GTK_PAGE_ORIENTATION_LANDSCAPE, 792, 612 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JeoulSession) session = new_session (rows[i].lang);
      g_autoptr (GtkPrintOperation) operation
          = jeoul_print_operation_new (session, NULL, not_expected_cb);
      g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
      GtkPaperSize *paper = gtk_paper_size_new (rows[i].paper);
      g_autofree char *folder = g_dir_make_tmp ("jeoul-test-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "page.pdf", NULL);
      g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
      const char *title = jeoul_text_get (&jeoul_session_get_figure (session)->title, rows[i].lang);
      g_autofree char *job_name = NULL;
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      PopplerDocument *document;
      PopplerPage *page;
      double width, height;

      g_object_get (operation, "job-name", &job_name, NULL);
      g_assert_cmpstr (job_name, ==, title);
      gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
      gtk_page_setup_set_orientation (setup, rows[i].orientation);
      gtk_print_operation_set_default_page_setup (operation, setup);
      gtk_print_operation_set_allow_async (operation, FALSE);
      gtk_print_operation_set_export_filename (operation, path);
      g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                                                &error),
                       ==, GTK_PRINT_OPERATION_RESULT_APPLY);
      g_assert_no_error (error);

      document = poppler_document_new_from_file (uri, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (poppler_document_get_n_pages (document), ==, 1);
      page = poppler_document_get_page (document, 0);
      poppler_page_get_size (page, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, rows[i].width, 1);
      g_assert_cmpfloat_with_epsilon (height, rows[i].height, 1);
      text = poppler_page_get_text (page);
      g_strdelimit (text, "\n", ' ');
      g_assert_nonnull (strstr (text, title));
      g_assert_nonnull (strstr (text, "DeepSeek-V3"));
      g_object_unref (page);
      g_object_unref (document);
      gtk_paper_size_free (paper);
      g_unlink (path);
      g_rmdir (folder);
    }
}
#endif

static GtkWindow *
find_window (const char *title)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (g_strcmp0 (gtk_window_get_title (toplevel), title) == 0)
        return toplevel;
    }

  return NULL;
}

static gboolean
has_page (gpointer data)
{
  GtkWindow *window = find_window ("Print Preview");
  GtkWidget *picture = window != NULL ? test_find (GTK_WIDGET (window), GTK_TYPE_PICTURE) : NULL;

  return picture != NULL && gtk_picture_get_paintable (GTK_PICTURE (picture)) != NULL;
}

/* A page of the paper's shape, white at its edge and not white all over. */
static void
test_preview (void)
{
  g_autoptr (JeoulSession) session = new_session (JEOUL_LANG_EN);
  g_autoptr (GtkPrintOperation) operation
      = jeoul_print_operation_new (session, NULL, not_expected_cb);
  g_autofree guint32 *pixels = NULL;
  g_autoptr (GError) error = NULL;
  GdkTexture *texture;
  guint n_dark = 0;
  int width, height;

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PREVIEW, NULL, &error);
  g_assert_no_error (error);
  test_wait (has_page, NULL);
  texture = GDK_TEXTURE (gtk_picture_get_paintable (GTK_PICTURE (
      test_find (GTK_WIDGET (find_window ("Print Preview")), GTK_TYPE_PICTURE))));
  width = gdk_texture_get_width (texture);
  height = gdk_texture_get_height (texture);
  g_assert_cmpint (width, >, height);
  pixels = g_new (guint32, (gsize) width * height);
  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * 4);
  for (gsize i = 0; i < (gsize) width * height; i++)
    n_dark += (pixels[i] & 0xff) < 0x80;
  g_assert_cmphex (pixels[0], ==, 0xffffffff);
  g_assert_cmpuint (n_dark, >, 2000);

  gtk_window_destroy (find_window ("Print Preview"));
  test_settle ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);

  g_test_add_func ("/picture/citation", test_citation);
  g_test_add_func ("/picture/citation-of-filtered", test_citation_of_filtered);
  g_test_add_func ("/picture/content", test_content);
  g_test_add_func ("/picture/actions", test_actions);
  g_test_add_func ("/picture/drag", test_drag);
#ifdef HAVE_POPPLER
  g_test_add_func ("/picture/print", test_print);
#endif
  g_test_add_func ("/picture/preview", test_preview);

  return g_test_run ();
}
