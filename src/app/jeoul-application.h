/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: its windows, its language, its actions. */
#pragma once

#include <adwaita.h>

#include "jeoul-window.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_APPLICATION (jeoul_application_get_type ())
G_DECLARE_FINAL_TYPE (JeoulApplication, jeoul_application, JEOUL, APPLICATION, AdwApplication)

JeoulApplication *jeoul_application_new          (void);
JeoulWindow      *jeoul_application_add_window   (JeoulApplication *self);
void              jeoul_application_set_language (JeoulApplication *self,
                                                  const char       *choice);

/* Runs the window program; what main() returns. */
int               jeoul_application_main         (int               argc,
                                                  char             *argv[]);

G_END_DECLS
