/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything about the selected claim, always in the same order. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-session.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_CLAIM_PANE (jeoul_claim_pane_get_type ())
G_DECLARE_FINAL_TYPE (JeoulClaimPane, jeoul_claim_pane, JEOUL, CLAIM_PANE, GtkWidget)

void     jeoul_claim_pane_set_session (JeoulClaimPane *self,
                                       JeoulSession   *session);
gboolean jeoul_claim_pane_show_source (JeoulClaimPane *self);

G_END_DECLS
