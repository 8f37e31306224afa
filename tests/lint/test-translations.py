# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text that a user sees stands in Korean too."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

import tap

CALL = re.compile(r"\b(jeoul_trc?|jeoul_ntr|NC?_|C_|_) ?\(")
# They define the functions.
DEFINITIONS = ("src/core/jeoul-lang.c", "src/core/jeoul-lang.h")
TEMPLATE = (".ui", ".blp", ".in")


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def gettext(program, *arguments):
    run = subprocess.run([program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                         env=dict(os.environ, LC_ALL="C.UTF-8", LANGUAGE=""))
    return run.returncode, run.stdout.decode("utf-8", "replace")


def complaints(catalog, template):
    """What msgcmp says of a catalogue: missing, untranslated and fuzzy entries, by their text."""
    status, output = gettext("msgcmp", catalog, template)
    lines = []
    for line in output.splitlines():
        place = re.match(r"(.*?):(\d+): (.*)", line)
        if not place or "similar" in line:
            continue
        lines_of_file = read(place.group(1)).split("\n")
        first = last = int(place.group(2)) - 1
        while first > 0 and lines_of_file[first - 1]:
            first -= 1
        while last + 1 < len(lines_of_file) and lines_of_file[last + 1]:
            last += 1
        entry = "\n".join(lines_of_file[first:last + 1]).split("\nmsgstr")[0]
        text = " ".join(re.findall(r'^(?:msg\w+ )?"(.+)"', entry, re.MULTILINE))
        lines.append("%s: %s" % (text, place.group(3)))
    return lines or (["msgcmp failed"] if status else [])


def main(test):
    top = sys.argv[1]
    po = os.path.join(top, "po")
    if not shutil.which("xgettext"):
        test.ok(False, "gettext is installed")
        return

    listed = [line for line in read(os.path.join(po, "POTFILES")).split("\n")
              if line and not line.startswith("#")]
    test.none(("%s is not there" % name for name in listed
               if not os.path.isfile(os.path.join(top, name))), "POTFILES names files that exist")
    for name in sorted(set(listed)):
        if listed.count(name) > 1:  # as merges like to have it; it does no harm
            test.note("warning: po/POTFILES names %s more than once" % name)

    calling = []
    for path, _, names in sorted(os.walk(os.path.join(top, "src"))):
        for name in sorted(names):
            full = os.path.join(path, name)
            relative = os.path.relpath(full, top)
            if name.endswith((".c", ".h")) and relative not in DEFINITIONS and CALL.search(read(full)):
                calling.append(relative)
    for path, _, names in sorted(os.walk(os.path.join(top, "ui"))):
        for name in sorted(names):
            full = os.path.join(path, name)
            if name.endswith(TEMPLATE) and "translatable=" in read(full):
                calling.append(os.path.relpath(full, top))
    test.none(("%s has texts to translate and is not in po/POTFILES" % name
               for name in calling if name not in listed), "POTFILES is complete")

    languages = read(os.path.join(po, "LINGUAS")).split()
    test.equal(sorted(languages), ["en", "ko"], "LINGUAS has en and ko")
    for language in languages:
        status, output = gettext("msgfmt", "-c", "-o", os.devnull, os.path.join(po, language + ".po"))
        test.ok(status == 0, "%s.po passes msgfmt -c" % language, output)

    keywords = re.findall(r"'(--keyword=[^']+)'", read(os.path.join(po, "meson.build")))
    test.ok(len(keywords) >= 4, "the keywords are found in po/meson.build")
    with tempfile.TemporaryDirectory() as scratch:
        template = os.path.join(scratch, "jeoul.pot")
        present = [name for name in listed if os.path.isfile(os.path.join(top, name))]
        if present:
            status, output = gettext("xgettext", "--from-code=UTF-8", "--keyword=_",
                                     "--keyword=C_:1c,2", "--keyword=NC_:1c,2", *keywords, "--directory=" + top,
                                     "--output=" + template, *present)
            test.ok(status == 0 and os.path.exists(template), "xgettext reads all of POTFILES", output)
        if os.path.exists(template):
            test.none(complaints(os.path.join(po, "ko.po"), template),
                      "every text stands in ko.po, translated and not fuzzy")

        # The same on a catalogue with a gap and a fuzzy entry.
        head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        with open(os.path.join(scratch, "t.pot"), "w", encoding="utf-8") as file:
            file.write(head + 'msgid "one"\nmsgstr ""\n\nmsgid "two"\nmsgstr ""\n')
        with open(os.path.join(scratch, "gap.po"), "w", encoding="utf-8") as file:
            file.write(head + '#, fuzzy\nmsgid "one"\nmsgstr "하나"\n')
        found = complaints(os.path.join(scratch, "gap.po"), os.path.join(scratch, "t.pot"))
        test.ok(len(found) >= 2, "a missing and a fuzzy entry are noticed", "\n".join(found))


tap.run(main)
