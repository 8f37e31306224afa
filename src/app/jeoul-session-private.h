/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a session, for the units that make it up. */
#pragma once

#include "jeoul-audit.h"
#include "jeoul-filter.h"
#include "jeoul-session.h"

G_BEGIN_DECLS

/* How many of the properties are strings and booleans. */
#define JEOUL_SESSION_N_STRINGS 12
#define JEOUL_SESSION_N_FLAGS 3

struct _JeoulSession
{
  GObject        parent_instance;
  JeoulDataset  *dataset;
  GFile         *file;
  JeoulLang      lang;
  char          *strings[JEOUL_SESSION_N_STRINGS];
  gboolean       flags[JEOUL_SESSION_N_FLAGS];
  GPtrArray     *pins; /* char *, ends with NULL */
  JeoulFilter   *filter;
  GArray        *known; /* what the figure has at the date, searched or not; NULL: not known yet */
  GArray        *shown;
  guint          n_total;
  JeoulProblems *problems;
  GFile         *bad_file;
  GPtrArray     *own; /* JeoulOwnFigure, of all datasets; NULL: none was made */
  guint          n_own_made;
  JeoulAudit    *audit; /* of the dataset that is open; NULL: not known yet */
  gboolean       auditing;
};

/* Emit the signals; the first also forgets which claims are shown. */
void jeoul_session_claims_changed (JeoulSession *self);
void jeoul_session_pins_changed   (JeoulSession *self);
void jeoul_session_pins_full      (JeoulSession *self);
void jeoul_session_own_changed    (JeoulSession *self);
void jeoul_session_audited        (JeoulSession *self);

/* Forgets what was found in the dataset before. */
void jeoul_session_drop_audit     (JeoulSession *self);

void jeoul_session_update_filter (JeoulSession *self);

/* Whether the dataset takes these assumptions: "ID=VALUE ID=VALUE", or none. */
gboolean jeoul_session_may_assume (JeoulSession *self,
                                   const char   *set);

/* Unpins what the dataset does not have. */
void jeoul_session_drop_lost_pins (JeoulSession *self);

G_END_DECLS
