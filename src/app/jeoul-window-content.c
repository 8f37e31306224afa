/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that is inside a window: replaced as a whole when the language changes. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-label.h"
#include "jeoul-window-content.h"

#include <adwaita.h>

#include "jeoul-claim-pane.h"
#include "jeoul-claim-text.h"
#include "jeoul-figure-list.h"
#include "jeoul-findings-page.h"
#include "jeoul-hidden.h"
#include "jeoul-look.h"
#include "jeoul-pin-tray.h"
#include "jeoul-problems-page.h"
#include "jeoul-recent.h"
#include "jeoul-search-fields.h"
#include "jeoul-shortcuts.h"

/* As narrow as a telephone; and how much the chart wants beside a pane before the pane folds. */
#define MINIMUM_WIDTH 360
#define COMFORTABLE_WIDTH 520
#define PANE_WIDTH 310

struct _JeoulWindowContent
{
  GtkWidget          parent_instance;
  JeoulSession      *session;
  GtkWidget         *box;
  AdwWindowTitle    *title;
  GtkWidget         *open_button;
  GtkWidget         *export_button;
  GtkMenuButton     *menu;
  GMenuModel        *primary_menu;
  GMenu             *recent;
  GMenu             *weighing_menu;
  GtkSearchBar      *search_bar;
  JeoulSearchFields *search;
  GtkRevealer       *changed;
  GtkRevealer       *loading;
  GtkProgressBar    *progress;
  GtkLabel          *loading_name;
  GtkStack          *pages;
  AdwFlap           *sidebar;
  AdwFlap           *details;
  JeoulFigureList   *figures;
  JeoulClaimPane    *pane;
  JeoulChartPage    *page;
  GtkWidget         *centre;
  JeoulPinTray      *tray;
  JeoulProblemsPage *problems;
  JeoulFindingsPage *findings;
  gboolean           narrow;   /* the sidebar folds */
  gboolean           narrower; /* the pane folds */
  gboolean           wants_sidebar;
  gboolean           wants_details;
  gboolean           showing_flaps;  /* both are being set as the session has them */
  guint              settle_id;
};

G_DEFINE_FINAL_TYPE (JeoulWindowContent, jeoul_window_content, GTK_TYPE_WIDGET)

static void
show_title (JeoulWindowContent *self)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  GFile *file = jeoul_session_get_file (self->session);
  g_autofree char *title = jeoul_claim_text_of (
      jeoul_dataset_get_title (jeoul_session_get_dataset (self->session)), lang);
  g_autofree char *name = NULL;

  if (file != NULL)
    {
      g_autofree char *basename = g_file_get_basename (file);

      name = g_filename_display_name (basename);
    }
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, name != NULL ? name : "");
}

/* The pane and the page of problems are made when they are first needed: a window is there sooner
 * without them. */
static void
ensure_pane (JeoulWindowContent *self)
{
  if (self->pane != NULL)
    return;

  self->pane = g_object_new (JEOUL_TYPE_CLAIM_PANE, "width-request", PANE_WIDTH, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->pane), "background");
  jeoul_hidden_follow (GTK_WIDGET (self->pane));
  adw_flap_set_flap (self->details, GTK_WIDGET (self->pane));
  jeoul_claim_pane_set_session (self->pane, self->session);
}

static gboolean
shows_findings (JeoulWindowContent *self)
{
  return g_str_equal (jeoul_session_get_string (self->session, "page"), "findings");
}

static void
show_problems (JeoulWindowContent *self)
{
  if (self->problems == NULL && jeoul_session_get_problems (self->session) != NULL)
    {
      self->problems = g_object_new (JEOUL_TYPE_PROBLEMS_PAGE, NULL);
      gtk_stack_add_named (self->pages, GTK_WIDGET (self->problems), "problems");
      jeoul_hidden_follow (GTK_WIDGET (self->problems));
      jeoul_problems_page_set_session (self->problems, self->session);
    }
  if (jeoul_session_get_problems (self->session) != NULL)
    gtk_stack_set_visible_child_name (self->pages, "problems");
  else
    gtk_stack_set_visible_child_name (self->pages, shows_findings (self) ? "findings" : "main");
}

