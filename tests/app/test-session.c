/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The session: what may be set, what follows from what, what survives another dataset. */
#include "jeoul-undo.h"
#include "jeoul-what-if.h"

#include "app-support.h"
#include "jeoul-compare.h"
#include "jeoul-filter.h"
#include "jeoul-session-own.h"
#include "jeoul-shown-figure.h"

#define CLAIM "deepseek-v3-final-run-cost"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_defaults (void)
{
  g_autoptr (JeoulDataset) dataset = test_builtin ();
  g_autoptr (JeoulSession) session = jeoul_session_new (dataset, JEOUL_LANG_KO);
  const JeoulFigure *first = jeoul_dataset_get_figures (dataset, NULL);

  g_assert_cmpstr (jeoul_session_get_string (session, "figure"), ==, first->id);
  g_assert_cmpstr (jeoul_session_get_string (session, "scale"), ==,
                   first->log_scale ? "log" : "linear");
  g_assert_cmpstr (jeoul_session_get_string (session, "currency"), ==, "reported");
  g_assert_cmpstr (jeoul_session_get_string (session, "view"), ==, "chart");
  g_assert_cmpstr (jeoul_session_get_string (session, "as-of"), ==, "");
  g_assert_cmpstr (jeoul_session_get_string (session, "filter"), ==, "");
  g_assert_cmpstr (jeoul_session_get_string (session, "selected"), ==, "");
  g_assert_cmpint (jeoul_session_get_lang (session), ==, JEOUL_LANG_KO);
  g_assert_null (jeoul_session_get_selected (session));
  g_assert_false (jeoul_session_is_filtered (session));
  g_assert_cmpuint (jeoul_session_get_shown (session)->len, >, 0);
  g_assert_cmpuint (jeoul_session_get_shown (session)->len, ==,
                    jeoul_session_get_n_total (session));
}

/* Search and facets are one filter; an order belongs to its figure; a scale hides nothing. */
static void
test_narrowing (void)
{
  g_autoptr (JeoulDataset) dataset = test_builtin ();
  g_autoptr (JeoulSession) session = jeoul_session_new (dataset, JEOUL_LANG_EN);
  g_autoptr (GArray) all = jeoul_session_count_facets (session, FALSE);
  g_autoptr (GArray) chosen = NULL;
  guint n_all = jeoul_session_get_n_total (session), n_meta, n_changes = 0;

  g_object_set (session, "facets", "organization:meta", NULL);
  g_assert_true (jeoul_session_is_filtered (session));
  n_meta = jeoul_session_get_shown (session)->len;
  g_assert_cmpuint (n_meta, >, 0);
  g_assert_cmpuint (n_meta, <, n_all);
  g_assert_cmpuint (jeoul_session_get_n_total (session), ==, n_all);

  /* The facet that is chosen still offers the same; others offer less. */
  chosen = jeoul_session_count_facets (session, TRUE);
  g_assert_cmpuint (chosen->len, <, all->len);
  for (guint i = 0; i < all->len; i++)
    {
      const JeoulFilterCount *count = &g_array_index (all, JeoulFilterCount, i);

      if (count->facet != JEOUL_FILTER_ORGANIZATION)
        break;
      g_assert_cmpuint (g_array_index (chosen, JeoulFilterCount, i).key, ==, count->key);
      g_assert_cmpuint (g_array_index (chosen, JeoulFilterCount, i).n, ==, count->n);
    }

  g_object_set (session, "filter", "에포크", NULL);
  g_assert_cmpuint (jeoul_session_get_shown (session)->len, <, n_meta);
  g_signal_connect_swapped (session, "claims-changed", G_CALLBACK (count_cb), &n_changes);
  g_object_set (session, "scale", "linear", "currency", "KRW", NULL);
  g_assert_cmpuint (n_changes, ==, 2);
  jeoul_session_clear_filters (session);
  g_assert_cmpstr (jeoul_session_get_string (session, "facets"), ==, "");
  g_assert_cmpuint (jeoul_session_get_shown (session)->len, ==, n_all);

  g_object_set (session, "group", "claimant", "sort", "value", NULL);
  g_assert_cmpstr (jeoul_session_get_string (session, "group"), ==, "claimant");
  g_object_set (session, "figure", "gpu-hours", NULL);
  g_assert_cmpstr (jeoul_session_get_string (session, "group"), ==, "");
  g_assert_cmpstr (jeoul_session_get_string (session, "sort"), ==, "");
}

