/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings and rows: what claims are grouped by, and what stands at the left and right of each. */
#include "jeoul-figure-builder.h"

#include "jeoul-derive.h"
#include "jeoul-facet-names.h"
#include "jeoul-query.h"

#include <math.h>
#include <string.h>

/* Of what stands in no group: no index of a record, and none of a facet. */
#define NO_GROUP (JEOUL_NO_INDEX - 1)

/**
 * jeoul_figure_group_key:
 * @dataset: a dataset
 * @group: what claims are grouped by
 * @claim: a claim
 *
 * Returns: a number that is the same for the claims of one group
 */
guint
jeoul_figure_group_key (const JeoulDataset *dataset,
                        JeoulGroupBy        group,
                        const JeoulClaim   *claim)
{
  const JeoulOrganization *organization;

  switch (group)
    {
    case JEOUL_GROUP_SUBJECT:
      return claim->subject;
    case JEOUL_GROUP_ORGANIZATION:
      organization = jeoul_claim_get_organization (dataset, claim);
      return organization
               ? (guint) (organization - jeoul_dataset_get_organizations (dataset, NULL))
               : JEOUL_NO_INDEX;
    case JEOUL_GROUP_QUANTITY:
      return claim->quantity;
    case JEOUL_GROUP_CLAIMANT:
      return claim->claimant;
    case JEOUL_GROUP_BASIS:
      return claim->basis;
    case JEOUL_GROUP_ROLE:
      return claim->role;
    case JEOUL_GROUP_NONE:
    default:
      return 0;
    }
}

/* A heading is a label of its own: it begins with a capital in English. */
static const char *
heading (const char *name,
         JeoulLang   lang)
{
  g_autofree char *first = NULL;
  g_autofree char *whole = NULL;

  if (lang != JEOUL_LANG_EN || !name)
    return name;
  first = g_utf8_strup (name, g_utf8_next_char (name) - name);
  whole = g_strconcat (first, g_utf8_next_char (name), NULL);
  return g_intern_string (whole);
}

/**
 * jeoul_figure_group_name:
 * @dataset: a dataset
 * @group: what claims are grouped by
 * @key: from jeoul_figure_group_key()
 * @lang: a language
 *
 * Returns: (nullable) (transfer none): the heading of the group; %NULL where there are no groups
 */
const char *
jeoul_figure_group_name (const JeoulDataset *dataset,
                         JeoulGroupBy        group,
                         guint               key,
                         JeoulLang           lang)
{
  switch (group)
    {
    case JEOUL_GROUP_SUBJECT:
      return jeoul_text_get_marked (&jeoul_dataset_get_subjects (dataset, NULL)[key].name, lang);
    case JEOUL_GROUP_ORGANIZATION:
      if (key == JEOUL_NO_INDEX)
        return jeoul_tr (lang, "Others");
      return jeoul_text_get_marked (&jeoul_dataset_get_organizations (dataset, NULL)[key].name,
                                    lang);
    case JEOUL_GROUP_QUANTITY:
      return jeoul_text_get_marked (&jeoul_dataset_get_quantities (dataset, NULL)[key].name, lang);
    case JEOUL_GROUP_CLAIMANT:
      return jeoul_text_get_marked (&jeoul_dataset_get_claimants (dataset, NULL)[key].name, lang);
    case JEOUL_GROUP_BASIS:
      return heading (jeoul_facet_name (&jeoul_bases, key, lang), lang);
    case JEOUL_GROUP_ROLE:
      return heading (jeoul_facet_name (&jeoul_roles, key, lang), lang);
    case JEOUL_GROUP_NONE:
    default:
      return NULL;
    }
}

/**
 * jeoul_figure_subject_name:
 * @dataset: a dataset
 * @claim: one of its claims
 * @lang: a language
 *
 * Returns: (transfer none): the name of the claim's subject, marked where @lang has none
 */
const char *
jeoul_figure_subject_name (const JeoulDataset *dataset,
                           const JeoulClaim   *claim,
                           JeoulLang           lang)
{
  return jeoul_text_get_marked (&jeoul_claim_get_subject (dataset, claim)->name, lang);
}

static void
append_remark (GPtrArray  *remarks,
               const char *remark)
{
  if (remark && *remark)
    g_ptr_array_add (remarks, g_strdup (remark));
}

