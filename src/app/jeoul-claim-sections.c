/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a claim's pane, each a list of widgets under its heading. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-claim-sections-private.h"

#include <math.h>

#include "jeoul-claim-text.h"
#include "jeoul-convert.h"
#include "jeoul-facet-names.h"
#include "jeoul-label.h"
#include "jeoul-wrap-layout.h"

/* Other claims beyond this many are counted, not listed: the table has them all. */
#define MAX_OTHERS 40

typedef JeoulClaimSections Pane;

void
jeoul_claim_sections_add_heading (JeoulClaimSections *pane,
                                  const char         *title)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", jeoul_tr (pane->lang, title), "xalign", 0.0, "wrap",
                                   TRUE, NULL);

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "pane-heading");
  gtk_box_append (pane->box, label);
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = jeoul_label_new (text);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

void
jeoul_claim_sections_add_text (JeoulClaimSections *pane,
                               const char         *text,
                               const char         *css_class)
{
  if (text != NULL && *text != '\0')
    gtk_box_append (pane->box, new_label (text, css_class));
}

static void
add_named (Pane            *pane,
           const JeoulText *text,
           const char      *css_class)
{
  g_autofree char *string = jeoul_claim_text_of (text, pane->lang);

  jeoul_claim_sections_add_text (pane, string, css_class);
}

static gboolean
is_web_address (const char *address)
{
  return address != NULL && (g_ascii_strncasecmp (address, "https://", 8) == 0 ||
                             g_ascii_strncasecmp (address, "http://", 7) == 0);
}

