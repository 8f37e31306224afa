/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One word that is searched: without regard to case, and in Korean by initial consonants too. */
#include "jeoul-needle.h"

#include <string.h>

/* Hangul syllables stand in Unicode by initial consonant, vowel and final consonant; 588 share an
 * initial (The Unicode Standard, section 3.12). */
#define FIRST_SYLLABLE 0xAC00
#define LAST_SYLLABLE 0xD7A3
#define SYLLABLES_AN_INITIAL 588
#define FIRST_INITIAL 0x1100

/* The consonants as a keyboard types them. */
#define FIRST_CONSONANT 0x3131
#define LAST_CONSONANT 0x314E

struct _JeoulNeedle
{
  char  *folded;
  char  *initials; /* NULL where no consonant stands alone */
  char  *alone;    /* as long as these: 1 where a consonant stands alone */
  gsize  length;
};

/* What initials a consonant stands for, the n-th from FIRST_INITIAL counted from 1. A keyboard joins
 * two consonants into one where that may end a syllable: ㄳ is ㄱ and ㅅ. */
static const guint8 consonants[LAST_CONSONANT - FIRST_CONSONANT + 1][2] = {
  { 1 },      /* ㄱ */
  { 2 },      /* ㄲ */
  { 1, 10 },  /* ㄳ */
  { 3 },      /* ㄴ */
  { 3, 13 },  /* ㄵ */
  { 3, 19 },  /* ㄶ */
  { 4 },      /* ㄷ */
  { 5 },      /* ㄸ */
  { 6 },      /* ㄹ */
  { 6, 1 },   /* ㄺ */
  { 6, 7 },   /* ㄻ */
  { 6, 8 },   /* ㄼ */
  { 6, 10 },  /* ㄽ */
  { 6, 17 },  /* ㄾ */
  { 6, 18 },  /* ㄿ */
  { 6, 19 },  /* ㅀ */
  { 7 },      /* ㅁ */
  { 8 },      /* ㅂ */
  { 9 },      /* ㅃ */
  { 8, 10 },  /* ㅄ */
  { 10 },     /* ㅅ */
  { 11 },     /* ㅆ */
  { 12 },     /* ㅇ */
  { 13 },     /* ㅈ */
  { 14 },     /* ㅉ */
  { 15 },     /* ㅊ */
  { 16 },     /* ㅋ */
  { 17 },     /* ㅌ */
  { 18 },     /* ㅍ */
  { 19 },     /* ㅎ */
};

static gboolean
is_consonant (gunichar c)
{
  return c >= FIRST_CONSONANT && c <= LAST_CONSONANT;
}

/**
 * jeoul_needle_fold:
 * @text: any text
 *
 * Returns: (transfer full): the text as it is searched
 */
char *
jeoul_needle_fold (const char *text)
{
  g_autofree char *normalized = NULL;

  /* Most texts: nothing to compose, and twenty times faster. */
  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  normalized = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normalized != NULL ? normalized : "", -1);
}

/**
 * jeoul_needle_initials:
 * @folded: a text of jeoul_needle_fold()
 *
 * A syllable and an initial consonant both take three bytes, so the places in both texts are the
 * same.
 *
 * Returns: (transfer full): @folded with the initial consonant instead of each Hangul syllable
 */
char *
jeoul_needle_initials (const char *folded)
{
  char *initials = g_strdup (folded);

  for (char *at = initials; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c;

      /* Syllables begin with the bytes EA to ED. */
      if ((guchar) *at < 0xEA || (guchar) *at > 0xED)
        continue;
      c = g_utf8_get_char (at);
      if (c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE)
        g_unichar_to_utf8 (FIRST_INITIAL + (c - FIRST_SYLLABLE) / SYLLABLES_AN_INITIAL, at);
    }

  return initials;
}

static void
append_folded (GString    *folded,
               GString    *alone,
               const char *from,
               const char *to)
{
  g_autofree char *run = g_strndup (from, to - from);
  g_autofree char *piece = jeoul_needle_fold (run);

  g_string_append (folded, piece);
  for (gsize i = 0; piece[i] != '\0'; i++)
    g_string_append_c (alone, 0);
}

static void
append_initials (GString  *folded,
                 GString  *alone,
                 gunichar  consonant)
{
  const guint8 *places = consonants[consonant - FIRST_CONSONANT];

  for (guint i = 0; i < 2 && places[i] > 0; i++)
    {
      gsize before = folded->len;

      g_string_append_unichar (folded, FIRST_INITIAL + places[i] - 1);
      for (gsize k = before; k < folded->len; k++)
        g_string_append_c (alone, 1);
    }
}

/**
 * jeoul_needle_new:
 * @word: a word of a search
 *
 * A consonant that stands alone (ㄷ) stands for every syllable that begins with it, so that ㄷㅅㅋ,
 * ㄷㅅ크 and 딥ㅅㅋ all find 딥시크; a doubled one (ㄲ) only for those that begin doubled.
 *
 * Returns: (transfer full): what finds it
 */
JeoulNeedle *
jeoul_needle_new (const char *word)
{
  JeoulNeedle *needle = g_new0 (JeoulNeedle, 1);
  g_autofree char *composed = g_utf8_normalize (word, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  GString *folded = g_string_new (NULL);
  GString *alone = g_string_new (NULL);
  const char *run = composed != NULL ? composed : "";
  gboolean any = FALSE;

  for (const char *at = run; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!is_consonant (c))
        continue;
      any = TRUE;
      append_folded (folded, alone, run, at);
      append_initials (folded, alone, c);
      run = g_utf8_next_char (at);
    }
  append_folded (folded, alone, run, run + strlen (run));

  needle->length = folded->len;
  needle->folded = g_string_free (folded, FALSE);
  needle->alone = g_string_free (alone, FALSE);
  if (any)
    needle->initials = jeoul_needle_initials (needle->folded);

  return needle;
}

void
jeoul_needle_free (JeoulNeedle *needle)
{
  g_free (needle->folded);
  g_free (needle->initials);
  g_free (needle->alone);
  g_free (needle);
}

gboolean
jeoul_needle_has_initials (const JeoulNeedle *needle)
{
  return needle->initials != NULL;
}

/* Whether what was typed in full stands in the text in full as well. */
static gboolean
fits (const JeoulNeedle *needle,
      const char        *folded)
{
  for (gsize i = 0; i < needle->length; i++)
    if (!needle->alone[i] && needle->folded[i] != folded[i])
      return FALSE;

  return TRUE;
}

/**
 * jeoul_needle_is_in:
 * @needle: a word
 * @folded: a text of jeoul_needle_fold()
 * @initials: (nullable): its jeoul_needle_initials(), for a needle that has initials
 *
 * Returns: whether the text holds the word
 */
gboolean
jeoul_needle_is_in (const JeoulNeedle *needle,
                    const char        *folded,
                    const char        *initials)
{
  if (needle->initials == NULL)
    return strstr (folded, needle->folded) != NULL;

  g_return_val_if_fail (initials != NULL, FALSE);

  for (const char *at = strstr (initials, needle->initials); at != NULL;
       at = strstr (at + 1, needle->initials))
    if (fits (needle, folded + (at - initials)))
      return TRUE;

  return FALSE;
}