/* Whether a label says @words already, so that a row need not say them twice. */
static gboolean
says (const JeoulText *label,
      const char      *words,
      JeoulLang        lang)
{
  const char *text = jeoul_text_get (label, lang);

  return text && strstr (text, words);
}

/**
 * jeoul_figure_claimant_label:
 * @dataset: a dataset
 * @claim: a claim
 * @with_hardware: name the chips, too
 * @lang: a language
 *
 * Who claims it, and what sets the claim apart: "Epoch AI, in 2023 dollars"; an outlet that names
 * nobody is marked as unattributed.
 *
 * Returns: (transfer full): the label
 */
char *
jeoul_figure_claimant_label (const JeoulDataset *dataset,
                             const JeoulClaim   *claim,
                             gboolean            with_hardware,
                             JeoulLang           lang)
{
  const JeoulClaimant *claimant = jeoul_claim_get_claimant (dataset, claim);
  const char *name = jeoul_text_get_marked (&claimant->name, lang);
  const JeoulText *label = jeoul_claim_get_label (dataset, claim);
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  if (claimant->kind == JEOUL_CLAIMANT_OUTLET)
    append_remark (remarks, jeoul_facet_name (&jeoul_claimant_kinds, claimant->kind, lang));
  if (!jeoul_text_is_empty (label))
    append_remark (remarks, jeoul_text_get_marked (label, lang));
  else if (claim->prices > 0)
    {
      const char *currency = jeoul_claim_get_unit (dataset, claim)->currency;
      g_autofree char *prices =
        g_strdup_printf (g_strcmp0 (currency, "USD") == 0 ? jeoul_tr (lang, "in %d dollars")
                                                          : jeoul_tr (lang, "in prices of %d"),
                         claim->prices);
      append_remark (remarks, prices);
    }
  if (with_hardware)
    {
      g_autofree char *hardware = jeoul_claim_hardware_text (dataset, claim, lang);

      if (!says (label, hardware, lang))
        append_remark (remarks, hardware);
    }

  if (remarks->len == 0)
    return g_strdup (name);
  g_ptr_array_add (remarks, NULL);
  joined = g_strjoinv (", ", (char **) remarks->pdata);
  return lang == JEOUL_LANG_KO ? jeoul_with_remark (name, joined, lang)
                               : g_strdup_printf ("%s, %s", name, joined);
}

/* Chips set GPU counts and hours apart; elsewhere the row has enough to say. */
static gboolean
names_hardware (const JeoulFigureBuilder *builder)
{
  return builder->unit && g_str_has_prefix (builder->unit->dimension, "gpu");
}

/* What stands at the left: the subject where no heading names it, the time of a company's figure
 * where the label does not, and the claimant. */
static char *
row_label (JeoulFigureBuilder *builder,
           const JeoulClaim   *claim,
           const char         *heading_text)
{
  JeoulLang lang = builder->lang;
  g_autofree char *claimant =
    jeoul_figure_claimant_label (builder->dataset, claim, names_hardware (builder), lang);
  const char *subject = jeoul_figure_subject_name (builder->dataset, claim, lang);
  g_autoptr (GString) label = g_string_new (NULL);

  if (g_strcmp0 (subject, heading_text) != 0)
    g_string_append (label, subject);
  if (builder->figure->kind == JEOUL_KIND_BARS && jeoul_date_is_set (claim->period.start))
    {
      g_autofree char *period = jeoul_period_format (lang, claim->period);

      if (!says (jeoul_claim_get_label (builder->dataset, claim), period, lang))
        g_string_append_printf (label, "%s%s", label->len > 0 ? ", " : "", period);
    }
  if (label->len > 0)
    g_string_append (label, " · ");
  g_string_append (label, claimant);
  return g_string_free (g_steal_pointer (&label), FALSE);
}

/**
 * jeoul_figure_builder_add_heading:
 * @builder: a figure in the making
 * @heading: (nullable): the heading; %NULL for none
 */
void
jeoul_figure_builder_add_heading (JeoulFigureBuilder *builder,
                                  const char         *name)
{
  JeoulRow *row;

  if (!name)
    return;
  row = jeoul_spec_add_row (builder->spec);
  row->kind = JEOUL_ROW_HEADING;
  row->label = g_strdup (name);
}

/**
 * jeoul_figure_builder_add_row:
 * @builder: a figure in the making
 * @claim: a claim
 * @placement: where it stands
 * @heading: (nullable): what stands above the row, and need not be said again
 *
 * Adds a row with the mark of a claim.
 *
 * Returns: (transfer none): the mark; good until the next is added
 */
