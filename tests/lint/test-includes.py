# SPDX-License-Identifier: GPL-3.0-or-later
"""Every include obeys the table in src/DESIGN.md."""
import fnmatch
import os
import re
import sys
import tempfile

import tap

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*["<]([^">]+)[">]', re.MULTILINE)
ROW = re.compile(r"^\| `([^`]+)` \|([^|]*)\|([^|]*)\|$", re.MULTILINE)
WORDS = re.compile(r"`([^`]+)`")

FREE = ["glib.h", "glib/gstdio.h", "config.h"] + [
    name + ".h" for name in
    "assert ctype errno fcntl fenv float inttypes limits locale math setjmp signal stdarg stdatomic "
    "stdbool stddef stdint stdio stdlib string strings time unistd wchar "
    "sys/mman sys/resource sys/stat sys/time sys/types sys/wait sys/ioctl sys/file".split()
]
# Made by the build, by the folder that may include them.
GENERATED = {"jeoul-catalog-ko.h": "core"}


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def read_table(design):
    """The rules: folder -> (folders below, patterns of other headers)."""
    return {row[0]: (WORDS.findall(row[1]), WORDS.findall(row[2])) for row in ROW.findall(design)}


def sources(folder):
    for path, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            if name.endswith((".c", ".h")):
                yield os.path.join(path, name)


def find_problems(top):
    rules = read_table(read(os.path.join(top, "src", "DESIGN.md")))
    homes = dict(GENERATED)
    for path in sources(os.path.join(top, "src")):
        parts = os.path.relpath(path, os.path.join(top, "src")).split(os.sep)
        if path.endswith(".h") and len(parts) > 1:
            homes[parts[-1]] = parts[0]

    for path in sources(os.path.join(top, "src")):
        name = os.path.relpath(path, top).replace(os.sep, "/")
        parts = name.split("/")
        folder = parts[1]  # for a file of src itself: the file's own name
        if folder not in rules:
            yield "%s: src/DESIGN.md has no row for %s" % (name, folder)
            continue
        below, others = rules[folder]
        allowed = " and ".join(below) or "nothing of the project"
        for header in INCLUDE.findall(read(path)):
            home = homes.get(header)
            if home is not None:
                if home != folder and home not in below:
                    yield "%s includes %s of %s: %s may only include %s" % (
                        name, header, home, folder, allowed)
            elif header.startswith("jeoul-"):
                yield "%s includes %s, which is nowhere in src" % (name, header)
            elif header not in FREE and not any(fnmatch.fnmatch(header, p) for p in others):
                yield "%s includes <%s>: %s may not use that library" % (name, header, folder)
            if header.startswith("libxml/") and not parts[-1].startswith("jeoul-reader"):
                yield "%s includes <%s>: libxml2 is for the reader alone" % (name, header)

    # A test sees what its folder sees, so that it does not link more than its own layer.
    for folder, (below, _) in sorted(rules.items()):
        for path in sources(os.path.join(top, "tests", folder)):
            for header in INCLUDE.findall(read(path)):
                home = homes.get(header)
                if home is not None and home != folder and home not in below:
                    yield "%s includes %s of %s: tests of %s may only include %s" % (
                        os.path.relpath(path, top), header, home, folder,
                        " and ".join([folder] + below))


def write(top, name, text):
    path = os.path.join(top, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def main(test):
    top = sys.argv[1]
    rules = read_table(read(os.path.join(top, "src", "DESIGN.md")))
    folders = re.findall(r"^subdir\('(\w+)'\)", read(os.path.join(top, "src", "meson.build")),
                         re.MULTILINE)
    test.equal([name for name in rules if not name.endswith(".c")], folders,
               "the table has the folders of src/meson.build, in their order")
    wrong = ["%s may include %s, which stands above it" % (name, other)
             for n, name in enumerate(folders) for other in rules.get(name, ([], []))[0]
             if other not in folders[:n]]
    test.none(wrong, "the table only looks down")
    test.none(find_problems(top), "every include is in the table")

    # The same on a small tree with every kind of mistake in it.
    with tempfile.TemporaryDirectory() as bad:
        write(bad, "src/DESIGN.md", read(os.path.join(top, "src", "DESIGN.md")))
        write(bad, "src/dataset/jeoul-dataset.h", '#include "jeoul-date.h"\n')
        write(bad, "src/core/jeoul-date.h", "#include <glib.h>\n")
        write(bad, "src/chart/x.c", '#include <math.h>\n#include "jeoul-dataset.h"\n')
        write(bad, "src/chart/y.c", "#include <cairo.h>\n")
        write(bad, "src/chart/z.c", '#include "jeoul-nowhere.h"\n')
        write(bad, "src/dataset/jeoul-query.c", "  #  include <libxml/parser.h>\n")
        write(bad, "src/extra/a.c", "")
        write(bad, "tests/core/test-date.c", '#include "jeoul-dataset.h"\n')
        test.equal(
            list(find_problems(bad)),
            [
                "src/chart/x.c includes jeoul-dataset.h of dataset: chart may only include core",
                "src/chart/y.c includes <cairo.h>: chart may not use that library",
                "src/chart/z.c includes jeoul-nowhere.h, which is nowhere in src",
                "src/dataset/jeoul-query.c includes <libxml/parser.h>: libxml2 is for the reader"
                " alone",
                "src/extra/a.c: src/DESIGN.md has no row for extra",
                "tests/core/test-date.c includes jeoul-dataset.h of dataset: tests of core may only"
                " include core",
            ],
            "mistakes are named in plain words")


tap.run(main)
