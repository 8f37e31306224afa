/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of two Korean particles follows a word, by the last sound of the word. */
#define G_LOG_DOMAIN "jeoul-core"

#include <string.h>

#include "jeoul-lang.h"

typedef enum
{
  SOUND_VOWEL,
  SOUND_CONSONANT,
  SOUND_UNKNOWN,
  N_SOUNDS
} Sound;

static gboolean
is_lower_vowel (gunichar c)
{
  return c < 128 && strchr ("aeiouy", (int) c) != NULL;
}

/* The last sound of a name in lower-case Latin letters, as the rules for writing loan words in
 * Hangul (외래어 표기법) would have it:
 *   -m -n -l -ng, and these before a silent e, end in a consonant: Qwen, Google, Chrome, Samsung;
 *   -c -ck too: Anthropic, Slack;
 *   -k -p -q -t after one short vowel: Grok, Sonnet; but DeepSeek (시크), Microsoft (소프트);
 *   all else gets a vowel: Claude, Bloomberg, GitHub, Reuters. */
static Sound
latin_sound (gunichar before_previous,
             gunichar previous,
             gunichar last)
{
  switch (last)
    {
    case 'l':
    case 'm':
    case 'n':
    case 'c':
      return SOUND_CONSONANT;
    case 'g':
      return previous == 'n' ? SOUND_CONSONANT : SOUND_VOWEL;
    case 'e':
      return previous == 'l' || previous == 'm' || previous == 'n' ? SOUND_CONSONANT : SOUND_VOWEL;
    case 'k':
      if (previous == 'c')
        return SOUND_CONSONANT;
      G_GNUC_FALLTHROUGH;
    case 'p':
    case 'q':
    case 't':
      return is_lower_vowel (previous) && !is_lower_vowel (before_previous) ? SOUND_CONSONANT
                                                                            : SOUND_VOWEL;
    default:
      return SOUND_VOWEL;
    }
}

static Sound
letter_sound (const char *word,
              const char *at,
              gunichar    letter)
{
  gunichar previous = 0, before_previous = 0;

  if (at > word)
    {
      at = g_utf8_prev_char (at);
      previous = g_utf8_get_char (at);
      if (at > word)
        before_previous = g_utf8_get_char (g_utf8_prev_char (at));
    }

  /* By the letter's name: 엘, 엠, 엔, 알; a lone lower-case letter ("405b") is read so too. */
  if (g_ascii_isupper (letter) || previous >= 128 || !g_ascii_isalpha (previous))
    return strchr ("LMNR", g_ascii_toupper (letter)) != NULL ? SOUND_CONSONANT : SOUND_VOWEL;
  return latin_sound (before_previous, g_ascii_tolower (previous), letter);
}

static Sound
last_sound (const char *word)
{
  const char *end, *at;
  int depth = 0;

  if (!g_utf8_validate (word, -1, &end))
    return SOUND_UNKNOWN;

  for (at = end; at > word;)
    {
      gunichar c;

      at = g_utf8_prev_char (at);
      c = g_utf8_get_char (at);

      /* What stands in brackets behind a word is not read: 오픈AI(OpenAI)가. */
      if (c == ')' && strchr (word, '(') > word)
        depth++;
      else if (c == '(' && depth > 0)
        depth--;
      if (depth > 0)
        continue;

      if (c >= 0xAC00 && c <= 0xD7A3) /* syllables, in rows of 28 finals, the first of them none */
        return (c - 0xAC00) % 28 == 0 ? SOUND_VOWEL : SOUND_CONSONANT;
      if ((c >= 0x11A8 && c <= 0x11FF) || (c >= 0x3131 && c <= 0x314E))
        return SOUND_CONSONANT; /* a final apart; a consonant by its name (기역) */
      if ((c >= 0x1160 && c <= 0x11A7) || (c >= 0x314F && c <= 0x3163))
        return SOUND_VOWEL;
      if (c == '%' || c == '+') /* 퍼센트, 플러스 */
        return SOUND_VOWEL;
      if (c < 128 && g_ascii_isdigit (c)) /* 영 일 삼 육 칠 팔, and 십 백 천 만 억 */
        return strchr ("013678", (int) c) != NULL ? SOUND_CONSONANT : SOUND_VOWEL;
      if (c < 128 && g_ascii_isalpha (c))
        return letter_sound (word, at, c);
      if (g_unichar_isalnum (c))
        return SOUND_UNKNOWN;
    }
  return SOUND_UNKNOWN;
}

/**
 * jeoul_particle:
 * @word: the word before the particle
 * @particle: the pair to choose from
 *
 * Hangul is taken by its syllable, digits as Sino-Korean numerals, upper-case Latin letters by
 * their names, lower-case words by the usual way to write them in Hangul; brackets behind a word
 * are not read, quotes neither. Where the sound cannot be known (other scripts, nothing at all),
 * both stand there: "이(가)".
 *
 * Returns: (transfer none): the particle
 */
const char *
jeoul_particle (const char   *word,
                JeoulParticle particle)
{
  static const char *const particles[][N_SOUNDS] = {
    [JEOUL_PARTICLE_SUBJECT] = { "가", "이", "이(가)" },
    [JEOUL_PARTICLE_TOPIC] = { "는", "은", "은(는)" },
    [JEOUL_PARTICLE_OBJECT] = { "를", "을", "을(를)" },
    [JEOUL_PARTICLE_WITH] = { "와", "과", "과(와)" },
  };

  return particles[particle][last_sound (word)];
}
