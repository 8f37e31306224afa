/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts to test with: a small one of each form, and random ones. */
#pragma once

#include <math.h>
#include <string.h>

#include "jeoul-layout.h"

static inline char *
sample_format (double   value,
               double   step,
               gpointer data)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (fabs (value) >= 1e9)
    return g_strdup_printf ("$%sB", g_ascii_formatd (buffer, sizeof buffer, "%.6g", value / 1e9));
  if (fabs (value) >= 1e6)
    return g_strdup_printf ("$%sM", g_ascii_formatd (buffer, sizeof buffer, "%.6g", value / 1e6));
  if (fabs (value) >= 1e3)
    return g_strdup_printf ("$%sK", g_ascii_formatd (buffer, sizeof buffer, "%.6g", value / 1e3));
  return g_strdup_printf ("$%s", g_ascii_formatd (buffer, sizeof buffer, "%.6g", value));
}

static inline void
sample_heading (JeoulSpec  *spec,
                const char *label)
{
  JeoulRow *row = jeoul_spec_add_row (spec);

  row->kind = JEOUL_ROW_HEADING;
  row->label = g_strdup (label);
}

static inline JeoulDatum *
sample_row (JeoulSpec    *spec,
            const char   *id,
            const char   *label,
            const char   *aside,
            JeoulMarkKind mark,
            double        value,
            const char   *text)
{
  JeoulRow *row = jeoul_spec_add_row (spec);
  JeoulDatum *datum = jeoul_spec_add_datum (spec);

  row->label = g_strdup (label);
  row->aside = g_strdup (aside);
  row->priority = 100.0 - spec->rows->len;
  datum->id = g_strdup (id);
  datum->label = g_strdup (text);
  datum->name = g_strdup_printf ("%s: %s", label, text);
  datum->mark = mark;
  datum->row = spec->rows->len - 1;
  datum->value = value;
  datum->hue = spec->rows->len % JEOUL_N_HUES;
  return datum;
}

static inline JeoulSpec *
sample_claims (JeoulLang lang)
{
  gboolean ko = lang == JEOUL_LANG_KO;
  JeoulSpec *spec = jeoul_spec_new ("training", lang, JEOUL_CHART_ROWS);
  JeoulDatum *datum;
  JeoulKeyItem *key;
  JeoulRule *rule;

  spec->title = g_strdup (ko ? "모델 하나를 학습시키는 데 얼마가 들었나?" : "What did training cost?");
  spec->subtitle = g_strdup (ko ? "각 주체가 밝히거나 추정한 학습 비용, 미국 달러, 로그 눈금."
                                : "Cost of training as stated or estimated, US dollars, log scale.");
  spec->x.scale = JEOUL_SCALE_LOG;
  spec->x.format = sample_format;
  key = jeoul_spec_add_key (spec);
  key->label = g_strdup (ko ? "학습 1회, 임대료 가정" : "one run, assumed rent");
  key = jeoul_spec_add_key (spec);
  key->shape = JEOUL_SHAPE_RING;
  key->label = g_strdup (ko ? "기준 미상" : "not said");

  sample_heading (spec, "DeepSeek-V3");
  sample_row (spec, "v3", ko ? "딥시크" : "DeepSeek", "2024-12", JEOUL_MARK_POINT, 5.576e6,
              ko ? "557.6만 달러" : "$5.576M");
  datum = sample_row (spec, "v3-epoch", ko ? "에포크 AI" : "Epoch AI", "2026-01",
                      JEOUL_MARK_INTERVAL, 5.39e6, ko ? "약 539만 달러" : "about $5.39M");
  datum->low = 3e6;
  datum->high = 9e6;
  datum->fill = JEOUL_FILL_PALE;
  sample_heading (spec, "GPT-4");
  datum = sample_row (spec, "altman", ko ? "샘 올트먼" : "Sam Altman", "2023-04", JEOUL_MARK_LOWER,
                      NAN, ko ? "1억 달러 초과" : "more than $100M");
  datum->low = 1e8;
  datum->open = TRUE;
  datum->shape = JEOUL_SHAPE_RING;
  datum = sample_row (spec, "upper", ko ? "누군가" : "Somebody", "2024", JEOUL_MARK_UPPER, NAN,
                      ko ? "3억 달러 이하" : "up to $300M");
  datum->high = 3e8;
  datum = sample_row (spec, "range", "AI Index", "2024-04", JEOUL_MARK_RANGE, NAN,
                      ko ? "6,000만~7,800만 달러" : "$60M–78M");
  datum->low = 6e7;
  datum->high = 7.8e7;
  sample_row (spec, "words", ko ? "다리오 아모데이" : "Dario Amodei", "2025-01", JEOUL_MARK_WORDS,
              NAN, ko ? "수천만 달러" : "a few tens of millions");
  rule = jeoul_spec_add_rule (spec);
  rule->value = 2e7;
  rule->label = g_strdup (ko ? "가정한 값" : "your assumption");
  rule->assumed = TRUE;
  g_ptr_array_add (spec->caption,
                   g_strdup (ko ? "주장 주체: 딥시크 (2024년 12월), 샘 올트먼 (와이어드, 2023년 4월)."
                                : "Claimants: DeepSeek (Dec 2024), Sam Altman (Wired, Apr 2023)."));
  g_ptr_array_add (spec->caption, g_strdup ("Jeoul"));
  return spec;
}