/* Whatever comes over the bus: only what means something changes anything. */
static void
test_values (void)
{
  static const struct
  {
    const char *property;
    const char *value;
    gboolean    taken;
  } cases[] = {
    { "figure", "no-such-figure", FALSE },
    { "figure", "", FALSE },
    { "figure", "gpu-hours", TRUE },
    { "scale", "linear", TRUE },
    { "scale", "cubic", FALSE },
    { "currency", "KRW", TRUE },
    { "currency", "EUR", FALSE },
    { "view", "table", TRUE },
    { "view", "poem", FALSE },
    { "as-of", "2025-01-27", TRUE },
    { "as-of", "2025-13-27", FALSE },
    { "as-of", "yesterday", FALSE },
    { "as-of", "", TRUE },
    { "filter", "epoch", TRUE },
    { "filter", "", TRUE },
    { "selected", CLAIM, TRUE },
    { "selected", "no-such-claim", FALSE },
    { "selected", "", TRUE },
  };
  g_autoptr (JeoulDataset) dataset = test_builtin ();
  g_autoptr (JeoulSession) session = jeoul_session_new (dataset, JEOUL_LANG_EN);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before
          = g_strdup (jeoul_session_get_string (session, cases[i].property));

      g_test_message ("%s = “%s”", cases[i].property, cases[i].value);
      g_object_set (session, cases[i].property, cases[i].value, NULL);
      g_assert_cmpstr (jeoul_session_get_string (session, cases[i].property), ==,
                       cases[i].taken ? cases[i].value : before);
    }
  g_object_set (session, "filter", NULL, NULL);
  g_assert_cmpstr (jeoul_session_get_string (session, "filter"), ==, "");
}

