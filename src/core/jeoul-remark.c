/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A name with a remark in brackets, as each language sets it. */
#define G_LOG_DOMAIN "jeoul-core"

#include <string.h>

#include "jeoul-lang.h"

/**
 * jeoul_with_remark:
 * @name: a name; it may end in brackets itself: "서명 없는 칼럼(2025년 1월)"
 * @remark: what is said about it
 * @lang: the language of both
 *
 * Korean sets no space before a bracket, and two pairs of brackets in a row are not written: the
 * remark joins what stands in the first.
 *
 * Returns: (transfer full): "name (remark)" or "이름(설명)"
 */
char *
jeoul_with_remark (const char *name,
                   const char *remark,
                   JeoulLang   lang)
{
  if (lang != JEOUL_LANG_KO)
    return g_strdup_printf ("%s (%s)", name, remark);
  if (g_str_has_suffix (name, ")"))
    return g_strdup_printf ("%.*s, %s)", (int) strlen (name) - 1, name, remark);

  return g_strdup_printf ("%s(%s)", name, remark);
}
