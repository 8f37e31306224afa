/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the formats share. Private to export: one function a format, one file a format. */
#pragma once

#include "jeoul-export.h"
#include "jeoul-theme.h"

G_BEGIN_DECLS

#define JEOUL_SOFTWARE "Jeoul " JEOUL_VERSION

/* @metadata: all strings valid UTF-8. Each returns NULL with an error of the drawing library. */
typedef struct
{
  const JeoulScene *scene;
  const JeoulTheme *theme;
  gboolean          is_transparent;
  int               width_px;
  int               height_px;
  double            width_inches; /* of the page: a PNG has whole pixels, paper has not */
  double            height_inches;
  double            dpi;
  JeoulMetadata     metadata;
  JeoulLang         lang; /* of messages */
} JeoulEncoding;

GBytes *jeoul_encode_png     (const JeoulEncoding *encoding,
                              GError             **error);
GBytes *jeoul_encode_pdf     (const JeoulEncoding *encoding,
                              GError             **error);

GBytes *jeoul_encode_svg     (const JeoulEncoding *encoding);

/* Sets a JEOUL_EXPORT_ERROR_DRAW that tells what the library said. */
void    jeoul_set_draw_error (GError             **error,
                              JeoulLang            lang,
                              const char          *reason);

G_END_DECLS
