/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules across a chart: which lane the label of each stands in. */
#include "jeoul-guides.h"

#include <math.h>
#include <string.h>

#define MAX_RULE_LABELS 400
/* So many are tried in several ways, and each way so often. */
#define MAX_TRIED 24
#define MAX_ROUNDS 10
#define MAX_MIXED 60 /* times each label gets a side of its own, where no order will do */

/* In which order labels look for a place, and on which side of their rule first. */
typedef struct
{
  gboolean backwards;
  enum
  {
    SIDES_MIDDLE, /* over the rule, else to its right or left */
    SIDES_RIGHT,
    SIDES_LEFT,
    SIDES_OUTWARDS, /* away from the nearer neighbour */
    SIDES_MIXED,    /* each its own: @seed decides */
  } sides;
  guint32 seed;
} RuleOrder;

static const RuleOrder orders[] = {
  { FALSE, SIDES_MIDDLE },  { TRUE, SIDES_MIDDLE },    { FALSE, SIDES_OUTWARDS },
  { TRUE, SIDES_OUTWARDS }, { FALSE, SIDES_RIGHT },    { TRUE, SIDES_RIGHT },
  { FALSE, SIDES_LEFT },    { TRUE, SIDES_LEFT },
};

static int
compare_places_cb (gconstpointer a,
                   gconstpointer b)
{
  const JeoulRulePlace *pa = a;
  const JeoulRulePlace *pb = b;

  return pa->at < pb->at ? -1 : pa->at > pb->at;
}

/* Whether a label has room in a lane: beside the labels there, with no rule of a higher lane
 * coming down through it, and with its own rule coming down through none. At first (@strict) with
 * no other rule in its way at all, because the labels of those are still to come. */
static gboolean
lane_is_free (const GArray *places,
              guint         index,
              int           lane,
              double        x,
              double        gap,
              gboolean      strict)
{
  const JeoulRulePlace *place = &g_array_index (places, JeoulRulePlace, index);

  for (guint i = 0; i < MIN (places->len, MAX_RULE_LABELS); i++)
    {
      const JeoulRulePlace *other = &g_array_index (places, JeoulRulePlace, i);

      if (i == index)
        continue;
      if (strict && other->at != place->at && fabs (other->at - x) < place->width / 2 + gap / 8)
        return FALSE;
      if (*other->label == '\0')
        continue;
      if (other->lane == lane && fabs (other->x - x) < (other->width + place->width) / 2 + gap)
        return FALSE;
      if (other->lane > lane && fabs (other->at - x) < place->width / 2 + gap / 8)
        return FALSE;
      if (other->lane < lane && fabs (place->at - other->x) < other->width / 2 + gap / 8)
        return FALSE;
    }
  return TRUE;
}

/* The middles that a label may have, the best first. */
static void
order_sides (const GArray    *places,
             guint            index,
             const RuleOrder *order,
             double           left,
             double           right,
             double           gap,
             double           sides[3])
{
  const JeoulRulePlace *place = &g_array_index (places, JeoulRulePlace, index);
  double half = place->width / 2;
  double middle = CLAMP (place->at, left + half, MAX (right - half, left + half));
  double to_right = place->at + half + gap / 3;
  double to_left = place->at - half - gap / 3;
  double before = INFINITY;
  double after = INFINITY;
  gboolean leftwards = order->sides == SIDES_LEFT;

  if (index > 0)
    before = place->at - g_array_index (places, JeoulRulePlace, index - 1).at;
  if (index + 1 < places->len)
    after = g_array_index (places, JeoulRulePlace, index + 1).at - place->at;
  if (order->sides == SIDES_OUTWARDS)
    leftwards = after < before;
  else if (order->sides == SIDES_MIXED)
    leftwards = (order->seed >> (index % 24) & 1) != 0;
  sides[0] = order->sides == SIDES_MIDDLE ? middle : leftwards ? to_left : to_right;
  sides[1] = order->sides == SIDES_MIDDLE ? to_right : leftwards ? to_right : to_left;
  sides[2] = order->sides == SIDES_MIDDLE ? to_left : middle;
}

