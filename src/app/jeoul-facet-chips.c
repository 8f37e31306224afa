/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facets that are chosen, each to be taken away again. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-facet-chips.h"

#include "jeoul-filter.h"
#include "jeoul-wrap-layout.h"

struct _JeoulFacetChips
{
  GtkWidget     parent_instance;
  JeoulSession *session;
};

G_DEFINE_FINAL_TYPE (JeoulFacetChips, jeoul_facet_chips, GTK_TYPE_WIDGET)

static void
remove_all (JeoulFacetChips *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
add_chip (JeoulFacetChips *self,
          JeoulFilterFacet facet,
          guint32          key,
          const char      *word)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  g_autofree char *name
      = key != JEOUL_NO_INDEX
            ? jeoul_filter_key_name (jeoul_session_get_dataset (self->session), facet, key, lang)
            : g_strdup (word);
  g_autofree char *label = g_strdup_printf (jeoul_trc (lang, "facet", "%s: %s"),
                                            jeoul_filter_facet_title (facet, lang), name);
  /* Translators: %s is a facet that is chosen, "Organization: Meta" */
  g_autofree char *spoken = g_strdup_printf (jeoul_tr (lang, "Remove “%s”"), label);
  g_autofree char *without
      = jeoul_filter_facets_toggle (jeoul_session_get_string (self->session, "facets"), facet,
                                    word);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = gtk_label_new (label);

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (line), text);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "facet-chip");
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), g_variant_new_string (without));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.facets");
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
update (JeoulFacetChips *self)
{
  g_auto (GStrv) pieces = g_strsplit (jeoul_session_get_string (self->session, "facets"), " ", -1);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  remove_all (self);
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_autoptr (JeoulFilterToken) token = jeoul_filter_token_parse (pieces[i]);
      const char *const *words = token != NULL ? jeoul_filter_token_get_words (token) : NULL;

      if (token == NULL)
        continue;
      jeoul_filter_token_resolve (token, jeoul_session_get_dataset (self->session));
      for (guint k = 0; words[k] != NULL; k++)
        add_chip (self, jeoul_filter_token_get_facet (token),
                  jeoul_filter_token_get_key (token, k), words[k]);
    }
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
  /* Somebody who takes one after the other away by the keyboard stays here. */
  if (had_focus && gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self)));
}

static void
jeoul_facet_chips_dispose (GObject *object)
{
  JeoulFacetChips *self = JEOUL_FACET_CHIPS (object);

  remove_all (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jeoul_facet_chips_parent_class)->dispose (object);
}

static void
jeoul_facet_chips_class_init (JeoulFacetChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jeoul_facet_chips_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "facet-chips");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
jeoul_facet_chips_init (JeoulFacetChips *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), jeoul_wrap_layout_new (6));
}

/**
 * jeoul_facet_chips_set_session:
 * @self: the chips
 * @session: whose facets they show; an invisible widget while there are none
 */
void
jeoul_facet_chips_set_session (JeoulFacetChips *self,
                               JeoulSession    *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::facets", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
