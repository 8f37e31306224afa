/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Searching: words, case, both languages, Hangul in all its forms, facets, counts, in words. */
#include "jeoul-filter.h"

#include "jeoul-reader.h"

#include <string.h>

#include "jeoul-needle.h"

static JeoulDataset *
test_read (const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  JeoulDataset *dataset = jeoul_reader_read_bytes (bytes, "test.xml", JEOUL_LANG_EN, NULL, &error);

  g_assert_no_error (error);
  return dataset;
}

static const char *dataset_xml
    = "<dataset xmlns='urn:jeoul:dataset:1' id='t' version='1'><title xml:lang='en'>T</title>"
      "<units><unit id='USD' dimension='money' currency='USD'>"
      "<name xml:lang='en'>US dollars</name></unit></units>"
      "<quantities><quantity id='q' unit='USD'><name xml:lang='en'>Training cost</name>"
      "</quantity></quantities>"
      "<organizations><organization id='o'><name xml:lang='en'>DeepSeek</name>"
      "<name xml:lang='ko'>딥시크</name></organization></organizations>"
      "<subjects><subject id='s' kind='model' organizations='o'>"
      "<name xml:lang='en'>Model V3</name></subject></subjects>"
      "<claimants><claimant id='c' kind='person'><name xml:lang='en'>Ada Example</name>"
      "</claimant></claimants>"
      "<sources><source id='r' kind='article' read='no'>"
      "<title xml:lang='en'>Straße to the Future</title>"
      "<publisher xml:lang='ko'>한국경제</publisher></source></sources>"
      "<claims><claim id='a' subject='s' quantity='q' claimant='c' evidence='statement'>"
      "<value bound='exact' number='1'/><cite source='r' printed='$1'/>"
      "<note xml:lang='en'>Only a remark</note></claim></claims></dataset>";

static void
test_matches (void)
{
  static const struct
  {
    const char *text;
    gboolean    matches;
  } cases[] = {
    { "", TRUE },
    { "   ", TRUE },
    { "deepseek", TRUE },
    { "DEEPSEEK", TRUE },
    { "딥시크", TRUE },
    { "\341\204\203\341\205\265\341\206\270시크", TRUE }, /* decomposed 딥 */
    { "deep  v3", TRUE },
    { "deep ada remark", TRUE },
    { "deep nobody", FALSE },
    { "STRASSE", TRUE },
    { "한국경제", TRUE },
    { "$1", TRUE },
    { "training", TRUE },
    { "openai", FALSE },
  };
  g_autoptr (JeoulDataset) dataset = test_read (dataset_xml);
  g_autoptr (JeoulFilter) filter = jeoul_filter_new (dataset);

  g_assert_true (jeoul_filter_matches (filter, 0));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].text);
      jeoul_filter_set_text (filter, cases[i].text);
      g_assert_cmpint (jeoul_filter_matches (filter, 0), ==, cases[i].matches);
    }
}

