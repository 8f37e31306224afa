/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers with units and bounds: every row of the table of number formats, and what lies between. */
#include <math.h>

#include "jeoul-format.h"

/* In the tables a no-break space is written as "_". */
static void
assert_text (char       *text,
             const char *expected)
{
  g_autofree char *owned = text;
  g_auto (GStrv) parts = NULL;
  g_autofree char *shown = NULL;

  g_assert_nonnull (text);
  parts = g_strsplit (text, "\302\240", -1);
  shown = g_strjoinv ("_", parts);
  g_assert_cmpstr (shown, ==, expected);
}

typedef enum
{
  NONE,
  USD,
  KRW,
  CNY,
  EUR,
  JPY,
  GBP,
  TWD,
  CHF,
  USD_PER_GPU_HOUR,
  GPU,
  GPU_HOUR,
  PARAMETER,
  FLOP,
  PERCENT,
  TIMES,
  N_UNITS
} Unit;

#define MONEY(code) { { JEOUL_NOTATION_MONEY, code }, { JEOUL_NOTATION_MONEY, code } }

static const JeoulUnitStyle units[N_UNITS][JEOUL_N_LANGS] = {
  [NONE] = { { JEOUL_NOTATION_PLAIN }, { JEOUL_NOTATION_PLAIN } },
  [USD] = MONEY ("USD"),
  [KRW] = MONEY ("KRW"),
  [CNY] = MONEY ("CNY"),
  [EUR] = MONEY ("EUR"),
  [JPY] = MONEY ("JPY"),
  [GBP] = MONEY ("GBP"),
  [TWD] = MONEY ("TWD"),
  [CHF] = MONEY ("CHF"),
  [USD_PER_GPU_HOUR] = { { JEOUL_NOTATION_MONEY, "USD", "{0} per GPU-hour" },
                         { JEOUL_NOTATION_MONEY, "USD", "GPU 시간당 {0}" } },
  [GPU] = { { JEOUL_NOTATION_COUNT, NULL, "{0} GPUs", "{0} GPU" },
            { JEOUL_NOTATION_COUNT, NULL, "{0}장" } },
  [GPU_HOUR] = { { JEOUL_NOTATION_COUNT, NULL, "{0} GPU-hours", "{0} GPU-hour" },
                 { JEOUL_NOTATION_COUNT, NULL, "{0} GPU 시간" } },
  [PARAMETER] = { { JEOUL_NOTATION_LARGE, NULL, "{0} parameters", "{0} parameter" },
                  { JEOUL_NOTATION_LARGE, NULL, "매개변수 {0} 개" } },
  [FLOP] = { { JEOUL_NOTATION_SCIENTIFIC, NULL, "{0} FLOP" },
             { JEOUL_NOTATION_SCIENTIFIC, NULL, "{0} FLOP" } },
  [PERCENT] = { { JEOUL_NOTATION_PLAIN, NULL, "{0}%" }, { JEOUL_NOTATION_PLAIN, NULL, "{0}%" } },
  [TIMES] = { { JEOUL_NOTATION_PLAIN, NULL, "{0} times", "{0} time" },
              { JEOUL_NOTATION_PLAIN, NULL, "{0}배" } },
};

typedef struct
{
  const char *decimal;
  Unit unit;
  const char *english;
  const char *korean;
} Row;

static void
check_rows (const Row      *rows,
            gsize           n_rows,
            JeoulNumberForm form)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      const JeoulUnitStyle *unit = units[rows[i].unit];

      assert_text (jeoul_format_decimal (JEOUL_LANG_EN, rows[i].decimal, &unit[0], form),
                   rows[i].english);
      assert_text (jeoul_format_decimal (JEOUL_LANG_KO, rows[i].decimal, &unit[1], form),
                   rows[i].korean);
    }
}

