/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Weighing: the sentence and the offer, a common scope, the findings, a figure of one's own. */
#include "app-real.h"

#include <string.h>

#define V3 "deepseek-v3-final-run-cost"
#define LLAMA "hankyung-llama-3-1-cost"
#define V3_HOURS "deepseek-v3-gpu-hours"
#define LLAMA_HOURS "llama-3-1-405b-gpu-hours"
#define MARK "*, claimed by *"

static void
expect (AppDriver  *app,
        AtspiRole   role,
        const char *pattern)
{
  g_object_unref (app_find (app, role, pattern));
}

static void
press (AppDriver  *app,
       const char *pattern)
{
  g_autoptr (AtspiAccessible) button = app_find (app, ATSPI_ROLE_PUSH_BUTTON, pattern);

  node_act (button, "click");
}

static void
test_pins (void)
{
  AppDriver *app = app_start (NULL);

  app_act_text ("win.pin", V3);
  expect (app, ATSPI_ROLE_LABEL, "Pinned: DeepSeek: $5.576M. *");
  app_act_text ("win.pin", LLAMA);
  expect (app, ATSPI_ROLE_LABEL, "Cannot be told: *");
  expect (app, ATSPI_ROLE_LABEL, "Relative to the first: *(means nothing here)");
  app_act_text ("app.language", "ko");
  expect (app, ATSPI_ROLE_LABEL, "판단할 수 없음: *");
  expect (app, ATSPI_ROLE_LABEL, "첫 번째 주장 대비: *(여기서는 의미 없음)");
  app_act_text ("app.language", "en");

  /* Two claims that can be compared, in the figure that has them. */
  press (app, "By GPU-hours: 1/11.1");
  app_await (app, app_state_is ("win.figure", "gpu-hours"));
  expect (app, ATSPI_ROLE_LABEL, "Comparable, with a note: *");
  expect (app, ATSPI_ROLE_LABEL, "The other way round: 1/11.1");
  app_await (app, app_count (app, ATSPI_ROLE_LABEL, "*means nothing here*") == 0);
  app_act_text ("app.language", "ko");
  expect (app, ATSPI_ROLE_LABEL, "비교할 수 있으나 유의할 점이 있음: *");
  app_act_text ("app.language", "en");

  press (app, "Unpin Meta: *");
  expect (app, ATSPI_ROLE_LABEL, "Pinned: DeepSeek: 2.788M?GPU-hours. *");
  press (app, "Unpin All Claims");
  app_await (app, !app_is_enabled ("win.clear-pins"));
  app_await (app, app_count (app, ATSPI_ROLE_LABEL, "Pinned: *") == 0);
  app_quit (app);
}

static void
test_scope (void)
{
  AppDriver *app = app_start (NULL);
  g_autofree char *facets = NULL;
  guint n_all, n;

  app_await (app, (n_all = app_count (app, ATSPI_ROLE_LIST_ITEM, MARK)) > 20);
  app_act_text ("win.pin", V3);
  app_act_text ("win.pin", LLAMA);
  press (app, "Restrict to a Common Scope");
  app_await (app, !app_state_is ("win.facets", ""));
  facets = app_dup_state ("win.facets");
  g_assert_nonnull (strstr (facets, "basis:assumed-rent"));
  app_await (app, (n = app_count (app, ATSPI_ROLE_LIST_ITEM, MARK)) > 0 && n < n_all);
  app_act ("win.clear-filters", NULL);
  app_await (app, app_count (app, ATSPI_ROLE_LIST_ITEM, MARK) == n_all);
  app_quit (app);
}

static void
test_findings (void)
{
  static const struct
  {
    const char *language;
    const char *heading;
    const char *warning;
    const char *link;
  } turns[] = {
    { "en", "Findings", "Warning: *", "DeepSeek: $5.576M · DeepSeek-V3" },
    { "ko", "점검 결과", "경고: *", "딥시크: 557.6만*달러 · DeepSeek-V3" },
  };
  AppDriver *app = app_start (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      g_test_message ("%s", turns[i].language);
      app_act_text ("app.language", turns[i].language);
      app_act ("win.findings", NULL);
      app_await (app, app_state_is ("win.page", "findings"));
      expect (app, ATSPI_ROLE_HEADING, turns[i].heading);
      expect (app, ATSPI_ROLE_LIST_ITEM, turns[i].warning);
      press (app, turns[i].link);
      app_await (app, app_state_is ("win.select", V3));
      app_await (app, app_state_is ("win.page", "figure"));
      app_await (app, app_state_is ("win.show-details", "true"));
      app_act_text ("win.select", "");
    }

  /* Escape leads back too. */
  app_act ("win.findings", NULL);
  expect (app, ATSPI_ROLE_HEADING, "점검 결과");
  app_press (app, "Escape");
  app_await (app, app_state_is ("win.page", "figure"));
  app_quit (app);
}

