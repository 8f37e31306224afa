/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows: what is written beside the marks, and where it has room. */
#include <math.h>

#include "jeoul-marks.h"
#include "jeoul-rows-private.h"

/* Whether a rule runs through a place. */
static gboolean
is_crossed (const JeoulRows *rows,
            JeoulRect        box)
{
  for (guint i = 0; i < rows->rules->len; i++)
    {
      double at = g_array_index (rows->rules, JeoulRulePlace, i).at;

      if (at > box.x - 1 && at < box.x + box.width + 1)
        return TRUE;
    }
  return FALSE;
}

/* Where a rule runs through a text after all, it is interrupted. */
static void
clear_behind (const JeoulRows *rows,
              JeoulRect        box)
{
  if (is_crossed (rows, box))
    jeoul_scene_add_gap (rows->layout->scene, box);
}

void
jeoul_rows_draw_words (const JeoulRows     *rows,
            const JeoulRowPlace *place,
            const JeoulRowMark          *mark,
            JeoulRect           *label)
{
  const JeoulLayout *layout = rows->layout;
  JeoulFont font = { layout->sizes.row, JEOUL_WEIGHT_NORMAL, TRUE };
  double x = rows->left + 0.55 * font.size;

  for (guint i = 0; i < place->words->len; i++)
    {
      const JeoulLine *line = &g_array_index (place->words, JeoulLine, i);
      double y = jeoul_row_middle (place) + font.size * JEOUL_LAYOUT_BASELINE +
                 (i - (place->words->len - 1) / 2.0) * 1.16 * font.size;
      JeoulRect box = jeoul_text_box (JEOUL_ANCHOR_START, x, y, line->width, font.size);

      clear_behind (rows, box);
      jeoul_scene_add_text (layout->scene, JEOUL_SCENE_MARK_LABEL, mark->item, &font,
                            jeoul_hue (mark->datum->hue), JEOUL_ANCHOR_START, x, y, line->text,
                            line->width);
      *label = label->width > 0 ? jeoul_rect_union (*label, box) : box;
    }
}

/* The label inside a part of a stack, where it has room. */
static gboolean
label_in_bar (const JeoulRows *rows,
              JeoulOccupancy  *texts,
              const JeoulRowMark      *mark,
              const char      *text,
              double           width,
              JeoulRect       *label)
{
  const JeoulLayout *layout = rows->layout;
  JeoulFont font = { layout->sizes.row, JEOUL_WEIGHT_BOLD, FALSE };
  JeoulColor color = mark->datum->fill == JEOUL_FILL_SOLID ? JEOUL_COLOR_BACKGROUND
                                                           : JEOUL_COLOR_TEXT;
  double x = (mark->from + mark->to) / 2;
  double y = mark->place.across + font.size * JEOUL_LAYOUT_BASELINE;

  if (width + 0.6 * font.size > mark->to - mark->from ||
      mark->place.thickness < font.size * 0.95 ||
      !jeoul_occupancy_is_free (texts, (JeoulRect) { x - width / 2, 0, width, 1 }))
    return FALSE;
  jeoul_scene_add_text (layout->scene, JEOUL_SCENE_MARK_LABEL, mark->item, &font, color,
                        JEOUL_ANCHOR_MIDDLE, x, y, text, width);
  *label = jeoul_text_box (JEOUL_ANCHOR_MIDDLE, x, y, width, font.size);
  return TRUE;
}

/* To the right of the mark, else to its left; the other way about at a bar that goes to the left,
 * where its end is. At first where no rule is in the way. */
static gboolean
find_label_box (const JeoulRows      *rows,
                const JeoulOccupancy *taken,
                const JeoulRowMark           *mark,
                double                width,
                double                gap,
                JeoulRect            *box)
{
  double right = (mark->has_place ? mark->to : rows->left) + gap;
  double left = mark->from - gap - width;
  gboolean backwards = mark->has_place && jeoul_rows_is_backwards (mark->datum);

  *box = (JeoulRect) { 0, 0, width, 1 };
  for (guint pass = 0; pass < 2; pass++)
    for (guint side = 0; side < (mark->has_place ? 2 : 1); side++)
      {
        box->x = (side == 0) != backwards ? right : left;
        if (jeoul_occupancy_is_free (taken, *box) && (pass == 1 || !is_crossed (rows, *box)))
          return TRUE;
      }
  return FALSE;
}

/* The label of a mark, or its short one; what finds no room is counted. */
void
jeoul_rows_draw_label (const JeoulRows *rows,
            JeoulOccupancy  *taken,
            JeoulOccupancy  *texts,
            const JeoulRowMark      *mark,
            JeoulRect       *label)
{
  const JeoulLayout *layout = rows->layout;
  JeoulFont font = { layout->sizes.row, JEOUL_WEIGHT_BOLD, FALSE };
  JeoulColor color = JEOUL_COLOR_TEXT;
  const char *text;
  double gap = 0.55 * font.size;
  double y = mark->place.across + font.size * JEOUL_LAYOUT_BASELINE;
  double width;
  JeoulRect box;

  if (!jeoul_row_has_label (mark->datum) || mark->outside != 0)
    return;
  text = jeoul_rows_label (rows, mark->datum, &font);
  if (!mark->has_place)
    {
      /* A number that this axis cannot show (zero on a log axis), or none: said, not placed. */
      font.weight = JEOUL_WEIGHT_NORMAL;
      color = JEOUL_COLOR_MUTED;
    }
  else if (mark->datum->quoted)
    color = jeoul_hue (mark->datum->hue);
  width = mark->has_place && rows->ems[mark->index] >= 0
              ? rows->ems[mark->index] * font.size
              : jeoul_layout_measure (layout, text, &font);
  if (mark->in_bar && label_in_bar (rows, texts, mark, text, width, label))
    {
      jeoul_occupancy_take (texts, (JeoulRect) { label->x - gap / 2, 0, width + gap, 1 });
      jeoul_occupancy_take (taken, (JeoulRect) { label->x - gap / 2, 0, width + gap, 1 });
      return;
    }

  if (!find_label_box (rows, taken, mark, width, gap, &box))
    {
      if (mark->datum->short_label == NULL)
        {
          layout->scene->n_dropped_labels++;
          return;
        }
      text = jeoul_scene_intern (layout->scene, mark->datum->short_label, FALSE);
      width = jeoul_layout_measure (layout, text, &font);
      if (!find_label_box (rows, taken, mark, width, gap, &box))
        {
          layout->scene->n_dropped_labels++;
          return;
        }
    }
  *label = jeoul_text_box (JEOUL_ANCHOR_START, box.x, y, width, font.size);
  box.x -= gap / 2;
  box.width += gap;
  jeoul_occupancy_take (taken, box);
  jeoul_occupancy_take (texts, box);
  clear_behind (rows, *label);
  jeoul_scene_add_text (layout->scene, JEOUL_SCENE_MARK_LABEL, mark->item, &font, color,
                        JEOUL_ANCHOR_START, box.x + gap / 2, y, text, width);
}