static void
test_filter (void)
{
  g_autoptr (JeoulDataset) dataset = test_builtin ();
  g_autoptr (JeoulSession) session = jeoul_session_new (dataset, JEOUL_LANG_EN);
  guint total = jeoul_session_get_n_total (session), epoch, changed = 0;
  g_autoptr (JeoulSpec) spec = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_connect_swapped (session, "claims-changed", G_CALLBACK (count_cb), &changed);
  g_object_set (session, "filter", "epoch", NULL);
  g_assert_cmpuint (changed, ==, 1);
  epoch = jeoul_session_get_shown (session)->len;
  g_assert_cmpuint (epoch, >, 0);
  g_assert_cmpuint (epoch, <, total);
  g_assert_cmpuint (jeoul_session_get_n_total (session), ==, total);
  g_assert_true (jeoul_session_is_filtered (session));

  spec = jeoul_session_build_spec (session, JEOUL_LANG_EN, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (spec->data->len, <=, epoch);
  g_assert_cmpuint (spec->data->len, >, 0);

  /* The same claimant by its Korean name. */
  g_object_set (session, "filter", "에포크", NULL);
  g_assert_cmpuint (jeoul_session_get_shown (session)->len, ==, epoch);

  g_object_set (session, "filter", "no claim says this", NULL);
  g_assert_cmpuint (jeoul_session_get_shown (session)->len, ==, 0);

  jeoul_session_clear_filters (session);
  g_assert_cmpuint (jeoul_session_get_shown (session)->len, ==, total);
}

static void
test_as_of (void)
{
  g_autoptr (JeoulDataset) dataset = test_builtin ();
  g_autoptr (JeoulSession) session = jeoul_session_new (dataset, JEOUL_LANG_EN);
  guint total = jeoul_session_get_n_total (session);
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  const GArray *shown;

  g_object_set (session, "as-of", "2024-12-31", NULL);
  shown = jeoul_session_get_shown (session);
  g_assert_cmpuint (shown->len, >, 0);
  g_assert_cmpuint (shown->len, <, total);
  g_assert_cmpuint (jeoul_session_get_n_total (session), ==, total);
  for (guint i = 0; i < shown->len; i++)
    g_assert_cmpint (claims[g_array_index (shown, JeoulIndex, i)].asserted.year, <=, 2024);
}

static void
test_pins (void)
{
  g_autoptr (JeoulDataset) dataset = test_builtin ();
  g_autoptr (JeoulSession) session = jeoul_session_new (dataset, JEOUL_LANG_EN);
  guint changed = 0;

  g_signal_connect_swapped (session, "pins-changed", G_CALLBACK (count_cb), &changed);
  jeoul_session_toggle_pin (session, "no-such-claim");
  g_assert_cmpuint (changed, ==, 0);
  jeoul_session_toggle_pin (session, CLAIM);
  jeoul_session_toggle_pin (session, "deepseek-v3-pre-training-cost");
  g_assert_true (jeoul_session_is_pinned (session, CLAIM));
  g_assert_cmpstr (jeoul_session_get_pins (session)[0], ==, CLAIM);
  g_assert_cmpstr (jeoul_session_get_pins (session)[1], ==, "deepseek-v3-pre-training-cost");
  g_assert_null (jeoul_session_get_pins (session)[2]);
  jeoul_session_toggle_pin (session, CLAIM);
  g_assert_false (jeoul_session_is_pinned (session, CLAIM));
  jeoul_session_clear_pins (session);
  g_assert_null (jeoul_session_get_pins (session)[0]);
  g_assert_cmpuint (changed, ==, 4);
}

static void
test_pin_limit (void)
{
  g_autoptr (JeoulDataset) dataset = test_builtin ();
  g_autoptr (JeoulSession) session = jeoul_session_new (dataset, JEOUL_LANG_EN);
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, NULL);
  const char *two[] = { claims[9].id, "no-such-claim", claims[8].id, NULL };
  guint changed = 0, full = 0;

  g_signal_connect_swapped (session, "pins-changed", G_CALLBACK (count_cb), &changed);
  g_signal_connect_swapped (session, "pins-full", G_CALLBACK (count_cb), &full);
  for (guint i = 0; i < JEOUL_WEIGHING_MAX; i++)
    jeoul_session_toggle_pin (session, claims[i].id);
  g_assert_cmpuint (changed, ==, JEOUL_WEIGHING_MAX);
  g_assert_cmpuint (full, ==, 0);
  jeoul_session_toggle_pin (session, claims[JEOUL_WEIGHING_MAX].id);
  g_assert_cmpuint (full, ==, 1);
  g_assert_false (jeoul_session_is_pinned (session, claims[JEOUL_WEIGHING_MAX].id));
  /* Taking one off goes even then. */
  jeoul_session_toggle_pin (session, claims[0].id);
  g_assert_false (jeoul_session_is_pinned (session, claims[0].id));
  g_assert_cmpuint (full, ==, 1);

  jeoul_session_set_pins (session, two);
  g_assert_cmpuint (g_strv_length ((char **) jeoul_session_get_pins (session)), ==, 2);
  g_assert_cmpstr (jeoul_session_get_pins (session)[0], ==, claims[9].id);
  g_assert_cmpstr (jeoul_session_get_pins (session)[1], ==, claims[8].id);
}

