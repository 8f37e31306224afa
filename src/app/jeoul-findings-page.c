/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What does not fit in the dataset, with a way to each claim. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-findings-page.h"

#include <adwaita.h>

#include "jeoul-finding-row.h"
#include "jeoul-hidden.h"
#include "jeoul-label.h"

/* Of one code; more are counted only. A list of thousands is for the command line. */
#define MAX_ROWS 100

struct _JeoulFindingsPage
{
  GtkWidget     parent_instance;
  JeoulSession *session;
  GtkStack     *pages;
  GtkButton    *back;
  GtkLabel     *counts;
  GtkBox       *groups;
  gboolean      stale;
};

G_DEFINE_FINAL_TYPE (JeoulFindingsPage, jeoul_findings_page, GTK_TYPE_WIDGET)

static GtkWidget *
new_list (JeoulFindingsPage  *self,
          const JeoulFinding *findings,
          guint               n,
          gboolean            acknowledged)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  const JeoulAudit *audit = jeoul_session_get_audit (self->session);
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  guint n_rows = 0;

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  jeoul_finding_code_name (findings[0].code, lang), -1);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = NULL;
      GtkListBoxRow *row;

      if (findings[i].acknowledged != acknowledged || n_rows++ >= MAX_ROWS)
        continue;
      name = jeoul_finding_row_name (audit, &findings[i], lang);
      gtk_list_box_append (GTK_LIST_BOX (list),
                           jeoul_finding_row_new (self->session, &findings[i]));
      row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), n_rows - 1);
      gtk_list_box_row_set_activatable (row, FALSE);
      gtk_widget_set_focusable (GTK_WIDGET (row), FALSE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
  if (n_rows > MAX_ROWS)
    {
      guint more = n_rows - MAX_ROWS;
      g_autofree char *text = g_strdup_printf (jeoul_ntr (lang, "and %u more", "and %u more", more),
                                               more);
      GtkWidget *label = jeoul_label_new (text);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "finding");
      gtk_list_box_append (GTK_LIST_BOX (list), label);
    }

  return list;
}

/* All of one code: what it looks for, what is open, and folded away what the dataset explains. */
static void
append_group (JeoulFindingsPage  *self,
              const JeoulFinding *findings,
              guint               n)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  const char *name = jeoul_finding_code_name (findings[0].code, lang);
  guint n_acknowledged = 0;
  g_autofree char *title = NULL;
  GtkWidget *heading;

  for (guint i = 0; i < n; i++)
    n_acknowledged += findings[i].acknowledged;

  title = g_strdup_printf ("%s (%u)", name, n);
  heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "xalign",
                          0.0, "wrap", TRUE, NULL);
  jeoul_label_set_text (GTK_LABEL (heading), title);
  gtk_widget_add_css_class (heading, "title-4");
  gtk_widget_set_margin_top (heading, 12);
  gtk_box_append (self->groups, heading);
  if (n_acknowledged < n)
    gtk_box_append (self->groups, new_list (self, findings, n, FALSE));
  if (n_acknowledged > 0)
    {
      g_autofree char *label = g_strdup_printf (
          jeoul_ntr (lang, "%u explained in the dataset", "%u explained in the dataset",
                     n_acknowledged),
          n_acknowledged);
      GtkWidget *expander = gtk_expander_new (label);
      GtkWidget *list = new_list (self, findings, n, TRUE);

      gtk_widget_set_margin_top (list, 6);
      gtk_expander_set_child (GTK_EXPANDER (expander), list);
      gtk_box_append (self->groups, expander);
    }
}

