/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the kinds of figures have in common: placing a claim, and what is said of it. */
#include "jeoul-figure-builder.h"

#include "jeoul-facet-names.h"

#include <math.h>
#include <string.h>

/* The unit of the value axis: the figure's, else that of the first claim's quantity. */
static const JeoulUnit *
axis_unit (const JeoulFigureBuilder *builder)
{
  const JeoulUnit *units = jeoul_dataset_get_units (builder->dataset, NULL);
  const JeoulClaim *claims = jeoul_dataset_get_claims (builder->dataset, NULL);

  if (builder->figure->unit != JEOUL_NO_INDEX)
    return &units[builder->figure->unit];
  if (builder->figure->kind == JEOUL_KIND_SCATTER)
    return &units[jeoul_dataset_get_quantities (builder->dataset, NULL)[builder->figure->y_quantity]
                    .unit];
  if (builder->claims->len == 0)
    return NULL;
  return &units[jeoul_claim_get_quantity (builder->dataset,
                                          &claims[g_array_index (builder->claims, guint, 0)])
                  ->unit];
}

/* The bases of a training cost have shapes of their own (design.md, section 5). */
static gboolean
fixed_shape (JeoulBasis  basis,
             JeoulShape *shape)
{
  switch ((int) basis)
    {
    case JEOUL_BASIS_UNDEFINED:
      *shape = JEOUL_SHAPE_RING;
      return TRUE;
    case JEOUL_BASIS_ASSUMED_RENT:
      *shape = JEOUL_SHAPE_CIRCLE;
      return TRUE;
    case JEOUL_BASIS_LIST_RENT:
      *shape = JEOUL_SHAPE_SQUARE;
      return TRUE;
    case JEOUL_BASIS_AMORTISED:
      *shape = JEOUL_SHAPE_DIAMOND;
      return TRUE;
    case JEOUL_BASIS_PURCHASE:
    case JEOUL_BASIS_CAPITAL_EXPENDITURE:
      *shape = JEOUL_SHAPE_TRIANGLE;
      return TRUE;
    default:
      return FALSE;
    }
}

/* The other bases share those shapes out among them, those first that no fixed one needs here. */
static void
assign_shapes (JeoulFigureBuilder *builder)
{
  static const JeoulShape free_shapes[] = { JEOUL_SHAPE_CIRCLE,  JEOUL_SHAPE_SQUARE,
                                            JEOUL_SHAPE_DIAMOND, JEOUL_SHAPE_TRIANGLE,
                                            JEOUL_SHAPE_DOWN,    JEOUL_SHAPE_PLUS };
  guint32 taken = 0;
  guint next = 0;

  for (guint i = 0; i < builder->claims->len; i++)
    {
      const JeoulClaim *claim = jeoul_figure_builder_claim (builder, i);

      if (claim->value.bound == JEOUL_BOUND_VERBAL || claim->value.bound == JEOUL_BOUND_NONE)
        continue;
      /* In a scatter the marks are those of the y quantity. */
      if (builder->figure->kind != JEOUL_KIND_SCATTER ||
          claim->quantity == builder->figure->y_quantity)
        builder->bases |= 1u << claim->basis;
    }
  for (guint basis = 0; basis < JEOUL_N_BASES; basis++)
    {
      if (fixed_shape (basis, &builder->shapes[basis]) && (builder->bases & (1u << basis)))
        taken |= 1u << builder->shapes[basis];
    }
  for (guint basis = 0; basis < JEOUL_N_BASES; basis++)
    {
      JeoulShape ignored;

      if (fixed_shape (basis, &ignored) || !(builder->bases & (1u << basis)))
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (free_shapes) && (taken & (1u << free_shapes[next])); k++)
        next = (next + 1) % G_N_ELEMENTS (free_shapes);
      builder->shapes[basis] = free_shapes[next];
      taken |= 1u << free_shapes[next];
    }
}

/**
 * jeoul_figure_builder_currency:
 * @builder: a figure in the making
 * @unit: (nullable): the unit of an axis
 *
 * Returns: (nullable): the currency of that axis: the one that was asked for, else the unit's own
 */
const char *
jeoul_figure_builder_currency (const JeoulFigureBuilder *builder,
                               const JeoulUnit          *unit)
{
  if (!unit || !unit->currency)
    return NULL;
  if (builder->options->currency == JEOUL_CURRENCY_USD)
    return "USD";
  if (builder->options->currency == JEOUL_CURRENCY_KRW)
    return "KRW";
  return unit->currency;
}

/**
 * jeoul_figure_builder_init:
 * @builder: (out caller-allocates): to be filled
 * @dataset: a dataset
 * @figure: one of its figures
 * @options: how it is to be shown
 * @form: rows or plane
 *
 * Selects the claims and sets the texts that do not depend on the kind.
 */
