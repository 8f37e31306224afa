/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows: which have room, how high they are, and how wide their columns. */
#include <math.h>

#include "jeoul-rows-private.h"
#include "jeoul-view.h"

#define PITCH_MINIMUM 1.25 /* of the row font */
#define PITCH_NATURAL 1.95
#define PITCH_MAXIMUM 2.48
#define PITCH_MAXIMUM_BARS 2.9
#define PITCH_MAXIMUM_SPARE 3.6 /* where the type has grown already */
#define PITCH_MAXIMUM_SPARE_BARS 4.4
#define MOST_BOOST 1.36
#define MOST_BOOST_WINDOW 1.15  /* beside other text, which does not grow */
#define HEADING_PITCH 1.56 /* of the pitch of a row */
#define HEADING_PITCH_DENSE 1.34 /* where the rows stand as close as they may */
#define FIRST_HEADING_PITCH 1.3
#define FEW_ROWS 4         /* for so many, the frame makes room */

/* Rows that cannot have room whatever is done need not be measured. */
static void
choose_candidates (JeoulRows     *rows,
                   const guint32 *ranked)
{
  double height = rows->layout->height;
  guint most = height > 0 ? (guint) (height / (PITCH_MINIMUM * 8)) + 1 : G_MAXUINT;

  for (guint i = 0; i < MIN (rows->n_data_rows, most); i++)
    {
      JeoulRowPlace *place = &rows->rows[ranked[i]];

      place->candidate = TRUE;
      if (*place->aside != '\0')
        rows->has_asides = TRUE;
      if (place->heading >= 0)
        rows->rows[place->heading].candidate = TRUE;
    }
  for (guint i = 0; i < rows->n_rows; i++)
    {
      rows->rows[i].shown = rows->rows[i].candidate;
      /* A heading without rows of its own stays with what it says. */
      if (rows->rows[i].row->kind == JEOUL_ROW_HEADING && rows->n_data_rows <= most)
        rows->rows[i].shown = rows->rows[i].candidate = TRUE;
    }
}

/* Headings close up with their rows: the room is better spent on larger type. */
static double
heading_pitch (const JeoulRows *rows,
               double           pitch)
{
  double loose = (pitch / rows->layout->sizes.row - PITCH_MINIMUM) / 0.4;

  return HEADING_PITCH_DENSE + (HEADING_PITCH - HEADING_PITCH_DENSE) * CLAMP (loose, 0, 1);
}

static double
row_height (const JeoulRows     *rows,
            const JeoulRowPlace *place,
            double               pitch,
            gboolean             first)
{
  double em = rows->layout->sizes.row;
  guint n = MAX (place->lines != NULL ? place->lines->len : 1,
                 place->words != NULL ? place->words->len : 1);

  if (place->row->kind == JEOUL_ROW_HEADING)
    return pitch * (first ? FIRST_HEADING_PITCH : heading_pitch (rows, pitch));
  /* A lane for what was reported, one for what the user assumes. */
  if (place->n_assumed > 0 && place->n_assumed < place->n_data)
    return MAX ((n > 1 ? (1.16 * n + 0.35) * em : pitch) + 0.3 * pitch, 1.9 * pitch);
  return n > 1 ? MAX (pitch, (1.16 * n + 0.35) * em) : pitch;
}

static double
rows_height (const JeoulRows *rows,
             double           pitch)
{
  double height = 0;
  gboolean first = TRUE;

  for (guint i = 0; i < rows->n_rows; i++)
    if (rows->rows[i].shown)
      {
        height += row_height (rows, &rows->rows[i], pitch, first);
        first = FALSE;
      }
  return height + 0.2 * pitch;
}

