/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A slider over the dates on which claims of the figure were made: what was known by then. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-as-known.h"

struct _JeoulAsKnown
{
  GtkBox        parent_instance;
  JeoulSession *session;
  GtkScale     *scale;
  GtkLabel     *words;
  GArray       *dates;   /* JeoulDate; one place each, and one more for all */
  gboolean      stale;   /* the figure changed since the dates were looked up */
  gboolean      showing; /* the slider moves because the session did */
};

G_DEFINE_FINAL_TYPE (JeoulAsKnown, jeoul_as_known, GTK_TYPE_BOX)

/* The last date that is not after the one asked for; the end where none is asked for. */
static guint
find_place (JeoulAsKnown *self)
{
  JeoulDate as_of;
  guint place = 0;

  if (!jeoul_date_parse (jeoul_session_get_string (self->session, "as-of"), -1, &as_of))
    return self->dates->len;
  for (guint i = 0; i < self->dates->len; i++)
    if (jeoul_date_compare (g_array_index (self->dates, JeoulDate, i), as_of) <= 0)
      place = i;

  return place;
}

static void
show_words (JeoulAsKnown *self)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  g_autofree char *words = NULL;
  JeoulDate as_of;

  if (jeoul_date_parse (jeoul_session_get_string (self->session, "as-of"), -1, &as_of))
    words = jeoul_date_format (lang, as_of);
  else
    words = g_strdup (jeoul_trc (lang, "as known on", "All dates"));
  gtk_label_set_label (self->words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  words, -1);
}

static void
show_place (JeoulAsKnown *self)
{
  if (self->dates == NULL)
    return;

  self->showing = TRUE;
  gtk_range_set_value (GTK_RANGE (self->scale), find_place (self));
  self->showing = FALSE;
  show_words (self);
}

/* Dates are looked up when somebody sees the slider: not while the window starts. */
static void
update (JeoulAsKnown *self)
{
  if (self->session == NULL || !self->stale || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->stale = FALSE;
  g_clear_pointer (&self->dates, g_array_unref);
  self->dates = jeoul_session_get_dates (self->session);
  self->showing = TRUE;
  gtk_range_set_range (GTK_RANGE (self->scale), 0, MAX (1, self->dates->len));
  self->showing = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->scale), self->dates->len > 0);
  show_place (self);
}

static void
figure_changed_cb (JeoulAsKnown *self)
{
  self->stale = TRUE;
  update (self);
}

static void
value_changed_cb (JeoulAsKnown *self)
{
  guint place = (guint) (gtk_range_get_value (GTK_RANGE (self->scale)) + 0.5);
  g_autofree char *as_of = NULL;

  if (self->session == NULL || self->dates == NULL || self->showing || place == find_place (self))
    return;

  if (place < self->dates->len)
    as_of = jeoul_date_to_iso (g_array_index (self->dates, JeoulDate, place));
  g_object_set (self->session, "as-of", as_of != NULL ? as_of : "", NULL);
}

static void
jeoul_as_known_dispose (GObject *object)
{
  JeoulAsKnown *self = JEOUL_AS_KNOWN (object);

  g_clear_pointer (&self->dates, g_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jeoul_as_known_parent_class)->dispose (object);
}

static void
jeoul_as_known_class_init (JeoulAsKnownClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jeoul_as_known_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeoul/Jeoul/ui/jeoul-as-known.ui");
  gtk_widget_class_bind_template_child (widget_class, JeoulAsKnown, scale);
  gtk_widget_class_bind_template_child (widget_class, JeoulAsKnown, words);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
}

static void
jeoul_as_known_init (JeoulAsKnown *self)
{
  self->stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_range_set_increments (GTK_RANGE (self->scale), 1, 5);
  g_signal_connect_after (self, "map", G_CALLBACK (update), NULL);
}

/**
 * jeoul_as_known_set_session:
 * @self: the slider
 * @session: whose date it moves
 */
void
jeoul_as_known_set_session (JeoulAsKnown *self,
                            JeoulSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::as-of", G_CALLBACK (show_place), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::figure", G_CALLBACK (figure_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (figure_changed_cb), self,
                           G_CONNECT_SWAPPED);
  figure_changed_cb (self);
}
