/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One table of keys: what is registered, and what the shortcuts window lists. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-shortcuts.h"

#define GENERAL N_ ("General")
#define VIEW N_ ("View")
#define FIGURE N_ ("Figure")
#define CHART N_ ("In the chart")

static const JeoulShortcut shortcuts[] = {
  { GENERAL, "app.open", "<Control>o", N_ ("Open a dataset") },
  { GENERAL, "win.reload", "<Control>r", N_ ("Read the dataset again") },
  { GENERAL, "win.export", "<Control>e", N_ ("Export the figure") },
  { GENERAL, "win.print", "<Control>p", N_ ("Print the figure") },
  { GENERAL, "win.find", "<Control>f", N_ ("Search the claims") },
  { GENERAL, "win.copy", "<Control>c", N_ ("Copy the figure or the rows of the table"), TRUE },
  { GENERAL, "win.copy-citation", "<Control><Shift>c", N_ ("Copy the citation of the claim or of the figure") },
  { GENERAL, "app.preferences", "<Control>comma", N_ ("Preferences") },
  { GENERAL, "app.shortcuts", "<Control>question <Control>slash", N_ ("Keyboard shortcuts") },
  { GENERAL, "window.close", "<Control>w", N_ ("Close the window") },
  { GENERAL, "app.quit", "<Control>q", N_ ("Quit") },
  { VIEW, "win.show-sidebar", "F9", N_ ("Show or hide the list of figures") },
  { VIEW, "win.show-details", "<Shift>F9", N_ ("Show or hide the details of the claim") },
  { VIEW, "window.show-menu", "F10", N_ ("Main menu") },
  { VIEW, "window.fullscreen", "F11", N_ ("Full screen") },
  { FIGURE, "window.toggle-view", "t", N_ ("Chart or table"), TRUE },
  { FIGURE, "window.toggle-scale", "l", N_ ("Linear or log scale"), TRUE },
  { FIGURE, "win.undo", "<Control>z", N_ ("Undo the last assumption"), TRUE },
  { FIGURE, "win.redo", "<Control><Shift>z", N_ ("Redo the last assumption"), TRUE },
  { FIGURE, "window.show-source", "s", N_ ("Sources of the claim"), TRUE },
  { FIGURE, "window.previous-figure", "bracketleft", N_ ("Previous figure"), TRUE },
  { FIGURE, "window.next-figure", "bracketright", N_ ("Next figure"), TRUE },
  { CHART, NULL, "Tab", N_ ("Enter or leave the chart") },
  { CHART, NULL, "Up Down Left Right", N_ ("Move between claims") },
  { CHART, NULL, "Home End", N_ ("First or last claim") },
  { CHART, NULL, "Return", N_ ("Open the claim") },
  { CHART, NULL, "space", N_ ("Pin or unpin the claim") },
  { CHART, NULL, "plus minus", N_ ("Zoom in or out") },
  { CHART, NULL, "0", N_ ("Show the whole chart") },
  { CHART, NULL, "<Control>Left <Control>Right", N_ ("Move over the chart when it is zoomed") },
  { CHART, NULL, "Escape", N_ ("Clear the selection, then the zoom") },
};

/**
 * jeoul_shortcuts_get:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the table
 */
const JeoulShortcut *
jeoul_shortcuts_get (guint *n)
{
  *n = G_N_ELEMENTS (shortcuts);

  return shortcuts;
}

/**
 * jeoul_shortcuts_register:
 * @application: the application
 *
 * Registers all keys but the late ones, which accelerators would take from entries.
 */
void
jeoul_shortcuts_register (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto (GStrv) accels = NULL;

      if (shortcuts[i].action == NULL || shortcuts[i].late)
        continue;
      accels = g_strsplit (shortcuts[i].accels, " ", -1);
      gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                             (const char *const *) accels);
    }
}

/**
 * jeoul_shortcuts_new_late_controller:
 *
 * Returns: (transfer full): a controller with the late keys for the window's content. It comes after
 *   the focused widget, so an entry keeps what is typed into it.
 */
GtkEventController *
jeoul_shortcuts_new_late_controller (void)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_BUBBLE);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      GtkShortcut *shortcut;

      if (!shortcuts[i].late)
        continue;
      shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].accels),
                                   gtk_named_action_new (shortcuts[i].action));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }

  return controller;
}

/**
 * jeoul_shortcuts_new_window:
 * @lang: language of the interface
 *
 * Returns: (transfer none): the window that lists the table; GTK keeps it until it is destroyed
 */
GtkWindow *
jeoul_shortcuts_new_window (JeoulLang lang)
{
  g_autoptr (GtkBuilder) builder = NULL;
  g_autoptr (GString) ui = g_string_new (
      "<interface><object class='GtkShortcutsWindow' id='window'>"
      "<property name='modal'>1</property>"
      "<child><object class='GtkShortcutsSection'>"
      "<property name='section-name'>all</property><property name='max-height'>20</property>");
  const char *group = NULL;
  GtkWindow *window;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_autofree char *item = NULL;

      if (group != shortcuts[i].group)
        {
          g_autofree char *start = g_markup_printf_escaped (
              "<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>",
              jeoul_tr (lang, shortcuts[i].group));

          if (group != NULL)
            g_string_append (ui, "</object></child>");
          g_string_append (ui, start);
          group = shortcuts[i].group;
        }
      item = g_markup_printf_escaped ("<child><object class='GtkShortcutsShortcut'>"
                                      "<property name='title'>%s</property>"
                                      "<property name='accelerator'>%s</property>"
                                      "</object></child>",
                                      jeoul_tr (lang, shortcuts[i].title), shortcuts[i].accels);
      g_string_append (ui, item);
    }
  g_string_append (ui, "</object></child></object></child></object></interface>");

  builder = gtk_builder_new_from_string (ui->str, ui->len);
  window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));

  gtk_window_set_title (window, jeoul_tr (lang, "Keyboard Shortcuts"));

  return window;
}
