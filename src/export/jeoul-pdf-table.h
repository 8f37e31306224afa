/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of objects at the end of a PDF that Cairo wrote. Private to export. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void jeoul_pdf_mend_table (GByteArray *file);

G_END_DECLS
