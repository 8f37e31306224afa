/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a dataset off the main thread, and can be told to stop. */
#pragma once

#include <gio/gio.h>

#include "jeoul-dataset.h"
#include "jeoul-problem.h"

G_BEGIN_DECLS

typedef struct _JeoulLoader JeoulLoader;

/* Called once on the main thread, unless the loader was cancelled. @problems: (transfer full),
 * when the file is not a valid dataset. The loader is gone afterwards. */
typedef void (*JeoulLoaderDone) (GFile         *file,
                                 JeoulDataset  *dataset,
                                 JeoulProblems *problems,
                                 const GError  *error,
                                 gpointer       user_data);

JeoulLoader *jeoul_loader_start        (GFile           *file,
                                        JeoulLang        lang,
                                        JeoulLoaderDone  done,
                                        gpointer         user_data);
void         jeoul_loader_cancel       (JeoulLoader     *loader);
GFile       *jeoul_loader_get_file     (JeoulLoader     *loader);
double       jeoul_loader_get_fraction (JeoulLoader     *loader);

guint        jeoul_loader_get_n_running (void);

G_END_DECLS
