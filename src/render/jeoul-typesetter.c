/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of text, shaped once with fonts that no screen setting can change. */
#define G_LOG_DOMAIN "jeoul-render"

#include <math.h>
#include <string.h>

#include <pango/pangocairo.h>

#include "jeoul-render.h"
#include "jeoul-typesetter.h"

/* The Korean face must be named: "Sans" draws Korean with the Japanese face of Noto CJK. */
#define FAMILIES "Cantarell, Noto Sans CJK KR, sans-serif"

/* A chart has a few hundred lines of text, and a layout asks for a few thousand widths; a full
 * table is thrown away whole, as what it held belongs to charts long gone. */
#define MAX_LAYOUTS 1024
#define MAX_ADVANCES 32768

/* All text is shaped in one size and scaled: without hints that changes nothing, and for each
 * further size fontconfig would choose the fonts anew (a chart has a dozen sizes; each costs two
 * threads and milliseconds). Large enough that Pango's units of 1/1024 are nothing. */
#define SHAPED_SIZE 64.0

/* Beyond this nothing can be drawn. */
#define MAX_FONT_SIZE 2000.0

typedef struct
{
  const char *text;
  gsize       length;
  JeoulWeight weight;
  gboolean    italic;
  JeoulLang   lang;
} Key;

struct _JeoulTypesetter
{
  PangoFontMap *font_map;
  PangoContext *contexts[JEOUL_N_LANGS];
  PangoLayout  *scratch[JEOUL_N_LANGS];
  GHashTable   *layouts;  /* Key ▸ PangoLayout */
  GHashTable   *advances; /* Key ▸ double */
};

static void typesetter_free (gpointer data);

static GPrivate the_typesetter = G_PRIVATE_INIT (typesetter_free);

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;
  guint hash = 5381;

  for (gsize i = 0; i < key->length; i++)
    hash = hash * 33 + (guchar)key->text[i];

  return hash * 33 + (key->weight << 2 | key->italic << 1 | key->lang);
}

static gboolean
key_equal (gconstpointer data_a,
           gconstpointer data_b)
{
  const Key *a = data_a;
  const Key *b = data_b;

  return a->length == b->length && a->weight == b->weight && a->italic == b->italic &&
         a->lang == b->lang && memcmp (a->text, b->text, a->length) == 0;
}

/* One block: the key and, behind it, its text. */
static Key *
key_copy (const Key *key)
{
  Key *copy = g_malloc (sizeof (Key) + key->length + 1);
  char *text = (char *)(copy + 1);

  *copy = *key;
  memcpy (text, key->text, key->length);
  text[key->length] = '\0';
  copy->text = text;

  return copy;
}

static void
typesetter_free (gpointer data)
{
  JeoulTypesetter *self = data;

  g_hash_table_unref (self->layouts);
  g_hash_table_unref (self->advances);
  for (guint i = 0; i < JEOUL_N_LANGS; i++)
    {
      g_object_unref (self->scratch[i]);
      g_object_unref (self->contexts[i]);
    }
  g_object_unref (self->font_map);
  g_free (self);
}

/* What follows is set by hand, as all of it otherwise comes from the desktop or the surface, and
 * the same chart would be set differently on the screen, in a PNG and in a PDF. */
static PangoContext *
create_context (PangoFontMap *font_map,
                JeoulLang     lang)
{
  PangoContext *context = pango_font_map_create_context (font_map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 96.0);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  pango_context_set_language (context,
                              pango_language_from_string (lang == JEOUL_LANG_KO ? "ko" : "en"));
  cairo_font_options_destroy (options);

  return context;
}

static PangoLayout *
create_layout (PangoContext *context)
{
  PangoLayout *layout = pango_layout_new (context);

  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_single_paragraph_mode (layout, TRUE);

  return layout;
}

static JeoulTypesetter *
typesetter_new (void)
{
  JeoulTypesetter *self = g_new0 (JeoulTypesetter, 1);

  /* A map of our own: that of the desktop changes with its settings. */
  self->font_map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  if (self->font_map == NULL)
    self->font_map = pango_cairo_font_map_new ();

  for (guint i = 0; i < JEOUL_N_LANGS; i++)
    {
      self->contexts[i] = create_context (self->font_map, i);
      self->scratch[i] = create_layout (self->contexts[i]);
    }
  self->layouts = g_hash_table_new_full (key_hash, key_equal, g_free, g_object_unref);
  self->advances = g_hash_table_new_full (key_hash, key_equal, g_free, g_free);

  return self;
}

