/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the test of the whole program. */
#pragma once

#include "app-driver.h"

void app_real_add_start    (void);
void app_real_add_actions  (void);
void app_real_add_language (void);
void app_real_add_files    (void);
void app_real_add_keyboard (void);
void app_real_add_view     (void);
void app_real_add_explore  (void);
void app_real_add_what_if  (void);
void app_real_add_weigh    (void);
void app_real_add_export   (void);
