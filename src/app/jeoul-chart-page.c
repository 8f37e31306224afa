/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The centre of the window: the controls of the figure, and its chart or table. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-chart-page.h"

#include <adwaita.h>

#include "jeoul-arrange.h"
#include "jeoul-chart-maker.h"
#include "jeoul-hidden.h"
#include "jeoul-label.h"
#include "jeoul-picture.h"
#include "jeoul-what-if.h"
#include "jeoul-wrap-layout.h"

struct _JeoulChartPage
{
  GtkWidget       parent_instance;
  JeoulSession   *session;
  GtkWidget      *controls;
  GtkWidget      *scale_box;
  GtkToggleButton *linear;
  GtkToggleButton *log;
  GtkMenuButton  *currency;
  GMenuModel     *currency_menu;
  GtkWidget      *arrange_box;
  GtkMenuButton  *arrange;
  GtkWidget      *zoom_box;
  GtkLabel       *outside;
  GtkMenuButton  *what_if;
  GtkWidget      *assumed;
  GtkLabel       *assumed_label;
  GtkWidget      *shown_box;
  GtkWidget      *handle;
  GtkLabel       *shown;
  GtkLabel       *title;
  GtkLabel       *subtitle;
  GtkLabel       *caption;
  GtkStack       *pages;
  AdwStatusPage  *status;
  GtkButton      *status_button;
  JeoulChartView *chart;
  JeoulTableView *table;
  guint           update_id;
  GCancellable   *making;   /* a chart is built in a thread */
  gboolean        outdated; /* and will not be what is wanted by then */
};

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *name;
  const char *title;
} currencies[] = {
  { "reported", N_ ("As reported") },
  { "USD", N_ ("US dollars") },
  { "KRW", N_ ("South Korean won") },
};

G_DEFINE_FINAL_TYPE (JeoulChartPage, jeoul_chart_page, GTK_TYPE_WIDGET)

static void
show_counts (JeoulChartPage *self)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  const char *as_of = jeoul_session_get_string (self->session, "as-of");
  guint total = jeoul_session_get_n_total (self->session);
  guint shown = jeoul_session_get_shown (self->session)->len;
  g_autofree char *counts = NULL;
  JeoulDate date;

  gtk_widget_set_visible (self->shown_box, jeoul_session_is_filtered (self->session));
  counts = g_strdup_printf (jeoul_ntr (lang, "%u of %u claim shown", "%u of %u claims shown",
                                       total),
                            shown, total);
  if (jeoul_date_parse (as_of, -1, &date))
    {
      g_autofree char *day = jeoul_date_format (lang, date);
      g_autofree char *known = g_strdup_printf (jeoul_tr (lang, "as known on %s"), day);
      g_autofree char *both = g_strdup_printf ("%s · %s", counts, known);

      jeoul_label_set_text (self->shown, both);
      return;
    }
  jeoul_label_set_text (self->shown, counts);
}

static gboolean
shows_money (JeoulChartPage *self)
{
  JeoulDataset *dataset = jeoul_session_get_dataset (self->session);
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  const GArray *shown = jeoul_session_get_shown (self->session);

  for (guint i = 0; i < shown->len; i++)
    {
      if (jeoul_claim_get_unit (dataset, &claims[g_array_index (shown, JeoulIndex, i)])->currency !=
          NULL)
        return TRUE;
    }

  return FALSE;
}

static void
show_controls (JeoulChartPage *self)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  const char *scale = jeoul_session_get_string (self->session, "scale");
  const char *currency = jeoul_session_get_string (self->session, "currency");
  const JeoulFigure *figure = jeoul_session_get_figure (self->session);
  gboolean scales = jeoul_session_has_scales (self->session);
  gboolean table = g_str_equal (jeoul_session_get_string (self->session, "view"), "table");
  const char *reason = NULL;

  if (!scales)
    reason = figure != NULL && figure->kind == JEOUL_KIND_BARS
                 ? jeoul_tr (lang, "Bars have no honest length on a log axis.")
                 : jeoul_tr (lang, "This figure has one scale only.");
  gtk_widget_set_tooltip_text (self->scale_box, reason);
  gtk_widget_set_visible (self->scale_box, !table);
  gtk_toggle_button_set_active (self->linear, !g_str_equal (scale, "log"));
  gtk_toggle_button_set_active (self->log, g_str_equal (scale, "log"));

  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      if (g_str_equal (currencies[i].name, currency))
        gtk_menu_button_set_label (self->currency, jeoul_tr (lang, currencies[i].title));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->currency),
                          shows_money (self) || !g_str_equal (currency, "reported"));
  jeoul_arrange_show (self->arrange, self->arrange_box, self->session);
  gtk_widget_set_visible (GTK_WIDGET (self->what_if),
                          !table && jeoul_what_if_has_inputs (self->session));
  gtk_widget_set_visible (self->assumed, table && *jeoul_session_get_string (self->session, "set"));
  jeoul_label_set_text (self->assumed_label,
                        jeoul_tr (jeoul_session_get_lang (self->session),
                                  "The table lists what was claimed. Your assumptions are in the "
                                  "chart."));
}

