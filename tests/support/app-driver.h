/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drives the installed program as a user does: by its actions, its accessible tree and keys. */
#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _AppDriver AppDriver;

typedef struct
{
  const char *const *arguments;   /* (nullable) */
  const char *const *environment; /* (nullable): NAME=VALUE; a NAME alone is taken away */
  const char        *settings;    /* (nullable): lines of GSettings' keyfile; nothing is kept without */
} AppOptions;

AppDriver       *app_start          (const AppOptions *options);
void             app_quit           (AppDriver        *app);
void             app_wake            (void);
int              app_run            (const char *const *arguments);
void             app_join           (AppDriver        *app);
gboolean         app_is_on_bus      (void);
char            *app_dup_path       (const char       *name);

void             app_act            (const char       *action,
                                     GVariant         *parameter);
void             app_act_text       (const char       *action,
                                     const char       *parameter);
gboolean         app_state_is       (const char       *action,
                                     const char       *text);
char            *app_dup_state      (const char       *action);
gboolean         app_is_enabled     (const char       *action);

AtspiAccessible *app_get_root       (AppDriver        *app);
AtspiAccessible *app_look           (AppDriver        *app,
                                     AtspiRole         role,
                                     const char       *pattern);
AtspiAccessible *app_find           (AppDriver        *app,
                                     AtspiRole         role,
                                     const char       *pattern);
gboolean         app_has_window      (AppDriver        *app,
                                     const char       *pattern);
guint            app_count          (AppDriver        *app,
                                     AtspiRole         role,
                                     const char       *pattern);

gboolean         node_has_state     (AtspiAccessible  *node,
                                     AtspiStateType    state);
gboolean         node_is_shown      (AtspiAccessible  *node);
int              node_get_width     (AtspiAccessible  *node);
char            *node_dup_name      (AtspiAccessible  *node);
void             node_act           (AtspiAccessible  *node,
                                     const char       *action);
AtspiAccessible *node_look          (AtspiAccessible  *node,
                                     AtspiRole         role,
                                     const char       *pattern);
GPtrArray       *node_list          (AtspiAccessible  *node,
                                     AtspiRole         role);

void             app_press          (AppDriver        *app,
                                     const char       *keys);
void             app_type           (AppDriver        *app,
                                     const char       *text);
void             app_resize         (AppDriver        *app,
                                     int               width,
                                     int               height);

void             app_dismiss         (AppDriver        *app,
                                     const char       *pattern);

void             app_confirm         (AppDriver        *app,
                                     const char       *pattern);
void             app_click           (AppDriver        *app,
                                     AtspiAccessible  *node);

gint64           app_get_deadline   (void);
void             app_pause          (AppDriver        *app,
                                     gint64            deadline,
                                     const char       *condition,
                                     const char       *file,
                                     int               line);

/* Until @condition holds; fails when it takes too long. @app may be NULL. */
#define app_await(app, condition) \
  for (gint64 await_end = app_get_deadline (); !(condition);) \
    app_pause ((app), await_end, #condition, __FILE__, __LINE__)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiComponent, g_object_unref)

G_END_DECLS
