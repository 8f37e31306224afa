/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the claims of the figure are grouped and sorted by, to be chosen from a menu. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-arrange.h"

#define C_(context, string) (string)

typedef struct
{
  const char *word; /* of the format; empty: as the figure is defined */
  const char *title;
} Choice;

static const Choice groups[] = {
  { "", C_ ("arrange", "As defined") },
  { "subject", C_ ("arrange", "Subject") },
  { "organization", C_ ("arrange", "Organization") },
  { "quantity", C_ ("arrange", "Quantity") },
  { "claimant", C_ ("arrange", "Claimant") },
  { "basis", C_ ("arrange", "Basis") },
  { "role", C_ ("arrange", "Role of the GPUs") },
  { "none", C_ ("arrange", "Nothing") },
};

static const Choice orders[] = {
  { "", C_ ("arrange", "As defined") },
  { "value", C_ ("arrange", "Value") },
  { "date", C_ ("arrange", "Date") },
  { "dataset", C_ ("arrange", "Order of the dataset") },
};

/**
 * jeoul_arrange_has_groups:
 * @session: a session
 *
 * Returns: whether the figure's rows stand in groups that can be chosen
 */
gboolean
jeoul_arrange_has_groups (JeoulSession *session)
{
  const JeoulFigure *figure = jeoul_session_get_figure (session);

  return figure != NULL && (figure->kind == JEOUL_KIND_RIVAL_CLAIMS ||
                            figure->kind == JEOUL_KIND_BARS || figure->kind == JEOUL_KIND_TIMELINE);
}

/**
 * jeoul_arrange_has_order:
 * @session: a session
 *
 * Returns: whether the order of the rows can be chosen; that of a timeline is time
 */
gboolean
jeoul_arrange_has_order (JeoulSession *session)
{
  const JeoulFigure *figure = jeoul_session_get_figure (session);

  return figure != NULL && (figure->kind == JEOUL_KIND_RIVAL_CLAIMS ||
                            figure->kind == JEOUL_KIND_BARS || figure->kind == JEOUL_KIND_RATIOS);
}

static void
append_section (GMenu        *menu,
                const char   *title,
                const char   *action,
                const Choice *choices,
                guint         n,
                JeoulLang     lang)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (jeoul_trc (lang, "arrange", choices[i].title),
                                                    NULL);

      g_menu_item_set_action_and_target (item, action, "s", choices[i].word);
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, title, G_MENU_MODEL (section));
}

/* Menus are made when they are first opened: a window is there sooner without them. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  JeoulLang lang = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "lang"));
  g_autoptr (GMenu) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  menu = g_menu_new ();
  append_section (menu, jeoul_tr (lang, "Group by"), "win.group", groups, G_N_ELEMENTS (groups),
                  lang);
  append_section (menu, jeoul_tr (lang, "Sort by"), "win.sort", orders, G_N_ELEMENTS (orders),
                  lang);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/**
 * jeoul_arrange_set_up:
 * @button: a button
 */
void
jeoul_arrange_set_up (GtkMenuButton *button)
{
  gtk_menu_button_set_create_popup_func (button, create_menu_cb, NULL, NULL);
}

/**
 * jeoul_arrange_show:
 * @button: a button of jeoul_arrange_set_up()
 * @box: what is around it
 * @session: whose figure is arranged
 */
void
jeoul_arrange_show (GtkMenuButton *button,
                    GtkWidget     *box,
                    JeoulSession  *session)
{
  JeoulLang lang = jeoul_session_get_lang (session);
  gboolean any = jeoul_arrange_has_groups (session) || jeoul_arrange_has_order (session);

  g_object_set_data (G_OBJECT (button), "lang", GINT_TO_POINTER (lang));
  gtk_widget_set_sensitive (GTK_WIDGET (button), any);
  gtk_widget_set_tooltip_text (box, any ? jeoul_tr (lang, "Group and Sort")
                                        : jeoul_tr (lang, "The order of this figure is part of what "
                                                          "it says."));
}