static void
test_compact (void)
{
  static const Row rows[] = {
    /* the table */
    { "5576000", USD, "$5.576M", "557.6만_달러" },
    { "294000", USD, "$294K", "29.4만_달러" },
    { "1600000000", USD, "$1.6B", "16억_달러" },
    { "157000000000", USD, "$157B", "1,570억_달러" },
    { "8200000000", KRW, "₩8.2B", "82억_원" },
    { "2788000", GPU_HOUR, "2.788M_GPU-hours", "278.8만_GPU 시간" },
    { "2048", GPU, "2,048_GPUs", "2,048장" },
    { "16384", GPU, "16,384_GPUs", "1만_6,384장" },
    { "488451", GPU, "488,451_GPUs", "48만_8,451장" },
    { "1489899", GPU, "1.49M_GPUs", "149만_장" },
    { "671e9", PARAMETER, "671B_parameters", "매개변수_6,710억_개" },
    { "50000", GPU, "50,000_GPUs", "5만_장" },
    /* where money becomes short */
    { "0", USD, "$0", "0달러" },
    { "-0.00", USD, "$0", "0달러" },
    { "0.0556", USD, "$0.0556", "0.0556달러" },
    { "2", USD, "$2", "2달러" },
    { "2.50", USD, "$2.5", "2.5달러" },
    { "1234.56", USD, "$1,235", "1,235달러" },
    { "6000", USD, "$6,000", "6,000달러" },
    { "9999", USD, "$9,999", "9,999달러" },
    { "9999.4", USD, "$9,999", "9,999달러" },
    { "9999.5", USD, "$10K", "1만_달러" },
    { "10000", USD, "$10K", "1만_달러" },
    { "12345", USD, "$12.35K", "1.235만_달러" },
    { "999949", USD, "$999.9K", "99.99만_달러" },
    { "999950", USD, "$1M", "100만_달러" },
    { "99994999", USD, "$99.99M", "9,999만_달러" },
    { "99999000", USD, "$100M", "1억_달러" },
    { "999950000000", USD, "$1T", "1조_달러" },
    { "-5576000", USD, "-$5.576M", "-557.6만_달러" },
    { "7e12", KRW, "₩7T", "7조_원" },
    { "1e15", USD, "$1,000T", "1,000조_달러" },
    { "1e16", USD, "$10,000T", "1경_달러" },
    { "1.23456e19", KRW, "₩12,350,000T", "1,235경_원" },
    { "1.5e3", USD, "$1,500", "1,500달러" },
    { "1.5E+7", USD, "$15M", "1,500만_달러" },
    { "55760000e-1", USD, "$5.576M", "557.6만_달러" },
    { "0005576000", USD, "$5.576M", "557.6만_달러" },
    /* other currencies */
    { "100000000", CNY, "CN¥100M", "1억_위안" },
    { "500", CNY, "CN¥500", "500위안" },
    { "450000000", EUR, "€450M", "4.5억_유로" },
    { "450000000", JPY, "¥450M", "4.5억_엔" },
    { "450000000", GBP, "£450M", "4.5억_파운드" },
    { "20", TWD, "NT$20", "20_신 타이완 달러" },
    { "2000000", CHF, "CHF_2M", "200만_스위스 프랑" },
    { "12.29", USD_PER_GPU_HOUR, "$12.29_per GPU-hour", "GPU 시간당_12.29달러" },
    { "2", USD_PER_GPU_HOUR, "$2_per GPU-hour", "GPU 시간당_2달러" },
    /* counts stay whole below a million */
    { "0", GPU, "0_GPUs", "0장" },
    { "1", GPU, "1_GPU", "1장" },
    { "-1", GPU, "-1_GPUs", "-1장" },
    { "1.00", GPU_HOUR, "1_GPU-hour", "1_GPU 시간" },
    { "9999", GPU, "9,999_GPUs", "9,999장" },
    { "10000", GPU, "10,000_GPUs", "1만_장" },
    { "100001", GPU, "100,001_GPUs", "10만_1장" },
    { "999999", GPU, "999,999_GPUs", "99만_9,999장" },
    { "999999.5", GPU, "1M_GPUs", "100만_장" },
    { "1000000", GPU, "1M_GPUs", "100만_장" },
    { "278.25", GPU_HOUR, "278.3_GPU-hours", "278.3_GPU 시간" },
    { "16384.5", GPU_HOUR, "16,385_GPU-hours", "1만_6,385_GPU 시간" },
    { "14800000000000", PARAMETER, "14.8T_parameters", "매개변수_14.8조_개" },
    { "500", PARAMETER, "500_parameters", "매개변수_500개" },
    { "123456", PARAMETER, "123,456_parameters", "매개변수_12만_3,456개" },
    /* powers of ten */
    { "3.8e25", FLOP, "3.8×10²⁵_FLOP", "3.8×10²⁵_FLOP" },
    { "38000000000000000000000000", FLOP, "3.8×10²⁵_FLOP", "3.8×10²⁵_FLOP" },
    { "1e26", FLOP, "10²⁶_FLOP", "10²⁶_FLOP" },
    { "3.45678e24", FLOP, "3.457×10²⁴_FLOP", "3.457×10²⁴_FLOP" },
    { "9.99996e24", FLOP, "10²⁵_FLOP", "10²⁵_FLOP" },
    { "-2.5e-7", FLOP, "-2.5×10⁻⁷_FLOP", "-2.5×10⁻⁷_FLOP" },
    { "0", FLOP, "0_FLOP", "0_FLOP" },
    { "1500", FLOP, "1,500_FLOP", "1,500_FLOP" },
    /* plain numbers are never shortened */
    { "-16.97", PERCENT, "-16.97%", "-16.97%" },
    { "97.3", PERCENT, "97.3%", "97.3%" },
    { "1.6666", TIMES, "1.6666_times", "1.6666배" },
    { "1", TIMES, "1_time", "1배" },
    { "12345678", NONE, "12,345,678", "12,345,678" },
    /* beyond reason */
    { "1e300", USD, "10³⁰⁰_USD", "10³⁰⁰달러" },
    { "1e-999999999999999999999", NONE, "10⁻¹⁰⁰⁰⁰⁰⁰", "10⁻¹⁰⁰⁰⁰⁰⁰" },
    { "1e-300", GPU, "10⁻³⁰⁰_GPUs", "10⁻³⁰⁰장" },
    { "1e400", USD, "1e400", "1e400" },
    { "many", USD, "many", "many" },
    { "1,000", USD, "1,000", "1,000" },
    { NULL, USD, "–", "–" },
  };

  check_rows (rows, G_N_ELEMENTS (rows), JEOUL_FORM_COMPACT);
}

