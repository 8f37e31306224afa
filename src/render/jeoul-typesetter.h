/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of text, shaped once with fonts that no screen setting can change. Private to render. */
#pragma once

#include <pango/pango.h>

#include "jeoul-measurer.h"

G_BEGIN_DECLS

typedef struct _JeoulTypesetter JeoulTypesetter;

JeoulTypesetter *jeoul_typesetter_get     (void);
double           jeoul_typesetter_advance (JeoulTypesetter *typesetter,
                                           const char      *text,
                                           gssize           length,
                                           const JeoulFont *font,
                                           JeoulLang        lang);
PangoLayout     *jeoul_typesetter_layout  (JeoulTypesetter *typesetter,
                                           const char      *text,
                                           gssize           length,
                                           const JeoulFont *font,
                                           JeoulLang        lang,
                                           double          *scale);

G_END_DECLS
