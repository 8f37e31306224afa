/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that a window shows and how: its widgets bind to this, and can be replaced at any time. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-session-own.h"
#include "jeoul-session-private.h"

/* Strings come first: they are the indices of JeoulSession.strings, less one. */
enum
{
  PROP_0,
  PROP_FIGURE,
  PROP_SCALE,
  PROP_CURRENCY,
  PROP_VIEW,
  PROP_AS_OF,
  PROP_FILTER,
  PROP_FACETS,
  PROP_GROUP,
  PROP_SORT,
  PROP_SET,
  PROP_PAGE,
  PROP_SELECTED,
  PROP_SHOW_SIDEBAR,
  PROP_SHOW_DETAILS,
  PROP_SEARCH_OPEN,
  PROP_LANGUAGE,
  PROP_DATASET,
  PROP_PROBLEMS,
  N_PROPS,
};

#define N_STRINGS JEOUL_SESSION_N_STRINGS
#define N_FLAGS JEOUL_SESSION_N_FLAGS
#define FIRST_FLAG PROP_SHOW_SIDEBAR

G_STATIC_ASSERT (N_STRINGS == PROP_SELECTED);
G_STATIC_ASSERT (N_FLAGS == PROP_SEARCH_OPEN - FIRST_FLAG + 1);

enum
{
  CLAIMS_CHANGED,
  PINS_CHANGED,
  PINS_FULL,
  OWN_CHANGED,
  AUDITED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JeoulSession, jeoul_session, G_TYPE_OBJECT)

static const char *
get_string (JeoulSession *self,
            guint         prop)
{
  return self->strings[prop - 1];
}

static gboolean
put_string (JeoulSession *self,
            guint         prop,
            const char   *string)
{
  if (g_strcmp0 (self->strings[prop - 1], string) == 0)
    return FALSE;

  g_free (self->strings[prop - 1]);
  self->strings[prop - 1] = g_strdup (string);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);

  return TRUE;
}

void
jeoul_session_claims_changed (JeoulSession *self)
{
  g_clear_pointer (&self->known, g_array_unref);
  g_clear_pointer (&self->shown, g_array_unref);
  g_signal_emit (self, signals[CLAIMS_CHANGED], 0);
}

void
jeoul_session_pins_changed (JeoulSession *self)
{
  g_signal_emit (self, signals[PINS_CHANGED], 0);
}

void
jeoul_session_pins_full (JeoulSession *self)
{
  g_signal_emit (self, signals[PINS_FULL], 0);
}

void
jeoul_session_own_changed (JeoulSession *self)
{
  g_signal_emit (self, signals[OWN_CHANGED], 0);
}

void
jeoul_session_audited (JeoulSession *self)
{
  g_signal_emit (self, signals[AUDITED], 0);
}

static const char *
default_scale (const JeoulFigure *figure)
{
  return figure != NULL && figure->log_scale ? "log" : "linear";
}

/* Whether a property may have this value now: what comes over the bus is not trusted. */
static gboolean
is_allowed (JeoulSession *self,
            guint         prop,
            const char   *string)
{
  JeoulDate date;

  switch (prop)
    {
    case PROP_FIGURE:
      return jeoul_dataset_find_figure (self->dataset, string) != NULL ||
             jeoul_session_find_own (self, string) != NULL;
    case PROP_SCALE:
      return jeoul_session_has_scales (self) &&
             (g_str_equal (string, "linear") || g_str_equal (string, "log"));
    case PROP_CURRENCY:
      return g_str_equal (string, "reported") || g_str_equal (string, "USD") ||
             g_str_equal (string, "KRW");
    case PROP_VIEW:
      return g_str_equal (string, "chart") || g_str_equal (string, "table");
    case PROP_AS_OF:
      return *string == '\0' || jeoul_date_parse (string, -1, &date);
    case PROP_SELECTED:
      return *string == '\0' || jeoul_dataset_find_claim (self->dataset, string) != NULL;
    case PROP_FILTER:
    case PROP_FACETS:
      return g_utf8_validate (string, -1, NULL);
    case PROP_SET:
      return jeoul_session_may_assume (self, string);
    case PROP_GROUP:
      return *string == '\0' || jeoul_vocabulary_find (&jeoul_groupings, string, -1) >= 0;
    case PROP_SORT:
      return *string == '\0' || jeoul_vocabulary_find (&jeoul_sortings, string, -1) >= 0;
    case PROP_PAGE:
      return g_str_equal (string, "figure") || g_str_equal (string, "findings");
    default:
      return FALSE;
    }
}

