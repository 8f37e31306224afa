# SPDX-License-Identifier: GPL-3.0-or-later
"""What every source file has: a licence, a purpose, an include guard, clean white space."""
import os
import re
import sys

import tap

FOLDERS = ["src", "tests", "tools", "po", "ui", "data"]
CODE = (".c", ".h", ".py", ".sh", ".in")
SPDX = "SPDX-License-Identifier:"
PURPOSE = re.compile(r"/\*")
# A header that is a list to be included in the middle of another file says so in its purpose.
LIST = re.compile(r"^/\* .*included .*as a table", re.MULTILINE)
LONG = 500
WIDE = 100


def is_script(path):
    if not os.access(path, os.X_OK):
        return False
    with open(path, "rb") as file:
        return file.read(2) == b"#!"


def files(top):
    for folder in FOLDERS:
        for path, folders, names in sorted(os.walk(os.path.join(top, folder))):
            folders[:] = sorted(f for f in folders if f not in ("__pycache__", "fixtures", "golden"))
            for name in sorted(names):
                full = os.path.join(path, name)
                if name.endswith(CODE) or is_script(full):
                    yield os.path.relpath(full, top)


def main(test):
    top = sys.argv[1]
    texts = {}
    for name in files(top):
        with open(os.path.join(top, name), encoding="utf-8", newline="") as file:
            texts[name] = file.read()
    code = {name: text for name, text in texts.items() if name.endswith((".c", ".h"))}
    headers = {name: text for name, text in code.items() if name.endswith(".h")}
    test.ok(len(code) > 20 and len(headers) > 10, "the sources are found", str(len(texts)))

    test.none((name for name, text in texts.items() if SPDX not in "".join(text.splitlines(True)[:3])),
              "an SPDX line stands at the top of every file")
    test.none((name for name, text in code.items()
               if text.startswith("/* SPDX") and not PURPOSE.match(text.split("\n", 1)[1])
               and len(text.splitlines()) > 40),
              "the second line of every longer C file says what it is for")
    test.none((name for name, text in headers.items()
               if "\n#pragma once\n" not in text and not LIST.search(text)),
              "every header has #pragma once")
    test.none(("%s:%d" % (name, n) for name, text in texts.items()
               for n, line in enumerate(text.split("\n"), 1)
               if line != line.rstrip() or ("\t" in line and name in code)),
              "no white space at the end of a line, no tabs in C")
    test.none((name for name, text in texts.items() if text and not text.endswith("\n")),
              "every file ends with a line end")
    # Worth a look, but not a failure: a declaration with its comment may be wider than the rest.
    for name, text in code.items():
        wide = sum(len(line) > WIDE for line in text.split("\n"))
        if wide:
            test.note("warning: %s: %d lines are wider than %d columns" % (name, wide, WIDE))
    for name, text in texts.items():
        if name.startswith("src/") and text.count("\n") > LONG:
            test.note("warning: %s has %d lines: is it one thing?" % (name, text.count("\n")))


tap.run(main)
