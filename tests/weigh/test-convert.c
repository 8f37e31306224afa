/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conversion by the month a claim is about. */
#include <math.h>
#include <string.h>

#include "jeoul-convert.h"

#include "../support/test-dataset.h"

typedef struct
{
  const char *name;
  const char *unit;
  const char *dates; /* attributes of the claim */
  const char *to;
  double      factor;
  const char *first_month; /* NULL: none was used */
  const char *last_month;
  gboolean    after_last;
} Case;

static const Case cases[] = {
  { "same", "USD", "asserted='2025-01-29'", "USD", 1, NULL, NULL, FALSE },
  { "day", "USD", "asserted='2025-01-29'", "KRW", 1450, "2025-01", "2025-01", FALSE },
  { "inverse", "KRW", "asserted='2025-01-29'", "USD", 1 / 1450.0, "2025-01", "2025-01", FALSE },
  { "period-first", "USD", "asserted='2025-02-01' period='2024-12'", "KRW", 1400, "2024-12",
    "2024-12", FALSE },
  { "longer-period", "USD", "period='2024-12/2025-02'", "KRW", 1450, "2024-12", "2025-02", FALSE },
  { "year", "USD", "asserted='2025'", "KRW", 1475, "2025-01", "2025-02", FALSE },
  { "after-last", "USD", "asserted='2026-11'", "KRW", 1500, "2025-02", "2025-02", TRUE },
  { "before-first", "USD", "asserted='2019-05'", "KRW", NAN, NULL, NULL, FALSE },
  { "through-dollar", "CNY", "asserted='2025-01'", "KRW", 200, "2025-01", "2025-01", FALSE },
  { "no-date", "USD", "", "KRW", NAN, NULL, NULL, FALSE },
  { "unknown-currency", "USD", "asserted='2025-01'", "JPY", NAN, NULL, NULL, FALSE },
};

static void
test_convert (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *xml = g_strdup_printf (
    TEST_DATASET_HEAD TEST_DATASET_RATES
    "<claims><claim id='c' subject='model' quantity='cost' claimant='acme' evidence='primary' %s>"
    "<value bound='exact' number='100' unit='%s'/></claim></claims></dataset>",
    test->dates, test->unit);
  g_autoptr (JeoulDataset) dataset = test_dataset_parse (xml);
  JeoulConversion conversion =
    jeoul_convert (dataset, jeoul_dataset_find_claim (dataset, "c"), test->to);

  if (isnan (test->factor))
    g_assert_true (isnan (conversion.factor));
  else
    g_assert_cmpfloat_with_epsilon (conversion.factor, test->factor, test->factor * 1e-12);
  g_assert_cmpint (conversion.after_last, ==, test->after_last);
  if (test->first_month)
    {
      g_autofree char *first = jeoul_date_to_iso (conversion.first_month);
      g_autofree char *last = jeoul_date_to_iso (conversion.last_month);

      g_assert_cmpstr (first, ==, test->first_month);
      g_assert_cmpstr (last, ==, test->last_month);
    }
}

/* Rates stand in a file as they like: by month, backwards, and in both directions. */
static void
test_order (void)
{
  g_autoptr (JeoulDataset) dataset = test_dataset_parse (
    TEST_DATASET_HEAD "<rates>"
                      "<rate month='2025-03' base='USD' quote='KRW' value='1600'/>"
                      "<rate month='2024-11' base='USD' quote='CNY' value='7'/>"
                      "<rate month='2025-01' base='USD' quote='KRW' value='1400'/>"
                      "<rate month='2025-02' base='KRW' quote='USD' value='0.0008'/>"
                      "</rates></dataset>");
  static const struct
  {
    int    first;
    int    last;
    double rate;
  } spans[] = {
    { 1, 1, 1400 }, { 2, 2, 1250 }, { 3, 3, 1600 }, { 1, 3, 4250 / 3.0 }, { 2, 3, 1425 },
    { 4, 9, 1600 },
  };
  guint n;

  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      JeoulPeriod period = { { 2025, spans[i].first, 0 }, { 2025, spans[i].last, 0 } };

      g_assert_cmpfloat_with_epsilon (jeoul_convert_rate (dataset, "USD", "KRW", period, NULL),
                                      spans[i].rate, 1e-9);
    }
  jeoul_dataset_get_rates_of (dataset, "USD", "KRW", &n);
  g_assert_cmpuint (n, ==, 2);
  jeoul_dataset_get_rates_of (dataset, "USD", "EUR", &n);
  g_assert_cmpuint (n, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/weigh/convert/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_convert);
    }
  g_test_add_func ("/weigh/convert/order", test_order);

  return g_test_run ();
}
