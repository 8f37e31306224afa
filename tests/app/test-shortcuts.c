/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys: what is listed is what is registered, and the other way round. */
#include "jeoul-shortcuts.h"

#include "app-support.h"

static const JeoulShortcut *
find_action (const char *action)
{
  guint n;
  const JeoulShortcut *shortcuts = jeoul_shortcuts_get (&n);

  for (guint i = 0; i < n; i++)
    {
      if (g_strcmp0 (shortcuts[i].action, action) == 0)
        return &shortcuts[i];
    }

  return NULL;
}

static void
test_registered (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  g_auto (GStrv) actions = NULL;
  guint n;
  const JeoulShortcut *shortcuts = jeoul_shortcuts_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) wanted = g_strsplit (shortcuts[i].accels, " ", -1);
      g_auto (GStrv) accels = NULL;

      if (shortcuts[i].action == NULL)
        continue;
      accels = gtk_application_get_accels_for_action (GTK_APPLICATION (application),
                                                      shortcuts[i].action);
      if (shortcuts[i].late)
        {
          g_assert_null (accels[0]);
          continue;
        }
      g_assert_cmpuint (g_strv_length (accels), ==, g_strv_length (wanted));
      for (guint j = 0; wanted[j] != NULL; j++)
        {
          guint key_a, key_b;
          GdkModifierType state_a, state_b;

          g_assert_true (gtk_accelerator_parse (wanted[j], &key_a, &state_a));
          g_assert_true (gtk_accelerator_parse (accels[j], &key_b, &state_b));
          g_assert_cmpuint (key_a, ==, key_b);
          g_assert_cmpuint (state_a, ==, state_b);
        }
    }

  actions = gtk_application_list_action_descriptions (GTK_APPLICATION (application));
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_test_message ("%s", actions[i]);
      g_assert_nonnull (find_action (actions[i]));
    }
  test_close (application);
}

/* Each action of the table exists, and the late ones are in the controller of the content. */
static void
test_actions (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  JeoulWindow *window = test_window (application, 1100);
  GtkEventController *controller
      = test_controller (GTK_WIDGET (jeoul_window_get_content (window)),
                         GTK_TYPE_SHORTCUT_CONTROLLER);
  guint n, n_late = 0;
  const JeoulShortcut *shortcuts = jeoul_shortcuts_get (&n);

  for (guint i = 0; i < n; i++)
    {
      const char *action = shortcuts[i].action;

      if (action == NULL)
        continue;
      n_late += shortcuts[i].late;
      if (g_str_has_prefix (action, "app."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (application), action + 4));
      else if (g_str_has_prefix (action, "win."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (window), action + 4));
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (controller)), ==, n_late);
  test_close (application);
}

static guint
count_shortcuts (GtkWidget *widget)
{
  guint n = GTK_IS_SHORTCUTS_SHORTCUT (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_shortcuts (child);

  return n;
}

static void
test_listed (void)
{
  JeoulApplication *application = test_application (TEST_LOCALEDIR);
  guint n;

  jeoul_shortcuts_get (&n);
  for (guint lang = 0; lang < JEOUL_N_LANGS; lang++)
    {
      GtkWindow *window = jeoul_shortcuts_new_window (lang);

      g_assert_cmpuint (count_shortcuts (GTK_WIDGET (window)), >=, n);
      g_assert_nonnull (test_find_label (GTK_WIDGET (window),
                                         jeoul_tr (lang, "Show the whole chart")));
      gtk_window_destroy (window);
    }
  test_close (application);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shortcuts/registered", test_registered);
  g_test_add_func ("/shortcuts/actions", test_actions);
  g_test_add_func ("/shortcuts/listed", test_listed);

  return g_test_run ();
}
