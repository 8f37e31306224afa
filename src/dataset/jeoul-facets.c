/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the closed lists, in the order of their C values. */
#include <string.h>

#include "jeoul-facets.h"

#define VOCABULARY(variable, attribute, ...) \
  static const char *const variable##_words[] = { __VA_ARGS__, NULL }; \
  const JeoulVocabulary jeoul_##variable = { attribute, variable##_words, \
                                             G_N_ELEMENTS (variable##_words) - 1 }

VOCABULARY (stages, "stage",
            "pre-training", "context-extension", "post-training", "reinforcement-learning",
            "data-generation", "final-run", "all-runs", "inference", "not-applicable");
VOCABULARY (bases, "basis",
            "undefined", "assumed-rent", "list-rent", "amortised", "purchase",
            "capital-expenditure", "operating-expense", "research-expense", "investment",
            "pre-money", "post-money", "list-price", "dealer-price", "market-price",
            "assumed-price", "production-cost", "plan", "count", "not-applicable");
VOCABULARY (extents, "extent",
            "undefined", "run", "cluster", "fleet", "company", "several-companies", "industry",
            "country", "product", "unit");
VOCABULARY (roles, "role",
            "undefined", "training-run", "inference", "fleet", "plan", "shipments", "equivalent",
            "procurement", "not-applicable");
VOCABULARY (parts, "part", "undefined", "total", "active");
VOCABULARY (evidences, "evidence", "primary", "statement", "estimate", "unnamed");
VOCABULARY (statuses, "status", "current", "superseded", "retracted", "misprint");
VOCABULARY (relation_types, "type", "restates", "contradicts", "supersedes", "part-of");
VOCABULARY (subject_kinds, "kind",
            "model", "chip", "company", "cluster", "product", "ecosystem");
VOCABULARY (claimant_kinds, "kind", "person", "organization", "document", "outlet", "unnamed");
VOCABULARY (source_kinds, "kind",
            "paper", "report", "repository", "dataset", "article", "post", "broadcast", "filing",
            "page");
VOCABULARY (reads, "read", "original", "copy", "no");
VOCABULARY (hues, "hue", "grey", "blue", "green", "vermilion", "purple", "brown");
VOCABULARY (figure_kinds, "kind",
            "rival-claims", "bars", "steps", "timeline", "scatter", "arithmetic", "ratios");
VOCABULARY (finding_codes, "finding",
            "sum", "ratio", "scope", "tenfold", "rate", "restated", "bounds", "unit-price",
            "origin", "unread");

/**
 * jeoul_vocabulary_find:
 * @vocabulary: a closed list
 * @word: a word, which need not be terminated when @length is given
 * @length: its length in bytes, or -1
 *
 * Returns: the index of @word in the list, or -1 when it is none of its words.
 */
int
jeoul_vocabulary_find (const JeoulVocabulary *vocabulary,
                       const char            *word,
                       gssize                 length)
{
  gsize n = length < 0 ? strlen (word) : (gsize) length;

  for (gsize i = 0; i < vocabulary->n_words; i++)
    {
      const char *candidate = vocabulary->words[i];

      gsize k = 0;

      /* Most words differ early: no call for that. */
      while (k < n && candidate[k] == word[k] && candidate[k] != '\0')
        k++;
      if (n > 0 && k == n && candidate[n] == '\0')
        return (int) i;
    }

  return -1;
}

/**
 * jeoul_vocabulary_word:
 * @vocabulary: a closed list
 * @index: a C value; for stages the number of the bit
 *
 * Returns: its word in the XML, or %NULL when @index is past the end of the list.
 */
const char *
jeoul_vocabulary_word (const JeoulVocabulary *vocabulary,
                       guint                  index)
{
  return index < vocabulary->n_words ? vocabulary->words[index] : NULL;
}
