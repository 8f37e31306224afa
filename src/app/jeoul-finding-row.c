/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One finding of the audit, for a list. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-finding-row.h"

#include "jeoul-claim-text.h"
#include "jeoul-label.h"
#include "jeoul-wrap-layout.h"

/* Links beyond this many are counted only. */
#define MAX_LINKS 8

const char *
jeoul_severity_icon (JeoulSeverity severity)
{
  return severity == JEOUL_SEVERITY_WARNING ? "dialog-warning-symbolic"
                                            : "dialog-information-symbolic";
}

char *
jeoul_finding_row_name (const JeoulAudit   *audit,
                        const JeoulFinding *finding,
                        JeoulLang           lang)
{
  g_autofree char *sentence = jeoul_finding_sentence (audit, finding, lang);

  return g_strdup_printf ("%s: %s", jeoul_severity_name (finding->severity, lang), sentence);
}

static void
append_label (GtkWidget  *box,
              const char *text,
              const char *css_class)
{
  GtkWidget *label;

  if (text == NULL || *text == '\0')
    return;
  label = jeoul_label_new (text);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

static void
link_clicked_cb (JeoulSession *session,
                 GtkWidget    *button)
{
  jeoul_session_show_claim (session, g_object_get_data (G_OBJECT (button), "claim"));
}

static void
links_destroy_cb (GtkWidget *links)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (links)) != NULL)
    gtk_widget_unparent (child);
}

static GtkWidget *
new_link (JeoulSession     *session,
          const JeoulClaim *claim)
{
  JeoulDataset *dataset = jeoul_session_get_dataset (session);
  JeoulLang lang = jeoul_session_get_lang (session);
  g_autofree char *title = jeoul_claim_text_title (dataset, claim, lang);
  g_autofree char *subject = jeoul_claim_text_of (&jeoul_claim_get_subject (dataset, claim)->name,
                                                  lang);
  g_autofree char *text = g_strdup_printf ("%s · %s", title, subject);
  GtkWidget *label = jeoul_label_new (text);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", label, NULL);

  gtk_widget_add_css_class (button, "finding-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (button), "claim", g_strdup (claim->id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (link_clicked_cb), session,
                           G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
new_links (JeoulSession       *session,
           const JeoulFinding *finding)
{
  const JeoulClaim *claims
      = jeoul_dataset_get_claims (jeoul_session_get_dataset (session), NULL);
  const JeoulIndex *involved
      = jeoul_audit_get_claims (jeoul_session_get_audit (session), finding);
  JeoulLang lang = jeoul_session_get_lang (session);
  GtkWidget *links = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (links, jeoul_wrap_layout_new (6));
  g_signal_connect (links, "destroy", G_CALLBACK (links_destroy_cb), NULL);
  for (guint i = 0; i < MIN (finding->n_claims, MAX_LINKS); i++)
    gtk_widget_set_parent (new_link (session, &claims[involved[i]]), links);
  if (finding->n_claims > MAX_LINKS)
    {
      guint more = finding->n_claims - MAX_LINKS;
      g_autofree char *text = g_strdup_printf (jeoul_ntr (lang, "and %u more", "and %u more", more),
                                               more);
      GtkWidget *label = gtk_label_new (text);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_set_parent (label, links);
    }

  return links;
}

/**
 * jeoul_finding_row_new:
 * @session: a session whose audit is known
 * @finding: one of its findings
 *
 * Returns: (transfer floating): severity, sentence, sum, the dataset's own note, and the claims as
 *   buttons that lead to them
 */
GtkWidget *
jeoul_finding_row_new (JeoulSession       *session,
                       const JeoulFinding *finding)
{
  JeoulDataset *dataset = jeoul_session_get_dataset (session);
  JeoulLang lang = jeoul_session_get_lang (session);
  const JeoulAudit *audit = jeoul_session_get_audit (session);
  g_autofree char *sentence = jeoul_finding_sentence (audit, finding, lang);
  g_autofree char *sum = jeoul_finding_sum (audit, finding, lang);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *severity = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name",
                                  jeoul_severity_icon (finding->severity), "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_box_append (GTK_BOX (severity), icon);
  append_label (severity, jeoul_severity_name (finding->severity, lang), "caption-heading");
  gtk_box_append (GTK_BOX (row), severity);
  append_label (row, sentence, NULL);
  append_label (row, sum, "numeric");
  if (finding->source != JEOUL_NO_INDEX)
    {
      g_autofree char *source = jeoul_claim_text_of (
          &jeoul_dataset_get_sources (dataset, NULL)[finding->source].title, lang);

      append_label (row, source, "dim-label");
    }
  if (finding->acknowledged && !jeoul_text_is_empty (&finding->note))
    {
      g_autofree char *note = jeoul_claim_text_of (&finding->note, lang);
      g_autofree char *text = g_strdup_printf (jeoul_tr (lang, "The dataset says: %s"), note);

      append_label (row, text, "dim-label");
    }
  if (finding->n_claims > 0)
    gtk_box_append (GTK_BOX (row), new_links (session, finding));
  gtk_widget_add_css_class (row, "finding");

  return row;
}
