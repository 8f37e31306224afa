/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums written out. */
#include "jeoul-derive.h"

static const char *
get_operator (JeoulTermType type)
{
  switch (type)
    {
    case JEOUL_TERM_SUM:
      return " + ";
    case JEOUL_TERM_DIFFERENCE:
      return " − ";
    case JEOUL_TERM_PRODUCT:
      return " × ";
    case JEOUL_TERM_QUOTIENT:
      return " ÷ ";
    case JEOUL_TERM_CLAIM:
    case JEOUL_TERM_CONSTANT:
    case JEOUL_TERM_EXCHANGE:
    default:
      return NULL;
    }
}

static void
append_constant (GString            *string,
                 const JeoulDataset *dataset,
                 const JeoulTerm    *term,
                 JeoulNumberForm     form,
                 JeoulLang           lang)
{
  JeoulValue value = {
    .number = term->number,
    .bound = term->approx ? JEOUL_BOUND_ABOUT : JEOUL_BOUND_EXACT,
  };
  JeoulUnitStyle style = { .notation = JEOUL_NOTATION_PLAIN };
  g_autofree char *text = NULL;

  if (term->unit != JEOUL_NO_INDEX)
    style = jeoul_unit_get_style (&jeoul_dataset_get_units (dataset, NULL)[term->unit], lang);
  text = jeoul_format_value (lang, &value, &style, form);
  g_string_append (string, text);
  if (!jeoul_text_is_empty (&term->label))
    g_string_append_printf (string, " (%s)", jeoul_text_get (&term->label, lang));
}

static void
append_exchange (GString         *string,
                 const JeoulTerm *term,
                 JeoulLang        lang)
{
  if (term->number.text != NULL)
    {
      JeoulUnitStyle style = { .notation = JEOUL_NOTATION_PLAIN };
      g_autofree char *rate = jeoul_format_decimal (lang, term->number.text, &style,
                                                    JEOUL_FORM_FULL);

      g_string_append_printf (string, "%s/%s %s", term->quote, term->base, rate);
      return;
    }
  g_string_append_printf (string, jeoul_tr (lang, "the exchange rate %s/%s, which was not said"),
                          term->quote, term->base);
}

static void
append_term (GString            *string,
             const JeoulDataset *dataset,
             const JeoulTerm    *term,
             JeoulNumberForm     form,
             JeoulLang           lang,
             guint               depth)
{
  const char *operation = get_operator (term->type);
  const JeoulIndex *operands;

  if (term->type == JEOUL_TERM_CLAIM)
    {
      const JeoulClaim *claim = &jeoul_dataset_get_claims (dataset, NULL)[term->claim];
      JeoulUnitStyle style = jeoul_unit_get_style (jeoul_claim_get_unit (dataset, claim), lang);
      g_autofree char *value = jeoul_format_value (lang, &claim->value, &style, form);
      const char *words = jeoul_text_get (jeoul_claim_get_words (dataset, claim), lang);

      g_string_append (string, value ? value : words ? words : "–");
      return;
    }
  if (term->type == JEOUL_TERM_CONSTANT)
    {
      append_constant (string, dataset, term, form, lang);
      return;
    }
  if (operation == NULL)
    {
      append_exchange (string, term, lang);
      return;
    }

  /* The reader allows no deeper nesting than its elements. */
  if (depth > 64)
    return;
  if (depth > 0)
    g_string_append_c (string, '(');
  operands = jeoul_dataset_get_list (dataset, term->operands);
  for (guint i = 0; i < term->operands.count; i++)
    {
      if (i > 0)
        g_string_append (string, operation);
      append_term (string, dataset, jeoul_dataset_get_term (dataset, operands[i]), form, lang,
                   depth + 1);
    }
  if (depth > 0)
    g_string_append_c (string, ')');
}

/**
 * jeoul_derive_text:
 * @dataset: a dataset
 * @term: the root of one of its expressions
 * @form: compact, or every digit
 * @lang: a language
 *
 * Returns: (transfer full): the sum written out: "2.664M GPU-hours × $2 per GPU-hour"
 */
char *
jeoul_derive_text (const JeoulDataset *dataset,
                   JeoulIndex          term,
                   JeoulNumberForm     form,
                   JeoulLang           lang)
{
  GString *string = g_string_new (NULL);

  append_term (string, dataset, jeoul_dataset_get_term (dataset, term), form, lang, 0);
  return g_string_free (string, FALSE);
}
