/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The caption: claimants first, then sources and dates, then what a reader must know. */
#include "jeoul-figure-builder.h"

#include "jeoul-filter.h"
#include "jeoul-query.h"

#include <string.h>

/* So many are named, with so many sources each; the others are counted. A caption of ten thousand
 * claims would be longer than its chart, and nobody would wait for its lines to be broken. */
#define MAX_NAMED 60
#define MAX_PLACES 12
/* Of all together: after so many, one each. */
#define MAX_ALL_PLACES 120

/* The same in a short caption. */
#define MAX_NAMED_SHORT 20
#define MAX_PLACES_SHORT 2

/* One claimant with the sources in which its claims can be read, in the order of the figure. */
typedef struct
{
  JeoulIndex claimant;
  GArray    *sources; /* JeoulIndex */
} Credit;

static void
credit_clear (gpointer data)
{
  g_array_unref (((Credit *) data)->sources);
}

/* A claimant and a source as one key. */
static gboolean
add_pair (GHashTable *pairs,
          JeoulIndex  claimant,
          JeoulIndex  source)
{
  gint64 pair = (gint64) ((guint64) claimant << 32 | source);

  if (g_hash_table_contains (pairs, &pair))
    return FALSE;
  return g_hash_table_add (pairs, g_memdup2 (&pair, sizeof pair));
}

static GArray *
collect_credits (JeoulFigureBuilder *builder)
{
  GArray *credits = g_array_new (FALSE, FALSE, sizeof (Credit));
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) pairs =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  g_array_set_clear_func (credits, credit_clear);
  for (guint i = 0; i < builder->claims->len; i++)
    {
      const JeoulClaim *claim = jeoul_figure_builder_claim (builder, i);
      /* Where nobody who worked on the dataset read the claim itself, its carriers stand in. */
      JeoulSpan span = claim->citations.count > 0 ? claim->citations : claim->reports;
      const JeoulCitation *citations = jeoul_dataset_get_citations (builder->dataset, span);
      gpointer place;

      if (!g_hash_table_lookup_extended (places, GUINT_TO_POINTER (claim->claimant), NULL, &place))
        {
          Credit credit = { claim->claimant, g_array_new (FALSE, FALSE, sizeof (JeoulIndex)) };

          place = GUINT_TO_POINTER (credits->len);
          g_hash_table_insert (places, GUINT_TO_POINTER (claim->claimant), place);
          g_array_append_val (credits, credit);
        }
      for (guint k = 0; k < span.count; k++)
        {
          if (add_pair (pairs, claim->claimant, citations[k].source))
            g_array_append_val (g_array_index (credits, Credit, GPOINTER_TO_UINT (place)).sources,
                                citations[k].source);
        }
    }
  return credits;
}

/* Whether readers know it by its title, rather than by who published it. */
static gboolean
goes_by_title (const JeoulSource *source)
{
  return source->kind == JEOUL_SOURCE_PAPER || source->kind == JEOUL_SOURCE_DATASET ||
         source->kind == JEOUL_SOURCE_REPOSITORY || source->kind == JEOUL_SOURCE_REPORT;
}

/* A source in few words: title or publisher, and the date. Of what a claimant published itself,
 * the date is enough. */
static char *
source_in_brief (const JeoulSource *source,
                 const char        *claimant,
                 JeoulLang          lang)
{
  const char *name = jeoul_text_get_marked (&source->publisher, lang);
  g_autofree char *date = NULL;

  if (goes_by_title (source) || !name || !*name)
    name = jeoul_text_get_marked (&source->title, lang);
  else if (strcmp (name, claimant) == 0)
    name = NULL;
  if (!jeoul_date_is_set (source->published))
    return g_strdup (name);
  date = jeoul_date_format (lang, source->published);
  return name ? g_strdup_printf ("%s, %s", name, date) : g_steal_pointer (&date);
}