void
jeoul_figure_builder_init (JeoulFigureBuilder       *builder,
                           const JeoulDataset       *dataset,
                           const JeoulFigure        *figure,
                           const JeoulFigureOptions *options,
                           JeoulChartForm            form)
{
  JeoulSpec *spec = jeoul_spec_new (figure->id, options->lang, form);

  memset (builder, 0, sizeof *builder);
  builder->dataset = dataset;
  builder->figure = figure;
  builder->options = options;
  builder->lang = options->lang;
  builder->spec = spec;
  builder->claims = jeoul_figure_claims (dataset, figure, options);
  builder->unit = axis_unit (builder);

  builder->currency = jeoul_figure_builder_currency (builder, builder->unit);

  builder->log_scale = options->scale == JEOUL_FIGURE_SCALE_DEFAULT
                         ? figure->log_scale
                         : options->scale == JEOUL_FIGURE_SCALE_LOG;

  assign_shapes (builder);

  spec->title = g_strdup (options->title ? options->title
                                         : jeoul_text_get_marked (&figure->title, options->lang));
  spec->subtitle = g_strdup (jeoul_text_get_marked (&figure->subtitle, options->lang));
  spec->empty_text = g_strdup (jeoul_tr (options->lang, "No claim to show"));
}

/**
 * jeoul_figure_builder_claim:
 * @builder: a figure in the making
 * @index: an index into its claims
 *
 * Returns: (transfer none): the claim
 */
const JeoulClaim *
jeoul_figure_builder_claim (JeoulFigureBuilder *builder,
                            guint               index)
{
  return &jeoul_dataset_get_claims (builder->dataset, NULL)[g_array_index (builder->claims,
                                                                           guint, index)];
}

JeoulMarkKind
jeoul_figure_mark_of_bound (JeoulBound bound)
{
  switch (bound)
    {
    case JEOUL_BOUND_EXACT:
    case JEOUL_BOUND_ABOUT:
      return JEOUL_MARK_POINT;
    case JEOUL_BOUND_AT_LEAST:
    case JEOUL_BOUND_MORE_THAN:
      return JEOUL_MARK_LOWER;
    case JEOUL_BOUND_AT_MOST:
    case JEOUL_BOUND_LESS_THAN:
      return JEOUL_MARK_UPPER;
    case JEOUL_BOUND_RANGE:
      return JEOUL_MARK_RANGE;
    case JEOUL_BOUND_INTERVAL:
      return JEOUL_MARK_INTERVAL;
    case JEOUL_BOUND_VERBAL:
      return JEOUL_MARK_WORDS;
    case JEOUL_BOUND_NONE:
    default:
      return JEOUL_MARK_NONE;
    }
}

/**
 * jeoul_figure_builder_place:
 * @builder: a figure in the making
 * @claim: a claim
 *
 * Places a claim on the value axis, in its unit and currency. What has no place there is counted
 * with the reason; words keep their mark.
 *
 * Returns: the placement
 */
JeoulPlacement
jeoul_figure_builder_place (JeoulFigureBuilder *builder,
                            const JeoulClaim   *claim)
{
  return jeoul_figure_builder_place_in (builder, claim, builder->unit);
}

/**
 * jeoul_figure_builder_place_in:
 * @builder: a figure in the making
 * @claim: a claim
 * @axis: (nullable): the unit of an axis; %NULL only where no claim has a number
 *
 * Like jeoul_figure_builder_place(), on any axis.
 *
 * Returns: the placement
 */
JeoulPlacement
jeoul_figure_builder_place_in (JeoulFigureBuilder *builder,
                               const JeoulClaim   *claim,
                               const JeoulUnit    *axis)
{
  const char *currency = jeoul_figure_builder_currency (builder, axis);
  const JeoulUnit *unit = jeoul_claim_get_unit (builder->dataset, claim);
  JeoulPlacement placement = { jeoul_figure_mark_of_bound (claim->value.bound), NAN, NAN, NAN };
  const JeoulNumber *numbers[] = { &claim->value.number, &claim->value.low, &claim->value.high };
  double *places[] = { &placement.value, &placement.low, &placement.high };
  double factor;

  if (placement.mark == JEOUL_MARK_NONE)
    builder->n_words++;
  if (placement.mark == JEOUL_MARK_WORDS || placement.mark == JEOUL_MARK_NONE)
    return placement;

  if (strcmp (unit->dimension, axis->dimension) != 0)
    {
      builder->n_other++;
      placement.mark = JEOUL_MARK_NONE;
      return placement;
    }

  factor = unit->factor / axis->factor;
  if (currency && unit->currency && strcmp (unit->currency, currency) != 0)
    {
      factor *= jeoul_convert (builder->dataset, claim, currency).factor;
      if (isnan (factor))
        {
          builder->n_no_rate++;
          placement.mark = JEOUL_MARK_NONE;
          return placement;
        }
      builder->n_converted++;
      builder->converted_to = currency;
    }

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (!numbers[i]->text)
        continue;
      *places[i] = numbers[i]->value * factor;
      if (builder->log_scale && !(*places[i] > 0))
        {
          builder->n_zero++;
          placement.mark = JEOUL_MARK_NONE;
          return placement;
        }
    }
  return placement;
}