/* A figure of the user's: their claims and title, drawn after one of the dataset's. */
static void
test_own (void)
{
  static const char *const hours[] = { "deepseek-v3-gpu-hours", "llama-3-1-405b-gpu-hours", NULL };
  static const char *const mixed[] = { "deepseek-v3-gpu-hours", CLAIM, NULL };
  static const char *const none[] = { NULL };
  static const char *const lost[] = { "no-such-claim", NULL };
  g_autoptr (JeoulDataset) dataset = test_builtin ();
  g_autoptr (JeoulSession) session = jeoul_session_new (dataset, JEOUL_LANG_KO);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JeoulSpec) spec = NULL;
  g_autoptr (JeoulShownFigure) shown = NULL;
  g_autofree char *id = NULL, *title = NULL, *command = NULL;
  guint changed = 0;

  g_signal_connect_swapped (session, "own-changed", G_CALLBACK (count_cb), &changed);
  g_assert_null (jeoul_session_add_own (session, "A title", mixed));
  g_assert_null (jeoul_session_add_own (session, "A title", none));
  g_assert_null (jeoul_session_add_own (session, "A title", lost));
  g_assert_null (jeoul_session_add_own (session, " \n ", hours));
  g_assert_cmpuint (changed, ==, 0);

  /* What is shown counts dollars: the figure that counts hours takes its place. */
  g_assert_cmpstr (jeoul_session_get_figure (session)->id, ==, "training-cost");
  g_object_set (session, "filter", "epoch", NULL);
  id = g_strdup (jeoul_session_add_own (session, " 내\n제목 ", hours));
  g_assert_cmpstr (id, ==, "own:1");
  g_assert_cmpuint (changed, ==, 1);
  g_assert_cmpstr (jeoul_session_get_string (session, "figure"), ==, id);
  g_assert_cmpstr (jeoul_session_get_figure (session)->id, ==, "gpu-hours");
  g_assert_false (jeoul_session_is_filtered (session));
  g_assert_cmpuint (jeoul_session_get_shown (session)->len, ==, 2);
  spec = jeoul_session_build_spec (session, JEOUL_LANG_EN, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (spec->title, ==, "내 제목");
  g_assert_cmpuint (spec->data->len, ==, 2);

  /* The last in the list, and the steps lead there and back. */
  g_assert_false (jeoul_session_step_figure (session, 1));
  g_assert_true (jeoul_session_step_figure (session, -1));
  g_assert_null (jeoul_session_get_own (session));
  g_assert_true (jeoul_session_step_figure (session, 1));
  g_assert_cmpstr (jeoul_session_get_string (session, "figure"), ==, id);

  command = jeoul_session_own_command (session, id);
  g_assert_nonnull (strstr (command, "jeoul export gpu-hours"));
  g_assert_nonnull (strstr (command, "--claims"));
  g_assert_nonnull (strstr (command, "deepseek-v3-gpu-hours,llama-3-1-405b-gpu-hours"));
  g_assert_nonnull (strstr (command, "--title"));
  g_assert_true (g_str_has_suffix (command, " -o 'gpu-hours-own-1.ko.png'"));
  g_assert_null (jeoul_session_own_command (session, "own:99"));
  /* As it is shown: in the currency of the screen, and what a search leaves is chosen too. */
  g_clear_pointer (&command, g_free);
  g_object_set (session, "currency", "USD", "filter", "llama", NULL);
  command = jeoul_session_own_command (session, id);
  g_assert_nonnull (strstr (command, "--currency USD"));
  g_assert_nonnull (strstr (command, "--claims llama-3-1-405b-gpu-hours "));
  g_assert_null (strstr (command, "--filter"));
  shown = jeoul_shown_figure_new (session, jeoul_session_get_figure (session), JEOUL_LANG_EN);
  g_assert_null (shown->options.filter);
  g_assert_cmpuint (shown->n_claims, ==, 1);
  g_clear_pointer (&shown, jeoul_shown_figure_free);
  /* The dataset's figure after which it is drawn has neither its claims nor its title. */
  shown = jeoul_shown_figure_new_of_dataset (session, jeoul_session_get_figure (session),
                                             JEOUL_LANG_EN);
  g_assert_cmpstr (shown->name, ==, "gpu-hours");
  g_assert_null (shown->options.title);
  g_assert_nonnull (shown->options.filter);
  g_assert_cmpuint (shown->n_claims, >, 1);
  g_object_set (session, "currency", "reported", "filter", "", NULL);

  g_assert_false (jeoul_session_rename_own (session, id, ""));
  g_assert_false (jeoul_session_rename_own (session, "own:99", "A"));
  g_assert_true (jeoul_session_rename_own (session, id, "Another"));
  g_assert_cmpstr (jeoul_session_get_own (session)->title, ==, "Another");
  jeoul_session_set_lang (session, JEOUL_LANG_EN);
  g_assert_cmpstr (jeoul_session_get_own (session)->title, ==, "Another");
  title = jeoul_session_own_title (session, hours);
  g_assert_nonnull (strstr (title, "DeepSeek-V3"));

  g_assert_false (jeoul_session_remove_own (session, "own:99"));
  g_assert_true (jeoul_session_remove_own (session, id));
  g_assert_cmpstr (jeoul_session_get_string (session, "figure"), ==, "gpu-hours");
  list = jeoul_session_list_own (session);
  g_assert_cmpuint (list->len, ==, 0);
  g_assert_false (jeoul_session_remove_own (session, id));
}

