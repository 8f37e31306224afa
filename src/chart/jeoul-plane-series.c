/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plane: step lines with their names. */
#include <math.h>

#include "jeoul-marks.h"
#include "jeoul-plane-private.h"
#include "jeoul-view.h"

/* The name of a series at the right end of its line. */
typedef struct
{
  GArray *lines; /* JeoulLine, one */
  guint8  hue;
  double  x;     /* where the line ends */
  double  at;
  double  y;     /* where the name stands */
} SeriesName;

static int
compare_x_cb (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const GArray *data = user_data;
  double xa = g_array_index (data, JeoulDatum, *(const guint32 *) a).x;
  double xb = g_array_index (data, JeoulDatum, *(const guint32 *) b).x;

  if (xa != xb)
    return xa < xb ? -1 : 1;
  return *(const guint32 *) a < *(const guint32 *) b ? -1 : 1;
}

/* Where a line ends in the part of the plot that was asked for; NaN where nothing of it is there. */
static void
find_last_in_sight (const JeoulPlane *plane,
                    const GArray     *points,
                    SeriesName       *name)
{
  name->x = NAN;
  for (guint i = 1; i < points->len; i++)
    {
      JeoulPoint a = g_array_index (points, JeoulPoint, i - 1);
      JeoulPoint b = g_array_index (points, JeoulPoint, i);

      if (jeoul_clip_segment (&plane->plot, &a, &b))
        {
          name->x = b.x;
          name->at = name->y = b.y;
        }
    }
}

static void
draw_step_line (JeoulPlane   *plane,
                const GArray *members,
                SeriesName   *name)
{
  const JeoulLayout *layout = plane->layout;
  const GArray *data = layout->spec->data;
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (JeoulPoint));
  gboolean assumed = TRUE;
  JeoulPoint last = { NAN, NAN };

  for (guint i = 0; i < members->len; i++)
    {
      const JeoulDatum *datum = &g_array_index (data, JeoulDatum,
                                                g_array_index (members, guint32, i));
      JeoulPoint point = { jeoul_scale_map (&plane->x, datum->x),
                           jeoul_scale_map (&plane->y, jeoul_mark_position (datum)) };
      double end = jeoul_scale_map (&plane->x, datum->x_end);

      if (!isfinite (point.x) || !isfinite (point.y))
        continue;
      assumed = assumed && datum->fill == JEOUL_FILL_ASSUMED;
      name->hue = datum->hue;
      if (isfinite (last.x))
        {
          JeoulPoint corner = { point.x, last.y };

          g_array_append_val (points, corner);
        }
      g_array_append_val (points, point);
      last = point;
      if (i + 1 == members->len && isfinite (end) && end > point.x)
        {
          last.x = end;
          g_array_append_val (points, last);
        }
    }
  name->x = last.x;
  name->at = name->y = last.y;
  if (layout->scene->clips)
    find_last_in_sight (plane, points, name);
  for (guint i = 1; i < points->len; i++)
    {
      JeoulPoint a = g_array_index (points, JeoulPoint, i - 1);
      JeoulPoint b = g_array_index (points, JeoulPoint, i);

      jeoul_occupancy_take (plane->taken,
                            (JeoulRect) { MIN (a.x, b.x) - 1, MIN (a.y, b.y) - 1,
                                          fabs (a.x - b.x) + 2, fabs (a.y - b.y) + 2 });
    }
  jeoul_scene_add_line (layout->scene, JEOUL_SCENE_MARK, -1, jeoul_hue (name->hue),
                        1.7 * layout->growth, assumed && points->len > 0,
                        (const JeoulPoint *) (gpointer) points->data, points->len);
}

static int
compare_y_cb (gconstpointer a,
              gconstpointer b)
{
  const SeriesName *na = a;
  const SeriesName *nb = b;

  return na->at < nb->at ? -1 : na->at > nb->at;
}

/* Names keep their order and the least distance: pushed down from above, then up from below. */
static void
relax_names (SeriesName *names,
             guint       n,
             double      top,
             double      bottom,
             double      distance)
{
  double limit = top;

  for (guint i = 0; i < n; i++)
    {
      names[i].y = MAX (names[i].at, limit);
      limit = names[i].y + distance;
    }
  limit = bottom;
  for (guint i = n; i > 0; i--)
    {
      names[i - 1].y = MIN (names[i - 1].y, limit);
      limit = names[i - 1].y - distance;
    }
}

static void
clear_name (gpointer data)
{
  SeriesName *name = data;

  g_clear_pointer (&name->lines, g_array_unref);
}

