/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Very many marks onto pixels: each kind is drawn once and then stamped. Private to render. */
#pragma once

#include "jeoul-symbol.h"

G_BEGIN_DECLS

typedef struct _JeoulStamper JeoulStamper;

JeoulStamper *jeoul_stamper_new  (cairo_t           *cr);
void          jeoul_stamper_free (JeoulStamper      *stamper);
gboolean      jeoul_stamper_draw (JeoulStamper      *stamper,
                                  const JeoulSymbol *symbol,
                                  double             x,
                                  double             y);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulStamper, jeoul_stamper_free)

G_END_DECLS
