/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows: how wide the column of labels, the plot and the column of asides are. */
#include <math.h>

#include "jeoul-marks.h"
#include "jeoul-rows-private.h"
#include "jeoul-view.h"

#define LABEL_SHARE 0.38 /* of the width, for the labels of rows */
#define MOST_LABELS 0.9  /* of the rows, whose labels have room in one line */
#define ASIDE_SHARE 0.2
#define SMALLEST_PLOT 0.6 /* of the room between the columns, whatever the labels of marks need */
#define SMALLEST_PLOT_NARROW 0.4 /* the same on a page narrower than NARROW */
#define NARROW 420.0

double
jeoul_rows_symbol_size (const JeoulRows *rows)
{
  return MIN (rows->layout->sizes.row * 0.94, MAX (rows->pitch, 1.25 * rows->layout->sizes.row) *
                                                  0.62);
}

double
jeoul_rows_arrow (const JeoulRows *rows)
{
  return rows->layout->sizes.row * 2.9;
}

/* Whether a bar goes to the left of zero. */
gboolean
jeoul_rows_is_backwards (const JeoulDatum *datum)
{
  return datum->mark == JEOUL_MARK_BAR && jeoul_mark_position (datum) < 0;
}

/* The label of a mark as it is set: words in quotation marks and slanting, numbers bold. */
const char *
jeoul_rows_label (const JeoulRows  *rows,
                  const JeoulDatum *datum,
                  JeoulFont        *font)
{
  const char *text = jeoul_scene_intern (rows->layout->scene, datum->label, FALSE);
  g_autofree char *quoted = NULL;

  if (!datum->quoted)
    return text;
  font->weight = JEOUL_WEIGHT_NORMAL;
  font->italic = TRUE;
  if (g_str_has_prefix (text, "\"") || g_str_has_prefix (text, "“"))
    return text;
  quoted = g_strdup_printf ("“%s”", text);
  return jeoul_scene_intern (rows->layout->scene, quoted, FALSE);
}

static double
label_ems (JeoulRows *rows,
           guint      index)
{
  const JeoulDatum *datum = &g_array_index (rows->layout->spec->data, JeoulDatum, index);

  if (rows->ems[index] < 0)
    {
      JeoulFont font = { 10, JEOUL_WEIGHT_BOLD, FALSE };
      const char *text = jeoul_rows_label (rows, datum, &font);

      rows->ems[index] = (float) (jeoul_layout_measure (rows->layout, text, &font) / 10);
    }
  return rows->ems[index];
}

static double
short_label_width (const JeoulRows  *rows,
                   const JeoulDatum *datum)
{
  JeoulFont font = { rows->layout->sizes.row, JEOUL_WEIGHT_BOLD, FALSE };

  return jeoul_layout_measure (rows->layout,
                               jeoul_scene_intern (rows->layout->scene, datum->short_label, FALSE),
                               &font);
}

/* The right end of the plot: as far right as the labels of the marks have room beside them, but
 * not so far left that the plot becomes a stub; those that then have no room go to the left. */
static double
find_right (JeoulRows *rows)
{
  const JeoulLayout *layout = rows->layout;
  double em = layout->sizes.row;
  double full = rows->limit - rows->left;
  double right = rows->limit - 1.2 * layout->sizes.axis;
  double smallest = layout->width < NARROW ? SMALLEST_PLOT_NARROW : SMALLEST_PLOT;
  JeoulScale unit = rows->scale;

  jeoul_scale_set_range (&unit, 0, 1);
  for (guint i = 0; i < rows->n_rows; i++)
    {
      const JeoulRowPlace *place = &rows->rows[i];

      if (!place->candidate || place->n_data > JEOUL_LABELS_A_ROW)
        continue;
      for (guint j = 0; j < place->n_data; j++)
        {
          guint index = rows->order[place->first + j];
          const JeoulDatum *datum = &g_array_index (layout->spec->data, JeoulDatum, index);
          double value = datum->mark == JEOUL_MARK_BAR && isfinite (datum->high)
                             ? datum->high
                             : jeoul_mark_position (datum);
          double t = jeoul_scale_map (&unit, value + datum->start);
          double needed = label_ems (rows, index) * em + em * 1.1;

          /* To the left of its bar, or else to the right of zero. */
          if (jeoul_rows_is_backwards (datum))
            t = t * full * smallest > needed ? NAN : jeoul_scale_map (&unit, datum->start);

          if (datum->mark == JEOUL_MARK_RANGE || datum->mark == JEOUL_MARK_INTERVAL)
            t = isfinite (datum->high) ? jeoul_scale_map (&unit, datum->high) : t;
          if (datum->mark == JEOUL_MARK_LOWER ||
              (datum->mark == JEOUL_MARK_BAR && !isfinite (datum->value) &&
               !isfinite (datum->high)))
            needed += jeoul_rows_arrow (rows);
          if (datum->short_label != NULL && needed + t * full * smallest > full)
            needed = short_label_width (rows, datum) + em * 1.1;
          if (isfinite (t) && t > 0.05 && datum->label != NULL && datum->stack == 0)
            right = MIN (right, rows->left + (full - needed) / t);
        }
    }
  return MAX (right, rows->left + smallest * full);
}

