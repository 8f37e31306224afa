/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What claims say for each facet, in words. */
#include "jeoul-compare-private.h"

#include "jeoul-facet-names.h"

#include <string.h>

#define C_(context, string) (string)

/* At the head of a row, and in the middle of a sentence. */
static const struct
{
  const char *word;
  const char *title;
  const char *name;
} facets[JEOUL_N_FACETS] = {
  [JEOUL_FACET_QUANTITY] = { "quantity", C_ ("facet", "Quantity"), C_ ("facet", "quantity") },
  [JEOUL_FACET_STAGE] = { "stage", C_ ("facet", "Stage"), C_ ("facet", "stage") },
  [JEOUL_FACET_BASIS] = { "basis", C_ ("facet", "Basis"), C_ ("facet", "basis") },
  [JEOUL_FACET_EXTENT] = { "extent", C_ ("facet", "Extent"), C_ ("facet", "extent") },
  [JEOUL_FACET_ROLE] = { "role", C_ ("facet", "Role of the GPUs"),
                         C_ ("facet", "role of the GPUs") },
  [JEOUL_FACET_PART] = { "part", C_ ("facet", "Part"), C_ ("facet", "part") },
  [JEOUL_FACET_HARDWARE] = { "hardware", C_ ("facet", "Hardware"), C_ ("facet", "hardware") },
  [JEOUL_FACET_UNIT] = { "unit", C_ ("facet", "Unit"), C_ ("facet", "unit") },
  [JEOUL_FACET_CURRENCY] = { "currency", C_ ("facet", "Currency"), C_ ("facet", "currency") },
  [JEOUL_FACET_PRICES] = { "prices", C_ ("facet", "Prices"), C_ ("facet", "prices") },
  [JEOUL_FACET_PERIOD] = { "period", C_ ("facet", "Time"), C_ ("facet", "time") },
  [JEOUL_FACET_BOUND] = { "bound", C_ ("facet", "Bound"), C_ ("facet", "a number") },
};

/**
 * jeoul_facet_title:
 *
 * Returns: (transfer none): the facet at the head of a row: "Basis"
 */
const char *
jeoul_facet_title (JeoulFacet facet,
                   JeoulLang  lang)
{
  return jeoul_trc (lang, "facet", facets[facet].title);
}

/**
 * jeoul_facet_word:
 *
 * Returns: (transfer none): the facet for programs: "basis"
 */
const char *
jeoul_facet_word (JeoulFacet facet)
{
  return facets[facet].word;
}

char *
jeoul_compare_facet_list (guint     bits,
                          JeoulLang lang)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < JEOUL_N_FACETS; i++)
    if (bits & 1u << i)
      {
        if (list->len > 0)
          g_string_append (list, ", ");
        g_string_append (list, jeoul_trc (lang, "facet", facets[i].name));
      }
  return g_string_free (list, FALSE);
}

static const char *
unsaid_text (const JeoulDataset *dataset,
             const JeoulClaim   *claim,
             JeoulFacet          facet,
             JeoulLang           lang)
{
  return jeoul_rule_lacks (dataset, claim, facet) ? jeoul_trc (lang, "facet", "not said") : JEOUL_FACET_NOTHING;
}

static char *
prices_text (const JeoulClaim *claim,
             JeoulLang         lang)
{
  if (claim->prices > 0)
    return g_strdup_printf (jeoul_tr (lang, "in prices of %d"), claim->prices);
  return g_strdup (claim->prices == 0 ? jeoul_trc (lang, "prices", "nominal")
                                      : jeoul_trc (lang, "facet", "not said"));
}

static char *
period_text (const JeoulClaim *claim,
             JeoulLang         lang)
{
  if (jeoul_date_is_set (claim->period.start))
    return jeoul_period_format (lang, claim->period);
  if (jeoul_date_is_set (claim->asserted))
    return jeoul_date_format (lang, claim->asserted);
  return g_strdup (jeoul_trc (lang, "facet", "not said"));
}

