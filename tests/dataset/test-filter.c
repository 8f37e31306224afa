/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Searching: words, case, both languages, composed and decomposed Hangul. */
#include "jeoul-filter.h"

#include "jeoul-reader.h"

#include <string.h>

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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/filter/matches", test_matches);

  return g_test_run ();
}
