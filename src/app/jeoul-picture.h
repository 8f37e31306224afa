/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figure as it is shown, on the clipboard, dragged out of the window, and in words. */
#pragma once

#include <gtk/gtk.h>

#include "jeoul-press.h"
#include "jeoul-shown-figure.h"

G_BEGIN_DECLS

/* What a figure is where nobody chose a size: 1600 × 900 pixels, as the command line does. */
#define JEOUL_PICTURE_SIZE "1600x900px"
#define JEOUL_PICTURE_DPI 144

/* A job that points into @shown. */
void                jeoul_picture_fill_job (const JeoulShownFigure *shown,
                                            JeoulLang               lang,
                                            JeoulPressJob          *job);
/* "training-cost.en.png" */
char               *jeoul_picture_name     (const JeoulShownFigure *shown,
                                            const char             *ending);
char               *jeoul_picture_citation (const JeoulShownFigure *shown);

GdkContentProvider *jeoul_picture_content  (JeoulSession           *session,
                                            GError                **error);
gboolean            jeoul_picture_copy     (JeoulSession           *session,
                                            GdkClipboard           *clipboard,
                                            GError                **error);

GdkTexture         *jeoul_picture_texture  (cairo_surface_t        *surface);

/* Makes the figure something that can be dragged out of @widget. */
typedef gboolean (*JeoulPictureMayDrag) (GtkWidget *widget);
void                jeoul_picture_add_drag (GtkWidget              *widget,
                                            JeoulSession           *session,
                                            JeoulPictureMayDrag     may_drag);
void                jeoul_picture_forget_drags (void);

G_END_DECLS
