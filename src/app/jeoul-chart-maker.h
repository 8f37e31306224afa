/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds a chart of thousands of claims in a thread, so that the window never waits for it. */
#pragma once

#include <gio/gio.h>

#include "jeoul-layout.h"
#include "jeoul-session.h"

G_BEGIN_DECLS

/* Up to so many claims a chart is built at once: it takes less than a frame, and nothing flickers. */
#define JEOUL_CHART_MAKER_MANY 500

/* Spec and scene of the session's figure as it is now, laid out as @layout says. */
void     jeoul_chart_maker_make   (JeoulSession             *session,
                                   const JeoulLayoutOptions *layout,
                                   GCancellable             *cancellable,
                                   GAsyncReadyCallback       callback,
                                   gpointer                  user_data);
gboolean jeoul_chart_maker_finish (GAsyncResult             *result,
                                   JeoulSpec               **spec,
                                   JeoulScene              **scene,
                                   GError                  **error);

G_END_DECLS
