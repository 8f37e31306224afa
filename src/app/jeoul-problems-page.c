/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that is wrong with a file that was refused. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-problems-page.h"

#include "jeoul-claim-text.h"
#include "jeoul-label.h"

struct _JeoulProblemsPage
{
  GtkWidget     parent_instance;
  JeoulSession *session;
  GtkLabel     *heading;
  GtkLabel     *file;
  GtkLabel     *counts;
  GtkLabel     *back;
  GtkListBox   *list;
};

G_DEFINE_FINAL_TYPE (JeoulProblemsPage, jeoul_problems_page, GTK_TYPE_WIDGET)

static char *
get_place (const JeoulProblem *problem,
           JeoulLang           lang)
{
  if (problem->element != NULL && problem->attribute != NULL)
    return g_strdup_printf (jeoul_tr (lang, "Line %u, column %u, <%s %s>"), problem->line,
                            problem->column, problem->element, problem->attribute);
  if (problem->element != NULL)
    return g_strdup_printf (jeoul_tr (lang, "Line %u, column %u, <%s>"), problem->line,
                            problem->column, problem->element);

  return g_strdup_printf (jeoul_tr (lang, "Line %u, column %u"), problem->line, problem->column);
}

static void
append_row (JeoulProblemsPage  *self,
            const JeoulProblem *problem,
            JeoulLang           lang)
{
  g_autofree char *place = get_place (problem, lang);
  g_autofree char *sentence = jeoul_problem_describe (problem, lang);
  g_autofree char *name = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label;

  label = jeoul_label_new (place);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  label = jeoul_label_new (sentence);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "problem");

  gtk_list_box_append (self->list, box);
  name = g_strdup_printf ("%s: %s", place, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_problems (JeoulProblemsPage *self)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  JeoulProblems *problems = jeoul_session_get_problems (self->session);
  GFile *file = jeoul_session_get_bad_file (self->session);
  g_autofree char *name = NULL, *counts = NULL, *title = NULL, *back = NULL;
  guint n_kept, n_total;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  if (problems == NULL)
    return;

  n_kept = jeoul_problems_get_n_kept (problems);
  n_total = jeoul_problems_get_n_total (problems);
  for (guint i = 0; i < n_kept; i++)
    append_row (self, jeoul_problems_get (problems, i), lang);

  name = file != NULL ? g_file_get_parse_name (file) : g_strdup ("");
  gtk_label_set_label (self->file, name);
  if (n_kept < n_total)
    counts = g_strdup_printf (jeoul_tr (lang, "%u problems, of which the first %u are listed"),
                              n_total, n_kept);
  else
    counts = g_strdup_printf (jeoul_ntr (lang, "%u problem", "%u problems", n_total), n_total);
  gtk_label_set_label (self->counts, counts);

  title = jeoul_claim_text_of (
      jeoul_dataset_get_title (jeoul_session_get_dataset (self->session)), lang);
  back = g_strdup_printf (jeoul_tr (lang, "Back to “%s”"), title);
  gtk_label_set_label (self->back, back);
}

/**
 * jeoul_problems_page_copy_text:
 * @self: a page
 *
 * Returns: (transfer full): the problems, a line each, as `file:line:column: sentence`
 */
char *
jeoul_problems_page_copy_text (JeoulProblemsPage *self)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  JeoulProblems *problems = jeoul_session_get_problems (self->session);
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; problems != NULL && i < jeoul_problems_get_n_kept (problems); i++)
    {
      const JeoulProblem *problem = jeoul_problems_get (problems, i);
      g_autofree char *sentence = jeoul_problem_describe (problem, lang);

      g_string_append_printf (string, "%s:%u:%u: %s\n", gtk_label_get_label (self->file),
                              problem->line, problem->column, sentence);
    }

  return g_string_free (g_steal_pointer (&string), FALSE);
}

static void
copy_clicked_cb (JeoulProblemsPage *self)
{
  g_autofree char *text = jeoul_problems_page_copy_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
back_clicked_cb (JeoulProblemsPage *self)
{
  jeoul_session_take_problems (self->session, NULL, NULL);
}

static void
jeoul_problems_page_dispose (GObject *object)
{
  JeoulProblemsPage *self = JEOUL_PROBLEMS_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jeoul_problems_page_parent_class)->dispose (object);
}

static void
jeoul_problems_page_class_init (JeoulProblemsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jeoul_problems_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeoul/Jeoul/ui/jeoul-problems-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JeoulProblemsPage, heading);
  gtk_widget_class_bind_template_child (widget_class, JeoulProblemsPage, file);
  gtk_widget_class_bind_template_child (widget_class, JeoulProblemsPage, counts);
  gtk_widget_class_bind_template_child (widget_class, JeoulProblemsPage, back);
  gtk_widget_class_bind_template_child (widget_class, JeoulProblemsPage, list);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "problems-page");
}

static void
jeoul_problems_page_init (JeoulProblemsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jeoul_label_keep_words (self->heading);
}

/**
 * jeoul_problems_page_set_session:
 * @self: a page
 * @session: whose problems it shows
 */
void
jeoul_problems_page_set_session (JeoulProblemsPage *self,
                                 JeoulSession      *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::problems", G_CALLBACK (show_problems), self,
                           G_CONNECT_SWAPPED);
  show_problems (self);
}