static gboolean
place_rule_label (GArray          *places,
                  guint            index,
                  const RuleOrder *order,
                  double           left,
                  double           right,
                  int              max_lanes,
                  double           gap,
                  gboolean         strict)
{
  JeoulRulePlace *place = &g_array_index (places, JeoulRulePlace, index);
  double half = place->width / 2;
  double sides[3];

  order_sides (places, index, order, left, right, gap, sides);
  for (int lane = 0; lane < max_lanes; lane++)
    for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
      if (sides[i] - half >= left - 0.01 && sides[i] + half <= right + 0.01 &&
          lane_is_free (places, index, lane, sides[i], gap, strict))
        {
          place->lane = lane;
          place->x = sides[i];
          return TRUE;
        }
  return FALSE;
}

/* Gives the labels their lanes in the order of @sequence: with @strict, first those that have a place
 * where no other rule is, then the rest above them. Returns how many have none. */
static guint
place_labels (GArray          *places,
              const guint     *sequence,
              const RuleOrder *order,
              double           left,
              double           right,
              int              max_lanes,
              double           gap,
              gboolean         strict,
              int             *n_lanes)
{
  guint n_dropped = 0;

  *n_lanes = 0;
  for (guint pass = strict ? 0 : 1; pass < 2; pass++)
    for (guint k = 0; k < places->len; k++)
      {
        guint i = sequence[k];
        JeoulRulePlace *place = &g_array_index (places, JeoulRulePlace, i);

        if (*place->text == '\0' || *place->label != '\0')
          continue;
        /* Beyond a few hundred no label is free anyway, and each asks all others. */
        if (i < MAX_RULE_LABELS &&
            place_rule_label (places, i, order, left, right, max_lanes, gap, pass == 0))
          {
            place->label = place->text;
            *n_lanes = MAX (*n_lanes, place->lane + 1);
          }
        else
          {
            n_dropped += pass;
          }
      }
  return n_dropped;
}

/* What found no place comes first the next time (squeaky wheel optimization: Joslin and Clements
 * 1999). */
static void
move_dropped_first (const GArray *places,
                    guint        *sequence)
{
  g_autofree guint *next = g_new (guint, MAX (places->len, 1));
  guint n = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint k = 0; k < places->len; k++)
      {
        const JeoulRulePlace *place = &g_array_index (places, JeoulRulePlace, sequence[k]);
        gboolean dropped = *place->text != '\0' && *place->label == '\0';

        if (dropped == (pass == 0))
          next[n++] = sequence[k];
      }
  memcpy (sequence, next, n * sizeof (guint));
}

/* Tries one order, and mends it while that leaves out labels; keeps what is better than @best. */
static void
try_order (const GArray    *bare,
           const RuleOrder *order,
           double           left,
           double           right,
           int              max_lanes,
           double           gap,
           GArray         **best,
           guint           *fewest,
           int             *n_lanes)
{
  g_autofree guint *sequence = g_new (guint, MAX (bare->len, 1));
  guint rounds = bare->len > MAX_TRIED ? 1 : order->sides == SIDES_MIXED ? 3 : MAX_ROUNDS;

  for (guint k = 0; k < bare->len; k++)
    sequence[k] = order->backwards ? bare->len - 1 - k : k;
  for (guint round = 0; round < rounds; round++)
    {
      g_autoptr (GArray) places = g_array_copy ((GArray *) bare);
      int lanes;
      guint n_dropped = place_labels (places, sequence, order, left, right, max_lanes, gap,
                                      round == 0, &lanes);

      if (n_dropped > 0)
        move_dropped_first (places, sequence);
      if (*best == NULL || n_dropped < *fewest || (n_dropped == *fewest && lanes < *n_lanes))
        {
          g_clear_pointer (best, g_array_unref);
          *best = g_steal_pointer (&places);
          *fewest = n_dropped;
          *n_lanes = lanes;
        }
      if (n_dropped == 0)
        break;
    }
}

/* What a label says, cut at a word where it is wider than the page. */
static void
measure_label (const JeoulLayout *layout,
               JeoulRulePlace    *place,
               double             room)
{
  JeoulFont font = { layout->sizes.axis, JEOUL_WEIGHT_NORMAL, FALSE };

  place->text = jeoul_scene_intern (layout->scene, place->rule->label, FALSE);
  if (*place->text == '\0')
    return;
  place->width = jeoul_layout_measure (layout, place->text, &font);
  if (place->width > room)
    {
      g_autoptr (GArray) cut = jeoul_wrap (layout->measurer, place->text, &font,
                                           layout->spec->lang, room, 1);

      place->text = cut->len > 0 ? jeoul_scene_intern (layout->scene,
                                                       g_array_index (cut, JeoulLine, 0).text,
                                                       FALSE)
                                 : "";
      place->width = cut->len > 0 ? g_array_index (cut, JeoulLine, 0).width : 0;
    }
}