/* A word of a closed list; a dash where there is nothing to say, and nothing need be said. */
static char *
word_text (const JeoulDataset    *dataset,
           const JeoulClaim      *claim,
           JeoulFacet             facet,
           const JeoulVocabulary *vocabulary,
           guint                  index,
           guint                  not_applicable,
           JeoulLang              lang)
{
  if (index == 0)
    return g_strdup (unsaid_text (dataset, claim, facet, lang));
  return g_strdup (index == not_applicable ? JEOUL_FACET_NOTHING : jeoul_facet_name (vocabulary, index, lang));
}

/**
 * jeoul_facet_text:
 * @dataset: the dataset of @claim
 * @claim: a claim
 * @facet: a facet
 * @lang: a language
 *
 * Returns: (transfer full): what the claim says for it; "not said" where it would have to, a dash
 *   where the facet means nothing for it
 */
char *
jeoul_facet_text (const JeoulDataset *dataset,
                  const JeoulClaim   *claim,
                  JeoulFacet          facet,
                  JeoulLang           lang)
{
  const JeoulUnit *unit = jeoul_claim_get_unit (dataset, claim);
  char *text = NULL;

  switch (facet)
    {
    case JEOUL_FACET_QUANTITY:
      return g_strdup (jeoul_text_get (&jeoul_claim_get_quantity (dataset, claim)->name, lang));
    case JEOUL_FACET_STAGE:
      if (claim->stages != JEOUL_STAGE_UNDEFINED && claim->stages != JEOUL_STAGE_NOT_APPLICABLE)
        return jeoul_stages_name (claim->stages, lang);
      return claim->stages == JEOUL_STAGE_UNDEFINED
               ? g_strdup (unsaid_text (dataset, claim, facet, lang))
               : g_strdup (JEOUL_FACET_NOTHING);
    case JEOUL_FACET_BASIS:
      return word_text (dataset, claim, facet, &jeoul_bases, claim->basis,
                        JEOUL_BASIS_NOT_APPLICABLE, lang);
    case JEOUL_FACET_EXTENT:
      return word_text (dataset, claim, facet, &jeoul_extents, claim->extent, G_MAXUINT, lang);
    case JEOUL_FACET_ROLE:
      return word_text (dataset, claim, facet, &jeoul_roles, claim->role,
                        JEOUL_ROLE_NOT_APPLICABLE, lang);
    case JEOUL_FACET_PART:
      return word_text (dataset, claim, facet, &jeoul_parts, claim->part, G_MAXUINT, lang);
    case JEOUL_FACET_HARDWARE:
      return claim->hardware.count > 0 ? jeoul_claim_hardware_text (dataset, claim, lang)
                                       : g_strdup (unsaid_text (dataset, claim, facet, lang));
    case JEOUL_FACET_UNIT:
      return g_strdup (jeoul_text_get (&unit->name, lang));
    case JEOUL_FACET_CURRENCY:
      text = unit->currency ? jeoul_format_currency_name (lang, unit->currency) : NULL;
      return text ? text : g_strdup (unit->currency ? unit->currency : JEOUL_FACET_NOTHING);
    case JEOUL_FACET_PRICES:
      return unit->currency ? prices_text (claim, lang) : g_strdup (JEOUL_FACET_NOTHING);
    case JEOUL_FACET_PERIOD:
      return period_text (claim, lang);
    case JEOUL_FACET_BOUND:
    default:
      return g_strdup (jeoul_bound_name (claim->value.bound, lang));
    }
}

static char *
join_hardware (const JeoulDataset *dataset,
               const JeoulClaim   *claim)
{
  const JeoulSubject *subjects = jeoul_dataset_get_subjects (dataset, NULL);
  const JeoulIndex *chips = jeoul_dataset_get_list (dataset, claim->hardware);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < claim->hardware.count; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? " " : "", subjects[chips[i]].id);
  return g_string_free (list, FALSE);
}