/* Shows rows by priority as long as they fit into @available. */
static void
show_ranked (JeoulRows     *rows,
             const guint32 *ranked,
             double         available)
{
  double pitch = PITCH_MINIMUM * rows->layout->sizes.row;
  double height = 0.2 * pitch;

  for (guint i = 0; i < rows->n_rows; i++)
    rows->rows[i].shown = FALSE;
  rows->n_shown = 0;
  for (guint i = 0; i < rows->n_data_rows; i++)
    {
      JeoulRowPlace *place = &rows->rows[ranked[i]];
      JeoulRowPlace *heading = place->heading >= 0 ? &rows->rows[place->heading] : NULL;
      double more;

      if (!place->candidate)
        break;
      more = row_height (rows, place, pitch, FALSE);
      if (heading != NULL && !heading->shown)
        more += row_height (rows, heading, pitch, FALSE);
      if (height + more > available)
        break;
      height += more;
      place->shown = TRUE;
      if (heading != NULL)
        heading->shown = TRUE;
      rows->n_shown++;
    }
}

/* One try: type, frame and columns for a level. */
static JeoulFrame *
try_level (JeoulRows             *rows,
           double                 level,
           const JeoulFrameParts *parts,
           double                *available)
{
  JeoulFrame *frame;

  jeoul_layout_set_sizes (rows->layout, level);
  rows->layout->scene->n_dropped_labels = 0;
  frame = jeoul_frame_new (rows->layout, parts);
  jeoul_rows_set_columns (rows);
  *available = rows->layout->height - frame->top - frame->bottom - rows->axis_height;
  return frame;
}

/* Too many rows: some go, and where hardly any would be left the frame gives up parts. */
static JeoulFrame *
drop_rows (JeoulRows       *rows,
           const guint32   *ranked,
           JeoulFrameParts *parts,
           double          *available)
{
  guint wanted = MIN (rows->n_data_rows, FEW_ROWS);
  guint n_paragraphs = parts->n_paragraphs;
  guint level = 6;
  g_autoptr (JeoulFrame) frame = NULL;
  g_autofree char *remark = NULL;

  for (guint step = 0;; step++)
    {
      /* The worst case first, so that the sentence itself finds room. */
      g_free (remark);
      remark = jeoul_frame_remark (rows->layout, rows->n_data_rows, rows->n_data_rows,
                                   n_paragraphs - parts->n_paragraphs,
                                   parts->max_caption_lines > 0);
      parts->remark = remark;
      g_clear_pointer (&frame, jeoul_frame_free);
      frame = try_level (rows, level, parts, available);
      show_ranked (rows, ranked, *available);
      if (rows->n_shown >= wanted)
        break;

      if (!parts->without_subtitle)
        parts->without_subtitle = TRUE;
      else if (level < JEOUL_LAYOUT_MAX_LEVEL)
        level++;
      else if (parts->n_paragraphs > 1)
        parts->n_paragraphs--;
      else if (!parts->without_key)
        parts->without_key = TRUE;
      else if (parts->max_caption_lines != 1)
        parts->max_caption_lines = parts->max_caption_lines == 0 ? 3
                                                                  : parts->max_caption_lines - 1;
      else if (*available < 0 && !parts->without_caption)
        parts->without_caption = TRUE;
      else
        break;
    }

  g_free (remark);
  remark = jeoul_frame_remark (rows->layout, rows->n_data_rows - rows->n_shown, rows->n_data_rows,
                               n_paragraphs - parts->n_paragraphs, frame->is_cut);
  parts->remark = remark;
  g_clear_pointer (&frame, jeoul_frame_free);
  frame = try_level (rows, level, parts, available);
  show_ranked (rows, ranked, *available);
  parts->remark = NULL;
  return g_steal_pointer (&frame);
}

