/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts around the plot: title, subtitle and key above it, the caption below. */
#include "jeoul-layout-private.h"

#include <math.h>

#include "jeoul-marks.h"

#define TITLE_LEADING 1.2
#define SUBTITLE_LEADING 1.36
#define KEY_LEADING 1.6
#define CAPTION_LEADING 1.4

static void
clear_key_place (gpointer data)
{
  JeoulKeyPlace *place = data;

  g_free (place->label);
}

static double
content_width (const JeoulLayout *layout)
{
  return layout->width - 2 * layout->margin;
}

static double
key_symbol_width (const JeoulLayout  *layout,
                  const JeoulKeyItem *item)
{
  double size = layout->sizes.key;

  if (item->is_line || item->mark == JEOUL_MARK_RANGE || item->mark == JEOUL_MARK_INTERVAL ||
      item->mark == JEOUL_MARK_LOWER || item->mark == JEOUL_MARK_UPPER)
    return size * 2.4;
  return item->is_bar ? size * 1.5 : size * 0.95;
}

static void
flow_key (JeoulFrame        *frame,
          const JeoulLayout *layout)
{
  const GArray *key = layout->spec->key;
  JeoulFont font = { layout->sizes.key, JEOUL_WEIGHT_NORMAL, FALSE };
  double width = content_width (layout);
  double x = 0;
  double y = 0;

  frame->key = g_array_new (FALSE, TRUE, sizeof (JeoulKeyPlace));
  g_array_set_clear_func (frame->key, clear_key_place);
  for (guint i = 0; i < key->len; i++)
    {
      const JeoulKeyItem *item = &g_array_index (key, JeoulKeyItem, i);
      double symbol = key_symbol_width (layout, item) + font.size * 0.5;
      g_autoptr (GArray) lines =
          jeoul_wrap (layout->measurer, jeoul_scene_intern (layout->scene, item->label, FALSE),
                      &font, layout->spec->lang, width - symbol, 1);
      JeoulKeyPlace place = { 0 };

      place.label = g_strdup (lines->len > 0 ? g_array_index (lines, JeoulLine, 0).text : "");
      place.width = symbol + (lines->len > 0 ? g_array_index (lines, JeoulLine, 0).width : 0);
      if (x > 0 && x + place.width > width)
        {
          x = 0;
          y += font.size * KEY_LEADING;
        }
      place.x = x;
      place.y = y;
      x += place.width + font.size * 1.7;
      g_array_append_val (frame->key, place);
    }
  frame->key_height = key->len > 0 ? y + font.size * KEY_LEADING : 0;
}

static GArray *
wrap_caption (const JeoulLayout *layout,
              const char        *text,
              guint              max_lines)
{
  JeoulFont font = { layout->sizes.caption, JEOUL_WEIGHT_NORMAL, FALSE };
  double width = MIN (content_width (layout), font.size * layout->sizes.measure);

  /* Thousands of claimants make a caption of hundreds of pages, which is broken anew for each size
   * of type: what does not fit on the page need not be broken to know that. */
  if (layout->height > 0)
    {
      guint most = (guint) (layout->height / (font.size * CAPTION_LEADING)) + 1;

      max_lines = max_lines > 0 ? MIN (max_lines, most) : most;
    }
  return jeoul_wrap (layout->measurer, jeoul_scene_intern (layout->scene, text, FALSE), &font,
                     layout->spec->lang, MAX (width, content_width (layout) * 0.75), max_lines);
}

/**
 * jeoul_frame_new:
 * @layout: the layout, with its sizes
 * @parts: what to show
 *
 * Breaks the texts into lines and adds up their heights.
 *
 * Returns: (transfer full): the frame
 */