/* They belong to their dataset, and are there again with it. */
static void
test_own_of_dataset (void)
{
  static const char *const hours[] = { "deepseek-v3-gpu-hours", NULL };
  static const char *other
      = "<dataset xmlns='urn:jeoul:dataset:1' id='other' version='1'>"
        "<title xml:lang='en'>Nothing</title></dataset>";
  g_autoptr (JeoulDataset) dataset = test_builtin ();
  g_autoptr (JeoulDataset) empty = test_read (other);
  g_autoptr (JeoulSession) session = jeoul_session_new (dataset, JEOUL_LANG_EN);
  g_autofree char *id = g_strdup (jeoul_session_add_own (session, "Mine", hours));

  jeoul_session_show (session, empty, NULL);
  g_assert_null (jeoul_session_get_figure (session));
  g_assert_null (jeoul_session_find_own (session, id));
  g_object_set (session, "figure", id, NULL);
  g_assert_cmpstr (jeoul_session_get_string (session, "figure"), ==, "");
  jeoul_session_show (session, dataset, NULL);
  g_assert_nonnull (jeoul_session_find_own (session, id));
  g_object_set (session, "figure", id, NULL);
  g_assert_cmpstr (jeoul_session_get_string (session, "figure"), ==, id);
}

/* A claim is shown where it can be seen, whatever hid it. */
static void
test_show_claim (void)
{
  g_autoptr (JeoulDataset) dataset = test_builtin ();
  g_autoptr (JeoulSession) session = jeoul_session_new (dataset, JEOUL_LANG_EN);

  g_object_set (session, "page", "findings", "filter", "no claim says this", NULL);
  g_assert_false (jeoul_session_show_claim (session, "no-such-claim"));
  g_assert_cmpstr (jeoul_session_get_string (session, "page"), ==, "findings");
  g_assert_true (jeoul_session_show_claim (session, CLAIM));
  g_assert_cmpstr (jeoul_session_get_string (session, "page"), ==, "figure");
  g_assert_cmpstr (jeoul_session_get_string (session, "figure"), ==, "training-cost");
  g_assert_false (jeoul_session_is_filtered (session));
  g_assert_cmpstr (jeoul_session_get_selected (session)->id, ==, CLAIM);
  g_assert_true (jeoul_session_show_claim (session, "deepseek-v3-gpu-hours"));
  g_assert_cmpstr (jeoul_session_get_string (session, "figure"), ==, "gpu-hours");
}

static void
test_other_dataset (void)
{
  static const char *other
      = "<dataset xmlns='urn:jeoul:dataset:1' id='other' version='1'>"
        "<title xml:lang='en'>Nothing</title></dataset>";
  g_autoptr (JeoulDataset) dataset = test_builtin ();
  g_autoptr (JeoulDataset) empty = test_read (other);
  g_autoptr (JeoulDataset) again = test_builtin ();
  g_autoptr (GFile) file = g_file_new_for_path ("/a.xml");
  g_autoptr (JeoulSession) session = jeoul_session_new (dataset, JEOUL_LANG_EN);
  g_autoptr (GError) error = NULL;

  jeoul_session_show (session, dataset, file);
  g_object_set (session, "figure", "gpu-hours", "filter", "meta", "selected", CLAIM, NULL);
  jeoul_session_toggle_pin (session, CLAIM);

  /* The same file again: nothing is lost. */
  jeoul_session_show (session, again, file);
  g_assert_cmpstr (jeoul_session_get_string (session, "figure"), ==, "gpu-hours");
  g_assert_cmpstr (jeoul_session_get_string (session, "filter"), ==, "meta");
  g_assert_cmpstr (jeoul_session_get_selected (session)->id, ==, CLAIM);
  g_assert_true (jeoul_session_is_pinned (session, CLAIM));

  /* One without figures and claims. */
  jeoul_session_show (session, empty, NULL);
  g_assert_null (jeoul_session_get_figure (session));
  g_assert_null (jeoul_session_get_selected (session));
  g_assert_null (jeoul_session_get_pins (session)[0]);
  g_assert_cmpstr (jeoul_session_get_string (session, "filter"), ==, "");
  g_assert_cmpuint (jeoul_session_get_shown (session)->len, ==, 0);
  g_assert_false (jeoul_session_has_scales (session));
  g_assert_null (jeoul_session_build_spec (session, JEOUL_LANG_EN, &error));
  g_assert_nonnull (error);
}

