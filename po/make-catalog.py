# SPDX-License-Identifier: GPL-3.0-or-later
# Turns a .po file into a sorted C table. gettext's own tools read the file, so that plural forms,
# contexts, fuzzy entries and escapes mean here what they mean there.
import gettext
import subprocess
import sys


def c_string(text):
    out = []
    for byte in text.encode("utf-8"):
        if byte in b'"\\':
            out.append("\\" + chr(byte))
        elif byte < 32 or byte > 126:
            out.append("\\%03o" % byte)
        else:
            out.append(chr(byte))
    return '"' + "".join(out) + '"'


def main(source, target):
    mo = subprocess.run(["msgfmt", "-o", "-", source], check=True, stdout=subprocess.PIPE).stdout
    with open(target + ".mo", "wb") as file:
        file.write(mo)
    with open(target + ".mo", "rb") as file:
        catalog = gettext.GNUTranslations(file)._catalog
    entries = {}
    for key, value in catalog.items():
        if isinstance(key, tuple):  # (singular, n): Korean has the one form
            key = key[0]
        if key:
            entries[key] = value
    with open(target, "w", encoding="ascii") as file:
        file.write("/* Made from %s: do not edit. */\n" % source.rsplit("/", 1)[-1])
        for key in sorted(entries, key=lambda k: k.encode("utf-8")):
            file.write("{ %s,\n  %s },\n" % (c_string(key), c_string(entries[key])))


main(sys.argv[1], sys.argv[2])
