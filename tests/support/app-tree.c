/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The accessible tree, as a screen reader sees it: always asked anew, nothing is cached. */
#define G_LOG_DOMAIN "tests"

#include "app-driver.h"
#include "app-driver-private.h"

typedef gboolean (*NodeVisitor) (AtspiAccessible *node, guint depth, gpointer user_data);

/* Depth first; ends where the visitor says TRUE, and returns that node. */
static AtspiAccessible *
walk (AtspiAccessible *node,
      guint            depth,
      NodeVisitor      visitor,
      gpointer         user_data)
{
  int n;

  if (visitor (node, depth, user_data))
    return g_object_ref (node);

  n = atspi_accessible_get_child_count (node, NULL);
  for (int i = 0; i < n; i++)
    {
      /* Something may have gone since it was counted. */
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (node, i, NULL);
      AtspiAccessible *found = child != NULL ? walk (child, depth + 1, visitor, user_data) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * app_get_root:
 * @app: a driver
 *
 * Returns: (transfer none) (nullable): the program on the accessibility bus, once it has a window
 */
AtspiAccessible *
app_get_root (AppDriver *app)
{
  const char *identifier = g_subprocess_get_identifier (app->process);
  guint pid = identifier != NULL ? g_ascii_strtoull (identifier, NULL, 10) : 0;
  g_autoptr (AtspiAccessible) desktop = NULL;
  int n;

  if (app->root != NULL || pid == 0)
    return app->root;

  desktop = atspi_get_desktop (0);
  atspi_accessible_set_cache_mask (desktop, ATSPI_CACHE_NONE);
  n = atspi_accessible_get_child_count (desktop, NULL);
  for (int i = 0; i < n && app->root == NULL; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child == NULL || atspi_accessible_get_process_id (child, NULL) != pid)
        continue;
      atspi_accessible_set_cache_mask (child, ATSPI_CACHE_NONE);
      if (atspi_accessible_get_child_count (child, NULL) > 0)
        app->root = g_steal_pointer (&child);
    }

  return app->root;
}

/**
 * node_dup_name:
 * @node: an object
 *
 * Returns: (transfer full): its accessible name
 */
char *
node_dup_name (AtspiAccessible *node)
{
  char *name = atspi_accessible_get_name (node, NULL);

  return name != NULL ? name : g_strdup ("");
}

gboolean
node_has_state (AtspiAccessible *node,
                AtspiStateType   state)
{
  g_autoptr (GObject) states = G_OBJECT (atspi_accessible_get_state_set (node));

  return states != NULL && atspi_state_set_contains (ATSPI_STATE_SET (states), state);
}

int
node_get_width (AtspiAccessible *node)
{
  g_autofree AtspiRect *box = NULL;
  g_autoptr (AtspiComponent) component = atspi_accessible_get_component_iface (node);

  if (component != NULL)
    box = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);

  return box != NULL ? box->width : 0;
}

/* GTK 4.8 does not report what is mapped; what was never shown has no size. */
gboolean
node_is_shown (AtspiAccessible *node)
{
  return node_get_width (node) > 0;
}

typedef struct
{
  AtspiRole    role;
  GPatternSpec *pattern;
  GPtrArray    *list;
} Search;

static gboolean
match_cb (AtspiAccessible *node,
          guint            depth,
          gpointer         user_data)
{
  Search *search = user_data;
  g_autofree char *name = NULL;

  if (search->role != ATSPI_ROLE_INVALID &&
      atspi_accessible_get_role (node, NULL) != search->role)
    return FALSE;
  name = node_dup_name (node);
  if (search->pattern != NULL && !g_pattern_spec_match_string (search->pattern, name))
    return FALSE;
  if (search->list == NULL)
    return TRUE;
  g_ptr_array_add (search->list, g_object_ref (node));

  return FALSE;
}

/**
 * node_look:
 * @node: where to begin
 * @role: a role, or %ATSPI_ROLE_INVALID for any
 * @pattern: its name, with `*` for anything
 *
 * Returns: (transfer full) (nullable): the first such object at or below @node
 */
AtspiAccessible *
node_look (AtspiAccessible *node,
           AtspiRole        role,
           const char      *pattern)
{
  g_autoptr (GPatternSpec) spec = g_pattern_spec_new (pattern);

  return walk (node, 0, match_cb, &(Search) { role, spec });
}

/**
 * node_list:
 * @node: where to begin
 * @role: a role
 *
 * Returns: (transfer full): all objects of that role at or below @node, in order
 */
GPtrArray *
node_list (AtspiAccessible *node,
           AtspiRole        role)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_null (walk (node, 0, match_cb, &(Search) { role, NULL, list }));

  return list;
}

AtspiAccessible *
app_look (AppDriver  *app,
          AtspiRole   role,
          const char *pattern)
{
  return node_look (app_get_root (app), role, pattern);
}

/**
 * app_find:
 * @app: a driver
 * @role: a role
 * @pattern: its name, with `*` for anything
 *
 * Returns: (transfer full): the first such object, waited for
 */
AtspiAccessible *
app_find (AppDriver  *app,
          AtspiRole   role,
          const char *pattern)
{
  AtspiAccessible *found = NULL;
  g_autofree char *sought = g_strdup_printf ("%s “%s”", atspi_role_get_name (role), pattern);
  gint64 deadline = app_get_deadline ();

  while ((found = app_look (app, role, pattern)) == NULL)
    app_pause (app, deadline, sought, __FILE__, __LINE__);

  return found;
}

guint
app_count (AppDriver  *app,
           AtspiRole   role,
           const char *pattern)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPatternSpec) spec = g_pattern_spec_new (pattern);

  g_assert_null (walk (app_get_root (app), 0, match_cb, &(Search) { role, spec, list }));

  return list->len;
}

/**
 * node_act:
 * @node: an object
 * @action: the name of one of its actions, which it must have
 */
void
node_act (AtspiAccessible *node,
          const char      *action)
{
  g_autoptr (AtspiAction) iface = atspi_accessible_get_action_iface (node);
  int n;

  g_assert_nonnull (iface);
  n = atspi_action_get_n_actions (iface, NULL);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = atspi_action_get_action_name (iface, i, NULL);

      if (g_strcmp0 (name, action) != 0)
        continue;
      g_assert_true (atspi_action_do_action (iface, i, NULL));
      return;
    }
  g_error ("No action %s", action);
}

static gboolean
print_cb (AtspiAccessible *node,
          guint            depth,
          gpointer         user_data)
{
  g_autofree char *name = node_dup_name (node);
  g_autofree char *role = atspi_accessible_get_role_name (node, NULL);

  if (*name != '\0')
    g_test_message ("%*s%s “%s”%s", (int) depth, "", role, name,
                    node_has_state (node, ATSPI_STATE_FOCUSED) ? " focused" : "");

  return FALSE;
}

/* What there was when something else was waited for. */
void
app_print_state (AppDriver *app)
{
  g_autofree char *text = NULL;

  if (g_file_get_contents (app->log, &text, NULL, NULL) && *text != '\0')
    g_test_message ("The program said: %s", text);
  if (app_get_root (app) != NULL)
    g_assert_null (walk (app->root, 0, print_cb, NULL));
}