static char *
join_stages (guint stages)
{
  GString *list = g_string_new (stages == 0 ? "undefined" : NULL);

  for (gsize i = 0; i < jeoul_stages.n_words; i++)
    if (stages & 1u << i)
      g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "", jeoul_stages.words[i]);
  return g_string_free (list, FALSE);
}

/**
 * jeoul_facet_value:
 * @dataset: the dataset of @claim
 * @claim: a claim
 * @facet: a facet
 *
 * Returns: (transfer full): what the claim says for it, in the words of the dataset format; lists
 *   are separated by a space; "" where there is nothing
 */
char *
jeoul_facet_value (const JeoulDataset *dataset,
                   const JeoulClaim   *claim,
                   JeoulFacet          facet)
{
  const JeoulUnit *unit = jeoul_claim_get_unit (dataset, claim);

  switch (facet)
    {
    case JEOUL_FACET_QUANTITY:
      return g_strdup (jeoul_claim_get_quantity (dataset, claim)->id);
    case JEOUL_FACET_STAGE:
      return join_stages (claim->stages);
    case JEOUL_FACET_BASIS:
      return g_strdup (jeoul_vocabulary_word (&jeoul_bases, claim->basis));
    case JEOUL_FACET_EXTENT:
      return g_strdup (jeoul_vocabulary_word (&jeoul_extents, claim->extent));
    case JEOUL_FACET_ROLE:
      return g_strdup (jeoul_vocabulary_word (&jeoul_roles, claim->role));
    case JEOUL_FACET_PART:
      return g_strdup (jeoul_vocabulary_word (&jeoul_parts, claim->part));
    case JEOUL_FACET_HARDWARE:
      return join_hardware (dataset, claim);
    case JEOUL_FACET_UNIT:
      return g_strdup (unit->id);
    case JEOUL_FACET_CURRENCY:
      return g_strdup (unit->currency ? unit->currency : "");
    case JEOUL_FACET_PRICES:
      return claim->prices > 0 ? g_strdup_printf ("%d", claim->prices)
                               : g_strdup (claim->prices == 0 ? "nominal" : "undefined");
    case JEOUL_FACET_PERIOD:
      if (jeoul_date_is_set (claim->period.start))
        return jeoul_period_to_iso (claim->period);
      return jeoul_date_is_set (claim->asserted) ? jeoul_date_to_iso (claim->asserted)
                                                 : g_strdup ("");
    case JEOUL_FACET_BOUND:
    default:
      return g_strdup (jeoul_bound_to_string (claim->value.bound));
    }
}

/**
 * jeoul_compare_claim_name:
 * @dataset: the dataset of @claim
 * @claim: a claim
 * @lang: a language
 *
 * Returns: (transfer full): a claim in the middle of a sentence, by who claims it, of what, and how
 *   much: "DeepSeek’s figure for DeepSeek-V3 ($5.576M)", "OpenAI’s figure for itself ($730B)"
 */
char *
jeoul_compare_claim_name (const JeoulDataset *dataset,
                          const JeoulClaim   *claim,
                          JeoulLang           lang)
{
  JeoulUnitStyle style = jeoul_unit_get_style (jeoul_claim_get_unit (dataset, claim), lang);
  g_autofree char *value = jeoul_format_value (lang, &claim->value, &style, JEOUL_FORM_COMPACT);
  const char *words = jeoul_text_get (jeoul_claim_get_words (dataset, claim), lang);
  const char *who = jeoul_text_get (&jeoul_claim_get_claimant (dataset, claim)->name, lang);
  const char *what = jeoul_text_get (&jeoul_claim_get_subject (dataset, claim)->name, lang);

  if (value == NULL)
    value = g_strdup (words && *words ? words : jeoul_trc (lang, "bound", "no number"));
  if (strcmp (who, what) == 0)
    /* Translators: an organization that claims something of itself, how much */
    return g_strdup_printf (jeoul_tr (lang, "%1$s’s figure for itself (%2$s)"), who, value);
  /* Translators: who claims it, what it is about, how much */
  return g_strdup_printf (jeoul_tr (lang, "%1$s’s figure for %2$s (%3$s)"), who, what, value);
}