/**
 * jeoul_figure_builder_factor:
 * @builder: a figure in the making
 * @unit: the unit of a number without a date: a sum, a reference line
 * @axis: the unit of the axis it stands on
 *
 * Such a number has no month by whose rate it could be converted, so that it has no place on an
 * axis of another currency. That is counted.
 *
 * Returns: how many of @axis one of @unit is; NaN where it has no place
 */
double
jeoul_figure_builder_factor (JeoulFigureBuilder *builder,
                             const JeoulUnit    *unit,
                             const JeoulUnit    *axis)
{
  const char *currency = jeoul_figure_builder_currency (builder, axis);

  if (currency && unit->currency && strcmp (unit->currency, currency) != 0)
    {
      builder->n_undated++;
      return NAN;
    }
  return unit->factor / axis->factor;
}

/* A value with the style it is set in. */
typedef struct
{
  JeoulValue     value;
  JeoulUnitStyle style;
  char           texts[3][G_ASCII_DTOSTR_BUF_SIZE]; /* of converted numbers */
} ShownValue;

/* The value as reported, or in the one currency that was asked for: the same beside the mark, in
 * the hover and for a screen reader. */
static void
show_value (JeoulFigureBuilder *builder,
            const JeoulClaim   *claim,
            ShownValue         *shown)
{
  const JeoulUnit *unit = jeoul_claim_get_unit (builder->dataset, claim);
  JeoulNumber *numbers[] = { &shown->value.number, &shown->value.low, &shown->value.high };
  /* Of the claim's own unit: a timeline has claims of all quantities. */
  const char *currency = jeoul_figure_builder_currency (builder, unit);
  double factor = 1;

  shown->value = claim->value;
  shown->style = jeoul_unit_get_style (unit, builder->lang);
  if (currency)
    factor = jeoul_convert (builder->dataset, claim, currency).factor;
  if (factor == 1 || isnan (factor))
    return;

  shown->style.currency = currency;
  builder->n_converted++;
  builder->converted_to = currency;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (!numbers[i]->text)
        continue;
      /* A mean rate gives no more than four digits that mean anything. */
      numbers[i]->value *= factor;
      numbers[i]->text =
        g_ascii_formatd (shown->texts[i], sizeof shown->texts[i], "%.3e", numbers[i]->value);
    }
}

/* The words of a claim in the language, or the other one. */
static const char *
claim_words (const JeoulFigureBuilder *builder,
             const JeoulClaim         *claim)
{
  return jeoul_text_get_marked (jeoul_claim_get_words (builder->dataset, claim), builder->lang);
}

/* The words as they are set: the mark of a missing language is none of the claimant's words. */
static char *
words_label (const JeoulFigureBuilder *builder,
             const JeoulClaim         *claim)
{
  const JeoulText *words = jeoul_claim_get_words (builder->dataset, claim);
  const char *text = jeoul_text_get (words, builder->lang);

  if (!jeoul_text_is_missing (words, builder->lang))
    return g_strdup (text);
  return g_strdup_printf ("“%s” [%s]", text, builder->lang == JEOUL_LANG_KO ? "en" : "ko");
}

/* "DeepSeek-V3: 5.576 million US dollars, exact, claimed by DeepSeek, Dec 2024, one run …" */
static char *
spoken_name (JeoulFigureBuilder *builder,
             const JeoulClaim   *claim,
             const ShownValue   *shown)
{
  JeoulLang lang = builder->lang;
  const JeoulDataset *dataset = builder->dataset;
  g_autofree char *value = jeoul_format_spoken (lang, &shown->value, &shown->style);
  g_autofree char *date = jeoul_date_format (lang, claim->asserted);
  g_autofree char *scope = jeoul_claim_scope_text (dataset, claim, lang);
  GString *name = g_string_new (NULL);
  const char *words = claim->value.bound == JEOUL_BOUND_VERBAL ? claim_words (builder, claim) : NULL;

  g_string_append_printf (name,
                          /* Translators: subject: value, claimed by claimant */
                          jeoul_tr (lang, "%s: %s, claimed by %s"),
                          jeoul_figure_subject_name (dataset, claim, lang),
                          words   ? words
                          : value ? value
                                  : jeoul_bound_name (claim->value.bound, lang),
                          jeoul_text_get_marked (&jeoul_claim_get_claimant (dataset, claim)->name,
                                                 lang));
  if (date && *date)
    g_string_append_printf (name, ", %s", date);
  if (*scope)
    g_string_append_printf (name, ", %s", scope);
  return g_string_free (name, FALSE);
}

