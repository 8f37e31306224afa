/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figure as it is shown, as a file, on paper, and on the clipboard. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-export.h"
#include "jeoul-session.h"

G_BEGIN_DECLS

JeoulScene *jeoul_picture_lay_out (JeoulSession    *session,
                                   JeoulLang        lang,
                                   double           width,
                                   double           height,
                                   GError         **error);
GBytes     *jeoul_picture_encode  (JeoulSession    *session,
                                   JeoulLang        lang,
                                   JeoulFormat      format,
                                   const JeoulSize *size,
                                   GError         **error);
gboolean    jeoul_picture_copy    (JeoulSession    *session,
                                   GdkClipboard    *clipboard,
                                   GError         **error);
void        jeoul_picture_print   (JeoulSession    *session,
                                   GtkWindow       *parent);

G_END_DECLS