/* The sum of a claim, and whether it holds, in its pane. */
static void
test_sum (void)
{
  AppDriver *app = app_start (NULL);

  app_act_text ("win.select", V3);
  expect (app, ATSPI_ROLE_HEADING, "The sum and its check");
  expect (app, ATSPI_ROLE_LABEL, "2,788,000*GPU-hours × $2*= $5,576,000: holds");
  app_act_text ("app.language", "ko");
  expect (app, ATSPI_ROLE_HEADING, "계산과 검산");
  app_quit (app);
}

static void
test_own_figure (void)
{
  static const char title[] = "GPU time: DeepSeek-V3, Llama 3.1 405B";
  g_autofree char *path = g_build_filename (g_getenv ("JEOUL_TEST_FOLDER"), "own.svg", NULL);
  g_autofree char *pasted = NULL, *line = NULL, *svg = NULL;
  g_auto (GStrv) argv = NULL;
  g_autoptr (GError) error = NULL;
  AppDriver *app = app_start (NULL);

  app_act_text ("win.pin", V3_HOURS);
  app_act_text ("win.pin", LLAMA_HOURS);
  app_act ("win.own-figure", NULL);
  expect (app, ATSPI_ROLE_RADIO_BUTTON, "The pinned claims (2)");
  press (app, "*Create");
  app_await (app, app_state_is ("win.figure", "own:1"));
  expect (app, ATSPI_ROLE_HEADING, title);
  expect (app, ATSPI_ROLE_LIST_ITEM, title);
  app_await (app, app_count (app, ATSPI_ROLE_LIST_ITEM, MARK) == 2);

  /* It is there in the other language too, under its own title. */
  app_act_text ("app.language", "ko");
  expect (app, ATSPI_ROLE_LABEL, "내 차트");
  expect (app, ATSPI_ROLE_LIST_ITEM, title);
  g_assert_true (app_state_is ("win.figure", "own:1"));
  app_act_text ("app.language", "en");
  expect (app, ATSPI_ROLE_LABEL, "My Figures");

  /* What is copied makes it again. */
  app_act_text ("win.copy-own-command", "own:1");
  expect (app, ATSPI_ROLE_LABEL, "Command line copied");
  app_press (app, "Control+f");
  app_press (app, "Control+v");
  app_await (app, !app_state_is ("win.filter", ""));
  pasted = app_dup_state ("win.filter");
  g_assert_nonnull (strstr (pasted, " -o 'gpu-hours-own-1.en.png'"));
  *strstr (pasted, " -o ") = '\0';
  line = g_strdup_printf ("%s -o %s --format svg --force", pasted, path);
  g_assert_true (g_shell_parse_argv (line, NULL, &argv, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (argv[0], ==, "jeoul");
  g_free (argv[0]);
  argv[0] = g_strdup (g_getenv ("JEOUL_TEST_PROGRAM"));
  g_assert_cmpint (app_run ((const char *const *) argv + 1), ==, 0);
  g_assert_true (g_file_get_contents (path, &svg, NULL, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (svg, "DeepSeek-V3"));
  app_act ("win.clear-filters", NULL);

  app_act_text ("win.delete-own", "own:1");
  app_await (app, app_state_is ("win.figure", "gpu-hours"));
  app_await (app, app_count (app, ATSPI_ROLE_LIST_ITEM, title) == 0);
  app_quit (app);
}

void
app_real_add_weigh (void)
{
  g_test_add_func ("/app-real/weigh/pins", test_pins);
  g_test_add_func ("/app-real/weigh/scope", test_scope);
  g_test_add_func ("/app-real/weigh/findings", test_findings);
  g_test_add_func ("/app-real/weigh/sum", test_sum);
  g_test_add_func ("/app-real/weigh/own-figure", test_own_figure);
}