static void
set_string (JeoulSession *self,
            guint         prop,
            const char   *string)
{
  string = string != NULL ? string : "";
  if (!is_allowed (self, prop, string) || !put_string (self, prop, string))
    return;

  switch (prop)
    {
    case PROP_FIGURE:
      put_string (self, PROP_PAGE, "figure");
      put_string (self, PROP_SCALE, default_scale (jeoul_session_get_figure (self)));
      put_string (self, PROP_GROUP, "");
      put_string (self, PROP_SORT, "");
      jeoul_session_claims_changed (self);
      break;
    case PROP_FILTER:
    case PROP_FACETS:
      jeoul_session_update_filter (self);
      g_clear_pointer (&self->shown, g_array_unref);
      g_signal_emit (self, signals[CLAIMS_CHANGED], 0);
      break;
    case PROP_SCALE:
    case PROP_CURRENCY:
      /* The same claims in the same order, drawn otherwise. */
      g_signal_emit (self, signals[CLAIMS_CHANGED], 0);
      break;
    case PROP_AS_OF:
    case PROP_GROUP:
    case PROP_SORT:
    case PROP_SET:
      jeoul_session_claims_changed (self);
      break;
    default:
      break;
    }
}

static void
jeoul_session_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  JeoulSession *self = JEOUL_SESSION (object);

  if (prop_id >= PROP_FIGURE && prop_id <= N_STRINGS)
    g_value_set_string (value, get_string (self, prop_id));
  else if (prop_id >= FIRST_FLAG && prop_id < FIRST_FLAG + N_FLAGS)
    g_value_set_boolean (value, self->flags[prop_id - FIRST_FLAG]);
  else if (prop_id == PROP_LANGUAGE)
    g_value_set_int (value, self->lang);
  else if (prop_id == PROP_DATASET)
    g_value_set_boxed (value, self->dataset);
  else if (prop_id == PROP_PROBLEMS)
    g_value_set_boolean (value, self->problems != NULL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
jeoul_session_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  JeoulSession *self = JEOUL_SESSION (object);

  if (prop_id >= PROP_FIGURE && prop_id <= N_STRINGS)
    set_string (self, prop_id, g_value_get_string (value));
  else if (prop_id >= FIRST_FLAG && prop_id < FIRST_FLAG + N_FLAGS)
    {
      gboolean *flag = &self->flags[prop_id - FIRST_FLAG];

      if (*flag == g_value_get_boolean (value))
        return;
      *flag = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
    }
  else if (prop_id == PROP_LANGUAGE)
    jeoul_session_set_lang (self, g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
jeoul_session_finalize (GObject *object)
{
  JeoulSession *self = JEOUL_SESSION (object);

  for (guint i = 0; i < N_STRINGS; i++)
    g_free (self->strings[i]);
  g_clear_pointer (&self->filter, jeoul_filter_free);
  g_clear_pointer (&self->known, g_array_unref);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->pins, g_ptr_array_unref);
  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_clear_pointer (&self->audit, jeoul_audit_free);
  g_clear_pointer (&self->problems, jeoul_problems_free);
  g_clear_pointer (&self->dataset, jeoul_dataset_unref);
  g_clear_object (&self->file);
  g_clear_object (&self->bad_file);

  G_OBJECT_CLASS (jeoul_session_parent_class)->finalize (object);
}

static void
jeoul_session_class_init (JeoulSessionClass *klass)
{
  static const char *const names[] = {
    NULL,
    "figure",
    "scale",
    "currency",
    "view",
    "as-of",
    "filter",
    "facets",
    "group",
    "sort",
    "set",
    "page",
    "selected",
    "show-sidebar",
    "show-details",
    "search-open",
  };
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = jeoul_session_get_property;
  object_class->set_property = jeoul_session_set_property;
  object_class->finalize = jeoul_session_finalize;

  for (guint i = PROP_FIGURE; i <= N_STRINGS; i++)
    props[i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  for (guint i = FIRST_FLAG; i < FIRST_FLAG + N_FLAGS; i++)
    props[i] = g_param_spec_boolean (names[i], NULL, NULL, FALSE, flags);
  props[PROP_LANGUAGE] = g_param_spec_int ("language", NULL, NULL, 0, JEOUL_N_LANGS - 1, 0, flags);
  props[PROP_DATASET] = g_param_spec_boxed ("dataset", NULL, NULL, JEOUL_TYPE_DATASET,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_PROBLEMS] = g_param_spec_boolean ("problems", NULL, NULL, FALSE,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CLAIMS_CHANGED] = g_signal_new ("claims-changed", JEOUL_TYPE_SESSION, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PINS_CHANGED] = g_signal_new ("pins-changed", JEOUL_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PINS_FULL] = g_signal_new ("pins-full", JEOUL_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  signals[OWN_CHANGED] = g_signal_new ("own-changed", JEOUL_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[AUDITED] = g_signal_new ("audited", JEOUL_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
jeoul_session_init (JeoulSession *self)
{
  for (guint i = 0; i < N_STRINGS; i++)
    self->strings[i] = g_strdup ("");
  g_free (self->strings[PROP_CURRENCY - 1]);
  self->strings[PROP_CURRENCY - 1] = g_strdup ("reported");
  g_free (self->strings[PROP_VIEW - 1]);
  self->strings[PROP_VIEW - 1] = g_strdup ("chart");
  g_free (self->strings[PROP_PAGE - 1]);
  self->strings[PROP_PAGE - 1] = g_strdup ("figure");
  self->flags[PROP_SHOW_SIDEBAR - FIRST_FLAG] = TRUE;
  self->flags[PROP_SHOW_DETAILS - FIRST_FLAG] = TRUE;
  self->pins = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->pins, NULL);
}

/**
 * jeoul_session_new:
 * @dataset: what is shown at first
 * @lang: language of the interface
 *
 * Returns: (transfer full): a session that shows the first figure
 */
JeoulSession *
jeoul_session_new (JeoulDataset *dataset,
                   JeoulLang     lang)
{
  JeoulSession *self = g_object_new (JEOUL_TYPE_SESSION, NULL);

  self->lang = lang;
  jeoul_session_show (self, dataset, NULL);

  return self;
}

/**
 * jeoul_session_get_dataset:
 * @self: a session
 *
 * Returns: (transfer none): the dataset that is open
 */
JeoulDataset *
jeoul_session_get_dataset (JeoulSession *self)
{
  return self->dataset;
}

/**
 * jeoul_session_get_file:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): where the dataset was read, %NULL for the built-in one
 */
GFile *
jeoul_session_get_file (JeoulSession *self)
{
  return self->file;
}

/**
 * jeoul_session_show:
 * @self: a session
 * @dataset: a dataset
 * @file: (nullable): where it was read
 *
 * Opens another dataset. Figure, selection and pins stay where it has them too; the filter stays
 * when the same file was read again.
 */
void
jeoul_session_show (JeoulSession *self,
                    JeoulDataset *dataset,
                    GFile        *file)
{
  g_autoptr (JeoulDataset) old = g_steal_pointer (&self->dataset);
  g_autoptr (GFile) old_file = g_steal_pointer (&self->file);
  gboolean again = old_file != NULL && file != NULL && g_file_equal (old_file, file);
  const JeoulFigure *figures;
  guint n_figures;

  self->dataset = jeoul_dataset_ref (dataset);
  self->file = file != NULL ? g_object_ref (file) : NULL;
  jeoul_session_drop_audit (self);
  g_clear_pointer (&self->filter, jeoul_filter_free);
  self->filter = jeoul_filter_new (dataset);
  g_clear_pointer (&self->known, g_array_unref);
  g_clear_pointer (&self->shown, g_array_unref);

  g_object_freeze_notify (G_OBJECT (self));
  jeoul_session_take_problems (self, NULL, NULL);
  if (!again)
    {
      put_string (self, PROP_FILTER, "");
      put_string (self, PROP_FACETS, "");
      put_string (self, PROP_SET, "");
      put_string (self, PROP_AS_OF, "");
    }
  if (!jeoul_session_may_assume (self, get_string (self, PROP_SET)))
    put_string (self, PROP_SET, "");
  jeoul_session_update_filter (self);

  if (jeoul_session_get_figure (self) == NULL)
    {
      figures = jeoul_dataset_get_figures (dataset, &n_figures);
      put_string (self, PROP_FIGURE, n_figures > 0 ? figures[0].id : "");
      put_string (self, PROP_SCALE, default_scale (n_figures > 0 ? &figures[0] : NULL));
    }
  if (jeoul_dataset_find_claim (dataset, get_string (self, PROP_SELECTED)) == NULL)
    put_string (self, PROP_SELECTED, "");
  jeoul_session_drop_lost_pins (self);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DATASET]);
  g_object_thaw_notify (G_OBJECT (self));
  jeoul_session_claims_changed (self);
  jeoul_session_pins_changed (self);
}

JeoulLang
jeoul_session_get_lang (JeoulSession *self)
{
  return self->lang;
}

/**
 * jeoul_session_set_lang:
 * @self: a session
 * @lang: language of the interface
 *
 * The widgets that show the session are replaced by whoever owns them on "notify::language".
 */
void
jeoul_session_set_lang (JeoulSession *self,
                        JeoulLang     lang)
{
  if (self->lang == lang)
    return;

  self->lang = lang;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LANGUAGE]);
}

/**
 * jeoul_session_get_string:
 * @self: a session
 * @property: name of a property that holds a string
 *
 * Returns: (transfer none): its value, never %NULL
 */
const char *
jeoul_session_get_string (JeoulSession *self,
                          const char   *property)
{
  for (guint i = PROP_FIGURE; i <= N_STRINGS; i++)
    {
      if (g_str_equal (props[i]->name, property))
        return get_string (self, i);
    }

  g_return_val_if_reached ("");
}

/**
 * jeoul_session_get_boolean:
 * @self: a session
 * @property: name of a property that holds a boolean
 *
 * Returns: its value
 */
gboolean
jeoul_session_get_boolean (JeoulSession *self,
                           const char   *property)
{
  for (guint i = FIRST_FLAG; i < FIRST_FLAG + N_FLAGS; i++)
    {
      if (g_str_equal (props[i]->name, property))
        return self->flags[i - FIRST_FLAG];
    }

  g_return_val_if_reached (FALSE);
}