static void
draw_names (JeoulPlane *plane,
            GArray     *names)
{
  const JeoulLayout *layout = plane->layout;
  JeoulFont font = { layout->sizes.row, JEOUL_WEIGHT_BOLD, FALSE };
  const JeoulRect *plot = &plane->plot;
  double distance = 1.2 * font.size;
  double column = plot->x + plot->width + 0.8 * font.size;
  guint most = (guint) MAX (plot->height / distance, 0) + 1;

  if (names->len > most)
    {
      layout->scene->n_dropped_labels += names->len - most;
      g_array_set_size (names, most);
    }
  g_array_sort (names, compare_y_cb);
  relax_names ((SeriesName *) (gpointer) names->data, names->len, plot->y, plot->y + plot->height,
               distance);
  for (guint i = 0; i < names->len; i++)
    {
      const SeriesName *name = &g_array_index (names, SeriesName, i);
      const JeoulLine *line = &g_array_index (name->lines, JeoulLine, 0);
      JeoulRect box = { column, name->y + (JEOUL_LAYOUT_BASELINE - 0.8) * font.size, line->width,
                        1.04 * font.size };
      JeoulPoint leader[] = { { name->x + 2, name->at },
                              { plot->x + plot->width, name->at },
                              { column - 0.25 * font.size, name->y } };

      /* A thin line leads to a name that had to give way, or whose line ends before it. */
      if (fabs (name->y - name->at) > 0.3 * font.size || name->x < leader[1].x - font.size)
        {
          jeoul_scene_add_line (layout->scene, JEOUL_SCENE_GRID, -1, jeoul_hue (name->hue),
                                0.6 * layout->growth, FALSE, leader, G_N_ELEMENTS (leader));
          jeoul_occupancy_take (plane->taken,
                                (JeoulRect) { name->x, name->at - 1,
                                              MAX (leader[1].x - name->x, 0), 2 });
        }
      /* With some air before it: two labels in one line must not read as one. */
      box.x -= 0.6 * font.size;
      box.width += 0.6 * font.size;
      jeoul_occupancy_take (plane->taken, box);
      jeoul_scene_add_text (layout->scene, JEOUL_SCENE_MARK_LABEL, -1, &font, jeoul_hue (name->hue),
                            JEOUL_ANCHOR_START, column, name->y + font.size * JEOUL_LAYOUT_BASELINE,
                            line->text, line->width);
    }
}

/**
 * jeoul_plane_draw_series:
 * @plane: a plane with its plot
 *
 * Joins the data of each series, and sets its name at the right.
 */
void
jeoul_plane_draw_series (JeoulPlane *plane)
{
  const JeoulLayout *layout = plane->layout;
  const JeoulSpec *spec = layout->spec;
  JeoulFont font = { layout->sizes.row, JEOUL_WEIGHT_BOLD, FALSE };
  guint n_series = 0;
  g_autoptr (GPtrArray) series = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) names = g_array_new (FALSE, TRUE, sizeof (SeriesName));

  g_array_set_clear_func (names, clear_name);
  /* A number that no name stands for is none of ours: it would only cost memory. */
  n_series = MIN (MAX (spec->series->len, 64), 100000);
  for (guint i = 0; i < n_series; i++)
    g_ptr_array_add (series, g_array_new (FALSE, FALSE, sizeof (guint32)));
  for (guint32 i = 0; i < spec->data->len; i++)
    {
      const JeoulDatum *datum = &g_array_index (spec->data, JeoulDatum, i);

      if (datum->series > 0 && datum->series <= n_series && isfinite (datum->x))
        g_array_append_val (g_ptr_array_index (series, datum->series - 1), i);
    }

  for (guint i = 0; i < n_series; i++)
    {
      GArray *members = g_ptr_array_index (series, i);
      SeriesName name = { 0 };
      const char *text;

      if (members->len == 0)
        continue;
      g_array_sort_with_data (members, compare_x_cb, spec->data);
      draw_step_line (plane, members, &name);
      text = i < spec->series->len
                 ? jeoul_scene_intern (layout->scene, g_ptr_array_index (spec->series, i), FALSE)
                 : "";
      if (*text == '\0' || !isfinite (name.x) || plane->right_column <= 0)
        continue;
      name.lines = jeoul_wrap (layout->measurer, text, &font, spec->lang,
                               plane->right_column - 0.75 * font.size, 1);
      if (name.lines->len > 0)
        g_array_append_val (names, name);
      else
        g_array_unref (name.lines);
    }
  draw_names (plane, names);
}
