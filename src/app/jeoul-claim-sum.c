/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weighing part of a claim's pane: its class, its sum with the check, what was found about it. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-claim-sections-private.h"

#include "jeoul-claim-text.h"
#include "jeoul-compare.h"
#include "jeoul-finding-row.h"
#include "jeoul-label.h"

/* More findings of one claim than this are for the page of findings. */
#define MAX_FINDINGS 6

/* An icon with words: the words alone are read out. A box would ask the label how wide it is in its
 * height, which labels do not know well; a grid asks for the height. */
static void
add_verdict (JeoulClaimSections *pane,
             const char         *icon_name,
             const char         *text)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 6, NULL);
  GtkWidget *label = jeoul_label_new (text);

  gtk_grid_attach (GTK_GRID (grid),
                   g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "valign", GTK_ALIGN_START,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL),
                   0, 0, 1, 1);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (GTK_GRID (grid), label, 1, 0, 1, 1);
  gtk_box_append (pane->box, grid);
}

void
jeoul_claim_sections_append_class (JeoulClaimSections *pane)
{
  char scope_class = jeoul_scope_class (pane->dataset, pane->claim);
  g_autofree char *text = NULL;

  if (scope_class == 0)
    return;
  /* Translators: a class of claims, "A · final run at an assumed rent" */
  text = g_strdup_printf (jeoul_tr (pane->lang, "Class %c · %s"), scope_class,
                          jeoul_scope_class_name (scope_class, pane->lang));
  jeoul_claim_sections_add_text (pane, text, "dim-label");
}

static void
append_operands (JeoulClaimSections *pane,
                 const JeoulTerm    *term,
                 guint               depth)
{
  const JeoulIndex *operands;

  if (term->type == JEOUL_TERM_CLAIM)
    {
      jeoul_claim_sections_add_claim (
          pane, &jeoul_dataset_get_claims (pane->dataset, NULL)[term->claim], NULL);
      return;
    }
  if (term->type < JEOUL_TERM_SUM || depth > 64)
    return;
  operands = jeoul_dataset_get_list (pane->dataset, term->operands);
  for (guint i = 0; i < term->operands.count; i++)
    append_operands (pane, jeoul_dataset_get_term (pane->dataset, operands[i]), depth + 1);
}

/* The text says itself whether it holds. */
static void
append_check (JeoulClaimSections *pane)
{
  JeoulSumCheck check = jeoul_check_sum (pane->dataset, pane->claim, NULL);
  g_autofree char *text = jeoul_check_sum_text (pane->dataset, pane->claim, pane->lang);

  if (text == NULL || check == JEOUL_SUM_NONE)
    {
      g_free (text);
      text = jeoul_claim_text_derivation (pane->dataset, pane->claim, pane->lang);
      jeoul_claim_sections_add_text (pane, text, "numeric");
      return;
    }
  add_verdict (pane, check == JEOUL_SUM_HOLDS ? "emblem-ok-symbolic" : "dialog-warning-symbolic",
               text);
}

void
jeoul_claim_sections_append_sum (JeoulClaimSections *pane)
{
  const JeoulClaim *claim = pane->claim;
  const JeoulClaim *claims = jeoul_dataset_get_claims (pane->dataset, NULL);

  if (claim->derivation != JEOUL_NO_INDEX)
    {
      jeoul_claim_sections_add_heading (pane, N_ ("The sum and its check"));
      append_check (pane);
      append_operands (pane, jeoul_dataset_get_term (pane->dataset, claim->derivation), 0);
    }
  if (claim->ratio_of != JEOUL_NO_INDEX && claim->ratio_to != JEOUL_NO_INDEX)
    {
      jeoul_claim_sections_add_heading (pane, N_ ("The ratio"));
      jeoul_claim_sections_add_claim (pane, &claims[claim->ratio_of],
                                      jeoul_trc (pane->lang, "ratio", "of"));
      jeoul_claim_sections_add_claim (pane, &claims[claim->ratio_to],
                                      jeoul_trc (pane->lang, "ratio", "to"));
      if (claim->derivation == JEOUL_NO_INDEX)
        append_check (pane);
    }
}

static gboolean
concerns (JeoulClaimSections *pane,
          const JeoulFinding *finding)
{
  const JeoulIndex *involved = jeoul_audit_get_claims (pane->audit, finding);
  const JeoulIndex index
      = pane->claim - jeoul_dataset_get_claims (pane->dataset, NULL);

  for (guint i = 0; i < finding->n_claims; i++)
    {
      if (involved[i] == index)
        return TRUE;
    }

  return FALSE;
}

void
jeoul_claim_sections_append_findings (JeoulClaimSections *pane)
{
  const JeoulFinding *findings;
  guint n, n_found = 0;
  GtkWidget *button;

  if (pane->audit == NULL)
    return;

  findings = jeoul_audit_get_findings (pane->audit, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sentence = NULL;

      if (!concerns (pane, &findings[i]))
        continue;
      if (n_found++ == 0)
        jeoul_claim_sections_add_heading (pane, N_ ("Findings"));
      if (n_found > MAX_FINDINGS)
        break;
      sentence = findings[i].acknowledged
                     ? g_strdup_printf (
                           jeoul_tr (pane->lang, "%s (explained in the dataset)"),
                           jeoul_finding_code_name (findings[i].code, pane->lang))
                     : jeoul_finding_row_name (pane->audit, &findings[i], pane->lang);
      add_verdict (pane, jeoul_severity_icon (findings[i].severity), sentence);
    }
  if (n_found == 0)
    return;

  button = g_object_new (GTK_TYPE_BUTTON, "child",
                         jeoul_label_new (jeoul_tr (pane->lang, "Show All Findings")),
                         "action-name", "win.findings", NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  jeoul_tr (pane->lang, "Show All Findings"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "claim-link");
  gtk_box_append (pane->box, button);
}