/* Two organizations, three claims, a stage and a year missing. */
static const char *facets_xml
    = "<dataset xmlns='urn:jeoul:dataset:1' id='t' version='1'><title xml:lang='en'>T</title>"
      "<units><unit id='USD' dimension='money' currency='USD'>"
      "<name xml:lang='en'>US dollars</name></unit></units>"
      "<quantities><quantity id='q' unit='USD'><name xml:lang='en'>Training cost</name>"
      "<name xml:lang='ko'>학습 비용</name></quantity></quantities>"
      "<organizations><organization id='deepseek'><name xml:lang='en'>DeepSeek</name>"
      "<name xml:lang='ko'>딥시크</name></organization>"
      "<organization id='meta'><name xml:lang='en'>Meta</name>"
      "<name xml:lang='ko'>메타</name></organization></organizations>"
      "<subjects><subject id='v3' kind='model' organizations='deepseek'>"
      "<name xml:lang='en'>V3</name></subject>"
      "<subject id='llama' kind='model' organizations='meta'>"
      "<name xml:lang='en'>Llama</name></subject>"
      "<subject id='both' kind='model' organizations='deepseek meta'>"
      "<name xml:lang='en'>Both</name></subject></subjects>"
      "<claimants><claimant id='c' kind='person'><name xml:lang='en'>Ada</name></claimant>"
      "<claimant id='d' kind='person'><name xml:lang='en'>Bob</name></claimant></claimants>"
      "<sources><source id='r' kind='article' read='no'>"
      "<title xml:lang='en'>Paper</title></source></sources>"
      "<claims>"
      "<claim id='a' subject='v3' quantity='q' claimant='c' evidence='primary' asserted='2024-12'>"
      "<value bound='exact' number='1'/>"
      "<scope stage='final-run pre-training' basis='assumed-rent' extent='run'/>"
      "<cite source='r'/></claim>"
      "<claim id='b' subject='llama' quantity='q' claimant='d' evidence='estimate'"
      " asserted='2025-01-27' period='2022/2024'>"
      "<value bound='exact' number='2'/><scope basis='purchase'/><cite source='r'/></claim>"
      "<claim id='e' subject='both' quantity='q' claimant='d' evidence='estimate'>"
      "<value bound='exact' number='3'/><cite source='r'/></claim>"
      "</claims></dataset>";

/* The claims that are left, as letters: "abe". */
static char *
find (JeoulDataset *dataset,
      JeoulFilter  *filter)
{
  guint n;
  const JeoulClaim *claims = jeoul_dataset_get_claims (dataset, &n);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (jeoul_filter_matches (filter, i))
      g_string_append (found, claims[i].id);

  return g_string_free (found, FALSE);
}

