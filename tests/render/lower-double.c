/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Until the layers below are there. */
#include "jeoul-theme.h"
#include "jeoul-lang.h"
static const JeoulTheme t = { "t", { 0xffffff,0xffffff,0x000000,0x4d4d4d,0xd6d6d6,0x777777,0x1a5fb4,0x666666,0x0067a8,0x8060,0xc94f00,0xa8427f,0x5f3b1c,0xdedede,0xcfe3f2,0xc9eadf,0xf9dcc7,0xf2d6e6,0xe3d6c9}};
static const JeoulTheme d = { "d", { 0x1e1e1e,0x1e1e1e,0xf2f2f2,0x4d4d4d,0xd6d6d6,0x777777,0x1a5fb4,0x666666,0x0067a8,0x8060,0xc94f00,0xa8427f,0x5f3b1c,0xdedede,0xcfe3f2,0xc9eadf,0xf9dcc7,0xf2d6e6,0xe3d6c9}};
__attribute__((weak)) const JeoulTheme *jeoul_theme_print (void) { return &t; }
__attribute__((weak)) const JeoulTheme *jeoul_theme_light (void) { return &t; }
__attribute__((weak)) const JeoulTheme *jeoul_theme_dark (void) { return &d; }
__attribute__((weak)) const char *jeoul_tr (JeoulLang l, const char *m) { return m; }
