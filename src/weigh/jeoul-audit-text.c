/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What findings say to a reader: what does not fit, and never that anybody meant it. */
#include "jeoul-audit-private.h"

#include "jeoul-compare.h"
#include "jeoul-facet-names.h"

#include <math.h>

#define NC_(context, string) (string)

/* A claim in the words of a sentence. */
typedef struct
{
  char *who;
  char *what;
  char *value;
} Phrase;

static void
phrase_clear (Phrase *phrase)
{
  g_free (phrase->who);
  g_free (phrase->what);
  g_free (phrase->value);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Phrase, phrase_clear)

static const JeoulClaim *
get_claim (const JeoulAudit   *audit,
           const JeoulFinding *finding,
           guint               at)
{
  const JeoulClaim *claims = jeoul_dataset_get_claims (audit->dataset, NULL);

  return &claims[jeoul_audit_get_claims (audit, finding)[at]];
}

static Phrase
phrase_of (const JeoulAudit *audit,
           const JeoulClaim *claim,
           JeoulLang         lang)
{
  return (Phrase) {
    .who = jeoul_audit_who (audit->dataset, claim, lang),
    .what = jeoul_audit_what (audit->dataset, claim, lang),
    .value = jeoul_audit_value_text (audit->dataset, claim, lang),
  };
}

/**
 * jeoul_finding_code_name:
 *
 * Returns: (transfer none): what a kind of finding is about: "Sums that do not come out"
 */
const char *
jeoul_finding_code_name (JeoulFindingCode code,
                         JeoulLang        lang)
{
  static const char *const names[] = {
    [JEOUL_FINDING_SUM] = NC_ ("finding", "Sums that do not come out"),
    [JEOUL_FINDING_RATIO] = NC_ ("finding", "Ratios that their own figures do not give"),
    [JEOUL_FINDING_SCOPE] = NC_ ("finding", "Ratios of figures that are reckoned differently"),
    [JEOUL_FINDING_TENFOLD] = NC_ ("finding", "Same digits, a power of ten apart"),
    [JEOUL_FINDING_RATE] = NC_ ("finding", "Exchange rates that no month of the time had"),
    [JEOUL_FINDING_RESTATED] = NC_ ("finding", "Restatements in which something changed"),
    [JEOUL_FINDING_BOUNDS] = NC_ ("finding", "Claims that exclude each other"),
    [JEOUL_FINDING_UNIT_PRICE] = NC_ ("finding", "Chip prices far from what dealers ask"),
    [JEOUL_FINDING_ORIGIN] = NC_ ("finding", "Several reports of one statement"),
    [JEOUL_FINDING_UNREAD] = NC_ ("finding", "Sources that were not read"),
  };

  g_return_val_if_fail ((guint) code < G_N_ELEMENTS (names), "");

  return jeoul_trc (lang, "finding", names[code]);
}

/**
 * jeoul_severity_word:
 *
 * Returns: (transfer none): the word of the command line's JSON: "warning"
 */
const char *
jeoul_severity_word (JeoulSeverity severity)
{
  return severity == JEOUL_SEVERITY_WARNING ? "warning" : "note";
}

/**
 * jeoul_severity_name:
 *
 * Returns: (transfer none): "Warning"
 */
const char *
jeoul_severity_name (JeoulSeverity severity,
                     JeoulLang     lang)
{
  return severity == JEOUL_SEVERITY_WARNING ? jeoul_trc (lang, "severity", "Warning")
                                            : jeoul_trc (lang, "severity", "Note");
}

