/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that a window shows and how: its widgets bind to this, and can be replaced at any time. */
#pragma once

#include <gio/gio.h>

#include "jeoul-audit.h"
#include "jeoul-dataset.h"
#include "jeoul-figures.h"
#include "jeoul-problem.h"

G_BEGIN_DECLS

#define JEOUL_TYPE_SESSION (jeoul_session_get_type ())
G_DECLARE_FINAL_TYPE (JeoulSession, jeoul_session, JEOUL, SESSION, GObject)

/* Properties, all of which notify: "figure", "scale", "currency", "view", "as-of", "filter",
 * "selected" (strings, as in contracts.md, section 8), "facets" (as jeoul_filter_set_text() takes
 * them: "organization:meta basis:assumed-rent"), "group" and "sort" (words of the format, or empty:
 * as the figure is defined), "set" (assumptions: "ID=VALUE ID=VALUE"), "page" ("figure" or
 * "findings"), "language" (a JeoulLang as int),
 * "show-sidebar", "show-details", "search-open" (booleans), "dataset" (boxed), "problems"
 * (notified only). The signal "claims-changed" follows everything that changes which claims are
 * shown or how; "pins-changed" follows the pinned claims, "pins-full" one that was refused;
 * "own-changed" follows the user's figures, "audited" the findings. */
JeoulSession      *jeoul_session_new            (JeoulDataset  *dataset,
                                                 JeoulLang      lang);

JeoulDataset      *jeoul_session_get_dataset    (JeoulSession  *self);
GFile             *jeoul_session_get_file       (JeoulSession  *self);
void               jeoul_session_show           (JeoulSession  *self,
                                                 JeoulDataset  *dataset,
                                                 GFile         *file);

JeoulLang          jeoul_session_get_lang       (JeoulSession  *self);
void               jeoul_session_set_lang       (JeoulSession  *self,
                                                 JeoulLang      lang);

const JeoulFigure *jeoul_session_get_figure     (JeoulSession  *self);
const char        *jeoul_session_get_string     (JeoulSession  *self,
                                                 const char    *property);
gboolean           jeoul_session_get_boolean    (JeoulSession  *self,
                                                 const char    *property);
gboolean           jeoul_session_step_figure    (JeoulSession  *self,
                                                 int            step);

const JeoulClaim  *jeoul_session_get_selected   (JeoulSession  *self);
void               jeoul_session_select         (JeoulSession  *self,
                                                 const char    *id);
gboolean           jeoul_session_is_pinned      (JeoulSession  *self,
                                                 const char    *id);
void               jeoul_session_toggle_pin     (JeoulSession  *self,
                                                 const char    *id);
void               jeoul_session_clear_pins     (JeoulSession  *self);
const char *const *jeoul_session_get_pins       (JeoulSession  *self);
void               jeoul_session_set_pins       (JeoulSession  *self,
                                                 const char *const *ids);
gboolean           jeoul_session_show_claim     (JeoulSession  *self,
                                                 const char    *id);
const JeoulAudit  *jeoul_session_get_audit      (JeoulSession  *self);
guint              jeoul_session_get_n_auditing (void);

gboolean           jeoul_session_is_filtered    (JeoulSession  *self);
void               jeoul_session_clear_filters  (JeoulSession  *self);
const GArray      *jeoul_session_get_shown      (JeoulSession  *self);
guint              jeoul_session_get_n_total    (JeoulSession  *self);
JeoulSpec         *jeoul_session_build_spec     (JeoulSession  *self,
                                                 JeoulLang      lang,
                                                 GError       **error);
/* Of jeoul_filter_count(); of JeoulDate, in order. Free with g_array_unref(). */
GArray            *jeoul_session_count_facets   (JeoulSession  *self,
                                                 gboolean       chosen);
GArray            *jeoul_session_get_dates      (JeoulSession  *self);
gboolean           jeoul_session_has_scales     (JeoulSession  *self);

void               jeoul_session_take_problems  (JeoulSession  *self,
                                                 JeoulProblems *problems,
                                                 GFile         *file);
JeoulProblems     *jeoul_session_get_problems   (JeoulSession  *self);
GFile             *jeoul_session_get_bad_file   (JeoulSession  *self);

/* One of the assumptions in "set"; to be freed with g_free(). */
char              *jeoul_session_dup_assumed (JeoulSession *self,
                                              const char   *id);
void               jeoul_session_assume      (JeoulSession *self,
                                              const char   *id,
                                              const char   *value);

G_END_DECLS
