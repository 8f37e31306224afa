/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A claim in words: its value, its source, its sum, how to cite it. All strings are to be freed. */
#include "jeoul-claim-text.h"

#include <string.h>

#include "jeoul-derive.h"
#include "jeoul-facet-names.h"
#include "jeoul-place.h"
#include "jeoul-ratio.h"

/**
 * jeoul_claim_text_of:
 * @text: a text of the dataset
 * @lang: a language
 *
 * Returns: (transfer full): the text, with the other language's code where @lang is missing
 */
char *
jeoul_claim_text_of (const JeoulText *text,
                     JeoulLang        lang)
{
  const char *string = jeoul_text_get_marked (text, lang);

  return g_strdup (string != NULL ? string : "");
}

/**
 * jeoul_claim_text_value:
 * @dataset: a dataset
 * @claim: one of its claims
 * @form: compact for rows, full for the pane
 * @lang: a language
 *
 * Returns: (transfer full): the value with bound and unit; the words where there is no number
 */
char *
jeoul_claim_text_value (const JeoulDataset *dataset,
                        const JeoulClaim   *claim,
                        JeoulNumberForm     form,
                        JeoulLang           lang)
{
  JeoulUnitStyle style;

  if (claim->value.bound == JEOUL_BOUND_VERBAL)
    {
      g_autofree char *words = jeoul_claim_text_of (jeoul_claim_get_words (dataset, claim), lang);

      return g_strdup_printf (jeoul_tr (lang, "“%s”"), words);
    }
  if (claim->value.bound == JEOUL_BOUND_NONE)
    return g_strdup (jeoul_bound_name (JEOUL_BOUND_NONE, lang));

  if (form == JEOUL_FORM_COMPACT)
    {
      char *ratio = jeoul_ratio_format_claim (dataset, claim, lang);

      if (ratio != NULL)
        return ratio;
    }
  style = jeoul_unit_get_style (jeoul_claim_get_unit (dataset, claim), lang);

  return jeoul_format_value (lang, &claim->value, &style, form);
}

char *
jeoul_claim_text_claimant (const JeoulDataset *dataset,
                           const JeoulClaim   *claim,
                           JeoulLang           lang)
{
  const JeoulClaimant *claimant = jeoul_claim_get_claimant (dataset, claim);
  g_autofree char *name = jeoul_claim_text_of (&claimant->name, lang);

  if (claimant->kind == JEOUL_CLAIMANT_OUTLET && lang == JEOUL_LANG_KO)
    return jeoul_with_remark (name, jeoul_trc (lang, "claimant", "unattributed"), lang);
  if (claimant->kind == JEOUL_CLAIMANT_OUTLET)
    return g_strdup_printf (jeoul_tr (lang, "%s, unattributed"), name);

  return g_steal_pointer (&name);
}

char *
jeoul_claim_text_title (const JeoulDataset *dataset,
                        const JeoulClaim   *claim,
                        JeoulLang           lang)
{
  g_autofree char *claimant = jeoul_claim_text_claimant (dataset, claim, lang);
  g_autofree char *value = jeoul_claim_text_value (dataset, claim, JEOUL_FORM_COMPACT, lang);

  return g_strdup_printf ("%s: %s", claimant, value);
}

static void
append_part (GString    *string,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (string->len > 0)
    g_string_append (string, ", ");
  g_string_append (string, part);
}

/**
 * jeoul_claim_text_source:
 * @dataset: a dataset
 * @citation: a place where a claim can be read
 * @lang: a language
 *
 * Returns: (transfer full): author, title, publisher, date and place, as far as they are known
 */
char *
jeoul_claim_text_source (const JeoulDataset  *dataset,
                         const JeoulCitation *citation,
                         JeoulLang            lang)
{
  const JeoulSource *source = &jeoul_dataset_get_sources (dataset, NULL)[citation->source];
  g_autoptr (GString) string = g_string_new (NULL);
  g_autofree char *title = jeoul_claim_text_of (&source->title, lang);

  append_part (string, jeoul_text_get (&source->author, lang));
  if (source->untitled)
    {
      append_part (string, title);
    }
  else
    {
      g_autofree char *quoted = g_strdup_printf (jeoul_tr (lang, "“%s”"), title);

      append_part (string, quoted);
    }
  append_part (string, jeoul_text_get (&source->publisher, lang));
  if (jeoul_date_is_set (source->published))
    {
      g_autofree char *date = jeoul_date_format (lang, source->published);

      append_part (string, date);
    }
  if (citation->place != NULL)
    {
      g_autofree char *place = jeoul_place_text (citation->place, lang);

      append_part (string, place);
    }

  return g_string_free (g_steal_pointer (&string), FALSE);
}

/**
 * jeoul_claim_text_derivation:
 * @dataset: a dataset
 * @claim: one of its claims
 * @lang: a language
 *
 * Returns: (transfer full) (nullable): the sum by which the value follows from others, written
 *   out with every digit
 */
char *
jeoul_claim_text_derivation (const JeoulDataset *dataset,
                             const JeoulClaim   *claim,
                             JeoulLang           lang)
{
  if (claim->derivation == JEOUL_NO_INDEX)
    return NULL;
  return jeoul_derive_text (dataset, claim->derivation, JEOUL_FORM_FULL, lang);
}

/**
 * jeoul_claim_text_citation:
 * @dataset: a dataset
 * @claim: one of its claims
 * @lang: a language
 *
 * Returns: (transfer full): who said what about what, when, and where it can be read
 */
char *
jeoul_claim_text_citation (const JeoulDataset *dataset,
                           const JeoulClaim   *claim,
                           JeoulLang           lang)
{
  const JeoulCitation *citations = jeoul_dataset_get_citations (dataset, claim->citations);
  g_autofree char *title = jeoul_claim_text_title (dataset, claim, lang);
  g_autofree char *subject = jeoul_claim_text_of (&jeoul_claim_get_subject (dataset, claim)->name,
                                                  lang);
  g_autofree char *quantity = jeoul_claim_text_of (
      &jeoul_claim_get_quantity (dataset, claim)->name, lang);
  g_autofree char *scope = jeoul_claim_scope_text (dataset, claim, lang);
  g_autoptr (GString) string = g_string_new (NULL);

  g_string_append_printf (string, lang == JEOUL_LANG_KO ? "%s(%s, %s" : "%s (%s, %s", title,
                          subject, quantity);
  if (*scope != '\0')
    g_string_append_printf (string, "; %s", scope);
  g_string_append_c (string, ')');
  if (jeoul_date_is_set (claim->asserted))
    {
      g_autofree char *date = jeoul_date_format (lang, claim->asserted);

      g_string_append_printf (string, ", %s", date);
    }
  g_string_append_c (string, '.');
  for (guint i = 0; i < claim->citations.count; i++)
    {
      const JeoulSource *source
          = &jeoul_dataset_get_sources (dataset, NULL)[citations[i].source];
      g_autofree char *text = jeoul_claim_text_source (dataset, &citations[i], lang);

      g_string_append_printf (string, " %s.", text);
      if (source->address != NULL)
        g_string_append_printf (string, " %s", source->address);
    }
  g_string_append_printf (string, " (%s %s)", jeoul_dataset_get_id (dataset),
                          jeoul_dataset_get_version (dataset));

  return g_string_free (g_steal_pointer (&string), FALSE);
}