static char *
say_sum (const JeoulAudit   *audit,
         const JeoulFinding *finding,
         JeoulLang           lang)
{
  const JeoulClaim *claim = get_claim (audit, finding, 0);
  g_auto (Phrase) phrase = phrase_of (audit, claim, lang);
  gboolean approx = jeoul_audit_is_approx (audit->dataset, claim->derivation);
  g_autofree char *computed = jeoul_audit_interval_text (
    finding->computed, jeoul_claim_get_unit (audit->dataset, claim), approx, lang);

  /* Translators: 1 is who says so, 2 of what ("DeepSeek-V3, training cost"), 3 the value stated, 4
   * the one computed. */
  return g_strdup_printf (
    jeoul_tr (lang, "%1$s states %3$s (%2$s), but the sum given for it comes to %4$s."),
    phrase.who, phrase.what, phrase.value, computed);
}

static char *
say_ratio (const JeoulAudit   *audit,
           const JeoulFinding *finding,
           JeoulLang           lang)
{
  const JeoulDataset *dataset = audit->dataset;
  const JeoulClaim *claim = get_claim (audit, finding, 0);
  g_auto (Phrase) of = phrase_of (audit, get_claim (audit, finding, 1), lang);
  g_auto (Phrase) to = phrase_of (audit, get_claim (audit, finding, 2), lang);
  g_autofree char *who = jeoul_audit_who (dataset, claim, lang);
  g_autofree char *stated = jeoul_audit_stated_ratio_text (dataset, claim, lang);
  JeoulInterval pure =
    jeoul_audit_scale (finding->computed, jeoul_claim_get_unit (dataset, claim)->factor);
  g_autofree char *computed =
    jeoul_audit_ratio_text (pure, jeoul_audit_is_approx_ratio (dataset, claim), lang);

  /* Translators: 1 is who says so, 2 the ratio stated ("about 10 %"), 3 and 4 the two figures that
   * it compares with what they are of, 5 the ratio computed. */
  return g_strdup_printf (
    jeoul_tr (lang, "%1$s gives the ratio as %2$s, but its own two figures, %3$s (%4$s) and %5$s "
                    "(%6$s), give %7$s."),
    who, stated, of.value, of.what, to.value, to.what, computed);
}

/* What differs, then the pair that can be compared instead, if the dataset has one. */
static char *
say_scope (const JeoulAudit   *audit,
           const JeoulFinding *finding,
           JeoulLang           lang)
{
  const JeoulDataset *dataset = audit->dataset;
  const JeoulClaim *claim = get_claim (audit, finding, 0);
  JeoulComparison comparison = jeoul_compare (dataset, claim->ratio_of, claim->ratio_to);
  JeoulComparison instead;
  g_auto (Phrase) of = phrase_of (audit, get_claim (audit, finding, finding->n_claims - 2), lang);
  g_auto (Phrase) to = phrase_of (audit, get_claim (audit, finding, finding->n_claims - 1), lang);
  g_autofree char *who = jeoul_audit_who (dataset, claim, lang);
  g_autofree char *why = jeoul_comparison_sentence (dataset, &comparison, lang);
  g_autofree char *offer = NULL;
  GString *sentence = g_string_new (NULL);

  /* Translators: 1 is who compares, 2 and 4 the two figures, 3 and 5 what they are of. */
  g_string_append_printf (sentence,
                          jeoul_tr (lang, "%1$s compares %2$s (%3$s) with %4$s (%5$s)."), who,
                          of.value, of.what, to.value, to.what);
  g_string_append_printf (sentence, " %s", why);
  if (jeoul_comparison_alternative (dataset, &comparison, &instead))
    offer = jeoul_comparison_offer (dataset, &instead, lang);
  if (offer != NULL)
    g_string_append_printf (sentence, jeoul_tr (lang, " What this dataset can compare: %s."), offer);
  return g_string_free (sentence, FALSE);
}

