/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo of what the user assumes. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-undo.h"

/* More than anybody goes back. */
#define MAX_STEPS 200

#define JEOUL_TYPE_UNDO (jeoul_undo_get_type ())
G_DECLARE_FINAL_TYPE (JeoulUndo, jeoul_undo, JEOUL, UNDO, GObject)

struct _JeoulUndo
{
  GObject        parent_instance;
  JeoulSession  *session;
  GSimpleAction *undo; /* not owned: it owns this */
  GSimpleAction *redo;
  GPtrArray     *past; /* char * */
  GPtrArray     *future;
  char          *current;
};

G_DEFINE_FINAL_TYPE (JeoulUndo, jeoul_undo, G_TYPE_OBJECT)

static void
update_enabled (JeoulUndo *self)
{
  g_simple_action_set_enabled (self->undo, self->past->len > 0);
  g_simple_action_set_enabled (self->redo, self->future->len > 0);
}

static void
put (GPtrArray  *steps,
     const char *set)
{
  if (steps->len == MAX_STEPS)
    g_ptr_array_remove_index (steps, 0);
  g_ptr_array_add (steps, g_strdup (set));
}

static void
set_changed_cb (JeoulUndo *self)
{
  const char *set = jeoul_session_get_string (self->session, "set");

  if (g_str_equal (set, self->current))
    return;

  put (self->past, self->current);
  g_ptr_array_set_size (self->future, 0);
  g_free (self->current);
  self->current = g_strdup (set);
  update_enabled (self);
}

/* What was assumed about another dataset is of no use here. */
static void
dataset_changed_cb (JeoulUndo *self)
{
  g_ptr_array_set_size (self->past, 0);
  g_ptr_array_set_size (self->future, 0);
  g_free (self->current);
  self->current = g_strdup (jeoul_session_get_string (self->session, "set"));
  update_enabled (self);
}

static void
step (JeoulUndo *self,
      GPtrArray *from,
      GPtrArray *to)
{
  g_autofree char *set = NULL;

  if (from->len == 0)
    return;

  put (to, self->current);
  set = g_ptr_array_steal_index (from, from->len - 1);
  /* Before the session tells: it is no new step. */
  g_free (self->current);
  self->current = g_strdup (set);
  g_object_set (self->session, "set", set, NULL);
  update_enabled (self);
}

static void
undo_cb (JeoulUndo *self)
{
  step (self, self->past, self->future);
}

static void
redo_cb (JeoulUndo *self)
{
  step (self, self->future, self->past);
}

static void
jeoul_undo_finalize (GObject *object)
{
  JeoulUndo *self = JEOUL_UNDO (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->past, g_ptr_array_unref);
  g_clear_pointer (&self->future, g_ptr_array_unref);
  g_free (self->current);

  G_OBJECT_CLASS (jeoul_undo_parent_class)->finalize (object);
}

static void
jeoul_undo_class_init (JeoulUndoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jeoul_undo_finalize;
}

static void
jeoul_undo_init (JeoulUndo *self)
{
  self->past = g_ptr_array_new_with_free_func (g_free);
  self->future = g_ptr_array_new_with_free_func (g_free);
}

/**
 * jeoul_undo_add:
 * @map: a window, or what else has actions
 * @session: whose assumptions
 */
void
jeoul_undo_add (GActionMap   *map,
                JeoulSession *session)
{
  JeoulUndo *self = g_object_new (JEOUL_TYPE_UNDO, NULL);
  g_autoptr (GSimpleAction) undo = g_simple_action_new ("undo", NULL);
  g_autoptr (GSimpleAction) redo = g_simple_action_new ("redo", NULL);

  self->session = g_object_ref (session);
  self->undo = undo;
  self->redo = redo;
  self->current = g_strdup (jeoul_session_get_string (session, "set"));
  g_signal_connect_object (undo, "activate", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (redo, "activate", G_CALLBACK (redo_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::set", G_CALLBACK (set_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (dataset_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_enabled (self);
  g_action_map_add_action (map, G_ACTION (undo));
  g_action_map_add_action (map, G_ACTION (redo));
  /* Both keep it: whoever keeps an action keeps what it does. */
  g_object_set_data_full (G_OBJECT (redo), "jeoul-undo", g_object_ref (self), g_object_unref);
  g_object_set_data_full (G_OBJECT (undo), "jeoul-undo", self, g_object_unref);
}
