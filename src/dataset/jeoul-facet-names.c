/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words of the closed lists are called, in both languages. */
#include "jeoul-facet-names.h"

#include "jeoul-lang.h"

typedef struct
{
  const JeoulVocabulary *vocabulary;
  const char            *context; /* keeps apart words that are the same in English only */
  const char            *title;
  const char            *names[20]; /* in the order of the list */
} FacetNames;

#define C_(context, string) (string)

static const FacetNames facets[] = {
  { &jeoul_stages,
    "stage",
    N_ ("Stage"),
    { C_ ("stage", "pre-training"), C_ ("stage", "context extension"),
      C_ ("stage", "post-training"), C_ ("stage", "reinforcement learning"),
      C_ ("stage", "data generation"), C_ ("stage", "final run"),
      C_ ("stage", "all runs, failed ones too"), C_ ("stage", "inference"),
      C_ ("stage", "no stage") } },
  { &jeoul_bases,
    "basis",
    N_ ("Basis"),
    { C_ ("basis", "not said"), C_ ("basis", "assumed rent"), C_ ("basis", "list rent"),
      C_ ("basis", "amortised hardware and energy"), C_ ("basis", "hardware bought"),
      C_ ("basis", "capital expenditure"), C_ ("basis", "operating expense"),
      C_ ("basis", "research expense"), C_ ("basis", "investment"), C_ ("basis", "pre-money"),
      C_ ("basis", "post-money"), C_ ("basis", "list price"), C_ ("basis", "dealer price"),
      C_ ("basis", "market price"), C_ ("basis", "assumed price"),
      C_ ("basis", "production cost"), C_ ("basis", "plan"), C_ ("basis", "count"),
      C_ ("basis", "not applicable") } },
  { &jeoul_extents,
    "extent",
    N_ ("Extent"),
    { C_ ("extent", "not said"), C_ ("extent", "one run"), C_ ("extent", "one cluster"),
      C_ ("extent", "the fleet"), C_ ("extent", "the whole company"),
      C_ ("extent", "several companies"), C_ ("extent", "the industry"),
      C_ ("extent", "a country"), C_ ("extent", "one product"), C_ ("extent", "one piece") } },
  { &jeoul_roles,
    "role",
    N_ ("Role of the GPUs"),
    { C_ ("role", "not said"), C_ ("role", "used for one training run"),
      C_ ("role", "used for inference"), C_ ("role", "owned or rented in all"),
      C_ ("role", "planned"), C_ ("role", "shipped"), C_ ("role", "converted to equivalents"),
      C_ ("role", "to be procured"), C_ ("role", "not applicable") } },
  { &jeoul_parts,
    "part",
    N_ ("Part"),
    { C_ ("part", "not said"), C_ ("part", "total"), C_ ("part", "active") } },
  { &jeoul_evidences,
    "evidence",
    N_ ("Evidence"),
    { C_ ("evidence", "primary document"), C_ ("evidence", "named statement"),
      C_ ("evidence", "estimate"), C_ ("evidence", "unnamed source") } },
  { &jeoul_statuses,
    "status",
    N_ ("Status"),
    { C_ ("status", "current"), C_ ("status", "superseded"), C_ ("status", "retracted"),
      C_ ("status", "misprint") } },
  { &jeoul_relation_types,
    "relation",
    N_ ("Relation"),
    { C_ ("relation", "restates"), C_ ("relation", "contradicts"),
      C_ ("relation", "supersedes"), C_ ("relation", "is part of") } },
  { &jeoul_subject_kinds,
    "subject",
    N_ ("Subject"),
    { C_ ("subject", "model"), C_ ("subject", "chip"), C_ ("subject", "company"),
      C_ ("subject", "cluster"), C_ ("subject", "product"), C_ ("subject", "ecosystem") } },
  { &jeoul_claimant_kinds,
    "claimant",
    N_ ("Claimant"),
    { C_ ("claimant", "person"), C_ ("claimant", "organization"), C_ ("claimant", "document"),
      C_ ("claimant", "unattributed"), C_ ("claimant", "unnamed") } },
};

static const FacetNames *
find_facet (const JeoulVocabulary *vocabulary)
{
  for (gsize i = 0; i < G_N_ELEMENTS (facets); i++)
    {
      if (facets[i].vocabulary == vocabulary)
        return &facets[i];
    }
  return NULL;
}

/**
 * jeoul_facet_name:
 * @vocabulary: a closed list that readers see
 * @index: an index into it
 * @lang: a language
 *
 * Returns: (nullable) (transfer none): the name, in the middle of a sentence
 */