static inline JeoulSpec *
sample_bars (void)
{
  JeoulSpec *spec = jeoul_spec_new ("bars", JEOUL_LANG_EN, JEOUL_CHART_ROWS);
  JeoulDatum *datum;

  spec->title = g_strdup ("What are they said to spend?");
  spec->x.format = sample_format;
  sample_row (spec, "a", "Meta", "2025", JEOUL_MARK_BAR, 39.2e9, "$39.2B");
  datum = sample_row (spec, "b", "Meta, plan", "2025", JEOUL_MARK_BAR, NAN, "$60B–65B");
  datum->low = 60e9;
  datum->high = 65e9;
  datum = sample_row (spec, "c", "OpenAI", "2025", JEOUL_MARK_BAR, NAN, "more than $5B");
  datum->low = 5e9;
  sample_row (spec, "d", "Parts", NULL, JEOUL_MARK_BAR, 20e9, "$20B");
  for (guint i = 1; i < 3; i++)
    {
      datum = jeoul_spec_add_datum (spec);
      datum->id = g_strdup_printf ("d%u", i);
      datum->label = g_strdup_printf ("$%uB", 10 * i);
      datum->mark = JEOUL_MARK_BAR;
      datum->row = 3;
      datum->stack = i;
      datum->value = 10e9 * i;
      datum->fill = i == 1 ? JEOUL_FILL_PALE : JEOUL_FILL_ASSUMED;
      datum->hue = 1;
    }
  return spec;
}

static inline JeoulSpec *
sample_steps (void)
{
  static const struct
  {
    guint  series;
    double day, value;
  } points[] = {
    { 1, 19000, 29e9 }, { 1, 19500, 80e9 }, { 1, 20000, 157e9 }, { 2, 19100, 4e9 },
    { 2, 19700, 18e9 }, { 2, 20100, 61e9 },
  };
  JeoulSpec *spec = jeoul_spec_new ("steps", JEOUL_LANG_EN, JEOUL_CHART_PLANE);
  JeoulRule *rule;

  spec->title = g_strdup ("What are they said to be worth?");
  spec->x.scale = JEOUL_SCALE_TIME;
  spec->x.title = g_strdup ("Day");
  spec->y.format = sample_format;
  spec->y.from_zero = TRUE;
  spec->y.title = g_strdup ("Valuation");
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      JeoulDatum *datum = jeoul_spec_add_datum (spec);

      datum->id = g_strdup_printf ("p%u", i);
      datum->series = points[i].series;
      datum->x = points[i].day;
      datum->value = points[i].value;
      datum->hue = points[i].series;
      datum->label = sample_format (points[i].value, 0, NULL);
    }
  g_ptr_array_add (spec->series, g_strdup ("OpenAI"));
  g_ptr_array_add (spec->series, g_strdup ("Anthropic"));
  for (guint i = 0; i < 2; i++)
    {
      rule = jeoul_spec_add_rule (spec);
      rule->on_x = TRUE;
      rule->value = 19600 + 20 * i;
      rule->label = g_strdup (i == 0 ? "one day" : "another day");
    }
  g_ptr_array_add (spec->caption, g_strdup ("Claimants: several."));
  return spec;
}

static inline char *
sample_words (GRand *rand,
              guint  most)
{
  static const char *const words[] = {
    "cost", "학습", "비용은", "of", "training", "DeepSeek-V3", "에포크", "AI", "수천만", "달러",
    "$5.6M", "estimated", "GPU", "incomprehensibilities", "세미애널리시스의추정치", "\xff\xfe",
    "tab\tbed", "a",
  };
  GString *string = g_string_new (NULL);
  guint n = (guint) g_rand_int_range (rand, 0, (int) most + 1);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (string, ' ');
      g_string_append (string, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
    }
  return g_string_free (string, FALSE);
}

static inline double
sample_number (GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 24))
    {
    case 0:
      return NAN;
    case 1:
      return 0;
    case 2:
      return -1e12;
    case 3:
      return INFINITY;
    default:
      return pow (10, g_rand_double_range (rand, 3, 10));
    }
}