/* Other schemes than these are not opened: they could start programs. */
static void
add_link (JeoulFigureBuilder *builder,
          const JeoulSource  *source,
          const char         *text)
{
  const char *scheme = source->address != NULL ? g_uri_peek_scheme (source->address) : NULL;

  if (g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0)
    jeoul_spec_add_link (builder->spec, text, source->address);
}

static char *
describe_credits (JeoulFigureBuilder *builder)
{
  JeoulLang lang = builder->lang;
  const JeoulClaimant *claimants = jeoul_dataset_get_claimants (builder->dataset, NULL);
  const JeoulSource *sources = jeoul_dataset_get_sources (builder->dataset, NULL);
  g_autoptr (GArray) credits = collect_credits (builder);
  g_autoptr (GString) text = g_string_new (NULL);
  const gboolean is_short = builder->options->short_caption;
  const guint n_named = MIN (credits->len, is_short ? MAX_NAMED_SHORT : MAX_NAMED);
  const guint max_places = is_short ? MAX_PLACES_SHORT : MAX_PLACES;
  guint n_places = 0;

  for (guint i = 0; i < n_named; i++)
    {
      const Credit *credit = &g_array_index (credits, Credit, i);
      const char *name = jeoul_text_get_marked (&claimants[credit->claimant].name, lang);
      g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint k = 0; k < credit->sources->len; k++)
        {
          g_autofree char *place =
            source_in_brief (&sources[g_array_index (credit->sources, JeoulIndex, k)], name, lang);

          if (places->len == (n_places < MAX_ALL_PLACES ? max_places : 1))
            {
              g_ptr_array_add (places, g_strdup ("…"));
              break;
            }
          if (place && !g_hash_table_contains (seen, place))
            {
              add_link (builder, &sources[g_array_index (credit->sources, JeoulIndex, k)], place);
              g_hash_table_add (seen, place);
              g_ptr_array_add (places, g_steal_pointer (&place));
            }
        }

      if (text->len > 0)
        g_string_append (text, ", ");
      n_places += places->len;
      if (places->len > 0)
        {
          g_autofree char *joined = NULL;
          g_autofree char *both = NULL;

          g_ptr_array_add (places, NULL);
          joined = g_strjoinv ("; ", (char **) places->pdata);
          both = jeoul_with_remark (name, joined, lang);
          g_string_append (text, both);
        }
      else
        g_string_append (text, name);
    }
  if (text->len == 0)
    return NULL;
  if (n_named < credits->len)
    {
      guint n_others = credits->len - n_named;
      g_autofree char *names = g_strdup (text->str);

      /* Translators: %s is a list of names, %u how many are not in it */
      g_string_printf (text, jeoul_ntr (lang, "%s and %u other", "%s and %u others", n_others),
                       names, n_others);
    }
  /* Translators: begins the caption under a chart; %s is a list of names with their sources */
  return g_strdup_printf (jeoul_tr (lang, "Claimants: %s."), text->str);
}

static void
add_paragraph (JeoulFigureBuilder *builder,
               char               *text)
{
  if (text && *text)
    g_ptr_array_add (builder->spec->caption, text);
  else
    g_free (text);
}

static void
add_count (GString    *reasons,
           guint       n,
           const char *reason,
           JeoulLang   lang)
{
  if (n == 0)
    return;
  if (reasons->len > 0)
    g_string_append (reasons, ", ");
  /* Translators: why claims are not drawn, and how many */
  g_string_append_printf (reasons, jeoul_trc (lang, "reason", "%s (%u)"), reason, n);
}

