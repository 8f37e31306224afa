/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart in sentences, in both languages. */
#include "chart-samples.h"

static char *
describe (const JeoulSpec *spec,
          double           height)
{
  g_autoptr (JeoulMeasurer) measurer = jeoul_measurer_new_fixed ();
  JeoulLayoutOptions options = { 800, height, 1, FALSE };
  g_autoptr (JeoulScene) scene = jeoul_layout (spec, &options, measurer);

  return jeoul_scene_describe (scene);
}

static void
test_english (void)
{
  g_autoptr (JeoulSpec) spec = sample_claims (JEOUL_LANG_EN);
  g_autofree char *text = NULL;

  spec->alt_intro = g_strdup ("Rival claims, log scale");
  text = describe (spec, 450);
  g_assert_cmpstr (text, ==,
                   "What did training cost? Rival claims, log scale. Shows 6 claims. "
                   "Lowest: Epoch AI: about $5.39M. Highest: Somebody: up to $300M.");
}

static void
test_korean (void)
{
  g_autoptr (JeoulSpec) spec = sample_claims (JEOUL_LANG_KO);
  g_autofree char *text = describe (spec, 450);

  g_assert_cmpstr (text, ==,
                   "모델 하나를 학습시키는 데 얼마가 들었나? 주장 6건을 보여 줍니다. "
                   "가장 낮은 값: 에포크 AI: 약 539만 달러. 가장 높은 값: 누군가: 3억 달러 이하.");
}

static void
test_dropped (void)
{
  g_autoptr (JeoulSpec) spec = sample_claims (JEOUL_LANG_EN);
  g_autofree char *text = describe (spec, 130);

  g_assert_nonnull (strstr (text, "no room at this size."));
}

static void
test_empty (void)
{
  g_autoptr (JeoulSpec) en = jeoul_spec_new ("e", JEOUL_LANG_EN, JEOUL_CHART_ROWS);
  g_autoptr (JeoulSpec) ko = jeoul_spec_new ("e", JEOUL_LANG_KO, JEOUL_CHART_PLANE);
  g_autofree char *english = describe (en, 300);
  g_autofree char *korean = describe (ko, 300);

  g_assert_cmpstr (english, ==, "Nothing to show.");
  g_assert_cmpstr (korean, ==, "표시할 내용이 없습니다.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/describe/english", test_english);
  g_test_add_func ("/describe/korean", test_korean);
  g_test_add_func ("/describe/dropped", test_dropped);
  g_test_add_func ("/describe/empty", test_empty);
  return g_test_run ();
}