void
jeoul_claim_sections_add_claim (JeoulClaimSections *pane,
                                const JeoulClaim   *claim,
                                const char         *prefix)
{
  g_autofree char *title = jeoul_claim_text_title (pane->dataset, claim, pane->lang);
  g_autofree char *scope = jeoul_claim_scope_text (pane->dataset, claim, pane->lang);
  g_autofree char *text = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button;

  text = prefix != NULL ? g_strdup_printf ("%s: %s", prefix, title) : g_strdup (title);
  gtk_box_append (GTK_BOX (box), jeoul_label_new (text));
  if (scope != NULL && *scope != '\0')
    {
      GtkWidget *label = jeoul_label_new (scope);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }
  button = g_object_new (GTK_TYPE_BUTTON, "child", box, "action-name", "win.select", NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  scope != NULL ? scope : "", -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", claim->id);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "claim-link");
  gtk_box_append (pane->box, button);
}

static void
append_printed (Pane *pane)
{
  const JeoulCitation *citations
      = jeoul_dataset_get_citations (pane->dataset, pane->claim->citations);
  gboolean any = FALSE;

  for (guint i = 0; i < pane->claim->citations.count; i++)
    {
      if (citations[i].printed == NULL)
        continue;
      if (!any)
        jeoul_claim_sections_add_heading (pane, N_ ("As printed"));
      any = TRUE;
      jeoul_claim_sections_add_text (pane, citations[i].printed, "title-4");
    }
}

static void
append_normalised (Pane       *pane,
                   const char *currency)
{
  const JeoulClaim *claim = pane->claim;
  g_autofree char *full = jeoul_claim_text_value (pane->dataset, claim, JEOUL_FORM_FULL,
                                                  pane->lang);
  g_autofree char *compact = jeoul_claim_text_value (pane->dataset, claim, JEOUL_FORM_COMPACT,
                                                     pane->lang);
  const char *level = jeoul_claim_get_level (pane->dataset, claim);
  const JeoulUnit *unit = jeoul_claim_get_unit (pane->dataset, claim);

  jeoul_claim_sections_add_heading (pane, N_ ("Normalised"));
  jeoul_claim_sections_add_text (pane, full, "title-3");
  if (g_strcmp0 (full, compact) != 0)
    jeoul_claim_sections_add_text (pane, compact, "dim-label");
  jeoul_claim_sections_add_text (pane, level, "dim-label");

  if (currency != NULL && unit->currency != NULL && !g_str_equal (unit->currency, currency) &&
      claim->value.bound != JEOUL_BOUND_VERBAL && claim->value.bound != JEOUL_BOUND_NONE)
    {
      JeoulConversion conversion = jeoul_convert (pane->dataset, claim, currency);
      JeoulUnitStyle style = jeoul_unit_get_style (unit, pane->lang);
      g_autofree char *amount = NULL, *month = NULL, *text = NULL;

      if (isnan (conversion.factor))
        {
          jeoul_claim_sections_add_text (
              pane, jeoul_tr (pane->lang, "No exchange rate is known for it."), "dim-label");
          return;
        }
      style.currency = currency;
      amount = jeoul_format_double (pane->lang,
                                    jeoul_value_position (&claim->value) * conversion.factor,
                                    &style, JEOUL_FORM_COMPACT);
      month = jeoul_period_format (
          pane->lang, (JeoulPeriod) { conversion.first_month, conversion.last_month });
      text = g_strdup_printf (jeoul_tr (pane->lang, "%s at the mean rate of %s, computed"), amount,
                              month);
      jeoul_claim_sections_add_text (pane, text, "dim-label");
    }
}

static void
append_bound (Pane *pane)
{
  g_autofree char *text = NULL;
  const JeoulClaim *claim = pane->claim;
  const char *status = claim->status != JEOUL_STATUS_CURRENT
                           ? jeoul_facet_name (&jeoul_statuses, claim->status, pane->lang)
                           : NULL;

  jeoul_claim_sections_add_heading (pane, N_ ("Bound and evidence"));
  text = g_strjoin (" · ", jeoul_bound_name (claim->value.bound, pane->lang),
                    jeoul_facet_name (&jeoul_evidences, claim->evidence, pane->lang), status, NULL);
  jeoul_claim_sections_add_text (pane, text, NULL);
}

static void
append_claimant (Pane *pane)
{
  const JeoulClaimant *claimant = jeoul_claim_get_claimant (pane->dataset, pane->claim);
  g_autofree char *name = jeoul_claim_text_claimant (pane->dataset, pane->claim, pane->lang);

  jeoul_claim_sections_add_heading (pane, N_ ("Claimant"));
  jeoul_claim_sections_add_text (pane, name, "heading");
  add_named (pane, &claimant->role, "dim-label");
  jeoul_claim_sections_add_text (
      pane,
      jeoul_claim_is_own_account (pane->dataset, pane->claim)
          ? jeoul_tr (pane->lang, "The claimant’s own account.")
          : jeoul_tr (pane->lang, "A statement about somebody else."),
      "dim-label");
}

static void
append_citation (Pane                *pane,
                 const JeoulCitation *citation,
                 gboolean             carried)
{
  const JeoulSource *source
      = &jeoul_dataset_get_sources (pane->dataset, NULL)[citation->source];
  g_autofree char *text = jeoul_claim_text_source (pane->dataset, citation, pane->lang);

  if (is_web_address (source->address))
    {
      g_autofree char *markup = g_markup_printf_escaped ("<a href=\"%s\">%s</a>", source->address,
                                                         text);
      GtkWidget *label = jeoul_label_new ("");

      gtk_label_set_markup (GTK_LABEL (label), markup);
      jeoul_label_keep_words (GTK_LABEL (label));
      gtk_box_append (pane->box, label);
    }
  else
    {
      jeoul_claim_sections_add_text (pane, text, NULL);
    }
  if (carried && citation->printed != NULL)
    {
      g_autofree char *printed = g_strdup_printf (jeoul_tr (pane->lang, "printed there: %s"),
                                                  citation->printed);

      jeoul_claim_sections_add_text (pane, printed, "dim-label");
    }
  if (source->read != JEOUL_READ_ORIGINAL)
    jeoul_claim_sections_add_text (
        pane, jeoul_facet_name (&jeoul_reads, source->read, pane->lang), "dim-label");
  add_named (pane, &citation->note, "dim-label");
}

static void
append_where (Pane *pane)
{
  const JeoulClaim *claim = pane->claim;
  const JeoulCitation *citations;

  jeoul_claim_sections_add_heading (pane, N_ ("Where and when"));
  if (jeoul_date_is_set (claim->asserted))
    {
      g_autofree char *date = jeoul_date_format (pane->lang, claim->asserted);
      g_autofree char *text = g_strdup_printf (jeoul_tr (pane->lang, "Said: %s"), date);

      jeoul_claim_sections_add_text (pane, text, NULL);
    }
  if (jeoul_date_is_set (claim->period.start))
    {
      g_autofree char *period = jeoul_period_format (pane->lang, claim->period);
      g_autofree char *text = g_strdup_printf (jeoul_tr (pane->lang, "About the time: %s"),
                                               period);

      jeoul_claim_sections_add_text (pane, text, NULL);
    }
  citations = jeoul_dataset_get_citations (pane->dataset, claim->citations);
  for (guint i = 0; i < claim->citations.count; i++)
    append_citation (pane, &citations[i], FALSE);

  if (claim->reports.count == 0)
    return;
  jeoul_claim_sections_add_text (pane, jeoul_tr (pane->lang, "Carried by:"), "dim-label");
  citations = jeoul_dataset_get_citations (pane->dataset, claim->reports);
  for (guint i = 0; i < claim->reports.count; i++)
    append_citation (pane, &citations[i], TRUE);
}

static void
add_chip (GtkWidget  *chips,
          const char *list,
          const char *word,
          gboolean    defined)
{
  g_autofree char *tooltip = g_strdup_printf ("%s: %s", list, word);
  GtkWidget *chip = g_object_new (GTK_TYPE_LABEL, "label", defined ? word : tooltip,
                                  "tooltip-text", tooltip, "wrap", TRUE, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (chip, "chip");
  if (!defined)
    gtk_widget_add_css_class (chip, "undefined");
  gtk_widget_set_parent (chip, chips);
}

static void
add_facet_chip (Pane                  *pane,
                GtkWidget             *chips,
                const JeoulVocabulary *vocabulary,
                guint                  index,
                gboolean               always)
{
  const char *word = jeoul_facet_name (vocabulary, index, pane->lang);

  if (word == NULL || (index == 0 && !always))
    return;
  if (g_strcmp0 (jeoul_vocabulary_word (vocabulary, index), "not-applicable") == 0)
    return;
  add_chip (chips, jeoul_vocabulary_name (vocabulary, pane->lang),
            index != 0 ? word : jeoul_trc (pane->lang, "facet", "not said"), index != 0);
}

static void
chips_destroy_cb (GtkWidget *chips)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (chips)) != NULL)
    gtk_widget_unparent (child);
}

