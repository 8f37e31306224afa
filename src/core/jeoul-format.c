/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers with their units and bounds, as a Korean or English reader expects them. */
#define G_LOG_DOMAIN "jeoul-core"

#include <math.h>
#include <string.h>
#include <unicode/ucurr.h>

#include "jeoul-decimal.h"
#include "jeoul-format.h"
#include "jeoul-numeral.h"

/* What stands where a number should and there is none. */
#define NO_NUMBER "–"

static const JeoulUnitStyle no_style = { JEOUL_NOTATION_PLAIN, NULL, NULL, NULL };

/* Everything that the parts of one value have in common. */
typedef struct
{
  JeoulLang lang;
  JeoulUnitStyle style;
  JeoulNumberForm form;
  gboolean spoken;
} Writer;

static Writer
writer_init (JeoulLang             lang,
             const JeoulUnitStyle *style,
             JeoulNumberForm       form,
             gboolean              spoken)
{
  Writer self = { lang, style != NULL ? *style : no_style, form, spoken };
  const char *code = self.style.currency;

  /* ICU takes no other code, and a row without its currency is still better than none. */
  if (code != NULL && (strlen (code) != 3 || !g_ascii_isupper (code[0]) ||
                       !g_ascii_isupper (code[1]) || !g_ascii_isupper (code[2])))
    self.style.currency = NULL;
  return self;
}

static gunichar
last_char (const char *text)
{
  return *text != '\0' ? g_utf8_get_char (g_utf8_prev_char (text + strlen (text))) : 0;
}

static gboolean
is_hangul (gunichar c)
{
  return c >= 0xAC00 && c <= 0xD7A3;
}

static gboolean
is_myriad (gunichar c)
{
  return c == 0xB9CC || c == 0xC5B5 || c == 0xC870 || c == 0xACBD; /* 만 억 조 경 */
}

/* Korean writes a unit right after digits (2,048장), and apart from 만, 억 and 조 (149만 장) or when
 * it begins with a Latin letter (2,048 GPU 시간). Of what ends in neither, and of signs like %, the
 * pattern decides. */
static gboolean
wants_space (JeoulLang   lang,
             const char *amount,
             const char *unit,
             gboolean    in_pattern)
{
  gunichar last = last_char (amount);
  gunichar first = g_utf8_get_char (unit);

  if (lang != JEOUL_LANG_KO)
    return in_pattern;
  if (first < 128 && g_ascii_isalpha (first))
    return TRUE;
  if (!is_hangul (first))
    return in_pattern;
  if (is_myriad (last))
    return TRUE;
  /* Superscripts count as digits: their type is "other number". */
  if (g_unichar_isdigit (last) || g_unichar_type (last) == G_UNICODE_OTHER_NUMBER)
    return FALSE;
  return in_pattern;
}

