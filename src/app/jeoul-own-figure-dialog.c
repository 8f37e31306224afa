/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for the claims and the title of a figure that the user makes. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-own-figure-dialog.h"

#include "jeoul-claim-text.h"
#include "jeoul-label.h"
#include "jeoul-session-own.h"

/* What the dialog asks; belongs to it. */
typedef struct
{
  AdwMessageDialog *dialog;
  JeoulSession     *session;
  char             *id; /* of the figure to rename, NULL: a new one */
  GtkCheckButton   *pinned;
  AdwEntryRow      *title;
  GtkLabel         *reason;
  char             *prefilled;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->session);
  g_free (question->id);
  g_free (question->prefilled);
  g_free (question);
}

static char **
dup_shown (JeoulSession *session)
{
  const JeoulClaim *claims
      = jeoul_dataset_get_claims (jeoul_session_get_dataset (session), NULL);
  const GArray *shown = jeoul_session_get_shown (session);
  char **ids = g_new0 (char *, shown->len + 1);

  for (guint i = 0; i < shown->len; i++)
    ids[i] = g_strdup (claims[g_array_index (shown, JeoulIndex, i)].id);

  return ids;
}

static gboolean
wants_pinned (Question *question)
{
  return question->pinned != NULL && gtk_check_button_get_active (question->pinned);
}

static char **
dup_claims (Question *question)
{
  if (wants_pinned (question))
    return g_strdupv ((char **) jeoul_session_get_pins (question->session));

  return dup_shown (question->session);
}

/* What is shown of a figure is still that figure: its own title is the better beginning. */
static char *
suggest_title (Question          *question,
               const char *const *claims)
{
  JeoulLang lang = jeoul_session_get_lang (question->session);
  const JeoulFigure *figure = jeoul_session_get_figure (question->session);
  const JeoulOwnFigure *own = jeoul_session_get_own (question->session);

  if (wants_pinned (question) || figure == NULL)
    return jeoul_session_own_title (question->session, claims);
  if (own != NULL)
    return g_strdup (own->title);

  return jeoul_claim_text_of (&figure->title, lang);
}

static void
update (Question *question)
{
  JeoulLang lang = jeoul_session_get_lang (question->session);
  g_autofree char *title
      = g_strdup (gtk_editable_get_text (GTK_EDITABLE (question->title)));
  gboolean fits = TRUE;

  if (question->reason != NULL)
    {
      g_auto (GStrv) claims = dup_claims (question);
      const JeoulFigure *base
          = jeoul_session_own_base (question->session, (const char *const *) claims);

      fits = base != NULL;
      if (!fits)
        jeoul_label_set_text (question->reason,
                              jeoul_tr (lang, "These claims do not fit on one axis: they count "
                                              "different things, or the dataset has no figure of "
                                              "rival claims in their unit."));
      gtk_widget_set_visible (GTK_WIDGET (question->reason), !fits);
    }
  adw_message_dialog_set_response_enabled (question->dialog, "create",
                                           fits && *g_strstrip (title) != '\0');
}

static void
source_toggled_cb (Question *question)
{
  g_auto (GStrv) claims = dup_claims (question);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (question->title));

  /* What the user typed stays. */
  if (g_strcmp0 (typed, question->prefilled) == 0 || *typed == '\0')
    {
      g_free (question->prefilled);
      question->prefilled = suggest_title (question, (const char *const *) claims);
      gtk_editable_set_text (GTK_EDITABLE (question->title), question->prefilled);
    }
  update (question);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          user_data)
{
  Question *question = user_data;
  const char *title = gtk_editable_get_text (GTK_EDITABLE (question->title));
  g_auto (GStrv) claims = NULL;

  if (!g_str_equal (response, "create"))
    return;
  if (question->id != NULL)
    {
      jeoul_session_rename_own (question->session, question->id, title);
      return;
    }
  claims = dup_claims (question);
  jeoul_session_add_own (question->session, title, (const char *const *) claims);
}

