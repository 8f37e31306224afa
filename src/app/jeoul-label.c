/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels that break lines between words only, in Korean too. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-label.h"

#include <string.h>

/* Longer runs than this (addresses) may be broken anywhere, or they would make the window wide. */
#define LONGEST_WORD 14

static gboolean
has_hangul (const char *word,
            gsize       length)
{
  for (const char *p = word; p < word + length; p = g_utf8_next_char (p))
    {
      if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HANGUL)
        return TRUE;
    }

  return FALSE;
}

/* The bytes up to a space, or to a bracket that Korean sets without one: "약 500만 달러(학습 비용)". */
static gsize
word_length (const char *word)
{
  gsize length = strcspn (word, " \n");
  const char *bracket = memchr (word, '(', length);

  return bracket != NULL && bracket > word ? (gsize) (bracket - word) : length;
}

/**
 * jeoul_label_keep_words:
 * @label: a label with its text
 *
 * Pango may break a line between any two syllables of Hangul. Korean typography does not: this
 * forbids it within each run between spaces that has any. Other runs get no attribute: Pango copies
 * all of them for every line.
 */
void
jeoul_label_keep_words (GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const char *p = text;
  gboolean long_words = FALSE;

  while (*p != '\0')
    {
      gsize length = word_length (p);
      glong n = g_utf8_strlen (p, length);

      if (n > 1 && n <= LONGEST_WORD && has_hangul (p, length))
        {
          PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

          attribute->start_index = p - text;
          attribute->end_index = p - text + length;
          pango_attr_list_insert (attributes, attribute);
        }
      long_words |= n > LONGEST_WORD;
      p += length;
      p += strspn (p, " \n");
    }
  gtk_label_set_attributes (label, attributes);
  /* Breaking words costs: to find its smallest width, the label is laid out a letter a line. */
  gtk_label_set_wrap_mode (label, long_words ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
}

/**
 * jeoul_label_set_text:
 * @label: a label
 * @text: its new text, not markup
 */
void
jeoul_label_set_text (GtkLabel   *label,
                      const char *text)
{
  gtk_label_set_text (label, text);
  jeoul_label_keep_words (label);
}

/**
 * jeoul_label_new:
 * @text: its text, not markup
 *
 * Returns: (transfer floating): a label that begins at the left and wraps
 */
GtkWidget *
jeoul_label_new (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  jeoul_label_set_text (GTK_LABEL (label), text);

  return label;
}

/**
 * jeoul_label_keep_words_within:
 * @widget: a widget of GTK or libadwaita that has made its labels itself
 *
 * jeoul_label_keep_words() for every label within it that may have several lines.
 */
void
jeoul_label_keep_words_within (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_wrap (GTK_LABEL (widget)))
    jeoul_label_keep_words (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    jeoul_label_keep_words_within (child);
}

/* What an underlined label says: without the underscores that mark its key. */
static char *
strip_underscores (const char *label)
{
  GString *text = g_string_new (NULL);

  for (const char *p = label; *p != '\0'; p++)
    {
      if (*p == '_' && p[1] != '\0')
        p++;
      g_string_append_c (text, *p);
    }

  return g_string_free (text, FALSE);
}

/**
 * jeoul_label_name_buttons:
 * @widget: a widget with what a template put into it
 *
 * GTK 4.8 gives a screen reader the label of a button with the underscore of its key, and then the
 * same without. This takes the underscore out of the names of all such buttons within.
 */
void
jeoul_label_name_buttons (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)) &&
      gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    {
      g_autofree char *name = strip_underscores (gtk_button_get_label (GTK_BUTTON (widget)));

      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    jeoul_label_name_buttons (child);
}
