/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Threads that draw: counted, as the environment must not change while one runs. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void  jeoul_export_thread_run           (GTask           *task,
                                         GTaskThreadFunc  run);
guint jeoul_export_thread_get_n_running (void);

G_END_DECLS
