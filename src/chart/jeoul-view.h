/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of the axes that was asked for: its domain, and where marks end at its edge. */
#pragma once

#include "jeoul-layout-private.h"

G_BEGIN_DECLS

void     jeoul_view_init      (double            view[2],
                               double            low,
                               double            high);
gboolean jeoul_view_is_set    (const double      view[2]);
void     jeoul_view_set_scale (const double      view[2],
                               JeoulScaleKind    kind,
                               gboolean          has_bars,
                               JeoulScale       *scale);
gboolean jeoul_clip_part      (const JeoulRect  *clip,
                               JeoulPoint        a,
                               JeoulPoint        b,
                               double           *from,
                               double           *to);
gboolean jeoul_clip_segment   (const JeoulRect  *clip,
                               JeoulPoint       *a,
                               JeoulPoint       *b);
gboolean jeoul_clip_rect      (const JeoulRect  *clip,
                               JeoulRect        *box);

G_END_DECLS