static char *
apply_pattern (JeoulLang   lang,
               const char *pattern,
               const char *amount)
{
  const char *hole = pattern != NULL ? strstr (pattern, "{0}") : NULL;
  g_autoptr (GString) text = NULL;
  const char *unit;
  gboolean space;

  if (hole == NULL)
    return g_strdup (amount);

  text = g_string_new_len (pattern, hole - pattern);
  if (text->len > 0 && text->str[text->len - 1] == ' ')
    {
      g_string_truncate (text, text->len - 1);
      g_string_append (text, NBSP);
    }
  g_string_append (text, amount);

  unit = hole + strlen ("{0}");
  space = *unit == ' ';
  unit += space;
  if (*unit != '\0')
    {
      if (wants_space (lang, amount, unit, space))
        g_string_append (text, NBSP);
      g_string_append (text, unit);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
icu_currency_name (JeoulLang   lang,
                   const char *currency)
{
  const UChar code[] = { (UChar) currency[0], (UChar) currency[1], (UChar) currency[2], 0 };
  UErrorCode status = U_ZERO_ERROR;
  const UChar *name;
  int32_t length = 0;
  char *text = NULL;

  name = ucurr_getPluralName (code, jeoul_lang_to_string (lang), NULL, "other", &length, &status);
  if (U_SUCCESS (status))
    text = g_utf16_to_utf8 ((const gunichar2 *) name, length, NULL, NULL, NULL);
  return text != NULL ? text : g_strdup (currency);
}

/* As Korean newspapers say it behind a number, where ICU has 미국 달러 and 대한민국 원. These are
 * not translations of any English text of the program, so they stand here. */
static const char *
short_korean_name (const char *currency)
{
  static const struct
  {
    const char *code;
    const char *name;
  } names[] = {
    { "USD", "달러" }, { "KRW", "원" }, { "CNY", "위안" },
    { "EUR", "유로" }, { "JPY", "엔" }, { "GBP", "파운드" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (currency, names[i].code) == 0)
      return names[i].name;
  return NULL;
}

static char *
append_korean_currency (const char *amount,
                        const char *currency)
{
  const char *name = short_korean_name (currency);
  g_autofree char *long_name = NULL;

  if (name != NULL)
    return g_strconcat (amount, is_hangul (last_char (amount)) ? NBSP : "", name, NULL);
  /* Long names are of several words: attached to the number they would be hard to read. */
  long_name = icu_currency_name (JEOUL_LANG_KO, currency);
  return g_strconcat (amount, NBSP, long_name, NULL);
}

/* The number, with its currency when asked for, without the unit around it. */
static char *
write_amount (const Writer       *self,
              const JeoulNumeral *numeral,
              gboolean            with_currency)
{
  const char *currency = with_currency ? self->style.currency : NULL;
  JeoulNumeral shown = *numeral;
  gboolean minus = self->spoken && shown.decimal.negative;
  g_autofree char *amount = NULL;

  /* Screen readers skip the hyphen that stands for minus. */
  if (minus)
    shown.decimal.negative = FALSE;
  amount = jeoul_numeral_to_string (self->lang, &shown,
                                    self->lang == JEOUL_LANG_EN ? currency : NULL, self->spoken);
  if (minus)
    {
      g_autofree char *positive = g_steal_pointer (&amount);

      amount = g_strdup_printf (jeoul_trc (self->lang, "spoken", "minus %s"), positive);
    }
  if (currency == NULL || self->lang == JEOUL_LANG_EN || self->form == JEOUL_FORM_AXIS)
    return g_steal_pointer (&amount);
  return append_korean_currency (amount, currency);
}

static char *
write_about (const Writer *self,
             const char   *amount,
             gboolean      approx)
{
  return approx ? g_strdup_printf (jeoul_trc (self->lang, "bound", "about %s"), amount)
                : g_strdup (amount);
}

static char *
write_with_unit (const Writer       *self,
                 const JeoulDecimal *decimal,
                 const char         *amount)
{
  const char *pattern = self->style.pattern;

  if (self->form == JEOUL_FORM_AXIS)
    return g_strdup (amount);
  if (self->lang == JEOUL_LANG_EN && self->style.pattern_one != NULL &&
      jeoul_decimal_is_one (decimal))
    pattern = self->style.pattern_one;
  return apply_pattern (self->lang, pattern, amount);
}

static char *
write_decimal (const Writer       *self,
               const JeoulDecimal *decimal,
               gboolean            approx)
{
  JeoulNumeral numeral = jeoul_numeral_init (self->lang, decimal, self->style.notation, self->form);
  g_autofree char *amount = write_amount (self, &numeral, TRUE);
  g_autofree char *about = write_about (self, amount, approx);

  return write_with_unit (self, &numeral.decimal, about);
}

/* A number of a value, from the digits as they were reported, else from the double. */
static gboolean
read_number (const JeoulNumber *number,
             JeoulDecimal      *decimal)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (number->text != NULL)
    return jeoul_decimal_parse (number->text, decimal);
  return isfinite (number->value) &&
         jeoul_decimal_parse (g_ascii_formatd (buffer, sizeof buffer, "%.15g", number->value),
                              decimal);
}

static char *
write_number (const Writer      *self,
              const JeoulNumber *number,
              gboolean           approx)
{
  JeoulDecimal decimal;

  return read_number (number, &decimal) ? write_decimal (self, &decimal, approx)
                                        : g_strdup (NO_NUMBER);
}

static char *
join_range (const Writer *self,
            const char   *low,
            const char   *high,
            gboolean      negative)
{
  if (self->spoken)
    return g_strdup_printf (jeoul_trc (self->lang, "spoken range", "%s to %s"), low, high);
  if (self->lang == JEOUL_LANG_KO)
    return g_strconcat (low, "~", high, NULL);
  /* A dash beside a minus sign would be read as another one. */
  return g_strconcat (low, negative ? " to " : "–", high, NULL);
}

/* The currency stands once, where the language puts it: $60B–65B, 600억~650억 달러. */
static char *
write_range (const Writer     *self,
             const JeoulValue *value,
             gboolean          approx)
{
  JeoulDecimal low, high;
  JeoulNumeral low_numeral, high_numeral;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *both = NULL;
  g_autofree char *about = NULL;
  JeoulNumberForm form = self->form;
  gboolean negative;

  if (!read_number (&value->low, &low) || !read_number (&value->high, &high))
    return g_strdup (NO_NUMBER);

  negative = low.negative || high.negative;
  low_numeral = jeoul_numeral_init (self->lang, &low, self->style.notation, form);
  high_numeral = jeoul_numeral_init (self->lang, &high, self->style.notation, form);
  /* Two ends that rounding makes one would look like a mistake. */
  if (jeoul_decimal_equal (&low_numeral.decimal, &high_numeral.decimal) &&
      !jeoul_decimal_equal (&low, &high))
    {
      low_numeral = jeoul_numeral_init (self->lang, &low, self->style.notation, JEOUL_FORM_FULL);
      high_numeral = jeoul_numeral_init (self->lang, &high, self->style.notation, JEOUL_FORM_FULL);
    }

  from = write_amount (self, &low_numeral, self->lang == JEOUL_LANG_EN && !self->spoken);
  to = write_amount (self, &high_numeral,
                     self->lang == JEOUL_LANG_KO || self->spoken || negative);
  both = join_range (self, from, to, negative);
  about = write_about (self, both, approx);
  return write_with_unit (self, &high_numeral.decimal, about);
}

static char *
write_bound (const Writer      *self,
             const JeoulValue  *value,
             const JeoulNumber *number)
{
  g_autofree char *amount = write_number (self, number, value->approx);

  switch (value->bound)
    {
    case JEOUL_BOUND_AT_LEAST:
      return g_strdup_printf (jeoul_trc (self->lang, "bound", "at least %s"), amount);
    case JEOUL_BOUND_MORE_THAN:
      return g_strdup_printf (jeoul_trc (self->lang, "bound", "more than %s"), amount);
    case JEOUL_BOUND_AT_MOST:
      return g_strdup_printf (jeoul_trc (self->lang, "bound", "up to %s"), amount);
    case JEOUL_BOUND_LESS_THAN:
      if (self->style.notation == JEOUL_NOTATION_COUNT ||
          self->style.notation == JEOUL_NOTATION_LARGE)
        return g_strdup_printf (jeoul_trc (self->lang, "bound", "fewer than %s"), amount);
      return g_strdup_printf (jeoul_trc (self->lang, "bound", "less than %s"), amount);
    default:
      return g_steal_pointer (&amount);
    }
}

static char *
write_value (const Writer     *self,
             const JeoulValue *value)
{
  switch (value->bound)
    {
    case JEOUL_BOUND_EXACT:
    case JEOUL_BOUND_INTERVAL:
      return write_number (self, &value->number, value->approx);
    case JEOUL_BOUND_ABOUT:
      return write_number (self, &value->number, TRUE);
    case JEOUL_BOUND_AT_LEAST:
    case JEOUL_BOUND_MORE_THAN:
      return write_bound (self, value, &value->low);
    case JEOUL_BOUND_AT_MOST:
    case JEOUL_BOUND_LESS_THAN:
      return write_bound (self, value, &value->high);
    case JEOUL_BOUND_RANGE:
      return write_range (self, value, value->approx);
    case JEOUL_BOUND_VERBAL:
    case JEOUL_BOUND_NONE:
      break;
    }
  return NULL;
}

/**
 * jeoul_format_decimal:
 * @decimal: (nullable): a number in the grammar of jeoul_number_parse(), in the unit of @style
 * @style: (nullable): the unit; %NULL for a plain number
 * @form: how short
 *
 * Works on the digits, so that none is lost. Halves are rounded away from zero. Numbers of 10^24
 * and more, or below 10^-13, are scientific whatever the notation. Number and unit are joined by
 * no-break spaces (U+00A0).
 *
 * Returns: (transfer full): the number with its unit; what is no number comes back as it is, and
 *   %NULL as a dash
 */
char *
jeoul_format_decimal (JeoulLang             lang,
                      const char           *decimal,
                      const JeoulUnitStyle *style,
                      JeoulNumberForm       form)
{
  Writer writer = writer_init (lang, style, form, FALSE);
  JeoulDecimal parsed;

  if (decimal == NULL || !jeoul_decimal_parse (decimal, &parsed))
    return g_strdup (decimal != NULL ? decimal : NO_NUMBER);
  return write_decimal (&writer, &parsed, FALSE);
}

/**
 * jeoul_format_double:
 * @number: a computed number, in the unit of @style
 * @style: (nullable): the unit; %NULL for a plain number
 * @form: how short
 *
 * Like jeoul_format_decimal(), without the noise of binary fractions: at most 15 digits, 12 on an
 * axis. In the compact form plain numbers too are rounded to four digits, but never before the
 * decimal point, for a computed 97.333333 has no digits as reported.
 *
 * Returns: (transfer full): the number with its unit; a dash for NaN and infinity
 */
char *
jeoul_format_double (JeoulLang             lang,
                     double                number,
                     const JeoulUnitStyle *style,
                     JeoulNumberForm       form)
{
  Writer writer = writer_init (lang, style, form, FALSE);
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  JeoulDecimal decimal;

  if (!isfinite (number))
    return g_strdup (NO_NUMBER);
  g_ascii_formatd (buffer, sizeof buffer, form == JEOUL_FORM_AXIS ? "%.12g" : "%.15g", number);
  if (!jeoul_decimal_parse (buffer, &decimal))
    return g_strdup (NO_NUMBER);
  if (form == JEOUL_FORM_COMPACT)
    decimal = jeoul_decimal_round (&decimal, MAX (4, decimal.point));
  return write_decimal (&writer, &decimal, FALSE);
}

/**
 * jeoul_format_value:
 * @value: a value, in the unit of @style
 * @style: (nullable): the unit; %NULL for plain numbers
 * @form: how short
 *
 * The number with its bound: "more than about ₩7T", "5만 장 이상". Of an interval the number alone;
 * a range whose ends would be rounded to the same is written in full.
 *
 * Returns: (transfer full) (nullable): the value; %NULL for verbal and for none, whose words are
 *   those of the dataset
 */
char *
jeoul_format_value (JeoulLang             lang,
                    const JeoulValue     *value,
                    const JeoulUnitStyle *style,
                    JeoulNumberForm       form)
{
  Writer writer = writer_init (lang, style, form, FALSE);

  return write_value (&writer, value);
}

/**
 * jeoul_format_currency_name:
 * @currency: an ISO 4217 code
 *
 * Returns: (transfer full): the name of the currency, for more than one of it: "US dollars",
 *   "달러"; the code itself where none is known
 */
char *
jeoul_format_currency_name (JeoulLang   lang,
                            const char *currency)
{
  const char *name = lang == JEOUL_LANG_KO ? short_korean_name (currency) : NULL;

  if (name != NULL)
    return g_strdup (name);
  return strlen (currency) == 3 ? icu_currency_name (lang, currency) : g_strdup (currency);
}

/**
 * jeoul_format_spoken:
 * @value: a value, in the unit of @style
 * @style: (nullable): the unit; %NULL for plain numbers
 *
 * The value in words where signs would be skipped or misread by a screen reader, with what the
 * shape of its mark shows: "5.576 million US dollars, exact".
 *
 * Returns: (transfer full) (nullable): the value; %NULL for verbal and for none, whose words are
 *   those of the dataset
 */
char *
jeoul_format_spoken (JeoulLang             lang,
                     const JeoulValue     *value,
                     const JeoulUnitStyle *style)
{
  Writer writer = writer_init (lang, style, JEOUL_FORM_COMPACT, TRUE);
  g_autofree char *text = write_value (&writer, value);

  if (value->bound == JEOUL_BOUND_EXACT && !value->approx)
    return g_strdup_printf (jeoul_trc (lang, "spoken", "%s, exact"), text);
  if (value->bound == JEOUL_BOUND_INTERVAL)
    {
      g_autofree char *range = write_range (&writer, value, FALSE);

      return g_strdup_printf (jeoul_trc (lang, "spoken", "%s, interval from %s"), text, range);
    }
  return g_steal_pointer (&text);
}
