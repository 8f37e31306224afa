/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is chosen for an export, apart from any widget: remembered, checked, made into a job. */
#pragma once

#include "jeoul-press.h"
#include "jeoul-shown-figure.h"

G_BEGIN_DECLS

typedef enum
{
  JEOUL_EXPORT_UNIT_PX,
  JEOUL_EXPORT_UNIT_MM,
  JEOUL_EXPORT_UNIT_IN,
} JeoulExportUnit;

typedef enum
{
  JEOUL_EXPORT_LANG_INTERFACE,
  JEOUL_EXPORT_LANG_EN,
  JEOUL_EXPORT_LANG_KO,
  JEOUL_EXPORT_LANG_BOTH, /* a file each */
} JeoulExportLang;

typedef enum
{
  JEOUL_EXPORT_CURRENCY_AS_SHOWN,
  JEOUL_EXPORT_CURRENCY_REPORTED,
  JEOUL_EXPORT_CURRENCY_USD,
  JEOUL_EXPORT_CURRENCY_KRW,
} JeoulExportCurrency;

typedef enum
{
  JEOUL_EXPORT_THIS,
  JEOUL_EXPORT_SEVERAL,
  JEOUL_EXPORT_ALL,
} JeoulExportScope;

/**
 * JeoulExportChoice:
 * All that the dialog asks for. @preset: an index into jeoul_presets, or their number for a size of
 * one's own; @width, @height in @unit. @scale: JEOUL_FIGURE_SCALE_DEFAULT as on the screen. @title:
 * owned; empty or %NULL for the figure's own. @figures: indices (guint) of those ticked, owned.
 */
typedef struct
{
  JeoulExportScope    scope;
  GArray             *figures;
  char               *title;
  JeoulExportLang     lang;
  gboolean            short_caption;
  JeoulExportCurrency currency;
  JeoulFigureScale    scale;
  JeoulFormat         format;
  JeoulBackground     background;
  guint               preset;
  double              width;
  double              height;
  JeoulExportUnit     unit;
  double              dpi;
} JeoulExportChoice;

void        jeoul_export_choice_init       (JeoulExportChoice       *choice);
void        jeoul_export_choice_clear      (JeoulExportChoice       *choice);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JeoulExportChoice, jeoul_export_choice_clear)
void        jeoul_export_choice_copy       (const JeoulExportChoice *choice,
                                            JeoulExportChoice       *copy);
void        jeoul_export_choice_load       (JeoulExportChoice       *choice);
void        jeoul_export_choice_save       (const JeoulExportChoice *choice);

guint       jeoul_export_n_presets         (void);
char       *jeoul_export_preset_describe   (guint                    preset,
                                            JeoulLang                lang);
void        jeoul_export_choice_set_preset (JeoulExportChoice       *choice,
                                            guint                    preset);
/* Keeps the size and says it in another unit. */
void        jeoul_export_choice_set_unit   (JeoulExportChoice       *choice,
                                            JeoulExportUnit          unit);
gboolean    jeoul_export_choice_get_size   (const JeoulExportChoice *choice,
                                            JeoulLang                lang,
                                            JeoulSize               *size,
                                            GError                 **error);
/* "1,004 × 756 pixels", "85 × 64 mm"; free. */
char       *jeoul_export_choice_describe_size (const JeoulExportChoice *choice,
                                               JeoulLang                lang);

const char *jeoul_export_ending            (JeoulFormat              format);
guint       jeoul_export_choice_get_langs  (const JeoulExportChoice *choice,
                                            JeoulLang                interface,
                                            JeoulLang                langs[JEOUL_N_LANGS]);

/**
 * JeoulExportItem:
 * One file: a figure, how it is made, and where it goes (%NULL: nowhere, to be looked at only).
 */
typedef struct
{
  JeoulShownFigure *shown;
  JeoulPressJob     job;
  char             *path;
} JeoulExportItem;

JeoulExportItem *jeoul_export_item_new  (const JeoulExportChoice *choice,
                                         JeoulSession            *session,
                                         const JeoulFigure       *figure,
                                         JeoulLang                lang,
                                         GError                 **error);
void             jeoul_export_item_free (JeoulExportItem         *item);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulExportItem, jeoul_export_item_free)

G_END_DECLS
