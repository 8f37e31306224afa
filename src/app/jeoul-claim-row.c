/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A claim as an item of a list model, with the texts of the table's columns. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-claim-row.h"

#include <math.h>
#include <unicode/ucol.h>

#include "jeoul-claim-text.h"
#include "jeoul-facet-names.h"

struct _JeoulClaimRow
{
  GObject           parent_instance;
  JeoulDataset     *dataset;
  const JeoulClaim *claim;
  JeoulLang         lang;
  gboolean          pinned;
  char             *texts[JEOUL_N_COLUMNS]; /* made when first asked for */
};

enum
{
  PROP_0,
  PROP_PINNED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (JeoulClaimRow, jeoul_claim_row, G_TYPE_OBJECT)

static char *
make_text (JeoulClaimRow *self,
           JeoulColumn    column)
{
  const JeoulCitation *citations;

  switch (column)
    {
    case JEOUL_COLUMN_SUBJECT:
      return jeoul_claim_text_of (&jeoul_claim_get_subject (self->dataset, self->claim)->name,
                                  self->lang);
    case JEOUL_COLUMN_CLAIMANT:
      return jeoul_claim_text_claimant (self->dataset, self->claim, self->lang);
    case JEOUL_COLUMN_VALUE:
      return jeoul_claim_text_value (self->dataset, self->claim, JEOUL_FORM_FULL, self->lang);
    case JEOUL_COLUMN_SAID:
      return jeoul_date_is_set (self->claim->asserted)
                 ? jeoul_date_format (self->lang, self->claim->asserted)
                 : g_strdup ("");
    case JEOUL_COLUMN_SCOPE:
      return jeoul_claim_scope_text (self->dataset, self->claim, self->lang);
    case JEOUL_COLUMN_EVIDENCE:
      return g_strdup (jeoul_facet_name (&jeoul_evidences, self->claim->evidence, self->lang));
    case JEOUL_COLUMN_SOURCE:
    default:
      citations = jeoul_dataset_get_citations (self->dataset, self->claim->citations);
      return self->claim->citations.count > 0
                 ? jeoul_claim_text_source (self->dataset, &citations[0], self->lang)
                 : g_strdup ("");
    }
}

static void
jeoul_claim_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_PINNED)
    g_value_set_boolean (value, JEOUL_CLAIM_ROW (object)->pinned);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
jeoul_claim_row_finalize (GObject *object)
{
  JeoulClaimRow *self = JEOUL_CLAIM_ROW (object);

  for (guint i = 0; i < JEOUL_N_COLUMNS; i++)
    g_free (self->texts[i]);
  jeoul_dataset_unref (self->dataset);

  G_OBJECT_CLASS (jeoul_claim_row_parent_class)->finalize (object);
}

static void
jeoul_claim_row_class_init (JeoulClaimRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = jeoul_claim_row_get_property;
  object_class->finalize = jeoul_claim_row_finalize;
  props[PROP_PINNED] = g_param_spec_boolean ("pinned", NULL, NULL, FALSE,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
jeoul_claim_row_init (JeoulClaimRow *self)
{
}

/**
 * jeoul_claim_row_new:
 * @dataset: a dataset
 * @claim: index of a claim
 * @lang: language of the texts
 * @pinned: whether it is pinned
 *
 * Returns: (transfer full): a row
 */
JeoulClaimRow *
jeoul_claim_row_new (JeoulDataset *dataset,
                     JeoulIndex    claim,
                     JeoulLang     lang,
                     gboolean      pinned)
{
  JeoulClaimRow *self = g_object_new (JEOUL_TYPE_CLAIM_ROW, NULL);

  self->dataset = jeoul_dataset_ref (dataset);
  self->claim = &jeoul_dataset_get_claims (dataset, NULL)[claim];
  self->lang = lang;
  self->pinned = pinned;

  return self;
}

const JeoulClaim *
jeoul_claim_row_get_claim (JeoulClaimRow *self)
{
  return self->claim;
}

/**
 * jeoul_claim_row_get_text:
 * @self: a row
 * @column: a column
 *
 * Returns: (transfer none): what stands there
 */
const char *
jeoul_claim_row_get_text (JeoulClaimRow *self,
                          JeoulColumn    column)
{
  if (self->texts[column] == NULL)
    self->texts[column] = make_text (self, column);

  return self->texts[column];
}

void
jeoul_claim_row_set_pinned (JeoulClaimRow *self,
                            gboolean       pinned)
{
  if (self->pinned == pinned)
    return;

  self->pinned = pinned;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PINNED]);
}

static int
compare_numbers (double a,
                 double b)
{
  /* What has no number comes last. */
  if (isnan (a) || isnan (b))
    return (isnan (a) ? 1 : 0) - (isnan (b) ? 1 : 0);

  return (a > b) - (a < b);
}

/* The order of a language's dictionary, which the process's locale need not know. */
static int
collate (JeoulLang   lang,
         const char *a,
         const char *b)
{
  static UCollator *collators[JEOUL_N_LANGS];
  UErrorCode status = U_ZERO_ERROR;

  if (collators[lang] == NULL)
    collators[lang] = ucol_open (jeoul_lang_to_string (lang), &status);
  if (collators[lang] == NULL)
    return g_strcmp0 (a, b);

  return ucol_strcollUTF8 (collators[lang], a, -1, b, -1, &status);
}

/**
 * jeoul_claim_row_compare:
 * @a: a row
 * @b: another one
 * @column: by which column
 *
 * Returns: less than, equal to or greater than 0
 */
int
jeoul_claim_row_compare (JeoulClaimRow *a,
                         JeoulClaimRow *b,
                         JeoulColumn    column)
{
  if (column == JEOUL_COLUMN_VALUE)
    return compare_numbers (jeoul_value_position (&a->claim->value),
                            jeoul_value_position (&b->claim->value));
  if (column == JEOUL_COLUMN_SAID)
    {
      gboolean a_set = jeoul_date_is_set (a->claim->asserted);
      gboolean b_set = jeoul_date_is_set (b->claim->asserted);

      if (!a_set || !b_set)
        return (a_set ? 0 : 1) - (b_set ? 0 : 1);
      return jeoul_date_compare (a->claim->asserted, b->claim->asserted);
    }

  return collate (a->lang, jeoul_claim_row_get_text (a, column),
                  jeoul_claim_row_get_text (b, column));
}