static double
choose_pitch (const JeoulRows *rows,
              double           available)
{
  double em = rows->layout->sizes.row;
  double low = PITCH_MINIMUM * em;
  double high = (rows->has_bars ? PITCH_MAXIMUM_BARS : PITCH_MAXIMUM) * em;

  if (rows->layout->height <= 0)
    return PITCH_NATURAL * em;
  if (rows->layout->boost > 1)
    high = (rows->has_bars ? PITCH_MAXIMUM_SPARE_BARS : PITCH_MAXIMUM_SPARE) * em;
  for (guint i = 0; i < 24; i++)
    {
      double middle = (low + high) / 2;

      if (rows_height (rows, middle) <= available)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* Few rows on a large page: the type grows, as long as the rows keep their comfort. */
static JeoulFrame *
boost_type (JeoulRows             *rows,
            const JeoulFrameParts *parts,
            JeoulFrame            *frame,
            double                *available)
{
  JeoulLayout *layout = rows->layout;
  double most = layout->without_texts ? MOST_BOOST_WINDOW : MOST_BOOST;

  while (layout->boost * 1.07 < most)
    {
      g_autoptr (JeoulFrame) larger = NULL;
      double room;

      layout->boost *= 1.07;
      larger = try_level (rows, 0, parts, &room);
      if (rows_height (rows, PITCH_MAXIMUM * layout->sizes.row) > room)
        {
          layout->boost /= 1.07;
          g_clear_pointer (&larger, jeoul_frame_free);
          larger = try_level (rows, 0, parts, &room);
          most = 0;
        }
      jeoul_frame_free (frame);
      frame = g_steal_pointer (&larger);
      *available = room;
    }
  return frame;
}

static void
draw_empty (JeoulRows   *rows,
            const JeoulFrame *frame)
{
  JeoulLayout *layout = rows->layout;
  JeoulFont font = { layout->sizes.row * 1.15, JEOUL_WEIGHT_NORMAL, FALSE };
  double height = layout->height > 0 ? layout->height
                                     : frame->top + frame->bottom + 12 * layout->sizes.row;
  double middle = (frame->top + height - frame->bottom) / 2;
  g_autoptr (GArray) lines =
      jeoul_wrap_even (layout->measurer,
                       jeoul_scene_intern (layout->scene, layout->spec->empty_text, FALSE), &font,
                       layout->spec->lang, (layout->width - 2 * layout->margin) * 0.8, 3);
  double room = height - frame->bottom - frame->top;

  jeoul_frame_draw (frame, layout, layout->margin, height - frame->bottom);
  for (guint i = 0; i < lines->len && lines->len * 1.4 * font.size <= room; i++)
    {
      const JeoulLine *line = &g_array_index (lines, JeoulLine, i);

      jeoul_scene_add_text (layout->scene, JEOUL_SCENE_AXIS, -1, &font, JEOUL_COLOR_MUTED,
                            JEOUL_ANCHOR_MIDDLE, layout->width / 2,
                            middle + (i - (lines->len - 1) / 2.0) * 1.4 * font.size +
                                font.size * JEOUL_LAYOUT_BASELINE,
                            line->text, line->width);
    }
  layout->scene->plot = (JeoulRect) { layout->margin, frame->top,
                                      layout->width - 2 * layout->margin,
                                      MAX (height - frame->bottom - frame->top, 0) };
  jeoul_scene_finish (layout->scene, layout->width, height);
}

static void
place_rows (JeoulRows        *rows,
            const JeoulFrame *frame,
            double            available)
{
  JeoulLayout *layout = rows->layout;
  double used, spare, axis_top, y;
  double height = layout->height;
  gboolean first = TRUE;

  rows->pitch = choose_pitch (rows, available);
  used = rows_height (rows, rows->pitch);
  spare = height > 0 ? MAX (available - used, 0) : 0;
  if (height <= 0)
    height = frame->top + rows->axis_height + used + frame->bottom;

  /* What is left over stands around the whole, more of it below: titles of figures that follow
   * each other should not jump. */
  y = layout->without_texts ? 0 : 0.3 * spare;
  jeoul_frame_draw (frame, layout, layout->margin + y,
                    y + frame->top + rows->axis_height + used);
  axis_top = y + frame->top;
  y = axis_top + rows->axis_height;
  for (guint i = 0; i < rows->n_rows; i++)
    {
      JeoulRowPlace *place = &rows->rows[i];

      if (!place->shown)
        continue;
      place->top = y;
      place->height = row_height (rows, place, rows->pitch, first);
      y += place->height;
      first = FALSE;
    }
  layout->scene->plot = (JeoulRect) { rows->left, axis_top + rows->axis_height,
                                      rows->right - rows->left,
                                      y + 0.2 * rows->pitch - axis_top - rows->axis_height };
  layout->scene->x = rows->scale;
  layout->scene->clips = jeoul_view_is_set (layout->view_x);
  layout->scene->clip = (JeoulRect) { rows->left, 0, rows->right - rows->left, height };
  /* An axis without a row says nothing, and there may be no room for it either. */
  if (y > axis_top + rows->axis_height)
    jeoul_rows_draw (rows, axis_top);
  jeoul_scene_finish (layout->scene, layout->width, height);
}

/* The largest type with which all rows have room, or the smallest. */
static JeoulFrame *
fit_type (JeoulRows             *rows,
          const JeoulFrameParts *parts,
          double                *available,
          double                *fitted,
          gboolean              *all_fit)
{
  const JeoulLayout *layout = rows->layout;
  g_autoptr (JeoulFrame) frame = NULL;

  *all_fit = FALSE;
  for (double level = 0; level <= 6 && !*all_fit; level += level < 4 ? 0.5 : 1)
    {
      *fitted = level;
      g_clear_pointer (&frame, jeoul_frame_free);
      frame = try_level (rows, level, parts, available);
      *all_fit = layout->height <= 0 ||
                 rows_height (rows, PITCH_MINIMUM * layout->sizes.row) <= *available;
      for (guint i = 0; i < rows->n_rows && *all_fit; i++)
        *all_fit = rows->rows[i].candidate;
    }
  return g_steal_pointer (&frame);
}

/* What is assumed must not take the room of claims: without lanes of its own it stands among what
 * was reported. FALSE: there were none. */
static gboolean
close_lanes (JeoulRows *rows)
{
  gboolean closed = FALSE;

  for (guint i = 0; i < rows->n_rows; i++)
    {
      closed = closed || rows->rows[i].n_assumed > 0;
      rows->rows[i].n_assumed = 0;
    }
  return closed;
}

/**
 * jeoul_layout_rows:
 * @layout: a layout of rows
 *
 * Fits and places headings and rows beneath an axis.
 */
void
jeoul_layout_rows (JeoulLayout *layout)
{
  JeoulRows rows = { .layout = layout };
  JeoulFrameParts parts = { 0 };
  g_autoptr (JeoulFrame) frame = NULL;
  g_autofree guint32 *ranked = NULL;
  double available = 0;
  gboolean all_fit = FALSE;
  double fitted = 0;

  parts.n_paragraphs = layout->without_texts ? 0 : layout->spec->caption->len;
  jeoul_rows_collect (&rows);
  ranked = jeoul_rows_rank (&rows);
  choose_candidates (&rows, ranked);
  rows.n_shown = rows.n_data_rows;

  frame = fit_type (&rows, &parts, &available, &fitted, &all_fit);
  if (!all_fit && close_lanes (&rows))
    {
      jeoul_frame_free (frame);
      frame = fit_type (&rows, &parts, &available, &fitted, &all_fit);
    }

  if (rows.n_data_rows == 0)
    {
      draw_empty (&rows, frame);
    }
  else
    {
      if (!all_fit)
        {
          g_clear_pointer (&frame, jeoul_frame_free);
          frame = drop_rows (&rows, ranked, &parts, &available);
          layout->scene->n_dropped_rows = rows.n_data_rows - rows.n_shown;
          layout->scene->n_dropped_labels += frame->n_dropped;
        }
      else if (fitted == 0 && layout->height > 0)
        {
          frame = boost_type (&rows, &parts, g_steal_pointer (&frame), &available);
        }
      place_rows (&rows, frame, available);
    }

  for (guint i = 0; i < rows.n_rows; i++)
    {
      g_clear_pointer (&rows.rows[i].lines, g_array_unref);
      g_clear_pointer (&rows.rows[i].words, g_array_unref);
    }
  g_clear_pointer (&rows.guide, jeoul_guide_free);
  g_clear_pointer (&rows.rules, g_array_unref);
  g_free (rows.rows);
  g_free (rows.order);
  g_free (rows.ems);
}