/* Anything a caller might come up with, and worse. */
static inline JeoulSpec *
sample_random (GRand *rand)
{
  JeoulChartForm form = g_rand_boolean (rand) ? JEOUL_CHART_ROWS : JEOUL_CHART_PLANE;
  JeoulSpec *spec = jeoul_spec_new ("random", g_rand_boolean (rand) ? JEOUL_LANG_EN : JEOUL_LANG_KO,
                                    form);
  guint n_rows = (guint) g_rand_int_range (rand, 0, 45);
  guint n_data = (guint) g_rand_int_range (rand, 0, 70);
  gboolean bars = g_rand_int_range (rand, 0, 4) == 0;

  spec->title = sample_words (rand, 14);
  spec->subtitle = sample_words (rand, 30);
  spec->empty_text = sample_words (rand, 10);
  spec->x.scale = (JeoulScaleKind) g_rand_int_range (rand, 0, 3);
  spec->y.scale = (JeoulScaleKind) g_rand_int_range (rand, 0, 2);
  spec->x.format = spec->y.format = sample_format;
  spec->x.title = g_rand_boolean (rand) ? sample_words (rand, 3) : NULL;
  spec->y.title = g_rand_boolean (rand) ? sample_words (rand, 3) : NULL;
  for (gint i = g_rand_int_range (rand, 0, 5); i > 0; i--)
    g_ptr_array_add (spec->caption, sample_words (rand, 50));
  for (gint i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    g_ptr_array_add (spec->series, sample_words (rand, 4));
  for (gint i = g_rand_int_range (rand, 0, 8); i > 0; i--)
    {
      JeoulKeyItem *key = jeoul_spec_add_key (spec);

      key->shape = (JeoulShape) g_rand_int_range (rand, 0, 6);
      key->fill = (JeoulFill) g_rand_int_range (rand, 0, 3);
      key->is_bar = g_rand_int_range (rand, 0, 5) == 0;
      key->is_line = g_rand_int_range (rand, 0, 5) == 0;
      key->mark = (JeoulMarkKind) g_rand_int_range (rand, 0, 8);
      key->label = sample_words (rand, 5);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      JeoulRow *row = jeoul_spec_add_row (spec);

      row->kind = g_rand_int_range (rand, 0, 4) == 0 ? JEOUL_ROW_HEADING : JEOUL_ROW_DATA;
      row->label = sample_words (rand, 8);
      row->aside = g_rand_boolean (rand) ? sample_words (rand, 2) : NULL;
      row->priority = g_rand_double (rand);
    }
  for (guint i = 0; i < n_data; i++)
    {
      JeoulDatum *datum = jeoul_spec_add_datum (spec);

      datum->mark = bars ? JEOUL_MARK_BAR : (JeoulMarkKind) g_rand_int_range (rand, 0, 8);
      datum->row = (guint) g_rand_int_range (rand, 0, (int) n_rows + 2);
      datum->stack = bars ? (guint) g_rand_int_range (rand, 0, 3) : 0;
      datum->series = (guint) g_rand_int_range (rand, 0, 5);
      datum->shape = (JeoulShape) g_rand_int_range (rand, 0, 6);
      datum->fill = (JeoulFill) g_rand_int_range (rand, 0, 3);
      datum->hue = (guint8) g_rand_int_range (rand, 0, 9);
      datum->open = g_rand_boolean (rand);
      datum->x = sample_number (rand);
      datum->x_end = g_rand_int_range (rand, 0, 5) == 0 ? sample_number (rand) : NAN;
      datum->value = sample_number (rand);
      datum->low = sample_number (rand);
      datum->high = sample_number (rand);
      datum->x_mark = (JeoulMarkKind) g_rand_int_range (rand, 0, 6);
      datum->x_open = g_rand_boolean (rand);
      datum->x_low = sample_number (rand);
      datum->x_high = sample_number (rand);
      datum->quoted = g_rand_boolean (rand);
      datum->short_label = g_rand_boolean (rand) ? sample_words (rand, 2) : NULL;
      datum->label = sample_words (rand, 5);
      datum->id = g_strdup_printf ("d%u", i);
      datum->priority = g_rand_double (rand);
    }
  for (gint i = g_rand_int_range (rand, 0, 5); i > 0; i--)
    {
      JeoulRule *rule = jeoul_spec_add_rule (spec);

      rule->on_x = g_rand_boolean (rand);
      rule->is_rate = g_rand_int_range (rand, 0, 4) == 0;
      rule->value = sample_number (rand);
      rule->label = sample_words (rand, 4);
    }
  return spec;
}
