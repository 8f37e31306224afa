/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the claims of the figure can be narrowed to, with counts, to be chosen by check marks. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-facets.h"

#include "jeoul-filter.h"
#include "jeoul-label.h"

/* Of ten thousand claimants nobody reads a list: those with most claims, the others by search. */
#define MAX_ROWS 60

/* One check mark. */
typedef struct
{
  JeoulFilterFacet facet;
  guint32          key;
  char            *word;
  char            *name;
  GtkCheckButton  *check;
  GtkLabel        *count;
} Row;

struct _JeoulFacets
{
  GtkPopover    parent_instance;
  JeoulSession *session;
  GtkBox       *list;
  GPtrArray    *rows; /* Row */
  GArray       *keys; /* JeoulFilterCount: what the rows were made of */
  GtkExpander  *expanders[JEOUL_N_FILTER_FACETS];
  gboolean      showing; /* the marks change because the session did */
};

G_DEFINE_FINAL_TYPE (JeoulFacets, jeoul_facets, GTK_TYPE_POPOVER)

/* In this order, as far as the figure has more than one of a kind. */
static const JeoulFilterFacet order[] = {
  JEOUL_FILTER_ORGANIZATION, JEOUL_FILTER_QUANTITY, JEOUL_FILTER_CLAIMANT,
  JEOUL_FILTER_EVIDENCE,     JEOUL_FILTER_BASIS,    JEOUL_FILTER_YEAR,
};

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->word);
  g_free (row->name);
  g_free (row);
}

static void
check_toggled_cb (GtkCheckButton *check,
                  JeoulFacets    *self)
{
  const Row *row = g_object_get_data (G_OBJECT (check), "row");
  g_autofree char *facets = NULL;

  if (self->showing)
    return;

  facets = jeoul_filter_facets_toggle (jeoul_session_get_string (self->session, "facets"),
                                       row->facet, row->word);
  g_object_set (self->session, "facets", facets, NULL);
}

static int
compare_by_count (gconstpointer a,
                  gconstpointer b)
{
  const JeoulFilterCount *left = a;
  const JeoulFilterCount *right = b;

  if (left->n != right->n)
    return left->n > right->n ? -1 : 1;
  return (left->key > right->key) - (left->key < right->key);
}

/* The keys of one facet as they are listed: years and closed lists in their own order, records by
 * how often they occur. */
static GArray *
get_keys_of (const GArray    *keys,
             JeoulFilterFacet facet)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (JeoulFilterCount));

  for (guint i = 0; i < keys->len; i++)
    {
      JeoulFilterCount key = g_array_index (keys, JeoulFilterCount, i);

      if (key.facet == facet)
        g_array_append_val (found, key);
    }
  if (facet == JEOUL_FILTER_ORGANIZATION || facet == JEOUL_FILTER_QUANTITY ||
      facet == JEOUL_FILTER_CLAIMANT)
    g_array_sort (found, compare_by_count);

  return found;
}

static void
add_row (JeoulFacets            *self,
         GtkBox                 *box,
         const JeoulFilterCount *key)
{
  JeoulDataset *dataset = jeoul_session_get_dataset (self->session);
  Row *row = g_new0 (Row, 1);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name;

  row->facet = key->facet;
  row->key = key->key;
  row->word = jeoul_filter_key_word (dataset, key->facet, key->key);
  row->name = jeoul_filter_key_name (dataset, key->facet, key->key,
                                     jeoul_session_get_lang (self->session));
  name = jeoul_label_new (row->name);
  gtk_widget_set_hexpand (name, TRUE);
  row->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (row->count), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (row->count), "numeric");
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (row->count));

  row->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_check_button_set_child (row->check, line);
  g_object_set_data (G_OBJECT (row->check), "row", row);
  g_signal_connect (row->check, "toggled", G_CALLBACK (check_toggled_cb), self);
  gtk_box_append (box, GTK_WIDGET (row->check));
  g_ptr_array_add (self->rows, row);
}

static void
add_facet (JeoulFacets     *self,
           JeoulFilterFacet facet,
           gboolean         open)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  const char *facets = jeoul_session_get_string (self->session, "facets");
  g_autoptr (GArray) keys = get_keys_of (self->keys, facet);
  GtkWidget *box;
  guint n_left_out = 0;

  if (keys->len == 0)
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (box, "facet");
  for (guint i = 0; i < keys->len; i++)
    {
      const JeoulFilterCount *key = &g_array_index (keys, JeoulFilterCount, i);
      g_autofree char *word = jeoul_filter_key_word (jeoul_session_get_dataset (self->session),
                                                     facet, key->key);

      if (i < MAX_ROWS || jeoul_filter_facets_have (facets, facet, word))
        add_row (self, GTK_BOX (box), key);
      else
        n_left_out++;
    }
  if (n_left_out > 0)
    {
      g_autofree char *text
          = g_strdup_printf (jeoul_ntr (lang, "%u more: search for it", "%u more: search for them",
                                        n_left_out),
                             n_left_out);
      GtkWidget *more = jeoul_label_new (text);

      gtk_widget_add_css_class (more, "dim-label");
      gtk_box_append (GTK_BOX (box), more);
    }

  self->expanders[facet] = GTK_EXPANDER (gtk_expander_new (NULL));
  gtk_expander_set_child (self->expanders[facet], box);
  gtk_expander_set_expanded (self->expanders[facet], open);
  gtk_box_append (self->list, GTK_WIDGET (self->expanders[facet]));
}

