/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a claim's pane, each a list of widgets under its heading. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-audit.h"
#include "jeoul-dataset.h"

G_BEGIN_DECLS

/* Appends all parts that the claim has, in the fixed order of design.md, section 7. */
void jeoul_claim_sections_append (GtkBox           *box,
                                  JeoulDataset     *dataset,
                                  const JeoulClaim *claim,
                                  const char       *currency,
                                  const JeoulAudit *audit,
                                  JeoulLang         lang);

G_END_DECLS
