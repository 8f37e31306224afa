/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the table of pinned claims. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-pin-cell.h"

#include "jeoul-label.h"

const char *
jeoul_pin_verdict_icon (JeoulVerdict verdict)
{
  switch (verdict)
    {
    case JEOUL_VERDICT_COMPARABLE:
    case JEOUL_VERDICT_CONVERTED:
      return "emblem-ok-symbolic";
    case JEOUL_VERDICT_NOTED:
      return "dialog-information-symbolic";
    case JEOUL_VERDICT_UNLIKE:
      return "dialog-warning-symbolic";
    case JEOUL_VERDICT_UNKNOWN:
    default:
      return "dialog-question-symbolic";
    }
}

static void
strike (GtkLabel *label)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_copy (gtk_label_get_attributes (label));

  pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  gtk_label_set_attributes (label, attributes);
}

/**
 * jeoul_pin_cell_new:
 * @row: a row of the table
 * @claim: which of its claims
 * @lang: a language
 *
 * Returns: (transfer floating): what the row says of the claim; struck out where it means nothing
 */
GtkWidget *
jeoul_pin_cell_new (const JeoulPinRow *row,
                    guint              claim,
                    JeoulLang          lang)
{
  GtkWidget *label = jeoul_label_new (row->cells[claim]);
  GtkWidget *cell = label;
  g_autofree char *text = jeoul_pin_row_cell_text (row, claim, lang);
  g_autofree char *name = g_strdup_printf ("%s: %s", row->name, text);

  gtk_label_set_yalign (GTK_LABEL (label), 0);
  if (row->is_ratio)
    gtk_widget_add_css_class (label, "numeric");
  if (row->struck & (1u << claim))
    {
      GtkWidget *why = jeoul_label_new (jeoul_tr (lang, "means nothing here"));

      strike (GTK_LABEL (label));
      gtk_widget_add_css_class (why, "caption");
      cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      gtk_box_append (GTK_BOX (cell), label);
      gtk_box_append (GTK_BOX (cell), why);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (cell, "pin-cell");

  return cell;
}
