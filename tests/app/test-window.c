/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: opening files, refusing bad ones, actions and their states, narrow and wide. */
#include <glib/gstdio.h>
#include <math.h>

#include "app-support.h"
#include "jeoul-figure-list.h"
#include "jeoul-label.h"
#include "jeoul-problems-page.h"

#define CLAIM "deepseek-v3-final-run-cost"

static const char *good
    = "<dataset xmlns='urn:jeoul:dataset:1' id='small' version='1'>"
      "<title xml:lang='en'>Small</title></dataset>";
static const char *bad
    = "<dataset xmlns='urn:jeoul:dataset:1' id='small' version='1'>\n"
      "<title xml:lang='en'>Small</title>\n<units><unit id='a'/></units>\n</dataset>";

static GFile *
write_file (const char *contents)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("jeoul-XXXXXX.xml", &path, &error);

  g_assert_no_error (error);
  close (fd);
  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static gboolean
has_problems (gpointer data)
{
  return jeoul_session_get_problems (data) != NULL;
}

static gboolean
has_file (gpointer data)
{
  return jeoul_session_get_file (data) != NULL && jeoul_session_get_problems (data) == NULL;
}

static void
test_open (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1200);
  JeoulSession *session = jeoul_window_get_session (window);
  g_autofree char *id = g_strdup (jeoul_dataset_get_id (jeoul_session_get_dataset (session)));
  g_autoptr (GFile) good_file = write_file (good);
  g_autoptr (GFile) bad_file = write_file (bad);
  g_autofree char *text = NULL;
  GtkWidget *page;

  /* A bad one: all its problems are shown, and what was open stays open. */
  jeoul_session_select (session, CLAIM);
  jeoul_window_open_file (window, bad_file);
  test_wait (has_problems, session);
  g_assert_cmpstr (jeoul_dataset_get_id (jeoul_session_get_dataset (session)), ==, id);
  g_assert_cmpstr (jeoul_session_get_string (session, "selected"), ==, CLAIM);
  page = test_find (GTK_WIDGET (window), JEOUL_TYPE_PROBLEMS_PAGE);
  g_assert_true (gtk_widget_get_mapped (page));
  text = jeoul_problems_page_copy_text (JEOUL_PROBLEMS_PAGE (page));
  g_assert_nonnull (strstr (text, ".xml:3:8: "));

  jeoul_session_take_problems (session, NULL, NULL);
  g_assert_false (gtk_widget_get_mapped (page));

  jeoul_window_open_file (window, good_file);
  test_wait (has_file, session);
  g_assert_cmpstr (jeoul_dataset_get_id (jeoul_session_get_dataset (session)), ==, "small");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Small");
  test_settle ();
  g_assert_nonnull (test_find_label (GTK_WIDGET (window), "No Figures"));

  g_file_delete (good_file, NULL, NULL);
  g_file_delete (bad_file, NULL, NULL);
  test_close (application);
}

static gboolean
is_enabled (JeoulWindow *window,
            const char  *name)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), name);
}

