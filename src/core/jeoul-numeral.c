/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numerals with their scale word and currency, but without a unit.
 *
 * ICU writes them; what it does not know is decided here: where the short form begins, rounding by
 * digits, the Korean numerals without 천, split by myriads and beyond 조, and superscripts. */
#define G_LOG_DOMAIN "jeoul-core"

#include <string.h>
#include <unicode/unumberformatter.h>

#include "jeoul-numeral.h"

#define COMPACT_DIGITS 4

/* Beyond these a row of digits says nothing to a reader, and a hostile number could fill memory. */
#define LARGEST_POINT 24
#define SMALLEST_POINT (-12)

/* A dataset may name thousands of currencies, and each has a formatter. */
#define MAX_FORMATTERS 64

typedef struct
{
  GHashTable *formatters; /* language and skeleton → UNumberFormatter */
  UFormattedNumber *result;
} Cache;

static void cache_free (gpointer data);

/* ICU's results may not be shared between threads: each has its own cache. */
static GPrivate thread_cache = G_PRIVATE_INIT (cache_free);

static const struct
{
  int place;
  const char *word;
} myriads[] = { { 16, "경" }, { 12, "조" }, { 8, "억" }, { 4, "만" } };

static void
cache_free (gpointer data)
{
  Cache *self = data;

  g_hash_table_unref (self->formatters);
  g_clear_pointer (&self->result, unumf_closeResult);
  g_free (self);
}

static Cache *
ensure_cache (void)
{
  Cache *self = g_private_get (&thread_cache);
  UErrorCode status = U_ZERO_ERROR;

  if (self == NULL)
    {
      self = g_new0 (Cache, 1);
      self->formatters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                (GDestroyNotify) unumf_close);
      self->result = unumf_openResult (&status);
      g_private_set (&thread_cache, self);
    }
  return self;
}

static UNumberFormatter *
ensure_formatter (Cache      *cache,
                  JeoulLang   lang,
                  const char *skeleton)
{
  g_autofree char *key = g_strconcat (jeoul_lang_to_string (lang), " ", skeleton, NULL);
  UNumberFormatter *formatter = g_hash_table_lookup (cache->formatters, key);
  g_autofree gunichar2 *text = NULL;
  UErrorCode status = U_ZERO_ERROR;

  if (formatter != NULL)
    return formatter;

  text = g_utf8_to_utf16 (skeleton, -1, NULL, NULL, NULL);
  formatter = unumf_openForSkeletonAndLocale ((const UChar *) text, -1,
                                              jeoul_lang_to_string (lang), &status);
  if (U_FAILURE (status))
    {
      g_clear_pointer (&formatter, unumf_close);
      return NULL;
    }
  if (g_hash_table_size (cache->formatters) >= MAX_FORMATTERS)
    g_hash_table_remove_all (cache->formatters);
  g_hash_table_insert (cache->formatters, g_steal_pointer (&key), formatter);
  return formatter;
}

/* The digits and an exponent, which ICU takes as they are. */
static char *
to_exponent_form (const JeoulDecimal *decimal)
{
  if (decimal->n_digits == 0)
    return g_strdup ("0");
  return g_strdup_printf ("%s%.*sE%d", decimal->negative ? "-" : "", decimal->n_digits,
                          decimal->digits, decimal->point - decimal->n_digits);
}

static char *
write_number (JeoulLang           lang,
              const JeoulDecimal *decimal,
              const char         *skeleton)
{
  g_autofree char *digits = to_exponent_form (decimal);
  Cache *cache = ensure_cache ();
  UNumberFormatter *formatter = ensure_formatter (cache, lang, skeleton);
  UErrorCode status = U_ZERO_ERROR;
  UChar buffer[256];
  char *text = NULL;
  int32_t length;

  if (formatter != NULL && cache->result != NULL)
    {
      unumf_formatDecimal (formatter, digits, -1, cache->result, &status);
      length = unumf_resultToString (cache->result, buffer, G_N_ELEMENTS (buffer), &status);
      if (U_SUCCESS (status) && length < (int32_t) G_N_ELEMENTS (buffer))
        text = g_utf16_to_utf8 ((const gunichar2 *) buffer, length, NULL, NULL, NULL);
    }
  /* ICU without its data: ugly, but the same number. */
  return text != NULL ? text : g_steal_pointer (&digits);
}