/* As long as something is assumed, the chart says so; one step resets it. */
static void
show_assumed (JeoulChartPage  *self,
              const JeoulSpec *spec)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  gboolean drawn = FALSE;

  if (*jeoul_session_get_string (self->session, "set") == '\0')
    return;

  for (guint i = 0; i < spec->key->len; i++)
    drawn = drawn || g_array_index (spec->key, JeoulKeyItem, i).fill == JEOUL_FILL_ASSUMED;
  jeoul_label_set_text (self->assumed_label,
                        drawn ? jeoul_tr (lang, "Shows your assumptions, drawn dashed.")
                              : jeoul_tr (lang, "Your assumptions change nothing in this figure."));
  gtk_widget_set_visible (self->assumed, TRUE);
}

static void
show_texts (JeoulChartPage  *self,
            const JeoulSpec *spec)
{
  g_autoptr (GString) caption = g_string_new (NULL);

  jeoul_label_set_text (self->title, spec->title != NULL ? spec->title : "");
  jeoul_label_set_text (self->subtitle, spec->subtitle != NULL ? spec->subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle),
                          spec->subtitle != NULL && *spec->subtitle != '\0');
  for (guint i = 0; i < spec->caption->len; i++)
    {
      if (caption->len > 0)
        g_string_append_c (caption, '\n');
      g_string_append (caption, g_ptr_array_index (spec->caption, i));
    }
  jeoul_label_set_text (self->caption, caption->str);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), caption->len > 0);
}

/* The other pages are hidden, not only covered: GTK would find styles and icons for them too, which
 * takes a tenth of the start. */
static void
show_page (JeoulChartPage *self,
           const char     *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, name);
  GtkWidget *old = gtk_stack_get_visible_child (self->pages);

  if (page == old)
    return;

  gtk_widget_set_visible (page, TRUE);
  gtk_stack_set_visible_child (self->pages, page);
  gtk_widget_set_visible (old, FALSE);
}

/* In place of a chart: one sentence, one action. */
static void
show_status (JeoulChartPage *self,
             const char     *icon_name,
             const char     *title,
             const char     *sentence,
             const char     *label,
             const char     *action,
             const char     *target)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  adw_status_page_set_icon_name (self->status, icon_name);
  adw_status_page_set_title (self->status, jeoul_tr (lang, title));
  adw_status_page_set_description (self->status, escaped);
  gtk_button_set_label (self->status_button, jeoul_tr (lang, label));
  /* Without a name in between: the old action would not know the new target. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->status_button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->status_button),
                                          target != NULL ? g_variant_new_string (target) : NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->status_button), action);
  jeoul_label_keep_words_within (GTK_WIDGET (self->status));
  jeoul_label_name_buttons (GTK_WIDGET (self->status));
  show_page (self, "status");
}

/* Says what hides every claim, so that one knows what to change: the search, the date or both. */
static const char *
describe_nothing_found (JeoulChartPage *self,
                        JeoulLang       lang)
{
  gboolean searched = *jeoul_session_get_string (self->session, "filter") != '\0' ||
                      *jeoul_session_get_string (self->session, "facets") != '\0';
  gboolean dated = *jeoul_session_get_string (self->session, "as-of") != '\0';

  if (searched && dated)
    return jeoul_tr (lang, "No claim of this figure that was known by the date matches the search.");
  if (dated)
    return jeoul_tr (lang, "No claim of this figure was known by the date.");
  return jeoul_tr (lang, "No claim of this figure matches the search.");
}

