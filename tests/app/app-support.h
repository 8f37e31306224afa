/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the window share: the built-in dataset, a window, waiting for something. */
#pragma once

#include "jeoul-application.h"
#include "jeoul-session.h"

typedef gboolean (*TestCondition) (gpointer data);

JeoulDataset     *test_builtin         (void);
JeoulDataset     *test_read            (const char   *xml);
JeoulApplication *test_application     (const char   *localedir);
JeoulWindow      *test_window          (JeoulApplication *application,
                                        int           width);
void              test_close           (JeoulApplication *application);
void              test_wait            (TestCondition condition,
                                        gpointer      data);
void              test_settle          (void);
GtkWidget        *test_find            (GtkWidget    *widget,
                                        GType         type);
GtkWidget        *test_find_label      (GtkWidget    *widget,
                                        const char   *text);
GtkEventController *test_controller    (GtkWidget    *widget,
                                        GType         type);
