/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of the export dialog, for the units that make it up. */
#pragma once

#include "jeoul-export-choice.h"
#include "jeoul-export-dialog.h"
#include "jeoul-export-preview.h"
#include "jeoul-export-work.h"

G_BEGIN_DECLS

struct _JeoulExportDialog
{
  AdwWindow             parent_instance;
  JeoulWindow          *window; /* not owned: the dialog is its child */
  JeoulExportChoice     choice;
  gboolean              showing; /* the rows are being set as the choice has them */
  AdwToastOverlay      *toasts;
  GtkWidget            *body;
  JeoulExportPreview   *preview;
  GtkWidget            *warnings_scroller;
  GtkBox               *warnings;
  GtkProgressBar       *progress;
  GtkWidget            *scroller;
  GtkWidget            *save;
  AdwComboRow          *format;
  AdwComboRow          *language;
  AdwComboRow          *background;
  GtkWidget            *size_group;
  AdwComboRow          *preset;
  GtkSpinButton        *width;
  GtkSpinButton        *height;
  AdwComboRow          *unit;
  AdwActionRow         *resolution_row;
  GtkSpinButton        *resolution;
  AdwComboRow          *scope;
  AdwExpanderRow       *figures;
  AdwEntryRow          *title_entry;
  AdwComboRow          *caption;
  AdwComboRow          *currency;
  AdwComboRow          *scale;
  GPtrArray            *checks; /* GtkCheckButton, one for each figure that is drawn */
  GtkFileChooserNative *chooser;
  GtkWindow            *question; /* weak */
  GPtrArray            *items;    /* to be written once a place is chosen */
  JeoulExportWork      *work;
  guint                 n_files; /* that it writes */
  guint                 progress_id;
  char                 *message; /* what went wrong, until something is changed */
};

JeoulLang  jeoul_export_dialog_get_lang     (JeoulExportDialog *self);
void       jeoul_export_dialog_set_message  (JeoulExportDialog *self,
                                             const char        *message);
/* What the choice makes, in order; with @path not set. NULL with the message shown. */
GPtrArray *jeoul_export_dialog_list_figures (JeoulExportDialog *self);
GPtrArray *jeoul_export_dialog_create_items (JeoulExportDialog *self);
char      *jeoul_export_dialog_dup_command  (JeoulExportDialog *self);

/* Asks where to, and writes. */
void       jeoul_export_dialog_ask_place    (JeoulExportDialog *self);
void       jeoul_export_dialog_stop         (JeoulExportDialog *self);

/* The list of figures to tick. */
void       jeoul_export_dialog_add_figures  (JeoulExportDialog *self);
void       jeoul_export_dialog_show_figures (JeoulExportDialog *self);

G_END_DECLS