/* Nothing is lost silently: what could not be drawn, counted by its reason. */
static char *
describe_undrawn (JeoulFigureBuilder *builder)
{
  JeoulLang lang = builder->lang;
  g_autoptr (GString) reasons = g_string_new (NULL);

  add_count (reasons, builder->n_zero, jeoul_tr (lang, "no place on a log axis"), lang);
  add_count (reasons, builder->n_words, jeoul_tr (lang, "no number"), lang);
  add_count (reasons, builder->n_no_partner,
             jeoul_tr (lang, "no figure for the other axis"), lang);
  add_count (reasons, builder->n_no_rate, jeoul_tr (lang, "no exchange rate known"), lang);
  add_count (reasons, builder->n_no_date, jeoul_tr (lang, "no date"), lang);
  add_count (reasons, builder->n_other, jeoul_tr (lang, "in another unit"), lang);
  if (reasons->len == 0)
    return NULL;
  if (builder->options->short_caption)
    {
      const guint n = builder->n_zero + builder->n_words + builder->n_no_partner +
                      builder->n_no_rate + builder->n_no_date + builder->n_other;

      return g_strdup_printf (jeoul_ntr (lang, "Not drawn: %u claim.", "Not drawn: %u claims.", n),
                              n);
    }
  /* Translators: %s lists reasons with counts of claims: "no number (2), no date (1)" */
  return g_strdup_printf (jeoul_tr (lang, "Claims not drawn: %s."), reasons->str);
}

static char *
describe_conversion (JeoulFigureBuilder *builder)
{
  JeoulLang lang = builder->lang;
  g_autofree char *currency = NULL;

  if (builder->n_converted == 0)
    return NULL;
  currency = jeoul_format_currency_name (lang, builder->converted_to);
  if (builder->options->short_caption)
    /* Translators: %s is a currency, "US dollars" */
    return g_strdup_printf (jeoul_tr (lang, "In %s at monthly mean rates (computed)."), currency);
  if (builder->options->currency == JEOUL_CURRENCY_REPORTED)
    return g_strdup_printf (
      /* Translators: %s is a currency, "US dollars" */
      jeoul_tr (lang, "Amounts in other currencies are placed in %s at the mean rate of the month "
                      "that they are about."),
      currency);
  return g_strdup_printf (
    jeoul_tr (lang,
              "Converted to %s at the mean rate of the month that each claim is about (computed)."),
    currency);
}

static void
append_sentence (GString *paragraph,
                 char    *sentence)
{
  if (sentence && *sentence)
    {
      if (paragraph->len > 0)
        g_string_append_c (paragraph, ' ');
      g_string_append (paragraph, sentence);
    }
  g_free (sentence);
}

static char *
describe_as_of (JeoulFigureBuilder *builder)
{
  g_autofree char *date = NULL;

  if (!jeoul_date_is_set (builder->options->as_of))
    return NULL;
  date = jeoul_date_format (builder->lang, builder->options->as_of);
  /* Translators: %s is a date */
  return g_strdup_printf (jeoul_tr (builder->lang, "As known on %s."), date);
}

/* Whether all that the figure is defined by is shown: its note speaks of that, and may speak of a
 * claim that a search or a date hides. */
static gboolean
shows_all (JeoulFigureBuilder *builder)
{
  g_autoptr (GArray) own = NULL;
  g_autoptr (GHashTable) shown = NULL;

  if (!builder->options->claims && !jeoul_date_is_set (builder->options->as_of))
    return TRUE;
  own = jeoul_query_figure (builder->dataset, builder->figure);
  shown = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < builder->claims->len; i++)
    g_hash_table_add (shown, GUINT_TO_POINTER (g_array_index (builder->claims, guint, i)));
  for (guint i = 0; i < own->len; i++)
    if (!g_hash_table_contains (shown, GUINT_TO_POINTER (g_array_index (own, guint, i))))
      return FALSE;
  return TRUE;
}

/* Whether two marks of a plane stand for the same: the layout spreads them, which is said. */
static gboolean
has_equal_points (JeoulFigureBuilder *builder)
{
  const GArray *data = builder->spec->data;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < data->len && builder->spec->form == JEOUL_CHART_PLANE; i++)
    {
      const JeoulDatum *datum = &g_array_index (data, JeoulDatum, i);

      if (datum->mark == JEOUL_MARK_POINT && datum->x_mark == JEOUL_MARK_POINT &&
          !g_hash_table_add (seen, g_strdup_printf ("%.6g %.6g", datum->x, datum->value)))
        return TRUE;
    }
  return FALSE;
}