/**
 * jeoul_rule_top:
 * @place: a rule with its place
 * @baseline: of its label
 * @size: of the font
 *
 * Returns: where its line begins: under a label that stands over it, or at the top of one that
 *   stands beside it like a flag
 */
double
jeoul_rule_top (const JeoulRulePlace *place,
                double                baseline,
                double                size)
{
  gboolean is_flag = fabs (place->x - place->at) > place->width / 2;

  return is_flag ? baseline - 0.72 * size : baseline + 0.3 * size;
}

/**
 * jeoul_rules_max_lanes:
 * @layout: the layout
 *
 * Returns: how many lines of labels of rules a page has room for, in rows
 */
int
jeoul_rules_max_lanes (const JeoulLayout *layout)
{
  if (layout->height <= 0)
    return 5;
  return layout->height < 300 ? 1 : layout->height < 450 ? 3 : 5;
}

/**
 * jeoul_rules_place:
 * @layout: the layout
 * @scale: the scale on x
 * @left: where labels may begin
 * @right: where they must end
 * @max_lanes: how many lines of labels there may be
 * @n_lanes: (out): how many there are
 *
 * Puts the rules in order and gives each label the lowest lane where it stands apart and no rule
 * runs through it, in whichever order of placing leaves out fewest, and then needs fewest lanes;
 * one that finds none is counted as dropped, and goes with its rule.
 *
 * Returns: (transfer full) (element-type JeoulRulePlace): the rules on x that are on the page
 */
GArray *
jeoul_rules_place (const JeoulLayout *layout,
                   const JeoulScale  *scale,
                   double             left,
                   double             right,
                   int                max_lanes,
                   int               *n_lanes)
{
  const JeoulSpec *spec = layout->spec;
  g_autoptr (GArray) bare = g_array_new (FALSE, TRUE, sizeof (JeoulRulePlace));
  GArray *best = NULL;
  guint fewest = 0;
  double gap = layout->sizes.axis * 0.8;
  double start = MIN (scale->range[0], scale->range[1]);
  double end = MAX (scale->range[0], scale->range[1]);

  *n_lanes = 0;
  for (guint i = 0; i < spec->rules->len; i++)
    {
      JeoulRulePlace place = { .rule = &g_array_index (spec->rules, JeoulRule, i), .label = "" };

      place.at = jeoul_scale_map (scale, place.rule->value);
      if (spec->form == JEOUL_CHART_PLANE && (!place.rule->on_x || place.rule->is_rate))
        continue;
      if (!isfinite (place.at) || place.at < start - 0.5 || place.at > end + 0.5)
        continue;
      measure_label (layout, &place, right - left);
      g_array_append_val (bare, place);
    }
  g_array_sort (bare, compare_places_cb);

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      try_order (bare, &orders[i], left, right, max_lanes, gap, &best, &fewest, n_lanes);
      if (bare->len > MAX_TRIED || (fewest == 0 && *n_lanes <= 1))
        break;
    }
  for (guint32 i = 1; i <= MAX_MIXED && fewest > 0 && bare->len <= MAX_TRIED; i++)
    {
      /* Fibonacci hashing: the sides differ from try to try, and are the same in every run. */
      RuleOrder mixed = { i % 2 == 0, SIDES_MIXED, (i * 2654435769u) >> 8 };

      try_order (bare, &mixed, left, right, max_lanes, gap, &best, &fewest, n_lanes);
    }
  layout->scene->n_dropped_labels += fewest;
  /* A line without its label says nothing. */
  for (guint i = best->len; i > 0 && fewest > 0; i--)
    {
      const JeoulRulePlace *place = &g_array_index (best, JeoulRulePlace, i - 1);

      if (*place->text != '\0' && *place->label == '\0')
        g_array_remove_index (best, i - 1);
    }
  return best;
}