static void
test_steps (void)
{
  g_autoptr (JeoulDataset) dataset = test_builtin ();
  g_autoptr (JeoulSession) session = jeoul_session_new (dataset, JEOUL_LANG_EN);
  guint n, steps = 0;

  jeoul_dataset_get_figures (dataset, &n);
  g_assert_false (jeoul_session_step_figure (session, -1));
  while (jeoul_session_step_figure (session, 1))
    {
      const JeoulFigure *figure = jeoul_session_get_figure (session);

      /* Each figure comes with its own scale, and bars never with another. */
      g_assert_cmpstr (jeoul_session_get_string (session, "scale"), ==,
                       figure->log_scale ? "log" : "linear");
      if (figure->kind == JEOUL_KIND_BARS)
        {
          g_object_set (session, "scale", "log", NULL);
          g_assert_cmpstr (jeoul_session_get_string (session, "scale"), ==, "linear");
        }
      steps++;
    }
  g_assert_cmpuint (steps, ==, n - 1);
}

#define RENT "deepseek-v3-assumed-rent"

/* What comes over the bus is not trusted. */
static void
test_set (void)
{
  static const char *const bad[] = { RENT, RENT "=", RENT "=x", RENT "=-1", "nobody=3", "USDKRW=0",
                                     RENT "=3 " RENT "=4", RENT "=3  USDKRW=1500", " ", "\xff=1" };
  g_autoptr (JeoulDataset) dataset = test_builtin ();
  g_autoptr (JeoulDataset) other = test_read (
      "<dataset xmlns='urn:jeoul:dataset:1' id='other' version='1'>"
      "<title xml:lang='en'>Nothing</title></dataset>");
  g_autoptr (GFile) file = g_file_new_for_path ("/a.xml");
  g_autoptr (JeoulSession) session = jeoul_session_new (dataset, JEOUL_LANG_EN);
  g_autoptr (JeoulSpec) reported = jeoul_session_build_spec (session, JEOUL_LANG_EN, NULL);
  g_autoptr (JeoulSpec) assumed = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_object_set (session, "set", bad[i], NULL);
      g_assert_cmpstr (jeoul_session_get_string (session, "set"), ==, "");
    }
  g_object_set (session, "set", RENT "=3 USDKRW=1500", NULL);
  g_assert_cmpstr (jeoul_session_get_string (session, "set"), ==, RENT "=3 USDKRW=1500");
  assumed = jeoul_session_build_spec (session, JEOUL_LANG_EN, NULL);
  g_assert_cmpuint (assumed->data->len, >, reported->data->len);

  /* The mark of an assumption is the claim's. */
  jeoul_session_select (session, "deepseek-v3-final-run-cost=assumed");
  g_assert_cmpstr (jeoul_session_get_selected (session)->id, ==, "deepseek-v3-final-run-cost");
  jeoul_session_toggle_pin (session, "deepseek-v3-final-run-cost=assumed");
  g_assert_true (jeoul_session_is_pinned (session, "deepseek-v3-final-run-cost"));

  /* The same file without that claim. */
  jeoul_session_show (session, dataset, file);
  g_object_set (session, "set", RENT "=3", NULL);
  jeoul_session_show (session, dataset, file);
  g_assert_cmpstr (jeoul_session_get_string (session, "set"), ==, RENT "=3");
  jeoul_session_show (session, other, file);
  g_assert_cmpstr (jeoul_session_get_string (session, "set"), ==, "");
}

