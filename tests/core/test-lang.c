/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choice of the language, the built-in catalogue, particles, and texts in two languages. */
#include "jeoul-lang.h"
#include "jeoul-text.h"

static void
test_tags (void)
{
  static const struct
  {
    const char *tag;
    int lang; /* -1: none of ours */
  } rows[] = {
    { "en", JEOUL_LANG_EN },    { "ko", JEOUL_LANG_KO },    { "ko_KR.UTF-8", JEOUL_LANG_KO },
    { "ko-KR", JEOUL_LANG_KO }, { "KO", JEOUL_LANG_KO },    { "en_US", JEOUL_LANG_EN },
    { "en-GB", JEOUL_LANG_EN }, { "ko.UTF-8", JEOUL_LANG_KO }, { "en@quot", JEOUL_LANG_EN },
    { "", -1 },                 { "k", -1 },                { "kok", -1 },
    { "eng", -1 },              { "C", -1 },                { "ja_JP", -1 },
    { " ko", -1 },              { NULL, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JeoulLang lang = 77;

      g_assert_cmpint (jeoul_lang_from_string (rows[i].tag, &lang), ==, rows[i].lang >= 0);
      g_assert_cmpint (lang, ==, rows[i].lang >= 0 ? rows[i].lang : 77);
    }
  g_assert_cmpstr (jeoul_lang_to_string (JEOUL_LANG_EN), ==, "en");
  g_assert_cmpstr (jeoul_lang_to_string (JEOUL_LANG_KO), ==, "ko");
}

static void
set_variable (const char *name,
              const char *value)
{
  if (value != NULL)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

static void
test_environment (void)
{
  static const struct
  {
    const char *language;
    const char *lc_all;
    const char *lc_messages;
    const char *lang;
    JeoulLang expected;
  } rows[] = {
    { NULL, NULL, NULL, NULL, JEOUL_LANG_EN },
    { "ko", "C", NULL, NULL, JEOUL_LANG_KO },
    { "ko", NULL, NULL, NULL, JEOUL_LANG_KO },
    { "en", NULL, NULL, "ko_KR.UTF-8", JEOUL_LANG_EN },
    { "fr:ko:en", NULL, NULL, "en_US.UTF-8", JEOUL_LANG_KO },
    { "en_GB:ko", NULL, NULL, "ko_KR.UTF-8", JEOUL_LANG_EN },
    { "::ko_KR", NULL, NULL, NULL, JEOUL_LANG_KO },
    { "C:ko", NULL, NULL, "ko_KR.UTF-8", JEOUL_LANG_EN },
    { "fr:de", NULL, NULL, "ko_KR.UTF-8", JEOUL_LANG_KO },
    { "", NULL, NULL, "ko_KR.UTF-8", JEOUL_LANG_KO },
    { NULL, "ko_KR.UTF-8", "en_US", "en_US", JEOUL_LANG_KO },
    { NULL, "C", "ko_KR", "ko_KR", JEOUL_LANG_EN },
    { NULL, "C.UTF-8", NULL, "ko_KR", JEOUL_LANG_EN },
    { NULL, "", "ko_KR", "en_US", JEOUL_LANG_KO },
    { NULL, NULL, "ja_JP", "ko_KR", JEOUL_LANG_EN },
    { NULL, NULL, NULL, "ko_KR", JEOUL_LANG_KO },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      set_variable ("LANGUAGE", rows[i].language);
      set_variable ("LC_ALL", rows[i].lc_all);
      set_variable ("LC_MESSAGES", rows[i].lc_messages);
      set_variable ("LANG", rows[i].lang);
      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (jeoul_lang_from_environment (), ==, rows[i].expected);
    }
}

static void
test_catalogue (void)
{
  g_assert_cmpstr (jeoul_trc (JEOUL_LANG_KO, "bound", "about %s"), ==, "약 %s");
  g_assert_cmpstr (jeoul_trc (JEOUL_LANG_KO, "bound", "up to %s"), ==, "%s 이하");
  g_assert_cmpstr (jeoul_trc (JEOUL_LANG_KO, "spoken range", "%s to %s"), ==, "%s에서 %s");
  g_assert_cmpstr (jeoul_trc (JEOUL_LANG_EN, "bound", "about %s"), ==, "about %s");

  /* A context is part of the key, and not a prefix of one. */
  g_assert_cmpstr (jeoul_tr (JEOUL_LANG_KO, "about %s"), ==, "about %s");
  g_assert_cmpstr (jeoul_trc (JEOUL_LANG_KO, "bou", "about %s"), ==, "about %s");
  g_assert_cmpstr (jeoul_trc (JEOUL_LANG_KO, "boundary", "about %s"), ==, "about %s");
  g_assert_cmpstr (jeoul_tr (JEOUL_LANG_KO, "bound\004about %s"), ==, "약 %s");

  g_assert_cmpstr (jeoul_tr (JEOUL_LANG_KO, "no such message"), ==, "no such message");
  g_assert_cmpstr (jeoul_tr (JEOUL_LANG_KO, ""), ==, "");
  g_assert_cmpstr (jeoul_tr (JEOUL_LANG_KO, "\177\177"), ==, "\177\177");
}

static void
test_plural (void)
{
  g_assert_cmpstr (jeoul_ntr (JEOUL_LANG_EN, "%d thing", "%d things", 1), ==, "%d thing");
  g_assert_cmpstr (jeoul_ntr (JEOUL_LANG_EN, "%d thing", "%d things", 0), ==, "%d things");
  g_assert_cmpstr (jeoul_ntr (JEOUL_LANG_EN, "%d thing", "%d things", G_MAXUINT64), ==,
                   "%d things");
  /* Not in the catalogue: English, with its plural. */
  g_assert_cmpstr (jeoul_ntr (JEOUL_LANG_KO, "%d thing", "%d things", 2), ==, "%d things");
  /* In it: the entry of the singular for all numbers. */
  g_assert_cmpstr (jeoul_ntr (JEOUL_LANG_KO, "bound\004about %s", "unused %s", 1), ==, "약 %s");
  g_assert_cmpstr (jeoul_ntr (JEOUL_LANG_KO, "bound\004about %s", "unused %s", 2), ==, "약 %s");
}

static void
test_particles (void)
{
  static const struct
  {
    const char *word;
    JeoulParticle particle;
    const char *expected;
  } rows[] = {
    { "저울", JEOUL_PARTICLE_SUBJECT, "이" },
    { "메타", JEOUL_PARTICLE_SUBJECT, "가" },
    { "저울", JEOUL_PARTICLE_TOPIC, "은" },
    { "메타", JEOUL_PARTICLE_TOPIC, "는" },
    { "저울", JEOUL_PARTICLE_OBJECT, "을" },
    { "메타", JEOUL_PARTICLE_OBJECT, "를" },
    { "저울", JEOUL_PARTICLE_WITH, "과" },
    { "메타", JEOUL_PARTICLE_WITH, "와" },
    { "힣", JEOUL_PARTICLE_SUBJECT, "이" },
    { "가", JEOUL_PARTICLE_SUBJECT, "가" },
    /* Hangul in separate letters, and consonants by name */
    { "\341\204\200\341\205\241", JEOUL_PARTICLE_SUBJECT, "가" },
    { "\341\204\200\341\205\241\341\206\250", JEOUL_PARTICLE_SUBJECT, "이" },
    { "ㄱ", JEOUL_PARTICLE_SUBJECT, "이" },
    { "ㅏ", JEOUL_PARTICLE_SUBJECT, "가" },
    /* digits */
    { "10", JEOUL_PARTICLE_SUBJECT, "이" },
    { "R1", JEOUL_PARTICLE_SUBJECT, "이" },
    { "2", JEOUL_PARTICLE_SUBJECT, "가" },
    { "V3", JEOUL_PARTICLE_SUBJECT, "이" },
    { "GPT-4", JEOUL_PARTICLE_SUBJECT, "가" },
    { "2025", JEOUL_PARTICLE_SUBJECT, "가" },
    { "6", JEOUL_PARTICLE_SUBJECT, "이" },
    { "7", JEOUL_PARTICLE_SUBJECT, "이" },
    { "8", JEOUL_PARTICLE_SUBJECT, "이" },
    { "9", JEOUL_PARTICLE_SUBJECT, "가" },
    { "149만", JEOUL_PARTICLE_SUBJECT, "이" },
    { "16억", JEOUL_PARTICLE_SUBJECT, "이" },
    { "7조", JEOUL_PARTICLE_SUBJECT, "가" },
    { "5%", JEOUL_PARTICLE_SUBJECT, "가" },
    /* letters by name */
    { "OpenAI", JEOUL_PARTICLE_SUBJECT, "가" },
    { "LLM", JEOUL_PARTICLE_SUBJECT, "이" },
    { "URL", JEOUL_PARTICLE_SUBJECT, "이" },
    { "CERN", JEOUL_PARTICLE_SUBJECT, "이" },
    { "VR", JEOUL_PARTICLE_SUBJECT, "이" },
    { "GPU", JEOUL_PARTICLE_SUBJECT, "가" },
    { "BBC", JEOUL_PARTICLE_SUBJECT, "가" },
    { "405b", JEOUL_PARTICLE_SUBJECT, "가" },
    { "405m", JEOUL_PARTICLE_SUBJECT, "이" },
    /* names in lower case, as written in Hangul */
    { "DeepSeek", JEOUL_PARTICLE_SUBJECT, "가" },
    { "Meta", JEOUL_PARTICLE_SUBJECT, "가" },
    { "Claude", JEOUL_PARTICLE_SUBJECT, "가" },
    { "Google", JEOUL_PARTICLE_SUBJECT, "이" },
    { "Anthropic", JEOUL_PARTICLE_SUBJECT, "이" },
    { "Qwen", JEOUL_PARTICLE_SUBJECT, "이" },
    { "Grok", JEOUL_PARTICLE_SUBJECT, "이" },
    { "Groq", JEOUL_PARTICLE_SUBJECT, "이" },
    { "Slack", JEOUL_PARTICLE_SUBJECT, "이" },
    { "Sonnet", JEOUL_PARTICLE_SUBJECT, "이" },
    { "Microsoft", JEOUL_PARTICLE_SUBJECT, "가" },
    { "Samsung", JEOUL_PARTICLE_SUBJECT, "이" },
    { "Bloomberg", JEOUL_PARTICLE_SUBJECT, "가" },
    { "Reuters", JEOUL_PARTICLE_SUBJECT, "가" },
    { "Chrome", JEOUL_PARTICLE_SUBJECT, "이" },
    { "Mistral", JEOUL_PARTICLE_SUBJECT, "이" },
    /* quotes and brackets */
    { "‘저울’", JEOUL_PARTICLE_SUBJECT, "이" },
    { "“메타”…", JEOUL_PARTICLE_SUBJECT, "가" },
    { "오픈AI(OpenAI Global)", JEOUL_PARTICLE_SUBJECT, "가" },
    { "저울(Meta)", JEOUL_PARTICLE_SUBJECT, "이" },
    { "메타 (Google)", JEOUL_PARTICLE_SUBJECT, "가" },
    { "(저울)", JEOUL_PARTICLE_SUBJECT, "이" },
    { "메타)", JEOUL_PARTICLE_SUBJECT, "가" },
    /* not to be known */
    { "", JEOUL_PARTICLE_SUBJECT, "이(가)" },
    { "…", JEOUL_PARTICLE_TOPIC, "은(는)" },
    { "深度求索", JEOUL_PARTICLE_OBJECT, "을(를)" },
    { "\377", JEOUL_PARTICLE_WITH, "과(와)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (jeoul_particle (rows[i].word, rows[i].particle), ==, rows[i].expected);
    }
}

static void
test_remark (void)
{
  static const struct
  {
    const char *name;
    const char *remark;
    JeoulLang   lang;
    const char *expected;
  } rows[] = {
    { "Meta", "2023", JEOUL_LANG_EN, "Meta (2023)" },
    { "A column (2025)", "unattributed", JEOUL_LANG_EN, "A column (2025) (unattributed)" },
    { "메타", "2023년", JEOUL_LANG_KO, "메타(2023년)" },
    { "칼럼(2025년)", "출처 미상", JEOUL_LANG_KO, "칼럼(2025년, 출처 미상)" },
    { "", "출처 미상", JEOUL_LANG_KO, "(출처 미상)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *both = jeoul_with_remark (rows[i].name, rows[i].remark, rows[i].lang);

      g_assert_cmpstr (both, ==, rows[i].expected);
    }
}

static void
test_text (void)
{
  const JeoulText both = { { "scales", "저울" } };
  const JeoulText english = { { "scales", NULL } };
  const JeoulText korean = { { NULL, "저울" } };
  const JeoulText empty = { { NULL, NULL } };

  g_assert_cmpstr (jeoul_text_get (&both, JEOUL_LANG_EN), ==, "scales");
  g_assert_cmpstr (jeoul_text_get (&both, JEOUL_LANG_KO), ==, "저울");
  g_assert_cmpstr (jeoul_text_get (&english, JEOUL_LANG_KO), ==, "scales");
  g_assert_cmpstr (jeoul_text_get (&korean, JEOUL_LANG_EN), ==, "저울");
  g_assert_null (jeoul_text_get (&empty, JEOUL_LANG_EN));
  g_assert_null (jeoul_text_get (NULL, JEOUL_LANG_KO));
  g_assert_cmpstr (jeoul_text_get_marked (&both, JEOUL_LANG_KO), ==, "저울");
  g_assert_cmpstr (jeoul_text_get_marked (&english, JEOUL_LANG_EN), ==, "scales");
  g_assert_cmpstr (jeoul_text_get_marked (&english, JEOUL_LANG_KO), ==, "scales [en]");
  g_assert_cmpstr (jeoul_text_get_marked (&korean, JEOUL_LANG_EN), ==, "저울 [ko]");
  g_assert_null (jeoul_text_get_marked (&empty, JEOUL_LANG_EN));

  g_assert_false (jeoul_text_is_missing (&both, JEOUL_LANG_KO));
  g_assert_true (jeoul_text_is_missing (&english, JEOUL_LANG_KO));
  g_assert_false (jeoul_text_is_missing (&english, JEOUL_LANG_EN));
  g_assert_false (jeoul_text_is_missing (&empty, JEOUL_LANG_KO));

  g_assert_true (jeoul_text_is_empty (&empty));
  g_assert_true (jeoul_text_is_empty (NULL));
  g_assert_false (jeoul_text_is_empty (&korean));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lang/tags", test_tags);
  g_test_add_func ("/lang/environment", test_environment);
  g_test_add_func ("/lang/catalogue", test_catalogue);
  g_test_add_func ("/lang/plural", test_plural);
  g_test_add_func ("/lang/particles", test_particles);
  g_test_add_func ("/lang/remark", test_remark);
  g_test_add_func ("/lang/text", test_text);
  return g_test_run ();
}