static void
test_facets (void)
{
  static const struct
  {
    const char *text;
    const char *found;
  } cases[] = {
    { "", "abe" },
    { "organization:meta", "be" },
    { "organization:deepseek", "ae" },
    { "organization:deepseek,meta", "abe" },
    { "organization:deepseek organization:meta", "e" }, /* every token holds */
    { "ORGANIZATION:Meta", "be" },
    { "organization:nobody", "" },
    { "organization:nobody,meta", "be" },
    { "organization:", "abe" }, /* not yet typed */
    { "organization:,", "abe" },
    { "organisation:meta", "" }, /* no facet, so a word */
    { "quantity:q", "abe" },
    { "claimant:d", "be" },
    { "claimant:d subject:llama", "b" },
    { "subject:v3,llama", "ab" },
    { "stage:final-run", "a" },
    { "stage:pre-training", "a" },
    { "stage:undefined", "be" },
    { "basis:purchase,assumed-rent", "ab" },
    { "basis:undefined", "e" },
    { "extent:run", "a" },
    { "role:undefined", "abe" },
    { "part:total", "" },
    { "evidence:estimate", "be" },
    { "evidence:estimate,primary", "abe" },
    { "status:current", "abe" },
    { "status:retracted", "" },
    { "year:2024", "ab" }, /* the period goes before the day it was said */
    { "year:2023", "b" },
    { "year:2025", "" },
    { "year:undefined", "e" },
    { "year:-1", "" },
    { "year:99999999999999999999", "" },
    { "year:20x4", "" },
    { "evidence:estimate llama", "b" },
    { "메타 evidence:estimate", "be" },
    { "\342\200\203meta\302\240claimant:d\t", "be" }, /* em space, no-break space, tab */
  };
  g_autoptr (JeoulDataset) dataset = test_read (facets_xml);
  g_autoptr (JeoulFilter) filter = jeoul_filter_new (dataset);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = NULL;

      g_test_message ("“%s”", cases[i].text);
      jeoul_filter_set_text (filter, cases[i].text);
      found = find (dataset, filter);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_initials (void)
{
  static const struct
  {
    const char *word;
    const char *text;
    gboolean    found;
  } cases[] = {
    { "ㄷㅅㅋ", "딥시크", TRUE },
    { "ㄷㅅㅋ", "그 딥시크의", TRUE },
    { "ㄷㅅㅋ", "딥시큐어", TRUE },
    { "ㄷㅅㅋ", "딥시그", FALSE },
    { "ㄷㅅ크", "딥시크", TRUE },
    { "ㄷㅅ크", "딥시카", FALSE },
    { "딥ㅅㅋ", "딥시크", TRUE },
    { "딥ㅅㅋ", "답시크", FALSE },
    { "ㄷㅅㄷㅅㅋ", "디스딥시크", TRUE },
    { "ㄷㅅ크", "딥시카 딥시크", TRUE }, /* the first place does not fit, the second does */
    { "ㄲ", "까치", TRUE },
    { "ㄲ", "가치", FALSE },
    { "ㄱ", "까치", FALSE },
    { "ㄳ", "감성", TRUE }, /* typed in one go, a keyboard joins ㄱ and ㅅ */
    { "ㄶㄱ", "나한국", TRUE },
    { "ㅄㅎ", "반사회", TRUE },
    { "ㅀ", "로한", TRUE },
    { "ㅎ", "힣", TRUE },
    { "ㄱ", "가", TRUE },
    { "ㅇㅍGPU", "오픈gpu", TRUE },
    { "ㅋㅋ", "ㅋㅋㅋ", TRUE }, /* what was written so is found as well */
    { "ㄷㅅㅋ", "deepseek", FALSE },
    { "ㅁㅌ", "메타 (Meta)", TRUE },
    { "\341\204\203\341\205\265ㅅ", "디스", TRUE }, /* decomposed 디 */
    { "ㅏ", "가", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JeoulNeedle) needle = jeoul_needle_new (cases[i].word);
      g_autofree char *folded = jeoul_needle_fold (cases[i].text);
      g_autofree char *initials = jeoul_needle_initials (folded);

      g_test_message ("“%s” in “%s”", cases[i].word, cases[i].text);
      g_assert_cmpuint (strlen (folded), ==, strlen (initials));
      g_assert_cmpint (jeoul_needle_is_in (needle, folded, initials), ==, cases[i].found);
    }
}

static void
test_filter_by_initials (void)
{
  g_autoptr (JeoulDataset) dataset = test_read (facets_xml);
  g_autoptr (JeoulFilter) filter = jeoul_filter_new (dataset);
  g_autofree char *found = NULL;

  jeoul_filter_set_text (filter, "ㄷㅅㅋ ㅎㅅ"); /* 딥시크, 학습 비용 */
  found = find (dataset, filter);
  g_assert_cmpstr (found, ==, "ae");
}

static guint
get_count (const GArray       *counts,
           const JeoulDataset *dataset,
           JeoulFilterFacet    facet,
           const char         *word)
{
  for (guint i = 0; i < counts->len; i++)
    {
      const JeoulFilterCount *count = &g_array_index (counts, JeoulFilterCount, i);
      g_autofree char *key = jeoul_filter_key_word (dataset, count->facet, count->key);

      g_assert_cmpuint (jeoul_filter_key_find (dataset, count->facet, key), ==, count->key);
      if (count->facet == facet && g_str_equal (key, word))
        return count->n;
    }

  return 0;
}

static void
test_counts (void)
{
  static const struct
  {
    const char      *text;
    JeoulFilterFacet facet;
    const char      *word;
    guint            n;
  } cases[] = {
    { "", JEOUL_FILTER_ORGANIZATION, "deepseek", 2 },
    { "", JEOUL_FILTER_ORGANIZATION, "meta", 2 },
    { "", JEOUL_FILTER_STAGE, "undefined", 2 },
    { "", JEOUL_FILTER_YEAR, "2022", 1 },
    { "", JEOUL_FILTER_YEAR, "2024", 2 },
    { "", JEOUL_FILTER_YEAR, "undefined", 1 },
    { "", JEOUL_FILTER_BASIS, "plan", 0 },
    /* a facet ignores what is chosen in itself, and in itself only */
    { "organization:meta", JEOUL_FILTER_ORGANIZATION, "deepseek", 2 },
    { "organization:meta", JEOUL_FILTER_CLAIMANT, "c", 0 },
    { "organization:meta", JEOUL_FILTER_CLAIMANT, "d", 2 },
    { "organization:meta claimant:c", JEOUL_FILTER_ORGANIZATION, "deepseek", 1 },
    { "organization:meta claimant:c", JEOUL_FILTER_ORGANIZATION, "meta", 0 },
    { "organization:meta claimant:c", JEOUL_FILTER_YEAR, "2024", 0 },
    { "llama", JEOUL_FILTER_ORGANIZATION, "deepseek", 0 },
    { "llama", JEOUL_FILTER_ORGANIZATION, "meta", 1 },
  };
  g_autoptr (JeoulDataset) dataset = test_read (facets_xml);
  g_autoptr (JeoulFilter) filter = jeoul_filter_new (dataset);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (JeoulIndex));

  for (JeoulIndex i = 0; i < 3; i++)
    g_array_append_val (all, i);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) counts = NULL;

      g_test_message ("“%s”: %s", cases[i].text, cases[i].word);
      jeoul_filter_set_text (filter, cases[i].text);
      counts = jeoul_filter_count (filter, all);
      g_assert_cmpuint (get_count (counts, dataset, cases[i].facet, cases[i].word), ==, cases[i].n);
    }
}