static gboolean
is_enabled (GSimpleActionGroup *group,
            const char         *name)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (group), name);
}

static void
test_undo (void)
{
  g_autoptr (JeoulDataset) dataset = test_builtin ();
  g_autoptr (JeoulDataset) again = test_builtin ();
  g_autoptr (JeoulSession) session = jeoul_session_new (dataset, JEOUL_LANG_EN);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  jeoul_undo_add (G_ACTION_MAP (group), session);
  g_assert_false (is_enabled (group, "undo") || is_enabled (group, "redo"));
  g_object_set (session, "set", RENT "=3", NULL);
  g_object_set (session, "set", RENT "=4", NULL);
  g_object_set (session, "set", "", NULL);

  g_action_group_activate_action (G_ACTION_GROUP (group), "undo", NULL);
  g_assert_cmpstr (jeoul_session_get_string (session, "set"), ==, RENT "=4");
  g_action_group_activate_action (G_ACTION_GROUP (group), "undo", NULL);
  g_assert_cmpstr (jeoul_session_get_string (session, "set"), ==, RENT "=3");
  g_action_group_activate_action (G_ACTION_GROUP (group), "redo", NULL);
  g_assert_cmpstr (jeoul_session_get_string (session, "set"), ==, RENT "=4");
  g_assert_true (is_enabled (group, "undo") && is_enabled (group, "redo"));

  /* Another wish cuts off what was undone. */
  g_object_set (session, "set", RENT "=5", NULL);
  g_assert_false (is_enabled (group, "redo"));
  for (guint i = 0; i < 3; i++)
    g_action_group_activate_action (G_ACTION_GROUP (group), "undo", NULL);
  g_assert_cmpstr (jeoul_session_get_string (session, "set"), ==, "");
  g_assert_false (is_enabled (group, "undo"));

  jeoul_session_show (session, again, NULL);
  g_assert_false (is_enabled (group, "undo") || is_enabled (group, "redo"));
}

/* Thousands separators are taken where they separate thousands. */
static void
test_typed_numbers (void)
{
  static const struct
  {
    const char *typed;
    const char *number; /* NULL: none */
  } cases[] = {
    { "3", "3" },
    { " 2.5 ", "2.5" },
    { "2,788,000", "2788000" },
    { "1,500.25", "1500.25" },
    { "-1,000", "-1000" },
    { "9e6", "9e6" },
    { "2788000", "2788000" },
    { "2,5", NULL },
    { "2,78,000", NULL },
    { "1234,567", NULL },
    { ",500", NULL },
    { "1,000,", NULL },
    { "1.5,000", NULL },
    { "1,5e3", NULL },
    { "$3", NULL },
    { "", NULL },
    { "nan", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = jeoul_what_if_parse (cases[i].typed);

      g_assert_cmpstr (number, ==, cases[i].number);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/defaults", test_defaults);
  g_test_add_func ("/session/values", test_values);
  g_test_add_func ("/session/narrowing", test_narrowing);
  g_test_add_func ("/session/filter", test_filter);
  g_test_add_func ("/session/as-of", test_as_of);
  g_test_add_func ("/session/pins", test_pins);
  g_test_add_func ("/session/pin-limit", test_pin_limit);
  g_test_add_func ("/session/own", test_own);
  g_test_add_func ("/session/own-of-dataset", test_own_of_dataset);
  g_test_add_func ("/session/show-claim", test_show_claim);
  g_test_add_func ("/session/other-dataset", test_other_dataset);
  g_test_add_func ("/session/steps", test_steps);
  g_test_add_func ("/session/set", test_set);
  g_test_add_func ("/session/undo", test_undo);
  g_test_add_func ("/session/typed-numbers", test_typed_numbers);

  return g_test_run ();
}