static void
append_scope (Pane *pane)
{
  const JeoulClaim *claim = pane->claim;
  g_autofree char *stages = jeoul_stages_name (claim->stages, pane->lang);
  g_autofree char *hardware = jeoul_claim_hardware_text (pane->dataset, claim, pane->lang);
  GtkWidget *chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (chips, jeoul_wrap_layout_new (6));
  g_signal_connect (chips, "destroy", G_CALLBACK (chips_destroy_cb), NULL);

  jeoul_claim_sections_add_heading (pane, N_ ("How it is reckoned"));
  if ((claim->stages & JEOUL_STAGE_NOT_APPLICABLE) == 0)
    {
      if (claim->stages != JEOUL_STAGE_UNDEFINED)
        add_chip (chips, jeoul_vocabulary_name (&jeoul_stages, pane->lang), stages, TRUE);
      else
        add_chip (chips, jeoul_vocabulary_name (&jeoul_stages, pane->lang),
                  jeoul_trc (pane->lang, "facet", "not said"), FALSE);
    }
  add_facet_chip (pane, chips, &jeoul_bases, claim->basis, TRUE);
  add_facet_chip (pane, chips, &jeoul_extents, claim->extent, TRUE);
  add_facet_chip (pane, chips, &jeoul_roles, claim->role, FALSE);
  add_facet_chip (pane, chips, &jeoul_parts, claim->part, FALSE);
  if (hardware != NULL && *hardware != '\0')
    add_chip (chips, jeoul_tr (pane->lang, "Hardware"), hardware, TRUE);
  if (claim->prices > 0)
    {
      g_autofree char *prices = g_strdup_printf (jeoul_tr (pane->lang, "in prices of %d"),
                                                 claim->prices);

      add_chip (chips, jeoul_tr (pane->lang, "Prices"), prices, TRUE);
    }
  gtk_box_append (pane->box, chips);
  jeoul_claim_sections_append_class (pane);
}

