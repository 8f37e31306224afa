# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the entries of ko.po in the order of POTFILES, a heading for each file.

Entries that were appended find their place, doubled ones become one (the later wins), and what no
file uses any more goes. Run it in the source tree: python3 po/sort-catalog.py
"""
import os
import re
import subprocess
import tempfile

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PO = os.path.join(TOP, "po", "ko.po")
HEAD = """# Korean translation of Jeoul.
# This file is distributed under the same license as the jeoul package.
"""
POTFILES = os.path.join(TOP, "po", "POTFILES")


def run(*arguments):
    return subprocess.run(arguments, check=True, stdout=subprocess.PIPE,
                          cwd=TOP).stdout.decode("utf-8")


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def entries(text):
    """The blocks of a catalogue with a blank line between them, each with its key."""
    for block in text.strip().split("\n\n"):
        lines = [line for line in block.split("\n") if not line.startswith("#")]
        yield "\n".join(lines).split("\nmsgstr")[0].split("\nmsgid_plural")[0], block


def separated(text):
    """The same catalogue with a blank line between entries and none within, without comments."""
    lines = []
    complete = False
    for line in text.split("\n"):
        if not line or (line.startswith("#") and "fuzzy" not in line):
            continue
        if complete and line.startswith(("#", "msgctxt", "msgid ")):
            lines.append("")
            complete = False
        complete = complete or line.startswith("msgstr")
        lines.append(line)
    return "\n".join(lines)


def flags(block):
    return [line + "\n" for line in block.split("\n") if line.startswith("#,")]


def main():
    files = sorted(set(line for line in read(POTFILES).split("\n") if line))
    write(POTFILES, "\n".join(files) + "\n")
    keywords = re.findall(r"'(--keyword=[^']+)'", read(os.path.join(TOP, "po", "meson.build")))
    pot = run("xgettext", "--from-code=UTF-8", "--keyword=_", "--keyword=NC_:1c,2", *keywords,
              "--add-comments=Translators:", "--no-wrap", "--output=-", *files)

    # One entry a key, whichever was appended last.
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".po") as scratch:
        last = {}
        for key, block in entries(separated(read(PO))):
            last[key] = block
        scratch.write("\n\n".join(last.values()) + "\n")
        scratch.flush()
        wrapped = run("msgcat", "--no-wrap", scratch.name)
    korean = dict(entries(wrapped))

    head = korean.pop('msgid ""')
    sections = {name: [] for name in files}
    for key, block in entries(pot):
        places = re.findall(r"^#: (.*)$", block, flags=re.M)
        if places and key in korean:
            name = places[0].split(" ")[0].rsplit(":", 1)[0]
            sections[name].append("".join(flags(block)) + korean.pop(key))
    out = [HEAD + head]
    for name in files:
        if sections[name]:
            out.append("# " + name + "\n" + sections[name][0])
            out.extend(sections[name][1:])
    write(PO, "\n\n".join(out) + "\n")
    for key in korean:
        print("not used any more: " + key.replace("\n", " "))


main()