/* Zoom is how one looks at a chart, not what it is; what is out of sight is counted all the same. */
static void
show_zoom (JeoulChartPage *self)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  JeoulScene *scene = jeoul_chart_view_get_scene (self->chart);
  guint n = scene != NULL ? jeoul_scene_get_n_outside (scene) : 0;
  gboolean table = g_str_equal (jeoul_session_get_string (self->session, "view"), "table");
  g_autofree char *outside = g_strdup_printf (
      /* Translators: claims that are not in the part of the chart that is shown */
      jeoul_ntr (lang, "%u out of sight", "%u out of sight", n), n);

  gtk_widget_set_visible (self->zoom_box, jeoul_chart_view_is_zoomed (self->chart) && !table);
  gtk_label_set_label (self->outside, outside);
  gtk_widget_set_visible (GTK_WIDGET (self->outside), n > 0);
}

static void
reset_zoom_cb (JeoulChartPage *self)
{
  jeoul_chart_view_reset_zoom (self->chart);
}

static void
show_no_chart (JeoulChartPage *self,
               const char     *reason)
{
  show_status (self, "dialog-information-symbolic", N_ ("No Chart"), reason,
               N_ ("Show the _Table"), "win.view", "table");
}

static void queue_update (JeoulChartPage *self);

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (JeoulChartPage) self = user_data;
  g_autoptr (GError) error = NULL;
  JeoulScene *scene = NULL;
  JeoulSpec *spec = NULL;
  gboolean made = jeoul_chart_maker_finish (result, &spec, &scene, &error);

  g_clear_object (&self->making);
  if (self->session == NULL || self->outdated)
    {
      g_clear_pointer (&spec, jeoul_spec_free);
      g_clear_pointer (&scene, jeoul_scene_unref);
      if (self->session != NULL)
        queue_update (self);
      return;
    }
  if (!made)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_no_chart (self, error->message);
      return;
    }
  show_texts (self, spec);
  show_assumed (self, spec);
  jeoul_chart_view_take_chart (self->chart, spec, scene);
  show_page (self, "chart");
}

/* The chart that is there stays until the new one is; never are two built at the same time. */
static void
make_chart (JeoulChartPage           *self,
            const JeoulLayoutOptions *layout)
{
  self->outdated = self->making != NULL;
  if (self->outdated)
    {
      g_cancellable_cancel (self->making);
      return;
    }
  self->making = g_cancellable_new ();
  jeoul_chart_maker_make (self->session, layout, self->making, made_cb, g_object_ref (self));
}

static void
show_figure (JeoulChartPage *self)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  gboolean wants_table = g_str_equal (jeoul_session_get_string (self->session, "view"), "table");
  g_autoptr (JeoulSpec) spec = NULL;
  g_autoptr (GError) error = NULL;
  JeoulLayoutOptions layout;

  show_counts (self);
  show_controls (self);
  show_zoom (self);
  if (self->making != NULL)
    g_cancellable_cancel (self->making);

  if (jeoul_session_get_figure (self->session) == NULL)
    {
      show_status (self, "document-open-symbolic", N_ ("No Figures"),
                   jeoul_tr (lang, "This dataset does not define a figure."),
                   N_ ("_Open Another Dataset…"), "app.open", NULL);
      return;
    }
  if (jeoul_session_get_shown (self->session)->len == 0 &&
      jeoul_session_is_filtered (self->session))
    {
      show_status (self, "system-search-symbolic", N_ ("No Claims Found"),
                   describe_nothing_found (self, lang),
                   N_ ("_Clear Filters"), "win.clear-filters", NULL);
      return;
    }
  if (wants_table)
    {
      /* In this order: a table that is on the screen takes its rows a few at a time. */
      show_page (self, "table");
      jeoul_table_view_update (self->table);
      return;
    }

  if (jeoul_session_get_shown (self->session)->len > JEOUL_CHART_MAKER_MANY &&
      jeoul_chart_view_get_layout (self->chart, &layout))
    {
      make_chart (self, &layout);
      return;
    }

  spec = jeoul_session_build_spec (self->session, lang, &error);
  if (spec == NULL)
    {
      show_no_chart (self, error->message);
      return;
    }
  show_texts (self, spec);
  show_assumed (self, spec);
  jeoul_chart_view_take_spec (self->chart, g_steal_pointer (&spec));
  show_page (self, "chart");
}

static gboolean
update_cb (gpointer user_data)
{
  JeoulChartPage *self = user_data;

  self->update_id = 0;
  show_figure (self);

  return G_SOURCE_REMOVE;
}