static char *
say_tenfold (const JeoulAudit   *audit,
             const JeoulFinding *finding,
             JeoulLang           lang)
{
  g_auto (Phrase) a = phrase_of (audit, get_claim (audit, finding, 0), lang);
  g_auto (Phrase) b = phrase_of (audit, get_claim (audit, finding, 1), lang);
  double exponent = log10 (fabs (finding->computed.low));
  double factor = pow (10, fabs (round (exponent)));
  g_autofree char *number = jeoul_format_double (lang, factor, NULL, JEOUL_FORM_FULL);
  gboolean converted =
    g_strcmp0 (jeoul_claim_get_unit (audit->dataset, get_claim (audit, finding, 0))->currency,
               jeoul_claim_get_unit (audit->dataset, get_claim (audit, finding, 1))->currency) != 0;
  gboolean about = !converted && jeoul_audit_is_about_factor (audit, finding);
  g_autofree char *times = about ? g_strdup_printf (jeoul_trc (lang, "bound", "about %s"), number)
                                 : g_steal_pointer (&number);
  /* Translators: 1 and 4 are who says so, 2 and 5 of what, 3 and 6 the values, 7 is "10", "about
   * 100" … */
  const char *format =
    converted
      ? jeoul_tr (lang, "%1$s gives %3$s (%2$s), %4$s %6$s (%5$s): at the exchange rate of the time one "
                        "is about %7$s times the other. A zero or a unit may have slipped.")
      : jeoul_tr (lang, "%1$s gives %3$s (%2$s), %4$s %6$s (%5$s): the leading digits agree, but one is "
                        "%7$s times the other. A zero or a unit may have slipped.");

  return g_strdup_printf (format, a.who, a.what, a.value, b.who, b.what, b.value, times);
}

static char *
say_rate (const JeoulAudit   *audit,
          const JeoulFinding *finding,
          JeoulLang           lang)
{
  const JeoulClaim *claim = get_claim (audit, finding, 0);
  g_auto (Phrase) phrase = phrase_of (audit, claim, lang);
  guint n = 0;
  const JeoulTerm *term = jeoul_dataset_get_term (
    audit->dataset, jeoul_audit_find_exchange (audit->dataset, claim->derivation, &n));
  g_autofree char *rate =
    jeoul_audit_rate_text (finding->computed, term->quote, term->base, lang);
  g_autofree char *mean = jeoul_audit_rate_text (finding->expected, term->quote, NULL, lang);
  const char *format =
    term->number.text != NULL
      ? jeoul_tr (lang, "%1$s reckons %2$s (%3$s) at %4$s; the monthly mean of the time was %5$s.")
      : jeoul_tr (lang, "%1$s gives %2$s (%3$s). That comes to %4$s, while the monthly mean of the "
                        "time was %5$s.");

  /* Translators: 1 is who says so, 2 the value, 3 of what, 4 a rate ("₩1,470.6 to $1"), 5 another
   * without the "to $1", or the lowest to the highest. */
  return g_strdup_printf (format, phrase.who, phrase.value, phrase.what, rate, mean);
}

/* One difference: "basis purchase instead of assumed rent". */
static void
add_difference (GString    *differences,
                const char *name,
                const char *here,
                const char *there,
                JeoulLang   lang)
{
  if (differences->len > 0)
    g_string_append (differences, "; ");
  /* Translators: what differs, what it is here, and what it is in the claim that is restated. */
  g_string_append_printf (differences, jeoul_trc (lang, "finding", "%1$s %2$s instead of %3$s"), name,
                          here, there);
}

