/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Very many marks onto pixels: each kind is drawn once and then stamped. */
#define G_LOG_DOMAIN "jeoul-render"

#include <math.h>
#include <string.h>

#include "jeoul-stamp.h"

/* A stamp stands within an eighth of a pixel of its place, which no eye can tell. */
#define N_PHASES 4

/* Kinds beyond this are no longer "many equal marks". */
#define MAX_STAMPS 4096

#define MAX_STAMP_SIDE 128

struct _JeoulStamper
{
  cairo_surface_t *target;
  guint32         *pixels;
  int              stride; /* in pixels */
  cairo_matrix_t   matrix; /* user space to pixels */
  int              clip_left;
  int              clip_top;
  int              clip_right;
  int              clip_bottom;
  GHashTable      *stamps; /* Stamp ▸ itself */
};

/* @key comes first: stamps are found by it. */
typedef struct
{
  struct
  {
    JeoulSymbol symbol;
    gint64      phase;
  } key;
  int      side;
  guint32 *pixels;
} Stamp;

static guint
stamp_hash (gconstpointer data)
{
  const guint32 *words = data;
  guint hash = 17;

  for (guint i = 0; i < sizeof ((Stamp *)NULL)->key / sizeof *words; i++)
    hash = hash * 31 + (words[i] ^ words[i] >> 16);

  return hash;
}

static gboolean
stamp_equal (gconstpointer a,
             gconstpointer b)
{
  return memcmp (a, b, sizeof ((Stamp *)NULL)->key) == 0;
}

static void
stamp_free (gpointer data)
{
  Stamp *stamp = data;

  g_free (stamp->pixels);
  g_free (stamp);
}