/* contracts.md, section 8. */
static void
test_actions (void)
{
  static const struct
  {
    const char *name;
    const char *type;
    const char *state;
  } actions[] = {
    { "figure", "s", "s" },       { "scale", "s", "s" },      { "currency", "s", "s" },
    { "view", "s", "s" },         { "as-of", "s", "s" },      { "filter", "s", "s" },
    { "select", "s", "s" },       { "pin", "s", NULL },       { "clear-pins", NULL, NULL },
    { "clear-filters", NULL, NULL }, { "findings", NULL, NULL }, { "export", NULL, NULL },
    { "print", NULL, NULL },      { "copy", NULL, NULL },     { "copy-citation", NULL, NULL },
    { "find", NULL, NULL },       { "reload", NULL, NULL },   { "reset-layout", NULL, NULL },
    { "own-figure", NULL, NULL }, { "rename-own", "s", NULL }, { "delete-own", "s", NULL },
    { "copy-own-command", "s", NULL }, { "page", "s", "s" },  { "facets", "s", "s" },
    { "show-sidebar", NULL, "b" }, { "show-details", NULL, "b" },
  };
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1200);
  JeoulSession *session = jeoul_window_get_session (window);
  GActionGroup *group = G_ACTION_GROUP (window);
  g_autoptr (GVariant) state = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      const GVariantType *type = g_action_group_get_action_parameter_type (group, actions[i].name);
      const GVariantType *state_type = g_action_group_get_action_state_type (group,
                                                                             actions[i].name);

      g_test_message ("%s", actions[i].name);
      g_assert_true (g_action_group_has_action (group, actions[i].name));
      g_assert_cmpint (type != NULL, ==, actions[i].type != NULL);
      g_assert_cmpint (state_type != NULL, ==, actions[i].state != NULL);
      if (type != NULL)
        g_assert_true (g_variant_type_equal (type, actions[i].type));
      if (state_type != NULL)
        g_assert_true (g_variant_type_equal (state_type, actions[i].state));
    }

  g_assert_true (is_enabled (window, "findings"));
  g_assert_false (is_enabled (window, "reload"));
  g_assert_true (is_enabled (window, "copy-citation"));
  g_action_group_activate_action (group, "select", g_variant_new_string (CLAIM));
  g_assert_true (is_enabled (window, "copy-citation"));
  state = g_action_group_get_action_state (group, "select");
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, CLAIM);

  g_assert_false (is_enabled (window, "clear-pins"));
  g_action_group_activate_action (group, "pin", g_variant_new_string (CLAIM));
  g_assert_true (jeoul_session_is_pinned (session, CLAIM));
  g_assert_true (is_enabled (window, "clear-pins"));
  g_action_group_activate_action (group, "clear-pins", NULL);
  g_assert_false (jeoul_session_is_pinned (session, CLAIM));

  g_assert_false (is_enabled (window, "clear-filters"));
  g_action_group_change_action_state (group, "filter", g_variant_new_string ("epoch"));
  g_assert_true (is_enabled (window, "clear-filters"));
  g_action_group_activate_action (group, "clear-filters", NULL);
  g_assert_cmpstr (jeoul_session_get_string (session, "filter"), ==, "");

  g_assert_true (is_enabled (window, "scale"));
  for (gboolean more = TRUE; more; more = jeoul_session_step_figure (session, 1))
    {
      const JeoulFigure *figure = jeoul_session_get_figure (session);

      g_assert_cmpint (is_enabled (window, "scale"), ==,
                       jeoul_figure_kind_has_scales (figure->kind));
      g_assert_cmpint (is_enabled (window, "export"), ==,
                       jeoul_figure_kind_is_drawn (figure->kind));
    }
  test_close (application);
}

static void
test_figures (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1000);
  JeoulSession *session = jeoul_window_get_session (window);

  /* Every figure, in every way there is, in both languages: no warning on the way. */
  for (guint lang = 0; lang < JEOUL_N_LANGS; lang++)
    {
      const JeoulFigure *first
          = jeoul_dataset_get_figures (jeoul_session_get_dataset (session), NULL);

      jeoul_application_set_language (application, jeoul_lang_to_string (lang));
      g_object_set (session, "figure", first->id, NULL);
      for (gboolean more = TRUE; more; more = jeoul_session_step_figure (session, 1))
        {
          const JeoulClaim *claims
              = jeoul_dataset_get_claims (jeoul_session_get_dataset (session), NULL);
          const GArray *shown;

          g_object_set (session, "currency", "KRW", "view", "chart", NULL);
          test_settle ();
          shown = jeoul_session_get_shown (session);
          if (shown->len > 0)
            jeoul_session_select (session, claims[g_array_index (shown, JeoulIndex, 0)].id);
          g_object_set (session, "currency", "reported", "view", "table", NULL);
          test_settle ();
        }
    }
  test_close (application);
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *color)
{
  return 0.2126 * linear (color->red) + 0.7152 * linear (color->green) +
         0.0722 * linear (color->blue);
}