static GtkWidget *
new_choice (GtkWidget  *box,
            const char *text,
            guint       n)
{
  GtkWidget *button = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  GtkWidget *label = jeoul_label_new (text);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_widget_set_sensitive (button, n > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
append_choices (Question  *question,
                GtkWidget *box)
{
  JeoulSession *session = question->session;
  JeoulLang lang = jeoul_session_get_lang (session);
  guint n_pinned = g_strv_length ((char **) jeoul_session_get_pins (session));
  guint n_shown = jeoul_session_get_shown (session)->len;
  g_autofree char *pinned = g_strdup_printf (
      jeoul_ntr (lang, "The pinned claim (%u)", "The pinned claims (%u)", n_pinned), n_pinned);
  g_autofree char *shown = g_strdup_printf (
      jeoul_ntr (lang, "What the figure shows now (%u claim)",
                 "What the figure shows now (%u claims)", n_shown),
      n_shown);
  GtkWidget *first = new_choice (box, pinned, n_pinned);
  GtkWidget *second = new_choice (box, shown, n_shown);

  gtk_check_button_set_group (GTK_CHECK_BUTTON (second), GTK_CHECK_BUTTON (first));
  question->pinned = GTK_CHECK_BUTTON (first);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (n_pinned > 0 ? first : second), TRUE);
  g_signal_connect_swapped (first, "toggled", G_CALLBACK (source_toggled_cb), question);
}

static void
append_title (Question   *question,
              GtkWidget  *box,
              const char *title)
{
  JeoulLang lang = jeoul_session_get_lang (question->session);
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  question->title = g_object_new (ADW_TYPE_ENTRY_ROW, "title", jeoul_tr (lang, "Title"),
                                  "activates-default", TRUE, NULL);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (question->title));
  gtk_box_append (GTK_BOX (box), list);
  gtk_editable_set_text (GTK_EDITABLE (question->title), title);
  g_signal_connect_swapped (question->title, "changed", G_CALLBACK (update), question);
}

static Question *
new_question (JeoulWindow *window,
              const char  *heading,
              const char  *id,
              GtkWidget   *box)
{
  Question *question = g_new0 (Question, 1);
  JeoulLang lang;

  question->session = g_object_ref (jeoul_window_get_session (window));
  question->id = g_strdup (id);
  lang = jeoul_session_get_lang (question->session);
  question->dialog = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (GTK_WINDOW (window), jeoul_tr (lang, heading), NULL));
  adw_message_dialog_add_response (question->dialog, "cancel", jeoul_tr (lang, "_Cancel"));
  adw_message_dialog_add_response (question->dialog, "create",
                                   id != NULL ? jeoul_tr (lang, "_Rename")
                                              : jeoul_tr (lang, "C_reate"));
  adw_message_dialog_set_response_appearance (question->dialog, "create", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (question->dialog, "create");
  adw_message_dialog_set_close_response (question->dialog, "cancel");
  adw_message_dialog_set_extra_child (question->dialog, box);
  g_object_set_data_full (G_OBJECT (question->dialog), "question", question, question_free);
  g_signal_connect (question->dialog, "response", G_CALLBACK (response_cb), question);

  return question;
}

/* All is selected, and its beginning is seen. */
static void
begin_typing (Question *question)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (question->title));

  gtk_widget_grab_focus (GTK_WIDGET (question->title));
  gtk_editable_select_region (GTK_EDITABLE (question->title), g_utf8_strlen (text, -1), 0);
}

/**
 * jeoul_own_figure_dialog_present:
 * @window: in whose session the figure is made
 *
 * From the pinned claims, or from what the filter leaves.
 */
void
jeoul_own_figure_dialog_present (JeoulWindow *window)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  Question *question = new_question (window, N_ ("Figure of My Own"), NULL, box);
  g_auto (GStrv) claims = NULL;

  append_choices (question, box);
  claims = dup_claims (question);
  question->prefilled = suggest_title (question, (const char *const *) claims);
  append_title (question, box, question->prefilled);
  question->reason = GTK_LABEL (jeoul_label_new (""));
  gtk_widget_add_css_class (GTK_WIDGET (question->reason), "caption");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (question->reason));
  update (question);
  gtk_window_present (GTK_WINDOW (question->dialog));
  begin_typing (question);
}

/**
 * jeoul_own_figure_dialog_rename:
 * @window: a window
 * @id: of one of the user's figures
 */
void
jeoul_own_figure_dialog_rename (JeoulWindow *window,
                                const char  *id)
{
  const JeoulOwnFigure *own
      = jeoul_session_find_own (jeoul_window_get_session (window), id);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  Question *question;

  if (own == NULL)
    {
      g_object_ref_sink (box);
      g_object_unref (box);
      return;
    }
  question = new_question (window, N_ ("Rename the Figure"), id, box);
  append_title (question, box, own->title);
  update (question);
  gtk_window_present (GTK_WINDOW (question->dialog));
  begin_typing (question);
}