static void
show_counts (JeoulFindingsPage  *self,
             const JeoulFinding *findings,
             guint               n)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  guint n_warnings = 0, n_notes = 0, n_acknowledged = 0;
  g_autofree char *warnings = NULL, *notes = NULL, *acknowledged = NULL, *all = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (findings[i].acknowledged)
        n_acknowledged++;
      else if (findings[i].severity == JEOUL_SEVERITY_WARNING)
        n_warnings++;
      else
        n_notes++;
    }
  warnings = g_strdup_printf (jeoul_ntr (lang, "%u warning", "%u warnings", n_warnings),
                              n_warnings);
  notes = g_strdup_printf (jeoul_ntr (lang, "%u note", "%u notes", n_notes), n_notes);
  acknowledged = g_strdup_printf (jeoul_ntr (lang, "%u explained in the dataset",
                                             "%u explained in the dataset", n_acknowledged),
                                  n_acknowledged);
  all = g_strjoin (" · ", warnings, notes, n_acknowledged > 0 ? acknowledged : NULL, NULL);
  jeoul_label_set_text (self->counts, all);
}

static void
show_findings (JeoulFindingsPage *self)
{
  const JeoulAudit *audit;
  const JeoulFinding *findings;
  GtkWidget *child;
  guint n, first = 0;

  /* Nobody looks for what nobody sees. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->stale = TRUE;
      return;
    }
  self->stale = FALSE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  audit = jeoul_session_get_audit (self->session);
  if (audit == NULL)
    {
      gtk_stack_set_visible_child_name (self->pages, "busy");
      return;
    }

  findings = jeoul_audit_get_findings (audit, &n);
  if (n == 0)
    {
      gtk_stack_set_visible_child_name (self->pages, "none");
      jeoul_label_keep_words_within (gtk_stack_get_visible_child (self->pages));
      return;
    }
  show_counts (self, findings, n);
  for (guint i = 1; i <= n; i++)
    {
      if (i < n && findings[i].code == findings[first].code)
        continue;
      append_group (self, &findings[first], i - first);
      first = i;
    }
  gtk_stack_set_visible_child_name (self->pages, "list");
}

static void
map_cb (JeoulFindingsPage *self)
{
  if (self->stale)
    show_findings (self);
}

static void
back_cb (JeoulFindingsPage *self)
{
  g_object_set (self->session, "page", "figure", NULL);
}

static gboolean
key_pressed_cb (JeoulFindingsPage *self,
                guint              keyval,
                guint              keycode,
                GdkModifierType    state)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  back_cb (self);

  return GDK_EVENT_STOP;
}

static void
jeoul_findings_page_dispose (GObject *object)
{
  JeoulFindingsPage *self = JEOUL_FINDINGS_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jeoul_findings_page_parent_class)->dispose (object);
}

static void
jeoul_findings_page_class_init (JeoulFindingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jeoul_findings_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeoul/Jeoul/ui/jeoul-findings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JeoulFindingsPage, pages);
  gtk_widget_class_bind_template_child (widget_class, JeoulFindingsPage, back);
  gtk_widget_class_bind_template_child (widget_class, JeoulFindingsPage, counts);
  gtk_widget_class_bind_template_child (widget_class, JeoulFindingsPage, groups);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "findings-page");
}

static void
jeoul_findings_page_init (JeoulFindingsPage *self)
{
  g_type_ensure (ADW_TYPE_STATUS_PAGE);
  g_type_ensure (ADW_TYPE_CLAMP);
  gtk_widget_init_template (GTK_WIDGET (self));
  jeoul_label_keep_words_within (GTK_WIDGET (self));
  jeoul_hidden_follow_pages (self->pages);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

/**
 * jeoul_findings_page_set_session:
 * @self: a page
 * @session: whose dataset is looked through, once the page is seen
 */
void
jeoul_findings_page_set_session (JeoulFindingsPage *self,
                                 JeoulSession      *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "audited", G_CALLBACK (show_findings), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (show_findings), self,
                           G_CONNECT_SWAPPED);
  show_findings (self);
}

/**
 * jeoul_findings_page_find:
 * @self: a page
 *
 * Puts the focus on it.
 */
void
jeoul_findings_page_find (JeoulFindingsPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->back));
}
