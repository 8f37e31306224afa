/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The recipe in a file: which dataset, which figure, how; enough to make it again and compare. */
#pragma once

#include "jeoul-press.h"

G_BEGIN_DECLS

typedef struct _JeoulRecipe JeoulRecipe;

/**
 * JeoulRecipeError:
 * @JEOUL_RECIPE_ERROR_NONE: the file holds no recipe
 * @JEOUL_RECIPE_ERROR_INVALID: what it holds is no recipe that this version reads
 * @JEOUL_RECIPE_ERROR_CUT_OFF: it holds one, but the file has no end
 */
typedef enum
{
  JEOUL_RECIPE_ERROR_NONE,
  JEOUL_RECIPE_ERROR_INVALID,
  JEOUL_RECIPE_ERROR_CUT_OFF,
} JeoulRecipeError;

#define JEOUL_RECIPE_ERROR (jeoul_recipe_error_quark ())
GQuark jeoul_recipe_error_quark (void);

/* One line of text, without any path: dataset id, version and hash, the command, and the digest of
 * the scene's dump made with jeoul_measurer_new_fixed(). Free. */
char        *jeoul_recipe_of    (const JeoulPressJob *job,
                                 GError             **error);
JeoulRecipe *jeoul_recipe_parse (const char          *text,
                                 JeoulLang            lang,
                                 GError             **error);
/* Out of a PNG, SVG or PDF: hostile input. */
JeoulRecipe *jeoul_recipe_read  (GBytes              *file,
                                 JeoulLang            lang,
                                 GError             **error);
void         jeoul_recipe_free  (JeoulRecipe         *recipe);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JeoulRecipe, jeoul_recipe_free)

/**
 * JeoulRecipeDifference:
 * What is not as it was when the file was made: bits.
 */
typedef enum
{
  JEOUL_RECIPE_SAME = 0,
  JEOUL_RECIPE_OTHER_DATASET = 1 << 0,
  JEOUL_RECIPE_OTHER_VERSION = 1 << 1,
  JEOUL_RECIPE_OTHER_BYTES = 1 << 2,  /* the dataset's file has another hash */
  JEOUL_RECIPE_NO_FIGURE = 1 << 3,    /* the figure, or a claim of it, is not there */
  JEOUL_RECIPE_OTHER_SCENE = 1 << 4,  /* the figure comes out differently */
} JeoulRecipeDifference;

/* Makes the scene again from @dataset and compares. @explanation: (out): sentences, one a line. */
JeoulRecipeDifference jeoul_recipe_verify (const JeoulRecipe  *recipe,
                                           const JeoulDataset *dataset,
                                           JeoulLang           lang,
                                           char              **explanation);

G_END_DECLS