const char *
jeoul_facet_name (const JeoulVocabulary *vocabulary,
                  guint                  index,
                  JeoulLang              lang)
{
  const FacetNames *facet = find_facet (vocabulary);

  if (!facet || index >= G_N_ELEMENTS (facet->names) || !facet->names[index])
    return NULL;
  return jeoul_trc (lang, facet->context, facet->names[index]);
}

/**
 * jeoul_vocabulary_name:
 * @vocabulary: a closed list that readers see
 * @lang: a language
 *
 * Returns: (nullable) (transfer none): the name of the list, as a label
 */
const char *
jeoul_vocabulary_name (const JeoulVocabulary *vocabulary,
                       JeoulLang              lang)
{
  const FacetNames *facet = find_facet (vocabulary);

  return facet ? jeoul_tr (lang, facet->title) : NULL;
}

/**
 * jeoul_stages_name:
 * @stages: bits of #JeoulStage
 * @lang: a language
 *
 * Returns: (transfer full): the stages joined with plus signs; "" for none
 */
char *
jeoul_stages_name (guint16   stages,
                   JeoulLang lang)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint bit = 0; bit < jeoul_stages.n_words; bit++)
    {
      if (!(stages & (1u << bit)))
        continue;
      if (joined->len > 0)
        g_string_append (joined, " + ");
      g_string_append (joined, jeoul_facet_name (&jeoul_stages, bit, lang));
    }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/**
 * jeoul_bound_name:
 * @bound: a bound
 * @lang: a language
 *
 * Returns: (transfer none): the bound in a word or two
 */
const char *
jeoul_bound_name (JeoulBound bound,
                  JeoulLang  lang)
{
  static const char *const names[JEOUL_N_BOUNDS] = {
    C_ ("bound", "exact"),    C_ ("bound", "about"),     C_ ("bound", "at least"),
    C_ ("bound", "more than"), C_ ("bound", "at most"),  C_ ("bound", "less than"),
    C_ ("bound", "range"),    C_ ("bound", "estimate with its interval"),
    C_ ("bound", "in words"), C_ ("bound", "no number"),
  };

  return jeoul_trc (lang, "bound", names[bound]);
}

/**
 * jeoul_claim_hardware_text:
 * @dataset: the dataset of @claim
 * @claim: a claim
 * @lang: a language
 *
 * Returns: (transfer full): the names of its chips joined with plus signs; "" for none
 */
char *
jeoul_claim_hardware_text (const JeoulDataset *dataset,
                           const JeoulClaim   *claim,
                           JeoulLang           lang)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  const JeoulIndex *chips = jeoul_dataset_get_list (dataset, claim->hardware);
  const JeoulSubject *subjects = jeoul_dataset_get_subjects (dataset, NULL);

  for (guint i = 0; i < claim->hardware.count; i++)
    {
      if (joined->len > 0)
        g_string_append (joined, " + ");
      g_string_append (joined, jeoul_text_get (&subjects[chips[i]].name, lang));
    }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
append_part (GString    *text,
             const char *part)
{
  if (!part || !*part)
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

/**
 * jeoul_claim_scope_text:
 * @dataset: the dataset of @claim
 * @claim: a claim
 * @lang: a language
 *
 * Returns: (transfer full): what is known of how it is reckoned, for one line; "" for nothing
 */
char *
jeoul_claim_scope_text (const JeoulDataset *dataset,
                        const JeoulClaim   *claim,
                        JeoulLang           lang)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *stages = NULL;
  g_autofree char *hardware = jeoul_claim_hardware_text (dataset, claim, lang);

  if (claim->extent != JEOUL_EXTENT_UNDEFINED)
    append_part (text, jeoul_facet_name (&jeoul_extents, claim->extent, lang));
  if (claim->basis != JEOUL_BASIS_UNDEFINED && claim->basis != JEOUL_BASIS_NOT_APPLICABLE &&
      claim->basis != JEOUL_BASIS_COUNT)
    append_part (text, jeoul_facet_name (&jeoul_bases, claim->basis, lang));
  stages = jeoul_stages_name (claim->stages & (guint16) ~JEOUL_STAGE_NOT_APPLICABLE, lang);
  append_part (text, stages);
  if (claim->role != JEOUL_ROLE_UNDEFINED && claim->role != JEOUL_ROLE_NOT_APPLICABLE)
    append_part (text, jeoul_facet_name (&jeoul_roles, claim->role, lang));
  append_part (text, hardware);
  if (claim->part != JEOUL_PART_UNDEFINED)
    append_part (text, jeoul_facet_name (&jeoul_parts, claim->part, lang));
  if (claim->prices > 0)
    {
      /* Translators: %d is a year */
      g_autofree char *prices = g_strdup_printf (jeoul_tr (lang, "in prices of %d"), claim->prices);
      append_part (text, prices);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