/* The symbol with its centre @phase parts of a pixel beyond the middle of the stamp. */
static Stamp *
stamp_new (JeoulStamper      *self,
           const JeoulSymbol *symbol,
           int                phase)
{
  const double scale = self->matrix.xx;
  const int side = 2 * (int)ceil (jeoul_symbol_extent (symbol) * scale + 1.0) + 1;
  cairo_surface_t *surface;
  cairo_t *cr;
  Stamp *stamp;

  if (side > MAX_STAMP_SIDE)
    return NULL;

  stamp = g_new0 (Stamp, 1);
  stamp->key.symbol = *symbol;
  stamp->key.phase = phase;
  stamp->side = side;
  stamp->pixels = g_new0 (guint32, side * side);

  surface = cairo_image_surface_create_for_data ((guchar *)stamp->pixels, CAIRO_FORMAT_ARGB32, side,
                                                 side, side * 4);
  cr = cairo_create (surface);
  cairo_translate (cr, side / 2 + (phase % N_PHASES) / (double)N_PHASES,
                   side / 2 + (phase / N_PHASES) / (double)N_PHASES);
  cairo_scale (cr, scale, scale);
  jeoul_symbol_draw (cr, symbol, 0.0, 0.0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  cairo_surface_destroy (surface);

  return stamp;
}

static inline guint32
over (guint32 source,
      guint32 target)
{
  const guint32 inverse = 255 - (source >> 24);
  guint32 odd = (target >> 8 & 0xff00ff) * inverse + 0x800080;
  guint32 even = (target & 0xff00ff) * inverse + 0x800080;

  /* x / 255, rounded, of two channels at once. */
  odd = (odd + (odd >> 8 & 0xff00ff)) & 0xff00ff00;
  even = (even + (even >> 8 & 0xff00ff)) >> 8 & 0xff00ff;

  return source + (odd | even);
}

static void
blend (JeoulStamper *self,
       const Stamp  *stamp,
       int           left,
       int           top)
{
  const int first_x = MAX (self->clip_left - left, 0);
  const int last_x = MIN (self->clip_right - left, stamp->side);
  const int first_y = MAX (self->clip_top - top, 0);
  const int last_y = MIN (self->clip_bottom - top, stamp->side);

  for (int y = first_y; y < last_y; y++)
    {
      const guint32 *source = stamp->pixels + y * stamp->side;
      guint32 *target = self->pixels + (gssize)(top + y) * self->stride + left;

      for (int x = first_x; x < last_x; x++)
        {
          const guint32 alpha = source[x] >> 24;

          if (alpha == 255)
            target[x] = source[x];
          else if (alpha != 0)
            target[x] = over (source[x], target[x]);
        }
    }
}

/* A clip of a single whole-pixel rectangle (or none) can be kept; others are left to cairo. */
static gboolean
get_clip (JeoulStamper *self,
          cairo_t      *cr)
{
  cairo_rectangle_list_t *list;
  double x1, y1, x2, y2;
  gboolean is_simple = FALSE;

  list = cairo_copy_clip_rectangle_list (cr);
  if (list->status == CAIRO_STATUS_SUCCESS && list->num_rectangles == 1)
    {
      x1 = list->rectangles[0].x;
      y1 = list->rectangles[0].y;
      x2 = x1 + list->rectangles[0].width;
      y2 = y1 + list->rectangles[0].height;
      cairo_matrix_transform_point (&self->matrix, &x1, &y1);
      cairo_matrix_transform_point (&self->matrix, &x2, &y2);
      self->clip_left = MAX (round (x1), 0);
      self->clip_top = MAX (round (y1), 0);
      self->clip_right = MIN (round (x2), cairo_image_surface_get_width (self->target));
      self->clip_bottom = MIN (round (y2), cairo_image_surface_get_height (self->target));
      is_simple = fabs (x1 - round (x1)) < 1e-3 && fabs (y1 - round (y1)) < 1e-3 &&
                  fabs (x2 - round (x2)) < 1e-3 && fabs (y2 - round (y2)) < 1e-3;
    }
  cairo_rectangle_list_destroy (list);

  return is_simple;
}

/**
 * jeoul_stamper_new:
 *
 * For stamping onto the pixels that @cr draws on, with its matrix and clip as they are now; other
 * things may be drawn between two stamps.
 *
 * Returns: (nullable): a stamper, or %NULL where @cr does not draw on pixels that can be written
 */
JeoulStamper *
jeoul_stamper_new (cairo_t *cr)
{
  cairo_surface_t *target = cairo_get_group_target (cr);
  g_autoptr (JeoulStamper) self = NULL;
  cairo_matrix_t device;
  double dx, dy, sx, sy;

  if (cairo_status (cr) != CAIRO_STATUS_SUCCESS ||
      cairo_surface_get_type (target) != CAIRO_SURFACE_TYPE_IMAGE ||
      (cairo_image_surface_get_format (target) != CAIRO_FORMAT_ARGB32 &&
       cairo_image_surface_get_format (target) != CAIRO_FORMAT_RGB24) ||
      cairo_get_operator (cr) != CAIRO_OPERATOR_OVER)
    return NULL;

  self = g_new0 (JeoulStamper, 1);
  self->target = cairo_surface_reference (target);

  cairo_get_matrix (cr, &self->matrix);
  cairo_surface_get_device_scale (target, &sx, &sy);
  cairo_surface_get_device_offset (target, &dx, &dy);
  cairo_matrix_init (&device, sx, 0.0, 0.0, sy, dx, dy);
  cairo_matrix_multiply (&self->matrix, &self->matrix, &device);
  if (self->matrix.xy != 0.0 || self->matrix.yx != 0.0 || self->matrix.xx <= 0.0 ||
      fabs (self->matrix.xx - self->matrix.yy) > 1e-9 * self->matrix.xx || !get_clip (self, cr))
    return NULL;

  self->pixels = (guint32 *)(gpointer)cairo_image_surface_get_data (target);
  self->stride = cairo_image_surface_get_stride (target) / 4;
  if (self->pixels == NULL)
    return NULL;

  self->stamps = g_hash_table_new_full (stamp_hash, stamp_equal, NULL, stamp_free);

  return g_steal_pointer (&self);
}

void
jeoul_stamper_free (JeoulStamper *self)
{
  g_clear_pointer (&self->stamps, g_hash_table_unref);
  cairo_surface_destroy (self->target);
  g_free (self);
}

/**
 * jeoul_stamper_draw:
 *
 * Returns: %FALSE when this one is too large, or there are too many kinds: draw it with cairo
 */
gboolean
jeoul_stamper_draw (JeoulStamper      *self,
                    const JeoulSymbol *symbol,
                    double             x,
                    double             y)
{
  Stamp wanted;
  Stamp *stamp;
  int left, top;

  cairo_matrix_transform_point (&self->matrix, &x, &y);
  if (!(fabs (x) < G_MAXINT / 4 && fabs (y) < G_MAXINT / 4))
    return TRUE; /* far outside */

  x = floor (x * N_PHASES + 0.5) / N_PHASES;
  y = floor (y * N_PHASES + 0.5) / N_PHASES;
  left = floor (x);
  top = floor (y);
  wanted.key.symbol = *symbol;
  wanted.key.phase = (int)((x - left) * N_PHASES) + N_PHASES * (int)((y - top) * N_PHASES);

  stamp = g_hash_table_lookup (self->stamps, &wanted);
  if (stamp == NULL)
    {
      if (g_hash_table_size (self->stamps) >= MAX_STAMPS)
        return FALSE;

      stamp = stamp_new (self, symbol, wanted.key.phase);
      if (stamp == NULL)
        return FALSE;
      g_hash_table_add (self->stamps, stamp);
    }

  cairo_surface_flush (self->target);
  blend (self, stamp, left - stamp->side / 2, top - stamp->side / 2);
  cairo_surface_mark_dirty (self->target);

  return TRUE;
}