static gboolean
has_wide_character (const char *text,
                    gsize       length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if ((guchar)*p >= 0xe1 && g_unichar_iswide (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* Korean has no italic: a slanted Hangul is a machine's shear of an upright letter, hard to read
 * in small sizes and used by no Korean newspaper. In a Korean figure nothing is slanted, and in an
 * English one a line with Hangul stands upright as a whole, since a line half upright and half
 * slanted looks like an accident. */
static gboolean
is_slanted (const Key *key)
{
  return key->italic && key->lang != JEOUL_LANG_KO &&
         !has_wide_character (key->text, key->length);
}

static void
shape (PangoLayout *layout,
       const Key   *key)
{
  static const char *breaks[] = { "\n", "\r", "\t", "\342\200\250", "\342\200\251" };
  PangoFontDescription *description = pango_font_description_new ();
  g_autofree char *text = NULL;

  text = g_utf8_make_valid (key->text, key->length);
  /* One line it is: Pango would draw a sign for a line break, and jump at a tab. */
  for (guint i = 0; i < G_N_ELEMENTS (breaks); i++)
    if (strstr (text, breaks[i]) != NULL)
      {
        g_auto (GStrv) pieces = g_strsplit (text, breaks[i], -1);

        g_free (text);
        text = g_strjoinv (" ", pieces);
      }

  pango_font_description_set_family_static (description, FAMILIES);
  pango_font_description_set_weight (description, key->weight == JEOUL_WEIGHT_BOLD
                                                    ? PANGO_WEIGHT_BOLD
                                                    : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (description,
                                    is_slanted (key) ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_font_description_set_absolute_size (description, SHAPED_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_text (layout, text, -1);
}

static gboolean
key_init (Key             *key,
          const char      *text,
          gssize           length,
          const JeoulFont *font,
          JeoulLang        lang)
{
  memset (key, 0, sizeof *key);
  if (text == NULL || font == NULL || !isfinite (font->size) || font->size <= 0.0 ||
      (guint)lang >= JEOUL_N_LANGS)
    return FALSE;

  key->text = text;
  key->length = length < 0 ? strlen (text) : (gsize)length;
  key->weight = font->weight;
  key->italic = !!font->italic;
  key->lang = lang;

  return key->length > 0;
}

static double
get_scale (const JeoulFont *font)
{
  return MIN (font->size, MAX_FONT_SIZE) / SHAPED_SIZE;
}

static double
layout_advance (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), NULL, &logical);

  return (double)logical.width / PANGO_SCALE;
}

/**
 * jeoul_typesetter_get:
 *
 * The typesetter of the calling thread, kept to its end: fonts are opened once however many charts
 * are drawn, and no two threads share a font map (Pango's are not safe for that).
 *
 * Returns: (transfer none): the typesetter
 */
JeoulTypesetter *
jeoul_typesetter_get (void)
{
  JeoulTypesetter *self = g_private_get (&the_typesetter);

  if (self == NULL)
    {
      self = typesetter_new ();
      g_private_set (&the_typesetter, self);
    }

  return self;
}

/**
 * jeoul_typesetter_advance:
 * @text: UTF-8; what is not valid is replaced
 * @length: bytes, or -1
 *
 * The width of one line, remembered: a layout that looks for the best place to break a text asks
 * for the same pieces again and again.
 *
 * Returns: layout units
 */
double
jeoul_typesetter_advance (JeoulTypesetter *self,
                          const char      *text,
                          gssize           length,
                          const JeoulFont *font,
                          JeoulLang        lang)
{
  Key key;
  double *advance;

  if (!key_init (&key, text, length, font, lang))
    return 0.0;

  advance = g_hash_table_lookup (self->advances, &key);
  if (advance != NULL)
    return *advance * get_scale (font);

  if (g_hash_table_size (self->advances) >= MAX_ADVANCES)
    g_hash_table_remove_all (self->advances);

  shape (self->scratch[lang], &key);
  advance = g_new (double, 1);
  *advance = layout_advance (self->scratch[lang]);
  g_hash_table_insert (self->advances, key_copy (&key), advance);

  return *advance * get_scale (font);
}

/**
 * jeoul_typesetter_layout:
 * @text: UTF-8; what is not valid is replaced
 * @length: bytes, or -1
 * @scale: (out): what to scale the layout by
 *
 * One line of text, shaped. A figure is written in several formats, and each asks for all lines
 * twice (for missing characters, and to draw them); each is shaped once.
 *
 * Returns: (transfer none) (nullable): a layout of one line, good until the next call
 */
PangoLayout *
jeoul_typesetter_layout (JeoulTypesetter *self,
                         const char      *text,
                         gssize           length,
                         const JeoulFont *font,
                         JeoulLang        lang,
                         double          *scale)
{
  Key key;
  PangoLayout *layout;

  if (!key_init (&key, text, length, font, lang))
    return NULL;

  *scale = get_scale (font);
  layout = g_hash_table_lookup (self->layouts, &key);
  if (layout != NULL)
    return layout;

  if (g_hash_table_size (self->layouts) >= MAX_LAYOUTS)
    g_hash_table_remove_all (self->layouts);

  layout = create_layout (self->contexts[lang]);
  shape (layout, &key);
  g_hash_table_insert (self->layouts, key_copy (&key), layout);

  return layout;
}

/**
 * jeoul_render_is_slanted:
 * @text: a line of UTF-8
 * @font: its font
 * @lang: the language of the figure
 *
 * Returns: whether it is drawn slanted
 */
gboolean
jeoul_render_is_slanted (const char      *text,
                         const JeoulFont *font,
                         JeoulLang        lang)
{
  Key key;

  return key_init (&key, text, -1, font, lang) && is_slanted (&key);
}