static char *
write_plain (JeoulLang           lang,
             const JeoulNumeral *numeral,
             const JeoulDecimal *decimal,
             const char         *notation,
             const char         *currency,
             gboolean            spoken)
{
  g_autoptr (GString) skeleton = g_string_new (notation);
  int places = MAX (decimal->n_digits - decimal->point, 0);

  if (numeral->keep_zeros && decimal->n_digits > 0 && decimal->fraction > places)
    {
      g_string_append_c (skeleton, '.');
      for (int i = 0; i < decimal->fraction; i++)
        g_string_append_c (skeleton, '0');
    }
  else
    g_string_append (skeleton, "precision-unlimited");
  g_string_append (skeleton, " group-auto");
  if (currency != NULL)
    g_string_append_printf (skeleton, " currency/%s%s", currency,
                            spoken ? " unit-width-full-name" : "");
  return write_number (lang, decimal, skeleton->str);
}

static char *
write_superscript (int exponent)
{
  static const char *const digits[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  g_autofree char *plain = g_strdup_printf ("%d", exponent);
  GString *text = g_string_new (NULL);

  for (const char *c = plain; *c != '\0'; c++)
    g_string_append (text, *c == '-' ? "⁻" : digits[*c - '0']);
  return g_string_free (text, FALSE);
}

static char *
write_scientific (JeoulLang           lang,
                  const JeoulNumeral *numeral,
                  const char         *currency,
                  gboolean            spoken)
{
  JeoulDecimal mantissa = numeral->decimal;
  int exponent = mantissa.point - 1;
  g_autofree char *digits = NULL;
  g_autofree char *raised = NULL;
  g_autofree char *text = NULL;

  mantissa.point = 1;
  mantissa.fraction = 0;
  digits = write_plain (lang, numeral, &mantissa, "", NULL, FALSE);
  raised = write_superscript (exponent);
  if (spoken)
    text = g_strdup_printf (jeoul_trc (lang, "spoken", "%s times 10 to the power of %d"), digits,
                            exponent);
  else if (jeoul_decimal_is_one (&mantissa))
    text = g_strconcat ("10", raised, NULL);
  else
    text = g_strconcat (digits, "×10", raised, NULL);

  if (currency == NULL)
    return g_steal_pointer (&text);
  return g_strconcat (text, NBSP, currency, NULL);
}

/* 5,576,000 → 557.6만: the largest word that leaves at least 1 before it. */
static char *
write_compact_korean (const JeoulNumeral *numeral)
{
  for (guint i = 0; i < G_N_ELEMENTS (myriads); i++)
    if (numeral->decimal.point > myriads[i].place)
      {
        JeoulDecimal scaled = numeral->decimal;
        g_autofree char *digits = NULL;

        scaled.point -= myriads[i].place;
        digits = write_plain (JEOUL_LANG_KO, numeral, &scaled, "", NULL, FALSE);
        return g_strconcat (digits, myriads[i].word, NULL);
      }
  return write_plain (JEOUL_LANG_KO, numeral, &numeral->decimal, "", NULL, FALSE);
}

/* 5,576,000 → 557만 6,000: each four digits their word, and none where they are all zero. */
static char *
write_split_korean (const JeoulNumeral *numeral)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int high = G_MAXINT / 2;

  for (guint i = 0; i <= G_N_ELEMENTS (myriads); i++)
    {
      gboolean last = i == G_N_ELEMENTS (myriads);
      JeoulDecimal part = jeoul_decimal_slice (&numeral->decimal, high,
                                               last ? 0 : myriads[i].place);
      g_autofree char *digits = NULL;

      high = last ? 0 : myriads[i].place;
      if (part.n_digits == 0 && !(last && text->len == 0))
        continue;
      if (text->len > 0)
        g_string_append (text, NBSP);
      else
        part.negative = numeral->decimal.negative;
      digits = write_plain (JEOUL_LANG_KO, numeral, &part, "", NULL, FALSE);
      g_string_append (text, digits);
      if (!last)
        g_string_append (text, myriads[i].word);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * jeoul_numeral_init:
 * @decimal: the number
 * @notation: where the short form begins
 * @form: how short it may be
 *
 * Rounds @decimal for show and picks how it is written. Rounding comes first, so that 9,999.95만
 * is 1억 and 999.95K is $1M; below the beginning of the short form no digit before the point is
 * ever rounded.
 *
 * Returns: the numeral
 */
JeoulNumeral
jeoul_numeral_init (JeoulLang           lang,
                    const JeoulDecimal *decimal,
                    JeoulNotation       notation,
                    JeoulNumberForm     form)
{
  JeoulNumeral numeral = { *decimal, JEOUL_NUMERAL_PLAIN, form == JEOUL_FORM_FULL };
  int short_point = notation == JEOUL_NOTATION_MONEY ? 5 : 7;
  gboolean extreme = decimal->point > LARGEST_POINT || decimal->point < SMALLEST_POINT;

  if (form == JEOUL_FORM_COMPACT && notation != JEOUL_NOTATION_PLAIN)
    numeral.decimal = jeoul_decimal_round (decimal, MAX (COMPACT_DIGITS, decimal->point));

  if (extreme || notation == JEOUL_NOTATION_SCIENTIFIC)
    {
      if (form == JEOUL_FORM_COMPACT)
        numeral.decimal = jeoul_decimal_round (decimal, COMPACT_DIGITS);
      if (extreme || decimal->point > 6 || decimal->point < -3)
        numeral.kind = JEOUL_NUMERAL_SCIENTIFIC;
      return numeral;
    }
  if (notation == JEOUL_NOTATION_PLAIN)
    return numeral;

  if (form == JEOUL_FORM_FULL)
    numeral.kind = lang == JEOUL_LANG_KO ? JEOUL_NUMERAL_SPLIT : JEOUL_NUMERAL_PLAIN;
  else if (form == JEOUL_FORM_AXIS)
    {
      /* 만 is as short as it gets; 10,000 is no longer than 10K. */
      if (lang == JEOUL_LANG_KO || numeral.decimal.point >= short_point)
        numeral.kind = JEOUL_NUMERAL_COMPACT;
    }
  else if (numeral.decimal.point >= short_point)
    {
      numeral.decimal = jeoul_decimal_round (decimal, COMPACT_DIGITS);
      numeral.kind = JEOUL_NUMERAL_COMPACT;
    }
  else if (lang == JEOUL_LANG_KO)
    numeral.kind = JEOUL_NUMERAL_SPLIT;
  return numeral;
}

/**
 * jeoul_numeral_to_string:
 * @currency: (nullable): ISO 4217 code of a currency to write with the number; in English only, as
 *   in Korean its name stands behind it like a unit
 * @spoken: whether it is to be read out: "5.576 million US dollars" for "$5.576M"
 *
 * Returns: (transfer full): the numeral
 */
char *
jeoul_numeral_to_string (JeoulLang           lang,
                         const JeoulNumeral *numeral,
                         const char         *currency,
                         gboolean            spoken)
{
  switch (numeral->kind)
    {
    case JEOUL_NUMERAL_SCIENTIFIC:
      return write_scientific (lang, numeral, currency, spoken);
    case JEOUL_NUMERAL_COMPACT:
      if (lang == JEOUL_LANG_KO)
        return write_compact_korean (numeral);
      return write_plain (lang, numeral, &numeral->decimal,
                          spoken ? "compact-long " : "compact-short ", currency, spoken);
    case JEOUL_NUMERAL_SPLIT:
      return write_split_korean (numeral);
    case JEOUL_NUMERAL_PLAIN:
      break;
    }
  return write_plain (lang, numeral, &numeral->decimal, "", currency, spoken);
}