static void
wrap_row (JeoulRows     *rows,
          JeoulRowPlace *place)
{
  const JeoulLayout *layout = rows->layout;
  JeoulFont font = { layout->sizes.row, JEOUL_WEIGHT_NORMAL, FALSE };
  gboolean heading = place->row->kind == JEOUL_ROW_HEADING;
  double width = rows->label_end - layout->margin;

  g_clear_pointer (&place->lines, g_array_unref);
  g_clear_pointer (&place->words, g_array_unref);
  if (heading)
    {
      font.size = layout->sizes.heading;
      font.weight = JEOUL_WEIGHT_BOLD;
      width = layout->width - 2 * layout->margin;
    }
  if (!heading && place->label_ems * font.size <= width && *place->label != '\0')
    {
      /* Measured already: an unhinted text is as wide as its size says. */
      JeoulLine line = { g_strdup (place->label), place->label_ems * font.size };

      place->lines = jeoul_lines_new ();
      g_array_append_val (place->lines, line);
    }
  else
    {
      place->lines = jeoul_wrap_even (layout->measurer, place->label, &font, layout->spec->lang,
                                      width + 0.01, heading ? 1 : 3);
    }
  for (guint j = 0; j < place->n_data && !heading; j++)
    {
      const JeoulDatum *datum = &g_array_index (layout->spec->data, JeoulDatum,
                                                rows->order[place->first + j]);
      const char *words;
      g_autofree char *quoted = NULL;
      JeoulFont italic = { layout->sizes.row, JEOUL_WEIGHT_NORMAL, TRUE };

      if (datum->mark != JEOUL_MARK_WORDS || datum->label == NULL || *datum->label == '\0')
        continue;
      words = jeoul_scene_intern (layout->scene, datum->label, FALSE);
      if (!g_str_has_prefix (words, "\"") && !g_str_has_prefix (words, "“"))
        words = quoted = g_strdup_printf ("“%s”", words);
      place->words = jeoul_wrap (layout->measurer, words, &italic, layout->spec->lang,
                                 rows->limit - rows->left - font.size, 2);
      break;
    }
}

/* The title of the axis, which says its unit, stands before the labels of the ticks where the column
 * of row labels has room for it, else above them. */
static void
place_title (JeoulRows *rows)
{
  const JeoulLayout *layout = rows->layout;
  JeoulFont font = { layout->sizes.axis, JEOUL_WEIGHT_NORMAL, FALSE };
  double end = rows->label_end;
  double width;
  const JeoulTick *first;

  rows->title_end = NAN;
  if (layout->spec->x.title == NULL || rows->guide->ticks->len == 0)
    return;
  width = jeoul_layout_measure (
      layout, jeoul_scene_intern (layout->scene, layout->spec->x.title, FALSE), &font);
  first = &g_array_index (rows->guide->ticks, JeoulTick, 0);
  end = MIN (end, MAX (first->at - first->width / 2, layout->margin) - 0.7 * font.size);
  if (end - width >= layout->margin)
    rows->title_end = layout->margin + width;
}

static int
compare_doubles_cb (gconstpointer a,
                    gconstpointer b)
{
  double da = *(const double *) a;
  double db = *(const double *) b;

  return (da > db) - (da < db);
}

/* As wide as most labels need: the few that are much longer are broken into lines, so that they do
 * not take the plot's room from all rows. */