static void
test_full (void)
{
  static const Row rows[] = {
    { "5576000", USD, "$5,576,000", "557만_6,000달러" },
    { "5.576e6", USD, "$5,576,000", "557만_6,000달러" },
    { "-5576000", USD, "-$5,576,000", "-557만_6,000달러" },
    { "12.290", USD_PER_GPU_HOUR, "$12.290_per GPU-hour", "GPU 시간당_12.290달러" },
    { "10000.50", USD, "$10,000.50", "1만_0.50달러" },
    { "20000.00", USD, "$20,000.00", "2만_달러" },
    { "1600000000", USD, "$1,600,000,000", "16억_달러" },
    { "10000000000000001", KRW, "₩10,000,000,000,000,001", "1경_1원" },
    { "1234567890123456789", KRW, "₩1,234,567,890,123,456,789",
      "123경_4,567조_8,901억_2,345만_6,789원" },
    { "1489899", GPU, "1,489,899_GPUs", "148만_9,899장" },
    { "2788000", GPU_HOUR, "2,788,000_GPU-hours", "278만_8,000_GPU 시간" },
    { "671e9", PARAMETER, "671,000,000,000_parameters", "매개변수_6,710억_개" },
    { "3.45678e24", FLOP, "3.45678×10²⁴_FLOP", "3.45678×10²⁴_FLOP" },
    { "0.000", USD, "$0", "0달러" },
    { "-16.970", PERCENT, "-16.970%", "-16.970%" },
    { "0.1234567890123456789012345678901234567890123456789012345678901234567890", NONE,
      "0.1234567890123456789012345678901234567890123456789012345678901235",
      "0.1234567890123456789012345678901234567890123456789012345678901235" },
  };

  check_rows (rows, G_N_ELEMENTS (rows), JEOUL_FORM_FULL);
}