JeoulDatum *
jeoul_figure_builder_add_row (JeoulFigureBuilder   *builder,
                              const JeoulClaim     *claim,
                              const JeoulPlacement *placement,
                              const char           *name)
{
  JeoulDatum *datum = jeoul_figure_builder_add_claim (builder, claim, placement);
  JeoulRow *row = jeoul_spec_add_row (builder->spec);

  datum->row = builder->spec->rows->len - 1;
  row->kind = JEOUL_ROW_DATA;
  row->label = row_label (builder, claim, name);
  row->aside = jeoul_date_is_set (claim->asserted) ? jeoul_date_to_iso (claim->asserted) : NULL;
  row->priority = datum->priority;
  if (row->aside && strlen (row->aside) > 7)
    row->aside[7] = '\0'; /* the month is enough beside a chart; the caption has the day */
  return datum;
}

/**
 * jeoul_figure_builder_add_computed:
 * @builder: a figure in the making
 * @id: an id of its own
 * @name: what was computed
 * @value: in the unit of the axis
 * @label: (transfer full): the value as it is set
 *
 * Adds a row that no claimant stands behind, and says so.
 *
 * Returns: (transfer none): the mark; good until the next is added
 */
JeoulDatum *
jeoul_figure_builder_add_computed (JeoulFigureBuilder *builder,
                                   const char         *id,
                                   const char         *name,
                                   double              value,
                                   char               *label)
{
  JeoulDatum *datum = jeoul_spec_add_datum (builder->spec);
  JeoulRow *row = jeoul_spec_add_row (builder->spec);

  datum->id = g_strdup (id);
  datum->mark = JEOUL_MARK_POINT;
  datum->shape = JEOUL_SHAPE_CROSS;
  datum->fill = JEOUL_FILL_PALE;
  datum->value = value;
  datum->row = builder->spec->rows->len - 1;
  datum->label = label;
  /* Translators: a row that no claimant stands behind: what was computed */
  datum->name = g_strdup_printf (jeoul_tr (builder->lang, "Computed: %s"), name);
  datum->detail = g_strdup_printf ("%s\n%s", datum->label, datum->name);

  row->kind = JEOUL_ROW_DATA;
  row->label = g_strdup (datum->name);
  builder->n_computed++;
  return datum;
}

/* The group that a sum belongs to: that of its subject. */
static guint
computed_group (JeoulFigureBuilder  *builder,
                const JeoulComputed *computed)
{
  JeoulClaim as_claim = { .subject = computed->subject };

  if (computed->subject == JEOUL_NO_INDEX || (builder->figure->group != JEOUL_GROUP_SUBJECT &&
                                              builder->figure->group != JEOUL_GROUP_ORGANIZATION))
    return NO_GROUP;
  return jeoul_figure_group_key (builder->dataset, builder->figure->group, &as_claim);
}

/* Whether all claims of a sum had been made by the date that the figure is about. */
static gboolean
is_known (JeoulFigureBuilder *builder,
          JeoulIndex          index)
{
  const JeoulTerm *term = jeoul_dataset_get_term (builder->dataset, index);
  const JeoulIndex *operands = jeoul_dataset_get_list (builder->dataset, term->operands);

  if (term->type == JEOUL_TERM_CLAIM)
    return jeoul_claim_known_on (&jeoul_dataset_get_claims (builder->dataset, NULL)[term->claim],
                                 builder->options->as_of);
  for (guint i = 0; i < term->operands.count; i++)
    {
      if (!is_known (builder, operands[i]))
        return FALSE;
    }
  return TRUE;
}