static double
label_column (GArray *widths,
              double  em,
              double  content)
{
  double longest, usual;

  if (widths->len == 0)
    return 0;
  g_array_sort (widths, compare_doubles_cb);
  longest = g_array_index (widths, double, widths->len - 1);
  usual = g_array_index (widths, double, (guint) (MOST_LABELS * (widths->len - 1)));
  /* A further line costs height, and with it size of type: it must be worth it. */
  if (longest < 1.5 * usual || longest - usual < 0.08 * content)
    return longest;
  /* Two lines are enough for most of those; a very long one gets three, and then an end. */
  return CLAMP (0.56 * longest, usual, MAX (1.3 * usual, 12 * em));
}

/**
 * jeoul_rows_set_columns:
 * @rows: rows of which the candidates are known
 *
 * Widths of the columns, ends of the scale, the broken labels: all that hangs on the type.
 */
void
jeoul_rows_set_columns (JeoulRows *rows)
{
  JeoulLayout *layout = rows->layout;
  JeoulFont font = { 10, JEOUL_WEIGHT_NORMAL, FALSE };
  double content = layout->width - 2 * layout->margin;
  double em = layout->sizes.row;
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (double));
  double label;
  double aside = 0;
  double share = content < NARROW ? 0.33 : LABEL_SHARE;

  for (guint i = 0; i < rows->n_rows; i++)
    {
      JeoulRowPlace *place = &rows->rows[i];

      if (!place->candidate || place->row->kind == JEOUL_ROW_HEADING)
        continue;
      if (place->label_ems < 0)
        {
          place->label_ems = jeoul_layout_measure (layout, place->label, &font) / 10;
          place->aside_ems = jeoul_layout_measure (layout, place->aside, &font) / 10;
        }
      label = place->label_ems * em;
      g_array_append_val (widths, label);
      aside = MAX (aside, place->aside_ems * layout->sizes.aside);
    }
  label = MIN (label_column (widths, em, content), share * content);
  aside = MIN (aside, ASIDE_SHARE * content);
  if (content < 240)
    aside = 0;

  rows->label_end = layout->margin + label;
  rows->left = rows->label_end + (label > 0 ? (content < NARROW ? 1.1 : 1.9) * em : 1.4 * em);
  rows->limit = layout->width - layout->margin - (aside > 0 ? aside + 1.2 * em : 0);
  rows->limit = MAX (rows->limit, rows->left + 1);
  rows->has_asides = aside > 0;

  rows->scale = jeoul_value_scale (layout->spec, &layout->spec->x, TRUE);
  jeoul_scale_nice (&rows->scale,
                    jeoul_tick_count (layout, 0.8 * (rows->limit - rows->left), FALSE));
  if (isfinite (layout->spec->x.minimum) && layout->spec->x.scale != JEOUL_SCALE_LOG)
    rows->scale.domain[0] = MIN (layout->spec->x.minimum, rows->scale.domain[1]);
  rows->right = find_right (rows);
  jeoul_scale_set_range (&rows->scale, rows->left, rows->right);
  /* After the right end is found, which does not move with what is in sight. */
  jeoul_view_set_scale (layout->view_x, layout->spec->x.scale, rows->has_bars, &rows->scale);

  g_clear_pointer (&rows->guide, jeoul_guide_free);
  g_clear_pointer (&rows->rules, g_array_unref);
  rows->guide = jeoul_guide_new (layout, &layout->spec->x, &rows->scale, FALSE);
  rows->rules = jeoul_rules_place (layout, &rows->scale, rows->left, layout->width - layout->margin,
                                   jeoul_rules_max_lanes (layout), &rows->n_lanes);
  rows->axis_height = layout->sizes.space * 0.6;
  if (rows->guide->ticks->len > 0 || rows->n_lanes > 0)
    rows->axis_height += layout->sizes.axis * (1.7 + 1.3 * rows->n_lanes);
  place_title (rows);
  if (layout->spec->x.title != NULL && rows->guide->ticks->len > 0 && isnan (rows->title_end))
    rows->axis_height += layout->sizes.axis * 1.3;

  for (guint i = 0; i < rows->n_rows; i++)
    if (rows->rows[i].candidate)
      wrap_row (rows, &rows->rows[i]);
}