static char *
describe_undrawn_sums (JeoulFigureBuilder *builder)
{
  if (builder->n_sums == 0)
    return NULL;
  return g_strdup_printf (jeoul_ntr (builder->lang,
                                     "%u computed sum or line has no place on this axis.",
                                     "%u computed sums or lines have no place on this axis.",
                                     builder->n_sums),
                          builder->n_sums);
}

/* What is missing because somebody searched: a part must not pass for the whole. */
static char *
describe_filter (JeoulFigureBuilder *builder)
{
  const JeoulFigureOptions *options = builder->options;
  g_autofree char *filter = NULL;

  if (options->filter == NULL)
    return NULL;
  filter = jeoul_filter_describe (options->filter, builder->dataset, builder->lang);
  if (*filter == '\0')
    return NULL;
  /* Translators: how many claims, of how many; then what was searched */
  return g_strdup_printf (jeoul_tr (builder->lang, "Shows %u of %u claims: %s."),
                          builder->claims->len, builder->claims->len + options->n_hidden, filter);
}

/**
 * jeoul_figure_builder_caption:
 * @builder: a figure whose rows and data are in place
 *
 * Fills the caption, most important paragraph first: who claims it, what a reader must know, how
 * to read the marks and what is not drawn, where it is from. A short caption says the same in fewer
 * words, with fewer sources a claimant; nothing that a reader must know is left out.
 */
void
jeoul_figure_builder_caption (JeoulFigureBuilder *builder)
{
  JeoulLang lang = builder->lang;
  const JeoulText *note = &builder->figure->note;
  const gboolean is_short = builder->options->short_caption;
  g_autoptr (GString) reading = g_string_new (NULL);

  add_paragraph (builder, describe_credits (builder));
  if (builder->n_assumed > 0)
    add_paragraph (builder, jeoul_assumptions_text (builder->assumptions, lang));
  add_paragraph (builder, jeoul_figure_builder_verdict (builder));
  if (!jeoul_text_is_empty (note) && shows_all (builder))
    add_paragraph (builder, g_strdup (jeoul_text_get_marked (note, lang)));

  append_sentence (reading, describe_filter (builder));
  append_sentence (reading, describe_as_of (builder));
  append_sentence (reading, describe_undrawn (builder));
  append_sentence (reading, describe_undrawn_sums (builder));
  append_sentence (reading, describe_conversion (builder));
  if (builder->n_undated > 0)
    append_sentence (reading,
                     g_strdup (is_short ? jeoul_tr (lang, "Undated sums and lines are not placed.")
                                        : jeoul_tr (lang,
                                                    "Sums and lines in another currency are not "
                                                    "placed: they have no date to convert by.")));
  if (has_equal_points (builder))
    append_sentence (reading, g_strdup (jeoul_tr (lang, "Points in the same place are spread "
                                                        "around it.")));
  if (builder->n_own > 0 && builder->n_estimates > 0)
    append_sentence (reading,
                     g_strdup (is_short ? jeoul_tr (lang, "Solid: own account. Pale: about others.")
                                        : jeoul_tr (lang,
                                                    "Solid: the claimant’s own account. Pale: a "
                                                    "statement about somebody else.")));
  append_sentence (reading, g_strdup_printf (
                              /* Translators: the program, then the id and version of a dataset */
                              jeoul_tr (lang, "Jeoul · %s %s"),
                              jeoul_dataset_get_id (builder->dataset),
                              jeoul_dataset_get_version (builder->dataset)));
  add_paragraph (builder, g_string_free (g_steal_pointer (&reading), FALSE));
}
