/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small datasets for tests: a frame around the records that a test is about. */
#pragma once

#include "jeoul-reader.h"

/* Reads a dataset from text; fails the test, with all problems, where it is not valid. */
static inline JeoulDataset *
test_dataset_parse (const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (JeoulProblems) problems = NULL;
  g_autoptr (GError) error = NULL;
  JeoulDataset *dataset =
    jeoul_reader_read_bytes (bytes, "test.xml", JEOUL_LANG_EN, &problems, &error);

  for (guint i = 0; problems && i < jeoul_problems_get_n_kept (problems); i++)
    {
      const JeoulProblem *problem = jeoul_problems_get (problems, i);
      g_autofree char *text = jeoul_problem_describe (problem, JEOUL_LANG_EN);
      g_test_message ("%u:%u: %s", problem->line, problem->column, text);
    }
  g_assert_no_error (error);
  return dataset;
}

/* Two money units, a count, a company that speaks of itself and one that is spoken of. */
#define TEST_DATASET_HEAD                                                                          \
  "<dataset xmlns='urn:jeoul:dataset:1' id='test' version='1'><title xml:lang='en'>Test</title>"   \
  "<units>"                                                                                        \
  "<unit id='USD' dimension='money' currency='USD'><name xml:lang='en'>US dollars</name></unit>"   \
  "<unit id='KRW' dimension='money' currency='KRW'><name xml:lang='en'>won</name></unit>"          \
  "<unit id='CNY' dimension='money' currency='CNY'><name xml:lang='en'>yuan</name></unit>"         \
  "<unit id='gpu' dimension='gpu' notation='count'><name xml:lang='en'>GPUs</name>"                \
  "<pattern xml:lang='en'>{0} GPUs</pattern><pattern xml:lang='ko'>{0}장</pattern></unit>"         \
  "</units><quantities>"                                                                           \
  "<quantity id='cost' unit='USD'><name xml:lang='en'>Cost</name></quantity>"                      \
  "<quantity id='gpus' unit='gpu'><name xml:lang='en'>GPUs</name></quantity>"                      \
  "</quantities><organizations>"                                                                   \
  "<organization id='acme' hue='blue'><name xml:lang='en'>Acme</name>"                             \
  "<name xml:lang='ko'>아크메</name></organization>"                                               \
  "<organization id='other' hue='green'><name xml:lang='en'>Other</name></organization>"           \
  "</organizations><subjects>"                                                                     \
  "<subject id='model' kind='model' organizations='acme'><name xml:lang='en'>Model</name></subject>" \
  "<subject id='rival' kind='model' organizations='other'><name xml:lang='en'>Rival</name></subject>" \
  "</subjects><claimants>"                                                                         \
  "<claimant id='acme' kind='organization' organization='acme'><name xml:lang='en'>Acme</name>"    \
  "</claimant>"                                                                                    \
  "<claimant id='paper' kind='outlet'><name xml:lang='en'>The Paper</name></claimant>"             \
  "</claimants><sources>"                                                                          \
  "<source id='report' kind='report' published='2025-01' read='original'>"                         \
  "<title xml:lang='en'>The Report</title></source></sources>"

#define TEST_DATASET_RATES                                                                         \
  "<rates>"                                                                                        \
  "<rate month='2024-12' base='USD' quote='KRW' value='1400'/>"                                    \
  "<rate month='2025-01' base='USD' quote='KRW' value='1450'/>"                                    \
  "<rate month='2025-02' base='USD' quote='KRW' value='1500'/>"                                    \
  "<rate month='2025-01' base='USD' quote='CNY' value='7.25'/>"                                    \
  "</rates>"
