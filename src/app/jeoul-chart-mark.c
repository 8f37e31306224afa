/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One mark of a chart as a widget: draws only its focus ring, but has a name and can be walked to. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-chart-mark.h"

struct _JeoulChartMark
{
  GtkWidget parent_instance;
  guint     item;
  char     *name;
};

enum
{
  ACTIVATED,
  PINNED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JeoulChartMark, jeoul_chart_mark, GTK_TYPE_WIDGET)

/* Class actions are what GTK offers to assistive technologies as the actions of a widget. */
static void
activate_action_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  g_signal_emit (widget, signals[ACTIVATED], 0);
}

static void
pin_action_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[PINNED], 0);
}

static void
jeoul_chart_mark_finalize (GObject *object)
{
  g_free (JEOUL_CHART_MARK (object)->name);

  G_OBJECT_CLASS (jeoul_chart_mark_parent_class)->finalize (object);
}

static void
jeoul_chart_mark_class_init (JeoulChartMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = jeoul_chart_mark_finalize;

  signals[ACTIVATED] = g_signal_new ("activated", JEOUL_TYPE_CHART_MARK, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  signals[PINNED] = g_signal_new ("pinned", JEOUL_TYPE_CHART_MARK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "chart-mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_install_action (widget_class, "mark.activate", NULL, activate_action_cb);
  gtk_widget_class_install_action (widget_class, "mark.pin", NULL, pin_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "mark.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "mark.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_ISO_Enter, 0, "mark.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "mark.pin", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Space, 0, "mark.pin", NULL);
}

static void
jeoul_chart_mark_init (JeoulChartMark *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE); /* the chart picks for all of them */
}

GtkWidget *
jeoul_chart_mark_new (void)
{
  return g_object_new (JEOUL_TYPE_CHART_MARK, NULL);
}

/**
 * jeoul_chart_mark_set_item:
 * @self: a mark
 * @item: index of an item of the scene
 * @name: what a screen reader says
 * @detail: (nullable): what it adds when asked
 */
void
jeoul_chart_mark_set_item (JeoulChartMark *self,
                           guint           item,
                           const char     *name,
                           const char     *detail)
{
  self->item = item;
  if (g_strcmp0 (self->name, name) != 0)
    {
      g_free (self->name);
      self->name = g_strdup (name);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : "", GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  detail != NULL ? detail : "", -1);
}

guint
jeoul_chart_mark_get_item (JeoulChartMark *self)
{
  return self->item;
}

/**
 * jeoul_chart_mark_get_name:
 * @self: a mark
 *
 * Returns: (transfer none) (nullable): its accessible name
 */
const char *
jeoul_chart_mark_get_name (JeoulChartMark *self)
{
  return self->name;
}

void
jeoul_chart_mark_set_state (JeoulChartMark *self,
                            gboolean        selected,
                            gboolean        pinned)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected,
                               GTK_ACCESSIBLE_STATE_PRESSED,
                               pinned ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}