static void
show_page (JeoulWindowContent *self)
{
  if (self->findings == NULL && shows_findings (self))
    {
      self->findings = g_object_new (JEOUL_TYPE_FINDINGS_PAGE, NULL);
      gtk_stack_add_named (self->pages, GTK_WIDGET (self->findings), "findings");
      jeoul_hidden_follow (GTK_WIDGET (self->findings));
      jeoul_findings_page_set_session (self->findings, self->session);
    }
  show_problems (self);
  if (shows_findings (self))
    jeoul_findings_page_find (self->findings);
}

/* The tray is made with the first pin. */
static void
ensure_tray (JeoulWindowContent *self)
{
  if (self->tray != NULL || *jeoul_session_get_pins (self->session) == NULL)
    return;

  self->tray = g_object_new (JEOUL_TYPE_PIN_TRAY, NULL);
  gtk_box_append (GTK_BOX (self->centre), GTK_WIDGET (self->tray));
  jeoul_hidden_follow (GTK_WIDGET (self->tray));
  jeoul_pin_tray_set_session (self->tray, self->session);
}

/* Who selects a claim wants to read about it; the pane stays away until then. In a narrow window it
 * would cover the chart: there it opens when it is asked for. */
static void
selected_cb (JeoulWindowContent *self)
{
  if (*jeoul_session_get_string (self->session, "selected") != '\0' && !self->narrower)
    g_object_set (self->session, "show-details", TRUE, NULL);
}

static void
flap_revealed_cb (JeoulWindowContent *self)
{
  if (self->settle_id != 0 || self->session == NULL || self->showing_flaps)
    return;

  /* What is open in a wide window is what the user wants; a folded pane is only an overlay. */
  if (!self->narrow)
    self->wants_sidebar = adw_flap_get_reveal_flap (self->sidebar);
  if (!self->narrower)
    self->wants_details = adw_flap_get_reveal_flap (self->details);
  g_object_set (self->session, "show-sidebar", adw_flap_get_reveal_flap (self->sidebar),
                "show-details", adw_flap_get_reveal_flap (self->details), NULL);
}

static void
show_flaps (JeoulWindowContent *self)
{
  /* Both before the session is told of either, or it would take the second from its old state. */
  self->showing_flaps = TRUE;
  if (jeoul_session_get_boolean (self->session, "show-details"))
    ensure_pane (self);
  adw_flap_set_reveal_flap (self->sidebar,
                            jeoul_session_get_boolean (self->session, "show-sidebar"));
  adw_flap_set_reveal_flap (self->details,
                            jeoul_session_get_boolean (self->session, "show-details"));
  self->showing_flaps = FALSE;
  /* Not only once it has settled: what folds until then must know it. */
  if (!self->narrow)
    self->wants_sidebar = jeoul_session_get_boolean (self->session, "show-sidebar");
  if (!self->narrower)
    self->wants_details = jeoul_session_get_boolean (self->session, "show-details");
  flap_revealed_cb (self);
}

/* After an allocation that folded something: now others may be told. */
static gboolean
settle_cb (gpointer user_data)
{
  JeoulWindowContent *self = user_data;

  self->settle_id = 0;
  /* Both are in the menu too. */
  gtk_widget_set_visible (self->open_button, !self->narrow);
  gtk_widget_set_visible (self->export_button, !self->narrow);
  flap_revealed_cb (self);

  return G_SOURCE_REMOVE;
}

static void
figure_chosen_cb (JeoulWindowContent *self)
{
  if (adw_flap_get_folded (self->sidebar))
    adw_flap_set_reveal_flap (self->sidebar, FALSE);
}

static void
claim_activated_cb (JeoulWindowContent *self)
{
  ensure_pane (self);
  adw_flap_set_reveal_flap (self->details, TRUE);
}