JeoulFrame *
jeoul_frame_new (const JeoulLayout     *layout,
                 const JeoulFrameParts *parts)
{
  JeoulFrame *frame = g_new0 (JeoulFrame, 1);
  const JeoulSpec *spec = layout->spec;
  const JeoulSizes *sizes = &layout->sizes;
  JeoulFont title_font = { sizes->title, JEOUL_WEIGHT_BOLD, FALSE };
  JeoulFont subtitle_font = { sizes->subtitle, JEOUL_WEIGHT_NORMAL, FALSE };
  gboolean small = layout->height > 0 && layout->height < 300;
  double width = content_width (layout);
  double y = layout->margin;
  double below = 0;

  frame->caption = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  frame->title = g_array_new (FALSE, FALSE, sizeof (JeoulLine));
  frame->subtitle = g_array_new (FALSE, FALSE, sizeof (JeoulLine));
  if (!layout->without_texts)
    {
      g_array_unref (frame->title);
      frame->title = jeoul_wrap_even (layout->measurer,
                                      jeoul_scene_intern (layout->scene, spec->title, FALSE),
                                      &title_font, spec->lang, width, small ? 2 : 3);
      if (!parts->without_subtitle)
        {
          g_array_unref (frame->subtitle);
          frame->subtitle = jeoul_wrap_even (layout->measurer,
                                             jeoul_scene_intern (layout->scene, spec->subtitle,
                                                                 FALSE),
                                             &subtitle_font, spec->lang, width, small ? 3 : 6);
        }
    }
  if (parts->without_key)
    {
      frame->key = g_array_new (FALSE, TRUE, sizeof (JeoulKeyPlace));
    }
  else
    {
      flow_key (frame, layout);
    }

  y += frame->title->len * sizes->title * TITLE_LEADING;
  if (frame->subtitle->len > 0)
    y += sizes->space * 0.3 + frame->subtitle->len * sizes->subtitle * SUBTITLE_LEADING;
  if (frame->key_height > 0)
    y += (frame->title->len > 0 ? sizes->space * 0.75 : 0) + frame->key_height;
  frame->top = y;

  if (!layout->without_texts)
    {
      guint n = parts->without_caption ? 0 : MIN (parts->n_paragraphs, spec->caption->len);

      for (guint i = 0; i < n; i++)
        {
          GArray *lines = wrap_caption (layout, g_ptr_array_index (spec->caption, i),
                                        i + 1 == n ? parts->max_caption_lines : 0);

          below += lines->len * sizes->caption * CAPTION_LEADING;
          frame->is_cut = lines->len > 0 &&
                          g_str_has_suffix (
                              g_array_index (lines, JeoulLine, lines->len - 1).text, "…") &&
                          !g_str_has_suffix (g_ptr_array_index (spec->caption, i), "…");
          g_ptr_array_add (frame->caption, lines);
        }
      frame->n_dropped = spec->caption->len - n;
    }
  /* What the layout itself left out is said even where the window shows the other texts. */
  if (parts->remark != NULL && !parts->without_caption)
    {
      GArray *lines = wrap_caption (layout, parts->remark, 0);

      below += lines->len * sizes->caption * CAPTION_LEADING;
      g_ptr_array_add (frame->caption, lines);
    }
  if (frame->caption->len > 1)
    below += (frame->caption->len - 1) * sizes->caption * 0.25;
  frame->bottom = (below > 0 ? below + sizes->space * 1.2 : 0) + layout->margin;
  return frame;
}

/**
 * jeoul_frame_remark:
 * @layout: the layout
 * @n_dropped: how many rows have no room
 * @n_rows: of so many
 * @n_paragraphs: how many paragraphs of the caption are left out
 * @is_cut: the one before them is not whole
 *
 * What the page leaves out is said on it.
 *
 * Returns: (transfer full) (nullable): the sentences; %NULL where nothing is left out
 */
char *
jeoul_frame_remark (const JeoulLayout *layout,
                    guint              n_dropped,
                    guint              n_rows,
                    guint              n_paragraphs,
                    gboolean           is_cut)
{
  JeoulLang lang = layout->spec->lang;
  g_autoptr (GString) remark = g_string_new (NULL);

  /* Translators: rows of claims in a chart; %1$u of %2$u */
  if (n_dropped > 0)
    g_string_append_printf (remark,
                            jeoul_ntr (lang, "%1$u of %2$u claims has no room at this size.",
                                       "%1$u of %2$u claims have no room at this size.",
                                       n_dropped),
                            n_dropped, n_rows);
  if (is_cut)
    g_string_append_printf (remark, "%s%s", remark->len > 0 ? " " : "",
                            jeoul_tr (lang, "The caption is shortened."));
  if (n_paragraphs > 0)
    {
      if (remark->len > 0)
        g_string_append_c (remark, ' ');
      g_string_append_printf (remark,
                              jeoul_ntr (lang, "%u note is left out.", "%u notes are left out.",
                                         n_paragraphs),
                              n_paragraphs);
    }
  return remark->len > 0 ? g_string_free (g_steal_pointer (&remark), FALSE) : NULL;
}

void
jeoul_frame_free (JeoulFrame *frame)
{
  if (frame == NULL)
    return;
  g_array_unref (frame->title);
  g_array_unref (frame->subtitle);
  g_array_unref (frame->key);
  g_ptr_array_unref (frame->caption);
  g_free (frame);
}

static double
draw_lines (const JeoulLayout *layout,
            JeoulScenePart     part,
            const GArray      *lines,
            const JeoulFont   *font,
            JeoulColor         color,
            double             y,
            double             leading)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const JeoulLine *line = &g_array_index (lines, JeoulLine, i);
      double baseline = y + font->size * (leading / 2 + JEOUL_LAYOUT_BASELINE);

      jeoul_scene_add_text (layout->scene, part, -1, font, color, JEOUL_ANCHOR_START,
                            layout->margin, baseline, line->text, line->width);
      y += font->size * leading;
    }
  return y;
}