static char *
facet_text (const JeoulAudit *audit,
            const JeoulClaim *claim,
            JeoulChange       change,
            JeoulLang         lang)
{
  const JeoulDataset *dataset = audit->dataset;

  switch (change)
    {
    case JEOUL_CHANGE_SUBJECT:
      return g_strdup (jeoul_text_get_marked (&jeoul_claim_get_subject (dataset, claim)->name,
                                              lang));
    case JEOUL_CHANGE_QUANTITY:
      return g_strdup (jeoul_text_get_marked (&jeoul_claim_get_quantity (dataset, claim)->name,
                                              lang));
    case JEOUL_CHANGE_STAGE:
      return jeoul_stages_name (claim->stages, lang);
    case JEOUL_CHANGE_BASIS:
      return g_strdup (jeoul_facet_name (&jeoul_bases, claim->basis, lang));
    case JEOUL_CHANGE_EXTENT:
      return g_strdup (jeoul_facet_name (&jeoul_extents, claim->extent, lang));
    case JEOUL_CHANGE_ROLE:
      return g_strdup (jeoul_facet_name (&jeoul_roles, claim->role, lang));
    case JEOUL_CHANGE_PART:
      return g_strdup (jeoul_facet_name (&jeoul_parts, claim->part, lang));
    case JEOUL_CHANGE_HARDWARE:
    default:
      return jeoul_claim_hardware_text (dataset, claim, lang);
    }
}

static char *
say_restated (const JeoulAudit   *audit,
              const JeoulFinding *finding,
              JeoulLang           lang)
{
  static const char *const names[] = {
    NC_ ("finding", "subject"), NC_ ("finding", "quantity"), NC_ ("finding", "stage"),
    NC_ ("finding", "basis"),   NC_ ("finding", "extent"),   NC_ ("finding", "role of the GPUs"),
    NC_ ("finding", "part"),    NC_ ("finding", "hardware"),
  };
  const JeoulClaim *a = get_claim (audit, finding, 0), *b = get_claim (audit, finding, 1);
  g_auto (Phrase) here = phrase_of (audit, a, lang);
  g_auto (Phrase) there = phrase_of (audit, b, lang);
  guint changes = jeoul_audit_changes (audit->dataset, a, b);
  g_autoptr (GString) differences = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *own = NULL;
      g_autofree char *other = NULL;

      if ((changes & (1u << i)) == 0)
        continue;
      own = facet_text (audit, a, 1u << i, lang);
      other = facet_text (audit, b, 1u << i, lang);
      add_difference (differences, jeoul_trc (lang, "finding", names[i]), own, other, lang);
    }
  if (jeoul_audit_value_changed (audit->dataset, a, b))
    add_difference (differences, jeoul_trc (lang, "finding", "value"), here.value, there.value,
                    lang);

  /* Translators: 1 is who says so, 2 the value, 3 of what; 4, 5 and 6 the same of what is restated;
   * 7 a list of differences. */
  return g_strdup_printf (
    jeoul_tr (lang, "%1$s gives %2$s (%3$s), which restates %5$s (%6$s) by %4$s. What differs: "
                    "%7$s."),
    here.who, here.value, here.what, there.who, there.value, there.what, differences->str);
}

static char *
say_bounds (const JeoulAudit   *audit,
            const JeoulFinding *finding,
            JeoulLang           lang)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < finding->n_claims; i++)
    {
      g_auto (Phrase) phrase = phrase_of (audit, get_claim (audit, finding, i), lang);

      if (i > 0)
        g_string_append (list, "; ");
      /* Translators: who says so, the value, of what. */
      g_string_append_printf (list, jeoul_trc (lang, "finding", "%1$s: %2$s (%3$s)"), phrase.who,
                              phrase.value, phrase.what);
    }
  /* Translators: a list of claims. */
  return g_strdup_printf (
    jeoul_ntr (lang, "%s. The two cannot both hold, even allowing for rounding.",
               "%s. No two of these can both hold, even allowing for rounding.",
               finding->n_claims - 1),
    list->str);
}

