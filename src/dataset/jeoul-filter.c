/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which claims hold the words that were typed: over names and notes in both languages. */
#include "jeoul-filter.h"

#include <string.h>

struct _JeoulFilter
{
  JeoulDataset *dataset;
  char        **haystacks; /* one a claim, made when first asked for */
  guint         n_claims;
  char        **needles;
};

static char *
fold (const char *text)
{
  g_autofree char *normalized = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normalized != NULL ? normalized : "", -1);
}

static void
append_text (GString         *string,
             const JeoulText *text)
{
  for (guint i = 0; i < JEOUL_N_LANGS; i++)
    {
      if (text->in[i] == NULL)
        continue;
      g_string_append (string, text->in[i]);
      g_string_append_c (string, '\n');
    }
}

static void
append_citations (GString      *string,
                  JeoulDataset *dataset,
                  JeoulSpan     span)
{
  const JeoulCitation *citations = jeoul_dataset_get_citations (dataset, span);
  const JeoulSource *sources = jeoul_dataset_get_sources (dataset, NULL);

  for (guint i = 0; i < span.count; i++)
    {
      const JeoulSource *source = &sources[citations[i].source];

      append_text (string, &source->title);
      append_text (string, &source->publisher);
      append_text (string, &source->author);
      append_text (string, &citations[i].note);
      if (citations[i].printed != NULL)
        {
          g_string_append (string, citations[i].printed);
          g_string_append_c (string, '\n');
        }
    }
}

static char *
make_haystack (JeoulDataset     *dataset,
               const JeoulClaim *claim)
{
  g_autoptr (GString) string = g_string_new (claim->id);
  const JeoulSubject *subject = jeoul_claim_get_subject (dataset, claim);
  const JeoulOrganization *organizations = jeoul_dataset_get_organizations (dataset, NULL);
  const JeoulIndex *list = jeoul_dataset_get_list (dataset, subject->organizations);

  g_string_append_c (string, '\n');
  append_text (string, &subject->name);
  append_text (string, &jeoul_claim_get_claimant (dataset, claim)->name);
  append_text (string, &jeoul_claim_get_quantity (dataset, claim)->name);
  append_text (string, jeoul_claim_get_label (dataset, claim));
  append_text (string, jeoul_claim_get_note (dataset, claim));
  append_text (string, jeoul_claim_get_words (dataset, claim));
  for (guint i = 0; i < subject->organizations.count; i++)
    append_text (string, &organizations[list[i]].name);
  append_citations (string, dataset, claim->citations);
  append_citations (string, dataset, claim->reports);

  return fold (string->str);
}

/**
 * jeoul_filter_new:
 * @dataset: whose claims
 *
 * What is searched in a claim is folded when it is first asked for, so that every further
 * keystroke over ten thousand claims stays within a frame.
 *
 * Returns: (transfer full): a filter that lets everything through
 */
JeoulFilter *
jeoul_filter_new (JeoulDataset *dataset)
{
  JeoulFilter *filter = g_new0 (JeoulFilter, 1);

  filter->dataset = jeoul_dataset_ref (dataset);
  jeoul_dataset_get_claims (dataset, &filter->n_claims);

  return filter;
}

void
jeoul_filter_free (JeoulFilter *filter)
{
  if (filter->haystacks != NULL)
    {
      for (guint i = 0; i < filter->n_claims; i++)
        g_free (filter->haystacks[i]);
      g_free (filter->haystacks);
    }
  g_strfreev (filter->needles);
  jeoul_dataset_unref (filter->dataset);
  g_free (filter);
}

/**
 * jeoul_filter_set_text:
 * @filter: a filter
 * @text: words separated by spaces, all of which a claim must hold
 */
void
jeoul_filter_set_text (JeoulFilter *filter,
                       const char  *text)
{
  g_autofree char *folded = fold (text);

  g_strfreev (filter->needles);
  filter->needles = g_strsplit_set (folded, " \t\n", -1);
}

/**
 * jeoul_filter_matches:
 * @filter: a filter
 * @claim: index of a claim
 *
 * Returns: whether every word is found somewhere in the claim, its subject, claimant or sources
 */
gboolean
jeoul_filter_matches (JeoulFilter *filter,
                      JeoulIndex   claim)
{
  g_return_val_if_fail (claim < filter->n_claims, FALSE);

  if (filter->needles == NULL)
    return TRUE;

  if (filter->haystacks == NULL)
    filter->haystacks = g_new0 (char *, filter->n_claims);
  if (filter->haystacks[claim] == NULL)
    {
      const JeoulClaim *claims = jeoul_dataset_get_claims (filter->dataset, NULL);

      filter->haystacks[claim] = make_haystack (filter->dataset, &claims[claim]);
    }

  for (guint i = 0; filter->needles[i] != NULL; i++)
    {
      if (strstr (filter->haystacks[claim], filter->needles[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}