static void
fold (AdwFlap  *flap,
      gboolean  narrow,
      gboolean  reveal)
{
  adw_flap_set_fold_policy (flap,
                            narrow ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (flap, reveal && !narrow);
}

static void
jeoul_window_content_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  JeoulWindowContent *self = JEOUL_WINDOW_CONTENT (widget);

  gtk_widget_measure (self->box, orientation, for_size, minimum, natural, NULL, NULL);
  /* The flaps fold in the allocation that makes it necessary, and buttons go right after it. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN (*minimum, MINIMUM_WIDTH);
      *natural = MAX (*natural, *minimum);
    }
}

static void
jeoul_window_content_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  JeoulWindowContent *self = JEOUL_WINDOW_CONTENT (widget);
  double scale = MAX (1.0, jeoul_look_get_text_scale (widget));
  int sidebar_width, minimum, pane_width = PANE_WIDTH;
  gboolean narrow, narrower;

  gtk_widget_measure (GTK_WIDGET (self->figures), GTK_ORIENTATION_HORIZONTAL, -1, &sidebar_width,
                      NULL, NULL, NULL);
  if (self->pane != NULL)
    gtk_widget_measure (GTK_WIDGET (self->pane), GTK_ORIENTATION_HORIZONTAL, -1, &pane_width, NULL,
                        NULL, NULL);
  narrow = width < sidebar_width + COMFORTABLE_WIDTH * scale;
  narrower = width < pane_width + COMFORTABLE_WIDTH * scale + (narrow ? 0 : sidebar_width);
  if (narrow != self->narrow || narrower != self->narrower)
    {
      if (self->settle_id == 0)
        self->settle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settle_cb, self, NULL);
      if (narrow != self->narrow)
        fold (self->sidebar, narrow, self->wants_sidebar);
      if (narrower != self->narrower)
        fold (self->details, narrower, self->wants_details);
      self->narrow = narrow;
      self->narrower = narrower;
    }

  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->box, &(GtkAllocation) { 0, 0, MAX (width, minimum), height },
                            baseline);
}

static void
jeoul_window_content_dispose (GObject *object)
{
  JeoulWindowContent *self = JEOUL_WINDOW_CONTENT (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jeoul_window_content_parent_class)->dispose (object);
}

static void
jeoul_window_content_class_init (JeoulWindowContentClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jeoul_window_content_dispose;
  widget_class->measure = jeoul_window_content_measure;
  widget_class->size_allocate = jeoul_window_content_size_allocate;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeoul/Jeoul/ui/jeoul-window-content.ui");
#define BIND(name) \
  gtk_widget_class_bind_template_child (widget_class, JeoulWindowContent, name)
  BIND (box);
  BIND (title);
  BIND (open_button);
  BIND (export_button);
  BIND (menu);
  BIND (primary_menu);
  BIND (recent);
  BIND (weighing_menu);
  BIND (centre);
  BIND (search_bar);
  BIND (search);
  BIND (changed);
  BIND (loading);
  BIND (progress);
  BIND (loading_name);
  BIND (pages);
  BIND (sidebar);
  BIND (details);
  BIND (figures);
  BIND (page);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, flap_revealed_cb);
  gtk_widget_class_bind_template_callback (widget_class, figure_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, claim_activated_cb);
  gtk_widget_class_set_css_name (widget_class, "window-content");
}

/* The number is looked for when the menu is first opened. */
static void
show_n_findings (JeoulWindowContent *self)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  const JeoulAudit *audit = jeoul_session_get_audit (self->session);
  g_autofree char *label = g_strdup (jeoul_tr (lang, "_Findings"));
  g_autoptr (GMenuItem) item = NULL;

  if (audit != NULL)
    {
      guint n = jeoul_audit_count (audit, JEOUL_SEVERITY_WARNING) +
                jeoul_audit_count (audit, JEOUL_SEVERITY_NOTE);

      g_free (label);
      label = g_strdup_printf (jeoul_tr (lang, "_Findings (%u)"), n);
    }
  item = g_menu_item_new (label, "win.findings");
  g_menu_remove_all (self->weighing_menu);
  g_menu_append_item (self->weighing_menu, item);
  g_clear_object (&item);
  item = g_menu_item_new (jeoul_tr (lang, "F_igure of My Own…"), "win.own-figure");
  g_menu_append_item (self->weighing_menu, item);
}