static void
remove_rows (JeoulFacets *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  for (guint f = 0; f < JEOUL_N_FILTER_FACETS; f++)
    self->expanders[f] = NULL;
  g_ptr_array_set_size (self->rows, 0);
}

static gboolean
are_same (const GArray *a,
          const GArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const JeoulFilterCount *left = &g_array_index (a, JeoulFilterCount, i);
      const JeoulFilterCount *right = &g_array_index (b, JeoulFilterCount, i);

      if (left->facet != right->facet || left->key != right->key)
        return FALSE;
    }

  return TRUE;
}

/* Rows stay while the figure has the same to choose from: nobody loses their place by choosing. */
static void
ensure_rows (JeoulFacets *self)
{
  g_autoptr (GArray) keys = jeoul_session_count_facets (self->session, FALSE);
  gboolean open[JEOUL_N_FILTER_FACETS] = { FALSE };
  gboolean any = FALSE;

  if (are_same (self->keys, keys))
    return;

  for (guint f = 0; f < JEOUL_N_FILTER_FACETS; f++)
    {
      open[f] = self->expanders[f] != NULL && gtk_expander_get_expanded (self->expanders[f]);
      any = any || open[f];
    }
  if (!any)
    open[order[0]] = TRUE;

  g_clear_pointer (&self->keys, g_array_unref);
  self->keys = g_steal_pointer (&keys);
  remove_rows (self);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    add_facet (self, order[i], open[order[i]]);
}

static guint
find_count (const GArray *counts,
            const Row    *row)
{
  for (guint i = 0; i < counts->len; i++)
    {
      const JeoulFilterCount *count = &g_array_index (counts, JeoulFilterCount, i);

      if (count->facet == row->facet && count->key == row->key)
        return count->n;
    }

  return 0;
}

static void
show_titles (JeoulFacets *self,
             const guint *n_chosen)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);

  for (guint f = 0; f < JEOUL_N_FILTER_FACETS; f++)
    {
      const char *title = jeoul_filter_facet_title ((JeoulFilterFacet) f, lang);
      g_autofree char *chosen = NULL;

      if (self->expanders[f] == NULL)
        continue;
      if (n_chosen[f] > 0)
        /* Translators: a facet, and how many of it are chosen: "Organization · 2 chosen" */
        chosen = g_strdup_printf (jeoul_tr (lang, "%s · %u chosen"), title, n_chosen[f]);
      gtk_expander_set_label (self->expanders[f], chosen != NULL ? chosen : title);
    }
}

static void
update (JeoulFacets *self)
{
  JeoulLang lang = jeoul_session_get_lang (self->session);
  const char *facets = jeoul_session_get_string (self->session, "facets");
  g_autoptr (GArray) counts = NULL;
  guint n_chosen[JEOUL_N_FILTER_FACETS] = { 0 };

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  ensure_rows (self);
  counts = jeoul_session_count_facets (self->session, TRUE);
  self->showing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);
      guint n = find_count (counts, row);
      gboolean chosen = jeoul_filter_facets_have (facets, row->facet, row->word);
      g_autofree char *number = g_strdup_printf ("%u", n);
      g_autofree char *spoken = g_strdup_printf (
          /* Translators: an organization, year or the like, and how many claims it has */
          jeoul_ntr (lang, "%s, %u claim", "%s, %u claims", n), row->name, n);

      gtk_check_button_set_active (row->check, chosen);
      gtk_label_set_label (row->count, number);
      gtk_widget_set_sensitive (GTK_WIDGET (row->check), chosen || n > 0);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      spoken, -1);
      n_chosen[row->facet] += chosen;
    }
  self->showing = FALSE;
  show_titles (self, n_chosen);
}

static void
jeoul_facets_show (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (jeoul_facets_parent_class)->show (widget);
  update (JEOUL_FACETS (widget));
}

static void
jeoul_facets_dispose (GObject *object)
{
  JeoulFacets *self = JEOUL_FACETS (object);

  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jeoul_facets_parent_class)->dispose (object);
}

static void
jeoul_facets_finalize (GObject *object)
{
  g_ptr_array_unref (JEOUL_FACETS (object)->rows);

  G_OBJECT_CLASS (jeoul_facets_parent_class)->finalize (object);
}

static void
jeoul_facets_class_init (JeoulFacetsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jeoul_facets_dispose;
  G_OBJECT_CLASS (klass)->finalize = jeoul_facets_finalize;
  widget_class->show = jeoul_facets_show;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeoul/Jeoul/ui/jeoul-facets.ui");
  gtk_widget_class_bind_template_child (widget_class, JeoulFacets, list);
}

static void
jeoul_facets_init (JeoulFacets *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * jeoul_facets_new:
 * @session: whose figure is narrowed
 *
 * Returns: (transfer floating): a popover that follows the session while it is open
 */
GtkWidget *
jeoul_facets_new (JeoulSession *session)
{
  JeoulFacets *self = g_object_new (JEOUL_TYPE_FACETS, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "claims-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
