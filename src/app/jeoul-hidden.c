/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GTK 4.8 tells assistive technologies of every page of a stack and of bars that are folded away. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-hidden.h"

static void
update (GtkWidget *widget)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN,
                               !gtk_widget_get_mapped (widget), -1);
}

/**
 * jeoul_hidden_follow:
 * @widget: a widget that comes and goes
 *
 * From now on assistive technologies know @widget, and what is in it, only while it is mapped.
 */
void
jeoul_hidden_follow (GtkWidget *widget)
{
  g_signal_connect_after (widget, "map", G_CALLBACK (update), NULL);
  g_signal_connect_after (widget, "unmap", G_CALLBACK (update), NULL);
  update (widget);
}

/**
 * jeoul_hidden_follow_pages:
 * @stack: a stack with all its pages
 *
 * As jeoul_hidden_follow() for each of its pages.
 */
void
jeoul_hidden_follow_pages (GtkStack *stack)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (stack)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    jeoul_hidden_follow (child);
}
