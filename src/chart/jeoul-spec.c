/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making, filling and freeing a chart's specification. */
#include "jeoul-spec.h"

#include <math.h>

static void
clear_row (gpointer data)
{
  JeoulRow *row = data;

  g_free (row->label);
  g_free (row->aside);
}

static void
clear_datum (gpointer data)
{
  JeoulDatum *datum = data;

  g_free (datum->id);
  g_free (datum->label);
  g_free (datum->short_label);
  g_free (datum->name);
  g_free (datum->detail);
}

static void
clear_key (gpointer data)
{
  JeoulKeyItem *item = data;

  g_free (item->label);
}

static void
clear_link (gpointer data)
{
  JeoulLink *link = data;

  g_free (link->text);
  g_free (link->uri);
}

static void
clear_rule (gpointer data)
{
  JeoulRule *rule = data;

  g_free (rule->label);
}

static void
clear_axis (JeoulAxis *axis)
{
  g_free (axis->title);
  if (axis->format_destroy != NULL)
    axis->format_destroy (axis->format_data);
}

static GArray *
new_array (gsize          size,
           GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  g_array_set_clear_func (array, clear);
  return array;
}

static gpointer
append (GArray *array)
{
  g_array_set_size (array, array->len + 1);
  return array->data + (gsize) (array->len - 1) * g_array_get_element_size (array);
}

/**
 * jeoul_spec_new:
 * @id: names the chart, for whoever keeps several
 * @lang: the language of every text in it
 * @form: rows, or a plane
 *
 * An empty chart with linear axes that take their ends from the data.
 *
 * Returns: (transfer full): the specification
 */
JeoulSpec *
jeoul_spec_new (const char    *id,
                JeoulLang      lang,
                JeoulChartForm form)
{
  JeoulSpec *spec = g_new0 (JeoulSpec, 1);

  spec->id = g_strdup (id);
  spec->lang = lang;
  spec->form = form;
  spec->caption = g_ptr_array_new_with_free_func (g_free);
  spec->series = g_ptr_array_new_with_free_func (g_free);
  spec->links = new_array (sizeof (JeoulLink), clear_link);
  spec->key = new_array (sizeof (JeoulKeyItem), clear_key);
  spec->rows = new_array (sizeof (JeoulRow), clear_row);
  spec->data = new_array (sizeof (JeoulDatum), clear_datum);
  spec->rules = new_array (sizeof (JeoulRule), clear_rule);
  spec->x.minimum = spec->x.maximum = NAN;
  spec->y.minimum = spec->y.maximum = NAN;
  return spec;
}

/**
 * jeoul_spec_free:
 * @spec: (nullable) (transfer full): a specification
 *
 * Frees it with all its strings.
 */
void
jeoul_spec_free (JeoulSpec *spec)
{
  if (spec == NULL)
    return;

  g_free (spec->id);
  g_free (spec->title);
  g_free (spec->subtitle);
  g_free (spec->alt_intro);
  g_free (spec->empty_text);
  g_ptr_array_unref (spec->caption);
  g_ptr_array_unref (spec->series);
  g_array_unref (spec->links);
  g_array_unref (spec->key);
  g_array_unref (spec->rows);
  g_array_unref (spec->data);
  g_array_unref (spec->rules);
  clear_axis (&spec->x);
  clear_axis (&spec->y);
  g_free (spec);
}

/**
 * jeoul_spec_add_row:
 * @spec: a specification
 *
 * Returns: (transfer none): a new row of data at the end
 */
JeoulRow *
jeoul_spec_add_row (JeoulSpec *spec)
{
  JeoulRow *row = append (spec->rows);

  row->kind = JEOUL_ROW_DATA;
  return row;
}

/**
 * jeoul_spec_add_datum:
 * @spec: a specification
 *
 * Returns: (transfer none): a new datum at the end, a point without a place
 */
JeoulDatum *
jeoul_spec_add_datum (JeoulSpec *spec)
{
  JeoulDatum *datum = append (spec->data);

  datum->x = datum->x_end = NAN;
  datum->x_low = datum->x_high = NAN;
  datum->value = datum->low = datum->high = NAN;
  return datum;
}

/**
 * jeoul_spec_add_key:
 * @spec: a specification
 *
 * Returns: (transfer none): a new item of the key
 */
JeoulKeyItem *
jeoul_spec_add_key (JeoulSpec *spec)
{
  return append (spec->key);
}

/**
 * jeoul_spec_add_rule:
 * @spec: a specification
 *
 * Returns: (transfer none): a new rule without a place
 */
JeoulRule *
jeoul_spec_add_rule (JeoulSpec *spec)
{
  JeoulRule *rule = append (spec->rules);

  rule->value = NAN;
  return rule;
}

/**
 * jeoul_spec_add_link:
 * @spec: a specification
 * @text: words of its caption
 * @uri: where they lead
 *
 * Links stand in the order in which their words do.
 */
void
jeoul_spec_add_link (JeoulSpec  *spec,
                     const char *text,
                     const char *uri)
{
  JeoulLink link = { g_strdup (text), g_strdup (uri) };

  g_array_append_val (spec->links, link);
}