static void
append_relations (Pane *pane)
{
  const JeoulRelation *relations
      = jeoul_dataset_get_relations (pane->dataset, pane->claim->relations);
  const JeoulClaim *claims = jeoul_dataset_get_claims (pane->dataset, NULL);

  if (pane->claim->relations.count == 0)
    return;

  jeoul_claim_sections_add_heading (pane, N_ ("Relations"));
  for (guint i = 0; i < pane->claim->relations.count; i++)
    {
      jeoul_claim_sections_add_claim (
          pane, &claims[relations[i].claim],
          jeoul_facet_name (&jeoul_relation_types, relations[i].type, pane->lang));
      add_named (pane, &relations[i].note, "dim-label");
    }
}

static void
append_others (Pane *pane)
{
  guint n, n_others = 0;
  const JeoulClaim *claims = jeoul_dataset_get_claims (pane->dataset, &n);

  for (guint i = 0; i < n; i++)
    {
      if (claims[i].quantity != pane->claim->quantity || &claims[i] == pane->claim ||
          claims[i].subject != pane->claim->subject)
        continue;
      if (n_others++ == 0)
        jeoul_claim_sections_add_heading (pane, N_ ("Other claims on the same quantity"));
      if (n_others <= MAX_OTHERS)
        jeoul_claim_sections_add_claim (pane, &claims[i], NULL);
    }
  if (n_others > MAX_OTHERS)
    {
      g_autofree char *text = g_strdup_printf (jeoul_ntr (pane->lang, "and %u more",
                                                          "and %u more", n_others - MAX_OTHERS),
                                               n_others - MAX_OTHERS);

      jeoul_claim_sections_add_text (pane, text, "dim-label");
    }
}

/**
 * jeoul_claim_sections_append:
 * @box: a vertical box
 * @dataset: a dataset
 * @claim: one of its claims
 * @currency: (nullable): currency to convert to, or %NULL to leave amounts as reported
 * @audit: (nullable): what was found in @dataset, where it is known
 * @lang: language of the interface
 */
void
jeoul_claim_sections_append (GtkBox           *box,
                             JeoulDataset     *dataset,
                             const JeoulClaim *claim,
                             const char       *currency,
                             const JeoulAudit *audit,
                             JeoulLang         lang)
{
  Pane pane = { box, dataset, claim, audit, lang };

  append_printed (&pane);
  append_normalised (&pane, currency);
  append_bound (&pane);
  append_claimant (&pane);
  append_where (&pane);
  append_scope (&pane);
  jeoul_claim_sections_append_sum (&pane);
  jeoul_claim_sections_append_findings (&pane);
  append_relations (&pane);
  append_others (&pane);
  if (!jeoul_text_is_empty (jeoul_claim_get_note (dataset, claim)))
    {
      jeoul_claim_sections_add_heading (&pane, N_ ("Note"));
      add_named (&pane, jeoul_claim_get_note (dataset, claim), NULL);
    }
}