static void
test_axis (void)
{
  static const Row rows[] = {
    { "0", USD, "$0", "0" },
    { "5000", USD, "$5,000", "5,000" },
    { "10000", USD, "$10K", "1만" },
    { "1e6", USD, "$1M", "100만" },
    { "1e7", USD, "$10M", "1,000만" },
    { "1e8", USD, "$100M", "1억" },
    { "1e9", USD, "$1B", "10억" },
    { "2.5e9", USD, "$2.5B", "25억" },
    { "1e12", KRW, "₩1T", "1조" },
    { "10000", GPU, "10,000", "1만" },
    { "12500", GPU, "12,500", "1.25만" },
    { "1000500", GPU, "1.0005M", "100.05만" },
    { "1e6", GPU_HOUR, "1M", "100만" },
    { "1e25", FLOP, "10²⁵", "10²⁵" },
    { "2e25", FLOP, "2×10²⁵", "2×10²⁵" },
    { "-20", PERCENT, "-20", "-20" },
    { "2", USD_PER_GPU_HOUR, "$2", "2" },
  };

  check_rows (rows, G_N_ELEMENTS (rows), JEOUL_FORM_AXIS);
}

static void
test_double (void)
{
  static const struct
  {
    double number;
    Unit unit;
    JeoulNumberForm form;
    const char *english;
    const char *korean;
  } rows[] = {
    { 5576000, USD, JEOUL_FORM_COMPACT, "$5.576M", "557.6만_달러" },
    { 0.1 + 0.2, USD, JEOUL_FORM_FULL, "$0.3", "0.3달러" },
    { 3 * 0.1, NONE, JEOUL_FORM_AXIS, "0.3", "0.3" },
    { 97.3333333333333, PERCENT, JEOUL_FORM_COMPACT, "97.33%", "97.33%" },
    { 12.285714285714, USD_PER_GPU_HOUR, JEOUL_FORM_COMPACT, "$12.29_per GPU-hour",
      "GPU 시간당_12.29달러" },
    { 12345.678, NONE, JEOUL_FORM_COMPACT, "12,346", "12,346" },
    { -1489899, GPU, JEOUL_FORM_COMPACT, "-1.49M_GPUs", "-149만_장" },
    { 3.8e25, FLOP, JEOUL_FORM_COMPACT, "3.8×10²⁵_FLOP", "3.8×10²⁵_FLOP" },
    { 1.0, GPU, JEOUL_FORM_COMPACT, "1_GPU", "1장" },
    { NAN, USD, JEOUL_FORM_COMPACT, "–", "–" },
    { -INFINITY, USD, JEOUL_FORM_AXIS, "–", "–" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const JeoulUnitStyle *unit = units[rows[i].unit];

      assert_text (jeoul_format_double (JEOUL_LANG_EN, rows[i].number, &unit[0], rows[i].form),
                   rows[i].english);
      assert_text (jeoul_format_double (JEOUL_LANG_KO, rows[i].number, &unit[1], rows[i].form),
                   rows[i].korean);
    }
  assert_text (jeoul_format_double (JEOUL_LANG_KO, 1234.5, NULL, JEOUL_FORM_COMPACT), "1,235");
}

static JeoulNumber
number (const char *text)
{
  return (JeoulNumber) { text, text != NULL ? g_ascii_strtod (text, NULL) : 0 };
}

typedef struct
{
  JeoulBound bound;
  gboolean approx;
  const char *number;
  const char *low;
  const char *high;
  Unit unit;
  const char *english;
  const char *korean;
} ValueRow;

static JeoulValue
row_value (const ValueRow *row)
{
  return (JeoulValue) { number (row->number), number (row->low), number (row->high), row->bound,
                        row->approx ? 1 : 0 };
}

static void
test_value (void)
{
  static const ValueRow rows[] = {
    { JEOUL_BOUND_EXACT, 0, "50000", NULL, NULL, GPU, "50,000_GPUs", "5만_장" },
    { JEOUL_BOUND_EXACT, 1, "50000", NULL, NULL, GPU, "about 50,000_GPUs", "약 5만_장" },
    { JEOUL_BOUND_ABOUT, 0, "50000", NULL, NULL, GPU, "about 50,000_GPUs", "약 5만_장" },
    { JEOUL_BOUND_ABOUT, 1, "50000", NULL, NULL, GPU, "about 50,000_GPUs", "약 5만_장" },
    { JEOUL_BOUND_AT_LEAST, 0, NULL, "50000", NULL, GPU, "at least 50,000_GPUs", "5만_장 이상" },
    { JEOUL_BOUND_MORE_THAN, 0, NULL, "50000", NULL, GPU, "more than 50,000_GPUs", "5만_장 초과" },
    { JEOUL_BOUND_AT_MOST, 0, NULL, NULL, "16384", GPU, "up to 16,384_GPUs", "1만_6,384장 이하" },
    { JEOUL_BOUND_LESS_THAN, 0, NULL, NULL, "50000", GPU, "fewer than 50,000_GPUs",
      "5만_장 미만" },
    { JEOUL_BOUND_LESS_THAN, 0, NULL, NULL, "7e9", PARAMETER, "fewer than 7B_parameters",
      "매개변수_70억_개 미만" },
    { JEOUL_BOUND_LESS_THAN, 0, NULL, NULL, "6000000", USD, "less than $6M", "600만_달러 미만" },
    { JEOUL_BOUND_LESS_THAN, 0, NULL, NULL, "5", PERCENT, "less than 5%", "5% 미만" },
    { JEOUL_BOUND_MORE_THAN, 0, NULL, "100000000", NULL, USD, "more than $100M", "1억_달러 초과" },
    { JEOUL_BOUND_MORE_THAN, 1, NULL, "7e12", NULL, KRW, "more than about ₩7T",
      "약 7조_원 초과" },
    { JEOUL_BOUND_AT_LEAST, 1, NULL, "1.5", NULL, TIMES, "at least about 1.5_times",
      "약 1.5배 이상" },
    { JEOUL_BOUND_ABOUT, 0, "671e9", NULL, NULL, PARAMETER, "about 671B_parameters",
      "매개변수_약 6,710억_개" },
    { JEOUL_BOUND_ABOUT, 0, "2", NULL, NULL, USD_PER_GPU_HOUR, "about $2_per GPU-hour",
      "GPU 시간당_약 2달러" },
    { JEOUL_BOUND_RANGE, 0, NULL, "60e9", "65e9", USD, "$60B–65B", "600억~650억_달러" },
    { JEOUL_BOUND_RANGE, 1, NULL, "60e9", "65e9", USD, "about $60B–65B", "약 600억~650억_달러" },
    { JEOUL_BOUND_RANGE, 0, NULL, "369212", "639015", GPU, "369,212–639,015_GPUs",
      "36만_9,212~63만_9,015장" },
    { JEOUL_BOUND_RANGE, 0, NULL, "800000", "1200000", USD, "$800K–1.2M", "80만~120만_달러" },
    { JEOUL_BOUND_RANGE, 0, NULL, "-5", "-3", USD, "-$5 to -$3", "-5~-3달러" },
    { JEOUL_BOUND_RANGE, 0, NULL, "-5.5", "3", PERCENT, "-5.5 to 3%", "-5.5~3%" },
    { JEOUL_BOUND_RANGE, 0, NULL, "5576100", "5576400", USD, "$5,576,100–5,576,400",
      "557만_6,100~557만_6,400달러" },
    { JEOUL_BOUND_RANGE, 0, NULL, "1e25", "3e25", FLOP, "10²⁵–3×10²⁵_FLOP", "10²⁵~3×10²⁵_FLOP" },
    { JEOUL_BOUND_RANGE, 0, NULL, "2", "4", USD_PER_GPU_HOUR, "$2–4_per GPU-hour",
      "GPU 시간당_2~4달러" },
    { JEOUL_BOUND_INTERVAL, 0, "40e6", "20e6", "80e6", USD, "$40M", "4,000만_달러" },
    { JEOUL_BOUND_INTERVAL, 1, "40e6", "20e6", "80e6", USD, "about $40M", "약 4,000만_달러" },
  };
  const JeoulValue verbal = { .bound = JEOUL_BOUND_VERBAL };
  const JeoulValue none = { .bound = JEOUL_BOUND_NONE };
  const JeoulValue computed = { .number = { NULL, 2.5e6 }, .bound = JEOUL_BOUND_EXACT };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JeoulValue value = row_value (&rows[i]);
      const JeoulUnitStyle *unit = units[rows[i].unit];

      assert_text (jeoul_format_value (JEOUL_LANG_EN, &value, &unit[0], JEOUL_FORM_COMPACT),
                   rows[i].english);
      assert_text (jeoul_format_value (JEOUL_LANG_KO, &value, &unit[1], JEOUL_FORM_COMPACT),
                   rows[i].korean);
    }

  g_assert_null (jeoul_format_value (JEOUL_LANG_EN, &verbal, NULL, JEOUL_FORM_FULL));
  g_assert_null (jeoul_format_value (JEOUL_LANG_KO, &none, NULL, JEOUL_FORM_FULL));
  g_assert_null (jeoul_format_spoken (JEOUL_LANG_KO, &verbal, NULL));
  assert_text (jeoul_format_value (JEOUL_LANG_EN, &computed, &units[USD][0], JEOUL_FORM_FULL),
               "$2,500,000");
}

