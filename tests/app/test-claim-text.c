/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Claims in words: the sum written out, the citation, the mark of a missing language. */
#include "jeoul-claim-text.h"
#include "jeoul-place.h"

#include "app-support.h"

static void
test_missing (void)
{
  static const struct
  {
    JeoulText   text;
    JeoulLang   lang;
    const char *expected;
  } cases[] = {
    { { { "Cost", "비용" } }, JEOUL_LANG_EN, "Cost" },
    { { { "Cost", "비용" } }, JEOUL_LANG_KO, "비용" },
    { { { "Cost", NULL } }, JEOUL_LANG_KO, "Cost [en]" },
    { { { NULL, "비용" } }, JEOUL_LANG_EN, "비용 [ko]" },
    { { { NULL, NULL } }, JEOUL_LANG_EN, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = jeoul_claim_text_of (&cases[i].text, cases[i].lang);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_words (void)
{
  g_autoptr (JeoulDataset) dataset = test_builtin ();
  const JeoulClaim *claim = jeoul_dataset_find_claim (dataset, "deepseek-v3-final-run-cost");
  g_autofree char *title = jeoul_claim_text_title (dataset, claim, JEOUL_LANG_EN);
  g_autofree char *korean = jeoul_claim_text_value (dataset, claim, JEOUL_FORM_FULL, JEOUL_LANG_KO);
  g_autofree char *citation = jeoul_claim_text_citation (dataset, claim, JEOUL_LANG_EN);

  g_assert_cmpstr (title, ==, "DeepSeek: $5.576M");
  g_assert_cmpstr (korean, ==, "557만\302\2406,000달러");
  g_assert_true (g_str_has_prefix (citation, "DeepSeek: $5.576M (DeepSeek-V3, "));
  g_assert_nonnull (strstr (citation, "https://"));
  g_assert_nonnull (strstr (citation, "(ai-cost-debate "));
}

static void
test_places (void)
{
  static const struct
  {
    const char *place;
    const char *korean;
  } cases[] = {
    { "Table 1", "표 1" },
    { "Figure 3", "그림 3" },
    { "Fig. 3a", "그림 3a" },
    { "p. 12", "12쪽" },
    { "pp. 12–13", "12–13쪽" },
    { "Section 4.2", "4.2절" },
    { "Appendix A", "부록 A" },
    { "Table 2, p. 5", "표 2, 5쪽" },
    { "headline", "제목" },
    { "Supplementary information", "보충 자료" },
    /* What is no place of that kind stays. */
    { "Table of contents", "Table of contents" },
    { "Table ", "Table " },
    { "표 1", "표 1" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *english = jeoul_place_text (cases[i].place, JEOUL_LANG_EN);
      g_autofree char *korean = jeoul_place_text (cases[i].place, JEOUL_LANG_KO);

      g_assert_cmpstr (english, ==, cases[i].place);
      g_assert_cmpstr (korean, ==, cases[i].korean);
    }
}

/* Every claim of the built-in dataset, in both languages: no empty title, no crash. */
static void
test_all (void)
{
  g_autoptr (JeoulDataset) dataset = test_builtin ();
  guint n, n_sums = 0;
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, &n);

  g_assert_cmpuint (n, >, 100);
  for (guint i = 0; i < n; i++)
    {
      for (guint lang = 0; lang < JEOUL_N_LANGS; lang++)
        {
          g_autofree char *title = jeoul_claim_text_title (dataset, &claims[i], lang);
          g_autofree char *citation = jeoul_claim_text_citation (dataset, &claims[i], lang);
          g_autofree char *sum = jeoul_claim_text_derivation (dataset, &claims[i], lang);

          g_assert_cmpuint (strlen (title), >, 3);
          g_assert_true (g_utf8_validate (citation, -1, NULL));
          g_assert_cmpint (sum != NULL, ==, claims[i].derivation != JEOUL_NO_INDEX);
          if (sum != NULL)
            {
              g_assert_cmpstr (sum, !=, "");
              n_sums++;
            }
        }
    }
  g_assert_cmpuint (n_sums, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/claim-text/missing", test_missing);
  g_test_add_func ("/claim-text/words", test_words);
  g_test_add_func ("/claim-text/places", test_places);
  g_test_add_func ("/claim-text/all", test_all);

  return g_test_run ();
}
