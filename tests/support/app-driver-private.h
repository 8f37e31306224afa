/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the driver share. */
#pragma once

#include "app-driver.h"

struct _AppDriver
{
  GSubprocess     *process;
  AtspiAccessible *root;
  char            *log;
};

void app_print_state  (AppDriver *app);
void app_park_pointer (void);