static char *
say_unit_price (const JeoulAudit   *audit,
                const JeoulFinding *finding,
                JeoulLang           lang)
{
  const JeoulIndex *involved = jeoul_audit_get_claims (audit, finding);
  g_auto (Phrase) claim = phrase_of (audit, get_claim (audit, finding, 0), lang);
  g_autofree char *dealers =
    jeoul_audit_money_text (finding->expected, finding->currency, FALSE, lang);
  g_autofree char *each = NULL;
  g_autofree char *count = NULL;

  if (!jeoul_audit_is_implied_price (audit->dataset, finding, involved))
    /* Translators: 1 is who says so, 2 a price, 3 of what, 4 a range of prices. */
    return g_strdup_printf (
      jeoul_tr (lang, "%1$s gives %2$s (%3$s); the dealers in this dataset ask %4$s."), claim.who,
      claim.value, claim.what, dealers);
  count = jeoul_audit_value_text (audit->dataset, get_claim (audit, finding, 1), lang);
  each = jeoul_audit_each_text (audit->dataset, get_claim (audit, finding, 0),
                                get_claim (audit, finding, 1), finding, lang);
  /* Translators: 1 is who says so, 2 an amount, 3 of what, 4 a number of GPUs, 5 a price ("$2,700
   * each"), 6 a range of prices. */
  return g_strdup_printf (
    jeoul_tr (lang, "%1$s gives %2$s (%3$s) as the purchase; over %4$s that is about %5$s, while the "
                    "dealers in this dataset ask %6$s."),
    claim.who, claim.value, claim.what, count, each, dealers);
}

static char *
say_origin (const JeoulAudit   *audit,
            const JeoulFinding *finding,
            JeoulLang           lang)
{
  g_auto (Phrase) claim = phrase_of (audit, get_claim (audit, finding, 0), lang);
  guint n = (guint) finding->computed.low;

  /* Translators: 1 is how many sources, 2 a value, 3 of what, 4 who says so. */
  return g_strdup_printf (
    jeoul_ntr (lang, "%1$u source carries %2$s (%3$s), and it goes back to one statement, by %4$s.",
               "%1$u sources carry %2$s (%3$s), and all of them go back to one statement, by %4$s.",
               n),
    n, claim.value, claim.what, claim.who);
}

static char *
say_unread (const JeoulAudit   *audit,
            const JeoulFinding *finding,
            JeoulLang           lang)
{
  const JeoulSource *source =
    &jeoul_dataset_get_sources (audit->dataset, NULL)[finding->source];
  const char *title = jeoul_text_get_marked (&source->title, lang);

  if (finding->n_claims == 0)
    return g_strdup_printf (
      jeoul_tr (lang, "“%s” was not read for this dataset; no claim is cited from it."), title);
  /* Translators: 1 is the title of a source, 2 a number of claims. */
  return g_strdup_printf (
    jeoul_ntr (lang, "“%1$s” was not read for this dataset; %2$u claim is cited from it.",
               "“%1$s” was not read for this dataset; %2$u claims are cited from it.",
               finding->n_claims),
    title, finding->n_claims);
}

/**
 * jeoul_finding_sentence:
 * @audit: an audit
 * @finding: one of its findings
 * @lang: a language
 *
 * Returns: (transfer full): what does not fit, for a reader who has not seen the dataset
 */
char *
jeoul_finding_sentence (const JeoulAudit   *audit,
                        const JeoulFinding *finding,
                        JeoulLang           lang)
{
  static char *(*const say[]) (const JeoulAudit *, const JeoulFinding *, JeoulLang) = {
    [JEOUL_FINDING_SUM] = say_sum,
    [JEOUL_FINDING_RATIO] = say_ratio,
    [JEOUL_FINDING_SCOPE] = say_scope,
    [JEOUL_FINDING_TENFOLD] = say_tenfold,
    [JEOUL_FINDING_RATE] = say_rate,
    [JEOUL_FINDING_RESTATED] = say_restated,
    [JEOUL_FINDING_BOUNDS] = say_bounds,
    [JEOUL_FINDING_UNIT_PRICE] = say_unit_price,
    [JEOUL_FINDING_ORIGIN] = say_origin,
    [JEOUL_FINDING_UNREAD] = say_unread,
  };

  g_return_val_if_fail ((guint) finding->code < G_N_ELEMENTS (say), NULL);

  return say[finding->code](audit, finding, lang);
}