static void
test_describe (void)
{
  static const struct
  {
    const char *text;
    JeoulLang   lang;
    const char *description;
  } cases[] = {
    { "", JEOUL_LANG_EN, "" },
    { "  ", JEOUL_LANG_EN, "" },
    { "basis:", JEOUL_LANG_EN, "" },
    { "딥시크", JEOUL_LANG_EN, "search “딥시크”" },
    { "딥시크  v3", JEOUL_LANG_KO, "검색어 “딥시크 v3”" },
    { "딥시크 organization:meta", JEOUL_LANG_EN, "search “딥시크”; organization: Meta" },
    { "organization:meta 딥시크", JEOUL_LANG_KO, "검색어 “딥시크”; 기업·기관: 메타" },
    { "organization:meta,deepseek year:2024 basis:list-rent", JEOUL_LANG_EN,
      "organization: Meta, DeepSeek; year: 2024; basis: list rent" },
    { "year:2024 stage:undefined", JEOUL_LANG_KO, "연도: 2024년; 단계: 미상" },
    { "claimant:nobody", JEOUL_LANG_EN, "claimant: “nobody”" },
  };
  g_autoptr (JeoulDataset) dataset = test_read (facets_xml);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *description = jeoul_filter_describe (cases[i].text, dataset, cases[i].lang);

      g_assert_cmpstr (description, ==, cases[i].description);
    }
}

static void
test_toggle (void)
{
  static const struct
  {
    const char *text;
    const char *word;
    const char *toggled;
  } cases[] = {
    { "", "meta", "organization:meta" },
    { "organization:meta", "meta", "" },
    { "organization:meta", "openai", "organization:meta,openai" },
    { "organization:meta,openai", "meta", "organization:openai" },
    { "basis:plan", "meta", "basis:plan organization:meta" },
    { "basis:plan organization:meta year:2024", "meta", "basis:plan year:2024" },
    { "  basis:plan  ", "meta", "basis:plan organization:meta" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *toggled = jeoul_filter_facets_toggle (cases[i].text,
                                                             JEOUL_FILTER_ORGANIZATION,
                                                             cases[i].word);

      g_assert_cmpstr (toggled, ==, cases[i].toggled);
      g_assert_true (jeoul_filter_facets_have (cases[i].text, JEOUL_FILTER_ORGANIZATION,
                                               cases[i].word) !=
                     jeoul_filter_facets_have (toggled, JEOUL_FILTER_ORGANIZATION, cases[i].word));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/filter/matches", test_matches);
  g_test_add_func ("/filter/facets", test_facets);
  g_test_add_func ("/filter/initials", test_initials);
  g_test_add_func ("/filter/by-initials", test_filter_by_initials);
  g_test_add_func ("/filter/counts", test_counts);
  g_test_add_func ("/filter/describe", test_describe);
  g_test_add_func ("/filter/toggle", test_toggle);

  return g_test_run ();
}
