/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of the process's templates, which changes while it runs. */
#define G_LOG_DOMAIN "jeoul"

#include "jeoul-language.h"

#include <gtk/gtk.h>
#include <libintl.h>
#include <locale.h>

static JeoulLang system_lang;

static gboolean
is_plain_c (const char *locale)
{
  return locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX");
}

/**
 * jeoul_language_init:
 * @localedir: where the message catalogues are installed
 *
 * Chooses a locale under which gettext works at all, and remembers what the desktop asked for. To
 * be called once, before anything of GTK.
 */
void
jeoul_language_init (const char *localedir)
{
  /* In the locale "C" gettext is off, whatever LANGUAGE says. glibc 2.39 and later treat C.UTF-8
   * the same, so it comes last. */
  static const char *const fallbacks[] = { "en_US.UTF-8", "ko_KR.UTF-8", "C.UTF-8" };

  system_lang = jeoul_lang_from_environment ();

  gtk_disable_setlocale ();
  setlocale (LC_ALL, "");
  for (guint i = 0; i < G_N_ELEMENTS (fallbacks); i++)
    {
      if (!is_plain_c (setlocale (LC_MESSAGES, NULL)))
        break;
      if (setlocale (LC_MESSAGES, fallbacks[i]) != NULL && is_plain_c (setlocale (LC_CTYPE, NULL)))
        setlocale (LC_CTYPE, fallbacks[i]);
    }

  bindtextdomain ("jeoul", localedir);
  bind_textdomain_codeset ("jeoul", "UTF-8");
}

/**
 * jeoul_language_is_choice:
 * @choice: a string
 *
 * Returns: whether it is one of `system`, `en`, `ko`
 */
gboolean
jeoul_language_is_choice (const char *choice)
{
  return g_strcmp0 (choice, "system") == 0 || g_strcmp0 (choice, "en") == 0 ||
         g_strcmp0 (choice, "ko") == 0;
}

/**
 * jeoul_language_apply:
 * @choice: `system`, `en` or `ko`
 *
 * From here on templates are translated to that language when they are instantiated. On the main
 * thread, with no worker running: it changes the environment.
 *
 * Returns: the language
 */
JeoulLang
jeoul_language_apply (const char *choice)
{
  JeoulLang lang = system_lang;

  if (g_strcmp0 (choice, "system") != 0)
    jeoul_lang_from_string (choice, &lang);

  /* One language, not a list: with a list, what our catalogue lacks would come from another. */
  g_setenv ("LANGUAGE", jeoul_lang_to_string (lang), TRUE);
  textdomain ("jeoul"); /* makes gettext forget what it looked up under the old LANGUAGE */

  return lang;
}