/* Lines for hovering: value in full, claimant, date, how it is reckoned. */
static char *
hover_lines (JeoulFigureBuilder *builder,
             const JeoulClaim   *claim,
             const ShownValue   *shown)
{
  JeoulLang lang = builder->lang;
  const JeoulDataset *dataset = builder->dataset;
  g_autofree char *value = jeoul_format_value (lang, &shown->value, &shown->style, JEOUL_FORM_FULL);
  g_autofree char *claimant = jeoul_figure_claimant_label (dataset, claim, FALSE, lang);
  g_autofree char *date = jeoul_date_format (lang, claim->asserted);
  g_autofree char *scope = jeoul_claim_scope_text (dataset, claim, lang);
  GString *lines = g_string_new (NULL);
  const char *words = claim_words (builder, claim);

  g_string_append_printf (lines, "%s · %s",
                          jeoul_figure_subject_name (dataset, claim, lang),
                          value   ? value
                          : words ? words
                                  : jeoul_bound_name (claim->value.bound, lang));
  g_string_append_printf (lines, "\n%s", claimant);
  if (date && *date)
    g_string_append_printf (lines, " · %s", date);
  g_string_append_printf (lines, "\n%s",
                          *scope ? scope : jeoul_tr (lang, "how it is reckoned is not said"));
  return g_string_free (lines, FALSE);
}

/* The value without its unit, which stands beside the axis: for where the whole has no room. */
static char *
short_label (JeoulFigureBuilder *builder,
             const JeoulClaim   *claim,
             const ShownValue   *shown)
{
  JeoulUnitStyle style = shown->style;

  if (!style.pattern || claim->value.bound == JEOUL_BOUND_VERBAL ||
      claim->value.bound == JEOUL_BOUND_NONE || builder->figure->kind == JEOUL_KIND_TIMELINE ||
      builder->figure->kind == JEOUL_KIND_RATIOS ||
      jeoul_claim_get_unit (builder->dataset, claim) != builder->unit)
    return NULL;
  style.pattern = style.pattern_one = NULL;
  return jeoul_format_value (builder->lang, &shown->value, &style, JEOUL_FORM_COMPACT);
}

/**
 * jeoul_figure_builder_add_claim:
 * @builder: a figure in the making
 * @claim: a claim
 * @placement: where it stands
 *
 * Adds the datum of a claim with its label, names, shape, fill and hue.
 *
 * Returns: (transfer none): the datum; good until the next is added
 */
JeoulDatum *
jeoul_figure_builder_add_claim (JeoulFigureBuilder   *builder,
                                const JeoulClaim     *claim,
                                const JeoulPlacement *placement)
{
  const JeoulOrganization *organization = jeoul_claim_get_organization (builder->dataset, claim);
  JeoulDatum *datum = jeoul_spec_add_datum (builder->spec);
  gboolean own = jeoul_claim_is_own_account (builder->dataset, claim);
  ShownValue shown;

  show_value (builder, claim, &shown);
  datum->id = g_strdup (claim->id);
  datum->mark = placement->mark;
  datum->value = placement->value;
  datum->low = placement->low;
  datum->high = placement->high;
  datum->label =
    claim->value.bound == JEOUL_BOUND_VERBAL ? words_label (builder, claim)
    : claim->value.bound == JEOUL_BOUND_NONE
      ? g_strdup (jeoul_bound_name (JEOUL_BOUND_NONE, builder->lang))
      : jeoul_format_value (builder->lang, &shown.value, &shown.style, JEOUL_FORM_COMPACT);
  datum->short_label = short_label (builder, claim, &shown);
  datum->name = spoken_name (builder, claim, &shown);
  datum->detail = hover_lines (builder, claim, &shown);
  datum->shape = builder->shapes[claim->basis];
  datum->fill = own ? JEOUL_FILL_SOLID : JEOUL_FILL_PALE;
  datum->hue = organization ? (guint8) organization->hue : JEOUL_HUE_GREY;
  datum->open = claim->value.bound == JEOUL_BOUND_MORE_THAN ||
                claim->value.bound == JEOUL_BOUND_LESS_THAN;
  datum->approx = claim->value.approx || claim->value.bound == JEOUL_BOUND_ABOUT;
  /* First what claimants say of themselves, then named statements, then the rest. */
  datum->priority = (own ? 4 : 0) + (claim->evidence == JEOUL_EVIDENCE_STATEMENT ? 2 : 0) +
                    (claim->status == JEOUL_STATUS_CURRENT ? 1 : 0);

  if (own)
    builder->n_own++;
  else
    builder->n_estimates++;
  return datum;
}