static void
test_spoken (void)
{
  static const ValueRow rows[] = {
    { JEOUL_BOUND_EXACT, 0, "5576000", NULL, NULL, USD, "5.576 million US dollars, exact",
      "557.6만_달러, 정확한 값" },
    { JEOUL_BOUND_ABOUT, 0, "294000", NULL, NULL, USD, "about 294 thousand US dollars",
      "약 29.4만_달러" },
    { JEOUL_BOUND_MORE_THAN, 0, NULL, "1e8", NULL, USD, "more than 100 million US dollars",
      "1억_달러 초과" },
    { JEOUL_BOUND_MORE_THAN, 1, NULL, "7e12", NULL, KRW,
      "more than about 7 trillion South Korean won", "약 7조_원 초과" },
    { JEOUL_BOUND_RANGE, 0, NULL, "60e9", "65e9", USD, "60 billion to 65 billion US dollars",
      "600억에서 650억_달러" },
    { JEOUL_BOUND_INTERVAL, 0, "40e6", "20e6", "80e6", USD,
      "40 million US dollars, interval from 20 million to 80 million US dollars",
      "4,000만_달러, 구간 2,000만에서 8,000만_달러" },
    { JEOUL_BOUND_EXACT, 0, "2048", NULL, NULL, GPU, "2,048_GPUs, exact", "2,048장, 정확한 값" },
    { JEOUL_BOUND_EXACT, 0, "12.29", NULL, NULL, USD_PER_GPU_HOUR,
      "12.29 US dollars_per GPU-hour, exact", "GPU 시간당_12.29달러, 정확한 값" },
    { JEOUL_BOUND_ABOUT, 0, "3.8e25", NULL, NULL, FLOP,
      "about 3.8 times 10 to the power of 25_FLOP", "약 3.8 곱하기 10의 25제곱_FLOP" },
    { JEOUL_BOUND_ABOUT, 0, "-16.97", NULL, NULL, PERCENT, "about minus 16.97%",
      "약 마이너스 16.97%" },
    { JEOUL_BOUND_EXACT, 0, "-5e6", NULL, NULL, USD, "minus 5 million US dollars, exact",
      "마이너스 500만_달러, 정확한 값" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JeoulValue value = row_value (&rows[i]);
      const JeoulUnitStyle *unit = units[rows[i].unit];

      assert_text (jeoul_format_spoken (JEOUL_LANG_EN, &value, &unit[0]), rows[i].english);
      assert_text (jeoul_format_spoken (JEOUL_LANG_KO, &value, &unit[1]), rows[i].korean);
    }
}

/* How a Korean unit is joined depends on the end of the number and on the beginning of the unit. */
static void
test_pattern (void)
{
  static const struct
  {
    JeoulLang lang;
    const char *decimal;
    const char *pattern;
    const char *expected;
  } rows[] = {
    { JEOUL_LANG_KO, "2048", "{0} 장", "2,048장" },
    { JEOUL_LANG_KO, "20000", "{0}장", "2만_장" },
    { JEOUL_LANG_KO, "20000", "{0} 장", "2만_장" },
    { JEOUL_LANG_KO, "2048", "{0}TFLOPS", "2,048_TFLOPS" },
    { JEOUL_LANG_KO, "2048", "{0} %", "2,048_%" },
    { JEOUL_LANG_KO, "20000", "{0}%", "2만%" },
    { JEOUL_LANG_KO, "7", "상위 {0}", "상위_7" },
    { JEOUL_LANG_KO, "7", "{0} ", "7" },
    { JEOUL_LANG_KO, "7", "no hole", "7" },
    { JEOUL_LANG_KO, "7", "", "7" },
    { JEOUL_LANG_EN, "7", "{0}%", "7%" },
    { JEOUL_LANG_EN, "7", "top {0} in all", "top_7_in all" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const JeoulUnitStyle style = { JEOUL_NOTATION_COUNT, NULL, rows[i].pattern, NULL };

      assert_text (jeoul_format_decimal (rows[i].lang, rows[i].decimal, &style,
                                         JEOUL_FORM_COMPACT),
                   rows[i].expected);
    }
}

static void
test_currency (void)
{
  static const struct
  {
    const char *code;
    const char *english;
    const char *korean;
  } rows[] = {
    { "USD", "US dollars", "달러" },
    { "KRW", "South Korean won", "원" },
    { "CNY", "Chinese yuan", "위안" },
    { "TWD", "New Taiwan dollars", "신 타이완 달러" },
    { "XQZ", "XQZ", "XQZ" },
    { "no code", "no code", "no code" },
  };
  const JeoulUnitStyle wrong = { JEOUL_NOTATION_MONEY, "US$ .00", NULL, NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      assert_text (jeoul_format_currency_name (JEOUL_LANG_EN, rows[i].code), rows[i].english);
      assert_text (jeoul_format_currency_name (JEOUL_LANG_KO, rows[i].code), rows[i].korean);
    }
  assert_text (jeoul_format_decimal (JEOUL_LANG_EN, "12000", &wrong, JEOUL_FORM_COMPACT), "12K");

  /* More currencies than formatters are kept for, and the first of them again. */
  for (guint i = 0; i < 200; i++)
    {
      const char code[] = { 'X', (char) ('A' + i / 26), (char) ('A' + i % 26), '\0' };
      const JeoulUnitStyle style = { JEOUL_NOTATION_MONEY, code, NULL, NULL };
      g_autofree char *expected = g_strdup_printf ("%s_5", code);
      g_autofree char *text = jeoul_format_decimal (JEOUL_LANG_EN, "5", &style, JEOUL_FORM_FULL);

      g_assert_true (g_str_has_suffix (text, "5"));
    }
  assert_text (jeoul_format_decimal (JEOUL_LANG_EN, "12000", &units[USD][0], JEOUL_FORM_COMPACT),
               "$12K");
}

static gpointer
format_in_thread (gpointer data)
{
  for (guint i = 0; i < 200; i++)
    {
      assert_text (jeoul_format_decimal (JEOUL_LANG_EN, "5576000", &units[USD][0],
                                         JEOUL_FORM_COMPACT),
                   "$5.576M");
      assert_text (jeoul_format_decimal (JEOUL_LANG_KO, "488451", &units[GPU][1],
                                         JEOUL_FORM_COMPACT),
                   "48만_8,451장");
    }
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("format", format_in_thread, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/compact", test_compact);
  g_test_add_func ("/format/full", test_full);
  g_test_add_func ("/format/axis", test_axis);
  g_test_add_func ("/format/double", test_double);
  g_test_add_func ("/format/value", test_value);
  g_test_add_func ("/format/spoken", test_spoken);
  g_test_add_func ("/format/pattern", test_pattern);
  g_test_add_func ("/format/currency", test_currency);
  g_test_add_func ("/format/threads", test_threads);
  return g_test_run ();
}
