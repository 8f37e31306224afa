/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Datasets that ask the most of a layout: one claim or hundreds, from 1 to 10^15, long names, names
 * without a translation, names that run from right to left. */
#pragma once

#include <string.h>

#include "jeoul-figures.h"

#include "../support/test-dataset.h"

typedef enum
{
  HOSTILE_SPREAD, /* each value another, from 1 to 10^15 */
  HOSTILE_EQUAL,  /* all the same */
  HOSTILE_ODD,    /* bounds, ranges, words, zero, negative numbers */
  HOSTILE_N_STYLES,
} HostileStyle;

static const char *const hostile_kinds[] = {
  "rival-claims", "bars", "steps", "timeline", "scatter", "arithmetic", "ratios",
};

/* English, Korean; %NULL where it is missing. */
static const char *const hostile_names[][2] = {
  { "Acme", "아크메" },
  { "An institute whose name is so long that nobody has ever said it in one breath", NULL },
  { "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "긴이름" },
  { NULL, "한국인공지능산업진흥및데이터경제활성화를위한범정부민관합동특별위원회사무국" },
  { "מכון המחקר לבינה מלאכותית", "히브리어 이름의 연구소" },
  { "مركز أبحاث الذكاء الاصطناعي", NULL },
  { "A", "가" },
  { "Epoch AI, in 2023 dollars, revised", "에포크 AI (2023년 달러, 개정판)" },
};

#define HOSTILE_N_NAMES G_N_ELEMENTS (hostile_names)

static inline void
hostile_append_name (GString    *xml,
                     const char *element,
                     guint       index)
{
  static const char *const langs[] = { "en", "ko" };

  for (guint k = 0; k < 2; k++)
    if (hostile_names[index % HOSTILE_N_NAMES][k] != NULL)
      g_string_append_printf (xml, "<%s xml:lang='%s'>%s</%s>", element, langs[k],
                              hostile_names[index % HOSTILE_N_NAMES][k], element);
}

static inline void
hostile_append_value (GString     *xml,
                      HostileStyle style,
                      guint        i)
{
  /* From 1 to 9 × 10^15, never the same order twice in a row. */
  guint exponent = (i * 7) % 16;
  guint digit = 1 + i % 9;

  if (style == HOSTILE_EQUAL)
    g_string_append (xml, "<value bound='exact' number='5576000'/>");
  else if (style == HOSTILE_SPREAD)
    g_string_append_printf (xml, "<value bound='%s' number='%ue%u'/>", i % 2 ? "about" : "exact",
                            digit, exponent);
  else
    switch (i % 9)
      {
      case 0:
        g_string_append_printf (xml, "<value bound='more-than' low='%ue%u'/>", digit, exponent);
        break;
      case 1:
        g_string_append_printf (xml, "<value bound='at-most' high='%ue%u'/>", digit, exponent);
        break;
      case 2:
        g_string_append_printf (xml, "<value bound='range' low='1e%u' high='%ue%u'/>", exponent,
                                digit + 1, exponent);
        break;
      case 3:
        g_string_append_printf (xml, "<value bound='interval' number='5e%u' low='1e%u' high='9e%u'/>",
                                exponent, exponent, exponent);
        break;
      case 4:
        g_string_append (xml, "<value bound='verbal'><words xml:lang='en'>a sum that nobody would "
                              "call small, whatever it was said to count</words></value>");
        break;
      case 5:
        g_string_append (xml, "<value bound='exact' number='0'/>");
        break;
      case 6:
        g_string_append_printf (xml, "<value bound='exact' number='-%ue%u'/>", digit, exponent);
        break;
      case 7:
        g_string_append (xml, "<value bound='none'/>");
        break;
      default:
        g_string_append_printf (xml, "<value bound='at-least' low='%ue%u' approx='true'/>", digit,
                                exponent);
        break;
      }
}

static inline void
hostile_append_claim (GString     *xml,
                      const char  *kind,
                      HostileStyle style,
                      guint        i,
                      guint        n)
{
  static const char *const bases[] = {
    "undefined", "assumed-rent",     "list-rent", "amortised", "purchase", "capital-expenditure",
    "plan",      "research-expense", "pre-money", "post-money",
  };
  gboolean scatter = g_str_equal (kind, "scatter");
  gboolean ratios = g_str_equal (kind, "ratios");
  guint subject = scatter ? i / 2 : i / 6;

  g_string_append_printf (
    xml,
    "<claim id='c%u' subject='s%u' quantity='%s' claimant='p%u' evidence='%s' "
    "asserted='20%02u-%02u-%02u'>",
    i, subject, ratios ? "ratio" : scatter && i % 2 ? "gpus" : "cost",
    (scatter ? i / 2 : i) % (guint) HOSTILE_N_NAMES, i % 3 ? "statement" : "primary", 20 + i % 6,
    1 + i % 12, 1 + i % 28);
  hostile_append_value (xml, style, i);
  g_string_append_printf (xml, "<scope basis='%s'/><cite source='report'/>",
                          bases[i % G_N_ELEMENTS (bases)]);
  if (ratios)
    g_string_append (xml, "<ratio of='pair-a' to='pair-b'/>");
  if (g_str_equal (kind, "arithmetic") && i > 0 && i % 6 != 0 && n > 1)
    g_string_append_printf (xml, "<relation type='part-of' claim='c%u'/>", i - i % 6);
  g_string_append (xml, "</claim>");
}

/* One figure, "f", of @kind with @n claims. */
static inline JeoulDataset *
hostile_dataset (const char  *kind,
                 HostileStyle style,
                 guint        n,
                 gboolean     log_scale)
{
  g_autoptr (GString) xml = g_string_new (
    "<dataset xmlns='urn:jeoul:dataset:1' id='hostile' version='1'><title xml:lang='en'>Hostile"
    "</title><units>"
    "<unit id='USD' dimension='money' currency='USD'><name xml:lang='en'>US dollars</name></unit>"
    "<unit id='gpu' dimension='gpu' notation='count'><name xml:lang='en'>GPUs</name>"
    "<pattern xml:lang='en'>{0} GPUs</pattern><pattern xml:lang='ko'>{0}장</pattern></unit>"
    "<unit id='one' dimension='1'><name xml:lang='en'>plain numbers</name></unit>"
    "</units><quantities>"
    "<quantity id='cost' unit='USD'><name xml:lang='en'>Cost</name></quantity>"
    "<quantity id='gpus' unit='gpu'><name xml:lang='en'>Number of GPUs</name></quantity>"
    "<quantity id='ratio' unit='one'><name xml:lang='en'>Ratio</name></quantity>"
    "</quantities><organizations>");
  const char *const hues[] = { "blue", "green", "vermilion", "purple", "brown", "grey" };
  gboolean ratios = g_str_equal (kind, "ratios");

  for (guint i = 0; i < 6; i++)
    {
      g_string_append_printf (xml, "<organization id='o%u' hue='%s'>", i, hues[i]);
      hostile_append_name (xml, "name", i);
      g_string_append (xml, "</organization>");
    }
  g_string_append (xml, "</organizations><subjects>");
  for (guint i = 0; i <= n / 2 + 1; i++)
    {
      g_string_append_printf (xml, "<subject id='s%u' kind='model' organizations='o%u'>", i, i % 6);
      hostile_append_name (xml, "name", i + 1);
      g_string_append (xml, "</subject>");
    }
  g_string_append (xml, "</subjects><claimants>");
  for (guint i = 0; i < HOSTILE_N_NAMES; i++)
    {
      g_string_append_printf (xml, "<claimant id='p%u' kind='%s'>", i, i % 3 ? "person" : "outlet");
      hostile_append_name (xml, "name", i);
      g_string_append (xml, "</claimant>");
    }
  g_string_append (xml, "</claimants><sources>"
                        "<source id='report' kind='report' published='2025-01' read='original'>"
                        "<title xml:lang='en'>The Report</title></source></sources><events>");
  for (guint i = 0; i < 12; i++)
    {
      g_string_append_printf (xml, "<event id='e%u' date='2024-%02u-%02u'>", i, 1 + i, 1 + 2 * i);
      hostile_append_name (xml, "name", i);
      g_string_append (xml, "</event>");
    }
  g_string_append (xml, "</events><claims>");
  if (ratios)
    g_string_append (xml, "<claim id='pair-a' subject='s0' quantity='cost' claimant='p0' "
                          "evidence='primary'><value bound='exact' number='5576000'/></claim>"
                          "<claim id='pair-b' subject='s1' quantity='cost' claimant='p0' "
                          "evidence='primary'><value bound='more-than' low='100000000'/></claim>");
  for (guint i = 0; i < n; i++)
    hostile_append_claim (xml, kind, style, i, n);
  g_string_append_printf (
    xml,
    "</claims><figures><figure id='f' kind='%s'%s%s%s%s>"
    "<title xml:lang='en'>What did all of this cost, and who was it that said so?</title>"
    "<title xml:lang='ko'>이 모든 것에 얼마가 들었고, 그렇게 말한 것은 누구인가?</title>"
    "<subtitle xml:lang='en'>What is counted here, in a sentence that is longer than a line.</subtitle>"
    "<select quantity='%s'/>%s"
    "<note xml:lang='en'>A note that a reader must know.</note></figure></figures></dataset>",
    kind, log_scale ? " scale='log'" : "", g_str_equal (kind, "scatter") ? " x='gpus' y='cost'" : "",
    g_str_equal (kind, "steps") || g_str_equal (kind, "timeline") ? " sort='date'" : "",
    g_str_equal (kind, "timeline") ? " events='e0 e1 e2 e3 e4 e5 e6 e7 e8 e9 e10 e11'" : "",
    ratios ? "ratio" : g_str_equal (kind, "scatter") ? "cost gpus" : "cost",
    g_str_equal (kind, "scatter")
      ? "<iso-rate number='2' unit='USD'><label xml:lang='en'>the rent that somebody "
        "assumed</label></iso-rate>"
      : "");
  return test_dataset_parse (xml->str);
}