/* Several properties may change at once; the figure is built once, before the next frame. */
static void
queue_update (JeoulChartPage *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
chart_zoomed_cb (JeoulChartPage *self)
{
  queue_update (self);
}

static void
chart_laid_out_cb (JeoulChartPage *self)
{
  show_zoom (self);
}

/* Another figure, scale or currency has other axes. */
static void
axes_changed_cb (JeoulChartPage *self)
{
  jeoul_chart_view_reset_zoom (self->chart);
}

static void
chart_activated_cb (JeoulChartPage *self,
                    const char     *id)
{
  jeoul_session_select (self->session, id);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
chart_dismissed_cb (JeoulChartPage *self)
{
  jeoul_session_select (self->session, "");
}

/* Menus are made when they are first opened: a window is there sooner without them. */
static void
create_currency_menu_cb (GtkMenuButton *button,
                         gpointer       user_data)
{
  gtk_menu_button_set_menu_model (button, JEOUL_CHART_PAGE (user_data)->currency_menu);
}

static void
create_what_if_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button,
                                 jeoul_what_if_new (JEOUL_CHART_PAGE (user_data)->session));
  jeoul_what_if_fill (JEOUL_WHAT_IF (gtk_menu_button_get_popover (button)));
}

static void
jeoul_chart_page_dispose (GObject *object)
{
  JeoulChartPage *self = JEOUL_CHART_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->making != NULL)
    g_cancellable_cancel (self->making);
  while (self->controls != NULL && (child = gtk_widget_get_first_child (self->controls)) != NULL)
    gtk_widget_unparent (child);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jeoul_chart_page_parent_class)->dispose (object);
}

static void
jeoul_chart_page_class_init (JeoulChartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jeoul_chart_page_dispose;
  signals[ACTIVATED] = g_signal_new ("activated", JEOUL_TYPE_CHART_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeoul/Jeoul/ui/jeoul-chart-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, controls);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, scale_box);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, linear);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, log);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, currency);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, currency_menu);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, arrange_box);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, arrange);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, zoom_box);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, outside);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, what_if);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, assumed);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, assumed_label);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, shown_box);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, handle);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, shown);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, title);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, caption);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, pages);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, status);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, status_button);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, chart);
  gtk_widget_class_bind_template_child (widget_class, JeoulChartPage, table);
  gtk_widget_class_bind_template_callback (widget_class, chart_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, chart_dismissed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chart_zoomed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chart_laid_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_zoom_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chart-page");
}

static void
jeoul_chart_page_init (JeoulChartPage *self)
{
  g_type_ensure (ADW_TYPE_STATUS_PAGE);
  g_type_ensure (JEOUL_TYPE_CHART_VIEW);
  g_type_ensure (JEOUL_TYPE_TABLE_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
  jeoul_hidden_follow_pages (self->pages);
  gtk_widget_set_layout_manager (self->controls, jeoul_wrap_layout_new (6));
  gtk_menu_button_set_create_popup_func (self->currency, create_currency_menu_cb, self, NULL);
  jeoul_arrange_set_up (self->arrange);
  gtk_menu_button_set_create_popup_func (self->what_if, create_what_if_cb, self, NULL);
}

/* Where a part is shown, dragging moves it. */
static gboolean
is_whole (GtkWidget *chart)
{
  return !jeoul_chart_view_is_zoomed (JEOUL_CHART_VIEW (chart));
}

/**
 * jeoul_chart_page_set_session:
 * @self: a page
 * @session: whose figure it shows
 */
void
jeoul_chart_page_set_session (JeoulChartPage *self,
                              JeoulSession   *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  jeoul_chart_view_set_session (self->chart, session);
  jeoul_table_view_set_session (self->table, session);
  jeoul_picture_add_drag (self->handle, session, NULL);
  jeoul_picture_add_drag (GTK_WIDGET (self->chart), session, is_whole);
  g_signal_connect_object (session, "claims-changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::view", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::figure", G_CALLBACK (axes_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::scale", G_CALLBACK (axes_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::currency", G_CALLBACK (axes_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_figure (self);
}

JeoulChartView *
jeoul_chart_page_get_chart (JeoulChartPage *self)
{
  return self->chart;
}

JeoulTableView *
jeoul_chart_page_get_table (JeoulChartPage *self)
{
  return self->table;
}