static void
audited_cb (JeoulWindowContent *self)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (self->weighing_menu)) > 0)
    show_n_findings (self);
}

/* The menu is made, and the list of recent files read, when it is opened. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  JeoulWindowContent *self = user_data;

  jeoul_recent_fill (self->recent);
  show_n_findings (self);
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, self->primary_menu);
}

/* Bars are invisible until they are first opened: a bar that is only folded away is styled and
 * measured all the same, and delays the first frame. */
static void
reveal (GtkRevealer *bar,
        gboolean     open)
{
  if (open)
    gtk_widget_set_visible (GTK_WIDGET (bar), TRUE);
  gtk_revealer_set_reveal_child (bar, open);
}

static void
search_mode_changed_cb (GtkSearchBar *bar)
{
  if (gtk_search_bar_get_search_mode (bar))
    gtk_widget_set_visible (GTK_WIDGET (bar), TRUE);
}

static void
jeoul_window_content_init (JeoulWindowContent *self)
{
  g_type_ensure (ADW_TYPE_FLAP);
  g_type_ensure (JEOUL_TYPE_FIGURE_LIST);
  g_type_ensure (JEOUL_TYPE_CHART_PAGE);
  g_type_ensure (JEOUL_TYPE_SEARCH_FIELDS);
  gtk_widget_init_template (GTK_WIDGET (self));
  jeoul_label_name_buttons (GTK_WIDGET (self));
  gtk_widget_add_controller (GTK_WIDGET (self), jeoul_shortcuts_new_late_controller ());
  gtk_widget_set_layout_manager (self->centre, jeoul_pin_tray_layout_new ());
  gtk_menu_button_set_create_popup_func (self->menu, create_menu_cb, self, NULL);
  g_signal_connect (self->search_bar, "notify::search-mode-enabled",
                    G_CALLBACK (search_mode_changed_cb), NULL);
  jeoul_hidden_follow (gtk_search_bar_get_child (self->search_bar));
  jeoul_hidden_follow (gtk_revealer_get_child (self->changed));
  jeoul_hidden_follow (gtk_revealer_get_child (self->loading));
  jeoul_hidden_follow (GTK_WIDGET (self->figures));
  jeoul_hidden_follow_pages (self->pages);
}

/**
 * jeoul_window_content_new:
 * @session: what it shows
 *
 * Made in the language in which templates are translated now; the session's language must be the
 * same.
 *
 * Returns: (transfer floating): the content of a window
 */
