/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenes as files: PNG, PDF and SVG, whole or not at all. */
#pragma once

#include <gio/gio.h>

#include "jeoul-scene.h"

G_BEGIN_DECLS

/**
 * JeoulExportError:
 * @JEOUL_EXPORT_ERROR_EXISTS: the file is there and overwriting was not allowed
 * @JEOUL_EXPORT_ERROR_WRITE: it could not be written; what was there is as it was
 * @JEOUL_EXPORT_ERROR_FONT: a character has no font; nothing was written
 * @JEOUL_EXPORT_ERROR_SIZE: the size cannot be made (too large, or none)
 * @JEOUL_EXPORT_ERROR_DRAW: the drawing library failed
 */
typedef enum
{
  JEOUL_EXPORT_ERROR_EXISTS,
  JEOUL_EXPORT_ERROR_WRITE,
  JEOUL_EXPORT_ERROR_FONT,
  JEOUL_EXPORT_ERROR_SIZE,
  JEOUL_EXPORT_ERROR_DRAW,
} JeoulExportError;

#define JEOUL_EXPORT_ERROR (jeoul_export_error_quark ())
GQuark jeoul_export_error_quark (void);

typedef enum
{
  JEOUL_FORMAT_PNG,
  JEOUL_FORMAT_PDF,
  JEOUL_FORMAT_SVG,
  JEOUL_FORMAT_CSV, /* rows, no scene: jeoul_press_encode() alone makes it */
} JeoulFormat;

typedef enum
{
  JEOUL_BACKGROUND_WHITE,
  JEOUL_BACKGROUND_TRANSPARENT,
  JEOUL_BACKGROUND_DARK,
} JeoulBackground;

/**
 * JeoulSize:
 * @width_px, @height_px: pixels, whole ones where the size was given in pixels; a PNG has them
 * rounded. @dpi: pixels an inch. The layout's size is pixels × 96 / dpi in layout units; a PDF
 * page's is pixels × 72 / dpi in points, so that 85 mm are 85 mm on paper.
 */
typedef struct
{
  double width_px;
  double height_px;
  double dpi;
} JeoulSize;

/* Where neither a size nor a preset is asked for. */
#define JEOUL_SIZE_DEFAULT { 1600.0, 900.0, 144.0 }

typedef struct
{
  const char *name; /* "slide" */
  const char *size; /* "1920x1080px" */
  double      dpi;
} JeoulPreset;

extern const JeoulPreset jeoul_presets[]; /* ends with a NULL name */

/* "1600x900px", "85x64mm", "7x5in". */
gboolean jeoul_size_parse  (const char  *string,
                            double       dpi,
                            JeoulLang    lang,
                            JeoulSize   *size,
                            GError     **error);
void     jeoul_size_layout (const JeoulSize *size,
                            double          *width,
                            double          *height);

/* What a file says about itself; any may be NULL. @date: seconds since 1970 (UTC). */
typedef struct
{
  const char *title;
  const char *description;
  const char *author;
  const char *keywords;
  const char *copyright;
  const char *source;
  gint64      date;
  const char *claimants; /* who says what is in it */
  const char *dataset;   /* what it was drawn from */
  const char *recipe;    /* how to make it again: one line */
} JeoulMetadata;

/* The date for new files: SOURCE_DATE_EPOCH where it is set and a number, else now. */
gint64   jeoul_export_date (void);

/* @lang: the language of error messages. */
GBytes  *jeoul_export_encode (const JeoulScene    *scene,
                              JeoulFormat          format,
                              const JeoulSize     *size,
                              JeoulBackground      background,
                              const JeoulMetadata *metadata,
                              JeoulLang            lang,
                              GError             **error);

/* Makes a folder and those above it, where they are missing. */
gboolean jeoul_export_make_folder (const char  *path,
                                   JeoulLang    lang,
                                   GError     **error);

/* Writes @bytes to @path whole or not at all. A symbolic link is replaced, not followed; a pipe or
 * device is written to; the permissions of an existing file are kept. */
gboolean jeoul_export_write  (GBytes              *bytes,
                              const char          *path,
                              gboolean             overwrite,
                              JeoulLang            lang,
                              GError             **error);

G_END_DECLS