/* A sum of the dataset's editors. It is computed, and says so; nobody claims it. */
static void
add_sum (JeoulFigureBuilder  *builder,
         const JeoulComputed *sum)
{
  const JeoulUnit *unit = &jeoul_dataset_get_units (builder->dataset, NULL)[sum->unit];
  JeoulUnitStyle style = jeoul_unit_get_style (unit, builder->lang);
  double value = jeoul_derive (builder->dataset, sum->term, unit);
  JeoulValue shown = { .number = { NULL, value }, .bound = JEOUL_BOUND_EXACT };
  JeoulInterval span = jeoul_derive_span (builder->dataset, sum->term, unit);
  double factor;
  JeoulDatum *datum;

  if (!is_known (builder, sum->term))
    return;
  shown.low.value = span.low;
  shown.high.value = span.high;
  /* Nothing is known of a bound over a bound. */
  if (!isfinite (value) || strcmp (unit->dimension, builder->unit->dimension) != 0 ||
      (builder->log_scale && !(value > 0)) ||
      (isinf (shown.high.value) && !(shown.low.value > 0)))
    {
      builder->n_sums++;
      return;
    }
  if (!(shown.low.value < shown.high.value))
    shown.low.value = shown.high.value = NAN;
  else
    shown.bound = isinf (shown.high.value) ? JEOUL_BOUND_AT_LEAST
                  : shown.low.value > 0    ? JEOUL_BOUND_RANGE
                                           : JEOUL_BOUND_AT_MOST;
  factor = jeoul_figure_builder_factor (builder, unit, builder->unit);
  datum = jeoul_figure_builder_add_computed (builder, sum->id,
                                             jeoul_text_get_marked (&sum->name, builder->lang),
                                             value * factor,
                                             shown.bound == JEOUL_BOUND_EXACT
                                               ? jeoul_format_double (builder->lang, value, &style,
                                                                      JEOUL_FORM_COMPACT)
                                               : jeoul_format_value (builder->lang, &shown, &style,
                                                                     JEOUL_FORM_COMPACT));
  if (isnan (factor))
    datum->mark = JEOUL_MARK_NONE;
  else if (shown.bound != JEOUL_BOUND_EXACT)
    {
      datum->mark = shown.bound == JEOUL_BOUND_AT_LEAST  ? JEOUL_MARK_LOWER
                    : shown.bound == JEOUL_BOUND_AT_MOST ? JEOUL_MARK_UPPER
                                                         : JEOUL_MARK_RANGE;
      datum->value = NAN;
      if (shown.bound != JEOUL_BOUND_AT_MOST)
        datum->low = shown.low.value * factor;
      if (shown.bound != JEOUL_BOUND_AT_LEAST)
        datum->high = shown.high.value * factor;
    }
}

/* The sums that stand at the end of a group. */
static void
add_sums_of_group (JeoulFigureBuilder *builder,
                   guint               group)
{
  const JeoulComputed *sums =
    jeoul_dataset_get_computed (builder->dataset, builder->figure->first_computed);

  for (guint i = 0; i < builder->figure->n_computed; i++)
    {
      if (computed_group (builder, &sums[i]) == group)
        add_sum (builder, &sums[i]);
    }
}

/**
 * jeoul_figure_builder_add_sums:
 * @builder: a figure in the making
 *
 * Adds all of the editors' sums at once, for a kind that makes its rows itself. Without claims
 * there is no axis for them.
 */
void
jeoul_figure_builder_add_sums (JeoulFigureBuilder *builder)
{
  const JeoulComputed *sums =
    jeoul_dataset_get_computed (builder->dataset, builder->figure->first_computed);

  for (guint i = 0; i < builder->figure->n_computed && builder->claims->len > 0; i++)
    add_sum (builder, &sums[i]);
}

/**
 * jeoul_figure_builder_add_rows:
 * @builder: a figure in the making
 *
 * Adds a heading for each group, and a row with its mark for each claim.
 */
void
jeoul_figure_builder_add_rows (JeoulFigureBuilder *builder)
{
  gboolean bars = builder->figure->kind == JEOUL_KIND_BARS;
  guint current = NO_GROUP;

  for (guint i = 0; i < builder->claims->len; i++)
    {
      const JeoulClaim *claim = jeoul_figure_builder_claim (builder, i);
      guint group = jeoul_figure_group_key (builder->dataset, builder->figure->group, claim);
      const char *name =
        jeoul_figure_group_name (builder->dataset, builder->figure->group, group, builder->lang);
      JeoulPlacement placement = jeoul_figure_builder_place (builder, claim);
      JeoulDatum *datum;

      if (i > 0 && group != current)
        add_sums_of_group (builder, current);
      if (i == 0 || group != current)
        jeoul_figure_builder_add_heading (builder, name);
      current = group;

      datum = jeoul_figure_builder_add_row (builder, claim, &placement, name);
      if (bars && placement.mark != JEOUL_MARK_WORDS && placement.mark != JEOUL_MARK_NONE)
        datum->mark = JEOUL_MARK_BAR;
    }

  if (builder->claims->len > 0)
    {
      add_sums_of_group (builder, current);
      add_sums_of_group (builder, NO_GROUP);
    }
}