GtkWidget *
jeoul_window_content_new (JeoulSession *session)
{
  JeoulWindowContent *self = g_object_new (JEOUL_TYPE_WINDOW_CONTENT, NULL);

  self->session = g_object_ref (session);
  jeoul_search_fields_set_session (self->search, session);
  jeoul_figure_list_set_session (self->figures, session);
  jeoul_chart_page_set_session (self->page, session);

  g_object_bind_property (session, "search-open", self->search_bar, "search-mode-enabled",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (show_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::problems", G_CALLBACK (show_problems), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::page", G_CALLBACK (show_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "pins-changed", G_CALLBACK (ensure_tray), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "audited", G_CALLBACK (audited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::show-sidebar", G_CALLBACK (show_flaps), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::show-details", G_CALLBACK (show_flaps), self,
                           G_CONNECT_SWAPPED);
  show_title (self);
  show_page (self);
  ensure_tray (self);
  self->wants_sidebar = jeoul_session_get_boolean (session, "show-sidebar");
  self->wants_details = jeoul_session_get_boolean (session, "show-details");
  show_flaps (self);

  return GTK_WIDGET (self);
}

JeoulChartPage *
jeoul_window_content_get_page (JeoulWindowContent *self)
{
  return self->page;
}

void
jeoul_window_content_show_menu (JeoulWindowContent *self)
{
  gtk_menu_button_popup (self->menu);
}

/**
 * jeoul_window_content_show_source:
 * @self: a content
 *
 * Goes to where the claim can be read: the one that is selected, else the one that has the focus.
 */
void
jeoul_window_content_show_source (JeoulWindowContent *self)
{
  JeoulChartView *chart = jeoul_chart_page_get_chart (self->page);

  if (jeoul_session_get_selected (self->session) == NULL)
    jeoul_session_select (self->session, jeoul_chart_view_get_focused (chart));
  if (jeoul_session_get_selected (self->session) == NULL)
    return;
  claim_activated_cb (self);
  jeoul_claim_pane_show_source (self->pane);
}

/**
 * jeoul_window_content_find:
 * @self: a content
 *
 * Opens the search and puts the focus into it.
 */
void
jeoul_window_content_find (JeoulWindowContent *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  jeoul_search_fields_find (self->search);
}

/**
 * jeoul_window_content_set_changed:
 * @self: a content
 * @changed: whether to say that the file changed on disk, and offer to read it again
 */
void
jeoul_window_content_set_changed (JeoulWindowContent *self,
                                  gboolean            changed)
{
  reveal (self->changed, changed);
}

/**
 * jeoul_window_content_set_loading:
 * @self: a content
 * @loading: whether a file is being read
 * @fraction: how much of it was read, or -1
 * @name: (nullable): its name
 */
void
jeoul_window_content_set_loading (JeoulWindowContent *self,
                                  gboolean            loading,
                                  double              fraction,
                                  const char         *name)
{
  reveal (self->loading, loading);
  if (!loading)
    return;

  gtk_label_set_label (self->loading_name, name != NULL ? name : "");
  if (fraction >= 0)
    gtk_progress_bar_set_fraction (self->progress, fraction);
  else
    gtk_progress_bar_pulse (self->progress);
}

/**
 * jeoul_window_content_adopt:
 * @self: a new content
 * @old: the one that it replaces
 *
 * Takes over what is not in the session: the bars that are open, and what unfolds when the window
 * is made wide again.
 */
void
jeoul_window_content_adopt (JeoulWindowContent *self,
                            JeoulWindowContent *old)
{
  reveal (self->changed, gtk_revealer_get_reveal_child (old->changed));
  reveal (self->loading, gtk_revealer_get_reveal_child (old->loading));
  gtk_label_set_label (self->loading_name, gtk_label_get_label (old->loading_name));
  /* What was typed a moment ago is not in the session yet. */
  jeoul_search_fields_commit (old->search);
  self->wants_sidebar = old->wants_sidebar;
  self->wants_details = old->wants_details;
  self->narrow = old->narrow;
  self->narrower = old->narrower;
  gtk_widget_set_visible (self->open_button, !self->narrow);
  gtk_widget_set_visible (self->export_button, !self->narrow);
  adw_flap_set_fold_policy (self->sidebar, adw_flap_get_fold_policy (old->sidebar));
  adw_flap_set_fold_policy (self->details, adw_flap_get_fold_policy (old->details));
}

/**
 * jeoul_window_content_adopt_focus:
 * @self: a content that is in its window now
 * @focus: (nullable): what had the focus in @old
 * @old: the one that it replaced
 *
 * Somebody who was typing, or walking over the marks, goes on where they were.
 */
void
jeoul_window_content_adopt_focus (JeoulWindowContent *self,
                                  GtkWidget          *focus,
                                  JeoulWindowContent *old)
{
  JeoulChartView *chart = jeoul_chart_page_get_chart (old->page);

  if (focus == NULL)
    return;
  if (jeoul_search_fields_has (old->search, focus))
    {
      jeoul_search_fields_find (self->search);
    }
  else if (gtk_widget_is_ancestor (focus, GTK_WIDGET (chart)))
    {
      jeoul_chart_view_take_focus (jeoul_chart_page_get_chart (self->page),
                                   jeoul_chart_view_get_cursor (chart));
    }
  else
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->figures));
    }
}

/**
 * jeoul_window_content_get_wants:
 * @self: a content
 * @sidebar: (out): whether the list of figures is open where there is room for it
 * @details: (out): the same of the claim's pane
 */
void
jeoul_window_content_get_wants (JeoulWindowContent *self,
                                gboolean           *sidebar,
                                gboolean           *details)
{
  *sidebar = self->wants_sidebar;
  *details = self->wants_details;
}
