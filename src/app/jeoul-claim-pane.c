/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything about the selected claim, always in the same order. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-claim-pane.h"

#include <string.h>

#include <adwaita.h>

#include "jeoul-claim-sections.h"
#include "jeoul-claim-text.h"
#include "jeoul-hidden.h"
#include "jeoul-label.h"

struct _JeoulClaimPane
{
  GtkWidget          parent_instance;
  JeoulSession      *session;
  GtkStack          *pages;
  GtkScrolledWindow *scrolled;
  GtkLabel          *subject;
  GtkLabel          *quantity;
  GtkToggleButton   *pin;
  GtkBox            *sections;
};

G_DEFINE_FINAL_TYPE (JeoulClaimPane, jeoul_claim_pane, GTK_TYPE_WIDGET)

static void
show_pins (JeoulClaimPane *self)
{
  const JeoulClaim *claim = jeoul_session_get_selected (self->session);

  gtk_toggle_button_set_active (
      self->pin, claim != NULL && jeoul_session_is_pinned (self->session, claim->id));
}

static void
pin_clicked_cb (JeoulClaimPane *self)
{
  const JeoulClaim *claim = jeoul_session_get_selected (self->session);

  if (claim != NULL)
    jeoul_session_toggle_pin (self->session, claim->id);
}

static void
show_claim (JeoulClaimPane *self)
{
  JeoulDataset *dataset = jeoul_session_get_dataset (self->session);
  const JeoulClaim *claim = jeoul_session_get_selected (self->session);
  const char *currency = jeoul_session_get_string (self->session, "currency");
  JeoulLang lang = jeoul_session_get_lang (self->session);
  g_autofree char *subject = NULL, *quantity = NULL, *label = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
  if (claim == NULL)
    {
      gtk_stack_set_visible_child_name (self->pages, "none");
      jeoul_label_keep_words_within (gtk_stack_get_visible_child (self->pages));
      return;
    }

  subject = jeoul_claim_text_of (&jeoul_claim_get_subject (dataset, claim)->name, lang);
  quantity = jeoul_claim_text_of (&jeoul_claim_get_quantity (dataset, claim)->name, lang);
  label = jeoul_claim_text_of (jeoul_claim_get_label (dataset, claim), lang);
  if (*label != '\0')
    {
      g_autofree char *both = g_strdup_printf ("%s · %s", quantity, label);

      jeoul_label_set_text (self->quantity, both);
    }
  else
    {
      jeoul_label_set_text (self->quantity, quantity);
    }
  jeoul_label_set_text (self->subject, subject);
  jeoul_claim_sections_append (self->sections, dataset, claim,
                               g_str_equal (currency, "reported") ? NULL : currency,
                               jeoul_session_get_audit (self->session), lang);
  show_pins (self);
  gtk_stack_set_visible_child_name (self->pages, "claim");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
jeoul_claim_pane_dispose (GObject *object)
{
  JeoulClaimPane *self = JEOUL_CLAIM_PANE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jeoul_claim_pane_parent_class)->dispose (object);
}

static void
jeoul_claim_pane_class_init (JeoulClaimPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jeoul_claim_pane_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeoul/Jeoul/ui/jeoul-claim-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, JeoulClaimPane, pages);
  gtk_widget_class_bind_template_child (widget_class, JeoulClaimPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, JeoulClaimPane, subject);
  gtk_widget_class_bind_template_child (widget_class, JeoulClaimPane, quantity);
  gtk_widget_class_bind_template_child (widget_class, JeoulClaimPane, pin);
  gtk_widget_class_bind_template_child (widget_class, JeoulClaimPane, sections);
  gtk_widget_class_bind_template_callback (widget_class, pin_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "claim-pane");
}

static void
jeoul_claim_pane_init (JeoulClaimPane *self)
{
  g_type_ensure (ADW_TYPE_STATUS_PAGE);
  gtk_widget_init_template (GTK_WIDGET (self));
  jeoul_hidden_follow_pages (self->pages);
}

static GtkWidget *
find_link (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_use_markup (GTK_LABEL (widget)) &&
                   strstr (gtk_label_get_label (GTK_LABEL (widget)), "<a href") != NULL
               ? widget
               : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_link (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * jeoul_claim_pane_show_source:
 * @self: a pane
 *
 * Puts the focus on the first source of the claim that can be opened; Enter opens it.
 *
 * Returns: whether there is one
 */
gboolean
jeoul_claim_pane_show_source (JeoulClaimPane *self)
{
  GtkWidget *link = find_link (GTK_WIDGET (self->sections));

  return link != NULL && gtk_widget_grab_focus (link);
}

/**
 * jeoul_claim_pane_set_session:
 * @self: a pane
 * @session: whose selected claim it shows
 */
void
jeoul_claim_pane_set_session (JeoulClaimPane *self,
                              JeoulSession   *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (show_claim), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::currency", G_CALLBACK (show_claim), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (show_claim), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "audited", G_CALLBACK (show_claim), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "pins-changed", G_CALLBACK (show_pins), self,
                           G_CONNECT_SWAPPED);
  show_claim (self);
}
