/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How large a figure can be. Private to export. */
#pragma once

#include "jeoul-export.h"

G_BEGIN_DECLS

/* Below 36 dpi a pixel is wider than a line of small text is high; 2,400 is a phototypesetter. */
#define JEOUL_MIN_DPI 36
#define JEOUL_MAX_DPI 2400

/* Cairo's image surfaces end here. */
#define JEOUL_MAX_SIDE 32767

/* 1 GB of memory while it is drawn. */
#define JEOUL_MAX_PIXELS 250000000

gboolean jeoul_size_check (const JeoulSize *size,
                           JeoulLang        lang,
                           GError         **error);

G_END_DECLS
