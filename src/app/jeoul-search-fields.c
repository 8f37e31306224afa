/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What narrows a figure: words to find, facets, and a date by which it had been said. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-search-fields.h"

#include "jeoul-as-known.h"
#include "jeoul-facet-chips.h"
#include "jeoul-facets.h"

struct _JeoulSearchFields
{
  GtkBox          parent_instance;
  JeoulSession   *session;
  GtkSearchEntry *search;
  GtkMenuButton  *facets;
  JeoulFacetChips *chips;
  JeoulAsKnown   *as_known;
  GtkEntry       *as_of;
  gboolean        showing_filter; /* the entries change because the session did */
};

G_DEFINE_FINAL_TYPE (JeoulSearchFields, jeoul_search_fields, GTK_TYPE_BOX)

static void
show_filter (JeoulSearchFields *self)
{
  g_autofree char *filter = g_strdup (jeoul_session_get_string (self->session, "filter"));

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->search)), filter) == 0)
    return;

  /* The old text is deleted first, and an empty entry tells at once: that is no wish of the user. */
  self->showing_filter = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), filter);
  self->showing_filter = FALSE;
}

static void
search_changed_cb (JeoulSearchFields *self)
{
  if (self->session != NULL && !self->showing_filter)
    g_object_set (self->session, "filter", gtk_editable_get_text (GTK_EDITABLE (self->search)),
                  NULL);
}

static void
show_as_of (JeoulSearchFields *self)
{
  g_autofree char *as_of = g_strdup (jeoul_session_get_string (self->session, "as-of"));

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->as_of)), as_of) == 0)
    return;

  self->showing_filter = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->as_of), as_of);
  self->showing_filter = FALSE;
}

/* While a date is being typed it is none, or another one: what is not a date changes nothing. */
static void
as_of_changed_cb (JeoulSearchFields *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->as_of));
  JeoulDate date;
  gboolean valid = *text == '\0' || jeoul_date_parse (text, -1, &date);

  if (self->session == NULL || self->showing_filter)
    return;
  if (valid)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->as_of), "error");
      g_object_set (self->session, "as-of", text, NULL);
    }
  else
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->as_of), "error");
    }
}

static void
stop_search_cb (JeoulSearchFields *self)
{
  g_object_set (self->session, "filter", "", "search-open", FALSE, NULL);
}

static void
jeoul_search_fields_dispose (GObject *object)
{
  g_clear_object (&JEOUL_SEARCH_FIELDS (object)->session);

  G_OBJECT_CLASS (jeoul_search_fields_parent_class)->dispose (object);
}

static void
jeoul_search_fields_class_init (JeoulSearchFieldsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jeoul_search_fields_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeoul/Jeoul/ui/jeoul-search-fields.ui");
  gtk_widget_class_bind_template_child (widget_class, JeoulSearchFields, search);
  gtk_widget_class_bind_template_child (widget_class, JeoulSearchFields, facets);
  gtk_widget_class_bind_template_child (widget_class, JeoulSearchFields, chips);
  gtk_widget_class_bind_template_child (widget_class, JeoulSearchFields, as_known);
  gtk_widget_class_bind_template_child (widget_class, JeoulSearchFields, as_of);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, as_of_changed_cb);
}

/* Made when it is first opened: a window is there sooner without it. */
static void
create_facets_cb (GtkMenuButton *button,
                  gpointer       user_data)
{
  JeoulSearchFields *self = user_data;

  if (gtk_menu_button_get_popover (button) == NULL && self->session != NULL)
    gtk_menu_button_set_popover (button, jeoul_facets_new (self->session));
}

static void
jeoul_search_fields_init (JeoulSearchFields *self)
{
  g_type_ensure (JEOUL_TYPE_FACET_CHIPS);
  g_type_ensure (JEOUL_TYPE_AS_KNOWN);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->facets, create_facets_cb, self, NULL);
}

/**
 * jeoul_search_fields_set_session:
 * @self: the fields
 * @session: what they narrow
 */
void
jeoul_search_fields_set_session (JeoulSearchFields *self,
                                 JeoulSession      *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  jeoul_facet_chips_set_session (self->chips, session);
  jeoul_as_known_set_session (self->as_known, session);
  g_signal_connect_object (session, "notify::filter", G_CALLBACK (show_filter), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::as-of", G_CALLBACK (show_as_of), self,
                           G_CONNECT_SWAPPED);
  show_filter (self);
  show_as_of (self);
}

/**
 * jeoul_search_fields_commit:
 * @self: the fields
 *
 * Tells the session what was typed a moment ago, without waiting whether more comes.
 */
void
jeoul_search_fields_commit (JeoulSearchFields *self)
{
  search_changed_cb (self);
}

/**
 * jeoul_search_fields_find:
 * @self: the fields
 *
 * Puts the focus behind the words that are searched.
 */
void
jeoul_search_fields_find (JeoulSearchFields *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_set_position (GTK_EDITABLE (self->search), -1);
}

/**
 * jeoul_search_fields_has:
 * @self: the fields
 * @focus: a widget
 *
 * Returns: whether it is one of the fields
 */
gboolean
jeoul_search_fields_has (JeoulSearchFields *self,
                         GtkWidget         *focus)
{
  return gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}