static void
draw_key_symbol (const JeoulLayout  *layout,
                 const JeoulKeyItem *item,
                 double              x,
                 double              y,
                 double              width)
{
  JeoulDatum datum = {
    .mark = item->mark,
    .shape = item->shape,
    .fill = item->fill,
    .hue = item->hue,
    .open = TRUE,
    .value = x + width / 2,
    .low = x,
    .high = x + width,
  };
  double size = layout->sizes.key * 0.92;
  JeoulMarkPlace place = {
    .value = x + width / 2,
    .low = x,
    .high = x + width,
    .zero = x,
    .across = y,
    .size = size,
    .thickness = size * 0.9,
    .arrow = width - size / 2,
    .minimum = x,
    .maximum = x + width,
  };
  JeoulRect box;
  JeoulPoint at;

  if (item->is_line)
    {
      JeoulPoint points[] = { { x, y }, { x + width, y } };

      jeoul_scene_add_line (layout->scene, JEOUL_SCENE_KEY, -1, jeoul_hue (item->hue),
                            1.8 * layout->growth, item->fill == JEOUL_FILL_ASSUMED, points, 2);
      return;
    }
  if (item->is_bar)
    {
      datum.mark = JEOUL_MARK_BAR;
      datum.high = place.high = NAN;
      datum.value = place.value = x + width;
    }
  else if (item->mark == JEOUL_MARK_LOWER)
    datum.low = place.low = x + size / 2;
  else if (item->mark == JEOUL_MARK_UPPER)
    datum.high = place.high = x + width - size / 2;
  else if (item->mark != JEOUL_MARK_RANGE && item->mark != JEOUL_MARK_INTERVAL)
    datum.mark = JEOUL_MARK_POINT;
  jeoul_mark_draw (layout->scene, JEOUL_SCENE_KEY, &datum, -1, &place, &box, &at);
}

/**
 * jeoul_frame_draw:
 * @frame: a frame
 * @layout: its layout
 * @top: where the title begins
 * @caption_top: where the caption begins, with the space above it
 *
 * Adds the frame to the scene.
 */
void
jeoul_frame_draw (const JeoulFrame  *frame,
                  const JeoulLayout *layout,
                  double             top,
                  double             caption_top)
{
  const JeoulSizes *sizes = &layout->sizes;
  JeoulFont title_font = { sizes->title, JEOUL_WEIGHT_BOLD, FALSE };
  JeoulFont subtitle_font = { sizes->subtitle, JEOUL_WEIGHT_NORMAL, FALSE };
  JeoulFont key_font = { sizes->key, JEOUL_WEIGHT_NORMAL, FALSE };
  JeoulFont caption_font = { sizes->caption, JEOUL_WEIGHT_NORMAL, FALSE };
  double y;

  y = draw_lines (layout, JEOUL_SCENE_TITLE, frame->title, &title_font, JEOUL_COLOR_TEXT, top,
                  TITLE_LEADING);
  if (frame->subtitle->len > 0)
    y = draw_lines (layout, JEOUL_SCENE_SUBTITLE, frame->subtitle, &subtitle_font,
                    JEOUL_COLOR_MUTED, y + sizes->space * 0.3, SUBTITLE_LEADING);
  if (frame->key_height > 0 && frame->title->len > 0)
    y += sizes->space * 0.75;
  for (guint i = 0; i < frame->key->len; i++)
    {
      const JeoulKeyItem *item = &g_array_index (layout->spec->key, JeoulKeyItem, i);
      const JeoulKeyPlace *place = &g_array_index (frame->key, JeoulKeyPlace, i);
      double width = key_symbol_width (layout, item);
      double middle = y + place->y + sizes->key * KEY_LEADING / 2;
      double x = layout->margin + place->x;

      draw_key_symbol (layout, item, x, middle, width);
      jeoul_layout_text (layout, JEOUL_SCENE_KEY, -1, &key_font, JEOUL_COLOR_TEXT,
                         JEOUL_ANCHOR_START, x + width + sizes->key * 0.5,
                         middle + sizes->key * JEOUL_LAYOUT_BASELINE, place->label);
    }

  y = caption_top + sizes->space * 1.2;
  for (guint i = 0; i < frame->caption->len; i++)
    y = draw_lines (layout, JEOUL_SCENE_CAPTION, g_ptr_array_index (frame->caption, i),
                    &caption_font, JEOUL_COLOR_MUTED, y, CAPTION_LEADING) +
        sizes->caption * 0.25;
}