/* WCAG 2.1, 1.4.3, of text that may be translucent. */
static double
contrast (const GdkRGBA *text,
          const GdkRGBA *background)
{
  const GdkRGBA seen = {
    text->red * text->alpha + background->red * (1 - text->alpha),
    text->green * text->alpha + background->green * (1 - text->alpha),
    text->blue * text->alpha + background->blue * (1 - text->alpha),
    1,
  };
  double a = luminance (&seen), b = luminance (background);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/* The links to sources can be read in every look. */
static void
test_links (void)
{
  static const AdwColorScheme schemes[]
      = { ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1200);

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (window));
      GdkRGBA link, background;

      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i]);
      test_settle ();
      g_assert_true (gtk_style_context_lookup_color (style, "jeoul_link_color", &link));
      g_assert_true (gtk_style_context_lookup_color (style, "window_bg_color", &background));
      g_test_message ("%.2f", contrast (&link, &background));
      g_assert_cmpfloat (contrast (&link, &background), >=, 4.5);
    }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  test_close (application);
}

static void
test_widths (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);

  for (guint lang = 0; lang < JEOUL_N_LANGS; lang++)
    {
      JeoulWindow *window;
      GtkWidget *box;
      int minimum;

      jeoul_application_set_language (application, jeoul_lang_to_string (lang));
      window = test_window (application, 360);
      box = gtk_widget_get_first_child (GTK_WIDGET (jeoul_window_get_content (window)));
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (jeoul_window_get_content (window))), <=,
                       360);
      gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
      /* Folded, and not remembered as closed. */
      g_assert_false (jeoul_session_get_boolean (jeoul_window_get_session (window),
                                                 "show-sidebar"));
      gtk_window_set_default_size (GTK_WINDOW (window), 1300, 800);
      test_settle ();
      g_assert_true (jeoul_session_get_boolean (jeoul_window_get_session (window),
                                                "show-sidebar"));
      gtk_window_destroy (GTK_WINDOW (window));
    }
  test_close (application);
}

static gboolean
is_at_end (gpointer data)
{
  GtkAdjustment *adjustment = data;

  return gtk_adjustment_get_value (adjustment) > 0 &&
         gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) >=
             gtk_adjustment_get_upper (adjustment) - 24;
}

static gboolean
is_at_start (gpointer data)
{
  return gtk_adjustment_get_value (data) <= 24;
}

/* What is chosen by a key can be seen in the list too, also in a new one after the language. */
static void
test_list (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1200);
  JeoulSession *session = jeoul_window_get_session (window);
  GtkWidget *scrolled = test_find (test_find (GTK_WIDGET (window), JEOUL_TYPE_FIGURE_LIST),
                                   GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  test_settle ();
  g_assert_true (is_at_start (adjustment));
  while (jeoul_session_step_figure (session, 1))
    ;
  test_wait (is_at_end, adjustment);
  while (jeoul_session_step_figure (session, -1))
    ;
  test_wait (is_at_start, adjustment);
  test_close (application);
}

/* A screen reader hears no underscores. */
static void
test_button_names (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *marked = gtk_button_new_with_mnemonic ("Copy _Citation");
  GtkWidget *doubled = gtk_button_new_with_mnemonic ("a__b _모두");
  GtkWidget *plain = gtk_button_new_with_label ("snake_case");

  gtk_box_append (GTK_BOX (box), marked);
  gtk_box_append (GTK_BOX (box), doubled);
  gtk_box_append (GTK_BOX (box), plain);
  jeoul_label_name_buttons (box);
  gtk_test_accessible_assert_property (marked, GTK_ACCESSIBLE_PROPERTY_LABEL, "Copy Citation");
  gtk_test_accessible_assert_property (doubled, GTK_ACCESSIBLE_PROPERTY_LABEL, "a_b 모두");
  gtk_test_accessible_assert_property (plain, GTK_ACCESSIBLE_PROPERTY_LABEL, "snake_case");
  g_object_unref (box);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/open", test_open);
  g_test_add_func ("/window/actions", test_actions);
  g_test_add_func ("/window/figures", test_figures);
  g_test_add_func ("/window/links", test_links);
  g_test_add_func ("/window/list", test_list);
  g_test_add_func ("/window/button-names", test_button_names);
  g_test_add_func ("/window/widths", test_widths);

  return g_test_run ();
}
